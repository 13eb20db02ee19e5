//! `whitecell check --watch`: answers every save.

use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::cli::catalogue::shown;
use crate::cli::prose::count;
use crate::cli::stop::{Exit, Stop};
use crate::scenario::{Scenario, Severity, differences, load};
use crate::store::{Stamp, bundled, stamp};

use super::{Format, Report, print, report};

/// How often the files are looked at: an answer is there well before anybody has looked up.
const EVERY: Duration = Duration::from_millis(100);

const _: () = assert!(EVERY.as_millis() <= 100, "noticing a save leaves two thirds of the 300 ms for its answer");

/// Looks at which a file has to be away before that counts: editors that save by renaming take it away for a moment.
const AWAY: u32 = 5;

/// A file on the disk, as it was when it was last looked at.
struct Seen {
    path: PathBuf,
    stamp: Option<Stamp>,
    /// Looks since it was there.
    away: u32,
}

impl Seen {
    const fn never(path: PathBuf) -> Self {
        Self { path, stamp: None, away: 0 }
    }

    fn now(path: PathBuf) -> Self {
        Self { stamp: stamp(&path), path, away: 0 }
    }

    /// Whether it was saved, came or went since the last look.
    fn has_changed(&mut self) -> bool {
        let now = stamp(&self.path);
        self.away = if now.is_some() { 0 } else { self.away.saturating_add(1) };
        let changed = now != self.stamp && (now.is_some() || self.away >= AWAY);
        if changed {
            self.stamp = now;
        }
        changed
    }
}

/// A file that is watched.
struct Watched<'a> {
    path: &'a Path,
    /// The file, then those that were read for it.
    seen: Vec<Seen>,
    /// The last version that can be played.
    good: Option<Scenario>,
    /// Saves since then.
    since: usize,
}

/// Checks `files` now and after every save, until interrupted or until nobody reads any more.
pub(super) fn watch(files: &[PathBuf], format: Format) -> Result<Exit, Stop> {
    let mut watched: Vec<_> = files
        .iter()
        .map(|path| Watched { path, seen: vec![Seen::never(path.clone())], good: None, since: 0 })
        .collect();
    loop {
        for file in &mut watched {
            // Every file is looked at, so that two that were saved together are answered once.
            let mut changed = false;
            for it in &mut file.seen {
                changed |= it.has_changed();
            }
            if changed {
                match file.answer(format) {
                    Err(Stop::Output(error)) if error.kind() == ErrorKind::BrokenPipe => return Ok(Exit::Done),
                    // It was taken away while it was read: some editors do, and put it back.
                    Err(Stop::Wrong { .. }) if stamp(file.path).is_none() => {
                        file.seen = vec![Seen::never(file.path.to_owned())];
                    }
                    other => other?,
                }
            }
        }
        thread::sleep(EVERY);
    }
}

impl Watched<'_> {
    fn answer(&mut self, format: Format) -> Result<(), Stop> {
        let report = report(self.path)?;
        self.seen.retain(|it| it.path == self.path || report.beside.contains(&it.path));
        for path in &report.beside {
            if !self.seen.iter().any(|it| it.path == *path) {
                self.seen.push(Seen::now(path.clone()));
            }
        }
        let mut out = io::stdout().lock();
        let told = self.compare(&report);
        print(&mut out, format, &[report])?;
        if format == Format::Human {
            writeln!(out, "{}: {told}\n", shown(self.path))?;
        }
        out.flush()?;
        Ok(())
    }

    /// Takes a version that can be played in place of the last; what is to be said of that.
    fn compare(&mut self, report: &Report) -> String {
        let is_error = |it: &crate::scenario::Diagnostic| it.severity == Severity::Error;
        if report.translates {
            let usable = !report.findings.iter().any(is_error);
            return if usable { "can be played in this language" } else { "cannot be played in this language" }
                .to_owned();
        }
        if report.source.is_pack() {
            let usable = !report.findings.iter().any(is_error);
            return if usable { "can be used by scenarios" } else { "cannot be used by scenarios" }.to_owned();
        }
        let fresh =
            if report.findings.iter().any(is_error) { None } else { load(&report.source, bundled::rulebook()).ok() };
        let Some(fresh) = fresh else {
            self.since += 1;
            return match self.good {
                Some(_) => format!(
                    "cannot be played; the last version that can be, {} ago, is kept to compare with",
                    count(self.since, "save")
                ),
                None => "cannot be played, and no version before could be".to_owned(),
            };
        };
        self.since = 0;
        let before = self.good.replace(fresh);
        let now = self.good.as_ref().zip(before.as_ref());
        match now.map(|(is, was)| differences(was, is, bundled::rulebook())) {
            None => "can be played; waiting for the next save".to_owned(),
            Some(all) if all.is_empty() => "can be played; nothing differs in play".to_owned(),
            Some(all) => {
                let named: Vec<_> = all.iter().take(5).map(|it| format!("{} {}", it.part.name(), it.id)).collect();
                let more = if all.len() > named.len() { ", ..." } else { "" };
                format!(
                    "can be played; {} since the last version that could be: {}{more}",
                    count(all.len(), "difference"),
                    named.join(", ")
                )
            }
        }
    }
}
