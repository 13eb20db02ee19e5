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
    /// A reaction, a risk, a meeting, a claim that falls apart.
    Pending,
    /// A lasting change ends.
    Ends,
    /// An incident has gone unanswered for too long.
    Answers,
}

impl Business {
    /// How many kinds there are.
    const COUNT: usize = Self::ALL.len();

    /// Every kind.
    pub(crate) const ALL: [Self; 14] = [
        Self::Reports,
        Self::Injects,
        Self::Options,
        Self::Operations,
        Self::Intruders,
        Self::Strikes,
        Self::Evidence,
        Self::Silence,
        Self::Decisions,
        Self::Responses,
        Self::Voices,
        Self::Pending,
        Self::Ends,
        Self::Answers,
    ];

    /// The part of the agenda that it stands in.
    pub(crate) const fn part(self) -> Parts {
        match self {
            Self::Reports | Self::Injects => Parts::STORY,
            Self::Options => Parts::PATIENCE,
            Self::Operations | Self::Intruders | Self::Strikes => Parts::OPERATIONS,
            Self::Silence | Self::Decisions | Self::Responses => Parts::RESPONSES,
            Self::Voices | Self::Pending | Self::Ends => Parts::COMING,
            Self::Evidence | Self::Answers => Parts::ANALYSTS,
        }
    }

    /// What has to be drawn up anew once it is dealt with, whatever happened by that: a change that ends may touch every rate.
    const fn reaches(self) -> Parts {
        match self {
            Self::Ends => Parts::ALL,
            other => other.part(),
        }
    }

    /// Business in which services and publics have no part: flows wait for the next that they have a part in.
    const QUIET: [Self; 7] =
        [Self::Reports, Self::Options, Self::Intruders, Self::Evidence, Self::Decisions, Self::Voices, Self::Answers];

    /// Business for which they do not wait, however short ago they were moved.
    const URGENT: [Self; 2] = [Self::Strikes, Self::Ends];
}

/// When each rule has something to do next.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Agenda {
    due: [Moment; Business::COUNT],
    /// What may be out of date, by what happened since it was drawn up.
    pub(crate) stirred: Parts,
    /// When rates were last looked at.
    rated: Moment,
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
            stirred: Parts::ALL,
            rated: start,
            watches: false,
            paces: Paces { channels: [0.0; MOST_CHANNELS], check: 0.0 },
            flows: start,
            alarm: start,
        }
    }

    /// Begins to draw these parts up anew: nothing is due there.
    pub(crate) fn clear(&mut self, parts: Parts, now: Moment) {
        for business in Business::ALL {
            if parts.has(business.part()) {
                self.due[business as usize] = Moment::NEVER;
            }
        }
        if parts.has(Parts::STORY) {
            self.watches = false;
        }
        if parts.has(Parts::RATES) {
            self.rated = now;
        }
        self.stirred = Parts::NONE;
    }

    /// Puts something on the agenda.
    pub(crate) fn put(&mut self, business: Business, at: Moment) {
        let due = &mut self.due[business as usize];
        *due = at.min(*due);
    }

    /// When `business` is due.
    pub(crate) const fn due(&self, business: Business) -> Moment {
        self.due[business as usize]
    }

    /// Notes that something happened: the agenda is out of date, and some business cannot wait until it is drawn up anew.
    pub(crate) fn stir(&mut self, event: Event, now: Moment) {
        self.stirred = self.stirred.and(reach(event));
        if let Some(business) = at_once(event) {
            self.put(business, now);
        }
    }

    /// The first moment at which anything is due.
    pub(crate) fn next(&self) -> Moment {
        self.due.iter().copied().min().unwrap_or(Moment::NEVER)
    }

    /// What of it has to be drawn up anew: what happened touches that, or something was due there and is dealt with; and
    /// whatever goes by rates, once they have drifted for a day.
    pub(crate) fn out_of_date(&self, now: Moment) -> Parts {
        /// Hours after which rates that fade are looked at again.
        const DAILY_H: u32 = 24;
        let drifted = if now.since(self.rated) >= DAILY_H { Parts::RATES } else { Parts::NONE };
        let dealt_with = Business::ALL.into_iter().filter(|it| self.is_due(*it, now));
        dealt_with.fold(self.stirred.and(drifted), |parts, it| parts.and(it.reaches()))
    }

    /// Whether a step that ends `now` moves services and publics: it does where something strikes or a change ends, and unless
    /// they were moved `recently` where anything else is due that they have a part in.
    pub(crate) fn moves_flows(&self, now: Moment, recently: bool) -> bool {
        let waits = |it: &Business| recently && !Business::URGENT.contains(it) || Business::QUIET.contains(it);
        self.flows <= now || Business::ALL.iter().any(|it| self.is_due(*it, now) && !waits(it))
    }

    /// Whether `business` is due at the end of a step that ends `now`.
    pub(crate) const fn is_due(&self, business: Business, now: Moment) -> bool {
        self.due(business).0 <= now.0
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

/// Some parts of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Parts(u8);

impl Parts {
    pub(crate) const NONE: Self = Self(0);
    /// How far operations have come, who finds them, when they strike.
    pub(crate) const OPERATIONS: Self = Self(1);
    /// The next chance of every adversary.
    pub(crate) const PATIENCE: Self = Self(1 << 1);
    /// Responses under way, and the text before the Council.
    pub(crate) const RESPONSES: Self = Self(1 << 2);
    /// What is bound to come, and what ends.
    pub(crate) const COMING: Self = Self(1 << 3);
    /// The work of the analysts, and what nobody answers.
    pub(crate) const ANALYSTS: Self = Self(1 << 4);
    /// Injects, and whatever else waits for conditions of the scenario.
    pub(crate) const STORY: Self = Self(1 << 5);
    /// Whatever goes by rates.
    pub(crate) const RATES: Self = Self::OPERATIONS.and(Self::PATIENCE).and(Self::ANALYSTS);
    pub(crate) const ALL: Self = Self((1 << 6) - 1);

    /// These, and those.
    pub(crate) const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Whether all of `others` are among these.
    pub(crate) const fn has(self, others: Self) -> bool {
        self.0 & others.0 == others.0
    }

    /// Whether there are none.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// What an event may put out of date. Those that come often are told apart; what moves a lever may move every rate.
pub(crate) const fn reach(event: Event) -> Parts {
    match event {
        Event::AllyLobbied { .. } | Event::AllyJoined { .. } | Event::TurnLocked { .. } | Event::Interrupted { .. } => {
            Parts::NONE
        }
        Event::EvidenceArrived { .. } | Event::EvidenceChecked { .. } | Event::IncidentAnswered { .. } => {
            Parts::ANALYSTS
        }
        Event::AllyActed { .. } => Parts::ANALYSTS.and(Parts::STORY),
        Event::ResponseDecided { .. } | Event::TextTabled { .. } => Parts::RESPONSES,
        Event::ResponseStarted { .. } => Parts::RESPONSES.and(Parts::STORY),
        Event::InjectDelivered { .. }
        | Event::InjectSkipped { .. }
        | Event::InjectArmed { .. }
        | Event::FlagSet { .. }
        | Event::NetworkRestored { .. }
        | Event::TurnOpened { .. } => Parts::STORY,
        _ => Parts::ALL,
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
