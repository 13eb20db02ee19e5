//! Keys in the Council.

use crate::journal::{CouncilMove, Decision};
use crate::ui::cursor::Cursor;
use crate::ui::keymap::{Action, Part};
use crate::ui::screen::reader::Reading;
use crate::ui::screen::targets::{Aim, TargetsState};
use crate::view::{Opens, Position, TargetOption};
use crate::vocab::{Account, Lever, Slug, Subject};

use super::{App, Screen, Window};

impl App<'_> {
    pub(super) fn act_in_council(&mut self, action: Action) {
        let Some(desk) = &self.desk else { return };
        let council = &desk.board().council;
        let (positions, moves) = (council.positions.len(), council.moves.len());
        let on_moves = self.council.part == Part::Moves;
        match action {
            Action::Move(motion) if on_moves => self.council.moves.step(motion, moves, self.extent.page),
            Action::Move(motion) => self.council.positions.step(motion, positions, self.extent.page),
            Action::Next | Action::Previous | Action::Left | Action::Right => {
                self.council.part = if on_moves { Part::Positions } else { Part::Moves };
            }
            Action::Focus(Part::Text) => self.windows.push(Window::Reader(Reading::Text, Cursor::default())),
            Action::Focus(part) => self.council.part = part,
            Action::Open | Action::Plan if on_moves => self.plan_move(),
            Action::Open => {
                if let Some(id) = self.selected_position() {
                    self.windows.push(Window::Reader(Reading::Position(id), Cursor::default()));
                }
            }
            Action::Plan => {
                if let Some(id) = self.selected_position() {
                    self.lobby(&id);
                }
            }
            Action::Why => {
                self.explain(Opens::Account(Account::Lever(Lever::Consultation, Subject::Alliance)), None);
            }
            Action::Back => self.screen = Screen::Room,
            other => self.act_in_turn(other),
        }
    }

    fn selected_position(&self) -> Option<String> {
        let positions = &self.desk.as_ref()?.board().council.positions;
        positions.get(self.council.positions.within(positions.len())).map(|it| it.id.clone())
    }

    fn plan_move(&mut self) {
        let Some(desk) = &self.desk else { return };
        let council = &desk.board().council;
        let Some(step) = council.moves.get(self.council.moves.within(council.moves.len())) else { return };
        if let Some(why) = &step.refused {
            let why = format!("Not possible: {why}.");
            self.warn(why);
            return;
        }
        let decision = match step.id.trim_start_matches("council ") {
            "soften" => CouncilMove::Soften,
            "condition" => CouncilMove::Condition,
            "share" => CouncilMove::ShareEvidence,
            "hold" => CouncilMove::HoldFirm,
            "withdraw" => CouncilMove::Withdraw,
            "break" => CouncilMove::BreakSilence,
            _ => {
                let options = council.positions.iter().map(option).collect();
                let title = "Speak to whom?".to_owned();
                let state = TargetsState { aim: Aim::Lobby, title, options, cursor: Cursor::default() };
                self.windows.push(Window::Targets(state));
                return;
            }
        };
        self.plan(Decision::Council(decision));
    }

    /// Plans a word with one Ally.
    pub(super) fn lobby(&mut self, ally: &str) {
        if let Ok(ally) = Slug::new(ally) {
            self.plan(Decision::Council(CouncilMove::Lobby(ally)));
        }
    }
}

fn option(position: &Position) -> TargetOption {
    TargetOption {
        id: position.id.clone(),
        name: format!("{}, {}", position.ally, position.stance),
        refused: position.lobbied.then(|| "you spoke to them about this text".to_owned()),
    }
}
