//! Choosing what the facilitator does, and typing a reason, a note or an answer.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::screen::notice::Notice;
use crate::ui::text::fit;
use crate::ui::widget::{Row, Size, list, popup, prose};

/// The longest text that is typed, characters.
const LONGEST: usize = 300;

/// A line of a script that is being put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryState {
    /// What is asked.
    pub title: String,
    /// What to type.
    pub hint: String,
    /// The line until here.
    pub before: String,
    /// What stands between it and the text.
    pub join: &'static str,
    /// What was typed.
    pub text: String,
    /// Whether it may not stay empty.
    pub must: bool,
    /// What comes after it.
    pub after: After,
}

/// What comes after a text was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// The line is given.
    Give,
    /// A reason is asked for.
    Because,
    /// A note is tagged to an objective.
    Objective,
}

impl EntryState {
    /// Asks for a reason, which a change needs and all else may have.
    pub fn because(title: impl Into<String>, before: impl Into<String>, must: bool) -> Self {
        let hint =
            if must { "Why? It stands in the review." } else { "Why? It stands in the review, and may be empty." };
        Self {
            title: title.into(),
            hint: hint.into(),
            before: before.into(),
            join: " | because ",
            text: String::new(),
            must,
            after: After::Give,
        }
    }

    /// Asks for a text.
    pub fn text(title: impl Into<String>, hint: &str, before: impl Into<String>, after: After) -> Self {
        let (title, before) = (title.into(), before.into());
        Self { title, hint: hint.into(), before, join: " ", text: String::new(), must: true, after }
    }

    /// Takes a character.
    pub fn push(&mut self, c: char) {
        if !c.is_control() && self.text.chars().count() < LONGEST {
            self.text.push(c);
        }
    }

    /// The line with what was typed; `None` while something is missing.
    pub fn line(&self) -> Option<String> {
        let text = crate::journal::Answer::plain(&self.text);
        match (text.is_empty(), self.must) {
            (true, true) => None,
            (true, false) => Some(self.before.clone()),
            (false, _) => Some(format!("{}{}{text}", self.before, self.join)),
        }
    }
}

/// What may be chosen, and what comes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuState {
    /// The question.
    pub title: String,
    /// The answers.
    pub rows: Vec<(String, Then)>,
    /// The selected one.
    pub cursor: Cursor,
}

/// What comes of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// A line is given.
    Give(String),
    /// Something is typed.
    Type(EntryState),
    /// Something else is chosen.
    Choose(MenuState),
    /// Something is read.
    Read(Notice),
}

/// Draws a choice.
pub fn menu(state: &MenuState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let height = u16::try_from(state.rows.len()).unwrap_or(u16::MAX).saturating_add(2);
    let size = Size { width: 76, height: height.min(area.height.saturating_sub(2)) };
    let inner = popup(&state.title, size, area, buf, paint);
    let width = Row::width(inner);
    let row = |(name, _): &(String, Then)| Row::item(Line::styled(fit(name, width, paint.ascii), Style::new()));
    let rows: Vec<Row> = state.rows.iter().map(row).collect();
    list(&rows, state.cursor, true, inner, buf, paint)
}

/// Draws a text that is typed, with its end in sight.
pub fn draw(state: &EntryState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let width = area.width.saturating_sub(4).min(76);
    let mut text = Prose::new(width.saturating_sub(4));
    text.para(&state.hint, paint.theme.quiet).gap();
    let lines = text.into_lines();
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(3);
    let inner = popup(&state.title, Size { width, height }, area, buf, paint);
    let extent = prose(&lines, Cursor::default(), Rect { height: inner.height.saturating_sub(1), ..inner }, buf, paint);
    let room = usize::from(inner.width).saturating_sub(4);
    let hidden = state.text.chars().count().saturating_sub(room);
    let shown: String = state.text.chars().skip(hidden).collect();
    if inner.height > 0 {
        let row = Rect { y: inner.bottom() - 1, height: 1, ..inner };
        Line::from_iter([Span::styled("> ", paint.theme.key), Span::raw(shown), Span::raw("_")]).render(row, buf);
    }
    extent
}
