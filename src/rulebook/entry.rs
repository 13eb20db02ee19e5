//! Every number of the rulebook in one list, found by walking it, so that none can be left out.

use serde::Serialize;
use serde_json::{Map, Value};

use super::basis::{Basis, Column, Table};
use super::load::Rulebook;

/// One number of the rulebook.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Where it stands: `council.spread`, `measures.posture.risk`, `responses.joint-hunt.delay.decide_h.0`.
    pub path: String,
    /// The number, in `unit`.
    pub value: f64,
    /// Its unit.
    pub unit: String,
    /// Where it comes from: what its row says, if it says anything, and what its column says.
    pub basis: Basis,
}

impl Entry {
    /// The subject or table that it belongs to.
    pub fn subject(&self) -> &str {
        self.path.split('.').next().unwrap_or(&self.path)
    }
}

impl Rulebook {
    /// Every number: coefficients by subject, then tables by row; within them, by the names of their fields.
    ///
    /// # Panics
    ///
    /// Where a number has no unit and basis, which reading the rulebook refuses.
    pub fn entries(&self) -> Vec<Entry> {
        let mut found = Vec::new();
        let Value::Object(subjects) = tree(&self.parameters) else { unreachable!("parameters are a struct") };
        for (subject, value) in &subjects {
            figures(subject, value, &mut found);
        }
        table("sectors", &self.sectors, &mut found);
        table("dependencies", &self.dependencies, &mut found);
        table("requirements", &self.requirements, &mut found);
        table("effects", &self.effects, &mut found);
        table("channels", &self.channels, &mut found);
        rows("hypotheses", &tree(&self.hypotheses), &[], &mut found);
        table("adversaries", &self.adversaries, &mut found);
        table("menu", &self.menu, &mut found);
        table("reactions", &self.reactions, &mut found);
        table("archetypes", &self.archetypes, &mut found);
        table("measures", &self.measures, &mut found);
        table("responses", &self.responses, &mut found);
        table("partners", &self.partners, &mut found);
        table("interests", &self.interests, &mut found);
        table("lures", &self.lures, &mut found);
        table("habits", &self.habits, &mut found);
        let roster = &self.roster;
        rows("roster", &tree(&roster.allies), &roster.columns, &mut found);
        rows("links", &tree(&roster.links), &[], &mut found);
        rows("link_kinds", &tree(&roster.link_kinds), &[], &mut found);
        let casts = &self.casts;
        rows("cast_kinds", &tree(&casts.kinds), &self.archetypes.columns, &mut found);
        rows("cast_party", &tree(&[&casts.party]), &roster.columns, &mut found);
        rows("cast_sector", &tree(&[&casts.sector]), &self.sectors.columns, &mut found);
        rows("cast_requirement", &tree(&[&casts.requirement]), &self.requirements.columns, &mut found);
        rows("cast_response", &tree(&[&casts.response]), &self.responses.columns, &mut found);
        found
    }
}

fn tree(part: &impl Serialize) -> Value {
    serde_json::to_value(part).expect("the rulebook holds only text, finite numbers and names")
}

/// Coefficients, each with a unit and basis of its own.
fn figures(path: &str, value: &Value, found: &mut Vec<Entry>) {
    match value {
        Value::Object(fields) => match figure(path, fields) {
            Some(entry) => found.push(entry),
            None => fields.iter().for_each(|(name, value)| figures(&format!("{path}.{name}"), value, found)),
        },
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| figures(&format!("{path}.{at}"), value, found));
        }
        Value::Number(_) => panic!("{path} has no basis"),
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

fn figure(path: &str, fields: &Map<String, Value>) -> Option<Entry> {
    let Value::Number(value) = fields.get("value")? else { return None };
    let unit = fields.get("unit")?.as_str()?.to_owned();
    Some(Entry { path: path.to_owned(), value: value.as_f64()?, unit, basis: basis(fields.get("basis")?)? })
}

/// The basis that this stands for.
fn basis(value: &Value) -> Option<Basis> {
    let text = |kind: &str| value.get(kind)?.as_str().map(ToOwned::to_owned);
    text("Source").map(Basis::Source).or_else(|| text("Judgement").map(Basis::Judgement))
}

fn table<T: Serialize>(name: &str, table: &Table<T>, found: &mut Vec<Entry>) {
    rows(name, &tree(&table.rows), &table.columns, found);
}

/// Rows, whose numbers have the unit and basis of their columns, and the basis of their row.
fn rows(name: &str, value: &Value, columns: &[Column], found: &mut Vec<Entry>) {
    for (at, row) in value.as_array().into_iter().flatten().enumerate() {
        let walk = Row { columns, basis: row.get("basis").and_then(basis) };
        let text = |field: &str| row.get(field).and_then(Value::as_str).map(ToOwned::to_owned);
        let pair = || Some(format!("{}-{}", text("of")?, text("on")?));
        let id = text("id").or_else(pair).or_else(|| text("of")).unwrap_or_else(|| at.to_string());
        walk.numbers(&format!("{name}.{id}"), "", None, row, found);
    }
}

/// What the numbers of one row share.
struct Row<'a> {
    columns: &'a [Column],
    basis: Option<Basis>,
}

impl Row<'_> {
    /// Finds the numbers below `value`, which stands at `path` and in `field` of the row.
    fn numbers(&self, path: &str, field: &str, unit: Option<&str>, value: &Value, found: &mut Vec<Entry>) {
        match value {
            Value::Number(value) => {
                let value = value.as_f64().expect("no number of the rulebook is beyond a float");
                found.push(self.entry(path, field, unit, value));
            }
            Value::Object(fields) => {
                for (name, value) in fields {
                    let below = if field.is_empty() { name.clone() } else { format!("{field}.{name}") };
                    self.numbers(&format!("{path}.{name}"), &below, unit_of(name).or(unit), value, found);
                }
            }
            Value::Array(items) => match items.as_slice() {
                [Value::String(of), number @ Value::Number(_)] => {
                    self.numbers(&format!("{path}.{of}"), field, unit, number, found);
                }
                items => {
                    for (at, value) in items.iter().enumerate() {
                        self.numbers(&place(path, at, value), field, unit, value, found);
                    }
                }
            },
            Value::Null | Value::Bool(_) | Value::String(_) => {}
        }
    }

    /// The number with the unit and basis of the innermost column that it stands in.
    fn entry(&self, path: &str, field: &str, unit: Option<&str>, value: f64) -> Entry {
        let inside = |it: &&Column| {
            field.strip_prefix(it.field.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let column = self.columns.iter().filter(inside).max_by_key(|it| it.field.len());
        let column = column.unwrap_or_else(|| panic!("{path} has no column"));
        let basis = match &self.basis {
            None => column.basis.clone(),
            Some(Basis::Source(row)) => Basis::Source(both(row, &column.basis)),
            Some(Basis::Judgement(row)) => Basis::Judgement(both(row, &column.basis)),
        };
        let unit = unit.unwrap_or(&column.unit).to_owned();
        Entry { path: path.to_owned(), value, unit, basis }
    }
}

/// What a row says, and its column besides.
fn both(row: &str, column: &Basis) -> String {
    let (Basis::Source(column) | Basis::Judgement(column)) = column;
    format!("{row} (column: {column})")
}

/// The path of an item of a list: by its name where that is all there is to it, else by its number.
fn place(path: &str, at: usize, item: &Value) -> String {
    match item.as_array().map(Vec::as_slice) {
        Some([Value::String(_), Value::Number(_)]) => path.to_owned(),
        _ => format!("{path}.{at}"),
    }
}

/// The unit that a word of the model's language gives to the number behind it, whatever the column.
fn unit_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "Times" => "factor",
        "PerDay" => "unit of the lever/d",
        "Days" | "HalfLife" => "d",
        "Likelihood" | "Ties" => "share",
        "Severity" | "Gravity" => "severity",
        "Readiness" => "points",
        "Year" => "year",
        _ => return None,
    })
}
