//! What is told of an exercise: its turns, what was decided and reported in each, and how it stood after.

use crate::cli::session::{Course, Parting, follow};
use crate::cli::stop::Stop;
use crate::journal::codec::{Read, Torn};
use crate::journal::{Digest, Event, Header, Order};
use crate::view::{Board, Phase};
use crate::vocab::Score;

/// An exercise, told turn by turn.
#[derive(Debug)]
pub(super) struct Telling {
    /// What it is played with.
    pub(super) header: Header,
    /// Turns that the scenario has.
    pub(super) turns_of: u16,
    /// Turns that were played, in order.
    pub(super) turns: Vec<Turn>,
    /// Name of the ending, where the exercise is over.
    pub(super) ending: Option<String>,
    /// Where it went another way than the journal says; nothing is told after that.
    pub(super) parting: Option<Box<Parting>>,
    /// The unfinished end of the journal that was left out.
    pub(super) torn: Option<Torn>,
}

/// One turn.
#[derive(Clone, Debug, Default)]
pub(super) struct Turn {
    /// From 1.
    pub(super) number: u16,
    /// What it is called.
    pub(super) title: String,
    /// Number of the exercise's decision, from 1, and the order.
    pub(super) decisions: Vec<(usize, Order)>,
    /// What was reported while its time passed.
    pub(super) reports: Vec<Report>,
    /// The headline scores and their values, once it was locked.
    pub(super) scores: Vec<(Score, f64)>,
    /// Events in the journal.
    pub(super) events: usize,
    /// The world after its last decision.
    pub(super) digest: Option<Digest>,
    /// Whether its time has passed.
    pub(super) closed: bool,
}

/// A headline.
#[derive(Clone, Debug)]
pub(super) struct Report {
    /// When.
    pub(super) at: String,
    /// What kind.
    pub(super) kind: String,
    /// What.
    pub(super) title: String,
}

impl Telling {
    /// Plays a journal again, and notes what is to be told.
    pub(super) fn of(read: &Read) -> Result<Self, Stop> {
        let mut course = Course::begin(&read.header)?;
        let seat = course.seat(&read.header)?;
        let board = course.exercise().board(seat);
        let mut told = Self {
            header: read.header.clone(),
            turns_of: board.turn.of,
            turns: vec![Turn::of(&board)],
            ending: None,
            parting: None,
            torn: read.torn,
        };
        told.turn().reports = fresh(&board);
        for (at, page) in read.pages.iter().enumerate() {
            let number = course.exercise().turn();
            if let Err(parting) = follow(&mut course, at + 1, page) {
                told.parting = Some(parting);
                break;
            }
            told.turn().decisions.push((at + 1, page.order.clone()));
            told.turn().events += page.events.len();
            told.turn().digest = Some(page.after);
            if page.events.iter().any(|it| matches!(it.event, Event::TurnLocked { .. })) {
                let board = course.exercise().board(seat);
                told.lock(&board, course.exercise().turn() != number);
            }
        }
        told.ending = course.exercise().review(seat).map(|review| review.ending);
        Ok(told)
    }

    /// An order as a script writes it: with its seat, where several play.
    pub(super) fn told(&self, order: &Order) -> String {
        let all = self.turns.iter().flat_map(|turn| &turn.decisions);
        let one = all.map(|(_, it)| &it.seat).all(|it| *it == self.header.seat);
        if one { order.command.to_string() } else { format!("{}: {}", order.seat, order.command) }
    }

    /// Number of decisions told.
    pub(super) fn decisions(&self) -> usize {
        self.turns.iter().map(|turn| turn.decisions.len()).sum()
    }

    fn turn(&mut self) -> &mut Turn {
        self.turns.last_mut().expect("there is a turn from the start on")
    }

    /// Notes what a lock brought; `on` where it led into the next turn.
    fn lock(&mut self, board: &Board, on: bool) {
        let over = board.phase == Phase::Over;
        let turn = self.turn();
        turn.reports.extend(fresh(board));
        turn.scores = Score::HEADLINE.into_iter().zip(board.gauges.iter().map(|gauge| gauge.value)).collect();
        turn.closed = on || over;
        if on && !over {
            self.turns.push(Turn::of(board));
        }
    }
}

impl Turn {
    fn of(board: &Board) -> Self {
        Self { number: board.turn.number, title: board.turn.title.clone(), ..Self::default() }
    }
}

/// What was reported since the last lock.
fn fresh(board: &Board) -> Vec<Report> {
    let report = |at: &str, kind: &str, title: &str| Report { at: at.into(), kind: kind.into(), title: title.into() };
    board.feed.iter().filter(|it| it.new).map(|it| report(&it.at, &it.kind, &it.title)).collect()
}
