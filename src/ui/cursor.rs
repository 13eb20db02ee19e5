//! Where one is in a list or a text, and how the movement keys change it.

/// A movement along a list or a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// One up.
    Up,
    /// One down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the beginning.
    First,
    /// To the end.
    Last,
}

/// What drawing found out about the part of the screen that moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Rows that show at once.
    pub page: usize,
    /// Text rows that do not fit.
    pub overflow: usize,
}

/// A place in a list, or the first row of a text that shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// Counts from 0.
    pub at: usize,
}

impl Cursor {
    /// The place, or the nearest one in a list of `len`.
    pub const fn within(self, len: usize) -> usize {
        if self.at < len { self.at } else { len.saturating_sub(1) }
    }

    /// Moves along `len` places.
    pub fn step(&mut self, motion: Motion, len: usize, page: usize) {
        let page = page.max(2) - 1;
        let last = len.saturating_sub(1);
        let at = self.within(len);
        self.at = match motion {
            Motion::Up => at.saturating_sub(1),
            Motion::Down => (at + 1).min(last),
            Motion::PageUp => at.saturating_sub(page),
            Motion::PageDown => (at + page).min(last),
            Motion::First => 0,
            Motion::Last => last,
        };
    }

    /// Scrolls a text.
    pub fn scroll(&mut self, motion: Motion, extent: Extent) {
        self.step(motion, extent.overflow + 1, extent.page);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_stays_in_its_list() {
        let mut cursor = Cursor { at: 7 };
        cursor.step(Motion::Down, 3, 5);
        assert_eq!(cursor.at, 2);
        cursor.step(Motion::PageUp, 3, 5);
        assert_eq!(cursor.at, 0);
        cursor.step(Motion::Last, 0, 5);
        assert_eq!(cursor.at, 0);
    }
}
