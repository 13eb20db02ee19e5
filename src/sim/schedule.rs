//! One step of exercise time, in order. Read this file first.

use bevy_ecs::system::{BoxedSystem, IntoSystem};
use bevy_ecs::world::World;

use super::apply::settle;
use super::state::{Agenda, Business, Clock};
use super::system::{
    advance_operations, carry_out_responses, come_due, deliver_injects, drift_beliefs, expose_plants, find_intruders,
    follow_through, gather_evidence, judge_answers, look_ahead, move_publics, relax_services, set_alarm,
    settle_silence, spread_worms, strike_targets, wear_changes, weigh_concessions, weigh_options,
};

/// The rules of a step, in order.
///
/// A rule runs when its business is due, a flow when anything is that services or publics have a part in. What a rule decides
/// is made true before the next one looks. Turns, scores and the ledger are closed after a step, by
/// [`Exercise`](super::Exercise). `docs/decisions/0009-rules-run-when-due.md` tells why this is a list, and not a schedule of
/// the ECS.
pub(crate) struct Step {
    ahead: BoxedSystem,
    rules: Vec<(When, BoxedSystem)>,
}

/// When a rule runs.
#[derive(Clone, Copy, Debug)]
enum When {
    Due(Business),
    Flow,
}

impl Step {
    /// Binds the rules to a world.
    pub(crate) fn new(world: &mut World) -> Self {
        use Business::{
            Answers, Evidence, Injects, Intruders, Operations, Options, Pending, Responses, Silence, Strikes,
        };
        use When::{Due, Flow};
        let rules = vec![
            (Due(Injects), bound(world, deliver_injects)),
            (Due(Options), bound(world, weigh_options)),
            (Due(Operations), bound(world, advance_operations)),
            (Due(Intruders), bound(world, find_intruders)),
            (Due(Strikes), bound(world, strike_targets)),
            (Due(Strikes), bound(world, spread_worms)),
            (Flow, bound(world, relax_services)),
            (Due(Evidence), bound(world, gather_evidence)),
            (Due(Evidence), bound(world, expose_plants)),
            (Flow, bound(world, move_publics)),
            (Flow, bound(world, weigh_concessions)),
            (Due(Silence), bound(world, settle_silence)),
            (Due(Responses), bound(world, carry_out_responses)),
            (Due(Responses), bound(world, follow_through)),
            (Due(Pending), bound(world, come_due)),
            (Flow, bound(world, wear_changes)),
            (Flow, bound(world, drift_beliefs)),
            (Due(Answers), bound(world, judge_answers)),
        ];
        Self { ahead: bound(world, look_ahead), rules }
    }

    /// Finds out when the next step ends, and draws up the agenda anew where it may be out of date.
    pub(crate) fn look_ahead(&mut self, world: &mut World) {
        let now = world.resource::<Clock>().now;
        if world.resource::<Agenda>().is_out_of_date(now) {
            run(&mut self.ahead, world);
        }
        set_alarm(world);
    }

    /// Runs the rules that have something to do now, the clock having been moved.
    pub(crate) fn run(&mut self, world: &mut World) {
        let now = world.resource::<Clock>().now;
        let mut agenda = *world.resource::<Agenda>();
        let flows = agenda.moves_flows(now);
        for (when, system) in &mut self.rules {
            let runs = match *when {
                When::Due(business) => agenda.is_due(business, now),
                When::Flow => flows,
            };
            if runs {
                run(system, world);
                // Only what happens changes the agenda in the middle of a step.
                if settle(world) {
                    agenda = *world.resource::<Agenda>();
                }
            }
        }
        if flows {
            world.resource_mut::<Clock>().from = now;
        }
    }
}

fn bound<M>(world: &mut World, system: impl IntoSystem<(), (), M>) -> BoxedSystem {
    let mut system: BoxedSystem = Box::new(IntoSystem::into_system(system));
    system.initialize(world);
    system
}

/// No system of ours defers anything: what it decides goes to the outbox.
fn run(system: &mut BoxedSystem, world: &mut World) {
    system.run_without_applying_deferred((), world).expect("what systems ask for is there from the start");
}
