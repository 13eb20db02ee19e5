//! Finds translations: those that ship with the program, and those that lie beside a scenario's file.

use std::path::{Path, PathBuf};

use crate::scenario::{Severity, Source, clean_line, translated as put_together};
use crate::store::{self, bundled};

use super::catalogue::{read, shown};
use super::stop::Stop;

/// The translation of a shipped scenario.
pub(super) fn shipped(id: &str, language: &str) -> Result<Source, Stop> {
    let tongue = |name: &'static str| name.strip_prefix(id)?.strip_prefix('.')?.strip_suffix(".ron");
    let all: Vec<_> = bundled::translations().filter_map(|(name, text)| Some((tongue(name)?, name, text))).collect();
    match all.iter().find(|(it, ..)| answers(it, language)) {
        Some((_, name, text)) => Ok(Source::new(*name, text.as_bytes()).expect("tests read every shipped translation")),
        None => Err(unknown(id, language, &all.iter().map(|(it, ..)| (*it).to_owned()).collect::<Vec<_>>())),
    }
}

/// The translation of the scenario in the file at `path`.
pub(super) fn beside(path: &Path, language: &str) -> Result<Source, Stop> {
    let all = all_beside(path)?;
    match all.iter().find(|(it, _)| answers(it, language)) {
        Some((_, path)) => read(path),
        None => Err(unknown(&shown(path), language, &all.into_iter().map(|(it, _)| it).collect::<Vec<_>>())),
    }
}

/// Languages and files of everything that is called as a translation of the scenario at `path` would be.
pub(super) fn all_beside(path: &Path) -> Result<Vec<(String, PathBuf)>, Stop> {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let files = store::files_in(folder, "ron").map_err(|bad| Stop::Wrong { message: bad.to_string(), help: None })?;
    let Some(name) = path.file_stem().and_then(|it| it.to_str()) else { return Ok(Vec::new()) };
    let tongue = |file: &Path| {
        let rest = file.file_name()?.to_str()?.strip_prefix(name)?.strip_prefix('.')?.strip_suffix(".ron")?;
        is_language(rest).then(|| rest.to_owned())
    };
    let place = |file: PathBuf| {
        if folder == Path::new(".") { file.file_name().map_or(file.clone(), PathBuf::from) } else { file }
    };
    Ok(files.into_iter().flatten().filter_map(|file| Some((tongue(&file)?, place(file)))).collect())
}

/// The language that the name of a translation says, and the file of its scenario.
pub(super) fn original(path: &Path) -> Option<(String, PathBuf)> {
    let (name, language) = path.file_stem()?.to_str()?.rsplit_once('.')?;
    is_language(language).then(|| (language.to_owned(), path.with_file_name(format!("{name}.ron"))))
}

/// Whether `tag` can name a language: `fr`, `pt-BR`.
pub(super) fn is_language(tag: &str) -> bool {
    let part = |it: &str| (1..=8).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_alphanumeric());
    let first = tag.split('-').next().unwrap_or_default();
    tag.split('-').all(part) && (2..=3).contains(&first.len()) && first.bytes().all(|it| it.is_ascii_alphabetic())
}

/// The scenario in `original` with the texts of `translation`.
pub(super) fn translated(original: &Source, translation: &Source, language: &str) -> Result<Source, Stop> {
    let name = clean_line(translation.name());
    match put_together(original, translation) {
        Ok(made) => made.map_err(|bad| Stop::Failed { message: format!("{name}: {bad}"), help: None }),
        Err(found) => {
            let errors = found.iter().filter(|it| it.severity == Severity::Error).count();
            let plural = if errors == 1 { "error" } else { "errors" };
            Err(Stop::failed(
                format!("{} cannot be played in {language}: {name} has {errors} {plural}", clean_line(original.name())),
                format!("`whitecell check {name}` shows where, and what to do"),
            ))
        }
    }
}

/// Whether a translation into `tongue` answers somebody who asked for `language`: French does for Canadian French.
fn answers(tongue: &str, language: &str) -> bool {
    let asked = language.to_ascii_lowercase();
    let tongue = tongue.to_ascii_lowercase();
    tongue == asked || asked.split_once('-').is_some_and(|(first, _)| first == tongue)
}

fn unknown(scenario: &str, language: &str, all: &[String]) -> Stop {
    let help = match all {
        [] => "it is written in one language only; `whitecell translate FILE --to LANGUAGE` begins a translation"
            .to_owned(),
        all => format!("there is {}", all.join(", ")),
    };
    Stop::wrong(format!("{scenario} has no translation into `{}`", clean_line(language)), help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_named_as_the_web_names_them() {
        for (tag, is) in [("fr", true), ("pt-BR", true), ("../x", false), ("v2", false), ("", false), ("fr-", false)] {
            assert_eq!(is_language(tag), is, "{tag}");
        }
        assert!(answers("fr", "FR") && answers("fr", "fr-CA") && !answers("fr-CA", "fr"));
    }
}
