//! One step of exercise time, in order; and the look ahead that says when it ends. Read this file first.

use bevy_ecs::schedule::{
    IntoScheduleConfigs, LogLevel, Schedule, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor,
};

use super::apply::settle;
use super::state::{Business, due};
use super::system::{
    advance_operations, carry_out_responses, come_due, deliver_injects, drift_beliefs, expose_plants, find_intruders,
    follow_through, gather_evidence, judge_answers, look_ahead, move_publics, out_of_date, relax_services, set_alarm,
    settle_silence, spread_worms, strike_targets, watch_levels, watches, wear_changes, weigh_options,
};

/// One step.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
struct Step;

/// A step in which nothing is due.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
struct QuietStep;

/// The look ahead before each step.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
struct Ahead;

/// Builds the step.
///
/// `settle` between two rules means that the second sees what the first decided; two rules without one between them decide
/// from the same facts. A rule with a condition runs when its business is on the agenda; flows run in every step. The clock has been moved before it runs; turns, scores and the ledger are closed after it, by
/// [`Exercise`](super::Exercise).
pub(crate) fn step() -> Schedule {
    let mut schedule = schedule(Step);
    schedule.add_systems(
        (
            (deliver_injects, settle).chain().run_if(due(Business::Injects)),
            (weigh_options, settle).chain().run_if(due(Business::Options)),
            (advance_operations, settle).chain().run_if(due(Business::Operations)),
            (find_intruders, settle).chain().run_if(due(Business::Intruders)),
            (strike_targets, spread_worms, settle).chain().run_if(due(Business::Strikes)),
            (relax_services, settle).chain(),
            (gather_evidence, expose_plants, settle).chain().run_if(due(Business::Evidence)),
            move_publics,
            (settle_silence, settle).chain().run_if(due(Business::Silence)),
            (carry_out_responses, settle, follow_through, settle).chain().run_if(due(Business::Responses)),
            (come_due, settle).chain().run_if(due(Business::Pending)),
            (wear_changes, drift_beliefs).chain(),
            (judge_answers, settle).chain().run_if(due(Business::Answers)),
        )
            .chain(),
    );
    schedule
}

/// Builds the step in which nothing is due: only flows move, in the order in which [`step`] moves them.
pub(crate) fn quiet_step() -> Schedule {
    let mut schedule = schedule(QuietStep);
    schedule.add_systems((relax_services, settle, move_publics, wear_changes, drift_beliefs).chain());
    schedule
}

/// Builds the look ahead: the agenda is drawn up anew where something may have changed it.
pub(crate) fn ahead() -> Schedule {
    let mut schedule = schedule(Ahead);
    let look = (look_ahead.run_if(out_of_date), watch_levels.run_if(watches), set_alarm);
    schedule.add_systems(look.chain());
    schedule
}

fn schedule(label: impl ScheduleLabel) -> Schedule {
    let mut schedule = Schedule::new(label);
    schedule.set_executor(SingleThreadedExecutor::new());
    schedule.set_build_settings(ScheduleBuildSettings {
        ambiguity_detection: LogLevel::Error,
        auto_insert_apply_deferred: false,
        ..ScheduleBuildSettings::new()
    });
    schedule
}
