//! The review at the end: scores, what moved them, and the truth.

use crate::journal::Event;
use crate::scenario::model::Truthfulness;
use crate::sim::component::CourseState;
use crate::sim::condition::holds;
use crate::sim::exercise::Exercise;
use crate::sim::facts::Facts;
use crate::sim::math::pow;
use crate::sim::state::{Halt, Ledger};
use crate::sim::words::{Words, sentence};
use crate::view::{Mover, ObjectiveLine, Opens, Phase, Review, ScoreLine, TimelineLine, TruthLine, TurnScores};
use crate::vocab::{Account, OperationId, Score, SeatId};

use super::filling::{fill, fill_now};
use super::{board, claims, clocks, decisions, feed, rubrics};

/// The least that a cause must have moved a score to be listed, points.
const WORTH_TELLING: f64 = 0.15;

/// The review of an exercise that is over.
pub(crate) fn review(exercise: &mut Exercise, seat: SeatId) -> Review {
    let ledger = exercise.model().ledger.clone();
    let seed = exercise.seed().0;
    let at_table = exercise.at_table().clone();
    let facts = exercise.facts();
    let scenario = facts.scenario();
    let ending = match facts.clock.halt {
        Some(Halt::Over(ending)) => usize::from(ending),
        Some(Halt::Turn | Halt::Interrupt) | None => 0,
    };
    Review {
        scenario: scenario.title.clone(),
        seed,
        ending: fill_now(&facts, &scenario.endings[ending].title),
        ending_text: fill_now(&facts, &scenario.endings[ending].text),
        scores: scores(&facts),
        by_turn: by_turn(&facts),
        movers: movers(&facts, &ledger),
        story: scenario.story.clone(),
        author: Words(&facts).adversary(scenario.author).to_owned(),
        truth: truth(&facts),
        right: claims::who_was_right(&facts, seat),
        objectives: scenario
            .objectives
            .iter()
            .map(|it| ObjectiveLine {
                text: it.text.clone(),
                evidence: it.evidence.clone(),
                shown: holds(&facts, &it.shown_by),
                level: it
                    .rubric
                    .and_then(|it| rubrics::level(&facts, usize::from(it)))
                    .map_or_else(String::new, |it| it.title.clone()),
            })
            .collect(),
        rubrics: rubrics::rubrics(&facts),
        answers: decisions::answers(&facts, seat),
        clocks: clocks::clocks(&facts, seat),
        questions: scenario
            .debrief
            .iter()
            .filter(|it| holds(&facts, &it.when))
            .map(|it| fill_now(&facts, &it.ask))
            .collect(),
        figures: figures(&facts, seat),
        timeline: timeline(&facts, seat),
        table: super::table::told(&facts, &at_table),
    }
}

fn scores(facts: &Facts<'_>) -> Vec<ScoreLine> {
    let (Some(first), Some(last)) = (facts.conduct.scores.first(), facts.conduct.scores.last()) else {
        return Vec::new();
    };
    let line = |(at, score): (usize, Score)| ScoreLine {
        score,
        value: last[at],
        start: first[at],
        part: !Score::HEADLINE.contains(&score),
        means: told(facts, score),
    };
    Score::ALL.into_iter().enumerate().map(line).collect()
}

/// What a score means, in the words of the cast. A cast of its own names what must not fail.
fn told(facts: &Facts<'_>, score: Score) -> String {
    let rulebook = facts.rulebook();
    if score == Score::Baseline && facts.scenario().own.is_some() {
        let names: Vec<&str> = rulebook.requirements.rows.iter().map(|it| it.name.as_str()).collect();
        return format!("What must not fail: {}.", names.join(", "));
    }
    rulebook.terms.say(means(score)).into_owned()
}

const fn means(score: Score) -> &'static str {
    match score {
        Score::Overall => "All four axes together: none can be bought with another.",
        Score::Deterrence => "Half of it is what adversaries now expect, half the harm that was spared.",
        Score::Punishment => "How surely adversaries expect to pay.",
        Score::Denial => "How surely they expect to fail.",
        Score::Entanglement => "What they would lose by their own ties.",
        Score::Norms => "How much it costs them to break the rules.",
        Score::Outcome => "Harm done, against the same crisis with nothing done about it; 50 is even.",
        Score::Resilience => "Whether society kept working, came back soon, and stayed calm.",
        Score::Baseline => {
            "The seven things that must not fail: government, energy, movement, food and water, health, communications, transport."
        }
        Score::Recovery => "How soon what was broken worked again.",
        Score::Society => "Trust of the public, and its confidence in elections.",
        Score::Legality => "Whether what you did was lawful and in proportion.",
        Score::Cohesion => "How well the Alliance held together, over the whole run.",
    }
}

fn by_turn(facts: &Facts<'_>) -> Vec<TurnScores> {
    let place = |score: Score| Score::ALL.iter().position(|it| *it == score).unwrap_or(0);
    let row = |(at, scores): (usize, &[f64; 13])| TurnScores {
        turn: at as u16,
        values: Score::HEADLINE.map(|it| scores[place(it)]),
    };
    facts.conduct.scores.iter().enumerate().skip(1).map(row).collect()
}

/// What moved the headline scores, turn by turn, the largest first.
fn movers(facts: &Facts<'_>, ledger: &Ledger) -> Vec<Mover> {
    let words = Words(facts);
    let mut movers: Vec<Mover> = Score::HEADLINE
        .into_iter()
        .flat_map(|score| ledger.of(Account::Score(score)).map(move |it| (score, it)))
        .filter(|(_, it)| it.amount.abs() >= WORTH_TELLING)
        .map(|(score, it)| {
            let (why, opens) = words.cause(it.cause);
            Mover { turn: it.turn + 1, score, amount: it.amount, why: sentence(&why), opens }
        })
        .collect();
    movers.sort_by(|a, b| a.turn.cmp(&b.turn).then(b.amount.abs().total_cmp(&a.amount.abs())));
    movers
}

/// Hidden truths, operations and what became of them, then the reports that were not what they seemed.
pub(super) fn truth(facts: &Facts<'_>) -> Vec<TruthLine> {
    let over = board::phase(facts) == Phase::Over;
    let drawn = facts.scenario().hidden.iter().zip(&facts.story.hidden);
    let told = drawn.map(|(row, value)| (&row.title, &row.values[usize::from(*value)].told));
    let mut lines: Vec<TruthLine> =
        told.map(|(about, truth)| TruthLine { about: about.clone(), truth: truth.clone() }).collect();
    for (at, course) in facts.courses().iter().enumerate() {
        if course.state == CourseState::Unused {
            continue;
        }
        let operation = OperationId::at(at);
        let words = Words(facts);
        let about = sentence(&format!("{} against {}", words.effect(operation), words.network(course.network)));
        let author = words.adversary(course.by);
        let how = scenario_techniques(facts, at);
        if course.state == CourseState::Waiting {
            let waits = if over { "never began" } else { "has not begun" };
            lines.push(TruthLine { about, truth: format!("run by {author}; {waits}{how}") });
            continue;
        }
        let struck = match (course.struck, course.waves.0) {
            (true, 1) => "struck once".to_owned(),
            (true, 2) => "struck twice".to_owned(),
            (true, waves) => format!("struck {waves} times"),
            (false, _) => if over { "never struck" } else { "has not struck" }.to_owned(),
        };
        let end = match (course.state, course.found) {
            (_, None) => {
                if over {
                    "was never found"
                } else {
                    "was not found yet"
                }
            }
            (CourseState::Over, Some(_)) if course.stopped && words.is_flood(operation) => "was beaten off",
            (CourseState::Over, Some(_)) if course.stopped => "was driven out",
            (_, Some(_)) => "was found",
        };
        lines.push(TruthLine { about, truth: format!("run by {author}; {struck}; {end}{how}") });
    }
    for (no, entry) in feed::numbered(facts) {
        let Event::InjectDelivered { inject } = entry.event else { continue };
        let row = facts.scenario().inject(inject);
        let truth = match row.truth {
            Truthfulness::True => continue,
            Truthfulness::Partial => "was part of the picture",
            Truthfulness::Wrong => "was a mistake",
            Truthfulness::Planted => "was planted",
        };
        let about = fill(facts, &feed::event(facts, &entry.event, no), no);
        lines.push(TruthLine { about, truth: truth.into() });
    }
    lines
}

fn scenario_techniques(facts: &Facts<'_>, at: usize) -> String {
    let techniques = facts.scenario().operations.get(at).map_or(&[][..], |it| &it.techniques);
    if techniques.is_empty() { String::new() } else { format!(" ({})", techniques.join(", ")) }
}

fn figures(facts: &Facts<'_>, seat: SeatId) -> Vec<(String, String)> {
    let (capital, meur) = facts.alliance.spent;
    let null_harm = facts.conduct.null_harm.last().copied().unwrap_or(0.0);
    let terms = &facts.rulebook().terms;
    let loss = economic_loss(facts);
    let mut figures = vec![
        ("Harm done".into(), format!("{:.0}, against {null_harm:.0} if nobody had acted", facts.conduct.harm)),
        ("Spent".into(), format!("{capital:.0} {}, {meur:.1} million euro", terms.say("political capital"))),
        (
            "Peak of escalation".into(),
            format!(
                "rung {:.0} by {}, severity {:.0} by the other side",
                facts.conduct.peak_rung,
                terms.say("the Allies"),
                facts.conduct.peak_severity
            ),
        ),
        (
            "Economic loss".into(),
            if loss < 10.0 { format!("about {loss:.1} million euro") } else { format!("about {loss:.0} million euro") },
        ),
        ("Decisions".into(), decisions_taken(facts)),
    ];
    figures.extend(super::courses::courses(facts));
    for ally in &facts.crisis.conceded {
        figures.push((Words(facts).ally(*ally).to_owned(), "gave way".into()));
    }
    let acted = facts.crisis.acted.len();
    if acted > 0 {
        let mut allies: Vec<_> = facts.crisis.acted.iter().map(|it| it.0).collect();
        allies.sort_unstable();
        allies.dedup();
        let acts = if acted == 1 { "act" } else { "acts" };
        let by = if allies.len() == 1 { "Ally" } else { "Allies" };
        figures.push((
            terms.said("Done by Allies alone".to_owned()),
            terms.said(format!("{acted} {acts}, by {} {by}", allies.len())),
        ));
    }
    figures.extend(rubrics::total(facts).map(|it| ("Rubrics".into(), format!("{it:.0} of 100, by their weights"))));
    let switches = facts.scenario().switches.iter();
    figures.extend(switches.map(|it| (it.title.clone(), it.options[it.chosen].1.clone())));
    if let Some(brier) = brier(facts, seat) {
        figures.push(("Brier score of your estimates".into(), format!("{brier:.2} (0 is perfect, 0.25 is a coin)")));
    }
    figures
}

/// What players decided: what they planned, and what they answered.
fn decisions_taken(facts: &Facts<'_>) -> String {
    let own = |it: &&crate::sim::state::Given| !facts.scenario().decisions[it.decision.index()].facilitator;
    let (planned, answered) = (facts.conduct.decided.len(), facts.story.answers.iter().filter(own).count());
    if answered == 0 { planned.to_string() } else { format!("{planned} planned, {answered} answered") }
}

/// Mean squared error of the likelihoods that a seat stated.
fn brier(facts: &Facts<'_>, seat: SeatId) -> Option<f64> {
    let own: Vec<f64> = facts
        .conduct
        .statements
        .iter()
        .filter(|it| it.seat == seat)
        .map(|it| {
            let truth = crate::sim::law::author(facts.ground(), facts.story, it.incident) == it.hypothesis;
            pow(f64::from(it.percent) / 100.0 - f64::from(u8::from(truth)), 2.0)
        })
        .collect();
    (!own.is_empty()).then(|| own.iter().sum::<f64>() / own.len() as f64)
}

/// Million euro lost: what sectors add in a year, for the time they were down, and the repair of networks that were hit.
fn economic_loss(facts: &Facts<'_>) -> f64 {
    let service = &facts.parameters().service;
    let cleanup = service.cleanup_share.value * service.it_cost_share.value * 30.0 / 365.0;
    let lost = |(at, function): (usize, &crate::sim::component::Function)| {
        let site = &facts.ground().sites[at];
        let ally = site.ally.map(|it| &facts.rulebook().roster.allies[it.index()]);
        let sector = &facts.rulebook().sectors.rows[site.sector.index()];
        let output_meur = ally.map_or(0.0, |it| it.gdp_beur * 1000.0 * sector.gva);
        let repair = if function.severity > 0.0 { cleanup } else { 0.0 };
        output_meur * (function.outage_h / 8760.0 * service.output_weight.value + repair)
    };
    facts.functions().iter().enumerate().filter(|(_, it)| it.outage_h > 0.0 || it.severity > 0.0).map(lost).sum()
}

fn timeline(facts: &Facts<'_>, seat: SeatId) -> Vec<TimelineLine> {
    let mut turn = 0;
    let mut lines = Vec::new();
    for (no, entry) in feed::numbered(facts) {
        if let Event::TurnOpened { turn: opened } = entry.event {
            turn = opened + 1;
        }
        if matches!(
            entry.event,
            Event::LeverMoved { .. }
                | Event::LeverHeld { .. }
                | Event::FlagSet { .. }
                | Event::InjectArmed { .. }
                | Event::InjectVaried { .. }
                | Event::DecisionAnswered { .. }
                | Event::NumberMoved { .. }
        ) {
            continue;
        }
        lines.push(TimelineLine {
            turn,
            at: entry.at.to_string(),
            text: fill(facts, &feed::event(facts, &entry.event, no), no),
            hidden: !feed::visible(facts, seat, entry) && !public(&entry.event),
            opens: Opens::Event(no),
        });
    }
    lines
}

/// Events that are left out of the feed because everybody knows them.
const fn public(event: &Event) -> bool {
    matches!(
        event,
        Event::TurnOpened { .. }
            | Event::TurnLocked { .. }
            | Event::Interrupted { .. }
            | Event::EstimateStated { .. }
            | Event::ResponseDecided { .. }
            | Event::EvidenceChecked { .. }
    )
}
