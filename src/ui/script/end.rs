//! What became of a script.

/// What became of a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptEnd {
    /// Commands that were taken, and are on disk.
    pub taken: usize,
    /// Commands that were refused.
    pub refused: usize,
    /// Lines that were left when the exercise was over.
    pub unused: usize,
    /// Why it stopped where it did.
    pub stop: Stop,
}

/// Why a script stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The exercise is over.
    ExerciseOver,
    /// There are no more lines; the exercise goes on.
    OutOfLines,
    /// This line was refused, and the script was to stop at that.
    Refused(usize),
    /// The command of this line could not be saved.
    NotSaved(usize),
}
