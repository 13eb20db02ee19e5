//! What is put to the players to decide, with what the facilitator should know of it; and how they are judged.

use std::fmt::Write as _;

use crate::cli::prose::count;
use crate::rulebook::Rulebook;
use crate::scenario::{Condition, Decision, Kind, Scenario, with_words};

use super::page::{line, quote};

/// What the five notes of a decision are, in their order; the first is read out.
const NOTES: [&str; 4] = ["Expected", "It goes well when", "It goes wrong when", "Note"];

/// Every decision, in the order of the file.
pub(super) fn decisions(scenario: &Scenario, rulebook: &Rulebook) -> String {
    if scenario.decisions.is_empty() {
        return String::new();
    }
    let mut out = "## Decisions\n".to_owned();
    for it in &scenario.decisions {
        let who = match it.to {
            _ if it.facilitator => "Yours to answer; players do not see it".to_owned(),
            Some(seat) => format!("Put to {}", scenario.seats[seat.index()].title),
            None => "Put to everybody".to_owned(),
        };
        let _ = write!(out, "\n### {} (`{}`)\n\n{who}. {}.", line(&it.ask), it.id, kind(it.kind));
        if let Some(hours) = it.within_h {
            let _ = write!(out, " Open for {}.", count(hours as usize, "hour"));
        }
        out.push_str(if it.options.is_empty() { "\n" } else { "\n\n" });
        for option in &it.options {
            let only = match &option.only_if {
                Condition::Always => String::new(),
                condition => format!(" *(if {})*", with_words(condition, scenario, rulebook)),
            };
            let _ = writeln!(out, "- {} (`{}`){only}", line(&option.text), option.id);
        }
        out += &notes(it);
    }
    out
}

fn notes(decision: &Decision) -> String {
    let mut out = String::new();
    let [aloud, rest @ ..] = &decision.notes;
    if !aloud.is_empty() {
        let _ = write!(out, "\nRead aloud:\n\n{}\n", quote(aloud));
    }
    for (head, text) in NOTES.iter().zip(rest).filter(|(_, text)| !text.is_empty()) {
        let _ = write!(out, "\n**{head}.** {}\n", line(text));
    }
    out
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Choice => "One of these",
        Kind::Several(..) => "Several of these",
        Kind::Ranking => "All of these, in order",
        Kind::Number(..) => "A number",
        Kind::Text => "In their own words",
        Kind::Draft => "Clauses of a text that is negotiated",
    }
}

/// Every rubric, with its levels and who says which.
pub(super) fn rubrics(scenario: &Scenario, rulebook: &Rulebook) -> String {
    if scenario.rubrics.is_empty() {
        return String::new();
    }
    let mut out = "## Rubrics\n".to_owned();
    for it in &scenario.rubrics {
        let who = if it.judged { "You judge it" } else { "It follows from what happened" };
        let _ = write!(out, "\n### {} (`{}`)\n\n{who}. Weight {}.\n\n", line(&it.title), it.id, it.weight);
        for level in &it.levels {
            let when = match &level.when {
                Condition::Always => String::new(),
                condition => format!(" *(when {})*", with_words(condition, scenario, rulebook)),
            };
            let _ = writeln!(out, "- {} points: {} (`{}`){when}", level.points, line(&level.title), level.id);
        }
    }
    out
}
