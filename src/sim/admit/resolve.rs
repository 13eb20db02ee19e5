//! From the text of a decision to what it means here.

use crate::journal::{CouncilMove, Decision, Refusal};
use crate::rulebook::TargetKind;
use crate::sim::facts::Facts;
use crate::sim::state::{Choice, CouncilChoice};
use crate::vocab::{AllyId, HypothesisId, IncidentId, SeatId, Slug, Subject};

/// Looks up everything a decision names.
///
/// # Errors
///
/// What it names that is not there.
pub(crate) fn decision(facts: &Facts<'_>, seat: SeatId, decision: &Decision) -> Result<Choice, Refusal> {
    match decision {
        Decision::Respond { response, target } => {
            let id = facts.rulebook().response(response.as_str());
            let id = id.ok_or_else(|| Refusal::UnknownResponse(response.clone()))?;
            let kind = facts.rulebook().responses.rows[id.index()].target;
            Ok(Choice::Respond { response: id, target: aim(facts, seat, kind, target.as_ref())? })
        }
        Decision::Council(step) => Ok(Choice::Council(council(facts, step)?)),
        Decision::Estimate { incident, hypothesis, percent } => {
            let case = facts.scenario().incidents.iter().position(|it| it.id == *incident).map(IncidentId::at);
            let known = |it: &IncidentId| facts.dossiers()[it.index()].disclosed.is_some();
            let case = case.filter(known).ok_or_else(|| Refusal::UnknownIncident(incident.clone()))?;
            let who = facts.scenario().hypotheses.iter().position(|it| it.id == *hypothesis);
            let who = who.ok_or_else(|| Refusal::UnknownHypothesis(hypothesis.clone()))?;
            Ok(Choice::Estimate { incident: case, hypothesis: HypothesisId::at(who), percent: *percent })
        }
    }
}

fn aim(facts: &Facts<'_>, seat: SeatId, kind: TargetKind, target: Option<&Slug>) -> Result<Subject, Refusal> {
    if kind == TargetKind::Nothing {
        return target.map_or(Ok(Subject::Alliance), |it| Err(Refusal::UnknownTarget(it.clone())));
    }
    let possible = super::targets(facts, seat, kind);
    let Some(target) = target else {
        let only = <[Subject; 1]>::try_from(possible).ok();
        return only.map(|[it]| it).ok_or(Refusal::TargetMissing);
    };
    let named = |it: &&Subject| name(facts, **it).is_some_and(|name| name == target.as_str());
    possible.iter().find(named).copied().ok_or_else(|| Refusal::UnknownTarget(target.clone()))
}

/// What commands call a target.
pub(crate) fn name<'a>(facts: &'a Facts<'_>, of: Subject) -> Option<&'a str> {
    let rulebook = facts.rulebook();
    Some(match of {
        Subject::Alliance => return None,
        Subject::Ally(ally) => rulebook.roster.allies[ally.index()].id.as_str(),
        Subject::Network(network) => rulebook.sectors.rows[facts.ground().site(network).sector.index()].id.as_str(),
        Subject::Adversary(adversary) => rulebook.adversaries.rows[adversary.index()].id.as_str(),
    })
}

fn council(facts: &Facts<'_>, step: &CouncilMove) -> Result<CouncilChoice, Refusal> {
    Ok(match step {
        CouncilMove::Soften => CouncilChoice::Soften,
        CouncilMove::Condition => CouncilChoice::Condition,
        CouncilMove::ShareEvidence => CouncilChoice::Share,
        CouncilMove::HoldFirm => CouncilChoice::Hold,
        CouncilMove::Withdraw => CouncilChoice::Withdraw,
        CouncilMove::BreakSilence => CouncilChoice::Break,
        CouncilMove::Lobby(ally) => {
            let id: Option<AllyId> = facts.rulebook().ally(ally.as_str());
            CouncilChoice::Lobby(id.ok_or_else(|| Refusal::UnknownAlly(ally.clone()))?)
        }
    })
}
