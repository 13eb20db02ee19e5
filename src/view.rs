//! What may be seen: plain data in the reader's words.
//!
//! A view is projected from the world for one audience. What that audience must not know is not in it.

mod article;
mod board;
mod briefing;
mod case;
mod council;
mod ledger;
mod offer;
mod picker;
mod review;

pub use article::Article;
pub use board::{AllyCard, Board, FeedItem, Gauge, NetworkCard, Phase, ProgressLine, Purse, Standing, Trend, TurnLine};
pub use briefing::Briefing;
pub use case::{Case, EvidenceLine, HypothesisLine};
pub use council::{CouncilBoard, CouncilText, Move, Position, Stance, TextState};
pub use ledger::{Explanation, LedgerLine, Opens};
pub use offer::{NeedLine, Offer, PlanLine, TargetOption};
pub use picker::{PickerEntry, SavedGame};
pub use review::{Mover, ObjectiveLine, Review, ScoreLine, TimelineLine, TruthLine, TurnScores};
