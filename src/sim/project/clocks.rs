//! The clocks of law that bind a seat: how long is left, and what became of them.

use crate::scenario::Clock;
use crate::sim::facts::Facts;
use crate::sim::state::Clocked;
use crate::view::{ClockLine, Opens};
use crate::vocab::{ClockId, SeatId, Ticking};

/// Clocks that have started and bind a seat: those that run first, the one with the least time left before others.
pub(super) fn clocks(facts: &Facts<'_>, seat: SeatId) -> Vec<ClockLine> {
    let rows = facts.scenario().clocks.iter().zip(&facts.story.clocks);
    let mut bound: Vec<_> = rows.filter(|(row, _)| row.binds(seat)).collect();
    bound.sort_by_key(|(_, it)| (it.stands, it.due));
    bound.into_iter().filter_map(|(row, it)| line(facts, row, it)).collect()
}

fn line(facts: &Facts<'_>, row: &Clock, it: &Clocked) -> Option<ClockLine> {
    Some(ClockLine {
        id: row.id.to_string(),
        title: row.title.clone(),
        law: row.law.clone(),
        stands: it.stands?,
        left_h: it.due.since(facts.now()),
        due: it.due.to_string(),
        ended: it.ended.to_string(),
        opens: it.since.map(Opens::Event),
    })
}

/// What a clock says when it is opened: who says so, and how it stands now.
pub(super) fn told(facts: &Facts<'_>, clock: ClockId) -> (String, Vec<String>) {
    let row = &facts.scenario().clocks[clock.index()];
    let it = &facts.story.clocks[clock.index()];
    let now = match it.stands {
        Some(Ticking::Running) => format!("It runs out {}: {} h are left.", it.due, it.due.since(facts.now())),
        Some(Ticking::Met) => format!("It was met {}, and would have run out {}.", it.ended, it.due),
        Some(Ticking::Missed) => format!("It ran out {}.", it.due),
        None => String::new(),
    };
    (row.law.clone(), vec![format!("There are {} h, from when it began.", row.hours), now])
}
