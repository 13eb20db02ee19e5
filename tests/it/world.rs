//! Years of peace: what the levers do to them, on the same luck; and the rows that `whitecell world` writes.

use std::sync::Arc;

use proptest::prelude::*;
use whitecell::rehearse::{Span, Tally, chronicle};
use whitecell::rulebook::Rulebook;
use whitecell::sim::{Peace, PeaceIncident, Seed, Years};
use whitecell::store::bundled;

/// A world in which only states act, with these numbers changed.
fn states_only(set: &[(&str, f64)]) -> Peace {
    let mut rulebook: Rulebook = bundled::rulebook().clone();
    for row in &bundled::rulebook().interests.rows {
        if ["gld", "bbn", "ndw"].contains(&row.of.as_str()) {
            rulebook.amend(&format!("interests.{}-{}.share", row.of, row.on), 0.0).unwrap();
        }
    }
    set.iter().for_each(|(path, value)| rulebook.amend(path, *value).unwrap());
    Peace::new(Arc::new(rulebook))
}

fn tally(peace: &Peace, runs: u32, jobs: usize) -> (Tally, Vec<Years>) {
    let (mut tally, mut all) = (Tally::default(), Vec::new());
    let span = Span { years: 20, runs, seed: 3, jobs };
    let taken = chronicle(peace, &span, |run, years| {
        assert_eq!(run as usize, all.len(), "runs come in order");
        tally.add(peace, 20, &years);
        all.push(years);
        Ok::<(), String>(())
    });
    taken.unwrap();
    (tally, all)
}

/// Harm of states' acts under these numbers, relative to the harm without them.
fn relative_harm(set: &[(&str, f64)]) -> f64 {
    let harm = |set: &[(&str, f64)]| tally(&states_only(set), 12, 0).0.harm();
    harm(set) / harm(&[])
}

#[test]
fn stronger_defences_lower_the_harm_and_weaker_ones_raise_it() {
    let (up, down) =
        (relative_harm(&[("peace.defence_shift", 22.0)]), relative_harm(&[("peace.defence_shift", -22.0)]));
    assert!((0.60..0.90).contains(&up) && (1.10..1.55).contains(&down), "{up:.3} {down:.3}");
}

#[test]
fn a_capable_alliance_that_says_so_suffers_less_and_a_silent_weak_one_more() {
    let shown = |value| {
        relative_harm(&[
            ("adversary.capability_start", value),
            ("adversary.communication_start", value),
            ("adversary.communication_rest", value),
        ])
    };
    let (up, down) = (shown(0.95), shown(0.2));
    assert!((0.80..0.97).contains(&up) && (1.04..1.35).contains(&down), "{up:.3} {down:.3}");
}

#[test]
fn answering_most_incidents_lowers_the_harm_by_making_acts_milder_and_hardly_rarer() {
    let often = tally(&states_only(&[("peace.answer_bias", 0.5)]), 12, 0).0;
    let seldom = tally(&states_only(&[]), 12, 0).0;
    assert!(often.acted_on() > 0.7 && seldom.acted_on() < 0.2, "{} {}", often.acted_on(), seldom.acted_on());
    let fell = |of: fn(&Tally) -> f64| of(&often) / of(&seldom);
    assert!((0.80..0.98).contains(&fell(Tally::harm)), "{}", fell(Tally::harm));
    assert!((0.95..1.05).contains(&fell(Tally::frequency)), "{}", fell(Tally::frequency));
}

#[test]
fn one_thread_or_two_give_the_same_years() {
    let peace = states_only(&[]);
    assert_eq!(tally(&peace, 20, 1), tally(&peace, 20, 2));
}

#[test]
fn a_number_that_peace_does_not_know_changes_nothing() {
    let (as_it_is, altered) = (states_only(&[]), states_only(&[("council.lobby_gain", 9.0)]));
    assert_eq!(as_it_is.run(Seed(5), 10), altered.run(Seed(5), 10));
}

#[test]
fn the_world_resembles_the_public_record() {
    let (tally, _) = tally(&Peace::new(Arc::new(bundled::rulebook().clone())), 4, 0);
    assert!((2.4..3.4).contains(&tally.severity()), "mean severity of states' acts: {}", tally.severity());
    let grave = tally.by_severity[6..].iter().sum::<u64>() as f64 / tally.incidents() as f64;
    assert!(grave < 0.01, "wide destruction is rare: {grave}");
    assert!((0.05..0.25).contains(&tally.by_state()), "states name somebody now and then: {}", tally.by_state());
    assert!(tally.by_company() > tally.by_state(), "companies do so more often");
    assert!(tally.conceded() < 0.05, "few give in: {}", tally.conceded());
}

#[test]
fn no_number_whatever_it_is_set_to_breaks_a_year() {
    let shipped = bundled::rulebook();
    let heads = ["peace.", "adversary.", "operations.", "detection.", "attribution.", "council.", "law."];
    let entries = shipped.entries();
    for entry in entries.iter().filter(|it| heads.iter().any(|head| it.path.starts_with(head))) {
        for value in [1e9, -1e9] {
            let mut rulebook = shipped.clone();
            rulebook.amend(&entry.path, value).unwrap();
            let count = rulebook.responses.rows.len();
            let run = Peace::new(Arc::new(rulebook)).run(Seed(2), 1);
            run.incidents.iter().for_each(|it| check(it, count).unwrap_or_else(|why| panic!("{}: {why}", entry.path)));
        }
    }
}

/// What must hold of every incident.
fn check(it: &PeaceIncident, responses: usize) -> Result<(), TestCaseError> {
    let known = it.disclosed_d;
    let after = |day: Option<u32>, first: u32| day.is_none_or(|it| it >= first);
    prop_assert!(after(known, it.start_d) && after(it.claimed_d, it.start_d));
    for day in [it.industry_d, it.attributed_d, it.political_d, it.legal_d, it.technical_d, it.counter_d] {
        prop_assert!(day.is_none() || known.is_some_and(|known| after(day, known)), "{it:?}");
    }
    prop_assert_eq!(it.attributed_d.is_some(), it.attributed_rightly.is_some());
    prop_assert_eq!(it.kind.is_some(), !it.responses.is_empty());
    prop_assert!(it.responses.iter().all(|it| it.index() < responses));
    prop_assert!((0.0..=10.0).contains(&it.severity) && it.disruption_h >= 0.0 && it.disruption_h.is_finite());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_numbers_are_set_the_rows_make_sense(
        seed in any::<u64>(),
        place in any::<prop::sample::Index>(),
        value in prop_oneof![Just(0.0), Just(1e9), Just(-1e9), Just(1e-9), -10.0..10.0_f64],
    ) {
        let mut rulebook = bundled::rulebook().clone();
        let entries = rulebook.entries();
        let _ = rulebook.amend(&entries[place.index(entries.len())].path, value);
        let count = rulebook.responses.rows.len();
        let run = Peace::new(Arc::new(rulebook)).run(Seed(seed), 2);
        prop_assert!(run.incidents.is_sorted_by_key(|it| it.start_d));
        run.incidents.iter().try_for_each(|it| check(it, count))?;
    }
}
