//! Incidents become known, evidence comes in, somebody is named.

use bevy_ecs::world::World;

use crate::scenario::HypothesisActor;
use crate::sim::chance::{About, Purpose};
use crate::sim::component::{Buildup, Dossier, EvidenceItem, Gathering};
use crate::sim::facts::{OnGround, Seeded, clamp};
use crate::sim::index::the;
use crate::sim::law;
use crate::sim::likelihood::{self, Item};
use crate::sim::state::{Clock, Coming, Conduct, Crisis, Naming, Pending, Statement, Story};
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

pub(super) fn disclose(world: &mut World, incident: IncidentId, no: EntryNo) {
    let now = world.resource::<Clock>().now;
    let ground = world.resource::<OnGround>().0.clone();
    let seed = world.resource::<Seeded>().0;
    let mut dossier = the::<Dossier>(world, incident);
    dossier.disclosed = Some((now, no));
    dossier.last_shift = now;
    let public = &ground.rulebook.parameters.public;
    let victims: Vec<AllyId> = ground.scenario.victims.clone();
    for ally in victims {
        service::touch(world, ally);
        let mut mood = the::<crate::sim::component::Mood>(world, ally);
        mood.uncertainty = clamp(Lever::Uncertainty, mood.uncertainty.max(public.uncertainty_disclosed.value));
    }
    let mut gathering = the::<Gathering>(world, incident);
    for (channel, next) in gathering.channels.iter_mut().enumerate() {
        *next = Buildup::until(seed.threshold(Purpose::EvidenceAfter, about(incident, channel, 0)));
    }
    gathering.plant = Buildup::until(seed.threshold(Purpose::PlantAfter, About(u32::from(incident.0), 0)));
    gathering.check = Buildup::until(seed.threshold(Purpose::PlantSeenThrough, About(u32::from(incident.0), 0)));
    draw_claim(world, incident, no);
    allies::stir(world, incident, no);
}

/// The author, or whom it frames, may claim the act in the days after it became known, unless it is one to be denied.
fn draw_claim(world: &mut World, incident: IncidentId, entry: EntryNo) {
    let ground = world.resource::<OnGround>().0.clone();
    if ground.is_denied(incident) {
        return;
    }
    let seed = world.resource::<Seeded>().0;
    let truth = law::author(&ground, world.resource::<Story>(), incident);
    let HypothesisActor::Adversary(adversary) = ground.scenario.hypotheses[truth.index()].actor else { return };
    let about = About(u32::from(incident.0), 0);
    if seed.hits(ground.rulebook.adversaries.rows[adversary.index()].claim, Purpose::ClaimMade, about) {
        let within_h = ground.rulebook.parameters.attribution.claim_within_d.value * HOURS_PER_DAY;
        let after_h = seed.between(1, (within_h as u32).max(1), Purpose::ClaimMade, About(u32::from(incident.0), 2));
        let at = world.resource::<Clock>().now + after_h;
        world.resource_mut::<Crisis>().pending.push(Pending { at, what: Coming::Claim { incident }, entry });
    }
}

/// Labels a roll on one channel of one incident.
pub(crate) fn about(incident: IncidentId, channel: usize, occurrence: u32) -> About {
    About(u32::from(incident.0) << 8 | channel as u32, occurrence)
}

pub(super) fn arrive(world: &mut World, arrival: &Arrival) {
    let &Arrival { evidence, incident, channel, points_at, weight, planted, staged, no } = arrival;
    let at = world.resource::<Clock>().now;
    let ground = world.resource::<OnGround>().0.clone();
    let seed = world.resource::<Seeded>().0;
    *the::<EvidenceItem>(world, evidence) =
        EvidenceItem { used: true, at, incident, channel, points_at, weight, planted, exposed: false, entry: no };
    let mut dossier = the::<Dossier>(world, incident);
    let channel = usize::from(channel);
    likelihood::add(&mut dossier, &ground.rulebook, Item { channel, points_at, weight, planted }, at);
    if staged {
        return;
    }
    if let Some((_, left)) = dossier.plant.as_mut().filter(|_| planted) {
        *left = left.saturating_sub(1);
        let left = u32::from(*left);
        let next = seed.threshold(Purpose::PlantAfter, About(u32::from(incident.0), left + 1));
        the::<Gathering>(world, incident).plant = Buildup::until(next);
    } else {
        let mut gathering = the::<Gathering>(world, incident);
        gathering.drawn[channel] += 1;
        let came = u32::from(gathering.drawn[channel]);
        let next = seed.threshold(Purpose::EvidenceAfter, about(incident, channel, came));
        gathering.channels[channel] = Buildup::until(next);
    }
}

/// The planted items are taken back, and whoever is able to plant them gains.
pub(super) fn expose(world: &mut World, incident: IncidentId) {
    check(world, incident);
    let ground = world.resource::<OnGround>().0.clone();
    likelihood::see_through(&mut the::<Dossier>(world, incident), &ground.rulebook, &ground.states);
    let items = world.resource::<crate::sim::index::Index>().evidence.len();
    for evidence in (0..items).map(EvidenceId::at) {
        let mut item = the::<EvidenceItem>(world, evidence);
        if !item.used {
            break;
        }
        item.exposed |= item.incident == incident && item.planted;
    }
}

/// One check is done, and the next begins: what is planted later is not safe either.
pub(super) fn check(world: &mut World, incident: IncidentId) {
    let seed = world.resource::<Seeded>().0;
    let mut dossier = the::<Dossier>(world, incident);
    dossier.checked = true;
    dossier.checks += 1;
    let about = About(u32::from(incident.0), u32::from(dossier.checks));
    the::<Gathering>(world, incident).check = Buildup::until(seed.threshold(Purpose::PlantSeenThrough, about));
}

pub(super) fn claim(world: &mut World, incident: IncidentId, by: HypothesisId) {
    let ground = world.resource::<OnGround>().0.clone();
    let seed = world.resource::<Seeded>().0;
    let attribution = &ground.rulebook.parameters.attribution;
    let noise = seed.normal(Purpose::ClaimMade, About(u32::from(incident.0), 1));
    let weight = attribution.claim_weight.value + attribution.claim_spread.value * noise;
    the::<Dossier>(world, incident).weights[by.index()] += weight;
}

pub(super) fn state(world: &mut World, seat: SeatId, incident: IncidentId, hypothesis: HypothesisId, percent: u8) {
    let turn = world.resource::<Clock>().turn;
    let mut conduct = world.resource_mut::<Conduct>();
    conduct.statements.push(Statement { turn, seat, incident, hypothesis, percent });
}

pub(super) fn name(world: &mut World, incident: IncidentId, adversary: AdversaryId, no: EntryNo) {
    let ground = world.resource::<OnGround>().0.clone();
    if let Some(hypothesis) = ground.hypothesis_of(adversary) {
        the::<Dossier>(world, incident).named = Some((hypothesis, no));
        let named = &mut world.resource_mut::<Conduct>().named;
        if !named.contains(&adversary) {
            named.push(adversary);
        }
        allies::stir(world, incident, no);
    }
}

pub(super) fn reverse(world: &mut World, incident: IncidentId) {
    the::<Dossier>(world, incident).named = None;
    let namings = &mut world.resource_mut::<Conduct>().namings;
    namings.retain(|(_, of, by)| *of != incident || *by == Naming::Ally);
}

pub(super) fn answer(world: &mut World, incident: IncidentId) {
    the::<Dossier>(world, incident).answers += 1;
}

pub(super) fn leave_unanswered(world: &mut World, incident: IncidentId) {
    the::<Dossier>(world, incident).unanswered = true;
}
