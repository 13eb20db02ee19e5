//! The review of the sample.

use crate::view::{Mover, ObjectiveLine, Opens, Review, ScoreLine, TableLine, TimelineLine, TruthLine, TurnScores};
use crate::vocab::{EntryNo, Score};

/// The review of a run that went middling.
pub fn review() -> Review {
    Review {
        answers: Vec::new(),
        clocks: Vec::new(),
        right: Vec::new(),
        rubrics: Vec::new(),
        scenario: "The Bronze Statue".into(),
        seed: 4711,
        ending: "A line is drawn in pencil".into(),
        ending_text: "The Allies named the author in the ninth turn, in a text that had been softened twice. Power is back. \
                      In Veskaya the operation is counted as neither a success nor a failure, and will be repeated."
            .into(),
        scores: scores(),
        by_turn: (1..=10).map(turn_scores).collect(),
        movers: movers(),
        story: "The flood was rented by the Lantern Collective, on a hint and with money from Veskaya's military \
                intelligence. The wiper was Veskaya's own work, prepared since March through the maintenance contractor. The \
                ransom note was planted to point at the Tolmen Group.\n\nThe forged memo was written in the capital, not in \
                the field."
            .into(),
        author: "Veskaya, military intelligence".into(),
        truth: vec![
            TruthLine { about: "Hacktivists claim the flood".into(), truth: "True, but they did not pay for it.".into() },
            TruthLine { about: "A ransom note was left on two disks".into(), truth: "Planted. Your analysts saw through it on D4.".into() },
            TruthLine { about: "A memo about reprisals is in the papers".into(), truth: "Forged from a real request for help.".into() },
        ],
        objectives: vec![
            ObjectiveLine { text: "Judge authorship under doubt, and say how sure you are".into(), evidence: "three estimates or more, Brier score under 0.25".into(), shown: true, level: String::new() },
            ObjectiveLine { text: "Choose an answer that is in proportion".into(), evidence: "legality never under 60".into(), shown: true, level: String::new() },
            ObjectiveLine { text: "Keep consensus without emptying the text".into(), evidence: "a text adopted with at most one softening".into(), shown: false, level: String::new() },
        ],
        questions: vec![
            "When did you believe that it was Veskaya, and what would have changed your mind?".into(),
            "Which softening cost most, and did it buy the vote that you needed?".into(),
            "What would you have done with the liaison officer's original of the memo?".into(),
        ],
        figures: vec![
            ("Brier score of your estimates".into(), "0.18 (0 is perfect, 0.25 is a coin)".into()),
            ("Harm avoided".into(), "61 % of what doing nothing would have cost".into()),
            ("Money spent".into(), "31.4 of 60 M EUR".into()),
            ("Turns that waited".into(), "2".into()),
        ],
        timeline: timeline(),
        table: vec![
            TableLine {
                turn: 2,
                text: "The facilitator put on the table: A list is for sale. Why: the room was idle".into(),
                note: None,
            },
            TableLine {
                turn: 3,
                text: "One voice decided everything (objective 1)".into(),
                note: Some(Some(false)),
            },
        ],
    }
}

fn scores() -> Vec<ScoreLine> {
    let values = [58.4, 52.1, 44.0, 58.7, 61.0, 47.2, 51.5, 60.3, 71.0, 48.8, 54.9, 83.0, 68.2];
    Score::ALL
        .iter()
        .zip(values)
        .map(|(&score, value)| ScoreLine {
            score,
            value,
            start: if Score::HEADLINE.contains(&score) { 60.0 } else { 50.0 },
            part: !Score::HEADLINE.contains(&score),
            means: match score {
                Score::Overall => "The four axes as one.",
                Score::Deterrence => "Whether it would be tried again.",
                Score::Resilience => "What still worked, how fast the rest came back, and how people took it.",
                Score::Legality => "Lawful and in proportion.",
                Score::Cohesion => "Whether the Allies still stand together.",
                _ => "A part of the score above it.",
            }
            .into(),
        })
        .collect()
}

fn turn_scores(turn: u16) -> TurnScores {
    let t = f64::from(turn);
    TurnScores {
        turn,
        values: [
            60.0 - 4.0 * libm::sin(t / 2.0) - 0.2 * t,
            58.0 - 2.0 * t + 0.15 * t * t,
            66.0 - 5.0 * t + 0.44 * t * t,
            90.0 - 0.7 * t,
            70.0 - 0.2 * t,
        ],
    }
}

fn movers() -> Vec<Mover> {
    let rows = [
        (2, Score::Resilience, -7.5, "Wiper in the control centre of Estgrid"),
        (3, Score::Resilience, -4.2, "Energy of Estmark was down for 31 h"),
        (3, Score::Cohesion, -1.8, "Ilmenia broke silence on the attribution"),
        (4, Score::Resilience, 5.1, "The rapid response team shortened the repair"),
        (5, Score::Society, 3.3, "The public had been warned of forged documents"),
        (7, Score::Deterrence, -3.0, "The water works were hit and nothing was said"),
        (9, Score::Punishment, 6.4, "The Allies attributed in public"),
        (9, Score::Legality, 2.0, "The answer was in proportion"),
    ];
    rows.into_iter()
        .enumerate()
        .map(|(row, (turn, score, amount, why))| Mover {
            turn,
            score,
            amount,
            why: why.into(),
            opens: Some(Opens::Event(EntryNo(u32::try_from(row).expect("few rows")))),
        })
        .collect()
}

fn timeline() -> Vec<TimelineLine> {
    let rows = [
        (1, "D0 00h", "Lantern Collective rents 1,900 machines", true),
        (1, "D0 02h", "Government portals slow since midnight", false),
        (1, "D0 06h", "You asked for consultations under Article 4", false),
        (2, "D1 01h", "Veskaya reaches the control centre through the contractor", true),
        (2, "D1 03h", "Wiper in the control centre of Estgrid", false),
        (3, "D2 04h", "A memo about reprisals is in the papers", false),
        (3, "D3 05h", "Intruder found at Estmark's water works", false),
        (4, "D3 12h", "The rapid response team is at work", false),
        (7, "D9 16h", "Pumps stop in two cities", false),
        (9, "D14 10h", "The Allies attribute in public", false),
        (10, "D16 00h", "Veskaya plans the next one", true),
    ];
    rows.into_iter()
        .enumerate()
        .map(|(row, (turn, at, text, hidden))| TimelineLine {
            turn,
            at: at.into(),
            text: text.into(),
            hidden,
            opens: Opens::Event(EntryNo(u32::try_from(row).expect("few rows"))),
        })
        .collect()
}
