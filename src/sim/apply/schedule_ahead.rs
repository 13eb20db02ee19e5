//! What a response sets in motion for later: reactions, risks, and the end of a wrong claim.

use std::sync::Arc;

use crate::rulebook::{Outcome, Reaction, ReactionTrigger, Response, Risk};
use crate::sim::chance::{About, Purpose};
use crate::sim::component::{Course, CourseState, Mind, Progress};
use crate::sim::facts::base_of_adversary;
use crate::sim::law;
use crate::sim::math::{logit, sigma};
use crate::sim::model::Model;
use crate::sim::scope;
use crate::sim::state::{Coming, Pending};
use crate::vocab::{AdversaryId, AllyId, EntryNo, HOURS_PER_DAY, ProgressId, Subject};

/// Draws what will follow from a response that was just carried out.
pub(super) fn draw(model: &mut Model, progress: ProgressId, row: &Response, no: EntryNo) {
    let it = *model.things.the::<Progress>(progress);
    let wrong = is_wrong(model, &it);
    for (at, risk) in row.risks.iter().enumerate() {
        if befalls(model, progress, &it, risk, at as u16, wrong) {
            push(model, risk.after_h, Coming::Risk { progress, risk: at as u16 }, no);
        }
    }
    let covert = row.risks.iter().any(|it| it.exposes);
    if !covert {
        provoke(model, progress, &row.provokes, no);
    }
    if wrong && row.outcomes.contains(&Outcome::Attribute) {
        let ground = &model.ground;
        let per_d = ground.rulebook.parameters.attribution.plant_exposure_per_d.value;
        let seed = model.seed;
        let days = seed.threshold(Purpose::PlantSeenThrough, About(0x1_0000 | u32::from(progress.0), 0)) / per_d;
        push(model, (days * HOURS_PER_DAY) as u32, Coming::Reversal { progress }, no);
    }
}

/// A risk came true: where it exposes what was secret, the adversary reacts now.
pub(super) fn realise(model: &mut Model, progress: ProgressId, risk: &Risk, no: EntryNo) {
    if risk.exposes {
        let ground = Arc::clone(&model.ground);
        let response = model.things.the::<Progress>(progress).response;
        provoke(model, progress, &ground.rulebook.responses.rows[response.index()].provokes, no);
    }
}

fn push(model: &mut Model, after_h: u32, what: Coming, entry: EntryNo) {
    let at = model.clock.now + after_h.max(1);
    model.crisis.pending.push(Pending { at, what, entry });
}

/// Whether the adversary aimed at did not do what it is blamed for, nor harbours who did.
fn is_wrong(model: &Model, it: &Progress) -> bool {
    let ground = &model.ground;
    let blamed = scope::adversary(it.target).and_then(|it| ground.hypothesis_of(it));
    match (it.incident, blamed) {
        (Some(incident), Some(blamed)) => {
            !law::answers_for(ground, blamed, law::author(ground, &model.story, incident))
        }
        _ => false,
    }
}

fn befalls(model: &Model, progress: ProgressId, it: &Progress, risk: &Risk, at: u16, wrong: bool) -> bool {
    if risk.if_wrong && !wrong {
        return false;
    }
    if risk.if_intruder && !intruder_inside(model, it.target) {
        return false;
    }
    let about = About(u32::from(progress.0), u32::from(at));
    model.seed.hits(risk.chance, Purpose::RiskRealised, about)
}

fn intruder_inside(model: &Model, target: Subject) -> bool {
    let inside = |it: &Course| Subject::Network(it.network) == target && it.state == CourseState::Running;
    model.things.all::<Course>().iter().any(inside)
}

/// Draws every reaction that a trigger of the response may set off.
fn provoke(model: &mut Model, progress: ProgressId, triggers: &[ReactionTrigger], no: EntryNo) {
    let it = *model.things.the::<Progress>(progress);
    let ground = Arc::clone(&model.ground);
    let Some(adversary) = scope::adversary(it.target) else { return };
    let ally = it.actor.or_else(|| ground.scenario.victims.first().copied()).unwrap_or(AllyId(0));
    for (at, reaction) in ground.rulebook.reactions.rows.iter().enumerate() {
        if triggers.contains(&reaction.on) && goals_fit(model, adversary, reaction) {
            let about = About(u32::from(progress.0), at as u32);
            let seed = model.seed;
            if seed.hits(chance(model, adversary, reaction), Purpose::Reaction, about) {
                let days = seed.log_normal(reaction.after_d, reaction.after_sigma, Purpose::ReactionAfter, about);
                let what = Coming::Reaction { adversary, reaction: at as u16, ally };
                push(model, (days * HOURS_PER_DAY) as u32, what, no);
            }
        }
    }
}

/// At every chance to act an adversary may do something outside cyberspace besides, the sooner the harder networks are.
pub(super) fn sidestep(model: &mut Model, adversary: AdversaryId, no: EntryNo) {
    let ground = Arc::clone(&model.ground);
    let Some(&ally) = ground.scenario.victims.first() else { return };
    let epochs = model.things.the::<Mind>(adversary).epochs;
    for (at, reaction) in ground.rulebook.reactions.rows.iter().enumerate() {
        if reaction.on == ReactionTrigger::Opportunity && goals_fit(model, adversary, reaction) {
            // Responses number their reactions from 0; these begin above them.
            let about = About(1 << 16 | u32::from(adversary.0), epochs << 8 | at as u32);
            let seed = model.seed;
            if seed.hits(chance(model, adversary, reaction), Purpose::Reaction, about) {
                let days = seed.log_normal(reaction.after_d, reaction.after_sigma, Purpose::ReactionAfter, about);
                let what = Coming::Reaction { adversary, reaction: at as u16, ally };
                push(model, (days * HOURS_PER_DAY) as u32, what, no);
            }
        }
    }
}

fn goals_fit(model: &Model, adversary: AdversaryId, reaction: &Reaction) -> bool {
    let row = &model.ground.rulebook.adversaries.rows[adversary.index()];
    reaction.only_goals.is_empty() || row.goals.iter().any(|it| reaction.only_goals.contains(it))
}

fn chance(model: &mut Model, adversary: AdversaryId, reaction: &Reaction) -> f64 {
    let mind = *model.things.the::<Mind>(adversary);
    let ties = model.ground.rulebook.adversaries.rows[adversary.index()].entanglement;
    let leaning: f64 = reaction.leans_on.iter().map(|(lever, by)| base_of_adversary(*lever, &mind) * by).sum();
    let chance = sigma(logit(reaction.chance) + leaning);
    if reaction.by_entanglement { chance * ties } else { chance }
}
