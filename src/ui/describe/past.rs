//! The way back: every turn and decision so far.

use super::page::Page;
use super::words::sentences;
use crate::view::{PastKind, PastLine};

/// Every turn and decision, oldest first, numbered for `timeline` and `branch`.
#[must_use]
pub fn past(lines: &[PastLine]) -> Vec<String> {
    let title = "Every turn and decision so far. timeline and a number shows how it was then; branch and a number begins an exercise of \
                 its own from there:";
    let mut page = Page::titled(title);
    for (index, line) in lines.iter().enumerate() {
        let indent = if line.kind == PastKind::Decision { "  " } else { "" };
        page.item(index, format!("{indent}{}", sentences([format!("{}, turn {}: {}", line.at, line.turn, line.text)])));
    }
    page.done()
}

/// How a moment is called in a sentence.
#[must_use]
pub fn moment(line: &PastLine) -> String {
    match line.kind {
        PastKind::Turn | PastKind::Interruption | PastKind::End => format!("{}: {}", line.at, line.text),
        PastKind::Decision => format!("{}, turn {}, after: {}", line.at, line.turn, line.text),
    }
}
