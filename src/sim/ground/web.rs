//! Who depends on whom, network by network.

use crate::vocab::NetworkId;

use super::Ground;

/// Something that a network depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Support {
    /// The network that serves.
    pub(crate) on: NetworkId,
    /// Share of the dependent service that is lost with it, once buffers are used up; less over a border.
    pub(crate) strength: f64,
}

/// Dependencies network by network, both ways.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Web {
    supports: Lists<Support>,
    dependents: Lists<NetworkId>,
}

impl Web {
    /// Works out the dependencies of every network from those of its sector and from its links.
    pub(super) fn of(ground: &Ground) -> Self {
        let networks = || (0..ground.sites.len()).map(NetworkId::at);
        let supports: Vec<_> = networks().map(|it| supports(ground, it)).collect();
        let mut dependents = vec![Vec::new(); supports.len()];
        for (network, row) in networks().zip(&supports) {
            for support in row {
                dependents[support.on.index()].push(network);
            }
        }
        Self { supports: Lists::of(&supports), dependents: Lists::of(&dependents) }
    }

    /// What a network depends on: sector by sector, each at home first and then abroad.
    pub(crate) fn supports(&self, network: NetworkId) -> &[Support] {
        self.supports.at(network.index())
    }

    /// What depends on a network.
    pub(crate) fn dependents(&self, network: NetworkId) -> &[NetworkId] {
        self.dependents.at(network.index())
    }
}

fn supports(ground: &Ground, network: NetworkId) -> Vec<Support> {
    let site = ground.site(network);
    let Some(ally) = site.ally else { return Vec::new() };
    let border = ground.rulebook.parameters.service.border_weight.value;
    let mut supports = Vec::new();
    for &(sector, strength) in &ground.depends[site.sector.index()] {
        let Some(home) = ground.network(ally, sector) else { continue };
        supports.push(Support { on: home, strength });
        let abroad = ground.abroad[home.index()].iter();
        supports.extend(abroad.map(|&on| Support { on, strength: strength * border }));
    }
    supports
}

/// Lists end to end in one piece of memory, so that walking one after the other reads straight on.
#[derive(Debug, PartialEq)]
struct Lists<T> {
    items: Vec<T>,
    /// Where each list ends, which is where the next begins; a 0 before the first.
    ends: Vec<u32>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { items: Vec::new(), ends: vec![0] }
    }
}

impl<T: Copy> Lists<T> {
    fn of(lists: &[Vec<T>]) -> Self {
        let mut all = Self::default();
        for list in lists {
            all.items.extend_from_slice(list);
            all.ends.push(u32::try_from(all.items.len()).expect("limits on rosters keep links far below 2^32"));
        }
        all
    }

    fn at(&self, list: usize) -> &[T] {
        &self.items[self.ends[list] as usize..self.ends[list + 1] as usize]
    }
}
