//! Whether a decision may be taken: the one check, asked by orders, by policies and by the interface before a key is pressed.

mod floor;
mod need;
mod open;
mod release;
mod resolve;
mod sight;

use crate::journal::{Decision, Refusal};
use crate::rulebook::{Cost, TargetKind};
use crate::vocab::{AllyId, ResponseId, SeatId, Subject};

use super::catalogue;
use super::facts::Facts;
use super::state::Choice;

pub(crate) use floor::{check as council_move, moves as open_moves};
pub(crate) use need::{check as check_need, words as need_words};
pub use open::Open;
pub(crate) use open::open;
pub(crate) use release::release;
pub(crate) use resolve::{decision as resolve_decision, name as target_name};
pub(crate) use sight::Sight;

/// Resolves a decision and checks it.
///
/// # Errors
///
/// Why it is not admitted.
pub(crate) fn decision(sight: &Sight<'_, '_>, decision: &Decision) -> Result<Choice, Refusal> {
    let resolved = resolve_decision(sight.facts, sight.seat, decision)?;
    choice(sight, resolved)?;
    Ok(resolved)
}

/// Checks a resolved decision.
///
/// # Errors
///
/// Why it is not admitted.
pub(crate) fn choice(sight: &Sight<'_, '_>, choice: Choice) -> Result<(), Refusal> {
    match choice {
        Choice::Respond { response, target } => respond(sight, response, target),
        Choice::Council(step) => council_move(sight, step),
        Choice::Estimate { percent, .. } if percent > 100 => Err(Refusal::NotAPercentage),
        Choice::Estimate { .. } => Ok(()),
    }
}

/// Whether a resolved decision is admitted, where nobody asks why not: what rules out most is asked first.
pub(crate) fn admits(sight: &Sight<'_, '_>, it: Choice) -> bool {
    let affordable = match it {
        Choice::Respond { response, .. } => afford(sight, &sight.facts.ground().catalogue.entry(response).cost).is_ok(),
        Choice::Council(_) | Choice::Estimate { .. } => true,
    };
    affordable && choice(sight, it).is_ok()
}

fn respond(sight: &Sight<'_, '_>, response: ResponseId, target: Subject) -> Result<(), Refusal> {
    let facts = sight.facts;
    let row = &facts.rulebook().responses.rows[response.index()];
    catalogue::authority(facts.scenario(), sight.seat, &row.authority)?;
    is_new(sight, response, target)?;
    let entry = facts.ground().catalogue.entry(response);
    afford(sight, &entry.cost)?;
    entry.terms.iter().try_for_each(|it| need::check(sight, it, target))
}

/// Whether it is neither planned nor under way.
fn is_new(sight: &Sight<'_, '_>, response: ResponseId, target: Subject) -> Result<(), Refusal> {
    let same = |it: &Choice| matches!(*it, Choice::Respond { response: r, target: t } if r == response && t == target);
    if sight.plan.items.iter().any(|(_, it)| same(it)) {
        return Err(Refusal::AlreadyPlanned);
    }
    if sight.is_under_way(response, target) { Err(Refusal::AlreadyUnderWay) } else { Ok(()) }
}

/// Whether there is enough of everything. What is planned was set aside already.
fn afford(sight: &Sight<'_, '_>, cost: &Cost) -> Result<(), Refusal> {
    let have = &sight.facts.alliance;
    if cost.attention > have.attention {
        return Err(Refusal::NoAttentionLeft);
    }
    if cost.capital > have.capital {
        return Err(Refusal::NotEnoughCapital { needs: cost.capital, left: have.capital });
    }
    if cost.meur > have.meur {
        return Err(Refusal::NotEnoughMoney { needs: cost.meur, left: have.meur });
    }
    if cost.experts > have.experts {
        return Err(Refusal::NotEnoughExperts { needs: cost.experts, left: have.experts });
    }
    if sight.has_room() { Ok(()) } else { Err(Refusal::NoAttentionLeft) }
}

/// Everything a response may be aimed at by a seat, allowed or not.
pub(crate) fn targets(facts: &Facts<'_>, seat: SeatId, kind: TargetKind) -> Vec<Subject> {
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
pub(crate) fn home(facts: &Facts<'_>, seat: SeatId) -> AllyId {
    let scenario = facts.scenario();
    let own = scenario.seats[seat.index()].ally.filter(|it| scenario.victims.contains(it));
    own.or_else(|| scenario.victims.first().copied()).unwrap_or(AllyId(0))
}
