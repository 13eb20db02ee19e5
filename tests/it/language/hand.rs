//! Switches that are set before the start, and reports that the facilitator releases.

use whitecell::journal::Refusal;

use super::{Table, found};

#[test]
fn a_switch_decides_what_comes() {
    let mut winter = Table::play("hand", 7, "set season winter\nlock 3");
    assert_eq!(winter.titles(), ["D0 05h The wards are cold"]);
    let review = winter.review();
    assert!(review.figures.contains(&("Season".into(), "A hard winter".into())), "{:?}", review.figures);
    assert_eq!(review.questions, [""; 0]);
    let mut summer = Table::play("hand", 7, "lock 3");
    assert_eq!(summer.titles(), [""; 0], "the first option is taken where nothing is chosen");
    assert_eq!(summer.review().questions.len(), 1);
}

#[test]
fn a_switch_has_its_options_and_no_others() {
    let scenario = Table::play("hand", 7, "").exercise.ground().scenario().clone();
    let (message, help) = scenario.unfit(&[("season".to_owned(), "wintr".to_owned())].into()).unwrap();
    assert_eq!(message, "`season` cannot be set to `wintr` in `hand`");
    assert_eq!(help, "did you mean `winter`? the options are `summer` (A mild summer), `winter` (A hard winter)");
}

#[test]
fn a_report_that_waits_for_the_facilitator_comes_when_it_is_released_and_not_before() {
    let mut table = Table::play("hand", 7, "lock");
    assert_eq!(table.titles(), [""; 0]);
    assert_eq!(
        table.go_on("release rumour").unwrap_err().to_string(),
        "`rumour` cannot come now: what it asks for does not hold"
    );
    table.go_on("release leak").unwrap();
    assert_eq!(table.titles(), ["D1 00h A list of patients is on sale"], "while time stands still");
    table.go_on("release rumour\nlock 2").unwrap();
    assert_eq!(table.titles().len(), 2);
    assert!(table.review().truth.iter().any(|it| it.truth == "was a mistake"));
}

#[test]
fn what_cannot_be_released_says_why() {
    let mut table = Table::play("hand", 7, "release leak");
    let mut refused = |line: &str| table.go_on(line).unwrap_err();
    assert!(matches!(refused("release leak"), Refusal::ReleasedAlready(_)));
    assert!(matches!(refused("release cold"), Refusal::NotByHand(_)));
    assert!(matches!(refused("release nothing"), Refusal::UnknownInject(_)));
}

#[test]
fn mistakes_with_switches_are_found() {
    let found = |from, to| found("hand", from, to);
    assert_eq!(
        found("Switch(\"season\", \"winter\")", "Switch(\"season\", \"wint\")"),
        ["unknown-switch: there is no option `wint`"]
    );
    assert_eq!(found("id: \"season\"", "id: \"seasons\"").len(), 2);
    assert_eq!(
        found(
            "options: [(id: \"summer\", title: \"A mild summer\"), (id: \"winter\", title: \"A hard winter\")]",
            "options: []"
        )
        .first()
        .map(String::as_str),
        Some("empty-list: a switch needs at least one option")
    );
}
