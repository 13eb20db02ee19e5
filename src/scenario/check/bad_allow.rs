//! `bad-allow`: a comment that allows a finding, and cannot.
//!
//! **What it checks.** Comments such as `// allow(few-injects): it is a lesson of ten minutes`. Such a comment takes back findings
//! of that name on its own line, or on the next line if it stands alone. It has to name a finding that there is, which is no
//! error, give a reason, and have something to allow. Whether there is something is only told of a file that could be read to
//! its end: while it has mistakes of writing, not everything is looked for.
//!
//! **Why it matters.** Whoever reads the file later sees what was decided, and why. An allowance without a reason, or one that is
//! left over, hides the next mistake.
//!
//! **How to mend it.** Write the name as `whitecell check` shows it in brackets, a colon, and why it is meant. Errors cannot be
//! allowed: the scenario would not be played. Take out what allows nothing.

use std::ops::Range;

use crate::scenario::diagnostic::{Diagnostic, Severity};
use crate::scenario::nearest::nearest;
use crate::scenario::parse::comments;

use super::finding::{Finding, findings};
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("bad-allow", include_str!("bad_allow.rs"));
/// It looks at comments once everything else is found: see [`heed`].
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look: nothing };

const fn nothing(_: &Context<'_>, _: &mut Findings) {}

/// A comment that allows a finding.
struct Allowance<'a> {
    place: Range<usize>,
    code: &'a str,
    reason: &'a str,
    /// The line that it speaks of.
    line: Range<usize>,
}

/// Takes back what comments in `text` allow, and reports those that cannot; where not everything was `looked_for`, what there is
/// to allow cannot be told.
pub(super) fn heed(text: &str, looked_for: bool, found: &mut Vec<Diagnostic>) {
    let mut fresh = Findings::default();
    for allowance in comments(text).into_iter().filter_map(|place| read(text, place)) {
        let concerns =
            |it: &Diagnostic| it.code == allowance.code && it.severity != Severity::Error && allowance.line.contains(&it.span.start);
        let allows = found.iter().any(concerns);
        match wrong(&allowance, allows || !looked_for) {
            None => found.retain(|it| !concerns(it)),
            Some((message, help)) => fresh.push(FINDING.at(allowance.place, message).help(help)),
        }
    }
    found.extend(fresh.finish());
    found.sort_by_key(|it| it.span.start);
}

/// What is wrong with an allowance, and what to do.
fn wrong(it: &Allowance<'_>, allows: bool) -> Option<(String, String)> {
    let known = findings();
    let Some(finding) = known.iter().find(|known| known.code == it.code) else {
        let meant = nearest(it.code, known.iter().map(|it| it.code));
        let help = meant.map_or_else(|| "`whitecell explain` lists all".to_owned(), |it| format!("did you mean `{it}`?"));
        return Some((format!("there is no finding `{}`", it.code), help));
    };
    if finding.severity == Severity::Error {
        return Some((format!("`{}` is an error, and cannot be allowed", it.code), "mend it".to_owned()));
    }
    if it.reason.is_empty() {
        return Some(("it gives no reason".to_owned(), format!("write `// allow({}): why it is meant`", it.code)));
    }
    (!allows).then(|| (format!("there is no `{}` here to allow", it.code), "take it out".to_owned()))
}

/// Reads the comment at `place`, if it is an allowance.
fn read(text: &str, place: Range<usize>) -> Option<Allowance<'_>> {
    let said = text[place.clone()].trim_start_matches('/').trim();
    let (code, rest) = said.strip_prefix("allow(")?.split_once(')')?;
    let reason = rest.trim().strip_prefix(':').unwrap_or("").trim();
    let begins = text[..place.start].rfind('\n').map_or(0, |at| at + 1);
    let alone = text[begins..place.start].trim().is_empty();
    let ends = |from: usize| text[from..].find('\n').map_or(text.len(), |at| from + at);
    let line = if alone { next_line(text, ends(place.end)) } else { begins..ends(place.end) };
    Some(Allowance { place, code: code.trim(), reason, line })
}

/// The first line after `from` that is not a comment.
fn next_line(text: &str, from: usize) -> Range<usize> {
    let mut begins = (from + 1).min(text.len());
    loop {
        let ends = text[begins..].find('\n').map_or(text.len(), |at| begins + at);
        let passes = text[begins..ends].trim_start().starts_with("//");
        if !passes || ends == text.len() {
            return begins..ends;
        }
        begins = ends + 1;
    }
}
