//! The Council of the sample: silence was broken.

use crate::view::{CouncilBoard, CouncilText, Move, Position, Stance, TextState, Win};

/// A text of this seat that Ilmenia broke silence on.
pub fn council() -> CouncilBoard {
    CouncilBoard {
        text: Some(CouncilText {
            measure: "Joint public attribution".into(),
            text: "Allies hold Veskaya responsible for the destructive act against Estmark's energy networks, express their \
                   solidarity with Estmark, and will consider further steps at the next meeting."
                .into(),
            sponsor: "Estmark".into(),
            own: true,
            state: TextState::Broken,
            round: 2,
            rounds: 4,
            softened: 0.25,
            conditional: false,
            silence_ends: "D3 18h".into(),
            hours_left: 12,
            broken_by: vec!["Ilmenia: one source is not enough for a sentence like this".into()],
            softer: String::new(),
        }),
        positions: positions(),
        record: vec![
            "Article 4 consultations: adopted in turn 2, no objection".into(),
            "Statement of solidarity: adopted in turn 1, softened once".into(),
        ],
        consultation_h: 9.0,
        sharing: 0.35,
        moves: moves(),
    }
}

fn positions() -> Vec<Position> {
    let rows = [
        (
            "ilmenia",
            "Ilmenia",
            "ILM",
            Stance::Objects,
            "One source is not enough for a sentence like this, and our gas contract is up for renewal.",
        ),
        ("kestria", "Kestria", "KES", Stance::Wavers, "Our courts would ask for more than compile times."),
        ("dunmere", "Dunmere", "DUN", Stance::Wavers, "Markets open in six hours. Can this wait until they close?"),
        (
            "arvenne",
            "Arvenne",
            "ARV",
            Stance::Accepts,
            "We come to the same judgement on our own, and would rather say so on our own.",
        ),
        ("corvia", "Corvia", "COR", Stance::Accepts, "If it costs nothing, we are with you."),
        ("lorrain", "Lorrain", "LOR", Stance::Accepts, "A common line is worth more than a perfect one."),
        ("pelagos", "Pelagos", "PEL", Stance::Accepts, "Agreed, as long as it sets no precedent."),
        ("ruvia", "Ruvia", "RUV", Stance::Accepts, "We follow the others."),
        ("tarn", "Tarn", "TAR", Stance::Accepts, "Agreed."),
        ("brannock", "Brannock", "BRA", Stance::Supports, "Our own sources say the same. We cannot show them."),
        ("halvard", "Halvard", "HAL", Stance::Supports, "Yes, and quickly."),
        ("ostreva", "Ostreva", "OST", Stance::Supports, "Late, but welcome. We would have said more."),
        ("valdora", "Valdora", "VAL", Stance::Supports, "Our phones are down. Say it."),
    ];
    rows.into_iter()
        .map(|(id, ally, code, stance, reason)| Position {
            id: id.into(),
            ally: ally.into(),
            code: code.into(),
            stance,
            reason: reason.into(),
            terms: vec![
                ("likelihood of the leading hypothesis".into(), 1.4),
                ("evidence shown so far".into(), -0.6),
                ("economic ties to the other side".into(), if stance == Stance::Objects { -1.9 } else { -0.3 }),
                ("solidarity with the Ally that was hit".into(), 0.8),
            ],
            broke: stance == Stance::Objects,
            lobbied: id == "dunmere",
            wins: match stance {
                Stance::Objects => vec![
                    win("soften the text by one step", "it says 25 % less", Stance::Objects),
                    win("speak to it", "1 capital", Stance::Objects),
                    win("soften the text by one step, and speak to it", "it says 25 % less; 1 capital", Stance::Wavers),
                ],
                Stance::Wavers => vec![win("show the Allies the evidence", "2 capital", Stance::Accepts)],
                Stance::Accepts | Stance::Supports => Vec::new(),
            },
        })
        .collect()
}

fn win(how: &str, price: &str, to: Stance) -> Win {
    Win { how: how.into(), price: price.into(), to }
}

fn moves() -> Vec<Move> {
    let row = |id, name: &str, price: &str, refused: Option<&str>| Move {
        id,
        name: name.into(),
        price: price.into(),
        refused: refused.map(Into::into),
        planned: false,
    };
    vec![
        row("soften", "Soften the text by one step", "a quarter of its effect", None),
        row("condition", "Make it conditional", "a second vote later", Some("this text cannot be made conditional")),
        row("share", "Show the Allies the evidence", "sources may be burnt", None),
        row("lobby", "Speak to one Ally", "1 political capital", None),
        row("hold", "Put it under silence as it stands", "cohesion, if it is broken again", None),
        row("withdraw", "Take it off the table", "2 cohesion", None),
        row("break", "Break silence", "cohesion and standing", Some("it is your own text: withdraw it instead")),
    ]
}
