//! Silence ends: a text passes unless somebody speaks.

use crate::journal::{Cause, Event};
use crate::rulebook::Outcome;
use crate::sim::chance::{About, Purpose};
use crate::sim::component::{Draft, DraftState};
use crate::sim::council;
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::vocab::{AllyId, Lever, ProposalId, Subject};

/// Settles every text whose silence is over.
pub(crate) fn settle_silence(facts: Facts<'_, '_>, mut emit: Emit<'_>) {
    for (at, draft) in facts.drafts().iter().enumerate() {
        if draft.state == DraftState::Silence && draft.deadline <= facts.now() {
            settle(&facts, &mut emit, ProposalId::at(at), draft);
        }
    }
}

fn settle(facts: &Facts<'_, '_>, emit: &mut Emit<'_>, proposal: ProposalId, draft: &Draft) {
    let objectors = objectors(facts, emit, proposal, draft);
    let progress = draft.progress;
    let cohesion = |by: f64| Event::LeverMoved { lever: Lever::Cohesion, of: Subject::Alliance, by };
    let cause = Cause::Event(draft.entry);
    let defence = is_defence(facts, draft);
    if objectors == 0 {
        emit.emit(cause, Event::TextAdopted { proposal });
        let more = if defence { numbers.adopted_defence_cohesion.value } else { 0.0 };
        emit.emit(cause, cohesion(numbers.cohesion_adopted.value + more));
        emit.emit(cause, Event::ResponseDecided { progress });
        return;
    }
    emit.emit(cause, cohesion(-numbers.cohesion_broken.value));
    if f64::from(draft.round + 1) >= numbers.rounds.value {
        emit.emit(cause, Event::TextFailed { proposal });
        emit.emit(cause, Event::ResponseFailed { progress, why: crate::journal::Failure::NoConsensus });
        if defence {
            emit.emit(cause, cohesion(-numbers.failed_defence_cohesion.value));
            for cast in &facts.scenario().adversaries {
                let of = Subject::Adversary(cast.adversary);
                let by = -numbers.failed_defence_communication.value;
                emit.emit(cause, Event::LeverMoved { lever: Lever::Communication, of, by });
            }
        }
    }
}

fn is_defence(facts: &Facts<'_, '_>, draft: &Draft) -> bool {
    let response = facts.progresses()[draft.progress.index()].response;
    facts.rulebook().responses.rows[response.index()].outcomes.contains(&Outcome::CollectiveDefence)
}

/// Lets every Ally that weighs the text decide whether to speak; how many did.
fn objectors(facts: &Facts<'_, '_>, emit: &mut Emit<'_>, proposal: ProposalId, draft: &Draft) -> u32 {
    let motion = council::motion(facts, proposal);
    let measure = &facts.rulebook().measures.rows[draft.measure.index()];
    let text = u32::from(proposal.0);
    let mut spoke = 0;
    for ally in (0..facts.ground().allies()).map(AllyId::at) {
        if motion.sponsor == Some(ally) || !council::weighs(facts.ground(), measure, ally) {
            continue;
        }
        let terms = council::terms(facts, &motion, ally);
        let utility = terms.utility() + council::mood(facts, ally, text, draft.round);
        let about = About(u32::from(ally.0), text << 8 | u32::from(draft.round));
        if facts.seed().hits(council::breaks(facts, utility), Purpose::SilenceBroken, about) {
            let over = terms.objection();
            emit.emit(Cause::Event(draft.entry), Event::SilenceBroken { proposal, ally, over });
            spoke += 1;
        }
    }
    spoke
}
