//! The name that was probably meant.

/// The name among `known` that is nearest to `written`, if one is near enough to be a slip.
///
/// Upper and lower case, `-`, `_` and spaces make no difference; of equally near names the first is taken.
pub(super) fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = folded(written);
    let allowed = (written.chars().count() / 3).clamp(1, 4);
    let rated = known.into_iter().map(|name| (strsim::damerau_levenshtein(&written, &folded(name)), name));
    rated.filter(|(distance, _)| *distance <= allowed).min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// At most this much of a name is compared; no id is longer.
const LONGEST: usize = 64;

fn folded(name: &str) -> String {
    let alike = |character: char| if matches!(character, '_' | ' ') { '-' } else { character.to_ascii_lowercase() };
    name.chars().take(LONGEST).map(alike).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_the_name_that_was_meant() {
        let known = ["energy", "finance", "bronze-statue"];
        assert_eq!(nearest("enrgy", known), Some("energy"));
        assert_eq!(nearest("Bronze Statue", known), Some("bronze-statue"));
        assert_eq!(nearest("transport", known), None);
    }
}
