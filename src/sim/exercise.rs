//! The door to the simulation: an exercise that can be asked, told, watched, forked and replayed.

#![allow(clippy::wildcard_enum_match_arm, reason = "the door heeds a few of many events")]

mod choices;
mod enter;
mod facilitate;
mod fork;
mod notice;
mod seen;
mod story;
mod wording;

use std::sync::Arc;

use crate::journal::{Cause, Command, Entry, Event, Order, Refusal, Rule};
use crate::vocab::{Account, DecisionId, HypothesisId, IncidentId, Moment, SeatId, Slug};

use super::admit::Sight;
use super::chance::Seed;
use super::component::DraftState;
use super::facts::Facts;
use super::ground::Ground;
use super::model::Model;
use super::schedule::Step;
use super::snapshot::Snapshot;
use super::state::{Business, Choice, Clock, Halt};
use super::system::{events_of, inject_awaits};
use super::table::Table;
use super::{admit, apply, build, condition, digest, explain, lock, score, slots};

/// How an exercise stands: scores in the order of [`Score::ALL`], and its ending once it is over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Every score.
    pub scores: [f64; 13],
    /// The ending, counting from 0.
    pub ending: Option<u16>,
    /// Turns played.
    pub turns: u16,
}

/// An exercise: a scenario, a seed, and what was decided so far.
pub struct Exercise {
    model: Model,
    step: Step,
    /// The state before the first hour, as last drawn.
    blank: Snapshot,
    /// Whether an ending may come about before the last turn, and whether it may with no event in between.
    ends_early: (bool, bool),
    /// What the scores of the last turn were made of.
    inputs: score::Inputs,
    /// What happens at the table and is no part of the model.
    table: Table,
    /// How much of the record there was when everything that had come about was last noticed.
    pub(super) noticed: Option<usize>,
}

impl Exercise {
    /// Makes an exercise. Nothing has begun: [`Exercise::begin`] does that, as often as is wanted.
    #[must_use]
    pub fn new(ground: Arc<Ground>) -> Self {
        let model = build::model(&ground);
        let blank = build::template(&ground);
        let early = || ground.scenario.endings.iter().filter(|it| it.at_once);
        let ends_early = (early().next().is_some(), early().any(|it| condition::drifts(&it.when)));
        Self {
            model,
            step: Step::new(),
            blank,
            ends_early,
            inputs: score::Inputs::default(),
            table: Table::default(),
            noticed: None,
        }
    }

    /// Begins an exercise with this seed, to be explained line by line: the same exercise with nothing done about it is run
    /// first, for comparison.
    pub fn begin(&mut self, seed: Seed) {
        let null_harm = self.null_harm(seed);
        self.begin_against(seed, &null_harm, true);
    }

    /// Harm at the end of each turn when nobody does anything.
    pub fn null_harm(&mut self, seed: Seed) -> Vec<f64> {
        self.begin_against(seed, &[], false);
        self.idle()
    }

    /// Lets an exercise run to its end with nothing done; harm at the end of each turn.
    fn idle(&mut self) -> Vec<f64> {
        let mut harm = Vec::new();
        while !self.is_over() {
            let turn = usize::from(self.clock().turn);
            self.run();
            harm.resize(turn, 0.0);
            harm.push(self.model.conduct.harm);
        }
        harm
    }

    /// Begins an exercise against a known course of harm; `explained` keeps the ledger.
    pub fn begin_against(&mut self, seed: Seed, null_harm: &[f64], explained: bool) {
        self.table = Table::default();
        build::draw(&self.model.ground, seed, &mut self.blank);
        self.model.restore(&self.blank);
        self.noticed = None;
        self.model.ledger.keep(explained);
        null_harm.clone_into(&mut self.model.conduct.null_harm);
        self.open();
        self.step.look_ahead(&mut self.model);
        self.step.run(&mut self.model);
        if explained {
            self.inputs = score::Inputs::read(&self.facts());
        }
        let opening = score::all(&self.facts());
        self.model.conduct.scores.push(opening);
        self.commit(Cause::Rule(Rule::Time), Event::TurnOpened { turn: 0 });
        self.notice();
    }

    /// Applies the scenario's opening.
    fn open(&mut self) {
        let scenario = Arc::clone(&self.model.ground.scenario);
        let ally = scenario.victims.first().copied().unwrap_or(crate::vocab::AllyId(0));
        for consequence in &scenario.opening {
            let facts = self.facts();
            let mut evidence = slots::free_evidence(&facts);
            for event in events_of(&facts, &mut evidence, ally, consequence) {
                self.commit(Cause::Opening, event);
            }
        }
        for (at, _) in scenario.hidden.iter().enumerate().filter(|(_, it)| !it.known_to.is_empty()) {
            self.commit(Cause::Opening, Event::SecretTold { hidden: at as u16 });
        }
        for at in 0..scenario.decisions.len() {
            if scenario.decisions[at].standing {
                self.commit(Cause::Opening, Event::DecisionAsked { decision: DecisionId::at(at) });
            }
        }
    }

    pub(super) fn commit(&mut self, cause: Cause, event: Event) {
        apply::commit(&mut self.model, cause, event);
    }

    /// The ground it stands on.
    #[must_use]
    pub const fn ground(&self) -> &Arc<Ground> {
        &self.model.ground
    }

    /// Its seed.
    #[must_use]
    pub fn seed(&self) -> Seed {
        self.model.seed
    }

    /// Everything that is so now, for reading.
    pub(crate) const fn facts(&self) -> Facts<'_> {
        Facts::new(&self.model)
    }

    pub(crate) const fn model(&self) -> &Model {
        &self.model
    }

    pub(crate) fn clock(&self) -> Clock {
        self.model.clock
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.clock().halt, Some(Halt::Over(_)))
    }

    /// The present turn, counting from 0.
    #[must_use]
    pub fn turn(&self) -> u16 {
        self.clock().turn
    }

    /// Exercise time.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.clock().now
    }

    /// What happened so far, oldest first.
    #[must_use]
    pub fn record(&self) -> &[Entry] {
        &self.model.record.entries
    }

    /// How it stands.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let clock = self.clock();
        let conduct = &self.model.conduct;
        let ending = match clock.halt {
            Some(Halt::Over(ending)) => Some(ending),
            Some(Halt::Turn | Halt::Interrupt) | None => None,
        };
        Outcome { scores: conduct.scores.last().copied().unwrap_or([0.0; 13]), ending, turns: clock.turn + 1 }
    }

    /// Checks and carries out an order: the one way in for decisions.
    ///
    /// # Errors
    ///
    /// Where it is not admitted; nothing has changed then.
    pub fn submit(&mut self, order: &Order) -> Result<(), Refusal> {
        let seat = self.seat(&order.seat)?;
        if let Command::Judge { rubric, level } = &order.command {
            return self.judge(rubric, level);
        }
        if let Command::Facilitate(act) = &order.command {
            return self.facilitate(act);
        }
        if self.is_over() {
            return Err(Refusal::ExerciseOver);
        }
        self.is_open_to(seat, &order.command)?;
        match &order.command {
            Command::Judge { .. } | Command::Facilitate(_) => {}
            Command::Ready(on) => self.ready(seat, *on)?,
            Command::Ask(text) => self.ask(seat, text)?,
            Command::Plan(decision) => {
                let facts = self.facts();
                let choice = admit::decision(&Sight::new(&facts, &self.model.plan, seat), decision)?;
                self.plan(seat, choice);
            }
            Command::Undo => {
                let items = &self.model.plan.items;
                let last = items.iter().rposition(|(it, _)| *it == seat).ok_or(Refusal::NothingPlanned)?;
                lock::take_back(&mut self.model, last);
            }
            Command::Drop(at) => {
                let items = &self.model.plan.items;
                let mut own = items.iter().enumerate().filter(|(_, (it, _))| *it == seat);
                let place = own.nth(usize::from(*at)).map(|(place, _)| place).ok_or(Refusal::NothingPlanned)?;
                lock::take_back(&mut self.model, place);
            }
            Command::Lock => self.run(),
            Command::FinishTurn => self.finish_turn(),
            Command::Answer(answer) => self.answer(seat, answer)?,
            Command::Release(inject) => self.release(inject)?,
        }
        Ok(())
    }

    /// The number of a seat.
    ///
    /// # Errors
    ///
    /// Where the scenario has no such seat.
    pub fn seat(&self, id: &Slug) -> Result<SeatId, Refusal> {
        let at = self.model.ground.scenario.seats.iter().position(|it| it.id == *id);
        at.map(SeatId::at).ok_or_else(|| Refusal::UnknownSeat(id.clone()))
    }

    /// Adds a choice to a seat's plan, if it may be made now. For policies, which choose by number.
    ///
    /// # Errors
    ///
    /// Where it is not admitted.
    pub fn choose(&mut self, seat: SeatId, choice: Choice) -> Result<(), Refusal> {
        let facts = self.facts();
        admit::choice(&Sight::new(&facts, &self.model.plan, seat), choice)?;
        self.plan(seat, choice);
        Ok(())
    }

    /// Adds choices to a seat's plan in this order, leaving out those that may not be made by then, until there are `most`;
    /// those added.
    pub fn choose_among(&mut self, seat: SeatId, wanted: impl IntoIterator<Item = Choice>, most: usize) -> Vec<Choice> {
        let mut wanted = wanted.into_iter();
        let mut made = Vec::new();
        while made.len() < most {
            let facts = self.facts();
            let sight = Sight::new(&facts, &self.model.plan, seat);
            let Some(choice) = wanted.find(|it| admit::admits(&sight, *it)) else { break };
            self.plan(seat, choice);
            made.push(choice);
        }
        made
    }

    /// How likely the analysts hold it that a hypothesis is true of an incident, 0-1; `None` while the incident is not known.
    pub fn likelihood(&mut self, incident: IncidentId, hypothesis: HypothesisId) -> Option<f64> {
        let facts = self.facts();
        let known = facts.dossiers()[incident.index()].disclosed.is_some();
        known.then(|| facts.likelihood(incident, hypothesis))
    }

    fn plan(&mut self, seat: SeatId, choice: Choice) {
        lock::reserve(&mut self.model, choice);
        self.model.plan.items.push((seat, choice));
    }

    /// Locks what was planned and lets time pass to the end of the turn, or to what cannot wait. A seat that breaks silence
    /// stops the clock before it has moved, so that the sponsor may answer.
    pub fn run(&mut self) {
        self.go_on(Moment::NEVER, true);
    }

    /// The same to the end of the turn, whatever cannot wait. For policies and scripts, which have decided beforehand.
    pub fn finish_turn(&mut self) {
        self.go_on(Moment::NEVER, false);
    }

    /// Lets time pass until `limit`, or to the end if that comes first, with nothing planned. Time may then stand still in the
    /// middle of a turn; it goes on with the next call.
    pub fn run_until(&mut self, limit: Moment) {
        while !self.is_over() && self.now() < limit {
            self.go_on(limit, true);
        }
    }

    /// `heed` tells whether to stop for what cannot wait.
    fn go_on(&mut self, limit: Moment, heed: bool) {
        if self.clock().halt.is_none() || self.lock(heed) {
            self.pass_time(limit, heed);
        }
    }

    /// Locks what was planned; whether time may pass.
    fn lock(&mut self, heed: bool) -> bool {
        let facts = self.facts();
        let events = lock::events(&facts, &self.model.plan);
        let turn = self.clock().turn;
        let seen = self.record().len();
        self.commit(Cause::Rule(Rule::Time), Event::TurnLocked { turn });
        self.table.close();
        lock::clear(&mut self.model);
        for (cause, event) in events {
            self.commit(cause, event);
        }
        self.settle_pending();
        self.notice();
        let waits = heed && self.cannot_wait(seen);
        if waits {
            self.commit(Cause::Rule(Rule::Time), Event::Interrupted { turn });
        }
        !waits
    }

    fn pass_time(&mut self, limit: Moment, heed: bool) {
        loop {
            let seen = self.model.record.entries.len();
            let alarm = self.step.look_ahead(&mut self.model);
            self.model.clock.now = alarm.min(limit);
            self.step.run(&mut self.model);
            self.notice();
            let clock = self.clock();
            let happened = self.record().len() > seen;
            if let Some(ending) = self.look_around(happened) {
                self.close_turn();
                self.commit(Cause::Rule(Rule::Time), Event::ExerciseEnded { ending });
                return;
            }
            if clock.now >= clock.turn_ends {
                self.end_turn();
                return;
            }
            if heed && self.cannot_wait(seen) {
                self.commit(Cause::Rule(Rule::Time), Event::Interrupted { turn: clock.turn });
                return;
            }
            if clock.now >= limit {
                return;
            }
        }
    }

    /// Whether something since entry `seen` asks for a decision: an urgent inject, a clock that runs out soon, or a broken
    /// silence.
    fn cannot_wait(&self, seen: usize) -> bool {
        let scenario = &self.model.ground.scenario;
        self.record()[seen..].iter().any(|it| match it.event {
            Event::InjectDelivered { inject } => scenario.inject(inject).urgent,
            Event::ClockWarned { .. } => true,
            Event::SilenceBroken { proposal, .. } => self.is_broken(proposal),
            _ => false,
        })
    }

    fn is_broken(&self, proposal: crate::vocab::ProposalId) -> bool {
        self.facts().drafts()[proposal.index()].state == DraftState::Broken
    }

    /// Looks at what a step may have brought about with no event: puts an inject that waited for it on the agenda, and tells
    /// the ending that has come about before the last turn. `happened` tells whether there was any event.
    fn look_around(&mut self, happened: bool) -> Option<u16> {
        let (early, by_drift) = self.ends_early;
        let may_end = early && (happened || by_drift);
        let watches = self.model.agenda.watches && (!happened || self.model.agenda.stirred.is_empty());
        if !may_end && !watches {
            return None;
        }
        let facts = self.facts();
        let inject_is_due = watches && inject_awaits(&facts);
        let endings = &facts.scenario().endings;
        let at = endings.iter().position(|it| may_end && it.at_once && condition::holds(&facts, &it.when));
        if inject_is_due {
            let next_hour = self.clock().now + 1;
            self.model.agenda.put(Business::Injects, next_hour);
        }
        u16::try_from(at?).ok()
    }

    fn end_turn(&mut self) {
        self.close_turn();
        let turn = self.clock().turn;
        let cause = Cause::Rule(Rule::Time);
        if usize::from(turn) + 1 < self.model.ground.scenario.turns.len() {
            self.commit(cause, Event::TurnOpened { turn: turn + 1 });
            self.notice();
        } else {
            let ending = self.final_ending();
            self.commit(cause, Event::ExerciseEnded { ending });
        }
    }

    fn final_ending(&mut self) -> u16 {
        let scenario = Arc::clone(&self.model.ground.scenario);
        let facts = self.facts();
        let at = scenario.endings.iter().position(|it| condition::holds(&facts, &it.when));
        at.and_then(|it| u16::try_from(it).ok()).unwrap_or(0)
    }

    /// Keeps the score of the turn, and explains what moved it.
    fn close_turn(&mut self) {
        let facts = self.facts();
        let scores = score::all(&facts);
        let turn = facts.clock.turn;
        let ledger = &self.model.ledger;
        let mut moved = Vec::new();
        let mut spared = 0.0;
        if ledger.is_kept() {
            let now = score::Inputs::read(&facts);
            moved = explain::scores(&facts, &self.inputs, &now);
            spared = now.null_harm - self.inputs.null_harm;
            self.inputs = now;
        }
        self.model.conduct.scores.push(scores);
        let ledger = &mut self.model.ledger;
        ledger.post(turn, Account::Harm, Cause::Rule(Rule::Comparison), -spared);
        for (score, cause, by) in moved {
            ledger.post(turn, Account::Score(score), cause, by);
        }
    }

    /// Scores at the end of each turn, in the order of [`Score::ALL`]; the first is the opening.
    #[must_use]
    pub fn scores_by_turn(&self) -> &[[f64; 13]] {
        &self.model.conduct.scores
    }

    /// Copies the whole state out.
    pub fn snapshot(&mut self) -> Snapshot {
        self.model.snapshot()
    }

    /// Writes a state back. The record starts anew behind it; the ledger is not kept.
    pub fn restore(&mut self, snapshot: &Snapshot) {
        self.model.restore(snapshot);
        self.noticed = None;
        self.model.ledger.keep(false);
    }

    /// The digest of the whole state.
    pub fn digest(&mut self) -> u64 {
        digest::digest(&self.snapshot())
    }
}
