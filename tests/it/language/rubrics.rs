//! Rubrics, and what the facilitator is shown.

use super::{Table, found};

#[test]
fn a_rubric_stands_at_the_first_level_that_holds() {
    for (script, level, points) in [
        ("respond prebunking\nlock 3", "On the first day", "4"),
        ("lock\nrespond prebunking\nlock 2", "Later", "2"),
        ("lock 3", "Not at all", "0"),
    ] {
        let review = Table::play("rubrics", 7, script).review();
        let speed = &review.rubrics[0];
        assert_eq!((speed.level.as_str(), speed.points.as_str(), speed.of.as_str()), (level, points, "4"));
        assert_eq!(review.objectives[0].level, level, "the objective tells it too");
    }
}

#[test]
fn a_rubric_that_is_judged_waits_for_its_judge_and_weighs_what_it_weighs() {
    let mut table = Table::play("rubrics", 7, "lock\nrespond prebunking\nlock 2");
    let total = |table: &mut Table| table.review().figures.into_iter().find(|(name, _)| name == "Rubrics").unwrap().1;
    assert_eq!(table.review().rubrics[1].level, "not judged");
    assert_eq!(total(&mut table), "50 of 100, by their weights");
    table.go_on("judge calm good").unwrap();
    assert_eq!(table.review().rubrics[1].level, "They listened to one another");
    assert_eq!(total(&mut table), "62 of 100, by their weights", "also once it is over: (3 x 0.5 + 1) / 4");
    assert!(table.go_on("judge speed soon").is_err(), "this one is not for a judge");
    assert!(table.go_on("judge calm soon").is_err());
}

#[test]
fn the_facilitator_is_shown_what_players_are_not() {
    let mut table = Table::play("rubrics", 7, "lock");
    let console = table.exercise.console();
    assert_eq!(console.waiting[0].id, "more");
    let notes: Vec<_> = console.waiting[0].notes.iter().map(|(name, text)| format!("{name}: {text}")).collect();
    assert_eq!(notes, ["Why: If they sleep.", "Say: Line two.", "Watch for: Anger."]);
    assert_eq!(console.decisions[0].notes, [("Note".to_owned(), "Look at the clock.".to_owned())]);
    assert_eq!(console.rubrics[0].levels[1], ("poor".into(), "They talked over one another".into()));
    let board = format!("{:?}", table.board());
    assert!(["Still nothing", "Look at the clock", "talked over"].iter().all(|it| !board.contains(it)), "{board}");
    table.go_on("release more").unwrap();
    assert!(table.exercise.console().waiting.is_empty());
}

#[test]
fn mistakes_with_rubrics_are_found() {
    let found = |from, to| found("rubrics", from, to);
    assert_eq!(found("rubric: \"speed\"", "rubric: \"sped\""), ["unknown-rubric: there is no rubric `sped`"]);
    assert_eq!(
        found("points: 2", "points: 4"),
        ["levels-out-of-order: this level is worth 4, and the one before it 4"]
    );
    assert_eq!(found("weight: 3", "weight: -1"), ["number-out-of-range: this must be 0 to 100, not -1"]);
}
