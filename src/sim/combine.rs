//! Responses that strengthen one another, or get in each other's way.

use crate::rulebook::{Change, Response, Rulebook};
use crate::vocab::{Moment, Slug};

use super::state::Conduct;

/// What a response changes besides when it is carried out now, because of what was carried out not long before.
pub(crate) fn changes<'a>(
    rulebook: &'a Rulebook,
    conduct: &'a Conduct,
    row: &'a Response,
    now: Moment,
) -> impl Iterator<Item = &'a Change> {
    let recent = move |id: &Slug, within_d: f64| {
        done(rulebook, conduct, id).is_some_and(|it| it < now && now.days_since(it) <= within_d)
    };
    let follows = row.combines.iter().filter(move |it| it.after.iter().any(|id| recent(id, it.within_d)));
    follows.flat_map(|it| &it.changes)
}

/// When the response with this id was last carried out.
pub(crate) fn done(rulebook: &Rulebook, conduct: &Conduct, id: &Slug) -> Option<Moment> {
    conduct.done[rulebook.response(id.as_str())?.index()]
}
