//! Truths that are drawn before play, and reports whose text depends on them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Table, found};

/// How the review tells the two hidden truths.
fn told(table: &mut Table) -> (String, String) {
    let truth = table.review().truth;
    (truth[0].truth.clone(), truth[1].truth.clone())
}

#[test]
fn hidden_truths_are_drawn_by_their_odds_and_independently() {
    let mut count: BTreeMap<(String, String), u32> = BTreeMap::new();
    for seed in 0..150 {
        let mut table = Table::play("chance", seed, "lock 3");
        let (insider, storm) = told(&mut table);
        *count.entry((insider, storm)).or_default() += 1;
    }
    let share = |insider: &str, storm: &str| {
        let of = count.iter().filter(|((a, b), _)| a.starts_with(insider) && b.starts_with(storm));
        of.map(|(_, count)| f64::from(*count)).sum::<f64>() / 150.0
    };
    let near = |share: f64, odds: f64| assert!((share - odds).abs() < 0.09, "{share} is not near {odds}: {count:#?}");
    near(share("The night porter", ""), 0.3);
    near(share("A nurse", ""), 0.2);
    near(share("", "The storm came"), 0.25);
    near(share("The night porter", "The storm came"), 0.3 * 0.25);
    near(share("Nobody", "The storm came"), 0.5 * 0.25);
}

#[test]
fn a_report_has_the_text_of_what_is_so() {
    let mut met = BTreeSet::new();
    for seed in 0..25 {
        let mut table = Table::play("chance", seed, "lock 3");
        let (insider, storm) = told(&mut table);
        let report = table.reports().remove(0);
        let expected = match &insider[..] {
            "The night porter held the door." => ("The side door", "It was held open for two minutes, from inside."),
            "Nobody did." => ("The door log is read", "Nobody came through the side door that night."),
            _ => ("The door log is read", "Card 41 opened it. Card 41 was at home."),
        };
        assert_eq!((report.title.as_str(), report.text.as_str()), expected);
        assert_eq!(table.reports().len() == 2, storm == "The storm came.");
        met.insert(insider);
    }
    assert_eq!(met.len(), 3);
}

#[test]
fn mistakes_with_hidden_truths_are_found() {
    let found = |from, to| found("chance", from, to);
    assert_eq!(found("odds: 0.3", "odds: 0.4"), ["odds-do-not-add-up: the odds of `insider` add up to 1.1"]);
    assert_eq!(found("odds: 0.3", "odds: 30"), ["odds-do-not-add-up: odds are 0 to 1, not 30"]);
    assert_eq!(
        found("Hidden(\"insider\", \"nurse\")", "Hidden(\"insider\", \"doctor\")"),
        ["unknown-hidden: there is no value `doctor`"]
    );
    assert_eq!(
        found("Hidden(\"storm\", \"comes\")", "Hidden(\"strom\", \"comes\")"),
        ["unknown-hidden: there is no hidden truth `strom`"]
    );
    assert_eq!(found("(id: \"nurse\"", "(id: \"porter\"").len(), 2, "twice the value, and one not there");
}
