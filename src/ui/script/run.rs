//! Plays a script unattended.

use std::collections::BTreeSet;
use std::io::{self, Write};

use super::end::{ScriptEnd, Stop};
use super::parse::ScriptLine;
use crate::journal::{Act, Command};
use crate::ui::describe;
use crate::ui::desk::{Denied, Desk, passed_time};
use crate::view::Phase;

/// What to do after a line that was refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnRefusal {
    /// Report it and play on.
    #[default]
    PlayOn,
    /// Report it and stop.
    Stop,
}

/// Plays a script at the desk and tells what happens, line by line; at the end, the review.
///
/// A command is acknowledged (`> lock`) only once it is on disk. A command that could not be saved ends the script.
///
/// # Errors
///
/// Where `out` cannot be written to. What was acknowledged until then stays taken.
pub fn run(
    desk: &mut dyn Desk,
    script: &[ScriptLine],
    out: &mut dyn Write,
    on_refusal: OnRefusal,
) -> io::Result<ScriptEnd> {
    let mut end = ScriptEnd { taken: 0, refused: 0, unused: 0, stop: Stop::OutOfLines };
    let mut last_used = None;
    let mut unused = BTreeSet::new();
    for ScriptLine { line, seat, command } in script {
        // What was done can still be judged and noted. What is left of a `lock N` that did its work is not a line without use.
        let late = matches!(command, Command::Judge { .. } | Command::Facilitate(Act::Note(_) | Act::Reply { .. }));
        if desk.board().phase == Phase::Over && !late {
            if last_used != Some(*line) && unused.insert(*line) {
                writeln!(out, "line {line}: not used: the exercise is over")?;
            }
            continue;
        }
        last_used = Some(*line);
        let by = seat.as_ref().map_or_else(String::new, |it| format!("{it}: "));
        match seat.as_ref().map_or(Ok(()), |it| desk.sit(it.as_str())).and_then(|()| desk.submit(command)) {
            Ok(()) => {
                end.taken += 1;
                writeln!(out, "> {by}{command}")?;
                if passed_time(desk, command) {
                    report_lock(desk, out)?;
                }
            }
            Err(Denied::Refused(refusal)) => {
                end.refused += 1;
                let why = desk.board().terms.said(refusal.to_string());
                writeln!(out, "line {line}: refused: {by}{command}: {why}")?;
                if on_refusal == OnRefusal::Stop {
                    end.stop = Stop::Refused(*line);
                    break;
                }
            }
            Err(Denied::NotSaved(why)) => {
                writeln!(out, "line {line}: not saved, and so not taken: {command}: {}", describe::clean(&why))?;
                end.stop = Stop::NotSaved(*line);
                break;
            }
        }
    }
    end.unused = unused.len();
    if desk.board().phase == Phase::Over && end.stop == Stop::OutOfLines {
        end.stop = Stop::ExerciseOver;
    }
    report_end(desk, &end, out)?;
    Ok(end)
}

/// What was reported while time passed, and how the scores stand.
fn report_lock(desk: &dyn Desk, out: &mut dyn Write) -> io::Result<()> {
    let board = desk.board();
    let mut lines = describe::turn(board);
    lines.extend(describe::latest(board));
    lines.push(describe::headline(board));
    lines.iter().try_for_each(|line| writeln!(out, "{line}"))
}

fn report_end(desk: &dyn Desk, end: &ScriptEnd, out: &mut dyn Write) -> io::Result<()> {
    if let Some(review) = desk.review() {
        describe::review(review).iter().try_for_each(|line| writeln!(out, "{line}"))?;
    } else {
        describe::turn(desk.board()).iter().try_for_each(|line| writeln!(out, "{line}"))?;
    }
    writeln!(out, "Commands taken: {}. Refused: {}. Lines not used: {}.", end.taken, end.refused, end.unused)?;
    writeln!(out, "Saved at {}", describe::clean(&desk.saved_at()))?;
    out.flush()
}
