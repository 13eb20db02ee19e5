//! The choice of what a response, or a word in the Council, is aimed at.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::widget::{Cells, Row, Size, list, popup};
use crate::view::TargetOption;

/// What is being aimed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// The response with this id.
    Response(String),
    /// A word about the text before the Council.
    Lobby,
}

/// What may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetsState {
    /// What is being aimed.
    pub aim: Aim,
    /// The question.
    pub title: String,
    /// The answers.
    pub options: Vec<TargetOption>,
    /// The selected one.
    pub cursor: Cursor,
}

/// Draws the choice.
pub fn draw(state: &TargetsState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let height = u16::try_from(state.options.len()).unwrap_or(u16::MAX).saturating_add(2);
    let size = Size { width: 70, height: height.min(area.height.saturating_sub(4)) };
    let inner = popup(&state.title, size, area, buf, paint);
    let width = Row::width(inner);
    let row = |it: &TargetOption| {
        let (sign, style) = if it.refused.is_some() { ("-", paint.theme.quiet) } else { (" ", Style::new()) };
        let why = it.refused.as_deref().unwrap_or_default();
        Row::item(
            Cells::new(width, paint.ascii)
                .left(sign, 1, style)
                .left(&it.name, 20, style)
                .rest(why, 0, paint.theme.quiet)
                .line(),
        )
    };
    let rows: Vec<_> = state.options.iter().map(row).collect();
    list(&rows, state.cursor, true, inner, buf, paint)
}
