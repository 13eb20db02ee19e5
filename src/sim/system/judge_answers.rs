//! An incident that nobody answers teaches its author that nobody will.

use crate::journal::{Cause, Event, Rule};
use crate::scenario::HypothesisActor;
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::sim::law;
use crate::vocab::{IncidentId, Lever, Subject};

/// Counts incidents as unanswered when their time is up.
pub(crate) fn judge_answers(facts: &Facts<'_>, emit: &mut Emit) {
    let numbers = &facts.parameters().adversary;
    for (at, dossier) in facts.dossiers().iter().enumerate() {
        let Some((since, _)) = dossier.disclosed else { continue };
        let waiting = dossier.answers == 0 && dossier.acts == 0 && !dossier.unanswered;
        if !waiting || facts.now().days_since(since) < numbers.unanswered_after_d.value {
            continue;
        }
        let incident = IncidentId::at(at);
        let cause = Cause::Rule(Rule::Unanswered);
        emit.emit(cause, Event::IncidentUnanswered { incident });
        let author = law::author(facts.ground(), facts.story, incident);
        if let HypothesisActor::Adversary(adversary) = facts.scenario().hypotheses[author.index()].actor {
            let by = -numbers.credibility_loss.value * dossier.severity;
            let of = Subject::Adversary(adversary);
            emit.emit(cause, Event::LeverMoved { lever: Lever::Credibility, of, by });
        }
    }
}
