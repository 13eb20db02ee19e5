//! Values as bars, sparks and signed changes.

use ratatui::style::Style;
use ratatui::text::Span;

use crate::ui::paint::Paint;
use crate::view::{Moved, Trend};

/// Heights of a spark, lowest first.
const LEVELS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// `value` of `of` as a bar of `columns`.
pub fn bar(value: f64, of: f64, columns: usize, style: Style, paint: Paint) -> [Span<'static>; 2] {
    let filled = step(share(value, of), columns);
    [
        Span::styled("━".repeat(filled), style),
        Span::styled("╌".repeat(columns.saturating_sub(filled)), paint.theme.quiet),
    ]
}

/// The smallest range that a spark spreads over its height: less than that is no news.
const SPARK_RANGE: f64 = 20.0;

/// The last `columns` of a history, one column each, between its lowest and its highest value.
pub fn spark(history: &[f64], columns: usize) -> String {
    let history = &history[history.len().saturating_sub(columns)..];
    let low = history.iter().copied().fold(f64::INFINITY, f64::min);
    let high = history.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let range = (high - low).max(SPARK_RANGE);
    history.iter().map(|&it| LEVELS[step(share(it - low, range), 7)]).collect()
}

fn share(value: f64, of: f64) -> f64 {
    let share = value / of;
    if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }
}

/// The share of `steps` that is nearest to `share`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a share is 0 to 1, and a screen has few columns"
)]
fn step(share: f64, steps: usize) -> usize {
    (share * steps as f64).round() as usize
}

/// A change as an arrow and a size, and the style of what it means: `▴3`, `▾<1`, `=`.
pub fn change(moved: Moved, good: bool, paint: Paint) -> (String, Style) {
    let size = match moved {
        Moved::Not => return ("=".to_owned(), paint.theme.quiet),
        Moved::Hardly { .. } => "<1".to_owned(),
        Moved::By(by) => by.unsigned_abs().to_string(),
    };
    let up = moved.up() == Some(true);
    let style = match moved {
        Moved::Hardly { .. } => paint.theme.quiet,
        _ if up == good => paint.theme.good,
        _ => paint.theme.bad,
    };
    (format!("{}{size}", if up { "▴" } else { "▾" }), style)
}

/// A change in a column of its own, to the right. What pads it has no style: an underline would show.
pub fn change_column(moved: Moved, good: bool, columns: usize, paint: Paint) -> [Span<'static>; 2] {
    let (told, style) = change(moved, good, paint);
    [Span::raw(" ".repeat(columns.saturating_sub(told.chars().count()))), Span::styled(told, style)]
}

/// A trend as an arrow and as a word.
pub const fn trend(trend: Trend) -> (&'static str, &'static str) {
    match trend {
        Trend::Rising => ("▴", "rising"),
        Trend::Falling => ("▾", "falling"),
        Trend::Steady => ("=", "steady"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_it_was_asked_to_be() {
        for value in [-5.0, 0.0, 49.0, 100.0, 300.0, f64::NAN] {
            let [full, empty] = bar(value, 100.0, 10, Style::new(), Paint::full());
            assert_eq!(full.width() + empty.width(), 10, "{value}");
        }
    }

    #[test]
    fn a_change_that_is_less_than_one_says_so() {
        let told = [Moved::Not, Moved::Hardly { up: false }, Moved::By(12)].map(|it| change(it, true, Paint::full()).0);
        assert_eq!(told, ["=", "▾<1", "▴12"]);
    }

    #[test]
    fn what_pads_a_change_has_no_style() {
        let [pad, told] = change_column(Moved::By(-3), true, 6, Paint::full());
        assert_eq!((pad.content.as_ref(), pad.style, told.content.as_ref()), ("    ", Style::new(), "▾3"));
    }

    #[test]
    fn a_spark_keeps_the_newest_values() {
        assert_eq!(spark(&[0.0, 50.0, 100.0], 2), "▁█");
    }
}
