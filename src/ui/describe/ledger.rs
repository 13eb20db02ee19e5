//! The answer to "why?".

use super::page::Page;
use super::words::{change, sentences, when};
use crate::view::{Explanation, LedgerLine};

/// Why a number is what it is, or why something happened. The causes are numbered.
#[must_use]
pub fn explanation(explanation: &Explanation) -> Vec<String> {
    let mut page =
        Page::titled(sentences([format!("Why: {}", explanation.title), format!("Now: {}", explanation.now)]));
    let rest = explanation.rest();
    if explanation.lines.is_empty() && rest.is_empty() {
        page.line(if explanation.small.is_some() { "Nothing has moved it yet." } else { "It stands by itself." });
    }
    for (index, line) in explanation.lines.iter().enumerate() {
        page.item(index, cause(line));
    }
    if !rest.is_empty() {
        page.line(rest);
    }
    page.done()
}

fn cause(line: &LedgerLine) -> String {
    let turn = if line.turn == 0 { "Opening".to_owned() } else { format!("Turn {}", line.turn) };
    let moved = if line.amount.abs() > 0.0 { format!(", {}", change(line.amount)) } else { String::new() };
    sentences([format!("{turn}{moved}: {}", line.why), when(line.opens.is_some(), "It has a cause of its own")])
}
