//! How a clock of the scenario stands.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How a clock that has started stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Ticking {
    /// It runs.
    Running,
    /// What it asks for was done in time.
    Met,
    /// It ran out.
    Missed,
}

impl fmt::Display for Ticking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Running => "running",
            Self::Met => "met",
            Self::Missed => "missed",
        })
    }
}
