//! Files that were made to hurt: none panics, hangs, or gets anything past a terminal.

use whitecell::scenario::{Look, Source, check, load, render};
use whitecell::store::bundled::rulebook;

use crate::check::{SMALL, found, source};

/// `SMALL` with one piece changed.
fn changed(from: &str, to: &str) -> String {
    assert!(SMALL.contains(from), "{from} stands in the fixture");
    SMALL.replacen(from, to, 1)
}

fn assert_found(text: &str, code: &str) {
    let found = found(text);
    let shown: String = text.chars().take(80).collect();
    assert!(found.iter().any(|it| it.contains(&format!(": {code}: "))), "{code} is not among {found:?} for {shown}");
}

#[test]
fn numbers_that_are_none_are_found() {
    for number in ["NaN", "inf", "-inf", "+inf", "-NaN", "1e309", "1e999999999", "-0.1", "1.1"] {
        assert_found(&changed("chance: 0.75", &format!("chance: {number}")), "number-out-of-range");
    }
    let nines = "9".repeat(400);
    for number in ["4294967296", "-1", "1.0", "1e3", "0x1G", nines.as_str(), "1..5", "nan", "infinity", "twelve"] {
        let found = found(&changed("minutes: 30", &format!("minutes: {number}")));
        assert!(found.iter().any(|it| it.starts_with("8:")), "{number}: {found:?}");
    }
    for number in ["0b11110", "0o36", "3_0", "00030", "+30"] {
        assert!(load(&source(&changed("minutes: 30", &format!("minutes: {number}"))), rulebook()).is_ok(), "{number}");
    }
}

#[test]
fn what_is_not_well_formed_is_found() {
    let text = |piece: &str| changed("title: \"Small\",", piece);
    for (piece, code) in [
        ("title: \"a\", title: \"b\",", "duplicate-field"),
        ("title: \"a\", tittle: \"b\",", "unknown-field"),
        ("title: \"\\u{110000}\",", "syntax"),
        ("title: \"\\u{D800}\",", "syntax"),
        ("title: \"\\q\",", "syntax"),
        ("title: \"a\u{1b}[2Jb\",", "control-character"),
        ("title: \"a\\x1b[2Jb\",", "control-character"),
        ("title: \"a\\u{9b}2Jb\",", "control-character"),
        ("title: \"a\\0b\",", "control-character"),
        ("title: \"a\u{202e}b\",", "control-character"),
        ("title: \"a\\u{e0041}b\",", "control-character"),
        ("title: \"a\", // b\u{2066}c", "control-character"),
        ("title: ‘a’,", "syntax"),
        ("title: 'a',", "syntax"),
        ("title = \"a\",", "syntax"),
        ("title: \"a\";", "syntax"),
        ("title:\u{a0}\"a\",", "syntax"),
        ("title: \u{200b}\"a\",", "syntax"),
        ("title: \"a\",,", "syntax"),
        ("title: ,", "syntax"),
        ("title: Small and square,", "syntax"),
        ("title: (\"a\"),", "wrong-type"),
        ("title: Some(\"a\"),", "wrong-type"),
        ("title: {\"a\": 1},", "wrong-type"),
        ("title: b\"a\",", "syntax"),
        ("title: \"a\", /* b", "syntax"),
        ("\"a\",", "wrong-type"),
    ] {
        assert_found(&text(piece), code);
    }
    for (file, code) in [
        ("", "syntax"),
        ("// nothing", "syntax"),
        ("42", "wrong-type"),
        ("[]", "wrong-type"),
        ("{}", "syntax"),
        ("()", "missing-field"),
        (")", "syntax"),
        ("format: 1, id: \"x\"", "syntax"),
        ("#![enable(implicit_some)]\n()", "syntax"),
        ("((((((((((", "unclosed-bracket"),
        ("Scenario()", "syntax"),
    ] {
        assert_found(file, code);
    }
    assert_found(&format!("{SMALL})"), "unclosed-bracket");
    assert_found(&format!("{SMALL} more"), "syntax");
    assert_found(&format!("#![enable(implicit_some)]\n{SMALL}"), "syntax");
}

#[test]
fn an_allowance_that_was_made_to_hurt_allows_nothing() {
    let long = "x".repeat(5_000);
    for comment in [
        "// allow(",
        "// allow()",
        "// allow(few-injects",
        "// allow(few-injects):",
        "// allow(unknown-ally): an error stays one",
        "/* allow(few-injects): open",
        "// allow(\u{202e}few-injects): turned round",
        "// allow(few-injects)\u{1b}[2J: cleared",
        &format!("// allow({long}): {long}"),
        &"// allow(few-injects)\n".repeat(400),
    ] {
        let found = found(&changed("    injects: [", &format!("{comment}\n    injects: [")));
        let is_there = found.iter().any(|it| it.contains("few-injects") || it.contains("syntax"));
        assert!(is_there && found.iter().all(|it| it.len() < 300), "{comment:.80}: {found:?}");
    }
}

#[test]
fn nesting_without_end_is_refused() {
    let many = 100_000;
    for open in ["[", "(", "{", "Some(", "Not(", "a(", "All([", "(k:Some(", "{1:"] {
        for text in [
            open.repeat(many),
            changed("Reached(\"second-wave\", Prepare)", &open.repeat(many)),
            changed("title: \"Small\",", &format!("title: \"Small\", zzz: {}", open.repeat(many))),
        ] {
            assert!(check(&source(&text), rulebook()).findings.len() < 600, "{open}");
        }
    }
}

#[test]
fn reading_needs_little_stack() {
    let deep = format!("{}Consulted{}", "Not(".repeat(61), ")".repeat(61));
    let text = changed("Reached(\"second-wave\", Prepare)", &deep);
    let read = move || check(&source(&text), rulebook()).findings.len();
    rulebook();
    let small = std::thread::Builder::new().stack_size(512 * 1024);
    assert!(small.spawn(read).unwrap().join().unwrap() > 0);
}

#[test]
fn a_large_file_of_anything_has_few_findings() {
    let whole = 64 * 1024;
    let pieces = [
        "\"",
        "'",
        "“",
        "r#\"\n",
        "r##\"",
        "\\",
        "/*",
        "*/",
        "//\n",
        "#!",
        ",",
        ":",
        ";",
        "=",
        "a ",
        "a\n",
        "a:",
        "1 ",
        "1,",
        "\"\",",
        "()",
        "(),",
        "(a:1),",
        "[]",
        "[(],",
        "[(a:1],",
        ")",
        "]",
        "(a:(",
        "(\n",
        "\u{1b}",
        "\u{a0}",
        "'a',",
        "a b\n",
        "“a” ",
        "\"\\q\",",
        "id:\"a\",",
        "a: b c d\n",
        "\"a, b: \"c",
        "\"\\\"\n",
        "All[",
        "a\",",
        "(a: 1\n",
        "[a: ",
        "1],",
        "a: 1],",
        "a: [], 1],",
        "Not(Always),",
    ];
    for piece in pieces {
        for (head, tail) in [("", ""), ("(injects: [", "])")] {
            let count = (whole - head.len() - tail.len()) / piece.len();
            let text = format!("{head}{}{tail}", piece.repeat(count));
            let source = source(&text);
            let findings = check(&source, rulebook()).findings;
            assert!(findings.len() < 800, "{piece:?}: {}", findings.len());
            assert!(
                render(&findings[..findings.len().min(10)], &source, Look { coloured: false, columns: 80 }).len()
                    < 40_000
            );
        }
    }
}

#[test]
fn nothing_in_a_file_reaches_the_terminal_but_words() {
    let hostile = "\u{1b}[2J\u{1b}]52;c;aGk=\u{7}\u{9b}31m\u{202e}\u{2066}\u{e0041}\u{8}\u{7f}e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}";
    for place in ["title: \"", "(adversary: \"", "minutes: ", "//", "difficulty: ", "Flag(\""] {
        let text = changed(place, &format!("{place}{hostile}"));
        let source = Source::new(format!("dir/{hostile}.ron"), text.as_bytes()).unwrap();
        let findings = check(&source, rulebook()).findings;
        assert!(!findings.is_empty(), "{place}");
        let drawn = render(&findings, &source, Look { coloured: false, columns: 80 });
        let obeyed = |it: &char| *it != '\n' && (it.is_control() || "\u{202e}\u{2066}\u{e0041}".contains(*it));
        assert_eq!(drawn.chars().find(obeyed), None, "{place}: {drawn:?}");
        assert!(!drawn.contains(&"\u{301}".repeat(5)), "marks pile up");
    }
}

#[test]
fn a_long_name_is_not_quoted_whole() {
    for from in ["title: \"Small\"", "difficulty: Easy", "Flag(\"named-in-press\")"] {
        let long = "x".repeat(5_000);
        let to = from.replace("title", &long).replace("Easy", &long).replace("named-in-press", &long);
        let found = found(&changed(from, &to));
        assert!(!found.is_empty() && found.iter().all(|it| it.len() < 300), "{found:?}");
    }
}

/// A file is read by the program that watches it, so that the most memory it ever had can be asked for while it lives.
#[cfg(target_os = "linux")]
#[test]
fn no_file_takes_64_mebibytes_to_read() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};

    let whole = 1024 * 1024;
    for piece in
        ["(", "[(a:1),", "a: b c d\n", "\"\",", "// allow(few-injects)\n", "\u{1b}", "id:\"a\",", "(format: 0, "]
    {
        let folder = tempfile::tempdir().unwrap();
        let text = format!("(injects: [{}", piece.repeat((whole - 11) / piece.len()));
        std::fs::write(folder.path().join("a.ron"), text).unwrap();
        let mut watching = Command::new(env!("CARGO_BIN_EXE_whitecell"));
        watching.args(["check", "--watch", "a.ron"]).current_dir(folder.path()).stdout(Stdio::piped());
        let mut child = watching.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(lines.any(|line| line.unwrap().starts_with("a.ron: ")), "{piece}");
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        let peak: u64 = peak.split_whitespace().next().unwrap().parse().unwrap();
        assert!(peak < 64 * 1024, "{piece}: {peak} KiB");
    }
}
