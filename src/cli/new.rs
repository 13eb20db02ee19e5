//! `whitecell new`: begins a scenario from a pattern that plays from the first minute.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::scenario::clean_line;
use crate::store::{bundled, write_new};
use crate::vocab::Slug;

use super::catalogue::shown;
use super::nearest::nearest;
use super::prose::folded;
use super::stop::{Exit, Stop};

/// Begin a scenario from a pattern; without one, list the patterns.
///
/// A pattern is a small scenario that plays: copy it, and change it piece by piece.
#[derive(Debug, Args)]
pub(super) struct New {
    /// The pattern to begin with.
    #[arg(long, value_name = "NAME")]
    pattern: Option<String>,
    /// The id of the new scenario. [default: the pattern's]
    #[arg(long, value_name = "ID", requires = "pattern")]
    id: Option<String>,
    /// A new file to write it to. [default: it is printed]
    #[arg(long, value_name = "FILE", requires = "pattern")]
    out: Option<PathBuf>,
}

impl New {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let Some(name) = &self.pattern else { return list(out) };
        let (pattern, text) = bundled::patterns().find(|(it, _)| it == name).ok_or_else(|| unknown(name))?;
        let text = match &self.id {
            Some(id) => renamed(text, pattern, id)?,
            None => text.to_owned(),
        };
        let Some(path) = &self.out else {
            out.write_all(text.as_bytes())?;
            return Ok(Exit::Done);
        };
        write_new(path, &text).map_err(|bad| Stop::Failed { message: bad.to_string(), help: None })?;
        let path = shown(path);
        writeln!(
            out,
            "{path} is a scenario that plays: whitecell play {path}\nWhile you change it: whitecell check --watch {path}"
        )?;
        Ok(Exit::Done)
    }
}

/// Every pattern, with what its first comment says.
fn list(out: &mut dyn Write) -> Result<Exit, Stop> {
    for (name, text) in bundled::patterns() {
        let comments = text.lines().map_while(|line| line.strip_prefix("//"));
        let about: Vec<&str> = comments.map(str::trim).take_while(|line| !line.is_empty()).collect();
        let about = about.join(" ");
        let about = about.strip_prefix("A pattern: ").unwrap_or(&about);
        let about = about.replace(" Copy it, and put your own case in its place.", "");
        let (first, rest) = about.split_at(about.chars().next().map_or(0, char::len_utf8));
        write!(out, "{name}\n{}", folded(&format!("{}{rest}", first.to_uppercase()), "  "))?;
    }
    writeln!(out, "\nBegin with one: whitecell new --pattern NAME --id my-own --out my-own.ron")?;
    Ok(Exit::Done)
}

fn renamed(text: &str, pattern: &str, id: &str) -> Result<String, Stop> {
    if Slug::new(id).is_err() {
        let message = format!("`{}` cannot be an id", clean_line(id));
        return Err(Stop::wrong(message, "an id has 1 to 64 of a-z, 0-9, - and _"));
    }
    // The scenario's own id stands before any other.
    Ok(text.replacen(&format!("id: \"{pattern}\""), &format!("id: \"{id}\""), 1))
}

fn unknown(name: &str) -> Stop {
    let help = match nearest(name, bundled::patterns().map(|(it, _)| it)) {
        Some(near) => format!("did you mean `{near}`? `whitecell new` lists all"),
        None => "`whitecell new` lists all".to_owned(),
    };
    Stop::wrong(format!("there is no pattern `{}`", clean_line(name)), help)
}
