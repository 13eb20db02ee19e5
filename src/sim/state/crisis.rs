//! What is in motion: disturbed networks, touched Allies, flags, and what is still to come.

use std::ops::Range;

use serde::Serialize;

use crate::vocab::{AdversaryId, AllyId, DecisionId, EntryNo, IncidentId, Moment, NetworkId, ProgressId, ResponseId};

/// Something that will come at a known moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum Coming {
    /// An adversary reacts, to an act of this Ally.
    Reaction { adversary: AdversaryId, reaction: u16, ally: AllyId },
    /// A risk of a response comes true.
    Risk { progress: ProgressId, risk: u16 },
    /// The Council meets because this Ally called it.
    Consultation { ally: AllyId },
    /// Somebody claims this incident.
    Claim { incident: IncidentId },
    /// A wrong public claim comes apart.
    Reversal { progress: ProgressId },
    /// An Ally that nobody plays acts on an incident, once more if somebody was named for it.
    Act { ally: AllyId, incident: IncidentId, named: bool },
    /// An Ally that nobody plays brings an incident before the Council.
    Raise { ally: AllyId, incident: IncidentId },
    /// A decision has to be answered.
    Deadline { decision: DecisionId },
    /// An option changes something later. Counts from 0.
    Later { decision: DecisionId, option: u16, at: u16 },
}

/// What comes, when, and because of what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Pending {
    pub(crate) at: Moment,
    pub(crate) what: Coming,
    pub(crate) entry: EntryNo,
}

/// What is in motion. Systems ask these lists instead of every network and every Ally: cost follows what happens.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Crisis {
    /// Networks whose service is not at rest, in id order.
    pub(crate) disturbed: Vec<NetworkId>,
    /// Allies that the crisis has touched, in id order.
    pub(crate) touched: Vec<AllyId>,
    /// Flags of the scenario.
    pub(crate) flags: Vec<bool>,
    /// What is still to come.
    pub(crate) pending: Vec<Pending>,
    /// What Allies that nobody plays did of their own accord.
    pub(crate) acted: Vec<(AllyId, IncidentId, ResponseId)>,
    /// Allies that nobody plays and the incidents that they bring before the Council, or have brought.
    pub(crate) raised: Vec<(AllyId, IncidentId)>,
    /// Allies whose governments gave way.
    pub(crate) conceded: Vec<AllyId>,
    /// Adversary-run operations so far.
    pub(crate) improvised: u32,
}

impl Crisis {
    /// Adds a network to the disturbed ones.
    pub(crate) fn disturb(&mut self, network: NetworkId) {
        if let Err(at) = self.disturbed.binary_search(&network) {
            self.disturbed.insert(at, network);
        }
    }

    /// Takes a network off the disturbed ones.
    pub(crate) fn calm(&mut self, network: NetworkId) {
        if let Ok(at) = self.disturbed.binary_search(&network) {
            self.disturbed.remove(at);
        }
    }

    /// The disturbed ones among networks that lie together.
    pub(crate) fn disturbed_among(&self, networks: Range<NetworkId>) -> &[NetworkId] {
        let from = self.disturbed.partition_point(|it| *it < networks.start);
        let own = &self.disturbed[from..];
        &own[..own.partition_point(|it| *it < networks.end)]
    }

    /// Adds an Ally to the touched ones; whether it was not one before.
    pub(crate) fn touch(&mut self, ally: AllyId) -> bool {
        match self.touched.binary_search(&ally) {
            Ok(_) => false,
            Err(at) => {
                self.touched.insert(at, ally);
                true
            }
        }
    }
}
