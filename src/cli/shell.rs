//! `whitecell completions` and `whitecell manual`: made from the same tree of subcommands as `--help`.

use std::io::Write;

use clap::Args;
use clap_complete::Shell;
use clap_mangen::Man;

use super::examples::command;
use super::nearest::nearest;
use super::stop::{Exit, Stop};

/// Print what makes a shell complete whitecell's subcommands and options.
#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell.
    shell: Shell,
}

impl Completions {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        // Into memory first: the generator does not forgive a pipe that closes.
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command(), "whitecell", &mut script);
        out.write_all(&script)?;
        Ok(Exit::Done)
    }
}

/// Print the manual page of whitecell, or of one of its subcommands, for `man`.
#[derive(Debug, Args)]
pub(super) struct Manual {
    /// A subcommand. [default: whitecell itself]
    subcommand: Option<String>,
}

impl Manual {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let mut all = command();
        all.build();
        let page = match &self.subcommand {
            None => all,
            Some(name) => match all.find_subcommand(name) {
                Some(found) => found.clone(),
                None => return Err(unknown(name, &all)),
            },
        };
        Man::new(page).render(out)?;
        Ok(Exit::Done)
    }
}

fn unknown(name: &str, all: &clap::Command) -> Stop {
    let near = nearest(name, all.get_subcommands().map(clap::Command::get_name));
    let help = near.map_or_else(|| "`whitecell --help` lists them".to_owned(), |it| format!("did you mean `{it}`?"));
    Stop::wrong(format!("there is no subcommand `{name}`"), help)
}
