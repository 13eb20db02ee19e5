//! Short marks of texts, by which a change of them is seen.

/// Bytes of a mark: among a thousand texts, two share one once in ten thousand scenarios, and it takes two of the same place to mislead.
const BYTES: usize = 4;

/// The mark of a text: the beginning of its BLAKE3, in hexadecimal digits.
pub(super) fn mark(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex()[..2 * BYTES].to_owned()
}
