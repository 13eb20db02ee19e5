//! `whitecell salvage`: saves what is whole in a damaged journal into a new one.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::store;

use super::catalogue::shown;
use super::face::farewell;
use super::prose::count;
use super::stop::{Exit, Stop};

/// Save the whole decisions of a damaged journal into a new one.
#[derive(Debug, Args)]
pub(super) struct Salvage {
    /// The damaged journal. It stays as it is.
    #[arg(value_name = "FROM")]
    from: PathBuf,
    /// The new journal. There must be no such file yet.
    #[arg(value_name = "TO")]
    to: PathBuf,
}

impl Salvage {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let salvaged = store::salvage(&self.from, &self.to)?;
        if salvaged.why.is_empty() {
            writeln!(out, "Nothing is wrong with {}.", shown(&self.from))?;
        } else {
            writeln!(out, "{}: {}.", shown(&self.from), salvaged.why)?;
        }
        let decisions = count(salvaged.decisions as usize, "decision");
        let left = usize::try_from(salvaged.left_out).unwrap_or(usize::MAX);
        writeln!(out, "Saved {decisions} at {}; left out {}.", shown(&self.to), count(left, "byte"))?;
        farewell(&self.to, out)?;
        Ok(Exit::Done)
    }
}
