//! What became of every adversary: whether it went further, went on, or stopped.

use crate::journal::Event;
use crate::rulebook::parameters::Adversary;
use crate::sim::facts::Facts;
use crate::sim::words::Words;
use crate::vocab::{AdversaryId, Moment, OperationId};

/// What became of every adversary of the scenario: its name, and the course it took.
pub(super) fn courses(facts: &Facts<'_>) -> Vec<(String, String)> {
    let numbers = &facts.parameters().adversary;
    let line = |it: &crate::scenario::AdversaryCast| {
        let course =
            Course::of(numbers, &acts(facts, it.adversary), facts.minds()[it.adversary.index()].pauses, facts.now());
        (Words(facts).adversary(it.adversary).to_owned(), course.told())
    };
    facts.scenario().adversaries.iter().map(line).collect()
}

/// Every operation of an adversary that struck, by its first strike: when, and how severe the worst of it was.
fn acts(facts: &Facts<'_>, adversary: AdversaryId) -> Vec<(Moment, f64)> {
    let mut acts: Vec<(OperationId, Moment, f64)> = Vec::new();
    for entry in &facts.record.entries {
        let Event::NetworkStruck { operation, severity, .. } = entry.event else { continue };
        if facts.courses()[operation.index()].by != adversary {
            continue;
        }
        match acts.iter_mut().find(|it| it.0 == operation) {
            Some(act) => act.2 = act.2.max(severity),
            None => acts.push((operation, entry.at, severity)),
        }
    }
    acts.into_iter().map(|(_, at, severity)| (at, severity)).collect()
}

/// The course an adversary took.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Course {
    Quiet,
    Once(f64),
    Escalated(f64, f64),
    Persisted(f64),
    Desisted(f64),
}

impl Course {
    /// From its acts, its chances in a row at which it did nothing, and the hour it is judged at.
    fn of(numbers: &Adversary, acts: &[(Moment, f64)], pauses: u32, now: Moment) -> Self {
        let Some(&(last, severity)) = acts.last() else { return Self::Quiet };
        let quiet_d = now.days_since(last);
        if f64::from(pauses) >= numbers.desists_pauses.value || quiet_d >= numbers.desists_d.value {
            return Self::Desisted(quiet_d);
        }
        match acts.iter().rev().nth(1) {
            None => Self::Once(severity),
            Some(&(_, before)) if severity >= before + 1.0 => Self::Escalated(before, severity),
            Some(_) => Self::Persisted(severity),
        }
    }

    fn told(self) -> String {
        match self {
            Self::Quiet => "struck nobody".into(),
            Self::Once(severity) => format!("struck once, at severity {severity:.0}"),
            Self::Escalated(from, to) => format!("escalated: from severity {from:.0} to {to:.0}"),
            Self::Persisted(severity) => format!("persisted: its last act had severity {severity:.0}"),
            Self::Desisted(days) => format!("desisted: it has been quiet for {days:.0} days"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rulebook::shipped::shipped;

    #[test]
    fn an_adversary_escalates_persists_or_desists_by_its_last_acts_and_pauses() {
        let numbers = shipped().parameters.adversary;
        let of = |acts: &[(u32, f64)], pauses, now_d: u32| {
            let acts: Vec<_> = acts.iter().map(|(day, severity)| (Moment(day * 24), *severity)).collect();
            Course::of(&numbers, &acts, pauses, Moment(now_d * 24))
        };
        assert_eq!(of(&[], 9, 10), Course::Quiet);
        assert_eq!(of(&[(2, 4.0)], 0, 10), Course::Once(4.0));
        assert_eq!(of(&[(2, 4.0), (5, 5.0)], 2, 10), Course::Escalated(4.0, 5.0));
        assert_eq!(of(&[(2, 4.0), (5, 4.5)], 2, 10), Course::Persisted(4.5));
        assert_eq!(of(&[(2, 6.0), (5, 2.0)], 0, 94), Course::Persisted(2.0));
        assert_eq!(of(&[(2, 4.0), (5, 6.0)], 3, 10), Course::Desisted(5.0));
        assert_eq!(of(&[(2, 4.0)], 0, 92), Course::Desisted(90.0));
    }
}
