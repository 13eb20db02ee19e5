//! Clocks of law: what must be done within so many hours.

use super::Opens;
use crate::vocab::Ticking;

/// A clock that has started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockLine {
    /// Its id.
    pub id: String,
    /// What must be done.
    pub title: String,
    /// Where it says so; empty if nowhere.
    pub law: String,
    /// How it stands.
    pub stands: Ticking,
    /// Hours left; 0 once it has run out.
    pub left_h: u32,
    /// When it runs out, such as `D3 06h`.
    pub due: String,
    /// When it was met or missed; the same as `due` while it runs.
    pub ended: String,
    /// The event that started it.
    pub opens: Option<Opens>,
}
