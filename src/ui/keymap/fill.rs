//! Sentences that name keys: the keys that do it now, wherever they were moved to.

use crate::ui::cursor::Motion::Down;

use super::{Action, Context, Keymap, Part};

impl Keymap {
    /// `text` with the keys that do now what its words in braces name: `{lock} locks the turn` becomes `L locks the turn`.
    /// What has no key is told by its word.
    ///
    /// Only for sentences of the program's own: what others wrote may hold braces.
    pub fn fill(&self, text: &str) -> String {
        let mut told = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            told.push_str(before);
            told.push_str(&self.of(name).unwrap_or_else(|| format!("({name})")));
            rest = after;
        }
        told + rest
    }

    /// The key that does what this word names.
    fn of(&self, name: &str) -> Option<String> {
        let (context, action) = match name {
            "go-on" => (Context::Briefing, Action::Open),
            "open" => (Context::Room, Action::Open),
            "down" => (Context::Room, Action::Move(Down)),
            "feed" => (Context::Room, Action::Focus(Part::Feed)),
            "responses" => (Context::Room, Action::Focus(Part::Responses)),
            "state" => (Context::Room, Action::Focus(Part::Play)),
            "plan" => (Context::Room, Action::Plan),
            "why" => (Context::Room, Action::Why),
            "undo" => (Context::Room, Action::Undo),
            "lock" => (Context::Room, Action::Lock),
            "decide" => (Context::Room, Action::Decide),
            "hand-over" => (Context::Room, Action::HandOver),
            "review" => (Context::Room, Action::Review),
            "leave" => (Context::Room, Action::Leave),
            "help" => (Context::Room, Action::Help),
            "messages" => (Context::Room, Action::Messages),
            "tips" => (Context::Room, Action::Tips),
            "leave-tutorial" => (Context::Room, Action::Back),
            "choose-row" => (Context::Picker, Action::Open),
            "continue" => (Context::Picker, Action::Continue),
            "tutorial" => (Context::Picker, Action::Tutorial),
            "close" => (Context::Reader, Action::Open),
            "choose" => (Context::Targets, Action::Open),
            "yes" => (Context::Confirm, Action::Yes),
            "sit-down" => (Context::Curtain, Action::Open),
            "draw-aside" => (Context::Curtain, Action::Yes),
            "back" => (Context::Ledger, Action::Back),
            "cause" => (Context::Ledger, Action::Open),
            _ => return None,
        };
        let keys = &self.here(context).find(|it| it.row.action == action)?.keys;
        // Whoever knows no letters yet knows the arrows.
        let named = if name == "down" { 2 } else { 1 };
        let named: Vec<_> = keys.iter().take(named).map(ToString::to_string).collect();
        if named.is_empty() { None } else { Some(named.join(" or ")) }
    }
}

#[cfg(test)]
mod tests {
    use crate::ui::config::Config;

    #[test]
    fn a_sentence_names_the_keys_that_the_keymap_has() {
        let usual = Config::default();
        assert_eq!(
            usual.keymap().fill("{open} opens, {plan} plans, {lock} locks {no-such}."),
            "Enter opens, space plans, L locks (no-such)."
        );
        assert_eq!(usual.keymap().fill("an open {brace"), "an open (brace)");
    }

    #[test]
    fn a_key_that_was_moved_is_named_where_it_is_now() {
        let moved = Config::read("[keys.turn]\nlock = \"Z\"\n\n[keys.list]\nmove-down = [\"X\", \"Down\"]\n");
        assert_eq!(moved.problems(), []);
        assert_eq!(moved.keymap().fill("{down} goes down, {lock} locks."), "X or Down goes down, Z locks.");
    }
}
