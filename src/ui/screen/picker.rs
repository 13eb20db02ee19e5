//! The list of scenarios, what can be continued, and what the selected one is about.

mod preview;
mod rows;
mod title;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::view::{PickerEntry, SavedGame};

pub use preview::STEPS;

/// How many exercises to continue stand at the top of the list; the rest is at its end.
const ON_TOP: usize = 3;

/// What the player looks at in the list.
#[derive(Clone, Debug, Default)]
pub struct PickerState {
    /// The selected row, in the order of [`choices`].
    pub cursor: Cursor,
    /// What narrows the list down.
    pub filter: String,
    /// Whether it is being typed.
    pub typing: bool,
}

/// A row of the list.
#[derive(Clone, Copy, Debug)]
pub enum Choice<'a> {
    /// An exercise to continue.
    Saved(&'a SavedGame),
    /// A scenario to start.
    Entry(&'a PickerEntry),
}

impl Choice<'_> {
    /// What tells it from every other row.
    pub fn key(&self) -> &str {
        match self {
            Self::Saved(game) => &game.path,
            Self::Entry(entry) => &entry.id,
        }
    }
}

/// The parts of the list, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    Continue,
    Start,
    Own,
    Earlier,
}

impl Group {
    const fn name(self) -> &'static str {
        match self {
            Self::Continue => "Continue",
            Self::Start => "Start",
            Self::Own => "Your own scenarios",
            Self::Earlier => "Played earlier",
        }
    }
}

/// What the filter lets through, in the order of the list: the newest exercises to continue, scenarios, the user's own
/// ones, and last what was played earlier.
pub fn choices<'a>(entries: &'a [PickerEntry], saved: &'a [SavedGame], filter: &str) -> Vec<Choice<'a>> {
    grouped(entries, saved, filter).into_iter().map(|(_, choice)| choice).collect()
}

fn grouped<'a>(entries: &'a [PickerEntry], saved: &'a [SavedGame], filter: &str) -> Vec<(Group, Choice<'a>)> {
    let filter = filter.to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&filter);
    let hits = |it: &PickerEntry| [&it.title, &it.summary, &it.difficulty].into_iter().any(|text| has(text));
    let (mut top, mut earlier) = (Vec::new(), Vec::new());
    for game in saved.iter().filter(|it| has(&it.title)) {
        let to_top = !game.over && top.len() < ON_TOP;
        if to_top { &mut top } else { &mut earlier }.push(Choice::Saved(game));
    }
    let of = |own| entries.iter().filter(move |it| it.own == own && hits(it)).map(Choice::Entry);
    let group = |group: Group, choices: Vec<Choice<'a>>| choices.into_iter().map(move |it| (group, it));
    group(Group::Continue, top)
        .chain(group(Group::Start, of(false).collect()))
        .chain(group(Group::Own, of(true).collect()))
        .chain(group(Group::Earlier, earlier))
        .collect()
}

/// Draws the list and the preview.
pub fn draw(
    entries: &[PickerEntry],
    saved: &[SavedGame],
    state: &PickerState,
    area: Rect,
    buf: &mut Buffer,
    paint: Paint,
) -> Extent {
    let [above, below] = Layout::vertical([Constraint::Length(title::rows(area)), Constraint::Fill(1)]).areas(area);
    title::draw(above, buf, paint);
    let choices = grouped(entries, saved, &state.filter);
    let chosen = choices.get(state.cursor.within(choices.len())).map(|(_, choice)| choice);
    if area.width >= 100 {
        let [left, right] = Layout::horizontal([Constraint::Fill(6), Constraint::Fill(6)]).spacing(2).areas(below);
        let extent = rows::draw(&choices, state, left, buf, paint);
        let [right, how] = Layout::vertical([Constraint::Fill(1), Constraint::Length(7)]).spacing(1).areas(right);
        preview::draw(chosen, entries, right, buf, paint);
        preview::how_it_goes(how, buf, paint);
        extent
    } else {
        let needs = u16::try_from(choices.len() + 5).unwrap_or(u16::MAX);
        let least = (below.height * 2 / 5).max(below.height.saturating_sub(needs + 1));
        let [top, bottom] = Layout::vertical([Constraint::Fill(1), Constraint::Length(least)]).spacing(1).areas(below);
        let extent = rows::draw(&choices, state, top, buf, paint);
        preview::draw(chosen, entries, bottom, buf, paint);
        extent
    }
}
