//! What has come about is noticed in its hour, and nothing is looked at twice for it.

use std::sync::Arc;

use crate::journal::Entry;
use crate::sim::ground::Ground;

use super::{BRONZE_STATUE, CLOCKS, HOMELAND, altered, begun};

/// What happens hour by hour with nothing done; `anew` notices in each of them, whether or not anything happened.
fn hours(ground: &Arc<Ground>, seed: u64, anew: bool) -> Vec<Entry> {
    let mut exercise = begun(ground, seed);
    while !exercise.is_over() {
        if anew {
            exercise.noticed = None;
        }
        exercise.run_until(exercise.now() + 1);
    }
    exercise.record().to_vec()
}

#[test]
fn an_hour_in_which_nothing_happened_holds_nothing_to_notice() {
    for text in [BRONZE_STATUE, HOMELAND, CLOCKS] {
        let ground = altered(text, |_, _| ());
        assert!(!ground.delayed.is_empty() || !ground.scenario.clocks.is_empty(), "it has something to notice");
        for seed in 1..4 {
            assert_eq!(hours(&ground, seed, false), hours(&ground, seed, true));
        }
    }
}
