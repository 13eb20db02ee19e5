//! What is noticed in the hour in which it comes about: clocks of law that start, are met or run out, and injects whose waiting
//! time begins. A scenario that has neither pays nothing for it.

use std::sync::Arc;

use crate::journal::{Cause, Entry, Event, Rule};
use crate::scenario::{Clock, Consequence, Timing};
use crate::sim::component::CueState;
use crate::sim::condition::holds;
use crate::sim::facts::Facts;
use crate::sim::slots;
use crate::sim::state::{Parts, reach};
use crate::sim::system::events_of;
use crate::vocab::{AllyId, ClockId, InjectId, Ticking};

use super::Exercise;

impl Exercise {
    /// Notices everything that has come about by now; again, where one thing brings another about. A clock only ever goes on,
    /// and an inject is armed once, so it ends.
    pub(super) fn notice(&mut self) {
        if self.model.ground.delayed.is_empty() && self.model.ground.scenario.clocks.is_empty() {
            return;
        }
        let asked_for = |it: &Entry| reach(it.event).has(Parts::STORY);
        let mut happened = self.noticed.is_none_or(|seen| self.record()[seen..].iter().any(asked_for));
        while self.notice_once(happened) {
            happened = true;
        }
        self.noticed = Some(self.record().len());
    }

    /// Where nothing happened that conditions ask for, only what time and evidence bring about is looked at.
    fn notice_once(&mut self, happened: bool) -> bool {
        let facts = self.facts();
        let ground = &*self.model.ground;
        let delayed = ground.delayed.iter().filter(|(_, creeps)| happened || *creeps).map(|(id, _)| *id);
        let armed: Vec<InjectId> = delayed.filter(|it| is_ready(&facts, *it)).collect();
        let clocks = ground.scenario.clocks.iter().enumerate().map(|(at, row)| (ClockId::at(at), row));
        let moves = |id: ClockId| happened || ground.creeping[id.index()] || strikes(&facts, id);
        let ticks: Vec<Event> =
            clocks.filter(|(id, _)| moves(*id)).filter_map(|(id, row)| tick(&facts, id, row)).collect();
        for &inject in &armed {
            self.commit(Cause::Inject(inject), Event::InjectArmed { inject });
        }
        for &event in &ticks {
            self.commit(Cause::Rule(Rule::Time), event);
            let scenario = Arc::clone(&self.model.ground.scenario);
            match event {
                Event::ClockMet { clock } => {
                    let row = &scenario.clocks[clock.index()];
                    self.follow(row, &row.kept);
                }
                Event::ClockMissed { clock } => {
                    let row = &scenario.clocks[clock.index()];
                    self.follow(row, &row.missed);
                }
                _ => {}
            }
        }
        !armed.is_empty() || !ticks.is_empty()
    }

    /// Makes what a clock changes so, because of the event before.
    fn follow(&mut self, row: &Clock, then: &[Consequence]) {
        let cause = Cause::Event(crate::vocab::EntryNo(self.model.record.next().0 - 1));
        for consequence in then {
            let facts = self.facts();
            let events = events_of(&facts, &mut slots::free_evidence(&facts), ally(&facts, row), consequence);
            for event in events {
                self.commit(cause, event);
            }
        }
    }
}

/// Whether the waiting time of an inject begins.
fn is_ready(facts: &Facts<'_>, inject: InjectId) -> bool {
    let waits = facts.cues()[inject.index()].state == CueState::Waiting;
    waits && matches!(&facts.scenario().inject(inject).when, Timing::Since(condition, _) if holds(facts, condition))
}

/// Whether a clock of law runs out, or warns, by the hour alone.
fn strikes(facts: &Facts<'_>, clock: ClockId) -> bool {
    let it = &facts.story.clocks[clock.index()];
    it.stands == Some(Ticking::Running) && it.due.min(it.warns) <= facts.now()
}

/// What happens to a clock now.
fn tick(facts: &Facts<'_>, clock: ClockId, row: &Clock) -> Option<Event> {
    let it = &facts.story.clocks[clock.index()];
    match it.stands {
        None => holds(facts, &row.starts).then_some(Event::ClockStarted { clock }),
        Some(Ticking::Running) if holds(facts, &row.met) => Some(Event::ClockMet { clock }),
        Some(Ticking::Running) if it.due <= facts.now() => Some(Event::ClockMissed { clock }),
        Some(Ticking::Running) if it.warns <= facts.now() => Some(Event::ClockWarned { clock }),
        Some(Ticking::Running | Ticking::Met | Ticking::Missed) => None,
    }
}

/// The Ally that `Own` means in what a clock changes: that of the first seat that it binds, else the first victim.
fn ally(facts: &Facts<'_>, row: &Clock) -> AllyId {
    let scenario = facts.scenario();
    let own = row.to.first().and_then(|it| scenario.seats[it.index()].ally);
    own.or_else(|| scenario.victims.first().copied()).unwrap_or(AllyId(0))
}
