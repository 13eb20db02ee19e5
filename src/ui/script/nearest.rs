//! The word that was probably meant.

/// How many letters may differ.
const MAX_DISTANCE: usize = 2;

/// The known word that is nearest to `word`: a few letters off, or the only one that begins with it.
#[must_use]
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let word = word.to_lowercase();
    let mut begun = known.iter().filter(|name| !word.is_empty() && name.starts_with(&word));
    if let (Some(name), None) = (begun.next(), begun.next()) {
        return Some(name);
    }
    let distance = |name: &&str| strsim::damerau_levenshtein(&word, name);
    let near = known.iter().copied().min_by_key(distance)?;
    let limit = MAX_DISTANCE.min(near.chars().count() / 2);
    (distance(&near) <= limit).then_some(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_or_a_beginning_finds_its_word() {
        let known = ["respond", "council", "undo", "lock"];
        let found = ["respnod", "coun", "LOCK", "look", "xyzzy", ""].map(|word| nearest(word, &known));
        assert_eq!(found, [Some("respond"), Some("council"), Some("lock"), Some("lock"), None, None]);
    }
}
