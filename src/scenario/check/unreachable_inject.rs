//! `unreachable-inject`: an inject that can never come.
//!
//! **What it checks.** That what an inject waits for can come about: that a flag it asks for is set by an inject that can itself
//! come, that an operation it asks for can begin, and that it does not ask for something and its opposite. Injects that wait for
//! one another in a circle are found too.
//!
//! **Why it matters.** It is never seen, nor is anything that hangs on it, and no dry run shows what is missing.
//!
//! **How to mend it.** Follow what it waits for, one step after the other, to the inject that should have been the first. Give
//! that one an hour, or a condition that play can meet. `whitecell graph` draws the way.

use super::finding::Finding;
use super::reach::Reach;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("unreachable-inject", include_str!("unreachable_inject.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let reach = Reach::of(cx);
    for (_, inject) in cx.file.injects.iter().enumerate().filter(|(at, _)| !reach.comes(*at)) {
        let message = format!("`{}` waits for something that can never be so", inject.id.value());
        let help = "`whitecell graph` shows what it waits for; does a circle of injects wait for itself?";
        found.push(FINDING.at(inject.id.span(), message).help(help));
    }
}
