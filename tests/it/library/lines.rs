//! Two lines of play for each scenario: a sound one and a poor one, under tests/fixtures/scripts.
//!
//! Over 200 seeds: `whitecell simulate ID --script tests/fixtures/scripts/ID.txt --script tests/fixtures/scripts/ID-poor.txt`.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use whitecell::rehearse::{Batch, Player, Summary, rehearse};
use whitecell::store::bundled;
use whitecell::ui::script;

use crate::support::table;

/// What a sound line is worth more than a poor one, points of the overall score on average.
const WORTH: f64 = 10.0;

/// Seeds that are tried here.
const SEEDS: u32 = 16;

/// A line of play from its file.
fn line(name: &str) -> Player {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/scripts").join(format!("{name}.txt"));
    let text = fs::read_to_string(&path).unwrap_or_else(|bad| panic!("{}: {bad}", path.display()));
    let lines = script::parse(&text).unwrap_or_else(|bad| panic!("{}: {bad:?}", path.display()));
    let commands: Arc<[_]> = lines.into_iter().map(|it| it.command).collect();
    Player::Script { name: name.to_owned(), commands }
}

/// The overall score of each line, on average over the seeds.
fn overall(id: &str, players: Vec<Player>) -> Vec<f64> {
    let table = table(id);
    let batch = Batch { runs: SEEDS, seed: 1, jobs: 0, players };
    let runs = rehearse(&table.ground, &batch, &|| {}).unwrap();
    runs.iter().map(|it| Summary::of(it, table.scenario.endings.len()).scores[0].mean).collect()
}

#[test]
fn in_every_scenario_a_sound_line_is_worth_more_than_a_poor_one() {
    let mut close = Vec::new();
    for (file, _) in bundled::scenarios() {
        let id = file.trim_end_matches(".ron");
        let means = overall(id, vec![line(id), line(&format!("{id}-poor"))]);
        if means[0] - means[1] < WORTH {
            close.push(format!("{id}: {:.1} and {:.1}", means[0], means[1]));
        }
    }
    assert_eq!(close, Vec::<String>::new(), "a sound line is worth {WORTH} points");
}

#[test]
fn a_script_plays_in_dry_runs_as_it_plays_at_the_table() {
    let id = "homeland";
    let Player::Script { commands, .. } = line(id) else { unreachable!("a line is a script") };
    let table = table(id);
    let seat = table.scenario.seats[0].id.clone();
    let seed = whitecell::rehearse::run_seed(1, 0);
    let mut exercise = whitecell::sim::Exercise::new(Arc::clone(&table.ground));
    exercise.begin(seed);
    for command in commands.iter() {
        // A line that this luck does not allow is left out, as in a dry run.
        let _ = exercise.submit(&whitecell::journal::Order { seat: seat.clone(), command: command.clone() });
    }
    let batch = Batch { runs: 1, seed: 1, jobs: 1, players: vec![line(id)] };
    let run = rehearse(&table.ground, &batch, &|| {}).unwrap()[0][0];
    assert!(exercise.is_over());
    assert_eq!(exercise.outcome().ending, Some(run.ending));
    assert_eq!(exercise.outcome().scores[0].to_bits(), run.scores[0].to_bits());
}
