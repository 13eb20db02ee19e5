//! The networks: what works, what does not, and which way it goes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::ui::cursor::Extent;
use crate::ui::keymap::Part;
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::screen::words;
use crate::ui::widget::{Cells, Pane, Row, excerpt, list, split_wide, trend};
use crate::view::{Board, NetworkCard, Standing};

use super::{RoomState, place_of};

/// Draws the networks.
pub fn draw(board: &Board, state: &RoomState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let trouble = board.networks.iter().filter(|it| it.standing != Standing::Normal).count();
    let note =
        if trouble > 0 { format!("{trouble} in trouble") } else { place_of(state.networks, board.networks.len()) };
    let focused = state.part == Part::Networks;
    let inner = Pane { title: "Networks", note: &note, key: "n", focused }.draw(area, buf, paint);
    let (above, below) = split_wide(inner, 3, buf, paint);
    let width = Row::width(above);
    let alike = board.networks.iter().all(|it| it.ally == board.networks[0].ally);
    let rows: Vec<_> = board.networks.iter().map(|it| Row::item(row(it, alike, width, paint))).collect();
    let extent = list(&rows, state.networks, focused, above, buf, paint);
    if let Some(network) = board.networks.get(state.networks.within(board.networks.len())) {
        excerpt(
            &about(network, &whose(network, board), below.width, paint).into_lines(),
            "▾ more, Enter",
            below,
            buf,
            paint,
        );
    }
    extent
}

/// Columns of a row beside the name of the sector, the Ally's code and the note.
const FIXED: usize = 3 + 2 + 8 + 2 + 5;

/// The longest name of a sector, and the least room in which a note says anything.
const NAME: usize = 22;
const NOTE: usize = 20;

/// A row. Where all networks are of one Ally and room is short, its code is left out.
fn row(network: &NetworkCard, alike: bool, width: usize, paint: Paint) -> Line<'static> {
    let (sign, word, style) = words::standing(network.standing, paint);
    let code = if alike && width < FIXED + 5 + NAME { 0 } else { 3 };
    let room = width.saturating_sub(FIXED + if code > 0 { 5 } else { 0 });
    let note = if room >= NAME + 2 + NOTE { network.note.as_str() } else { "" };
    Cells::new(width, paint.ascii)
        .left(sign, 1, style)
        .left(&network.ally, code, paint.theme.quiet)
        .left(&network.sector, room.min(NAME), Style::new())
        .left(word, 8, style)
        .right(&format!("{:.0}%{}", network.service * 100.0, trend(network.trend).0), 5, Style::new())
        .rest(note, 0, paint.theme.quiet)
        .line()
}

/// The name of the Ally whose network it is.
fn whose(network: &NetworkCard, board: &Board) -> String {
    let ally = board.allies.iter().find(|it| it.code == network.ally);
    ally.map_or_else(|| network.ally.clone(), |it| it.name.clone())
}

/// What is known of a network.
fn about(network: &NetworkCard, ally: &str, width: u16, paint: Paint) -> Prose {
    let mut text = Prose::new(width);
    let (_, word, style) = words::standing(network.standing, paint);
    text.hang(&format!("{} in {ally}: ", network.sector), paint.theme.heading, word, style);
    let service = format!(
        "Service {:.0} %, {}. {}",
        network.service * 100.0,
        trend(network.trend).1,
        words::sentence(&network.note)
    );
    text.para(service.trim_end(), Style::new());
    text
}
