//! Free slots: entities that wait to be used, since none is made or unmade while an exercise runs.

use crate::scenario::Scenario;
use crate::vocab::{EvidenceId, OperationId, ProgressId, ProposalId};

use super::component::{CourseState, DraftState, Progress, ProgressState};
use super::facts::Facts;

/// How many slots there are of each kind. What would need one more does not happen; there are enough that nobody notices.
pub(crate) struct Room {
    /// Operations that adversaries can plan of their own accord.
    pub(crate) improvised: usize,
    /// Items of evidence.
    pub(crate) evidence: usize,
    /// Responses.
    pub(crate) responses: usize,
    /// Texts.
    pub(crate) texts: usize,
}

impl Room {
    /// The room that a scenario needs: more for a long one, and more evidence where more may happen.
    pub(crate) fn of(scenario: &Scenario) -> Self {
        /// Days for which the numbers below are enough.
        const DAYS: u32 = 60;
        let hours: u32 = scenario.turns.iter().map(|it| it.hours).sum();
        let times = hours.div_ceil(DAYS * 24).max(1) as usize;
        Self { improvised: 32 * times, evidence: 256 * times, responses: 160 * times, texts: 48 * times }
    }
}

/// Free slots for evidence, in order.
pub(crate) fn free_evidence(facts: &Facts<'_>) -> impl Iterator<Item = EvidenceId> + use<> {
    let used = facts.evidence().partition_point(|it| it.used);
    (used..facts.evidence().len()).map(EvidenceId::at)
}

/// Free slots for operations, in order.
pub(crate) fn free_operations(facts: &Facts<'_>) -> impl Iterator<Item = OperationId> + use<> {
    let first = facts.scenario().operations.len();
    let free = |at: &usize| facts.courses()[*at].state == CourseState::Unused;
    let first = (first..facts.courses().len()).find(free).unwrap_or(facts.courses().len());
    (first..facts.courses().len()).map(OperationId::at)
}

/// The responses that were started: slots are used in order, and never again.
pub(crate) fn started<'a>(facts: &'a Facts<'_>) -> &'a [Progress] {
    let all = facts.progresses();
    &all[..all.partition_point(|it| it.state != ProgressState::Unused)]
}

/// The first free slot for a response, if there is one.
pub(crate) fn free_progress(facts: &Facts<'_>) -> Option<ProgressId> {
    let used = started(facts).len();
    (used < facts.progresses().len()).then(|| ProgressId::at(used))
}

/// The first free slot for a text, if there is one.
pub(crate) fn free_proposal(facts: &Facts<'_>) -> Option<ProposalId> {
    facts.drafts().iter().position(|it| it.state == DraftState::Unused).map(ProposalId::at)
}
