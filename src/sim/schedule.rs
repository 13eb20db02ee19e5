//! One step of exercise time, in order. Read this file first.

use bevy_ecs::system::{BoxedSystem, IntoSystem};
use bevy_ecs::world::World;

use crate::journal::{Cause, Event};
use crate::vocab::Moment;

use super::apply::settle;
use super::emit::Emit;
use super::facts::Facts;
use super::ground::Ground;
use super::snapshot::Rows;
use super::state::{Agenda, Business, Clock, Stirred};
use super::system::{
    advance_operations, carry_out_responses, come_due, deliver_injects, drift_beliefs, expose_plants, find_intruders,
    follow_through, gather_evidence, judge_answers, look_ahead, move_publics, relax_services, set_alarm,
    settle_silence, spread_worms, strike_off, strike_targets, wear_changes, weigh_concessions, weigh_evidence,
    weigh_options,
};

/// The rules of a step, in order.
///
/// A rule runs when its business is due, a flow when anything is that services or publics have a part in. What a rule decides
/// is made true before the next one looks. Turns, scores and the ledger are closed after a step, by
/// [`Exercise`](super::Exercise). `docs/decisions/0009-rules-run-when-due.md` tells why this is a list, and not a schedule of
/// the ECS.
pub(crate) struct Step {
    rules: Vec<(When, Rule)>,
    decided: Emit,
}

/// A rule.
enum Rule {
    /// Reads the facts and decides what happens.
    Decides(fn(&Facts<'_, '_>, &mut Emit)),
    /// Moves what flows.
    Moves(BoxedSystem),
    /// The same; something may have happened by that.
    Brings(BoxedSystem<(), Vec<(Cause, Event)>>),
}

/// When a rule runs.
#[derive(Clone, Copy, Debug)]
enum When {
    Due(&'static [Business]),
    Flow,
}

impl Step {
    /// Binds the rules to a world.
    pub(crate) fn new(world: &mut World) -> Self {
        use Business::{
            Answers, Decisions, Evidence, Injects, Intruders, Operations, Options, Pending, Reports, Responses,
            Silence, Strikes, Voices,
        };
        use Rule::{Brings, Decides, Moves};
        use When::{Due, Flow};
        let rules = vec![
            (Due(&[Reports, Injects]), Decides(deliver_injects)),
            (Due(&[Options]), Decides(weigh_options)),
            (Due(&[Operations]), Decides(advance_operations)),
            (Due(&[Intruders]), Decides(find_intruders)),
            (Due(&[Strikes]), Decides(strike_targets)),
            (Due(&[Strikes]), Decides(spread_worms)),
            (Flow, Brings(bound(world, relax_services))),
            (Due(&[Evidence]), Decides(gather_evidence)),
            (Due(&[Evidence]), Decides(expose_plants)),
            (Flow, Moves(bound(world, move_publics))),
            (Flow, Decides(weigh_concessions)),
            (Due(&[Silence]), Decides(settle_silence)),
            (Due(&[Decisions, Responses]), Decides(carry_out_responses)),
            (Due(&[Responses]), Decides(follow_through)),
            (Due(&[Voices, Pending]), Decides(come_due)),
            (Due(&[Voices, Pending]), Moves(bound(world, strike_off))),
            (Flow, Moves(bound(world, wear_changes))),
            (Flow, Moves(bound(world, drift_beliefs))),
            (Due(&[Answers]), Decides(judge_answers)),
        ];
        Self { rules, decided: Emit::default() }
    }

    /// Tells when the next step ends. Draws up the agenda anew where it may be out of date.
    pub(crate) fn look_ahead(&mut self, world: &mut World, rows: &mut Rows, ground: &Ground) -> Moment {
        let clock = *world.resource::<Clock>();
        let now = clock.now;
        let mut agenda = *world.resource::<Agenda>();
        let out_of_date = agenda.out_of_date(now);
        if out_of_date > Stirred::Nothing {
            let facts = Facts::new(world, rows);
            match out_of_date {
                Stirred::Everything => {
                    agenda.clear(now);
                    look_ahead(&facts, &mut self.decided, &mut agenda);
                }
                Stirred::Evidence | Stirred::Nothing => {
                    agenda.clear_evidence();
                    weigh_evidence(&facts, &mut self.decided, &mut agenda);
                }
            }
            settle(world, rows, &mut self.decided);
        }
        set_alarm(&mut agenda, &ground.rulebook.parameters.service, &clock);
        *world.resource_mut::<Agenda>() = agenda;
        agenda.alarm
    }

    /// Runs the rules that have something to do now, the clock having been moved.
    pub(crate) fn run(&mut self, world: &mut World, rows: &mut Rows, ground: &Ground) {
        let clock = *world.resource::<Clock>();
        let now = clock.now;
        let recently = clock.step_h() < ground.rulebook.parameters.service.step_wait_h.value;
        let mut agenda = *world.resource::<Agenda>();
        let mut flows = None;
        for (when, rule) in &mut self.rules {
            let runs = match when {
                When::Due(business) => business.iter().any(|it| agenda.is_due(*it, now)),
                // What happened before services move in this step may move them, and nothing after.
                When::Flow => *flows.get_or_insert_with(|| agenda.moves_flows(now, recently)),
            };
            if runs {
                match rule {
                    Rule::Decides(decide) => decide(&Facts::new(world, rows), &mut self.decided),
                    Rule::Moves(system) => run(system, world),
                    Rule::Brings(system) => self.decided.events.append(&mut run(system, world)),
                }
                // Only what happens changes the agenda in the middle of a step.
                if settle(world, rows, &mut self.decided) {
                    agenda = *world.resource::<Agenda>();
                }
            }
        }
        if flows == Some(true) {
            world.resource_mut::<Clock>().from = now;
        }
    }
}

fn bound<T: 'static, M>(world: &mut World, system: impl IntoSystem<(), T, M>) -> BoxedSystem<(), T> {
    let mut system: BoxedSystem<(), T> = Box::new(IntoSystem::into_system(system));
    system.initialize(world);
    system
}

/// No system of ours defers anything.
fn run<T: 'static>(system: &mut BoxedSystem<(), T>, world: &mut World) -> T {
    system.run_without_applying_deferred((), world).expect("what systems ask for is there from the start")
}
