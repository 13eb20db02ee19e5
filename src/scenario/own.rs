//! The rulebook of a scenario that brings its own cast: from the scenario itself, from a pack, or from both.

mod rows;

use std::ops::Range;
use std::sync::Arc;

use crate::rulebook::{BadCast, OwnCast, Rulebook};

use super::diagnostic::Diagnostic;
use super::model::{CastFile, ScenarioFile};
use super::nearest::nearest;
use super::parse::{self, Node};
use super::source::{BadPack, Source};

use rows::Maker;

/// What can be wrong with a cast or a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A kind of party, or something to be like, that there is not.
    Unknown,
    /// A row, or a number, that cannot be.
    Cast,
    /// A response that cannot be.
    Response,
    /// There is no such pack.
    PackNotFound,
    /// The pack lies where no scenario may reach.
    PackOutside,
    /// The pack itself is wrong.
    Pack,
}

/// Something that is wrong with a cast.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    pub(super) kind: Kind,
    pub(super) span: Range<usize>,
    pub(super) message: String,
    pub(super) help: Option<String>,
}

/// The rulebook that a scenario plays in, where it is not the shipped one, and what is wrong with it.
#[derive(Debug, Default)]
pub(super) struct Own {
    pub(super) rulebook: Option<Arc<Rulebook>>,
    pub(super) faults: Vec<Fault>,
}

/// Makes the rulebook of `file`, which was read from `source` as `tree`; `torn` are places where it could not be read.
pub(super) fn own(file: &ScenarioFile, source: &Source, tree: &Node, torn: &[Range<usize>], base: &Rulebook) -> Own {
    let mut own = Own::default();
    let mut maker = Maker::new(base);
    let mut cast = OwnCast::default();
    let named = !file.pack.value().is_empty();
    if file.cast.is_none() && !named {
        return own;
    }
    if named {
        match read_pack(file, source) {
            Ok(pack) => {
                maker.add(&pack, &mut cast);
                own.faults.extend(maker.take_faults().into_iter().map(|it| in_pack(file, &it.message)));
            }
            Err(fault) => own.faults.push(fault),
        }
    }
    let mut block = None;
    if let Some(written) = &file.cast {
        maker.add(written.value(), &mut cast);
        own.faults.extend(maker.take_faults());
        block = Some(written.span());
    }
    Maker::finish(&mut cast);
    let (rulebook, bad) = base.with_cast(&cast);
    let is_torn = |block: &Range<usize>| torn.iter().any(|it| block.start <= it.start && it.end <= block.end);
    if own.faults.is_empty() && !block.as_ref().is_some_and(is_torn) {
        let placed = |bad: &BadCast| {
            let place = block.as_ref().and_then(|it| place(source.text(), tree, &["cast", bad.list], it, &bad.needle));
            match place {
                None if named => in_pack(file, &bad.message),
                place => fault(bad, place.or_else(|| block.clone().map(|it| it.start..it.start + 1)), &rulebook),
            }
        };
        own.faults.extend(bad.iter().map(placed));
    }
    own.rulebook = Some(Arc::new(rulebook));
    own
}

/// Everything that is wrong with the pack in `source`.
pub(super) fn check_pack(source: &Source, base: &Rulebook) -> Vec<Diagnostic> {
    let mut all = super::diagnostic::Findings::default();
    super::check::look_at_characters(source, &mut all);
    let parsed = parse::parse_as::<CastFile>(source);
    let readable = parsed.mistakes.is_empty();
    all.extend(parsed.mistakes);
    if let Some(file) = parsed.file.filter(|_| readable) {
        let (mut maker, mut cast) = (Maker::new(base), OwnCast::default());
        maker.add(&file, &mut cast);
        Maker::finish(&mut cast);
        let mut faults = maker.take_faults();
        if faults.is_empty() {
            let (rulebook, bad) = base.with_cast(&cast);
            let whole = 0..source.text().len();
            let placed = |bad: &BadCast| {
                fault(bad, place(source.text(), &parsed.tree, &[bad.list], &whole, &bad.needle), &rulebook)
            };
            faults.extend(bad.iter().map(placed));
        }
        all.extend(faults.into_iter().map(super::check::told));
    }
    all.finish()
}

/// The pack that a scenario names, as it is written: a path below the scenario's folder.
#[must_use]
pub fn pack_named(source: &Source) -> Option<String> {
    // Most scenarios have none, and are not read twice.
    if !source.text().contains("pack") {
        return None;
    }
    parse::parse(source).file.map(|file| file.pack.value().clone()).filter(|pack| !pack.is_empty())
}

fn read_pack(file: &ScenarioFile, source: &Source) -> Result<CastFile, Fault> {
    let (span, written) = (file.pack.span(), file.pack.value());
    let fault =
        |kind, message: String, help: &str| Fault { kind, span: span.clone(), message, help: Some(help.into()) };
    let outside = |why: String| {
        let help = "name a file `pack.ron` in the folder of the scenario, or in a folder below it";
        fault(Kind::PackOutside, format!("`{written}` {why}"), help)
    };
    match source.pack() {
        Some(Ok(pack)) => {
            let parsed = parse::parse_as::<CastFile>(pack);
            let count = parsed.mistakes.len();
            parsed.file.filter(|_| count == 0).ok_or_else(|| {
                let message = format!("`{written}` cannot be read: it has {count} mistakes");
                fault(Kind::Pack, message, &format!("`whitecell check {}` shows them", pack.name()))
            })
        }
        Some(Err(BadPack::Outside(why))) => Err(outside(why.clone())),
        Some(Err(BadPack::Missing(why))) => Err(fault(
            Kind::PackNotFound,
            format!("there is no pack `{written}`: {why}"),
            "put it in the folder of the scenario, and name it as it is called there: `pack: \"pack.ron\"`",
        )),
        None if let Some(BadPack::Outside(why)) = BadPack::of_path(written) => Err(outside(why)),
        None => Err(fault(
            Kind::PackNotFound,
            format!("there is no pack `{written}`: this scenario was read without its folder"),
            "give the scenario as a file, with the pack beside it",
        )),
    }
}

fn in_pack(file: &ScenarioFile, message: &str) -> Fault {
    let help = Some("`whitecell check` shows where, given the pack itself".to_owned());
    Fault { kind: Kind::Pack, span: file.pack.span(), message: format!("in `{}`: {message}", file.pack.value()), help }
}

fn fault(bad: &BadCast, place: Option<Range<usize>>, rulebook: &Rulebook) -> Fault {
    let kind = if bad.list == "responses" { Kind::Response } else { Kind::Cast };
    let help = match bad.list {
        "keep" => unknown(&bad.needle, rulebook.responses.rows.iter().map(|it| it.id.as_str())),
        "numbers" => {
            let entries = rulebook.entries();
            unknown(&bad.needle, entries.iter().map(|it| it.path.as_str()))
                .or_else(|| Some("`whitecell params` lists every number".to_owned()))
        }
        _ => None,
    };
    Fault { kind, span: place.unwrap_or(0..1), message: bad.message.clone(), help }
}

fn unknown<'a>(needle: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    nearest(needle.trim_matches('"'), known).map(|meant| format!("did you mean `{meant}`?"))
}

/// Where the last text of `needle` stands, from the list at `path` on and within `block`. Blanks make no difference.
fn place(text: &str, tree: &Node, path: &[&str], block: &Range<usize>, needle: &str) -> Option<Range<usize>> {
    let from = tree.list(text, path).map_or(block.start, |it| it.start);
    let mut bare = String::new();
    let mut at = Vec::new();
    for (offset, letter) in text.get(from..block.end)?.char_indices().filter(|(_, it)| !it.is_whitespace()) {
        bare.push(letter);
        at.extend(std::iter::repeat_n(from + offset, letter.len_utf8()));
    }
    let wanted: String = needle.chars().filter(|it| !it.is_whitespace()).collect();
    let found = bare.find(&wanted)? + wanted.len();
    let end = at.get(found.checked_sub(1)?)? + 1;
    let quoted = wanted.trim_end_matches('"').rsplit('"').next().unwrap_or_default().len() + 2;
    Some(end.checked_sub(quoted)?..end)
}
