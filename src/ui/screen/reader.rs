//! A window to read one thing in full: a report, a response, an Ally, a position, what a turn brought.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::screen::room::foretold;
use crate::ui::screen::{council, words};
use crate::ui::text::{number, pointed, signed_fine};
use crate::ui::widget::{Size, popup, prose};
use crate::view::{AllyCard, Board, FeedItem, Offer, Position, Stance};

/// What is being read.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// The report at this place of the feed, oldest first.
    Item(usize),
    /// The response with this id.
    Offer(String),
    /// The Ally with this id.
    Ally(String),
    /// The position of the Ally with this id.
    Position(String),
    /// The text before the Council.
    Text,
    /// What the last turn brought: a heading and lines of label and text.
    Turn(String, Vec<(String, String)>),
}

/// Width of labels.
const LABEL: usize = 12;

/// Draws the window.
pub fn draw(board: &Board, what: &Reading, cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let width = area.width.min(if matches!(what, Reading::Turn(..)) { 84 } else { 100 });
    let room = width.saturating_sub(4);
    let member = words::sentence(board.terms.member());
    let (title, text) = match what {
        Reading::Item(index) => board.feed.get(*index).map(|it| ("Report", item(it, room, paint))),
        Reading::Offer(id) => {
            board.offers.iter().find(|it| it.id == *id).map(|it| ("Response", offer(it, room, paint)))
        }
        Reading::Ally(id) => {
            board.allies.iter().find(|it| it.id == *id).map(|it| (member.as_str(), ally(it, room, paint)))
        }
        Reading::Position(id) => {
            let found = board.council.positions.iter().find(|it| it.id == *id);
            found.map(|it| ("Position", position(it, room, paint)))
        }
        Reading::Text => {
            let mut text = council::on_the_table(&board.council, &board.terms, room, paint);
            council::record(&board.council, &mut text, paint);
            Some(("Text on the table", text))
        }
        Reading::Turn(title, lines) => Some((title.as_str(), turn(lines, room, paint))),
    }
    .unwrap_or_else(|| ("Gone", Prose::new(room)));
    let height = u16::try_from(text.len()).unwrap_or(u16::MAX).saturating_add(2);
    let inner = popup(title, Size { width, height }, area, buf, paint);
    prose(&text.into_lines(), cursor, inner, buf, paint)
}

/// A report in full.
pub fn item(item: &FeedItem, width: u16, paint: Paint) -> Prose {
    let mut text = Prose::new(width);
    text.para(&item.title, paint.theme.title);
    if item.only_you {
        text.para("ONLY YOU: no other seat has this", paint.theme.warn);
    }
    text.para(&format!("{}, turn {}, {}", item.at, item.turn, item.kind.to_lowercase()), paint.theme.quiet);
    if !item.source.is_empty() {
        let grade = if item.grade.is_empty() { String::new() } else { format!(", {}", words::grade(&item.grade)) };
        text.para(&format!("{}{grade}", words::sentence(&item.source)), paint.theme.quiet);
    }
    if !item.voice.is_empty() {
        text.para(&format!("Voice: {}", item.voice), paint.theme.quiet);
    }
    text.gap().para(&item.text, Style::new());
    text
}

/// An Ally in full.
pub fn ally(ally: &AllyCard, width: u16, paint: Paint) -> Prose {
    let quiet = paint.theme.quiet;
    let mut text = Prose::new(width);
    text.para(&format!("{} ({})", ally.name, ally.code), paint.theme.title);
    let capital = if ally.capital.is_empty() { String::new() } else { format!(", capital {}", ally.capital) };
    text.para(&format!("{}{capital}", ally.kind), quiet);
    text.para(&words::sentence(&ally.interest), Style::new());
    text.pair("Trouble", 9, &ally.trouble, quiet);
    if let Some(stance) = ally.stance {
        let (sign, style) = words::stance(stance, paint);
        text.hang(&format!("{:9}", "Text"), quiet, &format!("{sign} {stance}"), style);
    }
    if let Some(trust) = ally.trust {
        text.pair("Trust", 9, &format!("{trust:.0} of 100 in its public"), quiet);
    }
    if ally.teams > 0.0 {
        text.pair("Teams", 9, &format!("{} at work there", number(ally.teams)), quiet);
    }
    text
}

/// A position in full, with the terms of the judgement.
pub fn position(position: &Position, width: u16, paint: Paint) -> Prose {
    let mut text = Prose::new(width);
    let (sign, style) = words::stance(position.stance, paint);
    text.hang(&format!("{}  ", position.ally), paint.theme.title, &format!("{sign} {}", position.stance), style);
    text.para(&format!("\"{}\"", position.reason), Style::new());
    if position.broke {
        text.para("! broke silence in the last round", paint.theme.bad);
    }
    if position.lobbied {
        text.para("You spoke to them about this text.", paint.theme.quiet);
    }
    if !position.wins.is_empty() {
        text.gap().para("What would bring it nearer", paint.theme.quiet);
    }
    for win in &position.wins {
        let (sign, style) = words::stance(win.to, paint);
        let lead = format!("{:17}", format!("{sign} {}", then(win.to)));
        text.hang(&lead, style, &format!("{}: {}", words::sentence(&win.how), win.price), Style::new());
    }
    if !position.terms.is_empty() {
        text.gap().para("What weighs with it", paint.theme.quiet);
    }
    for (term, weight) in &position.terms {
        let style = if *weight < 0.0 { paint.theme.bad } else { paint.theme.good };
        text.hang(&format!("{:>7}  ", pointed(&signed_fine(*weight))), style, term, Style::new());
    }
    text
}

/// Where an Ally would stand after a move.
const fn then(stance: Stance) -> &'static str {
    match stance {
        Stance::Objects => "objects still",
        Stance::Wavers => "wavers",
        Stance::Accepts => "accepts",
        Stance::Supports => "supports",
    }
}

/// A response in full.
pub fn offer(offer: &Offer, width: u16, paint: Paint) -> Prose {
    let quiet = paint.theme.quiet;
    let mut text = Prose::new(width);
    text.para(&offer.name, paint.theme.title);
    text.para(&offer.level, quiet);
    standing(offer, &mut text, paint);
    text.gap().para(&offer.about, Style::new()).gap();
    foretold::lines(offer, &mut text, paint);
    text.pair("Costs", LABEL, &words::cost(offer), quiet);
    text.pair("Takes", LABEL, &offer.delay, quiet);
    text.pair("Decided by", LABEL, &offer.decided_by, quiet);
    text.pair("In law", LABEL, &offer.legal, quiet);
    text.pair("Force", LABEL, &format!("rung {} of 10", number(offer.rung)), quiet);
    let targets: Vec<_> = offer.targets.iter().filter(|it| it.refused.is_none()).map(|it| it.name.as_str()).collect();
    text.pair("Aimed at", LABEL, &targets.join(", "), quiet);
    if !offer.effects.is_empty() {
        text.gap().para("What it changes", quiet);
        for effect in &offer.effects {
            text.hang("  - ", quiet, effect, Style::new());
        }
    }
    if !offer.needs.is_empty() {
        text.gap().para("What must hold", quiet);
        for need in &offer.needs {
            let (sign, style) = words::need(need, paint);
            text.hang(&format!("  {sign}"), style, &need.text, Style::new());
        }
    }
    if !offer.caution.is_empty() {
        text.gap().hang("! ", paint.theme.warn, &offer.caution, Style::new());
    }
    text
}

/// A response in a few lines, for the pane.
pub fn offer_brief(offer: &Offer, width: u16, paint: Paint) -> Prose {
    let quiet = paint.theme.quiet;
    let mut text = Prose::new(width);
    text.para(&offer.name, paint.theme.title);
    standing(offer, &mut text, paint);
    foretold::lines(offer, &mut text, paint);
    text.para(&offer.about, Style::new());
    text.para(
        &format!(
            "{}. Decided by {}. {}.",
            words::sentence(&offer.delay),
            offer.decided_by,
            words::sentence(&offer.legal)
        ),
        quiet,
    );
    for need in offer.needs.iter().filter(|it| !it.met) {
        let (sign, style) = words::need(need, paint);
        text.hang(sign, style, &need.text, Style::new());
    }
    for effect in &offer.effects {
        text.hang("- ", quiet, effect, Style::new());
    }
    if !offer.caution.is_empty() {
        text.hang("! ", paint.theme.warn, &offer.caution, Style::new());
    }
    text
}

/// Whether it is planned or cannot be chosen.
fn standing(offer: &Offer, text: &mut Prose, paint: Paint) {
    if offer.planned {
        text.para("+ planned this turn; space takes it back", paint.theme.good);
    } else if let Some(why) = &offer.refused {
        text.hang("- not now: ", paint.theme.warn, why, paint.theme.warn);
    }
}

fn turn(lines: &[(String, String)], width: u16, paint: Paint) -> Prose {
    let mut text = Prose::new(width);
    let mut label = 0;
    for (at, (name, line)) in lines.iter().enumerate() {
        if line.is_empty() {
            text.gap().para(name, paint.theme.title);
            let below = lines[at + 1..].iter().take_while(|(_, line)| !line.is_empty());
            label = below.map(|(name, _)| crate::ui::text::width(name)).max().unwrap_or(0) + 2;
        } else {
            text.hang(&format!("{name:label$}"), paint.theme.quiet, line, Style::new());
        }
    }
    text
}
