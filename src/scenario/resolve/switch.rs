//! Resolves what is chosen before the start.

use crate::scenario::model::{Ref, SwitchFile};
use crate::scenario::resolved::Switch;

use super::{Resolver, Unresolved};

impl Resolver<'_> {
    pub(super) fn switches(&self) -> Result<Vec<Switch>, Unresolved> {
        self.each(&self.names.file.switches, |row| {
            Ok(Switch {
                id: self.slug(&row.id)?,
                title: self.line(&row.title),
                options: self.each(&row.options, |it| Ok((self.slug(&it.id)?, self.line(&it.title))))?,
                chosen: self.chosen(row),
            })
        })
    }

    /// Which option of a switch is set; the first where none was chosen.
    fn chosen(&self, row: &SwitchFile) -> usize {
        let set = self.settings.get(row.id.value());
        set.and_then(|set| row.options.iter().position(|it| it.id.value() == set)).unwrap_or(0)
    }

    /// Whether a switch is set to this option.
    pub(super) fn is_set(&self, switch: &Ref, option: &Ref) -> Result<bool, Unresolved> {
        let row = self.names.file.switches.iter().find(|it| it.id.value() == switch.value());
        let row = row.ok_or_else(|| self.unresolved("switch", switch))?;
        let at = row.options.iter().position(|it| it.id.value() == option.value());
        Ok(at.ok_or_else(|| self.unresolved("option", option))? == self.chosen(row))
    }
}
