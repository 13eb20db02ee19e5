//! Plays a journal again and holds every decision against what the journal says of it.

use std::fmt;

use crate::journal::{Entry, Header, Page};

use super::super::stop::Stop;
use super::course::Course;

/// Where a replay and its journal part.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::cli) struct Parting {
    /// The turn, from 1.
    pub(in crate::cli) turn: u16,
    /// The decision, from 1.
    pub(in crate::cli) decision: usize,
    /// The command, as a script writes it.
    pub(in crate::cli) command: String,
    /// What the journal says.
    pub(in crate::cli) expected: String,
    /// What the replay found.
    pub(in crate::cli) found: String,
}

/// Carries the order of `page` out, and compares what comes of it. `decision` counts from 1.
///
/// # Errors
///
/// Where anything differs: the first difference.
pub(in crate::cli) fn follow(course: &mut Course, decision: usize, page: &Page) -> Result<(), Box<Parting>> {
    let turn = course.exercise().turn() + 1;
    let (expected, found) = match course.take(&page.order) {
        Ok(played) if played == *page => return Ok(()),
        Ok(played) => difference(page, &played),
        Err(refusal) => ("an admitted decision".to_owned(), format!("a refusal: {refusal}")),
    };
    Err(Box::new(Parting { turn, decision, command: page.order.command.to_string(), expected, found }))
}

/// The first difference between two pages of the same order, in words.
fn difference(expected: &Page, found: &Page) -> (String, String) {
    if expected.before != found.before {
        return (format!("digest {} before it", expected.before), format!("digest {}", found.before));
    }
    let longest = expected.events.len().max(found.events.len());
    for at in 0..longest {
        let (wanted, came) = (expected.events.get(at), found.events.get(at));
        if wanted != came {
            return (format!("event {} to be {}", at + 1, told(wanted)), told(came));
        }
    }
    (format!("digest {} after it", expected.after), format!("digest {}", found.after))
}

fn told(entry: Option<&Entry>) -> String {
    entry.map_or_else(|| "nothing".to_owned(), |it| format!("{:?} at {} by {:?}", it.event, it.at, it.cause))
}

impl fmt::Display for Parting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { turn, decision, command, expected, found } = self;
        write!(f, "turn {turn}, decision {decision} (`{command}`) goes another way: expected {expected}, found {found}")
    }
}

impl Parting {
    /// Why the program cannot go on with this journal.
    pub(in crate::cli) fn stop(&self, header: &Header) -> Stop {
        let here = env!("CARGO_PKG_VERSION");
        let help = if header.engine == here {
            "the journal does not come from this program, or was changed: use a backup copy".to_owned()
        } else {
            format!(
                "the journal was begun with whitecell {}, and this is {here}: open it with that version",
                header.engine
            )
        };
        Stop::failed(self.to_string(), help)
    }
}
