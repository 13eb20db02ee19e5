//! Tests of playing a script, at the sample desk.

use super::*;
use crate::journal::Command;
use crate::ui::sample::SampleDesk;
use crate::ui::{Denied, Desk};
use crate::view::{Board, Briefing, Explanation, Opens, Review};

/// A desk that can save this many commands.
struct Disk {
    desk: SampleDesk,
    room: usize,
}

impl Desk for Disk {
    fn briefing(&self) -> &Briefing {
        self.desk.briefing()
    }

    fn board(&self) -> &Board {
        self.desk.board()
    }

    fn review(&self) -> Option<&Review> {
        self.desk.review()
    }

    fn submit(&mut self, command: &Command) -> Result<(), Denied> {
        self.room = self.room.checked_sub(1).ok_or_else(|| Denied::NotSaved("the disk is full".into()))?;
        self.desk.submit(command)
    }

    fn explain(&self, what: Opens) -> Explanation {
        self.desk.explain(what)
    }

    fn saved_at(&self) -> String {
        self.desk.saved_at()
    }
}

fn played(script: &str, room: usize, on_refusal: OnRefusal) -> (String, ScriptEnd) {
    let mut out = Vec::new();
    let mut desk = Disk { desk: SampleDesk::new(), room };
    let end = run(&mut desk, &parse(script).unwrap(), &mut out, on_refusal).unwrap();
    (String::from_utf8(out).unwrap(), end)
}

#[test]
fn a_script_tells_what_it_did_and_what_came_of_it() {
    let (told, end) = played("respond rapid-team estmark\nestimate estgrid veskaya 70\nlock\n", 99, OnRefusal::PlayOn);
    assert_eq!(end, ScriptEnd { taken: 3, refused: 0, unused: 0, stop: Stop::OutOfLines });
    let starts: Vec<&str> = told.lines().take(4).collect();
    assert_eq!(starts[..3], ["> respond rapid-team estmark", "> estimate estgrid veskaya 70", "> lock"]);
    assert!(starts[3].starts_with("Turn 4 of 10"), "{told}");
    for said in ["Time has passed", "Overall 55", "Saved at /home/ann/.local/state/whitecell/bronze-statue-7.journal"] {
        assert!(told.contains(said), "{said}\n{told}");
    }
}

#[test]
fn a_refused_line_is_named_and_play_goes_on() {
    let (told, end) = played("\nrespond nothing\nlock\n", 99, OnRefusal::PlayOn);
    assert!(told.contains("line 2: refused: respond nothing: there is no response `nothing`\n> lock\n"), "{told}");
    assert_eq!((end.taken, end.refused), (1, 1));
}

#[test]
fn a_strict_script_stops_at_a_refusal() {
    let (_, end) = played("\nrespond nothing\nlock\n", 99, OnRefusal::Stop);
    assert_eq!(end, ScriptEnd { taken: 0, refused: 1, unused: 0, stop: Stop::Refused(2) });
}

#[test]
fn lines_beyond_the_end_are_reported_once_each_and_the_review_follows() {
    let (told, end) = played("lock 20\nlock 3\nundo\n", 99, OnRefusal::PlayOn);
    assert_eq!((end.unused, end.stop), (2, Stop::ExerciseOver));
    let unused: Vec<&str> = told.lines().filter(|line| line.contains(": not used")).collect();
    assert_eq!(unused, ["line 2: not used: the exercise is over", "line 3: not used: the exercise is over"]);
    assert!(told.contains("Review: "), "{told}");
}

#[test]
fn a_lock_that_is_not_on_disk_is_not_acknowledged() {
    let (told, end) = played("undo\nlock\nlock\n", 2, OnRefusal::PlayOn);
    assert_eq!((end.taken, end.stop), (2, Stop::NotSaved(3)));
    assert_eq!(told.matches("> lock\n").count(), 1, "{told}");
    assert!(told.contains("line 3: not saved, and so not taken: lock: the disk is full"), "{told}");
}
