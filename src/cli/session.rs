//! A session: one seat at one exercise, with every decision on the disk before it is shown.

mod course;
mod follow;
mod header;
mod limit;
mod past;

#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use crate::journal::codec::Torn;
use crate::journal::{Act, Command, Header, Order, Page, Refusal};
use crate::store::{Folder, JournalFile};
use crate::ui::{Denied, Desk};
use crate::view::{Board, Briefing, Console, Explanation, Opens, PastLine, Projector, Review, Table};
use crate::vocab::{SeatId, Slug};

use super::catalogue::shown;
use super::stop::Stop;

pub(super) use course::Course;
pub(super) use follow::{Parting, follow};
pub(super) use header::{header, seats, what_if};
use limit::survive_file_limit;
use past::{Past, Told};

/// One seat at one exercise; at a table, the one that has the keyboard.
pub(super) struct Session {
    /// Explaining looks things up in the exercise, and the desk is only lent for that.
    course: RefCell<Course>,
    journal: JournalFile,
    seat: SeatId,
    seat_id: Slug,
    briefing: Briefing,
    board: Board,
    review: Option<Review>,
    past: Past,
    /// What the seat with the keyboard is told of it.
    lines: Vec<PastLine>,
    table: Table,
}

/// What is to be known about an exercise that goes on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Resumed {
    /// What it is played with.
    pub(super) header: Header,
    /// The unfinished end that was cut off its journal.
    pub(super) torn: Option<Torn>,
    /// Number of decisions in it.
    pub(super) decisions: usize,
    /// Turn and words of the last one.
    pub(super) last: Option<(u16, String)>,
}

impl Session {
    /// Begins an exercise, and its journal: at `path`, or else in the user's folder.
    ///
    /// # Errors
    ///
    /// Where the exercise cannot be begun, or its journal cannot be written. No journal is left behind then.
    pub(super) fn begin(header: &Header, path: Option<&Path>) -> Result<Self, Stop> {
        let mut course = Course::begin(header)?;
        let seat = course.seat(header)?;
        survive_file_limit();
        let journal = match path {
            Some(path) => JournalFile::create(path, header)?,
            None => Folder::of_user()?.create(header)?,
        };
        let past = Past::begin(header, &mut course);
        Ok(Self::sit_down(course, journal, seat, past))
    }

    /// Goes on with the exercise in the journal at `path`, after playing again all that is in it.
    ///
    /// # Errors
    ///
    /// Where the journal cannot be read or written, or anything comes out otherwise than it says.
    pub(super) fn resume(path: &Path) -> Result<(Self, Resumed), Stop> {
        survive_file_limit();
        let (journal, read) = JournalFile::open(path)?;
        let mut course = Course::begin(&read.header)?;
        let seat = course.seat(&read.header)?;
        let mut last = None;
        let mut past = Past::begin(&read.header, &mut course);
        let decisions = read.pages.len();
        for (at, page) in read.pages.into_iter().enumerate() {
            last = Some((course.exercise().turn() + 1, page.order.command.to_string()));
            let told = Told::of(&page.order, &mut course);
            follow(&mut course, at + 1, &page).map_err(|parting| parting.stop(&read.header))?;
            past.note(page, told, &mut course);
        }
        let session = Self::sit_down(course, journal, seat, past);
        Ok((session, Resumed { header: read.header, torn: read.torn, decisions, last }))
    }

    fn sit_down(mut course: Course, journal: JournalFile, seat: SeatId, past: Past) -> Self {
        let exercise = course.exercise();
        let (briefing, board, review) = (exercise.briefing(seat), exercise.board(seat), exercise.review(seat));
        let table = exercise.table(seat);
        let seat_id = past.header().seat.clone();
        let lines = past.lines(&seat_id);
        let course = RefCell::new(course);
        let mut session = Self { lines, course, journal, seat, seat_id, briefing, board, review, past, table };
        session.keep_to_the_table();
        session
    }

    /// Makes a table of it, where several seats are played: `seats` are ids. `facilitator` lets players' secrets be looked at
    /// from the beginning.
    ///
    /// # Errors
    ///
    /// Where there is no such seat, or this cannot be saved.
    pub(super) fn lay(&mut self, seats: &[Slug], facilitator: bool) -> Result<(), Denied> {
        if seats.len() > 1 {
            self.submit(&Command::Facilitate(Act::Seats(seats.to_vec())))?;
        }
        if facilitator { self.submit(&Command::Facilitate(Act::Look)) } else { Ok(()) }
    }

    /// Where the seat with the keyboard is not at the table, the first one gets it.
    fn keep_to_the_table(&mut self) {
        let first = self.table.seats.first().map(|it| it.id.clone());
        if let Some(first) = first.filter(|_| self.table.seats.iter().all(|it| it.id != self.seat_id.as_str())) {
            let sat = self.sit(&first);
            debug_assert!(sat.is_ok(), "the first seat is at the table");
        }
    }

    /// Projects everything anew for the seat that has the keyboard.
    fn look(&mut self) {
        let exercise = self.course.get_mut().exercise();
        self.board = exercise.board(self.seat);
        self.review = exercise.review(self.seat);
        self.table = exercise.table(self.seat);
        self.lines = self.past.lines(&self.seat_id);
    }

    /// Where its journal is.
    pub(super) fn path(&self) -> PathBuf {
        self.journal.path().to_owned()
    }

    /// What it is played with.
    pub(super) const fn header(&self) -> &Header {
        self.past.header()
    }

    /// Whether another Whitecell is kept from writing to its journal.
    pub(super) const fn is_locked(&self) -> bool {
        self.journal.is_locked()
    }

    /// Saves a page, or makes its decision undone.
    fn save(&mut self, page: &Page) -> Result<(), Denied> {
        self.journal.append(page).map_err(|not_saved| {
            self.course.get_mut().take_back();
            Denied::NotSaved(not_saved.to_string())
        })
    }
}

impl Desk for Session {
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
        if let Some(broken) = self.journal.broken() {
            return Err(Denied::NotSaved(broken.to_string()));
        }
        let order = Order { seat: self.seat_id.clone(), command: command.clone() };
        let told = Told::of(&order, self.course.get_mut());
        let page = self.course.get_mut().take(&order)?;
        self.save(&page)?;
        self.past.note(page, told, self.course.get_mut());
        self.look();
        self.keep_to_the_table();
        Ok(())
    }

    fn table(&self) -> Option<&Table> {
        Some(&self.table)
    }

    fn sit(&mut self, seat: &str) -> Result<(), Denied> {
        let at = self.table.seats.iter().find(|it| it.id == seat).and_then(|it| Slug::new(&it.id).ok());
        let Some(id) = at else {
            let alone = self.table.seats.is_empty() && seat == self.seat_id.as_str();
            let away = |it| Err(Denied::Refused(Refusal::NotAtTheTable(it)));
            return if alone { Ok(()) } else { Slug::new(seat).map_or(Ok(()), away) };
        };
        let exercise = self.course.get_mut().exercise();
        self.seat = exercise.seat(&id)?;
        self.briefing = exercise.briefing(self.seat);
        self.seat_id = id;
        self.look();
        Ok(())
    }

    fn projector(&self) -> Projector {
        self.course.borrow_mut().exercise().projector()
    }

    fn explain(&self, what: Opens) -> Explanation {
        self.course.borrow_mut().exercise().explain(self.seat, what)
    }

    fn console(&self) -> Console {
        self.course.borrow_mut().exercise().console()
    }

    fn past(&self) -> &[PastLine] {
        &self.lines
    }

    fn as_it_was(&self, decisions: usize) -> Result<Box<dyn Desk>, String> {
        self.past.as_it_was(decisions, (self.seat, &self.seat_id), self.saved_at()).map_err(|stop| stop.told())
    }

    fn branch(&self, decisions: usize) -> Result<String, String> {
        let name = self.journal.path().file_stem().map_or_else(String::new, |it| it.to_string_lossy().into_owned());
        let branched = Folder::of_user().map_err(Stop::from).and_then(|it| self.past.branch(decisions, &name, &it));
        branched.map_err(|stop| stop.told())
    }

    fn saved_at(&self) -> String {
        shown(self.journal.path())
    }
}
