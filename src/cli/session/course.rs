//! An exercise under way: carries orders out, and writes down what came of each.

use std::sync::Arc;

use crate::journal::{Digest, Fingerprint, Header, Order, Page, Refusal, WhatIf};
use crate::scenario::{Scenario, load_with};
use crate::sim::{Exercise, Ground, Seed};
use crate::store::bundled;
use crate::vocab::{FlagId, InjectId, SeatId, Slug};

use super::super::stop::Stop;
use super::header::source_of;

/// An exercise under way, with every order that was carried out in it.
pub(in crate::cli) struct Course {
    exercise: Exercise,
    orders: Vec<Order>,
    /// Where the exercise is entered, looked up, if not at its beginning.
    entry: Option<Entry>,
}

/// Flags that stand so from the beginning, and the inject before which nothing was done.
type Entry = (Vec<(FlagId, bool)>, Option<InjectId>);

impl Course {
    /// Begins the exercise that `header` describes, from the scenario's text in it and from nothing else.
    ///
    /// # Errors
    ///
    /// Where this version has another rulebook, or does not take the scenario.
    pub(in crate::cli) fn begin(header: &Header) -> Result<Self, Stop> {
        let rulebook = bundled::shared();
        let own = Fingerprint(rulebook.digest);
        if header.rulebook != own {
            return Err(other_rulebook(header, own));
        }
        let scenario = source_of(header)
            .and_then(|source| load_with(&source, rulebook, &header.settings).ok())
            .ok_or_else(|| other_scenarios(header))?;
        let ground = Ground::new(Arc::clone(rulebook), Arc::new(scenario));
        let exercise = Exercise::new(Arc::new(ground));
        let entry = header
            .what_if
            .as_ref()
            .map(|it| entry(it, exercise.ground().scenario()).ok_or_else(|| other_scenarios(header)));
        let mut course = Self { exercise, orders: Vec::new(), entry: entry.transpose()? };
        if course.restart(Seed(header.seed)) { Ok(course) } else { Err(never_comes(header)) }
    }

    /// Begins anew; whether what it is entered at came.
    fn restart(&mut self, seed: Seed) -> bool {
        match &self.entry {
            None => {
                self.exercise.begin(seed);
                true
            }
            Some((set, at)) => self.exercise.enter(seed, set, *at),
        }
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

    /// Carries an order out that was admitted in an exercise like this one, and says nothing of it.
    ///
    /// # Errors
    ///
    /// Where it is not admitted.
    pub(in crate::cli) fn repeat(&mut self, order: &Order) -> Result<(), Refusal> {
        self.exercise.submit(order)?;
        self.orders.push(order.clone());
        Ok(())
    }

    /// Makes the last order undone. The exercise is played again without it, so that its record and its reasons are
    /// again what they were.
    pub(in crate::cli) fn take_back(&mut self) {
        self.orders.pop();
        self.restart(self.exercise.seed());
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

fn entry(what_if: &WhatIf, scenario: &Scenario) -> Option<Entry> {
    let flag = |id: &Slug| scenario.flags.iter().position(|it| it == id).map(FlagId::at);
    let set = what_if.set.iter().map(|(id, on)| Some((flag(id)?, *on))).collect::<Option<Vec<_>>>()?;
    let inject = |id: &Slug| scenario.injects.iter().position(|it| it.id == *id).map(InjectId::at);
    match &what_if.at {
        None => Some((set, None)),
        Some(id) => Some((set, Some(inject(id)?))),
    }
}

fn never_comes(header: &Header) -> Stop {
    let at = header.what_if.as_ref().and_then(|it| it.at.as_ref()).map_or("", Slug::as_str);
    Stop::failed(
        format!(
            "the inject `{at}` does not come with seed {} while nothing is done, or the exercise ends with it",
            header.seed
        ),
        "another `--seed` may bring it, or `--set FLAG=true` what it waits for; `whitecell graph` shows that",
    )
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
