//! How the research subcommands report: as a table or as JSON, and the figures of a spread.

use clap::ValueEnum;
use serde::Serialize;

use crate::rehearse::Spread;

/// How results are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// As a table.
    Table,
    /// As JSON, for scripts.
    Json,
}

/// A spread, in JSON.
#[derive(Serialize)]
pub(super) struct Figures {
    mean: f64,
    p10: f64,
    p50: f64,
    p90: f64,
}

impl From<Spread> for Figures {
    fn from(Spread { mean, p10, p50, p90 }: Spread) -> Self {
        Self { mean, p10, p50, p90 }
    }
}
