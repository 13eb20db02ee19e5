//! The page that says, of each requirement of the sources, what carries it; and that every carrier is there.

use std::fmt::Write as _;
use std::fs;

use serde::Deserialize;
use whitecell::rulebook::Library;
use whitecell::store::bundled;

use crate::sources::root;

use super::parameters::parameters;

/// Where the parts of the sources begin: the first row of each.
const PARTS: [(u8, &str); 4] =
    [(1, "Institutions and actors"), (27, "Instruments and policies"), (61, "Claims"), (82, "Incidents")];

/// The head of each table.
const HEAD: &str = "| No. | Requirement | Carried by | Still to come |\n| --- | --- | --- | --- |\n";

/// The number of the last row.
const ROWS: u8 = 91;

/// One requirement.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    #[serde(rename = "row")]
    number: u8,
    title: String,
    by: Vec<Carrier>,
    /// What is not built yet.
    #[serde(default)]
    later: String,
}

/// Something that a player can see, use or be scored on, by its id or path.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
enum Carrier {
    Adversary(String),
    Archetype(String),
    Article(String),
    Channel(String),
    Effect(String),
    Measure(String),
    /// A heading of `docs/model.md`.
    Model(String),
    /// `council.lead_weight`.
    Parameter(String),
    Reaction(String),
    Requirement(String),
    Response(String),
    Scenario(String),
    Sector(String),
    /// A file, from the project's folder.
    Source(String),
    /// What some Ally of the default roster has.
    Trait(String),
}

fn rows() -> Vec<Row> {
    let text = fs::read_to_string(root().join("assets/library/traceability.ron")).unwrap();
    ron::from_str(&text).unwrap_or_else(|error| panic!("assets/library/traceability.ron: {error}"))
}

/// The page below its mark.
pub(super) fn page() -> String {
    let rows = rows();
    let open = rows.iter().filter(|row| !row.later.is_empty()).count();
    let mut page = format!("{} requirements; a part of {open} is still to come.\n", rows.len());
    for row in &rows {
        if let Some((_, part)) = PARTS.iter().find(|(first, _)| *first == row.number) {
            let _ = write!(page, "\n## {part}\n\n{HEAD}");
        }
        let by: Vec<String> = row.by.iter().map(Carrier::cell).collect();
        let _ = writeln!(page, "| {} | {} | {} | {} |", row.number, row.title, by.join(", "), row.later);
    }
    page
}

impl Carrier {
    /// As the page shows it.
    fn cell(&self) -> String {
        match self {
            Self::Adversary(id) => format!("adversary `{id}`"),
            Self::Archetype(id) => format!("archetype `{id}`"),
            Self::Article(id) => format!("library `{id}`"),
            Self::Channel(id) => format!("channel `{id}`"),
            Self::Effect(id) => format!("effect `{id}`"),
            Self::Measure(id) => format!("measure `{id}`"),
            Self::Model(heading) => format!("[{heading}](model.md#{})", anchor(heading)),
            Self::Parameter(path) => format!("parameter `{path}`"),
            Self::Reaction(id) => format!("reaction `{id}`"),
            Self::Requirement(id) => format!("baseline requirement `{id}`"),
            Self::Response(id) => format!("response `{id}`"),
            Self::Scenario(id) => format!("[scenario `{id}`](../scenarios/{id}.ron)"),
            Self::Sector(id) => format!("sector `{id}`"),
            Self::Source(path) => format!("[{path}](../{path})"),
            Self::Trait(id) => format!("trait `{id}`"),
        }
    }

    /// Whether it is there.
    fn exists(&self, library: &Library) -> bool {
        let book = bundled::rulebook();
        match self {
            Self::Adversary(id) => book.adversary(id).is_some(),
            Self::Archetype(id) => book.archetype(id).is_some(),
            Self::Article(id) => library.article(id).is_some(),
            Self::Channel(id) => book.channel(id).is_some(),
            Self::Effect(id) => book.effect(id).is_some(),
            Self::Measure(id) => book.measure(id).is_some(),
            Self::Model(heading) => headings().any(|line| line == *heading),
            Self::Parameter(path) => parameters().contains(path),
            Self::Reaction(id) => book.reactions.position(id).is_some(),
            Self::Requirement(id) => book.requirements.position(id).is_some(),
            Self::Response(id) => book.response(id).is_some(),
            Self::Scenario(id) => bundled::scenarios().any(|(file, _)| file.strip_suffix(".ron") == Some(id)),
            Self::Sector(id) => book.sector(id).is_some(),
            Self::Source(path) => path.starts_with("src/") && root().join(path).is_file(),
            Self::Trait(id) => book.roster.allies.iter().any(|ally| ally.traits.iter().any(|it| it.as_str() == id)),
        }
    }
}

/// The headings of the page on the model.
fn headings() -> impl Iterator<Item = String> {
    let text = fs::read_to_string(root().join("docs/model.md")).unwrap();
    let lines: Vec<String> = text.lines().filter(|line| line.starts_with("##")).map(str::to_owned).collect();
    lines.into_iter().map(|line| line.trim_start_matches('#').trim().to_owned())
}

fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || *letter == ' ');
    kept.map(|letter| if letter == ' ' { '-' } else { letter.to_ascii_lowercase() }).collect()
}

#[test]
fn every_requirement_has_a_row() {
    let numbers: Vec<u8> = rows().iter().map(|row| row.number).collect();
    assert_eq!(numbers, (1..=ROWS).collect::<Vec<_>>());
}

#[test]
fn every_requirement_is_carried_by_something_that_is_there() {
    let library = bundled::library();
    let mut wrong = Vec::new();
    for row in rows() {
        let gone = row.by.iter().filter(|carrier| !carrier.exists(library));
        wrong.extend(gone.map(|carrier| format!("{}: there is no {carrier:?}", row.number)));
        if row.by.is_empty() || row.title.trim().is_empty() || row.title.contains('|') || row.later.contains('|') {
            wrong.push(format!("{}: needs a title and a carrier, and no bars", row.number));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_carrier_that_is_gone_is_noticed() {
    let gone: Vec<Carrier> = ron::from_str(
        r#"[Adversary("x"), Archetype("x"), Article("x"), Channel("x"), Effect("x"), Measure("x"), Model("X"),
            Parameter("council.x"), Reaction("x"), Requirement("x"), Response("x"), Scenario("x"), Sector("x"),
            Source("src/x.rs"), Source("Cargo.toml"), Trait("x")]"#,
    )
    .unwrap();
    let there: Vec<_> = gone.iter().filter(|carrier| carrier.exists(bundled::library())).collect();
    assert!(there.is_empty(), "{there:?}");
    assert_eq!(anchor("Strikes, service and cascade"), "strikes-service-and-cascade");
}
