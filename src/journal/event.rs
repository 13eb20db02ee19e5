//! What happened. The only way that facts change.

use serde::{Deserialize, Serialize};

use crate::vocab::{
    AdversaryId, AllyId, Band, ClaimantId, ClockId, Confidence, DecisionId, EvidenceId, FlagId, HypothesisId,
    IncidentId, InjectId, Lever, MeasureId, Moment, NetworkId, NumberId, OperationId, ProgressId, ProposalId,
    ResponseId, SeatId, Stage, Subject,
};

use super::cause::Cause;

/// One line of the record.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// When it happened, in exercise time.
    pub at: Moment,
    /// Why it happened.
    pub cause: Cause,
    /// What happened.
    pub event: Event,
}

/// A fact about the exercise that is now true. Named in the past tense, because an event is never refused.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "an event's fields are named and typed after what they hold")]
pub enum Event {
    /// A turn began; players may decide. Counts from 0.
    TurnOpened { turn: u16 },
    /// The players' plan was locked.
    TurnLocked { turn: u16 },
    /// Something could not wait: the clock stopped before the turn was over.
    Interrupted { turn: u16 },
    /// The exercise is over. The ending counts from 0.
    ExerciseEnded { ending: u16 },

    /// An inject was put on the table.
    InjectDelivered { inject: InjectId },
    /// An inject's time came, but its chance or condition did not hold.
    InjectSkipped { inject: InjectId },
    /// The waiting time of an inject began: its condition held for the first time.
    InjectArmed { inject: InjectId },
    /// A flag was set or cleared.
    FlagSet { flag: FlagId, on: bool },

    /// An operation began, at this stage.
    OperationStarted { operation: OperationId, stage: Stage },
    /// An operation moved on to this stage.
    OperationAdvanced { operation: OperationId, stage: Stage },
    /// An operation failed a stage and starts it again.
    OperationSetBack { operation: OperationId },
    /// An operation was given up.
    OperationAbandoned { operation: OperationId },
    /// An operation struck. Waves count from 0.
    OperationStruck { operation: OperationId, wave: u16 },
    /// An operation was found by the defenders.
    OperationFound { operation: OperationId, by: FoundBy },
    /// The intruder was driven out for good.
    OperationEvicted { operation: OperationId },
    /// The intruder was driven out, but kept a hidden foothold and is back.
    OperationReturned { operation: OperationId },
    /// An operation was frozen by an isolation, or thawed.
    OperationFrozen { operation: OperationId, on: bool },
    /// A new operation was planned by an adversary of its own accord: this menu option against this network.
    OperationPlanned { operation: OperationId, adversary: AdversaryId, option: u16, network: NetworkId },
    /// An adversary weighed its options and chose this one (0 is to pause).
    AdversaryChose { adversary: AdversaryId, option: u16 },
    /// An adversary reacted to what was done to it. The reaction counts from 0 in the rulebook.
    AdversaryReacted { adversary: AdversaryId, reaction: u16, ally: AllyId },

    /// A network was hit: share of its function lost, and hours its repair will take.
    NetworkStruck { network: NetworkId, operation: OperationId, loss: f64, repair_h: f64, severity: f64 },
    /// A worm reached another network.
    WormSpread { from: NetworkId, to: NetworkId, operation: OperationId },
    /// A network is back in service.
    NetworkRestored { network: NetworkId },

    /// An incident became known to the Allies.
    IncidentDisclosed { incident: IncidentId },
    /// An item of evidence came in.
    EvidenceArrived {
        evidence: EvidenceId,
        incident: IncidentId,
        channel: u16,
        points_at: HypothesisId,
        weight: f64,
        planted: bool,
    },
    /// A planted trail was seen through.
    PlantExposed { incident: IncidentId },
    /// The evidence was checked for planted trails, and none was found.
    EvidenceChecked { incident: IncidentId },
    /// Somebody claimed the act in public.
    ActClaimed { incident: IncidentId, by: HypothesisId },
    /// A seat stated how likely it holds a hypothesis, in percent.
    EstimateStated { seat: SeatId, incident: IncidentId, hypothesis: HypothesisId, percent: u8 },

    /// A response was started.
    ResponseStarted { progress: ProgressId, response: ResponseId, seat: SeatId, target: Subject },
    /// Its decision was taken.
    ResponseDecided { progress: ProgressId },
    /// It was carried out. `worth` is what repetition and softening left of it, 0-1.
    ResponseDone { progress: ProgressId, worth: f64 },
    /// It came to nothing.
    ResponseFailed { progress: ProgressId, why: Failure },
    /// It is no longer in force.
    ResponseEnded { progress: ProgressId },
    /// A risk of it came true. Risks count from 0 in the rulebook.
    RiskRealised { progress: ProgressId, risk: u16 },
    /// An Ally joined it.
    AllyJoined { progress: ProgressId, ally: AllyId },
    /// An adversary was named in public for an incident.
    AdversaryNamed { incident: IncidentId, adversary: AdversaryId, progress: ProgressId },
    /// A public claim turned out to be wrong.
    ClaimReversed { incident: IncidentId, adversary: AdversaryId },
    /// An incident was answered at this cost to its author.
    IncidentAnswered { incident: IncidentId, adversary: AdversaryId, cost: f64 },
    /// An incident was not answered in time.
    IncidentUnanswered { incident: IncidentId },
    /// A lever was moved for good.
    LeverMoved { lever: Lever, of: Subject, by: f64 },
    /// A response broke the law or was out of proportion; legality lost.
    LawBroken { progress: ProgressId, by: f64, disproportionate: bool },

    /// An Ally called a consultation under Article 4.
    ConsultationCalled { ally: AllyId },
    /// The Council met under Article 4.
    ConsultationHeld { ally: AllyId },
    /// A text was put to the Council.
    TextTabled { proposal: ProposalId, measure: MeasureId, deadline: Moment },
    /// An Ally broke silence.
    SilenceBroken { proposal: ProposalId, ally: AllyId, over: Objection },
    /// A text was softened; it says this much less than it did, 0-1.
    TextSoftened { proposal: ProposalId, softened: f64 },
    /// A text was made conditional.
    TextConditioned { proposal: ProposalId },
    /// Evidence was shown to the Allies.
    EvidenceShared { proposal: ProposalId },
    /// An Ally was spoken to.
    AllyLobbied { proposal: ProposalId, ally: AllyId },
    /// A text was put under silence again; rounds count from 0.
    TextTabledAgain { proposal: ProposalId, round: u16, deadline: Moment },
    /// A text was taken off the table.
    TextWithdrawn { proposal: ProposalId },
    /// A text was adopted.
    TextAdopted { proposal: ProposalId },
    /// There was no consensus on a text.
    TextFailed { proposal: ProposalId },
    /// An Ally that nobody plays acted of its own accord, alone: how, at what cost to whom, and how likely it held it that this
    /// one did it, in percent.
    AllyActed {
        ally: AllyId,
        incident: IncidentId,
        response: ResponseId,
        adversary: Option<AdversaryId>,
        cost: f64,
        percent: u8,
    },
    /// An Ally that nobody plays brought a response before the Council.
    AllyProposed { progress: ProgressId, response: ResponseId, ally: AllyId, target: Subject },
    /// What its people bore was more than the quarrel was worth to the government of an Ally: it gave way to an adversary.
    AllyConceded { ally: AllyId, adversary: AdversaryId },

    /// An inject that was put on the table has this text in place of its own. Counts from 0.
    InjectVaried { inject: InjectId, variant: u16 },
    /// A number of the scenario was added to.
    NumberMoved { number: NumberId, by: f64 },
    /// A number of the scenario was set.
    NumberSet { number: NumberId, to: f64 },

    /// A decision was put to those who take it.
    DecisionAsked { decision: DecisionId },
    /// An answer was given. Answers count from 0 over the exercise.
    DecisionAnswered { decision: DecisionId, answer: u16 },
    /// An answer counts.
    DecisionSettled { decision: DecisionId, answer: u16 },
    /// A decision was not answered in time.
    DecisionLapsed { decision: DecisionId },
    /// The facilitator said at which level a rubric stands. Both count from 0.
    RubricJudged { rubric: u16, level: u16 },
    /// A decision takes no more answers.
    DecisionClosed { decision: DecisionId },
    /// A clock of the scenario started.
    ClockStarted { clock: ClockId },
    /// A clock runs out soon: time stands still.
    ClockWarned { clock: ClockId },
    /// What a clock asks for was done in time.
    ClockMet { clock: ClockId },
    /// A clock ran out.
    ClockMissed { clock: ClockId },
    /// Somebody said in public who did it.
    ClaimMade {
        claimant: ClaimantId,
        incident: IncidentId,
        hypothesis: HypothesisId,
        likelihood: Band,
        confidence: Confidence,
    },
    /// Somebody took back what they had said of an incident.
    ClaimWithdrawn { claimant: ClaimantId, incident: IncidentId },
    /// A party did not agree to a text that was negotiated. Parties count from 0.
    TextRefused { decision: DecisionId, answer: u16, party: u16 },
    /// Those who know a hidden truth from the beginning were told. Counts from 0.
    SecretTold { hidden: u16 },
    /// The scenario changed a lever for a while.
    LeverHeld { lever: Lever, of: Subject, by: Held, until: Until },
    /// The facilitator keeps an inject back.
    InjectHeld { inject: InjectId },
    /// An inject that was kept back or taken out may come again.
    InjectFreed { inject: InjectId },
    /// The facilitator set another hour for an inject.
    InjectMoved { inject: InjectId, to: Moment },
    /// The facilitator took an inject out.
    InjectDropped { inject: InjectId },
}

/// How a lever is changed for a while.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Held {
    /// By this much.
    Add(f64),
    /// By this factor.
    Times(f64),
    /// By this much a day.
    PerDay(f64),
    /// To this much at least.
    AtLeast(f64),
}

/// How long a lever is changed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Until {
    /// To this moment.
    At(Moment),
    /// It fades, halving every so many days.
    Fades(f64),
}

/// Who found an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FoundBy {
    /// The victim's own people.
    Victim,
    /// Industry, an Ally or an agency.
    Others,
    /// The attacker told.
    Attacker,
    /// It was too loud to miss.
    Effect,
}

/// Why an Ally broke silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Objection {
    /// The evidence does not reach its threshold.
    Evidence,
    /// Its trade with the adversary.
    Trade,
    /// The risk of escalation.
    Risk,
    /// Its ties to the adversary.
    Ties,
    /// It was not consulted enough.
    Consultation,
    /// A seat broke it.
    Seat,
}

/// Why a response came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Failure {
    /// There was no consensus.
    NoConsensus,
    /// Too few joined.
    TooFewJoined,
    /// Nobody provided what it needs.
    NoProvider,
    /// It was withdrawn.
    Withdrawn,
    /// The exercise ended first.
    OutOfTime,
}
