//! The Council as a seat sees it: the text, who stands where and why, and what can be done about it.

use crate::journal::{Objection, Refusal};
use crate::rulebook::Archetype;
use crate::sim::admit::{self, Sight};
use crate::sim::component::{Draft, DraftState};
use crate::sim::council::{self, Hearing, Motion, Terms};
use crate::sim::facts::Facts;
use crate::sim::state::{Choice, CouncilChoice, Plan};
use crate::sim::words::{Words, objection};
use crate::view::{CouncilBoard, CouncilText, Move, Position, Stance, TextState};
use crate::vocab::{AllyId, Lever, ProposalId, SeatId};

use super::winning::{Motions, Moves};

/// Chances of breaking silence from which an Ally is said to waver, and to object; and below which it supports.
const WAVERS: f64 = 0.03;
const OBJECTS: f64 = 0.35;
const SUPPORTS: f64 = 0.002;

/// The Council as a seat sees it.
pub(super) fn council(facts: &Facts<'_>, plan: &Plan, seat: SeatId) -> CouncilBoard {
    let before = council::agenda(facts);
    let motion = before.map(|it| council::motion(facts, it)).or_else(|| planned(facts, plan, seat));
    CouncilBoard {
        text: before.map(|it| text(facts, it, seat)).or_else(|| planned_text(facts, motion.as_ref())),
        positions: motion.map_or_else(Vec::new, |it| positions(facts, &it, before)),
        record: record(facts),
        consultation_h: council::consultation(facts),
        sharing: facts.alliance_lever(Lever::Sharing),
        moves: moves(facts, plan, seat),
    }
}

/// The text that a plan would put to the Council.
fn planned(facts: &Facts<'_>, plan: &Plan, seat: SeatId) -> Option<Motion> {
    plan.items.iter().filter(|(by, _)| *by == seat).find_map(|(_, it)| match *it {
        Choice::Respond { response, target } => {
            let measure = facts.ground().catalogue.entry(response).measure?;
            let weight = |it: &crate::sim::component::Dossier| crate::sim::scope::weight(facts.ground(), it, target);
            let known = facts.dossiers().iter().enumerate().filter(|(_, it)| it.disclosed.is_some());
            let case = known.reduce(|best, it| if weight(it.1) > weight(best.1) { it } else { best });
            let incident = case.map(|(at, _)| crate::vocab::IncidentId::at(at));
            let against = crate::sim::scope::adversary(target).or_else(|| council::suspect(facts, incident));
            Some(Motion {
                measure,
                incident,
                against,
                sponsor: facts.scenario().seats[seat.index()].ally,
                softened: 0.0,
                conditional: false,
                consultation_h: 0.0,
                proposal: None,
            })
        }
        Choice::Council(_) | Choice::Estimate { .. } => None,
    })
}

fn planned_text(facts: &Facts<'_>, motion: Option<&Motion>) -> Option<CouncilText> {
    let motion = motion?;
    let row = &facts.rulebook().measures.rows[motion.measure.index()];
    Some(CouncilText {
        measure: row.name.clone(),
        text: wording(facts, motion, false),
        sponsor: motion.sponsor.map_or_else(|| "you".into(), |it| Words(facts).ally(it).to_owned()),
        own: true,
        state: TextState::Planned,
        round: 1,
        rounds: facts.parameters().council.rounds.value as u16,
        softened: 0.0,
        conditional: false,
        silence_ends: String::new(),
        hours_left: row.deadline_h,
        broken_by: Vec::new(),
        softer: softer(facts, motion),
    })
}

/// What a text before the Council says now.
pub(super) fn current(facts: &Facts<'_>, proposal: ProposalId) -> String {
    wording(facts, &council::motion(facts, proposal), facts.drafts()[proposal.index()].softened > 0.0)
}

fn wording(facts: &Facts<'_>, motion: &Motion, softened: bool) -> String {
    let row = &facts.rulebook().measures.rows[motion.measure.index()];
    let words = Words(facts);
    let actor = motion.against.map_or("those responsible", |it| words.adversary(it));
    let victim = facts.scenario().victims.first();
    let victim = victim.map_or_else(|| words.say("the Ally concerned"), |it| words.ally(*it).to_owned());
    let sponsors = motion.sponsor.map_or(victim.as_str(), |it| words.ally(it));
    let text = if softened { &row.softened } else { &row.text };
    text.replace("{actor}", actor).replace("{victim}", &victim).replace("{sponsors}", sponsors)
}

/// How a text would read softened; empty where it is soft already, or cannot be.
fn softer(facts: &Facts<'_>, motion: &Motion) -> String {
    let row = &facts.rulebook().measures.rows[motion.measure.index()];
    if row.softens && motion.softened == 0.0 { wording(facts, motion, true) } else { String::new() }
}

fn text(facts: &Facts<'_>, proposal: ProposalId, seat: SeatId) -> CouncilText {
    let draft = &facts.drafts()[proposal.index()];
    let motion = council::motion(facts, proposal);
    let row = &facts.rulebook().measures.rows[draft.measure.index()];
    let by = &facts.progresses()[draft.progress.index()];
    let title = || by.seat.map_or("the chair", |it| facts.scenario().seats[it.index()].title.as_str()).to_owned();
    let silence = draft.state == DraftState::Silence;
    CouncilText {
        measure: row.name.clone(),
        text: wording(facts, &motion, draft.softened > 0.0),
        sponsor: motion.sponsor.map_or_else(title, |it| Words(facts).ally(it).to_owned()),
        own: by.seat == Some(seat),
        state: if silence { TextState::Silence } else { TextState::Broken },
        round: draft.round + 1,
        rounds: facts.parameters().council.rounds.value as u16,
        softened: draft.softened,
        conditional: draft.conditional,
        silence_ends: if silence { draft.deadline.to_string() } else { String::new() },
        hours_left: draft.deadline.since(facts.now()),
        broken_by: broken_by(facts, proposal, draft),
        softer: softer(facts, &motion),
    }
}

/// Who broke silence in the last round, and why.
fn broken_by(facts: &Facts<'_>, proposal: ProposalId, draft: &Draft) -> Vec<String> {
    breaks(facts, proposal)
        .filter(|(round, _, _)| *round == draft.round)
        .map(|(_, ally, over)| format!("{}: {}", Words(facts).ally(ally), objection(over)))
        .collect()
}

/// Every broken silence on a text: round, who, why.
fn breaks<'a>(facts: &'a Facts<'_>, proposal: ProposalId) -> impl Iterator<Item = (u16, AllyId, Objection)> + use<'a> {
    use crate::journal::Event;
    let mut round = 0;
    facts.record.entries.iter().filter_map(move |it| match it.event {
        Event::TextTabledAgain { proposal: it, round: again, .. } if it == proposal => {
            round = again;
            None
        }
        Event::SilenceBroken { proposal: it, ally, over } if it == proposal => Some((round, ally, over)),
        _ => None,
    })
}

fn positions(facts: &Facts<'_>, motion: &Motion, before: Option<ProposalId>) -> Vec<Position> {
    let measure = &facts.rulebook().measures.rows[motion.measure.index()];
    let broke: Vec<AllyId> = before.map_or_else(Vec::new, |it| {
        let round = facts.drafts()[it.index()].round;
        breaks(facts, it).filter(|(at, _, _)| *at == round).map(|(_, ally, _)| ally).collect()
    });
    let hearing = Hearing::new(facts, motion);
    let motions = Motions::of(facts, *motion);
    let moves = Moves::new(facts, &motions);
    let mut positions: Vec<Position> = (0..facts.ground().allies())
        .map(AllyId::at)
        .filter(|it| motion.sponsor != Some(*it) && council::weighs(facts.ground(), measure, *it))
        .map(|it| position(facts, &hearing, &moves, it, broke.contains(&it)))
        .collect();
    positions.sort_by(|a, b| (!a.broke, a.stance, &a.ally).cmp(&(!b.broke, b.stance, &b.ally)));
    positions
}

fn position(
    facts: &Facts<'_>,
    hearing: &Hearing<'_, '_>,
    moves: &Moves<'_, '_>,
    ally: AllyId,
    broke: bool,
) -> Position {
    let row = &facts.rulebook().roster.allies[ally.index()];
    let kind = &facts.rulebook().archetypes.rows[facts.ground().characters[ally.index()].archetype];
    let terms = hearing.terms(ally);
    let stance = if broke { Stance::Objects } else { stance(facts, &terms) };
    Position {
        id: row.id.to_string(),
        ally: row.name.clone(),
        code: row.code.clone(),
        stance,
        reason: reason(kind, stance, terms.objection()),
        terms: told(&terms),
        broke,
        lobbied: terms.lobbied > 0.0,
        wins: moves.wins(ally, stance, terms.lobbied > 0.0),
    }
}

pub(super) fn stance(facts: &Facts<'_>, terms: &Terms) -> Stance {
    match council::breaks(facts, terms.utility()) {
        chance if chance >= OBJECTS => Stance::Objects,
        chance if chance >= WAVERS => Stance::Wavers,
        chance if chance >= SUPPORTS => Stance::Accepts,
        _ => Stance::Supports,
    }
}

/// How an Ally would stand on the text before the Council, if there is one.
pub(super) fn stance_of(facts: &Facts<'_>, ally: AllyId) -> Option<Stance> {
    let motion = council::motion(facts, council::agenda(facts)?);
    let measure = &facts.rulebook().measures.rows[motion.measure.index()];
    let asked = motion.sponsor != Some(ally) && council::weighs(facts.ground(), measure, ally);
    asked.then(|| stance(facts, &Hearing::new(facts, &motion).terms(ally)))
}

fn reason(kind: &Archetype, stance: Stance, over: Objection) -> String {
    let voice = &kind.voice;
    let text = match (stance, over) {
        (Stance::Supports | Stance::Accepts, _) => &voice.support,
        (_, Objection::Evidence) => &voice.evidence,
        (_, Objection::Trade) => &voice.trade,
        (_, Objection::Risk) => &voice.risk,
        (_, Objection::Ties) => &voice.ties,
        (_, Objection::Consultation | Objection::Seat) => &voice.consultation,
    };
    text.clone()
}

/// The terms that matter, in words, largest first.
fn told(terms: &Terms) -> Vec<(String, f64)> {
    let all = [
        ("the measure itself", terms.measure),
        ("its outlook", terms.outlook),
        ("severity of the attack", terms.severity),
        ("the evidence", terms.evidence),
        ("who sponsors it", terms.sponsors),
        ("consultation", terms.consultation),
        ("cohesion", terms.cohesion),
        ("its trade", terms.trade),
        ("the risk it sees", terms.risk),
        ("its ties to the adversary", terms.ties),
        ("being spoken to", terms.lobbied),
        ("an attack without bloodshed", terms.means),
    ];
    let mut lines: Vec<(String, f64)> =
        all.into_iter().filter(|(_, by)| by.abs() >= 0.05).map(|(name, by)| (name.to_owned(), by)).collect();
    lines.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    lines
}

fn record(facts: &Facts<'_>) -> Vec<String> {
    use crate::journal::Event;
    let ended = |it: &&crate::journal::Entry| {
        matches!(it.event, Event::TextAdopted { .. } | Event::TextFailed { .. } | Event::TextWithdrawn { .. })
    };
    let line = |it: &crate::journal::Entry| format!("{}  {}", it.at, Words(facts).event(&it.event));
    facts.record.entries.iter().rev().filter(ended).map(line).collect()
}

fn moves(facts: &Facts<'_>, plan: &Plan, seat: SeatId) -> Vec<Move> {
    let table = &facts.parameters().table;
    let council = &facts.parameters().council;
    let terms = &facts.rulebook().terms;
    let lobbied = AllyId(u16::MAX);
    let all = [
        (
            "soften",
            CouncilChoice::Soften,
            "Soften the text",
            format!("it says {:.0} % less", council.soften_step.value * 100.0),
        ),
        ("condition", CouncilChoice::Condition, "Make it conditional", "a second vote is needed later".into()),
        (
            "share",
            CouncilChoice::Share,
            "Show the Allies the evidence",
            format!("{:.0} {}; secret sources bring less for a while", table.share_capital.value, terms.capital()),
        ),
        (
            "lobby",
            CouncilChoice::Lobby(lobbied),
            "Speak to one Ally",
            format!("{:.0} {} for each", table.lobby_capital.value, terms.capital()),
        ),
        (
            "hold",
            CouncilChoice::Hold,
            "Put it under silence again",
            "as it stands; those who broke silence may break it again".into(),
        ),
        ("withdraw", CouncilChoice::Withdraw, "Withdraw the text", "what it was to decide comes to nothing".into()),
        ("break", CouncilChoice::Break, "Break silence", "everybody sees it".into()),
    ];
    let sight = Sight::new(facts, plan, seat);
    let planned = self::planned(facts, plan, seat).is_some();
    let option = |(id, choice, name, price): (&'static str, CouncilChoice, &str, String)| {
        let refused = admit::council_move(&sight, choice).err();
        // One Ally was spoken to already: that is no plan to speak to another.
        let is_planned = refused == Some(Refusal::AlreadyPlanned) && !matches!(choice, CouncilChoice::Lobby(_));
        let why = refused.map(|it| match it {
            Refusal::NoText if planned => "the text is tabled only when the turn is locked".into(),
            other => terms.said(other.to_string()),
        });
        Move { id, name: terms.say(name).into_owned(), price, refused: why, planned: is_planned }
    };
    all.into_iter().map(option).collect()
}
