//! What was decided and done so far, and how well.

use serde::Serialize;

use super::plan::Choice;
use crate::rulebook::Response;
use crate::vocab::{AdversaryId, AllyId, HypothesisId, IncidentId, MeasureId, Moment, ProposalId, ResponseId, SeatId};

/// A likelihood that a seat stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Statement {
    pub(crate) turn: u16,
    pub(crate) seat: SeatId,
    pub(crate) incident: IncidentId,
    pub(crate) hypothesis: HypothesisId,
    pub(crate) percent: u8,
}

/// Who named somebody in public.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum Naming {
    /// A seat at the table, alone.
    Seat,
    /// The Council.
    Council,
    /// An Ally that nobody plays, alone.
    Ally,
}

/// How the wording of a text came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Wording {
    pub(crate) proposal: ProposalId,
    pub(crate) measure: MeasureId,
    /// Times that it was softened.
    pub(crate) steps: u16,
    /// Allies that broke silence on it.
    pub(crate) objected: Vec<AllyId>,
}

/// What was decided and done so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Conduct {
    /// Turns locked so far: harm counts from the first.
    pub(crate) locks: u32,
    /// Decisions locked so far, with their turn and seat; a decision's number is its place, from 1.
    pub(crate) decided: Vec<(u16, SeatId, Choice)>,
    /// By response: when it was first locked in.
    pub(crate) chosen: Vec<Option<Moment>>,
    /// By response: when it was last carried out.
    pub(crate) done: Vec<Option<Moment>>,
    /// By response: how often it was carried out by then, each time within its repeat time of the one before.
    pub(crate) in_a_row: Vec<u16>,
    /// Responses that were adopted on condition, and not confirmed since.
    pub(crate) on_condition: Vec<ResponseId>,
    /// Measures adopted, and measures that failed.
    pub(crate) adopted: Vec<MeasureId>,
    pub(crate) failed: Vec<MeasureId>,
    /// Adversaries that were ever named in public, whatever became of the claim.
    pub(crate) named: Vec<AdversaryId>,
    /// Who was named in public, for which incident, and by whom; a claim that was taken back is struck out.
    pub(crate) namings: Vec<(AdversaryId, IncidentId, Naming)>,
    /// Texts that were put to the Council, and how their wording came about.
    pub(crate) wordings: Vec<Wording>,
    /// Allies spoken to about a text.
    pub(crate) lobbied: Vec<(ProposalId, AllyId)>,
    /// Likelihoods stated.
    pub(crate) statements: Vec<Statement>,
    /// Harm of hostile operations since the first decision: sum of 2^severity.
    pub(crate) harm: f64,
    /// Highest rung of a response carried out.
    pub(crate) peak_rung: f64,
    /// Highest severity of a hostile act.
    pub(crate) peak_severity: f64,
    /// Every hostile act that struck: force, when, in which incident. For the cumulative test.
    pub(crate) acts: Vec<(f64, Moment, IncidentId)>,
    /// Scores at the end of each turn, in the order of `Score::ALL`; the first is the opening.
    pub(crate) scores: Vec<[f64; 13]>,
    /// Harm at the end of each turn of the same exercise with nothing done about it.
    pub(crate) null_harm: Vec<f64>,
}

impl Conduct {
    /// How often a response was carried out before `now`, each time within its repeat time of the one before.
    pub(crate) fn times_before(&self, row: &Response, response: ResponseId, now: Moment) -> u16 {
        let at = response.index();
        let soon = self.done[at].is_some_and(|before| now.days_since(before) < row.repeat_d);
        if soon { self.in_a_row[at] } else { 0 }
    }

    /// Notes that a response is carried out now.
    pub(crate) fn carried_out(&mut self, row: &Response, response: ResponseId, now: Moment) {
        let at = response.index();
        self.in_a_row[at] = self.times_before(row, response, now) + 1;
        self.done[at] = Some(now);
    }
}
