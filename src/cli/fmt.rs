//! `whitecell fmt`: lays scenario files out.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::scenario::{Look, format, migrated, render};
use crate::store::replace_text;

use super::catalogue::{read, shown};
use super::look::is_coloured;
use super::prose::count;
use super::stop::{Exit, Stop};

/// Lay scenario files out: indentation, spaces and commas.
///
/// Texts, comments and line breaks stay as they are. A file that cannot be read as a scenario is not touched. Exits with 1 where there is one, or where `--check` finds something to
/// do.
#[derive(Debug, Args)]
pub(super) struct Fmt {
    /// Scenario files.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Bring files of an earlier version of the format up to date first.
    #[arg(long)]
    migrate: bool,
    /// Change nothing; name the files that would change.
    #[arg(long)]
    check: bool,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Done {
    /// It was laid out before.
    Nothing,
    /// It is laid out now, or would be.
    Changed,
    /// It cannot be read as a scenario.
    Refused,
}

impl Fmt {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let mut done = Vec::new();
        for path in &self.files {
            done.push(self.one(path, out)?);
        }
        let number = |of: Done| done.iter().filter(|it| **it == of).count();
        let (changed, refused) = (number(Done::Changed), number(Done::Refused));
        let verb = if self.check { "to lay out" } else { "laid out" };
        let refusal = if refused == 0 { String::new() } else { format!(", {} not touched", count(refused, "file")) };
        writeln!(out, "{} looked at: {changed} {verb}{refusal}", count(done.len(), "file"))?;
        let wrong = refused > 0 || (self.check && changed > 0);
        Ok(if wrong { Exit::Findings } else { Exit::Done })
    }

    fn one(&self, path: &Path, out: &mut dyn Write) -> Result<Done, Stop> {
        let written = read(path)?;
        let source = if self.migrate { migrated(&written) } else { None };
        let source = source.as_ref().unwrap_or(&written);
        let laid_out = match format(source) {
            Ok(laid_out) => laid_out,
            Err(mistakes) => {
                out.write_all(render(&mistakes, source, Look { coloured: is_coloured(), columns: 120 }).as_bytes())?;
                return Ok(Done::Refused);
            }
        };
        if laid_out == written.text() {
            return Ok(Done::Nothing);
        }
        if !self.check {
            replace_text(path, &laid_out).map_err(|bad| Stop::Failed { message: bad.to_string(), help: None })?;
        }
        writeln!(out, "{}", shown(path))?;
        Ok(Done::Changed)
    }
}
