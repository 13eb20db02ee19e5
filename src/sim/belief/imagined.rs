//! Draws a world from what a seat believes.

use crate::rulebook::parameters::Parameters;
use crate::scenario::HypothesisActor;
use crate::sim::build::{self, poisson};
use crate::sim::chance::{About, Purpose, Seed};
use crate::sim::component::{Buildup, Course, CourseState, MOST_CHANNELS, Patience};
use crate::sim::ground::Ground;
use crate::sim::project::told_between;
use crate::sim::snapshot::Snapshot;
use crate::sim::{likelihood, menu, motive, rates};
use crate::vocab::{AdversaryId, HypothesisId, IncidentId, NetworkId, OperationId, Stage};

use super::Belief;

/// What is drawn, in one world after another.
#[derive(Clone, Copy, Debug)]
#[repr(u32)]
enum Draw {
    Culprit,
    Author,
    Stage,
    Waves,
    Kept,
    Repair,
    Unseen,
    UnseenBy,
    UnseenOption,
    UnseenWhere,
    UnseenStage,
    Coming,
    ComingAt,
}

/// The luck of one imagined world.
#[derive(Clone, Copy, Debug)]
pub(super) struct Luck(Seed);

impl Luck {
    /// The luck of world `number` at this moment: the same whatever the seed of the exercise, which nobody knows.
    pub(super) fn of(belief: &Belief, number: u32) -> Self {
        Self(Seed(u64::from(belief.state.clock.now.hours())).branch(About(number, u32::from(belief.seat.0))))
    }

    fn uniform(self, draw: Draw, at: usize) -> f64 {
        self.0.uniform(Purpose::Imagined, About(draw as u32, at as u32))
    }

    fn threshold(self, purpose: Purpose, about: About) -> f64 {
        self.0.threshold(purpose, about)
    }

    fn one_of(self, draw: Draw, at: usize, count: usize) -> usize {
        ((self.uniform(draw, at) * count as f64) as usize).min(count.saturating_sub(1))
    }
}

/// Who is behind it all in this world, by place in the cast: whoever is drawn for the gravest known incident.
pub(super) fn author(ground: &Ground, belief: &Belief, luck: Luck) -> usize {
    let cast = &ground.scenario.adversaries;
    let known = belief.state.dossiers.iter().enumerate().filter(|(_, it)| it.disclosed.is_some());
    let worst = known.reduce(|best, it| if it.1.severity > best.1.severity { it } else { best });
    let culprit = worst.map(|(at, _)| culprit(ground, belief, luck, IncidentId::at(at)));
    let place = culprit.and_then(|it| actor(ground, it)).and_then(|by| cast.iter().position(|it| it.adversary == by));
    place.unwrap_or_else(|| luck.one_of(Draw::Author, 0, cast.len()))
}

/// Who did a known incident, drawn by the analysts' likelihoods: one roll for all, since they are likely the same hand.
fn culprit(ground: &Ground, belief: &Belief, luck: Luck, incident: IncidentId) -> HypothesisId {
    let count = ground.scenario.hypotheses.len();
    let shares = likelihood::all(&belief.state.dossiers[incident.index()], count);
    HypothesisId::at(motive::pick(&shares[..count], luck.uniform(Draw::Culprit, 0)))
}

fn actor(ground: &Ground, hypothesis: HypothesisId) -> Option<AdversaryId> {
    match ground.scenario.hypotheses[hypothesis.index()].actor {
        HypothesisActor::Adversary(by) => Some(by),
        HypothesisActor::General | HypothesisActor::Ally(_) => None,
    }
}

/// Writes a world into `state`, which holds what is believed.
pub(super) fn draw(ground: &Ground, belief: &Belief, luck: Luck, state: &mut Snapshot) {
    state.seed = luck.0;
    culprits(ground, belief, luck, state);
    operations(ground, belief, luck, state);
    unseen(ground, belief, luck, state);
    for (at, (incident, gathering)) in state.dossiers.iter().zip(&mut state.gathering).enumerate() {
        if incident.disclosed.is_none() {
            continue;
        }
        for channel in 0..MOST_CHANNELS {
            let about = crate::sim::apply::about_channel(IncidentId::at(at), channel, 0);
            gathering.channels[channel] = Buildup::until(luck.threshold(Purpose::EvidenceAfter, about));
        }
        let check = luck.threshold(Purpose::PlantSeenThrough, About(at as u32, 0));
        gathering.check = Buildup::until(check);
    }
    for (at, patience) in state.patience.iter_mut().enumerate() {
        *patience = Patience(Buildup::until(luck.threshold(Purpose::EpochAfter, About(at as u32, 0))));
    }
    for (at, function) in state.functions.iter_mut().enumerate() {
        let left = 1.0 - function.repaired;
        if function.struck && left > 0.0 {
            let (least, most) = told_between(function.repair_h * left);
            function.repair_h = (least + (most - least) * luck.uniform(Draw::Repair, at)) / left;
        }
    }
}

fn culprits(ground: &Ground, belief: &Belief, luck: Luck, state: &mut Snapshot) {
    let author = ground.scenario.author;
    let named = |incident: IncidentId| {
        let own =
            ground.scenario.adversaries.iter().find(|it| menu::own_incident(ground, it.adversary) == Some(incident));
        ground.hypothesis_of(own.map_or(author, |it| it.adversary))
    };
    let of = |at: usize| {
        let incident = IncidentId::at(at);
        let known = belief.state.dossiers[at].disclosed.is_some();
        if known { Some(culprit(ground, belief, luck, incident)) } else { named(incident) }
    };
    state.story.culprits = (0..state.dossiers.len()).map(of).collect();
}

/// Operations that were found are run by whom it fell on; those that were driven out may have kept a foothold.
fn operations(ground: &Ground, belief: &Belief, luck: Luck, state: &mut Snapshot) {
    let now = state.clock.now;
    let Parameters { operations, .. } = &ground.rulebook.parameters;
    for at in 0..state.courses.len() {
        let course = &mut state.courses[at];
        if matches!(course.state, CourseState::Unused) {
            continue;
        }
        let culprit = state.story.culprits.get(course.incident.index()).copied().flatten();
        course.by = culprit.and_then(|it| actor(ground, it)).unwrap_or(ground.scenario.author);
        if course.state == CourseState::Running && !course.struck {
            course.stage = INSIDE[luck.one_of(Draw::Stage, at, INSIDE.len())];
        }
        let flood = &ground.rulebook.effects.rows[course.effect.index()];
        if course.state == CourseState::Striking && flood.loud && !flood.destructive {
            let another = ground.rulebook.parameters.forecast.another_wave.value;
            let comes = |wave: &u32| luck.uniform(Draw::Waves, at << 8 | *wave as usize) < another;
            course.waves.1 += (0..MOST_WAVES).take_while(comes).count() as u32;
            course.next_wave = now + course.waves.2;
        }
        if let Some(it) = belief.driven_out.iter().find(|it| it.operation.index() == at) {
            let stealth = ground.rulebook.adversaries.rows[course.by.index()].stealth / 100.0;
            let kept = rates::foothold_kept(operations, stealth, it.ready) * it.rate;
            if luck.uniform(Draw::Kept, at) < kept {
                (course.state, course.stage, course.found) = (CourseState::Running, Stage::Lateral, None);
                (course.hidden, course.stopped) = (true, false);
            }
        }
        hazards(operations, luck, state, at);
    }
}

/// The most waves that a flood which goes on may still have.
const MOST_WAVES: u32 = 255;

/// Stages at which an intruder is inside and has not struck.
const INSIDE: [Stage; 3] = [Stage::Foothold, Stage::Lateral, Stage::Prepare];

fn hazards(operations: &crate::rulebook::parameters::Operations, luck: Luck, state: &mut Snapshot, at: usize) {
    let about = About(at as u32, 0);
    let hazard = &mut state.hazards[at];
    hazard.advance = Buildup::until(luck.threshold(Purpose::StageLasts, about));
    hazard.found = Buildup::until(luck.threshold(Purpose::FoundAfter, about));
    hazard.worm = Buildup::until(luck.threshold(Purpose::WormAfter, about));
    let gathered = hazard.contain.by(state.clock.now);
    let (median, spread) = (operations.contain_median_d.value, operations.contain_sigma.value);
    let drawn = |at: u32| luck.0.log_normal(median, spread, Purpose::ContainedAfter, About(about.0, at));
    // It has not been contained so far, so it needs more than it has.
    let needed = (0..64).map(drawn).find(|it| *it > gathered).unwrap_or(gathered + median);
    hazard.contain = Buildup::gathered(gathered, needed);
}

/// Puts in operations that are at work and were not found, and others that begin before `belief` ends: as many as are usual, by
/// anybody in play, anywhere in the Allies that the crisis is about.
fn unseen(ground: &Ground, belief: &Belief, luck: Luck, state: &mut Snapshot) {
    let numbers = &ground.rulebook.parameters;
    let now = state.clock.now;
    let first = state.courses.iter().position(|it| it.state == CourseState::Unused).unwrap_or(state.courses.len());
    let allies = if state.crisis.touched.is_empty() { &ground.scenario.victims } else { &state.crisis.touched };
    let networks: Vec<NetworkId> = allies.iter().flat_map(|it| ground.networks_of(*it)).collect();
    let left = ground.scenario.turns.len().saturating_sub(usize::from(state.clock.turn)) as f64;
    let turns = numbers.forecast.turns.value.min(left);
    let at_work = poisson(numbers.forecast.unseen.value, luck.uniform(Draw::Unseen, 0));
    let coming = poisson(numbers.forecast.coming.value * turns, luck.uniform(Draw::Coming, 0));
    let hours = f64::from(belief.until.hours().saturating_sub(now.hours()));
    let all = (0..at_work).map(|_| false).chain((0..coming).map(|_| true));
    let mut slots = first..state.courses.len();
    for (at, comes) in slots.clone().zip(all) {
        let cast = &ground.scenario.adversaries;
        let by = cast[luck.one_of(Draw::UnseenBy, at, cast.len())].adversary;
        let options: Vec<usize> = (0..ground.rulebook.menu.rows.len())
            .filter(|it| ground.rulebook.menu.rows[*it].severity > 1.0)
            .filter(|it| menu::design(ground, luck.0, OperationId::at(at), by, *it).is_some())
            .collect();
        let Some(&option) = options.get(luck.one_of(Draw::UnseenOption, at, options.len())) else { continue };
        let Some(design) = menu::design(ground, luck.0, OperationId::at(at), by, option) else { continue };
        let lure = |network: &NetworkId| {
            let sector = &ground.rulebook.sectors.rows[ground.site(*network).sector.index()];
            motive::lure(&numbers.adversary, sector, state.defences[network.index()].hardening, 0.0)
        };
        let weights: Vec<f64> = networks.iter().map(lure).collect();
        let shared = Course {
            by,
            incident: design.incident,
            network: networks[motive::pick(&weights, luck.uniform(Draw::UnseenWhere, at))],
            effect: design.effect,
            ..build::unused_course()
        };
        // One that finds nothing to do takes no slot: those in use lie together.
        let Some(slot) = slots.next() else { break };
        state.courses[slot] = if comes {
            // Authors seldom let those that they bring in be found on the way.
            Course {
                state: CourseState::Waiting,
                stage: Stage::Execute,
                starts: Some(now + 1 + (hours * luck.uniform(Draw::ComingAt, at)) as u32),
                magnitude: numbers.forecast.coming_magnitude.value,
                ..shared
            }
        } else {
            let stage = INSIDE[luck.one_of(Draw::UnseenStage, at, INSIDE.len())];
            Course { state: CourseState::Running, stage, ..shared }
        };
        state.crisis.improvised += 1;
        hazards(&numbers.operations, luck, state, slot);
    }
}
