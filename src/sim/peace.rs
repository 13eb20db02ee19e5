//! Years of peace: adversaries and the states they aim at, with no script and no players.
//!
//! Between crises nothing is played hour by hour. Each pair of an adversary and a state it aims at lives through its years from
//! one chance to act to the next: the adversary chooses by the same utility, its operation passes the same stages, evidence comes
//! in through the same channels, and governments answer by the same rules of the table as in an exercise. What a pair learns of
//! each other stays between the two.

mod act;
mod answer;
mod attempt;
mod beliefs;
mod inquiry;
mod lag;
mod pair;
mod record;
mod target;
#[cfg(test)]
mod tests;
mod toll;

use std::sync::Arc;

use crate::rulebook::{ActorClass, Interest, Rulebook};
use crate::vocab::{AdversaryId, Slug};

use super::chance::{About, Purpose, Seed};
use super::math::exp;

use pair::Pair;
use target::Target;

pub use record::{Aim, Group, LegalWeight, PeaceIncident};

const DAYS_PER_YEAR: f64 = 365.0;

/// A world between crises, made from a rulebook.
#[derive(Debug)]
pub struct Peace {
    rulebook: Arc<Rulebook>,
    targets: Vec<Target>,
    /// By hypothesis: whether it is a state. Adversaries come first, in their order, then the general hypotheses.
    states: Vec<bool>,
    catalogue: answer::Catalogue,
    /// By sector: how much it draws acts of disruption, of taking, of degradation.
    draws: Vec<[f64; 3]>,
}

/// One run of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Years {
    /// What happened, in order.
    pub incidents: Vec<PeaceIncident>,
    /// Pairs of a state adversary and a state it aims at.
    pub state_pairs: usize,
}

impl Peace {
    /// A world under this rulebook.
    #[must_use]
    pub fn new(rulebook: Arc<Rulebook>) -> Self {
        let states = rulebook.adversaries.rows.iter().map(|it| it.class == ActorClass::State);
        let states = states.chain(rulebook.hypotheses.iter().map(|_| false)).collect();
        let targets = target::all(&rulebook);
        let catalogue = answer::Catalogue::new(&rulebook);
        let draws = draws(&rulebook);
        Self { rulebook, targets, states, catalogue, draws }
    }

    /// Lets so many years pass on the luck of `seed`.
    #[must_use]
    pub fn run(&self, seed: Seed, years: u32) -> Years {
        let mut run = Years::default();
        for by in (0..self.rulebook.adversaries.rows.len()).map(AdversaryId::at) {
            for at in 0..self.targets.len() {
                let about = About(u32::from(by.0), at as u32);
                if seed.hits(self.interest(by, &self.targets[at]), Purpose::RivalDrawn, about) {
                    run.state_pairs += usize::from(self.is_state(by));
                    let rate = self.rate_per_y(by, seed, about);
                    run.incidents.extend(Pair::new(self, by, at, rate, seed.branch(about)).live(years));
                }
            }
        }
        run.incidents.sort_by_key(|it| (it.start_d, it.by, it.target));
        run
    }

    /// The rulebook that it lives by.
    #[must_use]
    pub fn rulebook(&self) -> &Rulebook {
        &self.rulebook
    }

    /// The id of the state that an incident hit.
    #[must_use]
    pub fn target_id(&self, incident: &PeaceIncident) -> &str {
        self.targets[usize::from(incident.target)].id.as_str()
    }

    fn is_state(&self, by: AdversaryId) -> bool {
        super::scope::is_state(&self.rulebook, by)
    }

    /// Chance that an adversary aims at a state, 0-1.
    fn interest(&self, by: AdversaryId, target: &Target) -> f64 {
        let of = &self.rulebook.adversaries.rows[by.index()].id;
        let is = |it: &&Interest| it.of == *of && it.on.as_str() == target.kind(&self.rulebook);
        self.rulebook.interests.rows.iter().find(is).map_or(0.0, |it| it.share)
    }

    /// The adversary that everybody thinks of first: the state with the greatest interest in this one. Where the real author is
    /// no state, it is thought of first, as such acts look like what they are.
    fn obvious(&self, target: &Target, author: AdversaryId) -> AdversaryId {
        let ids = (0..self.rulebook.adversaries.rows.len()).map(AdversaryId::at);
        let most = |a: &AdversaryId, b: &AdversaryId| {
            self.interest(*a, target).total_cmp(&self.interest(*b, target)).then(b.index().cmp(&a.index()))
        };
        if self.is_state(author) { ids.filter(|it| self.is_state(*it)).max_by(most).unwrap_or(author) } else { author }
    }

    /// Chances to act that a pair meets in a year: pairs differ.
    fn rate_per_y(&self, by: AdversaryId, seed: Seed, about: About) -> f64 {
        let spread = self.rulebook.parameters.peace.rate_spread.value;
        let drawn = exp(spread * seed.normal(Purpose::RateDrawn, about) - 0.5 * spread * spread);
        let row = &self.rulebook.adversaries.rows[by.index()];
        row.rate_per_y * drawn + self.rulebook.parameters.adversary.epoch_offset_y.value
    }
}

/// How much every sector draws acts of each objective, in the order of the objectives.
fn draws(rulebook: &Rulebook) -> Vec<[f64; 3]> {
    let row = |id: &Slug| rulebook.lures.rows.iter().find(|it| it.of == *id);
    let of = |id: &Slug| row(id).map_or([0.0; 3], |it| [it.disruption, it.taking, it.degradation]);
    rulebook.sectors.rows.iter().map(|it| of(&it.id)).collect()
}
