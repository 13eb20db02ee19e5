//! Whatever was shown before, the terminal shows the next frame as it was drawn.

use std::num::NonZero;

use proptest::prelude::*;
use ratatui::style::{Color, Modifier, Style};

use super::*;

/// A frame of this size, from pieces: column, row, text, style.
fn frame(width: u16, height: u16, pieces: &[(u16, u16, String, Style)]) -> Buffer {
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    for (x, y, text, style) in pieces {
        buf.set_stringn(x % width, y % height, text, 30, *style);
    }
    buf
}

fn draw(canvas: &mut Canvas, frame: &Buffer, terminal: &mut vt100::Parser) -> usize {
    canvas.blank(frame.area).clone_from(frame);
    let bytes = canvas.change();
    terminal.process(bytes);
    bytes.len()
}

fn terminal(width: u16, height: u16) -> vt100::Parser {
    let size = |it| NonZero::new(it).unwrap();
    vt100::Parser::new(size(height), size(width), 0)
}

fn colour(of: Color) -> vt100::Color {
    match of {
        Color::Red => vt100::Color::Idx(1),
        Color::LightCyan => vt100::Color::Idx(14),
        Color::Indexed(it) => vt100::Color::Idx(it),
        Color::Rgb(red, green, blue) => vt100::Color::Rgb(red, green, blue),
        _ => vt100::Color::Default,
    }
}

/// Panics unless the terminal shows the frame.
#[track_caller]
fn shows(terminal: &vt100::Parser, frame: &Buffer) {
    let mut hidden = 0;
    for place in frame.area.positions() {
        let (wanted, shown) = (&frame[place], terminal.screen().cell(place.y, place.x).unwrap());
        if hidden > 0 && place.x > 0 {
            hidden -= 1;
            continue;
        }
        hidden = columns(wanted) - 1;
        let text = if shown.has_contents() { shown.contents() } else { " " };
        assert_eq!(text, wanted.symbol(), "{place}");
        assert_eq!(shown.bgcolor(), colour(wanted.bg), "{place}");
        let has = |it| wanted.modifier.contains(it);
        assert_eq!(
            (shown.inverse(), shown.underline()),
            (has(Modifier::REVERSED), has(Modifier::UNDERLINED)),
            "{place}"
        );
        if !bare(wanted) {
            assert_eq!(shown.fgcolor(), colour(wanted.fg), "{place}");
            assert_eq!(
                (shown.bold(), shown.dim(), shown.italic()),
                (has(Modifier::BOLD), has(Modifier::DIM), has(Modifier::ITALIC))
            );
        }
    }
}

fn a_colour() -> impl Strategy<Value = Color> {
    prop_oneof![
        4 => Just(Color::Reset),
        1 => Just(Color::Red),
        1 => Just(Color::LightCyan),
        1 => Just(Color::Indexed(117)),
        1 => Just(Color::Rgb(1, 20, 200)),
    ]
}

fn a_style() -> impl Strategy<Value = Style> {
    let modifiers = prop_oneof![
        4 => Just(Modifier::empty()),
        1 => Just(Modifier::BOLD),
        1 => Just(Modifier::DIM),
        1 => Just(Modifier::REVERSED),
        1 => Just(Modifier::UNDERLINED | Modifier::ITALIC),
    ];
    (a_colour(), a_colour(), modifiers).prop_map(|(fg, bg, modifier)| {
        Style::reset().fg(fg).bg(bg).remove_modifier(Modifier::all()).add_modifier(modifier)
    })
}

fn pieces() -> impl Strategy<Value = Vec<(u16, u16, String, Style)>> {
    prop::collection::vec((0..40_u16, 0..4_u16, "[ab ─é日]{0,24}", a_style()), 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_terminal_shows_each_frame_whatever_came_before(frames in prop::collection::vec(pieces(), 1..5)) {
        let (mut canvas, mut terminal) = (Canvas::default(), terminal(40, 4));
        for pieces in &frames {
            let frame = frame(40, 4, pieces);
            draw(&mut canvas, &frame, &mut terminal);
            shows(&terminal, &frame);
            prop_assert_eq!(draw(&mut canvas, &frame, &mut terminal), 0);
        }
    }
}

fn plain(x: u16, text: &str) -> (u16, u16, String, Style) {
    (x, 0, text.to_owned(), Style::new())
}

/// What is sent to go from one row of text to another.
fn sent(was: &str, now: &str) -> String {
    let mut canvas = Canvas::default();
    let mut terminal = terminal(30, 1);
    draw(&mut canvas, &frame(30, 1, &[plain(0, was)]), &mut terminal);
    canvas.blank(Rect::new(0, 0, 30, 1)).clone_from(&frame(30, 1, &[plain(0, now)]));
    String::from_utf8(canvas.change().to_vec()).unwrap().replace('\u{1b}', "^")
}

#[test]
fn what_is_the_same_is_written_again_only_where_that_is_shorter_than_going_past_it() {
    assert_eq!(sent("one two three", "one two three"), "");
    assert_eq!(sent("one two three", "one 2wo 3hree"), "^[1;5H2wo 3".replace("1;", ";"));
    assert_eq!(sent("one two three", "One two threE"), "^[;HO^[11CE");
}

#[test]
fn what_goes_away_at_the_end_of_a_row_is_cleared_at_once() {
    assert_eq!(sent("one two three", "one"), "^[;5H^[K");
}

#[test]
fn a_terminal_on_which_someone_else_wrote_is_drawn_anew() {
    let (mut canvas, mut terminal) = (Canvas::default(), terminal(40, 4));
    let frame = frame(40, 4, &[plain(3, "here")]);
    draw(&mut canvas, &frame, &mut terminal);
    terminal.process(b"\x1b[41mrubbish");
    canvas.forget();
    draw(&mut canvas, &frame, &mut terminal);
    shows(&terminal, &frame);
}
