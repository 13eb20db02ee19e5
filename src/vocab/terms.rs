//! What a cast calls its members, the whole of them, and those who decide together.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// The words of a cast that is no alliance.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct OwnTerms {
    /// One of those who act: `site`.
    pub member: String,
    /// Several of them: `sites`.
    pub members: String,
    /// All of them together: `the group`.
    pub whole: String,
    /// Who decides together: `the board`. Empty where nobody does.
    pub council: String,
    /// Who decides for one alone: `your management`.
    pub government: String,
    /// What decisions cost besides money: `standing`.
    pub capital: String,
}

/// What the members of a cast, the whole and its council are called.
///
/// The program's sentences are written for an alliance. [`Terms::say`] tells them of another cast.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct Terms(Option<Arc<OwnTerms>>);

impl Terms {
    /// The words of an alliance: Ally, Allies, the Alliance, the Council.
    pub const ALLIANCE: Self = Self(None);

    /// The words of another cast.
    #[must_use]
    pub fn own(words: OwnTerms) -> Self {
        Self(Some(Arc::new(words)))
    }

    /// Whether there is somebody to put a text before.
    #[must_use]
    pub fn has_council(&self) -> bool {
        self.0.as_ref().is_none_or(|own| !own.council.is_empty())
    }

    /// One of those who act, as it stands in running text.
    #[must_use]
    pub fn member(&self) -> &str {
        self.0.as_ref().map_or("Ally", |own| &own.member)
    }

    /// Several of those who act, as a heading: `Allies`, `Sites`.
    #[must_use]
    pub fn heading(&self) -> String {
        self.0.as_ref().map_or_else(|| "Allies".to_owned(), |own| capitalised(&own.members))
    }

    /// Several of those who act, as a word that can be typed: `allies`, `sites`.
    #[must_use]
    pub fn typed(&self) -> String {
        let word = self.0.as_ref().map_or("allies", |own| &own.members);
        word.split_whitespace().last().unwrap_or_default().to_lowercase()
    }

    /// What decisions cost besides money, in a word.
    #[must_use]
    pub fn capital(&self) -> &str {
        self.0.as_ref().map_or("capital", |own| &own.capital)
    }

    /// A sentence of the program, which speaks of an alliance, in the words of this cast.
    #[must_use]
    pub fn say<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.0.as_ref().map_or(Cow::Borrowed(text), |own| own.retell(text))
    }

    /// [`say`](Self::say) for a text that was made.
    #[must_use]
    pub fn said(&self, text: String) -> String {
        if self.0.is_none() { text } else { self.say(&text).into_owned() }
    }
}

impl OwnTerms {
    fn retell<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let council = if self.council.is_empty() { &self.whole } else { &self.council };
        // Longer phrases stand before those that they hold.
        let phrases = [
            ("a national government", self.government.clone()),
            ("your government", self.government.clone()),
            (", Article 4 and Article 5", String::new()),
            (" under Article 4", String::new()),
            ("teams of Allies", "teams from outside".to_owned()),
            ("political capital", self.capital.clone()),
            ("Allied capability", "own capability".to_owned()),
            ("thirty-two", "all".to_owned()),
            ("Thirty-two", "All".to_owned()),
            ("the Alliance", self.whole.clone()),
            ("The Alliance", capitalised(&self.whole)),
            ("the Council", council.clone()),
            ("The Council", capitalised(council)),
            ("an Ally", with_article(&self.member)),
            ("An Ally", capitalised(&with_article(&self.member))),
            ("Allies", self.members.clone()),
            ("Ally", self.member.clone()),
        ];
        let mut told = String::new();
        let mut rest = text;
        let mut changed = false;
        while let Some(letter) = rest.chars().next() {
            let begins = |phrase: &str| {
                let inside = told.ends_with(char::is_alphanumeric);
                let after = rest.strip_prefix(phrase).map(|it| it.starts_with(char::is_alphanumeric));
                after == Some(false) && (!inside || !phrase.starts_with(char::is_alphabetic))
            };
            if let Some((phrase, words)) = phrases.iter().find(|(phrase, _)| begins(phrase)) {
                let opens = phrase.starts_with('A')
                    && (told.trim_end().is_empty() || told.trim_end().ends_with(['.', '!', '?']));
                told += &if opens { capitalised(words) } else { words.clone() };
                rest = &rest[phrase.len()..];
                changed = true;
            } else {
                told.push(letter);
                rest = &rest[letter.len_utf8()..];
            }
        }
        if changed { Cow::Owned(told) } else { Cow::Borrowed(text) }
    }
}

fn with_article(word: &str) -> String {
    let article = if word.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']) { "an" } else { "a" };
    format!("{article} {word}")
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn company(council: &str) -> Terms {
        Terms::own(OwnTerms {
            member: "site".into(),
            members: "sites".into(),
            whole: "the group".into(),
            council: council.into(),
            government: "the plant's own management".into(),
            capital: "standing".into(),
        })
    }

    #[test]
    fn an_alliance_keeps_every_word() {
        let text = "An Ally asks the Council of the Alliance.";
        assert!(matches!(Terms::ALLIANCE.say(text), Cow::Borrowed(same) if same == text));
    }

    #[test]
    fn sentences_are_told_in_the_words_of_the_cast() {
        for (text, told) in [
            ("An Ally asks the Council of the Alliance.", "A site asks the board of the group."),
            ("Allies that lag. The Council waits.", "Sites that lag. The board waits."),
            ("political capital", "standing"),
            ("each Ally's part, by Allies", "each site's part, by sites"),
            ("It rallies; the Alliance's own", "It rallies; the group's own"),
            ("calls for consultations under Article 4", "calls for consultations"),
        ] {
            assert_eq!(company("the board").say(text), told);
        }
    }

    #[test]
    fn where_there_is_no_council_the_whole_stands_for_it() {
        assert!(!company("").has_council() && Terms::ALLIANCE.has_council());
        assert_eq!(company("").say("before the Council"), "before the group");
    }
}
