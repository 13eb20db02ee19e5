//! The screens and windows. Each draws what it is given, keeps nothing, and tells how much did not fit.

pub mod answer;
pub mod briefing;
pub mod commands;
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
pub mod number;
pub mod past;
pub mod picker;
pub mod projector;
pub mod read_out;
pub mod reader;
pub mod review;
pub mod room;
pub mod seats;
pub mod settings;
pub mod small;
pub mod targets;
pub mod words;
