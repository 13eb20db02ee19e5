//! What the engine's tests share: tables to play at, dice, and ways to play.

mod dice;

use std::sync::{Arc, OnceLock};

pub use dice::Dice;
use whitecell::journal::{Command, CouncilMove, Decision, Order, Refusal};
use whitecell::rulebook::Rulebook;
use whitecell::scenario::{Scenario, Source, load};
use whitecell::sim::{Choice, CouncilChoice, Exercise, Ground, Seed};
use whitecell::store::bundled;
use whitecell::vocab::{AdversaryId, AllyId, HypothesisId, IncidentId, ResponseId, SeatId, Slug, Subject};

/// A scenario and a rulebook, with the ground laid for exercises of both.
#[derive(Clone)]
pub struct Table {
    pub ground: Arc<Ground>,
    pub rulebook: Arc<Rulebook>,
    pub scenario: Arc<Scenario>,
}

/// The shipped scenario with this id, at the shipped rulebook.
pub fn table(id: &str) -> Table {
    altered(id, |_, _| ())
}

/// The scenarios that the engine's tests play.
pub fn tables() -> &'static [Table; 2] {
    static TABLES: OnceLock<[Table; 2]> = OnceLock::new();
    TABLES.get_or_init(|| [table("bronze-statue"), table("homeland")])
}

/// A shipped scenario with something changed in it or in the rulebook.
pub fn altered(id: &str, change: impl FnOnce(&mut Rulebook, &mut Scenario)) -> Table {
    let file = format!("{id}.ron");
    let (name, text) = bundled::scenarios().find(|(name, _)| *name == file).expect("it ships");
    let source = Source::new(name, text.as_bytes()).expect("it is plain text");
    let mut rulebook = bundled::rulebook().clone();
    let mut scenario = load(&source, &rulebook).expect("a shipped scenario has no errors");
    change(&mut rulebook, &mut scenario);
    let (rulebook, scenario) = (Arc::new(rulebook), Arc::new(scenario));
    let ground = Arc::new(Ground::new(Arc::clone(&rulebook), Arc::clone(&scenario)));
    Table { ground, rulebook, scenario }
}

impl Table {
    /// An exercise that nothing has been done in, with its ledger.
    pub fn begin(&self, seed: u64) -> Exercise {
        let mut exercise = Exercise::new(Arc::clone(&self.ground));
        exercise.begin(Seed(seed));
        exercise
    }

    /// An exercise without a ledger or a comparison: half the work.
    pub fn begin_plain(&self, seed: u64) -> Exercise {
        let mut exercise = Exercise::new(Arc::clone(&self.ground));
        exercise.begin_against(Seed(seed), &[], false);
        exercise
    }

    /// Every seat.
    pub fn seats(&self) -> impl Iterator<Item = SeatId> + use<> {
        (0..self.scenario.seats.len()).map(SeatId::at)
    }

    /// The number of a response.
    pub fn response(&self, id: &str) -> ResponseId {
        self.rulebook.response(id).unwrap_or_else(|| panic!("no response `{id}`"))
    }

    /// The number of an adversary.
    pub fn adversary(&self, id: &str) -> AdversaryId {
        let at = self.rulebook.adversaries.rows.iter().position(|it| it.id.as_str() == id);
        AdversaryId::at(at.unwrap_or_else(|| panic!("no adversary `{id}`")))
    }

    /// The number of an operation.
    pub fn operation(&self, id: &str) -> usize {
        let at = self.scenario.operations.iter().position(|it| it.id.as_str() == id);
        at.unwrap_or_else(|| panic!("no operation `{id}`"))
    }

    /// The choice of a response, aimed at something.
    pub fn respond(&self, id: &str, target: Subject) -> Choice {
        Choice::Respond { response: self.response(id), target }
    }
}

impl Dice {
    /// One of `of`.
    pub fn pick<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        (!of.is_empty()).then(|| of[self.below(of.len())])
    }
}

/// Plans a few legal things at random for every seat: responses, moves in the Council, likelihoods.
pub fn plan_at_random(table: &Table, exercise: &mut Exercise, dice: &mut Dice) -> Vec<(SeatId, Choice)> {
    let mut made = Vec::new();
    for seat in table.seats() {
        for _ in 0..=dice.below(3) {
            let open = exercise.choices(seat);
            made.extend(dice.pick(&open).filter(|it| exercise.choose(seat, *it).is_ok()).map(|it| (seat, it)));
        }
        let step = any_move(table, dice);
        made.extend(exercise.choose(seat, step).ok().map(|()| (seat, step)));
        let estimate = Choice::Estimate {
            incident: IncidentId::at(dice.below(table.scenario.incidents.len())),
            hypothesis: HypothesisId::at(dice.below(table.scenario.hypotheses.len())),
            percent: u8::try_from(dice.below(101)).expect("below 101"),
        };
        made.extend(exercise.choose(seat, estimate).ok().map(|()| (seat, estimate)));
    }
    made
}

fn any_move(table: &Table, dice: &mut Dice) -> Choice {
    let ally = AllyId::at(dice.below(table.rulebook.roster.allies.len()));
    let moves = [
        CouncilChoice::Soften,
        CouncilChoice::Condition,
        CouncilChoice::Share,
        CouncilChoice::Lobby(ally),
        CouncilChoice::Hold,
        CouncilChoice::Withdraw,
        CouncilChoice::Break,
    ];
    Choice::Council(dice.pick(&moves).expect("there are seven"))
}

/// Plays to the end at random; everything that was decided, lock by lock.
pub fn play_at_random(table: &Table, exercise: &mut Exercise, dice: &mut Dice) -> Vec<Vec<(SeatId, Choice)>> {
    let mut decided = Vec::new();
    while !exercise.is_over() {
        decided.push(plan_at_random(table, exercise, dice));
        exercise.run();
    }
    decided
}

/// Does again what was decided before.
pub fn replay(exercise: &mut Exercise, decided: &[Vec<(SeatId, Choice)>]) {
    for turn in decided {
        for &(seat, choice) in turn {
            exercise.choose(seat, choice).expect("it was admitted the first time");
        }
        exercise.run();
    }
}

/// Lets time run to the end with nothing done.
pub fn let_run(exercise: &mut Exercise) {
    while !exercise.is_over() {
        exercise.run();
    }
}

/// An order of this seat.
pub fn order(seat: &str, command: Command) -> Order {
    Order { seat: Slug::new(seat).expect("a slug"), command }
}

/// The order to start a response.
pub fn start(seat: &str, response: &str, target: Option<&str>) -> Order {
    let slug = |it: &str| Slug::new(it).expect("a slug");
    order(seat, Command::Plan(Decision::Respond { response: slug(response), target: target.map(slug) }))
}

/// The order to make a move in the Council.
pub fn council(seat: &str, step: CouncilMove) -> Order {
    order(seat, Command::Plan(Decision::Council(step)))
}

/// Locks.
pub fn lock(exercise: &mut Exercise, seat: &str) -> Result<(), Refusal> {
    exercise.submit(&order(seat, Command::Lock))
}
