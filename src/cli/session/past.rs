//! The way back: what was decided so far, the exercise as it was then, and another that goes on from there.

use std::cell::RefCell;

use crate::journal::{Branch, Command, Event, Header, Order, Page, Refusal};
use crate::sim::Exercise;
use crate::store::Folder;
use crate::ui::{Denied, Desk};
use crate::view::{Board, Briefing, Explanation, Opens, PastKind, PastLine, Review};
use crate::vocab::{SeatId, Slug};

use super::super::catalogue::shown;
use super::super::stop::Stop;
use super::course::Course;

/// Every page of an exercise so far, and what each was, in words.
#[derive(Clone, Debug)]
pub(super) struct Past {
    header: Header,
    pages: Vec<Page>,
    /// Each with the seat that decided, if it was a decision.
    lines: Vec<(Option<Slug>, PastLine)>,
}

impl Past {
    /// That of an exercise that has just begun.
    pub(super) fn begin(header: &Header, course: &mut Course) -> Self {
        let lines = vec![(None, moment(course.exercise(), 0, PastKind::Turn))];
        Self { header: header.clone(), pages: Vec::new(), lines }
    }

    /// What it is played with.
    pub(super) const fn header(&self) -> &Header {
        &self.header
    }

    /// Every turn, and every decision of this seat, oldest first: what others decide is theirs to tell, until it is over.
    pub(super) fn lines(&self, seat: &Slug) -> Vec<PastLine> {
        let over = self.lines.last().is_some_and(|(_, it)| it.kind == PastKind::End);
        let shown = self.lines.iter().filter(|(by, _)| over || by.as_ref().is_none_or(|it| it == seat));
        shown
            .map(|(by, line)| match by {
                Some(by) if by != seat => PastLine { text: format!("{} ({by})", line.text), ..line.clone() },
                _ => line.clone(),
            })
            .collect()
    }

    /// Takes note of an order that was carried out; `told` is what it was in words.
    pub(super) fn note(&mut self, page: Page, told: Told, course: &mut Course) {
        let Told { turn, at, text } = told;
        let locked = page.events.iter().any(|it| matches!(it.event, Event::TurnLocked { .. }));
        let seat = page.order.seat.clone();
        self.pages.push(page);
        let decisions = self.pages.len();
        let exercise = course.exercise();
        if !locked {
            if !text.is_empty() {
                self.lines.push((Some(seat), PastLine { decisions, turn, at, text, kind: PastKind::Decision }));
            }
            return;
        }
        let kind = match () {
            () if exercise.is_over() => PastKind::End,
            () if exercise.turn() + 1 == turn => PastKind::Interruption,
            () => PastKind::Turn,
        };
        self.lines.push((None, moment(exercise, decisions, kind)));
    }

    /// The exercise after so many decisions.
    ///
    /// # Errors
    ///
    /// Where it cannot be played again; this build has then changed while it ran.
    fn again(&self, decisions: usize) -> Result<Course, Stop> {
        let mut course = Course::begin(&self.header)?;
        // Every page was held against the exercise when it was taken, or when the journal was opened.
        for page in self.pages.iter().take(decisions) {
            course.repeat(&page.order).map_err(|why| Stop::Failed { message: why.to_string(), help: None })?;
        }
        Ok(course)
    }

    /// The exercise as it was after so many decisions.
    pub(super) fn as_it_was(
        &self,
        decisions: usize,
        who: (SeatId, &Slug),
        saved_at: String,
    ) -> Result<Box<dyn Desk>, Stop> {
        let mut course = self.again(decisions)?;
        let (seat, id) = who;
        let exercise = course.exercise();
        let (briefing, board, review) = (exercise.briefing(seat), exercise.board(seat), exercise.review(seat));
        let lines = self.lines(id);
        Ok(Box::new(PastDesk { course: RefCell::new(course), seat, briefing, board, review, lines, saved_at }))
    }

    /// Writes a journal that shares so many decisions with this one; where it is.
    pub(super) fn branch(&self, decisions: usize, of: &str, folder: &Folder) -> Result<String, Stop> {
        let line = self.lines.iter().map(|(_, it)| it).rev().find(|it| it.decisions <= decisions);
        let decisions = decisions.min(self.pages.len());
        if line.is_some_and(|it| it.kind == PastKind::End) {
            return Err(Stop::wrong("the exercise is over there", "branch off at an earlier turn or decision"));
        }
        let turn = line.map_or(1, |it| it.turn);
        let shared = u32::try_from(decisions).unwrap_or(u32::MAX);
        let branch = Some(Branch { of: of.to_owned(), decisions: shared, turn });
        let mut journal = folder.create(&Header { branch, ..self.header.clone() })?;
        for page in &self.pages[..decisions] {
            journal.append(page).map_err(|why| Stop::Failed { message: why.to_string(), help: None })?;
        }
        let path = journal.path();
        path.to_str().map(str::to_owned).ok_or_else(|| {
            Stop::failed(format!("the branch is saved at {}", shown(path)), "`whitecell resume` goes on with it")
        })
    }
}

/// What an order is, in words, before it is carried out.
pub(super) struct Told {
    turn: u16,
    at: String,
    /// Empty for what is no decision of a player.
    text: String,
}

impl Told {
    /// Asks the exercise.
    pub(super) fn of(order: &Order, course: &mut Course) -> Self {
        let exercise = course.exercise();
        let (turn, at) = (exercise.turn() + 1, exercise.now().to_string());
        Self { turn, at, text: exercise.told(order) }
    }
}

/// Where the exercise is now, as a line.
fn moment(exercise: &Exercise, decisions: usize, kind: PastKind) -> PastLine {
    let turn = exercise.turn();
    let title = exercise.ground().scenario().turns.get(usize::from(turn)).map_or("", |it| it.title.as_str());
    let text = match kind {
        PastKind::Interruption => "Interrupted: something could not wait".to_owned(),
        PastKind::End => "The exercise is over".to_owned(),
        PastKind::Turn | PastKind::Decision => format!("Turn {} begins: {title}", turn + 1),
    };
    PastLine { decisions, turn: turn + 1, at: exercise.now().to_string(), text, kind }
}

/// An exercise as it was: to be looked at, and asked why.
struct PastDesk {
    course: RefCell<Course>,
    seat: SeatId,
    briefing: Briefing,
    board: Board,
    review: Option<Review>,
    lines: Vec<PastLine>,
    saved_at: String,
}

impl Desk for PastDesk {
    fn briefing(&self) -> &Briefing {
        &self.briefing
    }

    fn board(&self) -> &Board {
        &self.board
    }

    fn review(&self) -> Option<&Review> {
        self.review.as_ref()
    }

    fn submit(&mut self, _command: &Command) -> Result<(), Denied> {
        Err(Denied::Refused(Refusal::Past))
    }

    fn explain(&self, what: Opens) -> Explanation {
        self.course.borrow_mut().exercise().explain(self.seat, what)
    }

    fn past(&self) -> &[PastLine] {
        &self.lines
    }

    fn saved_at(&self) -> String {
        self.saved_at.clone()
    }
}
