//! Finds the next moment at which anything is due, so that the hours between cost nothing.

use bevy_ecs::change_detection::ResMut;
use bevy_ecs::system::Query;

use crate::scenario::Timing;
use crate::sim::component::{CourseState, CueState, DraftState, Gathering, Hazard, Patience, ProgressState};
use crate::sim::facts::{Facts, rows};
use crate::sim::rates;
use crate::sim::state::Alarm;
use crate::vocab::{AdversaryId, HOURS_PER_DAY, IncidentId, Moment, Stage};

/// Sets the alarm to the next moment at which something is due, the turn ends, or a step has grown long enough.
pub(crate) fn set_alarm(
    facts: Facts<'_, '_>,
    hazards: Query<'_, '_, &'static Hazard>,
    gathering: Query<'_, '_, &'static Gathering>,
    patience: Query<'_, '_, &'static Patience>,
    mut alarm: ResMut<'_, Alarm>,
) {
    let mut next = Next { now: facts.now(), at: facts.clock.turn_ends.min(longest_step(&facts)) };
    operations(&facts, rows(&hazards), &mut next);
    for (at, patience) in rows(&patience).iter().enumerate() {
        next.hazard((patience.0, patience.1), rates::epoch_per_d(&facts, AdversaryId::at(at)));
    }
    incidents(&facts, rows(&gathering), &mut next);
    for progress in facts.progresses().iter().take_while(|it| it.state != ProgressState::Unused) {
        if matches!(progress.state, ProgressState::Deciding | ProgressState::Executing | ProgressState::InForce) {
            next.moment(progress.due);
        }
    }
    for draft in facts.drafts().iter().filter(|it| it.state == DraftState::Silence) {
        next.moment(draft.deadline);
    }
    injects(&facts, &mut next);
    facts.crisis.pending.iter().for_each(|it| next.moment(it.at));
    if let Some(end) = facts.changes.next_end() {
        next.moment(end);
    }
    alarm.0 = next.at.max(facts.now() + 1);
}

/// How long a step may be: short after a shock, longer as things settle, unlimited when nothing is in flux.
fn longest_step(facts: &Facts<'_, '_>) -> Moment {
    /// Steps when services rest, so that slow flows stay smooth: a day.
    const AT_REST_H: u32 = 24;
    let service = &facts.parameters().service;
    if !facts.clock.in_flux {
        return facts.now() + AT_REST_H;
    }
    let since = f64::from(facts.now().since(facts.clock.last_shock));
    let step = (since / service.step_growth.value).clamp(service.step_least_h.value, service.step_most_h.value);
    facts.now() + step as u32
}

/// The earliest of many moments.
struct Next {
    now: Moment,
    at: Moment,
}

impl Next {
    fn moment(&mut self, moment: Moment) {
        self.at = self.at.min(moment.max(self.now + 1));
    }

    fn days(&mut self, days: f64) {
        let hours = libm::ceil(days * HOURS_PER_DAY);
        if hours < f64::from(u32::MAX / 2) {
            self.moment(self.now + (hours as u32).max(1));
        }
    }

    /// When something that has gathered so much reaches its threshold. What is past it already waits for something else.
    fn hazard(&mut self, (gathered, threshold): (f64, f64), per_d: f64) {
        if per_d > 0.0 && gathered < threshold {
            self.days((threshold - gathered) / per_d);
        }
    }
}

fn operations(facts: &Facts<'_, '_>, hazards: &[Hazard], next: &mut Next) {
    for (course, hazard) in facts.courses().iter().zip(hazards) {
        match course.state {
            CourseState::Waiting => {
                if let Some(starts) = course.starts {
                    next.moment(starts);
                }
            }
            CourseState::Running | CourseState::Striking => {
                if course.frozen {
                    continue;
                }
                if course.state == CourseState::Running && course.stage == Stage::Execute {
                    next.moment(facts.now() + 1);
                }
                if course.state == CourseState::Striking && course.waves.0 < course.waves.1 {
                    next.moment(course.next_wave);
                }
                next.hazard(hazard.advance, rates::advance_per_d(facts, course));
                next.hazard(hazard.found, rates::found_per_d(facts, course));
                next.hazard(hazard.contain, rates::contain_per_d(facts, course));
                next.hazard(hazard.worm, rates::worm_per_d(facts, course));
            }
            CourseState::Unused | CourseState::Over => {}
        }
    }
}

fn incidents(facts: &Facts<'_, '_>, gathering: &[Gathering], next: &mut Next) {
    for (at, dossier) in facts.dossiers().iter().enumerate() {
        let Some((since, _)) = dossier.disclosed else { continue };
        let incident = IncidentId::at(at);
        let since_d = facts.now().days_since(since);
        for channel in 0..facts.rulebook().channels.rows.len() {
            let (gathered, threshold) = gathering[at].channels[channel];
            if gathered < threshold
                && let Some(days) = rates::evidence(facts, incident, channel, since_d).until(threshold - gathered)
            {
                next.days(days);
            }
        }
        if dossier.plant.is_some_and(|(_, left)| left > 0) {
            let (gathered, threshold) = gathering[at].plant;
            if gathered < threshold
                && let Some(days) = rates::evidence(facts, incident, 0, since_d).until(threshold - gathered)
            {
                next.days(days);
            }
        }
        if !dossier.checked {
            next.hazard(gathering[at].check, rates::check_per_d(facts, incident));
        }
    }
}

fn injects(facts: &Facts<'_, '_>, next: &mut Next) {
    for (cue, inject) in facts.cues().iter().zip(&facts.scenario().injects) {
        match (cue.state, &inject.when) {
            (CueState::Due(moment), _) => next.moment(moment),
            (CueState::Waiting, Timing::At(_) | Timing::Between(..) | Timing::Since(..))
            | (CueState::Delivered(_) | CueState::Skipped, _) => {}
        }
    }
}
