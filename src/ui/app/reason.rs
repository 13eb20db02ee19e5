//! Why something cannot be done here and now, in a clause.

use crate::ui::keymap::{Action, Context, Part};
use crate::view::{Board, Phase};

use super::App;

impl App<'_> {
    /// Why an action cannot be done now from the list of commands; `None` where it can.
    pub(super) fn why_not(&self, context: Context, action: Action) -> Option<String> {
        // What a question asks about wants its own key: two habits of the hand shall not lock a turn.
        let presses = context == Context::Confirm && matches!(action, Action::Open | Action::Press);
        if presses || action == Action::Yes {
            return Some("a question wants the key itself".into());
        }
        if self.is_live(context, action, self.extent) {
            return None;
        }
        let board = self.desk.as_ref().map(|it| it.board());
        let why = match (action, board) {
            (Action::Messages, _) => "nothing was said yet",
            (Action::Continue, _) => "no exercise waits to be continued",
            (Action::Move(_), _) => "everything shows already",
            (_, Some(_)) if self.present.is_some() => {
                "this is how it was then: Esc in the room comes back to the present"
            }
            (Action::Branch, _) => "it goes on from how it was: t looks back at that",
            (Action::Past, _) => "there is no way back here",
            (Action::Review, _) => "it comes when the exercise is over",
            (_, Some(board)) => return Some(self.why_not_on(board, context, action)),
            _ => NOTHING,
        };
        Some(why.into())
    }

    fn why_not_on(&self, board: &Board, context: Context, action: Action) -> String {
        let decides = matches!(action, Action::Lock | Action::Undo | Action::Decide | Action::Plan);
        let why = match (context, action) {
            _ if decides && board.phase == Phase::Over => "the exercise is over",
            (Context::Evidence, Action::Open) if board.phase == Phase::Over => "the exercise is over",
            (_, Action::Undo) => "nothing is planned",
            (_, Action::Decide) => "nothing is put to you to decide",
            (Context::Room, Action::Plan) => return self.why_not_planned(board),
            (Context::Room, Action::Open) => "the plan is empty",
            (Context::Evidence, Action::NextCase) => "no other incident is known",
            (Context::Evidence, _) => "no incident is known yet",
            (Context::Council, Action::Plan) => {
                let moves = &board.council.moves;
                let chosen = moves.get(self.council.moves.within(moves.len()));
                let refused = chosen.filter(|_| self.council.part == Part::Moves).and_then(|it| it.refused.clone());
                return refused.unwrap_or_else(|| "nobody can be spoken to about a text now".into());
            }
            (Context::Council, Action::Open) => "Enter reads positions, and space plans moves",
            (Context::Ledger, Action::Open) => "the selected cause stands by itself",
            (Context::Review, Action::Open) => "nothing led to the selected line",
            _ => NOTHING,
        };
        why.into()
    }

    fn why_not_planned(&self, board: &Board) -> String {
        if self.room.part != Part::Responses {
            return "a response is planned where the responses are".into();
        }
        let chosen = self.selected_offer(board).and_then(|id| board.offers.iter().find(|it| it.id == id));
        chosen.and_then(|it| it.refused.clone()).unwrap_or_else(|| "no response is selected".into())
    }
}

/// Where there is no better reason.
const NOTHING: &str = "there is nothing here for it to do";
