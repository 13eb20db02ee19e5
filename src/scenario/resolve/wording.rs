//! Fills the slots of texts, and counts what the scenario counts.

use crate::scenario::Spanned;
use crate::scenario::clean::{clean, clean_line};
use crate::scenario::model::{HiddenValueFile, InjectFile, ScenarioFile};
use crate::scenario::resolved::{Character, Claimant, Hidden, HiddenValue, Number, Piece};
use crate::scenario::wording::{self, Settings, fill, number_of, shown_number};

use super::{Resolver, Unresolved};

/// Every piece of text that others show, as it was set before the start, else as the file has it.
pub(super) fn pieces(file: &ScenarioFile, settings: &Settings) -> Vec<Piece> {
    let piece = |(key, written, ask): (String, String, String)| {
        let text = clean(settings.get(&key).unwrap_or(&written));
        Piece { key, text, ask: clean_line(&ask) }
    };
    wording::pieces(file).into_iter().map(piece).collect()
}

impl Resolver<'_> {
    /// A text that is shown as things stood at the beginning.
    pub(super) fn prose(&self, text: &Spanned<String>) -> String {
        fill(&self.live(text), |key| {
            let number = self.names.number(number_of(key)?)?;
            Some(shown_number(*self.names.file.numbers[number.index()].start.value()))
        })
    }

    /// A text that is shown later, with the numbers of its time: their slots stay.
    pub(super) fn live(&self, text: &Spanned<String>) -> String {
        clean(&fill(text.value(), |key| self.pieces.iter().find(|it| it.key == key).map(|it| it.text.clone())))
    }

    /// [`Resolver::prose`] on one line.
    pub(super) fn line(&self, text: &Spanned<String>) -> String {
        clean_line(&self.prose(text))
    }

    /// [`Resolver::live`] on one line.
    pub(super) fn live_line(&self, text: &Spanned<String>) -> String {
        clean_line(&self.live(text))
    }

    pub(super) fn characters(&self) -> Result<Vec<Character>, Unresolved> {
        self.each(&self.names.file.characters, |row| {
            Ok(Character {
                id: self.slug(&row.id)?,
                name: self.line(&row.name),
                role: self.line(&row.role),
                voice: self.prose(&row.voice),
            })
        })
    }

    pub(super) fn claimants(&self) -> Result<Vec<Claimant>, Unresolved> {
        self.each(&self.names.file.claimants, |row| {
            Ok(Claimant { id: self.slug(&row.id)?, name: self.line(&row.name), role: self.line(&row.role) })
        })
    }

    pub(super) fn hidden(&self) -> Result<Vec<Hidden>, Unresolved> {
        self.each(&self.names.file.hidden, |row| {
            let value = |it: &HiddenValueFile| {
                Ok(HiddenValue { id: self.slug(&it.id)?, odds: *it.odds.value(), told: self.prose(&it.told) })
            };
            Ok(Hidden {
                id: self.slug(&row.id)?,
                title: self.line(&row.title),
                values: self.each(&row.values, value)?,
                known_to: self.readers(&row.known_to)?,
            })
        })
    }

    /// Who tells a report: a character by name and role, else what the file says, else the outlet.
    pub(super) fn source(&self, file: &InjectFile) -> Result<String, Unresolved> {
        if file.character.value().is_empty() {
            let said = if file.source.span().is_empty() { &file.media.outlet } else { &file.source };
            return Ok(self.line(said));
        }
        let row = &self.names.file.characters[self.character(&file.character)?];
        Ok(format!("{}, {}", self.line(&row.name), self.line(&row.role)))
    }

    /// How the one speaks who tells it; empty where nothing is said of that.
    pub(super) fn voice(&self, file: &InjectFile) -> Result<String, Unresolved> {
        if file.character.value().is_empty() {
            return Ok(String::new());
        }
        let row = &self.names.file.characters[self.character(&file.character)?];
        Ok(self.line(&row.voice))
    }

    pub(super) fn numbers(&self) -> Result<Vec<Number>, Unresolved> {
        self.each(&self.names.file.numbers, |row| {
            let (least, most) = (*row.least.value(), *row.most.value());
            Ok(Number {
                id: self.slug(&row.id)?,
                title: self.line(&row.title),
                start: *row.start.value(),
                least,
                most,
                shown: row.shown,
            })
        })
    }
}
