//! The table: who plays, who has locked, and the clock on the wall.

use super::page::Page;
use super::words::{sentences, when};
use crate::view::{Table, TableSeat, Wall};

/// Who plays at the table and who has locked, the clock, and what this seat asked.
#[must_use]
pub fn table(table: &Table) -> Vec<String> {
    let mut page = Page::default();
    page.lines(seats(&table.seats));
    if let Some(wall) = table.clock {
        page.line(left(wall));
    }
    page.line(when(!table.talk.is_empty(), "What you asked the facilitator:"));
    for (question, reply) in &table.talk {
        let reply = if reply.is_empty() { "Not answered yet".to_owned() } else { format!("Answer: {reply}") };
        page.under(sentences([question.clone(), reply]));
    }
    let mut lines = page.done();
    lines.retain(|line| !line.trim().is_empty());
    if lines.is_empty() {
        lines.push("One seat plays here, and no clock runs.".to_owned());
    }
    lines
}

/// Who has locked.
#[must_use]
pub fn seats(seats: &[TableSeat]) -> Vec<String> {
    if seats.is_empty() {
        return Vec::new();
    }
    let mut page = Page::titled("Seats at the table:");
    for it in seats {
        let extra = when(it.extra > 0, &format!("{} percent more time", it.extra));
        let stands = if it.locked { "has locked" } else { "is deciding" };
        page.under(sentences([format!("{} ({}) {stands}", it.title, it.id), extra]));
    }
    page.done()
}

/// How much time is left, in words.
#[must_use]
pub fn left(wall: Wall) -> String {
    if wall.left_s == 0 {
        return "Time is up.".to_owned();
    }
    let paused = if wall.runs { "" } else { ", and the clock stands still" };
    format!("{} minutes {} seconds left{paused}.", wall.left_s / 60, wall.left_s % 60)
}
