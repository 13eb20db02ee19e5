//! Tests of the plain text of every screen.

use std::collections::BTreeSet;
use std::fmt::Debug;

use super::words::{number, percent};
use super::*;
use crate::ui::sample;
use crate::ui::screen::picker::choices;
use crate::view::{Opens, whole};
use crate::vocab::{Account, Score};

/// The texts and the fractional numbers in the debug form of a view: every field, whatever is added later.
fn facts(view: &impl Debug) -> (BTreeSet<String>, BTreeSet<String>) {
    let debug = format!("{view:?}");
    let mut texts = BTreeSet::new();
    let mut rest = String::new();
    let mut chars = debug.chars();
    while let Some(c) = chars.next() {
        if c != '"' {
            rest.push(c);
            continue;
        }
        let mut text = String::new();
        while let Some(c) = chars.next().filter(|c| *c != '"') {
            match (c, c) {
                ('\\', _) => match chars.next() {
                    Some('n') => text.push('\n'),
                    Some(escaped) => text.push(escaped),
                    None => {}
                },
                _ => text.push(c),
            }
        }
        texts.extend(text.lines().filter(|line| !line.is_empty()).map(str::to_owned));
    }
    let is_number = |word: &&str| word.contains('.') && word.parse::<f64>().is_ok();
    let numbers = rest.split(|c: char| !c.is_ascii_digit() && c != '.' && c != '-').filter(is_number);
    (texts, numbers.map(str::to_owned).collect())
}

/// Whether `word` occurs in `text` as a word of its own.
fn has_word(text: &str, word: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(word).any(|(at, _)| {
        let after = &text[at + word.len()..];
        let in_number = after.starts_with('.') && inside(after.chars().nth(1));
        !inside(text[..at].chars().last()) && !inside(after.chars().next()) && !in_number
    })
}

/// Every text and number of the view occurs in the lines.
fn all_told(view: &impl Debug, lines: &[String]) {
    let (texts, numbers) = facts(view);
    assert!(!texts.is_empty());
    let told = lines.join("\n");
    for text in texts {
        assert!(told.to_lowercase().contains(&text.to_lowercase()), "not told: {text}\n{told}");
    }
    let listed = |value: &f64| *value == 0.0 || value.abs() >= 0.005; // Less than that is told as a count.
    for value in numbers.iter().map(|it| it.parse().unwrap()).filter(listed) {
        let of_100 = format!("{:.0} of 100", value * 100.0);
        let ways = [number(value), number(value.abs()), percent(value), of_100, whole(value).to_string()];
        assert!(ways.iter().any(|way| has_word(&told, way)), "not told: {value}\n{told}");
    }
}

#[test]
fn every_name_and_number_of_the_board_is_told() {
    let mut board = sample::board();
    // How a value moved is told in the whole numbers in which the values are told.
    board.gauges.iter_mut().for_each(|it| it.change = 0.0);
    let lines = super::board(&board);
    all_told(&board, &lines);
    let told = lines.join("\n");
    let purse = board.purse;
    for word in [
        format!("Turn {} of {}", board.turn.number, board.turn.of),
        format!("{} hours pass", board.turn.hours),
        format!("{} of {} places of attention", purse.attention, purse.attention_of),
        format!("{} experts", purse.experts.unwrap()),
        "You stated 70 percent".into(),
        "Round 2 of 4".into(),
        "in 12 hours".into(),
    ] {
        assert!(told.contains(&word), "not told: {word}\n{told}");
    }
}

#[test]
fn every_mark_of_the_board_is_told_in_words() {
    let board = sample::board();
    let told = super::board(&board).join("\n");
    for ally in &board.allies {
        let Some(stance) = ally.stance else { continue };
        let card = told.split(&format!("{} ({}), code", ally.name, ally.id)).nth(1).unwrap();
        assert!(card.lines().nth(1).unwrap().contains(&format!("it {stance}.")), "{}", ally.name);
    }
    for one in &board.council.positions {
        assert!(told.contains(&format!("{} ({}, {}) {}", one.ally, one.id, one.code, one.stance)), "{}", one.ally);
    }
    for mark in ["Only you have it", "Urgent", "Planned", "Not now:", "Seen through", "It broke silence", "Your own"] {
        assert!(told.contains(mark), "not told: {mark}");
    }
}

#[test]
fn every_other_screen_is_told_in_full() {
    let briefing = sample::briefing();
    all_told(&briefing, &super::briefing(&briefing));
    let review = sample::review();
    all_told(&review, &super::review(&review));
    let told = super::review(&review).join("\n");
    assert!(told.contains(&format!("Seed {}.", review.seed)));
    for line in &review.scores {
        assert!(told.contains(&format!("{} {}, ", line.score, whole(line.value))), "{}", line.score);
    }
    let explanation = sample::explanation(Opens::Account(Account::Score(Score::Resilience)));
    all_told(&explanation, &super::explanation(&explanation));
    let (entries, saved) = (sample::entries(), sample::saved());
    let list = picker(&entries, &saved, "");
    let full = choices(&entries, &saved, "").iter().flat_map(super::choice).collect::<Vec<_>>();
    all_told(&(&entries, &saved), &[list.clone(), full].concat());
    assert!(list[1].starts_with("  2 The Bronze Statue: easy, 45 minutes. 10 turns. 3 seats."), "{list:?}");
    assert_eq!(picker(&entries, &saved, "orbit").len(), 1);
}

#[test]
fn plain_text_draws_nothing() {
    let mut lines = super::board(&sample::board());
    lines.extend(super::review(&sample::review()));
    for line in &lines {
        let drawn = line.chars().any(|c| c.is_control() || !(c.is_ascii() || c.is_alphabetic()));
        assert!(!drawn && !line.trim().is_empty() && !line.contains("  -"), "{line:?}");
    }
}

#[test]
fn likelihood_and_confidence_never_share_a_line() {
    for line in super::cases(&sample::board().cases) {
        assert!(!(line.contains("confidence") && line.contains("likely")), "{line}");
    }
}

#[test]
fn a_hostile_text_cannot_steer_the_terminal() {
    let mut board = sample::board();
    board.feed[0].title = "\u{1b}]52;c;aGk=\u{7}Title\u{9b}2J\r\u{202e}".into();
    board.offers[0].about = "\u{1b}[31mred".into();
    board.gauges[0].name = "Over\u{8}all".into();
    board.turn.title = "\u{1b}c".into();
    let lines = [super::board(&board), vec![super::headline(&board)]].concat();
    assert!(!lines.iter().any(|line| line.chars().any(|c| c.is_control() || c == '\u{202e}')));
}
