//! Draws up the agenda: how fast everything gathers, and when each rule has something to do next.

use bevy_ecs::change_detection::ResMut;
use bevy_ecs::system::Query;

use crate::rulebook::Authority;
use crate::scenario::Timing;
use crate::sim::component::{
    Course, CourseState, CueState, Dossier, DraftState, Gathering, Hazard, Patience, Progress, ProgressState,
};
use crate::sim::condition::holds;
use crate::sim::facts::{Facts, rows_mut};
use crate::sim::rates;
use crate::sim::state::{Agenda, Business};
use crate::vocab::{AdversaryId, Moment, Stage, Ticking};

/// Sets the pace of everything that gathers, and notes when it is due.
pub(crate) fn look_ahead(
    facts: Facts<'_, '_>,
    mut hazards: Query<'_, '_, &'static mut Hazard>,
    mut gathering: Query<'_, '_, &'static mut Gathering>,
    mut patience: Query<'_, '_, &'static mut Patience>,
    mut agenda: ResMut<'_, Agenda>,
) {
    agenda.clear(facts.now());
    agenda.drifts = facts.changes.drift();
    operations(&facts, rows_mut(&mut hazards), &mut agenda);
    for (at, patience) in rows_mut(&mut patience).iter_mut().enumerate() {
        if facts.minds()[at].tempo <= 0.0 {
            continue;
        }
        patience.0.set_pace(facts.now(), rates::epoch_per_d(&facts, AdversaryId::at(at)));
        agenda.put(Business::Options, patience.0.due());
    }
    let pace = rates::evidence_pace(&facts);
    for (dossier, gathering) in facts.dossiers().iter().zip(rows_mut(&mut gathering)) {
        incident(&facts, pace, dossier, gathering, &mut agenda);
    }
    for progress in facts.progresses().iter().take_while(|it| it.state != ProgressState::Unused) {
        response(&facts, progress, &mut agenda);
    }
    for draft in facts.drafts().iter().take_while(|it| it.state != DraftState::Unused) {
        if draft.state == DraftState::Silence {
            agenda.put(Business::Silence, draft.deadline);
        }
    }
    facts.crisis.pending.iter().for_each(|it| agenda.put(Business::Pending, it.at));
    if let Some(end) = facts.changes.next_end() {
        agenda.put(Business::Pending, end);
    }
    injects(&facts, &mut agenda);
    by_the_hour(&facts, &mut agenda);
}

/// Hours that conditions name, and those at which clocks of law run out: whoever looks then finds them, and no later.
fn by_the_hour(facts: &Facts<'_, '_>, agenda: &mut Agenda) {
    let hours = &facts.ground().hours;
    let next = hours.partition_point(|it| *it <= facts.now().hours());
    if let Some(hour) = hours.get(next) {
        agenda.put(Business::Injects, Moment(*hour));
    }
    for it in facts.story.clocks.iter().filter(|it| it.stands == Some(Ticking::Running)) {
        agenda.put(Business::Pending, it.due.min(it.warns));
    }
}

fn operations(facts: &Facts<'_, '_>, hazards: &mut [Hazard], agenda: &mut Agenda) {
    let now = facts.now();
    for (course, hazard) in facts.courses().iter().zip(hazards) {
        match course.state {
            CourseState::Waiting => agenda.put(Business::Operations, course.starts.unwrap_or(Moment::NEVER)),
            CourseState::Running | CourseState::Striking => {
                hazard.advance.set_pace(now, rates::advance_per_d(facts, course));
                agenda.put(Business::Operations, hazard.advance.due());
                hazard.found.set_pace(now, rates::found_per_d(facts, course));
                agenda.put(Business::Intruders, hazard.found.due());
                hazard.contain.set_pace(now, rates::contain_per_d(facts, course));
                agenda.put(Business::Intruders, hazard.contain.due());
                hazard.worm.set_pace(now, rates::worm_per_d(facts, course));
                agenda.put(Business::Strikes, hazard.worm.due());
                agenda.put(Business::Strikes, next_strike(course, now));
            }
            CourseState::Unused | CourseState::Over => {}
        }
    }
}

/// When an operation that is not frozen strikes next.
fn next_strike(course: &Course, now: Moment) -> Moment {
    match course.state {
        _ if course.frozen => Moment::NEVER,
        CourseState::Running if course.stage == Stage::Execute => now + 1,
        CourseState::Striking if course.waves.0 < course.waves.1 => course.next_wave,
        CourseState::Unused
        | CourseState::Waiting
        | CourseState::Running
        | CourseState::Striking
        | CourseState::Over => Moment::NEVER,
    }
}

fn incident(facts: &Facts<'_, '_>, pace: f64, dossier: &Dossier, gathering: &mut Gathering, agenda: &mut Agenda) {
    let Some((since, _)) = dossier.disclosed else { return };
    let now = facts.now();
    for (row, channel) in facts.rulebook().channels.rows.iter().zip(&mut gathering.channels) {
        channel.set_fading_pace(now, pace * rates::evidence_per_d(facts, row), (row.half_life_d, since));
        agenda.put(Business::Evidence, channel.due());
    }
    let row = &facts.rulebook().channels.rows[0];
    let planting =
        if dossier.plant.is_some_and(|(_, left)| left > 0) { pace * rates::evidence_per_d(facts, row) } else { 0.0 };
    gathering.plant.set_fading_pace(now, planting, (row.half_life_d, since));
    agenda.put(Business::Evidence, gathering.plant.due());
    gathering.check.set_pace(now, pace * rates::check_per_d(facts));
    agenda.put(Business::Evidence, gathering.check.due());
    if dossier.answers == 0 && dossier.acts == 0 && !dossier.unanswered {
        let wait_h = facts.parameters().adversary.unanswered_after_d.value * crate::vocab::HOURS_PER_DAY;
        agenda.put(Business::Answers, since + libm::ceil(wait_h) as u32);
    }
}

/// A response that waits for the Council has no moment of its own: it goes on when the table is free.
fn response(facts: &Facts<'_, '_>, progress: &Progress, agenda: &mut Agenda) {
    let authority = || &facts.rulebook().responses.rows[progress.response.index()].authority;
    let waits = |it: &Progress| it.due <= facts.now() && matches!(authority(), Authority::Council(_));
    match progress.state {
        ProgressState::Deciding if waits(progress) => {}
        ProgressState::Deciding | ProgressState::Executing | ProgressState::InForce => {
            agenda.put(Business::Responses, progress.due);
        }
        ProgressState::Unused
        | ProgressState::Tabled
        | ProgressState::Done
        | ProgressState::Failed
        | ProgressState::Ended => {}
    }
}

fn injects(facts: &Facts<'_, '_>, agenda: &mut Agenda) {
    for ((cue, inject), watched) in facts.cues().iter().zip(&facts.scenario().injects).zip(&facts.ground().watched) {
        match (cue.state, &inject.when) {
            (CueState::Due(moment), _) => agenda.put(Business::Injects, moment),
            (CueState::Waiting, Timing::Since(condition, _)) => {
                agenda.watches |= watched;
                if holds(facts, condition) {
                    agenda.put(Business::Injects, facts.now() + 1);
                }
            }
            (CueState::Waiting | CueState::Over | CueState::Held(_) | CueState::Dropped(_), _) => {}
        }
    }
}

/// Whether something that changes without an event, such as a service or the hour, has made the condition of an inject true.
pub(crate) fn inject_awaits(facts: &Facts<'_, '_>) -> bool {
    let injects = facts.cues().iter().zip(&facts.scenario().injects).zip(&facts.ground().watched);
    injects.filter(|(_, watched)| **watched).any(|((cue, inject), _)| match (cue.state, &inject.when) {
        (CueState::Waiting, Timing::Since(condition, _)) => holds(facts, condition),
        _ => false,
    })
}
