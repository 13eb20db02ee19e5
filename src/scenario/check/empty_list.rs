//! `empty-list`: a list that must hold something and does not.
//!
//! **What it checks.** That there is at least one turn, seat, victim, adversary, incident, inject and ending, and an
//! option of every switch.
//!
//! **Why it matters.** Without a turn no time passes, without a seat nobody decides, without an adversary nobody did
//! it.
//!
//! **How to mend it.** Add an entry. `whitecell new` writes a scenario with one of each.

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("empty-list", include_str!("empty_list.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let file = cx.file;
    let lists: [(&[&str], bool); 7] = [
        (&["turns"], file.turns.is_empty()),
        (&["seats"], file.seats.is_empty()),
        (&["victims"], file.victims.is_empty()),
        (&["adversaries"], file.adversaries.is_empty()),
        (&["truth", "incidents"], file.truth.incidents.is_empty()),
        (&["injects"], file.injects.is_empty()),
        (&["endings"], file.endings.is_empty()),
    ];
    for switch in file.switches.iter().filter(|it| it.options.is_empty()) {
        found.push(FINDING.at(switch.id.span(), "a switch needs at least one option"));
    }
    for (path, empty) in lists {
        if let (true, Some(name), Some(place)) = (empty, path.last(), cx.list(path)) {
            let message = format!("`{name}` is empty, and a scenario needs at least one");
            found.push(FINDING.at(place, message));
        }
    }
}
