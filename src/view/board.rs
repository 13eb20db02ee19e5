//! The situation room: everything one seat may know now.

use crate::vocab::Terms;

use super::case::Case;
use super::clock::ClockLine;
use super::council::CouncilBoard;
use super::decision::DecisionCard;
use super::ledger::Opens;
use super::moved::{Moved, whole};
use super::offer::{Offer, PlanLine};

/// Everything one seat may know now.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// Title of the scenario.
    pub scenario: String,
    /// Title of the seat.
    pub seat: String,
    /// What the seat acts for: a country's name, or an institution's.
    pub actor: String,
    /// Where in the exercise this is.
    pub turn: TurnLine,
    /// What may be done now.
    pub phase: Phase,
    /// What there is to spend.
    pub purse: Purse,
    /// Scores and moods, most important first. The five headline scores lead.
    pub gauges: Vec<Gauge>,
    /// Allies: one's own first, then the hit ones, then those that object or waver, then by name.
    pub allies: Vec<AllyCard>,
    /// Networks: one's own first, then those of other Allies that are known to be in trouble, by country; in each the worst first.
    pub networks: Vec<NetworkCard>,
    /// What was reported, oldest first.
    pub feed: Vec<FeedItem>,
    /// Known incidents.
    pub cases: Vec<Case>,
    /// Every response of the catalogue, by level.
    pub offers: Vec<Offer>,
    /// This turn's plan, in order.
    pub plan: Vec<PlanLine>,
    /// Responses under way or in force.
    pub under_way: Vec<ProgressLine>,
    /// The Council.
    pub council: CouncilBoard,
    /// Decisions that the scenario puts to this seat and that are open.
    pub decisions: Vec<DecisionCard>,
    /// Numbers that the scenario counts and players see.
    pub counts: Vec<Count>,
    /// What those who act are called, and whether they have a council.
    pub terms: Terms,
    /// Clocks of law that bind this seat and have started, the most pressing first.
    pub clocks: Vec<ClockLine>,
}

impl Board {
    /// How many decisions wait for an answer that can be given now.
    #[must_use]
    pub fn to_decide(&self) -> usize {
        self.decisions.iter().filter(|it| it.can_be_answered()).count()
    }
}

/// A number that the scenario counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// What is counted.
    pub name: String,
    /// How many there are.
    pub value: String,
    /// What moved it.
    pub opens: Opens,
}

/// Where in the exercise this is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnLine {
    /// Counts from 1.
    pub number: u16,
    /// How many there are.
    pub of: u16,
    /// What it is called.
    pub title: String,
    /// Exercise time, such as `D3 06h`.
    pub now: String,
    /// When it ends.
    pub until: String,
    /// Hours that pass when it is locked.
    pub hours: u32,
    /// The phase that it belongs to, and how fast time goes in it; empty where it belongs to none.
    pub phase: (String, String),
    /// Minutes at the table that are planned for it, if any.
    pub minutes: Option<u32>,
}

/// What may be done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// A turn is open.
    Deciding,
    /// A turn was interrupted: decide again, then the rest of it passes.
    Interrupted,
    /// The exercise is over; see the review.
    Over,
}

/// What there is to spend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Purse {
    /// Political capital.
    pub capital: f64,
    /// Million euro.
    pub meur: f64,
    /// Responses that can still be started this turn.
    pub attention: u8,
    /// Responses that a turn has room for.
    pub attention_of: u8,
    /// Experts left in the Alliance's pool; `None` where nothing asks for any.
    pub experts: Option<u16>,
}

/// Which way a value moved in the last turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// Up.
    Rising,
    /// Down.
    Falling,
    /// Neither.
    Steady,
}

/// A value worth watching.
#[derive(Clone, Debug, PartialEq)]
pub struct Gauge {
    /// What it is called.
    pub name: String,
    /// Its value.
    pub value: f64,
    /// The most it can be.
    pub of: f64,
    /// Change over the last turn.
    pub change: f64,
    /// Its value at the beginning and at the end of each turn so far, oldest first.
    pub history: Vec<f64>,
    /// Whether a higher value is better.
    pub good: bool,
    /// Its account in the ledger.
    pub opens: Opens,
}

impl Gauge {
    /// The factor between the value and what is told: 100 where it runs from 0 to 1.
    fn scale(&self) -> f64 {
        if self.of <= 1.0 { 100.0 } else { 1.0 }
    }

    /// Its value as it is told: a whole number.
    #[must_use]
    pub fn told(&self) -> i32 {
        whole(self.value * self.scale())
    }

    /// The most it can be, as it is told.
    #[must_use]
    pub fn most(&self) -> i32 {
        whole(self.of * self.scale())
    }

    /// How it moved over the last turn, as it is told.
    #[must_use]
    pub fn moved(&self) -> Moved {
        self.moved_since(self.value - self.change)
    }

    /// How it moved since it had this value, as it is told.
    #[must_use]
    pub fn moved_since(&self, value: f64) -> Moved {
        Moved::between(value * self.scale(), self.value * self.scale())
    }

    /// Whether a move is for the better; `None` where there is none.
    #[must_use]
    pub fn better(&self, moved: Moved) -> Option<bool> {
        moved.up().map(|up| up == self.good)
    }
}

/// An Ally.
#[derive(Clone, Debug, PartialEq)]
pub struct AllyCard {
    /// Its id, as commands name it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Three letters.
    pub code: String,
    /// Capital city.
    pub capital: String,
    /// Its kind, in words.
    pub kind: String,
    /// Whether it is the seat's own.
    pub own: bool,
    /// Whether it is known to be hit.
    pub hit: bool,
    /// What it wants.
    pub interest: String,
    /// How it would stand on the text before the Council, if there is one.
    pub stance: Option<super::council::Stance>,
    /// Services known to be down, in words; empty if none.
    pub trouble: String,
    /// Trust of its public, where known.
    pub trust: Option<f64>,
    /// Surge teams at work there.
    pub teams: f64,
    /// Why its public trusts it so much or so little, where that is known.
    pub opens: Option<Opens>,
}

/// How a network stands, as far as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Out of service.
    Down,
    /// Serving badly.
    Degraded,
    /// Under attack, and serving.
    Attacked,
    /// An intruder is known to be inside.
    Intruder,
    /// Cut off on purpose.
    Isolated,
    /// Nothing known to be wrong.
    Normal,
}

/// A network.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkCard {
    /// The id of its sector, as commands name it.
    pub id: String,
    /// The Ally's code.
    pub ally: String,
    /// Its sector's name.
    pub sector: String,
    /// How it stands.
    pub standing: Standing,
    /// Service, 0-1.
    pub service: f64,
    /// Which way service moves.
    pub trend: Trend,
    /// Why, or what to expect, in words (`hit by a wiper`, `without power`, `back in about a week`).
    pub note: String,
    /// Its account in the ledger.
    pub opens: Opens,
    /// The name of the Ally.
    pub country: String,
    /// Whether it is one that the seat looks after.
    pub own: bool,
    /// What it depends on: what that is, and how it stands as far as the seat knows.
    pub needs: Vec<(String, String)>,
}

/// A report or an event that the seat knows of.
#[derive(Clone, Debug, PartialEq)]
pub struct FeedItem {
    /// The turn it came in, from 1.
    pub turn: u16,
    /// When, such as `D3 06h`.
    pub at: String,
    /// Short word for the kind: `REPORT`, `MEDIA`, `CLAIM`, `CLOCK`, `SECRET`, `ATTACK`, `EVIDENCE`, `COUNCIL`, `RESPONSE`, `ALLY`, `ADVERSARY`.
    pub kind: String,
    /// Headline.
    pub title: String,
    /// Full text; may have several paragraphs.
    pub text: String,
    /// Who says so, if it is a report.
    pub source: String,
    /// How they speak, for whoever reads it aloud; empty where nothing is said of that.
    pub voice: String,
    /// Grade of source and report, such as `B2`, if it is a report.
    pub grade: String,
    /// Whether only this seat has it.
    pub only_you: bool,
    /// Whether it stopped the clock.
    pub urgent: bool,
    /// Whether it came since the last lock.
    pub new: bool,
    /// The event behind it.
    pub opens: Option<Opens>,
}

/// A response that is under way or in force.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgressLine {
    /// Its name.
    pub name: String,
    /// What it is aimed at, in words.
    pub target: String,
    /// `being decided`, `decided`, `before the Council`, `in force` ...
    pub state: String,
    /// When the next step is expected.
    pub next: String,
}
