//! The way back: every turn and decision of an exercise so far.

/// A moment of an exercise that can be looked at again, and from which another may go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastLine {
    /// Decisions that had been carried out by then.
    pub decisions: usize,
    /// The turn, from 1.
    pub turn: u16,
    /// Exercise time, such as `D3 06h`.
    pub at: String,
    /// What happened, in words.
    pub text: String,
    /// What kind of moment it is.
    pub kind: PastKind,
}

/// What kind of moment it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PastKind {
    /// A turn began.
    Turn,
    /// Something interrupted a turn.
    Interruption,
    /// Something was decided.
    Decision,
    /// The exercise was over.
    End,
}
