//! The incidents of the sample, as the analysts see them.

use crate::view::{Case, EvidenceLine, HypothesisLine, Opens};
use crate::vocab::{Band, Confidence, HypothesisId, IncidentId};

/// Two cases, the worse first.
#[allow(clippy::too_many_lines, reason = "two cases, field by field")]
pub fn cases() -> Vec<Case> {
    vec![
        Case {
            id: "estgrid".into(),
            title: "Wiper at Estgrid".into(),
            severity: 6.8,
            force: 4.1,
            opens: Opens::Gravity(IncidentId(0)),
            legal: "an internationally wrongful act, below the use of force".into(),
            hypotheses: vec![
                hypothesis("veskaya", "Veskaya, military intelligence", 0.68, Some(70)),
                hypothesis("lantern", "Lantern Collective on its own", 0.17, None),
                hypothesis("tolmen", "Tolmen Group, for money", 0.09, Some(5)),
                hypothesis("other", "Somebody else", 0.06, None),
            ],
            confidence: Confidence::Low,
            state_control: false,
            evidence: vec![
                evidence(
                    "D2 07h",
                    "technical",
                    "Compile times fit a working day three time zones to the east",
                    "Veskaya",
                    "weakly",
                    false,
                ),
                evidence(
                    "D1 22h",
                    "industry",
                    "The loader shares code with one seen at a port in Dunmere last year",
                    "Veskaya",
                    "clearly",
                    false,
                ),
                evidence(
                    "D1 15h",
                    "technical",
                    "A ransom note was left on two disks, with no way to pay",
                    "Tolmen Group",
                    "weakly",
                    true,
                ),
                evidence(
                    "D0 14h",
                    "industry",
                    "Machines were rented through a reseller of an earlier campaign",
                    "Lantern Collective",
                    "clearly",
                    false,
                ),
            ],
            claims: Vec::new(),
            would_change: vec![
                "intelligence on who gave the order would raise confidence".into(),
                "a second sample from the water works would settle the link to the port".into(),
            ],
        },
        Case {
            id: "portals".into(),
            title: "Flood against the portals".into(),
            severity: 3.2,
            force: 1.4,
            opens: Opens::Gravity(IncidentId(0)),
            legal: "an unfriendly act".into(),
            hypotheses: vec![
                hypothesis("lantern", "Lantern Collective on its own", 0.52, None),
                hypothesis("veskaya", "Veskaya, through the Collective", 0.41, None),
                hypothesis("other", "Somebody else", 0.07, None),
            ],
            confidence: Confidence::Moderate,
            state_control: false,
            evidence: vec![evidence(
                "D0 09h",
                "open",
                "The Collective claimed the flood in its channel",
                "Lantern Collective",
                "weakly",
                false,
            )],
            claims: Vec::new(),
            would_change: vec!["payment records of the reseller".into()],
        },
    ]
}

fn hypothesis(id: &str, name: &str, likelihood: f64, stated: Option<u8>) -> HypothesisLine {
    HypothesisLine {
        id: id.into(),
        name: name.into(),
        likelihood,
        band: Band::of(likelihood),
        stated,
        opens: Opens::Likelihood(IncidentId(0), HypothesisId(0)),
    }
}

fn evidence(at: &str, channel: &str, text: &str, points_at: &str, strength: &str, exposed: bool) -> EvidenceLine {
    EvidenceLine {
        at: at.into(),
        channel: channel.into(),
        text: text.into(),
        points_at: points_at.into(),
        strength: strength.into(),
        exposed,
        hypothesis: match points_at {
            "Veskaya" => "veskaya",
            "Tolmen Group" => "tolmen",
            _ => "lantern",
        }
        .into(),
    }
}
