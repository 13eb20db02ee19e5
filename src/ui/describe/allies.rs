//! The Allies.

use super::page::Page;
use super::words::{labelled, number, sentences, when};
use crate::view::{AllyCard, Board};
use crate::vocab::Terms;

/// Every Ally: who it is, what it wants, how it fares.
#[must_use]
pub fn allies(board: &Board) -> Vec<String> {
    let title =
        "Allies, those that matter first. The id to type is in brackets; why and a number tells of its public trust:";
    let mut page = Page::titled(board.terms.say(title));
    for (index, ally) in board.allies.iter().enumerate() {
        page.item(index, who(ally));
        page.under(board.terms.said(how(ally)));
    }
    page.done()
}

/// One Ally.
#[must_use]
pub fn ally(ally: &AllyCard, terms: &Terms) -> Vec<String> {
    let mut page = Page::titled(who(ally));
    page.under(terms.said(how(ally)));
    page.done()
}

fn who(ally: &AllyCard) -> String {
    sentences([
        format!("{} ({}), code {}, {}{}", ally.name, ally.id, ally.code, ally.kind, seat(ally)),
        when(ally.own, "Your own"),
        when(ally.hit, "Known to be hit"),
    ])
}

/// Its capital, if it is a country that has one.
fn seat(ally: &AllyCard) -> String {
    if ally.capital.is_empty() { String::new() } else { format!(", capital {}", ally.capital) }
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
