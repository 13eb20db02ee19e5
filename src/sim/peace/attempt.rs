//! One operation, from its first look around to its end.

use crate::rulebook::parameters::Parameters;
use crate::rulebook::{Adversary, EffectType, MenuOption};
use crate::sim::chance::{About, Purpose, Seed};
use crate::sim::math::exp;
use crate::sim::rates;
use crate::vocab::{HOURS_PER_DAY, Stage};

use super::target::Network;

/// Stages that are tried before anybody gives up.
const MOST_TRIES: u32 = 200;

/// Ten years: what is out of order for longer was built anew.
const LONGEST_OUTAGE_H: f64 = 87_600.0;

/// What is tried, by whom, on what.
#[derive(Clone, Copy)]
pub(super) struct Attempt<'a> {
    pub(super) parameters: &'a Parameters,
    pub(super) by: &'a Adversary,
    pub(super) option: &'a MenuOption,
    pub(super) effect: &'a EffectType,
    pub(super) network: Network,
    pub(super) seed: Seed,
}

/// How it went. Days count from the start of the run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Course {
    pub(super) struck_d: Option<f64>,
    pub(super) found_d: Option<f64>,
    /// Severity of what came of it.
    pub(super) severity: f64,
    /// When it was over.
    pub(super) ended_d: f64,
}

/// An operation on its way.
struct Way {
    now_d: f64,
    stage: Stage,
    /// How far attention has gathered towards being found.
    noticed: f64,
    /// When it was found first.
    found_d: Option<f64>,
    /// When it will be driven out, now that it is known.
    expelled_d: f64,
    /// Times it was driven out.
    returns: u32,
    failures: u32,
    /// Stages tried so far; numbers the rolls.
    tries: u32,
    inside: bool,
}

impl Attempt<'_> {
    /// Lets the operation take its course.
    pub(super) fn run(&self, start_d: f64) -> Course {
        let numbers = &self.parameters.adversary;
        let about = About(0, 0);
        if self.option.severity <= numbers.at_once_severity.value {
            let plan_h = self.seed.between(
                numbers.plan_least_h.value as u32,
                numbers.plan_most_h.value as u32,
                Purpose::StrikeAfter,
                about,
            );
            return self.strike(start_d + f64::from(plan_h) / HOURS_PER_DAY, None, 0.0);
        }
        let mut way = Way {
            now_d: start_d,
            stage: Stage::Recon,
            noticed: 0.0,
            found_d: None,
            expelled_d: f64::INFINITY,
            returns: 0,
            failures: 0,
            tries: 0,
            inside: false,
        };
        while way.stage != Stage::Execute {
            if way.tries >= MOST_TRIES {
                return self.over(&way);
            }
            if let Some(course) = self.try_stage(&mut way) {
                return course;
            }
        }
        self.strike(way.now_d, way.found_d, way.noticed)
    }

    /// Tries to get through a stage; how it ended, if it ended there.
    fn try_stage(&self, way: &mut Way) -> Option<Course> {
        let operations = &self.parameters.operations;
        let about = About(1, way.tries);
        way.tries += 1;
        let lasts_d = self.seed.threshold(Purpose::StageLasts, about) / self.advance_per_d(way.stage);
        let found_in_d = self.found_in_d(way);
        if way.expelled_d.is_infinite() && found_in_d < lasts_d {
            let found_d = way.now_d + found_in_d;
            way.found_d = way.found_d.or(Some(found_d));
            way.expelled_d = found_d + self.containment_d(way.returns);
            let warned = self.effect.destructive && way.stage >= Stage::Lateral;
            if warned && self.seed.hits(operations.early_strike.value, Purpose::StrikesEarly, about) {
                return Some(self.strike(found_d + 1.0 / HOURS_PER_DAY, way.found_d, way.noticed));
            }
        }
        if way.expelled_d < way.now_d + lasts_d {
            way.now_d = way.expelled_d;
            return self.drive_out(way);
        }
        way.noticed += lasts_d * self.seen_per_d(way.stage);
        way.now_d += lasts_d;
        if self.seed.hits(rates::stage_fails(operations, -self.edge()), Purpose::StageFails, about) {
            way.failures += 1;
            let gives_up = f64::from(way.failures) >= operations.failures_to_abort.value;
            return gives_up.then(|| self.over(way));
        }
        way.inside |= way.stage >= Stage::Access;
        way.stage = way.stage.next().unwrap_or(Stage::Execute);
        None
    }

    /// It is driven out: for good, or to start again from a hidden foothold that nobody knows of.
    fn drive_out(&self, way: &mut Way) -> Option<Course> {
        let gone = f64::from(way.returns) >= self.parameters.peace.returns_most.value || !self.comes_back(way.returns);
        if gone {
            return Some(self.over(way));
        }
        way.returns += 1;
        way.stage = Stage::Lateral;
        way.noticed = 0.0;
        way.expelled_d = f64::INFINITY;
        None
    }

    /// Ended without having struck.
    fn over(&self, way: &Way) -> Course {
        let peace = &self.parameters.peace;
        let most = if way.inside { peace.foiled_severity.value } else { peace.refused_severity.value };
        Course {
            struck_d: None,
            found_d: way.found_d,
            severity: rung(self.option.severity.min(most)),
            ended_d: way.now_d,
        }
    }

    /// It strikes. What is loud is known at once, what is quiet when it is found.
    fn strike(&self, at_d: f64, found_d: Option<f64>, noticed: f64) -> Course {
        let later_d = || {
            let needed = (self.seed.threshold(Purpose::FoundAfter, About(0, 0)) - noticed).max(0.0);
            at_d + needed / self.seen_per_d(Stage::Execute)
        };
        let found_d = found_d.unwrap_or_else(|| if self.effect.loud { at_d } else { later_d() });
        Course { struck_d: Some(at_d), found_d: Some(found_d), severity: rung(self.option.severity), ended_d: at_d }
    }

    /// How much better the author is than the defence, points.
    fn edge(&self) -> f64 {
        let operations = &self.parameters.operations;
        let workforce = self.parameters.table.workforce.value / 100.0;
        let open = operations.vulnerability_start.value;
        let hardening = rates::hardening_in_use(operations, self.network.hardening, open, workforce);
        self.by.sophistication - hardening
    }

    fn advance_per_d(&self, stage: Stage) -> f64 {
        rates::stage_per_d(&self.parameters.operations, stage, self.edge()).max(1e-6)
    }

    fn seen_per_d(&self, stage: Stage) -> f64 {
        rates::seen_per_d(&self.parameters.detection, stage, self.network.detection - self.by.stealth).max(1e-9)
    }

    /// Days in the present stage after which it would be found.
    fn found_in_d(&self, way: &Way) -> f64 {
        let needed = self.seed.threshold(Purpose::FoundAfter, About(0, way.returns)) - way.noticed;
        needed.max(0.0) / self.seen_per_d(way.stage)
    }

    fn readiness(&self) -> f64 {
        let service = &self.parameters.service;
        let rehearsed = if self.parameters.table.rehearsed.value > 0.0 { 1.0 } else { service.unrehearsed.value };
        self.network.readiness * rehearsed
    }

    /// Days from being found to being driven out.
    fn containment_d(&self, round: u32) -> f64 {
        let operations = &self.parameters.operations;
        let (median_d, sigma) = (operations.contain_median_d.value, operations.contain_sigma.value);
        let speed = exp((self.readiness() - 50.0) / operations.contain_readiness_scale.value);
        self.seed.log_normal(median_d, sigma, Purpose::ContainedAfter, About(0, round)).max(0.0) / speed
    }

    fn comes_back(&self, round: u32) -> bool {
        let kept = rates::foothold_kept(&self.parameters.operations, self.by.stealth / 100.0, self.readiness() / 100.0);
        self.seed.hits(kept, Purpose::FootholdKept, About(0, round))
    }

    /// Hours until service is back, if it struck something that breaks.
    pub(super) fn outage_h(&self, course: &Course) -> f64 {
        if course.struck_d.is_none() || self.effect.loss <= 0.0 || self.effect.repair_h <= 0.0 {
            return 0.0;
        }
        let service = &self.parameters.service;
        let slow = exp(-service.readiness_weight.value * (self.readiness() - 50.0) / service.readiness_scale.value);
        let drawn =
            self.seed.log_normal(self.effect.repair_h, self.effect.repair_sigma, Purpose::RepairLasts, About(0, 0));
        let needed_h = drawn * slow;
        if needed_h.is_nan() { 0.0 } else { needed_h.clamp(0.0, LONGEST_OUTAGE_H) }
    }
}

/// On the ladder of severity.
const fn rung(severity: f64) -> f64 {
    severity.clamp(0.0, 10.0)
}
