//! The seats at one table, and what the facilitator does: each of it by script, and told in the review.

use whitecell::journal::{Order, Refusal};
use whitecell::scenario::{Source, load};
use whitecell::sim::{Exercise, Ground, Seed};
use whitecell::store::bundled;
use whitecell::ui::{describe, script};
use whitecell::view::Phase;
use whitecell::vocab::SeatId;

use super::Table;
use crate::sources::root;

/// Plays a script in which lines name their seats.
fn play(exercise: &mut Exercise, text: &str) -> Result<(), Refusal> {
    let mut last = exercise.ground().scenario().seats[0].id.clone();
    for line in script::parse(text).unwrap() {
        last = line.seat.unwrap_or(last);
        exercise.submit(&Order { seat: last.clone(), command: line.command })?;
    }
    Ok(())
}

#[test]
fn a_turn_runs_once_every_seat_at_the_table_has_locked() {
    let mut table = Table::play("groups", 7, "");
    let exercise = &mut table.exercise;
    play(exercise, "seats cell ward\ncell: ready").unwrap();
    assert_eq!(exercise.turn(), 0, "one of two has locked");
    let seen = exercise.table(SeatId(0));
    assert_eq!(
        seen.seats.iter().map(|it| (it.id.as_str(), it.locked)).collect::<Vec<_>>(),
        [("cell", true), ("ward", false)]
    );
    assert_eq!(play(exercise, "cell: respond raise-cyber-alert"), Err(Refusal::Locked));
    assert_eq!(play(exercise, "cell: ready"), Err(Refusal::Locked));
    play(exercise, "cell: unready\ncell: respond raise-cyber-alert\ncell: ready\nward: ready").unwrap();
    assert_eq!(exercise.turn(), 1);
    assert!(exercise.table(SeatId(0)).seats.iter().all(|it| !it.locked), "a new turn opens for all");
    assert!(matches!(play(exercise, "seats cell cell"), Err(Refusal::EachSeatOnce)));
    play(exercise, "cell: ready\nlock").unwrap();
    assert_eq!(exercise.turn(), 2, "the facilitator ends a turn for all");
}

#[test]
fn a_seat_that_plays_alone_locks_as_it_always_did() {
    let mut table = Table::play("hand", 7, "ready");
    assert_eq!(table.exercise.turn(), 1);
    assert!(matches!(table.go_on("unready"), Err(Refusal::NotLocked)));
}

#[test]
fn an_inject_is_held_let_go_put_off_taken_out_and_brought() {
    let head = "set season winter\n";
    let mut table = Table::play("hand", 7, &format!("{head}hold cold | because they are busy\nlock"));
    assert_eq!(table.titles(), [""; 0], "it is held");
    table.go_on("free cold\nlock").unwrap();
    assert_eq!(table.titles(), ["D1 01h The wards are cold"], "its hour is past, so it comes soon");
    let mut table = Table::play("hand", 7, &format!("{head}delay cold 24\nlock 2"));
    assert_eq!(table.titles(), ["D1 05h The wards are cold"]);
    table.go_on("bring rumour | because nobody asks").unwrap();
    assert_eq!(table.titles().len(), 2, "whatever it waits for");
    let mut table = Table::play("hand", 7, &format!("{head}skip cold | because it is warm\nretract\nlock"));
    assert_eq!(table.titles(), ["D0 05h The wards are cold"], "taken back before the lock");
    let mut table = Table::play("hand", 7, &format!("{head}skip cold | because it is warm\nlock 3"));
    assert_eq!(table.titles(), [""; 0]);
    let told = describe::review(&table.review()).join("\n");
    assert!(told.contains("The facilitator took out: The wards are cold"), "{told}");
    assert!(told.contains("it is warm"), "{told}");
}

#[test]
fn what_is_not_so_is_refused_in_words() {
    let mut table = Table::play("hand", 7, "set season winter\nlock");
    let mut refused = |line: &str| table.go_on(line).unwrap_err().to_string();
    assert_eq!(refused("hold cold"), "`cold` has come already, or does not come any more");
    assert_eq!(refused("delay leak 3"), "`leak` waits for no hour, so it cannot come later: hold it back instead");
    assert_eq!(refused("free leak"), "`leak` is neither held back nor taken out");
    assert_eq!(refused("change flag tension true"), "say why: `| because ...`");
    assert_eq!(refused("change flag calm true | because so"), "there is no flag `calm` here");
    assert_eq!(refused("change lever respect 3 | because so"), "there is no stock `respect` here");
    assert_eq!(refused("retract"), "there is nothing of this turn that the facilitator could take back");
    assert_eq!(refused("note fine | objective 4"), "there is no objective 4: there are 1");
    assert_eq!(refused("reply cell yes"), "the seat `cell` has asked nothing that is not answered");
}

#[test]
fn a_flag_a_number_and_a_stock_can_be_said_to_be_otherwise_with_a_reason() {
    let mut table = Table::play("hand", 7, "change flag tension true | because the phones rang");
    let trust = |table: &mut Table| table.board().gauges.iter().find(|it| it.name.contains("trust")).unwrap().value;
    table.go_on("release rumour").unwrap();
    let before = trust(&mut table);
    table.go_on("change lever trust -20 estmark | because of the walk-out").unwrap();
    assert!((before - trust(&mut table) - 20.0).abs() < 0.01);
    table.go_on("retract").unwrap();
    assert!((before - trust(&mut table)).abs() < 0.01);
    table.go_on("change lever trust 500 estmark | because of the film\nretract").unwrap();
    assert!((before - trust(&mut table)).abs() < 0.01, "what was cut off at the top does not come off twice");
    table.go_on("lock 3").unwrap();
    let told = describe::review(&table.review()).join("\n");
    assert!(told.contains("set the flag `tension`. Why: the phones rang"), "{told}");
    assert!(told.contains("(taken back)"), "{told}");
}

#[test]
fn questions_notes_and_time_at_the_table_stand_in_the_review_and_in_no_digest() {
    let mut table = Table::play("hand", 7, "");
    let digest = table.exercise.digest();
    table.go_on("look\nask what is PC\nreply cell political capital\nclock run 600\nclock add 1\nclock extra cell 25\nclock pause 300\nclock took 360\nnote one voice decides | seat cell | objective 1 | improve").unwrap();
    assert_eq!(table.exercise.digest(), digest, "none of it is part of the model");
    let seen = table.exercise.table(SeatId(0));
    assert_eq!(seen.talk, [("what is PC".to_owned(), "political capital".to_owned())]);
    assert_eq!(seen.clock.map(|it| (it.left_s, it.runs)), Some((300, false)));
    table.go_on("lock 3\nnote a quick end | strength").unwrap();
    let told = describe::review(&table.review()).join("\n");
    for said in
        ["asked: \"what is PC\"; \"political capital\"", "one voice decides (objective 1)", "a quick end", "took 6:00"]
    {
        assert!(told.contains(said), "{said} is not in {told}");
    }
    assert!(matches!(table.go_on("bring leak"), Err(Refusal::ExerciseOver)));
}

/// The paper exercise, with a canary in everything that is for one seat, for the facilitator or for nobody.
fn with_canaries() -> Exercise {
    let text = std::fs::read_to_string(root().join("tests/fixtures/authors/paper.ron")).unwrap();
    let canary = |line: &str| {
        let secret = line.contains("audience: [") || line.trim_start().starts_with("story:");
        let field = if line.contains("title: \"") { "title: \"" } else { "story: \"" };
        if secret { line.replacen(field, &format!("{field}CANARY "), 1) } else { line.to_owned() }
    };
    let text: Vec<String> = text.lines().map(canary).collect();
    let text =
        text.join("\n").replace("watch_for: \"", "watch_for: \"CANARY ").replace("private: \"", "private: \"CANARY ");
    assert!(text.matches("CANARY").count() > 12, "there are secrets in it");
    let source = Source::new("paper", text.as_bytes()).unwrap();
    let scenario = load(&source, bundled::rulebook()).unwrap_or_else(|found| panic!("{found:#?}"));
    let mut exercise = Exercise::new(Ground::new(bundled::shared().clone(), scenario.into()).into());
    exercise.begin(Seed(7));
    exercise
}

#[test]
fn what_is_for_one_seat_or_for_the_facilitator_is_never_on_the_wall() {
    let mut exercise = with_canaries();
    play(&mut exercise, "seats works mayor\nask CANARY what\nnote CANARY is quiet").unwrap();
    let mut told = 0;
    while exercise.board(SeatId(0)).phase != Phase::Over {
        play(&mut exercise, "works: ready\nmayor: ready").unwrap();
        let wall = exercise.projector();
        told += wall.news.len();
        let all = format!("{wall:?}{}", describe::projector(&wall).join("\n"));
        assert!(!all.contains("CANARY"), "{all}");
        for seat in [SeatId(0), SeatId(1)] {
            let table = exercise.table(seat).seats;
            assert!(!format!("{table:?}").contains("CANARY"), "who has locked, and nothing more");
        }
    }
    assert!(told > 0, "something was for all");
    let console = format!("{:?}", exercise.console());
    assert!(console.contains("CANARY"), "the facilitator sees it");
}
