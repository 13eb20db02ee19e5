//! Publics feel what happens: outages, fear, anger, lies.

use bevy_ecs::change_detection::{Res, ResMut};
use bevy_ecs::system::{Local, Query};

use crate::journal::{Cause, Rule};
use crate::rulebook::parameters::Public;
use crate::sim::component::{Course, CourseState, Dossier, Function, Mood};
use crate::sim::facts::{OnGround, base_of_ally, clamp, concerns_ally, rows, rows_mut};
use crate::sim::ground::Ground;
use crate::sim::math::halving;
use crate::sim::state::{Alliance, Changes, Clock, Crisis, Ledger};
use crate::vocab::{Account, AllyId, Lever, NetworkId, Subject};

/// Moves the publics of touched Allies, and the common mood of all others.
#[expect(clippy::too_many_arguments, reason = "a flow names everything it reads")]
pub(crate) fn move_publics(
    mut moods: Query<'_, '_, &'static mut Mood>,
    functions: Query<'_, '_, &'static Function>,
    dossiers: Query<'_, '_, &'static Dossier>,
    courses: Query<'_, '_, &'static Course>,
    ground: Res<'_, OnGround>,
    changes: Res<'_, Changes>,
    clock: Res<'_, Clock>,
    crisis: Res<'_, Crisis>,
    mut alliance: ResMut<'_, Alliance>,
    mut ledger: ResMut<'_, Ledger>,
    mut lies: Local<'_, Vec<(AllyId, f64)>>,
) {
    let days = clock.step_d();
    if days <= 0.0 {
        return;
    }
    let ground = &*ground.0;
    let public = &ground.rulebook.parameters.public;
    let functions = rows(&functions);
    let named = rows(&dossiers).iter().any(|it| it.named.is_some());
    let left = Left {
        dread: halving(days, public.dread_half_life_d.value),
        anger: halving(days, public.anger_half_life_d.value),
    };
    note_lies(ground, rows(&courses), &mut lies);
    let moods = rows_mut(&mut moods);
    let mut dread_elsewhere = 0.0_f64;
    for &ally in &crisis.touched {
        let (felt, worst) = felt(ground, functions, crisis.disturbed_among(ground.range_of(ally)));
        let lies = lies.iter().filter(|it| it.0 == ally).map(|it| it.1).fold(0.0, f64::max);
        let mood = &mut moods[ally.index()];
        if !mood.touched {
            mood.touched = true;
            mood.dread += alliance.bystanders.0;
            mood.anger += alliance.bystanders.1;
        }
        let now = Day { days, left, felt, worst, lies, named };
        let changed = |lever: Lever, mood: &Mood| {
            changes.adjust(lever, base_of_ally(lever, mood), clock.now, |of| concerns_ally(of, ally))
        };
        let mut post = |lever, cause, by| {
            ledger.post(clock.turn, Account::Lever(lever, Subject::Ally(ally)), cause, by);
        };
        live(mood, public, &now, &changed, &mut post, ally);
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
struct Day {
    days: f64,
    left: Left,
    /// Outage felt, 0-1.
    felt: f64,
    /// The network whose failure is felt most.
    worst: Option<NetworkId>,
    /// Strength of information operations at work, 0-1.
    lies: f64,
    /// Whether somebody was named in public.
    named: bool,
}

/// How much of the outages in these networks of theirs people feel, and which network's they feel most.
fn felt(ground: &Ground, functions: &[Function], disturbed: &[NetworkId]) -> (f64, Option<NetworkId>) {
    let (mut sum, mut most, mut worst) = (0.0, 0.0, None);
    for &network in disturbed {
        let weight = ground.rulebook.sectors.rows[ground.site(network).sector.index()].felt;
        let share = weight * functions[network.index()].lost;
        sum += share;
        if share > most {
            most = share;
            worst = Some(network);
        }
    }
    (sum, worst)
}

/// Lists the information operations at work, each with the Ally it works on and its strength.
fn note_lies(ground: &Ground, courses: &[Course], lies: &mut Vec<(AllyId, f64)>) {
    let least = ground.rulebook.parameters.public.information_least.value;
    lies.clear();
    for course in courses.iter().filter(|it| it.state == CourseState::Striking) {
        let strength = ground.rulebook.effects.rows[course.effect.index()].information * course.magnitude;
        if let Some(ally) = ground.site(course.network).ally.filter(|_| strength >= least) {
            lies.push((ally, strength));
        }
    }
}

/// One step in the life of a public.
fn live(
    mood: &mut Mood,
    public: &Public,
    now: &Day,
    changed: &impl Fn(Lever, &Mood) -> f64,
    post: &mut impl FnMut(Lever, Cause, f64),
    ally: AllyId,
) {
    let days = now.days;
    let outage = now.worst.map_or(Cause::Rule(Rule::Outage), Cause::Network);
    let uncertain = changed(Lever::Uncertainty, mood).clamp(0.0, 1.0);
    let fear =
        public.dread_gain.value * now.felt * (public.dread_floor.value + public.dread_uncertain.value * uncertain);
    grow(mood, Lever::Dread, fear * days, outage, post);
    fade(mood, Lever::Dread, now.left.dread, post);
    let blame = if now.named { 1.0 } else { public.anger_unattributed.value };
    grow(mood, Lever::Anger, public.anger_gain.value * now.felt * blame * days, outage, post);
    fade(mood, Lever::Anger, now.left.anger, post);

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
