//! The author's words for what the program calls otherwise.

use super::tree::{Node, Shape, slice};

/// What a struct or variant of the model is to its author, with an article.
pub(super) fn thing(owner: &str) -> String {
    let word = match owner {
        "ScenarioFile" => "this scenario",
        "Briefing" => "this briefing",
        "Facilitator" => "this part for the facilitator",
        "TurnFile" => "this turn",
        "SeatFile" => "this seat",
        "AdversaryFile" => "this adversary",
        "Truth" => "this truth block",
        "IncidentFile" => "this incident",
        "Tallinn" => "this list of factors",
        "OperationFile" => "this operation",
        "FalseFlagFile" => "this false trail",
        "InjectFile" => "this inject",
        "Notes" => "this part of an inject",
        "ObjectiveFile" => "this objective",
        "EndingFile" => "this ending",
        "DebriefFile" => "this question",
        "NumberFile" => "this number",
        "CharacterFile" => "this character",
        "HiddenFile" => "this hidden truth",
        "HiddenValueFile" => "this value",
        "VariantFile" => "this variant",
        "SwitchFile" => "this switch",
        "SwitchOptionFile" => "this option",
        "DecisionFile" => "this decision",
        "OptionFile" => "this option",
        "LaterFile" => "this later consequence",
        "SideFile" => "this party",
        "TradeFile" => "this trade",
        "ClockFile" => "this clock",
        "ClaimantFile" => "this claimant",
        "CulpritFile" => "this culprit",
        "MediaFile" => "this media item",
        "PhaseFile" => "this phase",
        "RubricFile" => "this rubric",
        "LevelFile" => "this level",
        "RuleFile" => "this rule",
        "TextFile" => "this text",
        "OrganisationFile" => "this organisation",
        "CastFile" => "this cast",
        "WordsFile" => "this list of words",
        "PartyKindFile" => "this kind of party",
        "PartyFile" => "this party",
        "NetworkFile" => "this network",
        "LinkFile" | "Link" => "this link",
        "SectorFile" => "this sector",
        "ResponseFile" => "this response",
        "OwnAdversaryFile" => "this adversary",
        "MeasureFile" => "this measure",
        "Dependency" => "this dependency",
        "Requirement" => "this requirement",
        "Voice" => "this voice",
        "Cost" => "this cost",
        "Delay" => "this delay",
        "Coalition" => "this coalition",
        "Alone" => "this part of a response",
        "Combination" => "this combination",
        "Risk" => "this risk",
        "Change" => "this shift",
        variant => return format!("this `{variant}`"),
    };
    word.into()
}

/// What an enum of the model is to its author.
pub(super) fn choice(name: &str) -> &'static str {
    match name {
        "Difficulty" => "difficulty",
        "Authority" => "authority",
        "ConditionFile" => "condition",
        "KindFile" => "kind of answer",
        "AnswersFile" => "way of answering",
        "Deadline" => "deadline",
        "ByFile" => "party that names somebody",
        "HappeningFile" => "thing that happens",
        "Ticking" => "way that a clock stands",
        "Band" => "likelihood in words",
        "Confidence" => "confidence",
        "Tone" => "tone",
        "Of" => "owner of a lever",
        "TimingFile" => "time",
        "Reliability" => "reliability",
        "Truthfulness" => "truth of a report",
        "ConsequenceFile" => "consequence",
        "Lever" => "lever",
        "Scope" => "scope",
        "Amount" => "amount",
        "Lasts" => "duration",
        "Stage" => "stage",
        "KeepFile" => "way of keeping",
        "Level" => "level",
        "TargetKind" => "kind of target",
        "Need" => "need",
        "Outcome" => "outcome",
        "ReactionTrigger" => "trigger",
        "LegalClass" => "class in law",
        "ActorClass" => "class of actor",
        "Goal" => "goal",
        "Score" => "score",
        _ => "word",
    }
}

/// A kind of value that a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expected {
    WholeNumber,
    Number,
    Text,
    TrueOrFalse,
    List,
    Pair,
    Fields,
    Choice { name: &'static str, variants: &'static [&'static str] },
}

impl Expected {
    /// In a sentence: `expected ... here`.
    pub(super) fn told(self) -> String {
        match self {
            Self::WholeNumber => "a whole number".into(),
            Self::Number => "a number".into(),
            Self::Text => "a text".into(),
            Self::TrueOrFalse => "`true` or `false`".into(),
            Self::List => "a list".into(),
            Self::Pair => "values in round brackets".into(),
            Self::Fields => "fields in round brackets".into(),
            Self::Choice { name, .. } => format!("a {}", choice(name))
                .replace("a authority", "an authority")
                .replace("a owner", "an owner")
                .replace("a amount", "an amount")
                .replace("a outcome", "an outcome"),
        }
    }

    /// As it would be written.
    pub(super) fn example(self) -> String {
        match self {
            Self::WholeNumber => "1".into(),
            Self::Number => "0.5".into(),
            Self::Text => "\"...\"".into(),
            Self::TrueOrFalse => "true".into(),
            Self::List => "[...]".into(),
            Self::Pair => "(2, 24)".into(),
            Self::Fields => "(...)".into(),
            Self::Choice { variants, .. } => variants.first().copied().unwrap_or_default().into(),
        }
    }

    /// What to do about `found` where this was expected.
    pub(super) fn help(self, found: &Node, text: &str) -> Option<String> {
        let written = slice(text, (found.start, found.end));
        match (self, &found.shape) {
            (
                Self::WholeNumber | Self::Number | Self::TrueOrFalse | Self::Choice { .. },
                Shape::Text | Shape::OddText,
            ) => Some("write it without quotes".into()),
            (Self::Text, Shape::Number | Shape::Word) => Some(format!("put it in quotes: `\"{written}\"`")),
            (Self::List, Shape::List(_)) => None,
            (Self::List, _) => Some("put it in square brackets, even if there is only one".into()),
            (Self::Pair | Self::Fields, Shape::List(_)) => Some("use round brackets".into()),
            (Self::Choice { variants, .. }, _) => Some(one_of(variants)),
            _ => None,
        }
    }
}

/// `one of A, B or C`; the first few where there are many.
pub(super) fn one_of(words: &[&str]) -> String {
    const SHOWN: usize = 8;
    let quoted: Vec<_> = words.iter().take(SHOWN).map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => format!("write {last}"),
        Some((last, rest)) if words.len() <= SHOWN => format!("write one of {} or {last}", rest.join(", ")),
        _ => format!("write one of {} and {} more", quoted.join(", "), words.len().saturating_sub(SHOWN)),
    }
}

/// What a value is written as.
pub(super) fn found(node: &Node, text: &str) -> String {
    let written = slice(text, (node.start, node.end));
    match &node.shape {
        Shape::Text | Shape::OddText => "a text".into(),
        Shape::Number => format!("the number `{written}`"),
        Shape::Word => format!("the word `{written}`"),
        Shape::List(_) => "a list".into(),
        Shape::Group(group) => match group.name {
            Some(name) => format!("`{}(...)`", slice(text, name)),
            None if group.items.iter().any(|item| item.name.is_some()) => "fields in brackets".into(),
            None => "values in brackets".into(),
        },
        Shape::Broken => "something unreadable".into(),
    }
}
