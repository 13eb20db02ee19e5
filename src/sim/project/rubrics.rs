//! Rubrics: at which level they stand.

use crate::scenario::{Rubric, RubricLevel, shown_number};
use crate::sim::condition::holds;
use crate::sim::facts::Facts;
use crate::view::RubricLine;

/// Every rubric and its level.
pub(super) fn rubrics(facts: &Facts<'_>) -> Vec<RubricLine> {
    (0..facts.scenario().rubrics.len()).map(|at| line(facts, at)).collect()
}

fn line(facts: &Facts<'_>, at: usize) -> RubricLine {
    let row = &facts.scenario().rubrics[at];
    let level = level(facts, at);
    RubricLine {
        title: row.title.clone(),
        level: level.map_or_else(|| "not judged".into(), |it| it.title.clone()),
        points: level.map_or_else(String::new, |it| shown_number(it.points)),
        of: shown_number(best(row)),
        judged: row.judged,
    }
}

/// The level at which a rubric stands; `None` while it waits for a judge.
pub(super) fn level<'a>(facts: &'a Facts<'_>, at: usize) -> Option<&'a RubricLevel> {
    let row = &facts.scenario().rubrics[at];
    match facts.story.judged[at] {
        Some(level) => row.levels.get(usize::from(level)),
        None if row.judged => None,
        None => row.levels.iter().find(|it| holds(facts, &it.when)),
    }
}

fn best(row: &Rubric) -> f64 {
    row.levels.first().map_or(0.0, |it| it.points)
}

/// What all rubrics with a level come to, 0-100, by their weights; `None` where there is none.
pub(super) fn total(facts: &Facts<'_>) -> Option<f64> {
    let (mut sum, mut weights) = (0.0, 0.0);
    for (at, row) in facts.scenario().rubrics.iter().enumerate() {
        let Some(level) = level(facts, at).filter(|_| best(row) > 0.0) else { continue };
        sum += row.weight * (level.points / best(row)).clamp(0.0, 1.0);
        weights += row.weight;
    }
    (weights > 0.0).then(|| 100.0 * sum / weights)
}
