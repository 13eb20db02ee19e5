//! Adds the changes that last for a while, whoever makes them.

use crate::journal::{Cause, Held, Until};
use crate::rulebook::{Amount, Change, Lasts};
use crate::sim::component::Cue;
use crate::sim::model::Model;
use crate::sim::scope;
use crate::sim::state::{Ends, Lasting};
use crate::vocab::{AllyId, EntryNo, HOURS_PER_DAY, Lever, Moment, ProgressId, Subject};

/// Who makes a change, aimed at what.
#[derive(Clone, Copy, Debug)]
pub(super) struct Maker {
    /// The event that makes it.
    pub(super) no: EntryNo,
    pub(super) target: Subject,
    pub(super) actor: Option<AllyId>,
    /// The response that keeps it in force, if one does.
    pub(super) progress: Option<ProgressId>,
}

/// Adds those of `changes` that last, each `times` as strong.
pub(super) fn add<'a>(model: &mut Model, maker: Maker, changes: impl IntoIterator<Item = &'a Change>, times: f64) {
    let ground = &model.ground;
    let now = model.clock.now;
    for change in changes {
        let Some(ends) = ends(change, now, maker.progress) else { continue };
        let by = scaled(change.by, times);
        for of in scope::subjects(ground, change, maker.target, maker.actor) {
            let lasting = Lasting { lever: change.lever, of, by, since: now, ends, entry: maker.no };
            model.changes.add(lasting);
        }
    }
}

/// Adds one that the scenario makes. It is told by what brought it about, where that is an event.
pub(super) fn hold(model: &mut Model, lever: Lever, of: Subject, by: Held, until: Until, source: (Cause, EntryNo)) {
    let since = model.clock.now;
    let ends = match until {
        Until::At(moment) => Ends::At(moment),
        Until::Fades(days) => Ends::Fades(days),
    };
    let entry = match source {
        (Cause::Event(no), _) => no,
        (Cause::Inject(inject), no) => model.things.the::<Cue>(inject).came.unwrap_or(no),
        (_, no) => no,
    };
    model.changes.add(Lasting { lever, of, by: by.into(), since, ends, entry });
}

/// When a change ends; `None` for one that moves a stock once.
fn ends(change: &Change, now: Moment, progress: Option<ProgressId>) -> Option<Ends> {
    match change.lasts {
        Lasts::Once => None,
        Lasts::Days(days) => Some(Ends::At(now + (days * HOURS_PER_DAY) as u32)),
        Lasts::HalfLife(days) => Some(Ends::Fades(days)),
        Lasts::InForce => progress.map(Ends::With),
    }
}

/// A change's amount, made `times` as strong. A factor is never taken beyond itself.
fn scaled(by: Amount, times: f64) -> Amount {
    match by {
        Amount::Add(by) => Amount::Add(by * times),
        Amount::PerDay(by) => Amount::PerDay(by * times),
        Amount::Times(by) => Amount::Times(1.0 + (by - 1.0) * times.min(1.0)),
        Amount::AtLeast(by) => Amount::AtLeast(by),
    }
}
