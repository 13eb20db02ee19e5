//! The Allies.

use super::page::Page;
use super::words::{labelled, number, sentences, when};
use crate::view::{AllyCard, Board};

/// Every Ally: who it is, what it wants, how it fares.
#[must_use]
pub fn allies(board: &Board) -> Vec<String> {
    let mut page = Page::titled("Allies, those that are hit first. The id to type is in brackets:");
    for (index, ally) in board.allies.iter().enumerate() {
        page.item(index, who(ally));
        page.under(how(ally));
    }
    page.done()
}

fn who(ally: &AllyCard) -> String {
    sentences([
        format!("{} ({}), code {}, {}, capital {}", ally.name, ally.id, ally.code, ally.kind, ally.capital),
        when(ally.own, "Your own"),
        when(ally.hit, "Known to be hit"),
    ])
}

fn how(ally: &AllyCard) -> String {
    sentences([
        labelled("Wants: ", &ally.interest),
        ally.stance.map_or_else(String::new, |stance| format!("On the text before the Council it {stance}")),
        labelled("Trouble: ", &ally.trouble),
        ally.trust.map_or_else(String::new, |trust| format!("Public trust {} of 100", number(trust))),
        if ally.teams > 0.0 { format!("Surge teams at work: {}", number(ally.teams)) } else { String::new() },
    ])
}
