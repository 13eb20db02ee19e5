//! The Allies of the sample, and the networks of the one that was hit.

use crate::view::{AllyCard, NetworkCard, Opens, Stance, Standing, Trend};
use crate::vocab::{Account, AllyId, Lever, NetworkId, Subject};

/// Id, name, code, capital, kind, interest, stance.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str, Option<Stance>);

const ROWS: [Row; 14] = [
    (
        "estmark",
        "Estmark",
        "EST",
        "Tarvas",
        "front-line state",
        "proof that an attack on one is answered by all",
        Some(Stance::Supports),
    ),
    (
        "valdora",
        "Valdora",
        "VAL",
        "Port Amare",
        "front-line state",
        "its own grid is next in line; wants teams, soon",
        Some(Stance::Supports),
    ),
    (
        "arvenne",
        "Arvenne",
        "ARV",
        "Lys",
        "major power",
        "an independent voice and its own judgement on authorship",
        Some(Stance::Accepts),
    ),
    (
        "brannock",
        "Brannock",
        "BRA",
        "Kell",
        "major power",
        "keeps its sources; shares late and little",
        Some(Stance::Supports),
    ),
    (
        "corvia",
        "Corvia",
        "COR",
        "Sant Orso",
        "southern Ally",
        "attention to the south and a low bill",
        Some(Stance::Accepts),
    ),
    ("dunmere", "Dunmere", "DUN", "Aldwick", "trading nation", "calm markets and open ports", Some(Stance::Wavers)),
    (
        "halvard",
        "Halvard",
        "HAL",
        "Nordvik",
        "northern Ally",
        "restraint in words, generosity in help",
        Some(Stance::Supports),
    ),
    ("ilmenia", "Ilmenia", "ILM", "Ozora", "transit state", "gas that still flows on Monday", Some(Stance::Objects)),
    (
        "kestria",
        "Kestria",
        "KES",
        "Marn",
        "trading nation",
        "law first: evidence that stands in court",
        Some(Stance::Wavers),
    ),
    ("lorrain", "Lorrain", "LOR", "Vaux", "small Ally", "a common line, whatever it says", Some(Stance::Accepts)),
    (
        "ostreva",
        "Ostreva",
        "OST",
        "Belgar",
        "front-line state",
        "a hard answer, visible and early",
        Some(Stance::Supports),
    ),
    (
        "pelagos",
        "Pelagos",
        "PEL",
        "Thera",
        "southern Ally",
        "no precedent that could be turned on itself",
        Some(Stance::Accepts),
    ),
    (
        "ruvia",
        "Ruvia",
        "RUV",
        "Castro Novo",
        "small Ally",
        "not to be asked for what it does not have",
        Some(Stance::Accepts),
    ),
    (
        "tarn",
        "Tarn",
        "TAR",
        "Innis",
        "northern Ally",
        "to keep its own telecom network out of it",
        Some(Stance::Accepts),
    ),
];

/// Fourteen Allies: the hit ones first.
pub fn allies() -> Vec<AllyCard> {
    ROWS.iter()
        .map(|&(id, name, code, capital, kind, interest, stance)| {
            let own = id == "estmark";
            AllyCard {
                id: id.into(),
                name: name.into(),
                code: code.into(),
                capital: capital.into(),
                kind: kind.into(),
                own,
                hit: own || id == "valdora",
                interest: interest.into(),
                stance,
                trouble: match id {
                    "estmark" => "energy down in three districts, government portals degraded".into(),
                    "valdora" => "mobile network degraded".into(),
                    _ => String::new(),
                },
                trust: (own || id == "valdora").then_some(if own { 54.2 } else { 61.0 }),
                teams: if own { 1.0 } else { 0.0 },
                opens: own.then_some(Opens::Account(Account::Lever(Lever::Trust, Subject::Ally(AllyId(0))))),
            }
        })
        .collect()
}

/// Eight networks, one's own first, worst first.
pub fn networks() -> Vec<NetworkCard> {
    let rows = [
        ("energy", "EST", "Energy", Standing::Down, 0.12, Trend::Falling, "hit by a wiper; back in about 9 d"),
        (
            "government",
            "EST",
            "Government services",
            Standing::Degraded,
            0.61,
            Trend::Rising,
            "flooded; filtering works",
        ),
        ("water", "EST", "Water", Standing::Intruder, 1.0, Trend::Steady, "intruder seen on two engineering stations"),
        ("rail", "EST", "Rail", Standing::Isolated, 0.80, Trend::Falling, "signalling cut off on purpose"),
        ("finance", "EST", "Finance", Standing::Normal, 0.99, Trend::Steady, ""),
        ("health", "EST", "Health", Standing::Normal, 0.97, Trend::Falling, "runs on its own generators"),
        ("defence", "EST", "Defence", Standing::Normal, 1.0, Trend::Steady, ""),
        ("telecom", "VAL", "Telecom", Standing::Degraded, 0.74, Trend::Steady, "without mains power in the east"),
    ];
    rows.into_iter()
        .enumerate()
        .map(|(row, (id, ally, sector, standing, service, trend, note))| NetworkCard {
            id: id.into(),
            ally: ally.into(),
            sector: sector.into(),
            standing,
            service,
            trend,
            note: note.into(),
            opens: Opens::Account(Account::Service(NetworkId::at(row))),
            country: if ally == "EST" { "Estmark" } else { "Valdora" }.into(),
            own: ally == "EST",
            needs: match id {
                "energy" => vec![("Telecom".into(), "degraded".into())],
                "water" | "health" => vec![("Energy".into(), "down".into())],
                _ => Vec::new(),
            },
        })
        .collect()
}
