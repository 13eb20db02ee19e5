//! One example for each subcommand, at the end of its help.

use clap::{Command, CommandFactory};

use super::Cli;

/// A subcommand, and how it is asked for.
const EXAMPLES: &[(&str, &str)] = &[
    ("list", "whitecell list --json"),
    ("show", "whitecell show bronze-statue"),
    ("check", "whitecell check my-scenario.ron --watch"),
    ("new", "whitecell new --pattern company --out mine.ron"),
    ("explain", "whitecell explain unknown-ally"),
    ("library", "whitecell library article-5"),
    ("play", "whitecell play bronze-statue --seed 7"),
    ("resume", "whitecell resume"),
    ("replay", "whitecell replay bronze-statue-0001.wcj --verify"),
    ("salvage", "whitecell salvage damaged.wcj whole.wcj"),
    ("simulate", "whitecell simulate homeland --runs 200"),
    ("rehearse", "whitecell rehearse bronze-statue"),
    ("graph", "whitecell graph bronze-statue --format mermaid"),
    ("brief", "whitecell brief bronze-statue"),
    ("fmt", "whitecell fmt my-scenario.ron"),
    ("translate", "whitecell translate my-scenario.ron --to fr"),
    ("diff", "whitecell diff old.ron new.ron"),
    ("council", "whitecell council --measure statement-naming --severity 5 --probability 0.7"),
    ("params", "whitecell params --json"),
    ("attribution", "whitecell attribution bronze-statue"),
    ("calibrate", "whitecell calibrate homeland"),
    ("world", "whitecell world --years 20 --out incidents.csv"),
    ("tutorial", "whitecell tutorial"),
    ("doctor", "whitecell doctor > report.txt"),
    ("paths", "whitecell paths"),
    ("completions", "whitecell completions bash > ~/.local/share/bash-completion/completions/whitecell"),
    ("manual", "whitecell manual > whitecell.1"),
];

/// Every subcommand, with its example.
pub(super) fn command() -> Command {
    let known = |all: &Command, name: &str| all.find_subcommand(name).is_some();
    EXAMPLES.iter().fold(Cli::command(), |all, (name, example)| {
        if !known(&all, name) {
            return all;
        }
        all.mut_subcommand(name, |it| it.after_help(format!("Example: {example}")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_subcommand_has_an_example_that_it_takes() {
        for subcommand in Cli::command().get_subcommands() {
            let name = subcommand.get_name();
            let example = EXAMPLES.iter().find(|(it, _)| *it == name);
            let (_, example) = example.unwrap_or_else(|| panic!("add `{name}` to the examples in src/cli/examples.rs"));
            let words = example.split(" > ").next().unwrap().split(' ');
            let read = command().try_get_matches_from(words);
            assert!(read.is_ok(), "{example}: {}", read.unwrap_err());
        }
        for (name, _) in EXAMPLES {
            assert!(Cli::command().find_subcommand(name).is_some(), "{name}");
        }
    }

    #[test]
    fn the_tree_of_subcommands_holds_together() {
        command().debug_assert();
    }
}
