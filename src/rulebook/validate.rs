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
use crate::vocab::Slug;
use rows::Numbers;

/// Slack allowed when weights are added up.
const SUM_SLACK: f64 = 1e-9;

/// Finds the first thing that is wrong.
pub(super) fn validate(rulebook: &Rulebook, texts: &Texts<'_>) -> Result<(), BadRulebook> {
    all(rulebook, texts).into_iter().next().map_or(Ok(()), Err)
}

/// Everything that is wrong with tables that come from no files, as far as one thing does not hide another.
pub(super) fn faults(rulebook: &Rulebook) -> Vec<BadRulebook> {
    all(rulebook, &Texts::none())
}

/// What is wrong with a response, if anything is.
pub(super) fn response_fault(row: &Response, rulebook: &Rulebook) -> Option<String> {
    responses::fault(row, rulebook)
}

fn all(rulebook: &Rulebook, texts: &Texts<'_>) -> Vec<BadRulebook> {
    let pair = |of: &Slug, on: &Slug| format!("of: \"{of}\", on: \"{on}\"");
    let tables = [
        named("sectors.ron", &rulebook.sectors, texts),
        named("requirements.ron", &rulebook.requirements, texts),
        named("effects.ron", &rulebook.effects, texts),
        named("channels.ron", &rulebook.channels, texts),
        named("adversaries.ron", &rulebook.adversaries, texts),
        named("menu.ron", &rulebook.menu, texts),
        named("reactions.ron", &rulebook.reactions, texts),
        named("archetypes.ron", &rulebook.archetypes, texts),
        named("measures.ron", &rulebook.measures, texts),
        named("peace/partners.ron", &rulebook.partners, texts),
        named("peace/habits.ron", &rulebook.habits, texts),
        numbers("peace/lures.ron", &rulebook.lures, |row| format!("of: \"{}\"", row.of), texts),
        numbers("peace/interests.ron", &rulebook.interests, |row| pair(&row.of, &row.on), texts),
        numbers("dependencies.ron", &rulebook.dependencies, |row| pair(&row.of, &row.on), texts),
        unique("hypotheses.ron", &rulebook.hypotheses, texts),
        unique("roster.ron", &rulebook.roster.allies, texts),
        unique("roster.ron", &rulebook.roster.link_kinds, texts),
        columns::<Response>("responses.ron", &rulebook.responses.columns, texts),
        columns::<Ally>("roster.ron", &rulebook.roster.columns, texts),
        beginnings(rulebook, texts),
        references::check(rulebook, texts),
        references::check_weights(rulebook, texts),
    ];
    let mut found: Vec<BadRulebook> = tables.into_iter().filter_map(Result::err).collect();
    found.extend(references::check_roster(rulebook, texts));
    found.extend(responses::check(rulebook, texts));
    found.extend(changes::check_reactions(rulebook, texts).err());
    found
}

/// What casts of one's own begin as.
fn beginnings(rulebook: &Rulebook, texts: &Texts<'_>) -> Result<(), BadRulebook> {
    let casts = &rulebook.casts;
    unique("casts.ron", &casts.kinds, texts)?;
    for row in &casts.kinds {
        within("casts.ron", row, &needle(row), texts)?;
    }
    within("casts.ron", &casts.party, "party:", texts)?;
    within("casts.ron", &casts.requirement, "requirement:", texts)?;
    within("casts.ron", &casts.sector, "sector:", texts)?;
    within("casts.ron", &casts.response, "response:", texts)
}

fn within<T: Numbers>(file: &str, row: &T, place: &str, texts: &Texts<'_>) -> Result<(), BadRulebook> {
    match row.numbers().into_iter().find(|(_, value, within)| !within.holds(*value)) {
        None => Ok(()),
        Some((field, value, within)) => {
            Err(texts.bad(file, place, format!("`{field}` is {value}, which is not {within}")))
        }
    }
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
    table.rows.iter().try_for_each(|row| within(file, row, &place(row), texts))
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
