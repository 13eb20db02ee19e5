//! `whitecell check`: everything that is wrong with scenario files, each with its place, its reason and its cure.

mod github;
mod human;
mod machine;
mod watch;

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::scenario::{BadSource, Diagnostic, Severity, Source, check, check_translation, is_translation};
use crate::store::{self, bundled};

use super::catalogue::{pack_of, shown, try_read};
use super::look::Colours;
use super::stop::{Exit, Stop};
use super::tongue;

/// Check scenario files, and report everything that is wrong with them.
///
/// A comment such as `// allow(few-injects): ten minutes need no more` takes a warning or note back, on its own line or the next.
/// The translations that lie beside a scenario are checked with it. Exits with 0 where nothing is wrong, 1 where something is, 2 where a path is wrong.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Scenario files, or folders of them.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How to report.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Exit with 1 for warnings too.
    #[arg(long)]
    strict: bool,
    /// Check again whenever a file is saved, until interrupted, and tell what changed in play.
    #[arg(long)]
    watch: bool,
    #[command(flatten)]
    colours: Colours,
}

/// How findings are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// With the lines they are about.
    Human,
    /// As JSON, for editors and scripts.
    Json,
    /// As workflow commands, which GitHub shows beside the lines.
    Github,
}

/// The finding of a file that is no text. It has no place.
pub(super) const UNREADABLE: &str = "unreadable";

/// A file and what is wrong with it.
#[derive(Debug)]
struct Report {
    source: Source,
    /// Whether it is a translation.
    translates: bool,
    /// Other files that were read for it, or looked for: its pack, the scenario that it translates.
    beside: Vec<PathBuf>,
    findings: Vec<Diagnostic>,
}

impl Check {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        self.colours.keep();
        let files = files(&self.paths)?;
        if self.watch {
            return watch::watch(&files, self.format);
        }
        let reports = files.iter().map(|path| report(path)).collect::<Result<Vec<_>, _>>()?;
        print(out, self.format, &reports)?;
        let wrong = count(&reports, Severity::Error) + if self.strict { count(&reports, Severity::Warning) } else { 0 };
        Ok(if wrong == 0 { Exit::Done } else { Exit::Findings })
    }
}

fn print(out: &mut dyn Write, format: Format, reports: &[Report]) -> Result<(), Stop> {
    match format {
        Format::Human => human::print(out, reports),
        Format::Json => machine::print(out, reports),
        Format::Github => github::print(out, reports),
    }
}

/// Shows what is wrong with the file at `path` where it cannot be played; says whether it can.
pub(super) fn is_playable(path: &Path, out: &mut dyn Write) -> Result<bool, Stop> {
    let reports = [report(path)?];
    let playable = count(&reports, Severity::Error) == 0;
    if !playable {
        human::print(out, &reports)?;
    }
    Ok(playable)
}

/// The files at `paths`, with folders replaced by the scenario files in them.
fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Stop> {
    let mut files: Vec<PathBuf> = Vec::new();
    for path in paths {
        match store::files_in(path, "ron") {
            Ok(None) => {
                files.push(path.clone());
                let beside = if store::stamp(path).is_some() { tongue::all_beside(path)? } else { Vec::new() };
                files.extend(beside.into_iter().map(|(_, file)| file).filter(|it| translates(it)));
            }
            Ok(Some(found)) if found.is_empty() => {
                let message = format!("there is no scenario file in the folder {}", shown(path));
                return Err(Stop::wrong(message, "scenario files end in `.ron`"));
            }
            Ok(Some(found)) => files.extend(found),
            Err(bad) => return Err(Stop::Wrong { message: bad.to_string(), help: None }),
        }
    }
    let mut seen = BTreeSet::new();
    files.retain(|it| seen.insert(it.clone()));
    Ok(files)
}

/// Whether the file can be read and says that it is a translation.
fn translates(path: &Path) -> bool {
    try_read(path).is_ok_and(|read| read.is_ok_and(|source| is_translation(&source)))
}

fn report(path: &Path) -> Result<Report, Stop> {
    Ok(match try_read(path)? {
        Ok(source) if is_translation(&source) => {
            let named = tongue::original(path);
            let original = match named.as_ref().filter(|(_, file)| store::stamp(file).is_some()) {
                Some((_, file)) => try_read(file)?.ok(),
                None => None,
            };
            let language = named.as_ref().map(|(language, _)| language.as_str());
            let findings = check_translation(&source, original.as_ref(), language);
            Report { source, translates: true, beside: named.into_iter().map(|(_, file)| file).collect(), findings }
        }
        Ok(source) => {
            let findings = check(&source, bundled::rulebook()).findings;
            let beside = pack_of(path, &source).into_iter().collect();
            Report { source, translates: false, beside, findings }
        }
        Err(bad) => {
            let source = Source::new(shown(path), b"").expect("an empty text is a text");
            Report { source, translates: false, beside: Vec::new(), findings: vec![unreadable(bad)] }
        }
    })
}

fn unreadable(bad: BadSource) -> Diagnostic {
    Diagnostic { code: UNREADABLE, severity: Severity::Error, span: 0..0, message: bad.to_string(), help: None }
}

fn count(reports: &[Report], severity: Severity) -> usize {
    reports.iter().flat_map(|report| &report.findings).filter(|finding| finding.severity == severity).count()
}
