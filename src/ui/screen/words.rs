//! The words and signs for what a view holds as a value, the same on every screen.

use ratatui::style::Style;

use crate::ui::paint::Paint;
use crate::ui::text::{count, number};
use crate::view::{Board, ClockLine, NeedLine, Offer, Phase, Stance, Standing, TextState};
use crate::vocab::Ticking;

/// Where in the exercise a board is.
pub fn place(board: &Board) -> String {
    let turn = &board.turn;
    let phase = match board.phase {
        Phase::Deciding => "",
        Phase::Interrupted => "INTERRUPTED  ",
        Phase::Over => return format!("OVER at {}, after {} turns", turn.now, turn.number),
    };
    format!("{phase}turn {} of {}   {} to {}   {}", turn.number, turn.of, turn.now, turn.until, turn.title)
}

/// The phase of a board, how fast time goes in it, and the minutes that are planned for the turn; `None` where there is nothing
/// to say.
pub fn period(board: &Board) -> Option<String> {
    let (phase, tempo) = &board.turn.phase;
    let tempo = if tempo.is_empty() { String::new() } else { format!(": {tempo}") };
    let minutes = board.turn.minutes.map(|it| format!("{it} minutes at the table"));
    let parts = [format!("{phase}{tempo}"), minutes.unwrap_or_default()];
    let told: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    (!told.is_empty()).then(|| told.join("; "))
}

/// The style of a clock of law.
pub const fn ticking(clock: &ClockLine, paint: Paint) -> Style {
    match clock.stands {
        Ticking::Running => paint.theme.warn,
        Ticking::Met => paint.theme.quiet,
        Ticking::Missed => paint.theme.bad,
    }
}

/// What a turn is called above its lines.
pub fn turn(number: u16) -> String {
    if number == 0 { "The opening".to_owned() } else { format!("Turn {number}") }
}

/// `text` with a capital letter at its beginning, as a sentence has it.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |it| it.to_uppercase().chain(letters).collect())
}

/// What there is to spend, in a few words.
pub fn purse(board: &Board) -> String {
    let purse = &board.purse;
    let (capital, meur) = (number(purse.capital), number(purse.meur));
    let name = board.terms.capital();
    format!("{capital} {name}, {meur} M EUR, staff {} of {} free", purse.attention, purse.attention_of)
}

/// The sign and style of a stance.
pub fn stance(stance: Stance, paint: Paint) -> (&'static str, Style) {
    match stance {
        Stance::Objects => ("x", paint.theme.bad),
        Stance::Wavers => ("~", paint.theme.warn),
        Stance::Accepts => ("=", Style::new()),
        Stance::Supports => ("+", paint.theme.good),
    }
}

/// The sign, word and style of how a network stands.
pub fn standing(standing: Standing, paint: Paint) -> (&'static str, &'static str, Style) {
    match standing {
        Standing::Down => ("x", "down", paint.theme.bad),
        Standing::Degraded => ("▾", "degraded", paint.theme.warn),
        Standing::Attacked => ("!", "attacked", paint.theme.warn),
        Standing::Intruder => ("!", "intruder", paint.theme.bad),
        Standing::Isolated => ("o", "isolated", paint.theme.warn),
        Standing::Normal => ("=", "normal", paint.theme.quiet),
    }
}

/// What state a text is in.
pub const fn text_state(state: TextState) -> &'static str {
    match state {
        TextState::Planned => "planned: tabled when the turn is locked",
        TextState::Preparing => "being prepared",
        TextState::Silence => "under silence",
        TextState::Broken => "silence was broken",
    }
}

/// The sign, word and style of a precondition.
pub fn need(need: &NeedLine, paint: Paint) -> (&'static str, Style) {
    if need.met { ("✓ met      ", paint.theme.good) } else { ("✗ not met  ", paint.theme.bad) }
}

/// What a response costs.
pub fn cost(offer: &Offer) -> String {
    let mut parts = Vec::new();
    if offer.capital > 0.0 {
        parts.push(format!("{} {}", number(offer.capital), offer.terms.say("political capital")));
    }
    if offer.meur > 0.0 {
        parts.push(format!("{} M EUR", number(offer.meur)));
    }
    if offer.attention > 0 {
        parts.push(count(usize::from(offer.attention), "place") + " of staff attention");
    }
    if parts.is_empty() { "nothing".to_owned() } else { parts.join(", ") }
}

/// How far a source can be relied on, in a word or two; empty where the report has no grade.
pub fn reliability(grade: &str) -> &'static str {
    match grade.chars().next() {
        Some('A') => "reliable",
        Some('B') => "mostly so",
        Some('C') => "fairly so",
        Some('D') => "not often so",
        Some('E') => "unreliable",
        Some('F') => "not known",
        _ => "",
    }
}

/// What a grade such as `B2` says of the source and of the report.
pub fn grade(grade: &str) -> String {
    let mut letters = grade.chars();
    let source = match letters.next() {
        Some('A') => "a reliable source",
        Some('B') => "a usually reliable source",
        Some('C') => "a fairly reliable source",
        Some('D') => "a source that is not usually reliable",
        Some('E') => "an unreliable source",
        Some('F') => "a source that cannot be judged",
        _ => return grade.to_owned(),
    };
    let report = match letters.next() {
        Some('1') => "confirmed by others",
        Some('2') => "probably true",
        Some('3') => "possibly true",
        Some('4') => "doubtful",
        Some('5') => "improbable",
        Some('6') => "truth cannot be judged",
        _ => return grade.to_owned(),
    };
    format!("{grade}: {source}, {report}")
}
