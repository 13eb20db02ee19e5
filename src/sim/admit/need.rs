//! Preconditions of responses, as the seat's analysts see the world.

use crate::journal::Refusal;
use crate::rulebook::Need;
use crate::sim::catalogue::{Term, names};
use crate::sim::facts::Facts;
use crate::sim::scope;
use crate::vocab::{Lever, Subject};

use super::sight::Sight;

/// Checks a precondition.
///
/// # Errors
///
/// What is missing.
pub(crate) fn check(sight: &Sight<'_, '_>, term: &Term, target: Subject) -> Result<(), Refusal> {
    let facts = sight.facts;
    match term {
        Term::Fixed(seats, refusal) => holds(seats[sight.seat.index()], || refusal.clone()),
        Term::KnownIncident => holds(sight.worst().is_some(), || Refusal::NoKnownIncident),
        Term::Likelihood(needs) => {
            let have = sight.likelihood(target);
            holds(have >= *needs, || Refusal::EvidenceBelowThreshold { needs: needs * 100.0, have: have * 100.0 })
        }
        Term::ConfidenceAtLeast(needs) => {
            let have = sight.confidence(target);
            holds(have >= *needs, || Refusal::ConfidenceTooLow { needs: *needs, have })
        }
        Term::Severity(needs) => {
            let have = sight.worst().unwrap_or(0.0);
            holds(have >= *needs, || Refusal::NotSevereEnough { needs: *needs, have })
        }
        Term::Gravity(needs) => {
            let worst = sight.worst().unwrap_or(0.0);
            let have = if worst >= *needs { worst } else { worst.max(sight.gravest(target)) };
            holds(have >= *needs, || Refusal::NotSevereEnough { needs: *needs, have })
        }
        Term::After(any, refusal) => {
            holds(any.iter().any(|it| facts.conduct.done[it.index()].is_some()), || refusal.clone())
        }
        Term::OnCondition(any, refusal) => {
            holds(any.iter().any(|it| facts.conduct.on_condition.contains(it)), || refusal.clone())
        }
        Term::Ties(needs) => {
            let ties = |it: crate::vocab::AdversaryId| facts.rulebook().adversaries.rows[it.index()].entanglement;
            let have = scope::adversary(target).map_or(0.0, ties);
            holds(have >= *needs, || Refusal::TooFewTies { needs: *needs, have })
        }
        Term::Readiness(needs) => {
            let have = match target {
                Subject::Network(network) => facts.network_lever(Lever::Readiness, network),
                Subject::Alliance | Subject::Ally(_) | Subject::Adversary(_) => 100.0,
            };
            holds(have >= *needs, || Refusal::NotReady { needs: *needs, have })
        }
        Term::TargetAffected => holds(sight.is_affected(target), || Refusal::TargetNotAffected),
        Term::Election(flag) => holds(flag.is_some_and(|it| facts.crisis.flags[it]), || Refusal::NoElection),
        Term::State => holds(scope::adversary(target).is_some_and(|it| scope::is_state(facts.rulebook(), it)), || {
            Refusal::NotAState
        }),
        Term::StateControl => holds(sight.is_control_shown(target), || Refusal::NoStateControl),
    }
}

fn holds(it: bool, refusal: impl FnOnce() -> Refusal) -> Result<(), Refusal> {
    if it { Ok(()) } else { Err(refusal()) }
}

/// A precondition in a reader's words.
pub(crate) fn words(facts: &Facts<'_>, need: &Need) -> String {
    match need {
        Need::KnownIncident => "an incident is known".into(),
        Need::Likelihood(needs) => format!("the analysts hold it {:.0} % likely", needs * 100.0),
        Need::ConfidenceAtLeast(needs) => format!("the judgement has {needs}"),
        Need::Severity(needs) => format!("an incident of severity {needs:.0}"),
        Need::Gravity(needs) => format!("an incident, or incidents together, of gravity {needs:.0}"),
        Need::After(responses) => format!("after {}", names(facts.rulebook(), responses)),
        Need::OnCondition(responses) => {
            format!("{} was adopted on condition", names(facts.rulebook(), responses))
        }
        Need::Trait(wanted) => format!("an Ally with `{wanted}`"),
        Need::NoTrait(barred) => format!("not for an Ally with `{barred}`"),
        Need::Provider(wanted) => format!("an Ally that provides it (`{wanted}`)"),
        Need::UnionMember => "a member of the European Union".into(),
        Need::Ties(needs) => format!("economic ties of {needs:.2} or more"),
        Need::Readiness(needs) => format!("recovery readiness of {needs:.0}"),
        Need::TargetAffected => "something is known to be wrong there".into(),
        Need::Year(needs) => format!("exists from {needs} on"),
        Need::Election(_) => "an election is due".into(),
        Need::StateControl => "direction or control by a state is shown".into(),
        Need::State => "the target is a state".into(),
    }
}
