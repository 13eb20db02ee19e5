//! `whitecell play`: begins an exercise, on the whole screen, as plain text, or unattended from a script.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::scenario::{Scenario, Settings};
use crate::ui::script::{OnRefusal, ScriptLine, Stop as ScriptStop, run as run_script};
use crate::ui::{Desk, plain};
use crate::vocab::Slug;

use super::catalogue::{find_in, is_path};
use super::check::is_playable;
use super::face::{Face, farewell};
use super::lobby::Hall;
use super::look::Look;
use super::pipe::Pipe;
use super::script;
use super::session::{Session, header, seats, what_if};
use super::stop::{Exit, Stop};

/// The scenario for those who name none: the one made for beginners.
pub(super) const FIRST: &str = "dry-pumps";

/// Play a scenario. Every decision is saved as it is taken.
#[derive(Debug, Args)]
pub(super) struct Play {
    /// A scenario's id, as `whitecell list` shows it, or a scenario file. Without one a list opens, or it is
    /// dry-pumps where nobody can choose.
    #[arg(value_name = "ID|FILE")]
    scenario: Option<String>,
    /// Where all chance comes from: the same seed and the same decisions give the same exercise. [default: picked]
    #[arg(long)]
    seed: Option<u64>,
    /// The seat to play. [default: the scenario's first]
    #[arg(long, value_name = "ID")]
    seat: Option<String>,
    /// Play several seats in turns at this machine: each gets its own board behind a curtain. The first plays first.
    #[arg(long, value_name = "ID,ID", requires = "scenario", conflicts_with = "seat", value_delimiter = ',')]
    seats: Vec<String>,
    /// Play every seat of the scenario in turns at this machine.
    #[arg(long, requires = "scenario", conflicts_with_all = ["seat", "seats"])]
    table: bool,
    /// Somebody facilitates: F opens the console. That players' secrets can be seen there is noted in the journal.
    #[arg(long, requires = "scenario")]
    facilitator: bool,
    /// Play in another language, such as `fr`: with the texts in the scenario's translation, NAME.fr.ron beside NAME.ron. What is not
    /// translated, and the program's own words, stay as they are.
    #[arg(long, value_name = "LANGUAGE", requires = "scenario")]
    language: Option<String>,
    /// Begin where this inject comes, with nothing done until then: a what-if for authors.
    #[arg(long, value_name = "INJECT", requires = "scenario")]
    at: Option<String>,
    /// Choose something before the start: a switch, a text, a name; or set a flag, `FLAG=true`, as a what-if for authors.
    /// May be given several times.
    #[arg(long, value_name = "KEY=VALUE", requires = "scenario", value_parser = pair)]
    set: Vec<(String, String)>,
    /// A new file to keep the exercise in. [default: the next number in the user's folder]
    #[arg(long, value_name = "PATH")]
    journal: Option<PathBuf>,
    /// Play as numbered text, for screen readers, slow links and pipes.
    #[arg(long)]
    plain: bool,
    #[command(flatten)]
    look: Look,
    /// Play unattended, one command a line (see docs/scripts.md).
    #[arg(long, value_name = "FILE")]
    script: Option<PathBuf>,
    /// Stop at the first line of the script that is refused, and exit with 1.
    #[arg(long, requires = "script")]
    strict: bool,
}

impl Play {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        self.look.keep();
        if let Some(path) = &self.script {
            return match script::read(path, out)? {
                Some((script, settings)) => self.play_script(&script, &settings, out),
                None => Ok(Exit::Findings),
            };
        }
        let face = Face::choose(self.plain)?;
        if self.scenario.is_none() && face != Face::Plain(plain::Options { interactive: false }) {
            return self.pick(face);
        }
        match self.begin(&Settings::new(), out)? {
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
    fn begin(&self, settings: &Settings, out: &mut dyn Write) -> Result<Option<Session>, Stop> {
        let named = self.scenario.as_deref().unwrap_or(FIRST);
        if is_path(named) && !is_playable(Path::new(named), out)? {
            return Ok(None);
        }
        let (source, scenario) = find_in(named, self.language.as_deref())?;
        let (flags, chosen) = self.sorted(&scenario)?;
        let settings = settings.iter().map(|(key, value)| (key.clone(), value.clone())).chain(chosen).collect();
        let seats = if self.table {
            scenario.seats.iter().map(|it| it.id.clone()).collect()
        } else {
            seats(&scenario, &self.seats)?
        };
        let first = seats.first().map(Slug::as_str).or(self.seat.as_deref());
        let mut header = header(&source, &scenario, first, self.seed, &settings)?;
        header.what_if = what_if(&scenario, self.at.as_deref(), &flags)?;
        let mut session = Session::begin(&header, self.journal.as_deref())?;
        session.lay(&seats, self.facilitator).map_err(|it| Stop::Failed { message: it.to_string(), help: None })?;
        let names: Vec<&str> = seats.iter().map(Slug::as_str).collect();
        match names.as_slice() {
            [] | [_] => writeln!(out, "{}. Seat: {}. Seed: {}.", header.title, header.seat, header.seed)?,
            names => writeln!(out, "{}. Seats: {}. Seed: {}.", header.title, names.join(", "), header.seed)?,
        }
        writeln!(out, "Every decision is saved at {}", session.saved_at())?;
        if !session.is_locked() {
            writeln!(out, "This disk knows no locks: play this exercise in one window only.")?;
        }
        out.flush()?;
        Ok(Some(session))
    }

    /// What `--set` asks for: flags, which make a what-if, and settings.
    fn sorted(&self, scenario: &Scenario) -> Result<(Vec<(String, bool)>, Settings), Stop> {
        let (mut flags, mut settings) = (Vec::new(), Settings::new());
        for (key, value) in &self.set {
            if scenario.flags.iter().any(|it| it.as_str() == key) {
                let wrong = || {
                    Stop::wrong(
                        format!("`{key}` is a flag, and `{value}` is neither true nor false"),
                        "write `FLAG=true` or `FLAG=false`",
                    )
                };
                flags.push((key.clone(), value.parse().map_err(|_| wrong())?));
            } else {
                settings.insert(key.clone(), value.clone());
            }
        }
        Ok((flags, settings))
    }

    fn play_script(&self, script: &[ScriptLine], settings: &Settings, out: &mut dyn Write) -> Result<Exit, Stop> {
        let Some(mut session) = self.begin(settings, out)? else { return Ok(Exit::Findings) };
        let on_refusal = if self.strict { OnRefusal::Stop } else { OnRefusal::PlayOn };
        // Line by line: what is acknowledged can be seen at once.
        let mut lines = Pipe::new(io::stdout());
        let end = run_script(&mut session, script, &mut lines, on_refusal)?;
        farewell(&session.path(), &mut lines)?;
        Ok(match end.stop {
            ScriptStop::ExerciseOver | ScriptStop::OutOfLines => Exit::Done,
            ScriptStop::Refused(_) | ScriptStop::NotSaved(_) => Exit::Findings,
        })
    }
}

/// `KEY=VALUE`, or a flag alone for true.
fn pair(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').unwrap_or((text, "true"));
    if key.trim().is_empty() { Err("write `KEY=VALUE`".to_owned()) } else { Ok((key.trim().into(), value.into())) }
}
