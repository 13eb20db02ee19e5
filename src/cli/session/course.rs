//! An exercise under way: carries orders out, and writes down what came of each.

use std::sync::Arc;

use crate::journal::{Digest, Fingerprint, Header, Order, Page, Refusal};
use crate::scenario::{Source, load_with};
use crate::sim::{Exercise, Ground, Seed};
use crate::store::bundled;
use crate::vocab::SeatId;

use super::super::stop::Stop;

/// An exercise under way, with every order that was carried out in it.
pub(in crate::cli) struct Course {
    exercise: Exercise,
    orders: Vec<Order>,
}

impl Course {
    /// Begins the exercise that `header` describes, from the scenario's text in it and from nothing else.
    ///
    /// # Errors
    ///
    /// Where this version has another rulebook, or does not take the scenario.
    pub(in crate::cli) fn begin(header: &Header) -> Result<Self, Stop> {
        let rulebook = bundled::rulebook();
        let own = Fingerprint(rulebook.digest);
        if header.rulebook != own {
            return Err(other_rulebook(header, own));
        }
        let scenario = Source::new(header.scenario.as_str(), header.text.as_bytes())
            .ok()
            .and_then(|source| load_with(&source, rulebook, &header.settings).ok())
            .ok_or_else(|| other_scenarios(header))?;
        let ground = Ground::new(Arc::new(rulebook.clone()), Arc::new(scenario));
        let mut exercise = Exercise::new(Arc::new(ground));
        exercise.begin(Seed(header.seed));
        Ok(Self { exercise, orders: Vec::new() })
    }

    /// Carries an order out, and says what came of it.
    ///
    /// # Errors
    ///
    /// Where it is not admitted; nothing has changed then.
    pub(in crate::cli) fn take(&mut self, order: &Order) -> Result<Page, Refusal> {
        let before = self.digest();
        let seen = self.exercise.record().len();
        self.exercise.submit(order)?;
        self.orders.push(order.clone());
        let events = self.exercise.record()[seen..].to_vec();
        Ok(Page { order: order.clone(), before, events, after: self.digest() })
    }

    /// Makes the last order undone. The exercise is played again without it, so that its record and its reasons are
    /// again what they were.
    pub(in crate::cli) fn take_back(&mut self) {
        self.orders.pop();
        self.exercise.begin(self.exercise.seed());
        for order in &self.orders {
            self.exercise
                .submit(order)
                .expect("it was admitted here before, and the same play gives the same exercise");
        }
    }

    /// The number of a seat.
    ///
    /// # Errors
    ///
    /// Where the scenario has no such seat.
    pub(in crate::cli) fn seat(&self, header: &Header) -> Result<SeatId, Stop> {
        self.exercise.seat(&header.seat).map_err(|refusal| Stop::Failed { message: refusal.to_string(), help: None })
    }

    /// The exercise, to look at.
    pub(in crate::cli) const fn exercise(&mut self) -> &mut Exercise {
        &mut self.exercise
    }

    /// The world as it is now.
    pub(in crate::cli) fn digest(&mut self) -> Digest {
        Digest::new(self.exercise.digest())
    }
}

fn other_rulebook(header: &Header, own: Fingerprint) -> Stop {
    let message = format!(
        "this exercise is played by another rulebook: the journal's is {}..., and this version's is {}...",
        short(header.rulebook),
        short(own)
    );
    Stop::failed(message, format!("the journal was begun with whitecell {}: open it with that version", header.engine))
}

fn other_scenarios(header: &Header) -> Stop {
    Stop::failed(
        format!("this version of whitecell does not take the scenario in the journal, `{}`", header.scenario),
        format!("the journal was begun with whitecell {}: open it with that version", header.engine),
    )
}

/// Enough of a digest to tell two apart by eye.
fn short(digest: Fingerprint) -> String {
    digest.to_string().chars().take(12).collect()
}
