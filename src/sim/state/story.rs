//! What the scenario keeps count of itself, apart from the model.

use serde::Serialize;

use crate::vocab::{
    Band, ClaimantId, Confidence, DecisionId, EntryNo, HypothesisId, IncidentId, Moment, SeatId, Ticking,
};

/// What the scenario keeps count of itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Story {
    /// Numbers of the scenario.
    pub(crate) numbers: Vec<f64>,
    /// Values of the hidden truths.
    pub(crate) hidden: Vec<u16>,
    /// By rubric: the level that the facilitator judged it at.
    pub(crate) judged: Vec<Option<u16>>,
    /// How the decisions stand that the scenario puts to players.
    pub(crate) decisions: Vec<Asked>,
    /// By decision: how its options were chosen.
    pub(crate) taken: Vec<Vec<Taken>>,
    /// Every answer that was given, in order.
    pub(crate) answers: Vec<Given>,
    /// How the clocks stand.
    pub(crate) clocks: Vec<Clocked>,
    /// By incident: who did it, where that follows from a hidden truth; empty where it never does.
    pub(crate) culprits: Vec<Option<HypothesisId>>,
    /// Everything that claimants said, in order. What somebody said last of an incident is what they say.
    pub(crate) claims: Vec<Claim>,
}

/// What somebody said in public.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Claim {
    pub(crate) by: ClaimantId,
    pub(crate) incident: IncidentId,
    pub(crate) hypothesis: HypothesisId,
    pub(crate) likelihood: Band,
    pub(crate) confidence: Confidence,
    pub(crate) at: Moment,
    /// Where the record tells of it.
    pub(crate) since: EntryNo,
    /// When it was taken back.
    pub(crate) withdrawn: Option<Moment>,
}

impl Story {
    /// What somebody said last of an incident.
    pub(crate) fn claim(&self, by: ClaimantId, incident: IncidentId) -> Option<&Claim> {
        self.claims.iter().rfind(|it| it.by == by && it.incident == incident)
    }
}

/// How a clock of the scenario stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Clocked {
    /// How; `None` before it has started.
    pub(crate) stands: Option<Ticking>,
    /// When it runs out.
    pub(crate) due: Moment,
    /// When it stops time before; never, where it does not or has.
    pub(crate) warns: Moment,
    /// When it was met or missed.
    pub(crate) ended: Moment,
    /// Where the record tells that it started.
    pub(crate) since: Option<EntryNo>,
}

/// How a decision stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Asked {
    /// Whether it takes an answer now.
    pub(crate) open: bool,
    /// When it has to be answered; `None` where there is no hurry.
    pub(crate) due: Option<Moment>,
    /// Where the record tells that it was last asked.
    pub(crate) since: Option<EntryNo>,
    /// Whether it was answered since then.
    pub(crate) answered: bool,
    /// The answer that counts once the turn is locked.
    pub(crate) pending: Option<u16>,
    /// Answers that counted so far.
    pub(crate) times: u16,
    /// Times that it was not answered.
    pub(crate) lapsed: u16,
}

/// How an option was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Taken {
    /// How often.
    pub(crate) times: u16,
    /// When last.
    pub(crate) last: Option<Moment>,
}

/// An answer to a decision, as it was understood.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Given {
    pub(crate) decision: DecisionId,
    pub(crate) seat: SeatId,
    /// The turn, from 0.
    pub(crate) turn: u16,
    /// Options, in the order in which they were named.
    pub(crate) picks: Vec<u16>,
    pub(crate) number: f64,
    pub(crate) text: String,
    pub(crate) because: String,
    /// How sure, percent.
    pub(crate) sure: Option<u8>,
}
