//! `whitecell list`: the scenarios that ship with the program.

use std::fmt::Write as _;
use std::io::Write;

use clap::Args;
use unicode_width::UnicodeWidthStr;

use crate::view::PickerEntry;

use super::catalogue::entries;
use super::json::{self, Listed};
use super::prose::{count, folded};
use super::stop::{Exit, Stop};

/// List the scenarios that ship with whitecell.
#[derive(Debug, Args)]
pub(super) struct List {
    /// Tell what each is about.
    #[arg(long, conflicts_with = "json")]
    long: bool,
    /// Print JSON, for scripts.
    #[arg(long)]
    json: bool,
}

impl List {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let mut entries = entries();
        if self.json {
            entries.sort_by(|a, b| a.id.cmp(&b.id));
            let listed: Vec<Listed> = entries.into_iter().map(Listed::from).collect();
            json::print(out, &listed)?;
        } else if self.long {
            out.write_all(entries.iter().map(told).collect::<Vec<_>>().join("\n").as_bytes())?;
        } else {
            out.write_all(table(&entries).as_bytes())?;
        }
        Ok(Exit::Done)
    }
}

/// One line a scenario.
fn table(entries: &[PickerEntry]) -> String {
    let widest = |of: fn(&PickerEntry) -> &str| entries.iter().map(|it| of(it).width()).max().unwrap_or(0).max(5);
    let (ids, titles) = (widest(|it| &it.id), widest(|it| &it.title));
    let mut page = String::new();
    let mut row = |cells: [&str; 6]| {
        let [id, title, level, minutes, turns, seats] = cells;
        let gap = " ".repeat(titles.saturating_sub(title.width()));
        let _ = writeln!(page, "{id:ids$}  {title}{gap}  {level:6}  {minutes:>7}  {turns:>5}  {seats:>5}");
    };
    row(["Id", "Title", "Level", "Minutes", "Turns", "Seats"]);
    for PickerEntry { id, title, difficulty, minutes, turns, seats, .. } in entries {
        row([id, title, difficulty, &minutes.to_string(), &turns.to_string(), &seats.len().to_string()]);
    }
    page + "\n`whitecell play ID` plays one; `whitecell list --long` says what each is about.\n"
}

fn told(entry: &PickerEntry) -> String {
    let PickerEntry { id, title, summary, difficulty, minutes, turns, .. } = entry;
    let turns = count(usize::from(*turns), "turn");
    format!("{id}\n  {title} ({difficulty}, {minutes} minutes, {turns})\n{}", folded(summary, "  "))
}

#[cfg(test)]
mod tests {
    use crate::scenario::load;
    use crate::store::bundled;

    use super::super::catalogue::{entry, shipped};
    use super::*;

    #[test]
    fn what_is_told_of_a_shipped_scenario_is_what_it_says_when_it_is_read() {
        let mut all = entries();
        all.sort_by(|a, b| a.id.cmp(&b.id));
        let read: Vec<_> = shipped().map(|(_, it)| entry(&load(&it, bundled::rulebook()).unwrap())).collect();
        assert_eq!(all, read);
    }

    #[test]
    fn the_list_begins_with_the_one_for_beginners_and_then_goes_from_easy_to_hard() {
        let all = entries();
        assert_eq!(all[0].id, "dry-pumps");
        let level = |it: &PickerEntry| ["easy", "medium", "hard", "expert"].iter().position(|l| *l == it.difficulty);
        assert!(all[1..].is_sorted_by_key(|it| (level(it), it.minutes)));
    }

    #[test]
    fn the_table_has_one_line_a_scenario_and_fits_a_page() {
        let page = table(&entries());
        assert!(page.lines().all(|line| line.width() <= 80), "{page}");
        assert_eq!(page.lines().filter(|line| line.contains(" easy ")).count(), 4, "{page}");
    }
}
