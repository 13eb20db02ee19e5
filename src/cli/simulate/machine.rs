//! What `whitecell simulate --format json` prints: its shape, which scripts rely on.

use std::io::Write;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::cli::json;
use crate::cli::report::Figures;
use crate::cli::stop::Stop;
use crate::rehearse::{Player, Summary};

use super::Report;

#[derive(Serialize)]
struct Simulated<'a> {
    scenario: &'a str,
    seed: u64,
    runs: u32,
    jobs: usize,
    elapsed_s: f64,
    playthroughs_per_s: f64,
    policies: Vec<Policy<'a>>,
}

#[derive(Serialize)]
struct Policy<'a> {
    name: String,
    overall: Figures,
    deterrence: Figures,
    resilience: Figures,
    legality: Figures,
    cohesion: Figures,
    endings: Endings<'a>,
}

/// How often each ending came, in the order of the scenario.
struct Endings<'a>(Vec<(&'a str, usize)>);

impl Serialize for Endings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, count) in &self.0 {
            map.serialize_entry(name, count)?;
        }
        map.end()
    }
}

pub(super) fn print(out: &mut dyn Write, report: &Report<'_>) -> Result<(), Stop> {
    let policy = |(player, summary): (&Player, &Summary)| {
        let [overall, deterrence, resilience, legality, cohesion] = summary.scores.map(Figures::from);
        let names = report.scenario.endings.iter().map(|it| it.id.as_str());
        let endings = Endings(names.zip(summary.endings.iter().copied()).collect());
        Policy { name: player.to_string(), overall, deterrence, resilience, legality, cohesion, endings }
    };
    let simulated = Simulated {
        scenario: report.scenario.id.as_str(),
        seed: report.batch.seed,
        runs: report.batch.runs,
        jobs: report.batch.jobs,
        elapsed_s: report.elapsed_s,
        playthroughs_per_s: report.per_s(),
        policies: report.players().map(policy).collect(),
    };
    json::print(out, &simulated)
}
