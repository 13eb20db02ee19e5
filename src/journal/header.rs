//! What an exercise is played with: the first thing in its journal.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::vocab::Slug;

use super::digest::{ExerciseId, Fingerprint};

/// What [`Header::exercise`] is derived under. It changes when the derivation does.
const CONTEXT: &str = "whitecell 2026 exercise id, version 1";

/// What an exercise is played with.
///
/// The scenario is here in full, so a journal can be replayed where the scenario's file is gone or has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Version of the program that began the journal.
    pub engine: String,
    /// The rulebook's digest.
    pub rulebook: Fingerprint,
    /// The scenario's id.
    pub scenario: Slug,
    /// The scenario's title.
    pub title: String,
    /// The scenario's whole text, as it was read.
    pub text: String,
    /// The whole text of the pack that the scenario names; empty where it names none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pack: String,
    /// Where all chance comes from.
    pub seed: u64,
    /// The seat that is played.
    pub seat: Slug,
    /// What was chosen before the start, by key: `text:port`, `org.name`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub settings: BTreeMap<String, String>,
    /// What is supposed to have happened before; `None` for an exercise from its beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what_if: Option<WhatIf>,
    /// The exercise that it branched off; `None` for one of its own. It changes nothing in how the exercise is played.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<Branch>,
}

/// Where an exercise branched off another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Branch {
    /// The name of the other's journal.
    pub of: String,
    /// Decisions that it shares with the other.
    pub decisions: u32,
    /// The turn in which it branched off, from 1.
    pub turn: u16,
}

/// Where an exercise is entered that does not begin at its beginning: what authors ask who try something out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhatIf {
    /// Nothing was done until this inject came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Slug>,
    /// Flags that stand so from the beginning.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub set: Vec<(Slug, bool)>,
}

impl Header {
    /// The digest of the scenario's text.
    #[must_use]
    pub fn scenario_digest(&self) -> Fingerprint {
        Fingerprint::of(self.text.as_bytes())
    }

    /// The exercise's id.
    ///
    /// It follows from rulebook, scenario and its pack, seed, seat, settings and what is supposed before, because the same play has to give
    /// the same bytes; not from what it branched off. Two exercises
    /// played with the same things therefore share it, whatever was decided in them.
    #[must_use]
    pub fn exercise(&self) -> ExerciseId {
        let mut hasher = blake3::Hasher::new_derive_key(CONTEXT);
        hasher.update(&self.rulebook.0);
        hasher.update(&self.scenario_digest().0);
        hasher.update(&self.seed.to_le_bytes());
        hasher.update(self.seat.as_str().as_bytes());
        for part in self.settings.iter().flat_map(|(key, value)| [key, value]) {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        if let Some(WhatIf { at, set }) = &self.what_if {
            // A zero stands in no id.
            hasher.update(b"\0");
            hasher.update(at.as_ref().map_or("", Slug::as_str).as_bytes());
            for (flag, on) in set {
                hasher.update(b"\0").update(flag.as_str().as_bytes()).update(&[u8::from(*on)]);
            }
        }
        if !self.pack.is_empty() {
            hasher.update(b"\0\0").update(&Fingerprint::of(self.pack.as_bytes()).0);
        }
        let mut id = [0; 16];
        hasher.finalize_xof().fill(&mut id);
        ExerciseId(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> Header {
        Header {
            engine: "0.1.0".into(),
            rulebook: Fingerprint::of(b"rulebook"),
            scenario: Slug::new("harbour").unwrap(),
            title: "Harbour".into(),
            text: "(title: \"Harbour\")".into(),
            pack: String::new(),
            seed: 7,
            seat: Slug::new("council").unwrap(),
            settings: BTreeMap::new(),
            what_if: None,
            branch: None,
        }
    }

    #[test]
    fn the_same_exercise_has_the_same_id() {
        assert_eq!(header().exercise(), header().exercise());
        assert_eq!(header().exercise(), Header { engine: "0.2.0".into(), ..header() }.exercise());
        let branch = Branch { of: "harbour-0001".into(), decisions: 3, turn: 2 };
        assert_eq!(header().exercise(), Header { branch: Some(branch), ..header() }.exercise());
    }

    #[test]
    fn another_exercise_has_another_id() {
        let others = [
            Header { rulebook: Fingerprint::of(b"another"), ..header() },
            Header { text: "()".into(), ..header() },
            Header { pack: "()".into(), ..header() },
            Header { seed: 8, ..header() },
            Header { seat: Slug::new("press").unwrap(), ..header() },
            Header { settings: BTreeMap::from([("season".into(), "winter".into())]), ..header() },
            Header { what_if: Some(WhatIf::default()), ..header() },
            Header { what_if: Some(WhatIf { at: Slug::new("a").ok(), set: Vec::new() }), ..header() },
        ];
        for other in others {
            assert_ne!(header().exercise(), other.exercise(), "{other:?}");
        }
    }
}
