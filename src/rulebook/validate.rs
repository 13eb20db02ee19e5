//! Checks that the rulebook's files agree with one another.

mod changes;
mod references;
mod responses;
mod rows;

use std::collections::BTreeSet;

use super::basis::{Column, Table};
use super::load::{BadRulebook, Rulebook, Texts};
use super::lookup::Named;
use super::response::Response;
use super::roster::Ally;
use rows::Numbers;

/// Slack allowed when weights are added up.
const SUM_SLACK: f64 = 1e-9;

/// Finds the first thing that is wrong.
pub(super) fn validate(rulebook: &Rulebook, texts: &Texts<'_>) -> Result<(), BadRulebook> {
    named("sectors.ron", &rulebook.sectors, texts)?;
    named("requirements.ron", &rulebook.requirements, texts)?;
    named("effects.ron", &rulebook.effects, texts)?;
    named("channels.ron", &rulebook.channels, texts)?;
    named("adversaries.ron", &rulebook.adversaries, texts)?;
    named("menu.ron", &rulebook.menu, texts)?;
    named("reactions.ron", &rulebook.reactions, texts)?;
    named("archetypes.ron", &rulebook.archetypes, texts)?;
    named("measures.ron", &rulebook.measures, texts)?;
    named("peace/partners.ron", &rulebook.partners, texts)?;
    named("peace/habits.ron", &rulebook.habits, texts)?;
    numbers("peace/lures.ron", &rulebook.lures, |row| format!("of: \"{}\"", row.of), texts)?;
    numbers(
        "peace/interests.ron",
        &rulebook.interests,
        |row| format!("of: \"{}\", on: \"{}\"", row.of, row.on),
        texts,
    )?;
    numbers(
        "dependencies.ron",
        &rulebook.dependencies,
        |row| format!("of: \"{}\", on: \"{}\"", row.of, row.on),
        texts,
    )?;
    unique("hypotheses.ron", &rulebook.hypotheses, texts)?;
    unique("roster.ron", &rulebook.roster.allies, texts)?;
    unique("roster.ron", &rulebook.roster.link_kinds, texts)?;
    columns::<Response>("responses.ron", &rulebook.responses.columns, texts)?;
    columns::<Ally>("roster.ron", &rulebook.roster.columns, texts)?;
    references::check(rulebook, texts)?;
    references::check_weights(rulebook, texts)?;
    references::check_roster(rulebook, texts)?;
    responses::check(rulebook, texts)?;
    changes::check_reactions(rulebook, texts)
}

fn named<T: Named + Numbers>(file: &str, table: &Table<T>, texts: &Texts<'_>) -> Result<(), BadRulebook> {
    unique(file, &table.rows, texts)?;
    numbers(file, table, |row| needle(row), texts)
}

/// How a row's id stands in its file.
fn needle(row: &impl Named) -> String {
    format!("id: \"{}\"", row.id())
}

fn unique<T: Named>(file: &str, rows: &[T], texts: &Texts<'_>) -> Result<(), BadRulebook> {
    let mut seen = BTreeSet::new();
    for row in rows {
        if !seen.insert(row.id()) {
            return Err(texts.bad(file, &needle(row), format!("two rows are called {:?}", row.id())));
        }
    }
    Ok(())
}

fn numbers<T: Numbers>(
    file: &str,
    table: &Table<T>,
    place: impl Fn(&T) -> String,
    texts: &Texts<'_>,
) -> Result<(), BadRulebook> {
    columns::<T>(file, &table.columns, texts)?;
    for row in &table.rows {
        for (field, value, within) in row.numbers() {
            if !within.holds(value) {
                return Err(texts.bad(file, &place(row), format!("`{field}` is {value}, which is not {within}")));
            }
        }
    }
    Ok(())
}

/// Every number has a column, and every column a number.
fn columns<T: Numbers>(file: &str, columns: &[Column], texts: &Texts<'_>) -> Result<(), BadRulebook> {
    let known: BTreeSet<&str> = T::FIELDS.iter().copied().collect();
    let named: BTreeSet<&str> = columns.iter().map(|column| column.field.as_str()).collect();
    if let Some(field) = known.difference(&named).next() {
        return Err(texts.bad(file, "columns:", format!("no column says what `{field}` is")));
    }
    if let Some(field) = named.difference(&known).next() {
        return Err(texts.bad(file, &format!("\"{field}\""), format!("no row has a number called `{field}`")));
    }
    Ok(())
}
