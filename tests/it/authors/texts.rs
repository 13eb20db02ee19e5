//! `graph`, `brief`, `fmt` and `diff`: what they make of a file.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use whitecell::scenario::{Source, check, format};
use whitecell::store::bundled;

use super::shell::{SMALL, call, call_in};
use crate::sources::root;

fn small() -> String {
    fs::read_to_string(root().join(SMALL)).unwrap()
}

fn laid_out(text: &str) -> Option<String> {
    format(&Source::new("test.ron", text.as_bytes()).unwrap()).ok()
}

/// The small scenario with something replaced, in a folder of its own.
fn changed(replaced: &[(&str, &str)]) -> tempfile::TempDir {
    let text = replaced.iter().fold(small(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    });
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("b.ron"), text).unwrap();
    fs::write(folder.path().join("a.ron"), small()).unwrap();
    folder
}

#[test]
fn a_graph_joins_what_waits_to_what_it_waits_for() {
    let text = call(&["graph", SMALL]);
    assert!(text.contains("inject more, 6 h later\n"), "{text}");
    for line in ["  waits for: struck operation wipe", "  waits for: not so vgf is named", "  sets flag named-in-press"]
    {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    let mermaid = call(&["graph", SMALL, "--format", "mermaid"]);
    assert!(mermaid.starts_with("flowchart LR\n    n0[[\"wipe, hour 2\"]]\n"), "{mermaid}");
    let dot = call(&["graph", SMALL, "--format", "dot"]);
    assert!(dot.starts_with("digraph \"small\" {\n") && dot.ends_with("}\n"), "{dot}");
    assert_eq!(dot.matches(" -> ").count(), mermaid.matches("-->").count() + mermaid.matches("-.->").count());
}

#[test]
fn a_graph_is_shaded_by_what_runs_reached() {
    let text = call(&["graph", SMALL, "--runs", "40"]);
    assert!(text.contains("inject cranes, hour 3 100 %\n"), "{text}");
    assert!(!call(&["graph", SMALL]).contains('%'));
}

#[test]
fn a_page_of_a_graph_fetches_nothing_and_runs_nothing() {
    let page = call(&["graph", "bronze-statue", "--format", "html", "--runs", "10"]);
    for banned in ["<script", "http", "url(", "@import", "src=", "<link", "onload"] {
        assert!(!page.contains(banned), "{banned}");
    }
    assert_eq!(page.matches("<rect").count(), page.matches("</rect>").count() + page.matches("<rect").count());
    let folder = changed(&[("title: \"Small\"", "title: \"</title><script>x</script>\"")]);
    let page = call_in(folder.path(), &["graph", "b.ron", "--format", "html"]).out;
    assert!(!page.contains("<script>") && page.contains("&lt;script&gt;"));
}

#[test]
fn a_guide_has_all_that_a_facilitator_needs() {
    for scenario in [SMALL, "bronze-statue", "homeland"] {
        let guide = call(&["brief", scenario]);
        for heading in ["Purpose", "The dilemma", "Seats", "Run of show", "Endings", "Debrief", "Sources"] {
            assert!(guide.contains(&format!("\n## {heading}\n")), "{scenario} lacks {heading}");
        }
        assert!(!guide.contains("\n\n\n") && guide.lines().all(|line| line.trim_end() == line), "{scenario}");
    }
    let guide = call(&["brief", SMALL]);
    for told in [
        "Your harbour master is your cousin.",
        "- Say: Look out of the window.",
        "to Crisis cell alone",
        "6 h after operation `wipe` has struck and not (Velgora Federation was named)",
        "in 75 of 100 exercises",
    ] {
        assert!(guide.contains(told), "{told} is not in\n{guide}");
    }
}

#[test]
fn a_guide_tells_what_is_put_to_players_and_how_they_are_judged() {
    let guide = call(&["brief", "tests/fixtures/authors/paper.ron"]);
    for told in [
        "\n## Decisions\n",
        "All of these, in order.",
        "In their own words.",
        "\n## Rubrics\n",
        "You judge it. Weight ",
    ] {
        assert!(guide.contains(told), "{told} is not in\n{guide}");
    }
    assert!(!guide.contains("\n\n\n") && guide.lines().all(|line| line.trim_end() == line), "{guide}");
}

#[test]
fn every_scenario_of_ours_is_laid_out() {
    for (name, text) in bundled::scenarios() {
        assert_eq!(laid_out(text).as_deref(), Some(text), "`whitecell fmt scenarios/{name}`");
    }
}

#[test]
fn files_are_laid_out_in_place_and_only_where_they_can_be_read() {
    let folder = changed(&[("minutes: 30,", "minutes :30 ,")]);
    fs::write(folder.path().join("c.ron"), "(format: 1").unwrap();
    let said = call_in(folder.path(), &["fmt", "--check", "a.ron", "b.ron"]);
    assert_eq!((said.code, said.out.as_str()), (1, "b.ron\n2 files looked at: 1 to lay out\n"));
    assert!(
        fs::read_to_string(folder.path().join("b.ron")).unwrap().contains("minutes :30 ,"),
        "--check changes nothing"
    );
    let said = call_in(folder.path(), &["fmt", "b.ron", "c.ron"]);
    assert_eq!(said.code, 1);
    assert!(
        said.out.contains("unclosed-bracket") && said.out.contains("1 laid out, 1 file not touched"),
        "{}",
        said.out
    );
    assert_eq!(fs::read_to_string(folder.path().join("b.ron")).unwrap(), small());
    assert_eq!(fs::read_to_string(folder.path().join("c.ron")).unwrap(), "(format: 1");
    assert_eq!(call_in(folder.path(), &["fmt", "--check", "a.ron", "b.ron"]).code, 0);
}

#[test]
fn a_difference_in_play_is_told_and_one_in_text_is_not() {
    let folder = changed(&[
        ("credibility: 5", "credibility: 4"),
        ("by: Add(2.5)", "by: Add(3.5)"),
        ("hours: 48", "hours: 36"),
        ("id: \"quiet\"", "id: \"silence\""),
        ("id: \"alone\"", "id: \"lonely\""),
    ]);
    let said = call_in(folder.path(), &["diff", "a.ron", "b.ron"]).out;
    for line in [
        "~ inject more\n    credibility: 5 -> 4\n",
        "- inject quiet\n",
        "+ inject silence\n",
        "+ ending lonely\n",
        "~ turn 2\n    hours: 48 -> 36\n",
        "~ lever Dread of Own by inject cranes\n",
    ] {
        assert!(said.contains(line), "{line} is not in\n{said}");
    }
    fs::write(folder.path().join("c.ron"), small().replace(",\n", " ,  // why\n\n")).unwrap();
    assert_eq!(call_in(folder.path(), &["diff", "a.ron", "c.ron"]).out, "nothing differs in play\n");
}

/// What may stand where a blank stands.
const BLANKS: &[&str] = &["\n", "\n\n\n", "  ", "\t", " // why not\n", " /* a /* b */ c */ ", "\n// above\n"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn layout_keeps_meaning_texts_and_comments_and_settles_at_once(places in prop::collection::vec((0..2_000_usize, 0..BLANKS.len()), 0..12)) {
        // Commas outside texts, near enough: those at the end of a line.
        let mut pieces: Vec<String> = small().split_inclusive(",\n").map(ToOwned::to_owned).collect();
        for (place, blank) in places {
            let at = place % (pieces.len() - 1);
            pieces[at].push_str(BLANKS[blank]);
        }
        let text = pieces.concat();
        let once = laid_out(&text).expect("blanks and comments spoil nothing");
        let twice = laid_out(&once);
        prop_assert_eq!(twice.as_deref(), Some(once.as_str()));
        let read = |text: &str| check(&Source::new("test.ron", text.as_bytes()).unwrap(), bundled::rulebook()).file;
        prop_assert_eq!(read(&once), read(&text));
        for comment in ["// why not", "/* a /* b */ c */", "// above"] {
            prop_assert_eq!(once.matches(comment).count(), text.matches(comment).count());
        }
    }
}

#[test]
fn nothing_here_minds_a_closed_pipe() {
    for arguments in
        [&["graph", SMALL][..], &["brief", SMALL], &["diff", SMALL, SMALL], &["rehearse", SMALL, "--runs", "5"]]
    {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = super::shell::program(Path::new(root()), arguments).stdout(writer).output().unwrap();
        assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0), "{arguments:?}");
    }
}
