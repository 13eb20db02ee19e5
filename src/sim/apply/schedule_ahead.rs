//! What a response sets in motion for later: reactions, risks, and the end of a wrong claim.

use bevy_ecs::world::World;

use crate::rulebook::{Outcome, Reaction, ReactionTrigger, Response, Risk};
use crate::sim::chance::{About, Purpose};
use crate::sim::component::{Course, CourseState, Mind, Progress};
use crate::sim::facts::{OnGround, Seeded, base_of_adversary};
use crate::sim::index::{Index, the};
use crate::sim::law;
use crate::sim::math::{logit, sigma};
use crate::sim::scope;
use crate::sim::state::{Clock, Coming, Crisis, Pending, Story};
use crate::vocab::{AdversaryId, AllyId, EntryNo, HOURS_PER_DAY, OperationId, ProgressId, Subject};

/// Draws what will follow from a response that was just carried out.
pub(super) fn draw(world: &mut World, progress: ProgressId, row: &Response, no: EntryNo) {
    let it = *the::<Progress>(world, progress);
    let wrong = is_wrong(world, &it);
    for (at, risk) in row.risks.iter().enumerate() {
        if befalls(world, progress, &it, risk, at as u16, wrong) {
            push(world, risk.after_h, Coming::Risk { progress, risk: at as u16 }, no);
        }
    }
    let covert = row.risks.iter().any(|it| it.exposes);
    if !covert {
        provoke(world, progress, &row.provokes, no);
    }
    if wrong && row.outcomes.contains(&Outcome::Attribute) {
        let ground = world.resource::<OnGround>().0.clone();
        let per_d = ground.rulebook.parameters.attribution.plant_exposure_per_d.value;
        let seed = world.resource::<Seeded>().0;
        let days = seed.threshold(Purpose::PlantSeenThrough, About(0x1_0000 | u32::from(progress.0), 0)) / per_d;
        push(world, (days * HOURS_PER_DAY) as u32, Coming::Reversal { progress }, no);
    }
}

/// A risk came true: where it exposes what was secret, the adversary reacts now.
pub(super) fn realise(world: &mut World, progress: ProgressId, risk: &Risk, no: EntryNo) {
    if risk.exposes {
        let ground = world.resource::<OnGround>().0.clone();
        let response = the::<Progress>(world, progress).response;
        provoke(world, progress, &ground.rulebook.responses.rows[response.index()].provokes, no);
    }
}

fn push(world: &mut World, after_h: u32, what: Coming, entry: EntryNo) {
    let at = world.resource::<Clock>().now + after_h.max(1);
    world.resource_mut::<Crisis>().pending.push(Pending { at, what, entry });
}

/// Whether the adversary aimed at did not do what it is blamed for, nor harbours who did.
fn is_wrong(world: &World, it: &Progress) -> bool {
    let ground = &world.resource::<OnGround>().0;
    let blamed = scope::adversary(it.target).and_then(|it| ground.hypothesis_of(it));
    match (it.incident, blamed) {
        (Some(incident), Some(blamed)) => {
            !law::answers_for(ground, blamed, law::author(ground, world.resource::<Story>(), incident))
        }
        _ => false,
    }
}

fn befalls(world: &mut World, progress: ProgressId, it: &Progress, risk: &Risk, at: u16, wrong: bool) -> bool {
    if risk.if_wrong && !wrong {
        return false;
    }
    if risk.if_intruder && !intruder_inside(world, it.target) {
        return false;
    }
    let about = About(u32::from(progress.0), u32::from(at));
    world.resource::<Seeded>().0.hits(risk.chance, Purpose::RiskRealised, about)
}

fn intruder_inside(world: &mut World, target: Subject) -> bool {
    let count = world.resource::<Index>().operations.len();
    (0..count).map(OperationId::at).any(|id| {
        let course = the::<Course>(world, id);
        Subject::Network(course.network) == target && course.state == CourseState::Running
    })
}

/// Draws every reaction that a trigger of the response may set off.
fn provoke(world: &mut World, progress: ProgressId, triggers: &[ReactionTrigger], no: EntryNo) {
    let it = *the::<Progress>(world, progress);
    let ground = world.resource::<OnGround>().0.clone();
    let Some(adversary) = scope::adversary(it.target) else { return };
    let ally = it.actor.or_else(|| ground.scenario.victims.first().copied()).unwrap_or(AllyId(0));
    for (at, reaction) in ground.rulebook.reactions.rows.iter().enumerate() {
        if triggers.contains(&reaction.on) && goals_fit(world, adversary, reaction) {
            let about = About(u32::from(progress.0), at as u32);
            let seed = world.resource::<Seeded>().0;
            if seed.hits(chance(world, adversary, reaction), Purpose::Reaction, about) {
                let days = seed.log_normal(reaction.after_d, reaction.after_sigma, Purpose::ReactionAfter, about);
                let what = Coming::Reaction { adversary, reaction: at as u16, ally };
                push(world, (days * HOURS_PER_DAY) as u32, what, no);
            }
        }
    }
}

/// At every chance to act an adversary may do something outside cyberspace besides, the sooner the harder networks are.
pub(super) fn sidestep(world: &mut World, adversary: AdversaryId, no: EntryNo) {
    let ground = world.resource::<OnGround>().0.clone();
    let Some(&ally) = ground.scenario.victims.first() else { return };
    let epochs = the::<Mind>(world, adversary).epochs;
    for (at, reaction) in ground.rulebook.reactions.rows.iter().enumerate() {
        if reaction.on == ReactionTrigger::Opportunity && goals_fit(world, adversary, reaction) {
            // Responses number their reactions from 0; these begin above them.
            let about = About(1 << 16 | u32::from(adversary.0), epochs << 8 | at as u32);
            let seed = world.resource::<Seeded>().0;
            if seed.hits(chance(world, adversary, reaction), Purpose::Reaction, about) {
                let days = seed.log_normal(reaction.after_d, reaction.after_sigma, Purpose::ReactionAfter, about);
                let what = Coming::Reaction { adversary, reaction: at as u16, ally };
                push(world, (days * HOURS_PER_DAY) as u32, what, no);
            }
        }
    }
}

fn goals_fit(world: &World, adversary: AdversaryId, reaction: &Reaction) -> bool {
    let row = &world.resource::<OnGround>().0.rulebook.adversaries.rows[adversary.index()];
    reaction.only_goals.is_empty() || row.goals.iter().any(|it| reaction.only_goals.contains(it))
}

fn chance(world: &mut World, adversary: AdversaryId, reaction: &Reaction) -> f64 {
    let mind = *the::<Mind>(world, adversary);
    let ties = world.resource::<OnGround>().0.rulebook.adversaries.rows[adversary.index()].entanglement;
    let leaning: f64 = reaction.leans_on.iter().map(|(lever, by)| base_of_adversary(*lever, &mind) * by).sum();
    let chance = sigma(logit(reaction.chance) + leaning);
    if reaction.by_entanglement { chance * ties } else { chance }
}
