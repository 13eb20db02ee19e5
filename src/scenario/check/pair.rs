//! References of two ids, the second of which belongs to the first: a hidden truth and one of its values.

use crate::scenario::diagnostic::Findings;
use crate::scenario::model::Ref;
use crate::scenario::nearest::nearest;

use super::finding::Finding;

/// What two ids may name: every first id, each with the second ids that belong to it.
pub(super) struct Pairs<'a> {
    /// What the first is called.
    pub(super) whole: &'static str,
    /// What the second is called.
    pub(super) part: &'static str,
    pub(super) known: Vec<(&'a str, Vec<&'a str>)>,
}

impl Pairs<'_> {
    /// Reports a pair that names nothing.
    pub(super) fn look_up(&self, whole: &Ref, part: &Ref, finding: &Finding, found: &mut Findings) {
        let Some((_, parts)) = self.known.iter().find(|(id, _)| id == whole.value()) else {
            let known = self.known.iter().map(|(id, _)| *id).collect();
            return report(self.whole, whole, known, finding, found);
        };
        if !parts.contains(&part.value().as_str()) {
            report(self.part, part, parts.clone(), finding, found);
        }
    }
}

fn report(what: &str, id: &Ref, known: Vec<&str>, finding: &Finding, found: &mut Findings) {
    let message = format!("there is no {what} `{}`", id.value());
    let help = match nearest(id.value(), known.iter().copied()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None if known.is_empty() => format!("there is none in this scenario; declare the {what} first"),
        None => format!("there is {}", known.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")),
    };
    found.push(finding.at(id.span(), message).help(help));
}
