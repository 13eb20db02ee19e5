//! `whitecell resume`: goes on with an exercise from its journal.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;

use crate::scenario::clean_line;
use crate::store::{Folder, Saved};

use super::catalogue::shown;
use super::face::Face;
use super::look::Look;
use super::prose::count;
use super::session::{Resumed, Session};
use super::stop::{Exit, Stop};

/// Go on with an exercise from its journal.
///
/// Everything in the journal is played again first, and has to come out as it did.
#[derive(Debug, Args)]
pub(super) struct Resume {
    /// The journal. [default: the last one played that is not over]
    #[arg(value_name = "PATH")]
    path: Option<PathBuf>,
    /// Play as numbered text, for screen readers, slow links and pipes.
    #[arg(long)]
    plain: bool,
    #[command(flatten)]
    look: Look,
}

impl Resume {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        self.look.keep();
        let face = Face::choose(self.plain)?;
        let path = match &self.path {
            Some(path) => path.clone(),
            None => newest()?,
        };
        let (session, resumed) = Session::resume(&path)?;
        for line in told(&resumed) {
            writeln!(out, "{line}")?;
        }
        if face == Face::Screen && resumed.torn.is_some() {
            write!(out, "Press Enter to go on. ")?;
            out.flush()?;
            io::stdin().read_line(&mut String::new())?;
        }
        out.flush()?;
        face.play(session)
    }
}

/// The journal that was played last and is not over.
fn newest() -> Result<PathBuf, Stop> {
    let folder = Folder::of_user()?;
    let saved = folder.saved()?;
    let is_open = |it: &&Saved| it.what.as_ref().is_ok_and(|survey| !survey.over);
    let found = saved.iter().find(is_open).map(|it| it.path.clone());
    found.ok_or_else(|| {
        let damaged = saved.iter().filter(|it| it.what.is_err()).count();
        let also = if damaged == 0 {
            String::new()
        } else {
            format!("; {} there cannot be read, and `whitecell resume PATH` says why", count(damaged, "journal"))
        };
        Stop::wrong(
            format!("there is no exercise to go on with in {}", shown(folder.path())),
            format!("`whitecell play` begins one{also}"),
        )
    })
}

/// What is to be known before going on.
fn told(resumed: &Resumed) -> Vec<String> {
    let Resumed { header, torn, decisions, last } = resumed;
    let mut lines = vec![format!("{}. Seat: {}. Seed: {}.", clean_line(&header.title), header.seat, header.seed)];
    if let Some(torn) = torn {
        lines.push(format!("Note: {torn}."));
    }
    if let Some(branch) = &header.branch {
        lines.push(format!(
            "A branch of {}: the same until decision {}, in turn {}.",
            clean_line(&branch.of),
            branch.decisions,
            branch.turn
        ));
    }
    lines.push(match last {
        Some((turn, command)) => {
            format!("{} played again. The last, in turn {turn}: {command}", count(*decisions, "decision"))
        }
        None => "Nothing was decided in it yet.".to_owned(),
    });
    lines
}
