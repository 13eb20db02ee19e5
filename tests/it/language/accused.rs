//! What others say of who did it, and what one seat knows from the beginning.

use whitecell::ui::describe;
use whitecell::view::FeedItem;
use whitecell::vocab::{Band, Confidence, IncidentId, SeatId};

use super::{Table, found};

/// A seed under which it was the Ally's own command, and one under which it was not.
fn seeds() -> [u64; 2] {
    let ours = |seed: &u64| Table::play("accused", *seed, "lock 3").review().ending == "Your own hand";
    [(0..99).find(ours).unwrap(), (0..99).find(|it| !ours(it)).unwrap()]
}

/// What everybody says of the outage, as a seat hears it.
fn said(table: &mut Table, seat: u16) -> Vec<(String, String, Band, Confidence)> {
    let claims = table.exercise.board(SeatId(seat)).cases.remove(0).claims;
    claims.into_iter().map(|it| (it.by, it.hypothesis, it.likelihood, it.confidence)).collect()
}

fn secrets(table: &mut Table, seat: u16) -> Vec<FeedItem> {
    table.exercise.board(SeatId(seat)).feed.into_iter().filter(|it| it.kind == "SECRET").collect()
}

#[test]
fn a_hidden_truth_is_told_to_those_who_know_it_and_to_nobody_else() {
    let [ours, theirs] = seeds();
    for (seed, told) in [(ours, "A test of your own"), (theirs, "Your own command had nothing")] {
        let mut table = Table::play("accused", seed, "");
        let known = secrets(&mut table, 1).remove(0);
        assert_eq!(known.title, "Whether your own command did it");
        assert!(known.text.starts_with(told) && known.only_you, "{known:#?}");
        assert_eq!(secrets(&mut table, 0), []);
        let page = |seat| describe::briefing(&table.exercise.briefing(SeatId(seat))).join("\n");
        assert!(page(1).contains(told) && !page(0).contains(told), "{}", page(0));
        let console = describe::console(&table.exercise.console()).join("\n");
        assert!(!console.contains(told), "whoever reads the facilitator's page aloud gives nothing away");
    }
}

#[test]
fn claims_stand_side_by_side_and_change() {
    let mut table = Table::play("accused", 7, "lock");
    let first = [
        ("Kestrel Labs".into(), "Velgora Federation".into(), Band::VeryLikely, Confidence::Moderate),
        ("Federation foreign ministry".into(), "Estmark".into(), Band::AlmostCertain, Confidence::High),
    ];
    assert_eq!(said(&mut table, 0), first);
    let claims: Vec<_> = table.board().feed.into_iter().filter(|it| it.kind == "CLAIM").collect();
    assert_eq!(claims[0].title, "Kestrel Labs: very likely that it was Velgora Federation");
    assert!(claims[0].text.contains("moderate confidence") && !claims[0].title.contains("confidence"));
    assert_eq!(claims[1].at, "D0 10h", "six hours after the first, counted from the very hour");
    table.go_on("lock").unwrap();
    let page = describe::cases(&table.board().cases).join("\n");
    let changed = "Kestrel Labs, a security company: A criminal group, roughly even chance. Low confidence. Said D1 06h. \
        Before that: very likely that it was Velgora Federation.";
    assert!(page.contains(changed), "{page}");
    assert!(page.contains("Your analysts: "), "{page}");
}

#[test]
fn what_is_taken_back_for_some_is_taken_back() {
    let mut table = Table::play("accused", 7, "lock 2");
    let withdrawn = |seat| {
        let feed = table.exercise.board(SeatId(seat)).feed;
        feed.iter().filter(|it| it.title.starts_with("Federation foreign ministry takes back")).count()
    };
    assert_eq!([0, 1].map(withdrawn), [0, 1], "the letter was for the ministry alone");
}

#[test]
fn the_review_says_who_was_right() {
    let [ours, theirs] = seeds();
    let right = |seed| {
        let mut table = Table::play("accused", seed, "lock\nestimate outage estmark 90\nlock 2");
        let right = table.review().right;
        right.into_iter().map(|it| (it.who, it.right)).collect::<Vec<_>>()
    };
    let vendor = || "Kestrel Labs".to_owned();
    let ministry = || "Federation foreign ministry".to_owned();
    assert_eq!(
        right(ours),
        [(vendor(), Some(false)), (ministry(), Some(true)), (vendor(), None), ("You".into(), Some(true))]
    );
    assert_eq!(
        right(theirs),
        [(vendor(), Some(true)), (ministry(), Some(false)), (vendor(), None), ("You".into(), Some(false))]
    );
    let page = describe::review(&Table::play("accused", ours, "lock 3").review()).join("\n");
    assert!(page.contains("Federation foreign ministry, on The outage: almost certain that it was Estmark"), "{page}");
}

#[test]
fn evidence_points_at_whoever_did_it() {
    let likelihood = |seed| {
        let mut table = Table::play("accused", seed, "lock 3");
        let estmark = table.exercise.ground().scenario().hypotheses.iter().position(|it| it.id.as_str() == "estmark");
        let estmark = whitecell::vocab::HypothesisId(estmark.unwrap() as u16);
        table.exercise.likelihood(IncidentId(0), estmark).unwrap()
    };
    let [ours, theirs] = seeds();
    assert!(likelihood(ours) > likelihood(theirs));
}

#[test]
fn mistakes_with_claims_are_found() {
    let found = |from, to| found("accused", from, to);
    assert_eq!(found("accused: [\"estmark\"]", "accused: [\"estmrak\"]").len(), 3, "it and all that name it");
    assert_eq!(found("value: \"ours\", by", "value: \"mine\", by"), ["unknown-hidden: there is no value `mine`"]);
    assert_eq!(
        found("known_to: [\"capital\"]", "known_to: [\"capitol\"]"),
        ["unknown-seat: there is no seat or group `capitol`"]
    );
    assert_eq!(found("likelihood: VeryLikely", "likelihood: Probable").len(), 1);
}
