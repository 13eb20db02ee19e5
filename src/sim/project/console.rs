//! What only the facilitator is shown: what waits to be released, what is asked behind the scenes, what is to be judged.

use crate::scenario::{Decision, Timing};
use crate::sim::component::CueState;
use crate::sim::condition::holds;
use crate::sim::exercise::Exercise;
use crate::sim::facts::Facts;
use crate::view::{Console, ConsoleDecision, ConsoleRubric, Waiting};
use crate::vocab::DecisionId;

use super::filling::fill_now;
use super::{decisions, rubrics};

/// Everything the facilitator may do or should know now.
pub(crate) fn console(exercise: &mut Exercise) -> Console {
    let facts = exercise.facts();
    let ids = (0..facts.scenario().decisions.len()).map(DecisionId::at);
    let open = ids.filter(|it| facts.story.decisions[it.index()].open);
    Console {
        waiting: waiting(&facts),
        decisions: open.map(|it| decision(&facts, it)).collect(),
        rubrics: judged(&facts),
    }
}

fn waiting(facts: &Facts<'_, '_>) -> Vec<Waiting> {
    let rows = facts.scenario().injects.iter().zip(facts.cues());
    let by_hand = rows.filter(|(row, cue)| row.when == Timing::Manual && cue.state == CueState::Waiting);
    by_hand
        .map(|(row, _)| Waiting {
            id: row.id.to_string(),
            title: fill_now(facts, &row.title),
            ready: holds(facts, &row.only_if),
            notes: named(["Why", "Say", "Watch for"], &row.notes),
        })
        .collect()
}

fn decision(facts: &Facts<'_, '_>, id: DecisionId) -> ConsoleDecision {
    let row: &Decision = &facts.scenario().decisions[id.index()];
    ConsoleDecision {
        card: decisions::card(facts, id),
        own: row.facilitator,
        notes: named(["Read aloud", "Expected", "Goes well", "Goes wrong", "Note"], &row.notes),
    }
}

/// Texts that are not empty, each with its name.
fn named<const N: usize>(names: [&str; N], texts: &[String; N]) -> Vec<(String, String)> {
    let pairs = names.iter().zip(texts).filter(|(_, text)| !text.is_empty());
    pairs.map(|(name, text)| ((*name).to_owned(), text.clone())).collect()
}

fn judged(facts: &Facts<'_, '_>) -> Vec<ConsoleRubric> {
    let rows = facts.scenario().rubrics.iter().enumerate().filter(|(_, row)| row.judged);
    rows.map(|(at, row)| ConsoleRubric {
        id: row.id.to_string(),
        title: row.title.clone(),
        levels: row.levels.iter().map(|it| (it.id.to_string(), it.title.clone())).collect(),
        level: rubrics::level(facts, at).map_or_else(String::new, |it| it.title.clone()),
    })
    .collect()
}
