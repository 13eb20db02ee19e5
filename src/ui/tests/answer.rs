//! Answering what the scenario puts to the seat.

use crate::ui::sample::{SampleDesk, SampleLobby, board, decision};
use crate::ui::{App, Paint, Start};

use super::{frame, press};

#[test]
fn a_decision_is_answered_with_keys_and_leaves_the_list() {
    let mut board = board();
    board.decisions = vec![decision()];
    let mut lobby = SampleLobby::new();
    let mut app = App::new(&mut lobby, Start::Desk(Box::new(SampleDesk::with(board))), Paint::full());
    press(&mut app, "Esc");
    assert!(frame(&mut app, 80, 24).contains("d decide"));
    press(&mut app, "d 1 Enter");
    let shot = frame(&mut app, 80, 24);
    assert!(shot.contains("Answer:   1") && shot.contains("Because:  _"), "it asks for what is missing\n{shot}");
    press(&mut app, "w h y Enter 7 0");
    press(&mut app, "Enter");
    let shot = frame(&mut app, 80, 24);
    assert!(shot.contains("Answered: Do you move the patients of ward nine? 0 left to decide."), "{shot}");
    press(&mut app, "d");
    assert!(frame(&mut app, 80, 24).contains("Nothing is put to you to decide now."));
}
