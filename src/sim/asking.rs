//! Decisions that the scenario puts to players: whether an answer is one, and what comes of it.

use crate::journal::{Answer, Event, Refusal};
use crate::scenario::model::AnswersFile;
use crate::scenario::{Choosable, Decision, Kind, clean_line};
use crate::vocab::{AllyId, DecisionId, SeatId, Slug};

use super::bargain;
use super::condition::holds;
use super::facts::Facts;
use super::slots;
use super::state::Given;
use super::system::events_of;

/// The longest text that is taken for an answer or a reason, bytes.
const LONGEST: usize = 4_000;

/// Understands an answer, and checks it.
///
/// # Errors
///
/// Why it is not admitted.
pub(crate) fn understand(facts: &Facts<'_>, seat: SeatId, answer: &Answer) -> Result<Given, Refusal> {
    let at = facts.scenario().decisions.iter().position(|it| it.id == answer.decision);
    let decision = at.map(DecisionId::at).ok_or_else(|| Refusal::UnknownDecision(answer.decision.clone()))?;
    let row = &facts.scenario().decisions[decision.index()];
    let mut given = Given {
        decision,
        seat,
        turn: facts.clock.turn,
        picks: Vec::new(),
        number: 0.0,
        text: String::new(),
        because: short(&answer.because)?,
        sure: answer.sure,
    };
    match row.kind {
        Kind::Choice | Kind::Several(..) | Kind::Ranking | Kind::Draft => given.picks = picks(row, &answer.words)?,
        Kind::Number(..) => given.number = answer.words.trim().parse().map_err(|_| Refusal::NotANumber)?,
        Kind::Text => given.text = short(&answer.words)?,
    }
    admit(facts, &given)?;
    Ok(given)
}

/// A text of players, cleaned.
fn short(text: &str) -> Result<String, Refusal> {
    if text.len() > LONGEST { Err(Refusal::TextTooLong(LONGEST)) } else { Ok(clean_line(text.trim())) }
}

/// The options that an answer names, by id or by number, from 1.
fn picks(row: &Decision, words: &str) -> Result<Vec<u16>, Refusal> {
    let words = words.split([' ', ',']).filter(|word| !word.is_empty());
    let pick = |word: &str| {
        let by_id = row.options.iter().position(|it| it.id.as_str() == word);
        let by_number =
            || word.parse::<usize>().ok().and_then(|it| it.checked_sub(1)).filter(|it| *it < row.options.len());
        by_id.or_else(by_number).map(|it| it as u16).ok_or_else(|| Refusal::UnknownOption(clean_line(word).into()))
    };
    words.map(pick).collect()
}

/// Checks an answer that was understood.
///
/// # Errors
///
/// Why it is not admitted.
pub(crate) fn admit(facts: &Facts<'_>, given: &Given) -> Result<(), Refusal> {
    let row = &facts.scenario().decisions[given.decision.index()];
    let asked = &facts.story.decisions[given.decision.index()];
    if row.to.is_some_and(|to| to != given.seat) {
        return Err(Refusal::NotAsked(row.id.clone()));
    }
    if !asked.open {
        let why = if asked.times > 0 { Refusal::AnsweredAlready } else { Refusal::NotOpen };
        return Err(why(row.id.clone()));
    }
    fits(row, given)?;
    if row.reason && given.because.is_empty() {
        return Err(Refusal::ReasonMissing);
    }
    match given.sure {
        None if row.confidence => return Err(Refusal::ConfidenceMissing),
        Some(percent) if percent > 100 => return Err(Refusal::NotAPercentage),
        _ => {}
    }
    for pick in &given.picks {
        closed(facts, given.decision, *pick).map_or(Ok(()), Err)?;
    }
    let before = asked.pending.map_or((0.0, 0.0), |it| cost(row, &facts.story.answers[usize::from(it)].picks));
    let (capital, meur) = cost(row, &given.picks);
    let (left, left_meur) = (facts.alliance.capital + before.0, facts.alliance.meur + before.1);
    if capital > left {
        return Err(Refusal::NotEnoughCapital { needs: capital, left });
    }
    if meur > left_meur { Err(Refusal::NotEnoughMoney { needs: meur, left: left_meur }) } else { Ok(()) }
}

/// Whether an answer is of the kind that is asked for.
fn fits(row: &Decision, given: &Given) -> Result<(), Refusal> {
    let mut once = given.picks.clone();
    once.sort_unstable();
    once.dedup();
    let count = once.len() as u32;
    let all = row.options.len() as u32;
    if once.len() < given.picks.len() {
        return Err(Refusal::NamedTwice);
    }
    match row.kind {
        Kind::Choice if count != 1 => Err(Refusal::ChooseSoMany(1, 1)),
        Kind::Several(least, most) if !(least..=most).contains(&count) => Err(Refusal::ChooseSoMany(least, most)),
        Kind::Draft if count == 0 => Err(Refusal::ChooseSoMany(1, all)),
        Kind::Ranking if count != all => Err(Refusal::ChooseSoMany(all, all)),
        Kind::Number(least, most) if !(least..=most).contains(&given.number) => {
            Err(Refusal::NumberBetween(least, most))
        }
        Kind::Text if given.text.is_empty() => Err(Refusal::NothingSaid),
        _ => Ok(()),
    }
}

/// Why an option cannot be chosen now; `None` where it can.
pub(crate) fn closed(facts: &Facts<'_>, decision: DecisionId, option: u16) -> Option<Refusal> {
    let row = &facts.scenario().decisions[decision.index()];
    let it = &row.options[usize::from(option)];
    let taken = facts.story.taken[decision.index()][usize::from(option)];
    if !holds(facts, &it.only_if) {
        let id = it.id.clone();
        let why = it.closed.as_str();
        return Some(if why.is_empty() {
            Refusal::OptionClosed(id)
        } else {
            Refusal::OptionClosedSince(id, why.into())
        });
    }
    if it.attempts.is_some_and(|most| u32::from(taken.times) >= most) {
        return Some(Refusal::NoAttemptLeft(it.id.clone()));
    }
    let again = taken.last.map(|last| last + it.cooldown_h).filter(|again| *again > facts.now());
    again.map(|again| Refusal::NotBefore(it.id.clone(), again.to_string().into()))
}

/// What options cost together: political capital, million euro. A ranking costs what its first option does.
pub(crate) fn cost(row: &Decision, picks: &[u16]) -> (f64, f64) {
    let sum = |sum: (f64, f64), it: &Choosable| (sum.0 + it.cost.0, sum.1 + it.cost.1);
    counting(row, picks).iter().map(|it| &row.options[usize::from(*it)]).fold((0.0, 0.0), sum)
}

/// The options of an answer that change something: of a ranking, the first.
pub(crate) fn counting<'a>(row: &Decision, picks: &'a [u16]) -> &'a [u16] {
    if row.kind == Kind::Ranking { &picks[..picks.len().min(1)] } else { picks }
}

/// What happens when an answer counts; of a text that is negotiated, when its parties answer.
pub(crate) fn settled(facts: &Facts<'_>, answer: u16) -> Vec<Event> {
    let given = &facts.story.answers[usize::from(answer)];
    let row = &facts.scenario().decisions[given.decision.index()];
    let against = bargain::against(facts, row, &given.picks);
    if !against.is_empty() {
        let decision = given.decision;
        return against.into_iter().map(|party| Event::TextRefused { decision, answer, party }).collect();
    }
    let mut events = vec![Event::DecisionSettled { decision: given.decision, answer }];
    events.extend(row.into.map(|number| Event::NumberSet { number, to: given.number }));
    events.extend(consequences(facts, given.decision, counting(row, &given.picks)));
    events
}

/// What options change at once.
pub(crate) fn consequences(facts: &Facts<'_>, decision: DecisionId, picks: &[u16]) -> Vec<Event> {
    let row = &facts.scenario().decisions[decision.index()];
    let mut evidence = slots::free_evidence(facts);
    let then = picks.iter().flat_map(|it| &row.options[usize::from(*it)].then);
    then.flat_map(|it| events_of(facts, &mut evidence, ally(facts, decision), it)).collect()
}

/// The Ally that `Own` means in the consequences of a decision.
pub(crate) fn ally(facts: &Facts<'_>, decision: DecisionId) -> AllyId {
    let scenario = facts.scenario();
    let seat = scenario.decisions[decision.index()].to;
    let own = seat.and_then(|it| scenario.seats[it.index()].ally);
    own.or_else(|| scenario.victims.first().copied()).unwrap_or(AllyId(0))
}

/// Answers that a seat could give now to what it is asked, for players that decide by rule: one for each option, else one.
pub(crate) fn open_to(facts: &Facts<'_>, seat: SeatId) -> Vec<Vec<Answer>> {
    let rows = facts.scenario().decisions.iter().enumerate();
    let asks = |at: usize, row: &Decision| {
        let asked = &facts.story.decisions[at];
        let again = row.answers == AnswersFile::Again && asked.answered;
        asked.open && !row.facilitator && asked.pending.is_none() && !again && row.to.is_none_or(|to| to == seat)
    };
    let open = rows.filter(|(at, row)| asks(*at, row));
    open.map(|(at, row)| answers(facts, DecisionId::at(at), row)).map(|all| admitted(facts, seat, all)).collect()
}

fn admitted(facts: &Facts<'_>, seat: SeatId, answers: Vec<Answer>) -> Vec<Answer> {
    answers.into_iter().filter(|it| understand(facts, seat, it).is_ok()).collect()
}

fn answers(facts: &Facts<'_>, decision: DecisionId, row: &Decision) -> Vec<Answer> {
    let open: Vec<&Slug> = (0..row.options.len())
        .filter(|at| closed(facts, decision, *at as u16).is_none())
        .map(|at| &row.options[at].id)
        .collect();
    let turned = |by: usize, most: usize| -> String {
        let ids = open.iter().cycle().skip(by).take(most.min(open.len()));
        ids.map(|it| it.as_str()).collect::<Vec<_>>().join(" ")
    };
    let words: Vec<String> = match row.kind {
        Kind::Choice => (0..open.len()).map(|by| turned(by, 1)).collect(),
        Kind::Several(least, _) => (0..open.len()).map(|by| turned(by, least.max(1) as usize)).collect(),
        Kind::Ranking => (0..open.len()).map(|by| turned(by, open.len())).collect(),
        Kind::Draft => {
            let sizes = (1..=open.len()).rev();
            sizes
                .flat_map(|most| (0..open.len()).map(move |by| (by, most)))
                .map(|(by, most)| turned(by, most))
                .collect()
        }
        Kind::Number(least, most) => [least, f64::midpoint(least, most), most].map(|it| it.to_string()).into(),
        Kind::Text => vec!["-".into()],
    };
    let because = || if row.reason { "-".into() } else { String::new() };
    let sure = row.confidence.then_some(50);
    words.into_iter().map(|words| Answer { decision: row.id.clone(), words, because: because(), sure }).collect()
}
