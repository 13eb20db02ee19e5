//! The command line: one subcommand a file, which joins the layers and talks to the shell.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this layer alone talks to the shell")]

mod amend;
mod attribution;
mod bare;
mod brief;
mod calibrate;
mod catalogue;
mod check;
mod council;
mod diff;
mod doctor;
mod examples;
mod explain;
mod face;
mod fmt;
mod graph;
mod house;
mod json;
mod library;
mod list;
mod lobby;
mod look;
mod nearest;
mod new;
mod params;
mod pipe;
mod places;
mod play;
mod prose;
mod rehearsal;
mod rehearse;
mod replay;
mod report;
mod resume;
mod salvage;
mod script;
mod session;
mod shelf;
mod shell;
mod show;
mod simulate;
mod stop;
mod tongue;
mod translate;
mod tutorial;
mod world;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use clap::{FromArgMatches, Parser, Subcommand};

use pipe::Pipe;

pub use catalogue::{entry, find};
pub use stop::{Exit, Stop};

/// Run, play and debrief cyber-crisis tabletop exercises.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, after_help = "Without a subcommand, whitecell opens the list of scenarios.")]
struct Cli {
    #[command(flatten)]
    look: look::Look,
    #[command(subcommand)]
    task: Option<Task>,
}

/// What can be asked for.
#[derive(Debug, Subcommand)]
enum Task {
    List(list::List),
    Show(show::Show),
    Check(check::Check),
    New(new::New),
    Explain(explain::Explain),
    Library(library::Library),
    Play(play::Play),
    Resume(resume::Resume),
    Replay(replay::Replay),
    Salvage(salvage::Salvage),
    Simulate(simulate::Simulate),
    Rehearse(rehearse::Rehearse),
    Graph(graph::Draw),
    Brief(brief::Brief),
    Fmt(fmt::Fmt),
    Translate(translate::Translate),
    Diff(diff::Diff),
    Council(council::Council),
    Params(params::Params),
    Attribution(attribution::Attribution),
    World(world::World),
    Doctor(doctor::Doctor),
    Paths(places::Paths),
    Completions(shell::Completions),
    Manual(shell::Manual),
    Tutorial(tutorial::Tutorial),
    Calibrate(calibrate::Calibrate),
}

/// Does what the command line asks for.
pub fn main() -> ExitCode {
    let read = examples::command().try_get_matches().and_then(|it| Cli::from_arg_matches(&it));
    let cli = match read {
        Ok(cli) => cli,
        Err(said) => {
            let exit = if said.use_stderr() { Exit::Usage } else { Exit::Done };
            return stop::end(said.print().map_err(Stop::Output).map(|()| exit));
        }
    };
    let mut out = BufWriter::new(Pipe::new(io::stdout()));
    let ended = cli.run(&mut out);
    stop::end(out.flush().map_err(Stop::Output).and(ended))
}

impl Cli {
    fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        self.look.keep();
        match &self.task {
            None => bare::run(),
            Some(Task::List(list)) => list.run(out),
            Some(Task::Show(show)) => show.run(out),
            Some(Task::Check(check)) => check.run(out),
            Some(Task::New(new)) => new.run(out),
            Some(Task::Explain(explain)) => explain.run(out),
            Some(Task::Library(library)) => library.run(out),
            Some(Task::Play(play)) => play.run(out),
            Some(Task::Resume(resume)) => resume.run(out),
            Some(Task::Replay(replay)) => replay.run(out),
            Some(Task::Salvage(salvage)) => salvage.run(out),
            Some(Task::Simulate(simulate)) => simulate.run(out),
            Some(Task::Rehearse(rehearse)) => rehearse.run(out),
            Some(Task::Graph(draw)) => draw.run(out),
            Some(Task::Brief(brief)) => brief.run(out),
            Some(Task::Fmt(fmt)) => fmt.run(out),
            Some(Task::Translate(translate)) => translate.run(out),
            Some(Task::Diff(diff)) => diff.run(out),
            Some(Task::Council(council)) => council.run(out),
            Some(Task::Params(params)) => params.run(out),
            Some(Task::Attribution(attribution)) => attribution.run(out),
            Some(Task::World(world)) => world.run(out),
            Some(Task::Doctor(_)) => doctor::Doctor::run(out),
            Some(Task::Paths(_)) => places::Paths::run(out),
            Some(Task::Completions(completions)) => completions.run(out),
            Some(Task::Manual(manual)) => manual.run(out),
            Some(Task::Tutorial(tutorial)) => tutorial.run(),
            Some(Task::Calibrate(calibrate)) => calibrate.run(out),
        }
    }
}
