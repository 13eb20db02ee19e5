//! A plan while it can be taken back, and what it becomes when it is locked.

use crate::journal::{Cause, Event, Failure, Objection};
use crate::rulebook::Rulebook;
use crate::vocab::{Lever, ProgressId, SeatId, Subject};

use super::component::{DraftState, ProgressState};
use super::council;
use super::facts::Facts;
use super::model::Model;
use super::state::{Choice, CouncilChoice, Plan};

/// What a choice sets aside while it is planned: capital, million euro, attention, experts.
pub(crate) fn price(rulebook: &Rulebook, choice: Choice) -> (f64, f64, u8, u16) {
    match choice {
        Choice::Respond { response, .. } => {
            let cost = &rulebook.responses.rows[response.index()].cost;
            (cost.capital, cost.meur, cost.attention, cost.experts)
        }
        Choice::Council(CouncilChoice::Lobby(_)) => (rulebook.parameters.table.lobby_capital.value, 0.0, 0, 0),
        Choice::Council(CouncilChoice::Share) => (rulebook.parameters.table.share_capital.value, 0.0, 0, 0),
        Choice::Council(_) | Choice::Estimate { .. } => (0.0, 0.0, 0, 0),
    }
}

/// Sets aside what a choice costs.
pub(crate) fn reserve(model: &mut Model, choice: Choice) {
    let (capital, meur, attention, experts) = price(&model.ground.rulebook, choice);
    let alliance = &mut model.alliance;
    alliance.capital -= capital;
    alliance.meur -= meur;
    alliance.attention -= attention;
    alliance.experts -= experts;
}

fn give_back(model: &mut Model, choice: Choice) {
    let (capital, meur, attention, experts) = price(&model.ground.rulebook, choice);
    let alliance = &mut model.alliance;
    alliance.capital += capital;
    alliance.meur += meur;
    alliance.attention += attention;
    alliance.experts += experts;
}

/// Takes one choice out of the plan.
pub(crate) fn take_back(model: &mut Model, place: usize) {
    let (_, choice) = model.plan.items.remove(place);
    give_back(model, choice);
}

/// Empties the plan: what was set aside is given back, since the events that follow spend it. Its choices get their numbers.
pub(crate) fn clear(model: &mut Model) {
    let items = std::mem::take(&mut model.plan.items);
    let turn = model.clock.turn;
    for (seat, choice) in items {
        give_back(model, choice);
        model.conduct.decided.push((turn, seat, choice));
    }
}

/// What a plan becomes when it is locked.
pub(crate) fn events(facts: &Facts<'_>, plan: &Plan) -> Vec<(Cause, Event)> {
    let mut events = Vec::new();
    let unused = facts.progresses().iter().take_while(|it| it.state != ProgressState::Unused).count();
    let mut slots = (unused..facts.progresses().len()).map(ProgressId::at);
    let first = facts.conduct.decided.len();
    for (at, &(seat, choice)) in plan.items.iter().enumerate() {
        let cause = Cause::Decision((first + at + 1) as u32);
        match choice {
            Choice::Respond { response, target } => {
                if let Some(progress) = slots.next() {
                    events.push((cause, Event::ResponseStarted { progress, response, seat, target }));
                }
            }
            Choice::Council(step) => council_events(facts, seat, step, cause, &mut events),
            Choice::Estimate { incident, hypothesis, percent } => {
                events.push((cause, Event::EstimateStated { seat, incident, hypothesis, percent }));
            }
        }
    }
    retable(facts, plan, &mut events);
    events
}

fn council_events(
    facts: &Facts<'_>,
    seat: SeatId,
    step: CouncilChoice,
    cause: Cause,
    events: &mut Vec<(Cause, Event)>,
) {
    let Some(proposal) = council::agenda(facts) else { return };
    let draft = &facts.drafts()[proposal.index()];
    let numbers = facts.parameters();
    let moved = |lever, by| Event::LeverMoved { lever, of: Subject::Alliance, by };
    match step {
        CouncilChoice::Soften => {
            let softened = (draft.softened + numbers.council.soften_step.value).min(numbers.council.soften_most.value);
            events.push((cause, Event::TextSoftened { proposal, softened }));
        }
        CouncilChoice::Condition => events.push((cause, Event::TextConditioned { proposal })),
        CouncilChoice::Share => {
            events.push((cause, Event::EvidenceShared { proposal }));
            events.push((cause, moved(Lever::Sharing, numbers.attribution.share_gain.value)));
            events.push((cause, moved(Lever::Capital, -numbers.table.share_capital.value)));
        }
        CouncilChoice::Lobby(ally) => {
            events.push((cause, Event::AllyLobbied { proposal, ally }));
            events.push((cause, moved(Lever::Capital, -numbers.table.lobby_capital.value)));
        }
        CouncilChoice::Hold => {}
        CouncilChoice::Withdraw if closed(events) => {}
        CouncilChoice::Withdraw => {
            events.push((cause, Event::TextWithdrawn { proposal }));
            events.push((cause, Event::ResponseFailed { progress: draft.progress, why: Failure::Withdrawn }));
        }
        CouncilChoice::Break if closed(events) => {}
        CouncilChoice::Break => {
            let Some(ally) = facts.scenario().seats[seat.index()].ally else { return };
            let first = !events.iter().any(|(_, it)| matches!(it, Event::SilenceBroken { .. }));
            events.push((cause, Event::SilenceBroken { proposal, ally, over: Objection::Seat }));
            if first {
                events.extend(council::objected(facts, proposal).into_iter().map(|it| (cause, it)));
            }
        }
    }
}

/// Whether the text before the Council comes to its end with these events: several seats may want that at once.
fn closed(events: &[(Cause, Event)]) -> bool {
    events.iter().any(|(_, it)| matches!(it, Event::TextWithdrawn { .. } | Event::TextFailed { .. }))
}

/// A text on which silence was broken goes under silence again, unless it was withdrawn. Where its sponsor said nothing
/// about its wording, it comes back softer, as it would in the corridors.
fn retable(facts: &Facts<'_>, plan: &Plan, events: &mut Vec<(Cause, Event)>) {
    let Some(proposal) = council::agenda(facts) else { return };
    let draft = &facts.drafts()[proposal.index()];
    let made = |it: CouncilChoice| plan.items.iter().any(|(_, choice)| *choice == Choice::Council(it));
    if draft.state != DraftState::Broken || made(CouncilChoice::Withdraw) {
        return;
    }
    let cause = Cause::Event(draft.entry);
    let spoken = made(CouncilChoice::Soften) || made(CouncilChoice::Hold) || made(CouncilChoice::Condition);
    events.extend(council::tabled_again(facts, proposal, !spoken).into_iter().map(|it| (cause, it)));
}
