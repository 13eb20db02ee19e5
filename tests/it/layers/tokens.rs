//! Rust source cut into the few tokens that paths are made of; comments, strings and characters left out.

/// What matters of a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name or keyword.
    Word(String),
    /// `::`
    Colons,
    /// Any other single character that is not blank.
    Mark(char),
}

/// A token and the line it is on, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where it is.
    pub line: usize,
}

impl Token {
    /// Whether it is this character.
    pub fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

/// Cuts `text` up.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut cutter = Cutter { rest: text, line: 1, tokens: Vec::new() };
    while let Some(first) = cutter.rest.chars().next() {
        cutter.one(first);
    }
    cutter.tokens
}

struct Cutter<'a> {
    rest: &'a str,
    line: usize,
    tokens: Vec<Token>,
}

impl Cutter<'_> {
    fn one(&mut self, first: char) {
        if self.rest.starts_with("//") {
            self.skip(self.rest.find('\n').unwrap_or(self.rest.len()));
        } else if self.rest.starts_with("/*") {
            self.skip(block_comment(self.rest));
        } else if let Some(len) = quoted(self.rest) {
            self.skip(len);
        } else if self.rest.starts_with("::") {
            self.push(Kind::Colons, 2);
        } else if first.is_alphabetic() || first == '_' {
            let len = self.rest.find(|it: char| !it.is_alphanumeric() && it != '_').unwrap_or(self.rest.len());
            self.push(Kind::Word(self.rest[..len].to_owned()), len);
        } else if first.is_ascii_digit() {
            // A whole number, so that its suffix (`1_u8`, `0xff`) is not taken for a name.
            self.skip(self.rest.find(|it: char| !it.is_alphanumeric() && it != '_').unwrap_or(self.rest.len()));
        } else if first.is_whitespace() {
            self.skip(first.len_utf8());
        } else {
            self.push(Kind::Mark(first), first.len_utf8());
        }
    }

    fn push(&mut self, kind: Kind, len: usize) {
        self.tokens.push(Token { kind, line: self.line });
        self.skip(len);
    }

    fn skip(&mut self, len: usize) {
        self.line += self.rest[..len].matches('\n').count();
        self.rest = &self.rest[len..];
    }
}

/// Length of the block comment that `text` starts with; they nest.
fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// Length of the string or character that `text` starts with, if it starts with one.
fn quoted(text: &str) -> Option<usize> {
    if text.starts_with('\'') {
        return character(text);
    }
    let prefix = text.bytes().take(3).position(|it| matches!(it, b'"' | b'\'' | b'#'))?;
    if !matches!(&text[..prefix], "" | "r" | "b" | "br" | "c" | "cr") {
        return None;
    }
    let body = &text[prefix..];
    if text.starts_with("b'") {
        return character(body).map(|len| prefix + len);
    }
    if text[..prefix].ends_with('r') {
        let hashes = body.len() - body.trim_start_matches('#').len();
        let end = format!("\"{}", "#".repeat(hashes));
        let inside = body[hashes..].strip_prefix('"')?;
        return Some(prefix + hashes + 1 + inside.find(&end).map_or(inside.len(), |at| at + end.len()));
    }
    body.starts_with('"').then(|| prefix + until_quote(body, '"'))
}

/// Length of the character that `text` starts with; `None` for a lifetime.
fn character(text: &str) -> Option<usize> {
    let mut inside = text[1..].chars();
    let first = inside.next()?;
    (first == '\\' || inside.next() == Some('\'')).then(|| until_quote(text, '\''))
}

/// Length up to and with the closing quote, escapes heeded.
fn until_quote(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, it) in text.char_indices().skip(1) {
        if !escaped && it == quote {
            return at + 1;
        }
        escaped = !escaped && it == '\\';
    }
    text.len()
}
