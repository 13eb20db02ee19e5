//! The scenario in the tutorial is one that can be played.

use std::fs;
use std::sync::Arc;

use whitecell::journal::{Command, Decision, Order};
use whitecell::scenario::{Scenario, Source, check, load};
use whitecell::sim::{Exercise, Ground, Seed};
use whitecell::store::bundled;
use whitecell::vocab::Slug;

use crate::sources::root;

const TUTORIAL: &str = "docs/authoring/README.md";

/// The findings that the tutorial owns up to.
const OWNED_UP_TO: [&str; 1] = ["few-injects"];

/// The block between ```` ```ron ```` and its end.
fn block() -> String {
    let text = fs::read_to_string(root().join(TUTORIAL)).unwrap();
    let blocks: Vec<&str> = text.split("```ron\n").skip(1).collect();
    assert_eq!(blocks.len(), 1, "the tutorial has one scenario");
    blocks[0].split("```").next().expect("a split has a first part").to_owned()
}

fn scenario() -> Scenario {
    let source = Source::new(TUTORIAL, block().as_bytes()).unwrap();
    load(&source, bundled::rulebook()).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

fn exercise() -> Exercise {
    let ground = Ground::new(Arc::new(bundled::rulebook().clone()), Arc::new(scenario()));
    Exercise::new(Arc::new(ground))
}

fn order(exercise: &mut Exercise, command: Command) {
    let order = Order { seat: Slug::new("cell").unwrap(), command };
    exercise.submit(&order).unwrap_or_else(|refusal| panic!("{order:?}: {refusal}"));
}

#[test]
fn nothing_is_wrong_with_the_scenario_of_the_tutorial() {
    let source = Source::new(TUTORIAL, block().as_bytes()).unwrap();
    let findings = check(&source, bundled::rulebook()).findings;
    let codes: Vec<_> = findings.iter().map(|it| it.code).collect();
    assert_eq!(codes, OWNED_UP_TO, "{findings:#?}");
}

#[test]
fn the_scenario_of_the_tutorial_is_as_small_as_it_says() {
    let scenario = scenario();
    assert_eq!((scenario.turns.len(), scenario.injects.len(), scenario.endings.len()), (3, 4, 2));
}

#[test]
fn the_scenario_of_the_tutorial_can_be_played_to_either_end() {
    let mut exercise = exercise();
    for (speaks, ending) in [(true, 0), (false, 1)] {
        for seed in 0..8 {
            exercise.begin(Seed(seed));
            while !exercise.is_over() {
                if speaks && exercise.turn() == 0 {
                    let response = Slug::new("transparent-communication").unwrap();
                    let _ = exercise.submit(&Order {
                        seat: Slug::new("cell").unwrap(),
                        command: Command::Plan(Decision::Respond { response, target: None }),
                    });
                }
                order(&mut exercise, Command::Lock);
            }
            assert_eq!(exercise.outcome().ending, Some(ending), "seed {seed}");
        }
    }
}
