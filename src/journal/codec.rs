//! The journal as bytes: a header, then one frame a decision. No file is touched here.
//!
//! `docs/journal.md` has the format in one page. Every number is little-endian.

mod damage;
mod layout;
mod read;
mod survey;
mod write;

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

pub use damage::{Damage, Torn};
pub use read::{Read, Rest, read, salvage};
pub use survey::{Survey, survey};
pub use write::{Chain, Unwritable, begin};

/// The largest journal that is read or written, bytes. A long day of play is a few million.
pub const MAX_JOURNAL: u64 = 256 << 20;

/// The largest payload of one frame, bytes.
const MAX_PAYLOAD: usize = 16 << 20;

/// The format that this program writes, and the only one it reads.
const FORMAT: u32 = 1;

/// How every journal begins. The first byte is no ASCII and no UTF-8, and the line ends are of both kinds, so that a
/// transfer that "corrects" text shows at once.
const MAGIC: [u8; 8] = *b"\x8eWCJ\r\n\x1a\n";

/// Bytes of what stands before the header's text: magic, format, length, checksum.
const PRELUDE: usize = 20;

/// Bytes of what stands before a frame's payload: length, decision, checksum.
const HEAD: usize = 12;

/// Bytes of a checksum.
const SUM: usize = 4;
