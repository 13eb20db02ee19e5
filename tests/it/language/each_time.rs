//! What comes each time that something happens, and who named whom.

use super::{Table, found};

#[test]
fn a_report_comes_each_time_and_no_more_often_than_it_may() {
    let mut table = Table::play("each-time", 7, "lock 3");
    let waves: Vec<_> = table.board().feed.iter().filter(|it| it.kind == "ATTACK").map(|it| it.at.clone()).collect();
    let again: Vec<_> =
        table.reports().into_iter().filter(|it| it.title == "They are here again").map(|it| it.text).collect();
    assert_eq!(again.len(), 2, "there were more waves than it may tell of: {waves:?}");
    let counted: usize = table.board().counts[0].value.parse().unwrap();
    assert_eq!(counted, 4, "the rule may come nine times, and there are four waves: {waves:?}");
}

#[test]
fn a_response_may_be_answered_each_time() {
    let thanks = |script| {
        let mut table = Table::play("each-time", 7, script);
        table.reports().into_iter().filter(|it| it.title.starts_with("People write")).count()
    };
    assert_eq!(thanks("lock 3"), 0);
    assert_eq!(thanks("lock\nrespond transparent-communication\nlock 2"), 1);
}

#[test]
fn it_matters_who_named_somebody() {
    let shown = |script| {
        let review = Table::play("each-time", 7, script).review();
        review.objectives.iter().map(|it| it.shown).collect::<Vec<_>>()
    };
    assert_eq!(shown("lock 3"), [true, false, true], "the newspaper did");
}

#[test]
fn mistakes_with_what_happens_again_are_found() {
    let found = |from, to| found("each-time", from, to);
    assert_eq!(
        found("what: Struck(\"lock-out\"), most: 2", "what: Struck(\"lockout\"), most: 2"),
        ["unknown-operation: there is no operation `lockout`"]
    );
    assert_eq!(found("most: 5", "most: 0"), ["number-out-of-range: this must be 1 to 1000, not 0"]);
    assert_eq!(found("NamedBy(\"vgf\", Alliance)", "NamedBy(\"vfg\", Alliance)").len(), 1);
    let nobody_may = found("what: Done(\"transparent-communication\")", "what: Done(\"eu-listing\")");
    assert_eq!(nobody_may, ["impossible-response: no seat can ever start `eu-listing`"]);
}
