//! Conditions and times of a scenario in words, for those who lead an exercise.

use crate::rulebook::Rulebook;
use crate::vocab::{Moment, Subject};

use super::model::ByFile;
use super::resolved::{Condition, Happening, Level, Scenario, Timing};

/// When an inject comes, in words.
#[must_use]
pub fn when_told(timing: &Timing, scenario: &Scenario, rulebook: &Rulebook) -> String {
    match timing {
        Timing::At(hour) => Moment(*hour).to_string(),
        Timing::Between(from, to) => format!("between {} and {}", Moment(*from), Moment(*to)),
        Timing::Every { hours, from, most } => {
            format!("every {hours} h from {}, {most} times at most", Moment(*from))
        }
        Timing::EachTime { what, most } => {
            format!("each time {}, {most} times at most", happening(*what, scenario, rulebook))
        }
        Timing::Manual => "when you release it".to_owned(),
        Timing::After(inject, hours) => format!("{hours} h after `{}`", scenario.injects[inject.index()].id),
        Timing::Since(condition, 0) => format!("as soon as {}", with_words(condition, scenario, rulebook)),
        Timing::Since(condition, hours) => format!("{hours} h after {}", with_words(condition, scenario, rulebook)),
    }
}

/// What happens, in words.
fn happening(what: Happening, scenario: &Scenario, rulebook: &Rulebook) -> String {
    match what {
        Happening::Done(it) => format!("\"{}\" is carried out", rulebook.responses.rows[it.index()].name),
        Happening::Struck(it) => format!("operation `{}` strikes", scenario.operations[it.index()].id),
        Happening::Adopted(it) => format!("\"{}\" is adopted", rulebook.measures.rows[it.index()].name),
    }
}

/// A condition, in words.
#[must_use]
pub fn with_words(condition: &Condition, scenario: &Scenario, rulebook: &Rulebook) -> String {
    use Condition as C;
    let rulebook = scenario.rulebook(rulebook);
    let deeper = |it: &Condition| with_words(it, scenario, rulebook);
    let joined = |parts: &[Condition], by: &str| parts.iter().map(deeper).collect::<Vec<_>>().join(by);
    let response = |at: usize| format!("\"{}\"", rulebook.responses.rows[at].name);
    let operation = |at: usize| format!("operation `{}`", scenario.operations[at].id);
    let measure = |at: usize| format!("\"{}\"", rulebook.measures.rows[at].name);
    match condition {
        C::Always => "always".to_owned(),
        C::All(parts) => joined(parts, " and "),
        C::Any(parts) if parts.len() > 1 => format!("({})", joined(parts, " or ")),
        C::Any(parts) => joined(parts, " or "),
        C::Not(part) => format!("not ({})", deeper(part)),
        C::Flag(it) => format!("flag `{}` is set", scenario.flags[it.index()]),
        C::Number(it, value, true) => format!("{} is {value} or more", scenario.numbers[it.index()].title),
        C::Number(it, value, false) => format!("{} is below {value}", scenario.numbers[it.index()].title),
        C::Picked(it, option) => {
            let decision = &scenario.decisions[it.index()];
            format!("\"{}\" was answered with \"{}\"", decision.ask, decision.options[usize::from(*option)].text)
        }
        C::Answered(it) => format!("\"{}\" was answered", scenario.decisions[it.index()].ask),
        C::LeftOpen(it) => format!("\"{}\" was not answered in time", scenario.decisions[it.index()].ask),
        C::Clock(it, how) => format!("clock `{}` is {how}", scenario.clocks[it.index()].id),
        C::Claimed(by, incident, who) => {
            let (by, title) = (&scenario.claimants[by.index()].name, &scenario.incidents[incident.index()].title);
            format!("{by} says of \"{title}\" that it was {}", scenario.hypotheses[who.index()].name)
        }
        C::Hidden(at, value) => {
            let hidden = &scenario.hidden[*at];
            format!("{} is `{}`", hidden.title, hidden.values[usize::from(*value)].id)
        }
        C::Came(it) => format!("`{}` has come", scenario.injects[it.index()].id),
        C::ChosenBy(it, hours, true) => format!("{} was chosen before {}", response(it.index()), Moment(*hours)),
        C::ChosenBy(it, hours, false) => format!("{} was not chosen by {}", response(it.index()), Moment(*hours)),
        C::After(hours) => format!("{} has passed", Moment(*hours)),
        C::FromTurn(turn) => format!("turn {turn} has come"),
        C::InPhase(it) => format!("it is the phase \"{}\"", scenario.phases[it.index()].title),
        C::Chosen(it) => format!("{} was chosen", response(it.index())),
        C::Done(it) => format!("{} was carried out", response(it.index())),
        C::InForce(it) => format!("{} is in force", response(it.index())),
        C::Named(it) => format!("{} was named", rulebook.adversaries.rows[it.index()].name),
        C::NamedBy(it, by) => {
            let by = match by {
                ByFile::Us => "a seat at the table",
                ByFile::Alliance => "the Council",
                ByFile::Anyone => "anybody",
            };
            format!("{} was named by {by}", rulebook.adversaries.rows[it.index()].name)
        }
        C::Known(it) => format!("\"{}\" is known", scenario.incidents[it.index()].title),
        C::Reached(it, stage) => format!("{} has reached {stage}", operation(it.index())),
        C::Struck(it) => format!("{} has struck", operation(it.index())),
        C::Found(it) => format!("{} was found", operation(it.index())),
        C::Stopped(it) => format!("{} was stopped", operation(it.index())),
        C::ServiceBelow(ally, sector, share) => {
            let (ally, sector) = (&rulebook.roster.allies[ally.index()], &rulebook.sectors.rows[sector.index()]);
            format!("{} of {} works below {} %", sector.name, ally.name, percent(*share))
        }
        C::Likelihood(incident, hypothesis, at_least) => {
            let (title, name) =
                (&scenario.incidents[incident.index()].title, &scenario.hypotheses[hypothesis.index()].name);
            format!("analysts hold {name} at {} % or more for \"{title}\"", percent(*at_least))
        }
        C::Lever(level, value, true) => format!("{} stands at {value} or more", lever(*level, rulebook)),
        C::Lever(level, value, false) => format!("{} stands below {value}", lever(*level, rulebook)),
        C::Score(score, value) => format!("{score} stands at {value} or more"),
        C::Adopted(it) => format!("{} was adopted", measure(it.index())),
        C::AdoptedSoftened(it, steps) => format!("{} was adopted, softened {steps} times or more", measure(it.index())),
        C::AdoptedOnCondition(it) => format!("{} was adopted on condition", measure(it.index())),
        C::Objected(it, ally) => {
            format!("{} broke silence on {}", rulebook.roster.allies[ally.index()].name, measure(it.index()))
        }
        C::NotAdopted(it) => format!("{} did not pass", measure(it.index())),
        C::Consulted => rulebook.terms.said("the Council has met under Article 4".to_owned()),
    }
}

/// A share in percent, with as many digits as it needs: two conditions that differ are told differently.
fn percent(share: f64) -> f64 {
    (share * 1e8).round() / 1e6
}

/// Whose lever, in words.
fn lever(level: Level, rulebook: &Rulebook) -> String {
    let ally = |at: usize| rulebook.roster.allies[at].name.as_str();
    match level {
        Level::Network(lever, at, sector) => {
            format!("{lever:?} of {} in {}", rulebook.sectors.rows[sector.index()].name, ally(at.index()))
        }
        Level::Of(lever, Subject::Ally(at)) => format!("{lever:?} in {}", ally(at.index())),
        Level::Of(lever, Subject::Adversary(at)) => {
            format!("{lever:?} of {}", rulebook.adversaries.rows[at.index()].name)
        }
        Level::Of(lever, _) => format!("{lever:?}"),
    }
}
