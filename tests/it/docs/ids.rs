//! The ids that a scenario may name, from the rulebook that ships with the program.

use std::fmt::Write as _;

use whitecell::store::bundled;

/// Every table of ids.
pub(super) fn tables() -> String {
    let book = bundled::rulebook();
    let mut out = "## Ids of the rulebook\n\nWhat a scenario may name besides its own things.\n\n".to_owned();
    macro_rules! table {
        ($title:expr, $rows:expr) => {
            let rows = $rows.iter().map(|row| (row.id.as_str(), row.name.as_str())).collect::<Vec<_>>();
            out += &table($title, &rows);
        };
    }
    table!("Allies", book.roster.allies);
    table!("Sectors", book.sectors.rows);
    table!("Effects", book.effects.rows);
    table!("Channels of evidence", book.channels.rows);
    table!("Adversaries", book.adversaries.rows);
    table!("Hypotheses besides the adversaries", book.hypotheses);
    table!("Responses", book.responses.rows);
    table!("Measures", book.measures.rows);
    out
}

fn table(title: &str, rows: &[(&str, &str)]) -> String {
    let mut out = format!("### {title}\n\n| Id | Name |\n| --- | --- |\n");
    for (id, name) in rows {
        let _ = writeln!(out, "| `{id}` | {name} |");
    }
    out + "\n"
}
