//! Allies that nobody plays act of their own accord.

use std::collections::BTreeSet;

use crate::journal::{Cause, Event};
use crate::rulebook::Rulebook;
use crate::sim::exercise::Exercise;
use crate::vocab::{AdversaryId, AllyId, Lever, Moment, ResponseId, SeatId, Stage};

use super::{HOMELAND, altered, begun, lone_operation};

type Act = (Moment, AllyId, ResponseId, Option<AdversaryId>);

/// Homeland with one strike of this effect at the second hour, and nothing done about it for sixty days.
fn struck(effect: &str, seed: u64, change: impl FnOnce(&mut Rulebook)) -> Exercise {
    let ground = altered(HOMELAND, |rulebook, scenario| {
        lone_operation(rulebook, scenario, effect, Stage::Execute, 2);
        change(rulebook);
    });
    let mut exercise = begun(&ground, seed);
    exercise.run();
    exercise
}

fn acts(exercise: &Exercise) -> Vec<Act> {
    let act = |it: &crate::journal::Entry| match it.event {
        Event::AllyActed { ally, response, adversary, .. } => Some((it.at, ally, response, adversary)),
        _ => None,
    };
    exercise.record().iter().filter_map(act).collect()
}

#[test]
fn the_graver_an_incident_the_more_allies_act_and_none_is_lost() {
    let who = |effect: &str, seed| -> BTreeSet<AllyId> {
        acts(&struck(effect, seed, |it| it.parameters.allies.lag_sigma.value = 0.0)).iter().map(|it| it.1).collect()
    };
    let (mut slight, mut grave) = (0, 0);
    for seed in 0..12 {
        let (little, much) = (who("ddos", seed), who("safety-tamper", seed));
        assert!(little.is_subset(&much), "seed {seed}: {little:?} {much:?}");
        slight += little.len();
        grave += much.len();
    }
    assert!(slight * 3 < grave, "{slight} and {grave}");
}

#[test]
fn nobody_acts_whom_a_seat_plays_and_nobody_twice_alike() {
    for seed in 0..8 {
        let exercise = struck("safety-tamper", seed, |it| {
            it.parameters.allies.act_base.value = 50.0;
            it.parameters.allies.lag_sigma.value = 0.0;
        });
        let acts = acts(&exercise);
        assert_eq!(acts.len(), exercise.ground().played.iter().filter(|it| !**it).count(), "each acts once");
        assert!(acts.iter().all(|it| !exercise.ground().played[it.1.index()]));
    }
}

#[test]
fn cyber_effects_are_for_those_who_have_them_and_are_sure() {
    let effects = |sure: f64| -> Vec<Act> {
        let eager = |it: &mut Rulebook| {
            it.parameters.allies.act_base.value = 50.0;
            it.parameters.attribution.obvious_prior.value = sure;
            it.parameters.attribution.control_items.value = 0.0;
            it.parameters.attribution.ally_floor.value = 1.0;
            for row in &mut it.responses.rows {
                row.alone = row.alone.take().filter(|_| row.id.as_str() == "national-cyber-effects");
            }
        };
        (0..4).flat_map(|seed| acts(&struck("wiper", seed, eager))).collect()
    };
    let ground = altered(HOMELAND, |_, _| ());
    let provider =
        |it: &Act| ground.rulebook.roster.allies[it.1.index()].traits.iter().any(|it| it.as_str() == "scepva-provider");
    let sure = effects(0.99);
    assert!(!sure.is_empty() && sure.iter().all(provider), "{sure:?}");
    let count =
        (0..ground.allies()).filter(|it| provider(&(Moment::START, AllyId::at(*it), ResponseId(0), None))).count();
    assert!(sure.len() <= 4 * count);
}

#[test]
fn an_ally_accuses_nobody_of_whom_it_is_not_sure() {
    let sure = |threshold: f64| {
        let set = |it: &mut Rulebook| {
            it.parameters.allies.act_base.value = 50.0;
            it.archetypes.rows.iter_mut().for_each(|row| row.evidence_threshold = threshold);
            it.parameters.attribution.pace.value = 5.0;
        };
        let ground = altered(HOMELAND, |_, _| ());
        let accuses =
            |it: &Act| ground.rulebook.responses.rows[it.2.index()].target == crate::rulebook::TargetKind::Adversary;
        (0..6).flat_map(|seed| acts(&struck("wiper", seed, set))).filter(accuses).count()
    };
    let (easy, strict) = (sure(0.5), sure(0.98));
    assert!(strict * 5 < easy * 4, "{strict} and {easy}");
}

#[test]
fn an_own_act_teaches_the_adversary_and_costs_the_table_nothing() {
    let idle = |it: &mut Rulebook| it.parameters.allies.act_base.value = -50.0;
    let eager = |it: &mut Rulebook| it.parameters.allies.act_base.value = 50.0;
    let (mut without, mut with) = (struck("wiper", 3, idle), struck("wiper", 3, eager));
    let by = with.ground().scenario.author;
    let mind = |it: &mut Exercise| it.snapshot().minds[by.index()];
    assert!(mind(&mut with).credibility > mind(&mut without).credibility + 0.01);
    let table = |it: &mut Exercise| {
        let alliance = it.snapshot().alliance;
        (alliance.capital, alliance.meur, alliance.spent)
    };
    assert_eq!(table(&mut with), table(&mut without));
}

#[test]
fn the_ledger_tells_whose_act_moved_what_the_adversary_believes() {
    let ground = altered(HOMELAND, |rulebook, scenario| {
        lone_operation(rulebook, scenario, "wiper", Stage::Execute, 2);
        rulebook.parameters.allies.act_base.value = 50.0;
    });
    let mut exercise = Exercise::new(ground);
    exercise.begin(crate::sim::Seed(3));
    exercise.run();
    let of = crate::vocab::Subject::Adversary(exercise.ground().scenario.author);
    let account = crate::vocab::Account::Lever(Lever::Credibility, of);
    let ledger = exercise.world().resource::<crate::sim::state::Ledger>();
    let caused = |cause: Cause| match cause {
        Cause::Event(no) => matches!(exercise.record()[no.0 as usize].event, Event::AllyActed { .. }),
        _ => false,
    };
    assert!(ledger.of(account).filter(|it| caused(it.cause)).map(|it| it.amount).sum::<f64>() > 0.01);
}

#[test]
fn one_report_tells_of_all_that_act_on_an_incident_between_two_decisions() {
    let mut exercise = struck("wiper", 3, |it| it.parameters.allies.act_base.value = 50.0);
    let acted = acts(&exercise).len();
    let feed = exercise.board(SeatId(0)).feed;
    let told: Vec<_> = feed.iter().filter(|it| it.kind == "ALLY").collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].title.starts_with(&format!("{acted} Allies act of their own accord")), "{}", told[0].title);
    let words = &exercise.ground().rulebook.roster.allies[acts(&exercise)[0].1.index()].name;
    assert!(told[0].text.contains(words), "{}", told[0].text);
}

#[test]
fn what_is_done_elsewhere_leaves_what_allies_do_alone_as_it_was() {
    let plain = struck("wiper", 5, |_| ());
    let mut other = begun(plain.ground(), 5);
    let choice = other.choices(SeatId(0)).into_iter().next().unwrap();
    other.choose(SeatId(0), choice).unwrap();
    other.run();
    assert!(!acts(&plain).is_empty());
    assert_eq!(acts(&plain), acts(&other));
}
