//! Phases of different tempo, and the time at the table that is planned for each turn.

use whitecell::ui::describe;

use crate::play::room::{Room, says};
use crate::sources::root;

use super::{Table, found};

#[test]
fn players_see_the_phase_and_the_minutes_that_are_planned() {
    let mut table = Table::play("phases", 7, "");
    let turn = |table: &mut Table| describe::turn(&table.board()).join(" ");
    let told =
        "Turn 1 of 3: Evening. Phase: The first night, a turn is six hours. 8 minutes at the table are planned for it.";
    assert!(turn(&mut table).starts_with(told), "{}", turn(&mut table));
    table.go_on("lock 2").unwrap();
    assert!(turn(&mut table).contains("Phase: The weeks after, a turn is a month."), "{}", turn(&mut table));
}

#[test]
fn a_condition_asks_for_the_phase() {
    let mut table = Table::play("phases", 7, "lock 2");
    let came = |table: &mut Table| table.titles().iter().any(|it| it.contains("auditors"));
    assert!(!came(&mut table));
    table.go_on("lock").unwrap();
    assert!(came(&mut table));
    assert!(table.review().objectives[0].shown);
}

#[test]
fn the_run_of_show_is_laid_out_from_them() {
    let path = root().join("tests/fixtures/language/phases.ron");
    let guide = Room::new().run(&["brief", path.to_str().unwrap()]).exits(0);
    let told = [
        "## Phase: The first night (a turn is six hours)",
        "Keep it loud and short.",
        "### Turn 1: Evening (D0 00h to D0 06h; 8 minutes at the table, 0:00 to 0:08)",
        "### Turn 3: February (D0 12h to D28 12h; 10 minutes at the table, 0:15 to 0:25)",
    ];
    says(&guide, &told);
}

#[test]
fn mistakes_with_phases_are_found() {
    let found = |from, to| found("phases", from, to);
    assert_eq!(
        found("minutes: 10", "minutes: 60"),
        ["minutes-do-not-add-up: the turns take 75 minutes, and this is 30"]
    );
    assert_eq!(found("from_turn: 3", "from_turn: 1"), ["empty-phase: the phase before begins with turn 1"]);
    assert_eq!(found("InPhase(\"weeks\")", "InPhase(\"week\")"), ["unknown-phase: there is no phase `week`"]);
}
