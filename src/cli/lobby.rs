//! The way to exercises: what ships with the program, and what lies in the user's folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::journal::codec::Survey;
use crate::journal::{Fingerprint, Header};
use crate::scenario::{Scenario, Settings, load};
use crate::store::{Folder, Saved, bundled};
use crate::ui::{Desk, Lobby};
use crate::view::{Article, PickerEntry, SavedGame};
use crate::vocab::Slug;

use super::catalogue::{entry, find, shipped, shown};
use super::play::FIRST;
use super::session::{Session, header, seats, source_of};
use super::shelf::shelf;
use super::stop::Stop;

/// What can be started and what can be continued.
#[derive(Debug, Default)]
pub(super) struct Hall {
    entries: Vec<PickerEntry>,
    saved: Vec<SavedGame>,
    /// Where the saved ones are, in the same order: a path need not be text.
    paths: Vec<PathBuf>,
    /// The seed that new exercises get; chance picks one where there is none.
    seed: Option<u64>,
    /// The journal of the last exercise that was opened here.
    last: Option<PathBuf>,
    /// What was cut off the journals that were opened here.
    notes: Vec<String>,
}

impl Hall {
    /// Looks at everything that can be played now. Journals that cannot be read are left out: `resume PATH` says why.
    pub(super) fn open(seed: Option<u64>) -> Self {
        let rulebook = bundled::rulebook();
        let mut scenarios: Vec<_> = shipped().filter_map(|(_, source)| load(&source, rulebook).ok()).collect();
        // The one to begin with, and then the easy and the short before the hard and the long.
        scenarios.sort_by(|a, b| {
            let rank = |it: &Scenario| (it.id.as_str() != FIRST, it.difficulty, it.minutes);
            rank(a).cmp(&rank(b)).then_with(|| a.title.cmp(&b.title))
        });
        let entries = scenarios.iter().map(entry).collect();
        // Without a home folder there is nothing to continue; starting something says so.
        let saved = Folder::of_user().and_then(|folder| folder.saved()).unwrap_or_default();
        let mut hall = Self { entries, seed, ..Self::default() };
        let mut lengths = BTreeMap::new();
        for Saved { path, what } in saved {
            let Ok(survey) = what else { continue };
            hall.saved.push(game(&path, &survey, &mut lengths));
            hall.paths.push(path);
        }
        hall
    }

    /// The journal of the last exercise that was opened here.
    pub(super) fn last(&self) -> Option<&Path> {
        self.last.as_deref()
    }

    /// What the player is to be told about journals that were opened here.
    pub(super) fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Puts an exercise that was just opened at the top of those to continue.
    fn enter(&mut self, session: Session) -> Box<dyn Desk> {
        let (path, board) = (session.path(), session.board());
        let game = SavedGame {
            path: shown(&path),
            title: named(session.header()),
            turn: (board.turn.number, board.turn.of),
            over: session.review().is_some(),
        };
        if let Some(at) = self.paths.iter().position(|it| *it == path) {
            self.paths.remove(at);
            self.saved.remove(at);
        }
        self.paths.insert(0, path.clone());
        self.saved.insert(0, game);
        self.last = Some(path);
        Box::new(session)
    }

    fn begin(&self, id: &str, seat: &str) -> Result<Session, Stop> {
        let (source, scenario) = find(id)?;
        let named: Vec<String> = seat.split(',').map(str::to_owned).collect();
        let seats = seats(&scenario, &named)?;
        let first = seats.first().map(Slug::as_str);
        let mut session = Session::begin(&header(&source, &scenario, first, self.seed, &Settings::new())?, None)?;
        session.lay(&seats, false).map_err(|it| Stop::Failed { message: it.to_string(), help: None })?;
        Ok(session)
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

    fn start(&mut self, id: &str, seat: &str) -> Result<Box<dyn Desk>, String> {
        let session = self.begin(id, seat).map_err(|stop| stop.told())?;
        Ok(self.enter(session))
    }

    fn left(&mut self, desk: &dyn Desk) {
        if let Some(game) = self.saved.first_mut() {
            let turn = &desk.board().turn;
            game.turn = (turn.number, turn.of);
            game.over = desk.review().is_some();
        }
    }

    fn resume(&mut self, path: &str) -> Result<Box<dyn Desk>, String> {
        let at = self.saved.iter().position(|it| it.path == path);
        let real = at.map_or_else(|| PathBuf::from(path), |at| self.paths[at].clone());
        let (session, resumed) = Session::resume(&real).map_err(|stop| stop.told())?;
        self.notes.extend(resumed.torn.map(|torn| format!("Note: {torn}.")));
        Ok(self.enter(session))
    }
}

/// What the list says of a journal. `lengths` remembers how many turns a scenario has, by its text.
fn game(path: &Path, survey: &Survey, lengths: &mut BTreeMap<Fingerprint, u16>) -> SavedGame {
    let header = &survey.header;
    let of = *lengths.entry(header.scenario_digest()).or_insert_with(|| turns(header));
    let turn = survey.turn.map_or(1, |turn| turn + 1);
    let title = match survey.torn {
        Some(torn) => format!("{} (cut short after decision {})", header.title, torn.after_decision),
        None => named(header),
    };
    SavedGame { path: shown(path), title, turn: (turn, of.max(turn)), over: survey.over }
}

/// What an exercise is called in the list: a branch says where it branched off.
fn named(header: &Header) -> String {
    match &header.branch {
        Some(branch) => format!("{} (branch of {}, from turn {})", header.title, branch.of, branch.turn),
        None => header.title.clone(),
    }
}

/// How many turns the scenario of a journal has; 0 where this version does not take it.
fn turns(header: &Header) -> u16 {
    let scenario = source_of(header).and_then(|source| load(&source, bundled::rulebook()).ok());
    scenario.and_then(|it| u16::try_from(it.turns.len()).ok()).unwrap_or(0)
}
