//! House rules that no compiler knows.

use std::path::Path;

use super::sources::{File, built_crates, files, root, top_files};

/// The longest a source file may be, in lines.
const LONGEST: usize = 500;

/// Files that are longer, each with the length it must not pass. A file that has become shorter lowers its number here.
const LONGER: &[(&str, usize)] = &[];

/// How many crates a build with its tests may compile. Say why when it grows.
const MOST_CRATES_BUILT: usize = 200;

/// How many crates the lock file may name: those of other systems and of features that are off are named and never built.
const MOST_CRATES_LOCKED: usize = 285;

/// A word that only scenarios and the rulebook may use: there it is part of the world.
const WORLDLY: &str = concat!("A", "I");

/// Words that have no place in the project, cut in two so that this list passes its own test.
const BANNED: &[&str] = &[
    concat!("FIX", "ME"),
    concat!("TO", "DO"),
    concat!("XX", "X"),
    concat!("LL", "M"),
    concat!("G", "PT"),
    concat!("ChatG", "PT"),
    concat!("Cla", "ude"),
    concat!("Anth", "ropic"),
    concat!("OpenA", "I"),
    concat!("Cop", "ilot"),
    concat!("language", " model"),
    concat!("artificial", " intelligence"),
    concat!("/wo", "rk/"),
    concat!("/tm", "p/wt"),
    concat!("../sha", "red"),
];

#[test]
fn every_source_file_says_what_it_is() {
    let all = sources().into_iter().filter(|file| !file.text.starts_with("//! ")).map(|file| file.path);
    none(all, "opens with `//! ` and a sentence");
}

#[test]
fn files_stay_short() {
    let mut wrong = Vec::new();
    for file in sources() {
        let lines = file.text.lines().count();
        let allowed = LONGER.iter().find(|(path, _)| *path == file.path);
        match allowed {
            None if lines > LONGEST => wrong.push(format!("{}: {lines} lines; split it", file.path)),
            Some((_, most)) if lines > *most => wrong.push(format!("{}: {lines} lines, and was {most}", file.path)),
            Some((_, most)) if lines < *most => wrong.push(format!("{}: {lines} lines: lower its number", file.path)),
            _ => {}
        }
    }
    let gone = LONGER.iter().filter(|(path, most)| *most <= LONGEST || !root().join(path).exists());
    wrong.extend(gone.map(|(path, _)| format!("{path}: needs no exception any more")));
    none(wrong, "is at most 500 lines long");
}

#[test]
fn modules_are_named_after_themselves() {
    let all = sources().into_iter().map(|file| file.path).filter(|path| path.ends_with("/mod.rs"));
    none(all, "is `foo.rs` beside `foo/`");
}

#[test]
fn no_line_ends_in_a_blank_or_holds_a_tab() {
    none(texts().iter().flat_map(blanks), "has neither tabs nor trailing blanks, and one line end at its end");
}

#[test]
fn no_banned_word_stands_anywhere() {
    let found = texts().into_iter().flat_map(|file| {
        let lines = file.text.lines().enumerate();
        let worldly = file.path.starts_with("scenarios/") || file.path.starts_with("assets/");
        let found = lines.flat_map(|(at, line)| banned(line, worldly).map(move |word| (at + 1, word)));
        found.map(|(line, word)| format!("{}:{line}: {word}", file.path)).collect::<Vec<_>>()
    });
    none(found, "keeps to the subject");
}

/// What would make something on the screen move by itself.
const MOVES: &[&str] =
    &["SLOW_BLINK", "RAPID_BLINK", "SetCursorStyle::Blinking", "throbber", "spinner", "thread::sleep"];

#[test]
fn nothing_on_the_screen_moves_by_itself() {
    let found = files("src/ui", &[".rs"]).into_iter().flat_map(|file| {
        // The file on themes proves that none blinks.
        let moves = MOVES.iter().filter(|it| file.path != "src/ui/theme.rs" && file.text.contains(*it));
        moves.map(|it| format!("{}: {it}", file.path)).collect::<Vec<_>>()
    });
    none(found, "waits for a key (see src/ui/motion.rs)");
}

#[test]
fn what_grows_while_one_waits_is_made_in_one_place_that_asks_first() {
    let makes: Vec<String> =
        files("src", &[".rs"]).into_iter().filter(|it| it.text.contains("indicatif")).map(|it| it.path).collect();
    assert_eq!(makes, ["src/cli/rehearsal.rs"]);
    let text = files("src/cli", &["rehearsal.rs"]).remove(0).text;
    assert_eq!((text.matches("ProgressBar::with_draw_target").count(), text.matches("Paint::moves").count()), (1, 1));
    assert_eq!(text.matches("ProgressBar::new").count(), 0);
}

#[test]
fn links_in_documents_lead_somewhere() {
    let broken = documents().into_iter().flat_map(|file| {
        let folder = root().join(&file.path).parent().expect("a file is in a folder").to_owned();
        let links = links(&file.text).into_iter().filter(|link| !leads_somewhere(&folder, link));
        links.map(|link| format!("{}: {link}", file.path)).collect::<Vec<_>>()
    });
    none(broken, "links only to what is there");
}

#[test]
fn the_crates_stay_within_the_budget() {
    let built = built_crates();
    assert!(built.len() <= MOST_CRATES_BUILT, "{} crates are built:\n{}", built.len(), built.join("\n"));
    let lock = top_files(&["Cargo.lock"]).remove(0).text;
    let locked = lock.lines().filter(|line| *line == "[[package]]").count();
    assert!(locked <= MOST_CRATES_LOCKED, "{locked} crates are locked");
}

/// Fails, with a list, where anything is in it.
fn none(wrong: impl IntoIterator<Item = String>, rule: &str) {
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "not so that every file {rule}:\n{}\n", wrong.join("\n"));
}

fn sources() -> Vec<File> {
    [files("src", &[".rs"]), files("tests", &[".rs"])].concat()
}

fn documents() -> Vec<File> {
    [files("docs", &[".md"]), top_files(&[".md"])].concat()
}

/// Everything that people read or write.
fn texts() -> Vec<File> {
    let assets = ["assets", "scenarios"].map(|folder| files(folder, &[".ron", ".md"])).concat();
    let top = top_files(&[".toml", "LICENSE"]);
    [sources(), documents(), assets, files(".ci", &[""]), files(".cargo", &[".toml"]), top].concat()
}

fn blanks(file: &File) -> Vec<String> {
    let lines = file.text.lines().enumerate();
    let mut wrong: Vec<String> = lines
        .filter(|(_, line)| line.ends_with(' ') || line.contains('\t') || line.ends_with('\r'))
        .map(|(at, _)| format!("{}:{}", file.path, at + 1))
        .collect();
    if !file.text.ends_with('\n') || file.text.ends_with("\n\n") {
        wrong.push(format!("{}: its end", file.path));
    }
    wrong
}

/// The banned words that stand in `line` as whole words.
fn banned(line: &str, worldly: bool) -> impl Iterator<Item = &'static str> + use<> {
    let words = BANNED.iter().copied().chain((!worldly).then_some(WORLDLY));
    words.filter(|word| has_word(line, word)).collect::<Vec<_>>().into_iter()
}

fn has_word(line: &str, word: &str) -> bool {
    let edge = |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric());
    line.match_indices(word).any(|(at, _)| {
        let open = !word.starts_with(char::is_alphanumeric) || edge(line[..at].chars().next_back());
        let closed = !word.ends_with(char::is_alphanumeric) || edge(line[at + word.len()..].chars().next());
        open && closed
    })
}

/// The targets of a document's links, code left out.
fn links(text: &str) -> Vec<&str> {
    let mut fenced = false;
    let prose = text.lines().filter(|line| {
        fenced ^= line.trim_start().starts_with("```");
        !fenced
    });
    prose.flat_map(|line| line.split("](").skip(1)).filter_map(|rest| rest.split(')').next()).collect()
}

/// Whether a link points out of the project, or at a file or heading that is there.
fn leads_somewhere(folder: &Path, link: &str) -> bool {
    if link.contains("://") || link.starts_with("mailto:") || link.starts_with('#') {
        return true;
    }
    let path = link.split('#').next().unwrap_or(link);
    folder.join(path).exists()
}

#[test]
fn the_rules_of_this_file_can_be_broken() {
    let text = "a \nb\t\n\n".to_owned();
    assert_eq!(blanks(&File { path: "x".to_owned(), text }), ["x:1", "x:2", "x: its end"]);
    assert!(has_word(concat!("an A", "I."), concat!("A", "I")) && !has_word("MAIN", concat!("A", "I")));
    assert!(has_word(concat!("// TO", "DO: x"), concat!("TO", "DO")));
    assert_eq!(links("[a](b.md) and [c](d/e.md#f)\n```\n[g](h)\n```\n[i](#j)"), ["b.md", "d/e.md#f", "#j"]);
    assert!(!leads_somewhere(root(), "nowhere.md") && leads_somewhere(root(), "Cargo.toml"));
}
