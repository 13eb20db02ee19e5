//! What a scenario declares besides the model: numbers, texts with names, characters, switches, hidden truths.

use super::Part;
use super::fields::Drawer;

impl Drawer<'_> {
    pub(super) fn counted(&mut self) {
        let it = self.scenario;
        for (at, number) in it.numbers.iter().enumerate() {
            let fields = vec![
                ("title", number.title.clone()),
                ("start", number.start.to_string()),
                ("least", number.least.to_string()),
                ("most", number.most.to_string()),
                ("shown", number.shown.to_string()),
            ];
            self.put(Part::Number, at, &number.id, fields);
        }
        for (at, piece) in it.pieces.iter().enumerate() {
            self.put(Part::Text, at, &piece.key, vec![("text", piece.text.clone()), ("ask", piece.ask.clone())]);
        }
        for (at, character) in it.characters.iter().enumerate() {
            let fields = vec![
                ("name", character.name.clone()),
                ("role", character.role.clone()),
                ("voice", character.voice.clone()),
            ];
            self.put(Part::Character, at, &character.id, fields);
        }
        for (at, switch) in it.switches.iter().enumerate() {
            let options: Vec<_> = switch.options.iter().map(|(id, title)| format!("{id}: {title}")).collect();
            self.put(
                Part::Switch,
                at,
                &switch.id,
                vec![("title", switch.title.clone()), ("options", options.join(" / "))],
            );
        }
        for (at, hidden) in it.hidden.iter().enumerate() {
            let values: Vec<_> =
                hidden.values.iter().map(|it| format!("{} ({}): {}", it.id, it.odds, it.told)).collect();
            self.put(
                Part::Hidden,
                at,
                &hidden.id,
                vec![("title", hidden.title.clone()), ("values", values.join(" / "))],
            );
        }
    }
}
