//! A text that is negotiated, clause by clause.

use whitecell::ui::describe;

use super::{Table, found};

/// What the parties say, and whether the note is still open.
fn parties(table: &mut Table) -> Vec<(String, String)> {
    table.board().decisions.into_iter().find(|it| it.id == "note").map_or_else(Vec::new, |it| it.parties)
}

#[test]
fn parties_say_what_keeps_them_from_a_text() {
    let mut table = Table::play("draft", 7, "answer note pause inspection");
    assert_eq!(parties(&mut table)[0], ("The Federation".into(), "A pause, and nobody in our halls.".into()));
    table.go_on("lock").unwrap();
    let told: Vec<_> = table.board().feed.into_iter().filter(|it| it.title.contains("does not agree")).collect();
    assert_eq!(told.len(), 1, "the prosecutor agrees: {told:#?}");
    assert_eq!(
        told[0].title,
        "The Federation does not agree to: Both sides pause for thirty days; Engineers of both look at the port systems"
    );
    assert_eq!(told[0].text, "Not so: not with \"Engineers of both look at the port systems\".");
    let now = parties(&mut table);
    assert_eq!(now[1], ("The prosecutor".into(), "It would agree now.".into()));
    let page = describe::decisions(&table.board()).join("\n");
    assert!(page.contains("The Federation: Not so: not with"), "{page}");
}

#[test]
fn what_is_not_agreed_costs_nothing_and_may_be_written_anew() {
    let mut table = Table::play("draft", 7, "");
    let before = table.board().purse.capital;
    table.go_on("answer note inspection").unwrap();
    assert!((before - table.board().purse.capital - 2.0).abs() < 1e-9, "what it costs is set aside");
    table.go_on("lock").unwrap();
    assert!(table.board().purse.capital >= before, "and given back");
    assert_eq!(parties(&mut table).len(), 2, "it is open still");
    table.go_on("answer note pause\nlock").unwrap();
    assert_eq!(table.board().counts[0].value, "30");
    assert_eq!(parties(&mut table), [], "it is agreed");
    assert!(table.board().feed.iter().any(|it| it.title.starts_with("Agreed: What does the note on a pause say?")));
}

#[test]
fn a_trade_opens_what_was_closed() {
    let mut table = Table::play("draft", 7, "answer note pause inspection amnesty\nlock");
    assert_eq!(parties(&mut table).len(), 2, "the prosecutor had nothing in hand yet");
    table.go_on("answer note pause inspection amnesty\nlock 2").unwrap();
    let review = table.review();
    assert_eq!(review.ending, "A note that says something");
    assert!(review.objectives[0].shown);
    assert!(table.titles().iter().any(|it| it.contains("Engineers cross")));
    let answers: Vec<_> = review.answers.iter().map(|it| it.answer.ends_with("(agreed)")).collect();
    assert_eq!(answers, [false, true]);
}

#[test]
fn what_is_never_agreed_lapses() {
    let mut table = Table::play("draft", 7, "answer note amnesty\nlock 3");
    assert_eq!(table.review().ending, "No note");
}

#[test]
fn mistakes_with_drafts_are_found() {
    let found = |from, to| found("draft", from, to);
    assert_eq!(found("wants: [\"pause\"]", "wants: [\"peace\"]")[0], "unknown-decision: there is no option `peace`");
    assert_eq!(
        found("trades: [(on: \"inspection\"", "trades: [(on: \"inspections\"")[0],
        "unknown-decision: there is no option `inspections`"
    );
    assert_eq!(
        found("kind: Draft", "kind: Several(1, 3)"),
        ["unanswerable: only a decision of the kind `Draft` has parties"]
    );
    assert_eq!(
        found("Agreed(\"note\", \"inspection\")", "Agreed(\"note\", \"inspektion\")"),
        ["unknown-decision: there is no option `inspektion`"]
    );
}
