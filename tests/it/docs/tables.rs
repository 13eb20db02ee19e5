//! Tables of the rulebook that ships with the program: the ids that a scenario may name, and the rows of the model.

use std::fmt::Display;

use whitecell::rulebook::ActorClass;
use whitecell::store::bundled;

/// Every id that a scenario may name.
pub(super) fn ids() -> String {
    let book = bundled::rulebook();
    macro_rules! names {
        ($title:expr, $rows:expr) => {
            table($title, &["Id", "Name"], $rows.iter().map(|row| vec![code(&row.id), row.name.clone()]))
        };
    }
    [
        "## Ids of the rulebook\n\nWhat a scenario may name besides its own things.\n".to_owned(),
        names!("Allies", book.roster.allies),
        names!("Sectors", book.sectors.rows),
        names!("Effects", book.effects.rows),
        names!("Channels of evidence", book.channels.rows),
        names!("Adversaries", book.adversaries.rows),
        names!("Hypotheses besides the adversaries", book.hypotheses),
        names!("Responses", book.responses.rows),
        names!("Measures", book.measures.rows),
    ]
    .join("\n")
}

/// The rows of the model that are worth seeing side by side.
pub(super) fn model() -> String {
    let book = bundled::rulebook();
    let adversaries = book.adversaries.rows.iter().map(|row| {
        let numbers =
            [row.sophistication, row.stealth, row.entanglement, row.norm_sensitivity, row.rate_per_y, row.claim];
        cells(&row.name, &[yes(row.class == ActorClass::State)], &numbers)
    });
    let effects = book.effects.rows.iter().map(|row| {
        let numbers = [row.severity, row.loss, row.repair_h, row.worm_per_h, row.information];
        cells(&row.name, &[yes(row.loud), yes(row.destructive)], &numbers)
    });
    let channels = book.channels.rows.iter().map(|row| {
        let numbers = [row.per_d, row.half_life_d, row.weight, row.spread, row.tradecraft];
        cells(&row.name, &[yes(row.shows_control)], &numbers)
    });
    let measures = book.measures.rows.iter().map(|row| {
        let numbers = [row.base, row.evidence, row.trade, row.risk, row.ties, f64::from(row.deadline_h)];
        cells(&row.name, &[], &numbers)
    });
    let sectors = book
        .sectors
        .rows
        .iter()
        .map(|row| cells(&row.name, &[], &[row.manual, row.buffer_h, row.felt, row.target_value]));
    [
        table(
            "Adversaries",
            &["Name", "State", "Sophistication", "Stealth", "Entanglement", "Norms", "Chances a year", "Claims"],
            adversaries,
        ),
        table(
            "Effects",
            &["Name", "Loud", "Destructive", "Severity", "Loss", "Repair, h", "Worm, 1/h", "Information"],
            effects,
        ),
        table(
            "Channels of evidence",
            &["Name", "Shows tasking", "Items a day", "Half-life, d", "Weight", "Spread", "Tradecraft"],
            channels,
        ),
        table("Measures", &["Name", "Base", "Evidence", "Trade", "Risk", "Ties", "Deadline, h"], measures),
        table("Sectors", &["Name", "By hand", "Buffer, h", "Felt", "Value to an adversary"], sectors),
    ]
    .join("\n")
}

fn table(title: &str, head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let head =
        line(head.iter().map(ToString::to_string).collect()) + &line(head.iter().map(|_| "---".to_owned()).collect());
    format!("### {title}\n\n{head}{}", rows.map(line).collect::<String>())
}

fn cells(name: &str, words: &[&str], numbers: &[f64]) -> Vec<String> {
    let words = words.iter().map(ToString::to_string);
    std::iter::once(name.to_owned()).chain(words).chain(numbers.iter().map(ToString::to_string)).collect()
}

fn code(id: impl Display) -> String {
    format!("`{id}`")
}

const fn yes(it: bool) -> &'static str {
    if it { "yes" } else { "no" }
}
