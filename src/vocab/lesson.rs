//! What a beginner does for the first time, and where the tutorial has something to say about it.

use serde::{Deserialize, Serialize};

/// Something that a beginner does for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Deed {
    /// Went on from the briefing.
    ReadBriefing,
    /// Closed a report that was open.
    ReadReport,
    /// Looked at the responses.
    SeeResponses,
    /// Closed a response that was open.
    ReadResponse,
    /// Planned something.
    Plan,
    /// Planned something that costs capital, money or staff.
    PlanAtCost,
    /// Took something back.
    TakeBack,
    /// Asked to lock the turn.
    AskToLock,
    /// Locked the turn.
    Lock,
    /// Closed what the turn brought.
    ReadTurn,
    /// Asked why something is as it is.
    AskWhy,
    /// Went back from the reasons.
    ReadWhy,
    /// Left the Council.
    SeeCouncil,
    /// Left the evidence.
    SeeEvidence,
    /// Closed a decision of the scenario.
    SeeDecision,
}

/// Where the tutorial has something to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Spot {
    /// The briefing.
    Briefing,
    /// Anywhere in the situation room, with no window open.
    Room,
    /// There, at what was reported.
    Feed,
    /// There, at the responses.
    Responses,
    /// There, at scores and moods.
    State,
    /// A report is open.
    Report,
    /// A response is open.
    Response,
    /// A response is being aimed.
    Target,
    /// The question whether to lock the turn.
    Question,
    /// What the last turn brought.
    Turn,
    /// The reasons behind something.
    Why,
    /// The Council.
    Council,
    /// The evidence.
    Evidence,
    /// A decision of the scenario is open.
    Decision,
}
