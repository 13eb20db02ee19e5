//! Publics feel what happens: outages, fear, anger, lies.

use crate::journal::{Cause, Rule};
use crate::rulebook::parameters::Public;
use crate::sim::component::{CourseState, Mood};
use crate::sim::emit::Emit;
use crate::sim::facts::{Facts, base_of_ally, clamp, concerns_ally};
use crate::sim::math::halving;
use crate::sim::model::Model;
use crate::vocab::{Account, AllyId, Lever, NetworkId, Subject};

/// What a step brings to every public that the crisis has touched. Only room to work in: no later step reads it.
pub(crate) type Room = Vec<(AllyId, Day)>;

/// Moves the publics of touched Allies, and the common mood of all others.
pub(crate) fn move_publics(model: &mut Model, room: &mut Room, _: &mut Emit) {
    let days = model.clock.step_d();
    if days <= 0.0 {
        return;
    }
    note(&Facts::new(model), room);
    let Model { ground, things, ledger, clock, alliance, changes, .. } = model;
    let public = &ground.rulebook.parameters.public;
    let left = Left {
        dread: halving(days, public.dread_half_life_d.value),
        anger: halving(days, public.anger_half_life_d.value),
    };
    let moods = things.all_mut::<Mood>();
    let mut dread_elsewhere = 0.0_f64;
    for (ally, day) in room.iter() {
        let (ally, mood) = (*ally, &mut moods[ally.index()]);
        if !mood.touched {
            mood.touched = true;
            mood.dread += alliance.bystanders.0;
            mood.anger += alliance.bystanders.1;
        }
        let changed = |lever: Lever, mood: &Mood| {
            changes.adjust(lever, base_of_ally(lever, mood), clock.now, |of| concerns_ally(of, ally))
        };
        let mut post = |lever, cause, by| {
            ledger.post(clock.turn, Account::Lever(lever, Subject::Ally(ally)), cause, by);
        };
        live(mood, public, (days, left, day), &changed, &mut post, ally);
        dread_elsewhere = dread_elsewhere.max(mood.dread);
    }
    let (dread, anger) = &mut alliance.bystanders;
    *dread = *dread * left.dread + public.bystander_dread.value * dread_elsewhere * (1.0 - left.dread);
    *anger *= left.anger;
}

/// What time leaves of feelings in a step, 0-1.
#[derive(Clone, Copy)]
struct Left {
    dread: f64,
    anger: f64,
}

/// What a step brings to a public.
#[derive(Debug)]
pub(crate) struct Day {
    /// Outage felt, 0-1.
    felt: f64,
    /// The network whose failure is felt most.
    worst: Option<NetworkId>,
    /// Strength of information operations at work, 0-1.
    lies: f64,
    /// Whether somebody was named in public.
    named: bool,
}

/// Notes what the step brings to every public that the crisis has touched.
fn note(facts: &Facts<'_>, room: &mut Room) {
    let named = facts.dossiers().iter().any(|it| it.named.is_some());
    room.clear();
    room.extend(facts.crisis.touched.iter().map(|&ally| {
        let (felt, worst) = felt(facts, facts.crisis.disturbed_among(facts.ground().range_of(ally)));
        (ally, Day { felt, worst, lies: 0.0, named })
    }));
    for (ally, strength) in lies(facts) {
        if let Some((_, day)) = room.iter_mut().find(|(it, _)| *it == ally) {
            day.lies = day.lies.max(strength);
        }
    }
}

/// How much of the outages in these networks of theirs people feel, and which network's they feel most.
fn felt(facts: &Facts<'_>, disturbed: &[NetworkId]) -> (f64, Option<NetworkId>) {
    let (mut sum, mut most, mut worst) = (0.0, 0.0, None);
    for &network in disturbed {
        let weight = facts.rulebook().sectors.rows[facts.ground().site(network).sector.index()].felt;
        let share = weight * facts.functions()[network.index()].lost;
        sum += share;
        if share > most {
            most = share;
            worst = Some(network);
        }
    }
    (sum, worst)
}

/// The information operations at work, each with the Ally it works on and its strength, 0-1.
fn lies<'a>(facts: &'a Facts<'_>) -> impl Iterator<Item = (AllyId, f64)> + 'a {
    let least = facts.parameters().public.information_least.value;
    let at_work = facts.courses().iter().filter(|it| it.state == CourseState::Striking);
    at_work.filter_map(move |course| {
        let strength = facts.rulebook().effects.rows[course.effect.index()].information * course.magnitude;
        let ally = facts.ground().site(course.network).ally.filter(|_| strength >= least);
        ally.map(|it| (it, strength))
    })
}

/// One step in the life of a public.
fn live(
    mood: &mut Mood,
    public: &Public,
    (days, left, now): (f64, Left, &Day),
    changed: &impl Fn(Lever, &Mood) -> f64,
    post: &mut impl FnMut(Lever, Cause, f64),
    ally: AllyId,
) {
    let outage = now.worst.map_or(Cause::Rule(Rule::Outage), Cause::Network);
    let uncertain = changed(Lever::Uncertainty, mood).clamp(0.0, 1.0);
    let fear =
        public.dread_gain.value * now.felt * (public.dread_floor.value + public.dread_uncertain.value * uncertain);
    grow(mood, Lever::Dread, fear * days, outage, post);
    fade(mood, Lever::Dread, left.dread, post);
    let blame = if now.named { 1.0 } else { public.anger_unattributed.value };
    grow(mood, Lever::Anger, public.anger_gain.value * now.felt * blame * days, outage, post);
    fade(mood, Lever::Anger, left.anger, post);

    let rest = public.disinformation_start.value;
    let spread = public.disinformation_gain.value * now.lies * (1.0 - mood.disinformation) * days;
    grow(mood, Lever::Disinformation, spread, Cause::Rule(Rule::Disinformation), post);
    let removal = public.disinformation_decay.value + public.platform_gain.value * changed(Lever::PlatformAction, mood);
    grow(mood, Lever::Disinformation, -removal * (mood.disinformation - rest) * days, Cause::Rule(Rule::Drift), post);

    let calm =
        -(public.uncertainty_decay.value * days).min((mood.uncertainty - public.uncertainty_start.value).max(0.0));
    grow(mood, Lever::Uncertainty, calm, Cause::Rule(Rule::Drift), post);

    let of = Subject::Ally(ally);
    let warned = 1.0 - public.prebunk_gain.value * changed(Lever::Prebunking, mood).clamp(0.0, 1.0);
    let open = (1.0 - changed(Lever::Literacy, mood).clamp(0.0, 100.0) / 100.0) * warned;
    let anger = public.trust_anger.value * changed(Lever::Anger, mood).min(public.trust_anger_most.value);
    grow(mood, Lever::Trust, anger * days, Cause::Lever(Lever::Anger, of), post);
    let dread = public.trust_dread.value * changed(Lever::Dread, mood);
    grow(mood, Lever::Trust, -dread * days, Cause::Lever(Lever::Dread, of), post);
    let lies = public.trust_disinformation.value * (changed(Lever::Disinformation, mood) - rest).max(0.0) * open;
    grow(mood, Lever::Trust, -lies * days, Cause::Lever(Lever::Disinformation, of), post);
    let drift = (public.trust_start.value - mood.trust) / public.trust_drift_d.value * days;
    grow(mood, Lever::Trust, drift, Cause::Rule(Rule::Drift), post);
    mood.felt_d += mood.dread * days;
}

fn stock(mood: &mut Mood, lever: Lever) -> &mut f64 {
    match lever {
        Lever::Dread => &mut mood.dread,
        Lever::Anger => &mut mood.anger,
        Lever::Disinformation => &mut mood.disinformation,
        Lever::Uncertainty => &mut mood.uncertainty,
        _ => &mut mood.trust,
    }
}

fn grow(mood: &mut Mood, lever: Lever, by: f64, cause: Cause, post: &mut impl FnMut(Lever, Cause, f64)) {
    if by == 0.0 {
        return;
    }
    let stock = stock(mood, lever);
    let before = *stock;
    *stock = clamp(lever, before + by);
    post(lever, cause, *stock - before);
}

fn fade(mood: &mut Mood, lever: Lever, left: f64, post: &mut impl FnMut(Lever, Cause, f64)) {
    let by = *stock(mood, lever) * (left - 1.0);
    grow(mood, lever, by, Cause::Rule(Rule::Drift), post);
}
