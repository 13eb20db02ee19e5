//! `unsupported-format`: a version of the format that this program does not know.
//!
//! **What it checks.** That `format` is 1.
//!
//! **Why it matters.** A later version may say things that this program would not understand, and would play wrongly.
//!
//! **How to mend it.** Write `format: 1`. If the file was written for a later version of Whitecell, use that version.

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unsupported-format", include_str!("unsupported_format.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let format = &cx.file.format;
    if *format.value() != 1 {
        let message = format!("this program reads format 1, not {}", format.value());
        found.push(FINDING.at(format.span(), message).help("write `format: 1`, or use a later version of Whitecell"));
    }
}
