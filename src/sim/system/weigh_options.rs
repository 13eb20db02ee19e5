//! Adversaries weigh what to do next: expected benefit against denial, punishment, entanglement and norms.

use crate::journal::{Cause, Event};
use crate::rulebook::MenuOption;
use crate::sim::chance::{About, Purpose};
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::sim::motive::{self, Outlook};
use crate::sim::{menu, slots};
use crate::vocab::{AdversaryId, AllyId, Lever, NetworkId, OperationId};

/// Lets patience run, and chooses where it has run out.
pub(crate) fn weigh_options(facts: &Facts<'_>, emit: &mut Emit) {
    let mut slots = slots::free_operations(facts);
    for (at, patience) in facts.patience().iter().enumerate() {
        let adversary = AdversaryId::at(at);
        let mut patience = *patience;
        let over = patience.0.comes(facts.now());
        emit.patience(adversary, patience);
        if over {
            act(facts, emit, &mut slots, adversary);
        }
    }
}

fn act(facts: &Facts<'_>, emit: &mut Emit, slots: &mut impl Iterator<Item = OperationId>, adversary: AdversaryId) {
    let option = choose(facts, adversary);
    let cause = Cause::Adversary(adversary);
    emit.emit(cause, Event::AdversaryChose { adversary, option: option as u16 });
    let severe = facts.rulebook().menu.rows[option].severity > 1.0;
    if !severe {
        return;
    }
    let Some(operation) = slots.next() else { return };
    if menu::design(facts.ground(), facts.seed(), operation, adversary, option).is_none() {
        return;
    }
    let network = target(facts, adversary, &facts.rulebook().menu.rows[option]);
    emit.emit(cause, Event::OperationPlanned { operation, adversary, option: option as u16, network });
}

/// Chooses among the options, the likelier the more each is worth.
fn choose(facts: &Facts<'_>, adversary: AdversaryId) -> usize {
    let about = About(u32::from(adversary.0) << 16, facts.minds()[adversary.index()].epochs);
    let roll = facts.seed().uniform(Purpose::OptionChosen, about);
    let row = &facts.rulebook().adversaries.rows[adversary.index()];
    motive::choose(facts.rulebook(), row, &outlook(facts, adversary), roll)
}

/// What the adversary believes now.
fn outlook(facts: &Facts<'_>, adversary: AdversaryId) -> Outlook {
    let belief = |lever| facts.adversary_lever(lever, adversary);
    let (severity, at) = facts.minds()[adversary.index()].last_act;
    Outlook {
        credibility: belief(Lever::Credibility),
        capability: belief(Lever::Capability),
        communication: belief(Lever::Communication),
        threshold: belief(Lever::Threshold),
        denial: belief(Lever::Denial),
        linkage: belief(Lever::Linkage),
        grievance: belief(Lever::Grievance),
        cohesion: facts.alliance_lever(Lever::Cohesion),
        norms: facts.alliance_lever(Lever::Norms),
        attribution: mean_capability(facts),
        last_act: (severity, facts.now().days_since(at)),
    }
}

/// Mean attribution capability of the victims, 0-1.
fn mean_capability(facts: &Facts<'_>) -> f64 {
    let victims = &facts.scenario().victims;
    let sum: f64 = victims.iter().map(|it| facts.ground().characters[it.index()].capability).sum();
    sum / (100.0 * victims.len().max(1) as f64)
}

/// The network it aims at: of an Ally in the crisis, by the value of its sector and how likely it is to succeed there; protected ones are worth less to whom norms matter.
fn target(facts: &Facts<'_>, adversary: AdversaryId, option: &MenuOption) -> NetworkId {
    let epochs = facts.minds()[adversary.index()].epochs;
    let allies: &[AllyId] =
        if facts.crisis.touched.is_empty() { &facts.scenario().victims } else { &facts.crisis.touched };
    let last = u32::try_from(allies.len()).unwrap_or(1).saturating_sub(1);
    let about = About(u32::from(adversary.0), epochs);
    let ally = allies[facts.seed().between(0, last, Purpose::TargetChosen, about) as usize];
    let networks: Vec<NetworkId> = facts.ground().networks_of(ally).collect();
    let numbers = &facts.parameters().adversary;
    let row = &facts.rulebook().adversaries.rows[adversary.index()];
    let offence = motive::norms(numbers, row, option, facts.alliance_lever(Lever::Norms));
    let turned = displacement(facts);
    let weight = |network: &NetworkId| {
        let sector = &facts.rulebook().sectors.rows[facts.ground().site(*network).sector.index()];
        let lure = motive::lure(numbers, sector, facts.network_lever(Lever::Hardening, *network), offence);
        if sector.opinion { lure * turned } else { lure }
    };
    let weights: Vec<f64> = networks.iter().map(weight).collect();
    let about = About(u32::from(adversary.0) | 1 << 16, epochs);
    networks[motive::pick(&weights, facts.seed().uniform(Purpose::TargetChosen, about))]
}

/// How much likelier opinion is aimed at, since networks have become harder than they were.
fn displacement(facts: &Facts<'_>) -> f64 {
    let it = &facts.parameters().adversary;
    let ground = facts.ground();
    let hard = |network: &NetworkId| !facts.rulebook().sectors.rows[ground.site(*network).sector.index()].opinion;
    let networks: Vec<NetworkId> =
        facts.scenario().victims.iter().flat_map(|it| ground.networks_of(*it)).filter(hard).collect();
    let risen = |network: &NetworkId| {
        let [hardening, _, readiness] = ground.site(*network).levels;
        let now = facts.network_lever(Lever::Hardening, *network) + facts.network_lever(Lever::Readiness, *network);
        (now - hardening - readiness) / 200.0
    };
    let mean = networks.iter().map(risen).sum::<f64>() / networks.len().max(1) as f64;
    if mean + 1e-9 >= it.displaced_at.value { 1.0 + it.displaced_gain.value } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use crate::rulebook::MenuOption;
    use crate::sim::component::Mind;
    use crate::sim::tests::{HOMELAND, altered, begun, edit};
    use crate::vocab::AdversaryId;

    use crate::sim::motive::utility;

    use super::{displacement, outlook, target};

    /// What a grave option is worth, with something changed in the adversary's mind or in the option.
    fn worth(think: impl FnOnce(&mut Mind), of: impl FnOnce(&mut MenuOption), capability: f64) -> f64 {
        let ground = altered(HOMELAND, |rulebook, _| {
            rulebook.archetypes.rows.iter_mut().for_each(|it| it.capability = capability);
        });
        let at = ground.scenario.adversaries.iter().position(|it| it.tempo > 0.0).unwrap();
        let adversary: AdversaryId = ground.scenario.adversaries[at].adversary;
        let mut exercise = begun(&ground, 1);
        edit(&mut exercise, |state| think(&mut state.minds[adversary.index()]));
        let mut option = ground.rulebook.menu.rows.iter().find(|it| it.severity >= 5.0).unwrap().clone();
        of(&mut option);
        let facts = exercise.facts();
        let row = &facts.rulebook().adversaries.rows[adversary.index()];
        utility(&facts.parameters().adversary, row, &option, &outlook(&facts, adversary))
    }

    #[test]
    fn the_expected_cost_rises_with_credibility_capability_clarity_and_exposure() {
        let of = |lever: fn(&mut Mind) -> &mut f64, value: f64| worth(|it| *lever(it) = value, |_| (), 60.0);
        for lever in [
            (|it| &mut it.credibility) as fn(&mut Mind) -> &mut f64,
            |it| &mut it.capability,
            |it| &mut it.communication,
            |it| &mut it.denial,
            |it| &mut it.linkage,
        ] {
            let steps = [0.1, 0.3, 0.5, 0.7, 0.9].map(|it| of(lever, it));
            assert!(steps.is_sorted_by(|a, b| a > b), "{steps:?}");
        }
        let seen = [30.0, 60.0, 90.0].map(|it| worth(|_| (), |_| (), it));
        assert!(seen.is_sorted_by(|a, b| a > b), "{seen:?}");
    }

    #[test]
    fn denial_ties_and_norms_do_not_ask_who_did_it() {
        let unexposed = |capability| worth(|_| (), |it| it.exposure = 0.0, capability);
        assert_eq!(unexposed(30.0).to_bits(), unexposed(90.0).to_bits());
        let credible = |value| worth(|it| it.credibility = value, |it| it.exposure = 0.0, 60.0);
        assert_eq!(credible(0.1).to_bits(), credible(0.9).to_bits());
    }

    #[test]
    fn grievance_makes_revenge_worth_more() {
        let aggrieved = |value| worth(|it| it.grievance = value, |_| (), 60.0);
        assert!(aggrieved(6.0) > aggrieved(0.0));
    }

    #[test]
    fn who_minds_norms_spares_what_they_protect() {
        let protected = |factor: f64| {
            let ground = altered(HOMELAND, |rulebook, _| {
                rulebook.parameters.adversary.protected_factor.value = factor;
                rulebook.adversaries.rows.iter_mut().for_each(|it| it.norm_sensitivity = 0.5);
            });
            let adversary = ground.scenario.adversaries[0].adversary;
            let option = ground.rulebook.menu.rows.iter().find(|it| it.severity >= 5.0).unwrap();
            let mut exercise = begun(&ground, 1);
            let mut hit = 0;
            for epoch in 0..200 {
                edit(&mut exercise, |state| state.minds[adversary.index()].epochs = epoch);
                let site = ground.site(target(&exercise.facts(), adversary, option));
                hit += u32::from(ground.rulebook.sectors.rows[site.sector.index()].protected);
            }
            hit
        };
        let (spared, not) = (protected(4.0), protected(1.0));
        assert!(spared * 2 < not, "{spared} of 200, and {not} where nothing is protected");
    }

    #[test]
    fn where_networks_have_become_hard_opinion_is_aimed_at_oftener() {
        let turned = |by: f64| {
            let ground = altered(HOMELAND, |_, _| ());
            let mut exercise = begun(&ground, 1);
            edit(&mut exercise, |state| {
                state.defences.iter_mut().for_each(|it| it.readiness += by);
            });
            displacement(&exercise.facts())
        };
        let gain = altered(HOMELAND, |_, _| ()).rulebook.parameters.adversary.displaced_gain.value;
        assert_eq!((turned(0.0), turned(19.0), turned(21.0)), (1.0, 1.0, 1.0 + gain));
    }
}
