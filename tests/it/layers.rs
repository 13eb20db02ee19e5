//! The architecture as a test: a layer uses only the layers below it, and a crate only the layer that owns it.

mod paths;
mod tokens;

use std::collections::BTreeSet;

use super::sources::{File, files};

/// Each layer and what it may use. Read as a table: nothing points upwards.
const LAYERS: &[(&str, &[&str])] = &[
    ("vocab", &[]),
    ("journal", &["vocab"]),
    ("rulebook", &["vocab"]),
    ("scenario", &["vocab", "rulebook"]),
    ("view", &["vocab"]),
    ("sim", &["vocab", "journal", "rulebook", "scenario", "view"]),
    ("rehearse", &["vocab", "journal", "rulebook", "scenario", "view", "sim"]),
    ("report", &["vocab", "journal", "rulebook", "scenario", "view", "rehearse"]),
    ("ui", &["vocab", "journal", "view"]),
    ("store", &["vocab", "journal", "rulebook", "scenario"]),
    ("cli", &["vocab", "journal", "rulebook", "scenario", "view", "sim", "rehearse", "report", "ui", "store"]),
];

/// Where a layer may use only a part of another: the user, the used, the names.
const PARTS: &[(&str, &str, &[&str])] = &[(
    "ui",
    "journal",
    &["Act", "Answer", "Change", "Command", "CouncilMove", "Cue", "Decision", "Note", "Order", "Refusal", "Tick"],
)];

/// What is not for everyone: a path, and the layers that may name it.
const OWNED: &[(&str, &[&str])] = &[
    ("bevy_ecs", &["sim"]),
    ("rayon", &["rehearse"]),
    ("ratatui", &["ui"]),
    ("crossterm", &["ui"]),
    ("crossterm_winapi", &["ui"]),
    ("signal_hook", &["ui", "cli"]),
    ("toml_edit", &["ui"]),
    ("rustix", &["ui"]),
    ("terminal_colorsaurus", &["ui"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("indicatif", &["cli"]),
    ("ron", &["rulebook", "scenario"]),
    ("annotate_snippets", &["scenario"]),
    ("include_dir", &["rulebook", "store"]),
    ("etcetera", &["store"]),
    ("cap_std", &["store"]),
    ("std::fs", &["store"]),
    ("std::env", &["store", "ui", "cli"]),
    ("std::process", &["store", "cli"]),
    ("std::thread", &["store", "rehearse", "ui", "cli"]),
    ("std::net", &[]),
    ("std::time::Instant", &["ui", "cli"]),
    ("std::time::SystemTime", &["store"]),
    ("std::io::stdin", &["ui", "cli"]),
    ("std::io::stdout", &["ui", "cli"]),
    ("std::io::stderr", &["ui", "cli"]),
    ("println!", &["cli"]),
    ("print!", &["cli"]),
    ("eprintln!", &["cli"]),
    ("eprint!", &["cli"]),
    // Its `Command`, `Event` and `Message` are not ours.
    ("bevy_ecs::prelude", &[]),
];

#[test]
fn layers_only_look_down() {
    let wrong: Vec<String> = files("src", &[".rs"]).iter().flat_map(wrongs).collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_layer_is_on_the_map() {
    let known: BTreeSet<&str> = LAYERS.iter().map(|(layer, _)| *layer).collect();
    let sources = files("src", &[".rs"]);
    let map = &sources.iter().find(|file| file.path == "src/lib.rs").expect("the library has a root").text;
    for file in &sources {
        let Some(layer) = layer(&file.path) else { continue };
        assert!(known.contains(layer), "{}: add `{layer}` to the table in tests/it/layers.rs", file.path);
        assert!(map.contains(&format!("//! - [`{layer}`]: ")), "src/lib.rs: say what `{layer}` is and knows");
    }
    let others: Vec<&str> = map
        .lines()
        .filter(|line| !line.starts_with("//!") && !line.is_empty() && !line.starts_with("pub mod "))
        .collect();
    assert!(others.is_empty(), "src/lib.rs is the map and nothing else: {others:?}");
}

/// The layer of a source file; `None` for `lib.rs` and `main.rs`.
fn layer(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    let layer = inside.split('/').next()?.trim_end_matches(".rs");
    (layer != "lib" && layer != "main").then_some(layer)
}

/// What the file names and must not, a line each.
fn wrongs(file: &File) -> Vec<String> {
    let inside = file.path.trim_start_matches("src/").trim_end_matches(".rs");
    let module: Vec<&str> = inside.split('/').filter(|it| *it != "lib" && *it != "main").collect();
    // The program itself is the command line's first line.
    let user = layer(&file.path).unwrap_or("cli");
    let mut wrong = BTreeSet::new();
    for path in paths::paths(&module, &file.text) {
        let said =
            if path.parts[0] == "crate" { wrong_layer(user, &path.parts[1..]) } else { wrong_owner(user, &path.parts) };
        wrong.extend(said.map(|said| (path.line, said)));
    }
    wrong.into_iter().map(|(line, said)| format!("{}:{line}: {said}", file.path)).collect()
}

/// Why `user` must not name this path of ours, given without `crate`.
fn wrong_layer(user: &str, parts: &[String]) -> Option<String> {
    let Some(used) = parts.first().filter(|it| *it != "*") else {
        return Some("names the whole crate; name the layer".to_owned());
    };
    if used == user {
        return None;
    }
    let Some((_, may)) = LAYERS.iter().find(|(layer, _)| *layer == user) else {
        return Some(format!("`{user}` is not in the table of layers"));
    };
    if !may.contains(&used.as_str()) {
        return Some(format!("`{user}` must not know `{used}`"));
    }
    let (_, _, names) = PARTS.iter().find(|(it, of, _)| *it == user && of == used)?;
    let name = parts.get(1).map_or("*", String::as_str);
    (!names.contains(&name)).then(|| format!("`{user}` may use {} of `{used}`, not `{name}`", names.join(", ")))
}

/// Why `user` must not name this path of someone else's.
fn wrong_owner(user: &str, parts: &[String]) -> Option<String> {
    OWNED.iter().find_map(|(owned, owners)| {
        let names = owned.split("::").count();
        let is_it = parts.len() >= names && parts[..names].join("::") == **owned;
        (is_it && !owners.contains(&user)).then(|| match owners {
            [] => format!("nobody may use `{owned}`"),
            _ => format!("only {} may use `{owned}`, not `{user}`", owners.join(", ")),
        })
    })
}

fn said(path: &str, text: &str) -> Vec<String> {
    wrongs(&File { path: path.to_owned(), text: text.to_owned() })
}

#[test]
fn an_arrow_upwards_is_found_however_it_is_written() {
    for (line, text) in [
        (1, "use crate::sim::Exercise;"),
        (1, "use crate::{vocab::Slug, sim};"),
        (2, "use crate::{\n    sim::{self, Exercise},\n};"),
        (1, "use crate::{vocab::{Slug, Moment}, sim::component::*};"),
        (1, "pub use ::whitecell::sim as truth;"),
        (1, "use super::super::sim::Exercise;"),
        (1, "use self::super::super::sim::Exercise;"),
        (1, "fn f() -> crate::sim::Exercise { g() }"),
        (3, "/* a\n/* b */ */\nfn f(x: &'static crate::sim::Exercise) {}"),
        (2, "const A: &[&str] = &[\"//\", r#\"\"/*\"#];\nconst B: char = '\"'; type T = crate::sim::T;"),
        (1, "#[derive(crate::sim::Component)] struct S;"),
        (1, "mod tests { use super::super::super::sim::Exercise; }"),
    ] {
        let expected = vec![format!("src/ui/screen.rs:{line}: `ui` must not know `sim`")];
        assert_eq!(said("src/ui/screen.rs", text), expected, "{text}");
    }
}

#[test]
fn what_is_not_an_arrow_is_left_alone() {
    for text in [
        "//! See [`crate::sim`].\n/// And `crate::sim::Exercise`.\n// crate::sim\n/* crate::sim */",
        "const A: &str = \"crate::sim\"; const B: &str = r\"crate::sim\"; const C: &[u8] = b\"crate::sim\";",
        "use crate::ui::keymap; use crate::view::Board; use super::super::view::Board; use super::widget;",
        "use crate::journal::{Command, Refusal};",
        "mod tests { use super::*; use super::super::widget; mod deeper { use super::super::super::view; } }",
        "mod a { mod b {} }\nuse super::view_model;",
        "fn f<'a>(sim: &'a str) { sim.len(); let ron = 1; print(ron != 2) }",
        "fn f() -> impl Iterator + use<'_> { ratatui::init() }",
    ] {
        assert_eq!(said("src/ui/screen.rs", text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn the_whole_crate_is_not_a_layer() {
    for text in ["use crate as all;", "use crate::*;", "use super::super::*;", "use crate::{*};"] {
        let expected = vec!["src/ui/screen.rs:1: names the whole crate; name the layer".to_owned()];
        assert_eq!(said("src/ui/screen.rs", text), expected, "{text}");
    }
}

#[test]
fn a_crate_belongs_to_its_owner() {
    for (path, text, expected) in [
        ("src/ui.rs", "use bevy_ecs::world::World;", "only sim may use `bevy_ecs`, not `ui`"),
        ("src/sim.rs", "use bevy_ecs::prelude::*;", "nobody may use `bevy_ecs::prelude`"),
        ("src/sim/turn.rs", "use std::{fmt, fs};", "only store may use `std::fs`, not `sim`"),
        ("src/sim/turn.rs", "use std::{fs::{self, File}};", "only store may use `std::fs`, not `sim`"),
        ("src/view.rs", "fn f() { println!(\"a\") }", "only cli may use `println!`, not `view`"),
        ("src/journal.rs", "#[derive(clap::Parser)] struct S;", "only cli may use `clap`, not `journal`"),
        ("src/journal.rs", "fn f() { ::ron::from_str(\"\") }", "only rulebook, scenario may use `ron`, not `journal`"),
        ("src/rulebook.rs", "use crate::scenario::Turn;", "`rulebook` must not know `scenario`"),
        ("src/store.rs", "use super::sim::Exercise;", "`store` must not know `sim`"),
        (
            "src/main.rs",
            "fn main() { whitecell::cli::main(); std::fs::read(\"\") }",
            "only store may use `std::fs`, not `cli`",
        ),
        (
            "src/ui/desk.rs",
            "use crate::journal::{Command, Event};",
            "`ui` may use Act, Answer, Change, Command, CouncilMove, Cue, Decision, Note, Order, Refusal, Tick of `journal`, not `Event`",
        ),
        ("src/shop.rs", "use crate::vocab::Slug;", "`shop` is not in the table of layers"),
    ] {
        assert_eq!(said(path, text), vec![format!("{path}:1: {expected}")], "{text}");
    }
}
