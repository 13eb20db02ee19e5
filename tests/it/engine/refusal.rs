//! What is taken back or refused leaves no trace.

use whitecell::journal::{Command, CouncilMove, Decision, Refusal};
use whitecell::vocab::SeatId;

use crate::support::{Dice, council, order, plan_at_random, start, tables};

#[test]
fn a_decision_that_is_taken_back_leaves_no_trace() {
    for table in tables() {
        let mut exercise = table.begin_plain(12);
        let mut dice = Dice(12);
        while !exercise.is_over() {
            let before = exercise.snapshot();
            for seat in table.seats() {
                let id = table.scenario.seats[seat.index()].id.as_str();
                for choice in exercise.choices(seat) {
                    exercise.choose(seat, choice).expect("it is open");
                    assert_ne!(exercise.snapshot(), before, "{choice:?} was planned");
                    exercise.submit(&order(id, Command::Undo)).expect("something is planned");
                    assert_eq!(exercise.snapshot(), before, "{choice:?} was taken back");
                }
            }
            plan_at_random(table, &mut exercise, &mut dice);
            exercise.run();
        }
    }
}

#[test]
fn decisions_can_be_dropped_in_any_order() {
    for table in tables() {
        let mut exercise = table.begin_plain(13);
        exercise.run();
        let seat = SeatId(0);
        let id = table.scenario.seats[0].id.as_str();
        let before = exercise.digest();
        for dropped in [[0, 0], [1, 0]] {
            let open = exercise.choices(seat);
            let first = open.iter().find(|it| exercise.choose(seat, **it).is_ok());
            let then = exercise.choices(seat);
            let second = then.iter().find(|it| exercise.choose(seat, **it).is_ok());
            assert!(first.is_some() && second.is_some());
            for at in dropped {
                exercise.submit(&order(id, Command::Drop(at))).expect("it is planned");
            }
            assert_eq!(exercise.digest(), before);
            assert_eq!(exercise.submit(&order(id, Command::Drop(0))), Err(Refusal::NothingPlanned));
        }
    }
}

#[test]
fn what_is_refused_leaves_no_trace() {
    let mut refused = 0;
    for table in tables() {
        let mut exercise = table.begin_plain(14);
        let mut dice = Dice(14);
        while !exercise.is_over() {
            let (digest, events) = (exercise.digest(), exercise.record().len());
            for seat in table.seats() {
                let id = table.scenario.seats[seat.index()].id.as_str();
                for offer in exercise.board(seat).offers {
                    let aims: Vec<_> = offer.targets.iter().filter(|it| it.refused.is_some()).collect();
                    for target in &aims {
                        let asked = exercise.submit(&start(id, &offer.id, Some(&target.id)));
                        assert_eq!(asked.map_err(|it| it.to_string()), Err(target.refused.clone().unwrap()));
                        refused += 1;
                    }
                    if offer.targets.is_empty() && offer.refused.is_some() {
                        exercise.submit(&start(id, &offer.id, None)).expect_err("the board says so");
                        refused += 1;
                    }
                }
                for step in [CouncilMove::Soften, CouncilMove::HoldFirm, CouncilMove::BreakSilence] {
                    let planned = exercise.submit(&council(id, step)).is_ok();
                    if planned {
                        exercise.submit(&order(id, Command::Undo)).expect("it was planned");
                    }
                }
            }
            exercise.submit(&start("nobody", "wait", None)).expect_err("there is no such seat");
            exercise
                .submit(&start(table.scenario.seats[0].id.as_str(), "nothing", None))
                .expect_err("no such response");
            assert_eq!((exercise.digest(), exercise.record().len()), (digest, events));
            plan_at_random(table, &mut exercise, &mut dice);
            exercise.run();
        }
    }
    assert!(refused > 500, "{refused}");
}

#[test]
fn what_the_board_refuses_cannot_be_started_and_what_it_offers_can() {
    for table in tables() {
        let mut exercise = table.begin_plain(15);
        let mut dice = Dice(15);
        while !exercise.is_over() {
            for seat in table.seats() {
                let id = table.scenario.seats[seat.index()].id.as_str();
                for offer in exercise.board(seat).offers {
                    for target in offer.targets.iter().filter(|it| it.refused.is_none()) {
                        exercise.submit(&start(id, &offer.id, Some(&target.id))).expect("the board offers it");
                        exercise.submit(&order(id, Command::Undo)).expect("it was planned");
                    }
                    assert!(offer.refused.is_some() || offer.needs.iter().all(|it| it.met), "{}", offer.id);
                }
            }
            plan_at_random(table, &mut exercise, &mut dice);
            exercise.run();
        }
        let after = start(table.scenario.seats[0].id.as_str(), "wait", None);
        assert_eq!(exercise.submit(&after), Err(Refusal::ExerciseOver));
    }
}

#[test]
fn a_likelihood_is_a_percentage() {
    let table = &tables()[0];
    let mut exercise = table.begin_plain(16);
    exercise.run();
    let state = |percent| {
        let slug = |it: &whitecell::vocab::Slug| it.clone();
        let incident = slug(&table.scenario.incidents[0].id);
        let hypothesis = slug(&table.scenario.hypotheses[0].id);
        order("crisis-cell", Command::Plan(Decision::Estimate { incident, hypothesis, percent }))
    };
    assert_eq!(exercise.submit(&state(101)), Err(Refusal::NotAPercentage));
    assert_eq!(exercise.submit(&state(100)), Ok(()));
}

#[test]
fn a_likelihood_stands_on_the_board_as_soon_as_it_is_planned() {
    let table = &tables()[0];
    let mut exercise = table.begin_plain(17);
    exercise.run();
    let case = exercise.board(SeatId(0)).cases.swap_remove(0);
    let slug = |id: &str| whitecell::vocab::Slug::new(id).expect("the board has it from the scenario");
    let (incident, hypothesis) = (slug(&case.id), slug(&case.hypotheses[1].id));
    let stated = |exercise: &mut whitecell::sim::Exercise| exercise.board(SeatId(0)).cases[0].hypotheses[1].stated;
    let plan = Command::Plan(Decision::Estimate { incident, hypothesis, percent: 45 });
    exercise.submit(&order("crisis-cell", plan)).expect("the incident is known");
    assert_eq!(stated(&mut exercise), Some(45));
    exercise.submit(&order("crisis-cell", Command::Undo)).expect("it was planned");
    assert_eq!(stated(&mut exercise), None);
}
