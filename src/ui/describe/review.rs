//! The review at the end.

use super::page::Page;
use super::words::{change, sentences, when};
use crate::view::{Moved, Review, ScoreLine, TableLine, whole};
use crate::vocab::Score;

/// The whole review: verdict, what moved the scores, the truth, the objectives, the questions, and what happened.
#[must_use]
pub fn review(review: &Review) -> Vec<String> {
    let mut page = Page::default();
    page.lines(verdict(review));
    by_turn(&mut page, review);
    if !review.movers.is_empty() {
        page.line("What moved the scores most. For the reason behind one, type why and its number:");
        for (index, mover) in review.movers.iter().enumerate() {
            let moved = format!("Turn {}, {} {}: {}", mover.turn, mover.score, change(mover.amount), mover.why);
            page.item(index, sentences([moved]));
        }
    }
    truth(&mut page, review);
    super::claims::who_was_right(&mut page, &review.right);
    objectives(&mut page, review);
    rubrics(&mut page, review);
    super::clocks::clocks(&mut page, "What the law asked of you:", &review.clocks);
    super::decisions::answers(&mut page, &review.answers);
    if !review.questions.is_empty() {
        page.line("Questions to talk about:");
        review.questions.iter().for_each(|question| page.under(question));
    }
    at_the_table(&mut page, review);
    page.lines(timeline(review));
    page.done()
}

/// What the facilitator did, noted and was asked.
fn at_the_table(page: &mut Page, review: &Review) {
    let (acts, notes): (Vec<_>, Vec<_>) = review.table.iter().partition(|it| it.note.is_none());
    page_of(page, "What the facilitator did:", &acts);
    page_of(page, "What the facilitator noted:", &notes);
}

fn page_of(page: &mut Page, title: &str, lines: &[&TableLine]) {
    if !lines.is_empty() {
        page.line(title);
    }
    for it in lines {
        let kind = match it.note {
            Some(Some(true)) => "a strength: ",
            Some(Some(false)) => "to improve: ",
            Some(None) | None => "",
        };
        page.under(sentences([format!("Turn {}, {kind}{}", it.turn, it.text)]));
    }
}

/// How it ended, and every score.
#[must_use]
pub fn verdict(review: &Review) -> Vec<String> {
    let mut page = Page::titled(sentences([
        format!("Review: {}", review.scenario),
        format!("Seed {}", review.seed),
        format!("Ending: {}", review.ending),
    ]));
    page.text(&review.ending_text);
    page.line("Scores, 0 to 100, more is better:");
    review.scores.iter().for_each(|line| page.under(score(line)));
    for (name, value) in &review.figures {
        page.line(sentences([format!("{name}: {value}")]));
    }
    page.done()
}

/// Everything that happened, oldest first, numbered.
#[must_use]
pub fn timeline(review: &Review) -> Vec<String> {
    let mut page = Page::titled("What happened, oldest first:");
    for (index, line) in review.timeline.iter().enumerate() {
        let what = format!("Turn {}, {}: {}", line.turn, line.at, line.text);
        page.item(index, sentences([what, when(line.hidden, "Hidden from the players at the time")]));
    }
    page.done()
}

fn score(line: &ScoreLine) -> String {
    let part = if line.part { "Part: " } else { "" };
    let value = format!("{part}{} {}, {}", line.score, whole(line.value), Moved::between(line.start, line.value));
    sentences([value, format!("It was {} at the start", whole(line.start)), line.means.clone()])
}

fn by_turn(page: &mut Page, review: &Review) {
    if review.by_turn.is_empty() {
        return;
    }
    page.line("Scores at the end of each turn:");
    for turn in &review.by_turn {
        let pair = |(score, value): (&Score, &f64)| format!("{score} {}", whole(*value));
        let scores: Vec<String> = Score::HEADLINE.iter().zip(&turn.values).map(pair).collect();
        page.under(format!("Turn {}: {}.", turn.turn, scores.join(", ")));
    }
}

fn truth(page: &mut Page, review: &Review) {
    page.line("What really happened:");
    page.text(&review.story);
    page.line(sentences([format!("Who was behind it: {}", review.author)]));
    if !review.truth.is_empty() {
        page.line("The facts behind what was reported:");
        review.truth.iter().for_each(|line| page.under(sentences([format!("{}: {}", line.about, line.truth)])));
    }
}

fn rubrics(page: &mut Page, review: &Review) {
    if review.rubrics.is_empty() {
        return;
    }
    page.line("How well it was done:");
    for it in &review.rubrics {
        let points = when(!it.points.is_empty(), &format!("{} of {} points", it.points, it.of));
        let by = when(it.judged && !it.points.is_empty(), "Judged by the facilitator");
        page.under(sentences([format!("{}: {}", it.title, it.level), points, by]));
    }
}

fn objectives(page: &mut Page, review: &Review) {
    if review.objectives.is_empty() {
        return;
    }
    page.line("Objectives:");
    for objective in &review.objectives {
        let shown = if objective.shown { "The run shows it" } else { "The run does not show it" };
        page.under(sentences([
            objective.text.clone(),
            shown.into(),
            objective.level.clone(),
            format!("What would show it: {}", objective.evidence),
        ]));
    }
}
