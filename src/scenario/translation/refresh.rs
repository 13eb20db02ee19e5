//! Writes a translation's file: what there is of it, what is missing, and above each text its original.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::scenario::clean::clean_line;
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::parse::{Group, Shape, comments, grown, laid_out, slice};
use crate::scenario::source::Source;

use super::Pair;
use super::mark::mark;
use super::misplaced_translation::id;
use super::outdated_text::is_outdated;
use super::read::{LANGUAGE, NOTED, OF, Translation};
use super::texts::{PROSE, Text, fields_of, id_of, texts_of};

/// What the comments begin with that are written anew each time.
const OURS: &str = "//|";

/// Columns that a line of an original may take.
const WIDEST: usize = 100;

/// A translation's file, and how far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refreshed {
    /// The file.
    pub text: String,
    /// Texts of the scenario.
    pub texts: usize,
    /// Those that are not translated.
    pub missing: usize,
    /// Those whose original was changed since.
    pub outdated: usize,
    /// Texts of the translation that the scenario no longer has: they stand at the end, as comments.
    pub left_over: usize,
}

/// The file of a translation of `original` into `language`, with everything that `existing` says, and its comments.
///
/// # Errors
///
/// Mistakes in writing either: what cannot be read is not touched.
pub fn refreshed(original: &Source, existing: Option<&Source>, language: &str) -> Result<Refreshed, Vec<Diagnostic>> {
    let (tree, mistakes) = grown(original);
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    let empty = Source::new("", b"()").expect("two brackets are text");
    let translation = Translation::read(existing.unwrap_or(&empty));
    if !translation.mistakes.is_empty() {
        return Err(translation.mistakes);
    }
    let texts = texts_of(original);
    let pair = Pair { translation: &translation, original, texts: &texts };
    let (kept, last) = kept_comments(&translation);
    let by_place = texts.iter().map(|it| (it.place.as_str(), it)).collect();
    let mut writer = Writer { pair: &pair, by_place, kept };
    let Shape::Group(root) = &tree.shape else { return Err(Vec::new()) };
    let body = writer.group(root, "").unwrap_or_default();
    let (noted, outdated) = noted(&pair);
    let left_over: Vec<_> = left_over(&pair).collect();

    let id = id(original).unwrap_or_default();
    let mut text = format!(
        "{OURS} The texts of `{id}` in another language. Write each translation between the quotes below its original;\n\
         {OURS} leave the rest. Then: whitecell translate {0}.ron --to {language}\n(\n{OF}: {id:?},\n{LANGUAGE}: {language:?},\n{body}",
        original.name().rsplit(['/', '\\']).next().map_or("", |it| it.trim_end_matches(".ron")),
    );
    for comment in last {
        let _ = writeln!(text, "{comment}");
    }
    for left in &left_over {
        let said = clean_line(left.said.as_deref().unwrap_or_default());
        let _ = writeln!(text, "// No longer in the scenario: {}: {said:?}", left.place);
    }
    let _ = writeln!(
        text,
        "{OURS} Written by the program: originals and translations as they were when they were last compared."
    );
    let _ = writeln!(text, "{NOTED}: [\n{noted}],\n)");
    let missing = texts.iter().filter(|it| translation.at(&it.place).is_none()).count();
    let text = laid_out(&text).unwrap_or(text);
    Ok(Refreshed { text, texts: texts.len(), missing, outdated, left_over: left_over.len() })
}

/// Comments of translators: by the place of the text that they stand above or beside, and those after the last text.
fn kept_comments(it: &Translation<'_>) -> (BTreeMap<String, Vec<String>>, Vec<String>) {
    let text = it.source.text();
    let (mut kept, mut last) = (BTreeMap::<_, Vec<_>>::new(), Vec::new());
    for place in comments(text) {
        let comment = text[place.clone()].to_owned();
        if comment.starts_with(OURS) {
            continue;
        }
        let line = text[..place.start].rfind('\n').map_or(0, |at| at + 1);
        let follows = |it: &&Text| it.field > place.start || (it.span.end > line && it.span.end <= place.start);
        match it.texts.iter().find(follows) {
            Some(text) => kept.entry(text.place.clone()).or_default().push(comment),
            None => last.push(comment),
        }
    }
    (kept, last)
}

/// Texts that the scenario has no place for any more.
fn left_over<'a>(pair: &Pair<'a>) -> impl Iterator<Item = &'a Text> {
    let known: BTreeSet<&str> = pair.texts.iter().map(|it| it.place.as_str()).collect();
    pair.translation.said().filter(move |it| !known.contains(it.place.as_str()))
}

/// The lines that note what was compared, and how many texts are outdated.
fn noted(pair: &Pair<'_>) -> (String, usize) {
    let (mut lines, mut outdated) = (String::new(), 0);
    for original in pair.texts {
        let Some(translated) = pair.translation.at(&original.place) else { continue };
        let now = |text: &Text| mark(text.said.as_deref().unwrap_or_default());
        let mut marks = [now(original), now(translated)];
        if is_outdated(pair, original, translated) {
            outdated += 1;
            marks.clone_from(&pair.translation.noted[&original.place]);
        }
        let _ = writeln!(lines, "({:?}, {:?}, {:?}),", original.place, marks[0], marks[1]);
    }
    (lines, outdated)
}

struct Writer<'a> {
    pair: &'a Pair<'a>,
    by_place: BTreeMap<&'a str, &'a Text>,
    /// Comments by the place that they belong to.
    kept: BTreeMap<String, Vec<String>>,
}

impl Writer<'_> {
    /// The fields of `group` that hold texts; `None` where there are none.
    fn group(&mut self, group: &Group, before: &str) -> Option<String> {
        let text = self.pair.original.text();
        let mut out = String::new();
        for item in &group.items {
            let Some(name) = item.name else { continue };
            let field = slice(text, name);
            let place = if before.is_empty() { field.to_owned() } else { format!("{before}/{field}") };
            match &item.value.shape {
                Shape::Text if PROSE.contains(&field) => self.one(field, &place, &mut out),
                Shape::Group(inner) if fields_of(&item.value).is_some() => {
                    if let Some(inside) = self.group(inner, &place) {
                        let _ = writeln!(out, "{field}: (\n{inside}),");
                    }
                }
                Shape::List(nodes) => {
                    let (mut inside, mut any) = (String::new(), false);
                    for (at, node) in nodes.iter().enumerate() {
                        let inner = fields_of(node);
                        let id = inner.and_then(|it| id_of(it, text));
                        let thing = id.clone().unwrap_or_else(|| (at + 1).to_string());
                        match inner.and_then(|it| self.group(it, &format!("{place}/{thing}"))) {
                            Some(fields) => {
                                let id = id.map_or_else(String::new, |id| format!("id: {id:?},\n"));
                                let _ = writeln!(inside, "(\n{id}{fields}),");
                                any = true;
                            }
                            None if id.is_none() => inside.push_str("(),\n"),
                            None => {}
                        }
                    }
                    if any {
                        let _ = writeln!(out, "{field}: [\n{inside}],");
                    }
                }
                _ => {}
            }
        }
        (!out.is_empty()).then_some(out)
    }

    /// A text: comments of translators, the original, the translation.
    fn one(&mut self, field: &str, place: &str, out: &mut String) {
        let Some(original) = self.by_place.get(place) else { return };
        for comment in self.kept.remove(place).unwrap_or_default() {
            let _ = writeln!(out, "{comment}");
        }
        let translated = self.pair.translation.at(place);
        if translated.is_some_and(|it| is_outdated(self.pair, original, it)) {
            let _ = writeln!(out, "{OURS} CHANGED since it was translated:");
        }
        for line in original.said.as_deref().unwrap_or_default().lines() {
            for line in folded(&clean_line(line)) {
                let _ = writeln!(out, "{OURS} {line}");
            }
        }
        let said = translated.map_or("\"\"", |it| &self.pair.translation.source.text()[it.span.clone()]);
        let _ = writeln!(out, "{field}: {said},");
    }
}

/// A line cut at blanks, each part of at most [`WIDEST`] characters where its words allow.
fn folded(line: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut width = 0;
    for word in line.split(' ') {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > WIDEST {
            lines.push(String::new());
            width = 0;
        }
        let last = lines.last_mut().expect("there is a first line");
        if width > 0 {
            last.push(' ');
            width += 1;
        }
        last.push_str(word);
        width += length;
    }
    lines
}
