//! `whitecell translate`: begins the translation of a scenario, or brings one up to date.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::scenario::{Look, clean_line, refreshed, render};
use crate::store::{replace_text, stamp, write_new};

use super::catalogue::{read, shown};
use super::look::is_coloured;
use super::prose::count;
use super::stop::{Exit, Stop};
use super::tongue::is_language;

/// Begin the translation of a scenario, or bring one up to date.
///
/// Writes NAME.LANGUAGE.ron beside NAME.ron: the scenario's texts, each with its original above it, and nothing else. Whatever is
/// translated already is kept, with its comments. `whitecell play NAME.ron --language LANGUAGE` plays it.
#[derive(Debug, Args)]
pub(super) struct Translate {
    /// A scenario file.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The language, such as `fr` or `pt-BR`.
    #[arg(long, value_name = "LANGUAGE")]
    to: String,
}

impl Translate {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        if !is_language(&self.to) {
            let message = format!("`{}` names no language", clean_line(&self.to));
            return Err(Stop::wrong(message, "languages are named as the web names them: `fr`, `de`, `pt-BR`"));
        }
        let original = read(&self.file)?;
        let path = self.file.with_extension(format!("{}.ron", self.to));
        let there = stamp(&path).is_some();
        let existing = if there { Some(read(&path)?) } else { None };
        let made = match refreshed(&original, existing.as_ref(), &self.to) {
            Ok(made) => made,
            Err(found) => {
                let broken = match &existing {
                    Some(existing) if refreshed(&original, None, &self.to).is_ok() => existing,
                    _ => &original,
                };
                out.write_all(render(&found, broken, Look { coloured: is_coloured(), columns: 100 }).as_bytes())?;
                writeln!(out, "{} cannot be read, and nothing was written", broken.name())?;
                return Ok(Exit::Findings);
            }
        };
        let not_written = |bad: crate::store::NotReplaced| Stop::Failed { message: bad.to_string(), help: None };
        if there {
            replace_text(&path, &made.text).map_err(not_written)?;
        } else {
            write_new(&path, &made.text).map_err(not_written)?;
        }
        let mut told = vec![format!("{} not translated", made.missing)];
        if made.outdated > 0 {
            told.push(format!("{} changed since", made.outdated));
        }
        if made.left_over > 0 {
            told.push(format!("{} no longer in the scenario (at the end)", made.left_over));
        }
        let verb = if there { "brought up to date" } else { "begun" };
        writeln!(out, "{} {verb}: {}, {}", shown(&path), count(made.texts, "text"), told.join(", "))?;
        Ok(Exit::Done)
    }
}
