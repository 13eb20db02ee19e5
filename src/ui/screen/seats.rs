//! What is chosen before the start: the seat, and the scenario's switches.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::ui::cursor::{Cursor, Extent, Motion};
use crate::ui::paint::Paint;
use crate::ui::text::fit;
use crate::ui::widget::{Cells, Row, Size, list, popup};
use crate::view::PickerEntry;

/// What is chosen so far.
#[derive(Clone, Debug, Default)]
pub struct SeatsState {
    /// Which scenario, in the order of the lobby.
    pub entry: usize,
    /// The selected row: seats first, then switches.
    pub cursor: Cursor,
    /// The seat that is taken; the one behind the last is all of them.
    pub seat: usize,
    /// Which option of each switch is set.
    pub set: Vec<usize>,
}

impl SeatsState {
    /// The first seat, and the first option of every switch.
    pub fn new(entry: usize, of: &PickerEntry) -> Self {
        Self { entry, set: vec![0; of.switches.len()], ..Self::default() }
    }

    /// Moves; the seat one stands on is the one that is taken.
    pub fn step(&mut self, motion: Motion, of: &PickerEntry, page: usize) {
        self.cursor.step(motion, places(of) + of.switches.len(), page);
        if self.cursor.at < places(of) {
            self.seat = self.cursor.at;
        }
    }

    /// The switch that is selected, if one is.
    pub fn switch(&self, of: &PickerEntry) -> Option<usize> {
        self.cursor.at.checked_sub(places(of)).filter(|it| *it < of.switches.len())
    }

    /// Sets the selected switch to its next option, or the one before.
    pub fn turn(&mut self, of: &PickerEntry, forward: bool) {
        let Some(at) = self.switch(of) else { return };
        let (options, set) = (of.switches[at].options.len(), &mut self.set[at]);
        *set = (*set + if forward { 1 } else { options.saturating_sub(1) }) % options.max(1);
    }

    /// What is set, by key.
    pub fn chosen(&self, of: &PickerEntry) -> Vec<(String, String)> {
        let option = |(switch, set): (&crate::view::SwitchCard, &usize)| {
            switch.options.get(*set).map(|(id, _)| (switch.id.clone(), id.clone()))
        };
        of.switches.iter().zip(&self.set).filter_map(option).collect()
    }
}

/// How many ways to sit there are: each seat, and all of them where there are several.
const fn places(of: &PickerEntry) -> usize {
    let seats = of.seats.len();
    if seats > 1 { seats + 1 } else { seats }
}

/// Draws the choice.
pub fn draw(entry: &PickerEntry, state: &SeatsState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let rows = rows(entry, state, Row::width(Rect::new(0, 0, 64, 1)), paint);
    let height = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_add(2);
    let title = if entry.seats.len() > 1 { "which seat?" } else { "before the start" };
    let inner = popup(&format!("{}: {title}", entry.title), Size { width: 68, height }, area, buf, paint);
    list(&rows, state.cursor, true, inner, buf, paint)
}

fn rows(entry: &PickerEntry, state: &SeatsState, width: usize, paint: Paint) -> Vec<Row<'static>> {
    let quiet = paint.theme.quiet;
    let said = |text: &str| Row::between(Line::styled(fit(text, width, paint.ascii), quiet));
    let several = entry.seats.len() > 1;
    let mut rows = vec![said(if several { "The other seats are played by the model." } else { "Your seat" })];
    let all = several.then_some("All of them, in turns at this keyboard");
    for (at, title) in entry.seats.iter().map(|(_, title)| title.as_str()).chain(all).enumerate() {
        let sign = if several && at == state.seat { "* " } else { "  " };
        rows.push(Row::item(Line::styled(fit(&format!("{sign}{title}"), width, paint.ascii), Style::new())));
    }
    if !entry.switches.is_empty() {
        rows.extend([said(""), said("To choose, with left and right")]);
    }
    for (switch, set) in entry.switches.iter().zip(&state.set) {
        let option = switch.options.get(*set).map_or("", |(_, title)| title.as_str());
        let line = Cells::new(width, paint.ascii).rest(&format!("  {}", switch.title), 24, Style::new()).left(
            &format!("‹ {option} ›"),
            22,
            paint.theme.key,
        );
        rows.push(Row::item(line.line()));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::sample::entries;

    #[test]
    fn the_last_seat_one_stood_on_is_taken_and_a_switch_goes_round() {
        let entry = &entries()[0];
        let mut state = SeatsState::new(0, entry);
        for motion in [Motion::Down, Motion::Down, Motion::Down, Motion::Down] {
            state.step(motion, entry, 9);
        }
        assert_eq!((state.seat, state.switch(entry)), (3, Some(0)), "all of them");
        state.turn(entry, true);
        assert_eq!(state.chosen(entry), [("season".to_owned(), "winter".to_owned())]);
        state.turn(entry, true);
        assert_eq!(state.chosen(entry), [("season".to_owned(), "summer".to_owned())]);
        state.step(Motion::First, entry, 9);
        assert_eq!((state.seat, state.switch(entry)), (0, None));
    }
}
