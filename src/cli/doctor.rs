//! `whitecell doctor`: what the program finds out about the terminal and its own files, to paste into a report.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use clap::Args;

use crate::store::{files_in, writable};
use crate::ui::{self, Paint};

use super::catalogue::shown;
use super::places::places;
use super::prose::count;
use super::stop::{Exit, Stop};
use super::{house, look};

/// Tell what whitecell finds out about your terminal and its own files, to paste into a report.
#[derive(Debug, Args)]
pub(super) struct Doctor {}

/// Variables of the environment that change what is shown, or where things are kept.
const VARIABLES: [&str; 18] = [
    "TERM",
    "COLORTERM",
    "NO_COLOR",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLORFGBG",
    "NO_MOTION",
    "LC_ALL",
    "LC_CTYPE",
    "LANG",
    "SSH_CONNECTION",
    "TMUX",
    "WHITECELL_CONFIG",
    "WHITECELL_STATE",
    "WHITECELL_DATA",
    "XDG_CONFIG_HOME",
    "XDG_STATE_HOME",
    "XDG_DATA_HOME",
];

impl Doctor {
    pub(super) fn run(out: &mut dyn Write) -> Result<Exit, Stop> {
        let (system, machine) = (std::env::consts::OS, std::env::consts::ARCH);
        writeln!(out, "whitecell {} on {system}, {machine}", env!("CARGO_PKG_VERSION"))?;
        terminal(out)?;
        variables(out)?;
        let well = files(out)?;
        card(out)?;
        Ok(if well { Exit::Done } else { Exit::Findings })
    }
}

fn terminal(out: &mut dyn Write) -> io::Result<()> {
    heading(out, "Terminal")?;
    match ui::size() {
        Some((columns, rows)) if columns < 80 || rows < 24 => {
            line(out, "size", &format!("{columns} columns, {rows} rows: too small, it wants 80 and 24"))?;
        }
        Some((columns, rows)) => line(out, "size", &format!("{columns} columns, {rows} rows"))?,
        None => line(out, "size", "there is none; whitecell play --plain needs none")?,
    }
    let is = |yes: bool| if yes { "a terminal" } else { "not a terminal" };
    line(out, "input", is(io::stdin().is_terminal()))?;
    line(out, "output", is(io::stdout().is_terminal()))?;
    line(
        out,
        "echo",
        if ui::is_raw() { "off: a program that was ended by force left it so; `reset` mends it" } else { "as usual" },
    )?;
    if cfg!(windows) {
        line(out, "code page", "any will do: a console is handed UTF-16")?;
    }
    let house = house::known();
    for it in Paint::reasons(|name| house.says(name)) {
        line(out, it.about, &format!("{}: {}", it.is, it.why))?;
    }
    heading(out, "Settings")?;
    for setting in ui::config::SETTINGS {
        let from = match (look::asked(setting.name), house.config().get(setting.name)) {
            (Some(_), _) => "the command line",
            (None, Some(_)) => "the file",
            (None, None) => "as usual",
        };
        let now = house.now(&setting);
        line(out, setting.name, &if now.is_empty() { "not set".to_owned() } else { format!("{now}, {from}") })?;
    }
    Ok(())
}

fn variables(out: &mut dyn Write) -> io::Result<()> {
    heading(out, "Environment")?;
    for name in VARIABLES {
        // Whether one is far away matters, not where.
        let secret = name == "SSH_CONNECTION";
        let said = Paint::env(name).map_or_else(|| "not set".to_owned(), |it| if secret { "set".into() } else { it });
        line(out, name, &shown(Path::new(&said)))?;
    }
    Ok(())
}

/// Tells where files are; true where nothing is wrong with them.
fn files(out: &mut dyn Write) -> io::Result<bool> {
    heading(out, "Files")?;
    let mut well = true;
    for place in places() {
        let Some(path) = place.path else {
            well = false;
            line(out, place.name, &format!("no home folder is known. Name a place in {}", place.variable))?;
            continue;
        };
        if !place.written {
            let there = match files_in(&path, "ron") {
                Ok(Some(files)) => count(files.len(), "scenario"),
                Ok(None) => "is not there, and need not be".to_owned(),
                Err(bad) => bad.to_string(),
            };
            line(out, place.name, &format!("{}: {there}", shown(&path)))?;
            continue;
        }
        let folder = if place.name == "journals" { &*path } else { path.parent().unwrap_or(&path) };
        let can = match writable(folder) {
            Ok(()) => "can be written".to_owned(),
            Err(why) => {
                well = false;
                format!("cannot be written: {why}")
            }
        };
        line(out, place.name, &format!("{}: {can}", shown(&path)))?;
    }
    let (config, _) = house::config();
    for problem in config.problems() {
        well = false;
        line(out, "", &format!("settings, line {}: {}", problem.line, problem.message))?;
    }
    Ok(well)
}

/// Shows every character that screens draw beyond ASCII, so that it can be seen which of them a terminal has.
fn card(out: &mut dyn Write) -> io::Result<()> {
    heading(
        out,
        "Characters: each stands beside its plain one, and the bars at the end of lines stand below each other",
    )?;
    ui::card().iter().try_for_each(|it| writeln!(out, "  {it}"))
}

fn heading(out: &mut dyn Write, title: &str) -> io::Result<()> {
    writeln!(out, "\n{title}")
}

fn line(out: &mut dyn Write, name: &str, said: &str) -> io::Result<()> {
    writeln!(out, "  {name:<16} {said}")
}
