//! Tests of the engine from inside, where what is hidden can be set and seen.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod agenda;
mod allies;
mod campaign;
mod cascade;
mod catalogue;
mod concession;
mod follow;
mod harm;
mod law;
mod notice;
mod numbers;
mod order;
mod rates;
mod repeat;
mod silence;
mod texts;
mod world;

use std::sync::Arc;

use crate::rulebook::Rulebook;
use crate::rulebook::shipped::shipped;
use crate::scenario::{Scenario, Source, load};
use crate::vocab::{AllyId, EffectId, HypothesisId, NetworkId, OperationId, SeatId, Stage};

use super::chance::Seed;
use super::component::CourseState;
use super::exercise::Exercise;
use super::ground::Ground;
use super::snapshot::Snapshot;
use super::state::Parts;

const BRONZE_STATUE: &str = include_str!("../../scenarios/bronze-statue.ron");
const CLOCKS: &str = include_str!("../../tests/fixtures/language/clocks.ron");
pub(super) const HOMELAND: &str = include_str!("../../scenarios/homeland.ron");

/// The ground of a scenario, with something changed in it or in the rulebook.
pub(super) fn altered(text: &str, change: impl FnOnce(&mut Rulebook, &mut Scenario)) -> Arc<Ground> {
    let mut rulebook = shipped();
    let source = Source::new("scenario", text.as_bytes()).unwrap();
    let mut scenario = load(&source, &rulebook).unwrap();
    change(&mut rulebook, &mut scenario);
    Arc::new(Ground::new(Arc::new(rulebook), Arc::new(scenario)))
}

pub(super) fn begun(ground: &Arc<Ground>, seed: u64) -> Exercise {
    let mut exercise = Exercise::new(Arc::clone(ground));
    exercise.begin_against(Seed(seed), &[], false);
    exercise
}

/// Writes the state back with something changed in it.
pub(super) fn edit(exercise: &mut Exercise, change: impl FnOnce(&mut Snapshot)) {
    let mut snapshot = exercise.snapshot();
    change(&mut snapshot);
    snapshot.agenda.stirred = Parts::ALL;
    exercise.restore(&snapshot);
}

/// Homeland with nothing in it but one operation, `border-watch`, in one long turn, and Allies that only answer.
fn lone_operation(rulebook: &mut Rulebook, scenario: &mut Scenario, effect: &str, stage: Stage, starts_h: u32) {
    rulebook.parameters.allies.act_base.value = -50.0;
    rulebook.parameters.allies.raise_base.value = -50.0;
    scenario.injects.clear();
    scenario.turns.truncate(1);
    scenario.turns[0].hours = 60 * 24;
    scenario.endings.iter_mut().for_each(|it| it.at_once = false);
    scenario.adversaries.iter_mut().for_each(|it| it.tempo = 0.0);
    for operation in &mut scenario.operations {
        operation.starts_h = None;
        operation.plants.clear();
    }
    let watch = &mut scenario.operations[WATCH.index()];
    assert_eq!(watch.id.as_str(), "border-watch");
    watch.effect = effect_of(rulebook, effect);
    watch.stage = stage;
    watch.starts_h = Some(starts_h);
    watch.magnitude = 1.0;
}

/// The operation that [`lone_operation`] leaves.
const WATCH: OperationId = OperationId(5);

fn effect_of(rulebook: &Rulebook, id: &str) -> EffectId {
    EffectId::at(rulebook.effects.rows.iter().position(|it| it.id.as_str() == id).unwrap())
}

fn hypothesis(ground: &Ground, id: &str) -> HypothesisId {
    HypothesisId::at(ground.scenario.hypotheses.iter().position(|it| it.id.as_str() == id).unwrap())
}

fn network(ground: &Ground, ally: AllyId, sector: &str) -> NetworkId {
    ground.network(ally, ground.rulebook.sector(sector).unwrap()).unwrap()
}

/// The lone operation under way at this stage.
fn running(state: &mut Snapshot, stage: Stage) {
    let course = &mut state.courses[WATCH.index()];
    course.state = CourseState::Running;
    course.stage = stage;
}

fn median(mut of: Vec<f64>) -> f64 {
    of.sort_by(f64::total_cmp);
    of[of.len() / 2]
}

fn near(what: &str, value: f64, expected: f64, tolerance: f64) {
    assert!((value / expected - 1.0).abs() < tolerance, "{what}: {value} is not near {expected}");
}

/// Plans two of the responses that are open, if there are any: which, `pick` says, another pair each time.
pub(super) fn choose_two(exercise: &mut Exercise, pick: &mut usize) {
    for _ in 0..2 {
        *pick = pick.wrapping_mul(31).wrapping_add(7);
        let open = exercise.choices(SeatId(0));
        if let Some(choice) = open.get(*pick % open.len().max(1)) {
            exercise.choose(SeatId(0), *choice).unwrap();
        }
    }
}
