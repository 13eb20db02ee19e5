//! What comes to light about an incident, and who is held responsible for it.

use crate::rulebook::{Adversary, Rulebook};
use crate::sim::chance::{About, Purpose, Seed};
use crate::sim::component::Dossier;
use crate::sim::likelihood::{self, Item};
use crate::sim::math::ln;
use crate::vocab::{AdversaryId, Confidence, HOURS_PER_DAY, HypothesisId, Moment};

use super::lag::days;
use super::target::Target;

/// Who inquires into what. Adversaries come first among the hypotheses, in their order.
#[derive(Clone, Copy)]
pub(super) struct Inquiry<'a> {
    pub(super) rulebook: &'a Rulebook,
    pub(super) states: &'a [bool],
    pub(super) author: AdversaryId,
    pub(super) by: &'a Adversary,
    /// Whom everybody thinks of first.
    pub(super) obvious: AdversaryId,
    /// Whom a false trail frames.
    pub(super) framed: Option<AdversaryId>,
    pub(super) target: &'a Target,
    pub(super) seed: Seed,
}

/// What came to light.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Findings {
    /// When a company said who did it.
    pub(super) industry_d: Option<f64>,
    /// When the evidence first sufficed for the government of the target, for whom, and how likely that was.
    pub(super) sufficient: Option<Sufficient>,
}

/// Evidence on which a government could name somebody.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sufficient {
    pub(super) at_d: f64,
    pub(super) actor: HypothesisId,
    pub(super) likelihood: f64,
    pub(super) confidence: Confidence,
    pub(super) control: bool,
}

/// Items of a channel that are looked at: more would say nothing new.
const MOST_ITEMS: usize = 500;

/// What happens in the course of an inquiry.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// An item from a channel; its number among those of the channel.
    Item(usize, u32),
    /// A planted item.
    Planted,
    /// The evidence is checked for plants.
    Check,
    /// Somebody claims the act.
    Claim(HypothesisId),
}

impl Inquiry<'_> {
    /// Pursues the evidence from the day on which the intrusion was found. `claimed_d` is when its author, or whom it frames,
    /// claims it.
    pub(super) fn pursue(&self, found_d: f64, claimed_d: Option<f64>) -> Findings {
        let mut steps = self.steps();
        steps.extend(claimed_d.map(|at| ((at - found_d).max(0.0), Step::Claim(self.claimant()))));
        steps.sort_by(|a, b| a.0.total_cmp(&b.0));
        let prior = self.rulebook.parameters.attribution.obvious_prior.value;
        let obvious = HypothesisId::at(self.obvious.index());
        let mut dossier = Dossier::suspecting(obvious, prior, self.states.len());
        dossier.plant = self.framed.map(|it| (HypothesisId::at(it.index()), 1));
        let mut findings = Findings::default();
        for (after_d, step) in steps {
            let now = Moment((after_d * HOURS_PER_DAY) as u32);
            self.take(&mut dossier, step, now);
            self.judge(&dossier, found_d + after_d, now, &mut findings);
            if findings.sufficient.is_some() && findings.industry_d.is_some() {
                break;
            }
        }
        let reports = self.seed.hits(self.numbers().industry_share.value, Purpose::IndustryReports, About(0, 1));
        findings.industry_d = findings.industry_d.filter(|_| reports).map(|at| at + self.report_after_d());
        findings
    }

    const fn numbers(&self) -> &crate::rulebook::parameters::Peace {
        &self.rulebook.parameters.peace
    }

    fn report_after_d(&self) -> f64 {
        let peace = self.numbers();
        days(self.seed, Purpose::IndustryReports, 0, peace.industry_median_d.value, peace.industry_sigma.value)
    }

    fn claimant(&self) -> HypothesisId {
        HypothesisId::at(self.framed.unwrap_or(self.author).index())
    }

    /// Everything that will come in, each with the days after the find.
    fn steps(&self) -> Vec<(f64, Step)> {
        let attribution = &self.rulebook.parameters.attribution;
        let pace = self.target.capability / attribution.capability_reference.value;
        let mut steps = Vec::new();
        for (at, row) in self.rulebook.channels.rows.iter().enumerate() {
            let arrivals = Arrivals { per_d: row.per_d * pace, half_life_d: row.half_life_d };
            let roll = |no| self.seed.threshold(Purpose::EvidenceAfter, About(at as u32, no));
            steps.extend(
                arrivals.within(self.numbers().pursued_d.value, roll).map(|(no, day)| (day, Step::Item(at, no))),
            );
        }
        if self.framed.is_some() {
            let first = &self.rulebook.channels.rows[0];
            let arrivals = Arrivals { per_d: first.per_d * pace, half_life_d: first.half_life_d };
            let roll = |no| self.seed.threshold(Purpose::PlantAfter, About(0, no));
            let most = attribution.plant_items.value as usize;
            steps.extend(
                arrivals.within(self.numbers().pursued_d.value, roll).take(most).map(|(_, day)| (day, Step::Planted)),
            );
        }
        let check_per_d = attribution.plant_exposure_per_d.value * pace;
        let check_d = self.seed.threshold(Purpose::PlantSeenThrough, About(0, 0)) / check_per_d.max(1e-9);
        steps.push((check_d, Step::Check));
        steps
    }

    fn take(&self, dossier: &mut Dossier, step: Step, now: Moment) {
        let attribution = &self.rulebook.parameters.attribution;
        match step {
            Step::Item(channel, no) => {
                let about = About(channel as u32, no);
                let row = &self.rulebook.channels.rows[channel];
                let noise = self.seed.normal(Purpose::EvidenceWeight, about);
                let weight = likelihood::item_weight(row, self.by.stealth, noise);
                let truth = HypothesisId::at(self.author.index());
                let others = self.states.len() as u32 - 1;
                let pick = || self.seed.between(0, others.max(1) - 1, Purpose::EvidencePointsAt, about);
                let points_at = if weight >= 0.0 { truth } else { likelihood::other_than(truth, pick()) };
                let item = Item { channel, points_at, weight: weight.abs(), planted: false };
                likelihood::add(dossier, self.rulebook, item, now);
            }
            Step::Planted => {
                let Some((points_at, _)) = dossier.plant else { return };
                let item = Item { channel: 0, points_at, weight: attribution.plant_weight.value, planted: true };
                likelihood::add(dossier, self.rulebook, item, now);
            }
            Step::Check => likelihood::see_through(dossier, self.rulebook, self.states),
            Step::Claim(by) => dossier.weights[by.index()] += attribution.claim_weight.value,
        }
    }

    /// Notes whether the evidence suffices now, for a company and for the government.
    fn judge(&self, dossier: &Dossier, at_d: f64, now: Moment, findings: &mut Findings) {
        let count = self.states.len();
        let actor = likelihood::leading(dossier, count);
        let likelihood = likelihood::of(dossier, count, actor);
        let named = actor.index() < self.rulebook.adversaries.rows.len();
        if !named {
            return;
        }
        if findings.industry_d.is_none() && likelihood >= self.numbers().industry_likelihood.value {
            findings.industry_d = Some(at_d);
        }
        let confidence = likelihood::confidence(dossier, self.rulebook, now);
        let enough = likelihood >= self.target.character.threshold && confidence >= Confidence::Moderate;
        if findings.sufficient.is_none() && enough {
            let control = likelihood::control_shown(dossier, self.rulebook, actor);
            findings.sufficient = Some(Sufficient { at_d, actor, likelihood, confidence, control });
        }
    }
}

/// Things that come in at a rate that may fade.
struct Arrivals {
    per_d: f64,
    /// 0 for a steady rate.
    half_life_d: f64,
}

impl Arrivals {
    /// Numbers and days of what comes in within so many days.
    fn within(self, most_d: f64, roll: impl Fn(u32) -> f64) -> impl Iterator<Item = (u32, f64)> {
        let mut gathered = 0.0;
        let mut no = 0;
        core::iter::from_fn(move || {
            gathered += roll(no);
            no += 1;
            self.day_of(gathered).filter(|it| *it <= most_d).map(|it| (no - 1, it))
        })
        .take(MOST_ITEMS)
    }

    /// The day on which this much has gathered, if ever.
    fn day_of(&self, gathered: f64) -> Option<f64> {
        if self.per_d <= 0.0 {
            return None;
        }
        if self.half_life_d <= 0.0 {
            return Some(gathered / self.per_d);
        }
        let left = 1.0 - gathered * core::f64::consts::LN_2 / (self.per_d * self.half_life_d);
        (left > 0.0).then(|| -self.half_life_d * ln(left) / core::f64::consts::LN_2)
    }
}
