//! Preconditions of responses, as the seat's analysts see the world.

use crate::journal::Refusal;
use crate::rulebook::Need;
use crate::sim::component::{CourseState, Dossier};
use crate::sim::facts::Facts;
use crate::sim::{law, likelihood};
use crate::vocab::{AllyId, HypothesisId, IncidentId, NetworkId, SeatId, Subject};

/// Whether a precondition holds.
pub(crate) fn met(facts: &Facts<'_, '_>, seat: SeatId, need: &Need, target: Subject) -> bool {
    check(facts, seat, need, target).is_ok()
}

/// Checks a precondition.
pub(super) fn check(facts: &Facts<'_, '_>, seat: SeatId, need: &Need, target: Subject) -> Result<(), Refusal> {
    let fail = |holds: bool, refusal: Refusal| if holds { Ok(()) } else { Err(refusal) };
    match need {
        Need::KnownIncident => fail(known(facts).next().is_some(), Refusal::NoKnownIncident),
        Need::Likelihood(needs) => likely(facts, *needs, target),
        Need::ConfidenceAtLeast(needs) => {
            let have = case(facts, target).map_or(crate::vocab::Confidence::Low, |(_, it)| {
                likelihood::confidence(it, facts.rulebook(), facts.now())
            });
            fail(have >= *needs, Refusal::ConfidenceTooLow { needs: *needs, have })
        }
        Need::Severity(needs) => {
            let have = worst(facts);
            fail(have >= *needs, Refusal::NotSevereEnough { needs: *needs, have })
        }
        Need::Gravity(needs) => {
            let have = worst(facts).max(gravest(facts, target));
            fail(have >= *needs, Refusal::NotSevereEnough { needs: *needs, have })
        }
        Need::After(responses) => after(facts, responses),
        Need::Trait(wanted) => {
            let has =
                own(facts, seat).is_some_and(|it| facts.rulebook().roster.allies[it.index()].traits.contains(wanted));
            fail(has, Refusal::NotThisAlly(format!("this Ally is not one with `{wanted}`")))
        }
        Need::NoTrait(barred) => {
            let has =
                own(facts, seat).is_some_and(|it| facts.rulebook().roster.allies[it.index()].traits.contains(barred));
            fail(!has, Refusal::NotThisAlly(format!("this Ally's law or policy forbids it (`{barred}`)")))
        }
        Need::Provider(wanted) => {
            let provides = facts.rulebook().roster.allies.iter().any(|it| it.traits.contains(wanted));
            fail(provides, Refusal::NoProvider)
        }
        Need::UnionMember => {
            let member = own(facts, seat).or_else(|| facts.scenario().victims.first().copied());
            fail(member.is_some_and(|it| facts.rulebook().roster.allies[it.index()].union_member), Refusal::NotInUnion)
        }
        Need::Ties(needs) => {
            let have =
                super::accused(target).map_or(0.0, |it| facts.rulebook().adversaries.rows[it.index()].entanglement);
            fail(have >= *needs, Refusal::TooFewTies { needs: *needs, have })
        }
        Need::Readiness(needs) => {
            let have = network(target).map_or(100.0, |it| facts.network_lever(crate::vocab::Lever::Readiness, it));
            fail(have >= *needs, Refusal::NotReady { needs: *needs, have })
        }
        Need::TargetAffected => fail(is_affected(facts, target), Refusal::TargetNotAffected),
        Need::Year(needs) => fail(facts.scenario().year >= *needs, Refusal::NotYetInvented(*needs)),
        Need::Election => {
            let flag = facts.scenario().flags.iter().position(|it| it.as_str() == "election-due");
            fail(flag.is_some_and(|it| facts.crisis.flags[it]), Refusal::NoElection)
        }
        Need::StateControl => {
            let shown = case(facts, target).zip(hypothesis(facts, target));
            let shown = shown.is_some_and(|((_, it), by)| likelihood::control_shown(it, facts.rulebook(), by));
            fail(shown, Refusal::NoStateControl)
        }
    }
}

/// A precondition in a reader's words.
pub(crate) fn words(facts: &Facts<'_, '_>, need: &Need) -> String {
    match need {
        Need::KnownIncident => "an incident is known".into(),
        Need::Likelihood(needs) => format!("the analysts hold it {:.0} % likely", needs * 100.0),
        Need::ConfidenceAtLeast(needs) => format!("the judgement has {needs}"),
        Need::Severity(needs) => format!("an incident of severity {needs:.0}"),
        Need::Gravity(needs) => format!("an incident, or incidents together, of gravity {needs:.0}"),
        Need::After(responses) => format!("after {}", names(facts, responses)),
        Need::Trait(wanted) => format!("an Ally with `{wanted}`"),
        Need::NoTrait(barred) => format!("not for an Ally with `{barred}`"),
        Need::Provider(wanted) => format!("an Ally that provides it (`{wanted}`)"),
        Need::UnionMember => "a member of the European Union".into(),
        Need::Ties(needs) => format!("economic ties of {needs:.2} or more"),
        Need::Readiness(needs) => format!("recovery readiness of {needs:.0}"),
        Need::TargetAffected => "something is known to be wrong there".into(),
        Need::Year(needs) => format!("exists from {needs} on"),
        Need::Election => "an election is due".into(),
        Need::StateControl => "direction or control by a state is shown".into(),
    }
}

fn names(facts: &Facts<'_, '_>, responses: &[crate::vocab::Slug]) -> String {
    let name = |id: &crate::vocab::Slug| {
        let row = facts.rulebook().response(id.as_str()).map(|it| &facts.rulebook().responses.rows[it.index()]);
        row.map_or_else(|| id.to_string(), |it| format!("\"{}\"", it.name))
    };
    responses.iter().map(name).collect::<Vec<_>>().join(" or ")
}

fn known<'a>(facts: &'a Facts<'_, '_>) -> impl Iterator<Item = (IncidentId, &'a Dossier)> {
    let disclosed = |(at, it): (usize, &'a Dossier)| it.disclosed.is_some().then(|| (IncidentId::at(at), it));
    facts.dossiers().iter().enumerate().filter_map(disclosed)
}

fn worst(facts: &Facts<'_, '_>) -> f64 {
    known(facts).map(|(_, it)| it.severity).fold(0.0, f64::max)
}

fn hypothesis(facts: &Facts<'_, '_>, target: Subject) -> Option<HypothesisId> {
    facts.ground().hypothesis_of(super::accused(target)?)
}

fn gravest(facts: &Facts<'_, '_>, target: Subject) -> f64 {
    hypothesis(facts, target).map_or(0.0, |it| law::cumulative(facts, it))
}

/// The known incident that an accusation of `target` is about.
fn case<'a>(facts: &'a Facts<'_, '_>, target: Subject) -> Option<(IncidentId, &'a Dossier)> {
    let weight = |it: &Dossier| super::super::scope::weight(facts.ground(), it, target);
    known(facts).reduce(|best, it| if weight(it.1) > weight(best.1) { it } else { best })
}

/// How likely the analysts hold it that `target` did what an accusation of it would be about, 0-1.
pub(crate) fn likelihood_of(facts: &Facts<'_, '_>, target: Subject) -> f64 {
    let found = case(facts, target).zip(hypothesis(facts, target));
    found.map_or(0.0, |((incident, _), by)| facts.likelihood(incident, by))
}

fn likely(facts: &Facts<'_, '_>, needs: f64, target: Subject) -> Result<(), Refusal> {
    let have = likelihood_of(facts, target);
    if have >= needs {
        return Ok(());
    }
    Err(Refusal::EvidenceBelowThreshold { needs: needs * 100.0, have: have * 100.0 })
}

fn after(facts: &Facts<'_, '_>, responses: &[crate::vocab::Slug]) -> Result<(), Refusal> {
    let done = |id: &crate::vocab::Slug| {
        facts.rulebook().response(id.as_str()).is_some_and(|it| facts.conduct.done[it.index()].is_some())
    };
    if responses.iter().any(done) { Ok(()) } else { Err(Refusal::ComesAfter(names(facts, responses))) }
}

fn own(facts: &Facts<'_, '_>, seat: SeatId) -> Option<AllyId> {
    facts.scenario().seats[seat.index()].ally
}

const fn network(target: Subject) -> Option<NetworkId> {
    match target {
        Subject::Network(network) => Some(network),
        Subject::Alliance | Subject::Ally(_) | Subject::Adversary(_) => None,
    }
}

/// Whether something is known to be wrong with a network; true for any other target.
pub(crate) fn is_affected(facts: &Facts<'_, '_>, target: Subject) -> bool {
    let Some(network) = network(target) else { return true };
    let function = &facts.functions()[network.index()];
    let intruder = facts.courses().iter().any(|it| {
        it.network == network && it.found.is_some() && matches!(it.state, CourseState::Running | CourseState::Striking)
    });
    function.struck || function.lost > 0.05 || intruder
}
