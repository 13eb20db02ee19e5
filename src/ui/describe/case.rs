//! Incidents as the seat's analysts see them.

use super::page::Page;
use super::words::{count, name_and_id, number, percent, sentences, when};
use crate::view::{Case, EvidenceLine, HypothesisLine};

/// Every known incident.
#[must_use]
pub fn cases(cases: &[Case]) -> Vec<String> {
    let mut page = Page::titled(format!("Evidence: {} known.", count(cases.len(), "incident", "incidents")));
    cases.iter().enumerate().for_each(|(index, one)| page.lines(numbered(index, one)));
    page.done()
}

/// One incident: who may be behind it, how sure that is, and on what evidence.
#[must_use]
pub fn case(case: &Case) -> Vec<String> {
    numbered(0, case)
}

fn numbered(index: usize, case: &Case) -> Vec<String> {
    let mut page = Page::titled(sentences([
        format!("Incident {}: {}", index + 1, name_and_id(&case.title, &case.id)),
        format!("Severity {} of 10", number(case.severity)),
        format!("Force {} of 10: {}", number(case.force), case.legal),
    ]));
    page.line("Who may be behind it:");
    case.hypotheses.iter().enumerate().for_each(|(place, line)| page.item(place, hypothesis(case, line)));
    page.line(format!("How well founded that is: {}.", case.confidence));
    super::claims::claims(&mut page, case);
    let control = if case.state_control { "shown" } else { "not shown" };
    page.line(format!("Direction or control by a state is {control}."));
    if case.evidence.is_empty() {
        page.line("There is no evidence yet.");
    } else {
        page.line("Evidence, newest first:");
        case.evidence.iter().for_each(|line| page.under(evidence(line)));
    }
    if !case.would_change.is_empty() {
        page.line("What would change the estimate:");
        case.would_change.iter().for_each(|line| page.under(sentences([line.clone()])));
    }
    page.done()
}

fn hypothesis(case: &Case, line: &HypothesisLine) -> String {
    let tally = |sign| case.evidence.iter().filter(|it| it.sign(&line.id) == sign).count();
    sentences([
        format!("{}: {}, {}", name_and_id(&line.name, &line.id), percent(line.likelihood), line.band),
        line.stated.map_or_else(String::new, |stated| format!("You stated {stated} percent")),
        format!("{} for it, {} against it", tally("+"), tally("-")),
        match tally("x") {
            0 => String::new(),
            gone => format!("{gone} seen through"),
        },
    ])
}

fn evidence(line: &EvidenceLine) -> String {
    sentences([
        format!("{}, {}: {}", line.at, line.channel, line.text),
        format!("Points {} at {}", line.strength, line.points_at),
        when(line.exposed, "Seen through: it was planted"),
    ])
}
