//! Reads one line, whatever is sent.

use std::io::{self, BufRead, Read};

/// The longest line that is read, bytes; the rest of a longer one is dropped.
const MAX_LINE: u64 = 4096;

/// The next line without its end, or `None` where the input has ended. Bytes that are no text become `U+FFFD`.
pub(super) fn read_line(input: &mut dyn BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if Read::take(&mut *input, MAX_LINE).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    if bytes.last() != Some(&b'\n') {
        skip_line(input)?;
    }
    Ok(Some(String::from_utf8_lossy(&bytes).trim().to_owned()))
}

/// Drops what is left of a line, without keeping it.
fn skip_line(input: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let length = end.map_or(buffer.len(), |at| at + 1);
        input.consume(length);
        if end.is_some() || length == 0 {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_beyond_all_measure_is_one_line() {
        let text = format!("{}\nlock\n\u{e9}", "x".repeat(10_000));
        let mut input = text.as_bytes();
        assert_eq!(read_line(&mut input).unwrap().map(|line| line.len()), Some(4096));
        assert_eq!(read_line(&mut input).unwrap().as_deref(), Some("lock"));
        assert_eq!(read_line(&mut input).unwrap().as_deref(), Some("\u{e9}"));
        assert_eq!(read_line(&mut input).unwrap(), None);
    }

    #[test]
    fn bytes_that_are_no_text_do_not_end_the_exercise() {
        let mut input: &[u8] = b"\xff\xfe\nlock";
        assert_eq!(read_line(&mut input).unwrap().as_deref(), Some("\u{fffd}\u{fffd}"));
        assert_eq!(read_line(&mut input).unwrap().as_deref(), Some("lock"));
    }
}
