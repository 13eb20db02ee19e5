//! Every response of the rulebook does what its row says.

use std::sync::Arc;

use crate::journal::{Entry, Event};
use crate::rulebook::shipped::shipped;
use crate::rulebook::{Amount, Authority, Change, Lasts, Need, Outcome, Response, Rulebook, TargetKind};
use crate::scenario::model::Authority as May;
use crate::scenario::{Scenario, Source, load};
use crate::sim::component::CourseState;
use crate::sim::exercise::Exercise;
use crate::sim::facts::clamp;
use crate::sim::ground::Ground;
use crate::sim::scope;
use crate::sim::snapshot::Snapshot;
use crate::sim::state::{Choice, Ends};
use crate::vocab::{EntryNo, Lever, Moment, NetworkId, OperationId, ResponseId, SeatId, Stage};
use crate::vocab::{Subject, SubjectKind};

use super::{HOMELAND, WATCH, begun, edit};

const SEAT: SeatId = SeatId(0);
/// An operation besides [`WATCH`], of the same author, that disrupts the same network.
const FLOOD: OperationId = OperationId(0);
const BUDGET_MEUR: f64 = 1000.0;

fn books() -> (Rulebook, Scenario) {
    let rulebook = shipped();
    let source = Source::new("scenario", HOMELAND.as_bytes()).unwrap();
    let scenario = load(&source, &rulebook).unwrap();
    (rulebook, scenario)
}

/// A world that stands still, in which the response `at` may be chosen; `bare` takes what it changes from it.
fn lay(books: &(Rulebook, Scenario), at: usize, hours: &[u32], bare: bool) -> Arc<Ground> {
    let (mut rulebook, mut scenario) = books.clone();
    let victim = scenario.victims[0];
    scenario.injects.clear();
    scenario.year = 2100;
    scenario.endings.iter_mut().for_each(|it| it.at_once = false);
    scenario.adversaries.iter_mut().for_each(|it| it.tempo = 0.0);
    scenario.operations.iter_mut().for_each(|it| it.starts_h = None);
    scenario.turns = hours.iter().map(|&hours| crate::scenario::Turn { hours, ..scenario.turns[0].clone() }).collect();
    let seat = &mut scenario.seats[SEAT.index()];
    seat.ally = Some(victim);
    seat.may = vec![May::National, May::Consult, May::Council, May::Union, May::Convene];

    rulebook.parameters.allies.act_base.value = -50.0;
    rulebook.parameters.allies.raise_base.value = -50.0;
    rulebook.parameters.operations.lateral_median_d.value = 1e9;
    rulebook.parameters.operations.contain_median_d.value = 1e9;
    rulebook.parameters.table.budget_meur.value = BUDGET_MEUR;
    rulebook.measures.rows.iter_mut().for_each(|it| it.base = 50.0);
    let row = &mut rulebook.responses.rows[at];
    row.risks.clear();
    row.provokes.clear();
    row.combines.iter_mut().for_each(|it| it.within_d = 1000.0);
    for outcome in &mut row.outcomes {
        match outcome {
            Outcome::Evict(chance) | Outcome::TakeDown(chance) => *chance = 1.0,
            _ => {}
        }
    }
    if bare {
        row.changes.clear();
        row.combines.clear();
        row.coalition.iter_mut().for_each(|it| it.changes_each.clear());
    }
    let needs = row.needs.clone();
    let by = scenario.operations[WATCH.index()].by;
    let ally = &mut rulebook.roster.allies[victim.index()];
    for need in &needs {
        match need {
            Need::Trait(wanted) => ally.traits.push(wanted.clone()),
            Need::NoTrait(barred) => ally.traits.retain(|it| it != barred),
            Need::UnionMember => ally.union_member = true,
            Need::Ties(_) => rulebook.adversaries.rows[by.index()].entanglement = 1.0,
            Need::Election(flag) => scenario.flags.push(flag.clone()),
            _ => {}
        }
    }
    Arc::new(Ground::new(Arc::new(rulebook), Arc::new(scenario)))
}

/// A grave incident that is known, surely and for good reasons its author's, who is still inside; and room for every lever
/// to move either way.
fn set(state: &mut Snapshot, ground: &Ground, row: &Response) {
    let watch = state.courses[WATCH.index()];
    for (operation, course) in [(WATCH, CourseState::Running), (FLOOD, CourseState::Striking)] {
        let it = &mut state.courses[operation.index()];
        (it.by, it.network, it.incident, it.stage) = (watch.by, watch.network, watch.incident, Stage::Lateral);
        (it.state, it.waves, it.found) = (course, (1, 1, 24), Some((Moment::START, EntryNo(0))));
    }
    let author = ground.hypothesis_of(watch.by).unwrap();
    let dossier = &mut state.dossiers[watch.incident.index()];
    dossier.disclosed = Some((Moment::START, EntryNo(0)));
    dossier.severity = 9.0;
    dossier.weights[author.index()] = 9.0;
    dossier.items.iter_mut().for_each(|it| *it = 1);
    dossier.control[author.index()] = 3;
    dossier.checked = true;
    for mood in &mut state.moods {
        (mood.uncertainty, mood.disinformation, mood.dread, mood.anger) = (0.6, 0.3, 20.0, 20.0);
    }
    for mind in &mut state.minds {
        (mind.grievance, mind.linkage, mind.threshold, mind.communication) = (5.0, 0.3, 0.7, 0.5);
    }
    state.alliance.arms_race = 40.0;
    let named = row.needs.iter().filter_map(|it| if let Need::After(ids) = it { Some(ids) } else { None });
    let combined = row.combines.iter().map(|it| &it.after);
    let opened = row.coalition.iter().filter_map(|it| it.unless.as_ref()).map(|(_, ids)| ids);
    for id in named.chain(combined).chain(opened).flatten() {
        state.conduct.done[ground.rulebook.response(id.as_str()).unwrap().index()] = Some(Moment::START);
    }
    for id in conditional(&row.needs) {
        state.conduct.on_condition.push(ground.rulebook.response(id.as_str()).unwrap());
    }
    state.crisis.flags.iter_mut().for_each(|it| *it = true);
}

fn target(ground: &Ground, state: &Snapshot, kind: TargetKind) -> Subject {
    let watch = state.courses[WATCH.index()];
    match kind {
        TargetKind::Nothing => Subject::Alliance,
        TargetKind::Network => Subject::Network(watch.network),
        TargetKind::Ally => Subject::Ally(ground.scenario.victims[0]),
        TargetKind::Adversary => Subject::Adversary(watch.by),
    }
}

/// The exercise in which the response was chosen, up to the end of its first turn.
fn played(ground: &Arc<Ground>, at: usize) -> Exercise {
    let row = &ground.rulebook.responses.rows[at];
    let mut exercise = begun(ground, 1);
    edit(&mut exercise, |state| set(state, ground, row));
    let target = target(ground, &exercise.snapshot(), row.target);
    let choice = Choice::Respond { response: ResponseId::at(at), target };
    assert!(exercise.choices(SEAT).contains(&choice), "{}: its needs are met, and it is not offered", row.id);
    let attention = exercise.snapshot().alliance.attention;
    exercise.choose(SEAT, choice).unwrap_or_else(|why| panic!("{}: {why:?}", row.id));
    assert_eq!(exercise.snapshot().alliance.attention, attention - row.cost.attention, "{}", row.id);
    exercise.run();
    exercise
}

fn find<'a>(exercise: &'a Exercise, what: &str, is: impl Fn(&Event) -> bool) -> &'a Entry {
    let found = exercise.record().iter().find(|it| is(&it.event));
    found.unwrap_or_else(|| panic!("{what} never came: {:?}", exercise.record()))
}

/// Somebody among those of whom a change speaks who has such a lever.
fn owner(ground: &Ground, kind: SubjectKind, of: Subject) -> Subject {
    match (kind, of) {
        (SubjectKind::Network, Subject::Alliance) => Subject::Network(NetworkId(0)),
        (SubjectKind::Network, Subject::Ally(ally)) => Subject::Network(ground.networks_of(ally).next().unwrap()),
        (SubjectKind::Ally, Subject::Alliance) => Subject::Ally(ground.scenario.victims[0]),
        _ => of,
    }
}

/// Every change of a row, with how strongly it is made.
fn changes(row: &Response, worth: f64, joined: u16) -> Vec<(&Change, f64)> {
    let once = row.changes.iter().chain(row.combines.iter().flat_map(|it| &it.changes)).map(|it| (it, worth));
    let each = row.coalition.iter().flat_map(|it| &it.changes_each).map(|it| (it, worth * f64::from(joined)));
    once.chain(each).collect()
}

/// Where a lever should stand after these changes, from where it stands without them.
fn expected(lever: Lever, without: f64, changes: &[(&Change, f64)]) -> f64 {
    let (mut stock, mut sum, mut factor) = (without, 0.0, 1.0);
    for (change, times) in changes {
        match (change.by, change.lasts) {
            (Amount::Add(by), Lasts::Once) => stock += by * times,
            (Amount::Times(by), Lasts::Once) => stock += without * (by - 1.0) * times,
            (Amount::AtLeast(least), _) => stock += (least - without).max(0.0) * times,
            (Amount::Add(by), _) => sum += by * times,
            (Amount::Times(by), _) => factor *= 1.0 + (by - 1.0) * times.min(1.0),
            (Amount::PerDay(_), _) => {}
        }
    }
    (clamp(lever, stock) + sum) * factor
}

/// What the row says it changes is changed, in each lever of each of those whom it concerns, by as much as it says.
fn changes_are_made(ground: &Ground, with: &mut Exercise, without: &mut Exercise, at: usize) {
    let row = &ground.rulebook.responses.rows[at];
    let progress = with.snapshot().progresses[0];
    let by = ground.scenario.operations[WATCH.index()].by;
    let ties = |it: &Change| if it.by_ties { ground.rulebook.adversaries.rows[by.index()].entanglement } else { 1.0 };
    let all = changes(row, progress.worth, progress.joined);
    let all: Vec<(&Change, f64)> = all.into_iter().map(|(it, times)| (it, times * ties(it))).collect();
    for (change, _) in &all {
        assert!(change.number() != 0.0 || matches!(change.by, Amount::Times(_)), "{}: {change:?} is idle", row.id);
        if matches!(change.by, Amount::PerDay(_)) {
            continue;
        }
        let subjects = scope::subjects(ground, change, progress.target, progress.actor);
        assert!(!subjects.is_empty(), "{}: {change:?} concerns nobody", row.id);
        for of in subjects.into_iter().take(40) {
            let owner = owner(ground, change.lever.kind(), of);
            let concerns = |it: &Change| {
                it.lever == change.lever
                    && scope::subjects(ground, it, progress.target, progress.actor)
                        .iter()
                        .any(|wide| reaches(ground, *wide, owner))
            };
            let together: Vec<(&Change, f64)> = all.iter().filter(|(it, _)| concerns(it)).copied().collect();
            let (is, was) = (with.facts().lever(change.lever, owner), without.facts().lever(change.lever, owner));
            let should = expected(change.lever, was, &together);
            // Some levers drift within the step in which they were moved.
            let slack = 0.05 * (should - was).abs() + 1e-9;
            let near = (clamp(change.lever, is) - clamp(change.lever, should)).abs() <= slack;
            assert!(near, "{}: {change:?} of {owner:?}: {was} without it, {is} with it, not {should}", row.id);
            let lifts = matches!(change.by, Amount::AtLeast(least) if was >= least);
            assert!(is.to_bits() != was.to_bits() || lifts, "{}: {change:?} moves nothing of {owner:?}", row.id);
        }
    }
}

fn reaches(ground: &Ground, wide: Subject, owner: Subject) -> bool {
    match (wide, owner) {
        (Subject::Alliance, Subject::Adversary(_)) => false,
        (Subject::Alliance, _) => true,
        (Subject::Ally(ally), Subject::Network(network)) => ground.site(network).ally == Some(ally),
        _ => wide == owner,
    }
}

fn outcomes_happen(ground: &Ground, exercise: &mut Exercise, at: usize) {
    let row = &ground.rulebook.responses.rows[at];
    let state = exercise.snapshot();
    let (watch, flood) = (state.courses[WATCH.index()], state.courses[FLOOD.index()]);
    for outcome in &row.outcomes {
        let happened = match outcome {
            Outcome::Attribute => state.dossiers[watch.incident.index()].named.is_some(),
            Outcome::Consult => state.bodies.iter().any(|it| it.last_consultation.is_some()),
            Outcome::Isolate => watch.frozen && flood.frozen,
            Outcome::Evict(_) => watch.state == CourseState::Over,
            Outcome::TakeDown(_) => flood.state == CourseState::Over,
            Outcome::CollectiveDefence => {
                let council = &ground.rulebook.parameters.council;
                cohesion_moved(exercise, council.cohesion_adopted.value + council.adopted_defence_cohesion.value)
            }
            // In this world no armed attack is arguable: force breaks the law, and with it the Alliance.
            Outcome::Force => cohesion_moved(exercise, -ground.rulebook.parameters.law.defence_cohesion.value),
            Outcome::Conditional => {
                state.conduct.on_condition == [ResponseId::at(at)] && state.conduct.done[at].is_none()
            }
            Outcome::Confirm => {
                let mut earlier = conditional(&row.needs).map(|id| ground.rulebook.response(id.as_str()).unwrap());
                state.conduct.on_condition.is_empty() && earlier.all(|it| state.conduct.done[it.index()].is_some())
            }
        };
        assert!(happened, "{}: {outcome:?} did not happen", row.id);
    }
}

/// Whether cohesion was moved by this much at once.
fn cohesion_moved(exercise: &Exercise, by: f64) -> bool {
    let moved =
        |it: &Event| matches!(*it, Event::LeverMoved { lever: Lever::Cohesion, by: it, .. } if (it - by).abs() < 1e-9);
    exercise.record().iter().any(|it| moved(&it.event))
}

/// The responses that must have been adopted on condition.
fn conditional(needs: &[Need]) -> impl Iterator<Item = &crate::vocab::Slug> {
    needs.iter().filter_map(|it| if let Need::OnCondition(ids) = it { Some(ids) } else { None }).flatten()
}

fn times_hold(exercise: &Exercise, row: &Response) {
    let within = |what: &str, hours: u32, (least, most): (u32, u32)| {
        assert!((least..=most).contains(&hours), "{}: {hours} h to {what}, not {least} to {most}", row.id);
    };
    let started = find(exercise, "its start", |it| matches!(it, Event::ResponseStarted { .. })).at;
    let decided = find(exercise, "the decision", |it| matches!(it, Event::ResponseDecided { .. })).at;
    let done = find(exercise, "the end", |it| matches!(it, Event::ResponseDone { .. })).at;
    let tabled = match row.authority {
        Authority::Council(_) => find(exercise, "the text", |it| matches!(it, Event::TextTabled { .. })).at,
        _ => decided,
    };
    // What is due at once is done in the next hour.
    within("decide", tabled.hours() - started.hours(), (row.delay.decide_h.0, row.delay.decide_h.1.max(1)));
    within("carry out", done.hours() - decided.hours(), (row.delay.execute_h.0, row.delay.execute_h.1.max(1)));
}

/// What is done every day was done, money runs, and what lasts with the response ends with it.
fn force_ends(ground: &Ground, with: &mut Exercise, without: &mut Exercise, row: &Response) {
    let (target, actor) = (with.snapshot().progresses[0].target, with.snapshot().progresses[0].actor);
    assert_eq!(with.snapshot().alliance.experts, 200 - row.cost.experts, "{}", row.id);
    let purse = with.snapshot().alliance.meur;
    with.run();
    without.run();
    for change in row.changes.iter().filter(|it| matches!(it.by, Amount::PerDay(_))) {
        for of in scope::subjects(ground, change, target, actor) {
            let owner = owner(ground, change.lever.kind(), of);
            let moved = with.facts().lever(change.lever, owner) - without.facts().lever(change.lever, owner);
            let by = change.number();
            assert!(moved * by > 0.0, "{}: {change:?} of {owner:?}: {moved}", row.id);
        }
    }
    let paid = purse - with.snapshot().alliance.meur;
    let days = if row.cost.meur_per_d > 0.0 { paid / row.cost.meur_per_d } else { 2.0 };
    assert!((1.5..=2.5).contains(&days), "{}: {paid} million euro in two days", row.id);
    with.run();
    let state = with.snapshot();
    assert_eq!(state.changes.iter().filter(|it| matches!(it.ends, Ends::With(_))).count(), 0, "{}", row.id);
    assert_eq!(state.alliance.experts, 200, "{}", row.id);
}

#[test]
fn every_response_can_be_chosen_and_does_what_its_row_says() {
    let books = books();
    for at in 0..books.0.responses.rows.len() {
        let scout = played(&lay(&books, at, &[24 * 90], false), at);
        let done = find(&scout, "the end", |it| matches!(it, Event::ResponseDone { .. })).at;
        let row = &scout.ground().rulebook.responses.rows[at];
        times_hold(&scout, row);

        let in_force_h = (row.delay.in_force_d * 24.0) as u32;
        let hours = [done.hours().max(1), 48, in_force_h.max(24)];
        let ground = lay(&books, at, &hours, false);
        let (mut with, mut without) = (played(&ground, at), played(&lay(&books, at, &hours, true), at));
        assert_eq!(with.now(), done, "{}", row.id);
        let spent = with.snapshot().alliance.spent;
        let first_day = row.cost.meur..=row.cost.meur + row.cost.meur_per_d;
        assert!(spent.0 == row.cost.capital && first_day.contains(&spent.1), "{}: {spent:?}", row.id);
        changes_are_made(&ground, &mut with, &mut without, at);
        outcomes_happen(&ground, &mut with, at);
        if in_force_h > 0 {
            force_ends(&ground, &mut with, &mut without, row);
        }
    }
}

/// How many join the coalition of this response, with nothing carried out before, and with what wins more of them.
fn joiners(books: &(Rulebook, Scenario), at: usize) -> [u16; 2] {
    [false, true].map(|opened| {
        let ground = lay(books, at, &[24 * 90], false);
        let row = &ground.rulebook.responses.rows[at];
        let mut exercise = begun(&ground, 1);
        edit(&mut exercise, |state| {
            set(state, &ground, row);
            if !opened {
                state.conduct.done.iter_mut().for_each(|it| *it = None);
            }
        });
        let target = target(&ground, &exercise.snapshot(), row.target);
        exercise.choose(SEAT, Choice::Respond { response: ResponseId::at(at), target }).unwrap();
        exercise.run();
        exercise.snapshot().progresses[0].joined
    })
}

#[test]
fn those_who_were_shown_nothing_do_not_join_a_long_list() {
    let books = books();
    let limited = |it: &Response| it.coalition.iter().any(|it| it.unless.is_some());
    let at = books.0.responses.rows.iter().position(limited).unwrap();
    let most = books.0.responses.rows[at].coalition[0].unless.as_ref().unwrap().0;
    let [shut, open] = joiners(&books, at);
    assert_eq!(shut, most);
    assert!(open > most, "{open}");
}

#[test]
fn a_line_that_is_crossed_unanswered_costs_credibility_and_an_answer_keeps_it() {
    let books = books();
    let draws = |it: &Response| it.risks.iter().any(|it| it.if_unanswered.is_some());
    let at = books.0.responses.rows.iter().position(draws).unwrap();
    let risk = books.0.responses.rows[at].risks[0].clone();
    let credibility = |severity: f64, answers: u8| {
        let mut ground = lay(&books, at, &[24 * 14, 24 * 40], false);
        let inner = Arc::get_mut(&mut ground).unwrap();
        Arc::get_mut(&mut inner.rulebook).unwrap().responses.rows[at].risks.push(risk.clone());
        let row = &ground.rulebook.responses.rows[at];
        let mut exercise = begun(&ground, 1);
        edit(&mut exercise, |state| set(state, &ground, row));
        let choice = Choice::Respond { response: ResponseId::at(at), target: Subject::Alliance };
        exercise.choose(SEAT, choice).unwrap();
        exercise.run();
        edit(&mut exercise, |state| {
            let now = state.clock.now;
            let crossing = &mut state.dossiers[1];
            crossing.disclosed = Some((now, EntryNo(0)));
            (crossing.severity, crossing.answers) = (severity, answers.into());
        });
        exercise.run();
        let by = ground.scenario.operations[WATCH.index()].by;
        exercise.facts().lever(Lever::Credibility, Subject::Adversary(by))
    };
    let severe = risk.if_unanswered.unwrap();
    let (crossed, answered, mild) = (credibility(severe, 0), credibility(severe, 1), credibility(severe - 1.0, 0));
    assert!(crossed < answered - 0.1 && crossed < mild - 0.1, "{crossed}, {answered}, {mild}");
}

#[test]
fn what_was_adopted_on_condition_opens_the_way_to_force_only_after_a_second_vote() {
    let books = books();
    let at = |id: &str| ResponseId::at(books.0.response(id).unwrap().index());
    let (first, second) = (at("article-5-conditional"), at("article-5-confirmed"));
    let asks = |it: &Response| {
        it.needs.iter().any(|it| matches!(it, Need::After(ids) if ids.iter().any(|it| it.as_str() == "article-5")))
    };
    let force = ResponseId::at(books.0.responses.rows.iter().position(asks).unwrap());
    let ground = lay(&books, first.index(), &[24 * 30, 24 * 30, 24 * 30], false);
    let mut exercise = begun(&ground, 1);
    edit(&mut exercise, |state| set(state, &ground, &ground.rulebook.responses.rows[first.index()]));
    let aim = target(&ground, &exercise.snapshot(), TargetKind::Adversary);
    let choice = |response| Choice::Respond { response, target: aim };
    assert!(!exercise.choices(SEAT).contains(&choice(second)), "nothing is adopted yet");
    exercise.choose(SEAT, choice(first)).unwrap();
    exercise.run();
    let open = exercise.choices(SEAT);
    assert!(open.contains(&choice(second)) && !open.contains(&choice(force)), "{open:?}");
    exercise.choose(SEAT, choice(second)).unwrap();
    exercise.run();
    let open = exercise.choices(SEAT);
    assert!(open.contains(&choice(force)) && !open.contains(&choice(second)), "{open:?}");
}
