//! What can be clicked: where the frame that is being drawn puts rows and panes.
//!
//! Widgets write it down as they draw; whoever draws the frame takes it up. Nothing else is kept between frames.

use std::cell::RefCell;

use ratatui::layout::{Position, Rect};

/// What stands in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The item of this number in a list, and the number of the one that is selected.
    Item {
        /// The item, from 0.
        index: usize,
        /// The selected one.
        selected: usize,
    },
    /// A pane that this key goes to.
    Pane(char),
}

/// A place and what stands there.
pub type Hit = (Rect, Spot);

thread_local! {
    static HITS: RefCell<Vec<Hit>> = const { RefCell::new(Vec::new()) };
}

/// Writes down what stands in a place.
pub fn record(area: Rect, spot: Spot) {
    HITS.with_borrow_mut(|hits| hits.push((area, spot)));
}

/// What was written down since the last time.
pub fn take() -> Vec<Hit> {
    HITS.take()
}

/// What stands at a place: the last that was drawn there of each kind.
pub fn at(hits: &[Hit], place: Position) -> (Option<char>, Option<(usize, usize)>) {
    let here = || hits.iter().rev().filter(|(area, _)| area.contains(place)).map(|(_, spot)| *spot);
    let pane = here().find_map(|it| if let Spot::Pane(key) = it { Some(key) } else { None });
    let item =
        here().find_map(|it| if let Spot::Item { index, selected } = it { Some((index, selected)) } else { None });
    (pane, item)
}
