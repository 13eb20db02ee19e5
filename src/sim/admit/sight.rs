//! The situation as a seat sees it while it decides: each question is answered at most once.

use std::cell::OnceCell;

use crate::sim::component::{CourseState, Dossier, Function, Progress, ProgressState};
use crate::sim::facts::Facts;
use crate::sim::state::Plan;
use crate::sim::{law, likelihood, scope, slots};
use crate::vocab::{Confidence, HypothesisId, IncidentId, MOST_HYPOTHESES, NetworkId, ResponseId, SeatId, Subject};

/// The situation as a seat sees it while it decides.
pub(crate) struct Sight<'a, 'w> {
    pub(crate) facts: &'a Facts<'w>,
    pub(crate) plan: &'a Plan,
    pub(crate) seat: SeatId,
    known: OnceCell<Vec<Known>>,
    /// Sorted.
    under_way: OnceCell<Vec<(ResponseId, Subject)>>,
    has_room: OnceCell<bool>,
    functions: OnceCell<&'a [Function]>,
    intruded: OnceCell<Vec<NetworkId>>,
    /// What is held of nobody in particular, then of each adversary of the rulebook.
    suspects: OnceCell<Vec<Suspect>>,
}

/// An incident that is known, and what the analysts hold of it.
struct Known {
    incident: IncidentId,
    severity: f64,
    /// By hypothesis: its probability.
    likelihood: [f64; MOST_HYPOTHESES],
}

/// What the analysts hold of somebody who may be accused.
#[derive(Clone, Default)]
struct Suspect {
    case: OnceCell<Option<(IncidentId, f64)>>,
    gravest: OnceCell<f64>,
}

impl<'a, 'w> Sight<'a, 'w> {
    /// Looks at the situation from a seat.
    pub(crate) const fn new(facts: &'a Facts<'w>, plan: &'a Plan, seat: SeatId) -> Self {
        Self {
            facts,
            plan,
            seat,
            known: OnceCell::new(),
            under_way: OnceCell::new(),
            has_room: OnceCell::new(),
            functions: OnceCell::new(),
            intruded: OnceCell::new(),
            suspects: OnceCell::new(),
        }
    }

    /// Severity of the worst known incident; `None` where none is known.
    pub(super) fn worst(&self) -> Option<f64> {
        self.known().iter().map(|it| it.severity).reduce(f64::max)
    }

    fn known(&self) -> &[Known] {
        let count = self.facts.scenario().hypotheses.len();
        let look = |(at, it): (usize, &Dossier)| Known {
            incident: IncidentId::at(at),
            severity: it.severity,
            likelihood: likelihood::all(it, count),
        };
        let all =
            || self.facts.dossiers().iter().enumerate().filter(|(_, it)| it.disclosed.is_some()).map(look).collect();
        self.known.get_or_init(all)
    }

    /// Whether a response aimed at `target` is on its way or in force.
    pub(super) fn is_under_way(&self, response: ResponseId, target: Subject) -> bool {
        let open = |it: &&Progress| {
            matches!(
                it.state,
                ProgressState::Deciding | ProgressState::Tabled | ProgressState::Executing | ProgressState::InForce
            )
        };
        let all = || {
            let open = slots::started(self.facts).iter().filter(open);
            let mut all: Vec<(ResponseId, Subject)> = open.map(|it| (it.response, it.target)).collect();
            all.sort_unstable();
            all
        };
        self.under_way.get_or_init(all).binary_search(&(response, target)).is_ok()
    }

    /// Whether one more response can be kept track of.
    pub(super) fn has_room(&self) -> bool {
        *self.has_room.get_or_init(|| slots::free_progress(self.facts).is_some())
    }

    /// Whether something is known to be wrong with a network; true for any other target.
    pub(super) fn is_affected(&self, target: Subject) -> bool {
        let Subject::Network(network) = target else { return true };
        let function = &self.functions.get_or_init(|| self.facts.functions())[network.index()];
        function.struck || function.lost > 0.05 || self.intruded.get_or_init(|| intruded(self.facts)).contains(&network)
    }

    /// How likely the analysts hold it that `target` did what an accusation of it would be about, 0-1.
    pub(super) fn likelihood(&self, target: Subject) -> f64 {
        match target {
            Subject::Adversary(_) => self.case(target).map_or(0.0, |(_, likelihood)| likelihood),
            Subject::Alliance | Subject::Ally(_) | Subject::Network(_) => 0.0,
        }
    }

    /// How well founded the judgement is on which an accusation of `target` would rest.
    pub(super) fn confidence(&self, target: Subject) -> Confidence {
        let confidence = |(it, _): (IncidentId, f64)| {
            likelihood::confidence(&self.facts.dossiers()[it.index()], self.facts.rulebook(), self.facts.now())
        };
        self.case(target).map_or(Confidence::Low, confidence)
    }

    /// Whether direction or control by a state is shown, where `target` is accused.
    pub(super) fn is_control_shown(&self, target: Subject) -> bool {
        let shown = |((it, _), by): ((IncidentId, f64), HypothesisId)| {
            likelihood::control_shown(&self.facts.dossiers()[it.index()], self.facts.rulebook(), by)
        };
        self.case(target).zip(self.hypothesis(target)).is_some_and(shown)
    }

    /// The weight of all known acts of `target` together, 0-10.
    pub(super) fn gravest(&self, target: Subject) -> f64 {
        let gravest = || self.hypothesis(target).map_or(0.0, |it| law::cumulative(self.facts, it));
        *self.suspect(target).gravest.get_or_init(gravest)
    }

    fn hypothesis(&self, target: Subject) -> Option<HypothesisId> {
        self.facts.ground().hypothesis_of(scope::adversary(target)?)
    }

    /// The known incident that an accusation of `target` is about, the first among equals; and how likely the analysts hold
    /// it that `target` did it. What is aimed at nobody's adversary is about the worst.
    fn case(&self, target: Subject) -> Option<(IncidentId, f64)> {
        let find = || {
            let by = self.hypothesis(target);
            let share = |it: &Known| match target {
                Subject::Adversary(_) => by.map_or(0.0, |by| it.likelihood[by.index()]),
                Subject::Alliance | Subject::Ally(_) | Subject::Network(_) => 1.0,
            };
            let weight = |it: &Known| scope::weigh(share(it), it.severity);
            let best = self.known().iter().reduce(|best, it| if weight(it) > weight(best) { it } else { best });
            best.map(|it| (it.incident, share(it)))
        };
        *self.suspect(target).case.get_or_init(find)
    }

    fn suspect(&self, target: Subject) -> &Suspect {
        let all = || vec![Suspect::default(); self.facts.rulebook().adversaries.rows.len() + 1];
        &self.suspects.get_or_init(all)[scope::adversary(target).map_or(0, |it| it.index() + 1)]
    }
}

/// The networks in which an intruder was found and still is.
fn intruded(facts: &Facts<'_>) -> Vec<NetworkId> {
    let inside = |it: &&crate::sim::component::Course| {
        it.found.is_some() && matches!(it.state, CourseState::Running | CourseState::Striking)
    };
    facts.courses().iter().filter(inside).map(|it| it.network).collect()
}
