//! What a text in quotes says.

use super::token::number;
use super::tree::{Node, Shape, slice};

/// The text that `node` stands for.
///
/// # Errors
///
/// The place of an escape that means nothing.
pub fn text_of(node: &Node, text: &str) -> Result<String, (u32, u32)> {
    let written = slice(text, (node.start, node.end));
    if node.shape == Shape::OddText {
        return Ok(without_odd_quotes(written).to_owned());
    }
    if let Some(plain) = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'))
        && !plain.contains('\\')
    {
        return Ok(plain.to_owned());
    }
    ron::from_str(written).map_err(|error| {
        let at = offset(written, error.span.end).min(written.len());
        let escape = written[..at].rfind('\\').unwrap_or(0);
        (node.start + number(escape), node.start + number(at.max(escape + 1)))
    })
}

/// A text that is missing a quote, or stands in quotes of another kind; reported before, so its exact value is moot.
fn without_odd_quotes(written: &str) -> &str {
    written.trim_matches(|character| "\"'‘’“”„«»".contains(character))
}

/// The byte at a line and column as RON counts them.
fn offset(text: &str, position: ron::error::Position) -> usize {
    let before: usize = text.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(before..).unwrap_or_default();
    before + rest.char_indices().nth(position.col.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}
