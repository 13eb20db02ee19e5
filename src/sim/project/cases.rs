//! Known incidents as the seat's analysts see them.

use crate::journal::Event;
use crate::sim::admit::Sight;
use crate::sim::component::Dossier;
use crate::sim::facts::Facts;
use crate::sim::state::Plan;
use crate::sim::words::Words;
use crate::sim::{law, likelihood};
use crate::view::{Case, EvidenceLine, HypothesisLine, Opens};
use crate::vocab::{Band, EvidenceId, HypothesisId, IncidentId, ProgressId, SeatId};

use super::clues;

/// Weights at which an item counts as clear, and as strong.
const CLEAR: f64 = 0.5;
const STRONG: f64 = 1.3;

/// Every known incident of the scenario.
pub(super) fn cases(facts: &Facts<'_>, plan: &Plan, seat: SeatId) -> Vec<Case> {
    let rows = facts.dossiers().iter().enumerate();
    let known = rows.filter(|(at, it)| it.disclosed.is_some() && *at < facts.scenario().incidents.len());
    known.map(|(at, it)| case(facts, plan, seat, IncidentId::at(at), it)).collect()
}

fn case(facts: &Facts<'_>, plan: &Plan, seat: SeatId, incident: IncidentId, dossier: &Dossier) -> Case {
    let row = &facts.scenario().incidents[incident.index()];
    let count = facts.scenario().hypotheses.len();
    let force = law::force(facts, incident);
    let lead = likelihood::leading(dossier, count);
    let confidence = likelihood::confidence(dossier, facts.rulebook(), facts.now());
    let state_control = likelihood::control_shown(dossier, facts.rulebook(), lead);
    Case {
        id: row.id.to_string(),
        title: row.title.clone(),
        severity: dossier.severity,
        force,
        opens: Opens::Gravity(incident),
        legal: law::words(force, law::gate(facts, incident), &facts.parameters().law).into(),
        hypotheses: hypotheses(facts, plan, seat, incident, dossier),
        confidence,
        state_control,
        evidence: evidence(facts, incident),
        claims: super::claims::of_incident(facts, seat, incident),
        would_change: clues::would_change(&Sight::new(facts, plan, seat), dossier, confidence, state_control),
    }
}

fn hypotheses(
    facts: &Facts<'_>,
    plan: &Plan,
    seat: SeatId,
    incident: IncidentId,
    dossier: &Dossier,
) -> Vec<HypothesisLine> {
    let rows = &facts.scenario().hypotheses;
    let shares = likelihood::all(dossier, rows.len());
    let stated = |hypothesis: HypothesisId| {
        let own = |it: &&crate::sim::state::Statement| {
            it.seat == seat && it.incident == incident && it.hypothesis == hypothesis
        };
        let said = || facts.conduct.statements.iter().rev().find(own).map(|it| it.percent);
        plan.stated(seat, incident, hypothesis).or_else(said)
    };
    let line = |(at, row): (usize, &crate::scenario::Hypothesis)| HypothesisLine {
        id: row.id.to_string(),
        name: row.name.clone(),
        likelihood: shares[at],
        band: Band::of(shares[at]),
        stated: stated(HypothesisId::at(at)),
        opens: Opens::Likelihood(incident, HypothesisId::at(at)),
    };
    let mut lines: Vec<HypothesisLine> = rows.iter().enumerate().map(line).collect();
    lines.sort_by(|a, b| b.likelihood.total_cmp(&a.likelihood));
    lines
}

fn evidence(facts: &Facts<'_>, incident: IncidentId) -> Vec<EvidenceLine> {
    let rows = facts.evidence().iter().enumerate();
    let own = rows.filter(|(_, it)| it.used && it.incident == incident);
    let line = |(at, it): (usize, &crate::sim::component::EvidenceItem)| EvidenceLine {
        at: it.at.to_string(),
        channel: facts.rulebook().channels.rows[usize::from(it.channel)].name.clone(),
        text: wording(facts, EvidenceId::at(at)),
        points_at: Words(facts).hypothesis(it.points_at).to_owned(),
        strength: strength(it.weight).into(),
        exposed: it.exposed,
        hypothesis: facts.scenario().hypotheses[it.points_at.index()].id.to_string(),
    };
    let mut lines: Vec<EvidenceLine> = own.map(line).collect();
    lines.reverse();
    lines
}

/// A weight in a word.
pub(super) const fn strength(weight: f64) -> &'static str {
    if weight >= STRONG {
        "strongly"
    } else if weight >= CLEAR {
        "clearly"
    } else {
        "weakly"
    }
}

/// What an item of evidence reads like. The wordings of a channel take turns.
pub(super) fn wording(facts: &Facts<'_>, evidence: EvidenceId) -> String {
    let item = &facts.evidence()[evidence.index()];
    let row = &facts.rulebook().channels.rows[usize::from(item.channel)];
    let wording = &row.wordings[evidence.index() % row.wordings.len().max(1)];
    wording.replace("{actor}", &Words(facts).suspect(item.points_at))
}

/// Who joined a response, in one line.
pub(super) fn joiners(facts: &Facts<'_>, progress: ProgressId) -> String {
    let words = Words(facts);
    let joined = |event: &Event| match event {
        Event::AllyJoined { progress: it, ally } if *it == progress => Some(words.ally(*ally)),
        _ => None,
    };
    let names: Vec<&str> = facts.record.entries.iter().filter_map(|it| joined(&it.event)).collect();
    let members = words.say(&format!("{} {} join", names.len(), if names.len() == 1 { "Ally" } else { "Allies" }));
    format!("{members}: {}", words.response(progress)) + &format!(" ({})", names.join(", "))
}
