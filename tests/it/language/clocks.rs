//! Clocks of law: what must be done within so many hours.

use whitecell::ui::describe;
use whitecell::vocab::{SeatId, Ticking};

use super::{Table, found};

/// How the clocks stand that bind the seat: id, how, hours left.
fn clocks(table: &mut Table, seat: u16) -> Vec<(String, Ticking, u32)> {
    table.exercise.board(SeatId(seat)).clocks.into_iter().map(|it| (it.id, it.stands, it.left_h)).collect()
}

fn fines(table: &mut Table) -> String {
    table.board().counts.remove(0).value
}

#[test]
fn a_clock_starts_in_the_hour_and_stops_time_before_it_runs_out() {
    let mut table = Table::play("clocks", 7, "");
    assert_eq!(clocks(&mut table, 0), []);
    table.go_on("lock").unwrap();
    let told = table.board().feed.into_iter().find(|it| it.title.starts_with("Within")).unwrap();
    assert_eq!(told.title, "Within 24 h: Early warning to the national CSIRT");
    let disclosed = table.board().feed.into_iter().find(|it| it.kind == "EVIDENCE").unwrap();
    assert_eq!((told.kind.as_str(), &told.at), ("CLOCK", &disclosed.at), "it starts when the incident is known");
    assert_eq!(told.source, "NIS2 Directive, Article 23(4)(a)");
    let [(_, stands, left)] = &clocks(&mut table, 0)[..] else { panic!("one clock binds the cell") };
    assert_eq!((*stands, *left), (Ticking::Running, 4), "the clock stopped four hours before");
    let page = describe::situation(&table.board()).join("\n");
    assert!(page.contains("Early warning to the national CSIRT: 4 hours left, until D1 0"), "{page}");
}

#[test]
fn what_is_done_in_time_meets_a_clock_and_starts_the_next() {
    let mut table = Table::play("clocks", 7, "lock\nanswer warn yes");
    let now: Vec<_> = clocks(&mut table, 0).into_iter().map(|(id, stands, _)| (id, stands)).collect();
    assert_eq!(now, [("notification".into(), Ticking::Running), ("early-warning".into(), Ticking::Met)]);
    table.go_on("respond transparent-communication\nlock 3").unwrap();
    assert_eq!(fines(&mut table), "0", "fifty less than nothing is nothing");
    let review = table.review();
    assert!(review.objectives[0].shown);
    assert!(review.clocks.iter().all(|it| it.stands == Ticking::Met), "{:#?}", review.clocks);
    let page = describe::review(&review).join("\n");
    assert!(page.contains("Incident notification: done in time"), "{page}");
}

#[test]
fn a_clock_that_runs_out_changes_what_it_says() {
    let mut table = Table::play("clocks", 7, "lock 4");
    let feed = table.board().feed;
    let missed = feed.iter().find(|it| it.title.starts_with("Not done in time")).unwrap();
    let letter = feed.iter().find(|it| it.title == "A letter from the authority").unwrap();
    let hour = |at: &str| at[1..2].parse::<u32>().unwrap() * 24 + at[3..5].parse::<u32>().unwrap();
    assert_eq!(hour(&letter.at) - hour(&missed.at), 5, "hours are counted from the hour itself");
    assert_eq!(letter.text, "You had twenty-four hours. The fine is 200 thousand euro so far.");
    assert!(!table.review().objectives[0].shown);
}

#[test]
fn a_clock_binds_only_its_seats() {
    let mut table = Table::play("clocks", 7, "lock");
    assert!(clocks(&mut table, 0).iter().all(|it| it.0 == "early-warning"));
    assert_eq!(
        clocks(&mut table, 1),
        [("statement".into(), Ticking::Missed, 0)],
        "it starts at six, and has nine hours"
    );
    let press = table.exercise.board(SeatId(1));
    assert!(press.feed.iter().all(|it| !it.title.contains("CSIRT")), "the press office is not bound by it");
    assert_eq!(press.clocks[0].due, "D0 15h");
}

#[test]
fn mistakes_with_clocks_are_found() {
    let found = |from, to| found("clocks", from, to);
    assert_eq!(found("to: [\"talkers\"]", "to: [\"walkers\"]"), ["unknown-seat: there is no seat or group `walkers`"]);
    assert_eq!(found("hours: 9,", "hours: 0,"), ["number-out-of-range: this must be 1 to 17568, not 0"]);
    assert_eq!(
        found("hours: 9,", "hours: 72,"),
        ["idle-clock: the exercise is over after 72 hours, before this runs out"]
    );
    assert_eq!(found("Clock(\"early-warning\", Met)", "Clock(\"early-warning\", Late)").len(), 1);
    assert_eq!(
        found("id: \"statement\"", "id: \"notification\""),
        ["duplicate-id: there is a second clock `notification`"]
    );
}
