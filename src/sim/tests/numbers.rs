//! Numbers of the rulebook that one rule each reads: turn the number, and what it stands for turns with it.

use std::sync::Arc;

use crate::journal::Event;
use crate::rulebook::{Change, LegalClass, Rulebook, Scope};
use crate::scenario::Scenario;

use crate::sim::chance::Seed;
use crate::sim::council::{Hearing, Motion};
use crate::sim::exercise::Exercise;
use crate::sim::ground::Ground;
use crate::sim::{law, menu, rates, scope};
use crate::vocab::{Lever, MeasureId, Moment, NetworkId, OperationId, SeatId, Stage, Subject};

use super::{HOMELAND, WATCH, altered, begun, edit, hypothesis, lone_operation, network, running};

/// Homeland with nothing but one operation that strikes at once, played to its end.
fn struck(effect: &str, change: impl FnOnce(&mut Rulebook, &mut Scenario)) -> Exercise {
    let ground = altered(HOMELAND, |rulebook, scenario| {
        lone_operation(rulebook, scenario, effect, Stage::Execute, 2);
        change(rulebook, scenario);
    });
    let mut exercise = begun(&ground, 1);
    exercise.run();
    exercise
}

fn event<T>(exercise: &Exercise, of: impl Fn(&Event) -> Option<T>) -> Option<(Moment, T)> {
    exercise.record().iter().find_map(|it| of(&it.event).map(|found| (it.at, found)))
}

#[test]
fn an_operation_teaches_its_author_a_share_of_how_hard_its_target_is() {
    let denial = |share: f64| {
        let exercise = struck("wiper", |rulebook, _| rulebook.parameters.adversary.denial_learning.value = share);
        let by = exercise.ground().scenario.operations[WATCH.index()].by;
        let mut exercise = exercise;
        exercise.snapshot().minds[by.index()].denial
    };
    let ground = altered(HOMELAND, |_, _| ());
    let at = network(&ground, ground.scenario.victims[0], "tra");
    let [hardening, _, readiness] = ground.site(at).levels;
    let (before, truth) = (denial(0.0), (hardening + readiness) / 200.0);
    assert!((denial(0.2) - (before + 0.2 * (truth - before))).abs() < 1e-9);
    assert!((denial(1.0) - truth).abs() < 1e-9);
}

#[test]
fn claims_come_within_the_days_that_the_rulebook_gives_them() {
    let after_h = |days: f64| -> Vec<u32> {
        let claims = |seed| {
            let ground = altered(HOMELAND, |rulebook, scenario| {
                lone_operation(rulebook, scenario, "wiper", Stage::Execute, 2);
                rulebook.adversaries.rows.iter_mut().for_each(|it| it.claim = 1.0);
                rulebook.parameters.attribution.claim_within_d.value = days;
            });
            let mut exercise = begun(&ground, seed);
            exercise.run();
            let known = event(&exercise, |it| matches!(it, Event::IncidentDisclosed { .. }).then_some(())).unwrap().0;
            let claimed = event(&exercise, |it| matches!(it, Event::ActClaimed { .. }).then_some(())).unwrap().0;
            claimed.hours() - known.hours()
        };
        (0..8).map(claims).collect()
    };
    let (soon, late) = (after_h(3.0), after_h(20.0));
    assert!(soon.iter().all(|it| (1..=72).contains(it)), "{soon:?}");
    assert!(late.iter().any(|it| *it > 72) && late.iter().all(|it| *it <= 480), "{late:?}");
}

#[test]
fn owners_patch_half_of_what_is_open_in_the_half_life_and_what_is_open_helps_intruders() {
    let ground = altered(HOMELAND, |rulebook, scenario| {
        lone_operation(rulebook, scenario, "theft", Stage::Lateral, 1);
        rulebook.parameters.operations.patch_half_life_d.value = 10.0;
    });
    let at = network(&ground, ground.scenario.victims[0], "tra");
    let mut exercise = begun(&ground, 1);
    edit(&mut exercise, |state| running(state, Stage::Lateral));
    let mut on_day = |day: u32| {
        edit(&mut exercise, |state| state.clock.now = Moment(day * 24));
        let facts = exercise.facts();
        (rates::unpatched(&facts, at), rates::hardening(&facts, &facts.courses()[WATCH.index()]))
    };
    let (first, tenth) = (on_day(0), on_day(10));
    assert!((tenth.0 - first.0 / 2.0).abs() < 1e-9, "{first:?} {tenth:?}");
    assert!(tenth.1 > first.1);
}

#[test]
fn people_make_networks_harder_to_enter() {
    let ground = altered(HOMELAND, |rulebook, scenario| lone_operation(rulebook, scenario, "theft", Stage::Lateral, 1));
    let mut exercise = begun(&ground, 1);
    let mut with = |workforce: f64| {
        edit(&mut exercise, |state| {
            running(state, Stage::Lateral);
            state.moods.iter_mut().for_each(|it| it.workforce = workforce);
        });
        let facts = exercise.facts();
        rates::hardening(&facts, &facts.courses()[WATCH.index()])
    };
    assert!(with(80.0) > with(50.0));
}

#[test]
fn the_loss_counts_the_repair_of_what_was_hit() {
    let told = |share: f64| {
        let mut exercise = struck("wiper", |rulebook, _| rulebook.parameters.service.cleanup_share.value = share);
        let review = exercise.review(SeatId(0)).unwrap();
        review.figures.into_iter().find(|it| it.0 == "Economic loss").unwrap().1
    };
    assert_ne!(told(0.0), told(8.0));
}

/// Operations that adversaries planned of their own accord in homeland at a high tempo, and trails that they planted.
fn improvised(change: impl FnOnce(&mut Rulebook)) -> (Arc<Ground>, usize, Vec<(usize, usize)>) {
    let ground = altered(HOMELAND, |rulebook, scenario| {
        lone_operation(rulebook, scenario, "theft", Stage::Recon, 1000);
        scenario.adversaries.iter_mut().for_each(|it| it.tempo = 40.0);
        rulebook.parameters.attribution.plant_exposure_per_d.value = 0.0;
        change(rulebook);
    });
    let mut exercise = begun(&ground, 3);
    exercise.run();
    let own = ground.scenario.incidents.len();
    let state = exercise.snapshot();
    let planned = exercise.record().iter().filter(|it| matches!(it.event, Event::OperationPlanned { .. })).count();
    let planted = state.dossiers.iter().enumerate().skip(own);
    let planted = planted.filter_map(|(at, it)| it.plant.map(|(frames, _)| (at - own, frames.index()))).collect();
    (ground, planned, planted)
}

#[test]
fn adversaries_frame_others_as_often_as_their_row_says() {
    let set = |chance: f64| {
        move |rulebook: &mut Rulebook| rulebook.adversaries.rows.iter_mut().for_each(|it| it.false_flag = chance)
    };
    assert!(improvised(set(0.0)).2.is_empty());
    let (ground, _, planted) = improvised(set(1.0));
    assert!(!planted.is_empty());
    for (cast, frames) in planted {
        let author = ground.hypothesis_of(ground.scenario.adversaries[cast].adversary);
        assert_ne!(author.map(crate::vocab::HypothesisId::index), Some(frames), "nobody frames itself");
    }
}

#[test]
fn an_adversary_plans_nothing_that_is_beyond_its_skill() {
    let planned =
        |skill: f64| improvised(|it| it.effects.rows.iter_mut().for_each(|it| it.min_sophistication = skill)).1;
    assert!(planned(0.0) > 0);
    assert_eq!(planned(100.0), 0);
    let ground = altered(HOMELAND, |_, _| ());
    for cast in &ground.scenario.adversaries {
        let able = (0..ground.rulebook.menu.rows.len())
            .any(|it| menu::design(&ground, Seed(1), OperationId(0), cast.adversary, it).is_some());
        assert!(able, "{:?} can do something", cast.adversary);
    }
}

#[test]
fn a_state_answers_for_those_it_harbours_and_not_the_other_way_round() {
    let ground = altered(HOMELAND, |_, _| ());
    let [state, gang, other] = ["vgf", "gld", "tqn"].map(|it| hypothesis(&ground, it));
    assert!(law::answers_for(&ground, state, gang) && law::answers_for(&ground, gang, gang));
    assert!(!law::answers_for(&ground, gang, state) && !law::answers_for(&ground, other, gang));
    let free =
        altered(HOMELAND, |rulebook, _| rulebook.adversaries.rows.iter_mut().for_each(|it| it.harboured_by.clear()));
    assert!(!law::answers_for(&free, state, gang));
}

#[test]
fn only_what_works_on_information_feeds_disinformation() {
    let spread = |least: f64| {
        let mut exercise = struck("hack-and-leak", |rulebook, _| {
            rulebook.parameters.public.information_least.value = least;
            rulebook.parameters.operations.contain_median_d.value = 1e9;
        });
        let victim = exercise.ground().scenario.victims[0];
        exercise.snapshot().moods[victim.index()].disinformation
    };
    assert!(spread(0.3) > spread(0.9) + 0.05);
}

#[test]
fn a_weak_strike_keeps_the_floor_of_its_severity() {
    let severity = |floor: f64| {
        let exercise = struck("wiper", |rulebook, scenario| {
            scenario.operations[WATCH.index()].magnitude = 0.5;
            rulebook.parameters.operations.severity_floor.value = floor;
        });
        let hit = |it: &Event| if let Event::NetworkStruck { severity, .. } = it { Some(*severity) } else { None };
        event(&exercise, hit).unwrap().1
    };
    assert!((severity(0.0) / severity(1.0) - 0.5).abs() < 1e-9);
}

#[test]
fn a_relapse_breaks_as_much_as_its_share_says() {
    let loss = |share: f64| {
        let ground = altered(HOMELAND, |rulebook, scenario| {
            lone_operation(rulebook, scenario, "wiper", Stage::Lateral, 1);
            rulebook.parameters.operations.relapse_share.value = share;
            rulebook.parameters.operations.lateral_median_d.value = 1e9;
            rulebook.parameters.operations.contain_median_d.value = 1e9;
            scenario.turns = vec![scenario.turns[0].clone(); 2];
            scenario.turns[0].hours = 24;
            for risk in rulebook.responses.rows.iter_mut().flat_map(|it| &mut it.risks) {
                risk.chance = if risk.relapse { 1.0 } else { 0.0 };
            }
        });
        let at = network(&ground, ground.scenario.victims[0], "tra");
        let mut exercise = begun(&ground, 1);
        exercise.run();
        edit(&mut exercise, |state| {
            state.courses[WATCH.index()].found = Some((Moment::START, crate::vocab::EntryNo(0)));
            state.dossiers[0].disclosed = Some((Moment::START, crate::vocab::EntryNo(0)));
        });
        let relapses =
            ground.rulebook.responses.rows.iter().position(|it| it.risks.iter().any(|it| it.relapse)).unwrap();
        let choices = exercise.choices(SeatId(0));
        let response = crate::vocab::ResponseId::at(relapses);
        let choice = crate::sim::state::Choice::Respond { response, target: Subject::Network(at) };
        assert!(choices.contains(&choice), "it may be rebuilt");
        exercise.choose(SeatId(0), choice).unwrap();
        exercise.run();
        let hit = |it: &Event| if let Event::NetworkStruck { loss, .. } = it { Some(*loss) } else { None };
        event(&exercise, hit).unwrap().1
    };
    assert!((loss(0.25) / loss(0.5) - 0.5).abs() < 1e-9);
}

#[test]
fn what_stands_above_the_rung_must_be_in_proportion_even_where_it_costs_nobody() {
    let lost = |rung: f64| {
        let ground = altered(HOMELAND, |rulebook, _| rulebook.parameters.law.answer_rung.value = rung);
        let mut row = ground.rulebook.responses.rows[0].clone();
        (row.imposes, row.rung, row.legal) = (0.0, 8.0, LegalClass::Unproblematic);
        let exercise = begun(&ground, 1);
        law::judge(&exercise.facts(), &row, None, None).disproportionate
    };
    assert!(lost(4.0) > 0.0 && lost(9.0) == 0.0);
}

#[test]
fn the_alliances_own_networks_stand_as_their_sector_says() {
    let ground = altered(HOMELAND, |rulebook, _| {
        rulebook.sectors.rows.iter_mut().filter(|it| !it.national).for_each(|it| it.levels = (11.0, 12.0, 13.0));
    });
    let own: Vec<_> = ground.sites.iter().filter(|it| it.ally.is_none()).collect();
    assert!(!own.is_empty() && own.iter().all(|it| it.levels == [11.0, 12.0, 13.0]));
}

#[test]
fn crews_depend_on_the_sectors_that_say_so() {
    let of = |ground: &Ground| -> Vec<String> {
        ground.utilities.iter().map(|it| ground.rulebook.sectors.rows[it.index()].id.to_string()).collect()
    };
    assert_eq!(of(&altered(HOMELAND, |_, _| ())), ["ene", "tel"]);
    let other = altered(HOMELAND, |rulebook, _| {
        rulebook.sectors.rows.iter_mut().for_each(|it| it.repairs = it.id.as_str() == "tra");
    });
    assert_eq!(of(&other), ["tra"]);
}

#[test]
fn a_text_of_an_ally_that_leads_finds_more_support() {
    let support = |leads: bool| {
        let ground =
            altered(HOMELAND, |rulebook, _| rulebook.archetypes.rows.iter_mut().for_each(|it| it.leads = leads));
        let exercise = begun(&ground, 1);
        let sponsor = Some(ground.scenario.victims[0]);
        let motion = Motion {
            measure: MeasureId(0),
            incident: None,
            against: None,
            sponsor,
            softened: 0.0,
            conditional: false,
            consultation_h: 0.0,
            proposal: None,
        };
        let facts = exercise.facts();
        Hearing::new(&facts, &motion).terms(crate::vocab::AllyId(9)).utility()
    };
    assert!(support(true) > support(false));
}

#[test]
fn those_that_lag_behind_are_those_below_the_mean() {
    let ground = altered(HOMELAND, |_, _| ());
    let rows = &ground.rulebook.responses.rows;
    let lifts = |it: &&Change| it.on == Scope::Behind && it.lever == Lever::Hardening;
    let change = rows.iter().flat_map(|it| &it.changes).find(lifts).unwrap();
    let behind = scope::subjects(&ground, change, Subject::Alliance, None);
    let mean = |of: Vec<NetworkId>| of.iter().map(|it| ground.site(*it).levels[0]).sum::<f64>() / of.len() as f64;
    let all = mean((0..ground.allies()).flat_map(|it| ground.networks_of(crate::vocab::AllyId::at(it))).collect());
    for ally in (0..ground.allies()).map(crate::vocab::AllyId::at) {
        let below = mean(ground.networks_of(ally).collect()) < all;
        assert_eq!(behind.contains(&Subject::Ally(ally)), below, "{ally:?}");
    }
    assert!(!behind.is_empty() && behind.len() < ground.allies());
}
