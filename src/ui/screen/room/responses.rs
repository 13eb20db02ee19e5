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

use super::{RoomState, foretold, reading};

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
    let foresees = foretold::any(&board.offers);
    let columns = heads(board.terms.capital(), foresees, width, paint);
    columns.render(Rect { x: head.x + 2, width: head.width.saturating_sub(2), ..head }, buf);
    let mut rows = Vec::new();
    let mut level = "";
    for offer in &offers {
        if offer.level != level {
            level = &offer.level;
            rows.push(Row::between(Line::styled(fit(level, width, paint.ascii), quiet)));
        }
        rows.push(Row::item(offered(offer, foresees, width, paint)));
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

/// What stands in the columns.
fn heads(capital: &str, foresees: bool, width: usize, paint: Paint) -> Line<'static> {
    let quiet = paint.theme.quiet;
    let columns = Columns::at(width, foresees);
    let short: String = capital.chars().take(columns.costs[0]).collect();
    let staff = if columns.costs[2] < 5 { "st" } else { "staff" };
    let cells = Cells::new(width, paint.ascii).left("", 1, quiet).left("", columns.name, quiet);
    let cells = columns.costs(cells, [&short, "M EUR", staff], quiet);
    if foresees { foretold::heads(cells, quiet).line() } else { cells.line() }
}

fn offered(offer: &Offer, foresees: bool, width: usize, paint: Paint) -> Line<'static> {
    let quiet = paint.theme.quiet;
    let amount = |value: f64| if value > 0.0 { number(value) } else { "-".to_owned() };
    let costs = [amount(offer.capital), amount(offer.meur), amount(f64::from(offer.attention))];
    let costs = [costs[0].as_str(), &costs[1], &costs[2]];
    let columns = Columns::at(width, foresees);
    let (sign, style, weight) = match &offer.refused {
        _ if offer.planned => ("+", paint.theme.good, paint.theme.heading),
        Some(_) => ("-", quiet, quiet),
        None => (" ", Style::new(), Style::new()),
    };
    let cells = Cells::new(width, paint.ascii).left(sign, 1, style).left(&offer.name, columns.name, weight);
    let cells = columns.costs(cells, costs, weight);
    let refused = offer.refused.as_ref().filter(|_| !offer.planned);
    let cells = match refused {
        Some(_) if foresees && width < ROOM_FOR_REASONS => foretold::columns(cells, offer, quiet),
        Some(why) => {
            return cells.rest(if width < ROOM_FOR_REASONS { "not now" } else { why }, 0, quiet).line();
        }
        None if foresees => foretold::columns(cells, offer, weight),
        None => cells,
    };
    cells.rest(if offer.planned { "planned" } else { "" }, 0, style).line()
}

/// The columns of the catalogue at some width: narrower where room is short and forecasts stand beside the costs.
struct Columns {
    name: usize,
    costs: [usize; 3],
}

impl Columns {
    fn at(width: usize, foresees: bool) -> Self {
        if width >= ROOM_FOR_REASONS {
            return Self { name: if foresees { 44 } else { 54 }, costs: [7, 5, 5] };
        }
        if !foresees {
            return Self { name: width.saturating_sub(37), costs: [7, 5, 5] };
        }
        let costs = [4, 5, 2];
        Self { name: width.saturating_sub(3 + costs.iter().sum::<usize>() + 6 + foretold::WIDTH), costs }
    }

    fn costs(&self, cells: Cells, costs: [&str; 3], style: Style) -> Cells {
        costs.into_iter().zip(self.costs).fold(cells, |cells, (it, room)| cells.right(it, room, style))
    }
}
