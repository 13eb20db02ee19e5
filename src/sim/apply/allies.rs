//! Allies that nobody plays are stirred by an incident, and act of their own accord.

use std::sync::Arc;

use crate::journal::{Cause, Event};
use crate::rulebook::Outcome;
use crate::sim::alone;
use crate::sim::chance::Purpose;
use crate::sim::component::{Course, CourseState, Dossier};
use crate::sim::math::pow;
use crate::sim::model::Model;
use crate::sim::state::{Coming, Naming, Pending};
use crate::vocab::{AdversaryId, AllyId, EntryNo, HOURS_PER_DAY, IncidentId, Lever, Subject};

use super::lever::shift;

/// A known incident did harm, became graver, or somebody was named for it: those Allies will act whose roll is now below their chance,
/// and was not before. Each rolls once, and once more when somebody is named.
pub(super) fn stir(model: &mut Model, incident: IncidentId, no: EntryNo) {
    let ground = Arc::clone(&model.ground);
    let seed = model.seed;
    let now = model.clock.now;
    let numbers = &ground.rulebook.parameters.allies;
    let Dossier { severity, disclosed, .. } = *model.things.the::<Dossier>(incident);
    if disclosed.is_none() || severity <= 0.0 {
        return;
    }
    raise(model, incident, no);
    let dossier = model.things.the::<Dossier>(incident);
    let chances = [alone::chance(numbers, severity, false), alone::chance(numbers, severity, true)];
    let chances = [chances[0], if dossier.named.is_some() { chances[1] } else { dossier.stirred[1] }];
    let before = std::mem::replace(&mut dossier.stirred, chances);
    for (named, (before, chance)) in [false, true].into_iter().zip(before.into_iter().zip(chances)) {
        if chance <= before {
            continue;
        }
        for ally in (0..ground.allies()).map(AllyId::at).filter(|it| !ground.played[it.index()]) {
            let about = alone::about(ally, incident, named);
            let roll = seed.uniform(Purpose::AllyActs, about);
            if roll < before || roll >= chance {
                continue;
            }
            let days = seed.log_normal(numbers.lag_d.value, numbers.lag_sigma.value, Purpose::AllyActsAfter, about);
            let at = now + (days * HOURS_PER_DAY).max(1.0) as u32;
            let what = Coming::Act { ally, incident, named };
            model.crisis.pending.push(Pending { at, what, entry: no });
        }
    }
}

/// Those who were hit, and those next to them, may bring a grave incident before the Council: each rolls once.
fn raise(model: &mut Model, incident: IncidentId, no: EntryNo) {
    let ground = &model.ground;
    let seed = model.seed;
    let now = model.clock.now;
    let numbers = &ground.rulebook.parameters.allies;
    let severity = model.things.the::<Dossier>(incident).severity;
    if severity < ground.rulebook.parameters.council.wolf_severity.value {
        return;
    }
    let hit = hit(model, incident);
    let next_to = |ally: AllyId| hit.iter().any(|it| ground.neighbours[it.index()].contains(&ally));
    for ally in (0..ground.allies()).map(AllyId::at).filter(|it| !ground.played[it.index()]) {
        let itself = hit.contains(&ally);
        let about = alone::about(ally, incident, false);
        let known = || model.crisis.raised.contains(&(ally, incident));
        let roll = || seed.uniform(Purpose::AllyRaises, about);
        if !(itself || next_to(ally)) || known() || roll() >= alone::raises(numbers, severity, itself) {
            continue;
        }
        let (median, spread) = (numbers.raise_lag_d.value, numbers.raise_lag_sigma.value);
        let days = seed.log_normal(median, spread, Purpose::AllyRaisesAfter, about);
        let at = now + (days * HOURS_PER_DAY).max(1.0) as u32;
        let crisis = &mut model.crisis;
        crisis.raised.push((ally, incident));
        crisis.pending.push(Pending { at, what: Coming::Raise { ally, incident }, entry: no });
    }
}

/// Allies whose networks an incident has struck.
fn hit(model: &Model, incident: IncidentId) -> Vec<AllyId> {
    let courses = model.things.all::<Course>().iter().take_while(|it| it.state != CourseState::Unused);
    let struck = courses.filter(|it| it.struck && it.incident == incident);
    struck.filter_map(|it| model.ground.site(it.network).ally).collect()
}

/// It costs the adversary something: the more Allies have acted before it, the less it adds.
pub(super) fn act(model: &mut Model, acted: &Event, no: EntryNo) {
    let Event::AllyActed { ally, incident, response, adversary, cost, .. } = *acted else { return };
    model.crisis.acted.push((ally, incident, response));
    let dossier = model.things.the::<Dossier>(incident);
    let before = dossier.acts;
    dossier.acts += 1;
    let severity = dossier.severity;
    let Some(adversary) = adversary else { return };
    let ground = Arc::clone(&model.ground);
    if ground.rulebook.responses.rows[response.index()].outcomes.contains(&Outcome::Attribute) {
        model.conduct.namings.push((adversary, incident, Naming::Ally));
    }
    let numbers = &ground.rulebook.parameters.adversary;
    let (of, cause) = (Subject::Adversary(adversary), Cause::Event(no));
    let felt = cost * pow(numbers.cost_discount.value, f64::from(before));
    shift(model, Lever::Credibility, of, numbers.credibility_gain.value * felt / 2.0, cause);
    let fair = numbers.grievance_free.value * severity / 3.0;
    shift(model, Lever::Grievance, of, numbers.grievance_gain.value * (felt - fair).max(0.0), cause);
}

/// A government gives way: whoever pressed it learns that pressing works.
pub(super) fn concede(model: &mut Model, ally: AllyId, adversary: AdversaryId, no: EntryNo) {
    model.crisis.conceded.push(ally);
    let ground = Arc::clone(&model.ground);
    let numbers = &ground.rulebook.parameters.adversary;
    let mut lose = |lever, of, by: f64| shift(model, lever, of, -by, Cause::Event(no));
    lose(Lever::Credibility, Subject::Adversary(adversary), numbers.concession_credibility.value);
    lose(Lever::Cohesion, Subject::Alliance, numbers.concession_cohesion.value);
    lose(Lever::Trust, Subject::Ally(ally), numbers.concession_trust.value);
}
