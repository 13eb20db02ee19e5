//! `idle-clock`: a clock that never starts, that nobody can meet, or that never runs out.
//!
//! **What it checks.** That what starts a clock and what meets it can come about, that there are fewer hours to it than the
//! exercise has, and that it warns before it runs out and not before it starts.
//!
//! **Why it matters.** A clock that cannot be met punishes players for nothing; one that outlasts the exercise never presses.
//!
//! **How to mend it.** `whitecell graph` shows what its conditions ask for. Give it fewer hours, or the exercise more turns.

use super::finding::Finding;
use super::reach::Reach;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("idle-clock", include_str!("idle_clock.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    if cx.file.clocks.is_empty() {
        return;
    }
    let reach = Reach::of(cx);
    for clock in &cx.file.clocks {
        let id = clock.id.value();
        if !reach.may(&clock.starts, true) {
            found.push(FINDING.at(clock.id.span(), format!("what starts `{id}` can never hold")));
        } else if !reach.may(&clock.met, true) {
            found.push(FINDING.at(clock.id.span(), format!("what meets `{id}` can never hold")));
        }
        if u64::from(*clock.hours.value()) >= cx.hours() {
            let message = format!("the exercise is over after {} hours, before this runs out", cx.hours());
            found.push(FINDING.at(clock.hours.span(), message));
        }
        if *clock.warns_h.value() >= *clock.hours.value() && *clock.warns_h.value() > 0 {
            let message = format!("it has only {} hours, and warns no later than it starts", clock.hours.value());
            found.push(FINDING.at(clock.warns_h.span(), message));
        }
    }
}
