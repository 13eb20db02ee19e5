//! A quick look at a journal: enough for a list of exercises to continue.

use super::super::command::Order;
use super::super::event::Event;
use super::super::header::Header;
use super::damage::{Damage, Torn};
use super::read::frames;

/// What a list says of a journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// What the exercise is played with.
    pub header: Header,
    /// Number of decisions.
    pub decisions: u32,
    /// The last decision.
    pub last: Option<Order>,
    /// The last turn that a decision opened, from 0. `None` while the exercise is in its first.
    pub turn: Option<u16>,
    /// Whether the exercise is over.
    pub over: bool,
    /// The unfinished end that would be left out.
    pub torn: Option<Torn>,
}

/// Looks at a journal without reading every page.
///
/// # Errors
///
/// As [`read`](super::read) does; a page that is not looked into may still be refused there.
pub fn survey(bytes: &[u8]) -> Result<Survey, Damage> {
    let mut frames = frames(bytes)?;
    if let Some(damage) = frames.damage.take() {
        return Err(damage);
    }
    let (mut last, mut turn, mut over) = (None, None, false);
    for index in (0..frames.payloads.len()).rev() {
        let page = frames.page(index)?;
        last.get_or_insert(page.order);
        for entry in page.events.iter().rev() {
            match entry.event {
                Event::ExerciseEnded { .. } => over = true,
                Event::TurnOpened { turn: opened } => turn = turn.or(Some(opened)),
                _ => {}
            }
        }
        if turn.is_some() {
            break;
        }
    }
    let decisions = frames.rest.chain.decisions();
    Ok(Survey { header: frames.header, decisions, last, turn, over, torn: frames.torn })
}
