//! What an adversary weighs when it may act: benefit against denial, punishment, ties and norms.

use crate::rulebook::parameters::Adversary as Numbers;
use crate::rulebook::{Adversary, MenuOption, Rulebook, Sector};

use super::math::{exp, pow, sigma, within};

/// What an adversary believes of those whom it might hit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outlook {
    /// That costs will be imposed, 0.05-0.95.
    pub(crate) credibility: f64,
    /// What they are able to do, 0-1.
    pub(crate) capability: f64,
    /// How clearly it was told, 0-1.
    pub(crate) communication: f64,
    /// That crossing the armed-attack threshold is answered, 0-1.
    pub(crate) threshold: f64,
    /// That attacks fail or are soon repaired, 0-1.
    pub(crate) denial: f64,
    /// 0-1.
    pub(crate) linkage: f64,
    /// 0-20.
    pub(crate) grievance: f64,
    /// How united they are, 0-100.
    pub(crate) cohesion: f64,
    /// Strength of norms, 0-1.
    pub(crate) norms: f64,
    /// How well they find out who did it, 0-1.
    pub(crate) attribution: f64,
    /// Severity of its last act, 0 before the first, and days since.
    pub(crate) last_act: (f64, f64),
}

/// The row of the menu that an adversary chooses by this roll: the likelier the more it is worth.
pub(crate) fn choose(rulebook: &Rulebook, by: &Adversary, outlook: &Outlook, roll: f64) -> usize {
    let numbers = &rulebook.parameters.adversary;
    let worth = |it: &MenuOption| utility(numbers, by, it, outlook) / numbers.temperature.value;
    let worth: Vec<f64> = rulebook.menu.rows.iter().map(worth).collect();
    let most = worth.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let weights: Vec<f64> = worth.iter().map(|it| exp(it - most)).collect();
    pick(&weights, roll)
}

/// The row on which a roll falls, each as wide as its weight.
pub(crate) fn pick(weights: &[f64], roll: f64) -> usize {
    let mut left = roll * weights.iter().sum::<f64>();
    for (at, weight) in weights.iter().enumerate() {
        left -= weight;
        if left < 0.0 {
            return at;
        }
    }
    weights.len() - 1
}

/// What an option is worth to an adversary.
pub(crate) fn utility(it: &Numbers, by: &Adversary, option: &MenuOption, outlook: &Outlook) -> f64 {
    if option.severity <= 0.0 {
        return it.pause_value.value;
    }
    let fit = by.fits.iter().find(|(id, _)| *id == option.id).map_or(1.0, |(_, factor)| *factor);
    let failing = it.denial_base.value + it.denial_per_severity.value * option.severity;
    let success = within(1.0 - outlook.denial * failing, it.success_least.value, 1.0);
    let near_war = sigma((option.severity - it.threshold_at.value) / it.threshold_scale.value);
    let credible = outlook.credibility + (1.0 - outlook.credibility) * outlook.threshold * near_war;
    let loss = it.loss_scale.value * pow(option.severity, it.loss_power.value);
    let exposed = option.exposure * (it.exposure_floor.value + it.exposure_gain.value * outlook.attribution);
    let united = it.cohesion_floor.value + (1.0 - it.cohesion_floor.value) * outlook.cohesion / 100.0;
    let told = outlook.communication * united;
    let punishment = exposed * credible * outlook.capability * told * loss;
    let ties = it.ties_weight.value * by.entanglement * option.ties * (1.0 + outlook.linkage);
    let norms = norms(it, by, option, outlook.norms);
    let again = (outlook.last_act.0 - option.severity).abs() < 0.5 && outlook.last_act.1 < it.habit_d.value;
    let habit = if again { it.habit.value } else { 0.0 };
    let rungs = within(option.severity - 1.0, 0.0, it.grievance_rungs.value);
    let revenge = outlook.grievance * rungs / it.grievance_scale.value;
    option.benefit * fit * success - option.cost - punishment - ties - norms + habit + revenge
}

/// What norms of this strength take from an option.
pub(crate) fn norms(it: &Numbers, by: &Adversary, option: &MenuOption, strength: f64) -> f64 {
    it.norm_weight.value * by.norm_sensitivity * option.offence * (it.norm_floor.value + strength)
}

/// The weight of a network among the possible targets, by the value of its sector and how likely an attack is to succeed there;
/// protected ones are worth less to whom norms matter. `offence` is what norms take from the act.
pub(crate) fn lure(it: &Numbers, sector: &Sector, hardening: f64, offence: f64) -> f64 {
    let open = 1.0 - hardening / 200.0;
    exp((sector.target_value * open - scruple(it, sector, offence)) / it.target_spread.value)
}

/// What norms take from a target besides, if it is protected.
pub(crate) fn scruple(it: &Numbers, sector: &Sector, offence: f64) -> f64 {
    if sector.protected { offence * (it.protected_factor.value - 1.0) } else { 0.0 }
}
