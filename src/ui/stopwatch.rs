//! Time at the table, by the clock on the wall. It is told, kept in notes, and never part of the model.

#![allow(
    clippy::disallowed_types,
    reason = "people at a table wait by the wall's clock; nothing that is replayed reads it"
)]

use std::time::{Duration, Instant};

use crate::view::Wall;

/// Counts seconds while it runs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stopwatch {
    /// Since when it runs.
    since: Option<Instant>,
    /// What it counted in this turn, before that.
    before: Duration,
    /// When what it shows changes next.
    wakes: Option<Instant>,
}

impl Stopwatch {
    /// Runs from now on.
    pub fn run(&mut self) {
        self.stop();
        self.since = Some(Instant::now());
    }

    /// Stands still.
    pub fn stop(&mut self) {
        self.before += self.elapsed();
        self.since = None;
        self.wakes = None;
    }

    /// Seconds of this turn, which is over with that.
    pub fn lap(&mut self) -> u32 {
        let all = self.before + self.elapsed();
        self.before = Duration::ZERO;
        if self.since.is_some() {
            self.since = Some(Instant::now());
        }
        seconds(all)
    }

    fn elapsed(&self) -> Duration {
        self.since.map_or(Duration::ZERO, |it| it.elapsed())
    }

    /// The clock on the wall as it is now: one that was set to run elsewhere, or before, stands still.
    pub fn read(&self, wall: Wall) -> Wall {
        Wall { left_s: wall.left_s.saturating_sub(seconds(self.elapsed())), runs: self.since.is_some() }
    }

    /// Notes that the time was just drawn: it has to be drawn again when the next second begins.
    pub fn drawn(&mut self, shown: bool) {
        let next = self.since.map(|since| since + Duration::from_secs(since.elapsed().as_secs() + 1));
        self.wakes = next.filter(|_| shown);
    }

    /// When what it shows changes next; `None` while it stands still or is not on the screen.
    pub const fn wakes(&self) -> Option<Instant> {
        self.wakes
    }
}

fn seconds(it: Duration) -> u32 {
    u32::try_from(it.as_secs()).unwrap_or(u32::MAX)
}

/// Minutes and seconds, such as `4:12`.
pub fn shown(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// The clock on the wall for a header: `4:12 left`, `4:12 PAUSED`, `TIME IS UP`.
pub fn told(wall: Wall) -> String {
    match wall {
        Wall { left_s: 0, .. } => "TIME IS UP".to_owned(),
        Wall { left_s, runs: true } => format!("{} left", shown(left_s)),
        Wall { left_s, runs: false } => format!("{} PAUSED", shown(left_s)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_nobody_started_here_stands_still_and_wakes_nobody() {
        let mut watch = Stopwatch::default();
        watch.drawn(true);
        assert_eq!(watch.read(Wall { left_s: 90, runs: true }), Wall { left_s: 90, runs: false });
        assert_eq!((watch.wakes(), watch.lap()), (None, 0));
    }

    #[test]
    fn a_running_clock_wakes_at_most_once_a_second_and_only_where_it_shows() {
        let mut watch = Stopwatch::default();
        watch.run();
        watch.drawn(true);
        let wakes = watch.wakes().unwrap();
        assert!(wakes > Instant::now() && wakes <= Instant::now() + Duration::from_secs(1));
        watch.drawn(false);
        assert_eq!(watch.wakes(), None);
        watch.stop();
        watch.drawn(true);
        assert_eq!(watch.wakes(), None);
    }

    #[test]
    fn time_is_told_in_words_as_well() {
        let told = |left_s, runs| super::told(Wall { left_s, runs });
        assert_eq!([told(252, true), told(252, false), told(0, true)], ["4:12 left", "4:12 PAUSED", "TIME IS UP"]);
    }
}
