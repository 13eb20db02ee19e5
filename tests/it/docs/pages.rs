//! The pages of findings, and the help of every subcommand.

use std::fmt::Write as _;
use std::process::{Command, Stdio};

use whitecell::scenario::findings as all_findings;

/// Every finding, by name.
pub(super) fn findings() -> String {
    let mut pages: Vec<(String, String)> =
        all_findings().iter().map(|it| (it.code.to_owned(), it.severity.name().to_owned())).collect();
    pages.push(("unreadable".to_owned(), "error".to_owned()));
    pages.sort();
    pages.iter().map(|(code, severity)| finding(code, severity)).collect::<Vec<_>>().join("\n")
}

/// One finding, as the program explains it.
fn finding(code: &str, severity: &str) -> String {
    let page = whitecell(&["explain", code]);
    let (first, rest) = page.split_once("\n\n").expect("a page has paragraphs");
    let title = first.strip_prefix(&format!("`{code}`: ")).expect("a page begins with its name").replace('\n', " ");
    let (rest, _) = rest.trim().rsplit_once("\n\n").expect("a page ends with its severity");
    format!("## {code}\n\n**{severity}**: {title}\n\n{rest}\n")
}

/// The help of the program and of each of its subcommands.
pub(super) fn commands() -> String {
    let help = whitecell(&["--help"]);
    let mut out = page("whitecell", &help);
    for name in subcommands(&help) {
        out += &page(&format!("whitecell {name}"), &whitecell(&[name, "--help"]));
    }
    out
}

fn page(title: &str, help: &str) -> String {
    let mut out = format!("## {title}\n\n```text\n");
    for line in help.trim_end().lines() {
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out + "```\n\n"
}

/// The names under `Commands:`, but for `help`.
fn subcommands(help: &str) -> Vec<&str> {
    let below = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let lines = below.take_while(|line| !line.is_empty());
    // A description that goes on in a second line is indented further than a name.
    let names = lines.filter_map(|line| line.strip_prefix("  ")?.split(' ').next().filter(|name| !name.is_empty()));
    names.filter(|name| *name != "help").collect()
}

/// What the program says, far from any terminal and any environment.
fn whitecell(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_whitecell"));
    let output = command.args(arguments).env_clear().stdin(Stdio::null()).output().unwrap();
    assert!(output.status.success(), "whitecell {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn subcommands_are_read_off_the_help() {
    let help = "Words.\n\nCommands:\n  list   List\n  show   Show what\n           goes on\n  help   Print\n\nOptions:\n  -h\n";
    assert_eq!(subcommands(help), ["list", "show"]);
}
