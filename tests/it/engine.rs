//! The engine, from outside: what must hold of every exercise, and of pairs that differ in one thing.

mod fog;
mod gaming;
mod interruption;
mod ledger;
mod pairs;
mod range;
mod refusal;
mod same;
mod winning;
mod wording;
