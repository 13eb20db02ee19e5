//! What `whitecell world` says of its rows.

use std::io::{self, Write};

use crate::rehearse::Tally;

/// The strongest kind of answer to an incident.
const KINDS: [&str; 7] = [
    "no answer",
    "words",
    "protection and help",
    "new rules",
    "an act of government",
    "courts or sanctions",
    "forces or effects",
];

pub(super) fn print(out: &mut dyn Write, it: &Tally) -> io::Result<()> {
    let all = it.incidents().max(1) as f64;
    let public = it.public.max(1) as f64;
    let part = |count: u64, of: f64| percent(count as f64 / of);
    line(out, "Incidents a year", &format!("{:.1}", it.per_year()))?;
    for (name, count) in ["by states", "by criminals", "by hacktivists", "by terrorists"].iter().zip(it.by_class) {
        line(out, &format!("  {name}"), &part(count, all))?;
    }
    line(out, "Acts of a state on a rival, a year", &format!("{:.2}", it.frequency()))?;
    line(out, "  their mean severity", &format!("{:.2}", it.severity()))?;
    line(out, "  their harm", &format!("{:.2}", it.harm()))?;
    for (rung, count) in it.by_severity.iter().enumerate().filter(|(_, count)| **count > 0) {
        line(out, &format!("Severity {rung}"), &part(*count, all))?;
    }
    for (name, count) in ["Disruption", "Theft", "Espionage", "Degradation"].iter().zip(it.by_aim) {
        line(out, name, &part(count, all))?;
    }
    line(out, "Became public", &part(it.public, all))?;
    line(out, "  laid to somebody by a company", &percent(it.by_company()))?;
    line(out, "  laid to somebody by a state", &percent(it.by_state()))?;
    line(out, "    rightly", &percent(it.rightly()))?;
    line(out, "  answered", &percent(it.answered()))?;
    line(out, "  answered by more than a name", &percent(it.acted_on()))?;
    for (name, count) in KINDS.iter().zip(it.by_answer) {
        line(out, &format!("  {name}"), &part(count, public))?;
    }
    line(out, "Went further than the last", &percent(it.escalated()))?;
    line(out, "The target gave in", &percent(it.conceded()))
}

fn line(out: &mut dyn Write, head: &str, figure: &str) -> io::Result<()> {
    writeln!(out, "{head:<36}{figure:>9}")
}

fn percent(share: f64) -> String {
    format!("{:.1} %", 100.0 * share)
}
