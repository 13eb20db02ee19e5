//! What the scenario counts, asks and times itself, in words.

use crate::journal::Event;
use crate::scenario::{Decision, Kind, shown_number};
use crate::sim::facts::Facts;
use crate::sim::state::Given;
use crate::sim::words::Words;
use crate::vocab::{ClockId, DecisionId, InjectId};

/// What happened to a flag, a number, a decision, a clock or a rubric.
pub(crate) fn event(facts: &Facts<'_>, event: &Event) -> String {
    let row = |it: DecisionId| &facts.scenario().decisions[it.index()];
    let clock = |it: ClockId| &facts.scenario().clocks[it.index()];
    match *event {
        Event::FlagSet { flag, on } => {
            let name = &facts.scenario().flags[flag.index()];
            format!("Switch `{name}` is {}", if on { "set" } else { "cleared" })
        }
        Event::InjectVaried { inject, variant } => {
            format!("{}, text {}", facts.scenario().inject(inject).title, variant + 2)
        }
        Event::NumberMoved { number, by } => {
            let row = &facts.scenario().numbers[number.index()];
            format!("{}: {} by {}", row.title, if by < 0.0 { "less" } else { "more" }, shown_number(by.abs()))
        }
        Event::NumberSet { number, to } => {
            let row = &facts.scenario().numbers[number.index()];
            format!("{}: now {}", row.title, shown_number(row.within(to)))
        }
        Event::RubricJudged { rubric, level } => {
            let row = &facts.scenario().rubrics[usize::from(rubric)];
            format!("Judged: {}: {}", row.title, row.levels[usize::from(level)].title)
        }
        Event::DecisionAsked { decision } => format!("To decide: {}", row(decision).ask),
        Event::DecisionAnswered { answer: it, .. } => format!("Answered so far: {}", answer(facts, it)),
        Event::DecisionSettled { decision, answer: it } if row(decision).kind == Kind::Draft => {
            format!("Agreed: {}", answer(facts, it))
        }
        Event::DecisionSettled { answer: it, .. } => format!("Decided: {}", answer(facts, it)),
        Event::DecisionLapsed { decision } => {
            let row = row(decision);
            let taken = options(row, &row.otherwise);
            let then = if taken.is_empty() { String::new() } else { format!(" So it is: {taken}") };
            format!("Nobody decided in time: {}{then}", row.ask)
        }
        Event::DecisionClosed { decision } => format!("No longer open: {}", row(decision).ask),
        Event::ClockStarted { clock: it } => {
            let row = clock(it);
            format!("Within {} h: {}", row.hours, row.title)
        }
        Event::ClockWarned { clock: it } => {
            let row = clock(it);
            format!("{} h left: {}", row.warns_h.unwrap_or(0), row.title)
        }
        Event::ClockMet { clock: it } => format!("Done in time: {}", clock(it).title),
        Event::ClockMissed { clock: it } => format!("Not done in time: {}", clock(it).title),
        Event::ClaimMade { claimant, hypothesis, likelihood, .. } => {
            let by = &facts.scenario().claimants[claimant.index()].name;
            format!("{by}: {likelihood} that it was {}", Words(facts).suspect(hypothesis))
        }
        Event::ClaimWithdrawn { claimant, incident } => {
            let by = &facts.scenario().claimants[claimant.index()].name;
            format!("{by} takes back what it said of: {}", Words(facts).incident(incident))
        }
        Event::TextRefused { decision, answer: it, party } => {
            let (row, given) = (row(decision), &facts.story.answers[usize::from(it)]);
            format!("{} does not agree to: {}", row.parties[usize::from(party)].name, options(row, &given.picks))
        }
        Event::SecretTold { hidden } => facts.scenario().hidden[usize::from(hidden)].title.clone(),
        _ => String::new(),
    }
}

/// What happened to an inject.
pub(crate) fn inject(facts: &Facts<'_>, event: &Event, inject: InjectId) -> String {
    let title = &facts.scenario().inject(inject).title;
    match event {
        Event::InjectSkipped { .. } => format!("It does not come: {title}"),
        Event::InjectArmed { .. } => format!("It will come: {title}"),
        Event::InjectHeld { .. } => format!("The facilitator keeps back: {title}"),
        Event::InjectFreed { .. } => format!("The facilitator lets go: {title}"),
        Event::InjectMoved { to, .. } => format!("The facilitator sets it to come at {to}: {title}"),
        Event::InjectDropped { .. } => format!("The facilitator takes out: {title}"),
        _ => title.clone(),
    }
}

/// A question and what was answered.
pub(crate) fn answer(facts: &Facts<'_>, answer: u16) -> String {
    let given = &facts.story.answers[usize::from(answer)];
    let row = &facts.scenario().decisions[given.decision.index()];
    format!("{} {}", row.ask, said(row, given))
}

/// What was answered.
pub(crate) fn said(row: &Decision, given: &Given) -> String {
    match row.kind {
        Kind::Choice | Kind::Several(..) | Kind::Ranking | Kind::Draft => options(row, &given.picks),
        Kind::Number(..) => shown_number(given.number),
        Kind::Text => given.text.clone(),
    }
}

fn options(row: &Decision, picks: &[u16]) -> String {
    let between = match row.kind {
        Kind::Ranking => ", then ",
        Kind::Draft => "; ",
        _ => ", ",
    };
    picks.iter().map(|it| row.options[usize::from(*it)].text.as_str()).collect::<Vec<_>>().join(between)
}
