//! A quick look at a scenario: what a list tells of it, without reading the rest of the file.
//!
//! Reading and checking a whole file takes some milliseconds, and a list of scenarios opens with twenty of them.

mod fields;

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::clean::{clean, clean_line};
use super::model::{
    Briefing, Difficulty, NumberFile, ObjectiveFile, OrganisationFile, SeatFile, SwitchFile, TextFile, TurnFile,
};
use super::wording::{fill, number_of, pieces_of, shown_number};

use fields::fields;

/// What a list tells of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// Minutes at the table.
    pub minutes: u32,
    /// Number of turns.
    pub turns: u16,
    /// The seats: id and title. The first is the default.
    pub seats: Vec<(String, String)>,
    /// What players practise.
    pub objectives: Vec<String>,
    /// The situation, as players read it first.
    pub situation: String,
    /// What is chosen before the start.
    pub switches: Vec<HeadSwitch>,
}

/// Something that is chosen before the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadSwitch {
    /// Its id, by which it is set.
    pub id: String,
    /// What is chosen.
    pub title: String,
    /// What it can be set to: id and title. The first is taken where nothing is chosen.
    pub options: Vec<(String, String)>,
}

/// The head of the scenario in `text`, with every switch and text as the file has it; `None` where it cannot be read by
/// itself, because the file has mistakes. Whoever loads the scenario is told more.
#[must_use]
pub fn head(text: &str) -> Option<Head> {
    let fields = fields(text)?;
    let slots = Slots(&fields);
    let text_of = |name| read::<String>(fields.get(name)?);
    let briefing: Briefing = read(fields.get("briefing")?)?;
    let seats: Vec<SeatFile> = read(fields.get("seats")?)?;
    let objectives: Vec<ObjectiveFile> = read(fields.get("objectives")?)?;
    let turns: Vec<TurnFile> = read(fields.get("turns")?)?;
    let switches: Vec<SwitchFile> = fields.get("switches").map_or(Some(Vec::new()), |it| read(it))?;
    Some(Head {
        id: text_of("id")?,
        title: slots.line(&text_of("title")?),
        summary: slots.filled(&text_of("summary")?),
        difficulty: read(fields.get("difficulty")?)?,
        minutes: read(fields.get("minutes")?)?,
        turns: u16::try_from(turns.len()).unwrap_or(u16::MAX),
        seats: seats.iter().map(|it| (it.id.value().clone(), slots.line(it.title.value()))).collect(),
        objectives: objectives.iter().map(|it| slots.filled(it.text.value())).collect(),
        situation: slots.filled(briefing.situation.value()),
        switches: switches.iter().map(|it| switch(it, &slots)).collect(),
    })
}

/// The number of turns of the scenario in `text`; `None` where it cannot be told.
#[must_use]
pub fn turns_of(text: &str) -> Option<u16> {
    let turns: Vec<TurnFile> = read(fields(text)?.get("turns")?)?;
    u16::try_from(turns.len()).ok()
}

/// The fields of a file in which texts find what they show in their slots.
struct Slots<'a>(&'a BTreeMap<&'a str, &'a str>);

impl Slots<'_> {
    /// The text with its slots filled, as things stand at the beginning.
    fn filled(&self, text: &str) -> String {
        if !text.contains('{') {
            return clean(text);
        }
        let numbers: Vec<NumberFile> = self.rows("numbers");
        let pieces = pieces_of(&self.rows::<TextFile>("texts"), &self.rows::<OrganisationFile>("organisations"));
        let piece = |key: &str| pieces.iter().find(|(it, ..)| it == key).map(|(_, text, _)| text.clone());
        let number = |key: &str| numbers.iter().find(|it| Some(it.id.value().as_str()) == number_of(key));
        clean(&fill(&fill(text, piece), |key| number(key).map(|it| shown_number(*it.start.value()))))
    }

    /// [`Slots::filled`] on one line.
    fn line(&self, text: &str) -> String {
        clean_line(&self.filled(text))
    }

    fn rows<T: DeserializeOwned>(&self, field: &str) -> Vec<T> {
        self.0.get(field).and_then(|it| read(it)).unwrap_or_default()
    }
}

fn switch(row: &SwitchFile, slots: &Slots<'_>) -> HeadSwitch {
    let options = row.options.iter().map(|it| (it.id.value().clone(), slots.line(it.title.value())));
    HeadSwitch { id: row.id.value().clone(), title: slots.line(row.title.value()), options: options.collect() }
}

fn read<T: DeserializeOwned>(value: &str) -> Option<T> {
    ron::from_str(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = include_str!("../../tests/fixtures/small.ron");

    #[test]
    fn a_head_is_read_without_the_rest() {
        let head = head(SMALL).unwrap();
        assert_eq!((head.id.as_str(), head.turns, head.seats.len()), ("small", 2, 2));
        let cut = SMALL.find("    injects:").unwrap();
        assert_eq!(turns_of(&SMALL[..cut]), Some(2));
    }

    #[test]
    fn what_is_no_scenario_has_no_head() {
        for text in ["", "(", "()", "[1]", "(id: \"a\")", "(title: \"never closed", "(a: 'x', b: /* open"] {
            assert_eq!(head(text), None, "{text}");
        }
    }

    #[test]
    fn slots_are_filled_as_things_stand_at_the_beginning() {
        let slotted = SMALL.replacen(
            "title: \"",
            "numbers: [(id: \"n\", title: \"N\", start: 3.0)], title: \"{number:n} {text:port} ",
            1,
        );
        let head = head(&slotted).unwrap();
        assert!(head.title.starts_with("3 {text:port} "), "{}", head.title);
    }
}
