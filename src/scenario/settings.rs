//! What may be chosen before the start, and whether a choice fits.

use super::clean::clean_line;
use super::nearest::nearest;
use super::resolved::{Scenario, Switch};
use super::wording::Settings;

/// The longest text that may be set, bytes.
const LONGEST: usize = 2_000;

impl Scenario {
    /// What does not fit of `settings`, and what to do about it; `None` where all of it fits.
    #[must_use]
    pub fn unfit(&self, settings: &Settings) -> Option<(String, String)> {
        settings.iter().find_map(|(key, value)| self.unfit_one(key, value))
    }

    fn unfit_one(&self, key: &str, value: &str) -> Option<(String, String)> {
        if let Some(switch) = self.switches.iter().find(|it| it.id.as_str() == key) {
            return self.unfit_switch(switch, value);
        }
        let switches = || self.switches.iter().map(|it| it.id.as_str());
        let known = || switches().chain(self.pieces.iter().map(|it| it.key.as_str()));
        let message = |what: &str| format!("`{}` {what} in `{}`", clean_line(key), self.id);
        if !known().any(|it| it == key) {
            let keys: Vec<_> = known().map(|it| format!("`{it}`")).collect();
            let help = match nearest(key, known()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None if keys.is_empty() => "nothing can be set in this scenario".into(),
                None => format!("what can be set: {}", keys.join(", ")),
            };
            return Some((message("cannot be set"), help));
        }
        (value.trim().is_empty() || value.len() > LONGEST)
            .then(|| (message("is set to nothing, or to too much"), format!("write 1 to {LONGEST} characters")))
    }

    fn unfit_switch(&self, switch: &Switch, value: &str) -> Option<(String, String)> {
        let ids = || switch.options.iter().map(|(id, _)| id.as_str());
        if ids().any(|it| it == value) {
            return None;
        }
        let options: Vec<_> = switch.options.iter().map(|(id, title)| format!("`{id}` ({title})")).collect();
        let meant = nearest(value, ids()).map_or_else(String::new, |it| format!("did you mean `{it}`? "));
        let message = format!("`{}` cannot be set to `{}` in `{}`", switch.id, clean_line(value), self.id);
        Some((message, format!("{meant}the options are {}", options.join(", "))))
    }
}
