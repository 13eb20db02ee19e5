//! The briefing: what a player reads before the first turn.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
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
    if area.width >= WIDE {
        let halves = Layout::horizontal([Constraint::Fill(1), Constraint::Fill(1)]).spacing(4).areas(column);
        let [left, right] = halves;
        let (mut told, mut own) = (Prose::new(left.width), Prose::new(right.width));
        everybody(briefing, &mut told, paint);
        yours(briefing, &mut own, paint);
        if told.len().max(own.len()) <= usize::from(column.height) {
            prose(&told.into_lines(), cursor, left, buf, paint);
            return prose(&own.into_lines(), cursor, right, buf, paint);
        }
    }
    let mut text = Prose::new(column.width);
    everybody(briefing, &mut text, paint);
    yours(briefing, &mut text, paint);
    prose(&text.into_lines(), cursor, column, buf, paint)
}

/// The width from which on what is only for this seat stands beside what everybody knows.
const WIDE: u16 = 150;

fn part(text: &mut Prose, title: &str, body: &str, style: Style) {
    if !body.is_empty() {
        text.gap().para(title, style).para(body, Style::new());
    }
}

/// What everybody at the table knows.
fn everybody(briefing: &Briefing, text: &mut Prose, paint: Paint) {
    let heading = paint.theme.title;
    part(text, "The situation", &briefing.situation, heading);
    part(text, "What is at stake", &briefing.stakes, heading);
    part(text, "Your task", &briefing.task, heading);
}

/// What is about this seat.
fn yours(briefing: &Briefing, text: &mut Prose, paint: Paint) {
    let heading = paint.theme.title;
    part(text, "Your seat", &briefing.seat, heading);
    part(text, "ONLY YOU know this", &briefing.private, paint.theme.warn);
    for (about, so) in &briefing.secrets {
        part(text, "ONLY YOU know this too", &format!("{about}: {so}"), paint.theme.warn);
    }
    if !briefing.objectives.is_empty() {
        text.gap().para("What you practise", heading);
        for objective in &briefing.objectives {
            text.hang("  - ", paint.theme.quiet, objective, Style::new());
        }
    }
}
