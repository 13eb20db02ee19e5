//! One step of exercise time, in order. Read this file first.

use bevy_ecs::schedule::{
    IntoScheduleConfigs, LogLevel, Schedule, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor,
};

use super::apply::settle;
use super::system::{
    advance_operations, carry_out_responses, come_due, deliver_injects, drift_beliefs, expose_plants, find_intruders,
    follow_through, gather_evidence, judge_answers, move_publics, relax_services, set_alarm, settle_silence,
    spread_worms, strike_targets, wear_changes, weigh_options,
};

/// One step.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Step;

/// Builds the step.
///
/// `settle` between two rules means that the second sees what the first decided; two rules without one between them decide
/// from the same facts. The clock has been moved before it runs; turns, scores and the ledger are closed after it, by
/// [`Exercise`](super::Exercise).
pub(crate) fn step() -> Schedule {
    let mut schedule = Schedule::new(Step);
    schedule.set_executor(SingleThreadedExecutor::new());
    schedule.set_build_settings(ScheduleBuildSettings {
        ambiguity_detection: LogLevel::Error,
        auto_insert_apply_deferred: false,
        ..ScheduleBuildSettings::new()
    });
    schedule.add_systems(
        (
            (deliver_injects, settle).chain(),
            (weigh_options, settle).chain(),
            (advance_operations, settle).chain(),
            (find_intruders, settle).chain(),
            (strike_targets, spread_worms, settle).chain(),
            (relax_services, settle).chain(),
            (gather_evidence, expose_plants, settle).chain(),
            move_publics,
            (settle_silence, settle).chain(),
            (carry_out_responses, settle, follow_through, settle).chain(),
            (come_due, settle, wear_changes).chain(),
            (drift_beliefs, judge_answers, settle).chain(),
            set_alarm,
        )
            .chain(),
    );
    schedule
}
