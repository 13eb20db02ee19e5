//! States that are aimed at: the Allies, and partners of the Alliance.

use crate::rulebook::{Interest, Rulebook};
use crate::sim::ground::Character;
use crate::vocab::{AllyId, SectorId, Slug};

use super::record::Group;

/// A state that is aimed at.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) id: Slug,
    pub(super) group: Group,
    pub(super) union_member: bool,
    pub(super) traits: Vec<Slug>,
    pub(super) character: Character,
    /// Row in the roster, of an Ally.
    pub(super) ally: Option<AllyId>,
    pub(super) networks: Vec<Network>,
    /// Attribution capability that it can draw on, 0-100: its own, and some of the best Ally's where it is a member.
    pub(super) capability: f64,
}

/// A network of a sector.
#[derive(Clone, Copy, Debug)]
pub(super) struct Network {
    pub(super) sector: SectorId,
    /// H, 0-100.
    pub(super) hardening: f64,
    /// D, 0-100.
    pub(super) detection: f64,
    /// R, 0-100.
    pub(super) readiness: f64,
}

impl Network {
    /// How surely attacks on it fail or are soon repaired, 0-1.
    pub(super) fn denial(&self) -> f64 {
        (self.hardening + self.readiness) / 200.0
    }
}

impl Target {
    /// The word by which the table of interests calls states of its kind.
    pub(super) fn kind<'a>(&self, rulebook: &'a Rulebook) -> &'a str {
        match self.group {
            Group::Alliance => rulebook.archetypes.rows[self.character.archetype].id.as_str(),
            Group::Partner => Interest::PARTNERS,
        }
    }

    /// Mean denial over its networks, 0-1.
    pub(super) fn denial(&self) -> f64 {
        self.networks.iter().map(Network::denial).sum::<f64>() / self.networks.len().max(1) as f64
    }
}

/// Every state that may be aimed at.
pub(super) fn all(rulebook: &Rulebook) -> Vec<Target> {
    let sectors: Vec<SectorId> = national(rulebook);
    let mut all: Vec<Target> = (0..rulebook.roster.allies.len()).map(|at| ally(rulebook, &sectors, at)).collect();
    let best = all.iter().map(|it| it.character.capability).fold(0.0, f64::max);
    let sharing = rulebook.parameters.table.sharing_start.value;
    for it in &mut all {
        it.capability = it.character.capability + (best - it.character.capability) * sharing;
    }
    all.extend((0..rulebook.partners.rows.len()).map(|at| partner(rulebook, &sectors, at)));
    all
}

fn national(rulebook: &Rulebook) -> Vec<SectorId> {
    let rows = rulebook.sectors.rows.iter().enumerate();
    rows.filter(|(_, it)| it.national).map(|(at, _)| SectorId::at(at)).collect()
}

fn ally(rulebook: &Rulebook, sectors: &[SectorId], at: usize) -> Target {
    let row = &rulebook.roster.allies[at];
    let character = Character::of(rulebook, &row.archetype, row.departs);
    let (h, d, r) = rulebook.archetypes.rows[character.archetype].networks;
    let network = |sector: &SectorId| {
        let id = &rulebook.sectors.rows[sector.index()].id;
        let adds = row.networks.iter().find(|it| it.sector == *id).map_or((0.0, 0.0, 0.0), |it| it.adds);
        levels(rulebook, *sector, (h + adds.0, d + adds.1, r + adds.2))
    };
    Target {
        id: row.id.clone(),
        group: Group::Alliance,
        union_member: row.union_member,
        traits: row.traits.clone(),
        capability: character.capability,
        character,
        ally: Some(AllyId::at(at)),
        networks: sectors.iter().map(network).collect(),
    }
}

fn partner(rulebook: &Rulebook, sectors: &[SectorId], at: usize) -> Target {
    let row = &rulebook.partners.rows[at];
    let character =
        Character { capability: row.capability, ..Character::of(rulebook, &row.archetype, (0.0, 0.0, 0.0, 0.0, 0.0)) };
    Target {
        id: row.id.clone(),
        group: Group::Partner,
        union_member: false,
        traits: Vec::new(),
        capability: character.capability,
        character,
        ally: None,
        networks: sectors.iter().map(|sector| levels(rulebook, *sector, row.networks)).collect(),
    }
}

fn levels(rulebook: &Rulebook, sector: SectorId, (h, d, r): (f64, f64, f64)) -> Network {
    let shift = rulebook.parameters.peace.defence_shift.value;
    Network {
        sector,
        hardening: (h + shift).clamp(0.0, 100.0),
        detection: d.clamp(0.0, 100.0),
        readiness: (r + shift).clamp(0.0, 100.0),
    }
}
