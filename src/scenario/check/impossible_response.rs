//! `impossible-response`: a response that is asked for and that nobody at the table can start.
//!
//! **What it checks.** That for every response in a condition there is a seat that may start it: with the authority, in a year in
//! which it exists, with the flag that it needs, at a price that the table can ever pay.
//!
//! **Why it matters.** The condition waits for something that no team can do, and a team that tries is told no.
//!
//! **How to mend it.** Give a seat the authority in its `may`, or ask for another response. [The model](model.md) lists who may
//! start what.

use crate::scenario::model::{ConditionFile, HappeningFile, Ref, TimingFile};

use super::finding::Finding;
use super::reach::is_impossible;
use super::walk::each_condition;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("impossible-response", include_str!("impossible_response.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let mut report = |id: &Ref| {
        if is_impossible(cx, id.value()) {
            let message = format!("no seat can ever start `{}`", id.value());
            let help = "give a seat the authority it needs in `may`, or ask for another response";
            found.push(FINDING.at(id.span(), message).help(help));
        }
    };
    each_condition(cx.file, |condition, _| {
        if let ConditionFile::Chosen(id) | ConditionFile::Done(id) | ConditionFile::InForce(id) = condition {
            report(id);
        }
    });
    for timing in cx.file.injects.iter().map(|it| &it.when).chain(cx.file.rules.iter().map(|it| &it.when)) {
        if let TimingFile::EachTime { what: HappeningFile::Done(id), .. } = timing {
            report(id);
        }
    }
}
