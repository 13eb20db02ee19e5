//! Reports for teams, roles and tags.

use whitecell::vocab::SeatId;

use super::{Table, found};

#[test]
fn a_report_for_a_group_reaches_its_seats_and_no_others() {
    let mut table = Table::play("groups", 7, "lock");
    let mut titles = |seat: u16| -> Vec<String> {
        let feed = table.exercise.board(SeatId(seat)).feed.into_iter();
        feed.filter(|it| it.kind == "REPORT").map(|it| it.title).collect()
    };
    assert_eq!(titles(0), ["The doses were changed", "The minister wants to speak"], "the cell is in both");
    assert_eq!(titles(1), ["The doses were changed"]);
    assert_eq!(titles(2), ["The minister wants to speak"]);
}

#[test]
fn mistakes_with_groups_are_found() {
    let found = |from, to| found("groups", from, to);
    assert_eq!(
        found("audience: [\"doctors\"]", "audience: [\"docters\"]"),
        ["unknown-seat: there is no seat or group `docters`"]
    );
    assert_eq!(found("groups: [\"doctors\"]", "groups: [\"Doctors\"]").len(), 1);
}
