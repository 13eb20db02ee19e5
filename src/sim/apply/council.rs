//! The Council's texts are tabled, argued over, adopted or dropped.

use crate::rulebook::Amount;
use crate::sim::component::{Body, BodyKind, Draft, DraftState, Progress, ProgressState};
use crate::sim::model::Model;
use crate::sim::state::{Coming, Ends, Lasting, Pending, Wording};
use crate::vocab::{AllyId, EntryNo, HOURS_PER_DAY, Lever, MeasureId, Moment, ProgressId, ProposalId, Subject};

fn council(model: &mut Model) -> &mut Body {
    model.things.the::<Body>(BodyKind::Council)
}

pub(super) fn call(model: &mut Model, ally: AllyId, no: EntryNo) {
    let after_h = model.ground.rulebook.parameters.council.meets_after_h.value;
    let at = model.clock.now + after_h as u32;
    let coming = Pending { at, what: Coming::Consultation { ally }, entry: no };
    model.crisis.pending.push(coming);
}

pub(super) fn meet(model: &mut Model) {
    let now = model.clock.now;
    let body = council(model);
    body.consultations += 1;
    body.last_consultation = Some(now);
}

pub(super) fn table(model: &mut Model, proposal: ProposalId, measure: MeasureId, deadline: Moment, no: EntryNo) {
    let progress = waiting(model, measure);
    *model.things.the::<Draft>(proposal) = Draft {
        state: DraftState::Silence,
        measure,
        progress,
        round: 0,
        deadline,
        softened: 0.0,
        conditional: false,
        consultation_h: 0.0,
        entry: no,
        objections: 0,
    };
    model.conduct.wordings.push(Wording { proposal, measure, steps: 0, objected: Vec::new() });
    model.things.the::<Progress>(progress).state = ProgressState::Tabled;
    council(model).agenda = Some(proposal);
}

/// The response that waits for the Council with this measure: the first one by number whose time has come.
fn waiting(model: &Model, measure: MeasureId) -> ProgressId {
    let waits = |it: &Progress| {
        it.state == ProgressState::Deciding
            && it.due <= model.clock.now
            && model.ground.catalogue.entry(it.response).measure == Some(measure)
    };
    let found = model.things.all::<Progress>().iter().position(waits);
    ProgressId::at(found.expect("a text is tabled only for a response that waits for it"))
}

/// The wording of a text that was tabled last under this number.
fn wording(model: &mut Model, proposal: ProposalId, change: impl FnOnce(&mut Wording)) {
    let wordings = &mut model.conduct.wordings;
    if let Some(it) = wordings.iter_mut().rfind(|it| it.proposal == proposal) {
        change(it);
    }
}

pub(super) fn break_silence(model: &mut Model, proposal: ProposalId, ally: AllyId) {
    wording(model, proposal, |it| it.objected.push(ally));
    let draft = model.things.the::<Draft>(proposal);
    draft.state = DraftState::Broken;
    draft.objections += 1;
}

pub(super) fn soften(model: &mut Model, proposal: ProposalId, softened: f64) {
    model.things.the::<Draft>(proposal).softened = softened;
    wording(model, proposal, |it| it.steps += 1);
}

pub(super) fn condition(model: &mut Model, proposal: ProposalId) {
    model.things.the::<Draft>(proposal).conditional = true;
}

/// Sources that were shown bring less for a while.
pub(super) fn share(model: &mut Model, no: EntryNo) {
    let now = model.clock.now;
    let (factor, days) = {
        let attribution = &model.ground.rulebook.parameters.attribution;
        (attribution.burn_factor.value, attribution.burn_d.value)
    };
    let ends = Ends::At(now + (days * HOURS_PER_DAY) as u32);
    let (lever, of, by) = (Lever::SecretEvidence, Subject::Alliance, Amount::Times(factor));
    model.changes.add(Lasting { lever, of, by, since: now, ends, entry: no });
}

pub(super) fn lobby(model: &mut Model, proposal: ProposalId, ally: AllyId) {
    model.conduct.lobbied.push((proposal, ally));
}

pub(super) fn table_again(model: &mut Model, proposal: ProposalId, round: u16, deadline: Moment) {
    let added_h = model.ground.rulebook.parameters.council.round_consultation_h.value;
    let draft = model.things.the::<Draft>(proposal);
    draft.state = DraftState::Silence;
    draft.round = round;
    draft.deadline = deadline;
    draft.consultation_h += added_h;
    draft.objections = 0;
}

fn close(model: &mut Model, proposal: ProposalId, state: DraftState) -> MeasureId {
    let draft = model.things.the::<Draft>(proposal);
    draft.state = state;
    let measure = draft.measure;
    council(model).agenda = None;
    measure
}

pub(super) fn withdraw(model: &mut Model, proposal: ProposalId) {
    close(model, proposal, DraftState::Withdrawn);
}

pub(super) fn adopt(model: &mut Model, proposal: ProposalId) -> MeasureId {
    let measure = close(model, proposal, DraftState::Adopted);
    model.conduct.adopted.push(measure);
    measure
}

pub(super) fn fail(model: &mut Model, proposal: ProposalId) {
    let measure = close(model, proposal, DraftState::Failed);
    model.conduct.failed.push(measure);
}
