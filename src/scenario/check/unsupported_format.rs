//! `unsupported-format`: a version of the format that this program does not know.
//!
//! **What it checks.** That `format` is 1. An earlier version is read as well, unless its brackets or quotes are not in order.
//!
//! **Why it matters.** A later version may say things that this program would not understand, and would play wrongly.
//!
//! **How to mend it.** Use a version of Whitecell that knows the format; `whitecell --version` tells which one this is. If the
//! number is a slip, write `format: 1`. In a file of an earlier version, mend the brackets and quotes first.

use crate::scenario::migrate::PRESENT;
use crate::scenario::spanned::Spanned;

use super::finding::Finding;
use super::{Check, Context, Diagnostic, Findings};

const FINDING: Finding = Finding::error("unsupported-format", include_str!("unsupported_format.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let said = *cx.file.format.value();
    if said > PRESENT {
        found.push(later(&cx.file.format));
    } else if said < PRESENT {
        let message = format!("this file is of format {said}, and cannot be brought up to date as it is");
        found.push(FINDING.at(cx.file.format.span(), message).help("mend its brackets and quotes first"));
    }
}

/// What there is to say of a file of a later version.
pub(super) fn later(format: &Spanned<u32>) -> Diagnostic {
    let message = format!("this file is of format {}, and this program reads formats up to {PRESENT}", format.value());
    let finding = FINDING.at(format.span(), message);
    finding.help("use a later version of Whitecell, or write `format: 1` if it is a slip")
}
