//! `too-many`: more of something than a scenario can hold.
//!
//! **What it checks.** That there are at most 200 turns, 50 seats, 32 adversaries, 200 incidents, 1,000 operations,
//! 2,000 flags, 200 numbers, 200 characters, 50 switches, 500 decisions of 50 options, 100 rubrics, 100 hidden truths, 100 clocks, 100 claimants, 50 phases, 16 hypotheses, 500 texts, 100 organisations, 5,000 injects, 1,000 rules, 200 objectives, 200 endings and 500 questions, and that the turns last at most two
//! years.
//!
//! **Why it matters.** The limits keep every screen readable and every rehearsal short. A file beyond them was made by
//! a program, or by mistake.
//!
//! **How to mend it.** Divide it into several scenarios.

/// The longest exercise, hours: two years.
const LONGEST_H: u64 = 2 * 366 * 24;

use crate::vocab::MOST_HYPOTHESES;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("too-many", include_str!("too_many.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let file = cx.file;
    let lists: [(&[&str], usize, usize); 23] = [
        (&["turns"], file.turns.len(), 200),
        (&["seats"], file.seats.len(), 50),
        (&["adversaries"], file.adversaries.len(), 32),
        (&["truth", "incidents"], file.truth.incidents.len(), 200),
        (&["truth", "operations"], file.truth.operations.len(), 1_000),
        (&["flags"], file.flags.len(), 2_000),
        (&["numbers"], file.numbers.len(), 200),
        (&["characters"], file.characters.len(), 200),
        (&["hidden"], file.hidden.len(), 100),
        (&["switches"], file.switches.len(), 50),
        (&["decisions"], file.decisions.len(), 500),
        (&["phases"], file.phases.len(), 50),
        (&["accused"], file.accused.len(), 16),
        (&["claimants"], file.claimants.len(), 100),
        (&["clocks"], file.clocks.len(), 100),
        (&["rubrics"], file.rubrics.len(), 100),
        (&["texts"], file.texts.len(), 500),
        (&["organisations"], file.organisations.len(), 100),
        (&["rules"], file.rules.len(), 1_000),
        (&["injects"], file.injects.len(), 5_000),
        (&["objectives"], file.objectives.len(), 200),
        (&["endings"], file.endings.len(), 200),
        (&["debrief"], file.debrief.len(), 500),
    ];
    for (path, count, most) in lists {
        if let (true, Some(name), Some(place)) = (count > most, path.last(), cx.list(path)) {
            found.push(FINDING.at(place, format!("there are {count} `{name}`; {most} are allowed")));
        }
    }
    let hypotheses = file.adversaries.len() + cx.rulebook.hypotheses.len() + file.accused.len();
    if let (true, Some(place)) = (hypotheses > MOST_HYPOTHESES, cx.list(&["accused"]).or_else(|| cx.list(&["adversaries"]))) {
        let message = format!("with the general ones there are {hypotheses} hypotheses; {MOST_HYPOTHESES} are allowed");
        found.push(FINDING.at(place, message));
    }
    for decision in file.decisions.iter().filter(|it| it.options.len() > 50) {
        found.push(FINDING.at(decision.id.span(), format!("there are {} options; 50 are allowed", decision.options.len())));
    }
    if let (true, Some(place)) = (cx.hours() > LONGEST_H, cx.list(&["turns"])) {
        let message = format!("the turns last {} hours; {LONGEST_H} are allowed, two years", cx.hours());
        found.push(FINDING.at(place, message));
    }
}
