//! Allies and networks as a seat knows them.

use std::collections::BTreeSet;

use crate::journal::{Entry, Event};
use crate::sim::admit;
use crate::sim::component::{Course, CourseState, Function};
use crate::sim::facts::Facts;
use crate::sim::words::Words;
use crate::view::{AllyCard, NetworkCard, Opens, Stance, Standing, Trend};
use crate::vocab::{Account, AllyId, Lever, NetworkId, SeatId, Subject};

use super::council_board;

/// Loss of service that nobody can overlook from outside.
const PUBLIC: f64 = 0.10;

/// Loss of service that counts as degraded, and as down.
const DEGRADED: f64 = 0.08;
const DOWN: f64 = 0.55;

/// Every Ally: one's own first, then those in trouble, then those that object or waver, then by name.
pub(super) fn allies(facts: &Facts<'_>, seat: SeatId) -> Vec<AllyCard> {
    let own = facts.scenario().seats[seat.index()].ally;
    let victims = known_victims(facts);
    let mut cards: Vec<AllyCard> =
        (0..facts.ground().allies()).map(AllyId::at).map(|it| ally(facts, it, own, victims.contains(&it))).collect();
    cards.sort_by(|a, b| (!a.own, !a.hit, concern(a), &a.name).cmp(&(!b.own, !b.hit, concern(b), &b.name)));
    cards
}

/// How much there is to talk about with an Ally: less is more.
const fn concern(card: &AllyCard) -> u8 {
    match card.stance {
        Some(Stance::Objects) => 0,
        Some(Stance::Wavers) => 1,
        Some(Stance::Accepts | Stance::Supports) | None => 2,
    }
}

/// The Allies that a known incident is known to have reached. Asked of the record: an intruder that comes back unseen had
/// been found all the same.
fn known_victims(facts: &Facts<'_>) -> BTreeSet<AllyId> {
    let reached = |it: &Entry| match it.event {
        Event::OperationFound { operation, .. } => Some(operation),
        Event::NetworkStruck { operation, loss, .. } if loss > 0.0 => Some(operation),
        _ => None,
    };
    let known = |it: &&Course| facts.dossiers()[it.incident.index()].disclosed.is_some();
    let courses = facts.record.entries.iter().filter_map(reached).map(|it| &facts.courses()[it.index()]);
    courses.filter(known).filter_map(|it| facts.ground().site(it.network).ally).collect()
}

fn ally(facts: &Facts<'_>, id: AllyId, own: Option<AllyId>, victim: bool) -> AllyCard {
    let row = &facts.rulebook().roster.allies[id.index()];
    let kind = &facts.rulebook().archetypes.rows[facts.ground().characters[id.index()].archetype];
    let down: Vec<&str> = facts
        .ground()
        .networks_of(id)
        .filter(|it| is_public(facts.functions()[it.index()].lost))
        .map(|it| Words(facts).sector(it))
        .collect();
    let followed = own == Some(id) || victim || !down.is_empty();
    AllyCard {
        id: row.id.to_string(),
        name: row.name.clone(),
        code: row.code.clone(),
        capital: row.capital.clone(),
        kind: kind.name.clone(),
        own: own == Some(id),
        hit: victim || !down.is_empty(),
        interest: row.interest.clone(),
        stance: council_board::stance_of(facts, id),
        trouble: down.join(", "),
        trust: followed.then(|| facts.ally_lever(Lever::Trust, id)),
        teams: facts.ally_lever(Lever::Surge, id),
        opens: followed.then_some(Opens::Account(Account::Lever(Lever::Trust, Subject::Ally(id)))),
    }
}

/// The networks a seat looks after, worst first, and then those of others that are visibly down, country by country.
pub(super) fn networks(facts: &Facts<'_>, seat: SeatId) -> Vec<NetworkCard> {
    let home = admit::home(facts, seat);
    let others = (0..facts.ground().allies()).map(AllyId::at).filter(|it| *it != home);
    let abroad =
        others.flat_map(|it| facts.ground().networks_of(it)).filter(|it| is_public(facts.functions()[it.index()].lost));
    let mut cards: Vec<(NetworkId, NetworkCard)> =
        facts.ground().networks_of(home).chain(abroad).map(|it| (it, card(facts, it, home))).collect();
    cards.sort_by(|(a_id, a), (b_id, b)| {
        (!a.own, &a.country, a.standing, a_id).cmp(&(!b.own, &b.country, b.standing, b_id))
    });
    cards.into_iter().map(|(_, card)| card).collect()
}

fn card(facts: &Facts<'_>, id: NetworkId, home: AllyId) -> NetworkCard {
    let function = &facts.functions()[id.index()];
    let site = facts.ground().site(id);
    let standing = standing(facts, id, function);
    let code = site.ally.map_or_else(String::new, |it| facts.rulebook().roster.allies[it.index()].code.clone());
    NetworkCard {
        id: facts.rulebook().sectors.rows[site.sector.index()].id.to_string(),
        ally: code,
        sector: Words(facts).sector(id).to_owned(),
        standing,
        service: service(facts, function),
        trend: trend(function),
        note: note(facts, function, standing),
        opens: Opens::Account(Account::Service(id)),
        country: site.ally.map_or_else(|| Words(facts).say("the Alliance"), |it| Words(facts).ally(it).to_owned()),
        own: site.ally == Some(home),
        needs: facts.ground().web.supports(id).iter().filter_map(|it| need(facts, site.ally, *it)).collect(),
    }
}

/// What a network depends on, and how that stands; `None` for what lies abroad and is not known to be in trouble.
fn need(facts: &Facts<'_>, ally: Option<AllyId>, on: NetworkId) -> Option<(String, String)> {
    let function = &facts.functions()[on.index()];
    let abroad = facts.ground().site(on).ally != ally;
    if abroad && function.lost <= PUBLIC {
        return None;
    }
    let name = if abroad { Words(facts).network(on) } else { Words(facts).sector(on).to_owned() };
    let how = match standing(facts, on, function) {
        Standing::Down => "down",
        Standing::Degraded => "degraded",
        Standing::Attacked => "under attack",
        Standing::Intruder => "an intruder is inside",
        Standing::Isolated => "cut off on purpose",
        Standing::Normal => "normal",
    };
    Some((name, how.into()))
}

/// The share of service that is left. What was hit this very hour is told as its operator tells it.
pub(super) fn service(facts: &Facts<'_>, function: &Function) -> f64 {
    let felt = 1.0 - function.lost;
    if function.struck && function.hit_at == facts.now() { felt.min(function.left) } else { felt }
}

fn standing(facts: &Facts<'_>, id: NetworkId, function: &Function) -> Standing {
    if facts.network_lever(Lever::SwitchedOff, id) > 0.05 {
        Standing::Isolated
    } else if function.lost > DOWN {
        Standing::Down
    } else if function.lost > DEGRADED {
        Standing::Degraded
    } else if flooded(facts, id) {
        Standing::Attacked
    } else if intruder_known(facts, id) {
        Standing::Intruder
    } else {
        Standing::Normal
    }
}

fn intruder_known(facts: &Facts<'_>, id: NetworkId) -> bool {
    known(facts, id).any(|it| it.state == CourseState::Running || !loud(facts, it))
}

/// Whether a disruption from outside goes on, though the network may hold.
fn flooded(facts: &Facts<'_>, id: NetworkId) -> bool {
    known(facts, id).any(|it| it.state == CourseState::Striking && loud(facts, it))
}

/// Operations that are known to be at work against a network.
fn known<'a>(facts: &'a Facts<'_>, id: NetworkId) -> impl Iterator<Item = &'a Course> {
    let at_work = |it: &Course| matches!(it.state, CourseState::Running | CourseState::Striking);
    facts.courses().iter().filter(move |it| it.network == id && it.found.is_some() && at_work(it))
}

fn loud(facts: &Facts<'_>, course: &Course) -> bool {
    facts.rulebook().effects.rows[course.effect.index()].loud
}

fn trend(function: &Function) -> Trend {
    if function.struck && function.repaired < 0.05 {
        Trend::Falling
    } else if function.struck || function.lost > DEGRADED {
        Trend::Rising
    } else {
        Trend::Steady
    }
}

fn note(facts: &Facts<'_>, function: &Function, standing: Standing) -> String {
    match standing {
        Standing::Isolated => "cut off on purpose".into(),
        Standing::Intruder => "an intruder is inside".into(),
        Standing::Normal => String::new(),
        Standing::Attacked => "it holds so far".into(),
        Standing::Down | Standing::Degraded => {
            if let Some(other) = function.held_by {
                return format!("held down by {}", Words(facts).network(other));
            }
            let left_h = function.repair_h * (1.0 - function.repaired).max(0.0);
            if function.struck { format!("back in {}", band(left_h)) } else { "recovering".into() }
        }
    }
}

/// How long a repair may still take, as whoever repairs would say it: hours below which it is told so.
const BANDS: [(f64, &str); 8] = [
    (5.0, "a few hours"),
    (16.0, "about half a day"),
    (36.0, "about a day"),
    (72.0, "two to three days"),
    (132.0, "three to five days"),
    (216.0, "about a week"),
    (384.0, "one to two weeks"),
    (720.0, "two to four weeks"),
];

fn band(left_h: f64) -> &'static str {
    BANDS.iter().find(|(below, _)| left_h < *below).map_or("more than a month", |(_, told)| told)
}

/// The hours between which a repair ends that is told like this one.
pub(crate) fn told_between(left_h: f64) -> (f64, f64) {
    let at = BANDS.iter().position(|(below, _)| left_h < *below).unwrap_or(BANDS.len());
    let least = at.checked_sub(1).map_or(1.0, |it| BANDS[it].0);
    (least, BANDS.get(at).map_or(2.0 * least, |it| it.0))
}

/// Whether a network is down so far that nobody can overlook it from outside.
pub(crate) fn is_public(lost: f64) -> bool {
    lost > PUBLIC
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repair_is_told_in_bands_and_not_to_the_hour() {
        let told = [1.0, 4.0, 20.0, 30.0, 60.0, 200.0, 2000.0].map(band);
        let bands = ["a few hours", "a few hours", "about a day", "about a day", "two to three days", "about a week"];
        assert_eq!(told[..6], bands);
        assert!((0..1000).all(|h| !band(f64::from(h)).contains(|c: char| c.is_ascii_digit())));
    }
}
