//! The Council's texts are tabled, argued over, adopted or dropped.

use bevy_ecs::world::World;

use crate::rulebook::Amount;
use crate::sim::component::{Body, BodyKind, Draft, DraftState, Progress, ProgressState};
use crate::sim::facts::OnGround;
use crate::sim::index::{Index, the};
use crate::sim::state::{Changes, Clock, Coming, Conduct, Crisis, Ends, Lasting, Pending, Wording};
use crate::vocab::{AllyId, EntryNo, HOURS_PER_DAY, Lever, MeasureId, Moment, ProgressId, ProposalId, Subject};

fn council(world: &mut World) -> bevy_ecs::change_detection::Mut<'_, Body> {
    let bodies = world.resource::<Index>().bodies.clone();
    let council = bodies.into_iter().find(|it| world.get::<Body>(*it).is_some_and(|it| it.kind == BodyKind::Council));
    world.get_mut::<Body>(council.expect("the Council is always there")).expect("a body is a body")
}

pub(super) fn call(world: &mut World, ally: AllyId, no: EntryNo) {
    let after_h = world.resource::<OnGround>().0.rulebook.parameters.council.meets_after_h.value;
    let at = world.resource::<Clock>().now + after_h as u32;
    let coming = Pending { at, what: Coming::Consultation { ally }, entry: no };
    world.resource_mut::<Crisis>().pending.push(coming);
}

pub(super) fn meet(world: &mut World) {
    let now = world.resource::<Clock>().now;
    let mut body = council(world);
    body.consultations += 1;
    body.last_consultation = Some(now);
}

pub(super) fn table(world: &mut World, proposal: ProposalId, measure: MeasureId, deadline: Moment, no: EntryNo) {
    let progress = waiting(world, measure);
    *the::<Draft>(world, proposal) = Draft {
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
    world.resource_mut::<Conduct>().wordings.push(Wording { proposal, measure, steps: 0, objected: Vec::new() });
    the::<Progress>(world, progress).state = ProgressState::Tabled;
    council(world).agenda = Some(proposal);
}

/// The response that waits for the Council with this measure: the first one by number whose time has come.
fn waiting(world: &mut World, measure: MeasureId) -> ProgressId {
    let ground = world.resource::<OnGround>().0.clone();
    let now = world.resource::<Clock>().now;
    let count = world.resource::<Index>().progresses.len();
    let found = (0..count).map(ProgressId::at).find(|&id| {
        let it = *the::<Progress>(world, id);
        it.state == ProgressState::Deciding
            && it.due <= now
            && ground.catalogue.entry(it.response).measure == Some(measure)
    });
    found.expect("a text is tabled only for a response that waits for it")
}

/// The wording of a text that was tabled last under this number.
fn wording(world: &mut World, proposal: ProposalId, change: impl FnOnce(&mut Wording)) {
    let wordings = &mut world.resource_mut::<Conduct>().wordings;
    if let Some(it) = wordings.iter_mut().rfind(|it| it.proposal == proposal) {
        change(it);
    }
}

pub(super) fn break_silence(world: &mut World, proposal: ProposalId, ally: AllyId) {
    wording(world, proposal, |it| it.objected.push(ally));
    let mut draft = the::<Draft>(world, proposal);
    draft.state = DraftState::Broken;
    draft.objections += 1;
}

pub(super) fn soften(world: &mut World, proposal: ProposalId, softened: f64) {
    the::<Draft>(world, proposal).softened = softened;
    wording(world, proposal, |it| it.steps += 1);
}

pub(super) fn condition(world: &mut World, proposal: ProposalId) {
    the::<Draft>(world, proposal).conditional = true;
}

/// Sources that were shown bring less for a while.
pub(super) fn share(world: &mut World, no: EntryNo) {
    let now = world.resource::<Clock>().now;
    let (factor, days) = {
        let attribution = &world.resource::<OnGround>().0.rulebook.parameters.attribution;
        (attribution.burn_factor.value, attribution.burn_d.value)
    };
    let ends = Ends::At(now + (days * HOURS_PER_DAY) as u32);
    let (lever, of, by) = (Lever::SecretEvidence, Subject::Alliance, Amount::Times(factor));
    world.resource_mut::<Changes>().add(Lasting { lever, of, by, since: now, ends, entry: no });
}

pub(super) fn lobby(world: &mut World, proposal: ProposalId, ally: AllyId) {
    world.resource_mut::<Conduct>().lobbied.push((proposal, ally));
}

pub(super) fn table_again(world: &mut World, proposal: ProposalId, round: u16, deadline: Moment) {
    let added_h = world.resource::<OnGround>().0.rulebook.parameters.council.round_consultation_h.value;
    let mut draft = the::<Draft>(world, proposal);
    draft.state = DraftState::Silence;
    draft.round = round;
    draft.deadline = deadline;
    draft.consultation_h += added_h;
    draft.objections = 0;
}

fn close(world: &mut World, proposal: ProposalId, state: DraftState) -> MeasureId {
    let mut draft = the::<Draft>(world, proposal);
    draft.state = state;
    let measure = draft.measure;
    council(world).agenda = None;
    measure
}

pub(super) fn withdraw(world: &mut World, proposal: ProposalId) {
    close(world, proposal, DraftState::Withdrawn);
}

pub(super) fn adopt(world: &mut World, proposal: ProposalId) -> MeasureId {
    let measure = close(world, proposal, DraftState::Adopted);
    world.resource_mut::<Conduct>().adopted.push(measure);
    measure
}

pub(super) fn fail(world: &mut World, proposal: ProposalId) {
    let measure = close(world, proposal, DraftState::Failed);
    world.resource_mut::<Conduct>().failed.push(measure);
}
