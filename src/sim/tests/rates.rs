//! How fast things go, against what the rates were calibrated on.

use crate::sim::chance::{About, Purpose, Seed};
use crate::sim::component::CourseState;
use crate::sim::exercise::Exercise;
use crate::sim::rates;
use crate::vocab::{Lever, Moment, Stage};

use super::{HOMELAND, WATCH, altered, begun, edit, lone_operation, median, near, network, running};

/// The lone operation in its victim's transport network, whose levels are set.
fn set(levels: [f64; 3], stealth: f64, stage: Stage) -> Exercise {
    let ground = altered(HOMELAND, |rulebook, scenario| {
        lone_operation(rulebook, scenario, "theft", Stage::Lateral, 1);
        // Otherwise a third of what readiness promises is lost.
        rulebook.parameters.table.rehearsed.value = 1.0;
    });
    let at = network(&ground, ground.scenario.victims[0], "tra");
    let by = ground.scenario.operations[WATCH.index()].by;
    let mut exercise = begun(&ground, 1);
    edit(&mut exercise, |state| {
        running(state, stage);
        let defence = &mut state.defences[at.index()];
        [defence.hardening, defence.detection, defence.readiness] = levels;
        state.minds[by.index()].stealth = stealth;
    });
    exercise
}

/// Median of days until the lone operation is found: of many thresholds, at the rate that holds.
fn found_d(detection: f64, stealth: f64, stage: Stage) -> f64 {
    let exercise = set([50.0, detection, 50.0], stealth, stage);
    let facts = exercise.facts();
    let per_d = rates::found_per_d(&facts, &facts.courses()[WATCH.index()]);
    median((0..400).map(|it| Seed(it).threshold(Purpose::FoundAfter, About(5, 0)) / per_d).collect())
}

#[test]
fn intruders_are_found_as_fast_as_published_medians_say() {
    near("parity", found_d(60.0, 60.0, Stage::Lateral), 11.0, 0.15);
    near("a stealthy one", found_d(50.0, 85.0, Stage::Lateral), 103.0, 0.15);
    near("a noisy one", found_d(50.0, 30.0, Stage::Lateral), 3.05, 0.15);
    assert!(found_d(50.0, 95.0, Stage::Lateral) > 180.0);
}

#[test]
fn an_intruder_is_the_easier_to_find_the_further_it_has_come() {
    let days = [Stage::Recon, Stage::Access, Stage::Foothold, Stage::Lateral, Stage::Prepare];
    assert!(days.map(|it| found_d(50.0, 60.0, it)).is_sorted_by(|a, b| a > b));
}

/// Median of days until the lone operation, once found, is driven out.
fn contained_d(readiness: f64, teams: f64) -> f64 {
    let mut exercise = set([50.0, 50.0, readiness], 60.0, Stage::Lateral);
    let ally = exercise.ground().scenario.victims[0];
    edit(&mut exercise, |state| {
        state.courses[WATCH.index()].found = Some((Moment::START, crate::vocab::EntryNo(0)));
        state.moods[ally.index()].surge = teams;
    });
    let operations = exercise.ground().rulebook.parameters.operations.clone();
    let facts = exercise.facts();
    let per_d = rates::contain_per_d(&facts, &facts.courses()[WATCH.index()]);
    let needed = |it| {
        let (days, sigma) = (operations.contain_median_d.value, operations.contain_sigma.value);
        Seed(it).log_normal(days, sigma, Purpose::ContainedAfter, About(5, 0))
    };
    median((0..400).map(|it| needed(it) / per_d).collect())
}

#[test]
fn a_found_intruder_is_driven_out_within_days_and_sooner_with_help() {
    near("at readiness 50", contained_d(50.0, 0.0), 3.0, 0.1);
    near("at readiness 80", contained_d(80.0, 0.0), 3.0 * 0.549, 0.1);
    near("with two teams", contained_d(50.0, 2.0), 3.0 / 1.7, 0.1);
}

#[test]
fn stages_last_as_long_as_intrusions_that_were_published() {
    for (stage, days) in [
        (Stage::Recon, 14.0),
        (Stage::Access, 3.0),
        (Stage::Foothold, 4.0),
        (Stage::Lateral, 10.0),
        (Stage::Prepare, 14.0),
    ] {
        let mut exercise = set([50.0; 3], 60.0, stage);
        let by = exercise.ground().scenario.operations[WATCH.index()].by;
        let even = {
            let facts = exercise.facts();
            rates::hardening(&facts, &facts.courses()[WATCH.index()])
        };
        edit(&mut exercise, |state| state.minds[by.index()].sophistication = even);
        let facts = exercise.facts();
        let per_d = rates::advance_per_d(&facts, &facts.courses()[WATCH.index()]);
        near("a stage", core::f64::consts::LN_2 / per_d, days, 1e-9);
    }
}

#[test]
fn repair_is_drawn_about_the_median_of_its_kind() {
    let ground = altered(HOMELAND, |_, _| ());
    for effect in ground.rulebook.effects.rows.iter().filter(|it| it.repair_h > 0.0) {
        let drawn = |it| Seed(it).log_normal(effect.repair_h, effect.repair_sigma, Purpose::RepairLasts, About(5, 0));
        near(&effect.name, median((0..400).map(drawn).collect()), effect.repair_h, 0.2);
    }
}

/// Hours from the hit until the network is back, over what was drawn.
fn repair_over_drawn(readiness: f64, teams: f64, rehearsed: f64) -> f64 {
    use crate::journal::Event;
    let ground = altered(HOMELAND, |rulebook, scenario| {
        lone_operation(rulebook, scenario, "wiper", Stage::Execute, 2);
        rulebook.parameters.table.rehearsed.value = rehearsed;
        // Nothing else may fail: a second network down slows both.
        rulebook.effects.rows.iter_mut().for_each(|it| it.worm_per_h = 0.0);
        rulebook.dependencies.rows.clear();
    });
    let ally = ground.scenario.victims[0];
    let at = network(&ground, ally, "tra");
    let mut ratios = Vec::new();
    for seed in 0..3 {
        let mut exercise = begun(&ground, seed);
        edit(&mut exercise, |state| {
            state.defences[at.index()].readiness = readiness;
            state.moods[ally.index()].surge = teams;
        });
        exercise.run();
        let (mut hit, mut drawn) = (0.0, 0.0);
        for entry in exercise.record() {
            match entry.event {
                Event::NetworkStruck { repair_h, .. } => (hit, drawn) = (f64::from(entry.at.hours()), repair_h),
                Event::NetworkRestored { .. } => ratios.push((f64::from(entry.at.hours()) - hit) / drawn),
                _ => {}
            }
        }
    }
    assert!(!ratios.is_empty(), "nothing came back");
    ratios.iter().sum::<f64>() / ratios.len() as f64
}

#[test]
fn repair_takes_its_drawn_time_at_middling_readiness_and_less_with_more() {
    let plain = repair_over_drawn(50.0, 0.0, 1.0);
    near("rehearsed, readiness 50", plain, 1.0, 0.08);
    near("with a team", repair_over_drawn(50.0, 1.0, 1.0), 1.0 / 1.35, 0.08);
    near("readiness 80", repair_over_drawn(80.0, 0.0, 1.0), 0.583, 0.08);
    assert!(repair_over_drawn(50.0, 0.0, 0.0) > 1.2 * plain, "a plan that was never exercised is worth less");
}

#[test]
fn a_rate_is_moved_by_what_lasts_and_only_there() {
    use crate::rulebook::Amount;
    use crate::sim::state::{Ends, Lasting};
    use crate::vocab::{EntryNo, Subject};
    let mut exercise = set([50.0; 3], 60.0, Stage::Lateral);
    let ally = exercise.ground().scenario.victims[0];
    let per_d = |exercise: &mut Exercise| {
        let facts = exercise.facts();
        rates::found_per_d(&facts, &facts.courses()[WATCH.index()])
    };
    let before = per_d(&mut exercise);
    for (of, factor) in [(Subject::Ally(crate::vocab::AllyId(ally.0 + 1)), 1.0), (Subject::Ally(ally), 1.3)] {
        edit(&mut exercise, |state| {
            let by = Amount::Times(1.3);
            let (lever, ends) = (Lever::DetectionRate, Ends::At(Moment(100)));
            state.changes.add(Lasting { lever, of, by, since: Moment::START, ends, entry: EntryNo(0) });
        });
        near("the chance of being found", per_d(&mut exercise) / before, factor, 1e-9);
    }
    edit(&mut exercise, |state| state.courses[WATCH.index()].state = CourseState::Over);
    assert_eq!(per_d(&mut exercise), 0.0, "what is over is not found");
}
