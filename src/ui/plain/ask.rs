//! What a typed line asks for.

use super::help::words;
use crate::journal::Command;
use crate::ui::script::{COMMANDS, nearest, parse_line};

/// What a typed line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    /// Nothing: an empty line or a comment.
    Nothing,
    /// To leave.
    Leave,
    /// To see a page.
    Show(Page),
    /// To see a response, by its number.
    Response(usize),
    /// To see the responses about a word.
    Responses(String),
    /// To read an article, by its number, or to see those about some words.
    Library(String),
    /// To read one message.
    Message(usize),
    /// To know the reason behind a number of the last list.
    Why(usize),
    /// To know why a hypothesis about an incident is so likely.
    WhyLikely(String, String),
    /// Why a value, a network or an Ally is as it is.
    WhyNamed(String),
    /// To plan a response, by number or id, with the target's number, id or name.
    Plan(String, String),
    /// To make the numbered move in the Council, with an Ally.
    Move(usize, String),
    /// To state how likely a hypothesis about an incident is.
    Estimate([String; 3]),
    /// To answer a decision by its number.
    Answer(usize, String),
    /// To see the exercise as it was at a numbered turn or decision.
    Then(usize),
    /// To begin an exercise that branches off there.
    Branch(usize),
    /// To give these commands.
    Give(Vec<Command>),
    /// To hand the keyboard to a seat; to the next one where none is named.
    HandOver(String),
    /// To end the turn for all seats.
    EndTurn,
    /// Something that was not understood, and the way out.
    Unclear(String),
}

/// A page that is shown as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    Help,
    Situation,
    Briefing,
    History,
    News,
    AllNews,
    Allies,
    Networks,
    Evidence,
    Council,
    Plan,
    Review,
    Timeline,
    Decisions,
    Facilitator,
    Tips,
    Past,
    Table,
    Wall,
    Truth,
}

/// Reads a typed line.
pub(super) fn ask(line: &str) -> Ask {
    let line = line.split('#').next().unwrap_or_default();
    let lower = line.to_lowercase();
    let typed: Vec<&str> = lower.split_whitespace().collect();
    let Some((verb, rest)) = typed.split_first() else { return Ask::Nothing };
    let number = |word: &str| word.parse::<usize>().ok();
    match (*verb, rest) {
        ("?" | "h" | "help", _) => Ask::Show(Page::Help),
        ("q" | "quit" | "leave" | "exit", []) => Ask::Leave,
        ("s" | "situation", []) => Ask::Show(Page::Situation),
        ("b" | "briefing", []) => Ask::Show(Page::Briefing),
        ("history", []) => Ask::Show(Page::History),
        ("n" | "news", []) => Ask::Show(Page::News),
        ("n" | "news", ["all"]) => Ask::Show(Page::AllNews),
        ("n" | "news", [which]) => number(which).map_or_else(|| unclear(verb), Ask::Message),
        ("a" | "allies", []) => Ask::Show(Page::Allies),
        ("w" | "networks", []) => Ask::Show(Page::Networks),
        ("e" | "evidence", []) => Ask::Show(Page::Evidence),
        ("e", [incident, hypothesis, percent]) => {
            Ask::Estimate([*incident, *hypothesis, percent.trim_end_matches('%')].map(str::to_owned))
        }
        ("c" | "council", []) => Ask::Show(Page::Council),
        ("c", [which, ally @ ..]) if number(which).is_some() => {
            number(which).map_or_else(|| unclear(verb), |which| Ask::Move(which, ally.join(" ")))
        }
        ("c", rest) => give(&format!("council {}", rest.join(" "))),
        ("r" | "responses", rest) => Ask::Responses(rest.join(" ")),
        ("library", rest) => Ask::Library(rest.join(" ")),
        ("p", [which, target @ ..]) => Ask::Plan((*which).to_owned(), target.join(" ")),
        ("d" | "decisions", []) => Ask::Show(Page::Decisions),
        ("d", [which, _, ..]) if number(which).is_some() => {
            let said = line.trim().splitn(3, char::is_whitespace).nth(2).unwrap_or_default();
            number(which).map_or_else(|| unclear(verb), |which| Ask::Answer(which, said.trim().to_owned()))
        }
        ("tips", []) => Ask::Show(Page::Tips),
        ("facilitator", []) => Ask::Show(Page::Facilitator),
        ("table", []) => Ask::Show(Page::Table),
        ("truth", []) => Ask::Show(Page::Truth),
        ("wall", []) => Ask::Show(Page::Wall),
        ("hand", []) => Ask::HandOver(String::new()),
        ("hand", [seat]) => Ask::HandOver((*seat).to_owned()),
        ("end", ["turn"]) => Ask::EndTurn,
        ("answer" | "ask" | "note" | "reply" | "bring" | "hold" | "delay" | "skip" | "change", _) => give(line.trim()),
        ("plan", []) => Ask::Show(Page::Plan),
        ("review", []) => Ask::Show(Page::Review),
        ("happened", []) => Ask::Show(Page::Timeline),
        ("timeline", []) => Ask::Show(Page::Past),
        ("timeline", [which]) => number(which).map_or_else(|| unclear(verb), Ask::Then),
        ("branch", [which]) => number(which).map_or_else(|| unclear(verb), Ask::Branch),
        ("why", [which]) if number(which).is_some() => number(which).map_or_else(|| unclear(verb), Ask::Why),
        ("why", [incident, hypothesis]) => Ask::WhyLikely((*incident).to_owned(), (*hypothesis).to_owned()),
        ("why", words @ [_, ..]) => Ask::WhyNamed(words.join(" ")),
        ("u", []) => give("undo"),
        ("l", rest) => give(&format!("lock {}", rest.join(" "))),
        (verb, []) if number(verb).is_some() => number(verb).map_or_else(|| unclear(verb), Ask::Response),
        (verb, _) if COMMANDS.contains(&verb) => give(&lower),
        (verb, _) => unclear(verb),
    }
}

/// A line of the script language.
pub(super) fn give(line: &str) -> Ask {
    match parse_line(line) {
        Ok(commands) => Ask::Give(commands),
        Err(error) => Ask::Unclear(format!("{}; {}", error.message, error.help)),
    }
}

fn unclear(verb: &str) -> Ask {
    let known = words();
    Ask::Unclear(match nearest(verb, &known) {
        Some(word) if word == verb => format!("`{verb}` is not typed like that; type ? for help"),
        Some(word) => format!("`{verb}` is not known; did you mean `{word}`? Type ? for help"),
        None => format!("`{verb}` is not known; type ? for help"),
    })
}

#[cfg(test)]
mod tests {
    use super::super::help::ENTRIES;
    use super::*;

    #[test]
    fn everything_that_help_names_is_understood() {
        for entry in &ENTRIES {
            for word in entry.words {
                let takes = match (*word, entry.takes) {
                    ("respond", _) => "naming",
                    ("council", "...") => "soften",
                    ("estimate", _) => "grid one 60",
                    (_, "INCIDENT HYPOTHESIS PERCENT") => "1 2 60",
                    (_, "NUMBER ANSWER") => "1 2",
                    (_, "RUBRIC LEVEL") => "calm good",
                    (_, "INJECT") => "leak",
                    (_, "INJECT HOURS") => "leak 6",
                    (_, "[SEAT]") => "works",
                    ("change", _) => "flag calm true",
                    ("clock", _) => "run 600",
                    ("ask" | "note", _) => "what",
                    ("reply", _) => "works yes",
                    ("seats", _) => "works mayor",
                    (_, "DECISION ANSWER") => "evacuate yes",
                    (_, "INCIDENT HYPOTHESIS") => "1 2",
                    (_, "NAME") => "public trust now",
                    (_, "NUMBER [TARGET]" | "NUMBER [ALLY]" | "NUMBER") => "1",
                    (_, other) => other,
                };
                let asked = ask(&format!("{word} {takes}"));
                assert!(!matches!(asked, Ask::Unclear(_) | Ask::Nothing), "{word} {takes}: {asked:?}");
            }
        }
    }

    #[test]
    fn what_is_not_understood_says_so_and_gives_no_command() {
        for line in ["y", "lokc", "s 1", "p", "why", "n x", "drop", "council", "e 1 2", "\u{fffd}", "-1"] {
            let asked = ask(line);
            assert!(matches!(asked, Ask::Unclear(_) | Ask::Show(Page::Council)), "{line}: {asked:?}");
        }
    }

    #[test]
    fn a_line_of_a_script_is_understood() {
        let lines = ["respond naming red", "council lobby ash", "estimate grid red 60", "undo", "drop 2", "lock"];
        for line in lines {
            let Ask::Give(commands) = ask(line) else { panic!("{line}") };
            assert_eq!(commands[0].to_string(), line);
        }
    }
}
