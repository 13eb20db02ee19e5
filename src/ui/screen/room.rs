//! The situation room: six panes side by side, or one at a time where the terminal is small.

mod allies;
mod feed;
mod networks;
mod plan;
mod play;
mod responses;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::describe;
use crate::ui::keymap::Part;
use crate::ui::paint::Paint;
use crate::ui::screen::words;
use crate::view::Board;

pub use feed::newest;
pub use responses::shown as shown_offers;

/// What the player looks at in the situation room.
#[derive(Clone, Debug)]
pub struct RoomState {
    /// The pane that has the focus.
    pub part: Part,
    /// Reports.
    pub feed: Cursor,
    /// Allies.
    pub allies: Cursor,
    /// Networks.
    pub networks: Cursor,
    /// Gauges.
    pub play: Cursor,
    /// Responses.
    pub responses: Cursor,
    /// Plan lines.
    pub plan: Cursor,
    /// What narrows the responses down.
    pub filter: String,
    /// Whether it is being typed.
    pub typing: bool,
}

impl Default for RoomState {
    fn default() -> Self {
        let start = Cursor::default();
        Self {
            part: Part::Feed,
            feed: start,
            allies: start,
            networks: start,
            play: start,
            responses: start,
            plan: start,
            filter: String::new(),
            typing: false,
        }
    }
}

/// The panes in the order of the Tab key.
pub const PARTS: [Part; 6] = [Part::Feed, Part::Allies, Part::Networks, Part::Play, Part::Responses, Part::Plan];

impl RoomState {
    /// The cursor of the pane that has the focus.
    pub const fn cursor(&mut self) -> &mut Cursor {
        match self.part {
            Part::Feed => &mut self.feed,
            Part::Allies => &mut self.allies,
            Part::Networks => &mut self.networks,
            Part::Play => &mut self.play,
            Part::Plan => &mut self.plan,
            _ => &mut self.responses,
        }
    }
}

/// From this size on, all panes show at once.
const WIDE: (u16, u16) = (100, 32);

/// Draws the room and returns the extent of the pane that has the focus.
pub fn draw(board: &Board, state: &RoomState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let wide_enough = area.width >= WIDE.0 && area.height + 3 >= WIDE.1;
    let (told, period) = (describe::pressing(&board.clocks), words::period(board));
    let rows = [Constraint::Length(u16::from(told.is_some() || period.is_some())), Constraint::Fill(1)];
    let [above, area] = Layout::vertical(rows).areas(area);
    play::times(told, period, above, buf, paint);
    if wide_enough { wide(board, state, area, buf, paint) } else { narrow(board, state, area, buf, paint) }
}

fn wide(board: &Board, state: &RoomState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let air = u16::from(area.height > 34);
    let area = Rect { y: area.y + air, height: area.height - air, ..area };
    let low = (area.height * 11 / 24).max(14);
    let third = area.width * 3 / 10;
    let columns = [Constraint::Fill(1), Constraint::Length(third.clamp(39, 60))];
    let [wide, right] = Layout::horizontal(columns).spacing(1).areas(area);
    let rows = [Constraint::Fill(1), Constraint::Length(1), Constraint::Length(low)];
    let [above, _, responses] = Layout::vertical(rows).areas(wide);
    let columns = [Constraint::Fill(1), Constraint::Length(third.max(36))];
    let [left, middle] = Layout::horizontal(columns).spacing(1).areas(above);
    let [state_of_play, networks, plan] = beside(board, right);
    let mut extent = Extent::default();
    for (part, area) in PARTS.into_iter().zip([left, middle, networks, state_of_play, responses, plan]) {
        let drawn = pane(part, board, state, area, buf, paint);
        if part == state.part {
            extent = drawn;
        }
    }
    extent
}

/// The column on the right: values and what there is to spend, networks, the plan. What one does not need goes to the networks.
fn beside(board: &Board, area: Rect) -> [Rect; 3] {
    let rows = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let more = if area.height > 40 { board.clocks.len() + board.counts.len() + 3 } else { 0 };
    let values = rows(board.gauges.len() + more + 1).min(area.height * 2 / 5);
    let plan = rows(2 * board.plan.len() + 2 * board.under_way.len() + 4).clamp(8, area.height / 3);
    let rows = [Constraint::Length(values), Constraint::Fill(1), Constraint::Length(plan)];
    Layout::vertical(rows).spacing(1).areas(area)
}

fn narrow(board: &Board, state: &RoomState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let rows = [Constraint::Length(1), Constraint::Length(1), Constraint::Fill(1)];
    let [gauges, tabs, room] = Layout::vertical(rows).areas(area);
    play::strip(&board.gauges, gauges, buf, paint);
    play::tabs(board, state.part, tabs, buf, paint);
    pane(state.part, board, state, room, buf, paint)
}

fn pane(part: Part, board: &Board, state: &RoomState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    match part {
        Part::Feed => feed::draw(board, state, area, buf, paint),
        Part::Allies => allies::draw(board, state, area, buf, paint),
        Part::Networks => networks::draw(board, state, area, buf, paint),
        Part::Play => play::draw(board, state, area, buf, paint),
        Part::Plan => plan::draw(board, state, area, buf, paint),
        _ => responses::draw(board, state, area, buf, paint),
    }
}

/// `place of many`, for the rule of a pane.
fn place_of(cursor: Cursor, len: usize) -> String {
    if len == 0 { "none".to_owned() } else { format!("{} of {len}", cursor.within(len) + 1) }
}

/// Rows for reading in a pane this high.
const fn reading(area: Rect) -> u16 {
    let rows = area.height * 2 / 5;
    if rows > 14 { 14 } else { rows }
}
