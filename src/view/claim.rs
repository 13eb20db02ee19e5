//! What others say in public of who did it.

use super::Opens;
use crate::vocab::{Band, Confidence};

/// What somebody says in public.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimLine {
    /// Who says so.
    pub by: String,
    /// What they are; may be empty.
    pub role: String,
    /// Who they say did it.
    pub hypothesis: String,
    /// How likely they hold it.
    pub likelihood: Band,
    /// How well founded they say it is.
    pub confidence: Confidence,
    /// Since when.
    pub at: String,
    /// When they took it back; empty if they have not.
    pub withdrawn: String,
    /// What they said before; empty if nothing.
    pub before: String,
    /// The event.
    pub opens: Option<Opens>,
}

/// Who was right, in the review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RightLine {
    /// Who said something.
    pub who: String,
    /// Of which incident.
    pub about: String,
    /// What.
    pub said: String,
    /// When; empty for what was last stated.
    pub at: String,
    /// When it was taken back; empty if it was not.
    pub withdrawn: String,
    /// Whether it was so; `None` for who said that it was as likely as not.
    pub right: Option<bool>,
}
