//! The only files: what ships inside the binary, texts that the user names, and the journals of exercises.

pub mod bundled;
mod disk;
mod file;
mod folder;
mod reason;
mod salvage;
mod save;
mod text;
mod trouble;

pub use disk::{Disk, Storage};
pub use file::BadFile;
pub use folder::{Folder, Saved};
pub use salvage::{Salvaged, salvage};
pub use save::{JournalFile, read_journal};
pub use text::read_text;
pub use trouble::{NotSaved, Trouble};
