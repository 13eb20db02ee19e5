//! Responses as a seat is offered them.

use crate::vocab::Terms;

/// A response of the catalogue, as this seat sees it now.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Its id, as commands name it.
    pub id: String,
    /// Its name, in the imperative.
    pub name: String,
    /// Its level, in a word (`Political` ...). Offers come grouped by it.
    pub level: String,
    /// What it is.
    pub about: String,
    /// What could go wrong.
    pub caution: String,
    /// Political capital it costs.
    pub capital: f64,
    /// Million euro it costs.
    pub meur: f64,
    /// Places of staff attention it takes.
    pub attention: u8,
    /// How long it takes, in words (`12 h to decide, 1-2 d to carry out`).
    pub delay: String,
    /// The same in short: all of it together (`5 h to 4 d`).
    pub takes: String,
    /// Who decides, in words.
    pub decided_by: String,
    /// Its legal class, in words.
    pub legal: String,
    /// Rung on the ladder of force, 0-10.
    pub rung: f64,
    /// What it changes, one line each, in words.
    pub effects: Vec<String>,
    /// What must hold, and whether it does.
    pub needs: Vec<NeedLine>,
    /// What it can be aimed at; empty if at nothing.
    pub targets: Vec<TargetOption>,
    /// Why it cannot be chosen now; `None` if it can.
    pub refused: Option<String>,
    /// Whether it is planned this turn.
    pub planned: bool,
    /// What costs besides money are called.
    pub terms: Terms,
}

/// A precondition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedLine {
    /// What must hold.
    pub text: String,
    /// Whether it does, as far as the seat knows.
    pub met: bool,
}

/// Something a response can be aimed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetOption {
    /// Its id, as commands name it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Why not at this one, if so.
    pub refused: Option<String>,
}

/// A decision of this turn's plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanLine {
    /// What was decided, in words.
    pub text: String,
    /// What it costs, in words; empty if nothing.
    pub cost: String,
    /// The id of the response, if it is one.
    pub response: Option<String>,
}
