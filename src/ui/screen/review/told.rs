//! Pages three and four: what was really so, and what to ask about it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::describe;
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::screen::words;
use crate::ui::widget::{Pane, prose};
use crate::view::Review;

/// Draws page three.
pub fn truth(review: &Review, cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let inner = Pane { title: "What really happened", note: "", key: "", focused: true }.draw(area, buf, paint);
    let mut text = Prose::new(inner.width);
    text.hang("It was ", Style::new(), &review.author, paint.theme.title);
    text.gap().para(&review.story, Style::new());
    if !review.truth.is_empty() {
        text.gap().para("Behind the reports", paint.theme.title);
    }
    for line in &review.truth {
        text.gap().para(&line.about, paint.theme.quiet);
        text.hang("  ", Style::new(), &line.truth, Style::new());
    }
    if !review.right.is_empty() {
        text.gap().para("Who was right", paint.theme.title);
    }
    for it in &review.right {
        let style = match it.right {
            Some(true) => paint.theme.good,
            Some(false) => paint.theme.bad,
            None => paint.theme.quiet,
        };
        text.gap().para(&format!("{}, on {}", it.who, it.about), paint.theme.quiet);
        text.hang(&format!("  {:9}", describe::right(it)), style, &it.said, Style::new());
    }
    prose(&text.into_lines(), cursor, inner, buf, paint)
}

/// Draws page four.
pub fn questions(review: &Review, cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let shown = review.objectives.iter().filter(|it| it.shown).count();
    let note = format!("{shown} of {} objectives shown", review.objectives.len());
    let inner = Pane { title: "Objectives and questions", note: &note, key: "", focused: true }.draw(area, buf, paint);
    let quiet = paint.theme.quiet;
    let mut text = Prose::new(inner.width);
    for objective in &review.objectives {
        let (sign, style) =
            if objective.shown { ("✓ shown      ", paint.theme.good) } else { ("✗ not shown  ", paint.theme.warn) };
        text.hang(sign, style, &objective.text, Style::new());
        text.hang("             ", quiet, &format!("What would show it: {}", objective.evidence), quiet);
    }
    for it in &review.rubrics {
        let points = if it.points.is_empty() { String::new() } else { format!(" ({} of {})", it.points, it.of) };
        text.hang("- ", quiet, &format!("{}: {}{points}", it.title, it.level), Style::new());
    }
    if !review.clocks.is_empty() {
        text.gap().para("What the law asked of you", paint.theme.title);
    }
    for it in &review.clocks {
        text.hang("- ", quiet, &format!("{}: {}", it.title, describe::clock(it)), words::ticking(it, paint));
    }
    if !review.answers.is_empty() {
        text.gap().para("What you decided when you were asked", paint.theme.title);
    }
    for it in &review.answers {
        let sure = it.sure.map_or_else(String::new, |percent| format!(" ({percent} % sure)"));
        text.hang(&format!("{:>2}  ", it.turn), quiet, &format!("{} {}{sure}", it.ask, it.answer), Style::new());
        if !it.because.is_empty() {
            text.hang("    because ", quiet, &it.because, quiet);
        }
    }
    if !review.table.is_empty() {
        text.gap().para("At the table", paint.theme.title);
    }
    for it in &review.table {
        let (sign, style) = match it.note {
            Some(Some(true)) => ("+ ", paint.theme.good),
            Some(Some(false)) => ("- ", paint.theme.warn),
            Some(None) | None => ("  ", Style::new()),
        };
        text.hang(&format!("{:>2}  {sign}", it.turn), quiet, &it.text, style);
    }
    text.gap().para("To talk about", paint.theme.title);
    for (number, question) in review.questions.iter().enumerate() {
        text.hang(&format!("{:>2}  ", number + 1), quiet, question, Style::new());
    }
    if area.width < 100 {
        text.gap();
        for (name, value) in &review.figures {
            text.hang(&format!("{name}: "), quiet, value, Style::new());
        }
    }
    prose(&text.into_lines(), cursor, inner, buf, paint)
}
