//! The words of a line and where they stand.

/// A word of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// The character of the line where it begins, from 1.
    pub(super) column: usize,
    /// The word.
    pub(super) text: &'a str,
}

/// The words of a line, up to a comment.
pub(super) fn words(line: &str) -> Vec<Word<'_>> {
    let line = line.split('#').next().unwrap_or_default();
    let mut words = Vec::new();
    let mut start = None;
    let ends = std::iter::once((line.len(), line.chars().count(), ' '));
    let chars = line.char_indices().enumerate().map(|(column, (byte, c))| (byte, column, c));
    for (byte, column, c) in chars.chain(ends) {
        match (start, c.is_whitespace()) {
            (None, false) => start = Some((byte, column)),
            (Some((from, first)), true) => {
                words.push(Word { column: first + 1, text: &line[from..byte] });
                start = None;
            }
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_their_column_and_comments_are_none() {
        let found: Vec<_> = words(" é lock\t2 # undo").into_iter().map(|word| (word.column, word.text)).collect();
        assert_eq!(found, [(2, "é"), (4, "lock"), (9, "2")]);
        assert_eq!(words("# all comment"), []);
    }
}
