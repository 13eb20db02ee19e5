//! Reads a script: all of it, with every mistake at once.

use std::collections::BTreeMap;

use super::answer::{self, answer};
use super::error::ScriptError;
use super::nearest::nearest;
use super::table;
use super::word::{Word, words};
use crate::journal::{Command, CouncilMove, Decision};
use crate::vocab::Slug;

/// The words that a line can begin with.
pub const COMMANDS: [&str; 24] = [
    "respond", "council", "estimate", "undo", "drop", "lock", "answer", "release", "judge", "ready", "unready", "ask",
    "seats", "look", "bring", "hold", "free", "delay", "skip", "change", "retract", "note", "reply", "clock",
];

/// The moves that can follow `council`.
const MOVES: [&str; 7] = ["soften", "condition", "share", "lobby", "hold", "withdraw", "break"];

/// The most turns that one line can lock.
const MAX_LOCKS: u16 = 100;

/// A command of a script and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptLine {
    /// The line, from 1. The locks of a `lock N` share one.
    pub line: usize,
    /// The seat that gives it; `None` for the one that has the keyboard.
    pub seat: Option<Slug>,
    /// The command.
    pub command: Command,
}

/// Reads a script; `set` lines before its first command are left out, and [`settings`] reads them.
///
/// # Errors
///
/// Every line that is not a command, in order.
pub fn parse(text: &str) -> Result<Vec<ScriptLine>, Vec<ScriptError>> {
    let mut script = Vec::new();
    let mut errors = Vec::new();
    let mut seat = None;
    for (index, text) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = index + 1;
        if script.is_empty() && setting(text).is_some() {
            continue;
        }
        let (named, text) = from_seat(text);
        seat = named.or(seat);
        match parse_line(&text) {
            Ok(commands) => {
                let seat = || seat.clone();
                script.extend(commands.into_iter().map(|command| ScriptLine { line, seat: seat(), command }));
            }
            Err(error) => errors.push(ScriptError { line, ..error }),
        }
    }
    if errors.is_empty() { Ok(script) } else { Err(errors) }
}

/// The seat that a line names before a colon, and the line with spaces in its place.
fn from_seat(text: &str) -> (Option<Slug>, String) {
    let named = words(text).first().and_then(|it| it.text.strip_suffix(':')).and_then(|id| Slug::new(id).ok());
    match (named, text.split_once(':')) {
        (Some(seat), Some((before, rest))) => (Some(seat), " ".repeat(before.chars().count() + 1) + rest),
        _ => (None, text.to_owned()),
    }
}

/// What the `set` lines at the head of a script choose before the start, by key.
#[must_use]
pub fn settings(text: &str) -> BTreeMap<String, String> {
    let lines = text.trim_start_matches('\u{feff}').lines();
    lines
        .map_while(|line| if words(line).is_empty() { Some(None) } else { setting(line).map(Some) })
        .flatten()
        .collect()
}

/// Key and value of a line `set KEY VALUE`.
fn setting(line: &str) -> Option<(String, String)> {
    let words = words(line);
    let [verb, key, value @ ..] = words.as_slice() else { return None };
    let value: Vec<&str> = value.iter().map(|it| it.text).collect();
    (verb.text == "set" && !value.is_empty()).then(|| (key.text.to_owned(), value.join(" ")))
}

/// Reads one line: no command, one, or the locks of a `lock N`.
///
/// # Errors
///
/// Where the line is not a command; the error names line 1.
pub fn parse_line(text: &str) -> Result<Vec<Command>, ScriptError> {
    let words = words(text);
    let Some((verb, rest)) = words.split_first() else { return Ok(Vec::new()) };
    let mut args = Args { verb: verb.text, rest, end: rest.last().unwrap_or(verb).after() };
    let commands = match verb.text {
        "respond" => vec![Command::Plan(respond(&mut args)?)],
        "council" => vec![Command::Plan(Decision::Council(council(&mut args)?))],
        "estimate" => vec![Command::Plan(estimate(&mut args)?)],
        "undo" => vec![Command::Undo],
        "drop" => vec![Command::Drop(args.number("the number of a decision of the plan", u16::MAX)? - 1)],
        "lock" if rest.is_empty() => vec![Command::Lock],
        "ready" => vec![Command::Ready(true)],
        "unready" => vec![Command::Ready(false)],
        "ask" => return Ok(vec![Command::Ask(table::text(args.rest, args.end, verb.text)?)]),
        verb if table::ACTS.contains(&verb) => return Ok(vec![Command::Facilitate(table::act(&mut args)?)]),
        "lock" if rest[0].text == "turn" => {
            args.next("the word `turn`")?;
            vec![Command::FinishTurn]
        }
        "lock" => vec![Command::Lock; args.number("how many turns to lock", MAX_LOCKS)?.into()],
        "answer" => return Ok(vec![Command::Answer(answer(args.rest, args.end)?)]),
        "judge" => {
            vec![Command::Judge { rubric: args.id("the id of a rubric")?, level: args.id("the id of a level")? }]
        }
        "release" => vec![Command::Release(args.id("the id of an inject")?)],
        "set" => return Err(verb.wrong("stands before the first command", usage("set"))),
        _ => return Err(unknown(verb, "command", &COMMANDS)),
    };
    args.finish()?;
    Ok(commands)
}

fn respond(args: &mut Args<'_>) -> Result<Decision, ScriptError> {
    let response = args.id("the id of a response")?;
    let target = if args.rest.is_empty() { None } else { Some(args.id("the id of a target")?) };
    Ok(Decision::Respond { response, target })
}

fn council(args: &mut Args<'_>) -> Result<CouncilMove, ScriptError> {
    let step = args.next("a move")?;
    Ok(match step.text {
        "soften" => CouncilMove::Soften,
        "condition" => CouncilMove::Condition,
        "share" => CouncilMove::ShareEvidence,
        "lobby" => CouncilMove::Lobby(args.id("the id of an Ally")?),
        "hold" => CouncilMove::HoldFirm,
        "withdraw" => CouncilMove::Withdraw,
        "break" => CouncilMove::BreakSilence,
        _ => return Err(unknown(&step, "move in the Council", &MOVES)),
    })
}

fn estimate(args: &mut Args<'_>) -> Result<Decision, ScriptError> {
    let incident = args.id("the id of an incident")?;
    let hypothesis = args.id("the id of a hypothesis")?;
    let word = args.next("a likelihood in percent")?;
    match word.text.parse::<u8>() {
        Ok(percent @ 0..=100) => Ok(Decision::Estimate { incident, hypothesis, percent }),
        _ => Err(word.wrong("is not a likelihood", "write a whole number of percent from 0 to 100, without a sign")),
    }
}

/// The words after the command that are still to be read.
pub(super) struct Args<'a> {
    pub(super) verb: &'a str,
    pub(super) rest: &'a [Word<'a>],
    /// The column after the last word.
    pub(super) end: usize,
}

impl<'a> Args<'a> {
    pub(super) fn next(&mut self, what: &str) -> Result<Word<'a>, ScriptError> {
        let Some((word, rest)) = self.rest.split_first() else {
            let message = format!("`{}` needs {what}", self.verb);
            return Err(ScriptError { line: 1, column: self.end, message, help: usage(self.verb).to_owned() });
        };
        self.rest = rest;
        Ok(*word)
    }

    pub(super) fn id(&mut self, what: &str) -> Result<Slug, ScriptError> {
        let word = self.next(what)?;
        Slug::new(word.text).map_err(|bad| {
            let lower = word.text.to_lowercase();
            let help = if Slug::new(&lower).is_ok() { format!("write `{lower}`") } else { bad.to_string() };
            word.wrong(&format!("is not {what}"), &help)
        })
    }

    /// A number from 1 to `most`.
    pub(super) fn number(&mut self, what: &str, most: u16) -> Result<u16, ScriptError> {
        let word = self.next(what)?;
        match word.text.parse::<u16>() {
            Ok(number) if (1..=most).contains(&number) => Ok(number),
            _ => Err(word.wrong(&format!("is not {what}"), &format!("write a whole number from 1 to {most}"))),
        }
    }

    pub(super) fn finish(&self) -> Result<(), ScriptError> {
        match self.rest.first() {
            None => Ok(()),
            Some(word) => Err(word.wrong("is one word too many", usage(self.verb))),
        }
    }
}

impl Word<'_> {
    /// The column after the word.
    fn after(&self) -> usize {
        self.column + self.text.chars().count()
    }

    pub(super) fn wrong(&self, how: &str, help: &str) -> ScriptError {
        let message = format!("`{}` {how}", self.text);
        ScriptError { line: 1, column: self.column, message, help: help.to_owned() }
    }
}

fn unknown(word: &Word<'_>, kind: &str, known: &[&str]) -> ScriptError {
    let help = match nearest(word.text, known) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("there is {}", known.join(", ")),
    };
    word.wrong(&format!("is not a {kind}"), &help)
}

/// How a command is written.
pub(super) fn usage(command: &str) -> &'static str {
    match command {
        "respond" => "write `respond RESPONSE` or `respond RESPONSE TARGET`",
        "council" => "write `council soften`, `condition`, `share`, `lobby ALLY`, `hold`, `withdraw` or `break`",
        "estimate" => "write `estimate INCIDENT HYPOTHESIS PERCENT`",
        "drop" => "write `drop NUMBER`",
        "answer" => answer::USAGE,
        "judge" => "write `judge RUBRIC LEVEL`",
        "release" => "write `release INJECT`",
        "ready" | "unready" => "write `ready`, or `unready` to go on deciding",
        verb if verb == "ask" || table::ACTS.contains(&verb) => table::usage(verb),
        "set" => "write `set KEY VALUE` at the head of a script",
        "lock" => "write `lock`, `lock turn` or `lock TURNS`",
        _ => "write `undo`",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::journal::{Act, Answer, Change, Cue, Note, Tick};

    fn slug() -> impl Strategy<Value = Slug> {
        "[a-z0-9_-]{1,64}".prop_map(|text| Slug::new(&text).unwrap())
    }

    fn said() -> impl Strategy<Value = String> {
        "[a-zA-Z,.!'é]{1,8}( [a-zA-Z0-9,.]{1,8}){0,4}"
    }

    fn answer() -> impl Strategy<Value = Answer> {
        let because = prop_oneof![Just(String::new()), said()];
        (slug(), said(), because, proptest::option::of(0..=100_u8))
            .prop_map(|(decision, words, because, sure)| Answer { decision, words, because, sure })
    }

    fn command() -> impl Strategy<Value = Command> {
        let respond = (slug(), proptest::option::of(slug()))
            .prop_map(|(response, target)| Decision::Respond { response, target });
        let council = prop_oneof![
            Just(CouncilMove::Soften),
            Just(CouncilMove::Condition),
            Just(CouncilMove::ShareEvidence),
            slug().prop_map(CouncilMove::Lobby),
            Just(CouncilMove::HoldFirm),
            Just(CouncilMove::Withdraw),
            Just(CouncilMove::BreakSilence),
        ];
        let estimate = (slug(), slug(), 0..=100_u8).prop_map(|(incident, hypothesis, percent)| Decision::Estimate {
            incident,
            hypothesis,
            percent,
        });
        prop_oneof![
            respond.prop_map(Command::Plan),
            council.prop_map(|step| Command::Plan(Decision::Council(step))),
            estimate.prop_map(Command::Plan),
            Just(Command::Undo),
            (0..u16::MAX).prop_map(Command::Drop),
            Just(Command::Lock),
            Just(Command::FinishTurn),
            slug().prop_map(Command::Release),
            (slug(), slug()).prop_map(|(rubric, level)| Command::Judge { rubric, level }),
            answer().prop_map(Command::Answer),
            any::<bool>().prop_map(Command::Ready),
            said().prop_map(Command::Ask),
            act().prop_map(Command::Facilitate),
        ]
    }

    fn act() -> impl Strategy<Value = Act> {
        let because = || prop_oneof![Just(String::new()), said()];
        let cue = || (slug(), because()).prop_map(|(inject, because)| Cue { inject, because });
        let amount = || (-999_i32..999, 0_u8..10).prop_map(|(whole, part)| format!("{whole}.{part}"));
        let change = prop_oneof![
            (slug(), any::<bool>()).prop_map(|(flag, on)| Change::Flag(flag, on)),
            (slug(), amount()).prop_map(|(number, to)| Change::Number(number, to)),
            (slug(), amount(), proptest::option::of(slug())).prop_map(|(lever, by, of)| Change::Lever(lever, by, of)),
        ];
        let note =
            (said(), proptest::option::of(slug()), proptest::option::of(1..9_u8), proptest::option::of(any::<bool>()))
                .prop_map(|(text, seat, objective, strength)| Note { text, seat, objective, strength });
        let tick = prop_oneof![
            any::<u32>().prop_map(Tick::Run),
            any::<u32>().prop_map(Tick::Pause),
            any::<i16>().prop_map(Tick::Add),
            (slug(), 0..=400_u16).prop_map(|(seat, percent)| Tick::Extra(seat, percent)),
            any::<u32>().prop_map(Tick::Took),
            Just(Tick::Off),
        ];
        prop_oneof![
            proptest::collection::vec(slug(), 1..4).prop_map(Act::Seats),
            Just(Act::Look),
            cue().prop_map(Act::Bring),
            cue().prop_map(Act::Hold),
            cue().prop_map(Act::Free),
            (cue(), 1..=8760_u32).prop_map(|(cue, hours)| Act::Delay(cue, hours)),
            cue().prop_map(Act::Skip),
            (change, said()).prop_map(|(change, because)| Act::Change(change, because)),
            Just(Act::Retract),
            note.prop_map(Act::Note),
            (slug(), said()).prop_map(|(seat, text)| Act::Reply { seat, text }),
            tick.prop_map(Act::Clock),
        ]
    }

    proptest! {
        #[test]
        fn what_a_command_displays_reads_as_that_command(command in command()) {
            let script = parse(&command.to_string()).unwrap();
            prop_assert_eq!(script, vec![ScriptLine { line: 1, seat: None, command }]);
        }

        #[test]
        fn no_text_breaks_the_reader(text in "(?s).{0,80}") {
            let lines = text.lines().count();
            if let Err(errors) = parse(&text) {
                prop_assert!(errors.iter().all(|error| (1..=lines).contains(&error.line) && error.column > 0));
            }
        }
    }

    #[test]
    fn comments_blank_lines_and_line_ends_of_windows_are_no_commands() {
        let script = parse("\u{feff}# start\r\n\r\n  undo   # not so\r\nlock 2\r\n").unwrap();
        let lines: Vec<_> = script.iter().map(|line| (line.line, line.command.to_string())).collect();
        assert_eq!(lines, [(3, "undo".into()), (4, "lock".into()), (4, "lock".into())]);
    }

    #[test]
    fn settings_stand_at_the_head_of_a_script() {
        let text = "# head\nset org.name Port  of Nordhavn # ours\n\nset season winter\nlock\n";
        let expected = [("org.name", "Port of Nordhavn"), ("season", "winter")];
        assert_eq!(settings(text), expected.map(|(key, value)| (key.to_owned(), value.to_owned())).into());
        assert_eq!(parse(text).unwrap().len(), 1);
        let late = parse("lock\nset season winter").unwrap_err();
        assert_eq!(
            late[0].to_string(),
            "line 2, column 1: `set` stands before the first command; write `set KEY VALUE` at the head of a script"
        );
    }

    #[test]
    fn a_line_may_name_the_seat_that_gives_it_and_those_after_it() {
        let script = parse("undo\nworks: respond nothing\nlock\nmayor:\nready # done\n").unwrap();
        let told: Vec<_> =
            script.iter().map(|it| (it.seat.as_ref().map(Slug::as_str), it.command.to_string())).collect();
        let expected =
            [(None, "undo"), (Some("works"), "respond nothing"), (Some("works"), "lock"), (Some("mayor"), "ready")];
        assert_eq!(told, expected.map(|(seat, command)| (seat, command.to_owned())));
        let error = parse("works: lokc").unwrap_err();
        assert_eq!((error[0].column, error[0].help.as_str()), (8, "did you mean `lock`?"));
    }

    #[test]
    fn what_the_facilitator_writes_is_checked_word_by_word() {
        let wrong = [
            "bring",
            "delay leak soon",
            "change flag a maybe | because so",
            "change number a",
            "clock fast",
            "note | strength",
            "note x | odd",
            "reply works",
            "hold leak | because",
        ];
        for line in wrong {
            assert!(parse(line).is_err(), "{line}");
        }
    }

    #[test]
    fn every_mistake_is_reported_with_its_place_and_a_way_out() {
        let script =
            "lokc\nrespond\n\nrespond Naming\ncouncil sften\nestimate a b 101\ndrop 0\nundo 2\nlock 101\nxyzzy";
        let errors: Vec<String> = parse(script).unwrap_err().iter().map(ToString::to_string).collect();
        assert_eq!(
            errors,
            [
                "line 1, column 1: `lokc` is not a command; did you mean `lock`?",
                "line 2, column 8: `respond` needs the id of a response; write `respond RESPONSE` or `respond RESPONSE TARGET`",
                "line 4, column 9: `Naming` is not the id of a response; write `naming`",
                "line 5, column 9: `sften` is not a move in the Council; did you mean `soften`?",
                "line 6, column 14: `101` is not a likelihood; write a whole number of percent from 0 to 100, without a sign",
                "line 7, column 6: `0` is not the number of a decision of the plan; write a whole number from 1 to 65535",
                "line 8, column 6: `2` is one word too many; write `undo`",
                "line 9, column 6: `101` is not how many turns to lock; write a whole number from 1 to 100",
                "line 10, column 1: `xyzzy` is not a command; there is respond, council, estimate, undo, drop, lock, answer, release, judge, ready, unready, ask, seats, look, bring, hold, free, delay, skip, change, retract, note, reply, clock",
            ]
        );
    }

    #[test]
    fn the_example_in_the_documentation_is_a_script() {
        let page = include_str!("../../../docs/scripts.md");
        let examples: Vec<&str> =
            page.split("```").skip(1).step_by(2).filter_map(|it| it.strip_prefix("text\n")).collect();
        assert!(!examples.is_empty());
        for example in examples {
            parse(example).unwrap_or_else(|errors| panic!("{errors:?} in\n{example}"));
        }
    }
}
