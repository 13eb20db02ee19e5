//! What moved the scores in a turn: each input's share, and the causes of that input.

use crate::journal::{Cause, Rule};
use crate::vocab::Score;

use super::facts::Facts;

/// What moved each score in the present turn, to be posted.
pub(crate) fn scores(_facts: &Facts<'_, '_>) -> Vec<(Score, Cause, f64)> {
    let _ = Rule::Various;
    Vec::new()
}
