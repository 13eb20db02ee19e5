//! What the interface asks of the program behind it.

use std::sync::Arc;
use std::time::Duration;

use crate::journal::{Command, Refusal};
use crate::view::{
    Article, Board, Briefing, Console, Explanation, Opens, PastLine, PickerEntry, Projector, Review, SavedGame, Table,
    Tip,
};
use crate::vocab::{Deed, Slug};

/// One exercise, as one seat plays it.
pub trait Desk {
    /// What the seat reads before the first turn.
    fn briefing(&self) -> &Briefing;

    /// Everything the seat may know now.
    fn board(&self) -> &Board;

    /// The review, once the exercise is over.
    fn review(&self) -> Option<&Review>;

    /// Gives a command. When this returns `Ok`, the decision is on disk and the board is new.
    ///
    /// # Errors
    ///
    /// Where the command is not admitted, or could not be saved; nothing has changed then.
    fn submit(&mut self, command: &Command) -> Result<(), Denied>;

    /// Answers "why?".
    fn explain(&self, what: Opens) -> Explanation;

    /// What only the facilitator is shown; nothing, unless the desk has an exercise behind it.
    fn console(&self) -> Console {
        Console::default()
    }

    /// Lets forecasts be worked out from now on: in the background, where `wake` is given, which another thread calls as soon as
    /// there is something for [`Desk::refresh`]; else only when they are waited for.
    fn foresee(&mut self, _wake: Option<Waker>) {}

    /// Takes up what came in, without waiting; whether the board is new.
    fn refresh(&mut self) -> bool {
        false
    }

    /// Waits until forecasts are there, for so long at most where a limit is given.
    fn await_forecasts(&mut self, _at_most: Option<Duration>) {}

    /// Every turn and decision so far, oldest first; nothing where there is no way back.
    fn past(&self) -> &[PastLine] {
        &[]
    }

    /// The exercise as it was after so many decisions, to be looked at: it takes no command.
    ///
    /// # Errors
    ///
    /// A message for the player, where it cannot be shown.
    fn as_it_was(&self, decisions: usize) -> Result<Box<dyn Desk>, String> {
        Err(format!("how it was after decision {decisions} is not known here"))
    }

    /// Begins an exercise of its own that plays the same so many decisions, and goes on from there on the same rolls. This one
    /// stays as it is. Returns where the new one is saved.
    ///
    /// # Errors
    ///
    /// A message for the player, where it cannot be begun.
    fn branch(&self, decisions: usize) -> Result<String, String> {
        Err(format!("no exercise can branch off after decision {decisions} here"))
    }

    /// The table: who plays at it and who has locked; `None` where there is no exercise behind the desk.
    fn table(&self) -> Option<&Table> {
        None
    }

    /// Hands the keyboard to the seat with this id: everything that is shown is then its.
    ///
    /// # Errors
    ///
    /// Where it is not played at this table.
    fn sit(&mut self, seat: &str) -> Result<(), Denied> {
        let unknown = |id| Denied::Refused(Refusal::NotAtTheTable(id));
        Err(Slug::new(seat).map_or_else(|bad| Denied::NotSaved(bad.to_string()), unknown))
    }

    /// What may stand on the wall for everybody.
    fn projector(&self) -> Projector {
        Projector::default()
    }

    /// Where the exercise is saved, for the status line and the farewell.
    fn saved_at(&self) -> String;
}

/// Wakes the interface from another thread: there is something new to show.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// Whether a command that was just admitted let time pass: a seat's lock does once it is the last one.
pub fn passed_time(desk: &dyn Desk, command: &Command) -> bool {
    let waits = || desk.table().is_some_and(|it| it.seats.get(it.at).is_some_and(|seat| seat.locked));
    command.passes_time() || *command == Command::Ready(true) && !waits()
}

/// Why a command came to nothing.
#[derive(Debug, thiserror::Error)]
pub enum Denied {
    /// It was not admitted.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// It could not be saved, and was therefore not taken.
    #[error("not saved: {0}")]
    NotSaved(String),
}

/// Fetches the articles of the library, those of a kind together.
pub type Shelf = fn() -> &'static [Article];

/// The way to exercises: what can be started and what can be continued.
pub trait Lobby {
    /// Scenarios that can be played.
    fn entries(&self) -> &[PickerEntry];

    /// Exercises that can be continued, newest first.
    fn saved(&self) -> &[SavedGame];

    /// The articles of the library, those of a kind together.
    fn library(&self) -> &[Article];

    /// Starts the scenario with this id, in this seat, with what was chosen before the start by key; where several seats are
    /// named with commas between, they share a table.
    ///
    /// # Errors
    ///
    /// A message for the player, where it cannot be started.
    fn start(&mut self, id: &str, seat: &str, chosen: &[(String, String)]) -> Result<Box<dyn Desk>, String>;

    /// Continues the exercise saved at this path.
    ///
    /// # Errors
    ///
    /// A message for the player, where it cannot be continued.
    fn resume(&mut self, path: &str) -> Result<Box<dyn Desk>, String>;

    /// Takes note of how far the exercise has come that was opened last, so that the list tells it.
    fn left(&mut self, desk: &dyn Desk);

    /// Whether something is being found out that [`Lobby::refresh`] will take in.
    fn is_looking(&self) -> bool {
        false
    }

    /// Takes in what was found out meanwhile; true if the lists are others now.
    fn refresh(&mut self) -> bool {
        false
    }

    /// Starts the tutorial, or goes on with it; with what was done in it already.
    ///
    /// # Errors
    ///
    /// A message for the player, where it cannot be started.
    fn tutorial(&mut self) -> Result<(Box<dyn Desk>, Vec<Deed>), String> {
        Err("There is no tutorial here.".to_owned())
    }

    /// What the tutorial says: the first tip that is due.
    fn tips(&self) -> &[Tip] {
        &[]
    }

    /// Remembers what was done in the tutorial, for the next time.
    fn remember(&mut self, _done: &[Deed]) {}
}
