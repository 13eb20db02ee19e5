//! One decision about colours for screens and for lines that are printed: option, settings, environment, terminal.

use crate::play::room::{Room, Told};

const BAD: &str = "(format: 1, id: \"x\"";

fn check(room: &Room, arguments: &[&str], variables: &[(&str, &str)]) -> bool {
    let file = room.write("bad.ron", BAD);
    let mut command = room.whitecell(&[arguments, &[&file]].concat());
    command.env("TERM", "xterm-256color").envs(variables.iter().copied());
    let told = Told::of(command.output().unwrap());
    assert_eq!(told.code, Some(1), "{}", told.err);
    told.out.contains('\u{1b}')
}

#[test]
fn findings_are_coloured_for_a_pipe_only_where_that_is_asked_for() {
    let room = Room::new();
    assert!(!check(&room, &["check"], &[]));
    assert!(check(&room, &["check"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!check(&room, &["check"], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(check(&room, &["check", "--color", "always"], &[("NO_COLOR", "1")]));
    assert!(check(&room, &["--color", "16", "check"], &[]));
    assert!(!check(&room, &["check", "--color", "never"], &[("CLICOLOR_FORCE", "1")]));
    room.write("config.toml", "color = \"never\"\n");
    assert!(!check(&room, &["check"], &[("CLICOLOR_FORCE", "1")]), "the settings come before the environment");
    room.write("config.toml", "color = \"always\"\n");
    assert!(check(&room, &["check"], &[]));
}

#[cfg(unix)]
#[test]
fn findings_are_coloured_at_a_terminal_that_shows_colours() {
    let room = Room::new();
    let file = room.write("bad.ron", BAD);
    for (variables, coloured) in [
        (&[][..], true),
        (&[("NO_COLOR", "1")], false),
        (&[("CLICOLOR", "0")], false),
        (&[("TERM", "dumb")], false),
        (&[("TERM", "dumb"), ("CLICOLOR_FORCE", "1")], true),
    ] {
        let mut screen = crate::terminal::start(&room, &["check", &file], 24, 80, variables);
        assert_eq!(screen.ends(), 1);
        assert_eq!(screen.bytes.contains(&0x1b), coloured, "{variables:?}");
    }
}
