//! Turns, injects and flags are made so.

use crate::scenario::{Happening, Timing};
use crate::sim::component::{Cue, CueState};
use crate::sim::model::Model;
use crate::sim::state::Halt;
use crate::vocab::{EntryNo, FlagId, InjectId, Moment};

pub(super) fn open(model: &mut Model, turn: u16) {
    let ground = &model.ground;
    let clock = &mut model.clock;
    clock.turn = turn;
    clock.turn_ends = clock.now + ground.scenario.turns[usize::from(turn)].hours;
    clock.halt = Some(Halt::Turn);
    let places = ground.rulebook.parameters.table.attention.value;
    model.alliance.attention = places as u8;
}

pub(super) fn lock(model: &mut Model) {
    model.clock.halt = None;
    model.conduct.locks += 1;
}

/// An interruption gives one more place of attention, never more than a turn has.
pub(super) fn interrupt(model: &mut Model) {
    let places = model.ground.rulebook.parameters.table.attention.value;
    model.clock.halt = Some(Halt::Interrupt);
    let alliance = &mut model.alliance;
    alliance.attention = (alliance.attention + 1).min(places as u8);
}

pub(super) fn end(model: &mut Model, ending: u16) {
    model.clock.halt = Some(Halt::Over(ending));
}

pub(super) fn deliver(model: &mut Model, inject: InjectId, no: EntryNo) {
    model.things.the::<Cue>(inject).came = Some(no);
    pass(model, inject);
    call_after(model, inject);
}

pub(super) fn skip(model: &mut Model, inject: InjectId) {
    pass(model, inject);
}

/// An occasion of an inject is over; it has another if it repeats.
fn pass(model: &mut Model, inject: InjectId) {
    let now = model.clock.now;
    let ground = &model.ground;
    let cue = model.things.the::<Cue>(inject);
    cue.occasions += 1;
    cue.state = match (&ground.scenario.inject(inject).when, cue.state) {
        (Timing::Every { hours, most, .. }, CueState::Due(due)) if u32::from(cue.occasions) < *most => {
            CueState::Due((due + *hours).max(now + 1))
        }
        (Timing::EachTime { most, .. }, _) if u32::from(cue.occasions) < *most => {
            let again = cue.owed > 0;
            cue.owed = cue.owed.saturating_sub(1);
            if again { CueState::Due(now + 1) } else { CueState::Waiting }
        }
        _ => CueState::Over,
    };
}

/// Something happened that injects come after, each time.
pub(super) fn happen(model: &mut Model, what: Happening) {
    let ground = &model.ground;
    let now = model.clock.now;
    for (inject, _) in ground.repeated.iter().filter(|(_, it)| *it == what) {
        let cue = model.things.the::<Cue>(*inject);
        match cue.state {
            CueState::Waiting => cue.state = CueState::Due(now + 1),
            CueState::Due(_) | CueState::Held(Some(_)) => cue.owed = cue.owed.saturating_add(1),
            CueState::Held(None) => cue.state = CueState::Held(Some(now + 1)),
            CueState::Over | CueState::Dropped(_) => {}
        }
    }
}

/// Sets the hour of every inject that waits for this one.
fn call_after(model: &mut Model, first: InjectId) {
    let now = model.clock.now;
    let ground = &model.ground;
    for (at, row) in ground.scenario.injects.iter().enumerate() {
        let Timing::After(of, wait_h) = row.when else { continue };
        let cue = model.things.the::<Cue>(InjectId::at(at));
        let due = now + wait_h.max(1);
        if of == first && cue.state == CueState::Waiting {
            cue.state = CueState::Due(due);
        } else if of == first && cue.state == CueState::Held(None) {
            cue.state = CueState::Held(Some(due));
        }
    }
}

pub(super) fn arm(model: &mut Model, inject: InjectId) {
    let now = model.clock.now;
    let ground = &model.ground;
    let wait_h = match ground.scenario.inject(inject).when {
        Timing::Since(_, wait_h) => wait_h,
        Timing::At(_)
        | Timing::Between(..)
        | Timing::Every { .. }
        | Timing::EachTime { .. }
        | Timing::After(..)
        | Timing::Manual => 0,
    };
    model.things.the::<Cue>(inject).state = CueState::Due(now + wait_h);
}

/// The facilitator keeps an inject back, or takes it out.
pub(super) fn stop(model: &mut Model, inject: InjectId, as_it: impl Fn(Option<Moment>) -> CueState) {
    let cue = model.things.the::<Cue>(inject);
    let due = match cue.state {
        CueState::Due(due) => Some(due),
        CueState::Held(due) | CueState::Dropped(due) => due,
        CueState::Waiting | CueState::Over => None,
    };
    cue.state = as_it(due);
}

/// The facilitator lets an inject go: it comes at its hour, or soon where that is past.
pub(super) fn free(model: &mut Model, inject: InjectId) {
    let now = model.clock.now;
    let cue = model.things.the::<Cue>(inject);
    if let CueState::Held(due) | CueState::Dropped(due) = cue.state {
        cue.state = due.map_or(CueState::Waiting, |it| CueState::Due(it.max(now + 1)));
    }
}

pub(super) fn move_to(model: &mut Model, inject: InjectId, to: Moment) {
    model.things.the::<Cue>(inject).state = CueState::Due(to);
}

pub(super) fn set_flag(model: &mut Model, flag: FlagId, on: bool) {
    model.crisis.flags[flag.index()] = on;
}
