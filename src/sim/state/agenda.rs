//! When each rule has something to do next: what is not due is not asked.

#![allow(clippy::wildcard_enum_match_arm, reason = "most events leave the rest of their step alone")]

use serde::Serialize;

use crate::journal::Event;
use crate::sim::component::MOST_CHANNELS;
use crate::vocab::Moment;

/// Something that comes due, and the rule that deals with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Business {
    /// An inject is to be delivered that does no more than tell.
    Reports,
    /// Another inject is to be delivered.
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
    /// A response is decided.
    Decisions,
    /// A response is carried out, or over.
    Responses,
    /// An Ally acts or speaks of its own accord, or somebody claims an incident.
    Voices,
    /// A reaction, a risk, a meeting, a claim that falls apart; the end of a change.
    Pending,
    /// An incident has gone unanswered for too long.
    Answers,
}

impl Business {
    /// How many kinds there are.
    const COUNT: usize = Self::Answers as usize + 1;

    /// Business in which services and publics have no part: flows wait for the next that they have a part in.
    const QUIET: [Self; 7] =
        [Self::Reports, Self::Options, Self::Intruders, Self::Evidence, Self::Decisions, Self::Voices, Self::Answers];
}

/// When each rule has something to do next.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Agenda {
    due: [Moment; Business::COUNT],
    /// What happened since the agenda was last drawn up: it may be out of date.
    pub(crate) stirred: Stirred,
    /// When it was last drawn up.
    pub(crate) drawn_up: Moment,
    /// Whether some rate changes from day to day, so that it has to be drawn up daily.
    pub(crate) drifts: bool,
    /// Whether some inject waits for what changes without an event.
    pub(crate) watches: bool,
    /// How fast the analysts worked when it was last drawn up.
    pub(crate) paces: Paces,
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
            due: [Moment::NEVER; Business::COUNT],
            stirred: Stirred::Everything,
            drawn_up: start,
            drifts: false,
            watches: false,
            paces: Paces { channels: [0.0; MOST_CHANNELS], check: 0.0 },
            flows: start,
            alarm: start,
        }
    }

    /// Begins to draw it up anew: nothing is due.
    pub(crate) fn clear(&mut self, now: Moment) {
        *self = Self { stirred: Stirred::Nothing, drawn_up: now, ..Self::new() };
    }

    /// Begins to draw up anew what evidence may have changed: the work of the analysts, and what waits for its outcome.
    pub(crate) fn clear_evidence(&mut self) {
        for business in [Business::Evidence, Business::Answers] {
            self.due[business as usize] = Moment::NEVER;
        }
        self.stirred = Stirred::Nothing;
    }

    /// Puts something on the agenda.
    pub(crate) fn put(&mut self, business: Business, at: Moment) {
        let due = &mut self.due[business as usize];
        *due = at.min(*due);
    }

    /// Notes that something happened: the agenda is out of date, and some business cannot wait until it is drawn up anew.
    pub(crate) fn stir(&mut self, event: Event, now: Moment) {
        self.stirred = self.stirred.max(reach(event));
        if let Some(business) = at_once(event) {
            self.put(business, now);
        }
    }

    /// The first moment at which anything is due.
    pub(crate) fn next(&self) -> Moment {
        self.due.iter().copied().min().unwrap_or(Moment::NEVER)
    }

    /// How much of it has to be drawn up anew: what happened touches that much, something was due and is dealt with, or rates
    /// have drifted for a day.
    pub(crate) fn out_of_date(&self, now: Moment) -> Stirred {
        /// Hours after which rates that fade are looked at again.
        const DAILY_H: u32 = 24;
        if self.drifts && now.since(self.drawn_up) >= DAILY_H {
            return Stirred::Everything;
        }
        let dealt = |at: usize| if at == Business::Evidence as usize { Stirred::Evidence } else { Stirred::Everything };
        let dealt_with = self.due.iter().enumerate().filter(|(_, due)| **due <= now).map(|(at, _)| dealt(at));
        dealt_with.fold(self.stirred, Stirred::max)
    }

    /// Whether a step that ends `now` moves services and publics: it does unless they have no part in what is due, or were moved
    /// `recently` and nothing is due but responses.
    pub(crate) fn moves_flows(&self, now: Moment, recently: bool) -> bool {
        let quiet = |at: usize| Business::QUIET.iter().any(|it| *it as usize == at);
        let waits = |at: usize| quiet(at) || recently && at == Business::Responses as usize;
        self.flows <= now || self.due.iter().enumerate().any(|(at, due)| *due <= now && !waits(at))
    }

    /// Whether `business` is due at the end of a step that ends `now`.
    pub(crate) const fn is_due(&self, business: Business, now: Moment) -> bool {
        self.due[business as usize].0 <= now.0
    }
}

/// How fast the analysts work, on every incident alike.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Paces {
    /// Items a day through each channel, while the trail is fresh.
    pub(crate) channels: [f64; MOST_CHANNELS],
    /// Checks for planted items a day.
    pub(crate) check: f64,
}

/// How much of the agenda something reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) enum Stirred {
    /// None of it.
    Nothing,
    /// What the analysts do, and what waits for its outcome.
    Evidence,
    /// All of it.
    Everything,
}

/// How much of the agenda an event reaches.
const fn reach(event: Event) -> Stirred {
    match event {
        Event::EvidenceArrived { .. } => Stirred::Evidence,
        _ => Stirred::Everything,
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
