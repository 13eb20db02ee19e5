//! What differs in play between two scenarios: things added, removed and changed, whatever the text looks like.

mod cast;
mod clocks;
mod counted;
mod fields;
mod put;
mod said;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::rulebook::Rulebook;

use super::resolved::Scenario;

/// A kind of thing that scenarios differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The scenario as a whole.
    Scenario,
    /// A row of the rulebook that its own cast makes, by table and id.
    Cast,
    /// A turn, by its number from 1.
    Turn,
    /// Turns that belong together.
    Phase,
    /// A seat.
    Seat,
    /// An adversary in play.
    Adversary,
    /// An incident.
    Incident,
    /// A hostile operation.
    Operation,
    /// A flag.
    Flag,
    /// A number that the scenario counts.
    Number,
    /// A text with a name, or a part of an organisation.
    Text,
    /// Somebody who speaks in the story.
    Character,
    /// Somebody who says in public who did it.
    Claimant,
    /// What is chosen before the start.
    Switch,
    /// A hidden truth.
    Hidden,
    /// A change before the first turn, by its number from 1.
    Opening,
    /// An inject.
    Inject,
    /// What happens off the table.
    Rule,
    /// A change of a lever by an inject or a rule.
    Lever,
    /// A decision that is put to players.
    Decision,
    /// An option of a decision, by the ids of both.
    Choice,
    /// Somebody with whom a text is negotiated, by the ids of the decision and its own.
    Party,
    /// A clock of law.
    Clock,
    /// An objective.
    Objective,
    /// How well something was done.
    Rubric,
    /// A level of a rubric, by the ids of both.
    Level,
    /// An ending.
    Ending,
    /// A question of the debrief, by its number from 1.
    Debrief,
}

impl Part {
    /// The word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Scenario => "scenario",
            Self::Cast => "cast",
            Self::Turn => "turn",
            Self::Phase => "phase",
            Self::Seat => "seat",
            Self::Adversary => "adversary",
            Self::Incident => "incident",
            Self::Operation => "operation",
            Self::Flag => "flag",
            Self::Number => "number",
            Self::Text => "text",
            Self::Character => "character",
            Self::Claimant => "claimant",
            Self::Switch => "switch",
            Self::Hidden => "hidden truth",
            Self::Opening => "opening",
            Self::Inject => "inject",
            Self::Rule => "rule",
            Self::Lever => "lever",
            Self::Decision => "decision",
            Self::Choice => "option",
            Self::Party => "party",
            Self::Clock => "clock",
            Self::Objective => "objective",
            Self::Rubric => "rubric",
            Self::Level => "level",
            Self::Ending => "ending",
            Self::Debrief => "debrief",
        }
    }
}

/// What became of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The second scenario has it, the first has not.
    Added,
    /// The first has it, the second has not.
    Removed,
    /// Both have it: the fields that differ, each with what it was and what it is.
    Changed(Vec<Field>),
}

/// A field that differs, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name, as in the file.
    pub name: String,
    /// What it was.
    pub was: String,
    /// What it is.
    pub is: String,
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What kind of thing.
    pub part: Part,
    /// Its id or number.
    pub id: String,
    /// What became of it.
    pub change: Change,
}

/// The fields of one thing, by name, in words; in an order of their own.
type Fields = Vec<(Cow<'static, str>, String)>;

/// Everything that differs in play from `a` to `b`, in the order of the file.
#[must_use]
pub fn differences(a: &Scenario, b: &Scenario, rulebook: &Rulebook) -> Vec<Difference> {
    let casts = a.own.is_some() || b.own.is_some();
    let (was, is) = (fields::things(a, rulebook, casts), fields::things(b, rulebook, casts));
    let keys: BTreeMap<_, _> = was.iter().chain(&is).map(|(key, (order, _))| ((key.0, order, &key.1), key)).collect();
    let difference = |key: &(Part, String)| {
        let change = match (was.get(key), is.get(key)) {
            (Some((_, was)), Some((_, is))) => Change::Changed(changed(was, is)),
            (Some(_), None) => Change::Removed,
            (None, _) => Change::Added,
        };
        (change != Change::Changed(Vec::new())).then(|| Difference { part: key.0, id: key.1.clone(), change })
    };
    let mut seen = std::collections::BTreeSet::new();
    keys.into_values().filter(|it| seen.insert(*it)).filter_map(difference).collect()
}

fn changed(was: &Fields, is: &Fields) -> Vec<Field> {
    let mut names: Vec<&str> = was.iter().chain(is).map(|(name, _)| name.as_ref()).collect();
    names.sort_unstable();
    names.dedup();
    let of = |fields: &Fields, name: &str| {
        fields.iter().find(|(it, _)| *it == name).map_or_else(String::new, |it| it.1.clone())
    };
    let field = |name: &str| Field { name: name.to_owned(), was: of(was, name), is: of(is, name) };
    names.into_iter().map(field).filter(|it| it.was != it.is).collect()
}
