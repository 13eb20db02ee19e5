//! What Allies that nobody plays do of their own accord, in a reader's words.

use crate::vocab::{AdversaryId, AllyId, ResponseId};

use super::Words;

impl Words<'_, '_> {
    /// `Estmark: a statement of solidarity with Ostrana`.
    pub(crate) fn own_act(self, ally: AllyId, response: ResponseId, adversary: Option<AdversaryId>) -> String {
        format!("{}: {}", self.ally(ally), self.done_alone(response, adversary))
    }

    /// What a government does alone, in running text.
    pub(crate) fn done_alone(self, response: ResponseId, adversary: Option<AdversaryId>) -> String {
        let row = &self.0.rulebook().responses.rows[response.index()];
        let victim = self.0.scenario().victims.first();
        let victim = victim.map_or_else(|| self.say("the Ally concerned"), |it| self.ally(*it).to_owned());
        let adversary = adversary.map_or("those responsible", |it| self.adversary(it));
        let told = row.alone.as_ref().map_or(row.name.as_str(), |it| &it.told);
        told.replace("{adversary}", adversary).replace("{victim}", &victim)
    }

    /// `The parliament of Ostrana gives way to Velgora Federation`.
    pub(crate) fn concedes(self, ally: AllyId, adversary: AdversaryId) -> String {
        format!("The parliament of {} gives way to {}", self.ally(ally), self.adversary(adversary))
    }

    /// `Estmark puts to the Council: Statement of solidarity`.
    pub(crate) fn proposes(self, ally: AllyId, response: ResponseId) -> String {
        let rulebook = self.0.rulebook();
        let measure = self.0.ground().catalogue.entry(response).measure;
        let name = &rulebook.responses.rows[response.index()].name;
        let name = measure.map_or(name, |it| &rulebook.measures.rows[it.index()].name);
        format!("{} {}: {name}", self.ally(ally), self.say("puts to the Council"))
    }
}

/// A number as it stands in running text: in letters up to twelve.
pub(crate) fn counted(number: usize) -> String {
    const LETTERS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    LETTERS.get(number).map_or_else(|| number.to_string(), |it| (*it).to_owned())
}
