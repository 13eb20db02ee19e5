//! Responses as a seat is offered them.

use super::page::Page;
use super::words::{count, name_and_id, number, sentence, sentences, when};
use crate::view::{Offer, TargetOption};

/// Every response, by level, each with what it costs.
#[must_use]
pub fn offers(offers: &[Offer]) -> Vec<String> {
    offers_about(offers, "")
}

/// The responses in whose name, id or level the words occur, numbered as in [`offers`].
#[must_use]
pub fn offers_about(offers: &[Offer], words: &str) -> Vec<String> {
    let mut page = Page::titled("Responses. Type a number for details, p and a number to plan one.");
    let mut level = None;
    let wanted = words.to_lowercase();
    let fits = |offer: &Offer| {
        [&offer.name, &offer.id, &offer.level].into_iter().any(|text| text.to_lowercase().contains(&wanted))
    };
    for (index, offer) in offers.iter().enumerate().filter(|(_, offer)| fits(offer)) {
        if level != Some(&offer.level) {
            level = Some(&offer.level);
            page.line(format!("{}:", offer.level));
        }
        let refused = offer.refused.as_deref().map_or_else(String::new, |why| format!("Not now: {why}"));
        let name = name_and_id(&offer.name, &offer.id);
        page.item(index, sentences([name, cost(offer), when(offer.planned, "Planned"), refused]));
    }
    if level.is_none() {
        page.line("None fits.");
    }
    page.done()
}

/// One response in full. The targets are numbered.
#[must_use]
pub fn offer(offer: &Offer) -> Vec<String> {
    let mut page = Page::titled(sentences([
        format!("Response: {}", name_and_id(&offer.name, &offer.id)),
        format!("Level: {}", offer.level),
        when(offer.planned, "Planned this turn"),
        offer.refused.as_deref().map_or_else(String::new, |why| format!("Not now: {why}")),
    ]));
    page.text(&offer.about);
    if !offer.caution.trim().is_empty() {
        page.line(format!("What could go wrong: {}", sentence(&offer.caution)));
    }
    page.line(sentences([
        cost(offer),
        format!("Time: {}, {} in all", offer.delay, offer.takes),
        format!("Decided by {}", offer.decided_by),
        format!("In law: {}", offer.legal),
        format!("Rung {} of 10 on the ladder of force", number(offer.rung)),
    ]));
    if !offer.effects.is_empty() {
        page.line("What it changes:");
        offer.effects.iter().for_each(|effect| page.under(sentences([effect.clone()])));
    }
    if !offer.needs.is_empty() {
        page.line("What must hold:");
        for need in &offer.needs {
            let met = if need.met { "it does" } else { "it does not" };
            page.under(sentences([format!("{}: {met}", need.text)]));
        }
    }
    page.lines(targets(offer));
    page.done()
}

/// What a response can be aimed at, numbered; nothing where it is aimed at nothing.
#[must_use]
pub fn targets(offer: &Offer) -> Vec<String> {
    if offer.targets.is_empty() {
        return Vec::new();
    }
    let mut page = Page::titled("What it can be aimed at:");
    offer.targets.iter().enumerate().for_each(|(index, one)| page.item(index, target(one)));
    page.done()
}

fn target(target: &TargetOption) -> String {
    let refused = target.refused.as_deref().map_or_else(String::new, |why| format!("Not now: {why}"));
    sentences([name_and_id(&target.name, &target.id), refused])
}

/// What it costs, in words.
fn cost(offer: &Offer) -> String {
    let mut parts = Vec::new();
    if offer.capital > 0.0 {
        parts.push(format!("{} {}", number(offer.capital), offer.terms.capital()));
    }
    if offer.meur > 0.0 {
        parts.push(format!("{} million euro", number(offer.meur)));
    }
    if offer.attention > 0 {
        parts.push(count(offer.attention.into(), "place of attention", "places of attention"));
    }
    if parts.is_empty() { "Costs nothing".into() } else { format!("Costs {}", parts.join(", ")) }
}
