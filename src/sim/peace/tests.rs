//! Tests of single rules of the years of peace, each on many rolls of the same luck.

use std::sync::Arc;

use crate::rulebook::shipped::shipped;
use crate::rulebook::{Need, Rulebook};
use crate::sim::chance::{About, Seed};
use crate::vocab::{AdversaryId, Confidence, HypothesisId};

use super::Peace;
use super::answer::{Attribution, Case};
use super::attempt::Attempt;
use super::beliefs::{Beliefs, Lesson, Standing};
use super::inquiry::{Inquiry, Sufficient};
use super::target::Network;

fn seeds() -> impl Iterator<Item = Seed> {
    (0..200).map(|no| Seed(1).branch(About(9, no)))
}

fn adversary(rulebook: &Rulebook, id: &str) -> AdversaryId {
    rulebook.adversary(id).unwrap()
}

/// How many of many attempts on a network of these levels strike.
fn strikes(hardening: f64, detection: f64) -> usize {
    let rulebook = shipped();
    let by = &rulebook.adversaries.rows[adversary(&rulebook, "tqn").index()];
    let option = rulebook.menu.rows.iter().find(|it| it.severity == 5.0).unwrap();
    let effect = &rulebook.effects.rows[rulebook.effect("wiper").unwrap().index()];
    let network = Network { sector: rulebook.sector("gov").unwrap(), hardening, detection, readiness: 60.0 };
    let attempt = |seed| Attempt { parameters: &rulebook.parameters, by, option, effect, network, seed };
    seeds().filter(|seed| attempt(*seed).run(0.0).struck_d.is_some()).count()
}

#[test]
fn what_is_harder_to_enter_or_better_watched_is_struck_less() {
    let base = strikes(45.0, 40.0);
    assert!(strikes(85.0, 40.0) + 10 < base, "{} {base}", strikes(85.0, 40.0));
    assert!(strikes(45.0, 90.0) + 10 < base, "{} {base}", strikes(45.0, 90.0));
}

/// How many of many inquiries by a state of modest means first blame the wrong one, and after how many days they blame
/// anybody, on average.
fn inquiries(framed: bool) -> (usize, f64) {
    let peace = Peace::new(Arc::new(shipped()));
    let rulebook = peace.rulebook();
    let (author, other) = (adversary(rulebook, "mrd"), adversary(rulebook, "noc"));
    let target = peace.targets.iter().find(|it| it.id.as_str() == "ruvania").unwrap();
    let first = |seed| {
        let row = &rulebook.adversaries.rows[author.index()];
        let framed = framed.then_some(other);
        let inquiry =
            Inquiry { rulebook, states: &peace.states, author, by: row, obvious: other, framed, target, seed };
        inquiry.pursue(0.0, None).sufficient
    };
    let firsts: Vec<Sufficient> = seeds().filter_map(first).collect();
    let wrong = firsts.iter().filter(|it| it.actor.index() != author.index()).count();
    (wrong, firsts.iter().map(|it| it.at_d).sum::<f64>() / firsts.len() as f64)
}

#[test]
fn a_false_trail_misleads_some_and_delays_others() {
    let (open, framed) = (inquiries(false), inquiries(true));
    assert!(framed.0 > open.0 + 5, "{open:?} {framed:?}");
}

fn case(peace: &Peace, target: usize, seed: Seed) -> Case<'_> {
    let author = adversary(peace.rulebook(), "vgf");
    let sufficient = Sufficient {
        at_d: 20.0,
        actor: HypothesisId::at(author.index()),
        likelihood: 0.97,
        confidence: Confidence::High,
        control: true,
    };
    Case { peace, target: &peace.targets[target], author, severity: 6.0, sufficient: Some(sufficient), seed }
}

#[test]
fn nobody_does_what_its_own_law_forbids_or_what_it_has_no_means_for() {
    let peace = Peace::new(Arc::new(shipped()));
    let rulebook = peace.rulebook();
    let done = vec![false; rulebook.responses.rows.len()];
    let mut given = 0;
    for target in 0..peace.targets.len() {
        let traits = &peace.targets[target].traits;
        for seed in seeds().take(40) {
            let case = case(&peace, target, seed);
            let named = Attribution { at_d: 60.0, actor: case.sufficient.unwrap().actor, signed: 4 };
            for answer in case.answers(1.0, Some(&named), &done) {
                given += 1;
                let breaks = |need: &Need| match need {
                    Need::NoTrait(barred) => traits.contains(barred),
                    Need::Provider(wanted) | Need::Trait(wanted) => !traits.contains(wanted),
                    Need::After(_) => true,
                    _ => false,
                };
                let row = &rulebook.responses.rows[answer.response.index()];
                assert!(!row.needs.iter().any(breaks), "{} by {}", row.id, peace.targets[target].id);
            }
        }
    }
    assert!(given > 1000, "{given}");
}

#[test]
fn who_was_not_named_is_not_answered_by_name() {
    let peace = Peace::new(Arc::new(shipped()));
    let rulebook = peace.rulebook();
    let done = vec![false; rulebook.responses.rows.len()];
    let aimed = |seed| {
        let given = case(&peace, 0, seed).answers(1.0, None, &done);
        given
            .iter()
            .any(|it| rulebook.responses.rows[it.response.index()].target == crate::rulebook::TargetKind::Adversary)
    };
    assert!(!seeds().any(aimed));
}

#[test]
fn a_lesson_raises_credibility_on_its_day_and_fades() {
    let rulebook = shipped();
    let mut beliefs = Beliefs::new(&rulebook, 0.5);
    beliefs.will_learn(100.0, Lesson { credibility: 0.3, ..Lesson::default() });
    let standing = Standing { threshold: 0.9, attribution: 0.5 };
    let mut at = |day| {
        beliefs.pass(&rulebook, day);
        beliefs.outlook(&rulebook, standing).credibility
    };
    let [before, then, later] = [99.0, 100.0, 1000.0].map(&mut at);
    assert!((then - before - 0.3).abs() < 0.01, "{before} {then}");
    assert!(later < then - 0.1 && later > before, "{later}");
}
