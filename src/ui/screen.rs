//! The screens and windows. Each draws what it is given, keeps nothing, and tells how much did not fit.

pub mod answer;
pub mod briefing;
pub mod confirm;
pub mod council;
pub mod curtain;
pub mod entry;
pub mod evidence;
pub mod facilitator;
pub mod help;
pub mod ledger;
pub mod library;
pub mod log;
pub mod notice;
pub mod number;
pub mod past;
pub mod picker;
pub mod projector;
pub mod reader;
pub mod review;
pub mod room;
pub mod seats;
pub mod small;
pub mod targets;
pub mod tip;
pub mod words;
