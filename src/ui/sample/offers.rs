//! The catalogue of the sample.

use crate::view::{NeedLine, Offer, TargetOption};
use crate::vocab::Terms;

/// Id, name, level, capital, million euro, attention, rung, why it cannot be chosen.
type Row = (&'static str, &'static str, &'static str, f64, f64, u8, f64, Option<&'static str>);

const ROWS: [Row; 20] = [
    ("wait", "Wait and watch", "Political", 0.0, 0.0, 0, 0.0, None),
    (
        "article-4",
        "Ask for consultations under Article 4",
        "Political",
        2.0,
        0.0,
        1,
        1.0,
        Some("it is already under way"),
    ),
    (
        "public-attribution",
        "Attribute in public, jointly",
        "Political",
        6.0,
        0.5,
        1,
        3.0,
        Some("needs a likelihood of 80 %, the analysts are at 68 %"),
    ),
    (
        "article-5",
        "Ask for a decision under Article 5",
        "Political",
        15.0,
        0.0,
        2,
        9.0,
        Some("needs an incident of severity 8, the worst known is 7"),
    ),
    ("demarche", "Deliver a démarche", "Diplomatic", 1.0, 0.0, 1, 1.0, None),
    ("expel", "Expel intelligence officers", "Diplomatic", 3.0, 0.0, 1, 3.0, None),
    ("summon", "Summon the ambassador", "Diplomatic", 0.5, 0.0, 0, 1.0, None),
    (
        "sanctions",
        "List persons and firms for sanctions",
        "Economic and legal",
        4.0,
        2.0,
        1,
        3.0,
        Some("needs moderate confidence, the analysts have low confidence"),
    ),
    ("indict", "Bring charges against named officers", "Economic and legal", 2.0, 1.5, 1, 2.0, None),
    ("tech-seizure", "Seize rented servers with a court order", "Economic and legal", 1.0, 0.8, 1, 2.0, None),
    ("readiness", "Raise cyber readiness across the Alliance", "Military and cyber", 2.0, 6.0, 1, 2.0, None),
    ("hunt-forward", "Send a hunting team to a partner's network", "Military and cyber", 3.0, 4.0, 1, 2.0, None),
    (
        "scepva",
        "Ask for sovereign cyber effects, provided voluntarily",
        "Military and cyber",
        9.0,
        9.0,
        2,
        7.0,
        Some("no Ally provides this"),
    ),
    ("isolate", "Cut a network off", "Technical assistance", 1.0, 0.5, 1, 0.0, None),
    ("rapid-team", "Send a rapid response team", "Technical assistance", 1.0, 1.5, 1, 0.0, None),
    ("generators", "Lend generators and transformers", "Technical assistance", 0.5, 12.0, 1, 0.0, None),
    ("industry", "Bring industry partners in", "Technical assistance", 0.5, 1.0, 1, 0.0, None),
    ("statement", "Issue a statement of the Council", "Informational", 1.5, 0.0, 1, 1.0, None),
    ("prebunk", "Warn the public of forged documents", "Informational", 1.0, 0.4, 1, 0.0, None),
    ("brief-press", "Brief the press every six hours", "Informational", 0.0, 0.2, 1, 0.0, None),
];

/// Twenty responses, by level.
pub fn offers() -> Vec<Offer> {
    ROWS.iter().map(offer).collect()
}

fn offer(&(id, name, level, capital, meur, attention, rung, refused): &Row) -> Offer {
    Offer {
        id: id.into(),
        name: name.into(),
        level: level.into(),
        about: about(id).into(),
        caution: caution(id).into(),
        capital,
        meur,
        attention,
        delay: if rung > 2.0 { "24 h to decide, 2-5 d to carry out" } else { "4 h to decide, 8-12 h to carry out" }
            .into(),
        takes: if rung > 2.0 { "3 to 6 d" } else { "12 to 16 h" }.into(),
        decided_by: if rung > 2.0 { "the Council, by consensus" } else { "this seat alone" }.into(),
        legal: if rung > 5.0 { "use of force, if it goes wrong" } else { "retorsion: lawful, if unfriendly" }.into(),
        rung,
        effects: vec![
            "recovery readiness of the target up by 8 to 12".into(),
            "public trust of the target up by 2 to 4".into(),
            "belief that attacks fail up by 0.03".into(),
        ],
        needs: needs(id),
        targets: targets(id),
        terms: Terms::ALLIANCE,
        refused: refused.map(Into::into),
        planned: id == "prebunk",
    }
}

fn about(id: &str) -> &'static str {
    match id {
        "rapid-team" => {
            "Four to eight experts of the Allied pool work beside the operator: they find what is left of the intruder, and shorten the repair."
        }
        "isolate" => {
            "The operator pulls the plug between this network and the rest. What is inside cannot spread; what depends on it stands still."
        }
        "public-attribution" => "Allies say together who did it, and publish enough of the evidence to be believed.",
        "prebunk" => "The government shows the public how the forged memo was made, before the next one comes.",
        _ => {
            "The staff prepares it at once and carries it out when it is decided. What it costs is taken when the turn is locked."
        }
    }
}

fn caution(id: &str) -> &'static str {
    match id {
        "isolate" => "Isolation stops service as surely as the attack would have done.",
        "public-attribution" => "If it turns out to be wrong, nobody will believe the next one.",
        "rapid-team" => "The pool is small; a second crisis may find it empty.",
        _ => "",
    }
}

fn needs(id: &str) -> Vec<NeedLine> {
    match id {
        "public-attribution" => vec![
            NeedLine { text: "an incident is known".into(), met: true },
            NeedLine { text: "the leading hypothesis is at 80 % or more".into(), met: false },
            NeedLine { text: "moderate confidence or better".into(), met: false },
        ],
        "rapid-team" => vec![
            NeedLine { text: "four experts are left in the pool".into(), met: true },
            NeedLine { text: "something is known to be wrong at the target".into(), met: true },
        ],
        _ => vec![],
    }
}

fn targets(id: &str) -> Vec<TargetOption> {
    let option = |id: &str, name: &str, refused: Option<&str>| TargetOption {
        id: id.into(),
        name: name.into(),
        refused: refused.map(Into::into),
    };
    match id {
        "rapid-team" | "generators" => vec![
            option("estmark", "Estmark", None),
            option("valdora", "Valdora", None),
            option("ostreva", "Ostreva", Some("nothing is known to be wrong there")),
            option("halvard", "Halvard", Some("nothing is known to be wrong there")),
        ],
        "isolate" => vec![
            option("energy", "Energy", Some("needs recovery readiness 40, this network has 22")),
            option("government", "Government services", None),
            option("water", "Water", None),
            option("rail", "Rail", Some("it is already under way")),
        ],
        "demarche" | "expel" | "summon" | "indict" => {
            vec![option("veskaya", "Veskaya", None), option("lantern", "Lantern Collective", None)]
        }
        _ => vec![],
    }
}
