//! The way to exercises: what ships with the program, and what lies in the user's folders.
//!
//! Opening it reads heads of files and the newest journals only, so that the list shows at once; the rest is found out
//! by a [`scout`] meanwhile.

mod lesson;
mod results;
mod scout;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError};

use crate::journal::Header;
use crate::journal::codec::Survey;
use crate::scenario::{Settings, turns_of};
use crate::store::{Folder, Played, Saved, look};
use crate::ui::{Desk, Lobby};
use crate::view::{Article, PickerEntry, SavedGame, Tip};
use crate::vocab::{Deed, Slug};

use super::catalogue::{entries, find, shown};
use super::session::{Session, header, seats};
use super::shelf::shelf;
use super::stop::Stop;

use lesson::Lesson;
use scout::Found;

/// How many journals are looked into before the list shows.
const AT_ONCE: usize = 6;

/// What can be started and what can be continued.
#[derive(Debug, Default)]
pub(super) struct Hall {
    entries: Vec<PickerEntry>,
    saved: Vec<SavedGame>,
    /// Where the saved ones are, in the same order: a path need not be text.
    paths: Vec<PathBuf>,
    /// The seed that new exercises get; chance picks one where there is none.
    seed: Option<u64>,
    /// Whether responses are shown with what they are likely to do.
    forecasts: bool,
    /// The journal of the last exercise that was opened here.
    last: Option<PathBuf>,
    /// What was cut off the journals that were opened here.
    notes: Vec<String>,
    /// Journals that nobody has looked into yet.
    rest: Vec<(PathBuf, Played)>,
    /// What the scout finds, once it was sent.
    found: Option<Receiver<Found>>,
    /// Whether it has found everything.
    looked: bool,
    lesson: Lesson,
}

impl Hall {
    /// Looks at what can be played now. Journals that cannot be read are left out: `resume PATH` says why.
    pub(super) fn open(seed: Option<u64>, forecasts: bool) -> Self {
        let mut hall = Self { entries: entries(), seed, forecasts, ..Self::default() };
        // Without a home folder there is nothing to continue; starting something says so.
        let mut played = Folder::of_user().and_then(|folder| folder.played()).unwrap_or_default();
        hall.rest = played.split_off(played.len().min(AT_ONCE));
        for (path, when) in played {
            hall.add_saved(look(path, when));
        }
        hall
    }

    /// Waits until everything is found out that opening left for later.
    pub(super) fn finish(mut self) -> Self {
        self.send_scout();
        while let Some(Ok(found)) = self.found.as_ref().map(Receiver::recv) {
            self.take(found);
        }
        self
    }

    /// The journal of the last exercise that was opened here.
    pub(super) fn last(&self) -> Option<&Path> {
        self.last.as_deref()
    }

    /// What the player is to be told about journals that were opened here.
    pub(super) fn notes(&self) -> &[String] {
        &self.notes
    }

    fn add_saved(&mut self, Saved { path, played, what, interrupted }: Saved) {
        let Ok(survey) = what else { return };
        self.saved.push(SavedGame { interrupted, ..game(&path, played, &survey) });
        self.paths.push(path);
    }

    fn send_scout(&mut self) {
        if self.found.is_none() {
            let looked = self.saved.iter().zip(&self.paths).filter(|(game, _)| game.over);
            let over = looked.map(|(_, path)| path.clone()).collect();
            self.found = Some(scout::send(over, std::mem::take(&mut self.rest)));
        }
    }

    fn take(&mut self, found: Found) {
        match found {
            Found::Saved(saved) => self.add_saved(*saved),
            Found::Own(entry) => self.entries.push(*entry),
            Found::Result(scenario, overall) => self.add_result(&scenario, overall),
        }
    }

    fn add_result(&mut self, scenario: &str, overall: u8) {
        for entry in self.entries.iter_mut().filter(|it| it.id == scenario) {
            entry.best = entry.best.max(Some(overall));
        }
    }

    /// Puts an exercise that was just opened at the top of those to continue.
    fn enter(&mut self, session: Session, scenario: &str) -> Box<dyn Desk> {
        let (path, board) = (session.path(), session.board());
        let game = SavedGame {
            path: shown(&path),
            scenario: scenario.to_owned(),
            title: named(session.header()),
            turn: (board.turn.number, board.turn.of),
            over: session.review().is_some(),
            age_min: Some(0),
            interrupted: false,
        };
        if let Some(at) = self.paths.iter().position(|it| *it == path) {
            self.paths.remove(at);
            self.saved.remove(at);
        }
        self.paths.insert(0, path.clone());
        self.saved.insert(0, game);
        self.last = Some(path);
        Box::new(session.with_forecasts(self.forecasts))
    }

    fn begin(&self, id: &str, seat: Option<&str>, chosen: &[(String, String)]) -> Result<(Session, Header), Stop> {
        let (source, scenario) = find(id)?;
        let named: Vec<String> = seat.map_or_else(Vec::new, |it| it.split(',').map(str::to_owned).collect());
        let seats = seats(&scenario, &named)?;
        let first = seats.first().map(Slug::as_str);
        let settings: Settings = chosen.iter().cloned().collect();
        let header = header(&source, &scenario, first, self.seed, &settings)?;
        let mut session = Session::begin(&header, None)?;
        session.lay(&seats, false).map_err(|it| Stop::Failed { message: it.to_string(), help: None })?;
        Ok((session, header))
    }

    fn open_saved(&mut self, path: &Path) -> Result<Box<dyn Desk>, String> {
        let (session, resumed) = Session::resume(path).map_err(|stop| stop.told())?;
        self.notes.extend(resumed.torn.map(|torn| format!("Note: {torn}.")));
        Ok(self.enter(session, resumed.header.scenario.as_str()))
    }
}

impl Lobby for Hall {
    fn entries(&self) -> &[PickerEntry] {
        &self.entries
    }

    fn saved(&self) -> &[SavedGame] {
        &self.saved
    }

    fn library(&self) -> &[Article] {
        shelf()
    }

    fn start(&mut self, id: &str, seat: &str, chosen: &[(String, String)]) -> Result<Box<dyn Desk>, String> {
        let (session, header) = self.begin(id, Some(seat), chosen).map_err(|stop| stop.told())?;
        Ok(self.enter(session, header.scenario.as_str()))
    }

    fn left(&mut self, desk: &dyn Desk) {
        let Some(game) = self.saved.first_mut() else { return };
        let turn = &desk.board().turn;
        game.turn = (turn.number, turn.of);
        game.over = desk.review().is_some();
        let result = desk.review().and_then(results::overall).map(|it| (game.scenario.clone(), it));
        if let Some((scenario, overall)) = result {
            self.add_result(&scenario, overall);
        }
    }

    fn resume(&mut self, path: &str) -> Result<Box<dyn Desk>, String> {
        let at = self.saved.iter().position(|it| it.path == path);
        let real = at.map_or_else(|| PathBuf::from(path), |at| self.paths[at].clone());
        self.open_saved(&real)
    }

    fn is_looking(&self) -> bool {
        !self.looked
    }

    fn refresh(&mut self) -> bool {
        self.send_scout();
        let mut changed = false;
        loop {
            match self.found.as_ref().map(Receiver::try_recv) {
                Some(Ok(found)) => self.take(found),
                Some(Err(TryRecvError::Empty)) | None => return changed,
                Some(Err(TryRecvError::Disconnected)) => {
                    self.looked = true;
                    return changed;
                }
            }
            changed = true;
        }
    }

    fn tutorial(&mut self) -> Result<(Box<dyn Desk>, Vec<Deed>), String> {
        if let Some(path) = self.lesson.under_way(&self.paths, &self.saved) {
            return Ok((self.open_saved(&path)?, self.lesson.done().to_vec()));
        }
        let chosen = lesson::CHOSEN.map(|(key, value)| (key.to_owned(), value.to_owned()));
        let (session, header) = self.begin(lesson::SCENARIO, None, &chosen).map_err(|stop| stop.told())?;
        self.lesson.begin(&session.path());
        Ok((self.enter(session, header.scenario.as_str()), Vec::new()))
    }

    fn tips(&self) -> &[Tip] {
        lesson::tips()
    }

    fn remember(&mut self, done: &[Deed]) {
        self.lesson.remember(done);
    }
}

/// What the list says of a journal.
fn game(path: &Path, played: Played, survey: &Survey) -> SavedGame {
    let turn = survey.turn.map_or(1, |turn| turn + 1);
    let of = turns_of(&survey.header.text).unwrap_or(0);
    let title = match survey.torn {
        Some(torn) => format!("{} (cut short after decision {})", survey.header.title, torn.after_decision),
        None => named(&survey.header),
    };
    SavedGame {
        path: shown(path),
        scenario: survey.header.scenario.to_string(),
        title,
        turn: (turn, of.max(turn)),
        over: survey.over,
        age_min: played.minutes_ago(),
        interrupted: false,
    }
}

/// What an exercise is called in the list: a branch says where it branched off.
fn named(header: &Header) -> String {
    match &header.branch {
        Some(branch) => format!("{} (branch of {}, from turn {})", header.title, branch.of, branch.turn),
        None => header.title.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::READ;

    #[test]
    fn opening_the_list_reads_no_scenario_from_beginning_to_end() {
        let before = READ.get();
        let hall = Hall::open(None, false);
        assert_eq!((READ.get() - before, hall.entries.len()), (0, 18));
        assert_eq!(hall.entries[0].switches[0].id, lesson::CHOSEN[0].0);
        find(lesson::SCENARIO).unwrap();
        assert_eq!(READ.get() - before, 1, "the count counts");
    }

    #[test]
    fn every_tip_fits_its_strip_and_names_keys_that_there_are() {
        let usual = crate::ui::config::Config::default();
        for tip in lesson::tips() {
            let text = usual.keymap().fill(&tip.text);
            assert!(!text.contains(['{', '}']) && !text.contains('('), "{text}");
            assert!(!tip.plain.contains(['{', '}']), "plain mode has commands, not keys: {}", tip.plain);
            assert!(text.len() <= 228, "{} characters: {text}", text.len());
        }
    }
}
