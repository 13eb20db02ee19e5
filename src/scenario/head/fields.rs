//! Finds the fields of a file's outermost bracket, and passes over everything inside them.

use std::collections::BTreeMap;

/// The outermost fields of `text` by name, each with its value as it is written; `None` where it has no such bracket. A
/// file that ends early has the fields up to there.
pub(super) fn fields(text: &str) -> Option<BTreeMap<&str, &str>> {
    let mut scan = Scan { text, bytes: text.as_bytes(), at: 0 };
    scan.blank();
    if scan.peek() != Some(b'(') {
        return None;
    }
    scan.at += 1;
    let mut found = BTreeMap::new();
    loop {
        scan.blank();
        let name = scan.word();
        scan.blank();
        if name.is_empty() || scan.peek() != Some(b':') {
            return Some(found);
        }
        scan.at += 1;
        let start = scan.at;
        if !scan.value() {
            return Some(found);
        }
        found.entry(name).or_insert(&text[start..scan.at]);
        if scan.peek() != Some(b',') {
            return Some(found);
        }
        scan.at += 1;
    }
}

struct Scan<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Scan<'a> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn word(&mut self) -> &'a str {
        let start = self.at;
        while self.peek().is_some_and(|it| it.is_ascii_alphanumeric() || it == b'_') {
            self.at += 1;
        }
        &self.text[start..self.at]
    }

    /// Passes over white space and comments.
    fn blank(&mut self) {
        loop {
            while self.peek().is_some_and(|it| it.is_ascii_whitespace()) {
                self.at += 1;
            }
            if !self.comment() {
                return;
            }
        }
    }

    /// Passes over a comment; false where none stands here.
    fn comment(&mut self) -> bool {
        let rest = &self.bytes[self.at..];
        if rest.starts_with(b"//") {
            self.at += rest.iter().position(|it| *it == b'\n').unwrap_or(rest.len());
            return true;
        }
        if !rest.starts_with(b"/*") {
            return false;
        }
        let mut depth = 0_u32;
        while let Some(two) = self.bytes.get(self.at..self.at + 2) {
            match two {
                b"/*" => depth += 1,
                b"*/" => depth -= 1,
                _ => {
                    self.at += 1;
                    continue;
                }
            }
            self.at += 2;
            if depth == 0 {
                return true;
            }
        }
        self.at = self.bytes.len();
        true
    }

    /// Passes over a value, up to the comma or bracket after it; false where the file ends first.
    fn value(&mut self) -> bool {
        let mut depth = 0_u32;
        while let Some(byte) = self.peek() {
            match byte {
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' if depth == 0 => return true,
                b')' | b']' | b'}' => depth -= 1,
                b',' if depth == 0 => return true,
                b'"' => {
                    self.quoted();
                    continue;
                }
                b'r' if matches!(self.bytes.get(self.at + 1), Some(b'"' | b'#')) => {
                    self.raw();
                    continue;
                }
                b'/' if self.comment() => continue,
                _ => {}
            }
            self.at += 1;
        }
        false
    }

    /// Passes over a text in quotes.
    fn quoted(&mut self) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                return;
            }
        }
        self.at = self.bytes.len();
    }

    /// Passes over a raw text.
    fn raw(&mut self) {
        let fence = self.bytes[self.at + 1..].iter().take_while(|it| **it == b'#').count();
        let start = self.at + 1 + fence;
        if self.bytes.get(start) != Some(&b'"') {
            self.at += 1;
            return;
        }
        let end = format!("\"{}", "#".repeat(fence));
        self.at = self.text[start + 1..].find(&end).map_or(self.bytes.len(), |it| start + 1 + it + end.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_texts_and_comments_do_not_count() {
        let text = "// (\n( a: \"x)\\\"(\", /* , b: 2 */ c: [1, (2)], // d: )\n e: r#\"\")\"#, f: Some(g: 1) )";
        let found = fields(text).unwrap();
        let told: Vec<_> = found.iter().map(|(name, value)| format!("{name}={}", value.trim())).collect();
        assert_eq!(told, ["a=\"x)\\\"(\"", "c=[1, (2)]", "e=r#\"\")\"#", "f=Some(g: 1)"]);
    }

    #[test]
    fn every_beginning_of_a_file_is_taken() {
        let text = "(a: \"é\\\"\", b: r##\"x\"##, /* c */ d: [(1)], é: 2)";
        for end in (0..=text.len()).filter(|it| text.is_char_boundary(*it)) {
            let _ = fields(&text[..end]);
        }
    }
}
