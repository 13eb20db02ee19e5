//! Makes the model of an exercise: every entity, once, in id order; and its state before the first turn.

use std::sync::Arc;

use bevy_ecs::world::World;

use crate::scenario::Timing;
use crate::vocab::{
    AdversaryId, EffectId, EntryNo, HypothesisId, IncidentId, MeasureId, Moment, NetworkId, ProgressId, ResponseId,
    Stage, Subject,
};

use super::chance::{About, Purpose, Seed};
use super::component::{
    Body, BodyKind, Buildup, Course, CourseState, Cue, CueState, Defence, Dossier, Draft, DraftState, EvidenceItem,
    Function, Gathering, Hazard, MOST_CHANNELS, Mind, Mood, Patience, Progress, ProgressState,
};
use super::ground::Ground;
use super::math::exp;
use super::model::{Model, Things};
use super::slots;
use super::snapshot::Snapshot;
use super::state::{
    Agenda, Alliance, Asked, Changes, Clock, Clocked, Conduct, Crisis, Ledger, Plan, Record, Story, Taken,
};

/// Makes a model with every thing in it, ready for a state to be written into it.
pub(crate) fn model(ground: &Arc<Ground>) -> Model {
    let mut world = World::new();
    let blank = template(ground);
    world.spawn_batch(blank.defences.iter().copied().zip(blank.functions.iter().copied()));
    world.spawn_batch(blank.moods.iter().copied());
    world.spawn_batch(blank.minds.iter().copied().zip(blank.patience.iter().copied()));
    world.spawn_batch(blank.courses.iter().copied().zip(blank.hazards.iter().copied()));
    world.spawn_batch(blank.dossiers.iter().copied().zip(blank.gathering.iter().copied()));
    world.spawn_batch(blank.evidence.iter().copied());
    world.spawn_batch(blank.progresses.iter().copied());
    world.spawn_batch(blank.drafts.iter().copied());
    world.spawn_batch(blank.cues.iter().copied());
    world.spawn_batch(blank.bodies.iter().copied());
    Model {
        ground: Arc::clone(ground),
        things: Things::of(world),
        record: Record::default(),
        ledger: Ledger::default(),
        seed: blank.seed,
        clock: blank.clock,
        agenda: blank.agenda,
        alliance: blank.alliance,
        changes: blank.changes,
        crisis: blank.crisis,
        conduct: blank.conduct,
        plan: blank.plan,
        story: blank.story,
    }
}

/// The state before anything is drawn: the same for every seed.
pub(crate) fn template(ground: &Ground) -> Snapshot {
    let scenario = &ground.scenario;
    let incidents = scenario.incidents.len() + scenario.adversaries.len();
    let operations: Vec<Course> = scenario.operations.iter().map(|it| course(ground, it)).collect();
    let room = slots::Room::of(scenario);
    let count = operations.len() + room.improvised;
    let mut courses = operations;
    courses.resize(count, unused_course());
    Snapshot {
        defences: ground.sites.iter().map(|it| defence(ground, it.levels)).collect(),
        functions: vec![Function::WORKING; ground.sites.len()],
        moods: vec![mood(ground); ground.allies()],
        minds: (0..ground.rulebook.adversaries.rows.len()).map(|it| mind(ground, AdversaryId::at(it))).collect(),
        patience: vec![Patience(Buildup::until(1.0)); ground.rulebook.adversaries.rows.len()],
        hazards: vec![
            Hazard {
                advance: Buildup::until(1.0),
                found: Buildup::until(1.0),
                contain: Buildup::until(1.0),
                worm: Buildup::until(1.0),
            };
            count
        ],
        courses,
        dossiers: (0..incidents).map(|it| dossier(ground, IncidentId::at(it))).collect(),
        gathering: vec![
            Gathering {
                channels: [Buildup::until(1.0); MOST_CHANNELS],
                drawn: [0; MOST_CHANNELS],
                plant: Buildup::until(1.0),
                check: Buildup::until(1.0),
            };
            incidents
        ],
        evidence: vec![no_evidence(); room.evidence],
        progresses: vec![no_progress(); room.responses],
        drafts: vec![no_draft(); room.texts],
        cues: scenario.injects.iter().map(|it| cue(&it.when)).collect(),
        bodies: bodies(ground),
        seed: Seed(0),
        clock: Clock {
            from: Moment::START,
            now: Moment::START,
            turn: 0,
            turn_ends: Moment::START,
            halt: None,
            last_shock: Moment::START,
            back: Moment::NEVER,
            in_flux: false,
        },
        agenda: Agenda::new(),
        alliance: alliance(ground),
        changes: Changes::default(),
        crisis: Crisis { flags: vec![false; scenario.flags.len()], ..Crisis::default() },
        conduct: Conduct {
            chosen: vec![None; ground.rulebook.responses.rows.len()],
            done: vec![None; ground.rulebook.responses.rows.len()],
            in_a_row: vec![0; ground.rulebook.responses.rows.len()],
            ..Conduct::default()
        },
        plan: Plan::default(),
        story: Story {
            numbers: scenario.numbers.iter().map(|it| it.start).collect(),
            hidden: vec![0; scenario.hidden.len()],
            judged: vec![None; scenario.rubrics.len()],
            decisions: vec![Asked::default(); scenario.decisions.len()],
            taken: scenario.decisions.iter().map(|it| vec![Taken::default(); it.options.len()]).collect(),
            answers: Vec::new(),
            clocks: vec![Clocked::default(); scenario.clocks.len()],
            culprits: Vec::new(),
            claims: Vec::new(),
        },
        events: 0,
    }
}

/// Draws what depends on the seed before the first hour, whatever was drawn there before.
pub(crate) fn draw(ground: &Ground, seed: Seed, blank: &mut Snapshot) {
    blank.seed = seed;
    for (at, (cue, inject)) in blank.cues.iter_mut().zip(&ground.scenario.injects).enumerate() {
        if let Timing::Between(first, last) = inject.when {
            let hour = seed.between(first, last, Purpose::InjectHour, About(at as u32, 0));
            cue.state = CueState::Due(Moment(hour));
        }
    }
    for (at, (value, hidden)) in blank.story.hidden.iter_mut().zip(&ground.scenario.hidden).enumerate() {
        *value = hidden.drawn(seed.uniform(Purpose::HiddenTruth, About(at as u32, 0)));
    }
    blank.story.culprits = culprits(ground, &blank.story.hidden);
    let spread = ground.rulebook.parameters.adversary.denial_spread.value;
    let denial = true_denial(ground);
    for (at, (mind, patience)) in blank.minds.iter_mut().zip(&mut blank.patience).enumerate() {
        let about = About(at as u32, 0);
        *patience = Patience(Buildup::until(seed.threshold(Purpose::EpochAfter, about)));
        mind.denial = (denial + spread * seed.normal(Purpose::DenialBelief, about)).clamp(0.0, 1.0);
    }
    for (at, operation) in ground.scenario.operations.iter().enumerate() {
        let dossier = &mut blank.dossiers[operation.incident.index()];
        for plant in &operation.plants {
            let mean = ground.rulebook.parameters.attribution.plant_items.value * f64::from(plant.strength);
            let items = poisson(mean, seed.uniform(Purpose::PlantAfter, About(at as u32, 999)));
            dossier.plant = Some((plant.frames, items.max(1)));
        }
    }
}

/// By incident: who did it, where that follows from how the hidden truths were drawn; empty where it never does.
fn culprits(ground: &Ground, hidden: &[u16]) -> Vec<Option<HypothesisId>> {
    let incidents = &ground.scenario.incidents;
    if incidents.iter().all(|it| it.culprits.is_empty()) {
        return Vec::new();
    }
    let culprit = |it: &crate::scenario::Incident| {
        it.culprits.iter().find(|(truth, value, _)| hidden[*truth] == *value).map(|(_, _, by)| *by)
    };
    incidents.iter().map(culprit).collect()
}

/// A Poisson number by inversion: small means only.
pub(super) fn poisson(mean: f64, roll: f64) -> u8 {
    let mut chance = exp(-mean);
    let (mut sum, mut count) = (chance, 0_u8);
    while roll > sum && count < 20 {
        count += 1;
        chance *= mean / f64::from(count);
        sum += chance;
    }
    count
}

fn course(ground: &Ground, row: &crate::scenario::Operation) -> Course {
    Course {
        state: CourseState::Waiting,
        by: row.by,
        incident: row.incident,
        network: ground.network(row.ally, row.sector).unwrap_or(NetworkId(0)),
        effect: row.effect,
        magnitude: row.magnitude,
        stage: row.stage,
        starts: row.starts_h.map(Moment),
        waves: (0, row.waves.0 + 1, row.waves.1.max(1)),
        ..unused_course()
    }
}

pub(super) fn unused_course() -> Course {
    Course {
        state: CourseState::Unused,
        by: AdversaryId(0),
        incident: IncidentId(0),
        network: NetworkId(0),
        effect: EffectId(0),
        magnitude: 1.0,
        stage: Stage::Recon,
        starts: None,
        occurrence: 0,
        failures: 0,
        waves: (0, 1, 24),
        next_wave: Moment::START,
        found: None,
        frozen: false,
        struck: false,
        stopped: false,
        hidden: false,
        reached: 0,
        started_by: EntryNo(0),
    }
}

fn defence(ground: &Ground, [hardening, detection, readiness]: [f64; 3]) -> Defence {
    let vulnerability = ground.rulebook.parameters.operations.vulnerability_start.value;
    Defence { hardening, detection, readiness, vulnerability, switched_off: 0.0 }
}

fn mood(ground: &Ground) -> Mood {
    let public = &ground.rulebook.parameters.public;
    Mood {
        trust: public.trust_start.value,
        dread: 0.0,
        anger: 0.0,
        uncertainty: public.uncertainty_start.value,
        disinformation: public.disinformation_start.value,
        election_confidence: public.election_start.value,
        workforce: ground.rulebook.parameters.table.workforce.value,
        literacy: public.literacy.value,
        platform_action: 0.0,
        prebunking: 0.0,
        surge: 0.0,
        touched: false,
        felt_d: 0.0,
    }
}

fn mind(ground: &Ground, id: AdversaryId) -> Mind {
    let row = &ground.rulebook.adversaries.rows[id.index()];
    let numbers = &ground.rulebook.parameters.adversary;
    let cast = ground.scenario.adversaries.iter().find(|it| it.adversary == id);
    Mind {
        in_play: cast.is_some(),
        tempo: cast.map_or(0.0, |it| it.tempo),
        credibility: numbers.credibility_start.value,
        capability: numbers.capability_start.value,
        communication: numbers.communication_start.value,
        threshold: numbers.threshold_start.value,
        denial: true_denial(ground),
        grievance: 0.0,
        linkage: 0.0,
        sophistication: row.sophistication,
        stealth: row.stealth,
        epochs: 0,
        last_act: (0.0, Moment::START),
        pauses: 0,
    }
}

/// How surely attacks on the victims fail or are soon repaired: the mean of hardening and readiness of their networks.
fn true_denial(ground: &Ground) -> f64 {
    let networks: Vec<NetworkId> = ground.scenario.victims.iter().flat_map(|it| ground.networks_of(*it)).collect();
    let of = |it: &NetworkId| {
        let [hardening, _, readiness] = ground.site(*it).levels;
        (hardening + readiness) / 200.0
    };
    networks.iter().map(of).sum::<f64>() / networks.len().max(1) as f64
}

fn dossier(ground: &Ground, incident: IncidentId) -> Dossier {
    let prior = ground.rulebook.parameters.attribution.obvious_prior.value;
    let obvious = ground.scenario.incidents.get(incident.index()).map(|it| it.obvious);
    obvious.map_or(Dossier::BLANK, |it| Dossier::suspecting(it, prior, ground.scenario.hypotheses.len()))
}

fn no_evidence() -> EvidenceItem {
    EvidenceItem {
        used: false,
        at: Moment::START,
        incident: IncidentId(0),
        channel: 0,
        points_at: HypothesisId(0),
        weight: 0.0,
        planted: false,
        exposed: false,
        entry: EntryNo(0),
    }
}

fn no_progress() -> Progress {
    Progress {
        state: ProgressState::Unused,
        response: ResponseId(0),
        seat: None,
        actor: None,
        target: Subject::Alliance,
        incident: None,
        started: Moment::START,
        due: Moment::START,
        done: None,
        worth: 0.0,
        joined: 0,
        entries: (EntryNo(0), EntryNo(0)),
    }
}

fn no_draft() -> Draft {
    Draft {
        state: DraftState::Unused,
        measure: MeasureId(0),
        progress: ProgressId(0),
        round: 0,
        deadline: Moment::START,
        softened: 0.0,
        conditional: false,
        consultation_h: 0.0,
        entry: EntryNo(0),
        objections: 0,
    }
}

fn cue(when: &Timing) -> Cue {
    let state = match when {
        Timing::At(hour) => CueState::Due(Moment(*hour)),
        Timing::Between(first, _) => CueState::Due(Moment(*first)),
        Timing::Every { from, .. } => CueState::Due(Moment(*from)),
        Timing::Since(..) | Timing::After(..) | Timing::EachTime { .. } | Timing::Manual => CueState::Waiting,
    };
    Cue { state, occasions: 0, owed: 0, came: None }
}

fn bodies(ground: &Ground) -> Vec<Body> {
    let experts = ground.rulebook.parameters.table.experts.value as u16;
    let body = |kind, people| Body { kind, agenda: None, people, consultations: 0, last_consultation: None };
    vec![
        body(BodyKind::Council, 0),
        body(BodyKind::Union, 0),
        body(BodyKind::ReactionTeams, experts),
        body(BodyKind::Industry, 0),
    ]
}

fn alliance(ground: &Ground) -> Alliance {
    let table = &ground.rulebook.parameters.table;
    Alliance {
        cohesion: table.cohesion_start.value,
        cohesion_d: (0.0, 0.0),
        capital: table.capital_start.value,
        meur: table.budget_meur.value,
        spent: (0.0, 0.0),
        sharing: table.sharing_start.value,
        consultation_h: 0.0,
        norms: table.norms_start.value,
        arms_race: table.arms_start.value,
        legality: 100.0,
        breadth: 0.0,
        experts: table.experts.value as u16,
        attention: table.attention.value as u8,
        bystanders: (0.0, 0.0),
    }
}
