//! Numbers, trends and clauses in words.

use crate::ui::text;
use crate::view::{Band, Standing, TextState, Trend};

/// The text on one line, without what a terminal would obey or hide: control characters, direction marks, tags, marks without
/// end.
#[must_use]
pub fn clean(text: &str) -> String {
    text::clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A number as it is read out: two digits after the point below 1, else one, and no zeros at the end.
pub(super) fn number(value: f64) -> String {
    let text = if value.abs() < 1.0 { format!("{value:.2}") } else { format!("{:.1}", (value * 10.0).round() / 10.0) };
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    match text.strip_prefix('-') {
        Some("0") => "0".to_owned(),
        Some(size) => format!("minus {size}"),
        None => text.to_owned(),
    }
}

/// A share of 0-1 as percent.
pub(super) fn percent(share: f64) -> String {
    format!("{} percent", number((share * 100.0).round()))
}

/// A change in words: `up 3`, `down 0.5`, `unchanged`.
pub(super) fn change(by: f64) -> String {
    let size = number(by.abs());
    match () {
        () if size == "0" => "unchanged".to_owned(),
        () if by > 0.0 => format!("up {size}"),
        () => format!("down {size}"),
    }
}

/// A term of a sum in words: `plus 0.3`, `minus 0.5`.
pub(super) fn term(amount: f64) -> String {
    if amount < 0.0 { number(amount) } else { format!("plus {}", number(amount)) }
}

/// A band in words: `minus 1 to plus 3`, `plus 2` where both ends are the same.
pub(super) fn band(band: &Band) -> String {
    let Band { low, high, .. } = band.shown();
    if low == high { band_end(low) } else { format!("{} to {}", band_end(low), band_end(high)) }
}

/// The end of a band, or its middle: `minus 1`, `0`, `plus 2`.
pub(super) fn band_end(it: f64) -> String {
    let it = (it * 10.0).round() / 10.0;
    if it == 0.0 { "0".to_owned() } else { term(it) }
}

/// `1 turn`, `3 turns`.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The text, ended with a full stop where it has no end of its own; empty where it is empty.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    let ended = text.ends_with(['.', '!', '?', ':', '"']);
    if text.is_empty() || ended { text.to_owned() } else { format!("{text}.") }
}

/// The sentences that are not empty, each with a capital at its front, on one line.
pub(super) fn sentences(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> =
        parts.into_iter().map(|part| capital(&sentence(&part))).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// `before: text`, or nothing where the text is empty.
pub(super) fn labelled(before: &str, text: &str) -> String {
    if text.trim().is_empty() { String::new() } else { format!("{before}{text}") }
}

/// The words where `yes`, else nothing.
pub(super) fn when(yes: bool, words: &str) -> String {
    if yes { words.to_owned() } else { String::new() }
}

/// The text with a capital at its front.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A name and the id to type for it, once where they are the same.
pub(super) fn name_and_id(name: &str, id: &str) -> String {
    if name == id { id.to_owned() } else { format!("{name} ({id})") }
}

/// Which way something moves.
pub(super) fn trend(trend: Trend) -> &'static str {
    match trend {
        Trend::Rising => "rising",
        Trend::Falling => "falling",
        Trend::Steady => "steady",
    }
}

/// How a network stands.
pub(super) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Down => "down",
        Standing::Degraded => "degraded",
        Standing::Attacked => "under attack",
        Standing::Intruder => "intruder inside",
        Standing::Isolated => "isolated on purpose",
        Standing::Normal => "nothing known to be wrong",
    }
}

/// What state a text is in.
pub(super) fn text_state(state: TextState) -> &'static str {
    match state {
        TextState::Planned => "Planned: it is tabled when the turn is locked",
        TextState::Preparing => "Being prepared: not yet under silence",
        TextState::Silence => "Under silence: adopted unless somebody breaks it",
        TextState::Broken => "Silence was broken: soften, condition, share, lobby, hold or withdraw",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_out_without_signs_and_idle_zeros() {
        let read = [0.0, -0.001, 0.25, -0.5, 6.0, 58.04, 58.25, 100.0, -12.34].map(number);
        assert_eq!(read, ["0", "0", "0.25", "minus 0.5", "6", "58", "58.3", "100", "minus 12.3"]);
    }

    #[test]
    fn a_change_too_small_to_read_out_is_none() {
        assert_eq!([3.0, -0.5, 0.001].map(change), ["up 3", "down 0.5", "unchanged"]);
    }

    #[test]
    fn what_steers_a_terminal_does_not_get_through() {
        assert_eq!(clean("a\u{1b}[2Jb\u{202e}c\td\u{7}\r\ne"), "a[2Jbc d e");
    }

    #[test]
    fn a_sentence_begins_and_ends_once() {
        assert_eq!(sentences(["one".into(), String::new(), "Two!".into()]), "One. Two!");
    }
}
