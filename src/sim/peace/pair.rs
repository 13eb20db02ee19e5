//! One adversary and one state it aims at, from one chance to act to the next.

use crate::rulebook::{Adversary, Reaction, Rulebook};
use crate::sim::chance::{About, Purpose, Seed};
use crate::sim::math::{logit, pow, sigma};
use crate::sim::motive;
use crate::vocab::{AdversaryId, Lever};

use super::act::{Act, Reply};
use super::beliefs::{Beliefs, Lesson, Standing};
use super::record::{Group, PeaceIncident};
use super::target::Target;
use super::{DAYS_PER_YEAR, Peace};

/// Acts of revenge that are planned at a time: hardly reached, but nobody plots without end.
const MOST_REVENGE: usize = 8;

/// An adversary and a state it aims at.
pub(super) struct Pair<'a> {
    peace: &'a Peace,
    by: AdversaryId,
    row: &'a Adversary,
    at: usize,
    target: &'a Target,
    rate_per_y: f64,
    seed: Seed,
    beliefs: Beliefs,
    /// Responses that this adversary has seen from this state.
    done: Vec<bool>,
    /// Acts of revenge to come: when, and which option of the menu.
    revenge: Vec<(f64, usize)>,
    acts: u32,
}

impl<'a> Pair<'a> {
    pub(super) fn new(peace: &'a Peace, by: AdversaryId, at: usize, rate_per_y: f64, seed: Seed) -> Self {
        let target = &peace.targets[at];
        let spread = peace.rulebook.parameters.adversary.denial_spread.value;
        let denial = target.denial() + spread * seed.normal(Purpose::DenialBelief, About(0, 0));
        Self {
            peace,
            by,
            row: &peace.rulebook.adversaries.rows[by.index()],
            at,
            target,
            rate_per_y,
            seed,
            beliefs: Beliefs::new(&peace.rulebook, denial),
            done: vec![false; peace.rulebook.responses.rows.len()],
            revenge: Vec::new(),
            acts: 0,
        }
    }

    fn rulebook(&self) -> &'a Rulebook {
        &self.peace.rulebook
    }

    /// Lives through so many years.
    pub(super) fn live(mut self, years: u32) -> Vec<PeaceIncident> {
        let end_d = f64::from(years) * DAYS_PER_YEAR;
        let mut incidents = Vec::new();
        let mut epoch = 0;
        let mut chance_d = self.gap_d(0.0, epoch);
        loop {
            let revenge = self.next_revenge(chance_d);
            let at_d = revenge.map_or(chance_d, |it| self.revenge[it].0);
            if at_d >= end_d {
                return incidents;
            }
            self.beliefs.pass(self.rulebook(), at_d);
            let option = if let Some(at) = revenge {
                self.revenge.swap_remove(at).1
            } else {
                epoch += 1;
                chance_d += self.gap_d(chance_d, epoch);
                self.choose(epoch - 1)
            };
            incidents.extend(self.act(at_d, option));
        }
    }

    /// The earliest act of revenge that comes before this day.
    fn next_revenge(&self, before_d: f64) -> Option<usize> {
        let due = self.revenge.iter().enumerate().filter(|(_, it)| it.0 < before_d);
        due.min_by(|(_, a), (_, b)| a.0.total_cmp(&b.0)).map(|(at, _)| at)
    }

    /// Days from one chance to act to the next.
    fn gap_d(&self, now_d: f64, epoch: u32) -> f64 {
        let grown = pow(1.0 + self.rulebook().parameters.peace.growth_per_y.value, now_d / DAYS_PER_YEAR);
        let mean_d = DAYS_PER_YEAR / (self.rate_per_y * grown).max(1e-6);
        (self.seed.threshold(Purpose::EpochAfter, About(0, epoch)) * mean_d).max(self.least_gap_d())
    }

    /// No two acts come closer than this.
    fn least_gap_d(&self) -> f64 {
        self.rulebook().parameters.peace.gap_least_d.value.max(0.5)
    }

    /// The option of the menu that it chooses.
    fn choose(&self, epoch: u32) -> usize {
        let parameters = &self.rulebook().parameters;
        let threshold = match self.target.group {
            Group::Alliance => parameters.adversary.threshold_start.value,
            Group::Partner => parameters.peace.partner_threshold.value,
        };
        let standing = Standing { threshold, attribution: self.target.capability / 100.0 };
        let outlook = self.beliefs.outlook(self.rulebook(), standing);
        motive::choose(self.rulebook(), self.row, &outlook, self.seed.uniform(Purpose::OptionChosen, About(0, epoch)))
    }

    /// Does what was chosen; what a chronicle keeps of it, unless that is nothing.
    fn act(&mut self, at_d: f64, option: usize) -> Option<PeaceIncident> {
        let option = &self.rulebook().menu.rows[option];
        let seed = self.seed.branch(About(1, self.acts));
        self.acts += 1;
        let act = Act { peace: self.peace, by: self.by, row: self.row, at: self.at, target: self.target, option, seed };
        let deed = act.perform(at_d, self.beliefs.last_severity(), &self.done)?;
        self.beliefs.act(at_d, deed.incident.severity);
        self.beliefs.see_denial(self.rulebook(), deed.denial);
        self.take_in(&act, &deed.reply, deed.incident.severity);
        Some(deed.incident)
    }

    /// What the adversary makes of the reply: a lesson where it was aimed at the right one, impunity where nothing was done,
    /// and perhaps revenge.
    fn take_in(&mut self, act: &Act<'_>, reply: &Reply, severity: f64) {
        let Some(known_d) = reply.known_d else { return };
        if reply.given.is_empty() || reply.rightly == Some(false) {
            let numbers = &self.rulebook().parameters.adversary;
            let credibility = -numbers.credibility_loss.value * severity;
            let at_d = known_d + numbers.unanswered_after_d.value;
            self.beliefs.will_learn(at_d, Lesson { credibility, ..Lesson::default() });
            return;
        }
        let at_d = reply.given.iter().map(|it| it.at_d).fold(f64::INFINITY, f64::min);
        self.beliefs.will_learn(at_d, act.lesson(reply, severity));
        for it in &reply.given {
            self.done[it.response.index()] = true;
        }
        self.plan_revenge(reply, act.seed);
    }

    /// Reactions that are operations: those that what was done may set off.
    fn plan_revenge(&mut self, reply: &Reply, seed: Seed) {
        let rulebook = self.rulebook();
        for (no, answer) in reply.given.iter().enumerate() {
            let triggers = &rulebook.responses.rows[answer.response.index()].provokes;
            for (at, reaction) in rulebook.reactions.rows.iter().enumerate() {
                let Some(option) = rulebook.menu_option(&reaction.operation) else { continue };
                let about = About(at as u32, no as u32);
                let provoked = triggers.contains(&reaction.on) && self.is_like_it(reaction);
                if provoked && seed.hits(self.chance(reaction), Purpose::Reaction, about) {
                    let (median_d, sigma) = (reaction.after_d, reaction.after_sigma);
                    let after_d = seed.log_normal(median_d, sigma, Purpose::ReactionAfter, about);
                    self.revenge.push((answer.at_d + after_d.max(self.least_gap_d()), option));
                }
            }
        }
        self.revenge.truncate(MOST_REVENGE);
    }

    /// Whether the reaction is one for an adversary with its goals.
    fn is_like_it(&self, reaction: &Reaction) -> bool {
        reaction.only_goals.is_empty() || self.row.goals.iter().any(|it| reaction.only_goals.contains(it))
    }

    fn chance(&self, reaction: &Reaction) -> f64 {
        let leans =
            |(lever, by): &(Lever, f64)| if *lever == Lever::Grievance { self.beliefs.grievance() * by } else { 0.0 };
        let leaning: f64 = reaction.leans_on.iter().map(leans).sum();
        sigma(logit(reaction.chance) + leaning)
    }
}
