//! Journals that something happened to.

use std::fs;

use whitecell::journal::codec::{self, Damage};

use super::room::{Room, commands, says, script};

#[test]
fn one_changed_byte_in_the_middle_is_refused_with_its_place() {
    let room = Room::new();
    room.play("homeland", &script("homeland"), "j.wcj").exits(0);
    let mut bytes = room.bytes("j.wcj");
    let frames: Vec<usize> = (0..bytes.len()).filter(|&at| bytes[at..].starts_with(br#"{"order":"#)).collect();
    assert_eq!(frames.len(), 40);
    let (payload, start) = (frames[20] + 40, frames[20] - 12);
    bytes[payload] ^= 0x04;
    fs::write(room.path("j.wcj"), &bytes).unwrap();
    let journal = room.named("j.wcj");
    for arguments in [["replay", &journal, "--verify"], ["resume", &journal, "--plain"]] {
        let told = room.run(&arguments).exits(1);
        says(
            &told,
            &[
                "damaged in the middle",
                &format!("at byte {start}, after decision 20"),
                "Nothing was changed",
                "whitecell salvage",
            ],
        );
    }
    assert!(room.bytes("j.wcj") == bytes, "it was changed");
}

#[test]
fn what_is_whole_in_a_damaged_journal_is_saved_into_a_new_one() {
    let room = Room::new();
    room.play("homeland", &script("homeland"), "j.wcj").exits(0);
    let whole = commands(&room.journal("j.wcj").pages);
    let mut bytes = room.bytes("j.wcj");
    let at = bytes.len() / 2 + 20_000;
    bytes[at] ^= 0x20;
    fs::write(room.path("j.wcj"), &bytes).unwrap();
    let (from, to) = (room.named("j.wcj"), room.named("new.wcj"));
    says(&room.run(&["salvage", &from, &to]).exits(0), &["damaged in the middle", "Saved ", "left out"]);
    let saved = commands(&room.journal("new.wcj").pages);
    assert!(!saved.is_empty() && saved.len() < whole.len());
    assert_eq!(saved, whole[..saved.len()]);
    room.run(&["replay", &to, "--verify"]).exits(0);
    says(&room.run(&["salvage", &from, &to]).exits(2), &["exists already"]);
}

#[test]
fn a_journal_cut_anywhere_keeps_its_whole_decisions() {
    let room = Room::new();
    let file =
        room.write("s.txt", "respond raise-cyber-alert\nestimate port vgf 30\nundo\nlock\nrespond article-4\nlock 9\n");
    room.play("tests/fixtures/small.ron", &file, "j.wcj").exits(0);
    let bytes = room.bytes("j.wcj");
    let whole = codec::read(&bytes).unwrap();
    assert!(whole.pages.len() >= 5, "{}", whole.pages.len());
    let ends: Vec<usize> = ends(&bytes);
    assert_eq!(ends.len(), whole.pages.len() + 1);
    for len in 0..=bytes.len() {
        match codec::read(&bytes[..len]) {
            Ok(read) => {
                let kept = ends.iter().filter(|&&end| end <= len).count() - 1;
                assert_eq!(read.pages, whole.pages[..kept], "cut at {len}");
                assert_eq!(read.torn.is_some(), len != ends[kept], "cut at {len}");
            }
            Err(Damage::Empty | Damage::HeaderCutShort { .. }) => assert!(len < ends[0], "cut at {len}"),
            Err(other) => panic!("cut at {len}: {other}"),
        }
    }
}

/// Where the header and each frame of a journal end, found by its lengths as `docs/journal.md` describes them.
fn ends(bytes: &[u8]) -> Vec<usize> {
    let number = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
    let mut ends = vec![20 + number(12) + 4];
    while let Some(&end) = ends.last().filter(|&&end| end < bytes.len()) {
        ends.push(end + 12 + number(end) + 4);
    }
    ends
}
