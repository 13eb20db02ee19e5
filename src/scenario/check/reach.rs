//! What can come about at all, whatever players do: read off the conditions, without playing.
//!
//! It errs on the side of "may": what depends on the state of the world may always be so and may always be otherwise, and what
//! has a finding of its own, such as a response that nobody can start, is taken for possible.

use std::collections::BTreeSet;

use crate::rulebook::{Authority as Forum, Need, Response};
use crate::scenario::model::{
    Authority, ConditionFile, ConsequenceFile, HappeningFile, InjectFile, SeatFile, TimingFile,
};

use super::Context;

/// Parts of a condition that are compared with one another; more are taken to agree.
const COMPARED: usize = 40;

/// What can come about.
pub(super) struct Reach<'a> {
    cx: &'a Context<'a>,
    /// Injects that can come, by number.
    injects: BTreeSet<usize>,
}

impl<'a> Reach<'a> {
    /// Finds out: begins with nothing, and adds what can come after what can come, until nothing is added.
    pub(super) fn of(cx: &'a Context<'a>) -> Self {
        let mut reach = Self { cx, injects: BTreeSet::new() };
        loop {
            let more = |(at, it): &(usize, &InjectFile)| !reach.injects.contains(at) && reach.may_come(it);
            let fresh: Vec<usize> = cx.file.injects.iter().enumerate().filter(more).map(|(at, _)| at).collect();
            if fresh.is_empty() {
                return reach;
            }
            reach.injects.extend(fresh);
        }
    }

    /// Whether an inject can come.
    pub(super) fn comes(&self, inject: usize) -> bool {
        self.injects.contains(&inject)
    }

    fn may_come(&self, inject: &InjectFile) -> bool {
        let in_time = match &inject.when {
            TimingFile::When(condition) | TimingFile::Since(condition, _) => self.may(condition, true),
            TimingFile::EachTime { what: HappeningFile::Struck(id), .. } => self.starts(id.value()),
            // Circles of injects that wait for one another have a finding of their own.
            TimingFile::AfterInject(..)
            | TimingFile::At(_)
            | TimingFile::Between(..)
            | TimingFile::Every { .. }
            | TimingFile::EachTime { .. }
            | TimingFile::Manual => true,
        };
        in_time && self.may(&inject.only_if, true)
    }

    /// Whether a condition can come to be so (`wanted`), or not to be so.
    pub(super) fn may(&self, condition: &ConditionFile, wanted: bool) -> bool {
        use ConditionFile as C;
        match condition {
            C::Always => wanted,
            C::All(parts) if wanted => parts.iter().all(|it| self.may(it, true)) && !contradict(parts),
            C::All(parts) => parts.iter().any(|it| self.may(it, false)),
            C::Any(parts) if wanted => parts.iter().any(|it| self.may(it, true)),
            C::Any(parts) => parts.iter().all(|it| self.may(it, false)) && !contradict(parts),
            C::Not(part) => self.may(part, !wanted),
            C::Flag(flag) => self.flag(flag.value(), wanted),
            C::Came(id) => !wanted || self.came(id.value()),
            C::After(hour) => wanted || *hour.value() > 0,
            C::FromTurn(turn) => wanted || *turn.value() > 1,
            C::Reached(id, _) | C::Struck(id) | C::Found(id) | C::Stopped(id) => !wanted || self.starts(id.value()),
            _ => true,
        }
    }

    /// Whether the inject can come; rules, and ids that are wrong, are taken to.
    fn came(&self, id: &str) -> bool {
        self.cx.file.injects.iter().position(|it| it.id.value() == id).is_none_or(|at| self.injects.contains(&at))
    }

    /// Consequences of every inject that can come, and of everything else.
    fn consequences(&self) -> impl Iterator<Item = &ConsequenceFile> {
        let file = self.cx.file;
        let of_injects = self.injects.iter().flat_map(move |at| &file.injects[*at].then);
        file.consequences_besides_injects().chain(of_injects)
    }

    /// A flag that nothing sets anywhere has a finding of its own.
    fn flag(&self, id: &str, wanted: bool) -> bool {
        let sets = |it: &ConsequenceFile| matches!(it, ConsequenceFile::Set(flag) if flag.value() == id);
        let clears = |it: &ConsequenceFile| matches!(it, ConsequenceFile::Clear(flag) if flag.value() == id);
        let file = self.cx.file;
        if wanted {
            self.consequences().any(sets) || !super::walk::consequences(file).any(sets)
        } else {
            !file.opening.iter().any(sets) || self.consequences().any(clears)
        }
    }

    /// An operation that waits and that nothing starts has a finding of its own.
    fn starts(&self, id: &str) -> bool {
        let starts = |it: &ConsequenceFile| matches!(it, ConsequenceFile::Start(of) if of.value() == id);
        let waits = self.cx.file.truth.operations.iter().any(|it| it.id.value() == id && it.waits);
        !waits || self.consequences().any(starts) || !super::walk::consequences(self.cx.file).any(starts)
    }
}

/// Whether one part is the opposite of another.
fn contradict(parts: &[ConditionFile]) -> bool {
    let opposite = |a: &ConditionFile, b: &ConditionFile| matches!(b, ConditionFile::Not(it) if **it == *a);
    let parts = &parts[..parts.len().min(COMPARED)];
    parts.iter().any(|a| parts.iter().any(|b| opposite(a, b)))
}

/// Whether no seat can ever start a response of the rulebook: none may, or nobody could pay.
pub(super) fn is_impossible(cx: &Context<'_>, id: &str) -> bool {
    let Some(response) = cx.names.response(id) else { return false };
    let row = &cx.rulebook.responses.rows[response.index()];
    let table = &cx.rulebook.parameters.table;
    let affordable = row.cost.capital <= table.capital_most.value.max(table.capital_start.value)
        && row.cost.meur <= table.budget_meur.value
        && f64::from(row.cost.attention) <= table.attention.value;
    !affordable || !cx.file.seats.iter().any(|seat| may_start(cx, seat, row))
}

fn may_start(cx: &Context<'_>, seat: &SeatFile, row: &Response) -> bool {
    let may = |it: Authority| seat.may.value().contains(&it);
    let ally = cx.names.ally(seat.ally.value()).map(|it| &cx.rulebook.roster.allies[it.index()]);
    let allowed = match row.authority {
        Forum::Anyone => true,
        Forum::National => may(Authority::National) && ally.is_some(),
        Forum::AnyAlly => may(Authority::Consult) && ally.is_some(),
        Forum::Council(_) => may(Authority::Council),
        Forum::Union(_) => may(Authority::Union),
        Forum::Convener => may(Authority::Convene) || may(Authority::Council),
    };
    let fits = |need: &Need| match need {
        Need::Year(year) => *cx.file.year.value() >= u32::from(*year),
        Need::Trait(it) => ally.is_some_and(|ally| ally.traits.contains(it)),
        Need::NoTrait(it) => !ally.is_some_and(|ally| ally.traits.contains(it)),
        Need::Election(flag) => cx.names.flag(flag.as_str()).is_some(),
        _ => true,
    };
    allowed && row.needs.iter().all(fits)
}
