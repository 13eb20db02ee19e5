//! Why somebody is held so likely to be behind an incident, and why it is as grave as it is.

use crate::journal::Event;
use crate::sim::component::{Dossier, EvidenceItem};
use crate::sim::project::cases::strength;
use crate::sim::project::feed;
use crate::sim::words::Words;
use crate::sim::{law, likelihood};
use crate::view::{Explanation, LedgerLine, Opens};
use crate::vocab::{Band, HypothesisId, IncidentId};

use super::{Asker, WORTH_A_LINE, nothing, turn_at};

impl Asker<'_, '_> {
    /// The weight of everything that speaks for or against a hypothesis, in log-odds: first what everybody thought, then each item,
    /// newest first.
    pub(super) fn likelihood(&self, incident: IncidentId, hypothesis: HypothesisId) -> Explanation {
        let Some(dossier) = self.known(incident) else { return nothing() };
        let words = Words(self.facts);
        let share = likelihood::of(dossier, self.facts.scenario().hypotheses.len(), hypothesis);
        let mut lines: Vec<LedgerLine> = self.items(incident).map(|it| self.item(it, hypothesis)).collect();
        lines.reverse();
        let told = |it: &EvidenceItem| it.points_at == hypothesis && !it.exposed;
        let items: f64 = self.items(incident).filter(|it| told(it)).map(|it| it.weight).sum();
        let weight = dossier.weights[hypothesis.index()] + dossier.planted[hypothesis.index()];
        let prior = self.prior(incident, hypothesis);
        let rest = weight - items - prior;
        let line = |amount: f64, why: &str| LedgerLine { turn: 0, amount, why: why.to_owned(), opens: None };
        if rest.abs() >= WORTH_A_LINE {
            lines.push(line(rest, "what was claimed in public, and what false trails taught"));
        }
        if prior.abs() >= WORTH_A_LINE {
            lines.push(line(prior, "the one that everybody thinks of first"));
        }
        Explanation {
            title: format!("{}: {}, as weights of evidence", self.title(incident), words.hypothesis(hypothesis)),
            now: format!("{:.0} %, {}", 100.0 * share, Band::of(share)),
            lines,
            small: None,
        }
    }

    /// What the incident's operations did, as far as it is known, and what that amounts to.
    pub(super) fn gravity(&self, incident: IncidentId) -> Explanation {
        let Some(dossier) = self.known(incident) else { return nothing() };
        let facts = self.facts;
        let of_it = |event: &Event| match event {
            Event::OperationStruck { operation, .. } | Event::OperationFound { operation, .. } => {
                facts.courses()[operation.index()].incident == incident
            }
            Event::IncidentDisclosed { incident: it } => *it == incident,
            _ => false,
        };
        let seen = feed::numbered(facts).filter(|(_, it)| of_it(&it.event) && (self.over || self.knows_of(it)));
        let line = |(no, it): (_, &crate::journal::Entry)| LedgerLine {
            turn: turn_at(facts, no),
            amount: 0.0,
            why: Words(facts).event(&it.event),
            opens: Some(Opens::Event(no)),
        };
        let mut lines: Vec<LedgerLine> = seen.map(line).collect();
        lines.reverse();
        let force = law::force(facts, incident);
        let words = law::words(force, law::gate(facts, incident), &facts.parameters().law);
        Explanation {
            title: format!("{}: how grave it is", self.title(incident)),
            now: format!("severity {:.1} of 10, force {force:.1} of 10: {words}", dossier.severity),
            lines,
            small: None,
        }
    }

    /// An incident that the seat knows of.
    fn known(&self, incident: IncidentId) -> Option<&Dossier> {
        self.facts.dossiers().get(incident.index()).filter(|it| it.disclosed.is_some())
    }

    fn title(&self, incident: IncidentId) -> String {
        let row = self.facts.scenario().incidents.get(incident.index());
        row.map_or_else(|| "An act of its own".to_owned(), |it| it.title.clone())
    }

    fn items(&self, incident: IncidentId) -> impl DoubleEndedIterator<Item = &EvidenceItem> {
        self.facts.evidence().iter().filter(move |it| it.used && it.incident == incident)
    }

    /// An item, with its weight for this hypothesis: one that points at another speaks against it.
    fn item(&self, it: &EvidenceItem, hypothesis: HypothesisId) -> LedgerLine {
        let words = Words(self.facts);
        let channel = &self.facts.rulebook().channels.rows[usize::from(it.channel)].name;
        let amount = if it.exposed {
            0.0
        } else if it.points_at == hypothesis {
            it.weight
        } else {
            -it.weight
        };
        let why = if it.exposed {
            format!("{channel}: seen through, it was planted")
        } else {
            format!("{channel}: points {} at {}", strength(it.weight), words.hypothesis(it.points_at))
        };
        LedgerLine { turn: turn_at(self.facts, it.entry), amount, why, opens: Some(Opens::Event(it.entry)) }
    }

    fn prior(&self, incident: IncidentId, hypothesis: HypothesisId) -> f64 {
        let obvious = self.facts.scenario().incidents.get(incident.index()).map(|it| it.obvious);
        let count = self.facts.scenario().hypotheses.len();
        let prior = self.facts.parameters().attribution.obvious_prior.value;
        obvious.map_or(0.0, |it| Dossier::suspecting(it, prior, count).weights[hypothesis.index()])
    }
}
