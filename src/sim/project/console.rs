//! What only the facilitator is shown: what waits to be released, what is asked behind the scenes, what is to be judged.

use crate::scenario::{Decision, Inject, Kind, Timing, shown_number};
use crate::sim::component::CueState;
use crate::sim::condition::holds;
use crate::sim::exercise::Exercise;
use crate::sim::facts::Facts;
use crate::sim::law;
use crate::sim::state::Plan;
use crate::sim::table::Table;
use crate::sim::words::{Words, said};
use crate::view::{BeliefLine, Console, ConsoleDecision, ConsoleRubric, ConsoleSeat, QueueLine, Waiting};
use crate::vocab::{DecisionId, HypothesisId, IncidentId, InjectId, Moment, SeatId};

use super::filling::fill_now;
use super::{board, decisions, review, rubrics, table};

/// Everything the facilitator may do or should know now.
pub(crate) fn console(exercise: &mut Exercise) -> Console {
    let plan = exercise.model().plan.clone();
    let flags = exercise.model().crisis.flags.clone();
    let at_table = exercise.at_table().clone();
    let facts = exercise.facts();
    let ids = (0..facts.scenario().decisions.len()).map(DecisionId::at);
    let open = ids.filter(|it| facts.story.decisions[it.index()].open);
    Console {
        waiting: waiting(&facts),
        decisions: open.map(|it| decision(&facts, it)).collect(),
        rubrics: judged(&facts),
        seats: seats(&facts, &at_table, &plan),
        queue: queue(&facts),
        truth: review::truth(&facts).into_iter().map(|it| (it.about, it.truth)).collect(),
        beliefs: beliefs(&facts),
        flags: facts.scenario().flags.iter().map(ToString::to_string).zip(flags).collect(),
        numbers: numbers(&facts),
        texts: texts(&facts),
        notes: at_table.notes.iter().map(|it| table::note(&facts, it)).collect(),
        done: at_table.done.iter().map(table::act).collect(),
        objectives: facts.scenario().objectives.iter().map(|it| it.text.clone()).collect(),
        pace: pace(&facts, &at_table),
        undo: at_table.undo.len(),
    }
}

fn seats(facts: &Facts<'_>, table: &Table, plan: &Plan) -> Vec<ConsoleSeat> {
    let line = |at: usize| {
        let (seat, row) = (SeatId::at(at), &facts.scenario().seats[at]);
        let open = decisions::decisions(facts, seat).iter().filter(|it| it.answer.is_empty()).count();
        let asks = table.asked.iter().rfind(|it| it.seat == seat && it.reply.is_empty());
        ConsoleSeat {
            id: row.id.to_string(),
            title: row.title.clone(),
            played: table.seats.contains(&seat),
            locked: table.ready.contains(&seat),
            plan: board::plan_lines(facts, plan, seat).into_iter().map(|it| it.text).collect(),
            open,
            asks: asks.map_or_else(String::new, |it| it.question.clone()),
            extra: table.extra.iter().find(|(it, _)| *it == seat).map_or(0, |(_, percent)| *percent),
        }
    };
    let mut lines: Vec<ConsoleSeat> = (0..facts.scenario().seats.len()).map(line).collect();
    lines.sort_by_key(|it| !it.played);
    lines
}

/// Every inject that has not come, the next one first. Rules, which nobody is told of, are not among them.
fn queue(facts: &Facts<'_>) -> Vec<QueueLine> {
    let rows = facts.scenario().injects.iter().zip(facts.cues()).enumerate();
    let open = rows.filter(|(_, (row, cue))| !row.unseen && cue.state != CueState::Over);
    let mut lines: Vec<((u8, Moment), QueueLine)> =
        open.map(|(at, (row, _))| cue(facts, InjectId::at(at), row)).collect();
    lines.sort_by_key(|it| it.0);
    lines.into_iter().map(|(_, line)| line).collect()
}

fn cue(facts: &Facts<'_>, id: InjectId, row: &Inject) -> ((u8, Moment), QueueLine) {
    let state = facts.cues()[id.index()].state;
    let holds = holds(facts, &row.only_if);
    let by_hand = row.when == Timing::Manual;
    let waits = match (&row.when, state) {
        (_, CueState::Due(due) | CueState::Held(Some(due)) | CueState::Dropped(Some(due))) => (0, due, due.to_string()),
        (Timing::Manual, _) => (1, Moment::START, "by hand".to_owned()),
        (Timing::After(first, _), _) => (2, Moment::START, format!("after {}", facts.scenario().inject(*first).title)),
        _ => (3, Moment::START, "if it holds".to_owned()),
    };
    let stopped = matches!(state, CueState::Held(_) | CueState::Dropped(_));
    let chance = (row.chance < 1.0).then(|| format!("{:.0} %", row.chance * 100.0));
    let stands = match state {
        CueState::Held(_) => Some("held back".to_owned()),
        CueState::Dropped(_) => Some("taken out".to_owned()),
        _ if by_hand && holds => Some("ready".to_owned()),
        _ if !holds => Some("not now".to_owned()),
        _ => None,
    };
    let to: Vec<&str> = row.audience.iter().map(|it| facts.scenario().seats[it.index()].title.as_str()).collect();
    let line = QueueLine {
        id: row.id.to_string(),
        title: fill_now(facts, &row.title),
        when: waits.2,
        to: if to.is_empty() { "all".to_owned() } else { to.join(", ") },
        state: stands.into_iter().chain(chance).collect::<Vec<_>>().join(", "),
        ready: by_hand && holds && !stopped,
        stopped,
        text: fill_now(facts, &row.text),
        notes: named(["Why", "Say", "Watch for"], &row.notes),
    };
    ((waits.0, waits.1), line)
}

fn beliefs(facts: &Facts<'_>) -> Vec<BeliefLine> {
    let known = facts.dossiers().iter().enumerate().filter(|(_, it)| it.disclosed.is_some());
    known.map(|(at, _)| belief(facts, IncidentId::at(at))).collect()
}

fn belief(facts: &Facts<'_>, incident: IncidentId) -> BeliefLine {
    let name = |it: HypothesisId| Words(facts).hypothesis(it).to_owned();
    let all = (0..facts.scenario().hypotheses.len()).map(HypothesisId::at);
    let first =
        all.map(|it| (it, facts.likelihood(incident, it))).reduce(|best, it| if it.1 > best.1 { it } else { best });
    let mut held: Vec<(String, String)> = Vec::new();
    held.extend(first.map(|(it, odds)| ("The analysts".to_owned(), format!("{} {:.0} %", name(it), odds * 100.0))));
    for (at, seat) in facts.scenario().seats.iter().enumerate() {
        let said = facts.conduct.statements.iter().rfind(|it| it.seat == SeatId::at(at) && it.incident == incident);
        held.extend(said.map(|it| (seat.title.clone(), format!("{} {} %", name(it.hypothesis), it.percent))));
    }
    let truth = name(law::author(facts.ground(), facts.story, incident));
    BeliefLine { about: Words(facts).incident(incident), truth, held }
}

fn numbers(facts: &Facts<'_>) -> Vec<(String, String, String)> {
    let rows = facts.scenario().numbers.iter().zip(&facts.story.numbers);
    rows.map(|(row, value)| (row.id.to_string(), row.title.clone(), shown_number(*value))).collect()
}

/// What was answered in words, to be judged.
fn texts(facts: &Facts<'_>) -> Vec<(String, String, String)> {
    let row = |it: DecisionId| &facts.scenario().decisions[it.index()];
    let answers = facts.story.answers.iter().filter(|it| row(it.decision).kind == Kind::Text);
    answers
        .map(|it| {
            let seat = facts.scenario().seats[it.seat.index()].title.clone();
            (seat, fill_now(facts, &row(it.decision).ask), said(row(it.decision), it))
        })
        .collect()
}

fn pace(facts: &Facts<'_>, table: &Table) -> Vec<(Option<u32>, Option<u32>)> {
    let took = |turn: usize| {
        let noted = table.took.iter().filter(|it| usize::from(it.0) == turn).map(|it| it.1);
        noted.reduce(u32::saturating_add)
    };
    facts.scenario().turns.iter().enumerate().map(|(at, it)| (it.minutes, took(at))).collect()
}

fn waiting(facts: &Facts<'_>) -> Vec<Waiting> {
    let rows = facts.scenario().injects.iter().zip(facts.cues());
    let by_hand = rows.filter(|(row, cue)| row.when == Timing::Manual && cue.state == CueState::Waiting);
    by_hand
        .map(|(row, _)| Waiting {
            id: row.id.to_string(),
            title: fill_now(facts, &row.title),
            ready: holds(facts, &row.only_if),
            notes: named(["Why", "Say", "Watch for"], &row.notes),
        })
        .collect()
}

fn decision(facts: &Facts<'_>, id: DecisionId) -> ConsoleDecision {
    let row: &Decision = &facts.scenario().decisions[id.index()];
    ConsoleDecision {
        card: decisions::card(facts, id),
        own: row.facilitator,
        notes: named(["Read aloud", "Expected", "Goes well", "Goes wrong", "Note"], &row.notes),
    }
}

/// Texts that are not empty, each with its name.
fn named<const N: usize>(names: [&str; N], texts: &[String; N]) -> Vec<(String, String)> {
    let pairs = names.iter().zip(texts).filter(|(_, text)| !text.is_empty());
    pairs.map(|(name, text)| ((*name).to_owned(), text.clone())).collect()
}

fn judged(facts: &Facts<'_>) -> Vec<ConsoleRubric> {
    let rows = facts.scenario().rubrics.iter().enumerate().filter(|(_, row)| row.judged);
    rows.map(|(at, row)| ConsoleRubric {
        id: row.id.to_string(),
        title: row.title.clone(),
        levels: row.levels.iter().map(|it| (it.id.to_string(), it.title.clone())).collect(),
        level: rubrics::level(facts, at).map_or_else(String::new, |it| it.title.clone()),
    })
    .collect()
}
