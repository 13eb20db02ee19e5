//! `unknown-slot`: a text has a place in brackets that nothing fills.
//!
//! **What it checks.** That what stands in a text as `{text:ID}`, `{number:ID}` or `{ID.name}` is one of the scenario's
//! `texts`, `numbers` or `organisations`. Organisations have `name`, `short`, `head`, `place` and `work`.
//!
//! **Why it matters.** Players would read the brackets.
//!
//! **How to mend it.** Correct the id, or declare what should stand there. Other brackets, such as `{here}`, are text.

use std::collections::BTreeSet;

use crate::scenario::nearest::nearest;
use crate::scenario::parse::text_of;
use crate::scenario::wording::{pieces, slots};

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-slot", include_str!("unknown_slot.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let mut known: BTreeSet<String> = pieces(cx.file).into_iter().map(|(key, ..)| key).collect();
    known.extend(cx.file.numbers.iter().map(|it| format!("number:{}", it.id.value())));
    cx.tree.each_text(&mut |node| {
        if !cx.text[node.span()].contains('{') {
            return;
        }
        let said = text_of(node, cx.text).unwrap_or_default();
        for slot in slots(&said).filter(|slot| !known.contains(slot.key)) {
            let finding = FINDING.at(node.span(), format!("nothing fills `{{{}}}`", slot.key));
            let meant = nearest(slot.key, known.iter().map(String::as_str));
            found.push(match meant {
                Some(meant) => finding.help(format!("did you mean `{{{meant}}}`?")),
                None => finding.help("declare it under `texts`, `numbers` or `organisations`"),
            });
        }
    });
}
