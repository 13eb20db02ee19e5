//! Giving commands to the desk, and telling what came of them.

use crate::journal::{Command, Decision};
use crate::ui::cursor::Cursor;
use crate::ui::desk::Denied;
use crate::ui::keymap::Part;
use crate::ui::screen::confirm::{ConfirmState, Question};
use crate::ui::screen::ledger::Leaf;
use crate::ui::screen::reader::Reading;
use crate::ui::screen::targets::{Aim, TargetsState};
use crate::view::{Board, FeedItem, Moved, Opens, Phase};
use crate::vocab::Slug;

use super::past::READ_ONLY;
use super::{App, Screen, Window};

impl App<'_> {
    /// Gives a command. True if it was admitted.
    pub(super) fn submit(&mut self, command: &Command) -> bool {
        if self.present.is_some() {
            self.warn(READ_ONLY);
            return false;
        }
        let Some(desk) = &mut self.desk else { return false };
        match desk.submit(command) {
            Ok(()) => true,
            Err(Denied::Refused(why)) => {
                let why = desk.board().terms.said(format!("Not possible: {why}."));
                self.warn(why);
                false
            }
            Err(denied @ Denied::NotSaved(_)) => {
                self.warn(format!("Not taken, because {denied}."));
                false
            }
        }
    }

    /// Adds a decision to the plan, and says so.
    pub(super) fn plan(&mut self, decision: Decision) {
        if self.submit(&Command::Plan(decision)) {
            let last = self.desk.as_ref().and_then(|it| it.board().plan.last()).map(|it| it.text.clone());
            let how = self.keys.fill("{undo} takes it back.");
            self.say(format!("Planned: {}. {how}", last.unwrap_or_default()));
        }
    }

    /// Plans a response, takes it back, or asks what it is aimed at.
    pub(super) fn plan_offer(&mut self, id: &str) {
        let Some(desk) = &self.desk else { return };
        let board = desk.board();
        if let Some(index) = board.plan.iter().position(|it| it.response.as_deref() == Some(id)) {
            self.drop_line(index);
            return;
        }
        let Some(offer) = board.offers.iter().find(|it| it.id == id) else { return };
        if let Some(why) = &offer.refused {
            let why = format!("Not possible: {why}.");
            self.warn(why);
        } else if offer.targets.is_empty() {
            self.respond(id, None);
        } else {
            let state = TargetsState {
                aim: Aim::Response(id.to_owned()),
                title: format!("{}: aimed at what?", offer.name),
                options: offer.targets.clone(),
                cursor: Cursor::default(),
            };
            self.windows.push(Window::Targets(state));
        }
    }

    /// Plans a response against a target.
    pub(super) fn respond(&mut self, response: &str, target: Option<&str>) {
        let target = target.map(Slug::new).transpose();
        if let (Ok(response), Ok(target)) = (Slug::new(response), target) {
            self.plan(Decision::Respond { response, target });
        }
    }

    /// Takes one line of the plan back.
    pub(super) fn drop_line(&mut self, index: usize) {
        let text = self.desk.as_ref().and_then(|it| it.board().plan.get(index)).map(|it| it.text.clone());
        if let (Some(text), Ok(index)) = (text, u16::try_from(index))
            && self.submit(&Command::Drop(index))
        {
            self.say(format!("Taken back: {text}."));
        }
    }

    pub(super) fn undo(&mut self) {
        if self.has_locked() {
            if self.submit(&Command::Ready(false)) {
                self.say("Your plan is open again.");
            }
            return;
        }
        let text = self.desk.as_ref().and_then(|it| it.board().plan.last()).map(|it| it.text.clone());
        match text {
            None => self.say("Nothing is planned, so there is nothing to take back."),
            Some(text) if self.submit(&Command::Undo) => self.say(format!("Taken back: {text}.")),
            Some(_) => {}
        }
    }

    pub(super) fn ask_to_lock(&mut self) {
        if self.desk.as_ref().is_some_and(|it| it.board().phase == Phase::Over) {
            self.say_keys("The exercise is over. {review} opens the review.");
        } else if self.has_locked() {
            self.say_keys("You have locked. {undo} opens your plan again; {hand-over} hands the keyboard on.");
        } else if self.several() {
            self.windows.push(Window::Confirm(ConfirmState::new(Question::Ready)));
        } else {
            self.windows.push(Window::Confirm(ConfirmState::new(Question::Lock)));
        }
    }

    /// Locks the turn and tells what it brought. Only a question answered with yes comes here.
    pub(super) fn lock(&mut self) {
        let before = self.desk.as_ref().map(|it| it.board().clone());
        self.windows.clear();
        let turn = self.before_time();
        if !self.submit(&Command::Lock) {
            return;
        }
        self.after_time(turn);
        self.screen = Screen::Room;
        self.room.part = Part::Feed;
        self.room.feed = Cursor::default();
        self.said = None;
        let (Some(before), Some(desk)) = (before, &self.desk) else { return };
        let (title, lines) = brought(&before, desk.board());
        let over = desk.review().is_some();
        self.messages.push(format!("Turn {} was locked.", before.turn.number));
        if over {
            self.screen = Screen::Review;
        }
        self.windows.push(Window::Reader(Reading::Turn(title, lines), Cursor::default()));
    }

    /// Opens the ledger.
    pub(super) fn explain(&mut self, what: Opens, item: Option<FeedItem>) {
        let Some(desk) = &self.desk else { return };
        let leaf = Leaf { explanation: desk.explain(what), item, cursor: Cursor::default(), scroll: Cursor::default() };
        if let Some(Window::Ledger(leaves)) = self.windows.last_mut() {
            leaves.push(leaf);
        } else {
            self.windows.push(Window::Ledger(vec![leaf]));
        }
    }
}

/// What a turn brought: how the gauges moved, and what was reported.
pub(super) fn brought(before: &Board, after: &Board) -> (String, Vec<(String, String)>) {
    let title = match after.phase {
        Phase::Deciding => format!("Turn {} begins: {}", after.turn.number, after.turn.title),
        Phase::Interrupted => "Interrupted: something cannot wait".to_owned(),
        Phase::Over => "The exercise is over".to_owned(),
    };
    let mut lines = vec![("What moved".to_owned(), String::new())];
    for gauge in &after.gauges {
        let Some(was) = before.gauges.iter().find(|it| it.name == gauge.name) else { continue };
        let moved = gauge.moved_since(was.value);
        let better = if gauge.better(moved) == Some(true) { "better" } else { "worse" };
        match moved {
            Moved::Not => {}
            Moved::Hardly { .. } => lines.push((gauge.name.clone(), format!("{}  ({moved}, {better})", gauge.told()))),
            Moved::By(by) => {
                lines.push((gauge.name.clone(), format!("{} to {}  ({by:+}, {better})", was.told(), gauge.told())));
            }
        }
    }
    if lines.len() == 1 {
        lines.push(("Nothing".to_owned(), "the scores stand as they stood".to_owned()));
    }
    let fresh: Vec<_> = after.feed.iter().filter(|it| it.new).collect();
    let reported = match (fresh.is_empty(), after.phase) {
        (false, _) => "What was reported",
        (true, Phase::Interrupted) => "Nothing was reported to you: it is another seat that cannot wait",
        (true, _) => "Nothing was reported",
    };
    lines.push((reported.to_owned(), String::new()));
    for item in fresh {
        let mark = if item.urgent { "! " } else { "" };
        lines.push((item.at.clone(), format!("{mark}{}", item.title)));
    }
    (title, lines)
}
