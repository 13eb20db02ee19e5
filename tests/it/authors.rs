//! What serves those who write scenarios: rehearsals, graphs, guides, layout, comparison, patterns.

mod company;
mod paper;
mod patterns;
mod rehearsals;
pub mod shell;
mod texts;
mod tutorial;
mod watching;
mod what_if;
