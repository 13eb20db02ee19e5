//! What moved the scores in a turn: what each input that changed was worth, to the last point.
//!
//! The inputs of the last turn become those of this one, one after the other; what each step moves is that input's doing. The
//! shares therefore add up to the whole change.

use crate::journal::{Cause, Rule};
use crate::vocab::{Lever, Score, Subject};

use super::facts::Facts;
use super::score::{BELIEFS, Inputs};

/// What moved each score between two turns' inputs.
pub(crate) fn scores(facts: &Facts<'_>, old: &Inputs, new: &Inputs) -> Vec<(Score, Cause, f64)> {
    let mut walk = Walk { facts, at: old.clone(), scores: old.scores(facts), lines: Vec::new() };
    walk.step(Cause::Rule(Rule::Various), |it| {
        it.allies.clone_from(&new.allies);
        it.losses.keep(&new.losses);
        it.publics.keep(&new.publics);
    });
    for (at, cast) in facts.scenario().adversaries.iter().enumerate() {
        for (which, lever) in BELIEFS.into_iter().enumerate() {
            let cause = Cause::Lever(lever, Subject::Adversary(cast.adversary));
            walk.step(cause, |it| it.beliefs[at][which] = new.beliefs[at][which]);
        }
    }
    walk.step(Cause::Lever(Lever::Norms, Subject::Alliance), |it| it.norms = new.norms);
    walk.step(Cause::Rule(Rule::Allies), |it| it.breadth = new.breadth);
    walk.step(Cause::Rule(Rule::Comparison), |it| (it.harm, it.null_harm) = (new.harm, new.null_harm));
    for (network, loss) in new.losses.iter() {
        walk.step(Cause::Network(*network), |it| *it.losses.or_put(*network, *loss) = *loss);
    }
    for (ally, public) in new.publics.iter() {
        let trust = Cause::Lever(Lever::Trust, Subject::Ally(*ally));
        walk.step(trust, |it| it.publics.or_put(*ally, *public).0 = public.0);
        let elections = Cause::Lever(Lever::ElectionConfidence, Subject::Ally(*ally));
        walk.step(elections, |it| it.publics.or_put(*ally, *public).1 = public.1);
    }
    walk.step(Cause::Lever(Lever::Legality, Subject::Alliance), |it| it.legality = new.legality);
    walk.step(Cause::Lever(Lever::Cohesion, Subject::Alliance), |it| it.cohesion = new.cohesion);
    walk.lines
}

/// A walk from one turn's inputs to the next.
struct Walk<'a, 'w> {
    facts: &'a Facts<'w>,
    at: Inputs,
    scores: [f64; 13],
    lines: Vec<(Score, Cause, f64)>,
}

impl Walk<'_, '_> {
    fn step(&mut self, cause: Cause, change: impl FnOnce(&mut Inputs)) {
        let before = self.at.clone();
        change(&mut self.at);
        if self.at == before {
            return;
        }
        let scores = self.at.scores(self.facts);
        for ((score, old), new) in Score::ALL.into_iter().zip(self.scores).zip(scores) {
            if new.to_bits() != old.to_bits() {
                self.lines.push((score, cause, new - old));
            }
        }
        self.scores = scores;
    }
}
