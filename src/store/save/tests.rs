//! What is acknowledged is never lost, whatever the disk does.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::tempdir;

use crate::journal::Page;
use crate::journal::codec::{Damage, sample};
use crate::store::Trouble;

use super::forgetful::{Fault, Forgetful};
use super::{JournalFile, read_journal};

const NAME: &str = "harbour-0001.wcj";

fn pages(count: u32) -> Vec<Page> {
    (1..=count).map(sample::page).collect()
}

/// A journal of `count` decisions in a new folder.
fn on_disk(folder: &Path, count: u32) -> (PathBuf, JournalFile) {
    let path = folder.join(NAME);
    let mut journal = JournalFile::create(&path, &sample::header(7)).unwrap();
    for page in pages(count) {
        journal.append(&page).unwrap();
    }
    (path, journal)
}

/// Appends pages up to `last`; returns how many decisions are acknowledged.
fn play(journal: &mut JournalFile<Forgetful>, last: u32) -> u32 {
    while journal.saved() < last && journal.append(&sample::page(journal.saved() + 1)).is_ok() {}
    journal.saved()
}

#[test]
fn an_exercise_can_be_left_and_continued() {
    let folder = tempdir().unwrap();
    let (path, journal) = on_disk(&folder.path().join("new/folders"), 3);
    drop(journal);
    let (mut journal, found) = JournalFile::open(&path).unwrap();
    assert_eq!((found.pages, found.torn, journal.saved()), (pages(3), None, 3));
    journal.append(&sample::page(4)).unwrap();
    assert_eq!(fs::read(&path).unwrap(), sample::journal(4).concat(), "the same bytes as in one go");
    assert_eq!(read_journal(&path).unwrap().pages, pages(4), "read while it is open");
}

#[test]
fn an_unfinished_end_is_cut_off_and_said() {
    let folder = tempdir().unwrap();
    let (path, journal) = on_disk(folder.path(), 3);
    drop(journal);
    let len = fs::metadata(&path).unwrap().len();
    fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(len - 5).unwrap();
    assert!(read_journal(&path).unwrap().torn.is_some());
    assert_eq!(fs::metadata(&path).unwrap().len(), len - 5, "reading changes nothing");
    let (mut journal, found) = JournalFile::open(&path).unwrap();
    let said = found.torn.unwrap().to_string();
    assert!(said.contains("after decision 2: ") && said.contains("bytes from byte"), "{said}");
    assert_eq!(fs::read(&path).unwrap(), sample::journal(2).concat());
    journal.append(&sample::page(3)).unwrap();
    assert_eq!(fs::read(&path).unwrap(), sample::journal(3).concat());
}

#[test]
fn damage_in_the_middle_is_refused_and_left_as_it_is() {
    let folder = tempdir().unwrap();
    let (path, journal) = on_disk(folder.path(), 3);
    drop(journal);
    let mut bytes = fs::read(&path).unwrap();
    let at = sample::journal(1).concat().len() + 30;
    bytes[at] ^= 4;
    fs::write(&path, &bytes).unwrap();
    let trouble = JournalFile::open(&path).unwrap_err();
    assert!(matches!(&trouble, Trouble::Damaged { damage: Damage::Middle { after_decision: 1, .. }, .. }), "{trouble}");
    assert!(trouble.to_string().starts_with(path.to_str().unwrap()), "{trouble}");
    assert_eq!(fs::read(&path).unwrap(), bytes);

    let rescued = folder.path().join("rescued.wcj");
    let salvaged = crate::store::salvage(&path, &rescued).unwrap();
    assert_eq!((salvaged.decisions, salvaged.why.contains("in the middle")), (1, true));
    assert_eq!(read_journal(&rescued).unwrap().pages, pages(1));
}

#[test]
fn a_journal_is_never_overwritten() {
    let folder = tempdir().unwrap();
    let (path, journal) = on_disk(folder.path(), 2);
    drop(journal);
    let before = fs::read(&path).unwrap();
    let trouble = JournalFile::create(&path, &sample::header(8)).unwrap_err();
    assert!(matches!(trouble, Trouble::Exists { .. }), "{trouble}");
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_journal_is_open_in_one_place_only() {
    let folder = tempdir().unwrap();
    let (path, journal) = on_disk(folder.path(), 1);
    assert!(journal.is_locked());
    let trouble = JournalFile::open(&path).unwrap_err();
    assert!(matches!(trouble, Trouble::InUse { .. }), "{trouble}");
    #[cfg(unix)]
    {
        let alias = folder.path().join("alias.wcj");
        std::os::unix::fs::symlink(&path, &alias).unwrap();
        assert!(matches!(JournalFile::open(&alias), Err(Trouble::InUse { .. })), "by another name");
    }
    drop(journal);
    assert!(JournalFile::open(&path).is_ok(), "free again at once");
}

#[test]
fn what_cannot_be_a_journal_is_refused_in_words() {
    let folder = tempdir().unwrap();
    let told = |path: &Path| JournalFile::open(path).unwrap_err().to_string();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("empty.wcj"), "").unwrap();
    fs::write(at("other.wcj"), "something else").unwrap();
    fs::File::create(at("huge.wcj")).unwrap().set_len((256 << 20) + 1).unwrap();
    assert!(told(&at("empty.wcj")).contains("is empty"));
    assert!(told(&at("other.wcj")).contains("not a Whitecell journal"));
    assert!(told(&at("huge.wcj")).contains("the most is 268435456"));
    assert!(told(&at("othr.wcj")).contains("Did you mean other.wcj?"));
    assert!(told(&at("none/other.wcj")).contains("there is no folder"));
    assert!(told(folder.path()).contains("is a folder"));
    let inside = JournalFile::create(&at("other.wcj").join("new.wcj"), &sample::header(7)).unwrap_err().to_string();
    assert!(inside.contains("could not make the folder"), "{inside}");
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    let path = folder.path().join(NAME);
    match JournalFile::create(&path, &sample::header(7)) {
        Err(trouble) => assert!(trouble.to_string().contains("it is not permitted. Check who owns"), "{trouble}"),
        Ok(journal) => assert_eq!(journal.saved(), 0, "a superuser may write anywhere"),
    }
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn after_a_failure_nothing_more_is_saved_and_the_message_says_since_when() {
    let disk = Forgetful::new(1);
    let mut journal = JournalFile::start(disk.clone(), Path::new(NAME), &sample::header(7)).unwrap();
    assert_eq!(play(&mut journal, 4), 4);
    disk.fail(0, Fault::Once);
    let first = journal.append(&sample::page(5)).unwrap_err();
    let calls = disk.calls();
    assert_eq!(journal.append(&sample::page(5)).unwrap_err(), first, "though the disk works again");
    assert_eq!((journal.saved(), disk.calls()), (4, calls), "and is not touched");
    assert_eq!(
        first.to_string(),
        "nothing is saved from decision 5 on, in harbour-0001.wcj: the disk is full. Make room on it, or choose another \
         folder. The 4 before it are safe. Once that is put right, leave and continue the exercise from its journal"
    );
}

#[test]
fn whichever_call_fails_no_acknowledged_decision_is_lost() {
    let quiet = Forgetful::new(0);
    let mut journal = JournalFile::start(quiet.clone(), Path::new(NAME), &sample::header(7)).unwrap();
    assert_eq!(play(&mut journal, 50), 50);
    for nth in 0..quiet.calls() {
        for fault in [Fault::Once, Fault::Forgets, Fault::Lasting] {
            survive(nth, fault, false);
            survive(nth, fault, true);
        }
    }
}

/// Plays until call `nth` fails, continues on a disk that works again, pulls the plug and looks.
fn survive(nth: u32, fault: Fault, power_cut: bool) {
    let case = format!("call {nth}, {fault:?}, power cut {power_cut}");
    let disk = Forgetful::new(u64::from(nth));
    disk.fail(nth, fault);
    let Ok(mut journal) = JournalFile::start(disk.clone(), Path::new(NAME), &sample::header(7)) else {
        assert!(nth < 2, "{case}");
        return;
    };
    let acknowledged = play(&mut journal, 50);
    assert!(journal.broken().is_some(), "{case}");
    drop(journal);
    disk.mend();
    if power_cut {
        disk.power_cut();
    }
    let (mut journal, found) = JournalFile::resume(disk.clone(), Path::new(NAME)).expect(&case);
    assert!((acknowledged..=acknowledged + 1).contains(&journal.saved()), "{case}");
    assert_eq!(found.pages, pages(journal.saved()), "{case}");
    if fault != Fault::Lasting && !power_cut {
        assert_eq!((journal.saved(), found.torn), (acknowledged, None), "{case}: what was refused is taken back");
    }
    let last = journal.saved() + 2;
    let acknowledged = play(&mut journal, last);
    assert_eq!(acknowledged, last, "{case}");
    disk.power_cut();
    let (journal, _) = JournalFile::resume(disk, Path::new(NAME)).expect(&case);
    assert_eq!(journal.saved(), acknowledged, "{case}");
}

#[test]
fn no_power_cut_loses_an_acknowledged_decision() {
    for seed in 0..2000 {
        let disk = Forgetful::new(seed);
        let mut journal = JournalFile::start(disk.clone(), Path::new(NAME), &sample::header(seed)).unwrap();
        for _ in 0..4 {
            disk.fail(disk.roll(12), Fault::Lasting);
            let last = journal.saved() + disk.roll(6);
            let acknowledged = play(&mut journal, last);
            if disk.roll(2) == 0 {
                disk.power_cut();
            }
            disk.fail(disk.roll(6), Fault::Lasting);
            if JournalFile::resume(disk.clone(), Path::new(NAME)).is_err() {
                disk.power_cut();
            }
            disk.mend();
            let (again, found) = JournalFile::resume(disk.clone(), Path::new(NAME)).expect("the journal opens");
            assert!((acknowledged..=acknowledged + 1).contains(&again.saved()), "seed {seed}");
            assert_eq!(found.pages.last(), pages(again.saved()).last(), "seed {seed}");
            journal = again;
        }
    }
}
