//! What a scenario declares besides the model: numbers, characters, hidden truths, texts with names.

use crate::vocab::{SeatId, Slug};

use super::Condition;
use crate::scenario::model::Tone;

/// A number that the scenario counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Its id.
    pub id: Slug,
    /// What is counted.
    pub title: String,
    /// What it is at the beginning.
    pub start: f64,
    /// It never falls below this.
    pub least: f64,
    /// It never rises above this.
    pub most: f64,
    /// Whether players see it.
    pub shown: bool,
}

/// Somebody who speaks in the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Character {
    /// Its id.
    pub id: Slug,
    /// Name.
    pub name: String,
    /// What they are.
    pub role: String,
    /// How they speak.
    pub voice: String,
}

/// A piece of text that others show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// How it is named, in texts and before the start: `text:port`, `org.name`.
    pub key: String,
    /// What it says.
    pub text: String,
    /// What to ask those who may set it.
    pub ask: String,
}

/// Something that is judged by levels.
#[derive(Clone, Debug, PartialEq)]
pub struct Rubric {
    /// Its id.
    pub id: Slug,
    /// What is judged.
    pub title: String,
    /// How much it weighs.
    pub weight: f64,
    /// Whether the facilitator judges it.
    pub judged: bool,
    /// The levels, the best first.
    pub levels: Vec<RubricLevel>,
}

/// A level of a rubric.
#[derive(Clone, Debug, PartialEq)]
pub struct RubricLevel {
    /// Its id.
    pub id: Slug,
    /// What it looks like.
    pub title: String,
    /// What it is worth.
    pub points: f64,
    /// When it is this level, where nobody judges.
    pub when: Condition,
}

/// Something that is chosen before the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    /// Its id.
    pub id: Slug,
    /// What is chosen.
    pub title: String,
    /// What it can be set to: id and name.
    pub options: Vec<(Slug, String)>,
    /// The option that is set.
    pub chosen: usize,
}

/// Something that is one way or another, drawn before play.
#[derive(Clone, Debug, PartialEq)]
pub struct Hidden {
    /// Its id.
    pub id: Slug,
    /// What it is about.
    pub title: String,
    /// The ways it can be.
    pub values: Vec<HiddenValue>,
    /// Seats that are told at the beginning, by number; nobody if empty.
    pub known_to: Vec<SeatId>,
}

/// One way that a hidden truth can be.
#[derive(Clone, Debug, PartialEq)]
pub struct HiddenValue {
    /// Its id.
    pub id: Slug,
    /// How probable it is, 0-1.
    pub odds: f64,
    /// What the review tells if it was so.
    pub told: String,
}

/// Somebody who says in public who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimant {
    /// Its id.
    pub id: Slug,
    /// Name.
    pub name: String,
    /// What they are; may be empty.
    pub role: String,
}

/// What makes an inject a media item.
#[derive(Clone, Debug, PartialEq)]
pub struct Media {
    /// Where it stands.
    pub outlet: String,
    /// Share of the public that reads it.
    pub reach: f64,
    /// How it speaks of those who govern.
    pub tone: Tone,
}

/// Another text for an inject.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// When it takes the place of the inject's own.
    pub when: Condition,
    /// A headline; the inject's own where empty.
    pub title: String,
    /// What players read.
    pub text: String,
}

impl Number {
    /// `value`, kept between the limits.
    #[must_use]
    pub const fn within(&self, value: f64) -> f64 {
        value.clamp(self.least, self.most)
    }
}

impl Hidden {
    /// The value that a roll above 0 and below 1 gives.
    #[must_use]
    pub fn drawn(&self, roll: f64) -> u16 {
        let mut sum = 0.0;
        let at = self.values.iter().position(|it| {
            sum += it.odds;
            roll < sum
        });
        let last = || self.values.iter().rposition(|it| it.odds > 0.0).unwrap_or(0);
        at.unwrap_or_else(last) as u16
    }
}
