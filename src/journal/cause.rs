//! Why something happened.

use serde::{Deserialize, Serialize};

use crate::vocab::{AdversaryId, EntryNo, InjectId, Lever, NetworkId, Subject};

/// Who or what brought a change about. Following [`Cause::Event`] leads back to a decision, an inject, an adversary or a
/// standing rule of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Cause {
    /// The decision with this number, counting from 1 over the exercise.
    Decision(u32),
    /// An earlier event.
    Event(EntryNo),
    /// The scenario put it there.
    Inject(InjectId),
    /// The scenario's opening state.
    Opening,
    /// An adversary's own plan.
    Adversary(AdversaryId),
    /// Another quantity moved, and this follows from it.
    Lever(Lever, Subject),
    /// Another network failed, and this one depends on it.
    Network(NetworkId),
    /// A standing rule of the model.
    Rule(Rule),
    /// An answer to a decision that the scenario put. Counts from 0 over the exercise.
    Answer(u16),
}

/// A standing rule of the model: something that happens with time, whoever acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rule {
    /// The clock moved on.
    Time,
    /// Things drift back to where they rest.
    Drift,
    /// Capital comes back.
    Regain,
    /// An outage is felt.
    Outage,
    /// Disinformation works on the public.
    Disinformation,
    /// Systems are patched.
    Patching,
    /// What was broken is repaired.
    Repair,
    /// What depends on a failed service fails too.
    Cascade,
    /// The legal and proportionality test.
    Law,
    /// Repeating the same thing is worth less.
    Repetition,
    /// An incident was not answered in time.
    Unanswered,
    /// The harm that would have been done if nobody had acted.
    Comparison,
    /// What Allies do of their own accord.
    Allies,
    /// Several small causes together.
    Various,
    /// What the facilitator says is so.
    Facilitator,
}
