//! A rehearsal as subcommands run it: with a bar, and without the words of a panic that is counted.

use std::io::{IsTerminal, stderr};
use std::panic;
use std::sync::Arc;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::rehearse::{Coverage, Rehearsal, cover};
use crate::scenario::Scenario;
use crate::sim::Ground;
use crate::store::bundled;
use crate::ui::Paint;

use super::house;
use super::stop::Stop;

/// The ground of exercises of a scenario, with the shipped rulebook.
pub(super) fn ground(scenario: &Arc<Scenario>) -> Arc<Ground> {
    Arc::new(Ground::new(Arc::clone(bundled::shared()), Arc::clone(scenario)))
}

/// Rehearses, with a bar. A run that panics is in the result, and says nothing of its own.
pub(super) fn covered(ground: &Arc<Ground>, plan: &Rehearsal) -> Result<Coverage, Stop> {
    let bar = bar(u64::from(plan.runs));
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let coverage = cover(ground, plan, &|| bar.inc(1));
    panic::set_hook(hook);
    bar.finish_and_clear();
    coverage.map_err(|bad| Stop::failed(bad.to_string(), "ask for fewer with `--jobs`"))
}

/// A core for each thread that the machine runs at once.
pub(super) fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// A bar on stderr where that is a terminal and things may move; else nothing.
pub(super) fn bar(runs: u64) -> ProgressBar {
    let house = house::known();
    let grows = stderr().is_terminal() && Paint::moves(|name| house.says(name));
    let target = if grows { ProgressDrawTarget::stderr_with_hz(10) } else { ProgressDrawTarget::hidden() };
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} playthroughs, {eta} left");
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::with_draw_target(Some(runs), target).with_style(style)
}
