//! `unsupported-format`: a version of the format that this program does not know.
//!
//! **What it checks.** That `format` is 1. An earlier version is read as well, unless its brackets or quotes are not in order.
//!
//! **Why it matters.** A later version may say things that this program would not understand, and would play wrongly.
//!
//! **How to mend it.** Use a version of Whitecell that knows the format; `whitecell --version` tells which one this is. If the
//! number is a slip, write `format: 1`. In a file of an earlier version, mend the brackets and quotes first.

use crate::scenario::migrate::PRESENT;

use super::finding::Finding;
use super::{Check, Context, Findings};

/// Its name.
pub(super) const CODE: &str = "unsupported-format";
const FINDING: Finding = Finding::error(CODE, include_str!("unsupported_format.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let (said, place) = (*cx.file.format.value(), cx.file.format.span());
    if said > PRESENT {
        let message = format!("this file is of format {said}, and this program reads formats up to {PRESENT}");
        found.push(FINDING.at(place, message).help("use a later version of Whitecell, or write `format: 1` if it is a slip"));
    } else if said < PRESENT {
        let message = format!("this file is of format {said}, and cannot be brought up to date as it is");
        found.push(FINDING.at(place, message).help("mend its brackets and quotes first"));
    }
}
