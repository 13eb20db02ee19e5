//! Several seats at one keyboard: the curtain between them, and the clock on the wall.

#![allow(
    clippy::disallowed_types,
    reason = "people at a table wait by the wall's clock; nothing that is replayed reads it"
)]

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use crate::journal::{Act, Command, Tick};
use crate::ui::cursor::Cursor;
use crate::ui::desk::passed_time;
use crate::ui::keymap::Action;
use crate::ui::screen::confirm::{ConfirmState, Question};
use crate::ui::screen::council::CouncilState;
use crate::ui::screen::curtain::CurtainState;
use crate::ui::screen::evidence::EvidenceState;
use crate::ui::screen::facilitator::FacilitatorState;
use crate::ui::screen::reader::Reading;
use crate::ui::screen::review::ReviewState;
use crate::ui::screen::room::RoomState;
use crate::ui::stopwatch::{Stopwatch, told};
use crate::view::{Board, Phase, TableSeat, Wall};

use super::{App, Screen, Window};

/// Minutes of a turn for which the scenario plans none.
///
/// Unit: minutes at the table. Basis: judgement; a workshop of 90 minutes plays eight turns and talks about them.
const TURN_MINUTES: u32 = 10;

/// How soon to look again while the lobby finds something out.
const LOOK: Duration = Duration::from_millis(50);

/// What the interface keeps of the table.
#[derive(Default)]
pub(super) struct AtTable {
    pub(super) curtain: CurtainState,
    pub(super) facilitator: FacilitatorState,
    pub(super) watch: Stopwatch,
    /// How many answers of the facilitator each seat has read, by its id.
    read: BTreeMap<String, usize>,
    /// What each seat saw last, by its id: what has come since is told when it has the keyboard again.
    seen: BTreeMap<String, Board>,
}

impl App<'_> {
    /// When the next frame is due though nobody pressed a key: only while a clock runs on the screen, or the lobby finds
    /// something out.
    pub fn wakes_at(&self) -> Option<Instant> {
        let looks = self.looks().then(|| Instant::now() + LOOK);
        self.table.watch.wakes().into_iter().chain(looks).min()
    }

    /// The places of the curtain: the seats at the table, or the one that plays alone.
    pub(super) fn places(&self) -> Vec<TableSeat> {
        let Some(desk) = &self.desk else { return Vec::new() };
        let seats = desk.table().map(|it| it.seats.clone()).unwrap_or_default();
        if !seats.is_empty() {
            return seats;
        }
        let title = desk.board().seat.clone();
        vec![TableSeat { id: String::new(), title, locked: false, extra: 0 }]
    }

    /// Whether several seats share the keyboard.
    pub(super) fn several(&self) -> bool {
        self.desk.as_ref().and_then(|it| it.table()).is_some_and(|it| it.seats.len() > 1)
    }

    /// Whether there is somebody to ask.
    pub(super) fn is_facilitated(&self) -> bool {
        self.desk.as_ref().and_then(|it| it.table()).is_some_and(|it| it.facilitated || it.seats.len() > 1)
    }

    /// Whether the seat that has the keyboard has locked.
    pub(super) fn has_locked(&self) -> bool {
        let table = self.desk.as_ref().and_then(|it| it.table());
        table.and_then(|it| it.seats.get(it.at)).is_some_and(|it| it.locked)
    }

    /// The clock on the wall, as it is now; with the extra time of the seat that has the keyboard, where one has.
    pub(super) fn clock(&self) -> Option<Wall> {
        let table = self.desk.as_ref()?.table()?;
        let mut wall = table.clock?;
        let own = matches!(self.screen, Screen::Room | Screen::Council | Screen::Evidence | Screen::Briefing);
        if let Some(seat) = table.seats.get(table.at).filter(|_| own) {
            wall.left_s += self.planned_s() * u32::from(seat.extra) / 100;
        }
        Some(self.table.watch.read(wall))
    }

    /// The clock in words, for a header.
    pub(super) fn time(&self) -> String {
        let over = self.desk.as_ref().is_some_and(|it| it.board().phase == Phase::Over);
        self.clock().filter(|_| !over).map_or_else(String::new, told)
    }

    fn planned_s(&self) -> u32 {
        self.desk.as_ref().and_then(|it| it.board().turn.minutes).unwrap_or(TURN_MINUTES) * 60
    }

    /// Draws the curtain: everything that a seat saw is put away. `to` is the place that is chosen.
    pub(super) fn draw_curtain(&mut self, to: usize) {
        let own = matches!(self.screen, Screen::Room | Screen::Council | Screen::Evidence | Screen::Briefing);
        if let Some(desk) = self.desk.as_ref().filter(|_| own) {
            let board = desk.board().clone();
            let id = desk.table().and_then(|it| it.seats.get(it.at)).map(|it| it.id.clone()).unwrap_or_default();
            self.table.seen.insert(id, board);
        }
        self.put_away();
        self.table.curtain = CurtainState { cursor: Cursor { at: to }, sure: false };
        self.screen = Screen::Curtain;
    }

    /// Forgets everything on the screen that may tell of a seat.
    pub(super) fn put_away(&mut self) {
        self.windows.clear();
        self.messages.clear();
        self.said = None;
        self.room = RoomState::default();
        self.council = CouncilState::default();
        self.evidence = EvidenceState::default();
        self.review = ReviewState::default();
        self.briefing = Cursor::default();
    }

    /// The next seat that has not locked, after the one with the keyboard.
    pub(super) fn next_place(&self) -> usize {
        let Some(table) = self.desk.as_ref().and_then(|it| it.table()) else { return 0 };
        let count = table.seats.len().max(1);
        let after = (1..=count).map(|by| (table.at + by) % count);
        let open = after.clone().find(|it| table.seats.get(*it).is_some_and(|seat| !seat.locked));
        open.or_else(|| after.clone().next()).unwrap_or(0)
    }

    /// Hands the keyboard on. In the review nothing is secret any more, so no curtain hangs there.
    pub(super) fn hand_over(&mut self) {
        if !self.several() {
            self.say("One seat plays here. whitecell play SCENARIO --seats A,B plays several in turns.");
        } else if self.desk.as_ref().is_some_and(|it| it.review().is_some()) {
            let next = self.next_place();
            self.sit_at(next);
            let title = self.desk.as_ref().map(|it| it.board().seat.clone()).unwrap_or_default();
            self.say(format!("The review of {title}."));
        } else {
            let next = self.next_place();
            self.draw_curtain(next);
        }
    }

    /// Sits down at a place; true if it is there.
    fn sit_at(&mut self, place: usize) -> bool {
        let Some(id) = self.places().get(place).map(|it| it.id.clone()) else { return false };
        let Some(desk) = &mut self.desk else { return false };
        if id.is_empty() {
            return true;
        }
        match desk.sit(&id) {
            Ok(()) => true,
            Err(denied) => {
                self.warn(format!("{denied}."));
                false
            }
        }
    }

    pub(super) fn act_at_curtain(&mut self, action: Action) {
        let places = self.places().len();
        let curtain = &mut self.table.curtain;
        match action {
            Action::Move(motion) if !curtain.sure => curtain.cursor.step(motion, places + 1, self.extent.page),
            Action::Open if !curtain.sure => curtain.sure = true,
            Action::Back => curtain.sure = false,
            Action::Yes if curtain.sure => {
                let chosen = curtain.cursor.within(places + 1);
                if chosen == places {
                    self.open_console();
                } else if self.sit_at(chosen) {
                    self.reveal();
                }
            }
            _ => {}
        }
    }

    /// Draws the curtain aside for the seat that has the keyboard now, and tells it what has come since it looked last.
    fn reveal(&mut self) {
        self.put_away();
        let Some(desk) = &self.desk else { return };
        let board = desk.board();
        let id = desk.table().and_then(|it| it.seats.get(it.at)).map(|it| it.id.clone()).unwrap_or_default();
        let seen = self.table.seen.remove(&id);
        self.screen = match &seen {
            _ if desk.review().is_some() => Screen::Review,
            None if board.turn.number == 1 && board.phase == Phase::Deciding && board.plan.is_empty() => {
                Screen::Briefing
            }
            _ => Screen::Room,
        };
        let replies = desk.table().map(|it| it.talk.iter().filter(|(_, reply)| !reply.is_empty()).collect::<Vec<_>>());
        let replies = replies.unwrap_or_default();
        let read = self.table.read.insert(id, replies.len()).unwrap_or(0);
        let answer = replies.last().filter(|_| replies.len() > read);
        let answer = answer.map(|(question, reply)| format!("You asked: {question} The facilitator answers: {reply}"));
        let place = |it: &Board| (it.turn.number, it.phase, it.turn.now.clone());
        if let Some(before) = seen.filter(|it| place(it) != place(board)) {
            let (title, lines) = super::play::brought(&before, board);
            self.windows.push(Window::Reader(Reading::Turn(title, lines), Cursor::default()));
        }
        if let Some(answer) = answer {
            self.say(answer);
        }
    }

    /// Where the exercise is, before time may pass: number of the turn.
    pub(super) fn before_time(&mut self) -> u16 {
        if self.desk.as_ref().and_then(|it| it.table()).is_some_and(|it| it.clock.is_some()) {
            let took = self.table.watch.lap();
            if took > 0 {
                self.submit(&Command::Facilitate(Act::Clock(Tick::Took(took))));
            }
        }
        self.desk.as_ref().map_or(0, |it| it.board().turn.number)
    }

    /// Sets the clock for a turn that has just begun.
    pub(super) fn after_time(&mut self, turn: u16) {
        let Some(desk) = &self.desk else { return };
        let (now, over) = (desk.board().turn.number, desk.board().phase == Phase::Over);
        let Some(wall) = desk.table().and_then(|it| it.clock) else { return };
        let ran = self.table.watch.read(wall).runs;
        if over {
            self.table.watch.stop();
        } else if now != turn {
            self.set_clock(ran, self.planned_s());
        }
    }

    fn set_clock(&mut self, runs: bool, left_s: u32) {
        let tick = if runs { Tick::Run(left_s) } else { Tick::Pause(left_s) };
        if self.submit(&Command::Facilitate(Act::Clock(tick))) {
            if runs {
                self.table.watch.run();
            } else {
                self.table.watch.stop();
            }
        }
    }

    /// Starts the clock, stops it, or goes on with it.
    pub(super) fn pause(&mut self) {
        let left = self.desk.as_ref().and_then(|it| it.table()).and_then(|it| it.clock);
        let left = left.map(|it| self.table.watch.read(it));
        let (runs, left_s) = left.map_or((false, self.planned_s()), |it| (it.runs, it.left_s));
        self.set_clock(!runs, left_s);
        self.say(if runs { "The clock stands still." } else { "The clock runs." });
    }

    /// Gives a minute, or takes one.
    pub(super) fn add_minute(&mut self, minutes: i16) {
        if self.desk.as_ref().and_then(|it| it.table()).is_none_or(|it| it.clock.is_none()) {
            self.say("No clock runs: space starts it.");
        } else if self.submit(&Command::Facilitate(Act::Clock(Tick::Add(minutes)))) {
            self.say(if minutes > 0 { "A minute more." } else { "A minute less." });
        }
    }

    /// A seat locks at a table. When it was the last, the turn runs, and a curtain hangs before what it brought.
    pub(super) fn lock_at_table(&mut self) {
        self.windows.clear();
        let Some(desk) = &self.desk else { return };
        let before = desk.board().clone();
        let table = desk.table().cloned().unwrap_or_default();
        let last = table.seats.iter().enumerate().all(|(at, it)| it.locked || at == table.at);
        let turn = if last { self.before_time() } else { before.turn.number };
        if !self.submit(&Command::Ready(true)) {
            return;
        }
        self.after_time(turn);
        let Some(desk) = &self.desk else { return };
        let ran = passed_time(&**desk, &Command::Ready(true));
        let (over, now) = (desk.review().is_some(), desk.board().turn.number);
        if over {
            self.put_away();
            self.screen = Screen::Review;
            self.say_keys("The exercise is over. {hand-over} shows the review of the next seat.");
            return;
        }
        let next = if ran { 0 } else { self.next_place() };
        self.draw_curtain(next);
        if ran {
            if let Some(id) = table.seats.get(table.at).map(|it| it.id.clone()) {
                self.table.seen.insert(id, before);
            }
            self.say(if now == turn {
                "Something cannot wait: every seat decides again.".to_owned()
            } else {
                format!("Turn {now} begins.")
            });
        } else {
            self.say("Locked.");
        }
    }

    /// The facilitator ends the turn for all, whoever has locked.
    pub(super) fn end_turn(&mut self) {
        self.windows.clear();
        let turn = self.before_time();
        if !self.submit(&Command::Lock) {
            return;
        }
        self.after_time(turn);
        let Some(desk) = &self.desk else { return };
        let (over, now) = (desk.review().is_some(), desk.board().turn.number);
        let told = if over {
            "The exercise is over; you can still note and judge.".into()
        } else {
            format!("It is turn {now}.")
        };
        self.say(told);
    }

    /// F: to the console, or back from it.
    pub(super) fn facilitate(&mut self) {
        let Some(desk) = &self.desk else { return };
        let Some(table) = desk.table() else { return self.say("There is nothing to facilitate here.") };
        let (asked, over) = (table.facilitated || table.seats.len() > 1, desk.review().is_some());
        let last = self.places().len();
        match self.screen {
            Screen::Facilitator => self.leave_console(),
            _ if over => self.open_console(),
            _ if asked => self.draw_curtain(last),
            _ => self.windows.push(Window::Confirm(ConfirmState::new(Question::Look))),
        }
    }

    /// Opens the console; that somebody looked is noted once.
    pub(super) fn open_console(&mut self) {
        let noted = self.desk.as_ref().and_then(|it| it.table()).is_some_and(|it| it.facilitated);
        if !noted && !self.submit(&Command::Facilitate(Act::Look)) {
            return;
        }
        if self.screen != Screen::Curtain && self.screen != Screen::Review {
            self.draw_curtain(0);
        }
        self.put_away();
        self.screen = Screen::Facilitator;
    }

    /// Leaves the console: to the review where all is over, else behind the curtain.
    pub(super) fn leave_console(&mut self) {
        if self.desk.as_ref().is_some_and(|it| it.review().is_some()) {
            self.put_away();
            self.screen = Screen::Review;
        } else {
            let at = self.desk.as_ref().and_then(|it| it.table()).map_or(0, |it| it.at);
            self.draw_curtain(at);
        }
    }
}
