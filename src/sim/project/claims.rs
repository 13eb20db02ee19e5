//! What others say in public of who did it, side by side with what the analysts and the seat hold; and who was right.

use crate::journal::{Cause, Entry};
use crate::sim::facts::Facts;
use crate::sim::law;
use crate::sim::state::{Claim, Statement};
use crate::sim::words::Words;
use crate::view::{ClaimLine, Opens, RightLine};
use crate::vocab::{Band, ClaimantId, Confidence, HypothesisId, IncidentId, SeatId};

use super::feed;

/// Whether a seat hears of a claim: everybody does, unless the inject that brings it is for others alone.
pub(super) fn is_heard(facts: &Facts<'_>, seat: SeatId, entry: &Entry) -> bool {
    match entry.cause {
        Cause::Inject(inject) => facts.scenario().inject(inject).unseen || feed::receives(facts, seat, inject),
        _ => true,
    }
}

/// What everybody says now of an incident, and what they said before, as far as a seat heard it. In the order in which they first
/// spoke.
pub(super) fn of_incident(facts: &Facts<'_>, seat: SeatId, incident: IncidentId) -> Vec<ClaimLine> {
    let heard = |it: &&Claim| facts.record.entry(it.since).is_none_or(|entry| is_heard(facts, seat, entry));
    let claims: Vec<&Claim> = facts.story.claims.iter().filter(|it| it.incident == incident).filter(heard).collect();
    let mut speakers: Vec<ClaimantId> = Vec::new();
    for it in &claims {
        if !speakers.contains(&it.by) {
            speakers.push(it.by);
        }
    }
    let line = |by: ClaimantId| {
        let mut said = claims.iter().rev().filter(|it| it.by == by);
        let now = said.next()?;
        let row = &facts.scenario().claimants[by.index()];
        Some(ClaimLine {
            by: row.name.clone(),
            role: row.role.clone(),
            hypothesis: Words(facts).hypothesis(now.hypothesis).to_owned(),
            likelihood: now.likelihood,
            confidence: now.confidence,
            at: now.at.to_string(),
            withdrawn: now.withdrawn.map_or_else(String::new, |it| it.to_string()),
            before: said.next().map_or_else(String::new, |it| say(facts, it.likelihood, it.hypothesis)),
            opens: Some(Opens::Event(now.since)),
        })
    };
    speakers.into_iter().filter_map(line).collect()
}

fn say(facts: &Facts<'_>, likelihood: Band, hypothesis: HypothesisId) -> String {
    format!("{likelihood} that it was {}", Words(facts).suspect(hypothesis))
}

/// Who claims, and how well founded they say it is: never in one sentence with how likely.
pub(super) fn told(facts: &Facts<'_>, by: ClaimantId, confidence: Confidence) -> (String, Vec<String>) {
    let row = &facts.scenario().claimants[by.index()];
    let who = if row.role.is_empty() { row.name.clone() } else { format!("{}, {}", row.name, row.role) };
    (who, vec![format!("It speaks with {confidence}."), OTHERS.into()])
}

const OTHERS: &str = "Others may say otherwise, and each has reasons of its own: the evidence screen shows what everybody says beside \
    what your analysts hold.";

/// Who was right, once it is over: every claim that stood, taken back or not, and what the seat itself stated last.
pub(super) fn who_was_right(facts: &Facts<'_>, seat: SeatId) -> Vec<RightLine> {
    let mut lines: Vec<RightLine> = facts.story.claims.iter().map(|it| of_claim(facts, it)).collect();
    if !lines.is_empty() {
        lines.extend(own(facts, seat));
    }
    lines
}

fn of_claim(facts: &Facts<'_>, it: &Claim) -> RightLine {
    let truth = law::author(facts.ground(), facts.story, it.incident);
    RightLine {
        who: facts.scenario().claimants[it.by.index()].name.clone(),
        about: Words(facts).incident(it.incident),
        said: say(facts, it.likelihood, it.hypothesis),
        at: it.at.to_string(),
        withdrawn: it.withdrawn.map_or_else(String::new, |it| it.to_string()),
        right: right(it.likelihood, it.hypothesis == truth),
    }
}

/// What a seat stated last of each hypothesis of an incident that somebody claims to know about.
fn own(facts: &Facts<'_>, seat: SeatId) -> Vec<RightLine> {
    let claimed = |it: &&Statement| facts.story.claims.iter().any(|claim| claim.incident == it.incident);
    let own: Vec<&Statement> = facts.conduct.statements.iter().filter(|it| it.seat == seat).filter(claimed).collect();
    let later = |at: usize, it: &Statement| {
        own[at + 1..].iter().any(|other| other.incident == it.incident && other.hypothesis == it.hypothesis)
    };
    let last = own.iter().enumerate().filter(|(at, it)| !later(*at, it));
    last.map(|(_, it)| {
        let truth = law::author(facts.ground(), facts.story, it.incident);
        let likelihood = Band::of(f64::from(it.percent) / 100.0);
        RightLine {
            who: "You".into(),
            about: Words(facts).incident(it.incident),
            said: say(facts, likelihood, it.hypothesis),
            at: String::new(),
            withdrawn: String::new(),
            right: right(likelihood, it.hypothesis == truth),
        }
    })
    .collect()
}

/// Whether somebody was right who held this likelihood; `None` for who said neither.
fn right(likelihood: Band, so: bool) -> Option<bool> {
    match likelihood {
        Band::Likely | Band::VeryLikely | Band::AlmostCertain => Some(so),
        Band::Unlikely | Band::VeryUnlikely | Band::AlmostNoChance => Some(!so),
        Band::RoughlyEvenChance => None,
    }
}
