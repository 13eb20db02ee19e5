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
    says(&report, &["settings", "config.toml", "journals", "scenarios", "WHITECELL_CONFIG names another"]);
}

#[test]
fn doctor_tells_what_was_asked_for_and_by_what() {
    let room = Room::new();
    let why = |arguments: &[&str], variables: &[(&str, &str)]| {
        let mut command = whitecell(arguments);
        command.env_clear().env("WHITECELL_STATE", room.path("")).env("WHITECELL_CONFIG", room.path("config.toml"));
        command.envs(variables.iter().copied()).env("TERM", "xterm-256color");
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let forced = [("CLICOLOR_FORCE", "1"), ("TERM_PROGRAM", "x")];
    says(&why(&["doctor"], &[("NO_COLOR", "1")]), &["none: NO_COLOR is set"]);
    says(&why(&["doctor"], &forced), &["CLICOLOR_FORCE is set"]);
    says(
        &why(&["--color", "16", "doctor"], &[("NO_COLOR", "1")]),
        &["16: 16 colours are asked for", "the command line"],
    );
    says(&why(&["doctor"], &[("NO_MOTION", "1")]), &["NO_MOTION is set"]);
}

#[test]
fn files_lie_where_users_of_the_terminal_look() {
    let room = Room::new();
    let home = room.named("home");
    let told = |variables: &[(&str, &str)]| {
        let mut command = whitecell(&["paths"]);
        command.env_clear().env("HOME", &home).envs(variables.iter().copied());
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let usual = told(&[]);
    for place in
        [".config/whitecell/config.toml", ".local/state/whitecell/journals", ".local/share/whitecell/scenarios"]
    {
        assert!(usual.contains(&format!("{home}/{place}")), "{place}:\n{usual}");
    }
    let named = told(&[("XDG_CONFIG_HOME", "/c"), ("XDG_STATE_HOME", "/s"), ("XDG_DATA_HOME", "/d")]);
    says(&named, &["/c/whitecell/config.toml", "/s/whitecell/journals", "/d/whitecell/scenarios"]);
    let own = told(&[("WHITECELL_CONFIG", "/x.toml"), ("WHITECELL_STATE", "/y"), ("WHITECELL_DATA", "/z")]);
    says(&own, &["/x.toml", "/y/journals", "/z/scenarios"]);
}

#[test]
fn every_subcommand_has_an_example_a_manual_page_and_completions_in_every_shell() {
    let room = Room::new();
    let help = told(&room, &["--help"], 0);
    let below = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names: Vec<&str> = below.filter_map(|it| it.strip_prefix("  ")?.split(' ').next()).collect();
    let names: Vec<&str> = names.into_iter().filter(|it| !it.is_empty() && *it != "help").collect();
    assert!(names.len() > 20, "{names:?}");
    let shells = ["bash", "elvish", "fish", "powershell", "zsh"].map(|it| told(&room, &["completions", it], 0));
    let manual = told(&room, &["manual"], 0);
    for name in names {
        assert!(shells.iter().all(|it| it.contains(name)), "{name} is not completed");
        assert!(manual.contains(&format!("whitecell\\-{name}(1)")), "{name} is not in the manual");
        let (help, page) = (told(&room, &[name, "--help"], 0), told(&room, &["manual", name], 0));
        for told in [help, page] {
            let examples = told.lines().filter(|it| it.contains("Example: whitecell")).count();
            assert_eq!(examples, 1, "{name}:\n{told}");
        }
    }
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
