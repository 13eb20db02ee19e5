//! The scenarios that can be named: those that ship with the program, and files.

use std::path::{Path, PathBuf};

use crate::scenario::model::Difficulty;
use crate::scenario::{
    BadPack, BadSource, Diagnostic, Head, LARGEST, Scenario, Severity, Source, clean_line, head, load, pack_named,
};
use crate::store::{self, BadFile, bundled};
use crate::view::{PickerEntry, SwitchCard};
use crate::vocab::Slug;

use super::nearest::nearest;
use super::play::FIRST;
use super::stop::Stop;
use super::tongue;

/// The scenarios that ship with the program, as texts, by id.
pub(super) fn shipped() -> impl Iterator<Item = (&'static str, Source)> {
    bundled::scenarios().map(|(name, text)| {
        let source = Source::new(name, text.as_bytes()).expect("tests read every shipped scenario as text");
        (name.trim_end_matches(".ron"), source)
    })
}

/// The scenario with this id, or else in this file; with its text, which journals keep.
///
/// # Errors
///
/// Where there is none, or it cannot be played.
pub fn find(name: &str) -> Result<(Source, Scenario), Stop> {
    let source = match shipped().find(|(id, _)| *id == name) {
        Some((_, source)) => source,
        None if is_path(name) => read(Path::new(name))?,
        None => return Err(unknown(name)),
    };
    if source.is_pack() {
        let message = format!("{} is a pack that scenarios name, and no scenario", source.name());
        return Err(Stop::wrong(message, "play a scenario beside it that says `pack: \"pack.ron\"`"));
    }
    match load(&source, bundled::rulebook()) {
        Ok(scenario) => Ok((source, scenario)),
        Err(findings) => Err(unplayable(&source, &findings)),
    }
}

/// The same in another language, where one is named: its text is then the author's with the translator's texts in it.
///
/// # Errors
///
/// Where there is no such scenario, it has no translation into that language, or one of the two cannot be used.
pub(super) fn find_in(name: &str, language: Option<&str>) -> Result<(Source, Scenario), Stop> {
    let Some(language) = language else { return find(name) };
    let (original, _) = find(name)?;
    let shipped = shipped().any(|(id, _)| id == name);
    let translation =
        if shipped { tongue::shipped(name, language) } else { tongue::beside(Path::new(name), language) }?;
    let source = tongue::translated(&original, &translation, language)?;
    load(&source, bundled::rulebook()).map(|scenario| (source, scenario)).map_err(|findings| {
        let first = findings.into_iter().find(|it| it.severity == Severity::Error);
        let why = first.map_or_else(String::new, |it| format!(": {}", it.message));
        Stop::failed(
            format!("{name} cannot be played in {language}{why}"),
            format!("mend it in {}", clean_line(translation.name())),
        )
    })
}

/// The text of the scenario in the file at `path`.
pub(super) fn read(path: &Path) -> Result<Source, Stop> {
    try_read(path)?.map_err(|bad| Stop::Failed { message: format!("{}: {bad}", shown(path)), help: None })
}

/// The text in the file at `path`; the inner error where the file is there and is no text.
pub(super) fn try_read(path: &Path) -> Result<Result<Source, BadSource>, Stop> {
    match store::read_text(path, LARGEST as u64) {
        Ok(text) => Ok(Source::new(shown(path), text.as_bytes()).map(|source| with_pack(path, source))),
        Err(BadFile::TooLarge { .. }) => Ok(Err(BadSource::TooLarge)),
        Err(BadFile::NotText { at, .. }) => Ok(Err(BadSource::NotText(at))),
        Err(bad) => Err(Stop::Wrong { message: bad.to_string(), help: None }),
    }
}

/// Where the pack lies that a scenario names, whether it is there or not; `None` where it names none, or one that may not be read.
pub(super) fn pack_of(path: &Path, source: &Source) -> Option<PathBuf> {
    let pack = pack_named(source).filter(|pack| !source.is_pack() && BadPack::of_path(pack).is_none())?;
    Some(path.with_file_name(pack))
}

/// The same with the pack that it names, if it names one.
fn with_pack(path: &Path, source: Source) -> Source {
    match pack_named(&source) {
        Some(pack) if !source.is_pack() => {
            let read = store::read_pack(path, &pack);
            source.with_pack(read)
        }
        _ => source,
    }
}

/// What the list tells of every scenario that ships with the program: the one for beginners first, then the easy and the
/// short before the hard and the long. Only the heads of the files are read.
pub fn entries() -> Vec<PickerEntry> {
    let heads = bundled::scenarios().filter_map(|(_, text)| head(text));
    let mut heads: Vec<Head> = heads.collect();
    heads.sort_by(|a, b| {
        let rank = |it: &Head| (it.id != FIRST, it.difficulty, it.minutes);
        rank(a).cmp(&rank(b)).then_with(|| a.title.cmp(&b.title))
    });
    heads.into_iter().map(entry_of).collect()
}

/// What the list of scenarios tells of one that was only looked at.
pub fn entry_of(head: Head) -> PickerEntry {
    let Head { id, title, summary, difficulty: level, minutes, turns, seats, objectives, situation, switches } = head;
    let switches = switches.into_iter().map(|it| SwitchCard { id: it.id, title: it.title, options: it.options });
    PickerEntry {
        id,
        title,
        summary,
        difficulty: difficulty(level).to_owned(),
        minutes,
        turns,
        seats,
        objectives,
        opening: situation,
        switches: switches.collect(),
        ..PickerEntry::default()
    }
}

/// What the list of scenarios tells of one that was read.
pub fn entry(scenario: &Scenario) -> PickerEntry {
    let options = |it: &[(Slug, String)]| it.iter().map(|(id, title)| (id.to_string(), title.clone())).collect();
    let switches = scenario.switches.iter().map(|it| SwitchCard {
        id: it.id.to_string(),
        title: it.title.clone(),
        options: options(&it.options),
    });
    PickerEntry {
        id: scenario.id.to_string(),
        title: scenario.title.clone(),
        summary: scenario.summary.clone(),
        difficulty: difficulty(scenario.difficulty).to_owned(),
        minutes: scenario.minutes,
        turns: u16::try_from(scenario.turns.len()).unwrap_or(u16::MAX),
        seats: scenario.seats.iter().map(|seat| (seat.id.to_string(), seat.title.clone())).collect(),
        objectives: scenario.objectives.iter().map(|objective| objective.text.clone()).collect(),
        opening: scenario.briefing[0].clone(),
        switches: switches.collect(),
        ..PickerEntry::default()
    }
}

/// A path for a message, with nothing in it that a terminal would obey.
pub(super) fn shown(path: &Path) -> String {
    clean_line(&path.display().to_string())
}

fn difficulty(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Easy => "easy",
        Difficulty::Medium => "medium",
        Difficulty::Hard => "hard",
        Difficulty::Expert => "expert",
    }
}

/// Whether `name` can only be meant as a file: no id looks like this.
pub(super) fn is_path(name: &str) -> bool {
    name.contains(['/', '\\', '.'])
}

fn unknown(name: &str) -> Stop {
    let help = match nearest(name, shipped().map(|(id, _)| id)) {
        Some(id) => format!("did you mean `{id}`? `whitecell list` shows all"),
        None => "`whitecell list` shows all; a file is named with its `.ron`".to_owned(),
    };
    Stop::wrong(format!("there is no scenario `{}`", clean_line(name)), help)
}

fn unplayable(source: &Source, findings: &[Diagnostic]) -> Stop {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    let plural = if errors == 1 { "error" } else { "errors" };
    Stop::failed(
        format!("{} cannot be played: it has {errors} {plural}", source.name()),
        format!("`whitecell check {}` shows where, and what to do", source.name()),
    )
}
