//! The words every layer shares: ids, moments, levers, scores, likelihood.

mod clock;
mod id;
mod lesson;
mod lever;
mod likelihood;
mod moment;
mod score;
mod slug;
mod stage;
mod terms;

pub use clock::Ticking;
pub use id::{
    AdversaryId, AllyId, ClaimantId, ClockId, DecisionId, EffectId, EntryNo, EvidenceId, FlagId, HypothesisId,
    IncidentId, InjectId, MeasureId, NetworkId, NumberId, OperationId, PhaseId, ProgressId, ProposalId, ResponseId,
    SeatId, SectorId,
};
pub use lesson::{Deed, Spot};
pub use lever::{Lever, Subject, SubjectKind};
pub use likelihood::{Band, Confidence, MOST_HYPOTHESES};
pub use moment::{HOURS_PER_DAY, Moment};
pub use score::{Account, Score};
pub use slug::{BadSlug, Slug};
pub use stage::Stage;
pub use terms::{OwnTerms, Terms};
