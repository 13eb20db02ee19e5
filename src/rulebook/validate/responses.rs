//! Checks the catalogue of responses.

use crate::rulebook::load::{BadRulebook, Rulebook, Texts};
use crate::rulebook::response::{Authority, Need, Outcome, Response, TargetKind};
use crate::vocab::Slug;

use super::changes;
use super::rows::{Numbers, Within};

/// The longest `about` or `caution`, so that both fit a screen.
const TEXT_MOST: usize = 200;

/// Everything that is wrong with responses, one thing a row.
pub(super) fn check(rulebook: &Rulebook, texts: &Texts<'_>) -> Vec<BadRulebook> {
    let told = |(index, row): (usize, &Response)| {
        let again = rulebook.response(row.id.as_str()).is_some_and(|first| first.index() != index);
        let fault = again.then(|| "two rows have this id".to_owned()).or_else(|| fault(row, rulebook))?;
        let needle = super::needle(row);
        Some(texts.bad(texts.response_file(&needle), &needle, format!("{:?}: {fault}", row.id)))
    };
    rulebook.responses.rows.iter().enumerate().filter_map(told).collect()
}

/// What is wrong with a response, if anything is.
pub(super) fn fault(row: &Response, rulebook: &Rulebook) -> Option<String> {
    number_fault(row)
        .or_else(|| text_fault(row))
        .or_else(|| authority_fault(row, rulebook))
        .or_else(|| row.needs.iter().find_map(|need| need_fault(need, row, rulebook)))
        .or_else(|| change_fault(row, rulebook))
        .or_else(|| combination_fault(row, rulebook))
        .or_else(|| coalition_fault(row, rulebook))
        .or_else(|| row.alone.as_ref().and_then(|it| measure_fault(&it.measure, rulebook)))
        .or_else(|| outcome_fault(row))
}

fn number_fault(row: &Response) -> Option<String> {
    let ends = [row.delay.decide_h, row.delay.execute_h];
    if ends.iter().any(|(shortest, longest)| shortest > longest) {
        return Some("a delay whose shorter end is the longer".into());
    }
    let outside = row.numbers().into_iter().find(|(_, value, within)| !within.holds(*value));
    outside.map(|(field, value, within)| format!("`{field}` is {value}, which is not {within}"))
}

fn text_fault(row: &Response) -> Option<String> {
    let long = [("about", &row.about), ("caution", &row.caution)];
    let long = long.into_iter().find(|(_, text)| text.is_empty() || text.chars().count() > TEXT_MOST);
    long.map(|(field, text)| format!("`{field}` has {} characters, not 1 to {TEXT_MOST}", text.chars().count()))
}

fn authority_fault(row: &Response, rulebook: &Rulebook) -> Option<String> {
    match &row.authority {
        Authority::Council(id) | Authority::Union(id) => measure_fault(id, rulebook),
        Authority::Anyone | Authority::National | Authority::AnyAlly | Authority::Convener => None,
    }
}

fn measure_fault(id: &Slug, rulebook: &Rulebook) -> Option<String> {
    rulebook.measure(id.as_str()).is_none().then(|| format!("there is no measure {id:?}"))
}

fn need_fault(need: &Need, row: &Response, rulebook: &Rulebook) -> Option<String> {
    let outside = |value: f64, within: Within| {
        (!within.holds(value)).then(|| format!("a need of {value}, which is not {within}"))
    };
    let aims =
        |kind: TargetKind| (row.target != kind).then(|| format!("{need:?} asks about a {kind:?} that is not aimed at"));
    match need {
        Need::Likelihood(value) => outside(*value, Within::Share).or_else(|| aims(TargetKind::Adversary)),
        Need::Ties(value) => outside(*value, Within::Share).or_else(|| aims(TargetKind::Adversary)),
        Need::ConfidenceAtLeast(_) | Need::StateControl | Need::State => aims(TargetKind::Adversary),
        Need::Readiness(value) => outside(*value, Within::Points).or_else(|| aims(TargetKind::Network)),
        Need::TargetAffected => aims(TargetKind::Network),
        Need::Severity(value) | Need::Gravity(value) => outside(*value, Within::Rung),
        Need::After(ids) | Need::OnCondition(ids) => {
            let unknown = ids.iter().find(|id| rulebook.response(id.as_str()).is_none());
            unknown.map(|id| format!("there is no response {id:?}"))
        }
        Need::Trait(name) | Need::NoTrait(name) | Need::Provider(name) => {
            let known = rulebook.roster.allies.iter().any(|ally| ally.traits.contains(name));
            (!known).then(|| format!("no Ally has the trait {name:?}"))
        }
        Need::KnownIncident | Need::UnionMember | Need::Year(_) | Need::Election(_) => None,
    }
}

fn change_fault(row: &Response, rulebook: &Rulebook) -> Option<String> {
    let own = row.changes.iter().chain(row.risks.iter().flat_map(|risk| &risk.changes));
    let joined = row.coalition.iter().flat_map(|coalition| &coalition.changes_each);
    let combined = row.combines.iter().flat_map(|combination| &combination.changes);
    own.chain(joined).chain(combined).find_map(|change| {
        let unknown = change.sectors.iter().find(|id| rulebook.sector(id.as_str()).is_none());
        let unknown = unknown.map(|id| format!("there is no sector {id:?}"));
        unknown.or_else(|| changes::fault(change, Some(row.target)))
    })
}

fn combination_fault(row: &Response, rulebook: &Rulebook) -> Option<String> {
    let days = row.combines.iter().find(|it| !(it.within_d.is_finite() && it.within_d > 0.0));
    let opens = row.coalition.iter().filter_map(|it| it.unless.as_ref()).flat_map(|(_, ids)| ids);
    let mut named = row.combines.iter().flat_map(|it| &it.after).chain(opens);
    let unknown = named.find(|id| rulebook.response(id.as_str()).is_none());
    let days = days.map(|it| format!("a combination within {} days", it.within_d));
    days.or_else(|| unknown.map(|id| format!("there is no response {id:?}")))
}

fn coalition_fault(row: &Response, rulebook: &Rulebook) -> Option<String> {
    row.coalition.iter().find_map(|coalition| {
        if coalition.at_least > coalition.at_most {
            return Some("a coalition that needs more than may join".into());
        }
        measure_fault(&coalition.measure, rulebook)
    })
}

fn outcome_fault(row: &Response) -> Option<String> {
    row.outcomes.iter().find_map(|outcome| match outcome {
        Outcome::Evict(chance) | Outcome::TakeDown(chance) if !Within::Share.holds(*chance) => {
            Some(format!("{outcome:?} is not a share"))
        }
        Outcome::Evict(_) | Outcome::Isolate if row.target != TargetKind::Network => {
            Some(format!("{outcome:?} needs a network to aim at"))
        }
        Outcome::Attribute | Outcome::TakeDown(_) if row.target != TargetKind::Adversary => {
            Some(format!("{outcome:?} needs an adversary to aim at"))
        }
        Outcome::Attribute
        | Outcome::Consult
        | Outcome::Isolate
        | Outcome::Evict(_)
        | Outcome::TakeDown(_)
        | Outcome::CollectiveDefence
        | Outcome::Conditional
        | Outcome::Confirm
        | Outcome::Force => None,
    })
}
