//! What others say in public of who did it, side by side with what the analysts and the seat hold.

use super::page::Page;
use super::words::{sentences, when};
use crate::view::{Case, ClaimLine, RightLine};

/// Everybody's word on an incident; nothing where nobody speaks.
pub(super) fn claims(page: &mut Page, case: &Case) {
    if case.claims.is_empty() {
        return;
    }
    page.line("Who says what:");
    if let Some(lead) = case.hypotheses.first() {
        let held = format!("Your analysts: {}, {}", lead.name, lead.band);
        page.under(sentences([held, sentence(&case.confidence.to_string())]));
    }
    for it in case.hypotheses.iter().filter(|it| it.stated.is_some()) {
        page.under(sentences([format!("You: {}, {} percent", it.name, it.stated.unwrap_or_default())]));
    }
    case.claims.iter().for_each(|it| page.under(claim(it)));
}

fn claim(it: &ClaimLine) -> String {
    let who = if it.role.is_empty() { it.by.clone() } else { format!("{}, {}", it.by, it.role) };
    sentences([
        format!("{who}: {}, {}", it.hypothesis, it.likelihood),
        sentence(&it.confidence.to_string()),
        format!("Said {}", it.at),
        when(!it.before.is_empty(), &format!("Before that: {}", it.before)),
        when(!it.withdrawn.is_empty(), &format!("Taken back {}", it.withdrawn)),
    ])
}

/// Who was right, for the review.
pub(super) fn who_was_right(page: &mut Page, lines: &[RightLine]) {
    if lines.is_empty() {
        return;
    }
    page.line("Who was right:");
    for it in lines {
        page.under(sentences([
            format!("{}, on {}: {}", it.who, it.about, it.said),
            when(!it.at.is_empty(), &format!("Said {}", it.at)),
            when(!it.withdrawn.is_empty(), &format!("Taken back {}", it.withdrawn)),
            right(it).into(),
        ]));
    }
}

/// Whether somebody was right, in a word or two.
#[must_use]
pub const fn right(it: &RightLine) -> &'static str {
    match it.right {
        Some(true) => "Right",
        Some(false) => "Wrong",
        None => "Neither",
    }
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
