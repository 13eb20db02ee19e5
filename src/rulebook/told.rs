//! Every row of a rulebook in words, so that two rulebooks can be compared whatever rows they have.

use serde::Serialize;
use serde_json::Value;

use super::load::Rulebook;

/// A row of a rulebook, or the coefficients of a subject, field by field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldRow {
    /// Table and row: `sectors/power`, `numbers/table`.
    pub id: String,
    /// Its fields, each with what stands in it.
    pub fields: Vec<(String, String)>,
}

impl Rulebook {
    /// Every row, table by table. What a table is for, and where its numbers come from, is no part of it.
    pub fn told(&self) -> Vec<ToldRow> {
        let Self {
            parameters,
            sectors,
            dependencies,
            requirements,
            effects,
            channels,
            hypotheses,
            adversaries,
            menu,
            reactions,
            archetypes,
            measures,
            responses,
            partners,
            interests,
            lures,
            habits,
            roster,
            casts: _, // what other casts begin as, and no part of this one
            terms,
            digest: _,
        } = self;
        let mut rows = Vec::new();
        rows.extend(one("words", "words", &tree(terms)));
        list("parties", &tree(&roster.allies), &mut rows);
        list("links", &tree(&roster.links), &mut rows);
        list("link kinds", &tree(&roster.link_kinds), &mut rows);
        list("kinds", &tree(&archetypes.rows), &mut rows);
        list("sectors", &tree(&sectors.rows), &mut rows);
        list("dependencies", &tree(&dependencies.rows), &mut rows);
        list("requirements", &tree(&requirements.rows), &mut rows);
        list("responses", &tree(&responses.rows), &mut rows);
        list("measures", &tree(&measures.rows), &mut rows);
        list("adversaries", &tree(&adversaries.rows), &mut rows);
        list("menu", &tree(&menu.rows), &mut rows);
        list("reactions", &tree(&reactions.rows), &mut rows);
        list("effects", &tree(&effects.rows), &mut rows);
        list("channels", &tree(&channels.rows), &mut rows);
        list("hypotheses", &tree(hypotheses), &mut rows);
        list("partners", &tree(&partners.rows), &mut rows);
        list("interests", &tree(&interests.rows), &mut rows);
        list("lures", &tree(&lures.rows), &mut rows);
        list("habits", &tree(&habits.rows), &mut rows);
        if let Value::Object(subjects) = tree(parameters) {
            rows.extend(subjects.iter().filter_map(|(subject, value)| one("numbers", subject, value)));
        }
        rows
    }
}

fn tree(part: &impl Serialize) -> Value {
    serde_json::to_value(part).expect("the rulebook holds only text, finite numbers and names")
}

/// The rows of a table, each by its id, or by what it joins; those of one name by their number too.
fn list(table: &str, rows: &Value, told: &mut Vec<ToldRow>) {
    for row in rows.as_array().into_iter().flatten() {
        let text = |field: &str| row.get(field).and_then(Value::as_str).map(str::to_owned);
        let pair = |one: &str, other: &str| Some(format!("{}-{}", text(one)?, text(other)?));
        let id = text("id").or_else(|| pair("of", "on")).or_else(|| pair("a", "b")).or_else(|| text("of"));
        let id = id.unwrap_or_default();
        let same = |it: &ToldRow| {
            it.id.strip_prefix(table).is_some_and(|rest| rest.split(' ').next() == Some(&format!("/{id}")))
        };
        let before = told.iter().filter(|it| same(it)).count();
        let id = if before == 0 { id } else { format!("{id} {}", before + 1) };
        told.extend(one(table, &id, row));
    }
}

/// A row with its fields; nothing where it has none.
fn one(table: &str, id: &str, row: &Value) -> Option<ToldRow> {
    let fields = row.as_object()?.iter().map(|(name, value)| (name.clone(), said(value))).collect();
    Some(ToldRow { id: format!("{table}/{id}"), fields })
}

/// What stands in a field: of a coefficient its number.
fn said(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(fields) if fields.contains_key("value") && fields.contains_key("basis") => said(&fields["value"]),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::shipped::shipped;

    #[test]
    fn every_row_has_a_name_of_its_own() {
        let rulebook = shipped();
        let mut ids: Vec<String> = rulebook.told().into_iter().map(|it| it.id).collect();
        let all = ids.len();
        assert!(all > 300, "{all} rows");
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }

    #[test]
    fn a_number_that_is_another_shows_in_its_row() {
        let rulebook = shipped();
        let mut other = rulebook.clone();
        other.parameters.table.budget_meur.value += 1.0;
        other.roster.allies[0].population_m += 1.0;
        let differing: Vec<String> =
            rulebook.told().into_iter().zip(other.told()).filter(|(was, is)| was != is).map(|it| it.0.id).collect();
        assert_eq!(differing, [format!("parties/{}", other.roster.allies[0].id), "numbers/table".to_owned()]);
    }
}
