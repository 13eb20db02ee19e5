//! Questions about the state of an exercise.

use crate::scenario::model::ByFile;
use crate::vocab::{
    AdversaryId, AllyId, ClaimantId, ClockId, DecisionId, FlagId, HypothesisId, IncidentId, InjectId, Lever, MeasureId,
    NumberId, OperationId, PhaseId, ResponseId, Score, SectorId, Stage, Subject, Ticking,
};

/// A question about the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// Holds at all times.
    Always,
    /// Every one holds.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// The flag is set.
    Flag(FlagId),
    /// A number stands at this or higher (`true`), or below it (`false`).
    Number(NumberId, f64, bool),
    /// The option was chosen in a decision.
    Picked(DecisionId, u16),
    /// The decision was answered.
    Answered(DecisionId),
    /// The decision was not answered in time.
    LeftOpen(DecisionId),
    /// A clock stands so.
    Clock(ClockId, Ticking),
    /// A claimant says so now.
    Claimed(ClaimantId, IncidentId, HypothesisId),
    /// A hidden truth has this value.
    Hidden(usize, u16),
    /// So many hours have passed.
    After(u32),
    /// It is this turn (from 1) or later.
    FromTurn(u32),
    /// The turn belongs to this phase.
    InPhase(PhaseId),
    /// The response was locked in.
    Chosen(ResponseId),
    /// The response was locked in before this hour (`true`), or was not and the hour has come (`false`).
    ChosenBy(ResponseId, u32, bool),
    /// The inject has come.
    Came(InjectId),
    /// The response was carried out.
    Done(ResponseId),
    /// The response is in force.
    InForce(ResponseId),
    /// The adversary was named.
    Named(AdversaryId),
    /// The adversary was named by these.
    NamedBy(AdversaryId, ByFile),
    /// The incident is known.
    Known(IncidentId),
    /// The operation has reached this stage.
    Reached(OperationId, Stage),
    /// The operation has struck.
    Struck(OperationId),
    /// The operation was found.
    Found(OperationId),
    /// The operation was driven out or given up.
    Stopped(OperationId),
    /// Service of a network is below this share.
    ServiceBelow(AllyId, SectorId, f64),
    /// The lead analysts hold a hypothesis at least this likely.
    Likelihood(IncidentId, HypothesisId, f64),
    /// A lever stands at this or higher (`true`), or below it (`false`).
    Lever(Level, f64, bool),
    /// A score stands at this or higher.
    Score(Score, f64),
    /// A text on this measure was adopted.
    Adopted(MeasureId),
    /// A text on this measure was adopted, softened by so many steps at least.
    AdoptedSoftened(MeasureId, u32),
    /// A text on this measure was adopted on condition.
    AdoptedOnCondition(MeasureId),
    /// An Ally broke silence on a text on this measure.
    Objected(MeasureId, AllyId),
    /// A text on this measure failed.
    NotAdopted(MeasureId),
    /// The Council met under Article 4.
    Consulted,
}

/// A lever of somebody. A network is named by Ally and sector, since networks are numbered by the simulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Of the Alliance, an Ally or an adversary.
    Of(Lever, Subject),
    /// Of a network.
    Network(Lever, AllyId, SectorId),
}
