//! Whoever plays in plain text is told every number that the screens show.
//!
//! A whole game is played by dice. At every turn each screen is drawn at two sizes and read line by line, and each number on it
//! must stand in what plain mode answers to the command for the same thing, through a pipe.

use std::cell::RefCell;
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
        plain::play(&mut self.clone(), shelf, &mut lines.as_bytes(), &mut out, options).expect("memory takes all");
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
            // What a frame finds out about sizes is needed by the next key.
            buf = Buffer::empty(area);
            app.paint_on(area, &mut buf);
        }
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

    fn start(&mut self, _id: &str, _seat: &str) -> Result<Box<dyn Desk>, String> {
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

/// Holds every number of the frame against the plain text; those that are missing, with their line.
fn missing(frame: &[String], plain: &str) -> Vec<String> {
    let known: Vec<f64> = plain.lines().flat_map(numbers).map(|(value, _)| value).collect();
    let is_told = |value: f64, digits: usize| {
        let half = 0.5 * 10f64.powi(-i32::try_from(digits).expect("few digits"));
        known.iter().any(|it| (it - value).abs() <= half + 1e-9)
    };
    let lines = told(frame).flat_map(|line| {
        let missing = numbers(&line).into_iter().filter(|(value, digits)| !is_told(*value, *digits));
        missing.map(|(value, _)| format!("{value} in: {line}")).collect::<Vec<_>>()
    });
    lines.collect()
}

/// The screens: a name, the keys to it, and the plain commands for the same things.
fn screens(board: &Board) -> Vec<(&'static str, String, String)> {
    let each = |word: &str, count: usize| (1..=count).fold(String::new(), |all, at| all + &format!("{word}{at}\n"));
    let news = format!("n\nn all\n{}", each("n ", board.feed.len()));
    let responses = format!("r\nc\n{}", each("", board.offers.len()));
    let everything = format!("{news}a\nw\nplan\nd\n{responses}");
    let down = |key: &str, steps: usize| format!("{key}{}", " j".repeat(steps));
    let mut screens = vec![
        ("room", String::new(), everything.clone()),
        ("feed", "f".into(), news.clone()),
        ("feed below", down("f", 3), news),
        ("allies", "a".into(), "a\n".into()),
        ("ally", "a j Enter".into(), "a\n".into()),
        ("networks", "n".into(), "w\n".into()),
        ("state of play", "i".into(), "history\n".into()),
        ("plan", "p".into(), "plan\n".into()),
        ("responses", "r".into(), responses.clone()),
        ("responses below", down("r", 9), responses.clone()),
        ("response", "r j j Enter".into(), responses),
        ("council", "c".into(), "c\n".into()),
        ("position", "c Enter".into(), "c\n".into()),
        ("moves", "c m j".into(), "c\n".into()),
        ("text", "c t".into(), "c\n".into()),
        ("evidence", "e".into(), "e\n".into()),
        ("second hypothesis", "e j".into(), "e\n".into()),
    ];
    for at in 0..board.gauges.len() + 2 {
        screens.push(("why", format!("{} Enter", down("i", at)), format!("{everything}s\nwhy {}\n", at + 1)));
    }
    for at in 0..board.networks.len().min(3) {
        screens.push((
            "why of a network",
            format!("{} Enter", down("n", at)),
            format!("{everything}w\nwhy {}\n", at + 1),
        ));
    }
    if !board.cases.is_empty() {
        screens.push(("why so likely", "e w".into(), format!("{everything}e\nwhy 1 1\n")));
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
            for (name, keys, plain) in screens(&still.board) {
                let plain = still.plain(&format!("b\ns\nhistory\n{plain}"));
                for size in [(120, 40), (80, 24)] {
                    // The briefing of the first turn is left by its own key.
                    let found = missing(&still.frame(&format!("Esc {keys}"), size), &plain);
                    lost.extend(found.into_iter().map(|it| format!("{id}, turn {turn}, {name} at {size:?}: {it}")));
                }
            }
        };
        loop {
            plan_at_random(&table, &mut exercise.borrow_mut(), &mut dice);
            look(exercise.borrow().turn() + 1);
            exercise.borrow_mut().run();
            if exercise.borrow().is_over() {
                break;
            }
        }
        let still = Still::of(&exercise, seat);
        assert_eq!(still.board.phase, Phase::Over);
        for page in 1..=5 {
            let plain = still.plain("review\nhappened\n");
            for size in [(120, 40), (80, 24)] {
                let found = missing(&still.frame(&page.to_string(), size), &plain);
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
