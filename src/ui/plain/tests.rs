//! Tests of plain mode, played at the sample desk.

use std::io::{self, Write};

use super::*;
use crate::journal::Command;
use crate::ui::sample::{self, SampleDesk, SampleLobby};
use crate::ui::{Denied, Lobby};
use crate::view::{Board, Briefing, Explanation, Opens, Phase, Review};
use crate::vocab::Deed;

const PERSON: Options = Options { interactive: true, forecasts: false };
const PIPE: Options = Options { interactive: false, forecasts: true };

/// Plays these lines; what was shown, what was admitted, how it ended.
fn played(lines: &str, options: Options) -> (String, Vec<String>, Ended) {
    let mut desk = SampleDesk::new();
    let mut out = Vec::new();
    let ended = play(&mut desk, sample::shelf, Coach::silent(), &mut lines.as_bytes(), &mut out, options).unwrap();
    let admitted = desk.admitted.iter().map(ToString::to_string).collect();
    (String::from_utf8(out).unwrap(), admitted, ended)
}

#[test]
fn a_turn_is_planned_and_locked_by_numbers() {
    let (shown, admitted, ended) = played("p 15 1\nc 4 hal\ne 1 2 30\nu\nl\ny\nq\n", PERSON);
    assert_eq!(
        admitted,
        ["respond rapid-team estmark", "council lobby halvard", "estimate estgrid lantern 30", "undo", "lock"]
    );
    assert_eq!(ended, Ended::Left);
    assert!(shown.contains("Time has passed"), "{shown}");
}

#[test]
fn names_and_ids_do_as_well_as_numbers() {
    let (_, admitted, _) = played("p isolate Government services\np demarche veskaya\nc hold\ndrop 2", PIPE);
    assert_eq!(admitted, ["respond isolate government", "respond demarche veskaya", "council hold", "drop 2"]);
}

#[test]
fn nothing_but_a_yes_locks_the_turn() {
    for answer in ["", "l", "lock", "n", "yy", "1"] {
        let (shown, admitted, _) = played(&format!("l\n{answer}\nq\n"), PERSON);
        assert!(admitted.is_empty() && shown.contains("The turn stays open."), "{answer}: {shown}");
    }
    assert_eq!(played("l\n", PERSON).1, Vec::<String>::new());
    assert_eq!(played("l\nyes\n", PERSON).1, ["lock"]);
}

#[test]
fn a_pipe_is_not_asked() {
    let (shown, admitted, ended) = played("lock 2\n", PIPE);
    assert_eq!((admitted.len(), ended), (2, Ended::InputEnded));
    assert!(shown.contains("> lock 2\n"), "{shown}");
}

#[test]
fn a_refusal_says_why_and_changes_nothing() {
    let (shown, admitted, _) = played("respond no-such\np 15\np 99\nc 9\nfrobnicate\nwhy 99\n99\nn 99\n", PIPE);
    assert!(admitted.is_empty());
    for said in [
        "Not taken: there is no response `no-such`.",
        "Say what it is aimed at: type p 15",
        "There is no such response.",
        "There is no move of that number now.",
        "`frobnicate` is not known; type ? for help.",
        "The last list has no such number.",
        "There is no response of that number.",
        "There is no message of that number.",
    ] {
        assert!(shown.contains(said), "{said}\n{shown}");
    }
}

#[test]
fn why_opens_the_numbers_of_the_last_list() {
    let (shown, ..) = played("s\nwhy 3\nwhy 1\nr\nwhy 1\n", PIPE);
    let reasons: Vec<&str> = shown.lines().filter(|line| line.starts_with("Why: ")).collect();
    assert_eq!(reasons.len(), 2, "{shown}");
    assert!(reasons[0].starts_with("Why: Resilience.") && reasons[1].starts_with("Why: Wiper"), "{reasons:?}");
    assert!(shown.contains("The last list has no reasons to open."));
}

#[test]
fn why_opens_what_is_named_and_says_what_can_be() {
    let (shown, ..) = played("why resilience\nwhy deterr\nwhy e\nwhy government services\nwhy the weather now\n", PIPE);
    assert_eq!(shown.matches("Why: ").count(), 3, "{shown}");
    assert_eq!(shown.matches("Nothing of that name has a reason to open.").count(), 2, "{shown}");
}

#[test]
fn every_page_can_be_asked_for() {
    let pages = ["s", "n", "n all", "n 2", "a", "w", "e", "c", "r", "r team", "15", "plan", "history", "b", "?"];
    for page in pages {
        let (shown, ..) = played(&format!("{page}\n"), PIPE);
        let answer = shown.split(&format!("> {page}\n")).nth(1).unwrap();
        assert!(answer.lines().count() > 1, "{page}: {answer}");
    }
}

#[test]
fn the_way_back_is_listed_shown_and_branched_off() {
    let (shown, admitted, ended) =
        played("timeline\ntimeline 2\ntimeline 99\nbranch 99\nbranch 7\nbranch 2\nlock\n", PIPE);
    assert!(shown.contains("2   D0 06h, turn 1: Planned: Brief the Council.") || shown.contains("2 D0 06h"), "{shown}");
    assert!(shown.contains("As it was, to be read only.") && shown.contains("After decision 1"), "{shown}");
    assert_eq!(shown.matches("There is no turn or decision of that number.").count(), 2, "{shown}");
    assert!(shown.contains("the disk is full."), "{shown}");
    assert!(matches!(ended, Ended::Branched(path) if path.ends_with("8-1.journal")));
    assert!(admitted.is_empty(), "what follows belongs to the branch");
}

#[test]
fn the_end_shows_the_review_and_the_reasons_stay_open() {
    let (shown, _, ended) = played("lock 20\nundo\nhappened\nwhy 1\n", PIPE);
    assert_eq!(ended, Ended::Over);
    assert_eq!(shown.matches("Review: ").count(), 1, "{shown}");
    assert!(shown.contains("Not taken: the exercise is over.") && shown.contains("Why: "));
}

#[test]
fn an_exercise_that_is_over_opens_with_its_review() {
    let mut desk = SampleDesk::with(Board { phase: Phase::Over, ..sample::board() });
    let mut out = Vec::new();
    assert_eq!(
        play(&mut desk, sample::shelf, Coach::silent(), &mut &b"q\n"[..], &mut out, PERSON).unwrap(),
        Ended::Over
    );
    assert!(String::from_utf8(out).unwrap().starts_with("Review: "));
}

#[test]
fn the_end_of_the_input_leaves_politely() {
    let (shown, _, ended) = played("s", PERSON);
    assert_eq!(ended, Ended::InputEnded);
    assert!(shown.ends_with("Saved at /home/ann/.local/state/whitecell/bronze-statue-7.journal\n"), "{shown}");
}

#[test]
fn a_pipe_and_a_person_see_no_control_characters() {
    for options in [PERSON, PIPE] {
        let (shown, ..) = played("\u{1b}[2J\ns\nn all\nr\nreview\n", options);
        assert!(!shown.chars().any(|c| c.is_control() && c != '\n'), "{shown:?}");
    }
}

/// An output that is closed after some bytes.
struct Closing(usize);

impl Write for Closing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::BrokenPipe)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_closed_output_ends_quietly() {
    for room in [0, 10, 1000] {
        let mut desk = SampleDesk::new();
        let ended =
            play(&mut desk, sample::shelf, Coach::silent(), &mut &b"s\nr\nlock\n"[..], &mut Closing(room), PIPE);
        assert_eq!(ended.unwrap(), Ended::OutputClosed);
        assert_eq!(pick(&SampleLobby::new(), &mut &b"show 2\nshow 2\n1\n"[..], &mut Closing(room)).unwrap(), None);
    }
}

/// A desk whose disk is full.
struct FullDisk(SampleDesk);

impl Desk for FullDisk {
    fn briefing(&self) -> &Briefing {
        self.0.briefing()
    }

    fn board(&self) -> &Board {
        self.0.board()
    }

    fn review(&self) -> Option<&Review> {
        self.0.review()
    }

    fn submit(&mut self, _: &Command) -> Result<(), Denied> {
        Err(Denied::NotSaved("the disk is full".into()))
    }

    fn explain(&self, what: Opens) -> Explanation {
        self.0.explain(what)
    }

    fn saved_at(&self) -> String {
        self.0.saved_at()
    }
}

#[test]
fn what_is_not_saved_is_not_acknowledged() {
    let mut out = Vec::new();
    play(&mut FullDisk(SampleDesk::new()), sample::shelf, Coach::silent(), &mut &b"lock 3\n"[..], &mut out, PIPE)
        .unwrap();
    let shown = String::from_utf8(out).unwrap();
    assert_eq!(shown.matches("Not saved, and so not taken: the disk is full.").count(), 1, "{shown}");
    assert!(!shown.contains("Locked"));
}

/// What is picked by these lines.
fn picked(lines: &str) -> Option<Choice> {
    pick(&SampleLobby::new(), &mut lines.as_bytes(), &mut Vec::new()).unwrap()
}

#[test]
fn the_picker_starts_and_continues_by_number() {
    let path = sample::saved()[1].path.clone();
    assert_eq!(picked("0\n9\n"), Some(Choice::Resume(path)));
    let start = |seat: &str, chosen: &[(String, String)]| {
        Some(Choice::Start { id: "bronze-statue".into(), seat: seat.into(), chosen: chosen.to_vec() })
    };
    assert_eq!(picked("2\n"), start("estmark", &[]));
    assert_eq!(picked("2 nobody\n2 Kestria\n"), start("kestria", &[]));
    assert_eq!(picked("2 delegation of kestria"), start("kestria", &[]));
    let winter = [("season".to_owned(), "winter".to_owned())];
    assert_eq!(picked("2 season=spring\n2 season=winter kestria\n"), start("kestria", &winter));
    assert_eq!(picked("show 2\nfind orbit\nt\n"), Some(Choice::Tutorial));
}

/// A lesson at the sample desk: what these lines bring, and what was done in it.
fn taught(lines: &str) -> (String, Vec<Deed>) {
    let (lobby, mut done, mut out) = (SampleLobby::new(), Vec::new(), Vec::new());
    let mut remember = |deeds: &[Deed]| done = deeds.to_vec();
    let coach = Coach { tips: lobby.tips(), lesson: Some(Lesson::new(Vec::new(), &mut remember)) };
    play(&mut SampleDesk::new(), sample::shelf, coach, &mut lines.as_bytes(), &mut out, PIPE).unwrap();
    (String::from_utf8(out).unwrap(), done)
}

#[test]
fn a_tip_is_said_once_at_its_moment_and_all_are_said_again_on_request() {
    let (told, done) = taught("s\nn\ns\n");
    assert_eq!(told.matches("Tip: Type n.").count(), 1, "{told}");
    assert_eq!(told.matches("Tip: Type r, then p and a number.").count(), 1, "{told}");
    assert_eq!(done, [Deed::ReadReport]);
    let (told, done) = taught("n\np 2\ntips\nlock\nwhy 1\n");
    assert_eq!(told.matches("Tip: Type n.").count(), 2, "{told}");
    assert_eq!(done, [Deed::ReadReport, Deed::Plan, Deed::Lock, Deed::AskWhy, Deed::ReadWhy, Deed::ReadTurn]);
}

#[test]
fn the_picker_can_be_left() {
    for lines in ["q\n", "", "x\n99\n?\n"] {
        assert_eq!(picked(lines), None, "{lines}");
    }
}

#[test]
fn the_library_is_read_by_words_and_by_numbers() {
    let (told, _, _) = played("library\nlibrary team\nlibrary 3\nlibrary 9\nlibrary unicorn\n", PIPE);
    for line in [
        "Instrument:",
        "  2 Rapid reaction teams, 2012.",
        "A city without power. Precedent, 2015, 2016.",
        "    A public report, 2016",
    ] {
        assert!(told.lines().any(|it| it == line), "{line}: {told}");
    }
    assert!(told.contains("There is no article of that number.") && told.contains("No article holds these words."));
}

#[test]
fn a_likelihood_says_what_speaks_for_and_against_it() {
    let (told, _, _) = played("why 1 1\nwhy 1 99\nwhy 9 1\n", PIPE);
    assert!(told.contains("points clearly at Lantern"), "{told}");
    assert_eq!(told.matches("There is no such incident or hypothesis.").count(), 2);
}

#[test]
fn responses_are_told_with_what_they_are_likely_to_do() {
    let (shown, _, _) = played("r rapid\n15\n", PIPE);
    for said in [
        "80 % bands of 400 dry runs on what your seat knows",
        "Deterrence minus 0.5 to plus 3.5. Resilience plus 7 to plus 11.",
        "The middle of the dry runs is plus 1 for deterrence, plus 8.5 for resilience.",
        "Aimed at Estmark.",
    ] {
        assert!(shown.contains(said), "{said}\n{shown}");
    }
}
