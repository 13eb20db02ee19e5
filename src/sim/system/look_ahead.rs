//! Draws up the agenda: how fast everything gathers, and when each rule has something to do next.

use crate::rulebook::Authority;
use crate::scenario::Timing;
use crate::sim::component::{
    Course, CourseState, CueState, Dossier, DraftState, Gathering, MOST_CHANNELS, Progress, ProgressState,
};
use crate::sim::condition::holds;
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::sim::rates;
use crate::sim::state::{Agenda, Business, Coming, Paces};
use crate::vocab::{AdversaryId, IncidentId, Moment, OperationId, Stage, Ticking};

/// Sets the pace of everything that gathers, and notes when it is due.
pub(crate) fn look_ahead(facts: &Facts<'_>, emit: &mut Emit, agenda: &mut Agenda) {
    agenda.drifts = facts.changes.drift();
    operations(facts, emit, agenda);
    for (at, patience) in facts.patience().iter().enumerate() {
        if facts.minds()[at].tempo <= 0.0 {
            continue;
        }
        let (adversary, mut patience) = (AdversaryId::at(at), *patience);
        if patience.0.set_pace(facts.now(), rates::epoch_per_d(facts, adversary)) {
            emit.patience(adversary, patience);
        }
        agenda.put(Business::Options, patience.0.due());
    }
    for progress in facts.progresses().iter().take_while(|it| it.state != ProgressState::Unused) {
        response(facts, progress, agenda);
    }
    for draft in facts.drafts().iter().take_while(|it| it.state != DraftState::Unused) {
        if draft.state == DraftState::Silence {
            agenda.put(Business::Silence, draft.deadline);
        }
    }
    facts.crisis.pending.iter().for_each(|it| agenda.put(business(it.what), it.at));
    if let Some(end) = facts.changes.next_end() {
        agenda.put(Business::Pending, end);
    }
    for it in facts.story.clocks.iter().filter(|it| it.stands == Some(Ticking::Running)) {
        agenda.put(Business::Pending, it.due.min(it.warns));
    }
    agenda.paces = paces(facts);
    analysts(facts, emit, agenda);
    injects(facts, agenda);
    by_the_hour(facts, agenda);
}

/// The same of what evidence may change: the work of the analysts, and injects that wait for its outcome.
pub(crate) fn weigh_evidence(facts: &Facts<'_>, emit: &mut Emit, agenda: &mut Agenda) {
    analysts(facts, emit, agenda);
    if inject_awaits(facts) {
        agenda.put(Business::Injects, facts.now() + 1);
    }
}

/// Whose business it is that something comes.
const fn business(what: Coming) -> Business {
    match what {
        Coming::Act { .. } | Coming::Raise { .. } | Coming::Claim { .. } => Business::Voices,
        Coming::Reaction { .. }
        | Coming::Risk { .. }
        | Coming::Consultation { .. }
        | Coming::Reversal { .. }
        | Coming::Deadline { .. }
        | Coming::Later { .. } => Business::Pending,
    }
}

/// Hours that conditions name: whoever looks then finds them, and no later.
fn by_the_hour(facts: &Facts<'_>, agenda: &mut Agenda) {
    let hours = &facts.ground().hours;
    let next = hours.partition_point(|it| *it <= facts.now().hours());
    if let Some(hour) = hours.get(next) {
        agenda.put(Business::Injects, Moment(*hour));
    }
}

fn operations(facts: &Facts<'_>, emit: &mut Emit, agenda: &mut Agenda) {
    let now = facts.now();
    for (at, (course, hazard)) in facts.courses().iter().zip(facts.hazards()).enumerate() {
        match course.state {
            CourseState::Waiting => agenda.put(Business::Operations, course.starts.unwrap_or(Moment::NEVER)),
            CourseState::Running | CourseState::Striking => {
                let mut hazard = *hazard;
                let advances = hazard.advance.set_pace(now, rates::advance_per_d(facts, course));
                agenda.put(Business::Operations, hazard.advance.due());
                let found = hazard.found.set_pace(now, rates::found_per_d(facts, course));
                agenda.put(Business::Intruders, hazard.found.due());
                let contained = hazard.contain.set_pace(now, rates::contain_per_d(facts, course));
                agenda.put(Business::Intruders, hazard.contain.due());
                let hops = hazard.worm.set_pace(now, rates::worm_per_d(facts, course));
                agenda.put(Business::Strikes, hazard.worm.due());
                agenda.put(Business::Strikes, next_strike(course, now));
                if advances || found || contained || hops {
                    emit.hazard(OperationId::at(at), hazard);
                }
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

/// How fast the analysts work under present conditions.
fn paces(facts: &Facts<'_>) -> Paces {
    let pace = rates::evidence_pace(facts);
    let mut channels = [0.0; MOST_CHANNELS];
    for (per_d, row) in channels.iter_mut().zip(&facts.rulebook().channels.rows) {
        *per_d = pace * rates::evidence_per_d(facts, row);
    }
    Paces { channels, check: pace * rates::check_per_d(facts) }
}

/// Sets the analysts to work on every incident that is known.
fn analysts(facts: &Facts<'_>, emit: &mut Emit, agenda: &mut Agenda) {
    for (at, (dossier, gathering)) in facts.dossiers().iter().zip(facts.gathering()).enumerate() {
        let Some((since, _)) = dossier.disclosed else { continue };
        let work =
            Work { facts, paces: &agenda.paces, planting: dossier.plant.is_some_and(|(_, left)| left > 0), since };
        let due = work.due(gathering).unwrap_or_else(|| {
            let mut now = *gathering;
            work.go_on(&mut now);
            emit.gathering(IncidentId::at(at), &now);
            work.due(&now).expect("it goes on at this pace now")
        });
        agenda.put(Business::Evidence, due);
        unanswered(facts, dossier, since, agenda);
    }
}

/// The work on one incident.
struct Work<'a, 'w> {
    facts: &'a Facts<'w>,
    paces: &'a Paces,
    /// Whether planted items are still to come.
    planting: bool,
    /// When the incident became known: the trail fades from then on.
    since: Moment,
}

impl Work<'_, '_> {
    /// Items a day through each channel, with how that fades.
    fn channels(&self) -> impl Iterator<Item = (f64, (f64, Moment))> {
        let rows = self.facts.rulebook().channels.rows.iter();
        rows.zip(self.paces.channels).map(|(row, per_d)| (per_d, (row.half_life_d, self.since)))
    }

    /// The same of planted items, which come as technical evidence does.
    fn plant(&self) -> (f64, (f64, Moment)) {
        let per_d = if self.planting { self.paces.channels[0] } else { 0.0 };
        (per_d, (self.facts.rulebook().channels.rows[0].half_life_d, self.since))
    }

    /// When the next of it is due; `None` where it goes on at another pace.
    fn due(&self, gathering: &Gathering) -> Option<Moment> {
        let steady = (self.paces.check, (0.0, Moment::START));
        let rest = [(&gathering.plant, self.plant()), (&gathering.check, steady)];
        let mut all = gathering.channels.iter().zip(self.channels()).chain(rest);
        all.try_fold(Moment::NEVER, |due, (it, (per_d, fades))| it.runs_at(per_d, fades).then(|| due.min(it.due())))
    }

    /// Goes on at the present pace.
    fn go_on(&self, gathering: &mut Gathering) {
        let now = self.facts.now();
        for (channel, (per_d, fades)) in gathering.channels.iter_mut().zip(self.channels()) {
            channel.set_fading_pace(now, per_d, fades);
        }
        let (per_d, fades) = self.plant();
        gathering.plant.set_fading_pace(now, per_d, fades);
        gathering.check.set_pace(now, self.paces.check);
    }
}

/// An incident that nobody answers is noticed to be unanswered.
fn unanswered(facts: &Facts<'_>, dossier: &Dossier, since: Moment, agenda: &mut Agenda) {
    if dossier.answers == 0 && dossier.acts == 0 && !dossier.unanswered {
        let wait_h = facts.parameters().adversary.unanswered_after_d.value * crate::vocab::HOURS_PER_DAY;
        agenda.put(Business::Answers, since + libm::ceil(wait_h) as u32);
    }
}

/// A response that waits for the Council has no moment of its own: it goes on when the table is free.
fn response(facts: &Facts<'_>, progress: &Progress, agenda: &mut Agenda) {
    let authority = || &facts.rulebook().responses.rows[progress.response.index()].authority;
    let waits = |it: &Progress| it.due <= facts.now() && matches!(authority(), Authority::Council(_));
    match progress.state {
        ProgressState::Deciding if waits(progress) => {}
        ProgressState::Deciding => agenda.put(Business::Decisions, progress.due),
        ProgressState::Executing | ProgressState::InForce => {
            agenda.put(Business::Responses, progress.due);
        }
        ProgressState::Unused
        | ProgressState::Tabled
        | ProgressState::Done
        | ProgressState::Failed
        | ProgressState::Ended => {}
    }
}

fn injects(facts: &Facts<'_>, agenda: &mut Agenda) {
    let ground = facts.ground();
    for (at, (cue, inject)) in facts.cues().iter().zip(&ground.scenario.injects).enumerate() {
        let business = if ground.tells[at] { Business::Reports } else { Business::Injects };
        match (cue.state, &inject.when) {
            (CueState::Due(moment), _) => agenda.put(business, moment),
            (CueState::Waiting, Timing::Since(condition, _)) => {
                agenda.watches |= ground.watched[at];
                if holds(facts, condition) {
                    agenda.put(business, facts.now() + 1);
                }
            }
            (CueState::Waiting | CueState::Over | CueState::Held(_) | CueState::Dropped(_), _) => {}
        }
    }
}

/// Whether evidence, or what changes without an event, such as a service or the hour, has made the condition of an inject true.
pub(crate) fn inject_awaits(facts: &Facts<'_>) -> bool {
    let injects = facts.cues().iter().zip(&facts.scenario().injects).zip(&facts.ground().watched);
    injects.filter(|(_, watched)| **watched).any(|((cue, inject), _)| match (cue.state, &inject.when) {
        (CueState::Waiting, Timing::Since(condition, _)) => holds(facts, condition),
        _ => false,
    })
}
