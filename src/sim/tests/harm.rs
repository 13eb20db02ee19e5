//! Better defences never make the expected harm greater.

use std::sync::Arc;

use crate::sim::component::Defence;
use crate::sim::ground::Ground;
use crate::vocab::Stage;

use super::{HOMELAND, altered, begun, edit, lone_operation, network};

const SEEDS: u64 = 80;

fn intruded() -> Arc<Ground> {
    altered(HOMELAND, |rulebook, scenario| {
        lone_operation(rulebook, scenario, "wiper", Stage::Foothold, 1);
        rulebook.effects.rows.iter_mut().for_each(|it| it.worm_per_h = 0.0);
    })
}

/// Mean harm of hostile acts, and mean hours of service lost in the network that is aimed at, over many seeds.
fn harm(ground: &Arc<Ground>, raise: impl Fn(&mut Defence)) -> (f64, f64) {
    let at = network(ground, ground.scenario.victims[0], "tra");
    let (mut harm, mut lost_h) = (0.0, 0.0);
    let mut exercise = begun(ground, 0);
    for seed in 0..SEEDS {
        exercise.begin_against(crate::sim::chance::Seed(seed), &[], false);
        edit(&mut exercise, |state| raise(&mut state.defences[at.index()]));
        exercise.run();
        let facts = exercise.facts();
        harm += facts.conduct.harm;
        lost_h += facts.functions()[at.index()].outage_h;
    }
    (harm / SEEDS as f64, lost_h / SEEDS as f64)
}

#[test]
fn raising_a_defence_never_raises_the_expected_harm() {
    let ground = intruded();
    let as_it_is = harm(&ground, |_| ());
    assert!(as_it_is.0 > 1.0 && as_it_is.1 > 1.0, "something must happen: {as_it_is:?}");
    let raised = [
        ("hardening", harm(&ground, |it| it.hardening += 20.0)),
        ("detection", harm(&ground, |it| it.detection += 20.0)),
        ("readiness", harm(&ground, |it| it.readiness += 20.0)),
    ];
    for (what, (harm, lost_h)) in raised {
        assert!(harm <= as_it_is.0 && lost_h <= as_it_is.1, "{what}: {harm} {lost_h}, without {as_it_is:?}");
        assert!(lost_h < 0.99 * as_it_is.1, "{what} changes nothing: {lost_h}, without {as_it_is:?}");
    }
}
