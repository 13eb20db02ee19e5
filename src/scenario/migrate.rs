//! Older versions of the format: read by bringing their text up to date, one version after the other.
//!
//! Each step is a list of edits of the text, found in its tree, so that comments and layout stay the author's. What is wrong with
//! the text that comes out is reported where it stands in the text that went in.

mod from_0;

use std::ops::Range;

use super::diagnostic::Diagnostic;
use super::parse::{Node, Shape, grown, slice};
use super::source::Source;

/// The version of the format that this program writes.
pub const PRESENT: u32 = STEPS.len() as u32;

/// What brings a file from version `n` to `n + 1`, by `n`. A version that was published is never taken out.
const STEPS: &[Step] = &[from_0::edits];

/// Finds what is to be changed in a text with this tree.
type Step = fn(&Node, &str) -> Vec<Edit>;

/// A part of a text, and what it becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Edit {
    place: Range<usize>,
    by: String,
}

/// A text that was brought up to date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Migrated {
    /// As it is now.
    pub(super) source: Source,
    /// The version that it was written for.
    pub(super) from: u32,
    /// What was changed, step by step, in the order of the text.
    steps: Vec<Vec<Edit>>,
}

/// `source` as the present version of the format has it; `None` if it is of that version, of a later one, or cannot be read.
#[must_use]
pub fn migrated(source: &Source) -> Option<Source> {
    migrate(source).map(|it| it.source)
}

pub(super) fn migrate(source: &Source) -> Option<Migrated> {
    run(source, STEPS)
}

fn run(source: &Source, all: &[Step]) -> Option<Migrated> {
    let from = version(source)?;
    let due = all.get(from as usize..).filter(|it| !it.is_empty())?;
    let (mut now, mut steps) = (source.clone(), Vec::new());
    for (at, step) in (from..).zip(due) {
        let (tree, mistakes) = grown(&now);
        if !mistakes.is_empty() {
            return None;
        }
        let mut edits = step(&tree, now.text());
        edits.push(Edit { place: format_of(&tree, now.text())?, by: (at + 1).to_string() });
        edits.sort_by_key(|it| (it.place.start, it.place.end));
        now = Source::new(source.name(), applied(now.text(), &edits).as_bytes()).ok()?.with_pack_of(source);
        steps.push(edits);
    }
    Some(Migrated { source: now, from, steps })
}

impl Migrated {
    /// The finding as it is about the text before.
    pub(super) fn back(&self, finding: Diagnostic) -> Diagnostic {
        let span = self.steps.iter().rev().fold(finding.span.clone(), |span, edits| {
            let start = before(edits, span.start);
            start..before(edits, span.end).max(start)
        });
        Diagnostic { span, ..finding }
    }
}

/// The version that a file says it is of.
fn version(source: &Source) -> Option<u32> {
    let (tree, _) = grown(source);
    source.text()[format_of(&tree, source.text())?].parse().ok()
}

/// Where the version stands.
fn format_of(tree: &Node, text: &str) -> Option<Range<usize>> {
    let value = field(tree, text, "format")?;
    (value.shape == Shape::Number).then(|| value.span())
}

/// The value of a field of the file itself.
fn field<'a>(tree: &'a Node, text: &str, name: &str) -> Option<&'a Node> {
    let Shape::Group(group) = &tree.shape else { return None };
    group.items.iter().find(|it| it.name.is_some_and(|it| slice(text, it) == name)).map(|it| &it.value)
}

/// `text` with `edits`, which are in order and apart.
fn applied(text: &str, edits: &[Edit]) -> String {
    let (mut out, mut from) = (String::with_capacity(text.len()), 0);
    for Edit { place, by } in edits {
        out.push_str(&text[from..place.start]);
        out.push_str(by);
        from = place.end;
    }
    out.push_str(&text[from..]);
    out
}

/// The byte that a byte of the edited text was; the beginning of the edit for one that an edit put there.
fn before(edits: &[Edit], after: usize) -> usize {
    let (mut was, mut is) = (0, 0);
    for Edit { place, by } in edits {
        let begins = is + (place.start - was);
        if after < begins {
            break;
        }
        if after < begins + by.len() {
            return place.start;
        }
        (was, is) = (place.end, begins + by.len());
    }
    was + (after - is)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        Source::new("a.ron", text.as_bytes()).unwrap()
    }

    /// Steps as later versions may need them: a field renamed, then a value put in brackets.
    const MADE_UP: &[Step] = &[
        |tree, text| {
            let Shape::Group(group) = &tree.shape else { return Vec::new() };
            let names = group.items.iter().filter_map(|it| it.name).filter(|it| slice(text, *it) == "minutes");
            names.map(|(start, end)| Edit { place: start as usize..end as usize, by: "length".into() }).collect()
        },
        |tree, text| {
            let value = field(tree, text, "length").map(Node::span);
            value.map(|place| Edit { by: format!("Minutes({})", &text[place.clone()]), place }).into_iter().collect()
        },
    ];

    #[test]
    fn a_text_goes_through_every_step_from_its_own_version_on_and_keeps_its_comments() {
        let old = source("( // by hand\n  format: 0, minutes : 30, /* half an hour */\n)\n");
        let now = run(&old, MADE_UP).unwrap();
        assert_eq!(now.source.text(), "( // by hand\n  format: 2, length : Minutes(30), /* half an hour */\n)\n");
        let later = run(&source("(format: 1, length: 30)"), MADE_UP).unwrap();
        assert_eq!(later.source.text(), "(format: 2, length: Minutes(30))");
        assert_eq!(run(&source("(format: 2, minutes: 30)"), MADE_UP), None, "it is up to date");
        assert_eq!(run(&source("(format: 3, minutes: 30)"), MADE_UP), None, "it is newer");
        assert_eq!(run(&source("(format: 0, minutes: 30"), MADE_UP), None, "it cannot be read");
    }

    #[test]
    fn what_is_found_is_told_where_the_author_wrote_it() {
        let old = source("(format: 0, minutes: 30, id: \"x\")");
        let now = run(&old, MADE_UP).unwrap();
        let place = |text: &str, word: &str| text.find(word).map(|at| at..at + word.len()).unwrap();
        for (is, was) in [("\"x\"", "\"x\""), ("format", "format"), ("30", "30")] {
            let span = place(now.source.text(), is);
            let code = "x";
            let severity = super::super::diagnostic::Severity::Error;
            let found = Diagnostic { code, severity, span, message: String::new(), help: None };
            let back = now.back(found).span;
            assert_eq!(back.start, place(old.text(), was).start, "{is}");
        }
    }
}
