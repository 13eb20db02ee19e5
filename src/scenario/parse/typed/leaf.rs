//! Numbers, texts, true and false.

use crate::scenario::parse::mistake::SYNTAX;
use crate::scenario::parse::text::text_of;
use crate::scenario::parse::tree::{Node, Shape, slice};
use crate::scenario::parse::words::Expected;

use super::{Reader, WRONG_TYPE};

/// What stands in for a text; it does for an id as well.
const STAND_IN: &str = "x";

impl Reader<'_> {
    pub(super) fn truth(&self) -> bool {
        match self.node(Expected::TrueOrFalse) {
            Ok(node) if node.shape == Shape::Word && matches!(self.written(node), "true" | "false") => {
                self.written(node) == "true"
            }
            Ok(node) => {
                self.wrong(node, Expected::TrueOrFalse);
                false
            }
            Err(_) => false,
        }
    }

    pub(super) fn whole_number(&self) -> u32 {
        let Ok(node) = self.node(Expected::WholeNumber) else { return 0 };
        if node.shape != Shape::Number {
            self.wrong(node, Expected::WholeNumber);
            return 0;
        }
        ron::from_str(self.written(node)).unwrap_or_else(|_| {
            let number: Option<f64> = ron::from_str(self.written(node)).ok();
            let message = match number {
                Some(number) if number < 0.0 => "this number cannot be below 0",
                Some(number) if number > f64::from(u32::MAX) => "this number is too large",
                Some(_) => "expected a whole number here",
                None => "this is not a number",
            };
            self.bad_number(node, message);
            0
        })
    }

    pub(super) fn number(&self) -> f64 {
        let Ok(node) = self.node(Expected::Number) else { return 0.0 };
        let boundless = node.shape == Shape::Word && matches!(self.written(node), "inf" | "NaN");
        if node.shape != Shape::Number && !boundless {
            self.wrong(node, Expected::Number);
            return 0.0;
        }
        ron::from_str(self.written(node)).unwrap_or_else(|_| {
            self.bad_number(node, "this is not a number");
            0.0
        })
    }

    fn bad_number(&self, node: &Node, message: &str) {
        let at = (node.start, node.end);
        self.pass.report(WRONG_TYPE, at, message, None);
        self.pass.mend(at);
    }

    /// What stands in an optional place: the value, that of `Some(...)`, or nothing for `None`.
    pub(super) fn maybe<'n>(&self, node: &'n Node) -> Option<&'n Node> {
        match &node.shape {
            Shape::Word if self.written(node) == "None" => None,
            Shape::Group(group) if group.name.is_some_and(|it| slice(self.pass.text, it) == "Some") => {
                group.items.first().filter(|item| item.name.is_none()).map(|item| &item.value)
            }
            _ => Some(node),
        }
    }

    /// A whole number that is not above `most`.
    pub(super) fn at_most(&self, most: u32) -> u32 {
        let number = self.whole_number();
        if number > most
            && let Ok(node) = self.node(Expected::WholeNumber)
        {
            self.bad_number(node, "this number is too large");
        }
        number.min(most)
    }

    pub(super) fn text(&self) -> String {
        let Ok(node) = self.node(Expected::Text) else { return STAND_IN.into() };
        let at = (node.start, node.end);
        self.pass.log.borrow_mut().last_text = Some(at);
        if let Some(why) = self.pass.refused.get(&at) {
            self.pass.report(WRONG_TYPE, at, why.as_str(), None);
            self.pass.mend(at);
            return STAND_IN.into();
        }
        if node.shape == Shape::OddText {
            self.pass.mend((node.start, node.end));
            return text_of(node, self.pass.text).unwrap_or_default();
        }
        if node.shape != Shape::Text {
            self.wrong(node, Expected::Text);
            return STAND_IN.into();
        }
        text_of(node, self.pass.text).unwrap_or_else(|at| {
            let help = "write `\\\\` for a backslash, `\\\"` for a quote, `\\n` for a new line";
            self.pass.report(SYNTAX, at, "this escape means nothing", Some(help.into()));
            self.pass.mend((node.start, node.end));
            STAND_IN.into()
        })
    }

    fn written(&self, node: &Node) -> &str {
        slice(self.pass.text, (node.start, node.end))
    }
}
