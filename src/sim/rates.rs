//! How fast things gather, under present conditions. Rates stand still between two steps.

use crate::vocab::{AdversaryId, HOURS_PER_DAY, IncidentId, Lever, OperationId, Stage};

use super::component::{Course, CourseState};
use super::facts::Facts;
use super::math::{exp, halving};

const LN_2: f64 = core::f64::consts::LN_2;

/// Hardening of the target as it counts for this operation.
pub(crate) fn hardening(facts: &Facts<'_, '_>, course: &Course) -> f64 {
    let operations = &facts.parameters().operations;
    let stock = facts.network_lever(Lever::Hardening, course.network);
    let open = facts.network_lever(Lever::Vulnerability, course.network).clamp(0.0, 1.0);
    let workforce = facts.parameters().table.workforce.value / 100.0;
    let people = operations.workforce_floor.value + operations.workforce_gain.value * workforce;
    stock * (1.0 - operations.vulnerability_weight.value * open) * people
}

/// Sophistication of an operation's author.
pub(crate) fn sophistication(facts: &Facts<'_, '_>, course: &Course) -> f64 {
    facts.adversary_lever(Lever::Sophistication, course.by)
}

/// How fast an operation moves to its next stage, per day; 0 where it stands still.
pub(crate) fn advance_per_d(facts: &Facts<'_, '_>, course: &Course) -> f64 {
    if course.state != CourseState::Running || course.frozen || course.stage == Stage::Execute {
        return 0.0;
    }
    let operations = &facts.parameters().operations;
    let median_d = match course.stage {
        Stage::Recon => operations.recon_median_d.value,
        Stage::Access => operations.access_median_d.value,
        Stage::Foothold => operations.foothold_median_d.value,
        Stage::Lateral => operations.lateral_median_d.value,
        Stage::Prepare => operations.prepare_median_d.value,
        Stage::Execute => operations.execute_median_d.value,
    };
    let edge = sophistication(facts, course) - hardening(facts, course);
    let skill = exp(operations.skill_weight.value * edge / operations.skill_scale.value);
    let tempo = facts.adversary_lever(Lever::Tempo, course.by);
    let intrusion = facts.network_lever(Lever::IntrusionRate, course.network);
    LN_2 / median_d * skill * tempo * intrusion
}

/// How surely an operation is found, per day; 0 where it was found already.
pub(crate) fn found_per_d(facts: &Facts<'_, '_>, course: &Course) -> f64 {
    let quiet = course.state == CourseState::Striking;
    if course.found.is_some() || !(course.state == CourseState::Running || quiet) {
        return 0.0;
    }
    let detection = &facts.parameters().detection;
    let visible = match course.stage {
        _ if quiet => detection.execute.value,
        Stage::Recon => detection.recon.value,
        Stage::Access => detection.access.value,
        Stage::Foothold => detection.foothold.value,
        Stage::Lateral => detection.lateral.value,
        Stage::Prepare => detection.prepare.value,
        Stage::Execute => detection.execute.value,
    };
    let sees = facts.network_lever(Lever::Detection, course.network);
    let stealth = facts.adversary_lever(Lever::Stealth, course.by);
    let skill = exp(detection.skill_weight.value * (sees - stealth) / detection.skill_scale.value);
    let rate = facts.network_lever(Lever::DetectionRate, course.network);
    LN_2 / detection.parity_median_d.value * skill * visible * rate
}

/// How fast a found intruder is contained, in reference days per day.
pub(crate) fn contain_per_d(facts: &Facts<'_, '_>, course: &Course) -> f64 {
    if course.found.is_none() || !matches!(course.state, CourseState::Running | CourseState::Striking) {
        return 0.0;
    }
    let operations = &facts.parameters().operations;
    let ready = readiness(facts, course.network);
    let teams = facts.ground().site(course.network).ally.map_or(0.0, |it| facts.ally_lever(Lever::Surge, it));
    let time = facts.network_lever(Lever::ContainmentTime, course.network).max(0.05);
    exp((ready - 50.0) / operations.contain_readiness_scale.value) * (1.0 + operations.contain_per_team.value * teams)
        / time
}

/// Recovery readiness as it counts: less where plans were never exercised.
pub(crate) fn readiness(facts: &Facts<'_, '_>, network: crate::vocab::NetworkId) -> f64 {
    let stock = facts.network_lever(Lever::Readiness, network);
    if facts.parameters().table.rehearsed.value > 0.0 {
        stock
    } else {
        stock * facts.parameters().service.unrehearsed.value
    }
}

/// How fast a worm reaches its next network, per day.
pub(crate) fn worm_per_d(facts: &Facts<'_, '_>, course: &Course) -> f64 {
    if course.state != CourseState::Striking || course.frozen {
        return 0.0;
    }
    let spread = facts.rulebook().effects.rows[course.effect.index()].worm_per_h;
    if spread <= 0.0 || f64::from(course.reached) >= facts.parameters().service.worm_reach.value {
        return 0.0;
    }
    let open = facts.network_lever(Lever::Vulnerability, course.network).clamp(0.05, 1.0);
    spread * HOURS_PER_DAY * facts.network_lever(Lever::WormRate, course.network) * open
}

/// How fast an adversary's next chance to act comes, per day.
pub(crate) fn epoch_per_d(facts: &Facts<'_, '_>, adversary: AdversaryId) -> f64 {
    let mind = &facts.minds()[adversary.index()];
    if !mind.in_play || mind.tempo <= 0.0 {
        return 0.0;
    }
    let row = &facts.rulebook().adversaries.rows[adversary.index()];
    let per_y = row.rate_per_y + facts.parameters().adversary.epoch_offset_y.value;
    per_y * mind.tempo * facts.adversary_lever(Lever::Tempo, adversary) / 365.0
}

/// A flow that may fade: items a day now, and the days in which it halves (0 for a steady one).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Flow {
    pub(crate) per_d: f64,
    pub(crate) half_life_d: f64,
}

impl Flow {
    /// Intensity gathered in the next `days`.
    pub(crate) fn over(self, days: f64) -> f64 {
        if self.half_life_d <= 0.0 {
            return self.per_d * days;
        }
        self.per_d * self.half_life_d / LN_2 * (1.0 - halving(days, self.half_life_d))
    }

    /// Days until so much has gathered; `None` if it never does.
    pub(crate) fn until(self, needed: f64) -> Option<f64> {
        if self.per_d <= 0.0 {
            return None;
        }
        if self.half_life_d <= 0.0 {
            return Some(needed / self.per_d);
        }
        let left = 1.0 - needed * LN_2 / (self.per_d * self.half_life_d);
        (left > 0.0).then(|| -self.half_life_d * super::math::ln(left) / LN_2)
    }
}

/// How evidence flows through a channel on an incident, as of `from`.
pub(crate) fn evidence(facts: &Facts<'_, '_>, incident: IncidentId, channel: usize, since_d: f64) -> Flow {
    let row = &facts.rulebook().channels.rows[channel];
    let attribution = &facts.parameters().attribution;
    let start =
        row.per_d * capability(facts, incident) / attribution.capability_reference.value * attribution.pace.value;
    let fresh = if row.half_life_d > 0.0 { halving(since_d, row.half_life_d) } else { 1.0 };
    Flow { per_d: start * fresh * facts.alliance_lever(row.rate), half_life_d: row.half_life_d }
}

/// Attribution capability behind an incident: the best of its victims, lifted by sharing towards the best Ally's.
pub(crate) fn capability(facts: &Facts<'_, '_>, _incident: IncidentId) -> f64 {
    let own = |ally: &crate::vocab::AllyId| facts.ground().characters[ally.index()].capability;
    let victim = facts.scenario().victims.iter().map(own).fold(0.0, f64::max);
    let best = facts.ground().characters.iter().map(|it| it.capability).fold(0.0, f64::max);
    victim + (best - victim) * facts.alliance_lever(Lever::Sharing)
}

/// How surely planted items are seen through, per day.
pub(crate) fn check_per_d(facts: &Facts<'_, '_>, incident: IncidentId) -> f64 {
    let attribution = &facts.parameters().attribution;
    attribution.plant_exposure_per_d.value * capability(facts, incident) / attribution.capability_reference.value
        * facts.alliance_lever(Lever::PlantExposure)
        * attribution.pace.value
}

/// Every operation that is under way.
pub(crate) fn active<'a>(facts: &'a Facts<'_, '_>) -> impl Iterator<Item = (OperationId, &'a Course)> {
    let active = |it: &Course| matches!(it.state, CourseState::Running | CourseState::Striking);
    facts.courses().iter().enumerate().filter(move |(_, it)| active(it)).map(|(at, it)| (OperationId::at(at), it))
}
