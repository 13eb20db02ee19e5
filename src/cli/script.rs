//! Script files, as subcommands read them.

use std::io::Write;
use std::path::Path;

use crate::scenario::{Settings, clean_line};
use crate::store;
use crate::ui::script::{self, ScriptLine};

use super::catalogue::shown;
use super::stop::Stop;

/// The largest script that is read, bytes.
const LARGEST: u64 = 1 << 20;

/// The script in the file at `path`, and what it sets before the start; `None` where it has mistakes, and they were told.
///
/// # Errors
///
/// Where it cannot be read.
pub(super) fn read(path: &Path, out: &mut dyn Write) -> Result<Option<(Vec<ScriptLine>, Settings)>, Stop> {
    let text = store::read_text(path, LARGEST);
    let text = text.map_err(|bad| Stop::Wrong { message: bad.to_string(), help: None })?;
    match script::parse(&text) {
        Ok(lines) => Ok(Some((lines, script::settings(&text)))),
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
