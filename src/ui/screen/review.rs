//! The review: scores, what moved them, the truth, questions, and everything in order.

mod scores;
mod timeline;
mod told;
mod turns;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::view::{Opens, Review};
use crate::vocab::Account;

/// The pages in order.
pub const PAGES: [&str; 5] = ["Scores", "Turns", "Truth", "Questions", "Timeline"];

/// What the player looks at in the review.
#[derive(Clone, Debug, Default)]
pub struct ReviewState {
    /// The page, from 0.
    pub page: usize,
    /// The selected line of each page, or its first row that shows.
    pub cursors: [Cursor; 5],
}

/// How many lines of a page can be opened.
pub const fn items(review: &Review, page: usize) -> usize {
    match page {
        0 => review.scores.len(),
        1 => review.movers.len(),
        4 => review.timeline.len(),
        _ => 0,
    }
}

/// What the selected line opens.
pub fn opens(review: &Review, state: &ReviewState) -> Option<Opens> {
    let at = state.cursors[state.page].within(items(review, state.page));
    match state.page {
        0 => review.scores.get(at).map(|it| Opens::Account(Account::Score(it.score))),
        1 => review.movers.get(at).and_then(|it| it.opens),
        4 => review.timeline.get(at).map(|it| it.opens),
        _ => None,
    }
}

/// Draws the page.
pub fn draw(review: &Review, state: &ReviewState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let [tabs, _, body] =
        Layout::vertical([Constraint::Length(1), Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    let mut spans = Vec::new();
    for (page, title) in PAGES.iter().enumerate() {
        let (style, key) = if page == state.page {
            (paint.theme.selected, paint.theme.selected)
        } else {
            (Style::new(), paint.theme.key)
        };
        spans.push(Span::styled(format!(" {}", page + 1), key));
        spans.push(Span::styled(format!(" {title} "), style));
    }
    Line::from(spans).render(tabs, buf);
    let cursor = state.cursors[state.page];
    match state.page {
        0 => scores::draw(review, cursor, body, buf, paint),
        1 => turns::draw(review, cursor, body, buf, paint),
        2 => told::truth(review, cursor, body, buf, paint),
        3 => told::questions(review, cursor, body, buf, paint),
        _ => timeline::draw(review, cursor, body, buf, paint),
    }
}
