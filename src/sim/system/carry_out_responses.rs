//! Responses are decided, tabled, joined by others, carried out, and end.

use crate::journal::{Cause, Event, Failure};
use crate::rulebook::{Authority, Coalition, Need, Response};
use crate::sim::chance::{About, Purpose};
use crate::sim::component::{DraftState, Progress, ProgressState};
use crate::sim::council::{self, Hearing, Motion};
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::sim::{combine, scope, slots};
use crate::vocab::{AllyId, MeasureId, ProgressId};

/// Moves every response whose time has come.
pub(crate) fn carry_out_responses(facts: &Facts<'_>, emit: &mut Emit) {
    let mut council_free = council::agenda(facts).is_none();
    for (at, it) in facts.progresses().iter().enumerate() {
        if it.state == ProgressState::Unused {
            break;
        }
        if it.due > facts.now() {
            continue;
        }
        let progress = ProgressId::at(at);
        match it.state {
            ProgressState::Deciding => decide(facts, emit, progress, it, &mut council_free),
            ProgressState::Executing => carry_out(facts, emit, progress, it),
            ProgressState::InForce => emit.emit(Cause::Event(it.entries.1), Event::ResponseEnded { progress }),
            ProgressState::Unused
            | ProgressState::Tabled
            | ProgressState::Done
            | ProgressState::Failed
            | ProgressState::Ended => {}
        }
    }
}

/// The decision is taken, or the text goes to the Council, one at a time.
fn decide(facts: &Facts<'_>, emit: &mut Emit, progress: ProgressId, it: &Progress, council_free: &mut bool) {
    let cause = Cause::Event(it.entries.0);
    let row = &facts.rulebook().responses.rows[it.response.index()];
    match &row.authority {
        Authority::Council(_) => {
            let Some(measure) = facts.ground().catalogue.entry(it.response).measure else { return };
            let Some(proposal) = slots::free_proposal(facts).filter(|_| *council_free) else { return };
            *council_free = false;
            let deadline = facts.now() + facts.rulebook().measures.rows[measure.index()].deadline_h.max(1);
            emit.emit(cause, Event::TextTabled { proposal, measure, deadline });
        }
        Authority::Union(_) => {
            let Some(measure) = facts.ground().catalogue.entry(it.response).measure else { return };
            let event = if union_agrees(facts, progress, it, measure) {
                Event::ResponseDecided { progress }
            } else {
                Event::ResponseFailed { progress, why: Failure::NoConsensus }
            };
            emit.emit(cause, event);
        }
        Authority::Anyone | Authority::National | Authority::AnyAlly | Authority::Convener => {
            emit.emit(cause, Event::ResponseDecided { progress });
        }
    }
}

/// The Union is unanimous, or does nothing.
fn union_agrees(facts: &Facts<'_>, progress: ProgressId, it: &Progress, measure: MeasureId) -> bool {
    let motion = motion(facts, it, measure);
    let hearing = Hearing::new(facts, &motion);
    let row = &facts.rulebook().measures.rows[measure.index()];
    (0..facts.ground().allies()).map(AllyId::at).all(|ally| {
        let weighs = council::weighs(facts.ground(), row, ally) && motion.sponsor != Some(ally);
        let utility = || hearing.terms(ally).utility() + council::mood(facts, ally, 0x8000 | u32::from(progress.0), 0);
        let about = || About(u32::from(ally.0), u32::from(progress.0));
        !weighs || !facts.seed().hits(council::breaks(facts, utility()), Purpose::UnionDecides, about())
    })
}

fn motion(facts: &Facts<'_>, it: &Progress, measure: MeasureId) -> Motion {
    Motion {
        measure,
        incident: it.incident,
        against: scope::adversary(it.target).or_else(|| council::suspect(facts, it.incident)),
        sponsor: it.actor,
        softened: 0.0,
        conditional: false,
        consultation_h: 0.0,
        proposal: None,
    }
}

/// Others join, or too few do; then it is done, for what repetition and softening left of it.
fn carry_out(facts: &Facts<'_>, emit: &mut Emit, progress: ProgressId, it: &Progress) {
    let row = &facts.rulebook().responses.rows[it.response.index()];
    let cause = Cause::Event(it.entries.0);
    let mut enough = true;
    for coalition in &row.coalition {
        let Some(measure) = facts.rulebook().measure(coalition.measure.as_str()) else { continue };
        let joined = gather(facts, emit, progress, it, row, measure, usize::from(most(facts, coalition)));
        enough &= joined + u16::from(it.actor.is_some()) >= coalition.at_least;
    }
    let event = if enough {
        Event::ResponseDone { progress, worth: worth(facts, progress, it, row) }
    } else if row.needs.iter().any(|it| matches!(it, Need::Provider(_))) {
        Event::ResponseFailed { progress, why: Failure::NoProvider }
    } else {
        Event::ResponseFailed { progress, why: Failure::TooFewJoined }
    };
    emit.emit(cause, event);
}

/// How many may join: fewer where nothing was done before that would win more of them.
fn most(facts: &Facts<'_>, coalition: &Coalition) -> u16 {
    let unless = coalition.unless.as_ref();
    let held =
        unless.filter(|(_, ids)| !ids.iter().any(|id| combine::done(facts.rulebook(), facts.conduct, id).is_some()));
    held.map_or(coalition.at_most, |(most, _)| coalition.at_most.min(*most))
}

/// Asks every Ally that could join; how many do.
fn gather(
    facts: &Facts<'_>,
    emit: &mut Emit,
    progress: ProgressId,
    it: &Progress,
    row: &Response,
    measure: MeasureId,
    at_most: usize,
) -> u16 {
    let motion = motion(facts, it, measure);
    let hearing = Hearing::new(facts, &motion);
    let measure_row = &facts.rulebook().measures.rows[measure.index()];
    let able = |ally: AllyId| {
        let traits = &facts.rulebook().roster.allies[ally.index()].traits;
        let provides = |need: &Need| match need {
            Need::Provider(wanted) => traits.contains(wanted),
            Need::NoTrait(barred) => !traits.contains(barred),
            _ => true,
        };
        it.actor != Some(ally) && row.needs.iter().all(provides) && council::weighs(facts.ground(), measure_row, ally)
    };
    let mut joined = 0;
    for ally in (0..facts.ground().allies()).map(AllyId::at).filter(|it| able(*it)) {
        if usize::from(joined) >= at_most {
            break;
        }
        let utility = hearing.terms(ally).utility() + council::mood(facts, ally, 0x4000 | u32::from(progress.0), 0);
        let about = About(u32::from(ally.0), u32::from(progress.0));
        if facts.seed().hits(council::joins(facts, utility), Purpose::AllyJoins, about) {
            emit.emit(Cause::Event(it.entries.0), Event::AllyJoined { progress, ally });
            joined += 1;
        }
    }
    joined
}

/// What is left of a response: less each time it was done not long ago, less as its text was softened.
fn worth(facts: &Facts<'_>, progress: ProgressId, it: &Progress, row: &Response) -> f64 {
    let table = &facts.parameters().table;
    let before = facts.conduct.times_before(row, it.response, facts.now());
    let repeated: f64 = (0..before).map(|_| table.repeat_factor.value).product();
    let text = facts.drafts().iter().find(|it| it.state == DraftState::Adopted && it.progress == progress);
    text.map_or(repeated, |text| {
        let conditional = if text.conditional { facts.parameters().council.conditional_worth.value } else { 1.0 };
        repeated * (1.0 - text.softened) * conditional
    })
}
