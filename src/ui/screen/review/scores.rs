//! Page one: how it ended, and every score.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::text::fit;
use crate::ui::widget::{Pane, Row, bar, change_column, excerpt, list};
use crate::view::{Moved, Review, ScoreLine, whole};

/// Draws the page.
pub fn draw(review: &Review, cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    if area.width >= 100 {
        let [left, right] = Layout::horizontal([Constraint::Fill(3), Constraint::Fill(2)]).spacing(2).areas(area);
        let extent = scores(review, cursor, left, buf, paint);
        ending(review, right, buf, paint);
        return extent;
    }
    let mut text = Prose::new(area.width.saturating_sub(2));
    text.para(&review.ending_text, Style::new());
    let rows = u16::try_from(text.len()).unwrap_or(u16::MAX).saturating_add(1).min(area.height / 3);
    let [above, below] = Layout::vertical([Constraint::Length(rows), Constraint::Fill(1)]).areas(area);
    let inner = Pane { title: &review.ending, note: "", key: "", focused: false }.draw(above, buf, paint);
    excerpt(&text.into_lines(), "▾ more", inner, buf, paint);
    scores(review, cursor, below, buf, paint)
}

fn ending(review: &Review, area: Rect, buf: &mut Buffer, paint: Paint) {
    let inner = Pane { title: &review.ending, note: "", key: "", focused: false }.draw(area, buf, paint);
    let quiet = paint.theme.quiet;
    let mut text = Prose::new(inner.width);
    text.para(&review.ending_text, Style::new()).gap();
    for (name, value) in &review.figures {
        text.para(name, quiet).hang("  ", quiet, value, Style::new());
    }
    text.gap().para(&format!("Seed {}. The same seed and the same decisions give the same run.", review.seed), quiet);
    excerpt(&text.into_lines(), "▾ more", inner, buf, paint);
}

fn scores(review: &Review, cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let note = "0 to 100, change since the start";
    let inner = Pane { title: "Scores", note, key: "", focused: true }.draw(area, buf, paint);
    let rows: Vec<_> = review.scores.iter().map(|it| Row::item(row(it, Row::width(inner), paint))).collect();
    let lines = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let room = inner.height.saturating_sub(3);
    let [above, below] = Layout::vertical([Constraint::Length(lines.min(room)), Constraint::Fill(1)]).areas(inner);
    let extent = list(&rows, cursor, true, above, buf, paint);
    if let Some(line) = review.scores.get(cursor.within(review.scores.len())) {
        let mut text = Prose::new(below.width);
        text.line(Line::default());
        text.hang(&format!("{}: ", line.score), paint.theme.title, &line.means, Style::new());
        text.para("Enter opens what moved it.", paint.theme.quiet);
        excerpt(&text.into_lines(), "", below, buf, paint);
    }
    extent
}

/// Columns of a score's name and of its bar, and the least in which what it means can be told beside it.
const NAME: usize = 20;
const BAR: usize = 14;
const MEANS: usize = 40;

fn row(line: &ScoreLine, width: usize, paint: Paint) -> Line<'static> {
    let [pad, moved] = change_column(Moved::between(line.start, line.value), true, 6, paint);
    let name = if line.part { format!("  {}", line.score) } else { line.score.to_string() };
    let weight = if line.part { Style::new() } else { paint.theme.title };
    let bar_style = if line.part { paint.theme.quiet } else { paint.theme.key };
    let beside = width.saturating_sub(NAME + BAR + 4 + 6 + 2);
    let (room, rest) = if beside < MEANS { ((beside + BAR).min(40), 0) } else { (BAR, beside) };
    let [full, empty] = bar(line.value, 100.0, room, bar_style, paint);
    Line::from(vec![
        Span::styled(format!("{name:NAME$}"), weight),
        full,
        empty,
        Span::styled(format!("{:>4}", whole(line.value)), weight),
        pad,
        moved,
        Span::raw("  "),
        Span::styled(fit(&line.means, rest, paint.ascii), paint.theme.quiet),
    ])
}
