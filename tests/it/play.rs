//! Playing from outside: scripts, pipes, journals, and coming back to them.

mod branch;
mod damage;
mod disk;
mod plain;
mod replay;
mod resume;
pub mod room;
mod script;
mod start;
