//! `leaked-truth`: a player's text that says what only the review should say.
//!
//! **What it checks.** That no text for players (summary, briefing, what a seat is told, a report) repeats eight words in a row from
//! the `story` of `truth`.
//!
//! **Why it matters.** Sentences get copied from the story into a briefing while one writes, and the first team that reads closely
//! knows who did it.
//!
//! **How to mend it.** Say in the player's text what its source can know, in other words.

use std::collections::BTreeSet;

use crate::scenario::Spanned;

use super::finding::Finding;
use super::{Check, Context, Findings};

/// Words in a row that are no accident; a judgement: names and set phrases are shorter.
const RUN: usize = 8;

const FINDING: Finding = Finding::warning("leaked-truth", include_str!("leaked_truth.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let story = words(cx.file.truth.story.value());
    let told: BTreeSet<&[String]> = story.windows(RUN).collect();
    if told.is_empty() {
        return;
    }
    for text in for_players(cx) {
        let words = words(text.value());
        if let Some(run) = words.windows(RUN).find(|run| told.contains(run)) {
            let message = format!("players read here what `story` keeps for the review: \"{} ...\"", run.join(" "));
            found.push(FINDING.at(text.span(), message));
        }
    }
}

fn for_players<'a>(cx: &Context<'a>) -> impl Iterator<Item = &'a Spanned<String>> {
    let file = cx.file;
    let briefing = [&file.summary, &file.briefing.situation, &file.briefing.stakes, &file.briefing.task];
    let seats = file.seats.iter().map(|it| &it.private);
    let injects = file.injects.iter().flat_map(|it| [&it.title, &it.text]);
    briefing.into_iter().chain(seats).chain(injects)
}

/// Words in small letters, without what stands around them.
fn words(text: &str) -> Vec<String> {
    let plain = |word: &str| word.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    text.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect()
}
