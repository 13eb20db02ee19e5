//! Changes bytes at random: cuts, copies, swaps, and puts in what readers have stumbled over elsewhere.
//!
//! Mutators that are to be had as crates need a fuzzer of their own around them, with a compiler that is not stable; these few
//! lines need neither.

use crate::dice::Dice;

impl Dice {
    fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// Pieces that readers trip over.
const PIECES: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "'",
    "\\",
    "//",
    "/*",
    "*/",
    "r#\"",
    "\"#",
    "#!",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\u{1b}[2J",
    "\u{202e}",
    "\u{feff}",
    "é",
    "\u{e0041}",
    "\\u{1b}",
    "-1",
    "0",
    "1e309",
    "NaN",
    "inf",
    "4294967296",
    "18446744073709551616",
    "0x",
    "-0.0",
    "true",
    "Always",
    "Not(",
    "All([",
    "Any([])",
    "Flag(\"a\")",
    "format: 0",
    "format: 1",
    "format: 2",
    "translates: \"a\",",
    "noted: [],",
    "{number:a}",
    "{org.name}",
    "{text:a}",
    "{",
    "}",
    "id: \"\",",
    "lock",
    "respond ",
    "set ",
    "answer ",
    "release ",
    "judge ",
    " | ",
    "null",
    "{}",
    "[]",
    "99999999999999999999",
    "// allow(few-injects): x",
];

/// One of `corpus`, changed in a few places.
pub fn changed(corpus: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = dice.pick(corpus).clone();
    for _ in 0..=dice.below(6) {
        change(&mut bytes, corpus, dice);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, corpus: &[Vec<u8>], dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let end = (at + 1 + dice.below(40)).min(bytes.len());
    match dice.below(11) {
        0 => drop(bytes.drain(at..end)),
        1 => bytes.truncate(at),
        2 => {
            let piece = dice.pick(PIECES).bytes();
            drop(bytes.splice(at..at, piece));
        }
        3 => {
            let piece = dice.pick(PIECES).bytes();
            drop(bytes.splice(at..end, piece));
        }
        4 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
        5 => {
            let piece = bytes[at..end].repeat(1 + dice.below(200));
            drop(bytes.splice(at..at, piece));
        }
        6 => {
            let other = &corpus[dice.below(corpus.len())];
            splice(bytes, at, other, dice);
        }
        7 => number(bytes, at, dice),
        8 => swap(bytes, at, dice),
        9 => {
            let piece = dice.pick(PIECES).repeat(1 + dice.below(2_000));
            drop(bytes.splice(at..at, piece.bytes()));
        }
        _ => lines(bytes, dice),
    }
}

/// Puts a part of another file in.
fn splice(bytes: &mut Vec<u8>, at: usize, other: &[u8], dice: &mut Dice) {
    let from = dice.below(other.len() + 1);
    let to = (from + dice.below(600)).min(other.len());
    drop(bytes.splice(at..at, other[from..to].iter().copied()));
}

/// Puts another number in the place of the next.
fn number(bytes: &mut Vec<u8>, at: usize, dice: &mut Dice) {
    let Some(from) = bytes[at..].iter().position(u8::is_ascii_digit).map(|it| at + it) else { return };
    let to =
        bytes[from..].iter().position(|it| !it.is_ascii_digit() && *it != b'.').map_or(bytes.len(), |it| from + it);
    let numbers = ["0", "1", "-1", "4294967295", "4294967296", "1e308", "1e-308", "NaN", "0.5", "65536", "999999999"];
    drop(bytes.splice(from..to, dice.pick(&numbers).bytes()));
}

/// Makes two neighbouring parts change places.
fn swap(bytes: &mut [u8], at: usize, dice: &mut Dice) {
    let width = 1 + dice.below(60);
    if at + 2 * width <= bytes.len() {
        let (a, b) = bytes[at..at + 2 * width].split_at_mut(width);
        a.swap_with_slice(b);
    }
}

/// Doubles a line, or takes it out.
fn lines(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let from = bytes[..at].iter().rposition(|it| *it == b'\n').map_or(0, |it| it + 1);
    let to = bytes[at..].iter().position(|it| *it == b'\n').map_or(bytes.len(), |it| at + it + 1);
    let line = bytes[from..to].to_vec();
    drop(bytes.splice(from..to, if dice.below(2) == 0 { Vec::new() } else { line.repeat(2) }));
}
