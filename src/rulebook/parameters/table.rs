//! What a crisis cell has to spend.

use serde::Serialize;

use super::figures::figures;
use crate::rulebook::basis::Figure;

figures! {
/// What a crisis cell has to spend.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Table {
    /// Political capital at the start.
    pub capital_start: Figure,
    /// Capital regained a day.
    pub capital_per_d: Figure,
    /// Most capital.
    pub capital_most: Figure,
    /// Money at the start, million euro.
    pub budget_meur: Figure,
    /// Responses a cell can start in a turn.
    pub attention: Figure,
    /// Experts in the Alliance's pool.
    pub experts: Figure,
    /// Capital that lobbying one Ally costs.
    pub lobby_capital: Figure,
    /// Capital that showing evidence costs.
    pub share_capital: Figure,
    /// Strength of norms at the start.
    pub norms_start: Figure,
    /// Arms-race index at the start.
    pub arms_start: Figure,
    /// Evidence sharing at the start.
    pub sharing_start: Figure,
    /// Cohesion at the start.
    pub cohesion_start: Figure,
    /// What a response is worth when repeated too soon.
    pub repeat_factor: Figure,
    /// Cyber workforce, 0-100.
    pub workforce: Figure,
    /// Whether recovery plans were exercised (1) or not (0).
    pub rehearsed: Figure,
}
}
