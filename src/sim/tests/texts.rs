//! What the wording of a text came to.

use crate::journal::{Cause, Event, Objection, Rule};
use crate::scenario::Condition;
use crate::sim::component::DraftState;
use crate::sim::condition::holds;
use crate::sim::state::Wording;
use crate::vocab::{AllyId, ProposalId};

use super::{HOMELAND, altered, begun, edit};

#[test]
fn conditions_ask_what_a_text_came_to_say() {
    let ground = altered(HOMELAND, |_, _| ());
    let measure = ground.rulebook.measure("posture").unwrap();
    let mut exercise = begun(&ground, 1);
    let proposal = ProposalId(0);
    edit(&mut exercise, |state| {
        state.drafts[0].measure = measure;
        state.conduct.wordings.push(Wording { proposal, measure, steps: 0, objected: Vec::new() });
    });
    let asked = |exercise: &mut crate::sim::Exercise| {
        let facts = exercise.facts();
        [
            Condition::AdoptedSoftened(measure, 1),
            Condition::AdoptedSoftened(measure, 2),
            Condition::AdoptedOnCondition(measure),
            Condition::Objected(measure, AllyId(3)),
            Condition::Objected(measure, AllyId(4)),
        ]
        .map(|it| holds(&facts, &it))
    };
    assert_eq!(asked(&mut exercise), [false; 5]);
    let cause = Cause::Rule(Rule::Time);
    let events = [
        Event::SilenceBroken { proposal, ally: AllyId(3), over: Objection::Evidence },
        Event::TextSoftened { proposal, softened: 0.2 },
        Event::TextConditioned { proposal },
    ];
    for event in events {
        exercise.commit(cause, event);
    }
    assert_eq!(asked(&mut exercise), [false, false, false, true, false], "it is not adopted yet");
    edit(&mut exercise, |state| state.drafts[0].state = DraftState::Adopted);
    assert_eq!(asked(&mut exercise), [true, false, true, true, false]);
}
