//! `control-character`: a character that a terminal obeys instead of showing.
//!
//! **What it checks.** That no text, name or comment holds control characters (such as ESC), characters that change the
//! direction of text, or invisible tags.
//!
//! **Why it matters.** Such a character can clear the screen, hide words, or show a file differently from what it says.
//! It gets into files by copying, and by malice.
//!
//! **How to mend it.** Delete it. If you cannot see it, delete the words around it and type them again.

use crate::scenario::clean::is_forbidden;
use crate::scenario::parse::text_of;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("control-character", include_str!("control_character.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

/// Looks for characters that stand in the file itself, in texts and around them.
pub(super) fn look_at_text(text: &str, found: &mut Findings) {
    for (at, character) in text.char_indices() {
        if is_forbidden(character) && character != '\t' {
            report(at..at + character.len_utf8(), character, found);
        }
    }
}

/// Looks for characters that texts spell as escapes (`\u{1b}`).
fn look(cx: &Context<'_>, found: &mut Findings) {
    cx.tree.each_text(&mut |node| {
        let written = &cx.text[node.span()];
        if !written.contains('\\') || written.chars().any(|it| is_forbidden(it) && it != '\t') {
            return;
        }
        look_at_said(&text_of(node, cx.text).unwrap_or_default(), node.span(), found);
    });
}

/// Looks for characters in what a text at `span` says.
pub(super) fn look_at_said(said: &str, span: std::ops::Range<usize>, found: &mut Findings) {
    if let Some(character) = said.chars().find(|it| is_forbidden(*it) && *it != '\t') {
        report(span, character, found);
    }
}

fn report(span: std::ops::Range<usize>, character: char, found: &mut Findings) {
    let message = format!("the character U+{:04X} would be obeyed, not shown", u32::from(character));
    found.push(FINDING.at(span, message).help("delete it"));
}
