//! The table as a seat sees it, and the wall as everybody does.

use crate::sim::exercise::Exercise;
use crate::sim::facts::Facts;
use crate::sim::table::Table as AtTable;
use crate::view::{Phase, Projector, Table, TableLine, TableSeat, Wall};
use crate::vocab::{Score, SeatId};

use super::{board, feed};

/// How many headlines stand on the wall.
const NEWS: usize = 4;

/// The table, as a seat sees it.
pub(crate) fn table(exercise: &mut Exercise, seat: SeatId) -> Table {
    let table = exercise.at_table().clone();
    let facts = exercise.facts();
    let own = table.asked.iter().filter(|it| it.seat == seat);
    Table {
        seats: seats(&facts, &table),
        at: table.seats.iter().position(|it| *it == seat).unwrap_or(0),
        facilitated: table.facilitated,
        clock: wall(&table),
        talk: own.map(|it| (it.question.clone(), it.reply.clone())).collect(),
    }
}

fn seats(facts: &Facts<'_>, table: &AtTable) -> Vec<TableSeat> {
    let line = |seat: &SeatId| {
        let row = &facts.scenario().seats[seat.index()];
        TableSeat {
            id: row.id.to_string(),
            title: row.title.clone(),
            locked: table.ready.contains(seat),
            extra: table.extra.iter().find(|(it, _)| it == seat).map_or(0, |(_, percent)| *percent),
        }
    };
    table.seats.iter().map(line).collect()
}

fn wall(table: &AtTable) -> Option<Wall> {
    table.clock.map(|(left_s, runs)| Wall { left_s, runs })
}

/// What may stand on the wall: only what every seat of the scenario gets.
pub(crate) fn projector(exercise: &mut Exercise) -> Projector {
    let table = exercise.at_table().clone();
    let facts = exercise.facts();
    let turn = board::turn(&facts);
    let gauges = Score::HEADLINE.into_iter().map(|score| board::score_of(&facts, score)).collect();
    Projector {
        scenario: facts.scenario().title.clone(),
        turn: (turn.number, turn.of),
        title: turn.title,
        now: turn.now,
        over: board::phase(&facts) == Phase::Over,
        news: feed::for_all(&facts, NEWS).into_iter().map(|it| (it.at, it.source, it.title)).collect(),
        scores: gauges,
        seats: seats(&facts, &table),
        clock: wall(&table),
    }
}

/// What was done, noted and asked at the table, for the review.
pub(super) fn told(facts: &Facts<'_>, table: &AtTable) -> Vec<TableLine> {
    let mut lines: Vec<TableLine> =
        table.done.iter().map(|it| TableLine { turn: it.turn + 1, text: act(it), note: None }).collect();
    lines.extend(table.asked.iter().map(|it| {
        let title = &facts.scenario().seats[it.seat.index()].title;
        let reply = if it.reply.is_empty() { "nobody answered".to_owned() } else { format!("\"{}\"", it.reply) };
        TableLine { turn: it.turn + 1, text: format!("{title} asked: \"{}\"; {reply}", it.question), note: None }
    }));
    lines.extend(table.took.iter().map(|(turn, seconds)| {
        let planned = facts.scenario().turns.get(usize::from(*turn)).and_then(|it| it.minutes);
        let planned = planned.map_or_else(String::new, |it| format!(" of {it} min planned"));
        let text = format!("Turn {} took {}:{:02}{planned}", turn + 1, seconds / 60, seconds % 60);
        TableLine { turn: turn + 1, text, note: None }
    }));
    if table.facilitated && !table.done.iter().any(|it| !it.taken_back) {
        let text = "Somebody at this table looked at what players may not know".to_owned();
        lines.insert(0, TableLine { turn: 1, text, note: None });
    }
    lines.sort_by_key(|it| it.turn);
    let note = |it: &crate::sim::table::Noted| TableLine {
        turn: it.turn + 1,
        text: note(facts, it),
        note: Some(it.note.strength),
    };
    lines.extend(table.notes.iter().map(note));
    lines
}

/// What the facilitator did, in a sentence without its full stop.
pub(super) fn act(it: &crate::sim::table::Done) -> String {
    let because = if it.because.is_empty() { String::new() } else { format!(". Why: {}", it.because) };
    let taken_back = if it.taken_back { " (taken back)" } else { "" };
    format!("The facilitator {}{taken_back}{because}", it.what)
}

/// A note, with what it is about.
pub(super) fn note(facts: &Facts<'_>, it: &crate::sim::table::Noted) -> String {
    let seat = it.note.seat.as_ref().and_then(|id| facts.scenario().seats.iter().find(|row| row.id == *id));
    let who = seat.map_or_else(String::new, |row| format!("{}: ", row.title));
    let about = it.note.objective.map_or_else(String::new, |number| format!(" (objective {number})"));
    format!("{who}{}{about}", it.note.text)
}
