//! Silence ends: a text passes unless somebody speaks.

use crate::journal::{Cause, Event};
use crate::sim::component::{Draft, DraftState};
use crate::sim::council::weighing::speaks;
use crate::sim::council::{self, Hearing};
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::vocab::{AllyId, Lever, ProposalId, Subject};

/// Settles every text whose silence is over.
pub(crate) fn settle_silence(facts: &Facts<'_>, emit: &mut Emit) {
    for (at, draft) in facts.drafts().iter().enumerate() {
        if draft.state == DraftState::Unused {
            break;
        }
        if draft.state == DraftState::Silence && draft.deadline <= facts.now() {
            settle(facts, emit, ProposalId::at(at), draft);
        }
    }
}

fn settle(facts: &Facts<'_>, emit: &mut Emit, proposal: ProposalId, draft: &Draft) {
    let numbers = &facts.parameters().council;
    let cause = Cause::Event(draft.entry);
    if objectors(facts, emit, proposal, draft) > 0 {
        let events = council::objected(facts, proposal);
        let goes_on = !events.contains(&Event::TextFailed { proposal });
        events.into_iter().for_each(|it| emit.emit(cause, it));
        let by = facts.progresses()[draft.progress.index()].seat;
        if goes_on && by.is_none() {
            council::tabled_again(facts, proposal, true).into_iter().for_each(|it| emit.emit(cause, it));
        }
        return;
    }
    emit.emit(cause, Event::TextAdopted { proposal });
    let defence = council::is_defence(facts, draft);
    let more = if defence { numbers.adopted_defence_cohesion.value } else { 0.0 };
    let by = numbers.cohesion_adopted.value + more;
    emit.emit(cause, Event::LeverMoved { lever: Lever::Cohesion, of: Subject::Alliance, by });
    emit.emit(cause, Event::ResponseDecided { progress: draft.progress });
}

/// Lets every Ally that weighs the text decide whether to speak; how many did.
fn objectors(facts: &Facts<'_>, emit: &mut Emit, proposal: ProposalId, draft: &Draft) -> u32 {
    let motion = council::motion(facts, proposal);
    let measure = &facts.rulebook().measures.rows[draft.measure.index()];
    let hearing = Hearing::new(facts, &motion);
    let text = u32::from(proposal.0);
    let mut spoke = 0;
    for ally in (0..facts.ground().allies()).map(AllyId::at) {
        if motion.sponsor == Some(ally) || !council::weighs(facts.ground(), measure, ally) {
            continue;
        }
        let terms = hearing.terms(ally);
        if speaks(&facts.parameters().council, facts.seed(), ally, text, draft.round, terms.utility()) {
            let over = terms.objection();
            emit.emit(Cause::Event(draft.entry), Event::SilenceBroken { proposal, ally, over });
            spoke += 1;
        }
    }
    spoke
}
