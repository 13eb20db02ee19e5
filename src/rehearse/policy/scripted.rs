//! Does what a script says, whatever comes.

use std::sync::Arc;

use rand_chacha::ChaCha8Rng;

use crate::journal::{Command, Order};
use crate::sim::Exercise;
use crate::vocab::SeatId;

use super::Policy;

/// Gives the commands of a script in order. What is refused is left out; after the last one, time passes.
pub(in crate::rehearse) struct Scripted {
    commands: Arc<[Command]>,
    /// How many have been given.
    given: usize,
    /// Whether to go on to the end of the turn, or only to what cannot wait.
    to_turns_end: bool,
}

impl Scripted {
    pub(in crate::rehearse) const fn new(commands: Arc<[Command]>) -> Self {
        Self { commands, given: 0, to_turns_end: false }
    }
}

impl Policy for Scripted {
    fn decide(&mut self, exercise: &mut Exercise, seat: SeatId, _luck: &mut ChaCha8Rng) {
        self.to_turns_end = true;
        let seat = exercise.ground().scenario().seats[seat.index()].id.clone();
        while let Some(command) = self.commands.get(self.given) {
            self.given += 1;
            if command.passes_time() || *command == Command::Ready(true) {
                self.to_turns_end = *command == Command::FinishTurn;
                return;
            }
            // Other luck than the one it was written for may forbid it; a person would go on as well.
            let _ = exercise.submit(&Order { seat: seat.clone(), command: command.clone() });
        }
    }

    fn let_pass(&mut self, exercise: &mut Exercise) {
        if self.to_turns_end { exercise.finish_turn() } else { exercise.run() }
    }
}
