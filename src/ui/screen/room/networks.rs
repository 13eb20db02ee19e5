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
    let rows: Vec<_> = board.networks.iter().map(|it| Row::item(row(it, width, paint))).collect();
    let extent = list(&rows, state.networks, focused, above, buf, paint);
    if let Some(network) = board.networks.get(state.networks.within(board.networks.len())) {
        excerpt(&about(network, below.width, paint).into_lines(), "▾ more, Enter", below, buf, paint);
    }
    extent
}

fn row(network: &NetworkCard, width: usize, paint: Paint) -> Line<'static> {
    let (sign, word, style) = words::standing(network.standing, paint);
    Cells::new(width, paint.ascii)
        .left(sign, 1, style)
        .left(&network.ally, 3, paint.theme.quiet)
        .left(&network.sector, if width > 60 { 22 } else { 10 }, Style::new())
        .left(word, 8, style)
        .right(&format!("{:.0}%{}", network.service * 100.0, trend(network.trend).0), 5, Style::new())
        .rest(&network.note, 0, paint.theme.quiet)
        .line()
}

/// What is known of a network.
fn about(network: &NetworkCard, width: u16, paint: Paint) -> Prose {
    let mut text = Prose::new(width);
    let (_, word, style) = words::standing(network.standing, paint);
    text.hang(&format!("{} of {}: ", network.sector, network.ally), paint.theme.heading, word, style);
    let service = format!(
        "Service {:.0} %, {}. {}",
        network.service * 100.0,
        trend(network.trend).1,
        words::sentence(&network.note)
    );
    text.para(service.trim_end(), Style::new());
    text
}
