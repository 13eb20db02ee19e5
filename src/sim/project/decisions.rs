//! The decisions that the scenario puts to a seat, and what was answered.

use crate::journal::{Entry, Event, Refusal};
use crate::scenario::model::AnswersFile;
use crate::scenario::{Choosable, Decision, Kind, Party, shown_number};
use crate::sim::facts::Facts;
use crate::sim::words::said;
use crate::sim::{asking, bargain};
use crate::view::{AnswerLine, DecisionCard, OptionLine};
use crate::vocab::{DecisionId, SeatId};

use super::filling::{fill, fill_now};

/// Whether a seat is told of a decision.
pub(super) fn concerns(facts: &Facts<'_>, seat: SeatId, decision: DecisionId) -> bool {
    let row = &facts.scenario().decisions[decision.index()];
    !row.facilitator && row.to.is_none_or(|to| to == seat)
}

/// The decisions that a seat can answer now.
pub(super) fn decisions(facts: &Facts<'_>, seat: SeatId) -> Vec<DecisionCard> {
    let ids = (0..facts.scenario().decisions.len()).map(DecisionId::at);
    let open = ids.filter(|it| facts.story.decisions[it.index()].open && concerns(facts, seat, *it));
    open.map(|it| card(facts, it)).collect()
}

/// A decision, as those see it who take it.
pub(super) fn card(facts: &Facts<'_>, decision: DecisionId) -> DecisionCard {
    let row = &facts.scenario().decisions[decision.index()];
    let asked = &facts.story.decisions[decision.index()];
    let told = |text: &str| asked.since.map_or_else(|| fill_now(facts, text), |no| fill(facts, text, no));
    let answers = &facts.story.answers;
    let last = || answers.iter().rposition(|it| it.decision == decision).filter(|_| asked.answered);
    let answer = asked.pending.map(usize::from).or_else(last);
    DecisionCard {
        id: row.id.to_string(),
        ask: told(&row.ask),
        takes: takes(row.kind, row.options.len()),
        options: row.options.iter().enumerate().map(|(at, it)| option(facts, decision, at, it)).collect(),
        reason: row.reason,
        confidence: row.confidence,
        changes: changes(row).into(),
        due: asked.due.map_or_else(String::new, |it| it.to_string()),
        parties: parties(facts, decision),
        hint: told(&row.hint),
        answer: answer.map_or_else(String::new, |it| said(row, &answers[it])),
    }
}

fn option(facts: &Facts<'_>, decision: DecisionId, at: usize, row: &Choosable) -> OptionLine {
    let (capital, meur) = row.cost;
    let part = |of: f64, what: &str| (of > 0.0).then(|| format!("{} {what}", spent(of)));
    let price: Vec<String> =
        [part(capital, facts.rulebook().terms.capital()), part(meur, "M EUR")].into_iter().flatten().collect();
    OptionLine {
        id: row.id.to_string(),
        text: fill_now(facts, &row.text),
        price: price.join(", "),
        refused: asking::closed(facts, decision, at as u16).map(|it| match it {
            Refusal::OptionClosedSince(_, why) => why.to_string(),
            other => facts.rulebook().terms.said(other.to_string()),
        }),
    }
}

/// An amount that is spent, to the hundredth where it is a part of one, so that little does not look like nothing.
fn spent(amount: f64) -> String {
    if amount < 1.0 {
        format!("{amount:.2}").trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        shown_number(amount)
    }
}

fn takes(kind: Kind, options: usize) -> String {
    match kind {
        Kind::Choice => "one option".into(),
        Kind::Several(least, most) if least == most => format!("{least} options"),
        Kind::Several(least, most) if most == least + 1 => format!("{least} or {most} options"),
        Kind::Several(least, most) => format!("{least} to {most} options"),
        Kind::Ranking => format!("all {options} options in order, the first first"),
        Kind::Number(least, most) => format!("a number from {} to {}", shown_number(least), shown_number(most)),
        Kind::Text => "words of your own".into(),
        Kind::Draft => "the clauses that you put in, one at least".into(),
    }
}

const fn changes(row: &Decision) -> &'static str {
    if matches!(row.kind, Kind::Draft) {
        return "the parties answer when the turn is locked, and it is agreed once all of them agree";
    }
    match row.answers {
        AnswersFile::Once => "an answer counts at once and cannot be changed",
        AnswersFile::UntilLock => "an answer can be changed until the turn is locked",
        AnswersFile::Again => "an answer counts at once, and another can follow",
    }
}

/// With whom a text is negotiated: who, and what they said last, or at first.
fn parties(facts: &Facts<'_>, decision: DecisionId) -> Vec<(String, String)> {
    let row = &facts.scenario().decisions[decision.index()];
    let last = facts.record.entries.iter().rev().find_map(|it| match it.event {
        Event::TextRefused { decision: of, answer, .. } if of == decision => Some(answer),
        _ => None,
    });
    let told = |(at, it): (usize, &Party)| {
        let said = last.map(|answer| refusal(facts, decision, answer, at as u16).1.concat());
        (it.name.clone(), said.unwrap_or_else(|| fill_now(facts, &it.says)))
    };
    row.parties.iter().enumerate().map(told).collect()
}

/// Who does not agree, and what keeps them from it as things stand.
pub(super) fn refusal(facts: &Facts<'_>, decision: DecisionId, answer: u16, party: u16) -> (String, Vec<String>) {
    let row = &facts.scenario().decisions[decision.index()];
    let party = &row.parties[usize::from(party)];
    let quarrel = bargain::quarrel(facts, party, &facts.story.answers[usize::from(answer)].picks);
    let named = |clauses: &[u16]| {
        clauses.iter().map(|it| format!("\"{}\"", row.options[usize::from(*it)].text)).collect::<Vec<_>>().join(", ")
    };
    let part = |how: &str, clauses: &[u16]| (!clauses.is_empty()).then(|| format!("{how} {}", named(clauses)));
    let parts = [part("not with", &quarrel.refused), part("not without", &quarrel.missing)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let told =
        if parts.is_empty() { "It would agree now.".into() } else { format!("Not so: {}.", parts.join(", and ")) };
    (party.name.clone(), vec![told])
}

/// What became of a text that was negotiated; nothing for any other answer.
fn outcome(facts: &Facts<'_>, answer: usize, row: &Decision) -> &'static str {
    let agreed =
        |it: &Entry| matches!(it.event, Event::DecisionSettled { answer: it, .. } if usize::from(it) == answer);
    match row.kind {
        Kind::Draft if facts.record.entries.iter().any(agreed) => " (agreed)",
        Kind::Draft => " (not agreed)",
        _ => "",
    }
}

/// What a seat answered, oldest first.
pub(super) fn answers(facts: &Facts<'_>, seat: SeatId) -> Vec<AnswerLine> {
    // What the facilitator decides is nothing that the seat decided, whichever seat the order came from.
    let facilitator = |it: DecisionId| facts.scenario().decisions[it.index()].facilitator;
    let own = facts.story.answers.iter().enumerate().filter(|(_, it)| it.seat == seat && !facilitator(it.decision));
    own.map(|(at, it)| {
        let row = &facts.scenario().decisions[it.decision.index()];
        AnswerLine {
            turn: it.turn + 1,
            ask: fill_now(facts, &row.ask),
            answer: format!("{}{}", said(row, it), outcome(facts, at, row)),
            because: it.because.clone(),
            sure: it.sure,
        }
    })
    .collect()
}
