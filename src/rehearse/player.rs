//! Who plays a run: a policy, one response over and over, or a script.

use std::fmt;
use std::sync::Arc;

use crate::journal::Command;
use crate::vocab::{ResponseId, Slug};

use super::policy::{Known, Policy, Repeated, Scripted};

/// Who plays a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Player {
    /// A policy that ships with the program.
    Known(Known),
    /// One response, started whenever it may be, at all it may be aimed at.
    Repeat {
        /// Which.
        response: ResponseId,
        /// Its id, for reports.
        id: Slug,
    },
    /// What was decided beforehand, command by command.
    Script {
        /// What to call it in reports.
        name: String,
        /// The commands, in order.
        commands: Arc<[Command]>,
    },
}

impl Player {
    /// A player of this kind at the start of an exercise.
    pub(super) fn seated(&self) -> Box<dyn Policy> {
        match self {
            Self::Known(known) => known.seated(),
            Self::Repeat { response, .. } => Box::new(Repeated(*response)),
            Self::Script { commands, .. } => Box::new(Scripted::new(Arc::clone(commands))),
        }
    }
}

impl fmt::Display for Player {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(known) => known.fmt(f),
            Self::Repeat { id, .. } => id.fmt(f),
            Self::Script { name, .. } => f.write_str(name),
        }
    }
}
