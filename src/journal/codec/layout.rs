//! The fixed parts of the format, taken apart and put together.

use crc32fast::Hasher;
use serde::{Deserialize, Serialize};

use super::super::digest::{ExerciseId, Fingerprint};
use super::super::header::Header;
use super::{HEAD, MAX_PAYLOAD};

/// The header as it stands in the file: with the names that follow from it, for people and for checking.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sealed<H> {
    /// The exercise's id.
    pub(super) exercise: ExerciseId,
    /// The scenario's digest.
    pub(super) scenario_digest: Fingerprint,
    /// The rest.
    pub(super) header: H,
}

impl<'a> Sealed<&'a Header> {
    /// Adds the names that follow from `header`.
    pub(super) fn new(header: &'a Header) -> Self {
        Self { exercise: header.exercise(), scenario_digest: header.scenario_digest(), header }
    }
}

/// What stands before a frame's payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// Bytes of payload.
    pub(super) len: usize,
    /// Which decision, from 1.
    pub(super) decision: u32,
}

impl Head {
    /// Reads a head; `None` where there is none. Its checksum holds the exercise's id, so that the head of another
    /// exercise is none.
    pub(super) fn read(bytes: &[u8], exercise: ExerciseId) -> Option<Self> {
        let bytes: &[u8; HEAD] = bytes.first_chunk()?;
        let head = Self { len: number(bytes, 0)? as usize, decision: number(bytes, 4)? };
        let fits = head.len <= MAX_PAYLOAD && head.decision > 0;
        (fits && head.bytes(exercise) == *bytes).then_some(head)
    }

    /// The head as bytes.
    pub(super) fn bytes(self, exercise: ExerciseId) -> [u8; HEAD] {
        let len = u32::try_from(self.len).expect("a payload is at most 16 MiB").to_le_bytes();
        let decision = self.decision.to_le_bytes();
        let sum = checksum(&[&exercise.0, &len, &decision]).to_le_bytes();
        let mut bytes = [0; HEAD];
        for (place, byte) in bytes.iter_mut().zip(len.into_iter().chain(decision).chain(sum)) {
            *place = byte;
        }
        bytes
    }
}

/// The little-endian number at `at`.
pub(super) fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// CRC-32 over `parts`, one after the other.
pub(super) fn checksum(parts: &[&[u8]]) -> u32 {
    let mut hasher = Hasher::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize()
}
