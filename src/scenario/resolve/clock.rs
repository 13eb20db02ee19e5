//! Resolves clocks of law.

use crate::scenario::model::ClockFile;
use crate::scenario::resolved::Clock;

use super::{Resolver, Unresolved};

impl Resolver<'_> {
    pub(super) fn clocks(&self) -> Result<Vec<Clock>, Unresolved> {
        self.each(&self.names.file.clocks, |row| self.clock_of(row))
    }

    fn clock_of(&self, row: &ClockFile) -> Result<Clock, Unresolved> {
        Ok(Clock {
            id: self.slug(&row.id)?,
            title: self.line(&row.title),
            law: self.line(&row.law),
            hours: *row.hours.value(),
            starts: self.condition(&row.starts)?,
            met: self.condition(&row.met)?,
            kept: self.each(&row.kept, |it| self.consequence(it))?,
            missed: self.each(&row.missed, |it| self.consequence(it))?,
            to: self.readers(&row.to)?,
            warns_h: Some(*row.warns_h.value()).filter(|hours| *hours > 0),
        })
    }
}
