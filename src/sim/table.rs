//! What happens at the table and is no part of the model: who plays, who has locked, what was asked, noted and changed.
//!
//! It follows from the orders alone, as the world does, but no rule of the model reads it and no digest holds it.

use std::collections::BTreeSet;

use crate::journal::{Note, Tick};
use crate::vocab::{FlagId, InjectId, Lever, Moment, NumberId, SeatId, Subject};

/// What happens at the table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    /// The seats that are played; empty where one plays alone.
    pub(crate) seats: Vec<SeatId>,
    /// Those of them that have locked.
    pub(crate) ready: BTreeSet<SeatId>,
    /// Whether somebody looked at what players may not know.
    pub(crate) facilitated: bool,
    /// What the facilitator noted.
    pub(crate) notes: Vec<Noted>,
    /// What seats asked.
    pub(crate) asked: Vec<Asked>,
    /// What the facilitator did.
    pub(crate) done: Vec<Done>,
    /// The clock on the wall: seconds left when it was last set, and whether it runs.
    pub(crate) clock: Option<(u32, bool)>,
    /// Percent of time that seats get in addition.
    pub(crate) extra: Vec<(SeatId, u16)>,
    /// Seconds that turns took, by turn from 0.
    pub(crate) took: Vec<(u16, u32)>,
    /// How to take back what can be, the last one last.
    pub(crate) undo: Vec<Undo>,
}

/// A note, and when it was made.
#[derive(Clone, Debug)]
pub(crate) struct Noted {
    pub(crate) turn: u16,
    pub(crate) note: Note,
}

/// What a seat asked.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) turn: u16,
    pub(crate) seat: SeatId,
    pub(crate) question: String,
    /// Empty while nobody has answered.
    pub(crate) reply: String,
}

/// What the facilitator did.
#[derive(Clone, Debug)]
pub(crate) struct Done {
    pub(crate) turn: u16,
    /// What, such as `put on the table: A list is on sale`.
    pub(crate) what: String,
    /// Why; may be empty.
    pub(crate) because: String,
    /// Whether it was taken back.
    pub(crate) taken_back: bool,
    /// Whether it can be.
    pub(crate) can_be: bool,
}

/// How something is taken back that the facilitator did.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Undo {
    /// Let the inject go.
    Free(InjectId),
    /// Keep the inject back again.
    Hold(InjectId),
    /// Take the inject out again.
    Drop(InjectId),
    /// Set the hour of the inject.
    Move(InjectId, Moment),
    /// Set the flag.
    Flag(FlagId, bool),
    /// Set the number.
    Number(NumberId, f64),
    /// Move the stock.
    Lever(Lever, Subject, f64),
    /// Strike the last note.
    Note,
}

impl Table {
    /// The turn is locked: what was done in it stands.
    pub(crate) fn close(&mut self) {
        self.ready.clear();
        self.undo.clear();
    }

    /// Keeps time.
    pub(crate) fn tick(&mut self, turn: u16, tick: &Tick, seat: Option<SeatId>) {
        match tick {
            Tick::Run(left_s) => self.clock = Some((*left_s, true)),
            Tick::Pause(left_s) => self.clock = Some((*left_s, false)),
            Tick::Add(minutes) => {
                if let Some((left_s, _)) = &mut self.clock {
                    *left_s = left_s.saturating_add_signed(i32::from(*minutes) * 60);
                }
            }
            Tick::Extra(_, percent) => {
                self.extra.retain(|(it, _)| Some(*it) != seat);
                self.extra.extend(seat.filter(|_| *percent > 0).map(|it| (it, *percent)));
            }
            Tick::Took(seconds) => self.took.push((turn, *seconds)),
            Tick::Off => self.clock = None,
        }
    }

    /// The seat's last question that nobody has answered.
    pub(crate) fn open_question(&mut self, seat: SeatId) -> Option<&mut Asked> {
        self.asked.iter_mut().rfind(|it| it.seat == seat && it.reply.is_empty())
    }
}
