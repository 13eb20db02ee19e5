//! Those who say in public who did it, as authors write them.

use serde::Deserialize;

use super::Ref;
use crate::scenario::Spanned;

/// Somebody who says in public who is behind an incident: a vendor, the service of an Ally, a newspaper, the accused. An inject, a
/// rule or an option lets them speak by `Claim(...)`, and take it back by `Withdraw(...)`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimantFile {
    /// Unique id.
    pub id: Ref,
    /// Name.
    pub name: Spanned<String>,
    /// What they are: `a security company`.
    #[serde(default)]
    pub role: Spanned<String>,
}
