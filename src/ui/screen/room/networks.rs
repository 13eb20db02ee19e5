//! The networks, country by country: what works, what does not, and which way it goes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::ui::cursor::Extent;
use crate::ui::describe;
use crate::ui::keymap::Part;
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::screen::words;
use crate::ui::text::{fit, width as columns};
use crate::ui::widget::{Cells, Pane, Row, excerpt, list, split_wide, trend};
use crate::view::{Board, NetworkCard, Standing, Trend};

use super::{RoomState, place_of};

/// Draws the networks.
pub fn draw(board: &Board, state: &RoomState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let trouble = board.networks.iter().filter(|it| it.standing != Standing::Normal).count();
    let note =
        if trouble > 0 { format!("{trouble} in trouble") } else { place_of(state.networks, board.networks.len()) };
    let focused = state.part == Part::Networks;
    let inner = Pane { title: "Networks", note: &note, key: "n", focused }.draw(area, buf, paint);
    let (above, below) = split_wide(inner, if inner.height > 16 { 5 } else { 4 }, buf, paint);
    let width = Row::width(above);
    let mut rows = Vec::new();
    // Where there is but one country, nothing is said by naming it.
    let mut country = board.networks.first().map(|it| &it.country);
    if board.networks.iter().any(|it| Some(&it.country) != country) {
        country = None;
    }
    for network in &board.networks {
        if country != Some(&network.country) {
            country = Some(&network.country);
            rows.push(Row::between(Line::styled(fit(&network.country, width, paint.ascii), paint.theme.quiet)));
        }
        rows.push(Row::made(move || row(network, width, paint)));
    }
    let extent = list(&rows, state.networks, focused, above, buf, paint);
    if let Some(network) = board.networks.get(state.networks.within(board.networks.len())) {
        excerpt(&about(network, below.width, paint).into_lines(), "▾ more, Enter", below, buf, paint);
    }
    extent
}

/// Columns of a row beside the name of the sector and the note: sign, state, service.
const FIXED: usize = 3 + 10 + 6;

/// Columns of a trend in words.
const TREND: usize = 2 + 7;

/// The longest name of a sector, and the least room in which a note says anything.
const NAME: usize = 22;
const NOTE: usize = 20;

/// A row: where room is short, the sign alone tells the trend.
fn row(network: &NetworkCard, width: usize, paint: Paint) -> Line<'static> {
    let (sign, word, style) = words::standing(network.standing, paint);
    let (arrow, going) = trend(network.trend);
    let told = width >= FIXED + TREND + NAME / 2 + 6;
    let room = width.saturating_sub(FIXED + 2 + if told { TREND } else { 0 });
    let note = if room >= NAME + 2 + NOTE { network.note.as_str() } else { "" };
    let going = if told && network.trend != Trend::Steady { going } else { "" };
    Cells::new(width, paint.ascii)
        .left(sign, 1, style)
        .left(&network.sector, room.min(NAME), Style::new())
        .left(word, 8, style)
        .right(&format!("{:.0} %{arrow}", network.service * 100.0), 6, Style::new())
        .left(going, if told { TREND - 2 } else { 0 }, paint.theme.quiet)
        .rest(note, 0, paint.theme.quiet)
        .line()
}

/// What is known of a network.
fn about(network: &NetworkCard, width: u16, paint: Paint) -> Prose {
    let mut text = Prose::new(width);
    let (_, word, style) = words::standing(network.standing, paint);
    let title = format!("{} in {}", network.sector, network.country);
    let (percent, going) = (network.service * 100.0, trend(network.trend).1);
    let service = format!("service {percent:.0} %, {going}. {}", words::sentence(&network.note));
    if columns(&title) + 2 + word.len() <= usize::from(width) {
        let title = Span::styled(format!("{title}: "), paint.theme.heading);
        text.line(Line::from(vec![title, Span::styled(word, style)]));
        text.para(words::sentence(&service).trim_end(), Style::new());
    } else {
        text.para(&title, paint.theme.heading);
        text.para(format!("{}: {service}", words::sentence(word)).trim_end(), Style::new());
    }
    text.para(&describe::depends(network), paint.theme.quiet);
    text
}
