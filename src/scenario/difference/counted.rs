//! What a scenario declares besides the model: numbers, texts with names, characters, switches, hidden truths.

use crate::scenario::resolved::{Character, Hidden, HiddenValue, Number, Piece, Switch};

use super::Part;
use super::fields::Drawer;

impl Drawer<'_> {
    pub(super) fn counted(&mut self) {
        let it = self.scenario;
        for (at, number) in it.numbers.iter().enumerate() {
            let Number { id, title, start, least, most, shown } = number;
            let fields = vec![
                ("title", title.clone()),
                ("start", start.to_string()),
                ("least", least.to_string()),
                ("most", most.to_string()),
                ("shown", shown.to_string()),
            ];
            self.put(Part::Number, at, id, fields);
        }
        for (at, Piece { key, text, ask }) in it.pieces.iter().enumerate() {
            self.put(Part::Text, at, key, vec![("text", text.clone()), ("ask", ask.clone())]);
        }
        for (at, Character { id, name, role, voice }) in it.characters.iter().enumerate() {
            let fields = vec![("name", name.clone()), ("role", role.clone()), ("voice", voice.clone())];
            self.put(Part::Character, at, id, fields);
        }
        for (at, Switch { id, title, options, chosen }) in it.switches.iter().enumerate() {
            let named: Vec<_> = options.iter().map(|(id, title)| format!("{id}: {title}")).collect();
            let set = options.get(*chosen).map_or_else(String::new, |(id, _)| id.to_string());
            self.put(
                Part::Switch,
                at,
                id,
                vec![("title", title.clone()), ("options", named.join(" / ")), ("set to", set)],
            );
        }
        for (at, Hidden { id, title, values, known_to }) in it.hidden.iter().enumerate() {
            let value = |HiddenValue { id, odds, told }: &HiddenValue| format!("{id} ({odds}): {told}");
            let values: Vec<_> = values.iter().map(value).collect();
            let fields =
                vec![("title", title.clone()), ("values", values.join(" / ")), ("known_to", self.seats(known_to))];
            self.put(Part::Hidden, at, id, fields);
        }
    }
}
