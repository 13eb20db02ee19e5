//! What must be done in time, and those who say in public who did it.

use crate::scenario::resolved::{Claimant, Clock};
use crate::scenario::told::with_words;

use super::Part;
use super::fields::Drawer;

impl Drawer<'_> {
    pub(super) fn clocks(&mut self) {
        let (it, rulebook) = (self.scenario, self.rulebook);
        for (at, clock) in it.clocks.iter().enumerate() {
            let Clock { id, title, law, hours, starts, met, kept, missed, to, warns_h } = clock;
            let fields = vec![
                ("title", title.clone()),
                ("law", law.clone()),
                ("hours", hours.to_string()),
                ("starts", with_words(starts, it, rulebook)),
                ("met", with_words(met, it, rulebook)),
                ("kept", self.consequences(kept)),
                ("missed", self.consequences(missed)),
                ("to", self.seats(to)),
                ("warns_h", warns_h.map_or_else(String::new, |it| it.to_string())),
            ];
            self.put(Part::Clock, at, id, fields);
        }
    }

    pub(super) fn claimants(&mut self) {
        let it = self.scenario;
        for (at, Claimant { id, name, role }) in it.claimants.iter().enumerate() {
            self.put(Part::Claimant, at, id, vec![("name", name.clone()), ("role", role.clone())]);
        }
    }
}
