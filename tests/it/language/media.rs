//! What the public reads, and what that does to it.

use whitecell::ui::describe;
use whitecell::view::{Explanation, FeedItem, Opens};
use whitecell::vocab::SeatId;

use super::{Table, found};

fn item(table: &mut Table, title: &str) -> FeedItem {
    table.board().feed.into_iter().find(|it| it.title == title).unwrap()
}

fn why(table: &mut Table, title: &str) -> Explanation {
    let opens = item(table, title).opens.unwrap();
    assert!(matches!(opens, Opens::Event(_)));
    table.exercise.explain(SeatId(0), opens)
}

#[test]
fn a_media_item_says_where_it_stands_and_how_many_read_it() {
    let mut table = Table::play("media", 7, "lock");
    let told = |table: &mut Table, title| {
        let it = item(table, title);
        (it.kind, it.source)
    };
    assert_eq!(
        told(&mut table, "The front page"),
        (
            "MEDIA".into(),
            "Ines Calder, editor of the Aster Bay Courier, in Aster Bay Courier, read by about 2 in 10".into()
        )
    );
    assert_eq!(told(&mut table, "The evening news").1, "Channel One, read by about 6 in 10");
    assert_eq!(told(&mut table, "A forum knows").1, "Harbour Forum, read by about 4 in 100");
    let page = describe::report(&item(&mut table, "The evening news")).join("\n");
    assert!(page.contains("Source: Channel One, read by about 6 in 10."), "{page}");
}

#[test]
fn why_opens_what_it_moved_by_its_reach_and_its_tone() {
    let mut table = Table::play("media", 7, "lock");
    let moved = |table: &mut Table, title| {
        let lines = why(table, title).lines.into_iter().filter(|it| it.amount != 0.0);
        lines.map(|it| format!("{} {:+.2}", it.why, it.amount)).collect::<Vec<_>>()
    };
    assert_eq!(moved(&mut table, "The front page"), ["Public trust in Estmark -0.60", "Dread in Estmark +0.80"]);
    assert_eq!(moved(&mut table, "The evening news"), ["Public trust in Estmark +0.90"]);
    let forum = moved(&mut table, "A forum knows");
    assert!(matches!(&forum[..], [one] if one.starts_with("Disinformation in Estmark +0.")), "{forum:?}");
}

#[test]
fn whoever_was_warned_believes_less_of_what_was_planted() {
    let lies = |script| {
        let mut table = Table::play("media", 7, script);
        why(&mut table, "A forum knows").lines[0].amount
    };
    assert!(lies("respond prebunking\nlock") <= lies("lock"));
}

#[test]
fn mistakes_with_media_are_found() {
    let found = |from, to| found("media", from, to);
    assert_eq!(found("reach: 0.6", "reach: 60"), ["number-out-of-range: this must be 0.001 to 1, not 60"]);
    assert_eq!(found("tone: Friendly", "tone: Kind").len(), 1);
    let said = found("outlet: \"Channel One\", ", "");
    assert!(said[0].starts_with("missing-field: "), "where it stands must be said: {said:?}");
}
