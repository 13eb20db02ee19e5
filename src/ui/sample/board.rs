//! The situation room of the sample: turn three of ten.

use crate::view::{Board, Gauge, Opens, Phase, PlanLine, ProgressLine, Purse, TurnLine};
use crate::vocab::Terms;
use crate::vocab::{Account, AllyId, Lever, Score, Subject};

use super::{allies, case, council, feed, offers};

/// Everything the sample's seat may know in turn three.
pub fn board() -> Board {
    Board {
        scenario: "The Bronze Statue".into(),
        seat: "National crisis cell".into(),
        actor: "Estmark".into(),
        turn: TurnLine {
            number: 3,
            of: 10,
            title: "Who did this?".into(),
            now: "D3 06h".into(),
            until: "D3 18h".into(),
            hours: 12,
            phase: Default::default(),
            minutes: None,
        },
        phase: Phase::Deciding,
        purse: Purse { capital: 14.5, meur: 38.2, attention: 2, attention_of: 3, experts: Some(22) },
        gauges: gauges(),
        allies: allies::allies(),
        networks: allies::networks(),
        feed: feed::feed(),
        cases: case::cases(),
        offers: offers::offers(),
        plan: vec![PlanLine {
            text: "Warn the public of forged documents".into(),
            cost: "1 capital, 0.4 M EUR".into(),
            response: Some("prebunk".into()),
        }],
        under_way: vec![
            ProgressLine {
                name: "Ask for consultations under Article 4".into(),
                target: String::new(),
                state: "in force".into(),
                next: String::new(),
            },
            ProgressLine {
                name: "Send a rapid response team".into(),
                target: "Estmark, Energy".into(),
                state: "decided".into(),
                next: "at work from D3 12h".into(),
            },
            ProgressLine {
                name: "Attribute in public, jointly".into(),
                target: "Veskaya".into(),
                state: "before the Council".into(),
                next: "silence was broken".into(),
            },
        ],
        council: council::council(),
        counts: Vec::new(),
        terms: Terms::ALLIANCE,
        clocks: Vec::new(),
        decisions: Vec::new(),
    }
}

fn gauges() -> Vec<Gauge> {
    let score = |score: Score, history: &[f64]| gauge(&score.to_string(), history, true, Account::Score(score));
    let own = Subject::Ally(AllyId(0));
    vec![
        score(Score::Overall, &[61.0, 57.5, 54.8]),
        score(Score::Deterrence, &[58.0, 52.0, 49.3]),
        score(Score::Resilience, &[66.0, 60.1, 52.6]),
        score(Score::Legality, &[90.0, 90.0, 92.0]),
        score(Score::Cohesion, &[70.0, 73.0, 71.2]),
        gauge("Public trust", &[62.0, 58.0, 54.2], true, Account::Lever(Lever::Trust, own)),
        gauge("Dread", &[20.0, 34.0, 47.7], false, Account::Lever(Lever::Dread, own)),
        gauge("Anger", &[12.0, 22.0, 22.0], false, Account::Lever(Lever::Anger, own)),
        gauge("Disinformation", &[4.0, 9.0, 17.5], false, Account::Lever(Lever::Disinformation, own)),
    ]
}

fn gauge(name: &str, history: &[f64], good: bool, account: Account) -> Gauge {
    let value = history[history.len() - 1];
    Gauge {
        name: name.into(),
        value,
        of: 100.0,
        change: value - history[history.len() - 2],
        history: history.into(),
        good,
        opens: Opens::Account(account),
    }
}
