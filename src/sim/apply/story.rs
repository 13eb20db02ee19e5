//! What the scenario counts and asks itself is made so.

use bevy_ecs::world::World;

use crate::journal::{Cause, Event};
use crate::scenario::model::AnswersFile;
use crate::sim::asking;
use crate::sim::facts::OnGround;
use crate::sim::state::{Alliance, Asked, Claim, Clock, Clocked, Coming, Crisis, Pending, Story, Taken};
use crate::vocab::{ClaimantId, ClockId, DecisionId, EntryNo, IncidentId, Lever, Moment, NumberId, Subject, Ticking};

use super::lever::shift;

pub(super) fn add(world: &mut World, number: NumberId, by: f64) {
    let now = world.resource::<Story>().numbers[number.index()];
    set(world, number, now + by);
}

/// A number stays between its limits.
pub(super) fn set(world: &mut World, number: NumberId, to: f64) {
    let within = world.resource::<OnGround>().0.scenario.numbers[number.index()].within(to);
    world.resource_mut::<Story>().numbers[number.index()] = within;
}

/// A decision takes answers from now on.
pub(super) fn ask(world: &mut World, decision: DecisionId, no: EntryNo) {
    let now = world.resource::<Clock>().now;
    let within = world.resource::<OnGround>().0.scenario.decisions[decision.index()].within_h;
    let due = within.map(|hours| now + hours);
    let mut story = world.resource_mut::<Story>();
    let it = &mut story.decisions[decision.index()];
    *it = Asked { open: true, due, since: Some(no), answered: false, ..*it };
    if let Some(at) = due {
        world.resource_mut::<Crisis>().pending.push(Pending { at, what: Coming::Deadline { decision }, entry: no });
    }
}

/// An answer was given. Where it can be changed until the turn is locked, what it costs is set aside.
pub(super) fn answer(world: &mut World, decision: DecisionId, answer: u16) {
    let ground = world.resource::<OnGround>().0.clone();
    if ground.scenario.decisions[decision.index()].answers == AnswersFile::UntilLock {
        give_back(world, decision);
        set_aside(world, decision, answer, -1.0);
        world.resource_mut::<Story>().decisions[decision.index()].pending = Some(answer);
    }
}

fn give_back(world: &mut World, decision: DecisionId) {
    let pending = world.resource_mut::<Story>().decisions[decision.index()].pending.take();
    if let Some(before) = pending {
        set_aside(world, decision, before, 1.0);
    }
}

fn set_aside(world: &mut World, decision: DecisionId, answer: u16, sign: f64) {
    let (capital, meur) = price(world, decision, answer);
    let mut alliance = world.resource_mut::<Alliance>();
    alliance.capital += sign * capital;
    alliance.meur += sign * meur;
}

fn price(world: &World, decision: DecisionId, answer: u16) -> (f64, f64) {
    let row = &world.resource::<OnGround>().0.scenario.decisions[decision.index()];
    asking::cost(row, &world.resource::<Story>().answers[usize::from(answer)].picks)
}

/// An answer counts: it is paid for, and what it changes later is noted.
pub(super) fn settle(world: &mut World, decision: DecisionId, answer: u16, no: EntryNo) {
    give_back(world, decision);
    let (capital, meur) = price(world, decision, answer);
    let mut alliance = world.resource_mut::<Alliance>();
    alliance.spent.0 += capital;
    alliance.spent.1 += meur;
    alliance.meur -= meur;
    shift(world, Lever::Capital, Subject::Alliance, -capital, Cause::Event(no));
    let ground = world.resource::<OnGround>().0.clone();
    let row = &ground.scenario.decisions[decision.index()];
    let mut story = world.resource_mut::<Story>();
    let it = &mut story.decisions[decision.index()];
    it.open = row.answers == AnswersFile::Again;
    it.answered = true;
    it.times += 1;
    let picks = asking::counting(row, &story.answers[usize::from(answer)].picks).to_vec();
    take(world, decision, &picks, no);
}

/// A decision was not answered in time.
pub(super) fn lapse(world: &mut World, decision: DecisionId, no: EntryNo) {
    let ground = world.resource::<OnGround>().0.clone();
    close(world, decision);
    world.resource_mut::<Story>().decisions[decision.index()].lapsed += 1;
    let row = &ground.scenario.decisions[decision.index()];
    take(world, decision, asking::counting(row, &row.otherwise), no);
}

pub(super) fn close(world: &mut World, decision: DecisionId) {
    world.resource_mut::<Story>().decisions[decision.index()].open = false;
}

/// Options were chosen: what they change later comes.
fn take(world: &mut World, decision: DecisionId, picks: &[u16], no: EntryNo) {
    let now = world.resource::<Clock>().now;
    let ground = world.resource::<OnGround>().0.clone();
    for &option in picks {
        let taken = &mut world.resource_mut::<Story>().taken[decision.index()][usize::from(option)];
        *taken = Taken { times: taken.times + 1, last: Some(now) };
        let later = &ground.scenario.decisions[decision.index()].options[usize::from(option)].later;
        for (at, (hours, _)) in later.iter().enumerate() {
            let what = Coming::Later { decision, option, at: at as u16 };
            world.resource_mut::<Crisis>().pending.push(Pending { at: now + *hours, what, entry: no });
        }
    }
}

pub(super) fn judge(world: &mut World, rubric: u16, level: u16) {
    world.resource_mut::<Story>().judged[usize::from(rubric)] = Some(level);
}

/// A clock starts: its hours are counted from now.
pub(super) fn start_clock(world: &mut World, clock: ClockId, no: EntryNo) {
    let now = world.resource::<Clock>().now;
    let ground = world.resource::<OnGround>().0.clone();
    let row = &ground.scenario.clocks[clock.index()];
    let due = now + row.hours;
    let warns = row.warns_h.map_or(Moment::NEVER, |before| now + row.hours.saturating_sub(before));
    let stands = Some(Ticking::Running);
    world.resource_mut::<Story>().clocks[clock.index()] = Clocked { stands, due, warns, ended: due, since: Some(no) };
}

pub(super) fn warn_of_clock(world: &mut World, clock: ClockId) {
    world.resource_mut::<Story>().clocks[clock.index()].warns = Moment::NEVER;
}

pub(super) fn stop_clock(world: &mut World, clock: ClockId, how: Ticking) {
    let now = world.resource::<Clock>().now;
    let it = &mut world.resource_mut::<Story>().clocks[clock.index()];
    it.stands = Some(how);
    it.ended = now;
}

/// Somebody says who did it.
pub(super) fn claim(world: &mut World, event: &Event, no: EntryNo) {
    let &Event::ClaimMade { claimant, incident, hypothesis, likelihood, confidence } = event else { return };
    let at = world.resource::<Clock>().now;
    let claim = Claim { by: claimant, incident, hypothesis, likelihood, confidence, at, since: no, withdrawn: None };
    world.resource_mut::<Story>().claims.push(claim);
}

pub(super) fn withdraw(world: &mut World, by: ClaimantId, incident: IncidentId) {
    let now = world.resource::<Clock>().now;
    let claims = &mut world.resource_mut::<Story>().claims;
    if let Some(last) = claims.iter_mut().rfind(|it| it.by == by && it.incident == incident) {
        last.withdrawn.get_or_insert(now);
    }
}

/// A text was not agreed: what it would have cost is given back, and another may be written.
pub(super) fn refuse(world: &mut World, decision: DecisionId) {
    give_back(world, decision);
    world.resource_mut::<Story>().decisions[decision.index()].answered = false;
}
