//! Responses as play asks about them: what their rows name is looked up once, and what no play can change is settled.

use std::sync::Arc;

use crate::journal::Refusal;
use crate::rulebook::{Authority, Cost, Need, Response, Rulebook, TargetKind};
use crate::scenario::Scenario;
use crate::scenario::model::Authority as May;
use crate::vocab::{AllyId, Confidence, MeasureId, ResponseId, SeatId, Slug};

/// The responses of a rulebook, as the seats of a scenario ask about them.
#[derive(Debug)]
pub(crate) struct Catalogue {
    entries: Vec<Entry>,
    /// By seat: the responses that it may start once play allows it, in the order of the rulebook.
    possible: Vec<Vec<ResponseId>>,
    /// By measure: whether it may rest on all that an author did together.
    adds_up: Vec<bool>,
}

/// One response.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) cost: Cost,
    pub(crate) target: TargetKind,
    /// The measure that decides on it, if the Council or the Union does.
    pub(crate) measure: Option<MeasureId>,
    /// The measure by which an Ally weighs it that does it alone.
    pub(crate) alone: Option<MeasureId>,
    /// What it needs, in the order of its row.
    pub(crate) terms: Vec<Term>,
}

/// A precondition, with what it names looked up.
#[derive(Debug)]
pub(crate) enum Term {
    /// Settled before play: whether it holds, by seat.
    Fixed(Vec<bool>, Refusal),
    KnownIncident,
    Likelihood(f64),
    ConfidenceAtLeast(Confidence),
    Severity(f64),
    Gravity(f64),
    /// One of these was carried out.
    After(Vec<ResponseId>, Refusal),
    /// One of these was adopted on condition, and not confirmed since.
    OnCondition(Vec<ResponseId>, Refusal),
    Ties(f64),
    Readiness(f64),
    TargetAffected,
    /// This flag is set; `None` in a scenario that has no such flag.
    Election(Option<usize>),
    StateControl,
    State,
}

impl Catalogue {
    /// Looks up everything that the responses of `rulebook` name.
    pub(crate) fn new(rulebook: &Rulebook, scenario: &Scenario) -> Self {
        let entry = |row: &Response| Entry {
            cost: row.cost,
            target: row.target,
            measure: measure(rulebook, &row.authority),
            alone: row.alone.as_ref().and_then(|it| rulebook.measure(it.measure.as_str())),
            terms: row.needs.iter().map(|it| Term::new(it, rulebook, scenario)).collect(),
        };
        let entries: Vec<Entry> = rulebook.responses.rows.iter().map(entry).collect();
        let possible = (0..scenario.seats.len()).map(|seat| possible(rulebook, scenario, &entries, SeatId::at(seat)));
        let mut adds_up = vec![false; rulebook.measures.rows.len()];
        for entry in entries.iter().filter(|it| it.terms.iter().any(|term| matches!(term, Term::Gravity(_)))) {
            if let Some(measure) = entry.measure {
                adds_up[measure.index()] = true;
            }
        }
        Self { possible: possible.collect(), entries, adds_up }
    }

    /// Whether a measure may rest on all that an author did together, and not on one incident only.
    pub(crate) fn adds_up(&self, measure: MeasureId) -> bool {
        self.adds_up[measure.index()]
    }

    /// One response.
    pub(crate) fn entry(&self, response: ResponseId) -> &Entry {
        &self.entries[response.index()]
    }

    /// The responses that a seat may start once play allows it, in the order of the rulebook.
    pub(crate) fn possible(&self, seat: SeatId) -> &[ResponseId] {
        &self.possible[seat.index()]
    }
}

fn measure(rulebook: &Rulebook, authority: &Authority) -> Option<MeasureId> {
    match authority {
        Authority::Council(id) | Authority::Union(id) => rulebook.measure(id.as_str()),
        Authority::Anyone | Authority::National | Authority::AnyAlly | Authority::Convener => None,
    }
}

fn possible(rulebook: &Rulebook, scenario: &Scenario, entries: &[Entry], seat: SeatId) -> Vec<ResponseId> {
    let fits = |term: &Term| !matches!(term, Term::Fixed(seats, _) if !seats[seat.index()]);
    let rows = rulebook.responses.rows.iter().zip(entries).enumerate();
    let open = rows
        .filter(|(_, (row, entry))| authority(scenario, seat, &row.authority).is_ok() && entry.terms.iter().all(fits));
    open.map(|(at, _)| ResponseId::at(at)).collect()
}

/// Whether a seat has the authority to start a response that such an authority decides on.
///
/// # Errors
///
/// Whose it is instead.
pub(crate) fn authority(scenario: &Scenario, seat: SeatId, authority: &Authority) -> Result<(), Refusal> {
    let seat = &scenario.seats[seat.index()];
    let may = |it: May| seat.may.contains(&it);
    let (allowed, why) = match authority {
        Authority::Anyone => (true, ""),
        Authority::National => (may(May::National) && seat.ally.is_some(), "it is for a national government"),
        Authority::AnyAlly => (may(May::Consult) && seat.ally.is_some(), "it is the right of an Ally"),
        Authority::Council(_) => (may(May::Council), "it needs a place in the Council"),
        Authority::Union(_) => (may(May::Union), "it needs a place in the European Union"),
        Authority::Convener => (may(May::Convene) || may(May::Council), "it is for whoever convenes the Council"),
    };
    if allowed { Ok(()) } else { Err(Refusal::NotYourAuthority(why)) }
}

impl Term {
    fn new(need: &Need, rulebook: &Rulebook, scenario: &Scenario) -> Self {
        let roster = &rulebook.roster.allies;
        let has = |ally: Option<AllyId>, it: &Slug| ally.is_some_and(|at| roster[at.index()].traits.contains(it));
        let fixed = |holds: &dyn Fn(Option<AllyId>) -> bool, refusal| {
            Self::Fixed(scenario.seats.iter().map(|it| holds(it.ally)).collect(), refusal)
        };
        match need {
            Need::KnownIncident => Self::KnownIncident,
            Need::Likelihood(needs) => Self::Likelihood(*needs),
            Need::ConfidenceAtLeast(needs) => Self::ConfidenceAtLeast(*needs),
            Need::Severity(needs) => Self::Severity(*needs),
            Need::Gravity(needs) => Self::Gravity(*needs),
            Need::After(responses) => {
                let any = responses.iter().filter_map(|it| rulebook.response(it.as_str())).collect();
                Self::After(any, Refusal::ComesAfter(names(rulebook, responses).into()))
            }
            Need::OnCondition(responses) => {
                let any = responses.iter().filter_map(|it| rulebook.response(it.as_str())).collect();
                let text = format!("{} is adopted on condition", names(rulebook, responses));
                Self::OnCondition(any, Refusal::ComesAfter(text.into()))
            }
            Need::Trait(wanted) => {
                fixed(&|ally| has(ally, wanted), not_this_ally(format!("this Ally is not one with `{wanted}`")))
            }
            Need::NoTrait(barred) => fixed(
                &|ally| !has(ally, barred),
                not_this_ally(format!("this Ally's law or policy forbids it (`{barred}`)")),
            ),
            Need::Provider(wanted) => {
                fixed(&|_| roster.iter().any(|it| it.traits.contains(wanted)), Refusal::NoProvider)
            }
            Need::UnionMember => {
                let member = |ally: Option<AllyId>| {
                    ally.or_else(|| scenario.victims.first().copied()).is_some_and(|it| roster[it.index()].union_member)
                };
                fixed(&member, Refusal::NotInUnion)
            }
            Need::Ties(needs) => Self::Ties(*needs),
            Need::Readiness(needs) => Self::Readiness(*needs),
            Need::TargetAffected => Self::TargetAffected,
            Need::Year(needs) => fixed(&|_| scenario.year >= *needs, Refusal::NotYetInvented(*needs)),
            Need::Election(flag) => Self::Election(scenario.flags.iter().position(|it| it == flag)),
            Need::StateControl => Self::StateControl,
            Need::State => Self::State,
        }
    }

    /// Whether the answer may differ from target to target.
    pub(crate) const fn is_aimed(&self) -> bool {
        match self {
            Self::Fixed(..)
            | Self::KnownIncident
            | Self::Severity(_)
            | Self::After(..)
            | Self::OnCondition(..)
            | Self::Election(_) => false,
            Self::Likelihood(_)
            | Self::ConfidenceAtLeast(_)
            | Self::Gravity(_)
            | Self::Ties(_)
            | Self::Readiness(_)
            | Self::TargetAffected
            | Self::StateControl
            | Self::State => true,
        }
    }
}

fn not_this_ally(why: String) -> Refusal {
    Refusal::NotThisAlly(Arc::from(why))
}

/// The names of responses, as a reader would list them.
pub(crate) fn names(rulebook: &Rulebook, responses: &[Slug]) -> String {
    let name = |id: &Slug| {
        let row = rulebook.response(id.as_str()).map(|it| &rulebook.responses.rows[it.index()]);
        row.map_or_else(|| id.to_string(), |it| format!("\"{}\"", it.name))
    };
    responses.iter().map(name).collect::<Vec<_>>().join(" or ")
}
