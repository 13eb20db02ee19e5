//! Cuts a text into brackets, commas, words, numbers and texts, and goes on after what is none of them.

mod prose;
mod quote;

use super::mistake::{Mistakes, SYNTAX};

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
    /// A text whose quotes were mended, which was reported.
    OddText,
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
    let mut lexer = Lexer { text, at: 0, unfenced: usize::MAX, tokens: Vec::new(), mistakes };
    while let Some(token) = lexer.next() {
        lexer.tokens.push(token);
    }
    let end = number(text.len());
    lexer.tokens.push(Token { kind: Kind::End, start: end, end });
    lexer.tokens
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
    tokens: Vec<Token>,
    mistakes: &'m mut Mistakes,
}

impl Lexer<'_, '_> {
    fn next(&mut self) -> Option<Token> {
        loop {
            self.skip_blank();
            let mut start = self.at;
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
                '"' => self.quoted(&mut start),
                '\'' | '‘' | '’' | '“' | '”' | '„' | '«' | '»' => self.wrongly_quoted(first),
                'r' if self.raw_fence().is_some() => self.raw(),
                _ if first.is_alphanumeric() && self.unopened_prose() => Kind::OddText,
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
                || (kind == Kind::Word && matches!(character, '\'' | '’'))
                || (kind == Kind::Number && matches!(character, '+' | '.'))
        };
        self.at += self.rest().len() - self.rest().trim_start_matches(inside).len();
        kind
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
    fn a_text_in_a_row_of_fields_ends_before_the_next() {
        let (words, mistakes) = cut("(a: \"one, b: \"two\", c: [\"x, \"y\"])");
        assert_eq!(words[3..9], ["\"one", ",", "b", ":", "\"two\"", ","]);
        assert_eq!(words[11..], ["[", "\"x", ",", "\"y\"", "]", ")"]);
        assert_eq!(mistakes, ["this text is never closed"; 2]);
    }

    #[test]
    fn a_text_without_its_opening_quote_begins_after_its_field() {
        let (words, mistakes) = cut("(a: one; it, is\",\n b: \"two\", c: three\")");
        assert_eq!(words[3..], ["one; it, is\"", ",", "b", ":", "\"two\"", ",", "c", ":", "three\"", ")"]);
        assert_eq!(mistakes, ["this text lacks its opening quote"; 2]);
    }

    #[test]
    fn quotes_inside_a_text_do_not_end_it() {
        let (words, mistakes) = cut("(a: \"he said \"no\".\", b: \"long \\\n so \"very\" long\", c: 1)");
        assert_eq!(words[3], "\"he said \"no\".\"");
        assert_eq!(words[7], "\"long \\\n so \"very\" long\"");
        assert_eq!(mistakes, ["this quote ends the text before its time"; 2]);
    }

    #[test]
    fn curly_quotes_are_taken_for_what_was_meant() {
        let (words, mistakes) = cut("(a: “one”, b: ‘two’, c: 'it's three')");
        assert_eq!(words, ["(", "a", ":", "“one”", ",", "b", ":", "‘two’", ",", "c", ":", "'it's three'", ")"]);
        assert_eq!(mistakes.len(), 3, "{mistakes:?}");
    }
}
