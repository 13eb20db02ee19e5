//! The rules of the model, one a file. They read and emit; only flows write, each the one component that it owns.

#![allow(clippy::wildcard_enum_match_arm, reason = "a system heeds a few of many events")]

mod advance_operations;
mod carry_out_responses;
mod come_due;
mod deliver_injects;
mod drift_beliefs;
mod expose_plants;
mod find_intruders;
mod follow_through;
mod gather_evidence;
mod judge_answers;
mod look_ahead;
mod move_publics;
mod relax_services;
mod set_alarm;
mod settle_silence;
mod spread_worms;
mod strike_off;
mod strike_targets;
mod wear_changes;
mod weigh_concessions;
mod weigh_options;

pub(crate) use advance_operations::advance_operations;
pub(crate) use carry_out_responses::carry_out_responses;
pub(crate) use come_due::come_due;
pub(crate) use deliver_injects::{arrival, deliver_injects, delivery, events_of};
pub(crate) use drift_beliefs::drift_beliefs;
pub(crate) use expose_plants::expose_plants;
pub(crate) use find_intruders::find_intruders;
pub(crate) use follow_through::follow_through;
pub(crate) use gather_evidence::gather_evidence;
pub(crate) use judge_answers::judge_answers;
pub(crate) use look_ahead::{inject_awaits, look_ahead};
pub(crate) use move_publics::move_publics;
pub(crate) use relax_services::relax_services;
pub(crate) use set_alarm::set_alarm;
pub(crate) use settle_silence::settle_silence;
pub(crate) use spread_worms::spread_worms;
pub(crate) use strike_off::strike_off;
pub(crate) use strike_targets::strike_targets;
pub(crate) use wear_changes::wear_changes;
pub(crate) use weigh_concessions::weigh_concessions;
pub(crate) use weigh_options::weigh_options;
