//! What may be seen: plain data in the reader's words.
//!
//! A view is projected from the world for one audience. What that audience must not know is not in it.

mod article;
mod board;
mod briefing;
mod case;
mod claim;
mod clock;
mod console;
mod council;
mod decision;
mod ledger;
mod moved;
mod offer;
mod past;
mod picker;
mod projector;
mod review;
mod table;
mod tip;

pub use article::Article;
pub use board::{
    AllyCard, Board, Count, FeedItem, Gauge, NetworkCard, Phase, ProgressLine, Purse, Standing, Trend, TurnLine,
};
pub use briefing::Briefing;
pub use case::{Case, EvidenceLine, HypothesisLine};
pub use claim::{ClaimLine, RightLine};
pub use clock::ClockLine;
pub use console::{BeliefLine, Console, ConsoleDecision, ConsoleRubric, ConsoleSeat, QueueLine, Waiting};
pub use council::{CouncilBoard, CouncilText, Move, Position, Stance, TextState, Win};
pub use decision::{AnswerLine, DecisionCard, OptionLine};
pub use ledger::{Explanation, Holding, LedgerLine, Opens};
pub use moved::{Moved, whole};
pub use offer::{NeedLine, Offer, PlanLine, TargetOption};
pub use past::{PastKind, PastLine};
pub use picker::{PickerEntry, SavedGame, SwitchCard};
pub use projector::Projector;
pub use review::{Mover, ObjectiveLine, Review, RubricLine, ScoreLine, TableLine, TimelineLine, TruthLine, TurnScores};
pub use table::{Table, TableSeat, Wall};
pub use tip::Tip;
