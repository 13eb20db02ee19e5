//! Pictures of the program for the documents: played at a terminal, and drawn as text in an SVG.
//!
//! `UPDATE_PICTURES=1 cargo test --test it pictures` plays the real program and draws them anew.

#![cfg(unix)]

use std::fmt::Write as _;
use std::fs;

use crate::play::room::Room;
use crate::sources::root;
use crate::terminal::screen::Screen;
use crate::terminal::start;

/// The folder of the pictures.
const FOLDER: &str = "docs/pictures";

/// A picture: its name, what it shows in words, and the keys that lead there.
const PICTURES: [(&str, &str, fn(&mut Screen)); 2] = [
    ("situation-room", "The situation room of Bronze Statue in its second turn", |screen| {
        second_turn(screen);
        screen.keys("r").shows(&["Wait and watch"]).keys("jj");
    }),
    ("evidence", "The evidence: who may be behind it, how likely, and how well founded", |screen| {
        second_turn(screen);
        screen.keys("e").shows(&["Who may be behind it"]);
    }),
];

/// From the briefing to the second turn.
fn second_turn(screen: &mut Screen) {
    screen.keys("\u{1b}").shows(&["turn 1 of 8"]).keys("L").shows(&["Lock turn 1?"]).keys("y");
    // The next key must not come with this one: together they are another.
    screen
        .shows(&["Turn 2 begins"])
        .keys("\u{1b}")
        .waits_until("the room", |it| !it.contents().contains("Turn 2 begins"));
}

#[test]
fn the_pictures_of_the_documents_are_there_and_draw_a_screen() {
    for (name, about, play) in PICTURES {
        let path = root().join(FOLDER).join(format!("{name}.svg"));
        if std::env::var_os("UPDATE_PICTURES").is_some() {
            fs::create_dir_all(root().join(FOLDER)).unwrap();
            fs::write(&path, picture(about, play)).unwrap();
        }
        let svg = fs::read_to_string(&path).unwrap();
        assert!(svg.starts_with("<svg ") && svg.contains(about) && svg.contains("turn 2 of 8"), "{name}");
    }
}

fn picture(about: &str, play: fn(&mut Screen)) -> String {
    let room = Room::new();
    let look = ["play", "bronze-statue", "--seed", "7", "--theme", "default", "--color", "truecolor"];
    let mut screen = start(&room, &look, 40, 120, &[]);
    play(screen.shows(&["The situation"]));
    screen.settles(std::time::Duration::from_secs(1));
    svg(about, screen.cells())
}

/// Columns and rows in the units of the picture, and the margin around them.
const CELL: (f64, f64) = (8.4, 18.0);
const MARGIN: f64 = 14.0;

/// The colours of the terminal that is pictured.
const GROUND: &str = "#14171c";
const TEXT: &str = "#d8dee9";

/// A screen as an SVG: one element for each run of cells that look alike.
fn svg(about: &str, screen: &vt100::Screen) -> String {
    let (rows, cols) = screen.size();
    let (width, height) =
        (f64::from(cols.get()) * CELL.0 + 2.0 * MARGIN, f64::from(rows.get()) * CELL.1 + 2.0 * MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" role=\"img\">\n\
         <title>{about}</title>\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{GROUND}\"/>\n\
         <g font-family=\"'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"14\" xml:space=\"preserve\">\n"
    );
    for row in 0..rows.get() {
        let mut col = 0;
        while col < cols.get() {
            let (look, from) = (look(screen, row, col), col);
            let mut text = String::new();
            while col < cols.get() && (self::look(screen, row, col) == look || look.goes_on_over(screen, row, col)) {
                let held = screen.cell(row, col).map_or("", vt100::Cell::contents);
                text.push_str(if held.is_empty() { " " } else { held });
                col += 1;
            }
            run(&mut out, (row, from, col - from), &look, &text);
        }
    }
    out + "</g>\n</svg>\n"
}

/// How a cell looks: its text, what is behind it, bold.
#[derive(PartialEq, Eq)]
struct Look {
    text: String,
    ground: Option<String>,
    bold: bool,
}

impl Look {
    /// Whether the cell is blank, so that it looks the same in every colour, with nothing behind it.
    fn goes_on_over(&self, screen: &vt100::Screen, row: u16, col: u16) -> bool {
        let is_blank = screen.cell(row, col).is_none_or(|it| it.contents().trim().is_empty());
        is_blank && self.ground.is_none() && look(screen, row, col).ground.is_none()
    }
}

fn look(screen: &vt100::Screen, row: u16, col: u16) -> Look {
    let Some(cell) = screen.cell(row, col) else { return Look { text: TEXT.to_owned(), ground: None, bold: false } };
    let (text, ground, bold) = (colour(cell.fgcolor()), colour(cell.bgcolor()), cell.bold());
    if cell.inverse() {
        let text = ground.unwrap_or_else(|| GROUND.to_owned());
        return Look { text, ground: Some(TEXT.to_owned()), bold };
    }
    Look { text: text.unwrap_or_else(|| TEXT.to_owned()), ground, bold }
}

fn colour(colour: vt100::Color) -> Option<String> {
    match colour {
        vt100::Color::Rgb(red, green, blue) => Some(format!("#{red:02x}{green:02x}{blue:02x}")),
        _ => None,
    }
}

fn run(out: &mut String, (row, col, cols): (u16, u16, u16), look: &Look, text: &str) {
    let (x, y) = (f64::from(col) * CELL.0 + MARGIN, f64::from(row) * CELL.1 + MARGIN);
    let width = f64::from(cols) * CELL.0;
    if let Some(ground) = &look.ground {
        let _ = writeln!(out, "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"18\" fill=\"{ground}\"/>");
    }
    if text.trim().is_empty() {
        return;
    }
    let lead = text.len() - text.trim_start().len();
    let x = x + CELL.0 * lead as f64;
    let text = text.trim();
    let width = CELL.0 * text.chars().count() as f64;
    let bold = if look.bold { " font-weight=\"bold\"" } else { "" };
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let _ = writeln!(
        out,
        "<text x=\"{x:.1}\" y=\"{:.1}\" textLength=\"{width:.1}\" fill=\"{}\"{bold}>{escaped}</text>",
        y + 14.0,
        look.text
    );
}
