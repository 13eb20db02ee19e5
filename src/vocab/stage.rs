//! How far a hostile operation has come.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The stages of a hostile operation, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Stage {
    /// Looks for a way in.
    Recon,
    /// Has a way in and uses it.
    Access,
    /// Can run code on one machine.
    Foothold,
    /// Moves through the network.
    Lateral,
    /// Puts the payload in place.
    Prepare,
    /// Strikes.
    Execute,
}

impl Stage {
    /// Every stage, first to last.
    pub const ALL: [Self; 6] = [Self::Recon, Self::Access, Self::Foothold, Self::Lateral, Self::Prepare, Self::Execute];

    /// The stage after this one; `None` once it strikes.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Recon => "reconnaissance",
            Self::Access => "initial access",
            Self::Foothold => "foothold",
            Self::Lateral => "lateral movement",
            Self::Prepare => "preparation",
            Self::Execute => "execution",
        })
    }
}
