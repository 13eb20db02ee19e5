//! What follows from acts: breadth, the arms race, trails that are laid late, and what a judgement needs to be sure.

use crate::journal::Event;
use crate::rulebook::Authority;
use crate::sim::component::MOST_CHANNELS;
use crate::sim::{Choice, likelihood, rates};
use crate::vocab::{Confidence, EntryNo, IncidentId, Moment, ResponseId, SeatId, Stage, Subject};

use super::{HOMELAND, WATCH, altered, begun, edit, hypothesis, lone_operation};

#[test]
fn breadth_is_the_share_of_allies_in_the_last_joint_act_that_was_done() {
    let ground = altered(HOMELAND, |rulebook, scenario| {
        lone_operation(rulebook, scenario, "wiper", Stage::Execute, 2);
        scenario.turns = vec![scenario.turns[0].clone(); 4];
        scenario.turns.iter_mut().for_each(|it| it.hours = 24 * 20);
        rulebook.measures.rows.iter_mut().for_each(|it| it.base = 50.0);
        rulebook.parameters.attribution.obvious_prior.value = 0.99;
        for row in &mut rulebook.responses.rows {
            row.needs.clear();
            row.risks.clear();
            row.provokes.clear();
            let fails = row.id.as_str() == "coalition-attribution";
            let (least, most) = if fails { (40, 40) } else { (1, 7) };
            row.coalition.iter_mut().for_each(|it| (it.at_least, it.at_most, it.unless) = (least, most, None));
        }
    });
    let mut exercise = begun(&ground, 1);
    let breadth = |it: &mut crate::sim::Exercise| it.snapshot().alliance.breadth;
    exercise.run();
    assert_eq!(breadth(&mut exercise), 0.0);
    let at = |is: &dyn Fn(&crate::rulebook::Response) -> bool| {
        ResponseId::at(ground.rulebook.responses.rows.iter().position(is).unwrap())
    };
    let text = at(&|it| matches!(it.authority, Authority::Council(_)) && it.id.as_str() == "solidarity-statement");
    exercise.choose(SeatId(0), Choice::Respond { response: text, target: Subject::Alliance }).unwrap();
    exercise.run();
    assert_eq!(breadth(&mut exercise), 1.0, "all adopted it");
    let expel = at(&|it| it.id.as_str() == "expel-diplomats");
    let target = Subject::Adversary(ground.scenario.author);
    exercise.choose(SeatId(0), Choice::Respond { response: expel, target }).unwrap();
    exercise.run();
    assert_eq!(breadth(&mut exercise), 8.0 / ground.allies() as f64, "seven joined one");
    let fails = at(&|it| it.id.as_str() == "coalition-attribution");
    exercise.choose(SeatId(0), Choice::Respond { response: fails, target }).unwrap();
    exercise.run();
    assert!(exercise.record().iter().any(|it| matches!(it.event, Event::ResponseFailed { .. })));
    assert_eq!(breadth(&mut exercise), 8.0 / ground.allies() as f64, "what came to nothing was no act");
}

#[test]
fn an_arms_race_gives_adversaries_more_chances_to_act_and_restraint_fewer() {
    let ground = altered(HOMELAND, |_, _| ());
    let cast = ground.scenario.adversaries.iter().find(|it| it.tempo > 0.0).unwrap();
    let mut exercise = begun(&ground, 1);
    let mut chances = |arms: f64| {
        edit(&mut exercise, |state| state.alliance.arms_race = arms);
        rates::epoch_per_d(&exercise.facts(), cast.adversary)
    };
    let start = ground.rulebook.parameters.table.arms_start.value;
    let (rest, race, restraint) = (chances(start), chances(start + 50.0), chances(0.0));
    assert!((race / rest - 1.0 - 0.5 * ground.rulebook.parameters.adversary.arms_tempo.value).abs() < 1e-9);
    assert!(restraint < rest);
}

#[test]
fn a_trail_that_is_laid_after_a_check_is_seen_through_by_the_next() {
    let mut late = 0;
    for seed in 0..10 {
        let ground = altered(HOMELAND, |rulebook, scenario| {
            lone_operation(rulebook, scenario, "wiper", Stage::Execute, 2);
            scenario.turns[0].hours = 24 * 300;
        });
        let incident = ground.scenario.operations[WATCH.index()].incident;
        let mut exercise = begun(&ground, seed);
        let checked = |it: &crate::sim::Exercise| {
            it.record().iter().any(|it| matches!(it.event, Event::EvidenceChecked { incident: at } if at == incident))
        };
        while !checked(&exercise) {
            let next = exercise.now() + 24;
            exercise.run_until(next);
        }
        let framed = hypothesis(&ground, "gld");
        edit(&mut exercise, |state| state.dossiers[incident.index()].planted[framed.index()] = 2.0);
        exercise.run_until(Moment(24 * 299));
        late += u32::from(exercise.snapshot().dossiers[incident.index()].planted[framed.index()] == 0.0);
    }
    assert!(late >= 9, "{late} of 10");
}

#[test]
fn high_confidence_needs_a_channel_that_sees_by_itself() {
    let confidence = |independent: bool| {
        let ground = altered(HOMELAND, |rulebook, _| {
            rulebook.channels.rows.iter_mut().for_each(|it| it.independent &= independent);
        });
        let mut exercise = begun(&ground, 1);
        edit(&mut exercise, |state| {
            let dossier = &mut state.dossiers[0];
            dossier.disclosed = Some((Moment::START, EntryNo(0)));
            dossier.items = [1; MOST_CHANNELS];
            dossier.checked = true;
        });
        let dossier = exercise.snapshot().dossiers[IncidentId(0).index()];
        likelihood::confidence(&dossier, &ground.rulebook, Moment(24 * 100))
    };
    assert_eq!((confidence(true), confidence(false)), (Confidence::High, Confidence::Moderate));
}
