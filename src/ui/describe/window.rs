//! Windows that have no view of their own: a title, and lines.

use super::page::Page;
use super::words::sentences;

/// What plain mode says about typing. A screen has keys for that, and its text does without.
const TYPING: [&str; 17] = [
    " Type a number for details, p and a number to plan one.",
    " To plan one, type c and its number, and an Ally's id where it needs one",
    " For the reason behind one, type why and its number",
    " To take one back, type drop and its number",
    " Type d, the number, and your answer",
    " The id to type is in brackets; why and a number tells of its public trust",
    " The id to type is in brackets",
    " Say why: add | and the reason.",
    " Say how sure you are: add | and a percentage.",
    ": type d",
    " Type r.",
    "To read one, type library and its number.",
    " For all, type library.",
    " Type bring, hold, free, delay or skip, and the id; | because REASON may follow.",
    ": type release and the id",
    ": type answer, the id and an option",
    ": type judge, the id and a level",
];

/// The same lines without what plain mode says about typing.
#[must_use]
pub fn untyped(lines: Vec<String>) -> Vec<String> {
    let without = |line: String| {
        let line = TYPING.iter().fold(line, |line, it| line.replace(it, "")).replace(".:", ":");
        // The one that names a seat.
        match line.split_once(" Type reply ") {
            Some((before, after)) => {
                format!("{before}{}", after.split_once(" and the answer.").map_or("", |(_, rest)| rest))
            }
            None => line,
        }
    };
    lines.into_iter().map(without).filter(|it| !it.trim().is_empty()).collect()
}

/// A title and numbered lines.
#[must_use]
pub fn numbered<T: AsRef<str>>(title: &str, lines: impl IntoIterator<Item = T>) -> Vec<String> {
    let mut page = Page::titled(title);
    lines.into_iter().enumerate().for_each(|(index, line)| page.item(index, line));
    page.done()
}

/// A title, and lines under it.
#[must_use]
pub fn under<T: AsRef<str>>(title: &str, lines: impl IntoIterator<Item = T>) -> Vec<String> {
    let mut page = Page::titled(title);
    lines.into_iter().for_each(|line| page.under(line));
    page.done()
}

/// A title, and names with what is so of each; a name with nothing behind it heads those after it.
#[must_use]
pub fn pairs(title: &str, lines: &[(String, String)]) -> Vec<String> {
    let mut page = Page::titled(sentences([title.to_owned()]));
    for (name, so) in lines {
        if so.is_empty() {
            page.line(format!("{name}:"));
        } else {
            page.under(sentences([format!("{name}: {so}")]));
        }
    }
    page.done()
}
