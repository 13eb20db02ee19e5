//! Keys in the situation room and in the briefing.

use crate::ui::cursor::Cursor;
use crate::ui::describe::further;
use crate::ui::keymap::{Action, Deed, Part};
use crate::ui::screen::reader::Reading;
use crate::ui::screen::room::{PARTS, newest, shown_offers};
use crate::view::{Board, Opens};
use crate::vocab::{Account, Lever, Subject};

use super::{App, Screen, Window};

impl App<'_> {
    pub(super) fn act_in_briefing(&mut self, action: Action) {
        match action {
            Action::Move(motion) => self.briefing.scroll(motion, self.extent),
            Action::Open if self.briefing.at < self.extent.overflow => self.briefing.at += 1,
            Action::Open | Action::Back => self.screen = Screen::Room,
            _ => {}
        }
    }

    pub(super) fn act_in_room(&mut self, action: Action) {
        let Some(desk) = &self.desk else { return };
        let len = len(desk.board(), self.room.part, &self.room.filter);
        let here = PARTS.iter().position(|it| *it == self.room.part).unwrap_or(0);
        match action {
            Action::Move(motion) => self.room.cursor().step(motion, len, self.extent.page),
            Action::Next | Action::Right => self.room.part = PARTS[(here + 1) % PARTS.len()],
            Action::Previous | Action::Left => self.room.part = PARTS[(here + PARTS.len() - 1) % PARTS.len()],
            Action::Focus(part) => self.room.part = part,
            Action::Open if self.room.typing => self.room.typing = false,
            Action::Open => self.open_in_room(),
            Action::Why => self.why_in_room(),
            Action::Plan => self.plan_in_room(),
            Action::Filter => {
                self.room.part = Part::Responses;
                self.room.typing = true;
            }
            Action::Erase => {
                self.room.filter.pop();
                self.room.responses = Cursor::default();
            }
            Action::Branch => self.branch_here(),
            Action::Back if self.room.filter.is_empty() && !self.room.typing && self.present.is_some() => {
                self.come_back();
            }
            Action::Back if self.room.filter.is_empty() && !self.room.typing && desk.review().is_some() => {
                self.screen = Screen::Review;
            }
            Action::Back => {
                self.room.filter.clear();
                self.room.typing = false;
            }
            Action::Review if desk.review().is_some() => self.screen = Screen::Review,
            Action::Review => self.say("The review comes when the exercise is over."),
            other => self.act_in_turn(other),
        }
    }

    /// What works on every screen while a turn is open.
    pub(super) fn act_in_turn(&mut self, action: Action) {
        match action {
            Action::Undo => self.undo(),
            Action::Lock => self.ask_to_lock(),
            Action::Council => self.screen = Screen::Council,
            Action::Evidence => self.screen = Screen::Evidence,
            Action::Decide => self.decide(),
            Action::HandOver => self.hand_over(),
            Action::Act(Deed::Ask) => self.ask_the_facilitator(),
            Action::Briefing => {
                self.briefing = Cursor::default();
                self.screen = Screen::Briefing;
            }
            _ => {}
        }
    }

    fn open_in_room(&mut self) {
        let Some(desk) = &self.desk else { return };
        let board = desk.board();
        let read = |what| Some(Window::Reader(what, Cursor::default()));
        let window = match self.room.part {
            Part::Feed => {
                let index = board.feed.len().checked_sub(1 + self.room.feed.within(board.feed.len()));
                match index.and_then(|it| board.feed.get(it)) {
                    Some(item) if item.opens.is_none() => read(Reading::Item(index.unwrap_or(0))),
                    _ => None,
                }
            }
            Part::Allies => board
                .allies
                .get(self.room.allies.within(board.allies.len()))
                .and_then(|it| read(Reading::Ally(it.id.clone()))),
            Part::Responses => self.selected_offer(board).and_then(|it| read(Reading::Offer(it))),
            Part::Plan => {
                let at = self.room.plan.within(board.plan.len() + board.under_way.len());
                let named = |name: &str| board.offers.iter().find(|it| it.name == name).map(|it| it.id.clone());
                let response = match board.plan.get(at) {
                    Some(line) => line.response.clone(),
                    None => board.under_way.get(at - board.plan.len()).and_then(|it| named(&it.name)),
                };
                response.and_then(|it| read(Reading::Offer(it)))
            }
            _ => None,
        };
        match window {
            Some(window) => self.windows.push(window),
            None => self.why_in_room(),
        }
    }

    fn why_in_room(&mut self) {
        let Some(desk) = &self.desk else { return };
        let board = desk.board();
        let len = len(board, self.room.part, &self.room.filter);
        let found: Option<(Opens, _)> = match self.room.part {
            Part::Feed => newest(board, self.room.feed).and_then(|it| Some((it.opens?, Some(it.clone())))),
            Part::Networks => {
                board.networks.get(self.room.networks.within(board.networks.len())).map(|it| (it.opens, None))
            }
            Part::Responses | Part::Plan => {
                Some((Opens::Account(Account::Lever(Lever::Capital, Subject::Alliance)), None))
            }
            Part::Play => {
                let all = board.gauges.iter().map(|it| Some(it.opens));
                let mut all = all.chain(further(board).into_iter().map(|(_, opens)| opens));
                all.nth(self.room.play.within(len)).flatten().map(|it| (it, None))
            }
            Part::Allies => {
                let ally = board.allies.get(self.room.allies.within(board.allies.len()));
                ally.and_then(|it| it.opens).map(|it| (it, None))
            }
            _ => None,
        };
        match found {
            Some((what, item)) => self.explain(what, item),
            None => self.say("There is nothing more to say about this one."),
        }
    }

    fn plan_in_room(&mut self) {
        let Some(desk) = &self.desk else { return };
        let board = desk.board();
        match self.room.part {
            Part::Responses => {
                if let Some(id) = self.selected_offer(board) {
                    self.plan_offer(&id);
                }
            }
            Part::Plan if self.room.plan.at < board.plan.len() => self.drop_line(self.room.plan.at),
            Part::Plan => self.say("What is under way cannot be taken back."),
            _ => self.say_keys("{plan} plans a response: {responses} goes to the responses."),
        }
    }

    /// The id of the selected response.
    pub(super) fn selected_offer(&self, board: &Board) -> Option<String> {
        let offers = shown_offers(board, &self.room.filter);
        offers.get(self.room.responses.within(offers.len())).map(|it| it.id.clone())
    }
}

/// Rows that can be selected in a pane.
fn len(board: &Board, part: Part, filter: &str) -> usize {
    match part {
        Part::Feed => board.feed.len(),
        Part::Allies => board.allies.len(),
        Part::Networks => board.networks.len(),
        Part::Play => board.gauges.len() + further(board).len(),
        Part::Plan => board.plan.len() + board.under_way.len(),
        _ => shown_offers(board, filter).len(),
    }
}
