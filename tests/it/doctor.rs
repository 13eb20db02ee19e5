//! What the program tells of itself: its files, its terminal, completions and the manual.

use super::cli::whitecell;
use super::play::room::{Room, says};

fn told(room: &Room, arguments: &[&str], exit: i32) -> String {
    let mut command = whitecell(arguments);
    command.env("WHITECELL_STATE", room.path("")).env("WHITECELL_CONFIG", room.path("config.toml"));
    command.env("NO_COLOR", "1").env("LANG", "C.UTF-8");
    let output = command.output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(exit), "{told}\n{}", String::from_utf8_lossy(&output.stderr));
    told
}

#[test]
fn doctor_tells_terminal_environment_files_and_characters() {
    let room = Room::new();
    let report = told(&room, &["doctor"], 0);
    says(&report, &["whitecell 0.", "not a terminal", "NO_COLOR", "LANG", "config.toml: can be written", "journals"]);
    assert!(report.lines().all(|it| !it.contains('\u{1b}')), "plain text, to paste into a report");
}

#[test]
fn doctor_tells_what_is_wrong_in_the_settings_and_where() {
    let room = Room::new();
    room.write("config.toml", "theme = \"mono\"\n\n[keys.room]\nplan = \"L\"\n");
    let report = told(&room, &["doctor"], 1);
    says(&report, &["line 4: L is `lock` already", "`plan` keeps space", "mono, the file"]);
}

#[test]
fn paths_tells_where_everything_is_kept() {
    let room = Room::new();
    let report = told(&room, &["paths"], 0);
    says(&report, &["settings", "config.toml", "journals", "WHITECELL_CONFIG names another"]);
}

#[test]
fn completions_and_the_manual_are_made_from_the_subcommands() {
    let room = Room::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        says(&told(&room, &["completions", shell], 0), &["rehearse", "doctor"]);
    }
    says(&told(&room, &["manual"], 0), &[".TH whitecell", "rehearse"]);
    says(&told(&room, &["manual", "play"], 0), &[".TH whitecell-play", "seed", "Example: whitecell play"]);
    told(&room, &["manual", "paly"], 2);
}
