//! Every number of the rulebook is read by the simulation, or by the dry runs over it: data that nothing reads only looks like a
//! model.

use crate::sources::files;

/// Fields that are for readers of the data, or that the loader itself reads.
const NOT_FOR_RULES: &[&str] = &["basis"];

/// What the simulation and the dry runs are written in, without their tests.
fn simulation() -> String {
    let all: Vec<_> = ["src/sim", "src/rehearse"].iter().flat_map(|it| files(it, &[".rs"])).collect();
    let rules = all.iter().filter(|it| !it.path.contains("/tests"));
    let code = rules.map(|it| it.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned());
    code.collect::<Vec<_>>().join("\n")
}

/// The public fields declared in a file: `    pub name: Type,`.
fn fields(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.strip_prefix("    pub ")?.split_once(": ")).map(|(name, _)| name).collect()
}

/// Whether `code` has `words` where no name goes on.
fn has(code: &str, words: &str) -> bool {
    let goes_on = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    code.match_indices(words).any(|(at, _)| !code[at + words.len()..].starts_with(goes_on))
}

#[test]
fn every_parameter_is_read_by_a_rule() {
    let code = simulation();
    let mut unread = Vec::new();
    for file in files("src/rulebook/parameters", &[".rs"]) {
        let subject = file.path.rsplit('/').next().unwrap().trim_end_matches(".rs");
        let read = |name: &&str| has(&code, &format!(".{name}.value")) || has(&code, &format!("{subject}.{name}"));
        unread.extend(fields(&file.text).into_iter().filter(|it| !read(it)).map(|it| format!("{subject}.{it}")));
    }
    assert!(unread.is_empty(), "nobody reads {unread:#?}");
}

#[test]
fn every_column_of_a_row_is_read_by_a_rule() {
    let code = simulation();
    let mut unread = Vec::new();
    for name in ["adversary", "archetype", "effect", "evidence", "measure", "response", "sector"] {
        let path = format!("src/rulebook/{name}.rs");
        let all = files("src/rulebook", &[".rs"]);
        let file = all.iter().find(|it| it.path == path).unwrap_or_else(|| panic!("no {path}"));
        let idle = |it: &&str| !NOT_FOR_RULES.contains(it) && !has(&code, &format!(".{it}"));
        unread.extend(fields(&file.text).into_iter().filter(idle).map(|it| format!("{name}.{it}")));
    }
    assert!(unread.is_empty(), "nobody reads {unread:#?}");
}
