//! Moves in the Council: who may make them, and when.

use crate::journal::Refusal;
use crate::scenario::model::Authority as May;
use crate::sim::component::{Draft, DraftState};
use crate::sim::council;
use crate::sim::facts::Facts;
use crate::sim::state::{Choice, CouncilChoice};
use crate::vocab::{AllyId, ProposalId, SeatId};

use super::sight::Sight;

/// The text before the Council, as a seat stands to it.
struct Floor<'a> {
    proposal: ProposalId,
    draft: &'a Draft,
    /// Whether it is the seat's own.
    own: bool,
    /// Whether an Ally put it that nobody plays: every seat may then speak for it.
    unplayed: bool,
    convenes: bool,
}

impl<'a> Floor<'a> {
    /// The text before the Council, if there is one.
    fn of(sight: &Sight<'a, '_>) -> Option<Self> {
        let facts = sight.facts;
        let proposal = council::agenda(facts)?;
        let draft = &facts.drafts()[proposal.index()];
        let by = facts.progresses()[draft.progress.index()].seat;
        let (own, unplayed) = (by == Some(sight.seat), by.is_none());
        let convenes = facts.scenario().seats[sight.seat.index()].may.contains(&May::Convene);
        Some(Self { proposal, draft, own, unplayed, convenes })
    }

    fn admits(&self, sight: &Sight<'_, '_>, step: CouncilChoice) -> Result<(), Refusal> {
        if sight.plan.items.iter().any(|(by, it)| *by == sight.seat && *it == Choice::Council(step)) {
            return Err(Refusal::AlreadyPlanned);
        }
        if step == CouncilChoice::Break {
            return breaking(sight.facts, sight.seat, self.own, self.draft);
        }
        let speaks = self.unplayed && matches!(step, CouncilChoice::Lobby(_) | CouncilChoice::Share);
        if !self.own && !self.convenes && !speaks {
            return Err(Refusal::NotYourText);
        }
        allowed(sight.facts, self.proposal, self.draft, step)
    }
}

/// Checks a move in the Council.
///
/// # Errors
///
/// Why the seat may not make it.
pub(crate) fn check(sight: &Sight<'_, '_>, step: CouncilChoice) -> Result<(), Refusal> {
    if !sight.facts.rulebook().terms.has_council() {
        return Err(Refusal::NoCouncil);
    }
    Floor::of(sight).ok_or(Refusal::NoText)?.admits(sight, step)
}

/// Every move in the Council that a seat may make now.
pub(crate) fn moves(sight: &Sight<'_, '_>) -> Vec<CouncilChoice> {
    use CouncilChoice::{Break, Condition, Hold, Lobby, Share, Soften, Withdraw};
    let Some(floor) = Floor::of(sight) else { return Vec::new() };
    let lobbies = (0..sight.facts.ground().allies()).map(|it| Lobby(AllyId::at(it)));
    let moves = [Soften, Condition, Share, Hold, Withdraw, Break].into_iter().chain(lobbies);
    moves.filter(|it| floor.admits(sight, *it).is_ok()).collect()
}

fn breaking(facts: &Facts<'_>, seat: SeatId, own: bool, draft: &Draft) -> Result<(), Refusal> {
    if own {
        return Err(Refusal::YourOwnText);
    }
    if facts.scenario().seats[seat.index()].ally.is_none() || draft.state != DraftState::Silence {
        return Err(Refusal::NotYourAuthority("only an Ally can break silence, while it runs"));
    }
    Ok(())
}

fn allowed(facts: &Facts<'_>, proposal: ProposalId, draft: &Draft, step: CouncilChoice) -> Result<(), Refusal> {
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
        CouncilChoice::Hold if draft.state != DraftState::Broken => Err(Refusal::SilenceRuns),
        CouncilChoice::Soften
        | CouncilChoice::Condition
        | CouncilChoice::Hold
        | CouncilChoice::Withdraw
        | CouncilChoice::Break => Ok(()),
    }
}
