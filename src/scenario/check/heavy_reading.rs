//! `heavy-reading`: a turn with more to read than there is time for.
//!
//! **What it checks.** That what may come in a turn by the clock can be read in half the time of the turn: at 200 words a minute,
//! with the scenario's `minutes` shared out evenly over its turns.
//!
//! **Why it matters.** Players who read do not talk, and talking is what they came for.
//!
//! **How to mend it.** Shorten the reports, move some to another turn, or say in `minutes` how long it really takes.

use crate::scenario::model::TimingFile;

use super::finding::Finding;
use super::{Check, Context, Findings};

/// Words that an adult reads in a minute on a screen, with thought; a judgement from tabletop practice.
const WORDS_PER_MINUTE: u64 = 200;

/// The part of a turn that may go into reading: one in this many.
const PART: u64 = 2;

const FINDING: Finding = Finding::note("heavy-reading", include_str!("heavy_reading.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let turns = cx.file.turns.len().max(1) as u64;
    let most = u64::from(*cx.file.minutes.value()) * WORDS_PER_MINUTE / turns / PART;
    let mut begins = 0;
    for turn in &cx.file.turns {
        let ends = begins + u64::from(*turn.hours.value());
        let words: u64 = cx.file.injects.iter().filter(|it| (begins..ends).contains(&hour(&it.when))).map(|it| words(it.text.value())).sum();
        if words > most {
            let message = format!("{words} words come in this turn, and {most} can be read in half of its time");
            found.push(FINDING.at(turn.title.span(), message));
        }
        begins = ends;
    }
}

/// The hour at which an inject comes, if it comes by the clock; else one after every end.
fn hour(timing: &TimingFile) -> u64 {
    match timing {
        TimingFile::At(hour) | TimingFile::Between(hour, _) | TimingFile::Every { from: hour, .. } => {
            u64::from(*hour.value())
        }
        TimingFile::When(_) | TimingFile::Since(..) | TimingFile::AfterInject(..) | TimingFile::EachTime { .. } | TimingFile::Manual => u64::MAX,
    }
}

fn words(text: &str) -> u64 {
    text.split_whitespace().count() as u64
}
