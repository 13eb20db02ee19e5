//! Kinds of things that ids name, and which ids there are of each.

use std::collections::BTreeSet;

use crate::rulebook::Rulebook;
use crate::scenario::diagnostic::Findings;
use crate::scenario::model::{Ref, ScenarioFile};
use crate::scenario::nearest::nearest;

use super::Context;
use super::finding::Finding;
use super::walk::each_reference;

/// A kind of thing that an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Ally,
    Sector,
    Effect,
    Channel,
    Response,
    Measure,
    /// An adversary of the rulebook.
    Adversary,
    /// An adversary of the scenario.
    Cast,
    Hypothesis,
    Incident,
    Operation,
    Flag,
    Number,
    Character,
    /// An inject or a rule.
    Inject,
    Decision,
    Clock,
    Phase,
    /// Somebody who says in public who did it.
    Claimant,
    Rubric,
    Seat,
    /// A seat, or a group of seats.
    Audience,
}

/// Ids that are listed where nothing is near what was written.
const LISTED: usize = 14;

impl Family {
    /// Every id there is, each with a name that an author might write in its place.
    pub(super) fn known<'a>(self, file: &'a ScenarioFile, rulebook: &'a Rulebook) -> Vec<(&'a str, &'a str)> {
        macro_rules! rows {
            ($rows:expr) => {
                $rows.iter().map(|row| (row.id.as_str(), row.name.as_str())).collect()
            };
        }
        macro_rules! ids {
            ($ids:expr) => {
                $ids.map(|id: &Ref| (id.value().as_str(), "")).collect()
            };
        }
        match self {
            Self::Ally => rows!(rulebook.roster.allies),
            Self::Sector => rows!(rulebook.sectors.rows),
            Self::Effect => rows!(rulebook.effects.rows),
            Self::Channel => rows!(rulebook.channels.rows),
            Self::Response => rows!(rulebook.responses.rows),
            Self::Measure => rows!(rulebook.measures.rows),
            Self::Adversary => rows!(rulebook.adversaries.rows),
            Self::Cast => ids!(file.adversaries.iter().map(|it| &it.adversary)),
            Self::Hypothesis => {
                let mut known = Self::Cast.known(file, rulebook);
                known.extend(rulebook.hypotheses.iter().map(|row| (row.id.as_str(), row.name.as_str())));
                known.extend(file.accused.iter().map(|id| (id.value().as_str(), "")));
                known
            }
            Self::Incident => ids!(file.truth.incidents.iter().map(|it| &it.id)),
            Self::Operation => ids!(file.truth.operations.iter().map(|it| &it.id)),
            Self::Flag => ids!(file.flags.iter()),
            Self::Number => ids!(file.numbers.iter().map(|it| &it.id)),
            Self::Decision => ids!(file.decisions.iter().map(|it| &it.id)),
            Self::Claimant => {
                file.claimants.iter().map(|it| (it.id.value().as_str(), it.name.value().as_str())).collect()
            }
            Self::Phase => ids!(file.phases.iter().map(|it| &it.id)),
            Self::Clock => ids!(file.clocks.iter().map(|it| &it.id)),
            Self::Rubric => ids!(file.rubrics.iter().map(|it| &it.id)),
            Self::Character => ids!(file.characters.iter().map(|it| &it.id)),
            Self::Inject => {
                ids!(file.injects.iter().map(|it| &it.id).chain(file.rules.iter().map(|it| &it.id)))
            }
            Self::Seat => ids!(file.seats.iter().map(|it| &it.id)),
            Self::Audience => ids!(file.seats.iter().flat_map(|it| std::iter::once(&it.id).chain(&it.groups))),
        }
    }

    /// What a reader calls one of them.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Ally => "Ally",
            Self::Sector => "sector",
            Self::Effect => "effect",
            Self::Channel => "channel of evidence",
            Self::Response => "response",
            Self::Measure => "measure",
            Self::Adversary => "adversary",
            Self::Cast => "adversary in play",
            Self::Hypothesis => "hypothesis",
            Self::Incident => "incident",
            Self::Operation => "operation",
            Self::Flag => "flag",
            Self::Number => "number",
            Self::Character => "character",
            Self::Inject => "inject",
            Self::Decision => "decision",
            Self::Clock => "clock",
            Self::Phase => "phase",
            Self::Claimant => "claimant",
            Self::Rubric => "rubric",
            Self::Seat => "seat",
            Self::Audience => "seat or group",
        }
    }
}

/// Reports every reference of a family that names nothing.
pub(super) fn report_unknown(cx: &Context<'_>, found: &mut Findings, finding: &Finding, family: Family) {
    let known = family.known(cx.file, cx.rulebook);
    let ids: BTreeSet<_> = known.iter().map(|(id, _)| *id).collect();
    each_reference(cx.file, |of, id| {
        let written = id.value();
        if of == family && !found.is_full() && !ids.contains(written.as_str()) {
            let message = format!("there is no {} `{written}`", family.name());
            found.push(finding.at(id.span(), message).help(advice(written, family, &known)));
        }
    });
}

/// What was probably meant, or what there is.
fn advice(written: &str, family: Family, known: &[(&str, &str)]) -> String {
    let by_id = nearest(written, known.iter().map(|(id, _)| *id));
    let by_name = || {
        let name = nearest(written, known.iter().map(|(_, name)| *name).filter(|name| !name.is_empty()))?;
        known.iter().find(|(_, it)| *it == name).map(|(id, _)| *id)
    };
    if let Some(meant) = by_id.or_else(by_name) {
        return format!("did you mean `{meant}`?");
    }
    let ids: Vec<_> = known.iter().take(LISTED).map(|(id, _)| format!("`{id}`")).collect();
    match known.len() {
        0 => format!("there is none in this scenario; declare the {} first", family.name()),
        1..=LISTED => format!("there is {}", ids.join(", ")),
        more => format!("there is {} and {} more", ids.join(", "), more - LISTED),
    }
}
