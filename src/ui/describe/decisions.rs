//! The decisions that the scenario puts to the seat.

use super::page::Page;
use super::words::{sentences, when};
use crate::view::{AnswerLine, Board, DecisionCard};

/// Every open decision, numbered, with its options.
#[must_use]
pub fn decisions(board: &Board) -> Vec<String> {
    if board.decisions.is_empty() {
        return Page::titled("Nothing is put to you to decide now.").done();
    }
    let mut page = Page::titled("To decide. Type d, the number, and your answer:");
    for (index, card) in board.decisions.iter().enumerate() {
        page.item(index, format!("{} [{}]", card.ask, card.id));
        decision(&mut page, card);
    }
    page.done()
}

fn decision(page: &mut Page, card: &DecisionCard) {
    for (at, option) in card.options.iter().enumerate() {
        let price = when(!option.price.is_empty(), &format!(" ({})", option.price));
        let refused = option.refused.as_ref().map_or_else(String::new, |why| format!("Not now: {why}"));
        page.under(sentences([format!("{} {} [{}]{price}", at + 1, option.text, option.id), refused]));
    }
    let reason = when(card.reason, "Say why: add | and the reason");
    let sure = when(card.confidence, "Say how sure you are: add | and a percentage");
    let due = when(!card.due.is_empty(), &format!("By {}", card.due));
    page.under(sentences([format!("Takes {}", card.takes), sentence(&card.changes), reason, sure, due]));
    for (name, said) in &card.parties {
        page.under(sentences([format!("{name}: {said}")]));
    }
    if !card.hint.is_empty() {
        page.under(format!("Hint: {}", card.hint));
    }
    if !card.answer.is_empty() {
        page.under(sentences([format!("Your answer so far: {}", card.answer)]));
    }
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What was answered, for the review.
pub(super) fn answers(page: &mut Page, answers: &[AnswerLine]) {
    if answers.is_empty() {
        return;
    }
    page.line("What you decided when you were asked:");
    for it in answers {
        let because = when(!it.because.is_empty(), &format!("Because: {}", it.because));
        let sure = it.sure.map_or_else(String::new, |percent| format!("{percent} % sure"));
        page.under(sentences([format!("Turn {}: {} {}", it.turn, it.ask, it.answer), because, sure]));
    }
}
