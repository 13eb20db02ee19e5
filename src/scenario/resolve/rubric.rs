//! Resolves rubrics.

use crate::scenario::model::{LevelFile, Ref, RubricFile};
use crate::scenario::resolved::{Rubric, RubricLevel};

use super::{Resolver, Unresolved};

impl Resolver<'_> {
    pub(super) fn rubrics(&self) -> Result<Vec<Rubric>, Unresolved> {
        self.each(&self.names.file.rubrics, |row| self.rubric(row))
    }

    fn rubric(&self, row: &RubricFile) -> Result<Rubric, Unresolved> {
        Ok(Rubric {
            id: self.slug(&row.id)?,
            title: self.line(&row.title),
            weight: *row.weight.value(),
            judged: row.judged,
            levels: self.each(&row.levels, |it| self.rubric_level(it))?,
        })
    }

    fn rubric_level(&self, row: &LevelFile) -> Result<RubricLevel, Unresolved> {
        Ok(RubricLevel {
            id: self.slug(&row.id)?,
            title: self.line(&row.title),
            points: *row.points.value(),
            when: self.condition(&row.when)?,
        })
    }

    /// The rubric of an objective, if it names one.
    pub(super) fn rubric_if_any(&self, id: &Ref) -> Result<Option<u16>, Unresolved> {
        if id.value().is_empty() {
            return Ok(None);
        }
        let at = self.names.file.rubrics.iter().position(|it| it.id.value() == id.value());
        at.map(|it| Some(it as u16)).ok_or_else(|| self.unresolved("rubric", id))
    }
}
