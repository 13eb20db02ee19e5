//! What the tutorial says.

use crate::vocab::{Deed, Spot};

/// Something that the tutorial says at the moment when it helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tip {
    /// What it is about, in a word or two.
    pub title: String,
    /// Where it is said.
    pub spot: Spot,
    /// What was done before.
    pub after: Vec<Deed>,
    /// It has been said once one of these was done.
    pub until: Vec<Deed>,
    /// What it says on the screen. Keys stand in it as what they do, in braces: `{open}`.
    pub text: String,
    /// What it says in plain mode; nothing where it has no place there.
    pub plain: String,
}

impl Tip {
    /// Whether it is to be said at `spot` to somebody who did all of `done`.
    #[must_use]
    pub fn is_due(&self, spot: Spot, done: &[Deed]) -> bool {
        let did = |it: &Deed| done.contains(it);
        self.spot == spot && self.after.iter().all(did) && !self.until.iter().any(did)
    }
}
