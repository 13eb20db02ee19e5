//! The legal and proportionality test.

use crate::rulebook::{LegalClass, Response};
use crate::scenario::HypothesisActor;
use crate::vocab::{HypothesisId, IncidentId};

use super::component::Dossier;
use super::facts::Facts;
use super::ground::Ground;
use super::math::{halving, pow};
use super::state::Story;
use super::{likelihood, menu};

/// Who is really behind an incident: whom a hidden truth tells, else who runs its operations.
pub(crate) fn author(ground: &Ground, story: &Story, incident: IncidentId) -> HypothesisId {
    if let Some(Some(culprit)) = story.culprits.get(incident.index()) {
        return *culprit;
    }
    let scenario = &ground.scenario;
    if let Some(row) = scenario.incidents.get(incident.index()) {
        return row.truth;
    }
    let own = |it: &&crate::scenario::AdversaryCast| menu::own_incident(ground, it.adversary) == Some(incident);
    let adversary = scenario.adversaries.iter().find(own).map_or(scenario.author, |it| it.adversary);
    ground.hypothesis_of(adversary).unwrap_or(HypothesisId(0))
}

/// The force an incident amounts to, 0-10: the eight factors, weighted. State involvement is the probability that a state
/// directs it, where direction is shown, and half of that where it is not.
pub(crate) fn force(facts: &Facts<'_>, incident: IncidentId) -> f64 {
    let ground = facts.ground();
    let dossier = &facts.dossiers()[incident.index()];
    let law = &facts.parameters().law;
    let count = ground.scenario.hypotheses.len();
    let lead = likelihood::leading(dossier, count);
    let shown = likelihood::control_shown(dossier, facts.rulebook(), lead);
    let share = if ground.states[lead.index()] { likelihood::of(dossier, count, lead) } else { 0.0 };
    let involvement = 10.0 * share * if shown { 1.0 } else { 0.5 };
    let tallinn = tallinn(ground, incident, dossier.severity);
    weighted(law, &tallinn) + law.state_involvement.value * involvement
}

/// The force of one act by what it did, without asking who it was.
pub(crate) fn force_of_act(ground: &Ground, incident: IncidentId, severity: f64) -> f64 {
    let law = &ground.rulebook.parameters.law;
    weighted(law, &tallinn(ground, incident, severity)) + law.state_involvement.value * 5.0
}

/// Severity, invasiveness, immediacy, directness, measurability, military character, presumptive legality. For incidents
/// that an adversary makes of its own accord they follow from the severity.
fn tallinn(ground: &Ground, incident: IncidentId, severity: f64) -> [f64; 7] {
    ground.scenario.incidents.get(incident.index()).map_or_else(|| derived(severity), |it| it.tallinn)
}

/// The same factors of an act of which nothing but the severity is known.
fn derived(severity: f64) -> [f64; 7] {
    [severity, severity * 0.8, 5.0, 5.0, 5.0, 1.0, 5.0]
}

/// The force of an act of which nothing but the severity is known, and how far a state is involved, 0-10.
pub(crate) fn force_by_severity(law: &crate::rulebook::parameters::Law, severity: f64, involvement: f64) -> f64 {
    weighted(law, &derived(severity)) + law.state_involvement.value * involvement
}

fn weighted(law: &crate::rulebook::parameters::Law, tallinn: &[f64; 7]) -> f64 {
    let weights = [
        &law.severity,
        &law.invasiveness,
        &law.immediacy,
        &law.directness,
        &law.measurability,
        &law.military,
        &law.presumptive,
    ];
    weights.iter().zip(tallinn).map(|(weight, factor)| weight.value * factor).sum()
}

/// The weight, 0-10, of all known incidents that very likely have this author, as far as the analysts can tell; older ones count
/// less. The strikes of one incident are one act: an attack in twelve waves is no pattern.
pub(crate) fn cumulative(facts: &Facts<'_>, actor: HypothesisId) -> f64 {
    let law = &facts.parameters().law;
    let now = facts.now();
    let blamed: Vec<bool> = facts.dossiers().iter().map(|it| blamed(facts, it, actor)).collect();
    let mut gravest = vec![0.0_f64; blamed.len()];
    // The strikes of one wave have the same force and hour.
    let mut last = ((f64::NAN, now), 0.0);
    for &(force, at, incident) in facts.conduct.acts.iter().filter(|it| blamed[it.2.index()]) {
        if last.0 != (force, at) {
            let faded = halving(now.days_since(at), law.cumulative_half_life_d.value);
            last = ((force, at), pow(force, law.cumulative_power.value) * faded);
        }
        let weight = &mut gravest[incident.index()];
        *weight = weight.max(last.1);
    }
    pow(gravest.iter().sum(), 1.0 / law.cumulative_power.value).min(10.0)
}

/// Whether the analysts are sure enough that this actor is behind an incident, and that is known.
fn blamed(facts: &Facts<'_>, dossier: &Dossier, actor: HypothesisId) -> bool {
    let (count, least) = (facts.scenario().hypotheses.len(), facts.parameters().law.cumulative_same_actor.value);
    dossier.disclosed.is_some() && likelihood::at_least(dossier, count, actor, least)
}

/// Whether the armed-attack gate is passed: severe, and lasting.
pub(crate) fn gate(facts: &Facts<'_>, incident: IncidentId) -> bool {
    let law = &facts.parameters().law;
    let dossier = &facts.dossiers()[incident.index()];
    let severity = tallinn(facts.ground(), incident, dossier.severity)[0];
    severity >= law.gate_severity.value && lasting_h(facts, incident) > law.gate_lasting_h.value
}

/// How long the incident's effects have lasted in the network that suffers longest, hours.
fn lasting_h(facts: &Facts<'_>, incident: IncidentId) -> f64 {
    let hit = facts.courses().iter().filter(|it| it.incident == incident && it.struck);
    hit.map(|it| facts.functions()[it.network.index()].repair_d * 24.0).fold(0.0, f64::max)
}

/// What a force index means in law.
pub(crate) fn words(force: f64, gate: bool, law: &crate::rulebook::parameters::Law) -> &'static str {
    if force >= law.armed_attack_at.value && gate {
        "an armed attack is arguable"
    } else if force >= law.armed_attack_at.value {
        "near an armed attack, but neither lasting nor severe enough"
    } else if force >= law.force_at.value {
        "a use of force is arguable"
    } else if force >= law.sovereignty_at.value {
        "possibly a breach of sovereignty"
    } else {
        "unfriendly, hardly unlawful"
    }
}

/// What a response costs in legality: for its class, and for being out of proportion.
pub(crate) struct Verdict {
    /// Lost because the class of the response was not justified.
    pub(crate) unlawful: f64,
    /// Lost because it went beyond what the act justified.
    pub(crate) disproportionate: f64,
}

/// On what a response of some class rests.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Grounds {
    /// How likely the one aimed at did it, 0-1.
    pub(crate) likelihood: f64,
    /// Whether that is a state.
    pub(crate) state: bool,
    /// Whether its direction or control is shown.
    pub(crate) control: bool,
    /// Force of the act, 0-10.
    pub(crate) force: f64,
    /// Whether an armed attack is arguable.
    pub(crate) armed_attack: bool,
}

/// Whether the law bears a response of this class.
pub(crate) fn justified(law: &crate::rulebook::parameters::Law, class: LegalClass, on: Grounds) -> bool {
    match class {
        LegalClass::Unproblematic | LegalClass::Retorsion => true,
        LegalClass::Enforcement => on.likelihood >= law.enforcement_likelihood.value,
        LegalClass::Countermeasure => {
            let wrongful = on.state && on.control && on.force >= law.sovereignty_at.value;
            wrongful && on.likelihood >= law.countermeasure_likelihood.value
        }
        LegalClass::SelfDefence => on.armed_attack,
    }
}

fn penalty(law: &crate::rulebook::parameters::Law, class: LegalClass) -> f64 {
    match class {
        LegalClass::Unproblematic | LegalClass::Retorsion => 0.0,
        LegalClass::Enforcement => law.enforcement_penalty.value,
        LegalClass::Countermeasure => law.countermeasure_penalty.value,
        LegalClass::SelfDefence => law.defence_penalty.value,
    }
}

/// Whether the law bears a response on such grounds, which are asked for where they matter.
pub(crate) fn bears(law: &crate::rulebook::parameters::Law, row: &Response, on: impl FnOnce() -> Grounds) -> bool {
    penalty(law, row.legal) == 0.0 || justified(law, row.legal, on())
}

/// On what a response to this incident rests, by what the seat's analysts knew; and the force of all that it may answer, 0-10.
pub(crate) fn grounds(
    facts: &Facts<'_>,
    incident: Option<IncidentId>,
    aimed_at: Option<HypothesisId>,
) -> (Grounds, f64) {
    let likelihood = match (incident, aimed_at) {
        (Some(incident), Some(hypothesis)) => facts.likelihood(incident, hypothesis),
        _ => 0.0,
    };
    let dossier = incident.map(|it| &facts.dossiers()[it.index()]);
    let shown = |it: HypothesisId| dossier.is_some_and(|d| likelihood::control_shown(d, facts.rulebook(), it));
    let force = incident.map_or(0.0, |it| force(facts, it));
    let worst = aimed_at.map_or(force, |it| force.max(cumulative(facts, it)));
    let armed_attack = worst >= facts.parameters().law.armed_attack_at.value;
    let on = Grounds {
        likelihood,
        state: aimed_at.is_some_and(|it| facts.ground().states[it.index()]),
        control: aimed_at.is_some_and(shown),
        force,
        armed_attack: armed_attack && incident.is_some_and(|it| gate(facts, it)),
    };
    (on, worst)
}

/// Judges a response against the incident it answers, by what the seat's analysts knew.
pub(crate) fn judge(
    facts: &Facts<'_>,
    row: &Response,
    incident: Option<IncidentId>,
    aimed_at: Option<HypothesisId>,
) -> Verdict {
    let law = &facts.parameters().law;
    let (on, worst) = grounds(facts, incident, aimed_at);
    let unlawful = if justified(law, row.legal, on) { 0.0 } else { penalty(law, row.legal) };
    let over = row.rung - worst * law.force_factor.value - law.excess_free.value;
    let answers = row.imposes > 0.0 || row.rung > law.answer_rung.value;
    let disproportionate = if answers && over > 0.0 { law.excess_penalty.value * over } else { 0.0 };
    Verdict { unlawful, disproportionate }
}

/// Whether `blamed` answers for what `author` did: it is the author, or the state that harbours it (due diligence).
pub(crate) fn answers_for(ground: &Ground, blamed: HypothesisId, author: HypothesisId) -> bool {
    let row = |it: HypothesisId| match ground.scenario.hypotheses[it.index()].actor {
        HypothesisActor::Adversary(adversary) => Some(&ground.rulebook.adversaries.rows[adversary.index()]),
        HypothesisActor::General | HypothesisActor::Ally(_) => None,
    };
    let harbours =
        || row(author).zip(row(blamed)).is_some_and(|(author, blamed)| author.harboured_by == blamed.id.as_str());
    blamed == author || harbours()
}

/// Severity of an incident as it is known; 0 where nothing is.
pub(crate) fn severity(dossier: &Dossier) -> f64 {
    if dossier.disclosed.is_some() { dossier.severity } else { 0.0 }
}
