//! The briefing: what a player reads before the first turn.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::widget::{Pane, prose};
use crate::view::Briefing;

/// Draws the briefing.
pub fn draw(briefing: &Briefing, cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let note = format!("{}, {} minutes, {} turns", briefing.difficulty, briefing.minutes, briefing.turns);
    let inner = Pane { title: "Briefing", note: &note, key: "", focused: true }.draw(area, buf, paint);
    let column = Rect { x: inner.x + 1.min(inner.width), width: inner.width.saturating_sub(1), ..inner };
    let mut text = Prose::new(column.width);
    let mut part = |title: &str, body: &str, style: Style| {
        if !body.is_empty() {
            text.gap().para(title, style).para(body, Style::new());
        }
    };
    let heading = paint.theme.title;
    part("The situation", &briefing.situation, heading);
    part("What is at stake", &briefing.stakes, heading);
    part("Your task", &briefing.task, heading);
    part("Your seat", &briefing.seat, heading);
    part("ONLY YOU know this", &briefing.private, paint.theme.warn);
    for (about, so) in &briefing.secrets {
        part("ONLY YOU know this too", &format!("{about}: {so}"), paint.theme.warn);
    }
    if !briefing.objectives.is_empty() {
        text.gap().para("What you practise", heading);
        for objective in &briefing.objectives {
            text.hang("  - ", paint.theme.quiet, objective, Style::new());
        }
    }
    prose(&text.into_lines(), cursor, column, buf, paint)
}
