//! `whitecell play`: begins an exercise, on the whole screen, as plain text, or unattended from a script.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::scenario::clean_line;
use crate::store;
use crate::ui::script::{self, OnRefusal, ScriptLine};
use crate::ui::{Desk, plain};

use super::catalogue::{find, is_path, shown};
use super::check::is_playable;
use super::face::{Face, farewell};
use super::lobby::Hall;
use super::pipe::Pipe;
use super::session::{Session, header, what_if};
use super::stop::{Exit, Stop};

/// The scenario for those who name none: the one made for beginners.
const FIRST: &str = "bronze-statue";

/// The largest script that is read, bytes.
const LARGEST_SCRIPT: u64 = 1 << 20;

/// Play a scenario. Every decision is saved as it is taken.
#[derive(Debug, Args)]
pub(super) struct Play {
    /// A scenario's id, as `whitecell list` shows it, or a scenario file. Without one a list opens, or it is
    /// bronze-statue where nobody can choose.
    #[arg(value_name = "ID|FILE")]
    scenario: Option<String>,
    /// Where all chance comes from: the same seed and the same decisions give the same exercise. [default: picked]
    #[arg(long)]
    seed: Option<u64>,
    /// The seat to play. [default: the scenario's first]
    #[arg(long, value_name = "ID")]
    seat: Option<String>,
    /// Begin where this inject comes, with nothing done until then: a what-if for authors.
    #[arg(long, value_name = "INJECT", requires = "scenario")]
    at: Option<String>,
    /// Begin with a flag of the scenario set, or not: a what-if for authors. May be given several times.
    #[arg(long, value_name = "FLAG=BOOL", requires = "scenario", value_parser = flag)]
    set: Vec<(String, bool)>,
    /// A new file to keep the exercise in. [default: the next number in the user's folder]
    #[arg(long, value_name = "PATH")]
    journal: Option<PathBuf>,
    /// Play as numbered text, for screen readers, slow links and pipes.
    #[arg(long)]
    plain: bool,
    /// Play unattended, one command a line (see docs/scripts.md).
    #[arg(long, value_name = "FILE")]
    script: Option<PathBuf>,
    /// Stop at the first line of the script that is refused, and exit with 1.
    #[arg(long, requires = "script")]
    strict: bool,
}

impl Play {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        if let Some(path) = &self.script {
            return match read_script(path, out)? {
                Some(script) => self.play_script(&script, out),
                None => Ok(Exit::Findings),
            };
        }
        let face = Face::choose(self.plain)?;
        if self.scenario.is_none() && face != Face::Plain(plain::Options { interactive: false }) {
            return self.pick(face);
        }
        match self.begin(out)? {
            Some(session) => face.play(session),
            None => Ok(Exit::Findings),
        }
    }

    /// Lets the player choose.
    fn pick(&self, face: Face) -> Result<Exit, Stop> {
        if self.seat.is_some() || self.journal.is_some() {
            return Err(Stop::wrong(
                "`--seat` and `--journal` belong to a scenario, and none is named",
                format!("name one, as in `whitecell play {FIRST}`; `whitecell list` shows all"),
            ));
        }
        face.pick(Hall::open(self.seed))
    }

    /// Begins the exercise, and says with what; `None` where the scenario cannot be played, and was told why.
    fn begin(&self, out: &mut dyn Write) -> Result<Option<Session>, Stop> {
        let named = self.scenario.as_deref().unwrap_or(FIRST);
        if is_path(named) && !is_playable(Path::new(named), out)? {
            return Ok(None);
        }
        let (source, scenario) = find(named)?;
        let mut header = header(&source, &scenario, self.seat.as_deref(), self.seed)?;
        header.what_if = what_if(&scenario, self.at.as_deref(), &self.set)?;
        let session = Session::begin(&header, self.journal.as_deref())?;
        writeln!(out, "{}. Seat: {}. Seed: {}.", header.title, header.seat, header.seed)?;
        writeln!(out, "Every decision is saved at {}", session.saved_at())?;
        if !session.is_locked() {
            writeln!(out, "This disk knows no locks: play this exercise in one window only.")?;
        }
        out.flush()?;
        Ok(Some(session))
    }

    fn play_script(&self, script: &[ScriptLine], out: &mut dyn Write) -> Result<Exit, Stop> {
        let Some(mut session) = self.begin(out)? else { return Ok(Exit::Findings) };
        let on_refusal = if self.strict { OnRefusal::Stop } else { OnRefusal::PlayOn };
        // Line by line: what is acknowledged can be seen at once.
        let mut lines = Pipe::new(io::stdout());
        let end = script::run(&mut session, script, &mut lines, on_refusal)?;
        farewell(&session.path(), &mut lines)?;
        Ok(match end.stop {
            script::Stop::ExerciseOver | script::Stop::OutOfLines => Exit::Done,
            script::Stop::Refused(_) | script::Stop::NotSaved(_) => Exit::Findings,
        })
    }
}

/// `FLAG=true`, `FLAG=false`, or `FLAG` alone for true.
fn flag(text: &str) -> Result<(String, bool), String> {
    let (flag, value) = text.split_once('=').unwrap_or((text, "true"));
    let on = value.parse().map_err(|_| "write `FLAG=true` or `FLAG=false`".to_owned())?;
    Ok((flag.to_owned(), on))
}

/// The script in the file at `path`; `None` where it has mistakes, and they were told.
fn read_script(path: &Path, out: &mut dyn Write) -> Result<Option<Vec<ScriptLine>>, Stop> {
    let text = store::read_text(path, LARGEST_SCRIPT);
    let text = text.map_err(|bad| Stop::Wrong { message: bad.to_string(), help: None })?;
    match script::parse(&text) {
        Ok(script) => Ok(Some(script)),
        Err(errors) => {
            for error in &errors {
                writeln!(out, "{}: {}", shown(path), clean_line(&error.to_string()))?;
            }
            let lines = if errors.len() == 1 { "1 line is" } else { &format!("{} lines are", errors.len()) };
            writeln!(out, "{lines} wrong, and nothing was played; docs/scripts.md has the language")?;
            Ok(None)
        }
    }
}
