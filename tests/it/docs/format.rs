//! The reference of the scenario format, from the comments of the types that a scenario file is read into.

mod parse;

use std::fmt::Write as _;

use crate::sources::{File, files};

use parse::{Field, Item, Shape, Variant};

/// Files whose types a scenario is made of, in the order of the reference.
const FILES: [&str; 28] = [
    "src/scenario/model.rs",
    "src/scenario/model/phase.rs",
    "src/scenario/model/cast.rs",
    "src/scenario/model/operation.rs",
    "src/scenario/model/inject.rs",
    "src/scenario/model/media.rs",
    "src/scenario/model/character.rs",
    "src/scenario/model/hidden.rs",
    "src/scenario/model/switch.rs",
    "src/scenario/model/decision.rs",
    "src/scenario/model/claimant.rs",
    "src/scenario/model/clock.rs",
    "src/scenario/model/rule.rs",
    "src/scenario/model/number.rs",
    "src/scenario/model/wording.rs",
    "src/scenario/model/rubric.rs",
    "src/scenario/model/ending.rs",
    "src/scenario/model/condition.rs",
    "src/scenario/model/own.rs",
    "src/rulebook/response.rs",
    "src/rulebook/sector.rs",
    "src/rulebook/archetype.rs",
    "src/rulebook/adversary.rs",
    "src/vocab/likelihood.rs",
    "src/rulebook/lever.rs",
    "src/vocab/stage.rs",
    "src/vocab/clock.rs",
    "src/vocab/score.rs",
];

/// The file that holds levers among other things, and what is taken from it.
const LEVERS: &str = "src/vocab/lever.rs";

/// Types in those files that no scenario writes.
const INTERNAL: [&str; 10] = [
    "Account",
    "SubjectKind",
    "Subject",
    "Response",
    "Sector",
    "Archetype",
    "Adversary",
    "MenuOption",
    "Reaction",
    "Band",
];

/// Types of the rulebook that are called otherwise where a scenario names them: the file, its name, the other.
const CALLED: [(&str, &str, &str); 2] =
    [("src/rulebook/response.rs", "Authority", "Decides"), ("src/rulebook/response.rs", "Level", "Instrument")];

/// The whole reference.
pub(super) fn reference() -> String {
    let sources = files("src", &[".rs"]);
    let text = |path: &str| {
        let found = sources.iter().find(|file: &&File| file.path == path);
        &found.unwrap_or_else(|| panic!("there is no {path}")).text
    };
    let mut items: Vec<Item> = FILES.iter().flat_map(|path| called(path, parse::items(text(path)))).collect();
    items.extend(parse::items(text(LEVERS)));
    items.retain(|item| !INTERNAL.contains(&item.name.as_str()));
    items.iter().map(|item| section(item, &items)).collect::<Vec<_>>().join("\n")
}

/// The types of a file, as a scenario calls them.
fn called(path: &str, mut items: Vec<Item>) -> Vec<Item> {
    for item in &mut items {
        if let Some((_, _, other)) = CALLED.iter().find(|(file, name, _)| *file == path && *name == item.name) {
            item.name = (*other).to_owned();
        }
    }
    items
}

/// What readers call a type: `InjectFile` is an Inject.
fn shown(name: &str) -> &str {
    name.strip_suffix("File").filter(|it| !it.is_empty()).unwrap_or(name)
}

fn section(item: &Item, all: &[Item]) -> String {
    let mut out = format!("## {}\n\n{}\n\n", shown(&item.name), item.about);
    match &item.shape {
        Shape::Struct(fields) => {
            out += "| Field | What it holds | If left out | What it is |\n| --- | --- | --- | --- |\n";
            for Field { name, of, default, about } in fields {
                let default = default.as_ref().map_or("must be there".to_owned(), |it| left_out(it, of, all));
                let _ = writeln!(out, "| `{name}` | {} | {default} | {} |", kind(of, all), cell(about));
            }
        }
        Shape::Enum(variants) => {
            out += "| Write | What it means |\n| --- | --- |\n";
            for variant in variants {
                let _ = writeln!(out, "| `{}` | {} |", form(variant), cell(&meaning(variant)));
            }
        }
    }
    out
}

/// What a value is, in words, with a link where it has a section.
fn kind(of: &str, all: &[Item]) -> String {
    if let Some(of) = inside(of, "Vec") {
        return format!("list of: {}", kind(of, all));
    }
    if let Some(of) = inside(of, "Box").or_else(|| inside(of, "Spanned")) {
        return kind(of, all);
    }
    if let Some(of) = inside(of, "Option") {
        return kind(of, all);
    }
    match of {
        "u8" | "u16" => "whole number".into(),
        "(f64, f64, f64)" => "three numbers: `(50, 45, 45)`".into(),
        "(Ref, Spanned<f64>)" => "id and number: `(\"...\", 8)`".into(),
        "(Slug, f64)" => "id and weight: `(\"...\", 0.5)`".into(),
        "(u16, Vec<Slug>)" => "number and ids: `(4, [\"...\"])`".into(),
        "Ref" | "Slug" => "id".into(),
        "String" => "text".into(),
        "u32" => "whole number".into(),
        "f64" => "number".into(),
        "bool" => "`true` or `false`".into(),
        "(u32, u32)" => "two whole numbers: `(2, 24)`".into(),
        name if all.iter().any(|it| it.name == name) => {
            format!("[{}](#{})", shown(name), shown(name).to_lowercase())
        }
        other => panic!("nothing says how to explain the type {other}"),
    }
}

/// What stands for a field that is left out.
fn left_out(default: &str, of: &str, all: &[Item]) -> String {
    if !default.is_empty() {
        return format!("`{default}`");
    }
    if inside(of, "Vec").is_some() {
        return "`[]`".into();
    }
    if inside(of, "Option").is_some() {
        return "see right".into();
    }
    if let Some(of) = inside(of, "Spanned") {
        return left_out(default, of, all);
    }
    let value = match of {
        "Ref" | "String" => "\"\"",
        "u8" | "u16" | "u32" | "f64" => "0",
        "bool" => "false",
        "(u32, u32)" => "(0, 0)",
        name => {
            let shape = all.iter().find(|it| it.name == name).map(|it| &it.shape);
            let variants = match shape {
                Some(Shape::Enum(variants)) => variants,
                Some(Shape::Struct(_)) => return "none".into(),
                None => panic!("nothing says what a missing {name} is"),
            };
            &variants.iter().find(|it| it.default).expect("one variant is the default").name
        }
    };
    format!("`{value}`")
}

/// A variant as an author writes it.
fn form(variant: &Variant) -> String {
    let named = |field: &Field| format!("{}: {}", field.name, short(&field.of));
    let bare = |field: &Field| short(&field.of);
    let parts: Vec<String> = if variant.named {
        variant.fields.iter().map(named).collect()
    } else {
        variant.fields.iter().map(bare).collect()
    };
    if parts.is_empty() { variant.name.clone() } else { format!("{}({})", variant.name, parts.join(", ")) }
}

/// A type in one word.
fn short(of: &str) -> String {
    if let Some(of) = inside(of, "Vec") {
        return format!("[{}, ...]", short(of));
    }
    if let Some(of) = inside(of, "Box").or_else(|| inside(of, "Spanned")) {
        return short(of);
    }
    match of {
        "Ref" | "Slug" => "id".into(),
        "u8" | "u16" | "u32" => "whole number".into(),
        "f64" => "number".into(),
        "bool" => "true or false".into(),
        name => shown(name).to_owned(),
    }
}

fn meaning(variant: &Variant) -> String {
    let told = variant.fields.iter().filter(|field| !field.about.is_empty());
    let parts: Vec<String> = told
        .map(|field| {
            let about = uncapitalised(field.about.trim_end_matches('.'));
            if variant.named { format!("`{}`: {about}", field.name) } else { about }
        })
        .collect();
    if parts.is_empty() {
        variant.about.clone()
    } else {
        format!("{} In brackets: {}.", variant.about, parts.join("; "))
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// As part of a sentence.
fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// What stands between the angle brackets of `outer<...>`.
fn inside<'a>(of: &'a str, outer: &str) -> Option<&'a str> {
    of.strip_prefix(outer)?.strip_prefix('<')?.strip_suffix('>')
}
