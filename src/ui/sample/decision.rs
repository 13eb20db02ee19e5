//! A decision that the sample's board can be given.

use crate::view::{DecisionCard, OptionLine};

/// A decision with a reason, a percentage and a deadline.
pub fn decision() -> DecisionCard {
    let option = |id: &str, refused: Option<&str>| OptionLine {
        id: id.into(),
        text: format!("Do {id}"),
        price: "3 capital".into(),
        refused: refused.map(str::to_owned),
    };
    DecisionCard {
        id: "evacuate".into(),
        ask: "Do you move the patients of ward nine?".into(),
        takes: "one option".into(),
        options: vec![option("move", None), option("stay", Some("the road is closed"))],
        reason: true,
        confidence: true,
        changes: "an answer counts at once and cannot be changed".into(),
        due: "D1 10h".into(),
        parties: Vec::new(),
        hint: "The roads are open until Tuesday.".into(),
        answer: String::new(),
    }
}
