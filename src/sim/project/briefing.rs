//! What a seat reads before the first turn.

use crate::scenario::model::{Authority, Difficulty};
use crate::sim::ground::Ground;
use crate::view::Briefing;
use crate::vocab::{SeatId, Terms};

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
    let own = seat;
    let seat = &scenario.seats[seat.index()];
    let terms = &ground.rulebook.terms;
    let others = scenario.seats.iter().enumerate().filter(|(at, _)| *at != own.index());
    Briefing {
        title: scenario.title.clone(),
        difficulty: difficulty(scenario.difficulty).into(),
        minutes: scenario.minutes,
        turns: u16::try_from(scenario.turns.len()).unwrap_or(u16::MAX),
        situation,
        stakes,
        task,
        seat: seat.title.clone(),
        may: seat.may.iter().filter_map(|it| may(*it, terms)).collect(),
        others: others.map(|(_, it)| it.title.clone()).collect(),
        people: scenario.characters.iter().map(|it| (it.name.clone(), it.role.clone())).collect(),
        private: seat.private.clone(),
        secrets,
        objectives: scenario.objectives.iter().map(|it| it.text.clone()).collect(),
    }
}

/// What an authority allows, in the words of the cast; nothing where the cast has no use for it.
fn may(authority: Authority, terms: &Terms) -> Option<String> {
    let text = match authority {
        Authority::National => "decide what your own government does",
        _ if !terms.has_council() => return None,
        Authority::Consult => "call the Allies together to consult",
        Authority::Council => "propose texts to the Council, and speak to Allies about them",
        Authority::Union => "propose measures to the European Union",
        Authority::Convene => "convene the Council and broker between Allies; you command no one",
    };
    Some(terms.say(text).into_owned())
}

const fn difficulty(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Easy => "easy",
        Difficulty::Medium => "medium",
        Difficulty::Hard => "hard",
        Difficulty::Expert => "expert",
    }
}
