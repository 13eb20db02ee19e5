//! The only files: what ships inside the binary, what lies in the user's folder, and what is saved there.

#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "this layer alone touches files")]

pub mod bundled;
mod config;
mod disk;
mod export;
mod file;
mod folder;
mod listing;
mod lock;
mod notes;
mod pack;
mod played;
mod probe;
mod reason;
mod replace;
mod salvage;
mod save;
mod stamp;
mod text;
mod trouble;

pub use config::ConfigFile;
pub use disk::{Disk, Storage};
pub use export::Export;
pub use file::BadFile;
pub use folder::{Folder, Saved, look, scenario_folder};
pub use listing::files_in;
pub use notes::Notes;
pub use pack::read_pack;
pub use played::Played;
pub use probe::writable;
pub use replace::{NotReplaced, replace_text, write_new};
pub use salvage::{Salvaged, salvage};
pub use save::{JournalFile, read_journal};
pub use stamp::{Stamp, stamp};
pub use text::read_text;
pub use trouble::{NotSaved, Trouble};
