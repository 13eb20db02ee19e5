//! Values as bars, sparks and signed changes.

use ratatui::style::Style;
use ratatui::text::Span;

use crate::ui::paint::Paint;
use crate::ui::text;
use crate::view::Trend;

/// Heights of a spark, lowest first.
const LEVELS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// `value` of `of` as a bar of `columns`.
pub fn bar(value: f64, of: f64, columns: usize, style: Style, paint: Paint) -> [Span<'static>; 2] {
    let filled = (share(value, of) * columns as f64).round() as usize;
    [
        Span::styled("━".repeat(filled), style),
        Span::styled("╌".repeat(columns.saturating_sub(filled)), paint.theme.quiet),
    ]
}

/// The last `columns` of a history, one column each.
pub fn spark(history: &[f64], of: f64, columns: usize) -> String {
    let skip = history.len().saturating_sub(columns);
    history[skip..].iter().map(|&it| LEVELS[(share(it, of) * 7.0).round() as usize]).collect()
}

fn share(value: f64, of: f64) -> f64 {
    let share = value / of;
    if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }
}

/// A change with its sign and an arrow, and the style of what it means.
pub fn change(change: f64, good: bool, paint: Paint) -> (String, Style) {
    let sign = text::signed(change.round());
    let (arrow, style) = match change.round() {
        it if it > 0.0 => ("▴", if good { paint.theme.good } else { paint.theme.bad }),
        it if it < 0.0 => ("▾", if good { paint.theme.bad } else { paint.theme.good }),
        _ => ("=", paint.theme.quiet),
    };
    (format!("{arrow}{sign}"), style)
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
    fn a_spark_keeps_the_newest_values() {
        assert_eq!(spark(&[0.0, 50.0, 100.0], 100.0, 2), "▅█");
    }
}
