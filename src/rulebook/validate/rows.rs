//! Which numbers a row holds, and within what they must lie.

use std::fmt;

use crate::rulebook::adversary::{Adversary, MenuOption, Reaction};
use crate::rulebook::archetype::Archetype;
use crate::rulebook::effect::EffectType;
use crate::rulebook::evidence::Channel;
use crate::rulebook::measure::Measure;
use crate::rulebook::peace::{Habit, Interest, Lure, Partner};
use crate::rulebook::response::Response;
use crate::rulebook::roster::Ally;
use crate::rulebook::sector::{Dependency, Requirement, Sector};

/// What a number must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    /// 0 to 1.
    Share,
    /// 0 to 10.
    Rung,
    /// 0 to 100.
    Points,
    /// 0 or more.
    NotNegative,
    /// Any finite number.
    Finite,
}

impl Within {
    pub(super) fn holds(self, value: f64) -> bool {
        match self {
            Self::Share => (0.0..=1.0).contains(&value),
            Self::Rung => (0.0..=10.0).contains(&value),
            Self::Points => (0.0..=100.0).contains(&value),
            Self::NotNegative => value.is_finite() && value >= 0.0,
            Self::Finite => value.is_finite(),
        }
    }
}

impl fmt::Display for Within {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Share => "from 0 to 1",
            Self::Rung => "from 0 to 10",
            Self::Points => "from 0 to 100",
            Self::NotNegative => "0 or more",
            Self::Finite => "a finite number",
        })
    }
}

/// A row with numbers.
pub(super) trait Numbers {
    /// Every field that holds numbers, each of which needs a column.
    const FIELDS: &'static [&'static str];

    /// The numbers to check, by field.
    fn numbers(&self) -> Vec<(&'static str, f64, Within)>;
}

/// Declares the numbers of a row: fields with their ranges, then fields that hold several numbers.
macro_rules! numbers {
    ($($row:ty { $($field:ident: $within:ident),* $(; $($many:literal => $each:expr, $range:ident),+)? })+) => {$(
        impl Numbers for $row {
            const FIELDS: &'static [&'static str] = &[$(stringify!($field),)* $($($many,)+)?];

            fn numbers(&self) -> Vec<(&'static str, f64, Within)> {
                #[allow(unused_mut, reason = "rows of single numbers add none")]
                let mut all = vec![$((stringify!($field), f64::from(self.$field), Within::$within)),*];
                $($(
                    let each: fn(&Self) -> Vec<f64> = $each;
                    all.extend(each(self).into_iter().map(|value| ($many, value, Within::$range)));
                )+)?
                all
            }
        }
    )+};
}

numbers! {
    Sector { manual: Share, manual_d: NotNegative, buffer_h: NotNegative, felt: Share, gva: Share, target_value: Rung;
        "levels" => |row| vec![row.levels.0, row.levels.1, row.levels.2], Points
    }
    Dependency { strength: Share }
    Partner { capability: Points; "networks" => |row| vec![row.networks.0, row.networks.1, row.networks.2], Points }
    Interest { share: Share }
    Habit { median_d: NotNegative, sigma: NotNegative, leaning: Finite }
    Lure { disruption: Share, taking: Share, degradation: Share }
    Requirement {
        tolerance_h: NotNegative;
        "carried_by" => |row| row.carried_by.iter().map(|(_, weight)| *weight).collect(), Share
    }
    EffectType {
        severity: Rung, loss: Share, repair_h: NotNegative, repair_sigma: NotNegative, worm_per_h: NotNegative,
        information: Share, min_sophistication: Points
    }
    Channel {
        per_d: NotNegative, half_life_d: NotNegative, weight: Finite, spread: NotNegative, tradecraft: Share
    }
    Adversary {
        sophistication: Points, stealth: Points, entanglement: Share, norm_sensitivity: Share,
        rate_per_y: NotNegative, false_flag: Share, claim: Share;
        "fits" => |row| row.fits.iter().map(|(_, factor)| *factor).collect(), NotNegative
    }
    MenuOption { severity: Rung, benefit: Finite, cost: NotNegative, exposure: Share, ties: Share, offence: Share }
    Reaction {
        chance: Share, after_d: NotNegative, after_sigma: NotNegative;
        "leans_on" => |row| row.leans_on.iter().map(|(_, weight)| *weight).collect(), Finite,
        "changes" => |row| row.changes.iter().map(|change| change.by.number()).collect(), Finite
    }
    Archetype {
        hawkishness: Finite, evidence_threshold: Share, trade_exposure: Share, risk_aversion: Share, warmth: Share,
        capability: Points;
        "networks" => |row| vec![row.networks.0, row.networks.1, row.networks.2], Points
    }
    Ally {
        population_m: NotNegative, gdp_beur: NotNegative;
        "departs" => |row| { let (h, theta, e, rho, w) = row.departs; vec![h, theta, e, rho, w] }, Finite,
        "networks" => |row| row.networks.iter().flat_map(|it| [it.adds.0, it.adds.1, it.adds.2]).collect(), Finite
    }
    Measure {
        base: Finite, evidence: NotNegative, trade: NotNegative, risk: NotNegative, ties: NotNegative,
        deadline_h: NotNegative, means_discount: NotNegative
    }
}

impl Numbers for Response {
    const FIELDS: &'static [&'static str] = &[
        "needs",
        "cost.capital",
        "cost.meur",
        "cost.meur_per_d",
        "cost.attention",
        "cost.experts",
        "delay.decide_h",
        "delay.execute_h",
        "delay.in_force_d",
        "imposes",
        "coalition.at_least",
        "coalition.at_most",
        "coalition.imposes_each",
        "coalition.imposes_most",
        "coalition.changes_each",
        "coalition.unless",
        "changes",
        "combines.within_d",
        "combines.changes",
        "outcomes",
        "risks.chance",
        "risks.after_h",
        "risks.if_unanswered",
        "risks.changes",
        "raised",
        "rung",
        "repeat_d",
    ];

    fn numbers(&self) -> Vec<(&'static str, f64, Within)> {
        let mut all = vec![
            ("cost.capital", self.cost.capital, Within::Points),
            ("cost.meur", self.cost.meur, Within::NotNegative),
            ("cost.meur_per_d", self.cost.meur_per_d, Within::NotNegative),
            ("delay.in_force_d", self.delay.in_force_d, Within::NotNegative),
            ("imposes", self.imposes, Within::Rung),
            ("raised", self.raised, Within::NotNegative),
            ("rung", self.rung, Within::Rung),
            ("repeat_d", self.repeat_d, Within::NotNegative),
        ];
        all.extend(self.risks.iter().map(|risk| ("risks.chance", risk.chance, Within::Share)));
        let crossed = self.risks.iter().filter_map(|risk| risk.if_unanswered);
        all.extend(crossed.map(|severity| ("risks.if_unanswered", severity, Within::Rung)));
        for coalition in &self.coalition {
            all.push(("coalition.imposes_each", coalition.imposes_each, Within::NotNegative));
            all.push(("coalition.imposes_most", coalition.imposes_most, Within::NotNegative));
        }
        all
    }
}
