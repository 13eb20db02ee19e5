//! What a colour tells, a sign or a word tells too: without colour no two states look the same.

use crate::ui::sample::{SampleDesk, SampleLobby, board};
use crate::ui::{App, Paint, Start, Theme};
use crate::view::{Board, Phase, Stance, Standing, Trend};

use super::{frame, press};

/// The screen of a board without any colour, at both usual sizes.
fn mono(board: Board, keys: &str) -> [String; 2] {
    let mut lobby = SampleLobby::new();
    let paint = Paint { theme: Theme::mono(), ascii: true };
    let mut app = App::new(&mut lobby, Start::Desk(Box::new(SampleDesk::with(board))), paint);
    frame(&mut app, 120, 40);
    press(&mut app, keys);
    [frame(&mut app, 80, 24), frame(&mut app, 120, 40)]
}

/// Panics unless every board looks other than every other, after the same keys.
#[track_caller]
fn differ<T: Copy + std::fmt::Debug>(keys: &str, states: &[T], set: impl Fn(&mut Board, T)) {
    let shown: Vec<_> = states
        .iter()
        .map(|state| {
            let mut board = board();
            set(&mut board, *state);
            (state, mono(board, keys))
        })
        .collect();
    for (at, (state, one)) in shown.iter().enumerate() {
        for (other, two) in &shown[at + 1..] {
            for (size, (one, two)) in one.iter().zip(two).enumerate() {
                assert_ne!(one, two, "{state:?} and {other:?} look the same after `{keys}`, size {size}");
            }
        }
    }
}

const BOTH: [bool; 2] = [false, true];

#[test]
fn no_two_states_look_the_same_without_colour() {
    differ("Esc f g", &BOTH, |it, on| it.feed.last_mut().unwrap().new = on);
    differ("Esc f g Enter", &BOTH, |it, on| it.feed.last_mut().unwrap().only_you = on);
    differ("Esc a", &BOTH, |it, on| it.allies[1].hit = on);
    differ("Esc a", &BOTH, |it, on| it.allies[2].own = on);
    let stances = [Stance::Objects, Stance::Wavers, Stance::Accepts, Stance::Supports];
    differ("Esc a", &stances, |it, stance| it.allies[1].stance = Some(stance));
    differ("Esc c", &stances, |it, stance| it.council.positions[0].stance = stance);
    differ("Esc c Enter", &BOTH, |it, on| it.council.positions[0].broke = on);
    let standings = [Standing::Down, Standing::Degraded, Standing::Intruder, Standing::Isolated, Standing::Normal];
    differ("Esc n", &standings, |it, standing| it.networks[0].standing = standing);
    differ("Esc n", &[Trend::Rising, Trend::Falling, Trend::Steady], |it, trend| it.networks[0].trend = trend);
    differ("Esc i", &[-3.0, 0.0, 3.0], |it, change| it.gauges[0].change = change);
    differ("Esc r", &BOTH, |it, on| it.offers[0].planned = on);
    differ("Esc r Enter", &[None, Some("no")], |it, why| it.offers[0].refused = why.map(str::to_owned));
    differ("Esc r", &[None, Some("no")], |it, why| it.offers[0].refused = why.map(str::to_owned));
    differ("Esc e", &BOTH, |it, on| it.cases[0].evidence[0].exposed = on);
    differ("Esc", &[Phase::Deciding, Phase::Interrupted, Phase::Over], |it, phase| it.phase = phase);
}

#[test]
fn what_is_selected_has_a_mark_beside_its_reverse() {
    use super::{WAYS, go};
    use ratatui::buffer::Buffer;
    use ratatui::layout::{Position, Rect};
    use ratatui::style::Modifier;
    let mut unmarked = Vec::new();
    for (name, at, keys) in WAYS {
        let area = Rect::new(0, 0, 120, 40);
        let mut buf = Buffer::empty(area);
        go(at, keys, Paint::full(), |app| app.paint_on(area, &mut buf));
        for row in area.rows() {
            let text: String = row.positions().map(|it| buf[it].symbol()).collect();
            let reversed = row.positions().find(|it| buf[*it].modifier.contains(Modifier::REVERSED));
            // The bar on top of a window is reversed too: its frame begins below it.
            let is_bar = |it: Position| buf.cell((it.x, it.y + 1)).is_some_and(|it| matches!(it.symbol(), "│" | "|"));
            // Which page of the review is open is told by what stands on it.
            if reversed.is_some_and(|it| !is_bar(it)) && !text.contains('>') && !text.contains("1 Scores  2 Turns") {
                unmarked.push(format!("{name}: {text}"));
            }
        }
    }
    assert!(unmarked.is_empty(), "{}", unmarked.join("\n"));
}
