//! Hostile operations move, strike, are found and driven out.

use std::sync::Arc;

use crate::journal::Cause;
use crate::scenario::HypothesisActor;
use crate::sim::chance::{About, Purpose};
use crate::sim::component::{Buildup, Course, CourseState, Defence, Dossier, Hazard, Mind, Patience};
use crate::sim::menu;
use crate::sim::model::Model;
use crate::vocab::{
    AdversaryId, AllyId, EntryNo, HypothesisId, IncidentId, Lever, Moment, NetworkId, OperationId, Stage, Subject,
};

use super::lasting::{self, Maker};
use super::lever::shift;
use super::{allies, schedule_ahead};

pub(super) fn start(model: &mut Model, operation: OperationId, stage: Stage, no: EntryNo) {
    let course = model.things.the::<Course>(operation);
    course.state = CourseState::Running;
    course.stage = stage;
    course.started_by = no;
    draw_hazards(model, operation);
}

pub(super) fn advance(model: &mut Model, operation: OperationId, stage: Stage) {
    let course = model.things.the::<Course>(operation);
    course.stage = stage;
    course.occurrence += 1;
    draw_advance(model, operation);
}

pub(super) fn set_back(model: &mut Model, operation: OperationId) {
    let course = model.things.the::<Course>(operation);
    course.failures += 1;
    course.occurrence += 1;
    draw_advance(model, operation);
}

pub(super) fn stop(model: &mut Model, operation: OperationId, no: EntryNo) {
    learn(model, operation, no);
    let course = model.things.the::<Course>(operation);
    course.state = CourseState::Over;
    course.stopped = true;
}

pub(super) fn strike(model: &mut Model, operation: OperationId, no: EntryNo) {
    learn(model, operation, no);
    let now = model.clock.now;
    let course = model.things.the::<Course>(operation);
    course.stage = Stage::Execute;
    course.struck = true;
    course.waves.0 += 1;
    course.next_wave = now + course.waves.2.max(1);
    course.state = CourseState::Striking;
}

/// What came of an operation teaches its author a share of how well its target resists and recovers.
fn learn(model: &mut Model, operation: OperationId, no: EntryNo) {
    let course = *model.things.the::<Course>(operation);
    if course.struck {
        return;
    }
    let truth = {
        let defence = model.things.the::<Defence>(course.network);
        (defence.hardening + defence.readiness) / 200.0
    };
    let share = model.ground.rulebook.parameters.adversary.denial_learning.value;
    let by = share * (truth - model.things.the::<Mind>(course.by).denial);
    shift(model, Lever::Denial, Subject::Adversary(course.by), by, Cause::Event(no));
}

pub(super) fn find(model: &mut Model, operation: OperationId, no: EntryNo) {
    let now = model.clock.now;
    model.things.the::<Course>(operation).found = Some((now, no));
}

/// Driven out, but not wholly: it starts again from a hidden foothold, and nobody knows.
pub(super) fn come_back(model: &mut Model, operation: OperationId) {
    let course = model.things.the::<Course>(operation);
    course.state = CourseState::Running;
    course.stage = Stage::Lateral;
    course.found = None;
    course.hidden = true;
    course.occurrence += 1;
    draw_hazards(model, operation);
}

pub(super) fn freeze(model: &mut Model, operation: OperationId, on: bool) {
    model.things.the::<Course>(operation).frozen = on;
}

pub(super) fn spread(model: &mut Model, operation: OperationId) {
    let course = model.things.the::<Course>(operation);
    course.reached += 1;
    let reached = course.reached;
    let seed = model.seed;
    let about = About(u32::from(operation.0), reached);
    model.things.the::<Hazard>(operation).worm = Buildup::until(seed.threshold(Purpose::WormAfter, about));
}

/// An adversary's own operation takes a free slot, on the incident that its own acts are gathered under.
pub(super) fn plan(model: &mut Model, operation: OperationId, by: AdversaryId, option: u16, network: NetworkId) {
    let ground = &model.ground;
    let seed = model.seed;
    let now = model.clock.now;
    let Some(design) = menu::design(ground, seed, operation, by, usize::from(option)) else { return };
    let course = model.things.the::<Course>(operation);
    course.state = CourseState::Waiting;
    course.by = by;
    course.incident = design.incident;
    course.network = network;
    course.effect = design.effect;
    course.magnitude = 1.0;
    course.stage = design.stage;
    course.starts = Some(now + design.after_h);
    course.waves = (0, 1, 24);
    let incident = course.incident;
    model.crisis.improvised += 1;
    plant(model, operation, by, incident);
}

/// The author may leave a trail that points at somebody else, unless its acts are known already.
fn plant(model: &mut Model, operation: OperationId, by: AdversaryId, incident: IncidentId) {
    let ground = &model.ground;
    let seed = model.seed;
    let about = About(u32::from(operation.0), 1 << 16);
    let known = model.things.the::<Dossier>(incident).disclosed.is_some();
    if known || !seed.hits(ground.rulebook.adversaries.rows[by.index()].false_flag, Purpose::PlantAfter, about) {
        return;
    }
    let others = |it: &HypothesisId| match ground.scenario.hypotheses[it.index()].actor {
        HypothesisActor::Adversary(adversary) => adversary != by,
        HypothesisActor::General | HypothesisActor::Ally(_) => false,
    };
    let framed: Vec<HypothesisId> =
        (0..ground.scenario.hypotheses.len()).map(HypothesisId::at).filter(others).collect();
    let Some(last) = u32::try_from(framed.len()).ok().and_then(|it| it.checked_sub(1)) else { return };
    let pick = seed.between(0, last, Purpose::PlantAfter, about) as usize;
    let items = ground.rulebook.parameters.attribution.plant_items.value as u8;
    model.things.the::<Dossier>(incident).plant = Some((framed[pick], items));
}

/// What an adversary's answer changes for a while.
pub(super) fn react(model: &mut Model, adversary: AdversaryId, reaction: u16, ally: AllyId, no: EntryNo) {
    let ground = Arc::clone(&model.ground);
    let maker = Maker { no, target: Subject::Adversary(adversary), actor: Some(ally), progress: None };
    lasting::add(model, maker, &ground.rulebook.reactions.rows[usize::from(reaction)].changes, 1.0);
}

pub(super) fn choose(model: &mut Model, adversary: AdversaryId, option: u16, no: EntryNo) {
    let now = model.clock.now;
    let severity = {
        let ground = &model.ground;
        ground.rulebook.menu.rows[usize::from(option)].severity
    };
    let mind = model.things.the::<Mind>(adversary);
    mind.epochs += 1;
    let epochs = mind.epochs;
    if severity > 0.0 {
        mind.last_act = (severity, now);
        mind.pauses = 0;
    } else {
        mind.pauses += 1;
    }
    let seed = model.seed;
    let about = About(u32::from(adversary.0), epochs);
    *model.things.the::<Patience>(adversary) = Patience(Buildup::until(seed.threshold(Purpose::EpochAfter, about)));
    schedule_ahead::sidestep(model, adversary, no);
}

fn draw_advance(model: &mut Model, operation: OperationId) {
    let seed = model.seed;
    let about = About(u32::from(operation.0), model.things.the::<Course>(operation).occurrence);
    model.things.the::<Hazard>(operation).advance = Buildup::until(seed.threshold(Purpose::StageLasts, about));
}

fn draw_hazards(model: &mut Model, operation: OperationId) {
    draw_advance(model, operation);
    let seed = model.seed;
    let sigma = model.ground.rulebook.parameters.operations.contain_sigma.value;
    let median_d = model.ground.rulebook.parameters.operations.contain_median_d.value;
    let about = About(u32::from(operation.0), model.things.the::<Course>(operation).occurrence);
    let hazard = model.things.the::<Hazard>(operation);
    hazard.found = Buildup::until(seed.threshold(Purpose::FoundAfter, about));
    hazard.contain = Buildup::until(seed.log_normal(median_d, sigma, Purpose::ContainedAfter, about));
    hazard.worm = Buildup::until(seed.threshold(Purpose::WormAfter, about));
}

/// The operation's incident is at least this severe, and its author has acted.
pub(super) fn weigh(model: &mut Model, operation: OperationId, severity: f64, now: Moment, no: EntryNo) {
    let (incident, by) = {
        let course = model.things.the::<Course>(operation);
        (course.incident, course.by)
    };
    let dossier = model.things.the::<Dossier>(incident);
    dossier.severity = dossier.severity.max(severity);
    model.things.the::<Mind>(by).last_act = (severity, now);
    allies::stir(model, incident, no);
}
