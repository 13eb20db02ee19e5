//! Tests of the library that ships with the program, and of copies that were spoilt.

use include_dir::{Dir, include_dir};

use super::{Kind, Library};
use crate::rulebook::BadRulebook;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/library");

fn shipped() -> Library {
    Library::read(|path| FILES.get_file(path)?.contents_utf8()).unwrap()
}

/// Reads a library of one article, `first`, followed by `more`.
fn read(first: &str, more: &str) -> Result<Library, BadRulebook> {
    let law = format!("[\n{first}\n{more}]");
    Library::read(|path| if path == "law.ron" { Some(law.as_str()) } else { Some("[]") })
}

const GOOD: &str =
    r#"(id: "one", title: "One", kind: Law, years: [2001, 2002], text: "Words.", sources: ["A treaty"]),"#;

/// The message about the good article with `from` made `to`.
fn refused(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from} stands in the good article");
    let bad = read(&GOOD.replace(from, to), "").unwrap_err();
    assert_eq!((bad.file.as_str(), bad.place.as_str()), ("law.ron", "2:2"), "{bad}");
    bad.message
}

#[test]
fn every_kind_has_articles() {
    let library = shipped();
    for kind in Kind::ALL {
        let count = library.articles.iter().filter(|article| article.kind == kind).count();
        assert!(count >= 5, "{kind} has {count}");
    }
    assert!((45..=120).contains(&library.articles.len()), "{}", library.articles.len());
}

#[test]
fn articles_are_short_and_not_too_short() {
    for article in shipped().articles {
        let words = article.text.split(' ').count();
        assert!((60..=160).contains(&words), "{}: {words} words", article.id);
        assert!(article.title.chars().count() <= 56, "{}: {}", article.id, article.title);
    }
}

#[test]
fn the_timeline_runs_forward() {
    let library = shipped();
    let steps = library.articles.iter().filter(|article| article.kind == Kind::Timeline);
    let years: Vec<u16> = steps.map(|article| article.years[0]).collect();
    assert!(years.is_sorted(), "{years:?}");
}

#[test]
fn every_article_can_be_reached_from_another() {
    let library = shipped();
    for article in &library.articles {
        let reached = library.articles.iter().any(|other| other.see_also.contains(&article.id));
        assert!(reached, "nothing points at {}", article.id);
    }
}

#[test]
fn line_breaks_of_the_file_are_no_line_breaks_of_the_text() {
    let library = read(&GOOD.replace("Words.", "Words\n            and more."), "").unwrap();
    assert_eq!(library.article("one").unwrap().text, "Words and more.");
    assert_eq!(library.article("one").unwrap().when(), "2001, 2002");
}

#[test]
fn what_cannot_be_shown_is_refused() {
    assert_eq!(refused("\"Words.\"", "\" \n \""), "`one`: the text is empty");
    assert_eq!(refused("\"One\"", "\"\""), "`one`: the title is empty");
    assert_eq!(refused("\"A treaty\"", "\"\""), "`one`: a source is empty");
    assert_eq!(refused("\"A treaty\"", ""), "`one`: it names no source");
    assert_eq!(refused("Words.", "Words\\u{1b}[2J."), "`one`: the text holds the control character U+001B");
    assert_eq!(refused("One\"", "One\\n\""), "`one`: the title holds the control character U+000A");
    assert_eq!(refused("2002", "2001"), "`one`: the years do not ascend");
    assert_eq!(refused("Law, years: [2001, 2002]", "Timeline"), "`one`: a step of the timeline needs a year");
}

#[test]
fn an_article_points_only_at_others() {
    let points = |at: &str| GOOD.replace("\"A treaty\"]", &format!("\"A treaty\"], see_also: [\"{at}\"]"));
    assert_eq!(read(&points("two"), "").unwrap_err().message, "`one`: there is no article `two`");
    assert_eq!(read(&points("one"), "").unwrap_err().message, "`one`: points at itself");
    assert!(read(&points("two"), &GOOD.replace("one", "two")).is_ok());
}

#[test]
fn two_articles_of_one_name_are_refused() {
    assert_eq!(read(GOOD, GOOD).unwrap_err().message, "two articles are called `one`");
}

#[test]
fn a_field_that_no_article_has_is_refused_where_it_stands() {
    let bad = read(&GOOD.replace("title", "headline"), "").unwrap_err();
    assert_eq!(bad.file, "law.ron");
    assert!(bad.place.starts_with("2:"), "{bad}");
}
