//! What would bring an Ally nearer to a text: each move by itself, and the two that bring most together.

use crate::sim::council::{Hearing, Motion, weighing};
use crate::sim::facts::Facts;
use crate::view::{Stance, Win};
use crate::vocab::{AllyId, Lever};

use super::council_board::stance;

/// What an Ally must gain for a move to be worth a word.
const WORTH_A_WORD: f64 = 0.05;

/// Hours of one more round of talks, which calling for consultations brings.
const ROUND_H: f64 = 24.0;

/// The moves that there are about a text, made ready once for all Allies.
pub(super) struct Moves<'a, 'w> {
    facts: &'a Facts<'w>,
    now: Hearing<'a, 'w>,
    altered: Vec<Altered<'a, 'w>>,
}

/// A text after a move, or what the Allies know after it.
struct Altered<'a, 'w> {
    how: String,
    price: String,
    hearing: Hearing<'a, 'w>,
}

/// The texts that moves would make of a motion.
pub(super) struct Motions {
    softer: Option<Motion>,
    conditional: Option<Motion>,
    talked: Motion,
    now: Motion,
}

impl Motions {
    pub(super) fn of(facts: &Facts<'_>, motion: Motion) -> Self {
        let row = &facts.rulebook().measures.rows[motion.measure.index()];
        let softer = weighing::softer(&facts.parameters().council, row, motion.softened);
        Self {
            softer: softer.map(|softened| Motion { softened, ..motion }),
            conditional: (row.conditional && !motion.conditional).then_some(Motion { conditional: true, ..motion }),
            talked: Motion { consultation_h: motion.consultation_h + ROUND_H, ..motion },
            now: motion,
        }
    }
}

impl<'a, 'w> Moves<'a, 'w> {
    pub(super) fn new(facts: &'a Facts<'w>, motions: &'a Motions) -> Self {
        let (table, numbers) = (&facts.parameters().table, &facts.parameters().council);
        let terms = &facts.rulebook().terms;
        let capital = |by: f64| format!("{by:.0} {}", terms.capital());
        let mut altered = Vec::new();
        let mut add = |how: &str, price: String, hearing| {
            altered.push(Altered { how: terms.said(how.to_owned()), price, hearing });
        };
        if let Some(motion) = &motions.softer {
            let price = format!("it says {:.0} % less", numbers.soften_step.value * 100.0);
            add("soften the text by one step", price, Hearing::new(facts, motion));
        }
        if let Some(motion) = &motions.conditional {
            add("make it conditional", "a second vote is needed later".into(), Hearing::new(facts, motion));
        }
        let sharing = facts.alliance_lever(Lever::Sharing) + facts.parameters().attribution.share_gain.value;
        let shared = Hearing::knowing(facts, &motions.now, sharing.min(1.0));
        let price = format!("{}; secret sources bring less for a while", capital(table.share_capital.value));
        add("show the Allies the evidence", price, shared);
        let talked = Hearing::new(facts, &motions.talked);
        add(&format!("talk it over for {ROUND_H:.0} h more"), "time, or calling for consultations".into(), talked);
        Self { facts, now: Hearing::new(facts, &motions.now), altered }
    }

    /// What would bring this Ally nearer, what brings it furthest first.
    pub(super) fn wins(&self, ally: AllyId, at: Stance, lobbied: bool) -> Vec<Win> {
        if at > Stance::Wavers {
            return Vec::new();
        }
        let terms = self.now.terms(ally);
        let numbers = &self.facts.parameters().council;
        let mut all: Vec<(f64, String, String)> = self
            .altered
            .iter()
            .map(|it| (it.hearing.terms(ally).utility() - terms.utility(), it.how.clone(), it.price.clone()))
            .collect();
        if !lobbied {
            let price = format!(
                "{:.0} {}",
                self.facts.parameters().table.lobby_capital.value,
                self.facts.rulebook().terms.capital()
            );
            all.push((numbers.lobby_gain.value, "speak to it".into(), price));
        }
        all.retain(|it| it.0 >= WORTH_A_WORD);
        all.sort_by(|a, b| b.0.total_cmp(&a.0));
        let after = |gain: f64| {
            let mut then = terms;
            then.measure += gain;
            stance(self.facts, &then)
        };
        let both = match all.as_slice() {
            [first, second, ..] if after(first.0) <= Stance::Wavers => Some((
                first.0 + second.0,
                format!("{}, and {}", first.1, second.1),
                format!("{}; {}", first.2, second.2),
            )),
            _ => None,
        };
        all.extend(both);
        all.into_iter().map(|(gain, how, price)| Win { how, price, to: after(gain) }).collect()
    }
}
