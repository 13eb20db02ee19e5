//! The catalogue of responses, by level, with what each costs and why one cannot be chosen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::cursor::Extent;
use crate::ui::keymap::Part;
use crate::ui::paint::Paint;
use crate::ui::screen::{reader, words};
use crate::ui::text::{fit, number};
use crate::ui::widget::{Cells, Pane, Row, excerpt, list, split_wide};
use crate::view::{Board, Offer};

use super::{RoomState, reading};

/// The offers that the filter lets through.
pub fn shown<'a>(board: &'a Board, filter: &str) -> Vec<&'a Offer> {
    let filter = filter.to_lowercase();
    let hit = |it: &&Offer| it.name.to_lowercase().contains(&filter) || it.level.to_lowercase().contains(&filter);
    board.offers.iter().filter(hit).collect()
}

/// The width from which on the reason why a response cannot be chosen stands beside it.
const ROOM_FOR_REASONS: usize = 110;

/// Draws the catalogue.
pub fn draw(board: &Board, state: &RoomState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let offers = shown(board, &state.filter);
    let focused = state.part == Part::Responses;
    let title = match (state.typing, state.filter.as_str()) {
        (true, filter) => format!("Responses / {filter}_"),
        (false, "") => "Responses".to_owned(),
        (false, filter) => format!("Responses with \"{filter}\""),
    };
    let note = words::purse(board);
    let inner = Pane { title: &title, note: &note, key: "r", focused }.draw(area, buf, paint);
    let (above, below) = split_wide(inner, reading(inner), buf, paint);
    let [head, above] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(above);
    let width = Row::width(above);
    let quiet = paint.theme.quiet;
    let columns = row(width, "", "", [board.terms.capital(), "M EUR", "staff"], "", [quiet; 3], paint);
    columns.render(Rect { x: head.x + 2, width: head.width.saturating_sub(2), ..head }, buf);
    let mut rows = Vec::new();
    let mut level = "";
    for offer in &offers {
        if offer.level != level {
            level = &offer.level;
            rows.push(Row::between(Line::styled(fit(level, width, paint.ascii), quiet)));
        }
        rows.push(Row::item(offered(offer, width, paint)));
    }
    if offers.is_empty() {
        rows.push(Row::between(Line::styled("No response has these letters in its name.", quiet)));
    }
    let extent = list(&rows, state.responses, focused, above, buf, paint);
    if let Some(offer) = offers.get(state.responses.within(offers.len())) {
        let text = reader::offer_brief(offer, below.width, paint).into_lines();
        excerpt(&text, "▾ more, Enter", below, buf, paint);
    }
    extent
}

fn offered(offer: &Offer, width: usize, paint: Paint) -> Line<'static> {
    let quiet = paint.theme.quiet;
    let amount = |value: f64| if value > 0.0 { number(value) } else { "-".to_owned() };
    let costs = [amount(offer.capital), amount(offer.meur), amount(f64::from(offer.attention))];
    let costs = [costs[0].as_str(), &costs[1], &costs[2]];
    match &offer.refused {
        _ if offer.planned => {
            let styles = [paint.theme.good, paint.theme.heading, paint.theme.good];
            row(width, "+", &offer.name, costs, "planned", styles, paint)
        }
        Some(why) => {
            let note = if width < ROOM_FOR_REASONS { "not now" } else { why };
            row(width, "-", &offer.name, costs, note, [quiet; 3], paint)
        }
        None => row(width, " ", &offer.name, costs, "", [Style::new(); 3], paint),
    }
}

/// A row: sign, name, three costs, a note; the styles are those of sign, name and note.
fn row(
    width: usize,
    sign: &str,
    name: &str,
    costs: [&str; 3],
    note: &str,
    styles: [Style; 3],
    paint: Paint,
) -> Line<'static> {
    let name_room = if width < ROOM_FOR_REASONS { width.saturating_sub(37) } else { 54 };
    let cost_style = styles[1];
    Cells::new(width, paint.ascii)
        .left(sign, 1, styles[0])
        .left(name, name_room, styles[1])
        .right(costs[0], 7, cost_style)
        .right(costs[1], 5, cost_style)
        .right(costs[2], 5, cost_style)
        .rest(note, 0, styles[2])
        .line()
}
