//! What responses are likely to do, as players are shown it.

use crate::ui::sample::{SampleDesk, SampleLobby, board};
use crate::ui::{App, Desk, Paint, Start, Waker};
use crate::view::{Board, Foretold};

use super::{frame, press};

/// The response pane with this board, at some size.
fn pane(board: Board, keys: &str, (width, height): (u16, u16)) -> String {
    let mut lobby = SampleLobby::new();
    let mut app = App::new(&mut lobby, Start::Desk(Box::new(SampleDesk::with(board))), Paint::full());
    frame(&mut app, width, height);
    press(&mut app, keys);
    frame(&mut app, width, height)
}

/// The line of the pane that begins with this name.
fn line<'a>(shot: &'a str, name: &str) -> &'a str {
    shot.lines().find(|it| it.contains(name)).unwrap_or_else(|| panic!("no {name} in\n{shot}"))
}

#[test]
fn bands_stand_beside_what_responses_cost_at_every_size() {
    for size in [(80, 24), (120, 40), (200, 60)] {
        let shot = pane(board(), "/ t e a m Enter", size);
        assert!(shot.contains("Deterrence") && shot.contains("Resilience"), "{shot}");
        let team = line(&shot, "Send a rapid");
        assert!(team.contains("-0.5..+3.5") && team.contains("+7.0..+11.0"), "{team}");
        let refused = line(&pane(board(), "/ s o v e r e i g n Enter", size), "Ask for sov").to_owned();
        assert!(refused.contains(" - ") || refused.contains("no Ally provides"), "{refused}");
        let coming = line(&pane(board(), "/ g e n e r a t o r Enter", size), "Lend gen").to_owned();
        assert_eq!(coming.matches("...").count(), 2, "{coming}");
    }
}

#[test]
fn the_selected_response_says_what_its_bands_rest_on() {
    for size in [(120, 40), (200, 60)] {
        let shot = pane(board(), "/ r a p i d Enter", size).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(shot.contains("Deterrence -0.5 to +3.5, resilience +7.0 to +11.0, aimed at Estmark"), "{shot}");
    }
    let shot = pane(board(), "/ r a p i d Enter Enter", (80, 24));
    assert!(shot.contains("80 % bands of 400 dry runs on what your seat knows"), "{shot}");
}

#[test]
fn without_forecasts_there_are_no_columns_for_them() {
    let mut board = board();
    board.offers.iter_mut().for_each(|it| it.forecast = Foretold::Nothing);
    let shot = pane(board, "r", (80, 24));
    assert!(!shot.contains("Deterrence ") || !line(&shot, "M EUR").contains("Deterrence"), "{shot}");
}

/// A desk whose forecasts come when it is looked at again.
struct Slow {
    desk: SampleDesk,
    wake: Option<Waker>,
    ready: Board,
}

impl Desk for Slow {
    fn briefing(&self) -> &crate::view::Briefing {
        self.desk.briefing()
    }

    fn board(&self) -> &Board {
        self.desk.board()
    }

    fn review(&self) -> Option<&crate::view::Review> {
        None
    }

    fn submit(&mut self, command: &crate::journal::Command) -> Result<(), crate::ui::Denied> {
        self.desk.submit(command)
    }

    fn explain(&self, what: crate::view::Opens) -> crate::view::Explanation {
        self.desk.explain(what)
    }

    fn foresee(&mut self, wake: Option<Waker>) {
        self.wake = wake;
    }

    fn refresh(&mut self) -> bool {
        let came = self.desk.board() != &self.ready;
        if came && let Some(wake) = &self.wake {
            wake();
            self.desk = SampleDesk::with(self.ready.clone());
        }
        came
    }

    fn saved_at(&self) -> String {
        String::new()
    }
}

#[test]
fn what_comes_in_while_a_player_thinks_is_shown_without_a_key() {
    let mut waiting = board();
    waiting.offers.iter_mut().for_each(|it| it.forecast = Foretold::Coming);
    let slow = Slow { desk: SampleDesk::with(waiting), wake: None, ready: board() };
    let mut lobby = SampleLobby::new();
    let mut app = App::new(&mut lobby, Start::Desk(Box::new(slow)), Paint::full());
    app.wake_with(std::sync::Arc::new(|| ()));
    press(&mut app, "/ r a p i d Enter");
    assert!(line(&frame(&mut app, 120, 40), "Send a rapid").contains("..."));
    assert!(app.refresh());
    assert!(line(&frame(&mut app, 120, 40), "Send a rapid").contains("+11.0"));
    assert!(!app.refresh(), "nothing more came");
}
