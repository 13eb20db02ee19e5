//! Responses as a seat is offered them.

use std::fmt::Write;

use crate::journal::Refusal;
use crate::rulebook::{Authority, Change, Cost, Lasts, LegalClass, Response, Rulebook, Scope, TargetKind};
use crate::sim::admit::{self, Sight};
use crate::sim::facts::Facts;
use crate::sim::state::{Choice, Halt, Plan};
use crate::sim::words::{Words, amount, hours, sentence};
use crate::view::{Foretold, NeedLine, Offer, TargetOption};
use crate::vocab::{ResponseId, SeatId, Slug, Subject, Terms};

/// Every response of the catalogue, by level.
pub(super) fn offers(facts: &Facts<'_>, plan: &Plan, seat: SeatId) -> Vec<Offer> {
    let mut rows: Vec<(usize, &Response)> = facts.rulebook().responses.rows.iter().enumerate().collect();
    rows.sort_by_key(|(at, row)| (row.level, *at));
    let sight = Sight::new(facts, plan, seat);
    rows.into_iter().map(|(at, row)| offer(&sight, ResponseId::at(at), row)).collect()
}

fn offer(sight: &Sight<'_, '_>, id: ResponseId, row: &Response) -> Offer {
    let facts = sight.facts;
    let possible = admit::targets(facts, sight.seat, row.target);
    let verdicts: Vec<_> = possible
        .iter()
        .map(|&target| (target, admit::choice(sight, Choice::Respond { response: id, target }).err()))
        .collect();
    let open = verdicts.iter().find(|(_, refusal)| refusal.is_none());
    let over = matches!(facts.clock.halt, Some(Halt::Over(_)));
    let refused = match open {
        _ if over => Some(Refusal::ExerciseOver.to_string()),
        Some(_) => None,
        None => {
            let why = verdicts.first().and_then(|(_, it)| it.as_ref());
            let why = why.map_or_else(|| "there is nothing to aim it at".to_owned(), ToString::to_string);
            Some(facts.rulebook().terms.said(why))
        }
    };
    let judged = open.or_else(|| verdicts.first()).map_or(Subject::Alliance, |(target, _)| *target);
    let planned = |(_, it): &(SeatId, Choice)| matches!(it, Choice::Respond { response, .. } if *response == id);
    Offer {
        id: row.id.to_string(),
        name: row.name.clone(),
        level: row.level.name().into(),
        about: row.about.clone(),
        caution: row.caution.clone(),
        capital: row.cost.capital,
        meur: row.cost.meur,
        attention: row.cost.attention,
        delay: delay(row),
        takes: takes(row),
        decided_by: decided_by(row, &facts.rulebook().terms),
        legal: legal(row.legal).into(),
        rung: row.rung,
        effects: effects(facts.rulebook(), row),
        needs: row
            .needs
            .iter()
            .zip(&facts.ground().catalogue.entry(id).terms)
            .map(|(need, term)| NeedLine {
                text: sentence(&facts.rulebook().terms.said(admit::need_words(facts, need))),
                met: possible.is_empty() || admit::check_need(sight, term, judged).is_ok(),
            })
            .collect(),
        targets: targets(facts, row.target, &verdicts),
        refused,
        planned: sight.plan.items.iter().any(planned),
        forecast: Foretold::Nothing,
        terms: facts.rulebook().terms.clone(),
    }
}

fn targets(facts: &Facts<'_>, kind: TargetKind, verdicts: &[(Subject, Option<Refusal>)]) -> Vec<TargetOption> {
    if kind == TargetKind::Nothing {
        return Vec::new();
    }
    let option = |(target, refusal): &(Subject, Option<Refusal>)| {
        Some(TargetOption {
            id: admit::target_name(facts, *target)?.to_owned(),
            name: Words(facts).subject(*target),
            refused: refusal.as_ref().map(|it| facts.rulebook().terms.said(it.to_string())),
        })
    };
    verdicts.iter().filter_map(option).collect()
}

const fn legal(class: LegalClass) -> &'static str {
    match class {
        LegalClass::Unproblematic => "needs no justification",
        LegalClass::Retorsion => "retorsion: unfriendly but lawful",
        LegalClass::Enforcement => "law enforcement",
        LegalClass::Countermeasure => "countermeasure: only against a wrongdoer",
        LegalClass::SelfDefence => "self-defence: only against an armed attack",
    }
}

/// A cost in words.
pub(super) fn price(cost: &Cost, terms: &Terms) -> String {
    let mut parts = Vec::new();
    if cost.capital > 0.0 {
        parts.push(format!("{:.0} {}", cost.capital, terms.capital()));
    }
    if cost.meur > 0.0 {
        parts.push(format!("{:.1} M", cost.meur));
    }
    if cost.meur_per_d > 0.0 {
        parts.push(format!("{:.1} M a day", cost.meur_per_d));
    }
    if cost.experts > 0 {
        parts.push(format!("{} experts", cost.experts));
    }
    if parts.is_empty() { "free".into() } else { parts.join(", ") }
}

fn delay(row: &Response) -> String {
    let (decide, execute) = (span(row.delay.decide_h), span(row.delay.execute_h));
    let mut text = match (decide.is_empty(), execute.is_empty()) {
        (true, true) => "at once".to_owned(),
        (true, false) => format!("decided at once, {execute} to carry out"),
        (false, true) => format!("{decide} to decide, carried out at once"),
        (false, false) => format!("{decide} to decide, {execute} to carry out"),
    };
    if row.delay.in_force_d > 0.0 {
        let _ = write!(text, ", in force for {:.0} d", row.delay.in_force_d);
    }
    text
}

/// How long it takes from the decision to its end, in short.
fn takes(row: &Response) -> String {
    let (decide, execute) = (row.delay.decide_h, row.delay.execute_h);
    let whole = span((decide.0 + execute.0, decide.1 + execute.1));
    if whole.is_empty() { "at once".to_owned() } else { whole }
}

/// `4 to 12 h`, `1 to 3 d`, `4 h to 2 d`; empty where it takes no time.
fn span((least, most): (u32, u32)) -> String {
    let days = most >= 48 && least % 24 == 0;
    match (least, most) {
        (0, 0) => String::new(),
        (least, most) if least == most => hours(f64::from(least)),
        (least, most) if most < 48 => format!("{least} to {most} h"),
        (least, most) if days => format!("{} to {:.0} d", least / 24, f64::from(most) / 24.0),
        (least, most) if least >= 48 => format!("{:.0} to {:.0} d", f64::from(least) / 24.0, f64::from(most) / 24.0),
        (least, most) => format!("{} to {}", hours(f64::from(least)), hours(f64::from(most))),
    }
}

fn decided_by(row: &Response, terms: &Terms) -> String {
    let text = match &row.authority {
        Authority::Anyone => "you alone",
        Authority::National => "your government",
        Authority::AnyAlly => "any Ally, as its right",
        Authority::Council(_) => "the Council, by consensus",
        Authority::Union(_) => "the European Union, unanimously",
        Authority::Convener if terms.has_council() => "whoever convenes the Council",
        Authority::Convener => "whoever calls the others together",
    };
    terms.said(if row.coalition.is_empty() { text.into() } else { format!("{text}; other Allies may join") })
}

/// What a response changes, one line each.
pub(super) fn effects(rulebook: &Rulebook, row: &Response) -> Vec<String> {
    let mut lines: Vec<String> = row.changes.iter().map(|it| change(rulebook, it)).collect();
    for coalition in &row.coalition {
        let each =
            |it: &Change| format!("{}: {}", rulebook.terms.say("For each Ally that joins"), change(rulebook, it));
        lines.extend(coalition.changes_each.iter().map(each));
    }
    if row.imposes > 0.0 {
        lines.push(format!("Makes the adversary pay: {:.2} of 10", row.imposes));
    }
    lines
}

fn change(rulebook: &Rulebook, change: &Change) -> String {
    let whose = match change.on {
        Scope::Target => "there",
        Scope::Own => "at home",
        Scope::Victims => "where it was hit",
        Scope::Alliance => "in the Alliance",
        Scope::Culprit => "of the adversary",
        Scope::Adversaries => "of every adversary",
        Scope::Behind => "of Allies that lag behind",
    };
    let by = amount(change.lever, change.by);
    let lasts = match change.lasts {
        Lasts::Once => String::new(),
        Lasts::Days(days) => format!(", for {days:.0} d"),
        Lasts::HalfLife(days) => format!(", halving every {days:.0} d"),
        Lasts::InForce => ", while in force".into(),
    };
    let ties = if change.by_ties { " times its economic ties" } else { "" };
    let name = |id: &Slug| rulebook.sector(id.as_str()).map(|it| rulebook.sectors.rows[it.index()].name.to_lowercase());
    let sectors: Vec<String> = change.sectors.iter().filter_map(name).collect();
    let only = if sectors.is_empty() { String::new() } else { format!(", only in {}", sectors.join(" and ")) };
    let (lever, whose) = (rulebook.terms.say(change.lever.name()), rulebook.terms.say(whose));
    format!("{} {whose}: {by}{ties}{lasts}{only}", sentence(&lever))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_effect_on_some_sectors_names_them_and_one_by_ties_says_so() {
        let rulebook = crate::rulebook::shipped::shipped();
        let told =
            |id: &str| effects(&rulebook, &rulebook.responses.rows[rulebook.response(id).unwrap().index()]).join("; ");
        let (alert, talks) = (told("supplier-restrictions"), told("dialogue-offer"));
        assert!(alert.contains("Hardening at home: +6.0, only in digital services and telecommunications"), "{alert}");
        assert!(talks.contains("+0.25 times its economic ties"), "{talks}");
    }

    #[test]
    fn a_span_names_its_unit_once_where_it_can() {
        let spans = [(0, 0), (4, 4), (1, 4), (24, 72), (4, 96), (60, 96), (0, 48)].map(span);
        assert_eq!(spans, ["", "4 h", "1 to 4 h", "1 to 3 d", "4 h to 4 d", "2 to 4 d", "0 to 2 d"]);
    }
}
