//! The ledger: why a number is what it is, and what an event followed from, cause by cause.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::screen::{reader, words};
use crate::ui::text::{fit, signed_fine};
use crate::ui::widget::{Cells, Pane, Row, Size, list, popup, prose};
use crate::view::{Explanation, FeedItem, LedgerLine};

/// One question and its answer.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// The answer.
    pub explanation: Explanation,
    /// The report it was asked about, if it was one.
    pub item: Option<FeedItem>,
    /// The selected cause.
    pub cursor: Cursor,
    /// The first row of the text that shows.
    pub scroll: Cursor,
}

/// Draws the last of `leaves`, and how one came to it. The overflow is that of the text, the page that of the causes.
pub fn draw(leaves: &[Leaf], area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let Some(leaf) = leaves.last() else { return Extent::default() };
    let width = area.width.min(110);
    let head = head(leaves, leaf, width.saturating_sub(4), paint);
    let turns = leaf.explanation.lines.chunk_by(|a, b| a.turn == b.turn).count();
    let rest = usize::from(!leaf.explanation.rest().is_empty());
    let below = leaf.explanation.lines.len().max(1) + turns + rest + 1;
    let rows = head.len() + below + 3;
    let height = u16::try_from(rows).unwrap_or(u16::MAX);
    let title = if leaf.item.is_some() { "Report, and what led to it" } else { "Why?" };
    let inner = popup(title, Size { width, height }, area, buf, paint);
    let spare = inner.height.saturating_sub(u16::try_from(below).unwrap_or(u16::MAX));
    let top = u16::try_from(head.len()).unwrap_or(u16::MAX).saturating_add(1).min(spare.max(inner.height * 3 / 5));
    let [above, below] = Layout::vertical([Constraint::Length(top), Constraint::Fill(1)]).areas(inner);
    let text = prose(&head.into_lines(), leaf.scroll, above, buf, paint);
    let title = leaf.explanation.heading();
    let note = crate::ui::text::count(leaf.explanation.lines.len(), "line");
    let inner = Pane { title, note: &note, key: "", focused: true }.draw(below, buf, paint);
    let causes = causes(&leaf.explanation, leaf.cursor, inner, buf, paint);
    Extent { overflow: text.overflow, ..causes }
}

fn head(leaves: &[Leaf], leaf: &Leaf, width: u16, paint: Paint) -> Prose {
    let mut text = Prose::new(width);
    if leaves.len() > 1 {
        let trail: Vec<_> = leaves[..leaves.len() - 1].iter().map(|it| it.explanation.title.as_str()).collect();
        text.para(&format!("{} ›", trail.join(" › ")), paint.theme.quiet);
    }
    if let Some(item) = &leaf.item {
        for line in reader::item(item, width, paint).into_lines() {
            text.line(line);
        }
    } else {
        text.para(&leaf.explanation.title, paint.theme.title);
        text.para(&leaf.explanation.now, Style::new());
    }
    text
}

fn causes(explanation: &Explanation, cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let width = Row::width(area);
    let mut rows = Vec::new();
    let mut turn = None;
    let rest = explanation.rest();
    for line in &explanation.lines {
        if turn.replace(line.turn) != Some(line.turn) {
            rows.push(Row::between(Line::styled(words::turn(line.turn), paint.theme.quiet)));
        }
        rows.push(Row::made(move || cause(line, width, paint)));
    }
    if !rest.is_empty() {
        rows.push(Row::between(Line::styled(fit(&rest, width, paint.ascii), paint.theme.quiet)));
    } else if explanation.lines.is_empty() {
        let nothing =
            if explanation.small.is_some() { "Nothing has moved it yet." } else { "Nothing: it stands by itself." };
        rows.push(Row::between(Line::styled(nothing, paint.theme.quiet)));
    }
    list(&rows, cursor, true, area, buf, paint)
}

fn cause(line: &LedgerLine, width: usize, paint: Paint) -> Line<'static> {
    let style = if line.amount < 0.0 { paint.theme.bad } else { paint.theme.good };
    let amount = match (line.turn, line.amount) {
        (_, 0.0) => String::new(),
        (0, amount) => crate::ui::text::number(amount),
        (_, amount) => signed_fine(amount),
    };
    let more = if line.opens.is_some() { "▸" } else { "" };
    let style = if line.turn == 0 { Style::new() } else { style };
    let style = if amount == "~0" { paint.theme.quiet } else { style };
    let cells = Cells::new(width, paint.ascii);
    let cells = if amount.is_empty() { cells } else { cells.right(&amount, 6, style) };
    cells.rest(&words::sentence(&line.why), 3, Style::new()).left(more, 1, paint.theme.key).line()
}
