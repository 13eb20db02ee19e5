//! Incidents become known, evidence comes in, somebody is named.

use std::sync::Arc;

use crate::scenario::HypothesisActor;
use crate::sim::chance::{About, Purpose};
use crate::sim::component::{Buildup, Dossier, EvidenceItem, Gathering};
use crate::sim::facts::clamp;
use crate::sim::law;
use crate::sim::likelihood::{self, Item};
use crate::sim::model::Model;
use crate::sim::state::{Coming, Naming, Pending, Statement};
use crate::vocab::{AdversaryId, AllyId, EntryNo, EvidenceId, HOURS_PER_DAY, HypothesisId, IncidentId, Lever, SeatId};

use super::{allies, service};

/// An item of evidence that comes in.
pub(super) struct Arrival {
    pub(super) evidence: EvidenceId,
    pub(super) incident: IncidentId,
    pub(super) channel: u16,
    pub(super) points_at: HypothesisId,
    pub(super) weight: f64,
    pub(super) planted: bool,
    /// Whether an inject put it there.
    pub(super) staged: bool,
    pub(super) no: EntryNo,
}

pub(super) fn disclose(model: &mut Model, incident: IncidentId, no: EntryNo) {
    let now = model.clock.now;
    let ground = Arc::clone(&model.ground);
    let seed = model.seed;
    let dossier = model.things.the::<Dossier>(incident);
    dossier.disclosed = Some((now, no));
    dossier.last_shift = now;
    let public = &ground.rulebook.parameters.public;
    let victims: Vec<AllyId> = ground.scenario.victims.clone();
    for ally in victims {
        service::touch(model, ally);
        let mood = model.things.the::<crate::sim::component::Mood>(ally);
        mood.uncertainty = clamp(Lever::Uncertainty, mood.uncertainty.max(public.uncertainty_disclosed.value));
    }
    let gathering = model.things.the::<Gathering>(incident);
    for (channel, next) in gathering.channels.iter_mut().enumerate() {
        *next = Buildup::until(seed.threshold(Purpose::EvidenceAfter, about(incident, channel, 0)));
    }
    gathering.plant = Buildup::until(seed.threshold(Purpose::PlantAfter, About(u32::from(incident.0), 0)));
    gathering.check = Buildup::until(seed.threshold(Purpose::PlantSeenThrough, About(u32::from(incident.0), 0)));
    draw_claim(model, incident, no);
    allies::stir(model, incident, no);
}

/// The author, or whom it frames, may claim the act in the days after it became known, unless it is one to be denied.
fn draw_claim(model: &mut Model, incident: IncidentId, entry: EntryNo) {
    let ground = &model.ground;
    if ground.is_denied(incident) {
        return;
    }
    let seed = model.seed;
    let truth = law::author(ground, &model.story, incident);
    let HypothesisActor::Adversary(adversary) = ground.scenario.hypotheses[truth.index()].actor else { return };
    let about = About(u32::from(incident.0), 0);
    if seed.hits(ground.rulebook.adversaries.rows[adversary.index()].claim, Purpose::ClaimMade, about) {
        let within_h = ground.rulebook.parameters.attribution.claim_within_d.value * HOURS_PER_DAY;
        let after_h = seed.between(1, (within_h as u32).max(1), Purpose::ClaimMade, About(u32::from(incident.0), 2));
        let at = model.clock.now + after_h;
        model.crisis.pending.push(Pending { at, what: Coming::Claim { incident }, entry });
    }
}

/// Labels a roll on one channel of one incident.
pub(crate) fn about(incident: IncidentId, channel: usize, occurrence: u32) -> About {
    About(u32::from(incident.0) << 8 | channel as u32, occurrence)
}

pub(super) fn arrive(model: &mut Model, arrival: &Arrival) {
    let &Arrival { evidence, incident, channel, points_at, weight, planted, staged, no } = arrival;
    let at = model.clock.now;
    let ground = &model.ground;
    let seed = model.seed;
    *model.things.the::<EvidenceItem>(evidence) =
        EvidenceItem { used: true, at, incident, channel, points_at, weight, planted, exposed: false, entry: no };
    let dossier = model.things.the::<Dossier>(incident);
    let channel = usize::from(channel);
    likelihood::add(dossier, &ground.rulebook, Item { channel, points_at, weight, planted }, at);
    if staged {
        return;
    }
    if let Some((_, left)) = dossier.plant.as_mut().filter(|_| planted) {
        *left = left.saturating_sub(1);
        let left = u32::from(*left);
        let next = seed.threshold(Purpose::PlantAfter, About(u32::from(incident.0), left + 1));
        model.things.the::<Gathering>(incident).plant = Buildup::until(next);
    } else {
        let gathering = model.things.the::<Gathering>(incident);
        gathering.drawn[channel] += 1;
        let came = u32::from(gathering.drawn[channel]);
        let next = seed.threshold(Purpose::EvidenceAfter, about(incident, channel, came));
        gathering.channels[channel] = Buildup::until(next);
    }
}

/// The planted items are taken back, and whoever is able to plant them gains.
pub(super) fn expose(model: &mut Model, incident: IncidentId) {
    check(model, incident);
    let ground = &model.ground;
    likelihood::see_through(model.things.the::<Dossier>(incident), &ground.rulebook, &ground.states);
    for item in model.things.all_mut::<EvidenceItem>().iter_mut().take_while(|it| it.used) {
        item.exposed |= item.incident == incident && item.planted;
    }
}

/// One check is done, and the next begins: what is planted later is not safe either.
pub(super) fn check(model: &mut Model, incident: IncidentId) {
    let seed = model.seed;
    let dossier = model.things.the::<Dossier>(incident);
    dossier.checked = true;
    dossier.checks += 1;
    let about = About(u32::from(incident.0), u32::from(dossier.checks));
    model.things.the::<Gathering>(incident).check = Buildup::until(seed.threshold(Purpose::PlantSeenThrough, about));
}

pub(super) fn claim(model: &mut Model, incident: IncidentId, by: HypothesisId) {
    let ground = &model.ground;
    let seed = model.seed;
    let attribution = &ground.rulebook.parameters.attribution;
    let noise = seed.normal(Purpose::ClaimMade, About(u32::from(incident.0), 1));
    let weight = attribution.claim_weight.value + attribution.claim_spread.value * noise;
    model.things.the::<Dossier>(incident).weights[by.index()] += weight;
}

pub(super) fn state(model: &mut Model, seat: SeatId, incident: IncidentId, hypothesis: HypothesisId, percent: u8) {
    let turn = model.clock.turn;
    let conduct = &mut model.conduct;
    conduct.statements.push(Statement { turn, seat, incident, hypothesis, percent });
}

pub(super) fn name(model: &mut Model, incident: IncidentId, adversary: AdversaryId, no: EntryNo) {
    let ground = &model.ground;
    if let Some(hypothesis) = ground.hypothesis_of(adversary) {
        model.things.the::<Dossier>(incident).named = Some((hypothesis, no));
        let named = &mut model.conduct.named;
        if !named.contains(&adversary) {
            named.push(adversary);
        }
        allies::stir(model, incident, no);
    }
}

pub(super) fn reverse(model: &mut Model, incident: IncidentId) {
    model.things.the::<Dossier>(incident).named = None;
    let namings = &mut model.conduct.namings;
    namings.retain(|(_, of, by)| *of != incident || *by == Naming::Ally);
}

pub(super) fn answer(model: &mut Model, incident: IncidentId) {
    model.things.the::<Dossier>(incident).answers += 1;
}

pub(super) fn leave_unanswered(model: &mut Model, incident: IncidentId) {
    model.things.the::<Dossier>(incident).unanswered = true;
}
