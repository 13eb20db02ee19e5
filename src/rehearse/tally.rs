//! What many years of peace add up to.

use crate::rulebook::{ActorClass, AnswerKind};
use crate::sim::{Aim, Peace, PeaceIncident, Years};

/// Figures over many runs of years of peace. Shares are 0-1; those without anything to share in are 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    runs: u32,
    years: u32,
    state_pairs: usize,
    /// Incidents by class of their author: states, criminals, hacktivists, terrorists.
    pub by_class: [u64; 4],
    /// Incidents by rung of severity.
    pub by_severity: [u64; 11],
    /// Incidents by what they were for: disruption, theft, espionage, degradation.
    pub by_aim: [u64; 4],
    /// Incidents that became public.
    pub public: u64,
    harm: f64,
    rungs: f64,
    state_acts: u64,
    answered: u64,
    done: u64,
    by_company: u64,
    by_state: u64,
    rightly: u64,
    /// Public incidents by the strongest kind of answer, none first.
    pub by_answer: [u64; 7],
    escalated: u64,
    conceded: u64,
}

impl Tally {
    /// Counts a run in.
    pub fn add(&mut self, peace: &Peace, years: u32, run: &Years) {
        self.runs += 1;
        self.years += years;
        self.state_pairs += run.state_pairs * years as usize;
        for it in &run.incidents {
            self.count(peace, it);
        }
    }

    fn count(&mut self, peace: &Peace, it: &PeaceIncident) {
        let class = peace.rulebook().adversaries.rows[it.by.index()].class;
        self.by_class[class as usize] += 1;
        self.by_severity[(it.severity.round() as usize).min(10)] += 1;
        self.by_aim[match it.aim {
            Aim::Disruption => 0,
            Aim::Theft => 1,
            Aim::Espionage => 2,
            Aim::Degradation => 3,
        }] += 1;
        if class == ActorClass::State {
            self.harm += libm::exp2(it.severity);
            self.rungs += it.severity;
            self.state_acts += 1;
        }
        self.escalated += u64::from(it.escalated);
        self.conceded += u64::from(it.conceded);
        if it.disclosed_d.is_none() {
            return;
        }
        self.public += 1;
        self.answered += u64::from(it.kind.is_some());
        self.done += u64::from(it.responses.len() > usize::from(it.attributed_d.is_some()));
        self.by_company += u64::from(it.industry_d.is_some());
        self.by_state += u64::from(it.attributed_d.is_some());
        self.rightly += u64::from(it.attributed_rightly == Some(true));
        self.by_answer[it.kind.map_or(0, |kind| match kind {
            AnswerKind::Statement => 1,
            AnswerKind::Preventive => 2,
            AnswerKind::Legislative => 3,
            AnswerKind::Executive => 4,
            AnswerKind::Legal => 5,
            AnswerKind::Military => 6,
        })] += 1;
    }

    /// Incidents, all of them.
    pub fn incidents(&self) -> u64 {
        self.by_class.iter().sum()
    }

    /// Incidents a year.
    pub fn per_year(&self) -> f64 {
        share(self.incidents() as f64, f64::from(self.years))
    }

    /// Two to the severity, summed over the acts of states, for each pair of a state adversary and its target and year.
    pub fn harm(&self) -> f64 {
        share(self.harm, self.state_pairs as f64)
    }

    /// Acts of states, for each such pair and year.
    pub fn frequency(&self) -> f64 {
        share(self.state_acts as f64, self.state_pairs as f64)
    }

    /// Mean severity of the acts of states.
    pub fn severity(&self) -> f64 {
        share(self.rungs, self.state_acts as f64)
    }

    /// Share of public incidents that were answered, by naming somebody or otherwise.
    pub fn answered(&self) -> f64 {
        share(self.answered as f64, self.public as f64)
    }

    /// Share of public incidents about which something was done besides naming somebody.
    pub fn acted_on(&self) -> f64 {
        share(self.done as f64, self.public as f64)
    }

    /// Share of public incidents on which a company said who did it.
    pub fn by_company(&self) -> f64 {
        share(self.by_company as f64, self.public as f64)
    }

    /// Share of public incidents on which a state said who did it.
    pub fn by_state(&self) -> f64 {
        share(self.by_state as f64, self.public as f64)
    }

    /// Share of what states said that was so.
    pub fn rightly(&self) -> f64 {
        share(self.rightly as f64, self.by_state as f64)
    }

    /// Share of incidents that went further than the one before between the two.
    pub fn escalated(&self) -> f64 {
        share(self.escalated as f64, self.incidents() as f64)
    }

    /// Share of incidents after which the target gave in.
    pub fn conceded(&self) -> f64 {
        share(self.conceded as f64, self.incidents() as f64)
    }
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}
