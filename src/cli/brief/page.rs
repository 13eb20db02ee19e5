//! The facilitator's guide, part by part.

use std::fmt::Write as _;

use crate::cli::prose::{count, stretch};
use crate::rulebook::Rulebook;
use crate::scenario::model::Authority;
use crate::scenario::{Condition, Scenario, with_words};

use super::decisions::{decisions, rubrics};
use super::show::run_of_show;

/// The whole guide.
pub(super) fn page(scenario: &Scenario, rulebook: &Rulebook) -> String {
    let parts = [
        head(scenario),
        room(scenario),
        truth(scenario, rulebook),
        seats(scenario, rulebook),
        run_of_show(scenario, rulebook),
        decisions(scenario, rulebook),
        rubrics(scenario, rulebook),
        clocks(scenario, rulebook),
        endings(scenario, rulebook),
        debrief(scenario, rulebook),
        sources(scenario),
    ];
    parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n")
}

/// A text as Markdown: its paragraphs, apart, without anything that would be a heading or a list by accident.
pub(super) fn told(text: &str) -> String {
    let paragraphs = text.split('\n').map(str::trim).filter(|it| !it.is_empty());
    paragraphs.map(plain).collect::<Vec<_>>().join("\n\n")
}

/// The same on one line.
pub(super) fn line(text: &str) -> String {
    told(text).replace("\n\n", " ")
}

/// The same as a quotation.
pub(super) fn quote(text: &str) -> String {
    format!("> {}", told(text).replace("\n\n", "\n>\n> "))
}

/// A paragraph with what Markdown would take for its own at the beginning made plain.
fn plain(paragraph: &str) -> String {
    let marked = paragraph.starts_with(['#', '>', '-', '+', '*', '|', '`']);
    if marked { format!("\\{paragraph}") } else { paragraph.to_owned() }
}

fn head(scenario: &Scenario) -> String {
    let [purpose, dilemma, advice] = scenario.facilitator.each_ref().map(|it| told(it));
    let hours = scenario.turns.iter().map(|it| it.hours).sum();
    let (minutes, turns) = (scenario.minutes, count(scenario.turns.len(), "turn"));
    format!(
        "# {}: facilitator's guide\n\n{minutes} minutes at the table, {turns} over {}. For the facilitator's eyes.\n\n{}\n\n\
         ## Purpose\n\n{purpose}\n\n## The dilemma\n\n{dilemma}\n\n## How to run it\n\n{advice}\n",
        scenario.title,
        stretch(hours),
        told(&scenario.summary),
    )
}

fn room(scenario: &Scenario) -> String {
    let [situation, stakes, task] = scenario.briefing.each_ref().map(|it| told(it));
    format!("## What players read first\n\n{situation}\n\n**At stake.** {stakes}\n\n**Task.** {task}\n")
}

fn truth(scenario: &Scenario, rulebook: &Rulebook) -> String {
    let mut out = format!("## What really happens\n\n{}\n\n", told(&scenario.story));
    for it in &scenario.incidents {
        let [truth, obvious] = [it.truth, it.obvious].map(|it| &scenario.hypotheses[it.index()].name);
        let _ = writeln!(out, "- **{}** (`{}`): it was {truth}; everybody will think of {obvious}.", it.title, it.id);
        for (hidden, value, by) in &it.culprits {
            let (row, who) = (&scenario.hidden[*hidden], &scenario.hypotheses[by.index()].name);
            let _ = writeln!(out, "  - If `{}` is `{}`, it was {who}.", row.id, row.values[usize::from(*value)].id);
        }
    }
    for it in &scenario.operations {
        let when =
            it.starts_h.map_or_else(|| "when an inject starts it".to_owned(), |hour| format!("from hour {hour}"));
        let ally = &rulebook.roster.allies[it.ally.index()].name;
        let sector = &rulebook.sectors.rows[it.sector.index()].name;
        let effect = &rulebook.effects.rows[it.effect.index()].name;
        let _ = writeln!(out, "- Operation `{}`: {effect}, against {sector} of {ally}, {when}.", it.id);
    }
    for it in &scenario.hidden {
        let seats: Vec<&str> = it.known_to.iter().map(|seat| scenario.seats[seat.index()].title.as_str()).collect();
        let knows = if seats.is_empty() { "Nobody".to_owned() } else { seats.join(", ") };
        let _ = writeln!(out, "- Hidden: {} (`{}`). {knows} knows it from the beginning.", line(&it.title), it.id);
    }
    out
}

/// A kind of decision, in a word; in a cast without a council, in more than one.
fn may(authority: Authority, rulebook: &Rulebook) -> String {
    match authority {
        Authority::National if !rulebook.terms.has_council() => "what is decided alone".to_owned(),
        Authority::Convene if !rulebook.terms.has_council() => "what brings others together".to_owned(),
        authority => format!("{authority:?}"),
    }
}

fn seats(scenario: &Scenario, rulebook: &Rulebook) -> String {
    let mut out = "## Seats\n".to_owned();
    for seat in &scenario.seats {
        let acts = seat.ally.map(|it| format!(" Acts for {}.", rulebook.roster.allies[it.index()].name));
        let may: Vec<String> = seat.may.iter().map(|it| may(*it, rulebook)).collect();
        let may = if may.is_empty() { "nothing".to_owned() } else { may.join(", ") };
        let (acts, private) = (acts.unwrap_or_default(), quote(&seat.private));
        let _ = write!(
            out,
            "\n### {} (`{}`)\n\nMay start: {may}.{acts}\n\nFor this seat alone:\n\n{private}\n",
            seat.title, seat.id
        );
    }
    out
}

/// ` (if ...)`, or nothing for what always holds.
fn only(condition: &Condition, scenario: &Scenario, rulebook: &Rulebook) -> String {
    if *condition == Condition::Always {
        return String::new();
    }
    format!(" *(if {})*", with_words(condition, scenario, rulebook))
}

fn clocks(scenario: &Scenario, rulebook: &Rulebook) -> String {
    if scenario.clocks.is_empty() {
        return String::new();
    }
    let mut out = "## Clocks\n\n".to_owned();
    for it in &scenario.clocks {
        let law = if it.law.is_empty() { String::new() } else { format!(" ({})", line(&it.law)) };
        let [starts, met] = [&it.starts, &it.met].map(|it| with_words(it, scenario, rulebook));
        let seats: Vec<&str> = it.to.iter().map(|seat| scenario.seats[seat.index()].title.as_str()).collect();
        let to = if seats.is_empty() { String::new() } else { format!(" It binds {}.", seats.join(", ")) };
        let _ = writeln!(
            out,
            "- **{}**{law}, `{}`: {} h, from when {starts}. Met when {met}.{to}",
            it.title, it.id, it.hours
        );
    }
    out
}

fn endings(scenario: &Scenario, rulebook: &Rulebook) -> String {
    let mut out = "## Endings\n\nThe first whose condition holds when the last turn is over.\n\n".to_owned();
    for (number, it) in (1..).zip(&scenario.endings) {
        let early = if it.at_once { " Ends the exercise at once." } else { "" };
        let when = with_words(&it.when, scenario, rulebook);
        let _ = writeln!(out, "{number}. **{}** (`{}`): {when}.{early} {}", it.title, it.id, line(&it.text));
    }
    out
}

fn debrief(scenario: &Scenario, rulebook: &Rulebook) -> String {
    let mut out = "## Debrief\n\n".to_owned();
    for it in &scenario.debrief {
        let _ = writeln!(out, "- {}{}", line(&it.ask), only(&it.when, scenario, rulebook));
    }
    out.push_str("\n### Objectives, and what shows them\n\n");
    for it in &scenario.objectives {
        let shown = with_words(&it.shown_by, scenario, rulebook);
        let _ = writeln!(out, "- **{}** {} Taken as shown if {shown}.", line(&it.text), line(&it.evidence));
    }
    out
}

fn sources(scenario: &Scenario) -> String {
    let mut parts = Vec::new();
    if !scenario.analogue.is_empty() {
        parts.push(format!("## The real case\n\n{}\n", told(&scenario.analogue)));
    }
    if !scenario.sources.is_empty() {
        let lines: Vec<String> = scenario.sources.iter().map(|it| format!("- {}\n", line(it))).collect();
        parts.push(format!("## Sources\n\n{}", lines.concat()));
    }
    parts.join("\n")
}
