//! Texts in quotes, and what is done where a quote is missing, odd, or one too many.

use std::ops::Range;

use crate::scenario::parse::mistake::{SYNTAX, UNCLOSED_TEXT};

use super::{Kind, Lexer, Token};

/// Bytes that are looked through for the end of a text that lacks its closing quote.
const LOOKED_THROUGH: usize = 16 * 1024;

impl Lexer<'_, '_> {
    /// Reads a text from a `"`. `start` moves back where the quote turns out to close a text that was never opened.
    pub(super) fn quoted(&mut self, start: &mut usize) -> Kind {
        let opening = self.at;
        match self.closing_quote(opening + 1) {
            Some(end) if self.ends_well(end) => {
                self.at = end;
                Kind::Text
            }
            end => {
                self.mend(start, end);
                Kind::OddText
            }
        }
    }

    /// Just past the next `"` that is not escaped.
    fn closing_quote(&self, from: usize) -> Option<usize> {
        let mut escaped = false;
        let close = self.text[from..].bytes().position(|byte| {
            let found = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            found
        });
        close.map(|at| from + at + 1)
    }

    /// Whether a text may end here: a comma, a bracket or white space follows. Otherwise two texts ran into one.
    pub(super) fn ends_well(&self, end: usize) -> bool {
        let follows = self.text[end..].chars().next();
        follows.is_none_or(|it| it.is_whitespace() || matches!(it, ',' | ')' | ']' | '}' | '/' | ':' | ';'))
    }

    /// Guesses what was meant by a quote at which no text begins and ends well, and goes on behind that.
    fn mend(&mut self, start: &mut usize, end: Option<usize>) {
        let opening = self.at;
        if self.mistakes.are_full() {
            self.at = self.text.len();
        } else if let Some(begin) = self.unopened() {
            *start = begin;
            self.at = opening + 1;
            self.mistakes.forget(&(begin..opening));
            let help = "write `\"` before it".into();
            self.mistakes.tear(SYNTAX, begin..self.at, "this text lacks its opening quote", Some(help));
        } else if let Some(missing) = self.missing_end(end) {
            self.at = missing;
            let help = "put `\"` at its end".into();
            self.mistakes.tear(UNCLOSED_TEXT, opening..missing, "this text is never closed", Some(help));
        } else {
            let inner = end.unwrap_or(opening + 1);
            self.at = self.last_quote(inner);
            let help = "write `\\\"` for a quote inside a text".into();
            let message = "this quote ends the text before its time";
            self.mistakes.tear(SYNTAX, inner - 1..inner, message, Some(help));
        }
    }

    /// Where the text begins that the quote here closes, if it has no quote at its own beginning. Its words have been
    /// taken for tokens, which are taken back.
    fn unopened(&mut self) -> Option<usize> {
        let before = self.text[..self.at].chars().next_back()?;
        if before.is_whitespace() || "([{:,\"".contains(before) {
            return None;
        }
        let is_prose = |it: &Token| matches!(it.kind, Kind::Word | Kind::Number | Kind::Comma | Kind::Colon);
        let prose = self.tokens.iter().rev().take_while(|it| is_prose(it)).count();
        let from = self.tokens.len() - prose;
        let after_name = |pair: &[Token]| pair[0].kind == Kind::Word && pair[1].kind == Kind::Colon;
        let named = self.tokens[from..].windows(2).rposition(after_name).map(|at| from + at + 2);
        let first = named.unwrap_or_else(|| {
            let separated = self.tokens.get(from).is_some_and(|it| it.kind == Kind::Comma);
            from + usize::from(separated)
        });
        let begin = self.tokens.get(first).map(|it| it.start as usize)?;
        if self.text[begin..self.at].contains('\n') {
            return None;
        }
        self.tokens.truncate(first);
        Some(begin)
    }

    /// Where the text that begins here must have ended, if it is its closing quote that is missing: before a line that
    /// is no prose, or before the field whose text the quote at `end` really opens.
    fn missing_end(&self, end: Option<usize>) -> Option<usize> {
        let opening = self.at;
        let limit = self.text.floor_char_boundary((opening + LOOKED_THROUGH).min(self.text.len()));
        let inside = &self.text[opening..end.map_or(limit, |end| (end - 1).min(limit))];
        let first_line = inside.split('\n').next().unwrap_or_default();
        if first_line.len() < inside.len() {
            let mut length = first_line.len();
            for line in inside[length + 1..].split('\n') {
                let goes_on = inside[..length].ends_with('\\');
                if !goes_on && is_structure(line) {
                    return Some(opening + without_fields(&inside[..length]).max(1));
                }
                length += line.len() + 1;
            }
        } else if end.is_some() {
            return before_next_value(inside).map(|length| opening + without_fields(&inside[..length]).max(1));
        }
        end.is_none().then(|| opening + without_fields(first_line).max(1))
    }

    /// The quote that ends a text with quotes inside it: the first that a comma or a bracket follows.
    fn last_quote(&self, mut end: usize) -> usize {
        for _ in 0..20 {
            match self.closing_quote(end) {
                Some(next) if self.ends_well(next) && self.closes_value(next) => return next,
                Some(next) => end = next,
                None => break,
            }
        }
        end
    }

    fn closes_value(&self, end: usize) -> bool {
        let follows = self.text[end..].chars().find(|it| !it.is_whitespace());
        follows.is_none_or(|it| matches!(it, ',' | ')' | ']' | '}'))
    }

    /// A text in quotes that RON does not know.
    pub(super) fn wrongly_quoted(&mut self, first: char) -> Kind {
        let start = self.at;
        let rest = self.rest();
        let mut line = rest.char_indices().take_while(|&(_, character)| character != '\n').skip(1);
        let end = line.find(|&(at, quote)| {
            let follows = || rest[at + quote.len_utf8()..].trim_start().chars().next();
            is_odd_quote(first, quote) && follows().is_none_or(|it| matches!(it, ',' | ')' | ']' | '}' | ':'))
        });
        self.at += match end {
            Some((at, quote)) => at + quote.len_utf8(),
            None => without_closers(rest.split('\n').next().unwrap_or_default()),
        };
        self.at = self.at.max(start + first.len_utf8());
        let message = format!("a text stands between straight double quotes, not `{first}`");
        self.mistakes.add(SYNTAX, start..self.at, message, Some("write `\"` before and after it".into()));
        Kind::OddText
    }

    /// The `#`s of a raw text's fence, if one begins here.
    pub(super) fn raw_fence(&self) -> Option<usize> {
        let after = &self.rest()[1..];
        let hashes = after.len() - after.trim_start_matches('#').len();
        after[hashes..].starts_with('"').then_some(hashes)
    }

    pub(super) fn raw(&mut self) -> Kind {
        let start = self.at;
        let hashes = self.raw_fence().unwrap_or_default();
        let opening = hashes + 2;
        let fence = format!("\"{}", "#".repeat(hashes));
        let end = if hashes < self.unfenced { self.rest()[opening..].find(&fence) } else { None };
        if let Some(length) = end {
            self.at += opening + length + fence.len();
            Kind::Text
        } else {
            self.unfenced = self.unfenced.min(hashes);
            self.at += without_closers(self.rest().split('\n').next().unwrap_or_default()).max(opening);
            let place: Range<usize> = start..self.at;
            let help = format!("put `{fence}` at its end");
            self.mistakes.tear(UNCLOSED_TEXT, place, "this text is never closed", Some(help));
            Kind::OddText
        }
    }
}

/// Whether a line is no prose: a field, a variant with its bracket, a comment, or brackets alone.
fn is_structure(line: &str) -> bool {
    let line = line.trim();
    if line.starts_with("//") || line.starts_with(['(', ')', ']', '[']) && line.len() < 4 {
        return true;
    }
    let line = line.trim_start_matches(['(', '[']);
    let name = line.len() - line.trim_start_matches(|it: char| it.is_ascii_lowercase() || it == '_').len();
    let variant = line.len() - line.trim_start_matches(|it: char| it.is_ascii_alphanumeric()).len();
    name > 0 && line[name..].starts_with(':')
        || line.starts_with(|it: char| it.is_ascii_uppercase()) && line[variant..].starts_with('(')
}

/// The length of `line` without the brackets and commas at its end.
fn without_closers(line: &str) -> usize {
    line.trim_end_matches(|it: char| it.is_whitespace() || matches!(it, ',' | ')' | ']')).len()
}

/// The length of `text` up to a bracket that it closes and did not open, or the first comma that a field's name
/// follows, without brackets and commas at its end.
fn without_fields(text: &str) -> usize {
    let last_line = text.rfind('\n').map_or(0, |at| at + 1);
    last_line + without_fields_on_line(&text[last_line..])
}

fn without_fields_on_line(text: &str) -> usize {
    let mut open = 0_usize;
    let outer = text.find(|it| {
        match it {
            '(' | '[' => open += 1,
            ')' | ']' if open == 0 => return true,
            ')' | ']' => open -= 1,
            _ => {}
        }
        false
    });
    let text = &text[..outer.unwrap_or(text.len())];
    let is_separator = |at: &usize| !text[at + 1..].trim().is_empty() && is_structure(&text[at + 1..]);
    let field = text.match_indices(',').map(|(at, _)| at).find(is_separator);
    without_closers(&text[..field.unwrap_or(text.len())])
}

/// The length of `inside` up to the comma after which the next text begins, with a field's name or a variant before it
/// or without.
fn before_next_value(inside: &str) -> Option<usize> {
    let mut head = inside.trim_end();
    while let Some(outer) = head.strip_suffix(['(', '[', ':']) {
        let word = |it: char| it.is_ascii_alphanumeric() || it == '_';
        head = outer.trim_end().trim_end_matches(word).trim_end();
    }
    head.ends_with(',').then(|| without_closers(head))
}

fn is_odd_quote(opening: char, character: char) -> bool {
    match opening {
        '\'' | '‘' | '’' => matches!(character, '\'' | '‘' | '’'),
        '«' | '»' => matches!(character, '«' | '»'),
        _ => matches!(character, '“' | '”' | '„' | '"'),
    }
}
