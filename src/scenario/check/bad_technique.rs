//! `bad-technique`: something else than an ATT&CK technique id.
//!
//! **What it checks.** That every entry of `techniques` is a technique id of MITRE ATT&CK: `T` and four digits, or with
//! three more after a dot.
//!
//! **Why it matters.** Techniques are named for the debrief and never described. An id can be looked up by those who
//! defend; a recipe can be followed.
//!
//! **How to mend it.** Write the id alone, `"T1498"` or `"T1498.001"`, and leave the description out.

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("bad-technique", include_str!("bad_technique.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    for id in cx.file.truth.operations.iter().flat_map(|operation| &operation.techniques) {
        if !is_technique(id.value()) {
            let message = format!("`{}` is not the id of an ATT&CK technique", id.value());
            found.push(FINDING.at(id.span(), message).help("write it like `T1498` or `T1498.001`"));
        }
    }
}

fn is_technique(id: &str) -> bool {
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    let Some(id) = id.strip_prefix('T') else { return false };
    match id.split_once('.') {
        None => digits(id, 4),
        Some((technique, part)) => digits(technique, 4) && digits(part, 3),
    }
}
