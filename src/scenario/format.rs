//! Lays the text of a scenario out.

use super::diagnostic::{Diagnostic, Findings};
use super::model::CastFile;
use super::parse::{grown, laid_out, parse, parse_as};
use super::source::Source;
use super::translation::is_translation;

/// The text of `source` laid out: one indentation, one space, one comma; line breaks, texts and comments as they were. It is a
/// scenario, or a translation, of the same meaning, and laying it out again changes nothing.
///
/// # Errors
///
/// Every mistake of writing, where there is one: what cannot be read is not touched.
pub fn format(source: &Source) -> Result<String, Vec<Diagnostic>> {
    let written = if is_translation(source) {
        grown(source).1
    } else if source.is_pack() {
        parse_as::<CastFile>(source).mistakes
    } else {
        parse(source).mistakes
    };
    let mut mistakes = Findings::default();
    super::check::look_at_characters(source, &mut mistakes);
    mistakes.extend(written);
    if !mistakes.is_empty() {
        return Err(mistakes.finish());
    }
    laid_out(source.text()).ok_or_else(Vec::new)
}
