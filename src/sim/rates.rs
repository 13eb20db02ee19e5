//! How fast things gather, under present conditions. Rates stand still between two steps.

use crate::rulebook::Channel;
use crate::rulebook::parameters::{Detection, Operations};
use crate::vocab::{AdversaryId, HOURS_PER_DAY, Lever, NetworkId, OperationId, Stage};

use super::component::{Course, CourseState};
use super::facts::Facts;
use super::math::{exp, halving, sigma, within};

const LN_2: f64 = core::f64::consts::LN_2;

/// Hardening of the target as it counts for this operation.
pub(crate) fn hardening(facts: &Facts<'_>, course: &Course) -> f64 {
    let operations = &facts.parameters().operations;
    let stock = facts.network_lever(Lever::Hardening, course.network);
    let open = unpatched(facts, course.network);
    let ally = facts.ground().site(course.network).ally;
    let common = facts.parameters().table.workforce.value;
    let workforce = ally.map_or(common, |it| facts.ally_lever(Lever::Workforce, it)).clamp(0.0, 100.0) / 100.0;
    hardening_in_use(operations, stock, open, workforce)
}

/// What hardening is worth with this share of machines without the fix, and this much of a workforce, 0-1.
pub(crate) fn hardening_in_use(operations: &Operations, stock: f64, open: f64, workforce: f64) -> f64 {
    let people = operations.workforce_floor.value + operations.workforce_gain.value * workforce;
    stock * (1.0 - operations.vulnerability_weight.value * open) * people
}

/// Share of a network's machines without the fix: less by the day, as its owner patches.
pub(crate) fn unpatched(facts: &Facts<'_>, network: NetworkId) -> f64 {
    let half_life_d = facts.parameters().operations.patch_half_life_d.value;
    let open = facts.network_lever(Lever::Vulnerability, network).clamp(0.0, 1.0);
    open * halving(facts.now().days(), half_life_d)
}

/// Sophistication of an operation's author.
pub(crate) fn sophistication(facts: &Facts<'_>, course: &Course) -> f64 {
    facts.adversary_lever(Lever::Sophistication, course.by)
}

/// How fast an operation moves to its next stage, per day; 0 where it stands still.
pub(crate) fn advance_per_d(facts: &Facts<'_>, course: &Course) -> f64 {
    if course.state != CourseState::Running || course.frozen {
        return 0.0;
    }
    let edge = sophistication(facts, course) - hardening(facts, course);
    let tempo = facts.adversary_lever(Lever::Tempo, course.by);
    let intrusion = facts.network_lever(Lever::IntrusionRate, course.network);
    stage_per_d(&facts.parameters().operations, course.stage, edge) * tempo * intrusion
}

/// How fast an operation ends a stage, per day, if its author is `edge` points better than the defence.
pub(crate) fn stage_per_d(operations: &Operations, stage: Stage, edge: f64) -> f64 {
    let median_d = match stage {
        Stage::Recon => operations.recon_median_d.value,
        Stage::Access => operations.access_median_d.value,
        Stage::Foothold => operations.foothold_median_d.value,
        Stage::Lateral => operations.lateral_median_d.value,
        Stage::Prepare => operations.prepare_median_d.value,
        Stage::Execute => return 0.0,
    };
    LN_2 / median_d * exp(operations.skill_weight.value * edge / operations.skill_scale.value)
}

/// The chance that a stage fails, if the defence is `gap` points better than the operation's author.
pub(crate) fn stage_fails(operations: &Operations, gap: f64) -> f64 {
    sigma(operations.failure_bias.value + gap / operations.failure_scale.value)
}

/// How surely an operation is found, per day; 0 where it was found already.
pub(crate) fn found_per_d(facts: &Facts<'_>, course: &Course) -> f64 {
    let quiet = course.state == CourseState::Striking;
    if course.found.is_some() || !(course.state == CourseState::Running || quiet) {
        return 0.0;
    }
    let stage = if quiet { Stage::Execute } else { course.stage };
    let sees = facts.network_lever(Lever::Detection, course.network);
    let stealth = facts.adversary_lever(Lever::Stealth, course.by);
    let rate = facts.network_lever(Lever::DetectionRate, course.network);
    seen_per_d(&facts.parameters().detection, stage, sees - stealth) * rate
}

/// How surely an operation is seen in a stage, per day, if the defenders see `edge` points better than its author hides.
pub(crate) fn seen_per_d(detection: &Detection, stage: Stage, edge: f64) -> f64 {
    let visible = match stage {
        Stage::Recon => detection.recon.value,
        Stage::Access => detection.access.value,
        Stage::Foothold => detection.foothold.value,
        Stage::Lateral => detection.lateral.value,
        Stage::Prepare => detection.prepare.value,
        Stage::Execute => detection.execute.value,
    };
    let skill = exp(detection.skill_weight.value * edge / detection.skill_scale.value);
    LN_2 / detection.parity_median_d.value * skill * visible
}

/// The chance that an intruder who is driven out keeps a hidden foothold; stealth and readiness 0-1.
pub(crate) fn foothold_kept(operations: &Operations, stealth: f64, ready: f64) -> f64 {
    within(operations.persist_weight.value * stealth * (1.0 - ready), 0.0, operations.persist_most.value)
}

/// How fast a found intruder is contained, in reference days per day.
pub(crate) fn contain_per_d(facts: &Facts<'_>, course: &Course) -> f64 {
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
pub(crate) fn readiness(facts: &Facts<'_>, network: NetworkId) -> f64 {
    let stock = facts.network_lever(Lever::Readiness, network);
    if facts.parameters().table.rehearsed.value > 0.0 {
        stock
    } else {
        stock * facts.parameters().service.unrehearsed.value
    }
}

/// How fast a worm reaches its next network, per day.
pub(crate) fn worm_per_d(facts: &Facts<'_>, course: &Course) -> f64 {
    if course.state != CourseState::Striking || course.frozen {
        return 0.0;
    }
    let spread = facts.rulebook().effects.rows[course.effect.index()].worm_per_h;
    if spread <= 0.0 || f64::from(course.reached) >= facts.parameters().service.worm_reach.value {
        return 0.0;
    }
    let open = unpatched(facts, course.network).max(0.05);
    spread * HOURS_PER_DAY * facts.network_lever(Lever::WormRate, course.network) * open
}

/// How fast an adversary's next chance to act comes, per day.
pub(crate) fn epoch_per_d(facts: &Facts<'_>, adversary: AdversaryId) -> f64 {
    let mind = &facts.minds()[adversary.index()];
    if !mind.in_play || mind.tempo <= 0.0 {
        return 0.0;
    }
    let row = &facts.rulebook().adversaries.rows[adversary.index()];
    let per_y = row.rate_per_y + facts.parameters().adversary.epoch_offset_y.value;
    per_y * mind.tempo * facts.adversary_lever(Lever::Tempo, adversary) * racing(facts) / 365.0
}

/// How much oftener adversaries act while both sides arm, and how much less often while they disarm.
fn racing(facts: &Facts<'_>) -> f64 {
    let risen = facts.alliance_lever(Lever::ArmsRace) - facts.parameters().table.arms_start.value;
    1.0 + facts.parameters().adversary.arms_tempo.value * risen / 100.0
}

/// How much faster analysts work than at the reference: by the best of the victims' attribution capability, which sharing
/// lifts towards the best Ally's.
pub(crate) fn evidence_pace(facts: &Facts<'_>) -> f64 {
    let attribution = &facts.parameters().attribution;
    let (victim, best) = facts.ground().capability;
    let capability = victim + (best - victim) * facts.alliance_lever(Lever::Sharing);
    capability / attribution.capability_reference.value * attribution.pace.value
}

/// How fast evidence flows through a channel at first, at the reference pace, per day: it fades as the channel does.
pub(crate) fn evidence_per_d(facts: &Facts<'_>, channel: &Channel) -> f64 {
    channel.per_d * facts.alliance_lever(channel.rate)
}

/// How surely planted items are seen through, at the reference pace, per day.
pub(crate) fn check_per_d(facts: &Facts<'_>) -> f64 {
    facts.parameters().attribution.plant_exposure_per_d.value * facts.alliance_lever(Lever::PlantExposure)
}

/// Every operation that is under way.
pub(crate) fn active<'a>(facts: &'a Facts<'_>) -> impl Iterator<Item = (OperationId, &'a Course)> {
    let active = |it: &Course| matches!(it.state, CourseState::Running | CourseState::Striking);
    facts.courses().iter().enumerate().filter(move |(_, it)| active(it)).map(|(at, it)| (OperationId::at(at), it))
}
