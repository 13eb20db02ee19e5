//! From pages to bytes.

use super::super::digest::ExerciseId;
use super::super::header::Header;
use super::super::page::Page;
use super::layout::{Head, Sealed, checksum};
use super::{FORMAT, MAGIC, MAX_PAYLOAD};

/// The end of a journal: what the next frame has to follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chain {
    pub(super) exercise: ExerciseId,
    pub(super) decisions: u32,
    pub(super) sum: u32,
}

/// A page or a header cannot be written down.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unwritable {
    /// It is too long.
    #[error("it would take {0} bytes; the most is 16 MiB")]
    TooLong(usize),
    /// What was written does not read back as the same thing.
    #[error("it would not read back as it was: {0}")]
    NotReadBack(String),
}

impl Chain {
    /// Number of decisions so far.
    #[must_use]
    pub const fn decisions(&self) -> u32 {
        self.decisions
    }

    /// The frame of the next page, and the end of the journal after it.
    ///
    /// # Errors
    ///
    /// Where the page is too long, or would not read back as it is (a number that is not finite): such a page must not
    /// be acknowledged, because the journal could never be opened again.
    pub fn frame(&self, page: &Page) -> Result<(Vec<u8>, Self), Unwritable> {
        let payload = serde_json::to_vec(page).map_err(|error| Unwritable::NotReadBack(error.to_string()))?;
        match serde_json::from_slice::<Page>(&payload) {
            Ok(back) if back == *page => {}
            Ok(_) => return Err(Unwritable::NotReadBack("another page came back".into())),
            Err(error) => return Err(Unwritable::NotReadBack(error.to_string())),
        }
        if payload.len() > MAX_PAYLOAD {
            return Err(Unwritable::TooLong(payload.len()));
        }
        let head = Head { len: payload.len(), decision: self.decisions + 1 }.bytes(self.exercise);
        let end = self.follow(&head, &payload);
        Ok(([&head[..], &payload, &end.sum.to_le_bytes()].concat(), end))
    }

    /// The end of the journal after one more frame.
    pub(super) fn follow(&self, head: &[u8], payload: &[u8]) -> Self {
        let sum = checksum(&[&self.sum.to_le_bytes(), head, payload]);
        Self { exercise: self.exercise, decisions: self.decisions + 1, sum }
    }
}

/// The header as bytes, and the end of a journal that has no decision yet.
///
/// # Errors
///
/// Where the header is too long.
pub fn begin(header: &Header) -> Result<(Vec<u8>, Chain), Unwritable> {
    let sealed = Sealed::new(header);
    let text = serde_json::to_vec(&sealed).map_err(|error| Unwritable::NotReadBack(error.to_string()))?;
    let len = u32::try_from(text.len()).ok().filter(|_| text.len() <= MAX_PAYLOAD);
    let len = len.ok_or(Unwritable::TooLong(text.len()))?;
    let mut bytes = [&MAGIC[..], &FORMAT.to_le_bytes(), &len.to_le_bytes()].concat();
    bytes.extend(checksum(&[&bytes]).to_le_bytes());
    bytes.extend(text);
    let sum = checksum(&[&bytes]);
    bytes.extend(sum.to_le_bytes());
    Ok((bytes, Chain { exercise: sealed.exercise, decisions: 0, sum }))
}
