//! What would change an estimate: the evidence that is missing, and what can be done to get it.

use crate::rulebook::{Amount, Channel, Response};
use crate::sim::admit::{self, Sight};
use crate::sim::component::Dossier;
use crate::sim::likelihood;
use crate::sim::state::Choice;
use crate::sim::words::Words;
use crate::vocab::{Confidence, HypothesisId, Lever, ResponseId};

/// Kinds of evidence that are told with what an item of them would do.
const TOLD: usize = 2;

/// What would change an estimate, what would move it most first.
pub(super) fn would_change(
    sight: &Sight<'_, '_>,
    dossier: &Dossier,
    confidence: Confidence,
    state_control: bool,
) -> Vec<String> {
    let mut lines = missing(sight, dossier);
    lines.extend(actions(sight, dossier));
    if !dossier.checked {
        lines.push("The evidence has not been checked for planted trails".into());
    }
    if !state_control {
        lines.push("Direction or control by a state would need a secret source, or several signs of tasking".into());
    }
    if confidence < Confidence::High {
        lines.push("A judgement that holds still for some days would be better founded".into());
    }
    lines
}

/// Kinds of evidence of which nothing has come in: what one item would do, for those of which one says most.
fn missing(sight: &Sight<'_, '_>, dossier: &Dossier) -> Vec<String> {
    let channels = &sight.facts.rulebook().channels.rows;
    let mut silent: Vec<&Channel> =
        channels.iter().enumerate().filter(|(at, _)| dossier.items[*at] == 0).map(|(_, it)| it).collect();
    silent.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let mut lines: Vec<String> = silent.iter().take(TOLD).map(|it| one_item(sight, dossier, it)).collect();
    let rest: Vec<String> = silent.iter().skip(TOLD).map(|it| it.name.to_lowercase()).collect();
    if !rest.is_empty() {
        lines.push(format!("Nothing has come in yet through: {}", rest.join(", ")));
    }
    lines
}

/// What one item of a kind would do to the estimate, pointing at the first and at the second.
fn one_item(sight: &Sight<'_, '_>, dossier: &Dossier, channel: &Channel) -> String {
    let count = sight.facts.scenario().hypotheses.len();
    let shares = likelihood::all(dossier, count);
    let lead = likelihood::leading(dossier, count);
    let others = (0..count).filter(|it| *it != lead.index());
    let second = others.reduce(|best, it| if shares[it] > shares[best] { it } else { best });
    let with = |at: HypothesisId| {
        let mut then = *dossier;
        then.weights[at.index()] += channel.weight;
        100.0 * likelihood::of(&then, count, lead)
    };
    let words = Words(sight.facts);
    let against = second
        .map(HypothesisId::at)
        .map_or_else(String::new, |it| format!(", one that points at {} to {:.0} %", words.suspect(it), with(it)));
    format!(
        "{}: nothing yet; an item that points at {} would bring that to {:.0} %{against}",
        channel.name,
        words.suspect(lead),
        with(lead)
    )
}

/// What can be done to bring evidence in, or to see through what is planted, and what cannot be done yet.
fn actions(sight: &Sight<'_, '_>, dossier: &Dossier) -> Vec<String> {
    let rows = sight.facts.rulebook().responses.rows.iter().enumerate();
    rows.filter_map(|(at, row)| Some((ResponseId::at(at), row, brings(sight, dossier, row)?)))
        .map(|(id, row, brings)| {
            let targets = admit::targets(sight.facts, sight.seat, row.target);
            let refused = |target| admit::choice(sight, Choice::Respond { response: id, target }).err();
            let mut refusals: Vec<_> = targets.into_iter().map(refused).collect();
            let open = refusals.iter().any(Option::is_none);
            match refusals.drain(..).next().flatten().filter(|_| !open) {
                None if open => format!("Open to you: \"{}\", {brings}", row.name),
                Some(why) => {
                    let why = sight.facts.rulebook().terms.said(why.to_string());
                    format!("Not open now: \"{}\", {brings}: {why}", row.name)
                }
                None => format!("Not open now: \"{}\", {brings}", row.name),
            }
        })
        .collect()
}

/// What a response would do for the evidence; `None` where that is nothing.
fn brings(sight: &Sight<'_, '_>, dossier: &Dossier, row: &Response) -> Option<String> {
    let factor = |lever: Lever| {
        row.changes.iter().find_map(|it| match it.by {
            Amount::Times(by) if it.lever == lever && by > 1.0 => Some(by),
            _ => None,
        })
    };
    let channels = &sight.facts.rulebook().channels.rows;
    for channel in channels {
        if let Some(by) = factor(channel.rate) {
            return Some(format!("by which {} come {by} times as fast", channel.name.to_lowercase()));
        }
    }
    let by = factor(Lever::PlantExposure).filter(|_| !dossier.checked)?;
    Some(format!("by which planted trails are seen through {by} times as fast"))
}
