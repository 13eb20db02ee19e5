//! Draws up the agenda: how fast everything gathers, and when each rule has something to do next.

use crate::rulebook::Authority;
use crate::scenario::Timing;
use crate::sim::component::{
    Buildup, Course, CourseState, CueState, Dossier, DraftState, Gathering, MOST_CHANNELS, Progress, ProgressState,
};
use crate::sim::condition::holds;
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::sim::rates;
use crate::sim::state::{Agenda, Business, Coming, Paces, Parts};
use crate::vocab::{AdversaryId, IncidentId, Moment, OperationId, Stage, Ticking};

/// Draws these parts up anew: sets the pace of everything that gathers, and notes when it is due.
pub(crate) fn look_ahead(facts: &Facts<'_>, emit: &mut Emit, agenda: &mut Agenda, parts: Parts) {
    if parts.has(Parts::OPERATIONS) {
        operations(facts, emit, agenda);
    }
    if parts.has(Parts::PATIENCE) {
        patience(facts, emit, agenda);
    }
    if parts.has(Parts::RESPONSES) {
        responses(facts, agenda);
    }
    if parts.has(Parts::COMING) {
        coming(facts, agenda);
    }
    if parts.has(Parts::RATES) {
        agenda.paces = paces(facts);
    }
    if parts.has(Parts::ANALYSTS) {
        analysts(facts, emit, agenda);
    }
    if parts.has(Parts::STORY) {
        injects(facts, agenda);
        by_the_hour(facts, agenda);
    } else if agenda.watches && inject_awaits(facts) {
        agenda.put(Business::Injects, facts.now() + 1);
    }
}

fn patience(facts: &Facts<'_>, emit: &mut Emit, agenda: &mut Agenda) {
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
}

fn responses(facts: &Facts<'_>, agenda: &mut Agenda) {
    for progress in facts.progresses().iter().take_while(|it| it.state != ProgressState::Unused) {
        response(facts, progress, agenda);
    }
    for draft in facts.drafts().iter().take_while(|it| it.state != DraftState::Unused) {
        if draft.state == DraftState::Silence {
            agenda.put(Business::Silence, draft.deadline);
        }
    }
}

fn coming(facts: &Facts<'_>, agenda: &mut Agenda) {
    facts.crisis.pending.iter().for_each(|it| agenda.put(business(it.what), it.at));
    if let Some(end) = facts.changes.next_end() {
        agenda.put(Business::Ends, end);
    }
    for it in facts.story.clocks.iter().filter(|it| it.stands == Some(Ticking::Running)) {
        agenda.put(Business::Pending, it.due.min(it.warns));
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
            CourseState::Over => {}
            // Slots are used in order.
            CourseState::Unused => break,
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
    /// Items a day through a channel, with how that fades; planted items come as technical evidence does, which is the first.
    fn channel(&self, at: usize) -> (f64, (f64, Moment)) {
        (self.paces.channels[at], (self.facts.rulebook().channels.rows[at].half_life_d, self.since))
    }

    fn plant(&self) -> (f64, (f64, Moment)) {
        let (per_d, fades) = self.channel(0);
        (if self.planting { per_d } else { 0.0 }, fades)
    }

    /// Channels of the rulebook.
    fn count(&self) -> usize {
        self.facts.rulebook().channels.rows.len()
    }

    /// When the next of it is due; `None` where it goes on at another pace.
    fn due(&self, gathering: &Gathering) -> Option<Moment> {
        let goes_on = |it: &Buildup, (per_d, fades): (f64, (f64, Moment))| it.runs_at(per_d, fades);
        if !goes_on(&gathering.plant, self.plant()) || !goes_on(&gathering.check, (self.paces.check, STEADY)) {
            return None;
        }
        let mut due = gathering.plant.due().min(gathering.check.due());
        for (at, it) in gathering.channels[..self.count()].iter().enumerate() {
            if !goes_on(it, self.channel(at)) {
                return None;
            }
            due = due.min(it.due());
        }
        Some(due)
    }

    /// Goes on at the present pace.
    fn go_on(&self, gathering: &mut Gathering) {
        let now = self.facts.now();
        for (at, channel) in gathering.channels[..self.count()].iter_mut().enumerate() {
            let (per_d, fades) = self.channel(at);
            channel.set_fading_pace(now, per_d, fades);
        }
        let (per_d, fades) = self.plant();
        gathering.plant.set_fading_pace(now, per_d, fades);
        gathering.check.set_fading_pace(now, self.paces.check, STEADY);
    }
}

/// A pace that does not fade.
const STEADY: (f64, Moment) = (0.0, Moment::START);

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
    for (at, cue) in facts.cues().iter().enumerate() {
        match cue.state {
            CueState::Over | CueState::Held(_) | CueState::Dropped(_) => {}
            CueState::Due(moment) => {
                agenda.put(if ground.tells[at] { Business::Reports } else { Business::Injects }, moment);
            }
            CueState::Waiting => {
                let Timing::Since(condition, _) = &ground.scenario.injects[at].when else { continue };
                agenda.watches |= ground.watched[at];
                if holds(facts, condition) {
                    agenda.put(Business::Injects, facts.now() + 1);
                }
            }
        }
    }
}

/// Whether evidence, or what changes without an event, such as a service or the hour, has made the condition of an inject true.
pub(crate) fn inject_awaits(facts: &Facts<'_>) -> bool {
    let waiting = facts.cues().iter().enumerate().filter(|(_, it)| it.state == CueState::Waiting);
    let mut watched = waiting.filter(|(at, _)| facts.ground().watched[*at]);
    watched.any(|(at, _)| match &facts.scenario().injects[at].when {
        Timing::Since(condition, _) => holds(facts, condition),
        _ => false,
    })
}
