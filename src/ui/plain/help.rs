//! What can be typed in plain mode.

use crate::vocab::Terms;

/// A thing that can be typed.
pub(super) struct Entry {
    /// The words for it. The first is the shortest.
    pub(super) words: &'static [&'static str],
    /// What follows the word.
    pub(super) takes: &'static str,
    /// What it does.
    pub(super) does: &'static str,
}

/// Declares an entry.
const fn entry(words: &'static [&'static str], takes: &'static str, does: &'static str) -> Entry {
    Entry { words, takes, does }
}

/// Everything that can be typed, besides a bare number.
pub(super) const ENTRIES: [Entry; 54] = [
    entry(&["s", "situation"], "", "the turn, what there is to spend, and the values"),
    entry(&["n", "news"], "", "what is new, in full"),
    entry(&["n"], "all", "all headlines"),
    entry(&["n"], "NUMBER", "one message in full"),
    entry(&["a", "allies"], "", "the Allies"),
    entry(&["w", "networks"], "", "the networks"),
    entry(&["e", "evidence"], "", "incidents and who may be behind them"),
    entry(&["e"], "INCIDENT HYPOTHESIS PERCENT", "state how likely that is"),
    entry(&["c", "council"], "", "the Council and the moves in it"),
    entry(&["c"], "NUMBER [ALLY]", "plan that move"),
    entry(&["r", "responses"], "[WORD]", "the responses, or those about a word"),
    entry(&["p"], "NUMBER [TARGET]", "plan a response"),
    entry(&["d", "decisions"], "", "what is put to you to decide"),
    entry(&["d"], "NUMBER ANSWER", "answer it: options by number or id, a number, or your own words"),
    entry(&["answer"], "DECISION ANSWER", "the same by its id; both take | because REASON and | sure PERCENT"),
    entry(&["plan"], "", "what is planned and what is under way"),
    entry(&["u", "undo"], "", "take the last decision back"),
    entry(&["drop"], "NUMBER", "take one decision back"),
    entry(&["l", "lock"], "", "carry the plan out and let time pass"),
    entry(&["lock"], "turn", "the same to the end of the turn, whatever comes in between"),
    entry(&["release"], "INJECT", "for the facilitator: put an inject on the table that waits for it"),
    entry(&["judge"], "RUBRIC LEVEL", "for the facilitator: say at which level a rubric stands, also at the end"),
    entry(
        &["bring"],
        "INJECT",
        "for the facilitator: put any inject on the table now; | because REASON may follow here and below",
    ),
    entry(&["hold", "free", "skip"], "INJECT", "for the facilitator: hold an inject back, let it go, or take it out"),
    entry(&["delay"], "INJECT HOURS", "for the facilitator: let an inject come later"),
    entry(
        &["change"],
        "flag, number or lever ...",
        "for the facilitator: say that it is otherwise, with | because REASON",
    ),
    entry(&["retract"], "", "for the facilitator: take the last of these back while the turn is open"),
    entry(
        &["note"],
        "WORDS",
        "for the facilitator: note something; | objective NUMBER, | strength, | improve may follow",
    ),
    entry(&["reply"], "SEAT WORDS", "for the facilitator: answer what a seat asked"),
    entry(
        &["clock"],
        "run SECONDS ...",
        "for the facilitator: run, pause, add, extra, took or off; nothing happens by it",
    ),
    entry(&["end"], "turn", "for the facilitator: end the turn for all seats"),
    entry(&["ask"], "WORDS", "ask the facilitator something"),
    entry(&["table"], "", "who plays here and who has locked, the clock, and what you asked"),
    entry(&["hand"], "[SEAT]", "hand the keyboard to another seat at this table"),
    entry(&["unready"], "", "go on deciding after you have locked, until all have"),
    entry(&["seats"], "SEAT ...", "which seats are played at this table"),
    entry(&["truth"], "", "for the facilitator: what is really so, and what seats believe; that you looked is noted"),
    entry(&["wall"], "", "what everybody may see"),
    entry(&["facilitator"], "", "for the facilitator: what there is to release, to decide and to judge"),
    entry(&["why"], "NUMBER", "the reason behind a number of the last list"),
    entry(&["why"], "NAME", "the same for a value, a network or an Ally by its name"),
    entry(&["why"], "INCIDENT HYPOTHESIS", "what speaks for and against it"),
    entry(&["history"], "", "the values turn by turn"),
    entry(&["library"], "[WORD or NUMBER]", "articles on what stands behind the model, or one of them"),
    entry(&["b", "briefing"], "", "what you were told at the start"),
    entry(&["review"], "", "the review, once the exercise is over"),
    entry(&["happened"], "", "what happened, once the exercise is over"),
    entry(&["timeline"], "", "every turn and decision so far"),
    entry(&["timeline"], "NUMBER", "the situation as it was then"),
    entry(&["branch"], "NUMBER", "an exercise of its own that goes on from there; this one stays as it is"),
    entry(&["respond", "council", "estimate"], "...", "a line of a script"),
    entry(&["tips"], "", "the tips of the tutorial again"),
    entry(&["?", "h", "help"], "", "this list"),
    entry(&["q", "quit", "leave"], "", "leave; the exercise is saved"),
];

/// The list of what can be typed.
pub(super) fn help(terms: &Terms) -> Vec<String> {
    let mut lines = vec!["What you can type:".to_owned(), "  NUMBER: a response in full.".to_owned()];
    for Entry { words, takes, does } in ENTRIES.iter().filter(|it| terms.has_council() || !it.needs_council()) {
        let words: Vec<String> = words.iter().filter_map(|word| shown(word, terms)).collect();
        let takes = if takes.is_empty() { String::new() } else { format!(" {takes}") };
        lines.push(format!("  {}{takes}: {}.", words.join(" or "), terms.say(does)));
    }
    lines
}

/// A word as this cast has it; nothing for one that it has no use for.
fn shown(word: &str, terms: &Terms) -> Option<String> {
    match word {
        "allies" => Some(terms.typed()),
        "council" if !terms.has_council() => None,
        _ => Some(word.to_owned()),
    }
}

impl Entry {
    /// Whether it is about a council, or about what stands behind one.
    fn needs_council(&self) -> bool {
        matches!(self.words.first(), Some(&"c" | &"library"))
    }
}

/// Every word that can begin a line.
pub(super) fn words() -> Vec<&'static str> {
    ENTRIES.iter().flat_map(|entry| entry.words).copied().collect()
}
