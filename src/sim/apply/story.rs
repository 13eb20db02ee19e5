//! What the scenario counts and asks itself is made so.

use std::sync::Arc;

use crate::journal::{Cause, Event};
use crate::scenario::model::AnswersFile;
use crate::sim::asking;
use crate::sim::model::Model;
use crate::sim::state::{Asked, Claim, Clocked, Coming, Pending, Taken};
use crate::vocab::{ClaimantId, ClockId, DecisionId, EntryNo, IncidentId, Lever, Moment, NumberId, Subject, Ticking};

use super::lever::shift;

pub(super) fn add(model: &mut Model, number: NumberId, by: f64) {
    let now = model.story.numbers[number.index()];
    set(model, number, now + by);
}

/// A number stays between its limits.
pub(super) fn set(model: &mut Model, number: NumberId, to: f64) {
    let within = model.ground.scenario.numbers[number.index()].within(to);
    model.story.numbers[number.index()] = within;
}

/// A decision takes answers from now on.
pub(super) fn ask(model: &mut Model, decision: DecisionId, no: EntryNo) {
    let now = model.clock.now;
    let within = model.ground.scenario.decisions[decision.index()].within_h;
    let due = within.map(|hours| now + hours);
    let story = &mut model.story;
    let it = &mut story.decisions[decision.index()];
    *it = Asked { open: true, due, since: Some(no), answered: false, ..*it };
    if let Some(at) = due {
        model.crisis.pending.push(Pending { at, what: Coming::Deadline { decision }, entry: no });
    }
}

/// An answer was given. Where it can be changed until the turn is locked, what it costs is set aside.
pub(super) fn answer(model: &mut Model, decision: DecisionId, answer: u16) {
    let ground = &model.ground;
    if ground.scenario.decisions[decision.index()].answers == AnswersFile::UntilLock {
        give_back(model, decision);
        set_aside(model, decision, answer, -1.0);
        model.story.decisions[decision.index()].pending = Some(answer);
    }
}

fn give_back(model: &mut Model, decision: DecisionId) {
    let pending = model.story.decisions[decision.index()].pending.take();
    if let Some(before) = pending {
        set_aside(model, decision, before, 1.0);
    }
}

fn set_aside(model: &mut Model, decision: DecisionId, answer: u16, sign: f64) {
    let (capital, meur) = price(model, decision, answer);
    let alliance = &mut model.alliance;
    alliance.capital += sign * capital;
    alliance.meur += sign * meur;
}

fn price(model: &Model, decision: DecisionId, answer: u16) -> (f64, f64) {
    let row = &model.ground.scenario.decisions[decision.index()];
    asking::cost(row, &model.story.answers[usize::from(answer)].picks)
}

/// An answer counts: it is paid for, and what it changes later is noted.
pub(super) fn settle(model: &mut Model, decision: DecisionId, answer: u16, no: EntryNo) {
    give_back(model, decision);
    let (capital, meur) = price(model, decision, answer);
    let alliance = &mut model.alliance;
    alliance.spent.0 += capital;
    alliance.spent.1 += meur;
    alliance.meur -= meur;
    shift(model, Lever::Capital, Subject::Alliance, -capital, Cause::Event(no));
    let ground = &model.ground;
    let row = &ground.scenario.decisions[decision.index()];
    let story = &mut model.story;
    let it = &mut story.decisions[decision.index()];
    it.open = row.answers == AnswersFile::Again;
    it.answered = true;
    it.times += 1;
    let picks = asking::counting(row, &story.answers[usize::from(answer)].picks).to_vec();
    take(model, decision, &picks, no);
}

/// A decision was not answered in time.
pub(super) fn lapse(model: &mut Model, decision: DecisionId, no: EntryNo) {
    let ground = Arc::clone(&model.ground);
    close(model, decision);
    model.story.decisions[decision.index()].lapsed += 1;
    let row = &ground.scenario.decisions[decision.index()];
    take(model, decision, asking::counting(row, &row.otherwise), no);
}

pub(super) fn close(model: &mut Model, decision: DecisionId) {
    model.story.decisions[decision.index()].open = false;
}

/// Options were chosen: what they change later comes.
fn take(model: &mut Model, decision: DecisionId, picks: &[u16], no: EntryNo) {
    let now = model.clock.now;
    let ground = &model.ground;
    for &option in picks {
        let taken = &mut model.story.taken[decision.index()][usize::from(option)];
        *taken = Taken { times: taken.times + 1, last: Some(now) };
        let later = &ground.scenario.decisions[decision.index()].options[usize::from(option)].later;
        for (at, (hours, _)) in later.iter().enumerate() {
            let what = Coming::Later { decision, option, at: at as u16 };
            model.crisis.pending.push(Pending { at: now + *hours, what, entry: no });
        }
    }
}

pub(super) fn judge(model: &mut Model, rubric: u16, level: u16) {
    model.story.judged[usize::from(rubric)] = Some(level);
}

/// A clock starts: its hours are counted from now.
pub(super) fn start_clock(model: &mut Model, clock: ClockId, no: EntryNo) {
    let now = model.clock.now;
    let ground = &model.ground;
    let row = &ground.scenario.clocks[clock.index()];
    let due = now + row.hours;
    let warns = row.warns_h.map_or(Moment::NEVER, |before| now + row.hours.saturating_sub(before));
    let stands = Some(Ticking::Running);
    model.story.clocks[clock.index()] = Clocked { stands, due, warns, ended: due, since: Some(no) };
}

pub(super) fn warn_of_clock(model: &mut Model, clock: ClockId) {
    model.story.clocks[clock.index()].warns = Moment::NEVER;
}

pub(super) fn stop_clock(model: &mut Model, clock: ClockId, how: Ticking) {
    let now = model.clock.now;
    let it = &mut model.story.clocks[clock.index()];
    it.stands = Some(how);
    it.ended = now;
}

/// Somebody says who did it.
pub(super) fn claim(model: &mut Model, event: &Event, no: EntryNo) {
    let &Event::ClaimMade { claimant, incident, hypothesis, likelihood, confidence } = event else { return };
    let at = model.clock.now;
    let claim = Claim { by: claimant, incident, hypothesis, likelihood, confidence, at, since: no, withdrawn: None };
    model.story.claims.push(claim);
}

pub(super) fn withdraw(model: &mut Model, by: ClaimantId, incident: IncidentId) {
    let now = model.clock.now;
    let claims = &mut model.story.claims;
    if let Some(last) = claims.iter_mut().rfind(|it| it.by == by && it.incident == incident) {
        last.withdrawn.get_or_insert(now);
    }
}

/// A text was not agreed: what it would have cost is given back, and another may be written.
pub(super) fn refuse(model: &mut Model, decision: DecisionId) {
    give_back(model, decision);
    model.story.decisions[decision.index()].answered = false;
}
