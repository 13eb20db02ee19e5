//! An exercise as a script: one command a line, `#` comments. `docs/scripts.md` describes the language.
//!
//! A command is written as it displays: what plain mode echoes and what the review lists can be played again.

mod answer;
mod end;
mod error;
mod nearest;
mod parse;
mod run;
mod table;
mod word;

#[cfg(test)]
mod tests;

pub use end::{ScriptEnd, Stop};
pub use error::ScriptError;
pub use nearest::nearest;
pub use parse::{COMMANDS, ScriptLine, parse, parse_line, settings};
pub use run::{OnRefusal, run};
