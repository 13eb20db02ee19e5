//! Causes and reasons that are always said in the same words.

use crate::journal::{Failure, FoundBy, Objection, Rule};

/// Who found an operation.
pub(super) const fn found_by(by: FoundBy) -> &'static str {
    match by {
        FoundBy::Victim => "the victim's own people found it",
        FoundBy::Others => "others found it and passed it on",
        FoundBy::Attacker => "its author says so",
        FoundBy::Effect => "by what it does",
    }
}

/// What an Ally objects to.
pub(crate) const fn objection(over: Objection) -> &'static str {
    match over {
        Objection::Evidence => "the evidence",
        Objection::Trade => "trade",
        Objection::Risk => "the risk of escalation",
        Objection::Ties => "its ties",
        Objection::Consultation => "too little consultation",
        Objection::Seat => "its own reasons",
    }
}

/// Why a response came to nothing.
pub(super) const fn failure(why: Failure) -> &'static str {
    match why {
        Failure::NoConsensus => "for want of consensus",
        Failure::TooFewJoined => "since too few joined",
        Failure::NoProvider => "since nobody provided it",
        Failure::Withdrawn => "withdrawn",
        Failure::OutOfTime => "out of time",
    }
}

/// A rule of the model as a cause.
pub(super) const fn rule_words(rule: Rule) -> &'static str {
    match rule {
        Rule::Time => "time passes",
        Rule::Drift => "things settle with time",
        Rule::Regain => "capital comes back with time",
        Rule::Outage => "outages are felt",
        Rule::Disinformation => "disinformation is at work",
        Rule::Patching => "systems are patched",
        Rule::Repair => "repair",
        Rule::Cascade => "what it depends on fails",
        Rule::Law => "the legal test",
        Rule::Repetition => "repetition",
        Rule::Unanswered => "an incident went unanswered",
        Rule::Comparison => "harm, against the same crisis with nothing done about it",
        Rule::Allies => "how many Allies stand together",
        Rule::Facilitator => "the facilitator says so",
        Rule::Various => "several small things together",
    }
}
