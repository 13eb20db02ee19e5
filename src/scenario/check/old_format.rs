//! `old-format`: a scenario that was written for an earlier version of the format.
//!
//! **What it checks.** Whether `format` is the present version, which is 1.
//!
//! **Why it matters.** It plays as it always did, because it is brought up to date whenever it is read. Only what is new since then
//! cannot be said in it yet.
//!
//! **How to mend it.** `whitecell fmt --migrate FILE` brings the file itself up to date, and leaves its comments where they are.

use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::migrate::{Migrated, PRESENT};

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::note("old-format", include_str!("old_format.rs"));
/// It is known before anything else is looked at: see [`told`].
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look: nothing };

const fn nothing(_: &Context<'_>, _: &mut Findings) {}

/// What is said of a file that was brought up to date; `format` is where it says its version, in the text as it is now.
pub(super) fn told(migrated: &Migrated, format: std::ops::Range<usize>) -> Diagnostic {
    let message = format!("this is format {}, and the present one is {PRESENT}", migrated.from);
    FINDING.at(format, message).help("it plays as it is; `whitecell fmt --migrate` brings the file up to date")
}
