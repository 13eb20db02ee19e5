//! Who depends on whom, network by network.

use crate::vocab::NetworkId;

use super::Ground;

/// How the failure of one network reaches another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Link {
    /// The network that depends on it.
    pub(crate) to: NetworkId,
    /// Share of the dependent service that is lost with it, once the buffer is used up; less over a border.
    pub(crate) strength: f64,
    /// Hours for which the dependent holds out without it.
    pub(crate) buffer_h: f64,
}

/// Dependencies network by network, both ways.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Web {
    supports: Lists<NetworkId>,
    home: Lists<Link>,
    abroad: Lists<Link>,
}

impl Web {
    /// Works out the dependencies of every network from those of its sector and from its links.
    pub(super) fn of(ground: &Ground) -> Self {
        let border = ground.rulebook.parameters.service.border_weight.value;
        let mut supports = vec![Vec::new(); ground.sites.len()];
        let (mut home, mut abroad) = (vec![Vec::new(); supports.len()], vec![Vec::new(); supports.len()]);
        for (to, site) in ground.sites.iter().enumerate() {
            let buffer_h = ground.rulebook.sectors.rows[site.sector.index()].buffer_h;
            for &(sector, strength) in &ground.depends[site.sector.index()] {
                let Some(on) = site.ally.and_then(|ally| ground.network(ally, sector)) else { continue };
                let link = |strength| Link { to: NetworkId::at(to), strength, buffer_h };
                home[on.index()].push(link(strength));
                supports[to].push(on);
                for &on in &ground.abroad[on.index()] {
                    abroad[on.index()].push(link(strength * border));
                    supports[to].push(on);
                }
            }
        }
        Self { supports: Lists::of(&supports), home: Lists::of(&home), abroad: Lists::of(&abroad) }
    }

    /// What a network depends on.
    pub(crate) fn supports(&self, network: NetworkId) -> &[NetworkId] {
        self.supports.at(network.index())
    }

    /// What depends on a network in its own country.
    pub(crate) fn home(&self, network: NetworkId) -> &[Link] {
        self.home.at(network.index())
    }

    /// What depends on a network abroad.
    pub(crate) fn abroad(&self, network: NetworkId) -> &[Link] {
        self.abroad.at(network.index())
    }
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
