//! Tries responses out in worlds that a seat's belief allows.

use std::sync::Arc;

use crate::sim::admit::Open;
use crate::sim::exercise::Exercise;
use crate::sim::snapshot::Snapshot;
use crate::sim::state::Choice;
use crate::sim::words::Words;
use crate::vocab::Subject;

use super::imagined::{self, Luck};
use super::{Belief, KnownGround};

/// A place to imagine worlds in: reused from one world to the next, one for each thread.
pub struct Imagined {
    known: KnownGround,
    /// By place in the cast: an exercise in which that one is behind it, once it was asked for.
    exercises: Vec<Option<Exercise>>,
    scratch: Option<Snapshot>,
}

impl Imagined {
    /// A place to imagine worlds of this scenario in.
    #[must_use]
    pub fn new(known: &KnownGround) -> Self {
        Self { known: known.clone(), exercises: known.grounds.iter().map(|_| None).collect(), scratch: None }
    }

    fn exercise(&mut self, author: usize) -> &mut Exercise {
        let ground = &self.known.grounds[author];
        self.exercises[author].get_or_insert_with(|| Exercise::new(Arc::clone(ground)))
    }

    /// Every response that the seat may start with nothing planned, with each target.
    pub fn open(&mut self, belief: &Belief) -> Vec<Open> {
        if self.known.grounds.is_empty() {
            return Vec::new();
        }
        let exercise = self.exercise(0);
        exercise.restore(&belief.state);
        exercise.open_to(belief.seat)
    }

    /// What each of them is aimed at, in words; nothing where it is aimed at nothing.
    pub fn names(&mut self, belief: &Belief, open: &[Open]) -> Vec<String> {
        if self.known.grounds.is_empty() {
            return Vec::new();
        }
        let exercise = self.exercise(0);
        exercise.restore(&belief.state);
        let facts = exercise.facts();
        let name = |it: &Open| match it.target {
            Subject::Alliance => String::new(),
            target => Words(&facts).subject(target),
        };
        open.iter().map(name).collect()
    }

    /// What each choice does to deterrence and to resilience in world `number`, in points.
    pub fn effects(&mut self, belief: &Belief, number: u32, choices: &[Choice]) -> Vec<[f64; 2]> {
        let luck = Luck::of(belief, number);
        let author = imagined::author(&self.known.grounds[0], belief, luck);
        let mut world = self.scratch.take().unwrap_or_else(|| belief.state.clone());
        world.clone_from(&belief.state);
        imagined::draw(&self.known.grounds[author], belief, luck, &mut world);
        let effects = self.exercise(author).imagined_effects(&world, belief.seat, choices, belief.until);
        self.scratch = Some(world);
        effects
    }
}
