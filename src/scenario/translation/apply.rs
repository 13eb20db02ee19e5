//! Puts the texts of a translation in the place of the author's.

use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::source::{BadSource, Source};

use super::read::Translation;
use super::texts::texts_of;
use super::{any_error, check_translation};

/// The scenario in `original` with the texts of `translation`: a scenario like any other, in which ids, numbers and comments are
/// those of `original`. A text that is not translated stays as it is.
///
/// # Errors
///
/// Every finding in the translation, where one of them is an error.
///
/// The inner error: where the result is larger than a scenario may be.
pub fn translated(original: &Source, translation: &Source) -> Result<Result<Source, BadSource>, Vec<Diagnostic>> {
    let found = check_translation(translation, Some(original), None);
    if any_error(&found) {
        return Err(found);
    }
    let read = Translation::read(translation);
    let (text, mut made, mut from) = (original.text(), String::new(), 0);
    for place in texts_of(original) {
        let Some(said) = read.at(&place.place) else { continue };
        made.push_str(&text[from..place.span.start]);
        made.push_str(&translation.text()[said.span.clone()]);
        from = place.span.end;
    }
    made.push_str(&text[from..]);
    Ok(Source::new(original.name(), made.as_bytes()).map(|it| it.with_pack_of(original)))
}
