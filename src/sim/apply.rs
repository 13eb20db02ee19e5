//! The only code that changes facts: what systems decided is made true here, in the order they decided it.

#![deny(clippy::wildcard_enum_match_arm, reason = "a new event must mean something")]

mod allies;
mod council;
mod evidence;
mod lasting;
mod lever;
mod operation;
mod response;
mod schedule_ahead;
mod service;
mod story;
mod turn;

use bevy_ecs::component::{Component, Mutable};
use bevy_ecs::query::QueryState;
use bevy_ecs::world::World;

use crate::journal::{Cause, Entry, Event};
use crate::scenario::Happening;
use crate::vocab::{AdversaryId, EntryNo, IncidentId, Lever, OperationId, Subject, Ticking};

use super::component::CueState;
use super::emit::Emit;
use super::facts::all_mut;
use super::snapshot::Rows;
use super::state::{Agenda, Clock, Record};

pub(crate) use evidence::about as about_channel;
pub(crate) use lever::shift;

/// Makes everything that rules decided true, in order, and writes the events into the record; whether there was any event.
pub(crate) fn settle(world: &mut World, rows: &mut Rows, decided: &mut Emit) -> bool {
    put(world, &mut rows.hazards, &mut decided.hazards, OperationId::index);
    put(world, &mut rows.gathering, &mut decided.gathering, IncidentId::index);
    put(world, &mut rows.patience, &mut decided.patience, AdversaryId::index);
    let any = !decided.events.is_empty();
    decided.events.drain(..).for_each(|(cause, event)| _ = commit(world, cause, event));
    any
}

/// Puts what has gathered where it belongs.
fn put<I: Copy, T: Component<Mutability = Mutable>>(
    world: &mut World,
    rows: &mut QueryState<&'static mut T>,
    gathered: &mut Vec<(I, T)>,
    index: impl Fn(I) -> usize,
) {
    if gathered.is_empty() {
        return;
    }
    let rows = all_mut(rows.query_mut(world));
    gathered.drain(..).for_each(|(id, now)| rows[index(id)] = now);
}

/// Writes one event into the record and makes it true.
pub(crate) fn commit(world: &mut World, cause: Cause, event: Event) -> EntryNo {
    let at = world.resource::<Clock>().now;
    let no = world.resource_mut::<Record>().write(Entry { at, cause, event });
    apply(world, no, cause, event);
    world.resource_mut::<Agenda>().stir(event, at);
    no
}

/// Makes one event true. Exhaustive on purpose: a new event does not compile until it means something.
#[allow(clippy::too_many_lines, reason = "a line for each event, so that none is missed")]
fn apply(world: &mut World, no: EntryNo, cause: Cause, event: Event) {
    match event {
        Event::TurnOpened { turn } => turn::open(world, turn),
        Event::TurnLocked { .. } => turn::lock(world),
        Event::Interrupted { .. } => turn::interrupt(world),
        Event::ExerciseEnded { ending } => turn::end(world, ending),

        Event::InjectDelivered { inject } => turn::deliver(world, inject, no),
        Event::InjectSkipped { inject } => turn::skip(world, inject),
        Event::InjectArmed { inject } => turn::arm(world, inject),
        Event::InjectVaried { .. } => {}
        Event::InjectHeld { inject } => turn::stop(world, inject, CueState::Held),
        Event::InjectDropped { inject } => turn::stop(world, inject, CueState::Dropped),
        Event::InjectFreed { inject } => turn::free(world, inject),
        Event::InjectMoved { inject, to } => turn::move_to(world, inject, to),
        Event::FlagSet { flag, on } => turn::set_flag(world, flag, on),
        Event::DecisionAsked { decision } => story::ask(world, decision, no),
        Event::DecisionAnswered { decision, answer } => story::answer(world, decision, answer),
        Event::DecisionSettled { decision, answer } => story::settle(world, decision, answer, no),
        Event::DecisionLapsed { decision } => story::lapse(world, decision, no),
        Event::RubricJudged { rubric, level } => story::judge(world, rubric, level),
        Event::DecisionClosed { decision } => story::close(world, decision),
        Event::ClockStarted { clock } => story::start_clock(world, clock, no),
        Event::ClockWarned { clock } => story::warn_of_clock(world, clock),
        Event::ClockMet { clock } => story::stop_clock(world, clock, Ticking::Met),
        Event::ClockMissed { clock } => story::stop_clock(world, clock, Ticking::Missed),
        Event::ClaimMade { .. } => story::claim(world, &event, no),
        Event::ClaimWithdrawn { claimant, incident } => story::withdraw(world, claimant, incident),
        Event::TextRefused { decision, .. } => story::refuse(world, decision),
        Event::SecretTold { .. } => {}
        Event::NumberMoved { number, by } => story::add(world, number, by),
        Event::NumberSet { number, to } => story::set(world, number, to),

        Event::OperationStarted { operation, stage } => operation::start(world, operation, stage, no),
        Event::OperationAdvanced { operation, stage } => operation::advance(world, operation, stage),
        Event::OperationSetBack { operation } => operation::set_back(world, operation),
        Event::OperationAbandoned { operation } | Event::OperationEvicted { operation } => {
            operation::stop(world, operation, no);
        }
        Event::OperationStruck { operation, .. } => {
            operation::strike(world, operation, no);
            turn::happen(world, Happening::Struck(operation));
        }
        Event::OperationFound { operation, .. } => operation::find(world, operation, no),
        Event::OperationReturned { operation } => operation::come_back(world, operation),
        Event::OperationFrozen { operation, on } => operation::freeze(world, operation, on),
        Event::OperationPlanned { operation, adversary, option, network } => {
            operation::plan(world, operation, adversary, option, network);
        }
        Event::AdversaryChose { adversary, option } => operation::choose(world, adversary, option, no),
        Event::AdversaryReacted { adversary, reaction, ally } => {
            operation::react(world, adversary, reaction, ally, no);
        }
        Event::RiskRealised { progress, risk } => response::realise(world, progress, risk, no),

        Event::NetworkStruck { network, operation, loss, repair_h, severity } => {
            service::strike(world, network, operation, &service::Blow { loss, repair_h, severity, no });
        }
        Event::WormSpread { operation, .. } => operation::spread(world, operation),
        Event::NetworkRestored { network } => service::restore(world, network),

        Event::IncidentDisclosed { incident } => evidence::disclose(world, incident, no),
        Event::EvidenceArrived { evidence, incident, channel, points_at, weight, planted } => {
            let staged = matches!(cause, Cause::Inject(_));
            let arrival = evidence::Arrival { evidence, incident, channel, points_at, weight, planted, staged, no };
            evidence::arrive(world, &arrival);
        }
        Event::PlantExposed { incident } => evidence::expose(world, incident),
        Event::EvidenceChecked { incident } => evidence::check(world, incident),
        Event::ActClaimed { incident, by } => evidence::claim(world, incident, by),
        Event::EstimateStated { seat, incident, hypothesis, percent } => {
            evidence::state(world, seat, incident, hypothesis, percent);
        }

        Event::ResponseStarted { progress, response, seat, target } => {
            let by = response::By::Seat(seat);
            response::start(world, progress, &response::Start { response, by, target, no });
        }
        Event::ResponseDecided { progress } => response::decide(world, progress),
        Event::ResponseDone { progress, worth } => {
            let done = response::carry_out(world, progress, worth, no);
            turn::happen(world, Happening::Done(done));
        }
        Event::ResponseFailed { progress, .. } => response::fail(world, progress),
        Event::ResponseEnded { progress } => response::end(world, progress),
        Event::AllyJoined { progress, .. } => response::join(world, progress),
        Event::AdversaryNamed { incident, adversary, progress } => {
            evidence::name(world, incident, adversary, no);
            response::note_naming(world, incident, adversary, progress);
        }
        Event::ClaimReversed { incident, .. } => evidence::reverse(world, incident),
        Event::IncidentAnswered { incident, .. } => evidence::answer(world, incident),
        Event::IncidentUnanswered { incident } => evidence::leave_unanswered(world, incident),
        Event::LeverMoved { lever, of, by } => {
            shift(world, lever, of, by, source(cause, no));
        }
        Event::LeverHeld { lever, of, by, until } => lasting::hold(world, lever, of, by, until, (cause, no)),
        Event::LawBroken { by, .. } => {
            shift(world, Lever::Legality, Subject::Alliance, -by, Cause::Event(no));
        }

        Event::ConsultationCalled { ally } => council::call(world, ally, no),
        Event::ConsultationHeld { .. } => council::meet(world),
        Event::TextTabled { proposal, measure, deadline } => council::table(world, proposal, measure, deadline, no),
        Event::SilenceBroken { proposal, ally, .. } => council::break_silence(world, proposal, ally),
        Event::TextSoftened { proposal, softened } => council::soften(world, proposal, softened),
        Event::TextConditioned { proposal } => council::condition(world, proposal),
        Event::EvidenceShared { .. } => council::share(world, no),
        Event::AllyLobbied { proposal, ally } => council::lobby(world, proposal, ally),
        Event::TextTabledAgain { proposal, round, deadline } => council::table_again(world, proposal, round, deadline),
        Event::TextWithdrawn { proposal } => council::withdraw(world, proposal),
        Event::TextAdopted { proposal } => {
            let adopted = council::adopt(world, proposal);
            turn::happen(world, Happening::Adopted(adopted));
        }
        Event::TextFailed { proposal } => council::fail(world, proposal),
        Event::AllyActed { .. } => allies::act(world, &event, no),
        Event::AllyProposed { .. } => response::propose(world, &event, no),
        Event::AllyConceded { ally, adversary } => allies::concede(world, ally, adversary, no),
    }
}

/// What the ledger shows as the cause of a moved lever: the cause itself where a reader can open it, else the event.
const fn source(cause: Cause, no: EntryNo) -> Cause {
    match cause {
        Cause::Event(_)
        | Cause::Inject(_)
        | Cause::Opening
        | Cause::Rule(_)
        | Cause::Decision(_)
        | Cause::Answer(_) => cause,
        Cause::Adversary(_) | Cause::Lever(..) | Cause::Network(_) => Cause::Event(no),
    }
}
