//! Whether a change makes sense: lever, scope, amount and duration together.

use crate::rulebook::lever::{Amount, Change, Lasts, Scope};
use crate::rulebook::load::{BadRulebook, Rulebook, Texts};
use crate::rulebook::response::TargetKind;
use crate::vocab::{Lever, SubjectKind};

impl Amount {
    /// The number in it.
    pub(super) const fn number(self) -> f64 {
        match self {
            Self::Add(number) | Self::Times(number) | Self::PerDay(number) | Self::AtLeast(number) => number,
        }
    }
}

impl Change {
    /// The number that it moves its lever by.
    pub const fn number(&self) -> f64 {
        self.by.number()
    }

    /// What is wrong with it where nothing is aimed at, as in an inject: lever, scope, amount and duration together.
    pub fn fault(&self) -> Option<String> {
        fault(self, None)
    }
}

/// What is wrong with `change` where a target of kind `target` is aimed at (`None`: nobody is), if anything is.
pub(super) fn fault(change: &Change, target: Option<TargetKind>) -> Option<String> {
    let lever = change.lever;
    if !change.by.number().is_finite() {
        return Some(format!("{lever:?} moves by a number that is not finite"));
    }
    if !reaches(change.on, lever.kind(), target) {
        return Some(format!("{:?} does not reach {lever:?}", change.on));
    }
    if !change.sectors.is_empty() && lever.kind() != SubjectKind::Network {
        return Some(format!("{lever:?} is no network's: it has no sectors"));
    }
    if change.on == Scope::Behind && !matches!(lever, Lever::Hardening | Lever::Detection | Lever::Readiness) {
        return Some(format!("{:?} does not reach {lever:?}", change.on));
    }
    if change.by_ties && (lever.kind() != SubjectKind::Adversary || change.lasts != Lasts::Once) {
        return Some(format!("{lever:?} goes by ties: only an adversary has them, and they count once"));
    }
    let for_a_while = change.lasts != Lasts::Once;
    match change.by {
        Amount::Times(_) if lever.is_rate() && !for_a_while => {
            Some(format!("{lever:?} is a rate and needs a duration"))
        }
        Amount::Times(factor) if factor < 0.0 => Some(format!("{lever:?} has a negative factor")),
        Amount::Times(_) => None,
        _ if lever.is_rate() => Some(format!("{lever:?} is a rate: only a factor moves it")),
        Amount::PerDay(_) if !matches!(change.lasts, Lasts::Days(_) | Lasts::InForce) => {
            Some(format!("{lever:?} moves every day and needs an end"))
        }
        Amount::AtLeast(_) if for_a_while => Some(format!("{lever:?} is lifted once, not for a while")),
        Amount::Add(_) | Amount::PerDay(_) | Amount::AtLeast(_) => length_fault(change.lasts),
    }
}

fn length_fault(lasts: Lasts) -> Option<String> {
    match lasts {
        Lasts::Days(days) | Lasts::HalfLife(days) if !(days.is_finite() && days > 0.0) => {
            Some(format!("a duration of {days} days"))
        }
        Lasts::Once | Lasts::Days(_) | Lasts::HalfLife(_) | Lasts::InForce => None,
    }
}

/// Whether a scope can hold a lever of this kind.
fn reaches(scope: Scope, kind: SubjectKind, target: Option<TargetKind>) -> bool {
    match scope {
        Scope::Target => match target {
            Some(TargetKind::Network | TargetKind::Ally) => matches!(kind, SubjectKind::Network | SubjectKind::Ally),
            Some(TargetKind::Adversary) => kind == SubjectKind::Adversary,
            Some(TargetKind::Nothing) | None => false,
        },
        Scope::Own | Scope::Victims => matches!(kind, SubjectKind::Network | SubjectKind::Ally),
        Scope::Behind => kind == SubjectKind::Network,
        Scope::Alliance => kind != SubjectKind::Adversary,
        Scope::Culprit | Scope::Adversaries => kind == SubjectKind::Adversary,
    }
}

/// Checks the changes that reactions make.
pub(super) fn check_reactions(rulebook: &Rulebook, texts: &Texts<'_>) -> Result<(), BadRulebook> {
    for row in &rulebook.reactions.rows {
        let in_force = row.changes.iter().any(|change| change.lasts == Lasts::InForce);
        let fault = row.changes.iter().find_map(|change| fault(change, None));
        if let Some(fault) = fault.or(in_force.then(|| "a reaction is never in force".into())) {
            return Err(texts.bad("reactions.ron", &super::needle(row), format!("{:?}: {fault}", row.id)));
        }
    }
    Ok(())
}
