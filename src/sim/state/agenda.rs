//! When each rule has something to do next: what is not due is not asked.

#![allow(clippy::wildcard_enum_match_arm, reason = "most events leave the rest of their step alone")]

use bevy_ecs::resource::Resource;
use serde::Serialize;

use crate::journal::Event;
use crate::vocab::Moment;

/// Something that comes due, and the rule that deals with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Business {
    /// An inject is to be delivered.
    Injects,
    /// An adversary has a chance to act.
    Options,
    /// An operation starts, or ends a stage.
    Operations,
    /// An intruder is found, or driven out.
    Intruders,
    /// A strike, or a worm's next hop.
    Strikes,
    /// An item of evidence, or the end of a check.
    Evidence,
    /// Silence ends.
    Silence,
    /// A response is decided, carried out, or over.
    Responses,
    /// A reaction, a risk, a meeting, a claim that falls apart; the end of a change.
    Pending,
    /// An incident has gone unanswered for too long.
    Answers,
}

/// When each rule has something to do next.
#[derive(Resource, Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Agenda {
    due: [Moment; 10],
    /// Whether anything happened since the agenda was last drawn up: it may be out of date.
    pub(crate) stirred: bool,
    /// When it was last drawn up.
    pub(crate) drawn_up: Moment,
    /// Whether some rate changes from day to day, so that it has to be drawn up daily.
    pub(crate) drifts: bool,
    /// Whether some inject waits for what changes without an event.
    pub(crate) watches: bool,
    /// When flows have to be brought up to date at the latest.
    pub(crate) flows: Moment,
    /// Where the next step ends.
    pub(crate) alarm: Moment,
}

impl Agenda {
    /// Nothing is known yet.
    pub(crate) const fn new() -> Self {
        let start = Moment::START;
        Self {
            due: [Moment::NEVER; 10],
            stirred: true,
            drawn_up: start,
            drifts: false,
            watches: false,
            flows: start,
            alarm: start,
        }
    }

    /// Begins to draw it up anew: nothing is due.
    pub(crate) fn clear(&mut self, now: Moment) {
        *self = Self { stirred: false, drawn_up: now, ..Self::new() };
    }

    /// Puts something on the agenda.
    pub(crate) fn put(&mut self, business: Business, at: Moment) {
        let due = &mut self.due[business as usize];
        *due = at.min(*due);
    }

    /// Notes that something happened: the agenda is out of date, and some business cannot wait until it is drawn up anew.
    pub(crate) fn stir(&mut self, event: Event, now: Moment) {
        self.stirred = true;
        if let Some(business) = at_once(event) {
            self.put(business, now);
        }
    }

    /// The first moment at which anything is due.
    pub(crate) fn next(&self) -> Moment {
        self.due.iter().copied().min().unwrap_or(Moment::NEVER)
    }

    /// Whether it has to be drawn up anew: something happened, something was due and is dealt with, or rates have drifted for a
    /// day.
    pub(crate) fn is_out_of_date(&self, now: Moment) -> bool {
        /// Hours after which rates that fade are looked at again.
        const DAILY_H: u32 = 24;
        self.stirred || self.next() <= now || self.drifts && now.since(self.drawn_up) >= DAILY_H
    }

    /// Whether a step that ends `now` moves services and publics: it does unless all that is due is for the analysts.
    pub(crate) fn moves_flows(&self, now: Moment) -> bool {
        let others = self.due.iter().enumerate().filter(|(at, _)| *at != Business::Evidence as usize);
        self.flows <= now || others.map(|(_, due)| *due).any(|it| it <= now)
    }

    /// Whether `business` is due at the end of a step that ends `now`.
    pub(crate) const fn is_due(&self, business: Business, now: Moment) -> bool {
        self.due[business as usize].0 <= now.0
    }
}

/// The business that an event brings up in the same step.
const fn at_once(event: Event) -> Option<Business> {
    match event {
        Event::OperationStarted { .. } | Event::OperationAdvanced { .. } => Some(Business::Strikes),
        Event::IncidentDisclosed { .. } => Some(Business::Evidence),
        Event::ResponseDecided { .. }
        | Event::TextAdopted { .. }
        | Event::TextFailed { .. }
        | Event::TextWithdrawn { .. } => Some(Business::Responses),
        _ => None,
    }
}
