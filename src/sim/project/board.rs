//! The situation room of one seat.

use crate::journal::{Cause, Event};
use crate::scenario::shown_number;
use crate::sim::admit;
use crate::sim::component::{Progress, ProgressState};
use crate::sim::exercise::Exercise;
use crate::sim::facts::Facts;
use crate::sim::score;
use crate::sim::state::{Choice, Halt, Ledger, Plan, Posting};
use crate::sim::words::{Words, told_scale};
use crate::view::{Board, Count, Gauge, Opens, Phase, PlanLine, ProgressLine, Purse, TurnLine};
use crate::vocab::{Account, Lever, NumberId, Score, SeatId, Subject};

use super::{cases, clocks, council_board, decisions, feed, offers, places};

/// Everything a seat may know now.
pub(crate) fn board(exercise: &mut Exercise, seat: SeatId) -> Board {
    let plan = exercise.model().plan.clone();
    let ledger = exercise.model().ledger.clone();
    let facts = exercise.facts();
    let row = &facts.scenario().seats[seat.index()];
    let actor = row.ally.map_or_else(|| row.title.clone(), |it| Words(&facts).ally(it).to_owned());
    Board {
        scenario: facts.scenario().title.clone(),
        seat: row.title.clone(),
        actor,
        turn: turn(&facts),
        phase: phase(&facts),
        purse: purse(&facts),
        gauges: gauges(&facts, &ledger, seat),
        allies: places::allies(&facts, seat),
        networks: places::networks(&facts, seat),
        feed: feed::feed(&facts, seat),
        cases: cases::cases(&facts, &plan, seat),
        offers: offers::offers(&facts, &plan, seat),
        plan: plan_lines(&facts, &plan, seat),
        under_way: under_way(&facts),
        counts: counts(&facts),
        terms: facts.rulebook().terms.clone(),
        clocks: clocks::clocks(&facts, seat),
        decisions: decisions::decisions(&facts, seat),
        council: council_board::council(&facts, &plan, seat),
    }
}

/// The numbers of the scenario that players see.
fn counts(facts: &Facts<'_>) -> Vec<Count> {
    let rows = facts.scenario().numbers.iter().zip(&facts.story.numbers).enumerate();
    let seen = rows.filter(|(_, (row, _))| row.shown);
    seen.map(|(at, (row, value))| Count {
        name: row.title.clone(),
        value: shown_number(*value),
        opens: Opens::Number(NumberId::at(at)),
    })
    .collect()
}

pub(super) fn turn(facts: &Facts<'_>) -> TurnLine {
    let clock = &facts.clock;
    let turns = &facts.scenario().turns;
    let turn = turns.get(usize::from(clock.turn));
    let title = turn.map_or_else(String::new, |it| it.title.clone());
    let phase = facts.scenario().phase_of(clock.turn).map(|it| &facts.scenario().phases[it.index()]);
    TurnLine {
        number: clock.turn + 1,
        of: turns.len() as u16,
        title,
        now: clock.now.to_string(),
        until: clock.turn_ends.to_string(),
        hours: clock.turn_ends.since(clock.now),
        phase: phase.map_or_else(Default::default, |it| (it.title.clone(), it.tempo.clone())),
        minutes: turn.and_then(|it| it.minutes),
    }
}

pub(super) fn phase(facts: &Facts<'_>) -> Phase {
    match facts.clock.halt {
        Some(Halt::Over(_)) => Phase::Over,
        Some(Halt::Interrupt) => Phase::Interrupted,
        Some(Halt::Turn) | None => Phase::Deciding,
    }
}

fn purse(facts: &Facts<'_>) -> Purse {
    Purse {
        capital: facts.alliance.capital,
        meur: facts.alliance.meur,
        attention: facts.alliance.attention,
        attention_of: facts.parameters().table.attention.value as u8,
        experts: facts.rulebook().responses.rows.iter().any(|it| it.cost.experts > 0).then_some(facts.alliance.experts),
    }
}

/// The turn whose changes are shown: the last one closed, or the present one when it was interrupted.
fn shown_turn(facts: &Facts<'_>) -> Option<u16> {
    match facts.clock.halt {
        Some(Halt::Interrupt | Halt::Over(_)) => Some(facts.clock.turn),
        Some(Halt::Turn) | None => facts.clock.turn.checked_sub(1),
    }
}

/// Whether a cause lies before the first decision: what it moved, the first board showed already.
fn before_play(facts: &Facts<'_>, cause: Cause) -> bool {
    let mut entries = feed::numbered(facts);
    let locked = entries.find(|(_, it)| matches!(it.event, Event::TurnLocked { .. })).map(|(no, _)| no);
    let early = |no| locked.is_none_or(|it| no < it);
    match cause {
        Cause::Opening => true,
        Cause::Event(no) => early(no),
        Cause::Inject(inject) => facts.cues()[inject.index()].came.is_some_and(early),
        Cause::Decision(_)
        | Cause::Answer(_)
        | Cause::Adversary(_)
        | Cause::Lever(..)
        | Cause::Network(_)
        | Cause::Rule(_) => false,
    }
}

/// A score, its value now and its change over the last turn.
pub(super) fn score_of(facts: &Facts<'_>, score: Score) -> (String, f64, f64) {
    let at = Score::ALL.iter().position(|it| *it == score).unwrap_or(0);
    let history: Vec<f64> = facts.conduct.scores.iter().map(|it| it[at]).collect();
    let change = history.len().checked_sub(2).map_or(0.0, |it| history[it + 1] - history[it]);
    (score.to_string(), score::last(facts, score), change)
}

fn gauges(facts: &Facts<'_>, ledger: &Ledger, seat: SeatId) -> Vec<Gauge> {
    let scores = &facts.conduct.scores;
    let score_gauge = |score: Score| {
        let at = Score::ALL.iter().position(|it| *it == score).unwrap_or(0);
        let history: Vec<f64> = scores.iter().map(|it| it[at]).collect();
        let (name, value, change) = score_of(facts, score);
        let opens = Opens::Account(Account::Score(score));
        Gauge { name, value, of: 100.0, change, history, good: true, opens }
    };
    let home = Subject::Ally(admit::home(facts, seat));
    let lever_gauge = |lever: Lever, of: Subject, good: bool| {
        let account = Account::Lever(lever, of);
        let change = shown_turn(facts).map_or(0.0, |turn| {
            let since = |it: &Posting| turn > 0 || !before_play(facts, it.cause);
            ledger.in_turn(account, turn).filter(since).map(|it| it.amount).sum()
        });
        let name = crate::sim::words::sentence(&Words(facts).lever(lever, of));
        let opens = Opens::Account(account);
        let scale = told_scale(lever);
        let value = facts.lever(lever, of);
        // What it was at the opening, and at the end of each turn: what it is now, without what moved it since.
        let since = |turns: usize| {
            let later = |it: &Posting| {
                usize::from(it.turn) >= turns && (turns > 0 || it.turn > 0 || !before_play(facts, it.cause))
            };
            value - ledger.of(account).filter(later).map(|it| it.amount).sum::<f64>()
        };
        let history = (0..scores.len()).map(|turns| since(turns) * scale).collect();
        Gauge { name, value: value * scale, of: 100.0, change: change * scale, history, good, opens }
    };
    let mut gauges: Vec<Gauge> = Score::HEADLINE.into_iter().map(score_gauge).collect();
    gauges.push(lever_gauge(Lever::Trust, home, true));
    gauges.push(lever_gauge(Lever::Dread, home, false));
    gauges.push(lever_gauge(Lever::Anger, home, false));
    gauges.push(lever_gauge(Lever::Disinformation, home, false));
    gauges.push(lever_gauge(Lever::Sharing, Subject::Alliance, true));
    gauges.push(lever_gauge(Lever::Norms, Subject::Alliance, true));
    gauges.push(lever_gauge(Lever::Capital, Subject::Alliance, true));
    gauges
}

pub(super) fn plan_lines(facts: &Facts<'_>, plan: &Plan, seat: SeatId) -> Vec<PlanLine> {
    let line = |choice: &Choice| {
        let response = match *choice {
            Choice::Respond { response, .. } => Some(&facts.rulebook().responses.rows[response.index()]),
            Choice::Council(_) | Choice::Estimate { .. } => None,
        };
        PlanLine {
            text: Words(facts).choice(*choice),
            cost: response.map_or_else(String::new, |it| offers::price(&it.cost, &facts.rulebook().terms)),
            response: response.map(|it| it.id.to_string()),
        }
    };
    plan.items.iter().filter(|(by, _)| *by == seat).map(|(_, it)| line(it)).collect()
}

fn under_way(facts: &Facts<'_>) -> Vec<ProgressLine> {
    let words = Words(facts);
    let line = |it: &Progress| {
        let row = &facts.rulebook().responses.rows[it.response.index()];
        let (state, next) = match it.state {
            ProgressState::Deciding => ("being decided", format!("by {}", it.due)),
            ProgressState::Tabled => ("before the Council", String::new()),
            ProgressState::Executing => ("being carried out", format!("by {}", it.due)),
            ProgressState::InForce => ("in force", format!("until {}", it.due)),
            ProgressState::Unused | ProgressState::Done | ProgressState::Failed | ProgressState::Ended => return None,
        };
        let target = if it.target == Subject::Alliance { String::new() } else { words.subject(it.target) };
        Some(ProgressLine { name: row.name.clone(), target, state: words.say(state), next })
    };
    facts.progresses().iter().filter_map(line).collect()
}
