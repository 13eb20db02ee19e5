//! Failures spread over dependencies past their buffers, and not otherwise.

use std::sync::Arc;

use crate::sim::ground::Ground;
use crate::sim::service::past_buffer;
use crate::vocab::Stage;

use super::{HOMELAND, WATCH, altered, begun, lone_operation, network};

/// A telecommunications core wiped in the first victim, for weeks.
fn wiped(change: impl FnOnce(&mut crate::rulebook::Rulebook)) -> Arc<Ground> {
    altered(HOMELAND, |rulebook, scenario| {
        lone_operation(rulebook, scenario, "core-wipe", Stage::Execute, 2);
        scenario.operations[WATCH.index()].sector = rulebook.sector("tel").unwrap();
        rulebook.effects.rows.iter_mut().for_each(|it| it.repair_h = it.repair_h.max(1000.0));
        scenario.turns[0].hours = 10 * 24;
        change(rulebook);
    })
}

/// Hours of service lost at home in the network that was hit and in all others, and abroad.
fn lost_h(ground: &Arc<Ground>) -> [f64; 3] {
    let mut exercise = begun(ground, 1);
    exercise.run();
    let home = ground.scenario.victims[0];
    let hit = network(ground, home, "tel");
    let mut sums = [0.0; 3];
    for (at, function) in exercise.facts().functions().iter().enumerate() {
        let place = match ground.sites[at].ally {
            _ if at == hit.index() => 0,
            Some(ally) if ally == home => 1,
            _ => 2,
        };
        sums[place] += function.outage_h;
    }
    sums
}

#[test]
fn a_failure_spreads_to_what_depends_on_it_at_home_and_less_so_abroad() {
    let [hit, home, abroad] = lost_h(&wiped(|_| ()));
    assert!(hit > 100.0 && home > 50.0, "{hit} {home}");
    assert!(abroad < 0.5 * home, "{home} {abroad}");
}

#[test]
fn without_dependencies_nothing_spreads() {
    let [hit, home, abroad] = lost_h(&wiped(|rulebook| rulebook.dependencies.rows.clear()));
    assert!(hit > 100.0);
    assert_eq!((home, abroad), (0.0, 0.0));
}

#[test]
fn with_endless_buffers_nothing_spreads() {
    let endless = wiped(|rulebook| rulebook.sectors.rows.iter_mut().for_each(|it| it.buffer_h = 1e9));
    let [hit, home, abroad] = lost_h(&endless);
    assert!(hit > 100.0);
    assert_eq!((home, abroad), (0.0, 0.0));
}

#[test]
fn a_buffer_holds_for_its_time_and_is_gone_after_twice_that() {
    assert_eq!([0.0, 24.0, 36.0, 48.0, 100.0].map(|it| past_buffer(it, 24.0)), [0.0, 0.0, 0.5, 1.0, 1.0]);
    assert_eq!(past_buffer(0.0, 0.0), 1.0, "what has no buffer feels it at once");
}
