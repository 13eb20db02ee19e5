//! `whitecell explain`: what a finding of `check` means, why it matters, and how to mend it.

use std::io::Write;

use clap::Args;

use crate::scenario::{Severity, clean_line, finding, findings};

use super::check::UNREADABLE;
use super::nearest::nearest;
use super::stop::{Exit, Stop};

/// The page of what is found before there is a text to look at.
const UNREADABLE_PAGE: &str = "\
`unreadable`: a file that is not plain text.

**What it checks.** That the file is UTF-8 without a byte order mark, and no larger than a scenario can be.

**Why it matters.** A scenario is one text, the same on every machine. What is not one text cannot be read for more
findings, so this one comes alone.

**How to mend it.** Save the file as \"UTF-8\" in your editor. If it is too large, it is probably another file.
";

/// Explain a finding of `check`: what it means and how to mend it.
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The finding's name, as `check` shows it in brackets; without one, all names are listed.
    #[arg(value_name = "FINDING")]
    code: Option<String>,
}

impl Explain {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let Some(code) = &self.code else {
            for finding in findings() {
                writeln!(out, "{:7}  {}", finding.severity.name(), finding.code)?;
            }
            return Ok(Exit::Done);
        };
        if code == UNREADABLE {
            write!(out, "{UNREADABLE_PAGE}\n{}\n", weight(Severity::Error))?;
            return Ok(Exit::Done);
        }
        let found = finding(code).ok_or_else(|| unknown(code))?;
        writeln!(out, "{}\n\n{}", found.page().trim_end(), weight(found.severity))?;
        Ok(Exit::Done)
    }
}

fn weight(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "An error: the scenario cannot be played.",
        Severity::Warning => "A warning: the scenario can be played, but hardly as meant.",
        Severity::Note => "A note: something to think about.",
    }
}

fn unknown(code: &str) -> Stop {
    let codes = findings();
    let help = match nearest(code, codes.iter().map(|it| it.code)) {
        Some(near) => format!("did you mean `{near}`? `whitecell explain` lists all"),
        None => "`whitecell explain` lists all".to_owned(),
    };
    Stop::wrong(format!("there is no finding `{}`", clean_line(code)), help)
}
