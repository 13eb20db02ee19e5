//! Governments give way where what their people bear is more than the quarrel is worth to them.

use crate::journal::{Cause, Event, Rule};
use crate::sim::chance::About;
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::sim::stake;
use crate::vocab::{AdversaryId, AllyId, HOURS_PER_DAY, Lever};

/// Lets every victim that an adversary presses weigh what it bears against what is at stake.
pub(crate) fn weigh_concessions(facts: &Facts<'_>, emit: &mut Emit) {
    let Some(adversary) = presses(facts) else { return };
    for &ally in &facts.scenario().victims {
        let conceded = facts.crisis.conceded.contains(&ally);
        if facts.moods()[ally.index()].touched && !conceded && borne_d(facts, ally) > holds_out_d(facts, ally) {
            emit.emit(Cause::Rule(Rule::Outage), Event::AllyConceded { ally, adversary });
        }
    }
}

/// The author of the crisis, if it wants a government to change course.
fn presses(facts: &Facts<'_>) -> Option<AdversaryId> {
    let author = facts.scenario().author;
    let row = &facts.rulebook().adversaries.rows[author.index()];
    stake::presses(row).then_some(author)
}

/// What the people of an Ally have borne so far, days of utter dread.
fn borne_d(facts: &Facts<'_>, ally: AllyId) -> f64 {
    let felt = |network: crate::vocab::NetworkId| {
        let sector = &facts.rulebook().sectors.rows[facts.ground().site(network).sector.index()];
        sector.felt * facts.functions()[network.index()].outage_h / HOURS_PER_DAY
    };
    let outage_d: f64 = facts.ground().networks_of(ally).map(felt).sum();
    stake::borne_d(&facts.parameters().adversary, facts.moods()[ally.index()].felt_d, outage_d)
}

/// What its government holds out for: a stake of its own, and its people's trust.
fn holds_out_d(facts: &Facts<'_>, ally: AllyId) -> f64 {
    let about = About(u32::from(ally.0), 0);
    let trust = facts.ally_lever(Lever::Trust, ally) / 100.0;
    stake::holds_out_d(&facts.parameters().adversary, facts.seed(), about, trust)
}
