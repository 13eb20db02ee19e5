//! What the facilitator does, and what is noted at the table.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::vocab::Slug;

use super::command::Answer;

/// What the facilitator does, or notes. It is carried out for the facilitator, whichever seat the order names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Act {
    /// Say which seats are played at this table. A turn is locked once all of them have locked.
    Seats(Vec<Slug>),
    /// Look at what players may not know.
    Look,
    /// Put an inject on the table now, whatever it waits for.
    Bring(Cue),
    /// Keep an inject back until it is let go.
    Hold(Cue),
    /// Let an inject go that was kept back or taken out.
    Free(Cue),
    /// Let an inject come this many hours later.
    Delay(Cue, u32),
    /// Take an inject out: it does not come.
    Skip(Cue),
    /// Say that something is so.
    Change(Change, String),
    /// Take the last of these back that can be, as long as the turn is open.
    Retract,
    /// Keep a note for the review.
    Note(Note),
    /// Answer what a seat asked.
    Reply {
        /// Which seat.
        seat: Slug,
        /// The answer.
        text: String,
    },
    /// Note the time at the table. It is told and kept, and nothing in the model depends on it.
    Clock(Tick),
}

/// An inject, and why something is done with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cue {
    /// The inject.
    pub inject: Slug,
    /// Why; may be empty.
    pub because: String,
}

/// Something that the facilitator says is so. Needs a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Change {
    /// A flag of the scenario.
    Flag(Slug, bool),
    /// A number of the scenario: what it is now, such as `12` or `2.5`.
    Number(Slug, String),
    /// A stock of the model: by how much, such as `-5`; and whose, where it is not everybody's.
    Lever(Slug, String, Option<Slug>),
}

/// A note of the facilitator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// What was seen.
    pub text: String,
    /// The seat that it is about; `None` for all.
    pub seat: Option<Slug>,
    /// The learning objective that it is about, from 1.
    pub objective: Option<u8>,
    /// Whether it was a strength (true) or is to be improved (false); `None` for neither.
    pub strength: Option<bool>,
}

/// Time at the table, in seconds of a clock on the wall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Tick {
    /// It runs, with so many seconds left.
    Run(u32),
    /// It is stopped, with so many seconds left.
    Pause(u32),
    /// The facilitator added so many minutes, or took them.
    Add(i16),
    /// A seat gets so many percent more time.
    Extra(Slug, u16),
    /// A turn took so many seconds.
    Took(u32),
    /// There is no clock any more.
    Off,
}

impl fmt::Display for Act {
    /// As a script line writes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Seats(seats) => {
                f.write_str("seats")?;
                seats.iter().try_for_each(|seat| write!(f, " {seat}"))
            }
            Self::Look => f.write_str("look"),
            Self::Bring(cue) => write!(f, "bring {cue}"),
            Self::Hold(cue) => write!(f, "hold {cue}"),
            Self::Free(cue) => write!(f, "free {cue}"),
            Self::Delay(cue, hours) => {
                write!(f, "delay {} {hours}", cue.inject)?;
                because(f, &cue.because)
            }
            Self::Skip(cue) => write!(f, "skip {cue}"),
            Self::Change(change, why) => {
                write!(f, "change {change}")?;
                because(f, why)
            }
            Self::Retract => f.write_str("retract"),
            Self::Note(note) => note.fmt(f),
            Self::Reply { seat, text } => write!(f, "reply {seat} {}", Answer::plain(text)),
            Self::Clock(tick) => write!(f, "clock {tick}"),
        }
    }
}

fn because(f: &mut fmt::Formatter<'_>, why: &str) -> fmt::Result {
    if why.is_empty() { Ok(()) } else { write!(f, " | because {}", Answer::plain(why)) }
}

impl fmt::Display for Cue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inject.fmt(f)?;
        because(f, &self.because)
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag, on) => write!(f, "flag {flag} {on}"),
            Self::Number(number, to) => write!(f, "number {number} {to}"),
            Self::Lever(lever, by, None) => write!(f, "lever {lever} {by}"),
            Self::Lever(lever, by, Some(of)) => write!(f, "lever {lever} {by} {of}"),
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "note {}", Answer::plain(&self.text))?;
        self.seat.as_ref().map_or(Ok(()), |seat| write!(f, " | seat {seat}"))?;
        self.objective.map_or(Ok(()), |number| write!(f, " | objective {number}"))?;
        match self.strength {
            None => Ok(()),
            Some(true) => f.write_str(" | strength"),
            Some(false) => f.write_str(" | improve"),
        }
    }
}

impl fmt::Display for Tick {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Run(left_s) => write!(f, "run {left_s}"),
            Self::Pause(left_s) => write!(f, "pause {left_s}"),
            Self::Add(minutes) => write!(f, "add {minutes}"),
            Self::Extra(seat, percent) => write!(f, "extra {seat} {percent}"),
            Self::Took(seconds) => write!(f, "took {seconds}"),
            Self::Off => f.write_str("off"),
        }
    }
}
