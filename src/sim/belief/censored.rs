//! A scenario without what its author alone knows.

use std::sync::Arc;

use crate::scenario::{Condition, Scenario, Timing};
use crate::sim::ground::Ground;
use crate::vocab::AdversaryId;

/// The ground of exercises in which `author` is behind it, no inject and no clock changes anything, and no ending comes early.
pub(super) fn ground(ground: &Ground, author: AdversaryId) -> Ground {
    let mut scenario: Scenario = (*ground.scenario).clone();
    scenario.author = author;
    scenario.story.clear();
    scenario.opening.clear();
    for inject in &mut scenario.injects {
        inject.when = Timing::Manual;
        inject.then.clear();
        inject.variants.clear();
        inject.only_if = Condition::Always;
    }
    for clock in &mut scenario.clocks {
        clock.starts = Condition::Any(Vec::new());
        clock.met = Condition::Any(Vec::new());
        clock.kept.clear();
        clock.missed.clear();
    }
    for ending in &mut scenario.endings {
        ending.at_once = false;
        ending.when = Condition::Always;
    }
    for incident in &mut scenario.incidents {
        incident.truth = incident.obvious;
        incident.culprits.clear();
    }
    Ground::new(Arc::clone(&ground.rulebook), Arc::new(scenario))
}
