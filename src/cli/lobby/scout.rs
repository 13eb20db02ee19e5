//! Finds out, while the list shows already, what takes longer: older journals, the user's own scenarios, results.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crate::scenario::{Severity, check, head, is_translation};
use crate::store::{self, Played, Saved, bundled, look};
use crate::view::PickerEntry;

use super::super::catalogue::{entry_of, shown, try_read};
use super::results;

/// The most files of the user's own that are listed.
const MOST_OWN: usize = 200;

/// Something that was found out.
#[derive(Debug)]
pub(super) enum Found {
    /// An older journal.
    Saved(Box<Saved>),
    /// A scenario file of the user's own.
    Own(Box<PickerEntry>),
    /// The overall score that a finished exercise of this scenario came to.
    Result(String, u8),
}

/// Goes and looks, at the journals of `rest` and at all else; `over` are journals of finished exercises that are known.
/// Whoever does not listen any more stops it.
pub(super) fn send(over: Vec<PathBuf>, rest: Vec<(PathBuf, Played)>) -> Receiver<Found> {
    let (tell, found) = channel();
    thread::spawn(move || go(over, rest, &tell));
    found
}

fn go(mut over: Vec<PathBuf>, rest: Vec<(PathBuf, Played)>, tell: &Sender<Found>) {
    for (path, played) in rest {
        let saved = look(path, played);
        if saved.what.as_ref().is_ok_and(|it| it.over) {
            over.push(saved.path.clone());
        }
        if tell.send(Found::Saved(Box::new(saved))).is_err() {
            return;
        }
    }
    for entry in own() {
        if tell.send(Found::Own(Box::new(entry))).is_err() {
            return;
        }
    }
    results::each(&over, |scenario, overall| drop(tell.send(Found::Result(scenario, overall))));
}

/// The scenario files in the user's own folder, each with what is wrong with it.
fn own() -> impl Iterator<Item = PickerEntry> {
    let files = store::scenario_folder().ok().and_then(|it| store::files_in(&it, "ron").ok().flatten());
    files.unwrap_or_default().into_iter().take(MOST_OWN).filter_map(|path| of_file(&path))
}

/// What the list says of the file at `path`; nothing of packs and translations, which cannot be played by themselves.
fn of_file(path: &Path) -> Option<PickerEntry> {
    let unread = |why: String| PickerEntry { errors: vec![why], ..PickerEntry::default() };
    let entry = match try_read(path) {
        Err(stop) => unread(stop.to_string()),
        Ok(Err(bad)) => unread(bad.to_string()),
        Ok(Ok(source)) if source.is_pack() || is_translation(&source) => return None,
        Ok(Ok(source)) => {
            let errors = check(&source, bundled::rulebook()).findings.into_iter();
            let errors = errors.filter(|it| it.severity == Severity::Error).map(|it| {
                let line = source.text()[..it.span.start.min(source.text().len())].matches('\n').count() + 1;
                let help = it.help.map_or_else(String::new, |help| format!(". Help: {help}"));
                format!("Line {line}: {}{help}", it.message)
            });
            let head = head(source.text()).map(entry_of).unwrap_or_default();
            PickerEntry { errors: errors.collect(), ..head }
        }
    };
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let title = if entry.title.is_empty() { name.into_owned() } else { entry.title.clone() };
    Some(PickerEntry { id: shown(path), title, own: true, ..entry })
}
