//! The turn, the purse and the values: what a seat looks at first.

use super::page::Page;
use super::words::{count, labelled, number, sentences, when};
use crate::view::{Board, ClockLine, Gauge, Holding, Opens, Phase};

/// How many values lead: the headline scores.
const HEADLINES: usize = 5;

/// Where the exercise is, what there is to spend, the values, and what is new.
#[must_use]
pub fn situation(board: &Board) -> Vec<String> {
    let mut page = Page::titled(sentences([
        "Situation".into(),
        board.scenario.clone(),
        format!("Your seat: {}, for {}", board.seat, board.actor),
    ]));
    page.lines(turn(board));
    page.lines(purse(board));
    page.line("Values. For the reason behind one, type why and its number:");
    for (index, gauge) in board.gauges.iter().enumerate() {
        let better = if gauge.good { "More is better" } else { "Less is better" };
        let value = format!("{} {} of {}, {}", gauge.name, gauge.told(), gauge.most(), gauge.moved());
        page.item(index, sentences([value, better.into()]));
    }
    for (at, (told, _)) in further(board).into_iter().enumerate() {
        let law = board.clocks.get(at).map_or_else(String::new, |it| labelled("By ", &it.law));
        page.item(board.gauges.len() + at, sentences([told, law]));
    }
    let open = board.offers.iter().filter(|offer| offer.refused.is_none()).count();
    let fresh = board.feed.iter().filter(|item| item.new).count();
    page.line(sentences([
        format!("{} since the last lock", count(fresh, "new message", "new messages")),
        format!("{} known", count(board.cases.len(), "incident", "incidents")),
        if board.to_decide() == 0 {
            String::new()
        } else {
            format!("{} put to you: type d", count(board.to_decide(), "decision is", "decisions are"))
        },
        format!("{} planned this turn", count(board.plan.len(), "decision", "decisions")),
        format!("{} open", count(open, "response is", "responses are")),
    ]));
    page.done()
}

/// Which turn it is and what may be done in it.
#[must_use]
pub fn turn(board: &Board) -> Vec<String> {
    let turn = &board.turn;
    let place = format!("Turn {} of {}: {}", turn.number, turn.of, turn.title);
    if board.phase == Phase::Over {
        return Page::titled(sentences([place, format!("It is {}", turn.now), "The exercise is over".into()])).done();
    }
    let (phase, tempo) = &turn.phase;
    let phase = when(!phase.is_empty(), &format!("Phase: {phase}{}", when(!tempo.is_empty(), &format!(", {tempo}"))));
    let minutes = |it: u32| format!("{} at the table are planned for it", count(it as usize, "minute", "minutes"));
    let mut page = Page::titled(sentences([
        place,
        phase,
        turn.minutes.map_or_else(String::new, minutes),
        format!("It is {}", turn.now),
        format!("The turn ends {}", turn.until),
        format!("Locking it lets {} pass", count(turn.hours as usize, "hour", "hours")),
    ]));
    page.line(match board.phase {
        Phase::Interrupted => "The turn was interrupted: decide again, then the rest of it passes.",
        Phase::Deciding | Phase::Over => "The turn is open: plan, then lock.",
    });
    page.done()
}

/// What there is to spend.
#[must_use]
pub fn purse(board: &Board) -> Vec<String> {
    let purse = &board.purse;
    Page::titled(sentences([
        format!(
            "You have {} {}, {} million euro",
            number(purse.capital),
            board.terms.say("political capital"),
            number(purse.meur)
        ),
        format!("The staff has {} of {} places of attention left this turn", purse.attention, purse.attention_of),
        purse.experts.map_or_else(String::new, |it| format!("The pool has {}", count(it.into(), "expert", "experts"))),
    ]))
    .done()
}

/// What is told below the values, each with what opens its account: clocks of law, what the scenario counts, and what there is
/// to spend besides political capital.
#[must_use]
pub fn further(board: &Board) -> Vec<(String, Option<Opens>)> {
    let purse = &board.purse;
    let clock = |it: &ClockLine| (format!("{}: {}", it.title, super::clock(it)), it.opens);
    let mut lines: Vec<(String, Option<Opens>)> = board.clocks.iter().map(clock).collect();
    lines.extend(board.counts.iter().map(|it| (format!("{}: {}", it.name, it.value), Some(it.opens))));
    let money = format!("{} M EUR left to spend", number(purse.meur));
    let staff = format!("Staff free for {} of {} this turn", purse.attention, purse.attention_of);
    lines.push((money, Some(Opens::Holding(Holding::Money))));
    lines.push((staff, Some(Opens::Holding(Holding::Staff))));
    if let Some(experts) = purse.experts {
        let told = board.terms.said(format!("{experts} experts left in the Alliance's pool"));
        lines.push((told, Some(Opens::Holding(Holding::Experts))));
    }
    lines
}

/// The headline scores on one line.
#[must_use]
pub fn headline(board: &Board) -> String {
    let score = |gauge: &Gauge| format!("{} {}, {}.", gauge.name, gauge.told(), gauge.moved());
    let scores: Vec<String> = board.gauges.iter().take(HEADLINES).map(score).collect();
    super::clean(&scores.join(" "))
}

/// Every value at the end of each turn so far.
#[must_use]
pub fn history(board: &Board) -> Vec<String> {
    let mut page = Page::titled("Values turn by turn, oldest first:");
    for (index, gauge) in board.gauges.iter().enumerate() {
        let values: Vec<String> = gauge.history.iter().map(|value| number(*value)).collect();
        let values = if values.is_empty() { "no turn has passed yet".into() } else { values.join(", ") };
        page.item(index, format!("{}: {values}.", gauge.name));
    }
    page.done()
}
