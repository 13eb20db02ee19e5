//! One incident of a year of peace, as a chronicle would keep it.

use crate::rulebook::AnswerKind;
use crate::vocab::{AdversaryId, EffectId, ResponseId, SectorId};

/// An incident. Days count from the start of the run; `None` is what never happened.
#[derive(Clone, Debug, PartialEq)]
pub struct PeaceIncident {
    /// When the operation began.
    pub start_d: u32,
    /// Who really ran it.
    pub by: AdversaryId,
    /// Row of the state it was aimed at: Allies first, then partners.
    pub(crate) target: u16,
    /// Whether that is a member of the Alliance.
    pub group: Group,
    /// The sector it was aimed at.
    pub sector: SectorId,
    /// What it did, or was to do.
    pub effect: EffectId,
    /// Severity of what came of it, 0-10.
    pub severity: f64,
    /// What it was for.
    pub aim: Aim,
    /// Hours until service was back, 0 where none was lost.
    pub disruption_h: f64,
    /// Whether things broke.
    pub physical: bool,
    /// Whether people were hurt.
    pub casualties: bool,
    /// Whether a false trail was laid.
    pub false_flag: bool,
    /// When somebody claimed it.
    pub claimed_d: Option<u32>,
    /// When it became public.
    pub disclosed_d: Option<u32>,
    /// When a company said who did it.
    pub industry_d: Option<u32>,
    /// When a state said who did it.
    pub attributed_d: Option<u32>,
    /// Whether that was so.
    pub attributed_rightly: Option<bool>,
    /// The first answer that is neither a matter for courts nor for technicians.
    pub political_d: Option<u32>,
    /// The first answer by courts or sanctions.
    pub legal_d: Option<u32>,
    /// The first answer by technicians.
    pub technical_d: Option<u32>,
    /// The strongest kind of answer.
    pub kind: Option<AnswerKind>,
    /// Everything that was done about it, in the order of the catalogue.
    pub responses: Vec<ResponseId>,
    /// The gravest class in law of what was done.
    pub legal: LegalWeight,
    /// Whether it went further than the last act between the two.
    pub escalated: bool,
    /// Whether the target gave in.
    pub conceded: bool,
    /// When the target first acted against its author in cyberspace, in answer.
    pub counter_d: Option<u32>,
}

/// To whom a state belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// A member of the Alliance.
    Alliance,
    /// A partner of it.
    Partner,
}

/// What an operation is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// Stop something from working for a while.
    Disruption,
    /// Take what sells or serves.
    Theft,
    /// Know what others know.
    Espionage,
    /// Break something.
    Degradation,
}

/// Classes of answers in law, as far as a chronicle tells them apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LegalWeight {
    /// Nothing that needs a justification, or no answer.
    #[default]
    None,
    /// Unfriendly but lawful.
    Retorsion,
    /// Otherwise unlawful, against a wrongdoer.
    Countermeasure,
    /// Force in self-defence.
    SelfDefence,
}
