//! `diff` sees everything that the language can say.

use whitecell::scenario::{Change, Difference, Scenario, Source, differences, load};
use whitecell::store::bundled;

use super::text;

fn scenario(text: &str) -> Scenario {
    let source = Source::new("a.ron", text.as_bytes()).unwrap();
    load(&source, bundled::rulebook()).unwrap_or_else(|found| panic!("{found:#?}"))
}

/// Each difference on a line: what it is, and its fields or what became of it.
fn told(all: &[Difference]) -> Vec<String> {
    let one = |it: &Difference| {
        let change = match &it.change {
            Change::Added => "added".to_owned(),
            Change::Removed => "removed".to_owned(),
            Change::Changed(fields) => fields.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", "),
        };
        format!("{} {}: {change}", it.part.name(), it.id)
    };
    all.iter().map(one).collect()
}

/// What differs in a scenario of `tests/fixtures/language` with one thing written otherwise.
fn differs(name: &str, from: &str, to: &str) -> Vec<String> {
    let was = text(name);
    assert!(was.contains(from), "{name} has no {from}");
    told(&differences(&scenario(&was), &scenario(&was.replacen(from, to, 1)), bundled::rulebook()))
}

/// A scenario, what is written otherwise in it, and what differs for that.
const TABLE: &[(&str, &str, &str, &str)] = &[
    ("numbers", "start: 60", "start: 50", "number doses: start"),
    ("numbers", "most: 80", "most: 90", "number doses: most"),
    ("numbers", "least: 0", "least: 1", "number doses: least"),
    ("numbers", "shown: true", "shown: false", "number doses: shown"),
    ("numbers", "Doses in store", "Doses", "number doses: title"),
    ("numbers", "AddTo(\"doses\", -25.5)", "AddTo(\"doses\", -25)", "rule night: then"),
    ("numbers", "SetNumber(\"calls\", 0)", "SetNumber(\"calls\", 1)", "inject press: then"),
    ("numbers", "when: At(8)", "when: At(9)", "rule night: when"),
    ("numbers", "(id: \"night\"", "(chance: 0.5, id: \"night\"", "rule night: chance"),
    ("numbers", "(id: \"night\"", "(only_if: NumberBelow(\"calls\", 2), id: \"night\"", "rule night: only_if"),
    ("numbers", "The night ward takes its doses", "The night ward", "rule night: title"),
    ("numbers", "NumberBelow(\"doses\", 40)", "NumberBelow(\"doses\", 41)", "inject short: when"),
    ("numbers", "text: \"insulin\"", "text: \"serum\"", "text text:medicine: text"),
    ("numbers", "head: \"Dr Hale\"", "head: \"Dr Moor\"", "text org.head: text"),
    ("numbers", "ask: \"Which medicine runs out?\"", "ask: \"Which?\"", "text text:medicine: ask"),
    ("timing", "hours: 6, from: 4", "hours: 7, from: 4", "inject call: when"),
    ("timing", "AfterInject(\"call\", 5)", "AfterInject(\"call\", 6)", "inject photo: when"),
    ("timing", "Never raises her voice.", "Shouts.", "character editor: voice"),
    ("timing", "Hour(24)", "Hour(25)", "inject thanks: when"),
    ("chance", "odds: 0.25", "odds: 0.24999999999", "hidden truth storm: values"),
    ("chance", "The night porter held the door.", "The porter did.", "hidden truth insider: values"),
    ("chance", "Whether anybody helped from inside", "Who helped", "hidden truth insider: title"),
    ("chance", "It was held open for two minutes", "It was held open for one minute", "inject badge: variants"),
    ("chance", "title: \"The side door\", ", "", "inject badge: variants"),
    ("hand", "title: \"A hard winter\"", "title: \"A winter\"", "switch season: options"),
    ("hand", "title: \"Season\"", "title: \"Time of year\"", "switch season: title"),
    ("decisions", "ask: \"How many beds do you keep free?\"", "ask: \"How many beds?\"", "decision reserve: ask"),
    ("decisions", "Number(0, 30)", "Number(0, 20)", "decision reserve: kind"),
    ("decisions", "into: \"beds\", ", "", "decision reserve: into"),
    ("decisions", "into: \"beds\", answers: UntilLock", "into: \"beds\", answers: Again", "decision reserve: answers"),
    ("decisions", "Several(1, 2)", "Several(1, 3)", "decision teams: kind"),
    ("decisions", "within_h: 30", "within_h: 31", "decision evacuate: within_h"),
    ("decisions", "otherwise: [\"stay\"]", "otherwise: [\"move\"]", "decision evacuate: otherwise"),
    ("decisions", "reason: true", "reason: false", "decision evacuate: reason"),
    ("decisions", "The roads are open until Tuesday.", "Hurry.", "decision evacuate: hint"),
    ("decisions", "capital: 3", "capital: 4", "option evacuate/move: capital"),
    ("decisions", "meur: 1.5", "meur: 1", "option evacuate/move: meur"),
    ("decisions", "then: [Set(\"moved\")]", "then: [Clear(\"moved\")]", "option evacuate/move: then"),
    ("decisions", "hours: 25", "hours: 26", "option evacuate/move: later"),
    ("decisions", "only_if: Flag(\"paid\")", "only_if: Flag(\"moved\")", "option evacuate/ship: only_if"),
    ("decisions", "attempts: 2", "attempts: 3", "option hotline/police: attempts"),
    ("decisions", "cooldown_h: 12", "cooldown_h: 13", "option hotline/police: cooldown_h"),
    ("decisions", "Take them aboard the ship", "Take the ship", "option evacuate/ship: text"),
    (
        "decisions",
        "then: [Ask(\"evacuate\"), Ask(\"teams\")]",
        "then: [Ask(\"teams\"), Ask(\"evacuate\")]",
        "inject matron: then",
    ),
    ("rubrics", "facilitator: true", "facilitator: false", "decision steer: to"),
    ("rubrics", "weight: 3", "weight: 2", "rubric speed: weight"),
    ("rubrics", "judged: true", "judged: false", "rubric calm: judged"),
    ("rubrics", "points: 4", "points: 5", "level speed/soon: points"),
    ("rubrics", "title: \"Later\"", "title: \"Late\"", "level speed/late: title"),
    ("rubrics", "Chosen(\"prebunking\")", "Done(\"prebunking\")", "level speed/late: when"),
    ("rubrics", ", rubric: \"speed\"", "", "objective warn: rubric"),
    ("groups", "audience: [\"doctors\"]", "audience: [\"capital\"]", "inject doses: audience"),
    ("groups", "groups: [\"capital\"]", "groups: [\"capital\", \"doctors\"]", "inject doses: audience"),
    ("numbers", "Doses run out while a hospital is locked out.", "Doses run out.", "scenario numbers: summary"),
];

#[test]
fn whatever_is_written_otherwise_is_told_and_mostly_nothing_else() {
    let mut alone = 0;
    for &(name, from, to, expected) in TABLE {
        let told = differs(name, from, to);
        assert!(told.iter().any(|it| it == expected), "{name}: {from}: {told:?}");
        alone += usize::from(told.len() == 1);
    }
    // A text that shows a number, and a condition that is told by its title, are otherwise too.
    assert!(alone * 10 >= TABLE.len() * 8, "{alone} of {}", TABLE.len());
}

#[test]
fn a_report_that_waits_for_the_facilitator_differs_from_one_that_comes() {
    assert_eq!(differs("hand", "when: Manual", "when: At(9)"), ["inject leak: when"]);
    assert_eq!(
        differs("hand", "only_if: Switch(\"season\", \"winter\")", "only_if: Switch(\"season\", \"summer\")"),
        ["inject cold: only_if"]
    );
}

#[test]
fn what_is_new_or_gone_is_told_with_its_parts() {
    let options = ", (id: \"guards\", text: \"The guards\", then: [AddTo(\"beds\", 4)])";
    let now = text("decisions").replacen("(id: \"guards\", text: \"The guards\", then: [AddTo(\"beds\", 4)]),", "", 1);
    assert!(!now.contains(&options[2..]));
    let (was, now) = (scenario(&text("decisions")), scenario(&now));
    assert_eq!(told(&differences(&was, &now, bundled::rulebook())), ["option teams/guards: removed"]);
    assert_eq!(told(&differences(&now, &was, bundled::rulebook())), ["option teams/guards: added"]);
    let numbers = scenario(&text("numbers"));
    let without = scenario(&text("numbers").replacen(
        "(id: \"calls\", title: \"Calls from the press\", start: 0),",
        "(id: \"calls\", title: \"Calls from the press\", start: 0), (id: \"extra\", title: \"Extra\", start: 0),",
        1,
    ));
    assert_eq!(told(&differences(&numbers, &without, bundled::rulebook())), ["number extra: added"]);
}
