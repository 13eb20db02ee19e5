//! Turns, injects and flags are made so.

use bevy_ecs::world::World;

use crate::scenario::{Happening, Timing};
use crate::sim::component::{Cue, CueState};
use crate::sim::facts::OnGround;
use crate::sim::index::the;
use crate::sim::state::{Alliance, Clock, Conduct, Crisis, Halt};
use crate::vocab::{EntryNo, FlagId, InjectId, Moment};

pub(super) fn open(world: &mut World, turn: u16) {
    let ground = world.resource::<OnGround>().0.clone();
    let mut clock = world.resource_mut::<Clock>();
    clock.turn = turn;
    clock.turn_ends = clock.now + ground.scenario.turns[usize::from(turn)].hours;
    clock.halt = Some(Halt::Turn);
    let places = ground.rulebook.parameters.table.attention.value;
    world.resource_mut::<Alliance>().attention = places as u8;
}

pub(super) fn lock(world: &mut World) {
    world.resource_mut::<Clock>().halt = None;
    world.resource_mut::<Conduct>().locks += 1;
}

/// An interruption gives one more place of attention, never more than a turn has.
pub(super) fn interrupt(world: &mut World) {
    let places = world.resource::<OnGround>().0.rulebook.parameters.table.attention.value;
    world.resource_mut::<Clock>().halt = Some(Halt::Interrupt);
    let mut alliance = world.resource_mut::<Alliance>();
    alliance.attention = (alliance.attention + 1).min(places as u8);
}

pub(super) fn end(world: &mut World, ending: u16) {
    world.resource_mut::<Clock>().halt = Some(Halt::Over(ending));
}

pub(super) fn deliver(world: &mut World, inject: InjectId, no: EntryNo) {
    the::<Cue>(world, inject).came = Some(no);
    pass(world, inject);
    call_after(world, inject);
}

pub(super) fn skip(world: &mut World, inject: InjectId) {
    pass(world, inject);
}

/// An occasion of an inject is over; it has another if it repeats.
fn pass(world: &mut World, inject: InjectId) {
    let now = world.resource::<Clock>().now;
    let ground = world.resource::<OnGround>().0.clone();
    let mut cue = the::<Cue>(world, inject);
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
pub(super) fn happen(world: &mut World, what: Happening) {
    let ground = world.resource::<OnGround>().0.clone();
    let now = world.resource::<Clock>().now;
    for (inject, _) in ground.repeated.iter().filter(|(_, it)| *it == what) {
        let mut cue = the::<Cue>(world, *inject);
        match cue.state {
            CueState::Waiting => cue.state = CueState::Due(now + 1),
            CueState::Due(_) | CueState::Held(Some(_)) => cue.owed = cue.owed.saturating_add(1),
            CueState::Held(None) => cue.state = CueState::Held(Some(now + 1)),
            CueState::Over | CueState::Dropped(_) => {}
        }
    }
}

/// Sets the hour of every inject that waits for this one.
fn call_after(world: &mut World, first: InjectId) {
    let now = world.resource::<Clock>().now;
    let ground = world.resource::<OnGround>().0.clone();
    for (at, row) in ground.scenario.injects.iter().enumerate() {
        let Timing::After(of, wait_h) = row.when else { continue };
        let mut cue = the::<Cue>(world, InjectId::at(at));
        let due = now + wait_h.max(1);
        if of == first && cue.state == CueState::Waiting {
            cue.state = CueState::Due(due);
        } else if of == first && cue.state == CueState::Held(None) {
            cue.state = CueState::Held(Some(due));
        }
    }
}

pub(super) fn arm(world: &mut World, inject: InjectId) {
    let now = world.resource::<Clock>().now;
    let ground = world.resource::<OnGround>().0.clone();
    let wait_h = match ground.scenario.inject(inject).when {
        Timing::Since(_, wait_h) => wait_h,
        Timing::At(_)
        | Timing::Between(..)
        | Timing::Every { .. }
        | Timing::EachTime { .. }
        | Timing::After(..)
        | Timing::Manual => 0,
    };
    the::<Cue>(world, inject).state = CueState::Due(now + wait_h);
}

/// The facilitator keeps an inject back, or takes it out.
pub(super) fn stop(world: &mut World, inject: InjectId, as_it: impl Fn(Option<Moment>) -> CueState) {
    let mut cue = the::<Cue>(world, inject);
    let due = match cue.state {
        CueState::Due(due) => Some(due),
        CueState::Held(due) | CueState::Dropped(due) => due,
        CueState::Waiting | CueState::Over => None,
    };
    cue.state = as_it(due);
}

/// The facilitator lets an inject go: it comes at its hour, or soon where that is past.
pub(super) fn free(world: &mut World, inject: InjectId) {
    let now = world.resource::<Clock>().now;
    let mut cue = the::<Cue>(world, inject);
    if let CueState::Held(due) | CueState::Dropped(due) = cue.state {
        cue.state = due.map_or(CueState::Waiting, |it| CueState::Due(it.max(now + 1)));
    }
}

pub(super) fn move_to(world: &mut World, inject: InjectId, to: Moment) {
    the::<Cue>(world, inject).state = CueState::Due(to);
}

pub(super) fn set_flag(world: &mut World, flag: FlagId, on: bool) {
    world.resource_mut::<Crisis>().flags[flag.index()] = on;
}
