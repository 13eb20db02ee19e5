//! What a player reads before the first turn.

use super::page::Page;
use super::words::{count, sentences};
use crate::view::Briefing;

/// The briefing.
#[must_use]
pub fn briefing(briefing: &Briefing) -> Vec<String> {
    let mut page = Page::titled(sentences([
        format!("Briefing: {}", briefing.title),
        format!("Difficulty: {}", briefing.difficulty),
        format!("About {}", count(briefing.minutes as usize, "minute", "minutes")),
        count(briefing.turns.into(), "turn", "turns"),
    ]));
    section(&mut page, "Where things stand:", &briefing.situation);
    section(&mut page, "What is at stake:", &briefing.stakes);
    section(&mut page, "What is asked of you:", &briefing.task);
    page.line(format!("Your seat: {}.", briefing.seat));
    briefing.may.iter().for_each(|may| page.under(format!("You may {may}.")));
    section(&mut page, "For your seat only:", &briefing.private);
    for (about, so) in &briefing.secrets {
        section(&mut page, &format!("{about}. Only your seat knows:"), so);
    }
    if !briefing.others.is_empty() || !briefing.people.is_empty() {
        page.line("Who else is here:");
        briefing.others.iter().for_each(|other| page.under(format!("{other}, played by the model.")));
        briefing.people.iter().for_each(|(name, role)| page.under(format!("{name}, {role}.")));
    }
    if !briefing.objectives.is_empty() {
        page.line("What you practise:");
        briefing.objectives.iter().enumerate().for_each(|(index, objective)| page.item(index, objective));
    }
    page.done()
}

/// A heading and its text, where there is one.
fn section(page: &mut Page, heading: &str, text: &str) {
    if !text.trim().is_empty() {
        page.line(heading);
        page.text(text);
    }
}
