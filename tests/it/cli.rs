//! The program on the command line, as scripts meet it: what it prints, where, and its exit code.

use std::fmt::Write as _;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use insta::assert_snapshot;

use super::sources::{files, root};

/// A scenario that nothing is wrong with.
const GOOD: &str = "tests/fixtures/small.ron";

/// The program, with an empty environment, in the project's folder, with nothing to read.
pub(super) fn whitecell(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_whitecell"));
    command.args(arguments).env_clear().current_dir(root()).stdin(Stdio::null());
    command
}

/// Runs it, and tells all that can be seen from outside.
pub(super) fn told(arguments: &[&str]) -> String {
    let output = whitecell(arguments).output().unwrap();
    let mut told = ["$ whitecell", &arguments.join(" ")].join(" ").trim_end().to_owned() + "\n";
    told.push_str(&String::from_utf8(output.stdout).unwrap());
    let err = String::from_utf8(output.stderr).unwrap();
    if !err.is_empty() {
        let _ = write!(told, "--- stderr\n{err}");
    }
    let _ = writeln!(told, "--- exit {}", output.status.code().unwrap());
    told
}

/// Runs it, expects this exit code, and reads stdout as JSON.
fn json(arguments: &[&str], exit: i32) -> serde_json::Value {
    let output = whitecell(arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(exit), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A copy of the good scenario with every `from` made `to`, in a folder of its own.
fn spoilt(from: &str, to: &str) -> tempfile::TempDir {
    let text = fs::read_to_string(root().join(GOOD)).unwrap();
    assert!(text.contains(from), "{from} stands in {GOOD}");
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("spoilt.ron"), text.replace(from, to)).unwrap();
    folder
}

/// As [`told`], in another folder.
pub(super) fn told_in(folder: &Path, arguments: &[&str]) -> String {
    let output = whitecell(arguments).current_dir(folder).output().unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    format!("{out}--- stderr\n{err}--- exit {}\n", output.status.code().unwrap())
}

#[test]
fn help_fits_on_a_page() {
    assert_snapshot!(told(&["--help"]));
}

#[test]
fn the_list_names_every_scenario_that_ships() {
    let shipped: Vec<String> = files("scenarios", &[".ron"])
        .iter()
        .map(|file| file.path.trim_start_matches("scenarios/").trim_end_matches(".ron").to_owned())
        .collect();
    let listed = json(&["list", "--json"], 0);
    let ids: Vec<&str> = listed.as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(ids, shipped);
    for entry in listed.as_array().unwrap() {
        assert!(entry["turns"].as_u64().unwrap() > 0 && !entry["seats"].as_array().unwrap().is_empty(), "{entry}");
    }
    let [table, long] = [told(&["list"]), told(&["list", "--long"])];
    for id in &shipped {
        assert!(table.contains(&format!("\n{id} ")), "{table}");
        assert!(long.contains(&format!("\n{id}\n  ")), "{long}");
    }
    for page in [table, long] {
        assert!(page.ends_with("--- exit 0\n"), "{page}");
        assert!(page.lines().all(|line| line.chars().count() <= 80), "{page}");
    }
}

#[test]
fn a_scenario_is_shown_without_its_secrets() {
    assert_snapshot!(told(&["show", GOOD]), @"
    $ whitecell show tests/fixtures/small.ron
    Small (small)
    easy, 30 minutes, 2 turns over 3 days

    A port stops for a day and somebody is glad of it.

    Situation
      The cranes stand still.

    At stake
      Food for a week.

    Task
      Two turns. Choose.

    Seats, the first by default
      - cell: Crisis cell
      - chair: Secretary General

    What is practised
      - Name nobody before the evidence does.
    --- exit 0
    ");
    for arguments in [&["show", GOOD][..], &["show", GOOD, "--json"]] {
        let page = told(arguments);
        assert!(!page.contains("Federation") && !page.contains("cousin") && !page.contains("wipe"), "{page}");
    }
}

#[test]
fn a_scenario_is_shown_as_json() {
    assert_snapshot!(told(&["show", GOOD, "--json"]), @r#"
    $ whitecell show tests/fixtures/small.ron --json
    {
      "id": "small",
      "title": "Small",
      "summary": "A port stops for a day and somebody is glad of it.",
      "difficulty": "easy",
      "minutes": 30,
      "turns": 2,
      "seats": [
        {
          "id": "cell",
          "title": "Crisis cell"
        },
        {
          "id": "chair",
          "title": "Secretary General"
        }
      ],
      "objectives": [
        "Name nobody before the evidence does."
      ],
      "year": 2026,
      "hours": [
        24,
        48
      ],
      "briefing": {
        "situation": "The cranes stand still.",
        "stakes": "Food for a week.",
        "task": "Two turns. Choose."
      }
    }
    --- exit 0
    "#);
}

#[test]
fn an_unknown_id_is_answered_with_the_nearest() {
    assert_snapshot!(told(&["show", "bronze-statu"]), @"
    $ whitecell show bronze-statu
    --- stderr
    error: there is no scenario `bronze-statu`
    help: did you mean `bronze-statue`? `whitecell list` shows all
    --- exit 2
    ");
    assert_snapshot!(told(&["show", "zzz"]), @"
    $ whitecell show zzz
    --- stderr
    error: there is no scenario `zzz`
    help: `whitecell list` shows all; a file is named with its `.ron`
    --- exit 2
    ");
    assert_snapshot!(told(&["show", "nowhere/small.ron"]), @"
    $ whitecell show nowhere/small.ron
    --- stderr
    error: nowhere/small.ron does not exist: there is no folder nowhere. Check the path
    --- exit 2
    ");
}

#[test]
fn a_hostile_name_is_not_obeyed_by_the_terminal() {
    let page = told(&["show", "\u{1b}[2Jzzz"]);
    assert!(page.split_once("--- stderr").unwrap().1.contains("there is no scenario `\u{fffd}[2Jzzz`"), "{page:?}");
}

#[test]
fn a_file_with_nothing_but_notes_passes_the_check() {
    assert_snapshot!(told(&["check", GOOD]), @"
    $ whitecell check tests/fixtures/small.ron
    note[few-injects]: few injects
      --> tests/fixtures/small.ron:71:5
       |
    71 |     injects: [
       |     ^^^^^^^ there are 4 injects; eight or more keep players busy

    1 scenario checked: 1 note; `whitecell explain NAME` says more
    --- exit 0
    ");
    assert_snapshot!(told(&["check", GOOD, "--format", "json"]), @r#"
    $ whitecell check tests/fixtures/small.ron --format json
    {
      "errors": 0,
      "warnings": 0,
      "findings": [
        {
          "code": "few-injects",
          "severity": "note",
          "file": "tests/fixtures/small.ron",
          "line": 71,
          "column": 5,
          "end_line": 71,
          "end_column": 12,
          "message": "there are 4 injects; eight or more keep players busy",
          "help": null
        }
      ]
    }
    --- exit 0
    "#);
}

#[test]
fn a_bad_file_is_shown_where_it_is_bad() {
    let folder = spoilt("difficulty: Easy", "difficulty: Easey");
    assert_snapshot!(told_in(folder.path(), &["check", "spoilt.ron"]), @"
    error[unknown-word]: unknown word
     --> spoilt.ron:7:17
      |
    7 |     difficulty: Easey,
      |                 ^^^^^ there is no difficulty `Easey`
      |
      = help: did you mean `Easy`?

    note[few-injects]: few injects
      --> spoilt.ron:71:5
       |
    71 |     injects: [
       |     ^^^^^^^ there are 4 injects; eight or more keep players busy

    1 scenario checked: 1 error, 1 note; `whitecell explain NAME` says more
    --- stderr
    --- exit 1
    ");
    assert_snapshot!(told_in(folder.path(), &["check", "--format=json", "."]), @r#"
    {
      "errors": 1,
      "warnings": 0,
      "findings": [
        {
          "code": "unknown-word",
          "severity": "error",
          "file": "./spoilt.ron",
          "line": 7,
          "column": 17,
          "end_line": 7,
          "end_column": 22,
          "message": "there is no difficulty `Easey`",
          "help": "did you mean `Easy`?"
        },
        {
          "code": "few-injects",
          "severity": "note",
          "file": "./spoilt.ron",
          "line": 71,
          "column": 5,
          "end_line": 71,
          "end_column": 12,
          "message": "there are 4 injects; eight or more keep players busy",
          "help": null
        }
      ]
    }
    --- stderr
    --- exit 1
    "#);
    assert_snapshot!(told_in(folder.path(), &["show", "spoilt.ron"]), @"
    --- stderr
    error: spoilt.ron cannot be played: it has 1 error
    help: `whitecell check spoilt.ron` shows where, and what to do
    --- exit 1
    ");
}

#[test]
fn warnings_fail_a_strict_check_only() {
    let folder = spoilt("flags: [\"named-in-press\"]", "flags: [\"named-in-press\", \"never\"]");
    let path = folder.path().to_str().unwrap();
    let checked = json(&["check", path, "--format=json"], 0);
    assert_eq!((checked["errors"].as_u64(), checked["warnings"].as_u64()), (Some(0), Some(1)), "{checked}");
    assert_eq!(json(&["check", path, "--format=json", "--strict"], 1), checked);
}

#[test]
fn columns_count_characters() {
    let folder = spoilt("id: \"small\",", "id: \"small\", /* naïveté, 標題 */ tittle: \"\",");
    let path = folder.path().join("spoilt.ron");
    let checked = json(&["check", "--format=json", path.to_str().unwrap()], 1);
    let found = &checked["findings"][0];
    assert_eq!((found["line"].as_u64(), found["column"].as_u64()), (Some(4), Some(36)), "{checked}");
}

#[test]
fn every_finding_can_be_explained() {
    let listed = told(&["explain"]);
    let codes: Vec<&str> = listed.lines().filter_map(|line| line.split("  ").last()).collect();
    let codes = &codes[1..codes.len() - 1];
    assert!(codes.len() > 30, "{listed}");
    for code in codes.iter().chain(&["unreadable"]) {
        let page = told(&["explain", code.trim()]);
        assert!(page.ends_with("--- exit 0\n") && page.lines().count() > 4, "{page}");
    }
    assert_snapshot!(told(&["explain", "unknown-aly"]), @"
    $ whitecell explain unknown-aly
    --- stderr
    error: there is no finding `unknown-aly`
    help: did you mean `unknown-ally`? `whitecell explain` lists all
    --- exit 2
    ");
}

#[test]
fn what_is_no_text_is_a_finding() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.ron"), b"\xEF\xBB\xBF()").unwrap();
    fs::write(folder.path().join("b.ron"), b"caf\xE9").unwrap();
    assert_snapshot!(told_in(folder.path(), &["check", "."]), @r#"
    error[unreadable]: the file begins with a byte order mark; save it as UTF-8 without one ("UTF-8", not "UTF-8 with BOM")
     --> ./a.ron

    error[unreadable]: byte 3 is not UTF-8 text; save the file as UTF-8
     --> ./b.ron

    2 scenarios checked: 2 errors; `whitecell explain NAME` says more
    --- stderr
    --- exit 1
    "#);
}

#[test]
fn a_check_of_nothing_is_a_mistake() {
    let folder = tempfile::tempdir().unwrap();
    assert_snapshot!(told_in(folder.path(), &["check", "."]), @"
    --- stderr
    error: there is no scenario file in the folder .
    help: scenario files end in `.ron`
    --- exit 2
    ");
    assert_snapshot!(told_in(folder.path(), &["check", "missing.ron"]), @"
    --- stderr
    error: missing.ron does not exist. Check the path
    --- exit 2
    ");
    assert_snapshot!(told(&["check"]), @"
    $ whitecell check
    --- stderr
    error: the following required arguments were not provided:
      <PATH>...

    Usage: whitecell check <PATH>...

    For more information, try '--help'.
    --- exit 2
    ");
}

#[test]
fn without_a_terminal_it_says_what_to_use_instead() {
    assert_snapshot!(told(&[]), @"
    $ whitecell
    --- stderr
    error: the list of scenarios needs a terminal to open in
    help: `whitecell list` prints it, and `whitecell play ID --plain` plays without a terminal
    --- exit 2
    ");
}

/// As in `whitecell list | head -0`.
#[test]
fn a_closed_pipe_ends_it_quietly() {
    for arguments in [&["list"][..], &["list", "--json"], &["show", GOOD], &["check", GOOD], &["--help"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut child = whitecell(arguments).stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
        let mut err = String::new();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
fn a_closed_pipe_does_not_hide_that_something_is_wrong() {
    let folder = spoilt("difficulty: Easy", "difficulty: Easey");
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let status = whitecell(&["check", "."]).current_dir(folder.path()).stdout(writer).status().unwrap();
    assert_eq!(status.code(), Some(1));
}

/// `/dev/full` takes nothing: the one way to see a full disk without filling one.
#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_not_lost_in_silence() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = whitecell(&["list"]).stdout(full).stderr(Stdio::piped()).output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(err.starts_with("error: the output could not be written: "), "{err}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn every_number_of_the_rulebook_is_listed_for_scripts_and_for_people() {
    let params = json(&["params", "--json"], 0);
    let params = params.as_array().unwrap();
    for it in params {
        assert!(it["value"].is_number() && !it["unit"].as_str().unwrap().is_empty(), "{it}");
        assert!(["source", "judgement"].contains(&it["basis"]["kind"].as_str().unwrap()), "{it}");
        assert!(!it["basis"]["text"].as_str().unwrap().is_empty(), "{it}");
    }
    let page = told(&["params"]);
    assert!(page.contains("council (") && page.contains("\n  spread "), "a heading, and a line for each number");
    let lines = page.lines().filter(|it| it.starts_with("  ")).count();
    assert_eq!(lines, params.len());
}

#[test]
fn a_measure_is_put_to_the_allies() {
    let put = ["--severity", "4", "--probability", ".75", "--runs", "100"];
    let ask = |measure: &str, format: &str| {
        let named = ["council", "--measure", measure, "--format", format];
        [&named[..], &put[..]].concat().into_iter().map(ToOwned::to_owned).collect::<Vec<String>>()
    };
    let told_of = |measure, format| {
        let asked = ask(measure, format);
        told(&asked.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let json_of = |measure| {
        let asked = ask(measure, "json");
        json(&asked.iter().map(String::as_str).collect::<Vec<_>>(), 0)
    };
    let voted = json_of("statement-naming");
    assert_eq!((voted["measure"].as_str(), voted["runs"].as_u64()), (Some("statement-naming"), Some(100)));
    assert!(voted["adopted_first"].as_f64() <= voted["adopted_within_3"].as_f64() && voted["joined"].is_null());
    let joined = json_of("expulsions");
    let [p10, mean, p90] = ["p10", "mean", "p90"].map(|it| joined["joined"][it].as_f64().unwrap());
    assert!(0.0 < p10 && p10 < mean && mean < p90 && p90 < 1.0 && joined["adopted_first"].is_null(), "{joined}");
    assert_eq!(told_of("scepva", "table"), told_of("scepva", "table"));
    assert!(
        told_of("expulsion", "json")
            .ends_with("error: there is no measure `expulsion`\nhelp: did you mean `expulsions`?\n--- exit 2\n")
    );
    let beyond = told(&["council", "--measure", "scepva", "--severity", "11", "--probability", "NaN"]);
    assert!(beyond.contains("a number from 0 to 10 is needed") && beyond.ends_with("--- exit 2\n"), "{beyond}");
}
