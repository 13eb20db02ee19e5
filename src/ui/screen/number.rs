//! A window to state a probability.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::widget::{Size, bar, popup, prose};
use crate::vocab::Band;

/// A probability as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberState {
    /// The incident's id.
    pub incident: String,
    /// The hypothesis's id.
    pub hypothesis: String,
    /// The hypothesis's name.
    pub name: String,
    /// The percentage; `None` while nothing is typed.
    pub percent: Option<u8>,
    /// Whether the next digit starts anew.
    pub fresh: bool,
}

impl NumberState {
    /// Takes a digit; what would go past 100 is ignored.
    pub fn digit(&mut self, digit: u8) {
        let before = if self.fresh { 0 } else { self.percent.unwrap_or(0) };
        self.fresh = false;
        let value = u16::from(before) * 10 + u16::from(digit);
        if let Ok(value) = u8::try_from(value)
            && value <= 100
        {
            self.percent = Some(value);
        }
    }

    /// Takes the last digit back.
    pub fn erase(&mut self) {
        self.fresh = false;
        self.percent = self.percent.filter(|it| *it >= 10).map(|it| it / 10);
    }

    /// Moves by so many percent.
    pub fn shift(&mut self, by: i8) {
        self.fresh = false;
        self.percent = Some(self.percent.unwrap_or(50).saturating_add_signed(by).min(100));
    }
}

/// Draws the window.
pub fn draw(state: &NumberState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let inner = popup("How likely is it?", Size { width: 64, height: 10 }, area, buf, paint);
    let mut text = Prose::new(inner.width);
    text.para(&state.name, paint.theme.title).gap();
    let shown = state.percent.map_or_else(|| "_".to_owned(), |it| format!("{it}_"));
    let value = f64::from(state.percent.unwrap_or(0));
    let room = usize::from(inner.width).saturating_sub(36);
    let [full, empty] = bar(value, 100.0, room, paint.theme.key, paint);
    let band = state.percent.map(|_| Band::of(value / 100.0).to_string()).unwrap_or_default();
    let number = Span::styled(format!("{shown:>4} %  "), paint.theme.title);
    text.line(Line::from(vec![number, full, empty, Span::raw(format!("  {band}"))]));
    text.gap()
        .para("Type 0 to 100, or move with the arrows: up and down by five, left and right by one.", paint.theme.quiet);
    text.para("The review scores what you state against what was so.", Style::new());
    prose(&text.into_lines(), Cursor::default(), inner, buf, paint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_never_leaves_its_range() {
        let mut state = NumberState {
            incident: String::new(),
            hypothesis: String::new(),
            name: String::new(),
            percent: Some(70),
            fresh: true,
        };
        state.digit(9);
        state.digit(9);
        state.digit(9);
        assert_eq!(state.percent, Some(99));
        state.shift(5);
        assert_eq!(state.percent, Some(100));
        state.erase();
        state.erase();
        state.erase();
        assert_eq!(state.percent, None);
        state.shift(-5);
        assert_eq!(state.percent, Some(45));
    }
}
