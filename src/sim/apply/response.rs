//! Responses start, are decided, carried out, and end.

use std::sync::Arc;

use crate::journal::{Cause, Event};
use crate::rulebook::{Authority, Outcome, Response};
use crate::sim::chance::{About, Purpose};
use crate::sim::component::{Course, Draft, DraftState, Progress, ProgressState};
use crate::sim::facts::concerns_ally;
use crate::sim::ground::Ground;
use crate::sim::model::Model;
use crate::sim::state::{Ends, Naming};
use crate::sim::{combine, scope};
use crate::vocab::{
    AdversaryId, AllyId, EntryNo, HOURS_PER_DAY, IncidentId, Lever, ProgressId, ResponseId, SeatId, Subject,
};

use super::lasting::{self, Maker};
use super::lever::shift;
use super::schedule_ahead;

/// What is started.
pub(super) struct Start {
    pub(super) response: ResponseId,
    pub(super) by: By,
    pub(super) target: Subject,
    pub(super) no: EntryNo,
}

/// Who starts it.
#[derive(Clone, Copy)]
pub(super) enum By {
    /// A seat, which pays for it.
    Seat(SeatId),
    /// An Ally that nobody plays, by its own means.
    Ally(AllyId),
}

pub(super) fn start(model: &mut Model, progress: ProgressId, start: &Start) {
    let ground = Arc::clone(&model.ground);
    let row = &ground.rulebook.responses.rows[start.response.index()];
    let now = model.clock.now;
    let (seat, actor) = match start.by {
        By::Seat(seat) => (Some(seat), ground.scenario.seats[seat.index()].ally),
        By::Ally(ally) => (None, Some(ally)),
    };
    let (least, most) = row.delay.decide_h;
    let wait_h = drawn(model, progress, actor, least, most, Purpose::DecisionLasts);
    let incident = scope::incident_for(model, start.target);
    *model.things.the::<Progress>(progress) = Progress {
        state: ProgressState::Deciding,
        response: start.response,
        seat,
        actor,
        target: start.target,
        incident,
        started: now,
        due: now + wait_h,
        done: None,
        worth: 1.0,
        joined: 0,
        entries: (start.no, start.no),
    };
    if seat.is_none() {
        return;
    }
    let conduct = &mut model.conduct;
    conduct.chosen[start.response.index()].get_or_insert(now);
    let alliance = &mut model.alliance;
    alliance.spent.0 += row.cost.capital;
    alliance.spent.1 += row.cost.meur;
    alliance.meur -= row.cost.meur;
    alliance.experts -= row.cost.experts;
    alliance.attention -= row.cost.attention;
    shift(model, Lever::Capital, Subject::Alliance, -row.cost.capital, Cause::Event(start.no));
}

/// An Ally that nobody plays brings a response before the Council.
pub(super) fn propose(model: &mut Model, proposed: &Event, no: EntryNo) {
    let Event::AllyProposed { progress, response, ally, target } = *proposed else { return };
    start(model, progress, &Start { response, by: By::Ally(ally), target, no });
}

/// Hours a step takes: drawn between its ends, and stretched by what delays this Ally.
fn drawn(model: &Model, progress: ProgressId, actor: Option<AllyId>, least: u32, most: u32, what: Purpose) -> u32 {
    let seed = model.seed;
    let hours = seed.between(least, most.max(least), what, About(u32::from(progress.0), 0));
    let now = model.clock.now;
    let factor =
        actor.map_or(1.0, |ally| model.changes.adjust(Lever::ResponseDelay, 1.0, now, |of| concerns_ally(of, ally)));
    (f64::from(hours) * factor.clamp(0.1, 10.0)) as u32
}

pub(super) fn decide(model: &mut Model, progress: ProgressId) {
    let ground = &model.ground;
    let now = model.clock.now;
    let (response, actor) = {
        let it = model.things.the::<Progress>(progress);
        (it.response, it.actor)
    };
    let row = &ground.rulebook.responses.rows[response.index()];
    let (least, most) = row.delay.execute_h;
    let hours = match row.authority {
        Authority::Union(_) => union_process_h(model, progress, least, most),
        Authority::Anyone | Authority::National | Authority::AnyAlly | Authority::Council(_) | Authority::Convener => {
            drawn(model, progress, actor, least, most, Purpose::ExecutionLasts)
        }
    };
    let it = model.things.the::<Progress>(progress);
    it.state = ProgressState::Executing;
    it.due = now + hours;
}

/// The Union's process is log-normal around the middle of what the catalogue allows, and stays within it.
fn union_process_h(model: &Model, progress: ProgressId, least: u32, most: u32) -> u32 {
    let seed = model.seed;
    let sigma = model.ground.rulebook.parameters.council.union_sigma.value;
    let middle = (f64::from(least) * f64::from(most)).sqrt();
    let hours = seed.log_normal(middle, sigma, Purpose::ExecutionLasts, About(u32::from(progress.0), 0));
    (hours as u32).clamp(least, most.max(least))
}

pub(super) fn carry_out(model: &mut Model, progress: ProgressId, worth: f64, no: EntryNo) -> ResponseId {
    let ground = Arc::clone(&model.ground);
    let now = model.clock.now;
    let done = {
        let it = model.things.the::<Progress>(progress);
        it.worth = worth;
        it.done = Some(now);
        it.entries.1 = no;
        *it
    };
    let row = &ground.rulebook.responses.rows[done.response.index()];
    if let Some(breadth) = breadth(&ground, row, done.joined) {
        model.alliance.breadth = breadth;
    }
    let stays = row.delay.in_force_d > 0.0;
    {
        let it = model.things.the::<Progress>(progress);
        it.state = if stays { ProgressState::InForce } else { ProgressState::Done };
        it.due = now + (row.delay.in_force_d * HOURS_PER_DAY) as u32;
    }
    let combined: Vec<_> = combine::changes(&ground.rulebook, &model.conduct, row, now).cloned().collect();
    let conditional = row.outcomes.contains(&Outcome::Conditional) || was_conditioned(model, progress);
    let conduct = &mut model.conduct;
    if row.outcomes.contains(&Outcome::Confirm) {
        for confirmed in std::mem::take(&mut conduct.on_condition) {
            conduct.done[confirmed.index()] = Some(now);
        }
    }
    if conditional && !conduct.on_condition.contains(&done.response) {
        conduct.on_condition.push(done.response);
    } else {
        conduct.carried_out(row, done.response, now);
    }
    conduct.peak_rung = conduct.peak_rung.max(row.rung);
    let maker = Maker { no, target: done.target, actor: done.actor, progress: Some(progress) };
    lasting::add(model, maker, row.changes.iter().chain(&combined), worth);
    for coalition in &row.coalition {
        lasting::add(model, maker, &coalition.changes_each, worth * f64::from(done.joined));
    }
    schedule_ahead::draw(model, progress, row, no);
    done.response
}

/// Whether the text that decided on it was made conditional.
fn was_conditioned(model: &Model, progress: ProgressId) -> bool {
    let mut used = model.things.all::<Draft>().iter().take_while(|it| it.state != DraftState::Unused);
    used.any(|it| it.state == DraftState::Adopted && it.progress == progress && it.conditional)
}

pub(super) fn realise(model: &mut Model, progress: ProgressId, risk: u16, no: EntryNo) {
    let ground = Arc::clone(&model.ground);
    let it = *model.things.the::<Progress>(progress);
    let row = &ground.rulebook.responses.rows[it.response.index()].risks[usize::from(risk)];
    lasting::add(model, Maker { no, target: it.target, actor: it.actor, progress: None }, &row.changes, 1.0);
    schedule_ahead::realise(model, progress, row, no);
}

pub(super) fn fail(model: &mut Model, progress: ProgressId) {
    release(model, progress, ProgressState::Failed);
}

pub(super) fn end(model: &mut Model, progress: ProgressId) {
    thaw(model, progress);
    release(model, progress, ProgressState::Ended);
}

/// What an isolation froze moves again.
fn thaw(model: &mut Model, progress: ProgressId) {
    let ground = &model.ground;
    let it = *model.things.the::<Progress>(progress);
    if !ground.rulebook.responses.rows[it.response.index()].outcomes.contains(&Outcome::Isolate) {
        return;
    }
    for course in model.things.all_mut::<Course>() {
        if Subject::Network(course.network) == it.target {
            course.frozen = false;
        }
    }
}

/// Lent experts come back, and what lasted with the response ends.
fn release(model: &mut Model, progress: ProgressId, state: ProgressState) {
    let ground = &model.ground;
    let it = model.things.the::<Progress>(progress);
    it.state = state;
    let lent = it.seat.is_some();
    let row = &ground.rulebook.responses.rows[it.response.index()];
    if lent {
        model.alliance.experts += row.cost.experts;
    }
    model.changes.retain(|it| it.ends != Ends::With(progress));
}

pub(super) fn join(model: &mut Model, progress: ProgressId) {
    model.things.the::<Progress>(progress).joined += 1;
}

/// Share of the Allies that stood behind a joint act; `None` for what a government does by itself.
fn breadth(ground: &Ground, row: &Response, joined: u16) -> Option<f64> {
    let roster = &ground.rulebook.roster.allies;
    let together = match row.authority {
        Authority::Council(_) => roster.len(),
        Authority::Union(_) => roster.iter().filter(|it| it.union_member).count(),
        _ if row.coalition.is_empty() => return None,
        Authority::Anyone | Authority::National | Authority::AnyAlly | Authority::Convener => usize::from(joined) + 1,
    };
    Some(together as f64 / roster.len() as f64)
}

/// Notes who named an adversary: the Council where the response was one of its texts, else a seat.
pub(super) fn note_naming(model: &mut Model, incident: IncidentId, adversary: AdversaryId, progress: ProgressId) {
    let ground = &model.ground;
    let response = model.things.the::<Progress>(progress).response;
    let naming = match ground.rulebook.responses.rows[response.index()].authority {
        Authority::Council(_) => Naming::Council,
        Authority::Anyone | Authority::National | Authority::AnyAlly | Authority::Union(_) | Authority::Convener => {
            Naming::Seat
        }
    };
    model.conduct.namings.push((adversary, incident, naming));
}
