//! The agenda is drawn up as far as something reaches, and misses nothing by that.

use crate::rulebook::Amount;
use crate::sim::chance::Seed;
use crate::sim::emit::Emit;
use crate::sim::exercise::Exercise;
use crate::sim::state::{Business, Ends, Lasting, Parts};
use crate::sim::system::look_ahead;
use crate::vocab::{EntryNo, Lever, Moment, Subject};

use super::{BRONZE_STATUE, CLOCKS, HOMELAND, altered, begun, choose_two, edit};

/// When this business is due, once these parts are drawn up anew.
fn due(exercise: &Exercise, parts: Parts) -> Vec<(Business, Moment)> {
    let facts = exercise.facts();
    let mut agenda = exercise.model().agenda;
    agenda.clear(parts, facts.now());
    if !parts.is_empty() {
        look_ahead(&facts, &mut Emit::default(), &mut agenda, parts);
    }
    // Rates drift, and are looked at once a day: what goes by them may differ by an hour.
    let by_rates = |it: &Business| Parts::RATES.has(it.part());
    Business::ALL.into_iter().filter(|it| !by_rates(it)).map(|it| (it, agenda.due(it))).collect()
}

#[test]
fn what_was_left_standing_is_what_would_be_drawn_up_anew() {
    for text in [BRONZE_STATUE, HOMELAND, CLOCKS] {
        let ground = altered(text, |_, _| ());
        let mut exercise = begun(&ground, 0);
        let mut left = 0;
        for seed in 0..3 {
            exercise.begin_against(Seed(seed), &[], false);
            let mut pick = seed as usize;
            while !exercise.is_over() {
                choose_two(&mut exercise, &mut pick);
                for _ in 0..12 {
                    exercise.run_until(exercise.now() + 3);
                    let stale = exercise.model().agenda.out_of_date(exercise.now());
                    left += u32::from(stale != Parts::ALL);
                    assert_eq!(due(&exercise, stale), due(&exercise, Parts::ALL), "seed {seed}, {}", exercise.now());
                }
            }
        }
        assert!(left > 50, "it is seldom drawn up anew as a whole: {left}");
    }
}

#[test]
fn a_change_ends_in_its_hour_however_short_ago_services_moved() {
    let ground = altered(HOMELAND, |_, _| ());
    let mut short = 0;
    for hour in 30..60 {
        let mut exercise = begun(&ground, 1);
        exercise.run_until(Moment(hour));
        let (since, end) = (exercise.now(), exercise.now() + 3);
        short += u32::from(end.since(exercise.model().clock.from) < 12);
        let (lever, of, by) = (Lever::Cohesion, Subject::Alliance, Amount::Add(-5.0));
        let change = Lasting { lever, of, by, since, ends: Ends::At(end), entry: EntryNo(0) };
        edit(&mut exercise, |state| state.changes.add(change));
        let lasts = |exercise: &Exercise| exercise.model().changes.iter().any(|it| *it == change);
        exercise.run_until(since + 2);
        assert!(lasts(&exercise), "it lasts until {end}");
        exercise.run_until(end);
        assert!(!lasts(&exercise), "it is over at {end}");
    }
    assert!(short > 5, "services had just moved in {short} of these hours");
}
