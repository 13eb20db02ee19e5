//! Keys in windows.

use crate::journal::Decision;
use crate::ui::cursor::{Extent, Motion};
use crate::ui::keymap::Action;
use crate::ui::screen::confirm::{ConfirmState, Question};
use crate::ui::screen::reader::Reading;
use crate::ui::screen::targets::Aim;
use crate::vocab::Slug;

use super::{App, Window};

impl App<'_> {
    pub(super) fn act_in_window(&mut self, action: Action) {
        if action == Action::Back && !matches!(self.windows.last(), Some(Window::Ledger(_) | Window::Library(_))) {
            self.windows.pop();
            return;
        }
        let (extent, page) = (self.extent, self.extent.page);
        match (self.windows.last_mut(), action) {
            (
                Some(
                    Window::Help(_, cursor)
                    | Window::Log(cursor)
                    | Window::Reader(_, cursor)
                    | Window::Article(_, cursor)
                    | Window::ReadOut(_, cursor)
                    | Window::Notice(_, cursor)
                    | Window::Tips(cursor),
                ),
                Action::Move(motion),
            ) => {
                cursor.scroll(motion, extent);
            }
            (Some(Window::Targets(state)), Action::Move(motion)) => {
                state.cursor.step(motion, state.options.len(), page);
            }
            (Some(Window::Targets(_)), Action::Open) => self.take_target(),
            (Some(Window::Seats(_)), _) => self.act_in_seats(action, page),
            (Some(Window::Ledger(_)), _) => self.act_in_ledger(action, extent),
            (Some(Window::Answer(_)), _) => self.act_in_answer(action),
            (Some(Window::Library(_)), _) => self.act_in_library(action),
            (Some(Window::Menu(_)), _) => self.act_in_menu(action),
            (Some(Window::Entry(_)), _) => self.act_in_entry(action),
            (Some(Window::Article(..) | Window::Notice(..) | Window::Tips(_)), Action::Open) => {
                self.windows.pop();
            }
            (Some(Window::Settings(_)), _) => self.act_in_settings(action),
            (Some(Window::Commands(_)), _) => self.act_in_commands(action),
            (Some(Window::Number(_)), _) => self.act_in_number(action),
            (Some(Window::Past(_)), _) => self.act_in_past(action),
            (Some(Window::Confirm(state)), _) => {
                let state = *state;
                self.act_in_question(state, action);
            }
            (Some(Window::Reader(..)), _) => self.act_in_reader(action),
            _ => {}
        }
    }

    fn act_in_seats(&mut self, action: Action, page: usize) {
        let Some(Window::Seats(state)) = self.windows.last_mut() else { return };
        let Some(entry) = self.lobby.entries().get(state.entry) else { return };
        match action {
            Action::Move(motion) => state.step(motion, entry, page),
            Action::Right => state.turn(entry, true),
            Action::Left => state.turn(entry, false),
            Action::Open => {
                let state = state.clone();
                self.windows.pop();
                self.start(&state);
            }
            _ => {}
        }
    }

    fn act_in_ledger(&mut self, action: Action, extent: Extent) {
        let Some(Window::Ledger(leaves)) = self.windows.last_mut() else { return };
        let Some(leaf) = leaves.last_mut() else { return };
        let lines = &leaf.explanation.lines;
        match action {
            Action::Move(motion @ (Motion::PageUp | Motion::PageDown)) if extent.overflow > 0 => {
                leaf.scroll.scroll(motion, extent);
            }
            Action::Move(motion) => leaf.cursor.step(motion, lines.len(), extent.page),
            Action::Open => match lines.get(leaf.cursor.within(lines.len())).and_then(|it| it.opens) {
                Some(_) if leaves.len() >= 64 => self.say("That is deep enough: Esc goes back."),
                Some(what) => self.explain(what, None),
                None => self.say("This cause stands by itself."),
            },
            Action::Back => {
                leaves.pop();
                if leaves.is_empty() {
                    self.windows.pop();
                }
            }
            _ => {}
        }
    }

    fn act_in_number(&mut self, action: Action) {
        let Some(Window::Number(number)) = self.windows.last_mut() else { return };
        match action {
            Action::Move(Motion::Up) => number.shift(5),
            Action::Move(Motion::Down) => number.shift(-5),
            Action::Right => number.shift(1),
            Action::Left => number.shift(-1),
            Action::Erase => number.erase(),
            Action::Open => {
                let (incident, hypothesis) = (Slug::new(&number.incident), Slug::new(&number.hypothesis));
                let percent = number.percent;
                self.windows.pop();
                if let (Ok(incident), Ok(hypothesis), Some(percent)) = (incident, hypothesis, percent) {
                    self.plan(Decision::Estimate { incident, hypothesis, percent });
                }
            }
            _ => {}
        }
    }

    fn take_target(&mut self) {
        let Some(Window::Targets(state)) = self.windows.last() else { return };
        let Some(option) = state.options.get(state.cursor.within(state.options.len())).cloned() else { return };
        if let Some(why) = option.refused {
            self.warn(format!("{}: {why}.", option.name));
            return;
        }
        let aim = state.aim.clone();
        self.windows.pop();
        match aim {
            Aim::Response(id) => self.respond(&id, Some(&option.id)),
            Aim::Lobby => self.lobby(&option.id),
        }
    }

    fn act_in_question(&mut self, state: ConfirmState, action: Action) {
        let set = |app: &mut Self, acting| {
            if let Some(Window::Confirm(state)) = app.windows.last_mut() {
                state.acting = acting;
            }
        };
        match action {
            Action::Next => set(self, !state.acting),
            Action::Left => set(self, false),
            Action::Right => set(self, true),
            Action::Open | Action::Press if !state.acting => {
                self.windows.pop();
            }
            Action::Open if matches!(state.question, Question::Lock | Question::Ready | Question::EndTurn) => {
                self.say("Enter never locks a turn: y or space does.");
            }
            Action::Yes | Action::Open | Action::Press => {
                self.windows.pop();
                match state.question {
                    Question::Lock => self.lock(),
                    Question::Leave { quit } => self.leave(quit),
                    Question::Ready => self.lock_at_table(),
                    Question::Look => self.open_console(),
                    Question::EndTurn => self.end_turn(),
                }
            }
            _ => {}
        }
    }

    fn act_in_reader(&mut self, action: Action) {
        let Some(Window::Reader(what, _)) = self.windows.last() else { return };
        match (what.clone(), action) {
            (_, Action::Open) => {
                self.windows.pop();
            }
            (Reading::Offer(id), Action::Plan) => {
                self.windows.pop();
                self.plan_offer(&id);
            }
            (Reading::Position(id), Action::Plan) => {
                self.windows.pop();
                self.lobby(&id);
            }
            _ => self.say("There is nothing more to say about this one."),
        }
    }
}
