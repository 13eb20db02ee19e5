//! The rows that `whitecell world` writes. No field can hold a comma: they are numbers, words and ids.

use std::io::{self, Write};

use crate::rulebook::{ActorClass, AnswerKind};
use crate::sim::{Aim, Group, LegalWeight, Peace, PeaceIncident};

/// The columns, in order.
const COLUMNS: [&str; 29] = [
    "run",
    "year",
    "start_day",
    "initiator",
    "initiator_class",
    "target",
    "target_group",
    "sector",
    "effect",
    "severity",
    "objective",
    "disruption_h",
    "physical",
    "casualties",
    "false_flag",
    "claimed_day",
    "disclosed_day",
    "industry_attribution_day",
    "state_attribution_day",
    "state_attribution_correct",
    "first_political_response_day",
    "first_legal_response_day",
    "first_technical_response_day",
    "response_kind",
    "response_ids",
    "legal_class",
    "escalated",
    "conceded",
    "counter_incident_day",
];

pub(super) fn head(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", COLUMNS.join(","))
}

/// One incident. What never happened is empty; several responses stand with a semicolon between them.
pub(super) fn row(out: &mut dyn Write, peace: &Peace, run: u32, it: &PeaceIncident) -> io::Result<()> {
    let rulebook = peace.rulebook();
    let by = &rulebook.adversaries.rows[it.by.index()];
    let target = peace.target_id(it);
    let sector = &rulebook.sectors.rows[it.sector.index()].id;
    let effect = &rulebook.effects.rows[it.effect.index()].id;
    let year = it.start_d / 365 + 1;
    write!(out, "{run},{year},{},{},{},{target},{},", it.start_d, by.id, class(by.class), group(it.group))?;
    write!(out, "{sector},{effect},{},{},{:.1},", it.severity, aim(it.aim), it.disruption_h)?;
    write!(out, "{},{},{},", it.physical, it.casualties, it.false_flag)?;
    for day in [it.claimed_d, it.disclosed_d, it.industry_d, it.attributed_d] {
        write!(out, "{},", Maybe(day))?;
    }
    write!(out, "{},", Maybe(it.attributed_rightly))?;
    for day in [it.political_d, it.legal_d, it.technical_d] {
        write!(out, "{},", Maybe(day))?;
    }
    let ids = it.responses.iter().map(|it| rulebook.responses.rows[it.index()].id.as_str());
    write!(out, "{},{},{},", kind(it.kind), ids.collect::<Vec<_>>().join(";"), legal(it.legal))?;
    writeln!(out, "{},{},{}", it.escalated, it.conceded, Maybe(it.counter_d))
}

/// Something, or nothing at all.
struct Maybe<T>(Option<T>);

impl<T: std::fmt::Display> std::fmt::Display for Maybe<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.as_ref().map_or(Ok(()), |it| it.fmt(f))
    }
}

const fn class(class: ActorClass) -> &'static str {
    match class {
        ActorClass::State => "state",
        ActorClass::Criminal => "criminal",
        ActorClass::Hacktivist => "hacktivist",
        ActorClass::Terrorist => "terrorist",
    }
}

const fn group(group: Group) -> &'static str {
    match group {
        Group::Alliance => "alliance",
        Group::Partner => "partner",
    }
}

const fn aim(aim: Aim) -> &'static str {
    match aim {
        Aim::Disruption => "disruption",
        Aim::Theft => "theft",
        Aim::Espionage => "espionage",
        Aim::Degradation => "degradation",
    }
}

const fn kind(kind: Option<AnswerKind>) -> &'static str {
    match kind {
        None => "none",
        Some(AnswerKind::Statement) => "statement",
        Some(AnswerKind::Preventive) => "preventive",
        Some(AnswerKind::Legislative) => "legislative",
        Some(AnswerKind::Executive) => "executive",
        Some(AnswerKind::Legal) => "legal",
        Some(AnswerKind::Military) => "military",
    }
}

const fn legal(legal: LegalWeight) -> &'static str {
    match legal {
        LegalWeight::None => "none",
        LegalWeight::Retorsion => "retorsion",
        LegalWeight::Countermeasure => "countermeasure",
        LegalWeight::SelfDefence => "self_defence",
    }
}
