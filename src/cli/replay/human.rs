//! A replay for people.

use std::io::{self, Write};

use crate::cli::prose::count;

use super::plain;
use super::telling::{Telling, Turn};

/// Prints what was decided and reported, turn by turn.
pub(super) fn timeline(out: &mut dyn Write, telling: &Telling) -> io::Result<()> {
    opening(out, telling)?;
    for turn in &telling.turns {
        writeln!(out, "\nTurn {} of {}: {}", turn.number, telling.turns_of, plain(&turn.title))?;
        for (number, order) in &turn.decisions {
            writeln!(out, "  {number:>3}  {}", telling.told(order))?;
        }
        for report in &turn.reports {
            writeln!(out, "  {}  {}: {}", plain(&report.at), plain(&report.kind), plain(&report.title))?;
        }
        if !turn.scores.is_empty() {
            let scores: Vec<String> = turn.scores.iter().map(|(score, value)| format!("{score} {value:.1}")).collect();
            writeln!(out, "  {}", scores.join(", "))?;
        }
    }
    writeln!(out)?;
    match &telling.ending {
        Some(ending) => writeln!(out, "It ended: {}", plain(ending)),
        None if telling.parting.is_some() => Ok(()),
        None => writeln!(out, "It is not over."),
    }
}

/// Prints for each turn how many events it had, and the state it ended in.
pub(super) fn verification(out: &mut dyn Write, telling: &Telling) -> io::Result<()> {
    opening(out, telling)?;
    for turn in telling.turns.iter().filter(|turn| !turn.decisions.is_empty()) {
        writeln!(out, "{}", verified(turn))?;
    }
    if telling.parting.is_none() {
        let decisions = count(telling.decisions(), "decision");
        writeln!(out, "{decisions} played again: every event and every state is the same")?;
    }
    Ok(())
}

fn verified(turn: &Turn) -> String {
    let digest = turn.digest.map_or_else(String::new, |digest| format!(", digest {digest}"));
    let open = if turn.closed { "" } else { ", not over" };
    format!("turn {}: {}{digest}, same{open}", turn.number, count(turn.events, "event"))
}

fn opening(out: &mut dyn Write, telling: &Telling) -> io::Result<()> {
    let header = &telling.header;
    let locks =
        telling.turns.iter().flat_map(|turn| &turn.decisions).filter(|(_, it)| it.command.passes_time()).count();
    let decisions = count(telling.decisions(), "decision");
    writeln!(out, "{}. Seat: {}. Seed: {}.", plain(&header.title), header.seat, header.seed)?;
    writeln!(out, "{decisions}, of which {}.", count(locks, "lock"))?;
    telling.torn.map_or(Ok(()), |torn| writeln!(out, "Note: {torn}."))
}
