//! Numbers that a scenario counts, rules that move them, and texts that show them.

use super::{Table, found};

#[test]
fn a_report_shows_a_number_as_it_was_when_the_report_came() {
    let mut table = Table::play("numbers", 7, "lock");
    let reports = table.reports();
    assert_eq!(reports[0].title, "GH: 34.5 left");
    assert_eq!(reports[0].text, "Dr Hale writes: we have 34.5 doses of insulin left.");
    assert_eq!(reports[0].source, "General Hospital");
    assert_eq!(reports[1].text, "The 3rd call today. Is it true?", "two additions of one report both count");
    let counts: Vec<_> = table.board().counts.iter().map(|it| format!("{}: {}", it.name, it.value)).collect();
    assert_eq!(counts, ["Doses in store: 30"], "and only what is shown is shown");
}

#[test]
fn a_rule_moves_a_number_and_no_report_tells_of_it() {
    let mut table = Table::play("numbers", 7, "lock");
    assert_eq!(table.titles(), ["D0 09h GH: 34.5 left", "D0 10h The press calls"]);
    assert!(table.board().feed.iter().all(|it| !it.title.contains("night ward")));
    table.go_on("lock\nlock").unwrap();
    let review = table.review();
    assert_eq!((review.ending.as_str(), review.ending_text.as_str()), ("Too few", "Only 30 doses are left."));
    assert_eq!(review.questions, ["When did GH know that 30 doses would be left?"]);
    let night: Vec<_> = review.timeline.iter().filter(|it| it.text.contains("night ward")).collect();
    assert!(night.len() == 1 && night[0].hidden, "{night:#?}");
}

#[test]
fn a_response_that_was_carried_out_moves_a_number_within_its_limits() {
    let mut table = Table::play("numbers", 7, "lock\nrespond brief-the-council\nlock\nlock");
    assert_eq!(table.review().ending_text, "80 doses are left.");
}

#[test]
fn texts_can_be_set_before_the_start() {
    let script = "set org.name Mercy Clinic\nset org.place Port  Ash\nset text:medicine {number:doses} pills\n";
    let mut table = Table::play("numbers", 7, script);
    assert_eq!(table.board().scenario, "The dispensary of Port Ash");
    let briefing = table.exercise.briefing(whitecell::vocab::SeatId(0));
    assert_eq!(briefing.situation, "Mercy Clinic (GH) has 60 doses of 60 pills.");
}

#[test]
fn what_cannot_be_set_is_told() {
    let scenario = Table::play("numbers", 7, "").exercise.ground().scenario().clone();
    let unfit = |key: &str, value: &str| scenario.unfit(&[(key.to_owned(), value.to_owned())].into());
    let (message, help) = unfit("org.nmae", "x").unwrap();
    assert_eq!(message, "`org.nmae` cannot be set in `numbers`");
    assert_eq!(help, "did you mean `org.name`?");
    assert!(unfit("org.name", " ").is_some());
    assert!(unfit("org.name", "x").is_none());
}

#[test]
fn mistakes_with_numbers_and_texts_are_found() {
    let found = |from, to| found("numbers", from, to);
    assert_eq!(found("start: 60", "start: 90"), ["number-out-of-range: this must be 0 to 80, not 90"]);
    assert_eq!(found("least: 0", "least: 81"), ["number-out-of-range: it can be no less than 81 and no more than 80"]);
    assert_eq!(found("AddTo(\"doses\", 1000)", "AddTo(\"doses\", inf)").len(), 1);
    assert_eq!(
        found("NumberBelow(\"doses\", 40)", "NumberBelow(\"dosis\", 40)"),
        ["unknown-number: there is no number `dosis`"]
    );
    assert_eq!(found("{org.head} writes", "{org.boss} writes"), ["unknown-slot: nothing fills `{org.boss}`"]);
    assert_eq!(found("{org.head} writes", "{somebody} writes"), [""; 0]);
    assert_eq!(found("id: \"helped\"", "id: \"night\""), ["duplicate-id: there is a second inject or rule `night`"]);
}
