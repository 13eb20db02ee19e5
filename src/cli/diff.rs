//! `whitecell diff`: what differs in play between two scenarios.

mod moved;

use std::io::Write;
use std::sync::Arc;

use clap::Args;

use crate::scenario::{Change, Difference, Field, differences};
use crate::store::bundled;

use super::catalogue::find;
use super::prose::count;
use super::stop::{Exit, Stop};

/// Tell what differs in play between two scenarios. Full of secrets.
///
/// Comments, layout and the order of fields make no difference. With `--runs`, also how the endings and scores of dry runs moved, with the same luck on both sides. Exits with 0, whether
/// anything differs or not.
#[derive(Debug, Args)]
pub(super) struct Diff {
    /// The scenario as it was: an id, or a file.
    #[arg(value_name = "A")]
    was: String,
    /// The scenario as it is: an id, or a file.
    #[arg(value_name = "B")]
    is: String,
    /// Dry runs of each, as `whitecell rehearse` plays them.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    runs: Option<u32>,
    /// Fixes the luck of all runs.
    #[arg(long, value_name = "S", default_value_t = 1, requires = "runs")]
    seed: u64,
}

impl Diff {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let [was, is] = [find(&self.was)?.1, find(&self.is)?.1].map(Arc::new);
        let differences = differences(&was, &is, bundled::rulebook());
        for it in &differences {
            tell(out, it)?;
        }
        writeln!(
            out,
            "{}",
            if differences.is_empty() {
                "nothing differs in play".to_owned()
            } else {
                count(differences.len(), "difference")
            }
        )?;
        if let Some(runs) = self.runs {
            moved::tell(out, &was, &is, runs, self.seed)?;
        }
        Ok(Exit::Done)
    }
}

fn tell(out: &mut dyn Write, it: &Difference) -> Result<(), Stop> {
    let (part, id) = (it.part.name(), &it.id);
    match &it.change {
        Change::Added => writeln!(out, "+ {part} {id}")?,
        Change::Removed => writeln!(out, "- {part} {id}")?,
        Change::Changed(fields) => {
            writeln!(out, "~ {part} {id}")?;
            for Field { name, was, is } in fields {
                let (was, is) = apart(was, is);
                writeln!(out, "    {name}: {was} -> {is}")?;
            }
        }
    }
    Ok(())
}

/// Characters of a text that are shown, from a little before where the two part.
const SHOWN: usize = 60;

/// Two texts on a line, cut to where they part.
fn apart(was: &str, is: &str) -> (String, String) {
    let same = was.chars().zip(is.chars()).take_while(|(a, b)| a == b).count();
    let from = if was.chars().count().max(is.chars().count()) <= SHOWN { 0 } else { same.saturating_sub(12) };
    let cut = |text: &str| {
        let line: String = text.chars().skip(from).map(|it| if it.is_control() { ' ' } else { it }).collect();
        let shown: String = line.chars().take(SHOWN).collect();
        let (before, after) = (if from > 0 { "…" } else { "" }, if shown.len() < line.len() { "…" } else { "" });
        if line.is_empty() && from == 0 { "nothing".to_owned() } else { format!("{before}{shown}{after}") }
    };
    (cut(was), cut(is))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_shown_where_they_part() {
        assert_eq!(apart("", "12"), ("nothing".into(), "12".into()));
        let long = "word ".repeat(40);
        let (was, is) = apart(&format!("{long}one"), &format!("{long}two"));
        assert!(was.starts_with('…') && was.ends_with("one") && is.ends_with("two") && was.len() < 40, "{was}");
    }
}
