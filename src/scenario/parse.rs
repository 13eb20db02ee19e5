//! Reads a scenario's text into its model, and goes on after every mistake.
//!
//! First a tree of brackets and values is grown, whatever stands in the file; then the tree is read into the model.
//! Both report what is wrong where it stands and put something plausible in its place.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a reader knows what to do with a few tokens, and every other is a mistake"
)]

mod bracket;
mod comments;
mod format;
mod grammar;
mod layout;
mod mistake;
mod text;
mod token;
mod tree;
mod typed;
mod words;

use std::ops::Range;

use serde::de::DeserializeOwned;

use super::diagnostic::Diagnostic;
use super::model::ScenarioFile;
use super::source::Source;

use mistake::Mistakes;

pub(super) use comments::{comma_after, comments};
pub(super) use format::format as laid_out;
pub(super) use mistake::{MISTAKES, SYNTAX};
pub(super) use text::text_of;
pub(super) use tree::{Group, Item, Node, Shape, slice};

/// A file as far as it could be read.
pub(super) struct Parsed<T = ScenarioFile> {
    /// The model, with stand-ins for what could not be read.
    pub(super) file: Option<T>,
    /// The file as brackets and values.
    pub(super) tree: Node,
    /// Mistakes of writing.
    pub(super) mistakes: Vec<Diagnostic>,
    /// Where a stand-in replaces what was written; whatever else is wrong there follows from that.
    pub(super) mended: Vec<Range<usize>>,
    /// Whether brackets or texts were left open, so that what seems to be absent may have been written.
    pub(super) torn: bool,
}

/// Reads `source`; reports every mistake of writing.
pub(super) fn parse(source: &Source) -> Parsed {
    parse_as(source)
}

#[cfg(test)]
thread_local! {
    /// How many files this thread has read from beginning to end.
    pub static READ: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}

/// Reads `source`, which holds something else than a scenario.
pub(super) fn parse_as<T: DeserializeOwned>(source: &Source) -> Parsed<T> {
    #[cfg(test)]
    READ.set(READ.get() + 1);
    let text = source.text();
    let mut mistakes = Mistakes::default();
    let tokens = token::tokens(text, &mut mistakes);
    let plainly = attempt(text, &tokens, false, mistakes.clone());
    if !plainly.torn {
        return plainly;
    }
    // One tree at a time: a hostile file makes large ones.
    let most = plainly.mistakes.len();
    drop(plainly);
    let by_layout = attempt(text, &tokens, true, mistakes.clone());
    if by_layout.mistakes.len() < most {
        return by_layout;
    }
    drop(by_layout);
    attempt(text, &tokens, false, mistakes)
}

/// The brackets and values of `source`, whatever they are to mean, and every mistake in writing them.
pub(super) fn grown(source: &Source) -> (Node, Vec<Diagnostic>) {
    let grow = |by_layout| {
        let mut mistakes = Mistakes::default();
        let tokens = token::tokens(source.text(), &mut mistakes);
        let tree = grammar::grow(source.text(), &tokens, by_layout, &mut mistakes);
        (tree, mistakes.have_torn(), mistakes.into_findings())
    };
    let (tree, torn, mistakes) = grow(false);
    if !torn {
        return (tree, mistakes);
    }
    drop(tree);
    let (by_layout, _, fewer) = grow(true);
    if fewer.len() < mistakes.len() {
        return (by_layout, fewer);
    }
    drop(by_layout);
    let (tree, _, mistakes) = grow(false);
    (tree, mistakes)
}

/// Reads `tokens`, with or without regard to the layout, after `mistakes` were found in cutting them.
fn attempt<T: DeserializeOwned>(
    text: &str,
    tokens: &[token::Token],
    by_layout: bool,
    mut mistakes: Mistakes,
) -> Parsed<T> {
    let tree = grammar::grow(text, tokens, by_layout, &mut mistakes);
    let torn = mistakes.have_torn();
    let (file, mut mended, misfits) = typed::read(text, &tree, torn);
    let torn_lines = mistakes.torn_lines(text);
    mistakes.append(misfits.without_those_on(&torn_lines));
    mended.extend(torn_lines);
    Parsed { file, tree, mistakes: mistakes.into_findings(), mended, torn }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = include_str!("../../tests/fixtures/small.ron");

    fn mistakes(text: &str) -> Vec<String> {
        let source = Source::new("test.ron", text.as_bytes()).unwrap();
        let mut parsed = parse(&source);
        parsed.mistakes.sort_by_key(|it| it.span.start);
        let line = |it: &Diagnostic| text[..it.span.start].matches('\n').count() + 1;
        parsed.mistakes.iter().map(|it| format!("{}: {}: {}", line(it), it.code, it.message)).collect()
    }

    fn changed(from: &str, to: &str) -> String {
        assert_eq!(SMALL.matches(from).count(), 1, "{from} must stand in the fixture once");
        SMALL.replacen(from, to, 1)
    }

    #[test]
    fn the_reader_and_plain_ron_agree() {
        let parsed = parse(&Source::new("small.ron", SMALL.as_bytes()).unwrap());
        assert_eq!(parsed.mistakes, []);
        assert_eq!(parsed.mended, []);
        assert_eq!(parsed.file, Some(ron::from_str(SMALL).unwrap()));
    }

    #[test]
    fn a_missing_comma_is_reported_once() {
        assert_eq!(mistakes(&changed("minutes: 30,", "minutes: 30")), ["8: syntax: a comma is missing here"]);
    }

    #[test]
    fn an_unclosed_bracket_is_blamed_where_it_opens() {
        let inner = changed("value: 55.0),", "value: 55.0,");
        assert_eq!(mistakes(&inner), ["96: unclosed-bracket: this `(` is never closed"]);
        let element = changed("(title: \"Morning\", hours: 24),", "(title: \"Morning\", hours: 24,");
        assert_eq!(mistakes(&element), ["24: unclosed-bracket: this `(` is never closed"]);
        let list = changed("    ],\n    victims", "    victims");
        assert_eq!(mistakes(&list), ["27: unclosed-bracket: this `[` is never closed"]);
        let tallinn = changed(
            "                ),\n            ),\n        ],\n        operations",
            "            ),\n        ],\n        operations",
        );
        assert_eq!(mistakes(&tallinn), ["50: unclosed-bracket: this `(` is never closed"]);
    }

    #[test]
    fn every_type_mistake_is_reported_at_once() {
        let text = SMALL
            .replace("minutes: 30,", "minutes: \"30\",")
            .replace("difficulty: Easy,", "difficulty: Eazy,")
            .replace("tempo: 10.0", "tempo: [10.0]")
            .replace("title: \"More of it\",", "tilte: \"More of it\",")
            .replace("            reliability: B,\n", "")
            .replace("urgent: true", "urgent: yes");
        assert_eq!(
            mistakes(&text),
            [
                "7: unknown-word: there is no difficulty `Eazy`",
                "8: wrong-type: expected a whole number here, found a text",
                "39: wrong-type: expected a number here, found a list",
                "81: wrong-type: expected `true` or `false` here, found the word `yes`",
                "91: unknown-field: this inject has no field `tilte`",
                "110: missing-field: this inject has no `reliability`",
            ]
        );
    }
}
