//! Reads what the facilitator does: `bring leak | because the room is idle`.

use std::str::FromStr;

use super::error::ScriptError;
use super::parse::Args;
use super::word::Word;
use crate::journal::{Act, Change, Cue, Note, Tick};
use crate::vocab::Slug;

/// The words that such a line can begin with.
pub(super) const ACTS: [&str; 12] =
    ["seats", "look", "bring", "hold", "free", "delay", "skip", "change", "retract", "note", "reply", "clock"];

/// The most hours that an inject can be put off by.
const MOST_HOURS: u16 = 24 * 365;

/// How such a line is written.
pub(super) fn usage(verb: &str) -> &'static str {
    match verb {
        "ask" => "write `ask QUESTION`",
        "seats" => "write `seats SEAT SEAT ...`",
        "look" => "write `look`",
        "bring" => "write `bring INJECT`, and `| because REASON` after it",
        "hold" => "write `hold INJECT`, and `| because REASON` after it",
        "free" => "write `free INJECT`",
        "delay" => "write `delay INJECT HOURS`, and `| because REASON` after it",
        "skip" => "write `skip INJECT`, and `| because REASON` after it",
        "change" => {
            "write `change flag FLAG true`, `change number NUMBER VALUE` or `change lever STOCK BY [WHOSE]`, and \
             `| because REASON`"
        }
        "retract" => "write `retract`",
        "note" => "write `note TEXT`, and `| seat SEAT`, `| objective NUMBER`, `| strength` or `| improve` after it",
        "reply" => "write `reply SEAT ANSWER`",
        _ => "write `clock run SECONDS`, `pause SECONDS`, `add MINUTES`, `extra SEAT PERCENT`, `took SECONDS` or `off`",
    }
}

/// Reads what follows the verb.
pub(super) fn act(args: &mut Args<'_>) -> Result<Act, ScriptError> {
    let verb = args.verb;
    match verb {
        "note" => return note(args),
        "reply" => {
            let seat = args.id("the id of a seat")?;
            return Ok(Act::Reply { seat, text: text(args.rest, args.end, verb)? });
        }
        _ => {}
    }
    let because = because(args)?;
    let act = match verb {
        "seats" => {
            let mut seats = vec![args.id("the id of a seat")?];
            while !args.rest.is_empty() {
                seats.push(args.id("the id of a seat")?);
            }
            Act::Seats(seats)
        }
        "look" => Act::Look,
        "retract" => Act::Retract,
        "change" => Act::Change(change(args)?, because),
        "clock" => Act::Clock(tick(args)?),
        _ => {
            let cue = Cue { inject: args.id("the id of an inject")?, because };
            match verb {
                "bring" => Act::Bring(cue),
                "hold" => Act::Hold(cue),
                "free" => Act::Free(cue),
                "skip" => Act::Skip(cue),
                _ => Act::Delay(cue, args.number("how many hours later", MOST_HOURS)?.into()),
            }
        }
    };
    args.finish()?;
    Ok(act)
}

/// Text to the end of the line.
pub(super) fn text(words: &[Word<'_>], end: usize, verb: &str) -> Result<String, ScriptError> {
    let said: Vec<&str> = words.iter().map(|it| it.text).collect();
    if said.is_empty() {
        let message = format!("`{verb}` needs some words");
        return Err(ScriptError { line: 1, column: end, message, help: usage(verb).to_owned() });
    }
    Ok(said.join(" "))
}

/// Takes `| because ...` off the end of the line.
fn because(args: &mut Args<'_>) -> Result<String, ScriptError> {
    let Some(at) = args.rest.iter().position(|it| it.text == "|") else { return Ok(String::new()) };
    let (before, after) = (&args.rest[..at], &args.rest[at + 1..]);
    args.rest = before;
    match after.split_first() {
        Some((word, why)) if word.text == "because" => text(why, args.end, args.verb),
        Some((word, _)) => Err(word.wrong("is not understood here", usage(args.verb))),
        None => text(&[], args.end, args.verb),
    }
}

fn change(args: &mut Args<'_>) -> Result<Change, ScriptError> {
    let kind = args.next("what to change")?;
    Ok(match kind.text {
        "flag" => {
            let (flag, on) = (args.id("the id of a flag")?, args.next("true or false")?);
            let value = on.text.parse().map_err(|_| on.wrong("is neither true nor false", usage("change")))?;
            Change::Flag(flag, value)
        }
        "number" => Change::Number(args.id("the id of a number")?, amount(args)?),
        "lever" => {
            let (lever, by) = (args.id("the id of a stock")?, amount(args)?);
            let of = if args.rest.is_empty() { None } else { Some(args.id("whose it is")?) };
            Change::Lever(lever, by, of)
        }
        _ => return Err(kind.wrong("is nothing that can be changed", usage("change"))),
    })
}

fn amount(args: &mut Args<'_>) -> Result<String, ScriptError> {
    let word = args.next("a number")?;
    match word.text.parse::<f64>() {
        Ok(it) if it.is_finite() => Ok(word.text.to_owned()),
        _ => Err(word.wrong("is not a number", "write a number such as 12, -5 or 2.5")),
    }
}

fn tick(args: &mut Args<'_>) -> Result<Tick, ScriptError> {
    let kind = args.next("what the clock does")?;
    Ok(match kind.text {
        "run" => Tick::Run(whole(args, "a number of seconds")?),
        "pause" => Tick::Pause(whole(args, "a number of seconds")?),
        "took" => Tick::Took(whole(args, "a number of seconds")?),
        "add" => Tick::Add(whole(args, "a number of minutes")?),
        "extra" => {
            let seat = args.id("the id of a seat")?;
            Tick::Extra(seat, whole(args, "a number of percent")?)
        }
        "off" => Tick::Off,
        _ => return Err(kind.wrong("is nothing that a clock does", usage("clock"))),
    })
}

/// A whole number of the kind that is wanted.
fn whole<T: FromStr>(args: &mut Args<'_>, what: &str) -> Result<T, ScriptError> {
    let word = args.next(what)?;
    word.text.parse().map_err(|_| word.wrong(&format!("is not {what}"), usage("clock")))
}

fn note(args: &Args<'_>) -> Result<Act, ScriptError> {
    let said = text(args.rest, args.end, "note")?;
    let mut parts = said.split('|').map(str::trim);
    let wrong = |message: String| {
        let column = args.rest.first().map_or(args.end, |it| it.column);
        ScriptError { line: 1, column, message, help: usage("note").to_owned() }
    };
    let text = parts.next().unwrap_or_default().to_owned();
    if text.is_empty() {
        return Err(wrong("the note is empty".to_owned()));
    }
    let mut note = Note { text, seat: None, objective: None, strength: None };
    for part in parts {
        match part.split_once(' ').unwrap_or((part, "")) {
            ("seat", id) => {
                let seat = Slug::new(id).map_err(|_| wrong(format!("`{id}` is not the id of a seat")))?;
                note.seat = Some(seat);
            }
            ("objective", number) => {
                let number =
                    number.parse().map_err(|_| wrong(format!("`{number}` is not the number of an objective")))?;
                note.objective = Some(number);
            }
            ("strength", "") => note.strength = Some(true),
            ("improve", "") => note.strength = Some(false),
            _ => return Err(wrong(format!("`| {part}` is not understood"))),
        }
    }
    Ok(Act::Note(note))
}
