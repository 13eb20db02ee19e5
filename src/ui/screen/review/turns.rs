//! Page two: the scores turn by turn, and what moved them.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::screen::words;
use crate::ui::text::{pointed, signed_fine};
use crate::ui::widget::{Cells, Pane, Row, list, spark};
use crate::view::{Mover, Review, whole};
use crate::vocab::Score;

/// Draws the page.
pub fn draw(review: &Review, cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let [above, _, below] =
        Layout::vertical([Constraint::Length(7), Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    by_turn(review, above, buf, paint);
    let inner = Pane { title: "What moved the scores most", note: "", key: "", focused: true }.draw(below, buf, paint);
    let width = Row::width(inner);
    let mut rows = Vec::new();
    let mut turn = None;
    for mover in &review.movers {
        if turn.replace(mover.turn) != Some(mover.turn) {
            rows.push(Row::between(Line::styled(words::turn(mover.turn), paint.theme.quiet)));
        }
        rows.push(Row::made(move || row(mover, width, paint)));
    }
    list(&rows, cursor, true, inner, buf, paint)
}

/// A table: one score a row, one turn a column; the newest turns where not all fit.
fn by_turn(review: &Review, area: Rect, buf: &mut Buffer, paint: Paint) {
    let inner = Pane { title: "Turn by turn", note: "", key: "", focused: false }.draw(area, buf, paint);
    let width = usize::from(inner.width);
    let fits = width.saturating_sub(14 + 20) / 4;
    let turns = &review.by_turn[review.by_turn.len().saturating_sub(fits)..];
    let mut rows = inner.rows();
    let quiet = paint.theme.quiet;
    let heads = columns(turns.iter().map(|it| f64::from(it.turn)));
    if let Some(row) = rows.next() {
        Cells::new(width, paint.ascii).left("Turn", 12, quiet).left(&heads, heads.len(), quiet).line().render(row, buf);
    }
    for ((index, score), row) in Score::HEADLINE.iter().enumerate().zip(rows) {
        let values = columns(turns.iter().map(|it| it.values[index]));
        let history: Vec<f64> = turns.iter().map(|it| it.values[index]).collect();
        let cells = Cells::new(width, paint.ascii).left(&score.to_string(), 12, Style::new());
        let cells = cells.left(&values, values.len(), Style::new());
        cells.rest(&spark(&history, 18), 0, paint.theme.key).line().render(row, buf);
    }
}

/// Numbers in columns of four.
fn columns(values: impl Iterator<Item = f64>) -> String {
    let cells: Vec<_> = values.map(|it| format!("{:>4}", whole(it))).collect();
    cells.concat()
}

fn row(mover: &Mover, width: usize, paint: Paint) -> Line<'static> {
    let style = if mover.amount < 0.0 { paint.theme.bad } else { paint.theme.good };
    Cells::new(width, paint.ascii)
        .right(&pointed(&signed_fine(mover.amount)), 7, style)
        .left(&mover.score.to_string(), 17, Style::new())
        .rest(&words::sentence(&mover.why), 3, Style::new())
        .left(if mover.opens.is_some() { "▸" } else { "" }, 1, paint.theme.key)
        .line()
}
