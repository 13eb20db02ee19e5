//! Which keys would do something now: the footer names no other.

use crate::ui::cursor::{Extent, Motion};
use crate::ui::keymap::{Action, Context, Deed, Part};
use crate::ui::screen::{reader::Reading, review};
use crate::view::{Board, Phase};

use super::{App, Window};

/// Whether a response can be planned, or taken out of the plan.
fn plannable(board: &Board, id: &str) -> bool {
    board.offers.iter().any(|it| it.id == id && (it.planned || it.refused.is_none()))
}

/// Whether an Ally can be spoken to about the text.
fn lobbies(board: &Board) -> bool {
    board.council.moves.iter().find(|it| it.id.ends_with("lobby")).is_none_or(|it| it.refused.is_none())
}

impl App<'_> {
    /// Whether an action would do something here and now, with `extent` as it was just drawn.
    pub(super) fn is_live(&self, context: Context, action: Action, extent: Extent) -> bool {
        match action {
            Action::Messages => return !self.messages.is_empty(),
            Action::Continue => return self.lobby.saved().iter().any(|it| !it.over),
            Action::Right if context == Context::Seats => return self.has_switch(),
            Action::Move(Motion::Down) if context == Context::Answer => {
                return self.desk.as_ref().is_some_and(|it| it.board().decisions.len() > 1);
            }
            Action::Move(Motion::Down) => return extent.overflow > 0,
            _ => {}
        }
        if action == Action::Facilitate && self.desk.is_none() {
            return false;
        }
        let Some(board) = self.desk.as_ref().map(|it| it.board()) else { return true };
        if self.present.is_some() && matches!(action, Action::Plan | Action::Lock | Action::Undo | Action::Decide) {
            return false;
        }
        let over = board.phase == Phase::Over;
        if !action.is_for(&board.terms) {
            return false;
        }
        match (context, action) {
            (_, Action::Lock) => !over && !self.has_locked(),
            (_, Action::HandOver) => self.several(),
            (_, Action::Act(Deed::Ask)) => !over && self.is_facilitated(),
            (Context::Curtain, Action::Open) => !self.table.curtain.sure,
            (Context::Curtain, Action::Yes) => self.table.curtain.sure,
            (Context::Curtain, Action::Back) => self.table.curtain.sure,
            (Context::Facilitator, Action::Undo) => true,
            (_, Action::Undo) => !over && (!board.plan.is_empty() || self.has_locked()),
            (_, Action::Decide) => !over && !board.decisions.is_empty(),
            (_, Action::Review) => over,
            (_, Action::Past) => self.desk.as_ref().is_some_and(|it| !it.past().is_empty()),
            (Context::Room, Action::Branch) => self.present.is_some(),
            (Context::Room, Action::Back) => self.present.is_some() || !self.room.filter.is_empty(),
            (Context::Evidence, Action::Open) if self.present.is_some() => false,
            (Context::Room, Action::Plan) => !over && self.plans_in_room(board),
            (Context::Room, Action::Open) => {
                self.room.part != Part::Plan || !(board.plan.is_empty() && board.under_way.is_empty())
            }
            (Context::Room, Action::Why) => {
                let ally = board.allies.get(self.room.allies.within(board.allies.len()));
                self.room.part != Part::Allies || ally.is_some_and(|it| it.opens.is_some())
            }
            (Context::Evidence, Action::Why | Action::Gravity) => !board.cases.is_empty(),
            (Context::Council, Action::Plan) => !over && self.plans_in_council(board),
            (Context::Council, Action::Open) => {
                self.council.part == Part::Positions && !board.council.positions.is_empty()
            }
            (Context::Evidence, Action::Open) => !over && !board.cases.is_empty(),
            (Context::Evidence, Action::NextCase) => board.cases.len() > 1,
            (Context::Offer, Action::Plan) => !over && self.plans_in_window(board),
            (Context::Ledger, Action::Open) => self.leads_on(),
            (Context::Review, Action::Open) => {
                let review = self.desk.as_ref().and_then(|it| it.review());
                review.is_some_and(|it| review::opens(it, &self.review).is_some())
            }
            _ => true,
        }
    }

    /// Whether a switch is selected before the start.
    fn has_switch(&self) -> bool {
        let Some(Window::Seats(state)) = self.windows.last() else { return false };
        self.lobby.entries().get(state.entry).is_some_and(|it| state.switch(it).is_some())
    }

    fn plans_in_room(&self, board: &Board) -> bool {
        match self.room.part {
            Part::Responses => self.selected_offer(board).is_some_and(|id| plannable(board, &id)),
            Part::Plan => self.room.plan.at < board.plan.len(),
            _ => false,
        }
    }

    fn plans_in_council(&self, board: &Board) -> bool {
        let council = &board.council;
        if self.council.part == Part::Moves {
            let chosen = council.moves.get(self.council.moves.within(council.moves.len()));
            return chosen.is_some_and(|it| it.refused.is_none());
        }
        !council.positions.is_empty() && lobbies(board)
    }

    fn plans_in_window(&self, board: &Board) -> bool {
        match self.windows.last() {
            Some(Window::Reader(Reading::Offer(id), _)) => plannable(board, id),
            _ => lobbies(board),
        }
    }

    /// Whether the selected cause has a cause of its own.
    fn leads_on(&self) -> bool {
        let Some(Window::Ledger(leaves)) = self.windows.last() else { return false };
        let Some(leaf) = leaves.last() else { return false };
        let lines = &leaf.explanation.lines;
        lines.get(leaf.cursor.within(lines.len())).is_some_and(|it| it.opens.is_some())
    }
}
