//! Boards that are not like the sample: empty ones, interrupted ones, and hostile ones.

use crate::ui::sample::{SampleDesk, SampleLobby, board};
use crate::ui::{App, Paint, Start};
use crate::view::{Board, CouncilBoard, Phase};

use super::{WAYS, Where, frame, press};

/// Shows what `look` sees of this board.
fn with(board: Board, keys: &str, look: impl FnOnce(&mut App<'_>)) {
    let mut lobby = SampleLobby::new();
    let mut app = App::new(&mut lobby, Start::Desk(Box::new(SampleDesk::with(board))), Paint::full());
    frame(&mut app, 120, 40);
    press(&mut app, keys);
    look(&mut app);
}

fn empty() -> Board {
    Board {
        gauges: vec![],
        allies: vec![],
        networks: vec![],
        feed: vec![],
        cases: vec![],
        offers: vec![],
        plan: vec![],
        under_way: vec![],
        council: CouncilBoard { text: None, positions: vec![], record: vec![], moves: vec![], ..board().council },
        ..board()
    }
}

#[test]
fn every_way_can_be_gone_where_there_is_nothing() {
    for (_, _, keys) in WAYS.iter().filter(|(_, at, _)| *at == Where::Desk) {
        with(empty(), keys, |app| {
            press(app, "Down PgDn G Enter w space Left Tab Enter");
            frame(app, 80, 24);
            frame(app, 200, 60);
        });
    }
}

#[test]
fn an_empty_council_and_no_incident_are_told_in_words() {
    with(empty(), "c", |app| assert!(frame(app, 80, 24).contains("No text is before the Council.")));
    with(empty(), "e", |app| assert!(frame(app, 80, 24).contains("No incident is known yet.")));
}

#[test]
fn an_interruption_is_told_until_the_next_lock() {
    with(Board { phase: Phase::Interrupted, ..board() }, "", |app| {
        let shot = frame(app, 80, 24);
        assert!(shot.contains("INTERRUPTED") && shot.contains("Something cannot wait"));
    });
}

#[test]
fn what_acts_on_a_terminal_never_reaches_it() {
    let evil = "A\u{1b}[2J\u{7}\u{202e}B \u{200b}\u{feff}e\u{301}\u{301}\u{301}\u{301}\u{301}日本語".repeat(30);
    let mut hostile = board();
    hostile.scenario.clone_from(&evil);
    hostile.actor.clone_from(&evil);
    hostile.turn.title.clone_from(&evil);
    hostile.feed.iter_mut().for_each(|it| it.title.clone_from(&evil));
    hostile.feed.iter_mut().for_each(|it| it.text.clone_from(&evil));
    hostile.offers.iter_mut().for_each(|it| it.level.clone_from(&evil));
    hostile.offers.iter_mut().for_each(|it| it.name.clone_from(&evil));
    hostile.allies.iter_mut().for_each(|it| it.name.clone_from(&evil));
    hostile.gauges.iter_mut().for_each(|it| it.name.clone_from(&evil));
    hostile.council.positions.iter_mut().for_each(|it| it.reason.clone_from(&evil));
    hostile.cases.iter_mut().for_each(|it| it.title.clone_from(&evil));
    for (name, _, keys) in WAYS.iter().filter(|(_, at, _)| *at == Where::Desk) {
        with(hostile.clone(), keys, |app| {
            for (width, height) in [(80, 24), (120, 40)] {
                let shot = frame(app, width, height);
                let acts = |c: &char| crate::ui::text::acts(*c) && *c != '\n';
                assert_eq!(shot.chars().find(acts), None, "{name}");
            }
        });
    }
}

#[test]
fn likelihood_and_confidence_are_never_on_one_line() {
    with(board(), "e", |app| {
        for (width, height) in [(80, 24), (120, 40)] {
            let shot = frame(app, width, height);
            assert!(shot.contains("low confidence") && shot.contains("likely"));
            assert!(!shot.lines().any(|it| it.contains("confidence") && it.contains("likely")));
        }
    });
}
