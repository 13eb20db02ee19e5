//! Reports that repeat themselves, follow one another, or come because nothing was done.

use super::{Table, found};

#[test]
fn a_report_repeats_itself_as_often_as_it_may() {
    let mut table = Table::play("timing", 7, "lock 3");
    let titles = table.titles();
    let calls: Vec<_> = titles.iter().filter(|it| it.contains("calls")).collect();
    assert_eq!(calls, ["D0 04h The Courier calls", "D0 10h The Courier calls", "D0 16h The Courier calls"]);
}

#[test]
fn a_report_follows_another_by_its_hours_and_once() {
    let mut table = Table::play("timing", 7, "lock 3");
    let titles = table.titles();
    let photos: Vec<_> = titles.iter().filter(|it| it.contains("photograph")).collect();
    assert_eq!(photos, ["D0 09h A photograph is printed"]);
}

#[test]
fn somebody_speaks_because_nothing_was_done() {
    let mut silent = Table::play("timing", 7, "lock 3");
    let report = silent.reports().into_iter().find(|it| it.title.contains("silence")).unwrap();
    assert_eq!(report.at, "D1 00h", "in the hour in which the turn is over");
    assert_eq!(report.source, "Ines Calder, editor of the Aster Bay Courier");
    let review = silent.review();
    assert_eq!(review.questions.len(), 2);
    assert!(!review.objectives[0].shown);
}

#[test]
fn who_acts_in_time_is_told_so() {
    let mut early = Table::play("timing", 7, "respond prebunking\nlock 3");
    let titles = early.titles();
    assert_eq!(titles, [""; 0], "the calls were never made, so the photograph never followed");
    assert!(early.review().objectives[0].shown);
    let mut late = Table::play("timing", 7, "lock\nrespond prebunking\nlock 2");
    assert!(!late.review().objectives[0].shown);
    assert_eq!(late.review().questions.len(), 1, "they did speak by the end");
}

#[test]
fn mistakes_with_times_and_characters_are_found() {
    let found = |from, to| found("timing", from, to);
    assert_eq!(found("most: 3", "most: 0"), ["number-out-of-range: this must be 1 to 1000, not 0"]);
    assert_eq!(found(", most: 3", "").len(), 1, "how often must be said");
    assert_eq!(
        found("hours: 6, from: 4", "hours: 6, from: 400"),
        ["inject-after-end: the exercise is over after 72 hours"]
    );
    assert_eq!(found("AfterInject(\"call\"", "AfterInject(\"cell\""), ["unknown-inject: there is no inject `cell`"]);
    assert_eq!(
        found("AfterInject(\"call\"", "AfterInject(\"photo\""),
        ["waits-in-a-circle: `photo` waits for what waits for it"]
    );
    assert_eq!(found("character: \"editor\"", "character: \"edito\"").len(), 1);
    assert_eq!(
        found("character: \"editor\"", "character: \"editor\", source: \"A voice\""),
        ["inject-source: this report has a source and a character"]
    );
    assert_eq!(found("Turn(3)", "Turn(4)"), ["never-true: there are only 3 turns"]);
}
