//! Journals are named, found and listed.

use std::fs::{self, File};
use std::time::Duration;
#[allow(clippy::disallowed_types, reason = "see `Played`")]
use std::time::SystemTime;

use tempfile::tempdir;

use crate::journal::codec::sample;

use super::*;

fn names(saved: &[Saved]) -> Vec<&str> {
    saved.iter().map(|saved| saved.path.file_name().unwrap().to_str().unwrap()).collect()
}

#[test]
fn a_new_journal_takes_the_next_free_name() {
    let place = tempdir().unwrap();
    let folder = Folder::at(place.path().join("journals"));
    assert!(folder.saved().unwrap().is_empty(), "a folder that is not there yet holds nothing");
    let name = |seed| folder.create(&sample::header(seed)).unwrap().path().file_name().unwrap().to_owned();
    assert_eq!(name(1), "harbour-0001.wcj");
    assert_eq!(name(1), "harbour-0002.wcj");
    for other in ["harbour-0041.wcj", "harbour-north-0077.wcj", "harbour-0x99.wcj", "harbour-0099.txt"] {
        fs::write(folder.path().join(other), "").unwrap();
    }
    assert_eq!(name(2), "harbour-0042.wcj");
}

#[test]
fn journals_are_listed_last_played_first_and_damaged_ones_with_their_trouble() {
    let place = tempdir().unwrap();
    let folder = Folder::at(place.path());
    for decisions in 0..3 {
        let mut journal = folder.create(&sample::header(7)).unwrap();
        (1..=decisions).for_each(|number| journal.append(&sample::page(number)).unwrap());
    }
    fs::write(folder.path().join("broken.wcj"), "nonsense").unwrap();
    for (name, age) in [("broken", 2), ("harbour-0001", 1), ("harbour-0002", 4), ("harbour-0003", 3)] {
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000 - age);
        File::options()
            .write(true)
            .open(folder.path().join(name.to_owned() + ENDING))
            .unwrap()
            .set_modified(time)
            .unwrap();
    }
    let saved = folder.saved().unwrap();
    assert_eq!(names(&saved), ["harbour-0001.wcj", "broken.wcj", "harbour-0003.wcj", "harbour-0002.wcj"]);
    let decisions: Vec<_> = saved.iter().map(|saved| saved.what.as_ref().ok().map(|what| what.decisions)).collect();
    assert_eq!(decisions, [Some(0), None, Some(2), Some(1)]);
    assert!(saved[1].what.as_ref().unwrap_err().to_string().contains("not a Whitecell journal"));
}

#[test]
fn the_folder_can_be_named() {
    assert_eq!(Folder::within(Some("/tmp/state".into())).unwrap(), Folder::at("/tmp/state/journals"));
    let own = Folder::within(Some("".into())).unwrap();
    assert!(own.path().ends_with("whitecell/journals") || cfg!(windows), "{own:?}");
}
