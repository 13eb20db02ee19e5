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
        let act_base = rulebook.parameters.allies.act_base.value;
        lone_operation(rulebook, scenario, effect, Stage::Execute, 2);
        rulebook.parameters.allies.act_base.value = act_base;
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
            it.parameters.attribution.pace.value = 2.0;
        };
        let ground = altered(HOMELAND, |_, _| ());
        let accuses =
            |it: &Act| ground.rulebook.responses.rows[it.2.index()].target == crate::rulebook::TargetKind::Adversary;
        (0..6).flat_map(|seed| acts(&struck("wiper", seed, set))).filter(accuses).count()
    };
    let (easy, strict) = (sure(0.5), sure(0.98));
    assert!(strict * 3 < easy * 2, "{strict} and {easy}");
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
    let ledger = &exercise.model().ledger;
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

/// What Allies that nobody plays bring before the Council: who, and which response; none for a consultation.
fn raised(exercise: &Exercise) -> Vec<(AllyId, Option<ResponseId>)> {
    let raised = |it: &crate::journal::Entry| match it.event {
        Event::AllyProposed { ally, response, .. } => Some((ally, Some(response))),
        Event::ConsultationCalled { ally } => Some((ally, None)),
        _ => None,
    };
    exercise.record().iter().filter_map(raised).collect()
}

/// Homeland with one strike that every neighbour brings before the Council, as soon as it may.
fn eager(it: &mut Rulebook) {
    it.parameters.allies.raise_base.value = 50.0;
    it.parameters.allies.raise_lag_d.value = 2.0;
}

#[test]
fn neighbours_and_those_who_were_hit_bring_an_incident_before_the_council_and_nobody_else() {
    let exercise = struck("wiper", 3, eager);
    let ground = exercise.ground();
    let next_to = |ally: &AllyId| ground.neighbours[ground.scenario.victims[0].index()].contains(ally);
    let all = raised(&exercise);
    assert!(all.len() > 1 && all.iter().all(|(ally, _)| next_to(ally)), "{all:?}");
    assert!(all.iter().any(|it| it.1.is_none()) && all.iter().any(|it| it.1.is_some()), "{all:?}");
    assert!(raised(&struck("ddos", 3, eager)).is_empty(), "a nuisance is nobody's business");
}

#[test]
fn what_an_ally_brings_up_waits_for_the_table_to_be_free_and_costs_it_nothing() {
    for seed in 0..6 {
        let mut exercise = struck("wiper", seed, eager);
        let mut busy = false;
        for entry in exercise.record() {
            match entry.event {
                Event::TextTabled { .. } => busy = true,
                Event::TextAdopted { .. } | Event::TextFailed { .. } => busy = false,
                Event::AllyProposed { .. } => assert!(!busy, "seed {seed} at {}", entry.at),
                _ => {}
            }
        }
        assert_eq!(exercise.snapshot().alliance.spent, (0.0, 0.0));
        assert!(exercise.snapshot().conduct.chosen.iter().all(Option::is_none), "nobody at the table chose it");
    }
}

#[test]
fn an_ally_whose_text_meets_an_objection_softens_it_without_stopping_the_clock() {
    let mut again = 0;
    for seed in 0..6 {
        let exercise = struck("wiper", seed, |it| {
            eager(it);
            it.measures.rows.iter_mut().for_each(|row| row.base = -2.5);
        });
        let stops = exercise.record().iter().filter(|it| matches!(it.event, Event::Interrupted { .. })).count();
        assert_eq!(stops, 0, "seed {seed}");
        let tabled = |it: &&crate::journal::Entry| matches!(it.event, Event::TextTabledAgain { .. });
        again += exercise.record().iter().filter(tabled).count();
    }
    assert!(again > 0);
}

#[test]
fn any_seat_may_speak_to_allies_about_a_text_that_nobody_at_the_table_put() {
    use crate::sim::CouncilChoice;
    let ground = altered(HOMELAND, |rulebook, scenario| {
        lone_operation(rulebook, scenario, "wiper", Stage::Execute, 2);
        eager(rulebook);
        scenario.seats[0].may.retain(|it| *it != crate::scenario::model::Authority::Convene);
    });
    let mut exercise = begun(&ground, 3);
    let tabled = |it: &Exercise| it.record().iter().any(|it| matches!(it.event, Event::TextTabled { .. }));
    while !tabled(&exercise) && !exercise.is_over() {
        let next = exercise.now() + 1;
        exercise.run_until(next);
    }
    let moves = exercise.council_moves(SeatId(0));
    assert!(moves.contains(&CouncilChoice::Share) && moves.iter().any(|it| matches!(it, CouncilChoice::Lobby(_))));
    assert!(!moves.contains(&CouncilChoice::Soften) && !moves.contains(&CouncilChoice::Withdraw), "{moves:?}");
}
