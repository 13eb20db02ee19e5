//! Clocks of law: how long is left, and what became of them.

use super::page::Page;
use super::words::{count, labelled, sentences};
use crate::view::ClockLine;
use crate::vocab::Ticking;

/// How a clock stands, in a few words: `9 hours left, until D1 10h`.
#[must_use]
pub fn clock(it: &ClockLine) -> String {
    match it.stands {
        Ticking::Running => format!("{} left, until {}", count(it.left_h as usize, "hour", "hours"), it.due),
        Ticking::Met => format!("done in time, {}", it.ended),
        Ticking::Missed => format!("not done in time: it ran out {}", it.due),
    }
}

/// The clock with the least time left, in a line, and how many run besides; `None` where none runs.
#[must_use]
pub fn pressing(clocks: &[ClockLine]) -> Option<String> {
    let mut running = clocks.iter().filter(|it| it.stands == Ticking::Running);
    let first = running.next()?;
    let more = running.count();
    let besides = if more > 0 { format!(", and {more} more") } else { String::new() };
    Some(format!("{} h left until {}{besides}: {}", first.left_h, first.due, first.title))
}

/// A line for each clock, under a heading; nothing where there is none.
pub(super) fn clocks(page: &mut Page, heading: &str, clocks: &[ClockLine]) {
    if clocks.is_empty() {
        return;
    }
    page.line(heading);
    for it in clocks {
        page.under(sentences([format!("{}: {}", it.title, clock(it)), labelled("By ", &it.law)]));
    }
}
