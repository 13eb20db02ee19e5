//! `whitecell check`: everything that is wrong with scenario files, each with its place, its reason and its cure.

mod github;
mod human;
mod machine;
mod watch;

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::scenario::{BadSource, Diagnostic, Severity, Source, check};
use crate::store::{self, bundled};

use super::catalogue::{shown, try_read};
use super::stop::{Exit, Stop};

/// Check scenario files, and report everything that is wrong with them.
///
/// A comment such as `// allow(few-injects): ten minutes need no more` takes a warning or note back, on its own line or the next.
/// Exits with 0 where nothing is wrong, 1 where something is, 2 where a path is wrong.
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
    findings: Vec<Diagnostic>,
}

impl Check {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
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
    let mut files = Vec::new();
    for path in paths {
        match store::files_in(path, "ron") {
            Ok(None) => files.push(path.clone()),
            Ok(Some(found)) if found.is_empty() => {
                let message = format!("there is no scenario file in the folder {}", shown(path));
                return Err(Stop::wrong(message, "scenario files end in `.ron`"));
            }
            Ok(Some(found)) => files.extend(found),
            Err(bad) => return Err(Stop::Wrong { message: bad.to_string(), help: None }),
        }
    }
    Ok(files)
}

fn report(path: &Path) -> Result<Report, Stop> {
    Ok(match try_read(path)? {
        Ok(source) => {
            let findings = check(&source, bundled::rulebook()).findings;
            Report { source, findings }
        }
        Err(bad) => {
            let source = Source::new(shown(path), b"").expect("an empty text is a text");
            Report { source, findings: vec![unreadable(bad)] }
        }
    })
}

fn unreadable(bad: BadSource) -> Diagnostic {
    Diagnostic { code: UNREADABLE, severity: Severity::Error, span: 0..0, message: bad.to_string(), help: None }
}

fn count(reports: &[Report], severity: Severity) -> usize {
    reports.iter().flat_map(|report| &report.findings).filter(|finding| finding.severity == severity).count()
}
