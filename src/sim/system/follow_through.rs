//! What follows from a response that was just carried out.

use crate::journal::{Cause, Event, FoundBy};
use crate::rulebook::{Change, Lasts, Outcome, Response};
use crate::sim::chance::{About, Purpose};
use crate::sim::component::{CourseState, Progress, ProgressState};
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::sim::{combine, council, law, math, scope};
use crate::vocab::{AdversaryId, HypothesisId, Lever, OperationId, ProgressId, Subject};

use super::deliver_injects::once;
use super::find_intruders::disclose;

/// Draws the consequences of every response that was carried out at this moment.
pub(crate) fn follow_through(facts: &Facts<'_>, emit: &mut Emit) {
    for (at, it) in facts.progresses().iter().enumerate() {
        if it.state == ProgressState::Unused {
            break;
        }
        if it.done != Some(facts.now()) {
            continue;
        }
        let row = &facts.rulebook().responses.rows[it.response.index()];
        let act = Act { facts, progress: ProgressId::at(at), it, row, cause: Cause::Event(it.entries.1) };
        act.move_levers(emit);
        act.draw_outcomes(emit);
        act.answer(emit);
        act.judge(emit);
    }
}

/// A response that was just carried out.
struct Act<'a, 'w> {
    facts: &'a Facts<'w>,
    progress: ProgressId,
    it: &'a Progress,
    row: &'a Response,
    cause: Cause,
}

impl Act<'_, '_> {
    /// The adversary it is aimed at: its target, or the one that the analysts suspect where it imposes a cost on nobody in
    /// particular.
    fn against(&self) -> Option<AdversaryId> {
        scope::adversary(self.it.target).or_else(|| council::suspect(self.facts, self.it.incident))
    }

    fn hypothesis(&self) -> Option<HypothesisId> {
        self.facts.ground().hypothesis_of(scope::adversary(self.it.target)?)
    }

    fn move_levers(&self, emit: &mut Emit) {
        let joined = f64::from(self.it.joined);
        for change in &self.row.changes {
            self.move_lever(emit, change, self.it.worth);
        }
        for change in combine::changes(self.facts.rulebook(), self.facts.conduct, self.row, self.facts.now()) {
            self.move_lever(emit, change, self.it.worth);
        }
        for change in self.row.coalition.iter().flat_map(|it| &it.changes_each) {
            self.move_lever(emit, change, self.it.worth * joined);
        }
    }

    fn move_lever(&self, emit: &mut Emit, change: &Change, times: f64) {
        if change.lasts != Lasts::Once {
            return;
        }
        for of in scope::subjects(self.facts.ground(), change, self.it.target, self.it.actor) {
            if let Some(by) = once(self.facts, change, of) {
                emit.emit(self.cause, Event::LeverMoved { lever: change.lever, of, by: by * times });
            }
        }
    }

    fn draw_outcomes(&self, emit: &mut Emit) {
        for outcome in &self.row.outcomes {
            match outcome {
                Outcome::Attribute => self.name(emit),
                Outcome::Consult => {
                    let ally = self.it.actor.or_else(|| self.facts.scenario().victims.first().copied());
                    if let Some(ally) = ally {
                        emit.emit(self.cause, Event::ConsultationHeld { ally });
                        consult(self.facts, emit, self.cause);
                    }
                }
                Outcome::Isolate => self.on_target(emit, |_, operation| Event::OperationFrozen { operation, on: true }),
                Outcome::Evict(chance) => self.hunt(emit, *chance),
                Outcome::TakeDown(share) => self.take_down(emit, *share),
                Outcome::CollectiveDefence | Outcome::Conditional | Outcome::Confirm | Outcome::Force => {}
            }
        }
    }

    fn name(&self, emit: &mut Emit) {
        if let (Some(incident), Some(adversary)) = (self.it.incident, scope::adversary(self.it.target)) {
            let progress = self.progress;
            emit.emit(self.cause, Event::AdversaryNamed { incident, adversary, progress });
        }
    }

    /// Operations on the target network that are under way or wait for their next wave.
    fn on_target(&self, emit: &mut Emit, event: impl Fn(&Self, OperationId) -> Event) {
        for (at, course) in self.facts.courses().iter().enumerate() {
            let there = Subject::Network(course.network) == self.it.target;
            if there && matches!(course.state, CourseState::Running | CourseState::Striking) {
                emit.emit(self.cause, event(self, OperationId::at(at)));
            }
        }
    }

    /// Looks for intruders in every network of the Ally that is aimed at, or of the acting one, and tells whom it drove out.
    fn hunt(&self, emit: &mut Emit, chance: f64) {
        let victims = &self.facts.scenario().victims;
        let home = match self.it.target {
            Subject::Ally(ally) => Some(ally),
            Subject::Network(network) => self.facts.ground().site(network).ally,
            Subject::Alliance | Subject::Adversary(_) => self.it.actor.or_else(|| victims.first().copied()),
        };
        for (at, course) in self.facts.courses().iter().enumerate() {
            let here = self.facts.ground().site(course.network).ally == home && course.state == CourseState::Running;
            let about = About(at as u32, u32::from(self.progress.0));
            if here && self.facts.seed().hits(chance * self.it.worth, Purpose::Evicted, about) {
                let operation = OperationId::at(at);
                if course.found.is_none() {
                    emit.emit(self.cause, Event::OperationFound { operation, by: FoundBy::Others });
                    disclose(self.facts, emit, self.cause, course);
                }
                emit.emit(self.cause, Event::OperationEvicted { operation });
            }
        }
    }

    /// Takes out running disruption of the adversary aimed at, each operation with this chance.
    fn take_down(&self, emit: &mut Emit, share: f64) {
        let aimed = scope::adversary(self.it.target);
        for (at, course) in self.facts.courses().iter().enumerate() {
            let hit = aimed.is_none_or(|it| it == course.by) && course.state == CourseState::Striking;
            let about = About(at as u32, u32::from(self.progress.0));
            if hit && self.facts.seed().hits(share * self.it.worth, Purpose::Evicted, about) {
                emit.emit(self.cause, Event::OperationEvicted { operation: OperationId::at(at) });
            }
        }
    }

    /// What it cost the adversary: it learns that acts are answered, or is aggrieved by more than it did.
    fn answer(&self, emit: &mut Emit) {
        let each: f64 = self
            .row
            .coalition
            .iter()
            .map(|it| (it.imposes_each * f64::from(self.it.joined)).min(it.imposes_most))
            .sum();
        let imposed = (self.row.imposes + each) * self.it.worth;
        let (Some(adversary), Some(incident)) = (self.against(), self.it.incident) else { return };
        if imposed <= 0.0 {
            return;
        }
        let numbers = &self.facts.parameters().adversary;
        let dossier = &self.facts.dossiers()[incident.index()];
        let cost = imposed * math::pow(numbers.cost_discount.value, f64::from(dossier.answers));
        emit.emit(self.cause, Event::IncidentAnswered { incident, adversary, cost });
        let of = Subject::Adversary(adversary);
        let learnt = numbers.credibility_gain.value * cost / 2.0;
        emit.emit(self.cause, Event::LeverMoved { lever: Lever::Credibility, of, by: learnt });
        let fair = numbers.grievance_free.value * dossier.severity / 3.0;
        let wronged = numbers.grievance_gain.value * (imposed - fair).max(0.0);
        if wronged > 0.0 {
            emit.emit(self.cause, Event::LeverMoved { lever: Lever::Grievance, of, by: wronged });
        }
    }

    fn judge(&self, emit: &mut Emit) {
        let progress = self.progress;
        let verdict = law::judge(self.facts, self.row, self.it.incident, self.hypothesis());
        if verdict.unlawful > 0.0 {
            emit.emit(self.cause, Event::LawBroken { progress, by: verdict.unlawful, disproportionate: false });
        }
        if verdict.disproportionate > 0.0 {
            emit.emit(self.cause, Event::LawBroken { progress, by: verdict.disproportionate, disproportionate: true });
        }
        let forced = self.row.outcomes.contains(&Outcome::Force) && verdict.unlawful > 0.0;
        if forced {
            let by = -self.facts.parameters().law.defence_cohesion.value;
            emit.emit(self.cause, Event::LeverMoved { lever: Lever::Cohesion, of: Subject::Alliance, by });
        }
    }
}

/// What a meeting under Article 4 brings; less if the last was not long ago, and a loss if there was little to meet about.
pub(super) fn consult(facts: &Facts<'_>, emit: &mut Emit, cause: Cause) {
    let council = &facts.parameters().council;
    let last = facts.bodies().iter().find_map(|it| it.last_consultation);
    let soon = last.is_some_and(|it| facts.now().days_since(it) < council.consult_repeat_d.value);
    let worth = if soon { council.consult_repeat.value } else { 1.0 };
    let mut shift = |lever, of, by| emit.emit(cause, Event::LeverMoved { lever, of, by });
    shift(Lever::Consultation, Subject::Alliance, council.consult_gain_h.value * worth);
    shift(Lever::Sharing, Subject::Alliance, council.consult_share.value * worth);
    for cast in &facts.scenario().adversaries {
        let of = Subject::Adversary(cast.adversary);
        shift(Lever::Communication, of, council.consult_communication.value * worth);
    }
    let worst = facts.dossiers().iter().map(law::severity).fold(0.0, f64::max);
    if worst < council.wolf_severity.value {
        shift(Lever::Cohesion, Subject::Alliance, -council.wolf_cohesion.value);
    }
}
