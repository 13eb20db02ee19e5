//! An incident: what the analysts know of who did it; and the items of evidence.

use bevy_ecs::component::Component;
use serde::Serialize;

use super::Buildup;
use crate::sim::math::ln;
use crate::vocab::{EntryNo, HypothesisId, IncidentId, MOST_HYPOTHESES, Moment};

/// The most evidence channels a rulebook can have.
pub(crate) const MOST_CHANNELS: usize = 8;

/// What the analysts know of who is behind an incident.
#[derive(Component, Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Dossier {
    /// When it became known, and by which event.
    pub(crate) disclosed: Option<(Moment, EntryNo)>,
    /// Severity of the worst that happened, 0-10.
    pub(crate) severity: f64,
    /// Log weight of each hypothesis.
    pub(crate) weights: [f64; MOST_HYPOTHESES],
    /// What planted items added to them.
    pub(crate) planted: [f64; MOST_HYPOTHESES],
    /// Items that came in by channel.
    pub(crate) items: [u16; MOST_CHANNELS],
    /// Items by which direction or control is shown, for the leading hypothesis.
    pub(crate) control: [u16; MOST_HYPOTHESES],
    /// Whether somebody planted a trail, whom it frames, and how many items are still to come.
    pub(crate) plant: Option<(HypothesisId, u8)>,
    /// Whether the evidence was checked for plants.
    pub(crate) checked: bool,
    /// Checks that are done.
    pub(crate) checks: u16,
    /// When the weights last moved by much: the judgement holds still since then.
    pub(crate) last_shift: Moment,
    /// Who was named in public, by which event.
    pub(crate) named: Option<(HypothesisId, EntryNo)>,
    /// Answers so far, and the last one's event.
    pub(crate) answers: u32,
    /// Whether it was counted as unanswered.
    pub(crate) unanswered: bool,
    /// What Allies that nobody plays have done about it.
    pub(crate) acts: u16,
    /// The chance that stirred them so far, before anybody was named and after.
    pub(crate) stirred: [f64; 2],
}

impl Dossier {
    /// Nothing known yet.
    pub(crate) const BLANK: Self = Self {
        disclosed: None,
        severity: 0.0,
        weights: [0.0; MOST_HYPOTHESES],
        planted: [0.0; MOST_HYPOTHESES],
        items: [0; MOST_CHANNELS],
        control: [0; MOST_HYPOTHESES],
        plant: None,
        checked: false,
        checks: 0,
        last_shift: Moment::START,
        named: None,
        answers: 0,
        unanswered: false,
        acts: 0,
        stirred: [0.0; 2],
    };

    /// Nothing known yet, but that everybody thinks of one hypothesis first, among so many.
    pub(crate) fn suspecting(obvious: HypothesisId, prior: f64, hypotheses: usize) -> Self {
        let others = (1.0 - prior) / (hypotheses.max(2) - 1) as f64;
        let mut dossier = Self::BLANK;
        dossier.weights[obvious.index()] = ln(prior / others);
        dossier
    }
}

/// What gathers on an incident.
#[derive(Component, Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Gathering {
    /// The next item, by channel.
    pub(crate) channels: [Buildup; MOST_CHANNELS],
    /// Items that came of their own accord, by channel: neither planted nor put there by an inject. Numbers their rolls.
    pub(crate) drawn: [u16; MOST_CHANNELS],
    /// The next planted item.
    pub(crate) plant: Buildup,
    /// The check that sees plants through.
    pub(crate) check: Buildup,
}

/// An item of evidence.
#[derive(Component, Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct EvidenceItem {
    /// Whether the slot is in use.
    pub(crate) used: bool,
    pub(crate) at: Moment,
    pub(crate) incident: IncidentId,
    /// Row of its channel.
    pub(crate) channel: u16,
    pub(crate) points_at: HypothesisId,
    /// Log-likelihood ratio.
    pub(crate) weight: f64,
    /// Whether it was planted. The truth; players learn it when it is seen through.
    pub(crate) planted: bool,
    /// Whether it was seen through.
    pub(crate) exposed: bool,
    /// The event that brought it.
    pub(crate) entry: EntryNo,
}
