//! What a seat reads: something in every message, articles that fit, estimates that are estimates, no lines that say nothing.

use whitecell::journal::{CouncilMove, Refusal};
use whitecell::sim::Exercise;
use whitecell::view::{Board, Standing, TextState};
use whitecell::vocab::SeatId;

use crate::support::{Dice, council, plan_at_random, tables};

const SEAT: SeatId = SeatId(0);

/// Plays both scenarios at random and looks at every board.
fn each_board(mut look: impl FnMut(&mut Exercise, &Board)) {
    for (table, seed) in tables().iter().flat_map(|table| [(table, 3), (table, 11)]) {
        let mut exercise = table.begin(seed);
        let mut dice = Dice(seed);
        while !exercise.is_over() {
            plan_at_random(table, &mut exercise, &mut dice);
            exercise.run();
            let board = exercise.board(SEAT);
            look(&mut exercise, &board);
        }
    }
}

/// The first `a` before a word that wants `an`.
fn wrong_article(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let exempt = ["eu", "un", "us", "one", "once"];
    let wants_an = |word: &str| {
        let word = word.trim_start_matches(['"', '\'', '(']).to_lowercase();
        word.starts_with(['a', 'e', 'i', 'o', 'u']) && !exempt.iter().any(|it| word.starts_with(it))
    };
    let pair = words.windows(2).find(|it| it[0].eq_ignore_ascii_case("a") && wants_an(it[1]))?;
    Some(pair.join(" "))
}

#[test]
fn every_message_says_something_when_it_is_opened() {
    each_board(|_, board| {
        for item in &board.feed {
            assert!(!item.text.trim().is_empty(), "{}: {}", item.kind, item.title);
        }
    });
}

#[test]
fn no_article_stands_before_the_wrong_word() {
    assert_eq!(wrong_article("is hit by a encryption").as_deref(), Some("a encryption"));
    each_board(|_, board| {
        for item in &board.feed {
            assert_eq!(wrong_article(&format!("{} {}", item.title, item.text)), None, "{}", item.title);
        }
    });
}

#[test]
fn every_line_of_an_account_moved_it() {
    each_board(|exercise, board| {
        for gauge in &board.gauges {
            let why = exercise.explain(SEAT, gauge.opens);
            assert!(why.lines.iter().all(|it| it.amount.abs() >= 0.005), "{why:?}");
            assert!(why.small.is_some(), "{why:?}");
        }
    });
}

#[test]
fn nobody_is_told_to_the_hour_when_a_network_is_back() {
    each_board(|_, board| {
        for network in &board.networks {
            assert!(!network.note.contains(|c: char| c.is_ascii_digit()), "{}", network.note);
        }
    });
}

#[test]
fn a_network_that_is_hit_is_not_whole_in_that_hour_or_said_to_hold() {
    for table in tables() {
        let board = table.begin(1).board(SEAT);
        let (mut hit, mut holds) = (Vec::new(), 0);
        for it in &board.networks {
            match it.standing {
                Standing::Down | Standing::Degraded => hit.push(it),
                Standing::Attacked => holds += usize::from(it.note == "it holds so far"),
                Standing::Intruder | Standing::Isolated | Standing::Normal => {}
            }
        }
        assert!(hit.len() + holds > 0, "both scenarios begin with an attack");
        assert!(hit.iter().all(|it| it.service < 0.995), "{hit:?}");
    }
}

#[test]
fn putting_a_text_again_while_silence_runs_is_refused_for_that_reason() {
    let mut refused = false;
    each_board(|exercise, board| {
        if board.council.text.as_ref().is_some_and(|it| it.own && it.state == TextState::Silence) {
            let seat = exercise.submit(&council("crisis-cell", CouncilMove::HoldFirm)) == Err(Refusal::SilenceRuns);
            let hold = board.council.moves.iter().find(|it| it.id == "hold").and_then(|it| it.refused.clone());
            refused |= seat && hold.is_some_and(|it| it.starts_with("silence is running"));
        }
    });
    assert!(refused, "in some run a text was under silence");
}
