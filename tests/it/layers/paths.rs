//! The paths that a source file names, each made absolute, however it was written.

use super::tokens::{Kind, Token, tokens};

/// A path that a file names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path {
    /// The line it is on, from 1.
    pub line: usize,
    /// Its parts: `crate` first where it is ours, else as written. A glob ends in `*`, a macro's name in `!`.
    pub parts: Vec<String>,
}

/// Every path in `text`, which is the module `module` (`["ui", "screen"]`).
///
/// `crate`, `self`, `super` and `whitecell` all end up as `crate`, and a tree (`use a::{b, c::*}`) as one path a leaf.
/// A name on its own counts when it is used, called as a macro, or followed by `::`.
pub fn paths(module: &[&str], text: &str) -> Vec<Path> {
    let tokens = tokens(text);
    let mut reader = Reader { tokens: &tokens, at: 0, modules: Vec::new(), depth: 0, file: module, found: Vec::new() };
    while reader.at < tokens.len() {
        reader.one();
    }
    reader.found
}

struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
    /// Modules written inline, each with the depth of its brace.
    modules: Vec<(String, usize)>,
    depth: usize,
    file: &'a [&'a str],
    found: Vec<Path>,
}

impl Reader<'_> {
    fn one(&mut self) {
        let Kind::Word(word) = &self.tokens[self.at].kind else {
            return self.mark();
        };
        if word == "use" && !self.is_mark(self.at + 1, '<') {
            self.at += 1;
            if self.tokens.get(self.at).is_some_and(|it| it.kind == Kind::Colons) {
                self.at += 1;
            }
            return self.tree(&[]);
        }
        if word == "mod" && self.is_mark(self.at + 2, '{') {
            if let Some(Kind::Word(name)) = self.tokens.get(self.at + 1).map(|it| &it.kind) {
                self.modules.push((name.clone(), self.depth + 1));
            }
            self.at += 2;
            return;
        }
        self.expression();
    }

    /// Counts braces, to know which inline module this is.
    fn mark(&mut self) {
        if self.is_mark(self.at, '{') {
            self.depth += 1;
        } else if self.is_mark(self.at, '}') {
            self.modules.retain(|(_, depth)| *depth != self.depth);
            self.depth = self.depth.saturating_sub(1);
        }
        self.at += 1;
    }

    /// A path in an expression, a type or an attribute.
    fn expression(&mut self) {
        let line = self.tokens[self.at].line;
        let mut parts = Vec::new();
        while let Some(Kind::Word(word)) = self.tokens.get(self.at).map(|it| &it.kind) {
            parts.push(word.clone());
            self.at += 1;
            if self.tokens.get(self.at).is_none_or(|it| it.kind != Kind::Colons) {
                break;
            }
            self.at += 1;
        }
        if self.is_mark(self.at, '!') && !self.is_mark(self.at + 1, '=') {
            if let Some(last) = parts.last_mut() {
                last.push('!');
            }
        } else if parts.len() < 2 {
            return;
        }
        self.push(line, parts);
    }

    /// What follows `use`: a path that may branch.
    fn tree(&mut self, trunk: &[String]) {
        let mut parts = trunk.to_vec();
        let line = self.tokens.get(self.at).map_or(0, |it| it.line);
        loop {
            match self.tokens.get(self.at).map(|it| &it.kind) {
                Some(Kind::Word(word)) if word == "as" => self.at += 2,
                Some(Kind::Word(word)) => {
                    parts.push(word.clone());
                    self.at += 1;
                }
                Some(Kind::Colons) => self.at += 1,
                Some(Kind::Mark('*')) => {
                    parts.push("*".to_owned());
                    self.at += 1;
                }
                Some(Kind::Mark('{')) => return self.branches(&parts),
                Some(Kind::Mark(_)) | None => break,
            }
        }
        if parts.len() > trunk.len() {
            self.push(line, parts);
        }
    }

    /// `{a, b::c}` of a tree.
    fn branches(&mut self, trunk: &[String]) {
        self.at += 1;
        while self.at < self.tokens.len() && !self.is_mark(self.at, '}') {
            if self.is_mark(self.at, ',') {
                self.at += 1;
            } else {
                self.tree(trunk);
            }
        }
        self.at += 1;
    }

    fn push(&mut self, line: usize, parts: Vec<String>) {
        let parts = self.absolute(parts);
        self.found.push(Path { line, parts });
    }

    /// Replaces what a path starts with by where that leads.
    fn absolute(&self, mut parts: Vec<String>) -> Vec<String> {
        if parts.len() > 1 && parts.last().is_some_and(|last| last == "self") {
            parts.pop();
        }
        let ups = parts.iter().skip_while(|it| *it == "self").take_while(|it| *it == "super").count();
        let selfs = parts.iter().take_while(|it| *it == "self").count();
        if parts[0] == "crate" || parts[0] == "whitecell" {
            "crate".clone_into(&mut parts[0]);
            return parts;
        }
        if ups + selfs == 0 {
            return parts;
        }
        let mut here: Vec<String> = self.file.iter().map(ToString::to_string).collect();
        here.extend(self.modules.iter().map(|(name, _)| name.clone()));
        here.truncate(here.len().saturating_sub(ups));
        let rest = parts.split_off(ups + selfs);
        ["crate".to_owned()].into_iter().chain(here).chain(rest).collect()
    }

    fn is_mark(&self, at: usize, mark: char) -> bool {
        self.tokens.get(at).is_some_and(|it| it.is_mark(mark))
    }
}
