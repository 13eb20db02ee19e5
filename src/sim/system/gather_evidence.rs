//! Evidence comes in through its channels; planted items come with it.

use crate::journal::{Cause, Event};
use crate::rulebook::Channel;
use crate::scenario::HypothesisActor;
use crate::sim::apply::about_channel;
use crate::sim::chance::{About, Purpose};
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::sim::{law, likelihood, slots};
use crate::vocab::{EvidenceId, HypothesisId, IncidentId, Lever};

/// Lets every channel of every known incident gather, and delivers what has gathered enough.
pub(crate) fn gather_evidence(facts: &Facts<'_>, emit: &mut Emit) {
    let mut slots = slots::free_evidence(facts);
    for (at, dossier) in facts.dossiers().iter().enumerate() {
        let Some((since, entry)) = dossier.disclosed else { continue };
        let incident = IncidentId::at(at);
        if since == facts.now() {
            continue;
        }
        let gathering = &facts.gathering()[at];
        if !gathering.channels.iter().chain([&gathering.plant]).any(|it| it.is_due(facts.now())) {
            continue;
        }
        let mut gathering = *gathering;
        for (channel, row) in facts.rulebook().channels.rows.iter().enumerate() {
            if gathering.channels[channel].comes(facts.now())
                && let Some(evidence) = slots.next()
            {
                let about = about_channel(incident, channel, u32::from(gathering.drawn[channel]));
                emit.emit(Cause::Event(entry), item(facts, incident, channel, row, evidence, about));
            }
        }
        if gathering.plant.comes(facts.now())
            && let Some((frames, _)) = dossier.plant.filter(|(_, left)| *left > 0)
            && let Some(evidence) = slots.next()
        {
            let weight = facts.parameters().attribution.plant_weight.value;
            let planted =
                Event::EvidenceArrived { evidence, incident, channel: 0, points_at: frames, weight, planted: true };
            emit.emit(Cause::Event(entry), planted);
        }
        emit.gathering(incident, &gathering);
    }
}

/// One item: it points at the truth as far as tradecraft lets it, with noise; noise that outweighs the signal points at
/// somebody else.
fn item(
    facts: &Facts<'_>,
    incident: IncidentId,
    channel: usize,
    row: &Channel,
    evidence: EvidenceId,
    about: About,
) -> Event {
    let truth = law::author(facts.ground(), facts.story, incident);
    let stealth = match facts.scenario().hypotheses[truth.index()].actor {
        HypothesisActor::Adversary(adversary) => facts.adversary_lever(Lever::Stealth, adversary),
        HypothesisActor::General | HypothesisActor::Ally(_) => 0.0,
    };
    let weight = likelihood::item_weight(row, stealth, facts.seed().normal(Purpose::EvidenceWeight, about));
    let points_at = if weight >= 0.0 { truth } else { somebody_else(facts, truth, about) };
    Event::EvidenceArrived {
        evidence,
        incident,
        channel: channel as u16,
        points_at,
        weight: weight.abs(),
        planted: false,
    }
}

fn somebody_else(facts: &Facts<'_>, truth: HypothesisId, about: About) -> HypothesisId {
    let others = facts.scenario().hypotheses.len() as u32 - 1;
    let pick = facts.seed().between(0, others.max(1) - 1, Purpose::EvidencePointsAt, about);
    likelihood::other_than(truth, pick)
}
