//! How the program ends: its exit codes, and what it says when it cannot go on.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use crate::journal::codec::Damage;
use crate::store::Trouble;

/// What the exit code tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// 0: it was done, and nothing is wrong.
    Done,
    /// 1: it was done and something is wrong, or it could not be finished.
    Findings,
    /// 2: it was asked for wrongly, and nothing was done.
    Usage,
    /// 128 and the number of the signal that ended it.
    Signal(u8),
}

/// Why a subcommand could not go on.
#[derive(Debug, thiserror::Error)]
pub enum Stop {
    /// It was asked for wrongly.
    #[error("{message}")]
    Wrong {
        /// What is wrong, in a sentence without a full stop.
        message: String,
        /// What to do about it.
        help: Option<String>,
    },
    /// It could not be finished.
    #[error("{message}")]
    Failed {
        /// What failed, in a sentence without a full stop.
        message: String,
        /// What to do about it.
        help: Option<String>,
    },
    /// What it said could not be written.
    #[error("the output could not be written: {0}")]
    Output(#[from] io::Error),
}

impl Stop {
    /// It was asked for wrongly, and this helps.
    pub fn wrong(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Wrong { message: message.into(), help: Some(help.into()) }
    }

    /// It could not be finished, and this helps.
    pub fn failed(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Failed { message: message.into(), help: Some(help.into()) }
    }

    /// What it is and what helps, in one sentence.
    pub(super) fn told(&self) -> String {
        match self {
            Self::Wrong { message, help: Some(help) } | Self::Failed { message, help: Some(help) } => {
                format!("{message}: {help}")
            }
            Self::Wrong { .. } | Self::Failed { .. } | Self::Output(_) => self.to_string(),
        }
    }

    /// Whether the reader of the output has gone away, as `head` does: nobody is left to complain to.
    fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == ErrorKind::BrokenPipe)
    }
}

impl From<Trouble> for Stop {
    /// A journal that is not there, or that is there already, was asked for wrongly; anything else failed.
    fn from(trouble: Trouble) -> Self {
        let message = trouble.to_string();
        match trouble {
            Trouble::Exists { .. } | Trouble::File(_) => Self::Wrong { message, help: None },
            Trouble::Damaged { damage: Damage::Middle { .. }, .. } => {
                Self::failed(message, "`whitecell salvage FROM TO` saves the decisions before it into a new journal")
            }
            Trouble::InUse { .. }
            | Trouble::Damaged { .. }
            | Trouble::Unwritable { .. }
            | Trouble::System { .. }
            | Trouble::NoHome => Self::Failed { message, help: None },
        }
    }
}

/// Says on stderr why it could not go on, if so, and gives the exit code.
pub(super) fn end(ended: Result<Exit, Stop>) -> ExitCode {
    let exit = ended.unwrap_or_else(|stop| {
        if stop.is_closed_pipe() {
            return Exit::Done; // while help was printed
        }
        // Where even this cannot be written, the exit code has to do.
        let _ = complain(&stop);
        match stop {
            Stop::Wrong { .. } => Exit::Usage,
            Stop::Failed { .. } | Stop::Output(_) => Exit::Findings,
        }
    });
    ExitCode::from(match exit {
        Exit::Done => 0,
        Exit::Findings => 1,
        Exit::Usage => 2,
        Exit::Signal(number) => number.saturating_add(128),
    })
}

fn complain(stop: &Stop) -> io::Result<()> {
    let mut err = io::stderr();
    writeln!(err, "error: {stop}")?;
    match stop {
        Stop::Wrong { help: Some(help), .. } | Stop::Failed { help: Some(help), .. } => writeln!(err, "help: {help}"),
        Stop::Wrong { .. } | Stop::Failed { .. } | Stop::Output(_) => Ok(()),
    }
}
