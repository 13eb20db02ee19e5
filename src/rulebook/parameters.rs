//! The coefficients of the equations, one struct a subject, each with unit and basis.

use serde::{Deserialize, Serialize};

mod adversary;
mod allies;
mod attribution;
mod council;
mod detection;
mod figures;
mod forecast;
mod law;
mod operations;
mod peace;
mod public;
mod scoring;
mod service;
mod table;

pub use adversary::Adversary;
pub use allies::Allies;
pub use attribution::Attribution;
pub use council::Council;
pub use detection::Detection;
pub use forecast::Forecast;
pub use law::Law;
pub use operations::Operations;
pub use peace::Peace;
pub use public::Public;
pub use scoring::Scoring;
pub use service::Service;
pub use table::Table;

/// Every coefficient, by subject. A coefficient's path (`council.rounds`) is its name everywhere.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// How hostile operations advance, fail, are contained and come back.
    pub operations: Operations,
    /// Loss of service, cascade between sectors, repair and its cost.
    pub service: Service,
    /// How intruders are found.
    pub detection: Detection,
    /// Evidence, planted trails, confidence and what Allies make of it.
    pub attribution: Attribution,
    /// What adversaries weigh, believe and do next.
    pub adversary: Adversary,
    /// Years of peace, and what governments do of their own accord.
    pub peace: Peace,
    /// What publics feel, per Ally.
    pub public: Public,
    /// Consultation, silence and consensus.
    pub council: Council,
    /// What Allies that nobody plays do of their own accord.
    pub allies: Allies,
    /// The legal and proportionality test.
    pub law: Law,
    /// How a run is scored.
    pub scoring: Scoring,
    /// What a crisis cell has to spend.
    pub table: Table,
    /// Dry runs on what a seat believes.
    pub forecast: Forecast,
}
