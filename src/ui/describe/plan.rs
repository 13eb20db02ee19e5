//! What was decided this turn, and what is under way.

use super::page::Page;
use super::words::{sentences, when};
use crate::view::Board;

/// This turn's plan, numbered for `drop`.
#[must_use]
pub fn plan(board: &Board) -> Vec<String> {
    if board.plan.is_empty() {
        return Page::titled("Nothing is planned this turn.").done();
    }
    let mut page = Page::titled("Planned this turn. To take one back, type drop and its number:");
    for (index, line) in board.plan.iter().enumerate() {
        page.item(index, sentences([line.text.clone(), line.cost.clone()]));
    }
    page.done()
}

/// Responses that are under way or in force.
#[must_use]
pub fn under_way(board: &Board) -> Vec<String> {
    if board.under_way.is_empty() {
        return Page::titled("Nothing is under way.").done();
    }
    let mut page = Page::titled("Under way or in force:");
    for line in &board.under_way {
        let target = when(!line.target.is_empty(), &format!(", aimed at {}", line.target));
        page.under(sentences([format!("{}{target}: {}", line.name, line.state), line.next.clone()]));
    }
    page.done()
}
