//! Nothing that happens to a journal's bytes goes unnoticed.

use crate::journal::{Cause, Command, Decision, Entry, Event, Fingerprint, Order, Page, Rule};
use crate::vocab::Moment;

use super::damage::Wrong;
use super::layout::checksum;
use super::read::frames;
use super::sample::{header, journal, page, parts, slug};
use super::*;

/// What a reader makes of some bytes, by the frames alone.
#[derive(Debug, PartialEq)]
enum Verdict {
    Whole(usize),
    Torn { whole: usize, at: u64, lost: u64 },
    Middle { at: u64, whole: u32, why: Wrong },
    NoHeader(Damage),
}

fn verdict(bytes: &[u8]) -> Verdict {
    match frames(bytes) {
        Err(damage) => Verdict::NoHeader(damage),
        Ok(frames) => match (frames.damage, frames.torn) {
            (None, None) => Verdict::Whole(frames.payloads.len()),
            (None, Some(torn)) => {
                assert_eq!(torn.after_decision as usize, frames.payloads.len());
                Verdict::Torn { whole: frames.payloads.len(), at: torn.at, lost: torn.lost_bytes }
            }
            (Some(Damage::Middle { offset, after_decision, why }), None) => {
                Verdict::Middle { at: offset, whole: after_decision, why }
            }
            other => panic!("{other:?}"),
        },
    }
}

/// Where each part begins, and where the last ends.
fn offsets(parts: &[Vec<u8>]) -> Vec<usize> {
    let mut offsets = vec![0];
    offsets.extend(parts.iter().scan(0, |at, part| {
        *at += part.len();
        Some(*at)
    }));
    offsets
}

#[test]
fn a_journal_reads_back_as_it_was_written() {
    let found = read(&journal(30).concat()).unwrap();
    assert_eq!(found.header, header(7));
    assert_eq!(found.pages, (1..=30).map(page).collect::<Vec<_>>());
    assert_eq!(found.torn, None);
    let (next, _) = found.rest.chain.frame(&page(31)).unwrap();
    assert_eq!(next, journal(31)[31], "and goes on as if it had never been closed");
}

#[test]
fn the_format_has_not_changed() {
    let name = Fingerprint::of(&journal(4).concat()).to_string();
    assert_eq!(
        name, "ab1988bb502d974c4b5fe93dc844999a47b91e5fa9976e5b4453a27508ed97c8",
        "old journals can no longer be read: raise FORMAT, and read both"
    );
}

#[test]
fn a_journal_cut_anywhere_gives_its_last_whole_page() {
    let parts = journal(30);
    let (bytes, offsets) = (parts.concat(), offsets(&parts));
    for len in 0..=bytes.len() {
        let found = verdict(&bytes[..len]);
        if len < offsets[1] {
            let expected = if len == 0 { Damage::Empty } else { Damage::HeaderCutShort { len: len as u64 } };
            assert_eq!(found, Verdict::NoHeader(expected));
            continue;
        }
        let whole = offsets.iter().filter(|offset| **offset <= len).count() - 2;
        let (at, lost) = (offsets[whole + 1] as u64, (len - offsets[whole + 1]) as u64);
        let expected = if lost == 0 { Verdict::Whole(whole) } else { Verdict::Torn { whole, at, lost } };
        assert_eq!(found, expected, "cut at {len}");
        if len % 97 == 0 {
            assert_eq!(read(&bytes[..len]).unwrap().pages, (1..).map(page).take(whole).collect::<Vec<_>>());
        }
    }
}

#[test]
fn every_flipped_bit_is_noticed_in_its_place() {
    let parts = journal(20);
    let (mut bytes, offsets) = (parts.concat(), offsets(&parts));
    for at in 0..bytes.len() {
        let part = offsets.iter().filter(|offset| **offset <= at).count() - 1;
        for bit in 0..8 {
            bytes[at] ^= 1 << bit;
            let found = verdict(&bytes);
            bytes[at] ^= 1 << bit;
            let noticed = match (part, found) {
                (0, found) => matches!(
                    found,
                    Verdict::NoHeader(Damage::NotAJournal | Damage::Header { .. } | Damage::HeaderCutShort { .. })
                ),
                (20, found) => matches!(found, Verdict::Torn { whole: 19, .. }),
                (part, Verdict::Middle { at, whole, why: Wrong::Changed }) => {
                    (at, whole as usize) == (offsets[part] as u64, part - 1)
                }
                _ => false,
            };
            assert!(noticed, "bit {bit} of byte {at}, in part {part}");
        }
    }
}

#[test]
fn a_frame_that_is_missing_doubled_or_moved_is_noticed() {
    let whole = journal(12);
    for place in 1..=12_usize {
        let before = u32::try_from(place).unwrap() - 1;
        let expect = |parts: &[Vec<u8>], whole: u32, expected: u32, found: u32| {
            let at = offsets(parts)[whole as usize + 1] as u64;
            let why = Wrong::Order { expected, found };
            assert_eq!(verdict(&parts.concat()), Verdict::Middle { at, whole, why });
        };
        let mut doubled = whole.clone();
        doubled.insert(place, whole[place].clone());
        expect(&doubled, before + 1, before + 2, before + 1);
        if place < 12 {
            let mut missing = whole.clone();
            missing.remove(place);
            expect(&missing, before, before + 1, before + 2);
            for other in place + 1..=12 {
                let mut swapped = whole.clone();
                swapped.swap(place, other);
                expect(&swapped, before, before + 1, u32::try_from(other).unwrap());
            }
        }
    }
}

#[test]
fn a_frame_of_another_journal_is_noticed() {
    let whole = journal(12);
    let another_exercise = parts(8, (1..=12).map(page));
    let other = |number| Page { order: Order { seat: slug("press"), command: Command::Lock }, ..page(number) };
    let other_play = parts(7, (1..=12).map(other));
    for (same_exercise, foreign) in [(false, another_exercise), (true, other_play)] {
        for place in 1..=12_usize {
            let mut spliced = whole.clone();
            spliced[place].clone_from(&foreign[place]);
            let found = verdict(&spliced.concat());
            if place == 1 && same_exercise {
                // The first page of another play follows the same header; the second no longer follows it.
                assert!(matches!(found, Verdict::Middle { whole: 1, .. }), "{found:?}");
            } else if place == 12 {
                assert!(matches!(found, Verdict::Torn { whole: 11, .. }), "{found:?}");
            } else {
                assert!(matches!(found, Verdict::Middle { whole, .. } if whole as usize == place - 1), "{found:?}");
            }
        }
    }
}

#[test]
fn a_tail_of_zeros_is_an_unfinished_write() {
    let parts = journal(6);
    let (bytes, offsets) = (parts.concat(), offsets(&parts));
    for zeros in [1, 3, 4, 8, 11, 12, 13, 16, 100, 4096] {
        let tail = [&bytes[..], &vec![0; zeros]].concat();
        assert_eq!(verdict(&tail), Verdict::Torn { whole: 6, at: bytes.len() as u64, lost: zeros as u64 });
    }
    for zeros in 1..=parts[6].len() {
        let mut tail = bytes.clone();
        tail[bytes.len() - zeros..].fill(0);
        let lost = parts[6].len() as u64;
        assert_eq!(verdict(&tail), Verdict::Torn { whole: 5, at: offsets[6] as u64, lost }, "{zeros}");
    }
}

#[test]
fn old_blocks_of_another_exercise_after_the_end_are_no_decisions() {
    let whole = journal(6).concat();
    let stale = parts(8, (1..=12).map(page))[7..].concat();
    let (at, lost) = (whole.len() as u64, stale.len() as u64);
    assert_eq!(verdict(&[whole, stale].concat()), Verdict::Torn { whole: 6, at, lost });
}

#[test]
fn zeros_in_the_middle_are_damage() {
    let parts = journal(6);
    let (mut bytes, offsets) = (parts.concat(), offsets(&parts));
    bytes[offsets[2]..offsets[5]].fill(0);
    let at = offsets[2] as u64;
    assert_eq!(verdict(&bytes), Verdict::Middle { at, whole: 1, why: Wrong::Changed });
    let message = read(&bytes).unwrap_err().to_string();
    assert!(message.contains("in the middle") && message.contains("after decision 1,"), "{message}");
}

#[test]
fn what_is_no_journal_says_why() {
    let told = |bytes: &[u8]| read(bytes).unwrap_err().to_string();
    assert!(told(b"").contains("is empty"));
    assert!(told(&[0; 4096]).contains("is empty"));
    assert!(told(b"(title: \"a scenario\")").contains("not a Whitecell journal"));
    let mut newer = journal(2).concat();
    newer[8] = 2;
    let sum = checksum(&[&newer[..16]]).to_le_bytes();
    newer[16..20].copy_from_slice(&sum);
    assert!(told(&newer).contains("in format 2, and this version of Whitecell reads format 1"), "{}", told(&newer));
}

#[test]
fn a_page_from_a_later_version_names_the_version_that_wrote_it() {
    let mut parts = journal(2);
    let (_, chain) = begin(&header(7)).unwrap();
    let payload = br#"{"order":{"seat":"council","command":"Abdicate"}}"#;
    let head = layout::Head { len: payload.len(), decision: 1 }.bytes(chain.exercise);
    let sum = chain.follow(&head, payload).sum.to_le_bytes();
    parts[1] = [&head[..], payload, &sum].concat();
    let message = read(&parts[..2].concat()).unwrap_err().to_string();
    assert!(message.contains("decision 1") && message.contains("Abdicate"), "{message}");
    assert!(message.contains("version 0.1.0"), "{message}");
}

#[test]
fn a_page_that_would_not_read_back_is_not_written() {
    let (_, chain) = begin(&header(7)).unwrap();
    let event = Event::LawBroken { progress: crate::vocab::ProgressId(1), by: f64::NAN, disproportionate: true };
    let entry = Entry { at: Moment(0), cause: Cause::Rule(Rule::Law), event };
    let bad = Page { events: vec![entry], ..page(1) };
    assert!(matches!(chain.frame(&bad), Err(Unwritable::NotReadBack(_))));
    let response = Command::Plan(Decision::Respond { response: slug("isolate"), target: None });
    assert!(chain.frame(&Page { order: Order { seat: slug("council"), command: response }, ..page(1) }).is_ok());
}

#[test]
fn what_is_whole_before_the_damage_can_be_salvaged() {
    let parts = journal(9);
    let mut bytes = parts.concat();
    bytes[offsets(&parts)[5] + 20] ^= 1;
    let (found, damage) = salvage(&bytes).unwrap();
    assert_eq!(found.pages, (1..=4).map(page).collect::<Vec<_>>());
    assert!(matches!(damage, Some(Damage::Middle { after_decision: 4, .. })));
}

#[test]
fn a_survey_tells_where_the_exercise_stands() {
    let found = survey(&journal(3).concat()).unwrap();
    assert_eq!((found.decisions, found.turn, found.over), (3, None, false));
    let found = survey(&journal(11).concat()).unwrap();
    assert_eq!((found.decisions, found.turn, found.over), (11, Some(2), false));
    assert_eq!(found.last, Some(page(11).order));
    let mut last = page(12);
    last.events[1].event = Event::ExerciseEnded { ending: 0 };
    let found = survey(&parts(7, (1..12).map(page).chain([last])).concat()).unwrap();
    assert_eq!((found.decisions, found.turn, found.over), (12, Some(2), true));
}
