//! The facilitator's console: seats, injects, clock and pace, truth and beliefs, notes.

mod panes;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::keymap::Part;
use crate::ui::paint::Paint;
use crate::view::{Board, Console, Wall};

/// The panes, in the order of Tab.
pub const PARTS: [Part; 5] = [Part::Seats, Part::Injects, Part::Clock, Part::Truth, Part::Notes];

/// Columns and rows from which on all panes show at once.
const WIDE: (u16, u16) = (110, 26);

/// The console as it is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FacilitatorState {
    /// The pane with the focus.
    pub part: Part,
    /// The selected seat.
    pub seats: Cursor,
    /// The selected inject.
    pub injects: Cursor,
    /// How far the truth is scrolled.
    pub truth: Cursor,
    /// How far the notes are.
    pub notes: Cursor,
}

impl Default for FacilitatorState {
    fn default() -> Self {
        let top = Cursor::default();
        Self { part: Part::Injects, seats: top, injects: top, truth: top, notes: top }
    }
}

/// What the console shows.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// What only the facilitator is shown.
    pub console: &'a Console,
    /// Where the exercise is.
    pub board: &'a Board,
    /// The clock on the wall, as it is now.
    pub clock: Option<Wall>,
}

/// Draws the console.
pub fn draw(shown: Shown<'_>, state: &FacilitatorState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    if area.width < WIDE.0 || area.height < WIDE.1 {
        return tabs(shown, state, area, buf, paint);
    }
    let [left, right] = Layout::horizontal([Constraint::Percentage(46), Constraint::Fill(1)]).spacing(2).areas(area);
    let seats = u16::try_from(shown.console.seats.len()).unwrap_or(8).saturating_add(6).min(left.height / 3);
    let [one, two, three] =
        Layout::vertical([Constraint::Length(seats), Constraint::Length(9), Constraint::Fill(1)]).areas(left);
    let [four, five] = Layout::vertical([Constraint::Percentage(58), Constraint::Fill(1)]).areas(right);
    let mut extent = Extent::default();
    for (part, place) in
        [(Part::Seats, one), (Part::Clock, two), (Part::Notes, three), (Part::Injects, four), (Part::Truth, five)]
    {
        let found = panes::draw(part, shown, state, place, buf, paint);
        if part == state.part {
            extent = found;
        }
    }
    extent
}

/// One pane at a time, and the names of all above it.
fn tabs(shown: Shown<'_>, state: &FacilitatorState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let [top, below] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    let mut spans = vec![Span::raw(" ")];
    for part in PARTS {
        let (key, name) = panes::name(part);
        let style = if part == state.part { paint.theme.selected } else { paint.theme.heading };
        spans.push(Span::styled(key, paint.theme.key));
        spans.push(Span::raw(" "));
        spans.push(Span::styled(format!("{name}{}", panes::count(part, shown.console)), style));
        spans.push(Span::raw("   "));
    }
    Line::from(spans).render(top, buf);
    panes::draw(state.part, shown, state, below, buf, paint)
}
