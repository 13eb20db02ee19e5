//! The plan of this turn, and what is under way from earlier ones.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::ui::cursor::Extent;
use crate::ui::keymap::Part;
use crate::ui::paint::Paint;
use crate::ui::text::{fit, wrap};
use crate::ui::widget::{Cells, Pane, Row, list};
use crate::view::{Board, Phase, ProgressLine};

use super::RoomState;

/// Draws the plan.
pub fn draw(board: &Board, state: &RoomState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let focused = state.part == Part::Plan;
    let note = format!("staff {} of {} free", board.purse.attention, board.purse.attention_of);
    let inner = Pane { title: "Plan", note: &note, key: "p", focused }.draw(area, buf, paint);
    let width = Row::width(inner);
    let quiet = paint.theme.quiet;
    let say = |text: &str| Row::between(Line::styled(fit(text, width, paint.ascii), quiet));
    let mut rows = Vec::new();
    for (index, line) in board.plan.iter().enumerate() {
        rows.extend(wrapped(&line.text, &(index + 1).to_string(), width, paint));
        if !line.cost.is_empty() {
            rows.push(say(&format!("    {}", line.cost)));
        }
    }
    if board.phase == Phase::Over {
        rows.push(say("The exercise is over."));
    } else if board.plan.is_empty() {
        rows.push(say("Nothing planned yet."));
        rows.push(say("r for responses, space plans one."));
    } else {
        rows.push(say("u takes the last one back"));
    }
    if !board.under_way.is_empty() {
        rows.push(Row::between(Line::default()));
        rows.push(Row::between(Line::styled("Under way", paint.theme.title)));
    }
    for line in &board.under_way {
        rows.extend(under_way(line, width, paint));
    }
    list(&rows, state.plan, focused, inner, buf, paint)
}

/// Columns of a number and its gap.
const NUMBER: usize = 2 + 2;

/// A line in as many rows as it takes, behind its number if it has one.
fn wrapped(text: &str, number: &str, width: usize, paint: Paint) -> Vec<Row<'static>> {
    let indent = if number.is_empty() { 0 } else { NUMBER };
    let row = |(at, part): (usize, String)| {
        let cells = Cells::new(width, paint.ascii);
        let number = if at == 0 { number } else { "" };
        let cells = cells.right(number, indent.saturating_sub(2), paint.theme.quiet);
        let line = cells.rest(&part, 0, Style::new()).line();
        if at == 0 { Row::item(line) } else { Row::between(line) }
    };
    wrap(text, width.saturating_sub(indent)).into_iter().enumerate().map(row).collect()
}

fn under_way(line: &ProgressLine, width: usize, paint: Paint) -> Vec<Row<'static>> {
    let parts = [&line.state, &line.target, &line.next];
    let parts: Vec<_> = parts.into_iter().filter(|it| !it.is_empty()).map(String::as_str).collect();
    let mut rows = wrapped(&line.name, "", width, paint);
    let state = format!("  {}", parts.join("; "));
    let state = Cells::new(width, paint.ascii).rest(&state, 0, paint.theme.quiet);
    rows.push(Row::between(state.line()));
    rows
}
