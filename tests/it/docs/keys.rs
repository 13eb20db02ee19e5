//! Settings and keys, as the program has them.

use std::fmt::Write as _;

use whitecell::ui::config::SETTINGS;
use whitecell::ui::{KeyRow, key_rows};

/// The table of settings, and every place with its keys.
pub(super) fn tables() -> String {
    let mut out = "## Settings\n\n| Name | What it can be | What it does |\n| --- | --- | --- |\n".to_owned();
    for it in SETTINGS {
        let all: Vec<_> = it.all().filter(|it| !it.is_empty()).map(|it| format!("`{it}`")).collect();
        let all = if all.is_empty() { "any" } else { &all.join(", ") };
        let _ = writeln!(out, "| `{}` | {all} | {} |", it.name, it.about);
    }
    out += "\nThe first is what holds where the file does not say. `true` and `false` are `on` and `off`.\n";
    let mut place = String::new();
    for KeyRow { place: at, title, action, keys, about } in key_rows() {
        if at != place {
            let _ = write!(out, "\n## `keys.{at}`: {title}\n\n| Action | Keys | What it does |\n| --- | --- | --- |\n");
            place = at;
        }
        let keys: Vec<_> = keys.iter().map(|it| format!("`{it}`")).collect();
        let keys = if keys.is_empty() { "none" } else { &keys.join(", ") };
        let _ = writeln!(out, "| `{action}` | {keys} | {about} |");
    }
    out
}
