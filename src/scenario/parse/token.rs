//! Cuts a text into brackets, commas, words, numbers and texts, and goes on after what is none of them.

use super::mistake::{Mistakes, SYNTAX, UNCLOSED_TEXT};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `(`, `[` or `{`.
    Open(Bracket),
    /// `)`, `]` or `}`.
    Close(Bracket),
    /// `,`.
    Comma,
    /// `:`.
    Colon,
    /// A name: a field, a variant, `true`.
    Word,
    /// Anything that begins like a number.
    Number,
    /// A text in quotes.
    Text,
    /// The end of the file.
    End,
}

/// The shape of a bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bracket {
    /// `()`, around fields.
    Round,
    /// `[]`, around lists.
    Square,
    /// `{}`, which scenarios do not use.
    Curly,
}

impl Bracket {
    pub(super) const fn opening(self) -> char {
        match self {
            Self::Round => '(',
            Self::Square => '[',
            Self::Curly => '{',
        }
    }

    pub(super) const fn closing(self) -> char {
        match self {
            Self::Round => ')',
            Self::Square => ']',
            Self::Curly => '}',
        }
    }
}

/// One token and its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: u32,
    pub(super) end: u32,
}

/// Cuts `text` into tokens; the last is [`Kind::End`]. What no scenario holds is reported and passed over.
pub(super) fn tokens(text: &str, mistakes: &mut Mistakes) -> Vec<Token> {
    let mut lexer = Lexer { text, at: 0, unfenced: usize::MAX, mistakes };
    let mut tokens = Vec::new();
    while let Some(token) = lexer.next() {
        tokens.push(token);
    }
    let end = number(text.len());
    tokens.push(Token { kind: Kind::End, start: end, end });
    tokens
}

/// An offset as it is kept; a source is never larger than 1 MiB.
pub(super) fn number(offset: usize) -> u32 {
    u32::try_from(offset).expect("a source is never larger than 1 MiB")
}

struct Lexer<'a, 'm> {
    text: &'a str,
    at: usize,
    /// Raw texts with this many `#`s or more have no end in the rest of the file.
    unfenced: usize,
    mistakes: &'m mut Mistakes,
}

impl Lexer<'_, '_> {
    fn next(&mut self) -> Option<Token> {
        loop {
            self.skip_blank();
            let start = self.at;
            let first = self.rest().chars().next()?;
            let kind = match first {
                '(' => self.single(Kind::Open(Bracket::Round)),
                '[' => self.single(Kind::Open(Bracket::Square)),
                '{' => self.single(Kind::Open(Bracket::Curly)),
                ')' => self.single(Kind::Close(Bracket::Round)),
                ']' => self.single(Kind::Close(Bracket::Square)),
                '}' => self.single(Kind::Close(Bracket::Curly)),
                ',' => self.single(Kind::Comma),
                ':' => self.single(Kind::Colon),
                '=' => self.instead_of("=", ":", Kind::Colon),
                ';' => self.instead_of(";", ",", Kind::Comma),
                '"' => self.quoted(),
                '\'' | '‘' | '’' | '“' | '”' | '„' | '«' | '»' => self.wrongly_quoted(first),
                'r' if self.raw_fence().is_some() => self.raw(),
                _ if first == '_' || first.is_alphabetic() => self.run(Kind::Word),
                _ if first.is_ascii_digit() || matches!(first, '+' | '-' | '.') => self.run(Kind::Number),
                _ => {
                    self.foreign(first);
                    continue;
                }
            };
            return Some(Token { kind, start: number(start), end: number(self.at) });
        }
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn single(&mut self, kind: Kind) -> Kind {
        self.at += 1;
        kind
    }

    fn instead_of(&mut self, written: &str, meant: &str, kind: Kind) -> Kind {
        let place = self.at..self.at + written.len();
        self.mistakes.add(SYNTAX, place, format!("expected `{meant}` here, found `{written}`"), None);
        self.single(kind)
    }

    /// Passes over white space, comments, and characters that have a finding of their own.
    fn skip_blank(&mut self) {
        loop {
            let blank =
                |character: char| character.is_ascii_whitespace() || crate::scenario::clean::is_forbidden(character);
            self.at += self.rest().len() - self.rest().trim_start_matches(blank).len();
            if self.rest().starts_with("//") {
                self.at += self.rest().find('\n').unwrap_or(self.rest().len());
            } else if self.rest().starts_with("/*") {
                self.block_comment();
            } else if self.rest().starts_with("#!") {
                self.attribute();
            } else {
                return;
            }
        }
    }

    /// Passes over a comment that may hold others.
    fn block_comment(&mut self) {
        let start = self.at;
        let mut depth = 0_u32;
        loop {
            let rest = self.rest();
            let Some(mark) = rest.find(['/', '*']) else { break };
            self.at += mark;
            if self.rest().starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if self.rest().starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else {
                self.at += 1;
            }
        }
        self.at = self.text.len();
        self.mistakes.add(SYNTAX, start..start + 2, "this comment is never closed", Some("end it with `*/`".into()));
    }

    fn attribute(&mut self) {
        let start = self.at;
        self.at += self.rest().find(['\n', ']']).map_or(self.rest().len(), |end| end + 1);
        let message = "a scenario file has no line that begins with `#!`";
        self.mistakes.add(SYNTAX, start..self.at, message, Some("take it out".into()));
    }

    fn foreign(&mut self, first: char) {
        let start = self.at;
        self.at += self.rest().len() - self.rest().trim_start_matches(first).len();
        let message = if first.is_whitespace() || matches!(first, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{ad}') {
            format!("an invisible character stands here (U+{:04X})", u32::from(first))
        } else {
            format!("`{first}` has no meaning here")
        };
        self.mistakes.add(SYNTAX, start..self.at, message, Some("take it out, or put the text in quotes".into()));
    }

    /// A word or a number: everything up to a character that neither can hold.
    fn run(&mut self, kind: Kind) -> Kind {
        let inside = |character: char| {
            character.is_alphanumeric()
                || matches!(character, '_' | '-')
                || (kind == Kind::Number && matches!(character, '+' | '.'))
        };
        self.at += self.rest().len() - self.rest().trim_start_matches(inside).len();
        kind
    }

    fn quoted(&mut self) -> Kind {
        let start = self.at;
        let mut escaped = false;
        let close = self.rest()[1..].char_indices().find(|&(_, character)| {
            let found = character == '"' && !escaped;
            escaped = character == '\\' && !escaped;
            found
        });
        match close {
            Some((length, _)) if !self.runs_into_the_next(start, start + length + 2) => self.at = start + length + 2,
            _ => self.give_up_text(start),
        }
        Kind::Text
    }

    /// Whether the text between is really two: one that lacks its closing quote, and the beginning of another. Its
    /// "closing" quote then opens the next, and something other than a comma or a bracket follows.
    fn runs_into_the_next(&self, start: usize, end: usize) -> bool {
        let follows = self.text[end..].chars().next();
        let ends_well =
            follows.is_none_or(|it| it.is_whitespace() || matches!(it, ',' | ')' | ']' | '}' | '/' | ':' | ';'));
        !ends_well && self.text[start..end].contains('\n')
    }

    /// Ends a text that lacks its closing quote with its line, before a comma.
    fn give_up_text(&mut self, start: usize) {
        let line = self.rest().split('\n').next().unwrap_or_default().trim_end().trim_end_matches(',');
        self.at += line.len().max(1);
        let help = "put `\"` at its end; a quote inside a text is written `\\\"`";
        self.mistakes.add(UNCLOSED_TEXT, start..self.at, "this text is never closed", Some(help.into()));
    }

    /// A text in quotes that RON does not know.
    fn wrongly_quoted(&mut self, first: char) -> Kind {
        let start = self.at;
        let rest = self.rest();
        let mut line = rest.char_indices().take_while(|&(_, character)| character != '\n').skip(1);
        let end = line.find(|&(at, quote)| {
            let follows = || rest[at + quote.len_utf8()..].trim_start().chars().next();
            is_odd_quote(first, quote) && follows().is_none_or(|it| matches!(it, ',' | ')' | ']' | '}' | ':'))
        });
        self.at += match end {
            Some((at, quote)) => at + quote.len_utf8(),
            None => rest.split('\n').next().unwrap_or_default().trim_end().trim_end_matches(',').len(),
        };
        self.at = self.at.max(start + first.len_utf8());
        let message = format!("a text stands between straight double quotes, not `{first}`");
        self.mistakes.add(SYNTAX, start..self.at, message, Some("write `\"` before and after it".into()));
        Kind::Text
    }

    /// The `#`s of a raw text's fence, if one begins here.
    fn raw_fence(&self) -> Option<usize> {
        let after = &self.rest()[1..];
        let hashes = after.len() - after.trim_start_matches('#').len();
        after[hashes..].starts_with('"').then_some(hashes)
    }

    fn raw(&mut self) -> Kind {
        let start = self.at;
        let hashes = self.raw_fence().unwrap_or_default();
        let opening = hashes + 2;
        let fence = format!("\"{}", "#".repeat(hashes));
        let end = if hashes < self.unfenced { self.rest()[opening..].find(&fence) } else { None };
        if let Some(length) = end {
            self.at += opening + length + fence.len();
        } else {
            self.unfenced = self.unfenced.min(hashes);
            self.give_up_text(start);
        }
        Kind::Text
    }
}

fn is_odd_quote(opening: char, character: char) -> bool {
    match opening {
        '\'' | '‘' | '’' => matches!(character, '\'' | '‘' | '’'),
        '«' | '»' => matches!(character, '«' | '»'),
        _ => matches!(character, '“' | '”' | '„' | '"'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> (Vec<&str>, Vec<String>) {
        let mut mistakes = Mistakes::default();
        let tokens = tokens(text, &mut mistakes);
        let words = tokens.iter().map(|it| &text[it.start as usize..it.end as usize]).filter(|it| !it.is_empty());
        (words.collect(), mistakes.into_messages())
    }

    #[test]
    fn comments_and_white_space_are_passed_over() {
        let (words, mistakes) = cut("( // one\n /* two /* nested */ */ a: 1.5e-3, b: r#\"x\"y\"#)");
        assert_eq!(words, ["(", "a", ":", "1.5e-3", ",", "b", ":", "r#\"x\"y\"#", ")"]);
        assert_eq!(mistakes, [""; 0]);
    }

    #[test]
    fn a_text_without_its_closing_quote_ends_with_its_line() {
        let (words, mistakes) = cut("(a: \"one,\n b: \"two\",\n c: \"three\")");
        assert_eq!(words, ["(", "a", ":", "\"one", ",", "b", ":", "\"two\"", ",", "c", ":", "\"three\"", ")"]);
        assert_eq!(mistakes, ["this text is never closed"]);
    }

    #[test]
    fn curly_quotes_are_taken_for_what_was_meant() {
        let (words, mistakes) = cut("(a: “one”, b: ‘two’, c: 'it's three')");
        assert_eq!(words, ["(", "a", ":", "“one”", ",", "b", ":", "‘two’", ",", "c", ":", "'it's three'", ")"]);
        assert_eq!(mistakes.len(), 3, "{mistakes:?}");
    }
}
