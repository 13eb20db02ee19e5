//! What a seat reads before the first turn.

use crate::scenario::model::Difficulty;
use crate::sim::ground::Ground;
use crate::view::Briefing;
use crate::vocab::SeatId;

/// What a seat reads before the first turn, with the hidden truths that it knows.
pub(crate) fn briefing(ground: &Ground, hidden: &[u16], seat: SeatId) -> Briefing {
    let scenario = &ground.scenario;
    let [situation, stakes, task] = scenario.briefing.clone();
    let secrets: Vec<(String, String)> = scenario
        .hidden
        .iter()
        .zip(hidden)
        .filter(|(row, _)| row.known_to.contains(&seat))
        .map(|(row, value)| (row.title.clone(), row.values[usize::from(*value)].told.clone()))
        .collect();
    let seat = &scenario.seats[seat.index()];
    Briefing {
        title: scenario.title.clone(),
        difficulty: difficulty(scenario.difficulty).into(),
        minutes: scenario.minutes,
        turns: u16::try_from(scenario.turns.len()).unwrap_or(u16::MAX),
        situation,
        stakes,
        task,
        seat: seat.title.clone(),
        private: seat.private.clone(),
        secrets,
        objectives: scenario.objectives.iter().map(|it| it.text.clone()).collect(),
    }
}

const fn difficulty(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Easy => "easy",
        Difficulty::Medium => "medium",
        Difficulty::Hard => "hard",
        Difficulty::Expert => "expert",
    }
}
