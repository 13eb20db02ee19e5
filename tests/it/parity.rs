//! Whoever plays in plain text is told every number that the screens show.
//!
//! A whole game is played by dice. At every turn each screen is drawn at two sizes and read line by line, and each number on it
//! must stand in what plain mode answers to the command for the same thing, through a pipe.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::journal::Command;
use whitecell::sim::Exercise;
use whitecell::ui::{App, Denied, Desk, Lobby, Paint, Start, plain};
use whitecell::view::{Article, Board, Briefing, Explanation, Opens, Phase, PickerEntry, Review, SavedGame};
use whitecell::vocab::SeatId;

use super::support::{Dice, plan_at_random, table};

/// The exercise as it stands, for whoever looks at it.
#[derive(Clone)]
struct Still {
    exercise: Rc<RefCell<Exercise>>,
    seat: SeatId,
    board: Board,
    briefing: Briefing,
    review: Option<Review>,
}

impl Still {
    fn of(exercise: &Rc<RefCell<Exercise>>, seat: SeatId) -> Self {
        let mut it = exercise.borrow_mut();
        let (board, briefing, review) = (it.board(seat), it.briefing(seat), it.review(seat));
        Self { exercise: Rc::clone(exercise), seat, board, briefing, review }
    }

    /// What plain mode answers to these lines, through a pipe.
    fn plain(&self, lines: &str) -> String {
        let mut out = Vec::new();
        let shelf: fn() -> &'static [Article] = || &[];
        let options = plain::Options { interactive: false };
        let coach = plain::Coach::silent();
        plain::play(&mut self.clone(), shelf, coach, &mut lines.as_bytes(), &mut out, options)
            .expect("memory takes all");
        String::from_utf8(out).expect("text")
    }

    /// What the screen shows after these keys.
    fn frame(&self, keys: &str, (width, height): (u16, u16)) -> Vec<String> {
        let mut nothing = Nothing;
        let mut app = App::new(&mut nothing, Start::Desk(Box::new(self.clone())), Paint::full());
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        app.paint_on(area, &mut buf);
        for key in keys.split_whitespace() {
            let code = match key {
                "Enter" => KeyCode::Enter,
                "Esc" => KeyCode::Esc,
                letter => KeyCode::Char(letter.chars().next().expect("a key has a name")),
            };
            app.key(KeyEvent::new(code, KeyModifiers::NONE));
        }
        buf = Buffer::empty(area);
        app.paint_on(area, &mut buf);
        let row = |y: u16| (0..width).map(|x| buf[(x, y)].symbol()).collect::<String>();
        (0..height).map(row).collect()
    }
}

impl Desk for Still {
    fn briefing(&self) -> &Briefing {
        &self.briefing
    }

    fn board(&self) -> &Board {
        &self.board
    }

    fn review(&self) -> Option<&Review> {
        self.review.as_ref()
    }

    fn submit(&mut self, command: &Command) -> Result<(), Denied> {
        Err(Denied::NotSaved(format!("nobody decides here: {command}")))
    }

    fn explain(&self, what: Opens) -> Explanation {
        self.exercise.borrow_mut().explain(self.seat, what)
    }

    fn saved_at(&self) -> String {
        String::new()
    }
}

/// No scenario and no exercise.
struct Nothing;

impl Lobby for Nothing {
    fn entries(&self) -> &[PickerEntry] {
        &[]
    }

    fn saved(&self) -> &[SavedGame] {
        &[]
    }

    fn library(&self) -> &[Article] {
        &[]
    }

    fn start(&mut self, _id: &str, _seat: &str, _chosen: &[(String, String)]) -> Result<Box<dyn Desk>, String> {
        Err("there is nothing".into())
    }

    fn resume(&mut self, _path: &str) -> Result<Box<dyn Desk>, String> {
        Err("there is nothing".into())
    }

    fn left(&mut self, _desk: &dyn Desk) {}
}

/// The numbers in a line, each with its digits after the point. Of a number that was cut short nothing is known.
fn numbers(line: &str) -> Vec<(f64, usize)> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let from = &rest[start..];
        let whole = from.find(|c: char| !c.is_ascii_digit()).unwrap_or(from.len());
        let point = from[whole..]
            .strip_prefix('.')
            .map_or("", |it| &it[..it.find(|c: char| !c.is_ascii_digit()).unwrap_or(it.len())]);
        let len = if point.is_empty() { whole } else { whole + 1 + point.len() };
        if !from[len..].starts_with('…') {
            found.push((from[..len].parse().expect("digits"), point.len()));
        }
        rest = &from[len..];
    }
    found
}

/// The lines of a frame that tell of the exercise: not the keys, not where in a list one is, not how to read on.
fn told(frame: &[String]) -> impl Iterator<Item = String> + '_ {
    let keys = frame.len() - 1;
    frame
        .iter()
        .take(keys)
        .filter(|it| !it.contains(" more, ") && !it.contains("end, PgUp"))
        .map(|it| place_left_out(it))
}

/// A line without `3 of 12` in the rule of a pane, which is where one is.
fn place_left_out(line: &str) -> String {
    let is_rule = line.contains('─') || line.contains('━');
    let words: Vec<&str> = line.split_whitespace().collect();
    let mut kept = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let number = |it: &str| it.chars().all(|c| c.is_ascii_digit());
        if is_rule && at + 2 < words.len() && number(words[at]) && words[at + 1] == "of" && number(words[at + 2]) {
            at += 3;
        } else {
            kept.push(words[at]);
            at += 1;
        }
    }
    kept.join(" ")
}

/// Holds every number of the frame against those of the plain text; those that are missing, with their line.
fn missing(frame: &[String], known: &[&[f64]]) -> Vec<String> {
    let is_told = |value: f64, digits: usize| {
        let half = 0.5 * 10f64.powi(-i32::try_from(digits).expect("few digits"));
        known.iter().copied().flatten().any(|it| (it - value).abs() <= half + 1e-9)
    };
    let lines = told(frame).flat_map(|line| {
        let missing = numbers(&line).into_iter().filter(|(value, digits)| !is_told(*value, *digits));
        missing.map(|(value, _)| format!("{value} in: {line}")).collect::<Vec<_>>()
    });
    lines.collect()
}

/// The numbers that plain mode tells, by what was typed.
struct Told<'a> {
    still: &'a Still,
    known: BTreeMap<String, Vec<f64>>,
}

impl Told<'_> {
    fn look_up(&mut self, typed: &str) {
        if !self.known.contains_key(typed) {
            let said = self.still.plain(typed);
            self.known.insert(typed.to_owned(), said.lines().flat_map(numbers).map(|(value, _)| value).collect());
        }
    }
}

/// What is typed to be told every message.
fn news(board: &Board) -> String {
    (1..=board.feed.len()).fold("n\nn all\n".to_owned(), |all, at| all + &format!("n {at}\n"))
}

/// What is typed to be told every response.
fn responses(board: &Board) -> String {
    (1..=board.offers.len()).fold("r\nc\n".to_owned(), |all, at| all + &format!("{at}\n"))
}

/// The screens: a name, the keys to it, what is typed for the same things, and whether the room stands around it.
fn screens(board: &Board) -> Vec<(&'static str, String, String, bool)> {
    let (news, responses) = (news(board), responses(board));
    let down = |key: &str, steps: usize| format!("{key}{}", " j".repeat(steps));
    let mut screens = vec![
        ("feed", "f".into(), news.clone(), true),
        ("feed below", down("f", 3), news, true),
        ("allies", "a".into(), "a\n".into(), true),
        ("ally", "a j Enter".into(), "a\n".into(), true),
        ("networks", "n".into(), "w\n".into(), true),
        ("state of play", "i".into(), "history\n".into(), true),
        ("plan", "p".into(), "plan\n".into(), true),
        ("responses", "r".into(), responses.clone(), true),
        ("responses below", down("r", 9), responses.clone(), true),
        ("response", "r j j Enter".into(), responses, true),
        ("council", "c".into(), "c\n".into(), false),
        ("position", "c Enter".into(), "c\n".into(), false),
        ("moves", "c m j".into(), "c\n".into(), false),
        ("text", "c t".into(), "c\n".into(), false),
        ("evidence", "e".into(), "e\n".into(), false),
        ("second hypothesis", "e j".into(), "e\n".into(), false),
    ];
    // A window leaves some of what is under it to be seen.
    for at in 0..board.gauges.len() + 2 {
        screens.push(("why", format!("{} Enter", down("i", at)), format!("history\ns\nwhy {}\n", at + 1), true));
    }
    for at in 0..board.networks.len().min(3) {
        screens.push(("why of a network", format!("{} Enter", down("n", at)), format!("w\nwhy {}\n", at + 1), true));
    }
    if !board.cases.is_empty() {
        screens.push(("why so likely", "e w".into(), "e\nwhy 1 1\n".into(), false));
    }
    screens
}

#[test]
fn every_number_on_a_screen_is_told_in_plain_text() {
    let mut lost = Vec::new();
    for (id, seed) in [("bronze-statue", 3), ("breaker-night", 5)] {
        let table = table(id);
        let exercise = Rc::new(RefCell::new(table.begin(seed)));
        let mut dice = Dice(seed);
        let seat = SeatId::at(0);
        let mut look = |turn: u16| {
            let still = Still::of(&exercise, seat);
            let mut told = Told { still: &still, known: BTreeMap::new() };
            let room = format!("{}{}a\nw\nhistory\nplan\nd\n", news(&still.board), responses(&still.board));
            told.look_up(&room);
            told.look_up("s\n");
            for (name, keys, typed, in_room) in screens(&still.board) {
                told.look_up(&typed);
                for size in [(120, 40), (80, 24)] {
                    // All panes of the room stand side by side where there is room for them.
                    let around = if in_room && size.0 > 100 { &room } else { "s\n" };
                    let known = ["s\n", around, &typed].map(|it| told.known[it].as_slice());
                    // The briefing of the first turn is left by its own key.
                    let found = missing(&still.frame(&format!("Esc {keys}"), size), &known);
                    lost.extend(found.into_iter().map(|it| format!("{id}, turn {turn}, {name} at {size:?}: {it}")));
                }
            }
        };
        loop {
            plan_at_random(&table, &mut exercise.borrow_mut(), &mut dice);
            let turn = exercise.borrow().turn() + 1;
            look(turn);
            exercise.borrow_mut().run();
            if exercise.borrow().is_over() {
                break;
            }
        }
        let still = Still::of(&exercise, seat);
        assert_eq!(still.board.phase, Phase::Over);
        let mut told = Told { still: &still, known: BTreeMap::new() };
        told.look_up("review\nhappened\n");
        let known = [told.known["review\nhappened\n"].as_slice()];
        for page in 1..=5 {
            for size in [(120, 40), (80, 24)] {
                let found = missing(&still.frame(&page.to_string(), size), &known);
                lost.extend(found.into_iter().map(|it| format!("{id}, review, page {page} at {size:?}: {it}")));
            }
        }
    }
    assert!(lost.is_empty(), "{} numbers are not told:\n{}", lost.len(), lost.join("\n"));
}

#[test]
fn a_number_that_is_cut_short_is_none() {
    assert_eq!(numbers("D3 06h, 71.5 % (-0.42), 12…"), [(3.0, 0), (6.0, 0), (71.5, 1), (0.42, 2)]);
    assert_eq!(place_left_out("── Allies ── 3 of 32 ─ 2 new"), "── Allies ── ─ 2 new");
}
