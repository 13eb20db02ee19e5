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

use crate::journal::{Cause, Entry, Event};
use crate::scenario::Happening;
use crate::vocab::{EntryNo, Lever, Subject, Ticking};

use super::component::CueState;
use super::emit::Emit;
use super::model::{Model, Row, Things};

pub(crate) use evidence::about as about_channel;
pub(crate) use lever::shift;

/// Makes everything that rules decided true, in order, and writes the events into the record; whether there was any event.
pub(crate) fn settle(model: &mut Model, decided: &mut Emit) -> bool {
    put(&mut model.things, &mut decided.hazards);
    put(&mut model.things, &mut decided.gathering);
    put(&mut model.things, &mut decided.patience);
    let any = !decided.events.is_empty();
    decided.events.drain(..).for_each(|(cause, event)| _ = commit(model, cause, event));
    any
}

/// Puts what has gathered where it belongs.
fn put<T: Row>(things: &mut Things, gathered: &mut Vec<(T::Id, T)>) {
    if gathered.is_empty() {
        return;
    }
    let rows = things.all_mut::<T>();
    gathered.drain(..).for_each(|(id, now)| rows[T::place(id)] = now);
}

/// Writes one event into the record and makes it true.
pub(crate) fn commit(model: &mut Model, cause: Cause, event: Event) -> EntryNo {
    let at = model.clock.now;
    let no = model.record.write(Entry { at, cause, event });
    apply(model, no, cause, event);
    model.agenda.stir(event, at);
    no
}

/// Makes one event true. Exhaustive on purpose: a new event does not compile until it means something.
#[allow(clippy::too_many_lines, reason = "a line for each event, so that none is missed")]
fn apply(model: &mut Model, no: EntryNo, cause: Cause, event: Event) {
    match event {
        Event::TurnOpened { turn } => turn::open(model, turn),
        Event::TurnLocked { .. } => turn::lock(model),
        Event::Interrupted { .. } => turn::interrupt(model),
        Event::ExerciseEnded { ending } => turn::end(model, ending),

        Event::InjectDelivered { inject } => turn::deliver(model, inject, no),
        Event::InjectSkipped { inject } => turn::skip(model, inject),
        Event::InjectArmed { inject } => turn::arm(model, inject),
        Event::InjectVaried { .. } => {}
        Event::InjectHeld { inject } => turn::stop(model, inject, CueState::Held),
        Event::InjectDropped { inject } => turn::stop(model, inject, CueState::Dropped),
        Event::InjectFreed { inject } => turn::free(model, inject),
        Event::InjectMoved { inject, to } => turn::move_to(model, inject, to),
        Event::FlagSet { flag, on } => turn::set_flag(model, flag, on),
        Event::DecisionAsked { decision } => story::ask(model, decision, no),
        Event::DecisionAnswered { decision, answer } => story::answer(model, decision, answer),
        Event::DecisionSettled { decision, answer } => story::settle(model, decision, answer, no),
        Event::DecisionLapsed { decision } => story::lapse(model, decision, no),
        Event::RubricJudged { rubric, level } => story::judge(model, rubric, level),
        Event::DecisionClosed { decision } => story::close(model, decision),
        Event::ClockStarted { clock } => story::start_clock(model, clock, no),
        Event::ClockWarned { clock } => story::warn_of_clock(model, clock),
        Event::ClockMet { clock } => story::stop_clock(model, clock, Ticking::Met),
        Event::ClockMissed { clock } => story::stop_clock(model, clock, Ticking::Missed),
        Event::ClaimMade { .. } => story::claim(model, &event, no),
        Event::ClaimWithdrawn { claimant, incident } => story::withdraw(model, claimant, incident),
        Event::TextRefused { decision, .. } => story::refuse(model, decision),
        Event::SecretTold { .. } => {}
        Event::NumberMoved { number, by } => story::add(model, number, by),
        Event::NumberSet { number, to } => story::set(model, number, to),

        Event::OperationStarted { operation, stage } => operation::start(model, operation, stage, no),
        Event::OperationAdvanced { operation, stage } => operation::advance(model, operation, stage),
        Event::OperationSetBack { operation } => operation::set_back(model, operation),
        Event::OperationAbandoned { operation } | Event::OperationEvicted { operation } => {
            operation::stop(model, operation, no);
        }
        Event::OperationStruck { operation, .. } => {
            operation::strike(model, operation, no);
            turn::happen(model, Happening::Struck(operation));
        }
        Event::OperationFound { operation, .. } => operation::find(model, operation, no),
        Event::OperationReturned { operation } => operation::come_back(model, operation),
        Event::OperationFrozen { operation, on } => operation::freeze(model, operation, on),
        Event::OperationPlanned { operation, adversary, option, network } => {
            operation::plan(model, operation, adversary, option, network);
        }
        Event::AdversaryChose { adversary, option } => operation::choose(model, adversary, option, no),
        Event::AdversaryReacted { adversary, reaction, ally } => {
            operation::react(model, adversary, reaction, ally, no);
        }
        Event::RiskRealised { progress, risk } => response::realise(model, progress, risk, no),

        Event::NetworkStruck { network, operation, loss, repair_h, severity } => {
            service::strike(model, network, operation, &service::Blow { loss, repair_h, severity, no });
        }
        Event::WormSpread { operation, .. } => operation::spread(model, operation),
        Event::NetworkRestored { network } => service::restore(model, network),

        Event::IncidentDisclosed { incident } => evidence::disclose(model, incident, no),
        Event::EvidenceArrived { evidence, incident, channel, points_at, weight, planted } => {
            let staged = matches!(cause, Cause::Inject(_));
            let arrival = evidence::Arrival { evidence, incident, channel, points_at, weight, planted, staged, no };
            evidence::arrive(model, &arrival);
        }
        Event::PlantExposed { incident } => evidence::expose(model, incident),
        Event::EvidenceChecked { incident } => evidence::check(model, incident),
        Event::ActClaimed { incident, by } => evidence::claim(model, incident, by),
        Event::EstimateStated { seat, incident, hypothesis, percent } => {
            evidence::state(model, seat, incident, hypothesis, percent);
        }

        Event::ResponseStarted { progress, response, seat, target } => {
            let by = response::By::Seat(seat);
            response::start(model, progress, &response::Start { response, by, target, no });
        }
        Event::ResponseDecided { progress } => response::decide(model, progress),
        Event::ResponseDone { progress, worth } => {
            let done = response::carry_out(model, progress, worth, no);
            turn::happen(model, Happening::Done(done));
        }
        Event::ResponseFailed { progress, .. } => response::fail(model, progress),
        Event::ResponseEnded { progress } => response::end(model, progress),
        Event::AllyJoined { progress, .. } => response::join(model, progress),
        Event::AdversaryNamed { incident, adversary, progress } => {
            evidence::name(model, incident, adversary, no);
            response::note_naming(model, incident, adversary, progress);
        }
        Event::ClaimReversed { incident, .. } => evidence::reverse(model, incident),
        Event::IncidentAnswered { incident, .. } => evidence::answer(model, incident),
        Event::IncidentUnanswered { incident } => evidence::leave_unanswered(model, incident),
        Event::LeverMoved { lever, of, by } => {
            shift(model, lever, of, by, source(cause, no));
        }
        Event::LeverHeld { lever, of, by, until } => lasting::hold(model, lever, of, by, until, (cause, no)),
        Event::LawBroken { by, .. } => {
            shift(model, Lever::Legality, Subject::Alliance, -by, Cause::Event(no));
        }

        Event::ConsultationCalled { ally } => council::call(model, ally, no),
        Event::ConsultationHeld { .. } => council::meet(model),
        Event::TextTabled { proposal, measure, deadline } => council::table(model, proposal, measure, deadline, no),
        Event::SilenceBroken { proposal, ally, .. } => council::break_silence(model, proposal, ally),
        Event::TextSoftened { proposal, softened } => council::soften(model, proposal, softened),
        Event::TextConditioned { proposal } => council::condition(model, proposal),
        Event::EvidenceShared { .. } => council::share(model, no),
        Event::AllyLobbied { proposal, ally } => council::lobby(model, proposal, ally),
        Event::TextTabledAgain { proposal, round, deadline } => council::table_again(model, proposal, round, deadline),
        Event::TextWithdrawn { proposal } => council::withdraw(model, proposal),
        Event::TextAdopted { proposal } => {
            let adopted = council::adopt(model, proposal);
            turn::happen(model, Happening::Adopted(adopted));
        }
        Event::TextFailed { proposal } => council::fail(model, proposal),
        Event::AllyActed { .. } => allies::act(model, &event, no),
        Event::AllyProposed { .. } => response::propose(model, &event, no),
        Event::AllyConceded { ally, adversary } => allies::concede(model, ally, adversary, no),
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
