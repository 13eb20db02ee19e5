//! From a text to a scenario that can be run.

use crate::rulebook::Rulebook;

use super::check::check;
use super::diagnostic::{Diagnostic, Severity};
use super::resolve::resolve;
use super::resolved::Scenario;
use super::source::Source;
use super::wording::Settings;

/// Checks `source` and resolves it against `rulebook`.
///
/// # Errors
///
/// Every finding, where one of them is an error.
pub fn load(source: &Source, rulebook: &Rulebook) -> Result<Scenario, Vec<Diagnostic>> {
    load_with(source, rulebook, &Settings::new())
}

/// [`load`], with what was chosen before the start. A key that the scenario does not know changes nothing;
/// [`Scenario::unfit`] tells of it.
///
/// # Errors
///
/// Every finding, where one of them is an error.
pub fn load_with(source: &Source, rulebook: &Rulebook, settings: &Settings) -> Result<Scenario, Vec<Diagnostic>> {
    let checked = check(source, rulebook);
    let playable = checked.findings.iter().all(|finding| finding.severity != Severity::Error);
    let Some(file) = checked.file.filter(|_| playable) else { return Err(checked.findings) };
    let own = checked.own;
    let resolved = resolve(&file, source, own.as_deref().unwrap_or(rulebook), settings).map_err(|missed| {
        let mut findings = checked.findings;
        findings.push(Diagnostic {
            code: "unresolved",
            severity: Severity::Error,
            span: missed.span.clone(),
            message: missed.to_string(),
            help: None,
        });
        findings
    })?;
    Ok(Scenario { own, ..resolved })
}
