//! `whitecell params`: every number of the rulebook, with its unit and where it comes from.

use std::io::Write;

use clap::Args;
use serde::Serialize;

use crate::rulebook::{Basis, Entry};
use crate::store::bundled;

use super::json;
use super::stop::{Exit, Stop};

/// List every number of the rulebook, with its unit and where it comes from.
#[derive(Debug, Args)]
pub(super) struct Params {
    /// Print JSON, for scripts.
    #[arg(long)]
    json: bool,
}

/// A number in `whitecell params --json`.
#[derive(Serialize)]
struct Param<'a> {
    path: &'a str,
    value: f64,
    unit: &'a str,
    basis: Grounds<'a>,
}

#[derive(Serialize)]
struct Grounds<'a> {
    kind: &'static str,
    text: &'a str,
}

impl<'a> From<&'a Entry> for Param<'a> {
    fn from(entry: &'a Entry) -> Self {
        let Entry { path, value, unit, basis } = entry;
        let (kind, text) = grounds(basis);
        Self { path, value: *value, unit, basis: Grounds { kind, text } }
    }
}

const fn grounds(basis: &Basis) -> (&'static str, &str) {
    match basis {
        Basis::Source(text) => ("source", text.as_str()),
        Basis::Judgement(text) => ("judgement", text.as_str()),
    }
}

impl Params {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let entries = bundled::rulebook().entries();
        if self.json {
            let params: Vec<Param<'_>> = entries.iter().map(Param::from).collect();
            json::print(out, &params)?;
        } else {
            table(out, &entries)?;
        }
        Ok(Exit::Done)
    }
}

/// A heading for each subject, a line for each number.
fn table(out: &mut dyn Write, entries: &[Entry]) -> Result<(), Stop> {
    for (at, subject) in entries.chunk_by(|a, b| a.subject() == b.subject()).enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        writeln!(out, "{} ({})", subject[0].subject(), subject.len())?;
        let name = |it: &Entry| it.path[it.subject().len() + 1..].to_owned();
        let wide = |of: &dyn Fn(&Entry) -> String| subject.iter().map(|it| of(it).chars().count()).max().unwrap_or(0);
        let (names, values) = (wide(&name), wide(&|it| it.value.to_string()));
        let units = wide(&|it| it.unit.clone());
        for it in subject {
            let (kind, text) = grounds(&it.basis);
            writeln!(
                out,
                "  {:<names$}  {:>values$}  {:<units$}  {kind}: {text}",
                name(it),
                it.value.to_string(),
                it.unit
            )?;
        }
    }
    Ok(())
}
