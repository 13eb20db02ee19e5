//! What can be found, with the page that explains it.

use std::ops::Range;

use crate::scenario::diagnostic::{Diagnostic, Severity};
use crate::scenario::parse::MISTAKES;
use crate::scenario::translation::TRANSLATION;

use super::{CHECKS, SIZES};

/// Something that can be wrong with a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its name: `unknown-ally`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    page: &'static str,
}

impl Finding {
    /// A finding that keeps a scenario from being played. `page` is the text of the file that looks for it.
    pub(in crate::scenario) const fn error(code: &'static str, page: &'static str) -> Self {
        Self { code, severity: Severity::Error, page }
    }

    /// A finding that a scenario can be played with.
    pub(in crate::scenario) const fn warning(code: &'static str, page: &'static str) -> Self {
        Self { code, severity: Severity::Warning, page }
    }

    /// A finding to think about.
    pub(in crate::scenario) const fn note(code: &'static str, page: &'static str) -> Self {
        Self { code, severity: Severity::Note, page }
    }

    /// What it checks, why that matters and how to mend it, as Markdown.
    #[must_use]
    pub fn page(&self) -> String {
        let lines = self.page.lines().map_while(|line| line.strip_prefix("//!"));
        let page: Vec<_> = lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        if page.is_empty() { self.page.into() } else { page.join("\n") }
    }

    pub(in crate::scenario) fn at(&self, span: Range<usize>, message: impl Into<String>) -> Diagnostic {
        Diagnostic { code: self.code, severity: self.severity, span, message: message.into(), help: None }
    }
}

impl Diagnostic {
    /// The same with a piece of advice.
    pub(in crate::scenario) fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }
}

/// Everything that can be found, in the order of the names.
#[must_use]
pub fn findings() -> Vec<Finding> {
    let checks = SIZES.iter().chain(CHECKS).map(|check| check.finding);
    let mut all: Vec<_> = checks.chain(MISTAKES.iter().chain(TRANSLATION).copied()).collect();
    all.sort_by_key(|finding| finding.code);
    all
}

/// The finding called `code`.
#[must_use]
pub fn finding(code: &str) -> Option<Finding> {
    findings().into_iter().find(|finding| finding.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_finding_has_a_page_that_says_why_and_how() {
        for finding in findings() {
            let page = finding.page();
            assert!(page.starts_with(&format!("`{}`: ", finding.code)), "{page}");
            for part in ["**What it checks.**", "**Why it matters.**", "**How to mend it.**"] {
                assert!(page.contains(part), "{} lacks {part}", finding.code);
            }
        }
    }

    #[test]
    fn every_finding_has_a_name_of_its_own() {
        let mut codes: Vec<_> = findings().iter().map(|finding| finding.code).collect();
        let all = codes.len();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }
}
