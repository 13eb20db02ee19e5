//! The interface as a player meets it: every screen drawn, and keys pressed at random.

mod answer;
mod boards;
mod commands;
mod footer;
mod forecasts;
mod keys;
mod looks;
mod mono;
mod mouse;
mod past;
mod random;
mod read_out;
mod screens;
mod settings;
mod table;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::sample::{SampleDesk, SampleLobby, TableDesk};
use super::{App, Paint, Start};
use crate::view::{Board, Phase};

/// A key by its name, as [`press`] reads it.
fn key(name: &str) -> KeyEvent {
    let code = match name {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "BackTab" => KeyCode::BackTab,
        "Backspace" => KeyCode::Backspace,
        "space" => KeyCode::Char(' '),
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "F1" => KeyCode::F(1),
        "Ctrl-C" => return KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL),
        letter => KeyCode::Char(letter.chars().next().unwrap()),
    };
    KeyEvent::new(code, KeyModifiers::NONE)
}

/// Presses keys, named with spaces between.
fn press(app: &mut App<'_>, keys: &str) {
    for name in keys.split_whitespace() {
        app.key(key(name));
    }
}

/// Draws one frame and returns it as text.
fn frame(app: &mut App<'_>, width: u16, height: u16) -> String {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    app.paint_on(area, &mut buf);
    let row = |row: Rect| row.positions().map(|it| buf[it].symbol()).collect::<String>() + "\n";
    area.rows().map(row).collect::<String>().replace('"', "")
}

/// The sample exercise, after its last lock.
fn finished() -> SampleDesk {
    SampleDesk::with(Board { phase: Phase::Over, ..super::sample::board() })
}

/// Every way to a screen or a window: a name, whether the exercise is over, and keys from the beginning.
const WAYS: [(&str, Where, &str); 53] = [
    ("picker", Where::Lobby, ""),
    ("picker_saved", Where::Lobby, "Down"),
    ("picker_filter", Where::Lobby, "/ g r i d"),
    ("seats", Where::Lobby, "g Down Enter"),
    ("briefing", Where::Desk, "b"),
    ("room_feed", Where::Desk, ""),
    ("room_allies", Where::Desk, "a Down Down"),
    ("room_networks", Where::Desk, "n"),
    ("room_play", Where::Desk, "i Down"),
    ("room_responses", Where::Desk, "r Down Down"),
    ("room_find", Where::Desk, "/ t e a m"),
    ("room_plan", Where::Desk, "p"),
    ("room_said", Where::Desk, "r Down space"),
    ("response", Where::Desk, "r Down Down Enter"),
    ("ally", Where::Desk, "a Enter"),
    ("targets", Where::Desk, "/ r a p i d Enter space"),
    ("council", Where::Desk, "c"),
    ("council_moves", Where::Desk, "c m Down"),
    ("position", Where::Desk, "c Enter"),
    ("evidence", Where::Desk, "e"),
    ("likelihood", Where::Desk, "e w"),
    ("gravity", Where::Desk, "e f"),
    ("number", Where::Desk, "e Enter 4 5"),
    ("ledger", Where::Desk, "i Down Down Enter"),
    ("ledger_item", Where::Desk, "f Enter Down Enter"),
    ("lock", Where::Desk, "L"),
    ("turn", Where::Desk, "L y"),
    ("leave", Where::Desk, "q"),
    ("help", Where::Desk, "?"),
    ("log", Where::Desk, "r Down space u x"),
    ("review", Where::Review, ""),
    ("past", Where::Desk, "t Up Up"),
    ("as_it_was", Where::Desk, "t Up Up Enter"),
    ("library", Where::Lobby, "H Down"),
    ("library_find", Where::Desk, "e H / t e a m"),
    ("article", Where::Review, "H Enter"),
    ("commands", Where::Desk, ":"),
    ("commands_find", Where::Desk, ": l o c k"),
    ("settings", Where::Lobby, "s Down"),
    ("read_out", Where::Desk, "A"),
    ("seats_switch", Where::Lobby, "g Down Enter Down Down Down Down Right"),
    ("own_file", Where::Lobby, "/ p i l o t Enter Enter"),
    ("tutorial", Where::Lobby, "t"),
    ("tutorial_report", Where::Lobby, "t Enter"),
    ("tutorial_lock", Where::Lobby, "t Enter Esc L"),
    ("tips", Where::Lobby, "I"),
    ("curtain", Where::Table, ""),
    ("curtain_chosen", Where::Table, "Down Enter"),
    ("table_lock", Where::Table, "Enter y L"),
    ("console", Where::Table, "F Enter y"),
    ("console_notes", Where::Table, "F Enter y n"),
    ("console_entry", Where::Table, "F Enter y f Enter Down Enter n o w"),
    ("wall", Where::Table, "F Enter y space space P"),
];

/// Where a way begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    Lobby,
    Desk,
    Review,
    Table,
}

/// Goes a way and hands the interface over.
fn go<T>(at: Where, keys: &str, paint: Paint, look: impl FnOnce(&mut App<'_>) -> T) -> T {
    let mut lobby = SampleLobby::new();
    let start = match at {
        Where::Lobby => Start::Picker,
        Where::Desk => Start::Desk(Box::new(SampleDesk::new())),
        Where::Review => Start::Desk(Box::new(finished())),
        Where::Table => Start::Desk(Box::new(TableDesk::new())),
    };
    let mut app = App::new(&mut lobby, start, paint);
    frame(&mut app, 120, 40);
    press(&mut app, keys);
    look(&mut app)
}
