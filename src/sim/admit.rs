//! Whether a decision may be taken: the one check, asked by orders, by policies and by the interface before a key is pressed.

mod need;
mod resolve;

use crate::journal::{Decision, Refusal};
use crate::rulebook::{Authority, Response, TargetKind};
use crate::scenario::model::Authority as May;
use crate::vocab::{AdversaryId, AllyId, ProposalId, ResponseId, SeatId, Subject};

use super::component::{Draft, DraftState, ProgressState};
use super::council;
use super::facts::Facts;
use super::state::{Choice, CouncilChoice, Plan};

pub(crate) use need::{is_affected, likelihood_of, met, words as need_words};
pub(crate) use resolve::{decision as resolve_decision, name as target_name};

/// Resolves a decision and checks it.
///
/// # Errors
///
/// Why it is not admitted.
pub(crate) fn decision(
    facts: &Facts<'_, '_>,
    plan: &Plan,
    seat: SeatId,
    decision: &Decision,
) -> Result<Choice, Refusal> {
    let resolved = resolve_decision(facts, seat, decision)?;
    choice(facts, plan, seat, resolved)?;
    Ok(resolved)
}

/// Checks a resolved decision.
///
/// # Errors
///
/// Why it is not admitted.
pub(crate) fn choice(facts: &Facts<'_, '_>, plan: &Plan, seat: SeatId, choice: Choice) -> Result<(), Refusal> {
    match choice {
        Choice::Respond { response, target } => respond(facts, plan, seat, response, target),
        Choice::Council(step) => council_move(facts, plan, seat, step),
        Choice::Estimate { percent, .. } if percent > 100 => Err(Refusal::NotAPercentage),
        Choice::Estimate { .. } => Ok(()),
    }
}

fn respond(
    facts: &Facts<'_, '_>,
    plan: &Plan,
    seat: SeatId,
    response: ResponseId,
    target: Subject,
) -> Result<(), Refusal> {
    let row = &facts.rulebook().responses.rows[response.index()];
    authority(facts, seat, &row.authority)?;
    let same = |it: &Choice| matches!(*it, Choice::Respond { response: r, target: t } if r == response && t == target);
    if plan.items.iter().any(|(_, it)| same(it)) {
        return Err(Refusal::AlreadyPlanned);
    }
    under_way(facts, response, target)?;
    afford(facts, row)?;
    for need in &row.needs {
        need::check(facts, seat, need, target)?;
    }
    Ok(())
}

/// Whether a seat has the authority to start it.
fn authority(facts: &Facts<'_, '_>, seat: SeatId, authority: &Authority) -> Result<(), Refusal> {
    let seat = &facts.scenario().seats[seat.index()];
    let may = |it: May| seat.may.contains(&it);
    let (allowed, why) = match authority {
        Authority::Anyone => (true, ""),
        Authority::National => (may(May::National) && seat.ally.is_some(), "it is for a national government"),
        Authority::AnyAlly => (may(May::Consult) && seat.ally.is_some(), "it is the right of an Ally"),
        Authority::Council(_) => (may(May::Council), "it needs a place in the Council"),
        Authority::Union(_) => (may(May::Union), "it needs a place in the European Union"),
        Authority::Convener => (may(May::Convene) || may(May::Council), "it is for whoever convenes the Council"),
    };
    if allowed { Ok(()) } else { Err(Refusal::NotYourAuthority(why)) }
}

fn under_way(facts: &Facts<'_, '_>, response: ResponseId, target: Subject) -> Result<(), Refusal> {
    let busy = |it: &super::component::Progress| {
        let open = matches!(
            it.state,
            ProgressState::Deciding | ProgressState::Tabled | ProgressState::Executing | ProgressState::InForce
        );
        open && it.response == response && it.target == target
    };
    if facts.progresses().iter().any(busy) { Err(Refusal::AlreadyUnderWay) } else { Ok(()) }
}

/// Whether there is enough of everything. What is planned was set aside already.
fn afford(facts: &Facts<'_, '_>, row: &Response) -> Result<(), Refusal> {
    let have = &facts.alliance;
    if row.cost.attention > have.attention {
        return Err(Refusal::NoAttentionLeft);
    }
    if row.cost.capital > have.capital {
        return Err(Refusal::NotEnoughCapital { needs: row.cost.capital, left: have.capital });
    }
    if row.cost.meur > have.meur {
        return Err(Refusal::NotEnoughMoney { needs: row.cost.meur, left: have.meur });
    }
    if row.cost.experts > have.experts {
        return Err(Refusal::NotEnoughExperts { needs: row.cost.experts, left: have.experts });
    }
    if super::slots::free_progress(facts).is_none() {
        return Err(Refusal::NoAttentionLeft);
    }
    Ok(())
}

/// Whether a seat may make this move in the Council.
pub(crate) fn council_move(
    facts: &Facts<'_, '_>,
    plan: &Plan,
    seat: SeatId,
    step: CouncilChoice,
) -> Result<(), Refusal> {
    let proposal = council::agenda(facts).ok_or(Refusal::NoText)?;
    let draft = &facts.drafts()[proposal.index()];
    let own = facts.progresses()[draft.progress.index()].seat == seat;
    let convenes = facts.scenario().seats[seat.index()].may.contains(&May::Convene);
    if plan.items.iter().any(|(by, it)| *by == seat && *it == Choice::Council(step)) {
        return Err(Refusal::AlreadyPlanned);
    }
    if step == CouncilChoice::Break {
        return breaking(facts, seat, own, draft);
    }
    if !own && !convenes {
        return Err(Refusal::NotYourText);
    }
    allowed(facts, proposal, draft, step)
}

fn breaking(facts: &Facts<'_, '_>, seat: SeatId, own: bool, draft: &Draft) -> Result<(), Refusal> {
    if own {
        return Err(Refusal::YourOwnText);
    }
    if facts.scenario().seats[seat.index()].ally.is_none() || draft.state != DraftState::Silence {
        return Err(Refusal::NotYourAuthority("only an Ally can break silence, while it runs"));
    }
    Ok(())
}

fn allowed(facts: &Facts<'_, '_>, proposal: ProposalId, draft: &Draft, step: CouncilChoice) -> Result<(), Refusal> {
    let council = &facts.parameters().council;
    let table = &facts.parameters().table;
    let measure = &facts.rulebook().measures.rows[draft.measure.index()];
    let left = facts.alliance.capital;
    let capital = |needs: f64| if needs > left { Err(Refusal::NotEnoughCapital { needs, left }) } else { Ok(()) };
    match step {
        CouncilChoice::Soften if !measure.softens || draft.softened + 1e-9 >= council.soften_most.value => {
            Err(Refusal::CannotSoften)
        }
        CouncilChoice::Condition if !measure.conditional || draft.conditional => Err(Refusal::CannotCondition),
        CouncilChoice::Share => capital(table.share_capital.value),
        CouncilChoice::Lobby(ally) if facts.conduct.lobbied.contains(&(proposal, ally)) => Err(Refusal::AlreadyPlanned),
        CouncilChoice::Lobby(_) => capital(table.lobby_capital.value),
        CouncilChoice::Hold if draft.state != DraftState::Broken => Err(Refusal::NoText),
        CouncilChoice::Soften
        | CouncilChoice::Condition
        | CouncilChoice::Hold
        | CouncilChoice::Withdraw
        | CouncilChoice::Break => Ok(()),
    }
}

/// Everything a response may be aimed at by a seat, allowed or not.
pub(crate) fn targets(facts: &Facts<'_, '_>, seat: SeatId, kind: TargetKind) -> Vec<Subject> {
    let scenario = facts.scenario();
    match kind {
        TargetKind::Nothing => vec![Subject::Alliance],
        TargetKind::Network => {
            let home = home(facts, seat);
            facts.ground().networks_of(home).map(Subject::Network).collect()
        }
        TargetKind::Ally => {
            let own = scenario.seats[seat.index()].ally;
            let mut allies: Vec<_> = scenario.victims.iter().copied().chain(own).collect();
            allies.sort_unstable();
            allies.dedup();
            allies.into_iter().map(Subject::Ally).collect()
        }
        TargetKind::Adversary => scenario.adversaries.iter().map(|it| Subject::Adversary(it.adversary)).collect(),
    }
}

/// The Ally whose networks a seat looks after: its own, or the first victim.
pub(crate) fn home(facts: &Facts<'_, '_>, seat: SeatId) -> AllyId {
    let scenario = facts.scenario();
    let own = scenario.seats[seat.index()].ally.filter(|it| scenario.victims.contains(it));
    own.or_else(|| scenario.victims.first().copied()).unwrap_or(AllyId(0))
}

/// Every response that a seat may start now, with each target it may be aimed at.
pub(crate) fn open_choices(facts: &Facts<'_, '_>, plan: &Plan, seat: SeatId) -> Vec<Choice> {
    let mut open = Vec::new();
    for (at, row) in facts.rulebook().responses.rows.iter().enumerate() {
        if authority(facts, seat, &row.authority).is_err() || afford(facts, row).is_err() {
            continue;
        }
        let response = ResponseId::at(at);
        for target in targets(facts, seat, row.target) {
            if respond(facts, plan, seat, response, target).is_ok() {
                open.push(Choice::Respond { response, target });
            }
        }
    }
    open
}

/// Every move in the Council that a seat may make now.
pub(crate) fn open_moves(facts: &Facts<'_, '_>, plan: &Plan, seat: SeatId) -> Vec<CouncilChoice> {
    use CouncilChoice::{Break, Condition, Hold, Lobby, Share, Soften, Withdraw};
    if council::agenda(facts).is_none() {
        return Vec::new();
    }
    let lobbies = (0..facts.ground().allies()).map(|it| Lobby(AllyId::at(it)));
    let moves = [Soften, Condition, Share, Hold, Withdraw, Break].into_iter().chain(lobbies);
    moves.filter(|it| council_move(facts, plan, seat, *it).is_ok()).collect()
}

/// The adversary a target stands for, if it does.
pub(crate) const fn accused(target: Subject) -> Option<AdversaryId> {
    super::scope::adversary(target)
}
