//! Questions about the state of the exercise, as authors write them.

use serde::Deserialize;

use super::Ref;
use crate::scenario::Spanned;
use crate::vocab::{Lever, Score, Stage, Ticking};

/// A question that is true or false.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ConditionFile {
    /// Holds at all times.
    Always,
    /// Every one holds.
    All(Vec<ConditionFile>),
    /// At least one holds.
    Any(Vec<ConditionFile>),
    /// It does not hold.
    Not(Box<ConditionFile>),
    /// The flag is set.
    Flag(Ref),
    /// A number of the scenario stands at this or higher.
    NumberAtLeast(
        /// The number.
        Ref,
        /// The value.
        Spanned<f64>,
    ),
    /// A number of the scenario stands below this.
    NumberBelow(
        /// The number.
        Ref,
        /// The value.
        Spanned<f64>,
    ),
    /// The option was chosen in a decision, at least once; in a ranking, put first.
    Picked(
        /// The decision.
        Ref,
        /// The option.
        Ref,
    ),
    /// The decision was answered, at least once.
    Answered(Ref),
    /// The decision was not answered in time, at least once.
    LeftOpen(Ref),
    /// A clock stands so. It does neither before it has started.
    Clock(
        /// The clock.
        Ref,
        /// How it stands.
        Ticking,
    ),
    /// A claimant says so in public now, and has not taken it back.
    Claimed(
        /// The claimant.
        Ref,
        /// The case.
        Ref,
        /// Who they say did it: a hypothesis.
        Ref,
    ),
    /// A switch was set to this before the start.
    Switch(
        /// The switch.
        Ref,
        /// The option.
        Ref,
    ),
    /// A hidden truth is so.
    Hidden(
        /// The hidden truth.
        Ref,
        /// The value.
        Ref,
    ),
    /// At least this many hours have passed since the beginning.
    After(Spanned<u32>),
    /// It is this turn, counting from 1, or a later one.
    FromTurn(Spanned<u32>),
    /// The turn belongs to this phase.
    InPhase(Ref),
    /// The response was chosen and locked in, by any seat.
    Chosen(Ref),
    /// The response was chosen and locked in before this time, by any seat.
    ChosenBy(
        /// The response.
        Ref,
        /// The time.
        Deadline,
    ),
    /// This time has come, and the response was not chosen before.
    NotChosenBy(
        /// The response.
        Ref,
        /// The time.
        Deadline,
    ),
    /// The inject has come, at least once.
    Came(Ref),
    /// The response was carried out.
    Done(Ref),
    /// The response was carried out and is still in force.
    InForce(Ref),
    /// The adversary was named in public as responsible, whatever became of the claim.
    Named(Ref),
    /// The adversary was named in public as responsible, by these, and nobody has taken it back.
    NamedBy(
        /// The adversary.
        Ref,
        /// By whom.
        ByFile,
    ),
    /// The incident is known to the players.
    Known(Ref),
    /// The operation has reached this stage.
    Reached(
        /// The operation.
        Ref,
        /// The stage.
        Stage,
    ),
    /// The operation has struck.
    Struck(Ref),
    /// The operation was found.
    Found(Ref),
    /// The operation was driven out or given up.
    Stopped(Ref),
    /// Service of a network is below this share, 0-1.
    ServiceBelow {
        /// Whose network.
        ally: Ref,
        /// Which sector.
        sector: Ref,
        /// The share.
        share: Spanned<f64>,
    },
    /// The analysts hold this likely, 0-1.
    Likelihood {
        /// The case.
        incident: Ref,
        /// Who.
        hypothesis: Ref,
        /// How likely, at least.
        at_least: Spanned<f64>,
    },
    /// A lever stands at this or higher.
    AtLeast {
        /// Which.
        lever: Lever,
        /// Whose.
        of: Of,
        /// The value.
        value: Spanned<f64>,
    },
    /// A lever stands below this.
    Below {
        /// Which.
        lever: Lever,
        /// Whose.
        of: Of,
        /// The value.
        value: Spanned<f64>,
    },
    /// A score stands at this or higher.
    ScoreAtLeast(
        /// Which.
        Score,
        /// The value, 0-100.
        Spanned<f64>,
    ),
    /// The Council adopted a text on this measure.
    Adopted(Ref),
    /// The Council adopted a text on this measure that had been softened by this many steps at least.
    AdoptedSoftened(
        /// The measure.
        Ref,
        /// Steps.
        Spanned<u32>,
    ),
    /// The Council adopted a text on this measure on condition.
    AdoptedOnCondition(Ref),
    /// An Ally broke silence on a text on this measure, whatever became of it.
    Objected(
        /// The measure.
        Ref,
        /// The Ally.
        Ref,
    ),
    /// What was negotiated was agreed, with this clause in it.
    Agreed(
        /// The decision, of the kind `Draft`.
        Ref,
        /// The clause.
        Ref,
    ),
    /// A text on this measure was put to the Council and did not pass.
    NotAdopted(Ref),
    /// The Council met under Article 4.
    Consulted,
}

/// A time by which something is to be done.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Deadline {
    /// This many hours from the beginning.
    Hour(Spanned<u32>),
    /// The end of this turn, counting from 1.
    Turn(Spanned<u32>),
}

/// Who named somebody in public.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ByFile {
    /// A seat at the table, without the Council.
    Us,
    /// The Council, by a text that it adopted.
    Alliance,
    /// Anybody: a seat, the Council, an Ally of its own accord, or a claimant who holds it likely at least.
    Anyone,
}

/// Whose lever a condition looks at.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Of {
    /// The Alliance.
    Alliance,
    /// An Ally.
    Ally(Ref),
    /// A network: Ally and sector.
    Network(Ref, Ref),
    /// An adversary.
    Adversary(Ref),
}
