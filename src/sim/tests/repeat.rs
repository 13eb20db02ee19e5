//! The same answer again: how often it counts as repeated.

use crate::sim::state::Conduct;
use crate::vocab::{Moment, ResponseId};

use super::{HOMELAND, altered};

#[test]
fn a_response_counts_as_repeated_only_within_its_repeat_time() {
    let ground = altered(HOMELAND, |_, _| ());
    let rows = &ground.rulebook.responses.rows;
    let at = rows.iter().position(|it| it.repeat_d > 1.0).unwrap();
    let (row, response) = (&rows[at], ResponseId::at(at));
    let count = rows.len();
    let mut conduct = Conduct { done: vec![None; count], in_a_row: vec![0; count], ..Conduct::default() };
    assert_eq!(conduct.times_before(row, response, Moment(0)), 0);
    for (times, hour) in [(1, 0), (2, 24), (3, 48)] {
        conduct.carried_out(row, response, Moment(hour));
        assert_eq!(conduct.times_before(row, response, Moment(hour + 1)), times);
    }
    let late = Moment(49 + (row.repeat_d * 24.0) as u32);
    assert_eq!(conduct.times_before(row, response, late), 0, "after {} days it is new again", row.repeat_d);
}
