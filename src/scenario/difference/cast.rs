//! A cast of one's own: every row of the rulebook that it makes.

use super::Part;
use super::fields::Drawer;

impl Drawer<'_> {
    /// Every row of the rulebook. Only worth it where one of the two scenarios has a cast of its own: else they share one.
    pub(super) fn rows(&mut self) {
        for (at, row) in self.rulebook.told().into_iter().enumerate() {
            self.put(Part::Cast, at, row.id, row.fields);
        }
    }
}
