//! `whitecell tutorial`: one guided turn of a real exercise.

use clap::Args;

use super::face::Face;
use super::lobby::Hall;
use super::stop::{Exit, Stop};

/// Play one guided turn: eight minutes, and it can be left at any time.
///
/// It is the first turn of a real exercise, which can be played on. Begun and not finished, it goes on where it was left.
#[derive(Debug, Args)]
pub(super) struct Tutorial {
    /// Where all chance comes from. [default: picked]
    #[arg(long)]
    seed: Option<u64>,
    /// Play as numbered text, for screen readers, slow links and pipes.
    #[arg(long)]
    plain: bool,
}

impl Tutorial {
    pub(super) fn run(&self) -> Result<Exit, Stop> {
        Face::choose(self.plain)?.teach(Hall::open(self.seed))
    }
}
