//! What an adversary comes to believe of one state over the years.

use crate::rulebook::{Adversary, Rulebook};
use crate::sim::math::halving;
use crate::sim::motive::Outlook;

/// Beliefs of one adversary about one state, and what it has yet to learn.
#[derive(Debug)]
pub(super) struct Beliefs {
    now_d: f64,
    credibility: f64,
    capability: f64,
    communication: f64,
    denial: f64,
    linkage: f64,
    grievance: f64,
    last_act: (f64, f64),
    lessons: Vec<(f64, Lesson)>,
}

/// Something that it learns on some day.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lesson {
    pub(super) credibility: f64,
    pub(super) capability: f64,
    pub(super) communication: f64,
    pub(super) linkage: f64,
    pub(super) grievance: f64,
}

/// What does not change over the years.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    /// That crossing the armed-attack threshold is answered, 0-1.
    pub(super) threshold: f64,
    /// How well the state finds out who did it, 0-1.
    pub(super) attribution: f64,
}

impl Beliefs {
    pub(super) fn new(rulebook: &Rulebook, denial: f64) -> Self {
        let numbers = &rulebook.parameters.adversary;
        Self {
            now_d: 0.0,
            credibility: numbers.credibility_start.value,
            capability: numbers.capability_start.value,
            communication: numbers.communication_start.value,
            denial: denial.clamp(0.0, 1.0),
            linkage: 0.0,
            grievance: 0.0,
            last_act: (0.0, f64::NEG_INFINITY),
            lessons: Vec::new(),
        }
    }

    /// Severity of its last act, 0 before the first.
    pub(super) const fn last_severity(&self) -> f64 {
        self.last_act.0
    }

    pub(super) const fn grievance(&self) -> f64 {
        self.grievance
    }

    /// Notes what it will learn.
    pub(super) fn will_learn(&mut self, at_d: f64, lesson: Lesson) {
        self.lessons.push((at_d, lesson));
    }

    /// It acts.
    pub(super) const fn act(&mut self, at_d: f64, severity: f64) {
        self.last_act = (severity, at_d);
    }

    /// It sees how well its target resisted and recovered.
    pub(super) fn see_denial(&mut self, rulebook: &Rulebook, truth: f64) {
        self.denial += rulebook.parameters.adversary.denial_learning.value * (truth - self.denial);
    }

    /// Lets time pass, learning what there is to learn on the way.
    pub(super) fn pass(&mut self, rulebook: &Rulebook, until_d: f64) {
        while let Some(next) = self.next_lesson(until_d) {
            let (at_d, lesson) = self.lessons.swap_remove(next);
            self.fade(rulebook, at_d);
            self.learn(lesson);
        }
        self.fade(rulebook, until_d);
    }

    /// The earliest lesson due until then.
    fn next_lesson(&self, until_d: f64) -> Option<usize> {
        let due = self.lessons.iter().enumerate().filter(|(_, (at_d, _))| *at_d <= until_d);
        due.min_by(|(_, a), (_, b)| a.0.total_cmp(&b.0)).map(|(at, _)| at)
    }

    fn learn(&mut self, lesson: Lesson) {
        self.credibility = (self.credibility + lesson.credibility).clamp(0.05, 0.95);
        self.capability = (self.capability + lesson.capability).clamp(0.0, 1.0);
        self.communication = (self.communication + lesson.communication).clamp(0.0, 1.0);
        self.linkage = (self.linkage + lesson.linkage).clamp(0.0, 1.0);
        self.grievance = (self.grievance + lesson.grievance).clamp(0.0, 20.0);
    }

    /// Beliefs drift back to where they rest. What answers taught of capability and ties fades as messages do.
    fn fade(&mut self, rulebook: &Rulebook, until_d: f64) {
        let days = until_d - self.now_d;
        if days <= 0.0 {
            return;
        }
        self.now_d = until_d;
        let numbers = &rulebook.parameters.adversary;
        let drift = |stock: &mut f64, rest: f64, left: f64| *stock = rest + (*stock - rest) * left;
        let heard = halving(days, numbers.communication_half_life_d.value);
        drift(
            &mut self.credibility,
            numbers.credibility_rest.value,
            halving(days, numbers.credibility_half_life_d.value),
        );
        drift(&mut self.communication, numbers.communication_rest.value, heard);
        drift(&mut self.capability, numbers.capability_start.value, heard);
        drift(&mut self.linkage, 0.0, heard);
        drift(&mut self.grievance, 0.0, halving(days, numbers.grievance_half_life_d.value));
    }

    /// What it goes by when it chooses.
    pub(super) fn outlook(&self, rulebook: &Rulebook, standing: Standing) -> Outlook {
        Outlook {
            credibility: self.credibility,
            capability: self.capability,
            communication: self.communication,
            threshold: standing.threshold,
            denial: self.denial,
            linkage: self.linkage,
            grievance: self.grievance,
            cohesion: rulebook.parameters.council.cohesion_rest.value,
            norms: rulebook.parameters.table.norms_start.value,
            attribution: standing.attribution,
            last_act: (self.last_act.0, self.now_d - self.last_act.1),
        }
    }
}

/// Whether an adversary is after what a demand would bring.
pub(super) fn coerces(by: &Adversary) -> bool {
    use crate::rulebook::Goal::{Coercion, Retaliation};
    by.goals.iter().any(|it| matches!(it, Coercion | Retaliation))
}
