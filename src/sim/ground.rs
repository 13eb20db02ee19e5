//! What stands fixed during an exercise: rulebook, scenario, and tables made from both.

mod web;

use std::ops::Range;
use std::sync::Arc;

use crate::rulebook::{Requirement, Rulebook};
use crate::scenario::{Consequence, Happening, Inject, Scenario, Timing};
use crate::vocab::{AllyId, HypothesisId, IncidentId, InjectId, NetworkId, ResponseId, SectorId, Slug};

use super::catalogue::Catalogue;
use super::condition::{creeps, drifts, hours_in};

pub(crate) use web::{Link, Web};

/// A network's place in the world and its defences at the start.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Site {
    /// Whose it is; `None` for the Alliance's own.
    pub(crate) ally: Option<AllyId>,
    /// Its sector.
    pub(crate) sector: SectorId,
    /// Hardening, detection, readiness at the start, 0-100.
    pub(crate) levels: [f64; 3],
}

/// What carries a baseline requirement.
#[derive(Clone, Debug)]
pub(crate) struct Carriers {
    /// Hours of outage after which 37 % of it is left.
    pub(crate) tolerance_h: f64,
    /// Sectors, each with its weight.
    pub(crate) carried_by: Vec<(SectorId, f64)>,
}

/// How an Ally's government weighs a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Character {
    /// Row of its archetype.
    pub(crate) archetype: usize,
    /// h, -1 to 1.
    pub(crate) hawkishness: f64,
    /// theta, 0.5 to 0.98.
    pub(crate) threshold: f64,
    /// e, 0 to 1.
    pub(crate) trade: f64,
    /// rho, 0 to 1.
    pub(crate) risk: f64,
    /// w, 0 to 1.
    pub(crate) warmth: f64,
    /// cap, 0 to 100.
    pub(crate) capability: f64,
}

impl Character {
    /// A government of this archetype that departs from it by so much: hawkishness, evidence threshold, trade exposure,
    /// risk aversion, warmth.
    pub(crate) fn of(rulebook: &Rulebook, archetype: &Slug, departs: (f64, f64, f64, f64, f64)) -> Self {
        let at = rulebook.archetype(archetype.as_str()).unwrap_or(0);
        let kind = &rulebook.archetypes.rows[at];
        let (h, theta, e, rho, w) = departs;
        Self {
            archetype: at,
            hawkishness: (kind.hawkishness + h).clamp(-1.0, 1.0),
            threshold: (kind.evidence_threshold + theta).clamp(0.5, 0.98),
            trade: (kind.trade_exposure + e).clamp(0.0, 1.0),
            risk: (kind.risk_aversion + rho).clamp(0.0, 1.0),
            warmth: (kind.warmth + w).clamp(0.0, 1.0),
            capability: kind.capability,
        }
    }
}

/// Everything that stands fixed during an exercise. Shared by every run of the same scenario.
#[derive(Debug)]
pub struct Ground {
    pub(crate) rulebook: Arc<Rulebook>,
    pub(crate) scenario: Arc<Scenario>,
    /// Sites by network. Networks of one Ally lie together, in the order of `national`.
    pub(crate) sites: Vec<Site>,
    /// Sectors that every Ally runs.
    pub(crate) national: Vec<SectorId>,
    /// Place of a sector among an Ally's networks.
    pub(crate) place: Vec<Option<usize>>,
    /// By sector: what it depends on, and how strongly.
    pub(crate) depends: Vec<Vec<(SectorId, f64)>>,
    /// By network: networks of the same sector abroad that it shares a link with.
    pub(crate) abroad: Vec<Vec<NetworkId>>,
    /// Dependencies of networks, made from both.
    pub(crate) web: Web,
    /// By Ally.
    pub(crate) characters: Vec<Character>,
    /// Attribution capability of the best among the victims, and of the best of all, 0-100.
    pub(crate) capability: (f64, f64),
    /// Sectors that repair crews depend on.
    pub(crate) utilities: Vec<SectorId>,
    /// By baseline requirement: what carries it.
    pub(crate) carriers: Vec<Carriers>,
    /// By inject: whether time or evidence alone may make the condition it waits for hold.
    pub(crate) watched: Vec<bool>,
    /// By inject: whether it does no more than tell: nothing in it asks after services or moods, moves them, or stops the clock.
    pub(crate) tells: Vec<bool>,
    /// Injects that wait some hours from when their condition first holds; each with whether time or evidence alone may bring
    /// that about.
    pub(crate) delayed: Vec<(InjectId, bool)>,
    /// By clock of law: whether time or evidence alone may start or meet it.
    pub(crate) creeping: Vec<bool>,
    /// Injects that come each time that something happens.
    pub(crate) repeated: Vec<(InjectId, Happening)>,
    /// Hours that conditions of injects and clocks name, in order: something may come about then by the hour alone.
    pub(crate) hours: Vec<u32>,
    /// By Ally: those it shares a link with.
    pub(crate) neighbours: Vec<Vec<AllyId>>,
    /// By Ally: whether a seat plays it.
    pub(crate) played: Vec<bool>,
    /// The responses that a government may do alone.
    pub(crate) alone: Vec<ResponseId>,
    /// By hypothesis: whether it is a state (or run by one).
    pub(crate) states: Vec<bool>,
    /// The responses, with what they name looked up.
    pub(crate) catalogue: Catalogue,
}

impl Ground {
    /// Lays the ground for exercises of `scenario` under `rulebook`, or under the one that its own cast makes.
    #[must_use]
    pub fn new(rulebook: Arc<Rulebook>, scenario: Arc<Scenario>) -> Self {
        let rulebook = scenario.own.clone().unwrap_or(rulebook);
        let national: Vec<SectorId> = (0..rulebook.sectors.rows.len())
            .filter(|&it| rulebook.sectors.rows[it].national)
            .map(SectorId::at)
            .collect();
        let mut place = vec![None; rulebook.sectors.rows.len()];
        for (at, sector) in national.iter().enumerate() {
            place[sector.index()] = Some(at);
        }
        let characters = characters(&rulebook);
        let mut ground = Self {
            sites: sites(&rulebook, &national),
            place,
            depends: depends(&rulebook),
            abroad: Vec::new(),
            capability: capability(&characters, &scenario),
            characters,
            web: Web::default(),
            neighbours: neighbours(&rulebook),
            played: (0..rulebook.roster.allies.len())
                .map(|it| scenario.seats.iter().any(|seat| seat.ally == Some(AllyId::at(it))))
                .collect(),
            alone: (0..rulebook.responses.rows.len())
                .filter(|&it| rulebook.responses.rows[it].alone.is_some())
                .map(ResponseId::at)
                .collect(),
            states: states(&rulebook, &scenario),
            carriers: carriers(&rulebook),
            watched: scenario.injects.iter().map(|it| is_watched(&it.when)).collect(),
            tells: scenario.injects.iter().map(tells).collect(),
            delayed: delayed(&scenario),
            creeping: scenario.clocks.iter().map(|it| creeps(&it.starts) || creeps(&it.met)).collect(),
            repeated: repeated(&scenario),
            hours: hours(&scenario),
            catalogue: Catalogue::new(&rulebook, &scenario),
            utilities: (0..rulebook.sectors.rows.len())
                .filter(|&it| rulebook.sectors.rows[it].repairs)
                .map(SectorId::at)
                .collect(),
            national,
            rulebook,
            scenario,
        };
        ground.abroad = ground.links();
        ground.web = Web::of(&ground);
        ground
    }

    /// The rulebook.
    #[must_use]
    pub fn rulebook(&self) -> &Rulebook {
        &self.rulebook
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The network of `sector` in `ally`, if Allies run that sector.
    pub(crate) fn network(&self, ally: AllyId, sector: SectorId) -> Option<NetworkId> {
        let place = (*self.place.get(sector.index())?)?;
        Some(NetworkId::at(ally.index() * self.national.len() + place))
    }

    /// The networks of an Ally.
    pub(crate) fn networks_of(&self, ally: AllyId) -> impl Iterator<Item = NetworkId> + use<> {
        let Range { start, end } = self.range_of(ally);
        (start.index()..end.index()).map(NetworkId::at)
    }

    /// Where the networks of an Ally lie.
    pub(crate) fn range_of(&self, ally: AllyId) -> Range<NetworkId> {
        let stride = self.national.len();
        NetworkId::at(ally.index() * stride)..NetworkId::at((ally.index() + 1) * stride)
    }

    /// The site of a network.
    pub(crate) fn site(&self, network: NetworkId) -> &Site {
        &self.sites[network.index()]
    }

    /// How many Allies there are.
    pub(crate) fn allies(&self) -> usize {
        self.characters.len()
    }

    fn links(&self) -> Vec<Vec<NetworkId>> {
        let roster = &self.rulebook.roster;
        let mut abroad = vec![Vec::new(); self.sites.len()];
        let ally = |id: &str| self.rulebook.ally(id);
        for link in &roster.links {
            let kind = roster.link_kinds.iter().find(|it| it.id == link.kind);
            let sector = kind.and_then(|it| self.rulebook.sector(it.sector.as_str()));
            let ends = (ally(link.a.as_str()), ally(link.b.as_str()), sector);
            let (Some(a), Some(b), Some(sector)) = ends else { continue };
            let (Some(a), Some(b)) = (self.network(a, sector), self.network(b, sector)) else { continue };
            abroad[a.index()].push(b);
            abroad[b.index()].push(a);
        }
        for neighbours in &mut abroad {
            neighbours.sort_unstable();
            neighbours.dedup();
        }
        abroad
    }

    /// Whether whoever did it would rather not be known. What adversaries do of their own accord they may well claim.
    pub(crate) fn is_denied(&self, incident: IncidentId) -> bool {
        self.scenario.incidents.get(incident.index()).is_some_and(|it| it.denied)
    }

    /// The hypothesis that stands for an adversary in play.
    pub(crate) fn hypothesis_of(&self, adversary: crate::vocab::AdversaryId) -> Option<HypothesisId> {
        let is = |it: &crate::scenario::Hypothesis| it.actor == crate::scenario::HypothesisActor::Adversary(adversary);
        self.scenario.hypotheses.iter().position(is).map(HypothesisId::at)
    }
}

fn sites(rulebook: &Rulebook, national: &[SectorId]) -> Vec<Site> {
    let mut sites = Vec::new();
    for (ally, row) in rulebook.roster.allies.iter().enumerate() {
        let archetype = rulebook.archetypes.rows.iter().find(|it| it.id == row.archetype);
        let (h, d, r) = archetype.map_or((50.0, 50.0, 50.0), |it| it.networks);
        for &sector in national {
            let id = &rulebook.sectors.rows[sector.index()].id;
            let (dh, dd, dr) = row.networks.iter().find(|it| it.sector == *id).map_or((0.0, 0.0, 0.0), |it| it.adds);
            let levels = [h + dh, d + dd, r + dr].map(|it: f64| it.clamp(0.0, 100.0));
            sites.push(Site { ally: Some(AllyId::at(ally)), sector, levels });
        }
    }
    for (sector, row) in rulebook.sectors.rows.iter().enumerate() {
        if !row.national {
            sites.push(Site { ally: None, sector: SectorId::at(sector), levels: row.levels.into() });
        }
    }
    sites
}

fn depends(rulebook: &Rulebook) -> Vec<Vec<(SectorId, f64)>> {
    let at = |id: &str| rulebook.sectors.rows.iter().position(|it| it.id.as_str() == id).map(SectorId::at);
    let mut depends = vec![Vec::new(); rulebook.sectors.rows.len()];
    for row in &rulebook.dependencies.rows {
        if let (Some(of), Some(on)) = (at(row.of.as_str()), at(row.on.as_str())) {
            depends[of.index()].push((on, row.strength));
        }
    }
    for row in &mut depends {
        row.sort_unstable_by_key(|&(on, _)| on);
    }
    depends
}

fn characters(rulebook: &Rulebook) -> Vec<Character> {
    rulebook.roster.allies.iter().map(|it| Character::of(rulebook, &it.archetype, it.departs)).collect()
}

fn capability(characters: &[Character], scenario: &Scenario) -> (f64, f64) {
    let most = |so_far: f64, it: &Character| so_far.max(it.capability);
    let victims = scenario.victims.iter().map(|it| &characters[it.index()]);
    (victims.fold(0.0, most), characters.iter().fold(0.0, most))
}

fn carriers(rulebook: &Rulebook) -> Vec<Carriers> {
    let sector = |(id, weight): &(Slug, f64)| rulebook.sector(id.as_str()).map(|it| (it, *weight));
    let of = |row: &Requirement| Carriers {
        tolerance_h: row.tolerance_h,
        carried_by: row.carried_by.iter().filter_map(sector).collect(),
    };
    rulebook.requirements.rows.iter().map(of).collect()
}

fn neighbours(rulebook: &Rulebook) -> Vec<Vec<AllyId>> {
    let mut all = vec![Vec::new(); rulebook.roster.allies.len()];
    for link in &rulebook.roster.links {
        if let (Some(a), Some(b)) = (rulebook.ally(link.a.as_str()), rulebook.ally(link.b.as_str())) {
            all[a.index()].push(b);
            all[b.index()].push(a);
        }
    }
    all
}

/// Whether an inject does no more than tell.
fn tells(inject: &Inject) -> bool {
    let asks = drifts(&inject.only_if) || is_watched(&inject.when) || inject.variants.iter().any(|it| drifts(&it.when));
    let moves = inject.media.is_some() || inject.then.iter().any(|it| matches!(it, Consequence::Shift(_)));
    !inject.urgent && !asks && !moves
}

/// Injects that wait some hours from when their condition first holds.
fn delayed(scenario: &Scenario) -> Vec<(InjectId, bool)> {
    let rows = scenario.injects.iter().enumerate().map(|(at, it)| (InjectId::at(at), it));
    rows.filter(|(_, it)| matches!(it.when, Timing::Since(_, 1..))).map(|(id, it)| (id, is_watched(&it.when))).collect()
}

/// Injects that come each time that something happens.
fn repeated(scenario: &Scenario) -> Vec<(InjectId, Happening)> {
    let rows = scenario.injects.iter().enumerate();
    rows.filter_map(|(at, it)| match it.when {
        Timing::EachTime { what, .. } => Some((InjectId::at(at), what)),
        _ => None,
    })
    .collect()
}

/// Hours that conditions of injects and clocks name, in order.
fn hours(scenario: &Scenario) -> Vec<u32> {
    let mut hours = Vec::new();
    for inject in &scenario.injects {
        if let Timing::Since(condition, _) = &inject.when {
            hours_in(condition, &mut hours);
        }
    }
    for clock in &scenario.clocks {
        hours_in(&clock.starts, &mut hours);
        hours_in(&clock.met, &mut hours);
    }
    hours.sort_unstable();
    hours.dedup();
    hours
}

fn is_watched(when: &Timing) -> bool {
    matches!(when, Timing::Since(condition, _) if creeps(condition))
}

fn states(rulebook: &Rulebook, scenario: &Scenario) -> Vec<bool> {
    let is_state = |it: &crate::scenario::Hypothesis| match it.actor {
        crate::scenario::HypothesisActor::Adversary(id) => super::scope::is_state(rulebook, id),
        crate::scenario::HypothesisActor::General => false,
        crate::scenario::HypothesisActor::Ally(_) => true,
    };
    scenario.hypotheses.iter().map(is_state).collect()
}
