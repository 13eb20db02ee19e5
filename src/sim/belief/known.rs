//! Forgets of a state what a seat does not know.

use crate::journal::Cause;
use crate::sim::admit;
use crate::sim::build;
use crate::sim::chance::Seed;
use crate::sim::component::{
    Buildup, Course, CourseState, Cue, CueState, Dossier, Function, Gathering, MOST_CHANNELS, Mind, Patience,
};
use crate::sim::facts::Facts;
use crate::sim::math::pow;
use crate::sim::project::{is_public, told_between};
use crate::sim::snapshot::Snapshot;
use crate::sim::state::{Agenda, Asked, Clocked, Coming};
use crate::sim::{lock, rates};
use crate::vocab::{
    AdversaryId, AllyId, EntryNo, IncidentId, Lever, Moment, NetworkId, OperationId, SeatId, Stage, Subject,
};

use super::DrivenOut;

/// Operations that are known to have been driven out, whether they kept a foothold or not.
pub(super) fn driven_out(facts: &Facts<'_>) -> Vec<DrivenOut> {
    let planned = facts.scenario().operations.len();
    let own = seen_of_their_own(facts.courses(), planned);
    let place = |at: usize| own.iter().position(|it| *it == at).map_or(at, |it| planned + it);
    let rows = facts.courses().iter().enumerate().filter(|(_, it)| is_driven_out(it));
    let of = |(at, it): (usize, &Course)| DrivenOut {
        operation: OperationId::at(place(at)),
        ready: rates::readiness(facts, it.network) / 100.0,
        rate: facts.network_lever(Lever::PersistenceChance, it.network),
    };
    rows.map(of).collect()
}

/// Whether an operation was found and is believed to be gone. One that came back unseen looks the same.
fn is_driven_out(it: &Course) -> bool {
    let over = it.state == CourseState::Over && it.stopped && it.found.is_some();
    over || it.hidden && it.found.is_none()
}

/// Which event brought something about does not matter to what comes of it.
const NO_ENTRY: EntryNo = EntryNo(0);

/// Events that are taken to have been recorded: more than any exercise has, so that none of the past is mistaken for a new one.
const RECORDED: u32 = 1 << 24;

/// Whether an operation has shown itself.
fn is_seen(it: &Course) -> bool {
    it.found.is_some() || is_driven_out(it)
}

/// The operations that adversaries began of their own accord and that have shown themselves.
fn seen_of_their_own(courses: &[Course], planned: usize) -> Vec<usize> {
    (planned..courses.len()).filter(|it| is_seen(&courses[*it])).collect()
}

/// Takes out of the state what the seat does not know, and what is planned.
pub(super) fn forget(facts: &Facts<'_>, seat: SeatId, state: &mut Snapshot) {
    let now = facts.now();
    for (_, choice) in std::mem::take(&mut state.plan.items) {
        let (capital, meur, attention, experts) = lock::price(facts.rulebook(), choice);
        state.alliance.capital += capital;
        state.alliance.meur += meur;
        state.alliance.attention += attention;
        state.alliance.experts += experts;
    }
    state.seed = Seed(0);
    state.events = RECORDED;
    state.agenda = Agenda::new();
    operations(facts, state);
    incidents(facts, state);
    adversaries(facts, state);
    networks(facts, seat, state);
    story(facts, state);
    scores(facts, state);
    state.clock.last_shock = state.functions.iter().map(|it| it.hit_at).max().unwrap_or(Moment::START).min(now);
    state.clock.back = Moment::NEVER;
}

/// Keeps those that were found, by what shows of them. Those that an adversary began of its own accord move up, so that how
/// many there are that nobody has found does not show.
fn operations(facts: &Facts<'_>, state: &mut Snapshot) {
    let now = facts.now();
    let planned = facts.scenario().operations.len();
    let none = Course { state: CourseState::Over, ..build::unused_course() };
    let shown = |it: &Course| {
        if is_driven_out(it) {
            Course { state: CourseState::Over, stopped: true, ..plain(it) }
        } else if is_seen(it) {
            plain(it)
        } else {
            none
        }
    };
    let own = seen_of_their_own(&state.courses, planned);
    let hazards: Vec<f64> = state.hazards.iter().map(|it| it.contain.by(now)).collect();
    let contained = |at: usize| hazards[at];
    let kept: Vec<(Course, f64)> = (0..planned)
        .map(|at| (shown(&state.courses[at]), contained(at)))
        .chain(own.iter().map(|&at| (shown(&state.courses[at]), contained(at))))
        .collect();
    for (at, (course, hazard)) in state.courses.iter_mut().zip(&mut state.hazards).enumerate() {
        let blank = Buildup::until(1.0);
        (hazard.advance, hazard.found, hazard.contain, hazard.worm) = (blank, blank, blank, blank);
        match kept.get(at) {
            Some((it, gathered)) => {
                *course = *it;
                hazard.contain = Buildup::gathered(if it.found.is_some() { *gathered } else { 0.0 }, 1.0);
            }
            None => *course = build::unused_course(),
        }
    }
    state.crisis.improvised = own.len() as u32;
}

/// An operation by what shows of it: not who runs it, how often it failed, or what it still has ahead.
fn plain(it: &Course) -> Course {
    let waves =
        if it.struck { (it.waves.0, it.waves.0, if it.waves.0 > 1 { it.waves.2 } else { 24 }) } else { (0, 1, 24) };
    Course {
        by: AdversaryId(0),
        stage: if it.struck { it.stage } else { Stage::Lateral },
        magnitude: if it.struck { it.magnitude } else { 1.0 },
        starts: None,
        occurrence: 0,
        failures: 0,
        waves,
        next_wave: Moment::NEVER,
        found: it.found.map(|(at, _)| (at, NO_ENTRY)),
        hidden: false,
        started_by: NO_ENTRY,
        ..*it
    }
}

/// Keeps what analysts hold of the incidents that are known; what was planted counts as the rest does.
fn incidents(facts: &Facts<'_>, state: &mut Snapshot) {
    let blank = Buildup::until(1.0);
    for dossier in &mut state.dossiers {
        let Some((since, _)) = dossier.disclosed else {
            *dossier = Dossier::BLANK;
            continue;
        };
        for (weight, planted) in dossier.weights.iter_mut().zip(&mut dossier.planted) {
            *weight += std::mem::take(planted);
        }
        dossier.plant = None;
        dossier.disclosed = Some((since, NO_ENTRY));
        dossier.named = dossier.named.map(|(who, _)| (who, NO_ENTRY));
    }
    for (gathering, dossier) in state.gathering.iter_mut().zip(&state.dossiers) {
        let drawn = std::array::from_fn(|it| dossier.items.get(it).copied().unwrap_or(0));
        *gathering = Gathering { channels: [blank; MOST_CHANNELS], drawn, plant: blank, check: blank };
    }
    let known = |incident: IncidentId| state.dossiers[incident.index()].disclosed.is_some();
    for item in &mut state.evidence {
        item.planted = false;
        item.entry = NO_ENTRY;
    }
    state.conduct.acts.retain(|(_, _, incident)| known(*incident));
    // Who is about to act or to bring something up is not known; who has not done so by now is taken not to.
    let allies = || (0..facts.ground().allies()).map(AllyId::at);
    let disclosed = (0..state.dossiers.len()).map(IncidentId::at).filter(|it| known(*it));
    state.crisis.raised = disclosed.flat_map(|incident| allies().map(move |ally| (ally, incident))).collect();
    state.crisis.pending.retain(|it| matches!(it.what, Coming::Consultation { .. }));
    for pending in &mut state.crisis.pending {
        pending.entry = NO_ENTRY;
    }
}

/// Of what adversaries believe the scores tell the mean; who is how good at what is public.
fn adversaries(facts: &Facts<'_>, state: &mut Snapshot) {
    let cast = &facts.scenario().adversaries;
    let count = cast.len().max(1) as f64;
    let mean =
        |of: fn(&Mind) -> f64| cast.iter().map(|it| of(&facts.minds()[it.adversary.index()])).sum::<f64>() / count;
    let common = Mind {
        in_play: true,
        tempo: facts.parameters().forecast.tempo.value,
        credibility: mean(|it| it.credibility),
        capability: mean(|it| it.capability),
        communication: mean(|it| it.communication),
        threshold: mean(|it| it.threshold),
        denial: mean(|it| it.denial),
        grievance: mean(|it| it.grievance),
        linkage: mean(|it| it.linkage),
        sophistication: 0.0,
        stealth: 0.0,
        epochs: 0,
        last_act: (0.0, Moment::START),
        pauses: 0,
    };
    for (at, mind) in state.minds.iter_mut().enumerate() {
        let row = &facts.rulebook().adversaries.rows[at];
        let in_play = cast.iter().any(|it| it.adversary.index() == at);
        let tempo = if in_play { common.tempo } else { 0.0 };
        *mind = Mind { in_play, tempo, sophistication: row.sophistication, stealth: row.stealth, ..common };
    }
    state.patience.fill(Patience(Buildup::until(1.0)));
    let told = |entry: EntryNo| {
        let cause = facts.record.entry(entry).map(|it| it.cause);
        !matches!(cause, None | Some(Cause::Inject(_) | Cause::Opening))
    };
    state.changes.retain(|it| !matches!(it.of, Subject::Adversary(_)) || told(it.entry));
}

/// Keeps how the networks stand that the seat looks after, and those that are visibly down; a repair is as long as it is told.
fn networks(facts: &Facts<'_>, seat: SeatId, state: &mut Snapshot) {
    let home = admit::home(facts, seat);
    for (at, function) in state.functions.iter_mut().enumerate() {
        let own = facts.ground().site(NetworkId::at(at)).ally == Some(home);
        let Function { outage_h, repair_d, .. } = *function;
        if !own && !is_public(function.lost) {
            *function = Function { outage_h, repair_d, ..Function::WORKING };
        }
        function.hit_by = NO_ENTRY;
        let left = 1.0 - function.repaired;
        if function.struck && left > 0.0 {
            let (least, most) = told_between(function.repair_h * left);
            function.repair_h = (least * most).sqrt() / left;
        }
    }
    let functions = &state.functions;
    state.crisis.disturbed.retain(|it| {
        let function = &functions[it.index()];
        function.struck || function.lost > 0.0
    });
}

/// What the author has in store is not known: no inject comes, no clock runs, nothing is asked.
fn story(facts: &Facts<'_>, state: &mut Snapshot) {
    state.cues.fill(Cue { state: CueState::Over, occasions: 0, owed: 0, came: None });
    let story = &mut state.story;
    story.numbers = facts.scenario().numbers.iter().map(|it| it.start).collect();
    story.hidden.fill(0);
    story.judged.fill(None);
    story.decisions.fill(Asked::default());
    story.clocks.fill(Clocked::default());
    story.culprits.clear();
    story.answers.clear();
    story.claims.clear();
    state.crisis.flags.fill(false);
}

/// The scores were shown when the last turn was closed: harm, and what it is compared with, are taken from there.
fn scores(facts: &Facts<'_>, state: &mut Snapshot) {
    let numbers = &facts.parameters().scoring;
    let conduct = &mut state.conduct;
    let closed = usize::from(facts.clock.turn).checked_sub(1);
    let null_harm = closed.and_then(|it| conduct.null_harm.get(it)).copied().unwrap_or(0.0);
    let outcome = conduct.scores.last().map_or(numbers.outcome_even.value, |it| it[6]);
    let least = pow(2.0, numbers.harm_floor_rungs.value);
    let spared = (outcome - numbers.outcome_even.value) / 100.0;
    conduct.null_harm = vec![null_harm];
    conduct.harm = (null_harm - spared * null_harm.max(least)).max(0.0);
}
