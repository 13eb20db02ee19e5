//! An incident as the seat's analysts see it.

use crate::vocab::{Band, Confidence};

use super::Opens;
use super::claim::ClaimLine;

/// A known incident.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Its id, as commands name it.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Severity of what is known of it, 0-10.
    pub severity: f64,
    /// The force it amounts to, 0-10, on the eight factors.
    pub force: f64,
    /// Why it is so grave.
    pub opens: Opens,
    /// What that means in law, in words.
    pub legal: String,
    /// Who may be behind it, most likely first.
    pub hypotheses: Vec<HypothesisLine>,
    /// How well founded the judgement is.
    pub confidence: Confidence,
    /// Whether direction or control by a state is shown.
    pub state_control: bool,
    /// Evidence, newest first.
    pub evidence: Vec<EvidenceLine>,
    /// What others say in public.
    pub claims: Vec<ClaimLine>,
    /// What would change the estimate, in words: what would move it most first.
    pub would_change: Vec<String>,
}

/// Who may be behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct HypothesisLine {
    /// Its id, as commands name it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Likelihood, 0-1.
    pub likelihood: f64,
    /// The same in words.
    pub band: Band,
    /// What the player last stated, percent.
    pub stated: Option<u8>,
    /// Why it is so likely.
    pub opens: Opens,
}

/// An item of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceLine {
    /// When it came in.
    pub at: String,
    /// Its channel.
    pub channel: String,
    /// What it says.
    pub text: String,
    /// Who it points at.
    pub points_at: String,
    /// How strongly, in words: `weakly`, `clearly`, `strongly`.
    pub strength: String,
    /// Whether it was seen through as planted.
    pub exposed: bool,
    /// The id of the hypothesis that it points at.
    pub hypothesis: String,
}

impl EvidenceLine {
    /// Whether it speaks for this hypothesis (`+`) or against it (`-`), by pointing at another; `x` where it no longer counts.
    #[must_use]
    pub fn sign(&self, hypothesis: &str) -> &'static str {
        match (self.exposed, self.hypothesis == hypothesis) {
            (true, _) => "x",
            (false, true) => "+",
            (false, false) => "-",
        }
    }
}
