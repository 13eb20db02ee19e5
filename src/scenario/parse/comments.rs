//! Comments, and what else stands between two tokens.

use std::ops::Range;

use super::mistake::Mistakes;
use super::token::{Kind, tokens};

/// A comment, and the line breaks before it.
pub(super) struct Comment<'a> {
    pub(super) text: &'a str,
    pub(super) breaks: usize,
    /// Where it begins, from the beginning of the gap.
    at: usize,
}

/// What stands between two tokens.
pub(super) struct Gap<'a> {
    pub(super) comments: Vec<Comment<'a>>,
    /// Line breaks after the last comment.
    pub(super) breaks: usize,
}

impl<'a> Gap<'a> {
    /// Reads a gap; `None` where something else than blanks and comments stands in it.
    pub(super) fn of(gap: &'a str) -> Option<Self> {
        let mut comments = Vec::new();
        let mut at = 0;
        loop {
            let rest = &gap[at..];
            let blank = rest.len() - rest.trim_start_matches([' ', '\t', '\n']).len();
            let breaks = rest[..blank].matches('\n').count();
            at += blank;
            let rest = &gap[at..];
            if rest.is_empty() {
                return Some(Self { comments, breaks });
            }
            let end = if rest.starts_with("//") { rest.find('\n').unwrap_or(rest.len()) } else { block(rest)? };
            comments.push(Comment { text: rest[..end].trim_end(), breaks, at });
            at += end;
        }
    }
}

/// Where the comments of `text` stand, in order. Those beside something that has no meaning are left out.
pub fn comments(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut before = 0;
    for token in tokens(text, &mut Mistakes::default()) {
        let gap = Gap::of(&text[before..token.start as usize]);
        let places = gap.iter().flat_map(|it| &it.comments).map(|it| before + it.at..before + it.at + it.text.len());
        found.extend(places);
        before = token.end as usize;
        if token.kind == Kind::End {
            break;
        }
    }
    found
}

/// The comma that is the next token after `from`, if it is one.
pub fn comma_after(text: &str, from: usize) -> Option<Range<usize>> {
    let all = tokens(text, &mut Mistakes::default());
    let next = all.iter().find(|it| it.start as usize >= from)?;
    (next.kind == Kind::Comma).then_some(next.start as usize..next.end as usize)
}

/// The length of the comment in `/*` and `*/` that `text` begins with; such comments may hold others.
fn block(text: &str) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, 0);
    loop {
        if text[at..].starts_with("/*") {
            depth += 1;
        } else if text[at..].starts_with("*/") {
            depth = depth.checked_sub(1)?;
        } else if depth == 0 {
            return None;
        }
        at += 2;
        if depth == 0 {
            return Some(at);
        }
        at += text[at..].find("/*").into_iter().chain(text[at..].find("*/")).min()?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_found_and_texts_are_not() {
        let text = "( // one\n a: \"// no\", /* two /* deep */ */ b: 1, // three";
        let found: Vec<_> = comments(text).into_iter().map(|it| &text[it]).collect();
        assert_eq!(found, ["// one", "/* two /* deep */ */", "// three"]);
    }
}
