//! The list of everything that can be done, searched by words or by key.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::keymap::{Action, Context};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::widget::{Cells, Row, Size, list, popup, prose};

/// The most letters that are searched for.
const LONGEST: usize = 40;

/// The rank of a command that has what was typed in what it does, and is not called so.
const WEAKLY: u8 = 2;

/// Where a command works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Where one is.
    Here,
    /// On another screen, to which it leads.
    There,
    /// Somewhere that cannot be gone to from here.
    Elsewhere,
}

/// One thing that can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it does, for the program.
    pub action: Action,
    /// What it is called.
    pub name: String,
    /// Its keys, with blanks between.
    pub keys: String,
    /// What it does.
    pub about: String,
    /// The place or the habit that it belongs to.
    pub within: Context,
    /// Where that is.
    pub place: Place,
    /// Why it cannot be done now.
    pub refused: Option<String>,
}

impl Entry {
    /// How well it answers what was typed, 0 best; `None` where it does not.
    fn rank(&self, typed: &str) -> Option<u8> {
        let typed = typed.trim();
        let low = typed.to_lowercase();
        // A key of one letter is meant as it is written; one with a name is not.
        let is_key = |key: &str| key == typed || (typed.chars().count() > 1 && key.to_lowercase() == low);
        if typed.is_empty() || self.keys.split("  ").any(is_key) {
            return Some(0);
        }
        let name = self.name.to_lowercase();
        let all = format!("{name} {} {}", self.about.to_lowercase(), self.within.name().to_lowercase());
        if !low.split_whitespace().all(|word| all.contains(word)) {
            return None;
        }
        let named = |word| name.split(' ').any(|it| it.starts_with(word));
        Some(if low.split_whitespace().all(named) { 1 } else { WEAKLY })
    }
}

/// The list as it is looked at.
#[derive(Clone, Debug, Default)]
pub struct CommandsState {
    /// Everything there is: what works here first.
    pub entries: Vec<Entry>,
    /// What was typed.
    pub typed: String,
    /// The selected one, among those that answer it.
    pub cursor: Cursor,
}

impl CommandsState {
    /// Takes a letter.
    pub fn push(&mut self, c: char) {
        if !c.is_control() && self.typed.chars().count() < LONGEST {
            self.typed.push(c);
            self.cursor = Cursor::default();
        }
    }

    /// Takes the last letter back.
    pub fn erase(&mut self) {
        self.typed.pop();
        self.cursor = Cursor::default();
    }

    /// Those that answer what was typed: first those that are called so, and among them what works here.
    pub fn shown(&self) -> Vec<&Entry> {
        let mut found: Vec<_> = self.entries.iter().filter_map(|it| Some((it.rank(&self.typed)?, it))).collect();
        found.sort_by_key(|(rank, it)| (*rank == WEAKLY, !it.is_here(), *rank));
        found.into_iter().map(|(_, it)| it).collect()
    }

    /// The selected one.
    pub fn selected(&self) -> Option<&Entry> {
        let shown = self.shown();
        shown.get(self.cursor.within(shown.len())).copied()
    }
}

impl Entry {
    /// Whether it works where one is.
    pub const fn is_here(&self) -> bool {
        matches!(self.place, Place::Here)
    }
}

/// Draws the list.
pub fn draw(state: &CommandsState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let size = Size { width: area.width.min(100), height: area.height };
    let inner = popup("Menu: every command", size, area, buf, paint);
    let rows = [Constraint::Length(1), Constraint::Fill(1), Constraint::Length(1), Constraint::Length(3)];
    let [field, above, rule, below] = Layout::vertical(rows).areas(inner);
    let hint = if state.typed.is_empty() { "   words, or a key to see what it does" } else { "" };
    let asked = [
        Span::styled(": ", paint.theme.key),
        Span::raw(format!("{}_", state.typed)),
        Span::styled(hint, paint.theme.quiet),
    ];
    Line::from_iter(asked).render(field, buf);
    let shown = state.shown();
    let width = Row::width(above);
    let mut lines = Vec::new();
    let mut within = "";
    for it in &shown {
        let heading = if it.is_here() { "Here" } else { it.within.name() };
        if heading != within {
            within = heading;
            lines.push(Row::between(Line::styled(within, paint.theme.title)));
        }
        lines.push(Row::made(move || row(it, width, paint)));
    }
    if shown.is_empty() {
        lines.push(Row::between(Line::styled("Nothing answers that. Esc goes back.", paint.theme.quiet)));
    }
    let extent = list(&lines, state.cursor, true, above, buf, paint);
    Line::styled("─".repeat(usize::from(rule.width)), paint.theme.quiet).render(rule, buf);
    if let Some(it) = state.selected() {
        let mut text = Prose::new(below.width);
        text.para(&it.about, Style::new());
        match (&it.refused, it.place) {
            (Some(why), _) => text.hang("- not now: ", paint.theme.warn, why, paint.theme.warn),
            (None, Place::Here) => &mut text,
            (None, _) => text.para(&format!("Enter goes there first: {}.", it.within.name()), paint.theme.quiet),
        };
        prose(&text.into_lines(), Cursor::default(), below, buf, paint);
    }
    Extent { overflow: 0, ..extent }
}

fn row(entry: &Entry, width: usize, paint: Paint) -> Line<'static> {
    let (sign, style) = if entry.refused.is_some() { ("-", paint.theme.quiet) } else { (" ", Style::new()) };
    let told = entry.refused.as_ref().map_or_else(|| entry.about.clone(), |why| format!("not now: {why}"));
    Cells::new(width, paint.ascii)
        .left(sign, 1, style)
        .left(&entry.name, 16, style)
        .left(&entry.keys, 10, paint.theme.key)
        .rest(&told, 0, paint.theme.quiet)
        .line()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, keys: &str, place: Place) -> Entry {
        let (name, keys, about) = (name.to_owned(), keys.to_owned(), format!("To {name} something"));
        Entry { action: Action::Open, name, keys, about, within: Context::Room, place, refused: None }
    }

    fn named(typed: &str) -> Vec<String> {
        let entries = vec![
            entry("plan", "space", Place::Here),
            entry("lock", "L", Place::Here),
            entry("left", "Left  l", Place::Here),
            entry("clock", "z", Place::Elsewhere),
        ];
        let mut state = CommandsState { entries, ..CommandsState::default() };
        typed.chars().for_each(|c| state.push(c));
        state.shown().into_iter().map(|it| it.name.clone()).collect()
    }

    #[test]
    fn a_command_is_found_by_its_words_and_by_its_key() {
        assert_eq!(named(""), ["plan", "lock", "left", "clock"]);
        assert_eq!(named("something lock"), ["lock", "clock"]);
        assert_eq!(named("clo"), ["clock"]);
        assert_eq!(named("c")[0], "clock", "what is called so comes before what only tells of it");
        assert_eq!(named("L")[0], "lock");
        assert_eq!(named("l")[0], "left");
        assert_eq!(named("SPACE"), ["plan"]);
        assert_eq!(named("room left"), ["left"]);
        assert!(named("nowhere").is_empty());
    }
}
