//! A number that stands for the whole state: what replays compare.

use super::snapshot::Snapshot;

/// The digest of a state: the first 64 bits of the BLAKE3 of its bytes, floats by their bits.
pub(crate) fn digest(snapshot: &Snapshot) -> u64 {
    let bytes = postcard::to_allocvec(snapshot).expect("plain data always serialises");
    let hash = blake3::hash(&bytes);
    let (first, _) = hash.as_bytes().split_first_chunk::<8>().expect("a BLAKE3 hash has 32 bytes");
    u64::from_le_bytes(*first)
}
