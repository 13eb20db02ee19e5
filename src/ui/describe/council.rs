//! The Council: the text, who stands where and why, and the moves.

use super::page::Page;
use super::words::{count, labelled, number, percent, sentences, term, text_state, when};
use crate::view::{CouncilBoard, CouncilText, Move, Position, Stance, Win};
use crate::vocab::Terms;

/// The Council as the seat sees it. The moves are numbered.
#[must_use]
pub fn council(council: &CouncilBoard, terms: &Terms) -> Vec<String> {
    let mut page = Page::default();
    if !terms.has_council() {
        return Page::titled("Nobody votes here: what can be done is among the responses. Type r.").done();
    }
    match &council.text {
        None => page.line(format!("{} No text is on the table.", place(terms))),
        Some(text) => page.lines(text_on_the_table(text, terms)),
    }
    page.line(sentences([
        format!("Consultation behind the next vote: {} hours", number(council.consultation_h)),
        format!("Evidence sharing: {:.0} of 100", council.sharing * 100.0),
    ]));
    if !council.positions.is_empty() {
        page.line(terms.say("Where the Allies stand, objectors first:"));
        for one in &council.positions {
            page.under(stands(one));
            page.under(weights(one));
            one.wins.iter().for_each(|it| page.under(win(it)));
        }
    }
    if !council.moves.is_empty() {
        page.line(terms.say("Moves. To plan one, type c and its number, and an Ally's id where it needs one:"));
        council.moves.iter().enumerate().for_each(|(index, one)| page.item(index, step(one)));
    }
    if !council.record.is_empty() {
        page.line("Texts of the past, newest first:");
        council.record.iter().for_each(|line| page.under(sentences([line.clone()])));
    }
    page.done()
}

/// What the page is about.
fn place(terms: &Terms) -> String {
    let said = terms.say("The Council");
    format!("{}.", said.strip_prefix("The ").unwrap_or(&said))
}

fn text_on_the_table(text: &CouncilText, terms: &Terms) -> Vec<String> {
    let mut page = Page::titled(sentences([
        format!("{} On the table: {}, put there by {}", place(terms), text.measure, text.sponsor),
        when(text.own, "It is your own text"),
        text_state(text.state).into(),
    ]));
    for (at, clause) in text.clauses().iter().enumerate() {
        page.item(at, clause);
    }
    if !text.softer.is_empty() {
        page.line(format!("Softer it would read: {}", text.softer));
    }
    page.line(sentences([
        format!("Round {} of {}", text.round, text.rounds),
        if text.softened > 0.0 { format!("Softened by {}", percent(text.softened)) } else { "Not softened".into() },
        when(text.conditional, "Conditional: a second vote is needed later"),
        labelled("Silence ends ", &text.silence_ends),
        when(
            !text.silence_ends.is_empty(),
            &format!("That is in {}", count(text.hours_left as usize, "hour", "hours")),
        ),
    ]));
    if !text.broken_by.is_empty() {
        page.line("Silence was broken in the last round by:");
        text.broken_by.iter().for_each(|line| page.under(sentences([line.clone()])));
    }
    page.done()
}

/// Where one Ally stands, and what weighs with it.
#[must_use]
pub fn position(position: &Position) -> Vec<String> {
    let mut page = Page::titled(stands(position));
    page.under(weights(position));
    page.done()
}

fn stands(position: &Position) -> String {
    sentences([
        format!("{} ({}, {}) {}: {}", position.ally, position.id, position.code, position.stance, position.reason),
        when(position.broke, "It broke silence in the last round"),
        when(position.lobbied, "It was spoken to about this text"),
    ])
}

fn weights(position: &Position) -> String {
    let terms: Vec<String> = position.terms.iter().map(|(what, amount)| format!("{what} {}", term(*amount))).collect();
    sentences([labelled("What weighs: ", &terms.join(", "))])
}

/// What would bring an Ally nearer, and how near.
fn win(win: &Win) -> String {
    let still = if win.to == Stance::Objects { " still" } else { "" };
    sentences([format!("If you {}, it {}{still}. Price: {}", win.how, win.to, win.price)])
}

fn step(step: &Move) -> String {
    let refused = match &step.refused {
        _ if step.planned => "Planned this turn".to_owned(),
        Some(why) => format!("Not now: {why}"),
        None => String::new(),
    };
    sentences([format!("{} ({})", step.name, step.id), step.price.clone(), refused])
}
