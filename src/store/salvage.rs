//! Saves what is whole in a damaged journal into a new one.

use std::path::Path;

use crate::journal::codec::{self, MAX_JOURNAL};

use super::file::read_file;
use super::reason::shown;
use super::save::JournalFile;
use super::trouble::Trouble;

/// What was saved of a damaged journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Salvaged {
    /// Number of decisions in the new journal.
    pub decisions: u32,
    /// Bytes of the old one that were left out.
    pub left_out: u64,
    /// Why, in a sentence or two; empty where nothing was wrong.
    pub why: String,
}

/// Saves the decisions before the first damage in `from` into a new journal at `to`. `from` is not changed.
///
/// # Errors
///
/// Where `from` has no whole header, or `to` exists or cannot be written.
pub fn salvage(from: &Path, to: &Path) -> Result<Salvaged, Trouble> {
    let bytes = read_file(from, MAX_JOURNAL)?;
    let (found, damage) = codec::salvage(&bytes).map_err(|damage| Trouble::Damaged { path: shown(from), damage })?;
    let mut journal = JournalFile::create(to, &found.header)?;
    for page in &found.pages {
        let doing = "save all of it";
        journal.append(page).map_err(|error| Trouble::System { path: shown(to), doing, why: error.why })?;
    }
    let why = damage.map(|damage| damage.to_string()).or_else(|| found.torn.map(|torn| torn.to_string()));
    Ok(Salvaged {
        decisions: journal.saved(),
        left_out: (bytes.len() - found.rest.len) as u64,
        why: why.unwrap_or_default(),
    })
}
