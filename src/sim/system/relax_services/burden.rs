//! What the failures of some networks take from others in a step.

use crate::sim::component::Function;
use crate::sim::ground::{Ground, Link};
use crate::sim::service::past_buffer;
use crate::vocab::{Moment, NetworkId};

use super::{NOTICED, SPREADS};

/// What a network bears from those it depends on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Burden {
    /// Share of its service that they leave it, 0-1.
    pub(super) left: f64,
    /// The largest share that one of them takes, and which one.
    pub(super) most: f64,
    pub(super) held_by: Option<NetworkId>,
    /// Whether one of them was failing when the step began.
    pub(super) shaken: bool,
}

const NONE: Burden = Burden { left: 1.0, most: 0.0, held_by: None, shaken: false };

/// What every disturbed network bears. Failing networks hand their burdens on, instead of every network asking all that it
/// depends on: few fail, and each is met once.
#[derive(Debug, Default)]
pub(crate) struct Burdens {
    /// By network. Only those of disturbed networks mean anything; others keep what an earlier step left there.
    of: Vec<Burden>,
    /// By sector: networks whose outage is noticed, in id order.
    failing: Vec<Vec<NetworkId>>,
}

impl Burdens {
    /// Weighs the present failures. What one network bears is multiplied sector by sector, each at home before abroad: the
    /// order of its factors, and so the last bit of the product, never depends on what else fails.
    pub(super) fn weigh(&mut self, ground: &Ground, functions: &[Function], disturbed: &[NetworkId], now: Moment) {
        self.of.resize(functions.len(), NONE);
        self.failing.resize_with(ground.place.len(), Vec::new);
        self.failing.iter_mut().for_each(Vec::clear);
        for &network in disturbed {
            self.of[network.index()] = NONE;
            if functions[network.index()].lost >= NOTICED {
                self.failing[ground.site(network).sector.index()].push(network);
            }
        }
        let web = &ground.web;
        for failing in &self.failing {
            for &network in failing {
                hand_on(&mut self.of, network, &functions[network.index()], web.home(network), now);
            }
            for &network in failing {
                hand_on(&mut self.of, network, &functions[network.index()], web.abroad(network), now);
            }
        }
    }

    /// What a disturbed network bears.
    pub(super) fn of(&self, network: NetworkId) -> &Burden {
        &self.of[network.index()]
    }
}

fn hand_on(burdens: &mut [Burden], network: NetworkId, function: &Function, links: &[Link], now: Moment) {
    let out_h = f64::from(now.since(function.down_since));
    let lost = function.lost;
    let fails = lost >= SPREADS;
    for link in links {
        let burden = &mut burdens[link.to.index()];
        burden.shaken |= fails;
        if out_h <= link.buffer_h {
            continue;
        }
        let loss = link.strength * lost * past_buffer(out_h, link.buffer_h);
        burden.left *= 1.0 - loss;
        if loss > burden.most {
            burden.most = loss;
            burden.held_by = Some(network);
        }
    }
}
