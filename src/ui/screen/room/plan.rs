//! The plan of this turn, and what is under way from earlier ones.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::ui::cursor::Extent;
use crate::ui::keymap::Part;
use crate::ui::paint::Paint;
use crate::ui::text::fit;
use crate::ui::widget::{Cells, Pane, Row, list};
use crate::view::{Board, Phase, ProgressLine};

use super::RoomState;

/// Draws the plan.
pub fn draw(board: &Board, state: &RoomState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let focused = state.part == Part::Plan;
    let note = format!("staff {} of {}", board.purse.attention, board.purse.attention_of);
    let inner = Pane { title: "Plan", note: &note, key: "p", focused }.draw(area, buf, paint);
    let width = Row::width(inner);
    let quiet = paint.theme.quiet;
    let say = |text: &str| Row::between(Line::styled(fit(text, width, paint.ascii), quiet));
    let mut rows = Vec::new();
    for (index, line) in board.plan.iter().enumerate() {
        let cells = Cells::new(width, paint.ascii).right(&(index + 1).to_string(), 2, quiet);
        rows.push(Row::item(cells.rest(&line.text, 0, Style::new()).line()));
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

fn under_way(line: &ProgressLine, width: usize, paint: Paint) -> [Row<'static>; 2] {
    let parts = [&line.state, &line.target, &line.next];
    let parts: Vec<_> = parts.into_iter().filter(|it| !it.is_empty()).map(String::as_str).collect();
    let name = Cells::new(width, paint.ascii).rest(&line.name, 0, Style::new()).line();
    let state = format!("  {}", parts.join("; "));
    let state = Cells::new(width, paint.ascii).rest(&state, 0, paint.theme.quiet);
    [Row::item(name), Row::between(state.line())]
}
