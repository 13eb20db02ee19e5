//! `misplaced-translation`: a translation that does not say what its file says, or has no scenario beside it.
//!
//! **What it checks.** That a translation lies beside its scenario, as `NAME.LANGUAGE.ron` beside `NAME.ron`; that it
//! `translates` the id of that scenario; and that its `language` is the one in its name.
//!
//! **Why it matters.** By its name it is found when somebody asks for the language.
//!
//! **How to mend it.** Rename the file, or correct the field. `whitecell translate NAME.ron --to LANGUAGE` begins one rightly.

use crate::scenario::check::Finding;
use crate::scenario::diagnostic::Findings;
use crate::scenario::parse::{Node, Shape, grown, slice, text_of};
use crate::scenario::source::Source;

use super::read::{LANGUAGE, OF, Translation};

pub(super) const FINDING: Finding = Finding::error("misplaced-translation", include_str!("misplaced_translation.rs"));

pub(super) fn look(it: &Translation<'_>, original: Option<&Source>, language: Option<&str>, found: &mut Findings) {
    let Some(original) = original else {
        let place = it.of.as_ref().map_or(0..0, |(_, place)| place.clone());
        let help = "a translation is called NAME.LANGUAGE.ron, and its scenario NAME.ron";
        found.push(FINDING.at(place, "its scenario does not lie beside it").help(help));
        return;
    };
    let id = id(original).unwrap_or_default();
    match &it.of {
        Some((of, _)) if *of == id => {}
        Some((of, place)) => {
            let message = format!("this is a translation of `{of}`, and the scenario beside it is `{id}`");
            found.push(FINDING.at(place.clone(), message).help(format!("write `{OF}: \"{id}\"`, or rename the file")));
        }
        None => {
            found.push(FINDING.at(0..1, "it does not say what it translates").help(format!("add `{OF}: \"{id}\"`")));
        }
    }
    match (&it.language, language) {
        (None, _) => {
            let help = format!("add `{LANGUAGE}: \"{}\"`", language.unwrap_or("fr"));
            found.push(FINDING.at(0..1, "it does not say into which language").help(help));
        }
        (Some((said, place)), Some(named)) if !said.eq_ignore_ascii_case(named) => {
            let message = format!("its name says `{named}`, and it says `{said}`");
            found.push(
                FINDING.at(place.clone(), message).help(format!("write `{LANGUAGE}: \"{named}\"`, or rename the file")),
            );
        }
        _ => {}
    }
}

/// The id of a scenario.
pub(super) fn id(source: &Source) -> Option<String> {
    let (tree, _) = grown(source);
    let Node { shape: Shape::Group(group), .. } = &tree else { return None };
    let named = |name: &(u32, u32)| slice(source.text(), *name) == "id";
    let item = group.items.iter().find(|it| it.name.as_ref().is_some_and(named))?;
    text_of(&item.value, source.text()).ok()
}
