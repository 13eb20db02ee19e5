//! `text-too-long`: a text that nobody would read.
//!
//! **What it checks.** That no text is longer than 64 KiB.
//!
//! **Why it matters.** It is some hundred pages. Something was pasted that does not belong here.
//!
//! **How to mend it.** Cut it down; a report that players read in a minute has about 200 words.

/// The longest text, bytes.
const LONGEST: usize = 64 * 1024;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("text-too-long", include_str!("text_too_long.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    cx.tree.each_text(&mut |node| {
        let length = node.span().len();
        if length > LONGEST {
            let start = node.span().start;
            let message = format!("this text has {} KiB; 64 are allowed", length.div_ceil(1024));
            found.push(FINDING.at(start..start + 1, message));
        }
    });
}
