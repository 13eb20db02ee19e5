//! Several seats at one terminal, with a curtain between them, and the facilitator behind it.

use std::collections::BTreeSet;

use super::Screen;
use crate::play::room::{Room, commands, says};

const FILE: &str = "tests/fixtures/authors/paper.ron";
const JOURNAL: &str = "journals/paper-0001.wcj";

/// What only the works know, and what only the mayor knows, once a turn has passed.
const SECRETS: [&str; 2] = ["All values are the same", "Eleven on the Hill"];

fn start(room: &Room) -> Screen {
    let mut screen = super::start(room, &["play", FILE, "--seats", "works,mayor", "--seed", "7"], 40, 120, &[]);
    screen.shows(&["The curtain is drawn", "Crisis team of Larkwater", "Mayor's office"]);
    screen
}

/// Waits until a frame is whole, and none of these shows.
#[track_caller]
fn hides(screen: &mut Screen, secrets: &[&str]) {
    screen.waits_until("a screen without secrets", |it| secrets.iter().all(|secret| !it.contents().contains(secret)));
}

#[test]
fn two_seats_play_a_turn_at_one_keyboard_and_see_their_own_half() {
    let room = Room::new();
    let mut screen = start(&room);
    screen.keys("\r").shows(&["Only for: Crisis team of Larkwater"]).keys("y").shows(&["Briefing"]).keys("\u{1b}");
    screen.shows(&["turn 1 of 5", "Responses"]).keys("L").shows(&["Lock your plan"]).keys("y");
    screen.shows(&["The curtain is drawn", "has locked", "Hand the keyboard to: Mayor's office"]).keys("\r");
    screen.shows(&["Only for: Mayor's office"]).keys("y").shows(&["Briefing"]).keys("\u{1b}").shows(&["Responses"]);
    screen.keys("L").shows(&["Lock your plan"]).keys("y");
    screen.shows(&["The curtain is drawn", "turn 2 of 5"]);
    let told = String::from_utf8_lossy(&screen.bytes).into_owned();
    assert!(SECRETS.iter().all(|it| !told.contains(it)), "nothing of the new turn was shown to anybody");
    screen.keys("\r").shows(&["Only for: Crisis team"]).keys("y").shows(&["Turn 2 begins", SECRETS[0]]);
    hides(&mut screen, &SECRETS[1..]);
    screen.keys("\r").waits_until("the room", |it| !it.contents().contains("Turn 2 begins"));
    screen.keys("O").shows(&["The curtain is drawn"]);
    hides(&mut screen, &SECRETS);
    screen.keys("\r").shows(&["Only for: Mayor's office"]).keys("y").shows(&["Turn 2 begins", SECRETS[1]]);
    hides(&mut screen, &SECRETS[..1]);
    screen.signal("TERM");
    assert_eq!(screen.ends(), 143);
    screen.is_given_back();
    let pages = room.journal(JOURNAL).pages;
    assert_eq!(commands(&pages), ["seats works mayor", "ready", "ready"]);
    let seats: BTreeSet<&str> = pages.iter().map(|it| it.order.seat.as_str()).collect();
    assert_eq!(seats, BTreeSet::from(["mayor", "works"]));

    let journal = room.named(JOURNAL);
    let mut screen = super::start(&room, &["resume", &journal], 40, 120, &[]);
    screen.shows(&["The curtain is drawn", "turn 2 of 5"]).signal("TERM");
    assert_eq!(screen.ends(), 143);
    says(&room.run(&["replay", &journal]).exits(0), &["seats works mayor", "mayor: ready"]);
    says(&room.run(&["replay", &journal, "--verify"]).exits(0), &["every event and every state is the same"]);
}

#[test]
fn the_facilitator_pauses_adds_time_holds_brings_changes_notes_and_ends_the_turn() {
    let room = Room::new();
    let mut screen = start(&room);
    screen
        .keys("F")
        .shows(&["Hand the keyboard to: The facilitator"])
        .keys("\r")
        .shows(&["Only for: The facilitator"])
        .keys("y");
    screen.shows(&["FACILITATOR", "All values are the same", "Truth and beliefs"]);
    screen
        .keys(" ")
        .shows(&["left", "The clock runs."])
        .keys(" ")
        .shows(&["PAUSED"])
        .keys("p")
        .shows(&["A minute more."]);
    screen.keys("b").shows(&["Hold back: All values are the same"]).keys("later\r").shows(&["held back"]);
    screen.keys("c").shows(&["What is to be otherwise?"]).keys("\r").shows(&["log-shared"]).keys("they rang\r");
    screen.shows(&["Done: change flag log-shared true"]);
    screen.keys("w").shows(&["A note"]).keys("+ asked twice\r").shows(&["What is it about?"]).keys("j\r");
    screen.shows(&["asked twice (objective 1)"]).keys("N").shows(&["End the turn for all?"]).keys("y");
    screen.shows(&["It is turn 2."]).keys("P").shows(&["Told to all", "Scores", "deciding"]);
    hides(&mut screen, &SECRETS);
    screen.signal("TERM");
    assert_eq!(screen.ends(), 143);
    let journal = room.named(JOURNAL);
    let taken: Vec<String> = commands(&room.journal(JOURNAL).pages)
        .into_iter()
        .map(|it| if it.starts_with("clock") { it.rsplit_once(' ').unwrap().0.to_owned() } else { it })
        .collect();
    let expected = [
        "seats works mayor",
        "look",
        "clock run",
        "clock pause",
        "clock add",
        "hold screens | because later",
        "change flag log-shared true | because they rang",
        "note asked twice | objective 1 | strength",
        "lock",
        "clock pause",
    ];
    let taken: Vec<&str> = taken.iter().map(String::as_str).filter(|it| *it != "clock took").collect();
    assert_eq!(taken, expected);
    room.run(&["replay", &journal, "--verify"]).exits(0);
}

#[test]
fn seats_share_a_keyboard_in_plain_mode_too() {
    let room = Room::new();
    let mut screen =
        super::start(&room, &["play", FILE, "--seats", "works,mayor", "--seed", "7", "--plain"], 60, 120, &[]);
    screen
        .shows(&["Hand the keyboard to: Crisis team of Larkwater", "Type show:"])
        .keys("y\n")
        .shows(&["only that seat"]);
    screen
        .keys("show\n")
        .shows(&["Situation.", "Your seat: Crisis team"])
        .keys("lock\n")
        .shows(&["Type y to lock"])
        .keys("y\n");
    screen
        .shows(&["Locked and saved.", "(mayor) is deciding"])
        .keys("hand\n")
        .shows(&["Hand the keyboard to: Mayor's office"]);
    assert!(!screen.contents().contains("Situation."), "what the first seat saw is out of sight");
    screen.keys("show\n").shows(&["Your seat: Mayor's office"]).keys("l\n").shows(&["Type y to lock"]).keys("y\n");
    screen.shows(&["All have locked.", "Hand the keyboard to: Crisis team"]).keys("show\n").shows(&["Turn 2 of 5"]);
    screen.keys("q\n");
    assert_eq!(screen.ends(), 0);
    assert_eq!(commands(&room.journal(JOURNAL).pages), ["seats works mayor", "ready", "ready"]);
}

#[test]
fn a_script_plays_several_seats_and_the_same_bytes_come_of_it() {
    let room = Room::new();
    let script = room.write(
        "s.txt",
        "seats works mayor\nworks: ready\nask who decides\nreply works you do\nhold screens | because of the time\nmayor: ready\nworks:\nlock 9\n",
    );
    let told = room.play(FILE, &script, "a.wcj").exits(0);
    says(
        &told,
        &[
            "> works: ready",
            "> mayor: ready",
            "Turn 2 of 5",
            "The facilitator held back: All values are the same",
            "asked: \"who decides\"",
        ],
    );
    room.play(FILE, &script, "b.wcj").exits(0);
    assert_eq!(room.bytes("a.wcj"), room.bytes("b.wcj"));
    room.run(&["replay", &room.named("a.wcj"), "--verify"]).exits(0);
    let told = room.run(&["play", FILE, "--seats", "works,maior", "--plain"]).exits(2);
    says(&told, &["there is no seat `maior`", "did you mean `mayor`?"]);
}
