//! Tests from outside: the program as its users meet it, and the house rules.
//!
//! One binary, so that one link serves them all. A test's name is a true sentence; `cargo test --test it NAME` runs it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![allow(clippy::disallowed_methods, reason = "tests make files and look at ours")]
#![allow(clippy::disallowed_types, reason = "tests make files and look at ours")]

mod articles;
mod authors;
mod check;
mod check_hostile;
mod check_random;
mod cli;
mod colours;
mod docs;
mod doctor;
mod engine;
mod forecast;
mod kill;
mod language;
mod layers;
mod library;
mod parity;
mod pictures;
mod play;
mod rehearse;
mod research;
mod simulate;
mod sources;
mod support;
mod terminal;
mod tidy;
mod unread;
mod world;
mod world_rows;
