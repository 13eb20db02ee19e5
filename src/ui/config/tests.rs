//! What a file says, what is wrong with it, and what a change leaves alone.

use super::*;

fn told(text: &str) -> Vec<String> {
    Config::read(text).problems().iter().map(|it| format!("{}: {}", it.line, it.message)).collect()
}

#[test]
fn no_file_is_a_file_with_nothing_in_it() {
    let config = Config::read("");
    assert!(config.problems().is_empty());
    assert!(SETTINGS.iter().all(|it| config.get(it.name).is_none()));
}

#[test]
fn what_is_right_holds_beside_what_is_wrong() {
    let text = "theme = \"mono\"\nthene = \"x\"\nglyphs = \"asci\"\nmouse = true\nmotion = [1]\n\n[keys.room]\nplan = \"P\"\ncouncil = \"L\"\n\n[keys.rom]\nx = \"y\"\n\n[keys]\nlock = \"K\"\n";
    let config = Config::read(text);
    assert_eq!((config.get("theme"), config.get("mouse")), (Some("mono"), Some("on")));
    assert_eq!(
        told(text),
        [
            "2: there is no setting `thene`. Did you mean `theme`?",
            "3: `glyphs` cannot be `asci`, only auto, unicode, ascii. Did you mean `ascii`?",
            "5: `motion` wants a word in quotes, such as `motion = \"auto\"`",
            "9: L is `lock` already (in: While a turn is open); `council` keeps c",
            "12: there is no place `rom`. Did you mean `room`?",
            "15: `lock` stands in no place. Write it under a heading, such as `[keys.room]`",
        ]
    );
    let plan = config.keymap().all().find(|it| it.row.context.slug() == "room" && it.row.action.slug() == "plan");
    assert_eq!(plan.unwrap().told(), "P");
}

#[test]
fn a_file_that_is_no_toml_says_where_and_changes_nothing() {
    let told = told("theme = \"mono\"\nglyphs = = 3\n");
    assert!(told.len() == 1 && told[0].starts_with("2: the file cannot be read from here on"), "{told:?}");
    let mut config = Config::read("theme = = 3");
    assert!(config.set(&SETTINGS[0], "mono").is_err());
    assert_eq!((config.text(), config.get("theme")), ("theme = = 3", Some("mono")));
}

#[test]
fn a_change_leaves_comments_and_everything_else_alone() {
    let mut config = Config::read("# mine\ntheme = 'light' # by day\n\n[keys.room]\nplan = \"P\" # as in plan\n");
    config.set(Setting::named("theme").unwrap(), "mono").unwrap();
    config.set(Setting::named("mouse").unwrap(), "on").unwrap();
    assert_eq!(
        config.text(),
        "# mine\ntheme = \"mono\" # by day\nmouse = true\n\n[keys.room]\nplan = \"P\" # as in plan\n"
    );
    assert!(told(config.text()).is_empty());
}

#[test]
fn a_new_file_says_what_it_is() {
    let mut config = Config::read("");
    config.set(Setting::named("theme").unwrap(), "mono").unwrap();
    assert!(config.text().starts_with("# Whitecell's settings.") && config.text().ends_with("\n\ntheme = \"mono\"\n"));
    assert_eq!(Config::read(config.text()).get("theme"), Some("mono"));
}

#[test]
fn choices_go_around() {
    let theme = Setting::named("theme").unwrap();
    assert_eq!((theme.beside("auto", true), theme.beside("auto", false)), ("default", "mono"));
    assert_eq!(Setting::named("mouse").unwrap().beside("off", true), "on");
}
