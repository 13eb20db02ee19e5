//! The name that was probably meant.

/// How much two names have to look alike for one to be offered in place of the other, 0-1. Judgement: two slips in a
/// name of usual length.
const ALIKE: f64 = 0.6;

/// The one of `names` that looks most like `name`, if any looks much like it.
pub(super) fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let likeness = |it: &'a str| (strsim::normalized_damerau_levenshtein(name, it), it);
    let alike = names.map(likeness).filter(|(likeness, _)| *likeness >= ALIKE);
    alike.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, it)| it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_forgiven_and_a_guess_is_not() {
        let names = ["bronze-statue", "homeland", "ledger-worm"];
        assert_eq!(nearest("bronze-statu", names.into_iter()), Some("bronze-statue"));
        assert_eq!(nearest("hoemland", names.into_iter()), Some("homeland"));
        assert_eq!(nearest("zzz", names.into_iter()), None);
    }
}
