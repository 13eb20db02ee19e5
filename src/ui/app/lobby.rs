//! Keys in the list of scenarios, and sitting down at an exercise.

use crate::ui::cursor::Cursor;
use crate::ui::desk::Desk;
use crate::ui::keymap::Action;
use crate::ui::screen::council::CouncilState;
use crate::ui::screen::evidence::EvidenceState;
use crate::ui::screen::notice::Notice;
use crate::ui::screen::picker::{Choice, choices};
use crate::ui::screen::review::ReviewState;
use crate::ui::screen::room::RoomState;
use crate::ui::screen::seats::SeatsState;
use crate::view::{Phase, SavedGame};

use super::table::AtTable;
use super::{App, Screen, Window};

/// The newest exercise that is not over; where all are, the newest.
pub(super) fn unfinished(saved: &[SavedGame]) -> Option<&SavedGame> {
    saved.iter().find(|it| !it.over).or_else(|| saved.first())
}

/// What Enter means on a row of the list.
enum Chosen {
    Saved(String),
    Entry(usize),
}

impl App<'_> {
    /// What tells the selected row from every other.
    pub(super) fn selected_key(&self) -> Option<String> {
        let list = choices(self.lobby.entries(), self.lobby.saved(), &self.picker.filter);
        list.get(self.picker.cursor.within(list.len())).map(|it| it.key().to_owned())
    }

    /// Selects the row that `key` tells from every other, if it is there.
    pub(super) fn select_key(&mut self, key: Option<&str>) {
        let list = choices(self.lobby.entries(), self.lobby.saved(), &self.picker.filter);
        if let Some(at) = list.iter().position(|it| Some(it.key()) == key) {
            self.picker.cursor = Cursor { at };
        }
    }

    pub(super) fn act_in_picker(&mut self, action: Action) {
        let count = choices(self.lobby.entries(), self.lobby.saved(), &self.picker.filter).len();
        match action {
            Action::Move(motion) => self.picker.cursor.step(motion, count, self.extent.page),
            Action::Filter => self.picker.typing = true,
            Action::Erase => {
                self.picker.filter.pop();
                self.picker.cursor = Cursor::default();
            }
            Action::Back => {
                self.picker.filter.clear();
                self.picker.typing = false;
            }
            Action::Open if self.picker.typing => self.picker.typing = false,
            Action::Open => self.open_chosen(),
            Action::Continue => match unfinished(self.lobby.saved()).map(|it| it.path.clone()) {
                Some(path) => self.resume(&path),
                None => self.warn("There is nothing to continue yet."),
            },
            Action::Tutorial => self.tutorial(),
            _ => {}
        }
    }

    fn open_chosen(&mut self) {
        let chosen = {
            let list = choices(self.lobby.entries(), self.lobby.saved(), &self.picker.filter);
            match list.get(self.picker.cursor.within(list.len())) {
                Some(Choice::Saved(game)) => Some(Chosen::Saved(game.path.clone())),
                Some(Choice::Entry(entry)) => {
                    self.lobby.entries().iter().position(|it| it.id == entry.id).map(Chosen::Entry)
                }
                None => None,
            }
        };
        match chosen {
            Some(Chosen::Saved(path)) => self.resume(&path),
            Some(Chosen::Entry(index)) => self.ask_for_seat(index),
            None => {}
        }
    }

    /// Asks what is chosen before the start, where there is something to choose.
    fn ask_for_seat(&mut self, index: usize) {
        let Some(entry) = self.lobby.entries().get(index) else { return };
        let state = SeatsState::new(index, entry);
        if !entry.errors.is_empty() {
            let title = format!("{}: not playable yet", entry.title);
            let help = format!("`whitecell check {}` shows each in its place.", entry.id);
            let lines = entry.errors.iter().cloned().chain([help]).collect();
            self.windows.push(Window::Notice(Notice { title, lines }, Cursor::default()));
        } else if entry.seats.len() > 1 || !entry.switches.is_empty() {
            self.windows.push(Window::Seats(state));
        } else {
            self.start(&state);
        }
    }

    pub(super) fn start(&mut self, state: &SeatsState) {
        let Some(entry) = self.lobby.entries().get(state.entry) else { return };
        let (id, chosen) = (entry.id.clone(), state.chosen(entry));
        let all = || entry.seats.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>().join(",");
        let seat = entry.seats.get(state.seat).map_or_else(all, |(id, _)| id.clone());
        match self.lobby.start(&id, &seat, &chosen) {
            Ok(desk) => self.sit_down(desk),
            Err(why) => self.warn(why),
        }
    }

    fn resume(&mut self, path: &str) {
        match self.lobby.resume(path) {
            Ok(desk) => self.sit_down(desk),
            Err(why) => self.warn(why),
        }
    }

    /// Begins with an exercise: the briefing first, the review where it is over.
    pub(super) fn sit_down(&mut self, desk: Box<dyn Desk>) {
        self.room = RoomState::default();
        self.council = CouncilState::default();
        self.evidence = EvidenceState::default();
        self.review = ReviewState::default();
        self.briefing = Cursor::default();
        self.table = AtTable::default();
        self.messages.clear();
        self.windows.clear();
        self.said = None;
        self.tutor = None;
        self.present = None;
        let board = desk.board();
        self.screen = if desk.review().is_some() {
            Screen::Review
        } else if board.turn.number > 1 || board.phase != Phase::Deciding || !board.plan.is_empty() {
            Screen::Room
        } else {
            Screen::Briefing
        };
        self.desk = Some(desk);
        self.foresee();
        if self.several() && self.screen != Screen::Review {
            self.screen = Screen::Curtain;
        }
    }

    /// Leaves the exercise: back to the list, or out.
    pub(super) fn leave(&mut self, quit: bool) {
        self.come_back();
        if quit {
            self.outcome = Some(self.end(None));
        } else {
            let Some(desk) = self.desk.take() else { return };
            self.lobby.left(&*desk);
            self.picker.cursor = Cursor::default();
            self.windows.clear();
            self.tutor = None;
            self.screen = Screen::Picker;
            let over = desk.review().is_some();
            self.say_keys(if over {
                "Left, and saved: {choose-row} opens the review again."
            } else {
                "Left, and saved: {continue} continues."
            });
        }
    }
}
