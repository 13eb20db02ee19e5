//! What pictures of one size and without colour do not show: large windows, and which words have which style.

use std::fmt::Write as _;

use insta::assert_snapshot;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

use crate::ui::{Paint, Theme};

use super::{WAYS, Where, frame, go};

/// What has more to show where there is more room.
const ROOMY: [(&str, Where, &str); 12] = [
    ("picker", Where::Lobby, ""),
    ("briefing", Where::Desk, "b"),
    ("room", Where::Desk, ""),
    ("response", Where::Desk, "r Down Down Enter"),
    ("council", Where::Desk, "c"),
    ("evidence", Where::Desk, "e"),
    ("library", Where::Lobby, "H Down"),
    ("help", Where::Desk, "?"),
    ("review", Where::Review, ""),
    ("review_turns", Where::Review, "2"),
    ("review_questions", Where::Review, "4"),
    ("review_timeline", Where::Review, "5"),
];

#[test]
fn every_screen_uses_a_large_window_as_it_did() {
    for (name, at, keys) in ROOMY {
        let shot = go(at, keys, Paint::full(), |app| frame(app, 200, 60));
        let shot = shot.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
        assert_snapshot!(format!("{name}_200x60"), shot);
    }
}

/// The letter of a style: what role the text plays. Bold alone is a title or a heading.
fn letter(style: Style) -> char {
    let theme = Theme::dark();
    let roles = [
        (theme.selected, 'S'),
        (theme.focus, 'F'),
        (theme.title, 't'),
        (theme.good, 'g'),
        (theme.bad, 'b'),
        (theme.warn, 'w'),
        (theme.quiet, '.'),
        (theme.key, 'k'),
        (Style::new(), ' '),
    ];
    let plain = |it: Style| (it.fg.filter(|fg| *fg != Color::Reset), it.add_modifier);
    let same = |it: &&(Style, char)| plain(it.0) == plain(style);
    roles
        .iter()
        .find(same)
        .map_or(if style.add_modifier.contains(Modifier::CROSSED_OUT) { 'x' } else { '*' }, |it| it.1)
}

/// The rows of a screen that have a style, each with its number and a letter for each cell that is not blank.
fn marks(buf: &Buffer) -> String {
    let mut out = String::new();
    for (number, row) in buf.area.rows().enumerate() {
        let of = |at| {
            let cell = &buf[at];
            let reversed = cell.modifier.contains(Modifier::REVERSED);
            if cell.symbol() == " " && !reversed { ' ' } else { letter(cell.style()) }
        };
        let marks: String = row.positions().map(of).collect();
        if !marks.trim().is_empty() {
            let _ = writeln!(out, "{number:>2} {}", marks.trim_end());
        }
    }
    out
}

#[test]
fn every_word_has_the_style_that_it_had() {
    let mut all = "S selected, F focus, t title, g good, b bad, w warn, . quiet, k key, x crossed out\n".to_owned();
    for (name, at, keys) in WAYS {
        let area = Rect::new(0, 0, 80, 24);
        let mut buf = Buffer::empty(area);
        go(at, keys, Paint::full(), |app| app.paint_on(area, &mut buf));
        let _ = write!(all, "\n{name}\n{}", marks(&buf));
    }
    assert_snapshot!("styles_80x24", all);
}

/// Every style of a screen, with the first word that has it.
fn palette(paint: Paint) -> String {
    let area = Rect::new(0, 0, 120, 40);
    let mut buf = Buffer::empty(area);
    go(Where::Desk, "i Down", paint, |app| app.paint_on(area, &mut buf));
    let mut seen: Vec<(Style, String)> = Vec::new();
    for row in area.rows() {
        for at in row.positions() {
            let (cell, style) = (&buf[at], buf[at].style());
            if cell.symbol() == " " || seen.iter().any(|(it, _)| *it == style) {
                continue;
            }
            let word = row.positions().skip_while(|it| *it != at).take_while(|it| buf[*it].style() == style);
            seen.push((style, word.map(|it| buf[it].symbol()).collect()));
        }
    }
    let told = |(style, word): &(Style, String)| {
        let colour = |it: Option<Color>| it.map_or_else(|| "-".to_owned(), |it| it.to_string());
        format!("{} on {}, {:?}: {}", colour(style.fg), colour(style.bg), style.add_modifier, word.trim())
    };
    seen.iter().map(told).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_same_screen_is_drawn_with_as_many_colours_as_there_are() {
    let mut all = String::new();
    let profiles: [(&str, &[(&str, &str)]); 5] = [
        ("truecolor", &[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")]),
        ("256", &[("TERM", "xterm-256color")]),
        ("16", &[("TERM", "xterm")]),
        ("none", &[("TERM", "xterm-256color"), ("NO_COLOR", "1")]),
        ("256, light", &[("TERM", "xterm-256color"), ("COLORFGBG", "0;15")]),
    ];
    for (name, said) in profiles {
        let get = |name: &str| said.iter().find(|(it, _)| *it == name).map(|(_, value)| (*value).to_owned());
        let paint = Paint { ascii: false, ..Paint::asked(get) };
        let _ = write!(all, "{name}\n{}\n\n", palette(paint));
    }
    assert_snapshot!("profiles", all);
}
