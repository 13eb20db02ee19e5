//! The library of articles, as people and scripts read it.

use std::collections::BTreeMap;
use std::io::Read;
use std::process::{Command, Stdio};

use insta::assert_snapshot;

/// The program, far from any terminal and any environment.
fn whitecell(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_whitecell"));
    command.args(arguments).env_clear().stdin(Stdio::null());
    command
}

/// What it prints, where all goes well.
fn told(arguments: &[&str]) -> String {
    let output = whitecell(arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What it says where it is asked wrongly.
fn refused(id: &str) -> String {
    let output = whitecell(&["library", id]).output().unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    String::from_utf8(output.stderr).unwrap()
}

fn json(arguments: &[&str]) -> serde_json::Value {
    serde_json::from_str(&told(arguments)).unwrap()
}

#[test]
fn the_list_names_every_article_under_its_kind() {
    let page = told(&["library"]);
    let listed = json(&["library", "--json"]);
    let mut kinds = BTreeMap::new();
    for article in listed.as_array().unwrap() {
        let id = article["id"].as_str().unwrap();
        assert!(page.contains(&format!("\n  {id} ")), "{id}");
        *kinds.entry(article["kind"].as_str().unwrap().to_owned()).or_insert(0) += 1;
    }
    assert_eq!(kinds.keys().collect::<Vec<_>>(), ["institution", "instrument", "law", "precedent", "timeline"]);
    let headings = page.lines().filter(|line| !line.is_empty() && !line.starts_with([' ', '`'])).count();
    assert_eq!(headings, kinds.len(), "{page}");
    assert!(page.lines().all(|line| line.chars().count() <= 80), "{page}");
}

#[test]
fn an_article_is_prose_with_its_sources() {
    assert_snapshot!(told(&["library", "cumulative-attacks"]), @"
    Many small attacks (cumulative-attacks)
    law, 2021

    What if no single act is grave and all together are? In 2021 Allies declared
    that the impact of significant malicious cumulative cyber activities might, in
    certain circumstances, be considered as amounting to an armed attack. When that
    is so is decided case by case. The sentence closes a gap for an adversary who
    counts on staying below, and opens a debate: which acts may be added up, over
    what time, and how sure must one be that they have one author?

    Sources
      - NATO, Brussels summit communiqué, 14 June 2021

    See also
      armed-attack, brussels-2021, hybrid
    ");
}

#[test]
fn every_article_fits_on_a_page_and_says_the_same_to_scripts() {
    for listed in json(&["library", "--json"]).as_array().unwrap() {
        let id = listed["id"].as_str().unwrap();
        let page = told(&["library", id]);
        assert!(page.lines().count() <= 40 && page.lines().all(|line| line.chars().count() <= 80), "{page}");
        let shown = json(&["library", id, "--json"]);
        assert_eq!(shown["title"], listed["title"]);
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat(&page).contains(&flat(shown["text"].as_str().unwrap())), "{page}");
    }
}

#[test]
fn a_slip_in_an_id_is_answered_with_the_nearest() {
    assert_snapshot!(refused("estonia-2008"), @"
    error: there is no article `estonia-2008`
    help: did you mean `estonia-2007`? `whitecell library` lists all
    ");
    assert_snapshot!(refused("\u{1b}[2Jzzz"), @"
    error: there is no article `�[2Jzzz`
    help: `whitecell library` lists all
    ");
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let mut child = whitecell(&["library"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = [0; 1];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
}
