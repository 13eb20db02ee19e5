//! What serves those who write scenarios: rehearsals, graphs, guides, layout, comparison, patterns.

mod rehearsals;
mod shell;
mod texts;
