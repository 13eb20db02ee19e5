//! The catalogue of responses, by level, with what each costs and why one cannot be chosen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::ui::cursor::Extent;
use crate::ui::keymap::Part;
use crate::ui::paint::Paint;
use crate::ui::screen::{reader, words};
use crate::ui::text::{fit, number};
use crate::ui::widget::{Cells, Pane, Row, excerpt, list, split_wide, write};
use crate::view::{Board, Offer};

use super::{RoomState, foretold, reading};

/// The offers that the filter lets through.
pub fn shown<'a>(board: &'a Board, filter: &str) -> Vec<&'a Offer> {
    let filter = filter.to_lowercase();
    let hit = |it: &&Offer| it.name.to_lowercase().contains(&filter) || it.level.to_lowercase().contains(&filter);
    board.offers.iter().filter(hit).collect()
}

/// The width from which on there is room for how long a response takes and what it is in law.
const WIDE: usize = 110;

/// Columns beside the costs, in every row: how long it takes, or that it is planned.
const BESIDE: usize = 12;

/// The most columns of the name of a response that cannot be chosen: why not is told right behind it.
const CLOSED: usize = 34;

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
    let bands = foretold::any(&board.offers).then(|| foretold::room(&board.offers));
    let columns = Columns::at(width, bands);
    let heads = heads(board.terms.capital(), &columns, width, paint);
    write(&heads, Rect { x: head.x + 2, width: head.width.saturating_sub(2), ..head }, buf);
    let mut rows = Vec::new();
    let mut level = "";
    for offer in &offers {
        if offer.level != level {
            level = &offer.level;
            rows.push(Row::between(Line::styled(fit(level, width, paint.ascii), quiet)));
        }
        let columns = &columns;
        rows.push(Row::made(move || offered(offer, columns, width, paint)));
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

/// The columns of the catalogue at some width: the name, the three costs, how long it takes, each band, and the law.
struct Columns {
    name: usize,
    costs: [usize; 3],
    beside: usize,
    bands: Option<usize>,
    law: bool,
}

impl Columns {
    /// What a response is likely to do takes the room of how long it takes, and of the law where that would be.
    fn at(width: usize, bands: Option<usize>) -> Self {
        let (costs, law) = if width < WIDE { ([3, 5, 2], false) } else { ([7, 5, 5], true) };
        let beside = if bands.is_some() && !law { 0 } else { BESIDE + 2 };
        let foretold = bands.map_or(0, |it| 2 * (it + 2));
        let taken = 2 + costs.iter().sum::<usize>() + 6 + beside + foretold;
        let name = width.saturating_sub(taken + if law && bands.is_none() { 24 } else { 0 });
        Self { name: name.min(46), costs, beside: beside.saturating_sub(2), bands, law }
    }

    fn costs(&self, cells: Cells, costs: [&str; 3], style: Style) -> Cells {
        costs.into_iter().zip(self.costs).fold(cells, |cells, (it, room)| cells.right(it, room, style))
    }
}

/// What stands in the columns.
fn heads(capital: &str, columns: &Columns, width: usize, paint: Paint) -> Line<'static> {
    let quiet = paint.theme.quiet;
    let short: String = capital.chars().take(3).collect();
    let heads = if columns.law { [capital, "M EUR", "staff"] } else { [short.as_str(), "M EUR", "st"] };
    let cells = Cells::new(width, paint.ascii).sign("", quiet).left("", columns.name, quiet);
    let cells = columns.costs(cells, heads, quiet).left("takes", columns.beside, quiet);
    match columns.bands {
        Some(room) => foretold::heads(cells, room, quiet),
        None => cells.rest(if columns.law { "in law" } else { "" }, 0, quiet),
    }
    .line()
}

/// A row. One that cannot be chosen says why, in place of what it would cost.
fn offered(offer: &Offer, columns: &Columns, width: usize, paint: Paint) -> Line<'static> {
    let quiet = paint.theme.quiet;
    let amount = |value: f64| if value > 0.0 { number(value) } else { "-".to_owned() };
    let costs = [amount(offer.capital), amount(offer.meur), amount(f64::from(offer.attention))];
    let costs = [costs[0].as_str(), &costs[1], &costs[2]];
    let cells = Cells::new(width, paint.ascii);
    match &offer.refused {
        Some(why) if !offer.planned => {
            let name = if columns.law { columns.name } else { columns.name.min(CLOSED) };
            cells.sign("-", quiet).left(&offer.name, name, quiet).rest(why, 0, quiet).line()
        }
        _ => {
            let (sign, style, beside) = if offer.planned {
                ("+", paint.theme.good, "planned")
            } else {
                (" ", Style::new(), offer.takes.as_str())
            };
            let weight = if offer.planned { paint.theme.heading } else { Style::new() };
            let cells = columns.costs(cells.sign(sign, style).left(&offer.name, columns.name, weight), costs, weight);
            let beside_style = if offer.planned { style } else { quiet };
            let cells = cells.left(beside, columns.beside, beside_style);
            match columns.bands {
                Some(room) => foretold::columns(cells, offer, room, weight),
                None => cells.rest(if columns.law { &offer.legal } else { "" }, 0, quiet),
            }
            .line()
        }
    }
}
