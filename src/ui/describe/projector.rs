//! What stands on the wall for everybody.

use super::page::Page;
use super::table::{left, seats};
use super::words::{sentences, when};
use crate::view::{Moved, Projector, whole};

/// The turn, the time left, what everybody was told last, the scores, and who has locked.
#[must_use]
pub fn projector(wall: &Projector) -> Vec<String> {
    let mut page = Page::titled(sentences([
        wall.scenario.clone(),
        format!("Turn {} of {}: {}", wall.turn.0, wall.turn.1, wall.title),
        format!("It is {}", wall.now),
        wall.clock.map_or_else(String::new, left),
        when(wall.over, "The exercise is over"),
    ]));
    page.line(when(!wall.news.is_empty(), "Told to all, the newest first:"));
    for (at, source, title) in &wall.news {
        page.under(sentences([format!("{at}, {source}: {title}").replace(", :", ":")]));
    }
    page.line("Scores:");
    for (name, value, by) in &wall.scores {
        page.under(sentences([format!("{name} {}, {}", whole(*value), Moved::between(value - by, *value))]));
    }
    page.lines(seats(&wall.seats));
    let mut lines = page.done();
    lines.retain(|line| !line.trim().is_empty());
    lines
}
