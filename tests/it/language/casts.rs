//! Casts of a scenario's own: a company, five governments, a city from a pack.

use std::fs;

use whitecell::scenario::Severity;
use whitecell::store::bundled;

use super::{Table, found, source, text};
use crate::play::room::{Room, says};
use crate::sources::root;

/// Words that only an alliance needs.
const ALLIANCE: [&str; 10] =
    ["ally", "allies", "allied", "alliance", "council", "nation", "nations", "national", "nato", "article"];

/// Lines in which a word of an alliance stands, besides those that were typed.
fn alliance_words(told: &str) -> Vec<&str> {
    let is_one = |word: &str| ALLIANCE.contains(&word.to_lowercase().as_str());
    let has_one = |line: &&str| line.split(|it: char| !it.is_alphanumeric()).any(is_one);
    told.lines().filter(|line| !line.starts_with("> ")).filter(has_one).collect()
}

const COMPANY: &str =
    "respond isolate-network cooling\nlock 1\nrespond thermometers\nrespond transparent-communication\nlock 3\n";

#[test]
fn a_company_plays_with_its_own_sites_systems_and_responses() {
    let mut table = Table::play("company", 7, "lock\nrespond thermometers\nlock");
    let board = table.board();
    let names: Vec<&str> = board.allies.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Quay Cold Store", "Forty Shops"]);
    let ids: Vec<&str> = board.offers.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["wait", "close-shops", "isolate-network", "thermometers", "transparent-communication"]);
    assert!(board.networks.iter().all(|it| ["cooling", "orders", "tills"].contains(&it.id.as_str())));
    assert_eq!((board.purse.attention_of, board.purse.experts), (2, None));
    let review = table.review();
    assert_eq!((review.ending.as_str(), review.author.as_str()), ("Read by hand", "Hoarfrost"));
    assert!(review.objectives[0].shown);
    assert!(review.scores.iter().any(|it| it.means == "What must not fail: Food that can be eaten, Payment."));
}

#[test]
fn nobody_acts_for_an_alliance_where_there_is_none() {
    let mut table = Table::play("company", 7, "lock\nlock");
    assert!(table.go_on("council soften").is_err());
    assert_eq!(table.review().ending, "Thawed");
    let board = table.board();
    assert!(!board.terms.has_council() && board.council.text.is_none() && board.council.record.is_empty());
}

#[test]
fn no_page_of_a_company_speaks_of_an_alliance() {
    let room = Room::new();
    let pages = "?\ns\nn all\nhouses\nw\ne\nr\n1\n2\n3\n4\n5\nc\nlibrary\nplan\nhistory\nfacilitator\nd\nb\nwhy 1\n";
    let typed = format!(
        "{pages}council soften\np 9\nl\n{pages}n 1\nn 2\nn 3\np 3 cooling\np 4\nplan\np 2\nl\n{pages}n 4\nn 5\nn 6\nn 7\nl\nl\nl\nreview\nhappened\nwhy 1\nq\n"
    );
    for scenario in ["tests/fixtures/language/company.ron", "assets/patterns/company.ron"] {
        let path = root().join(scenario).display().to_string();
        let journal = room.named(&scenario.replace('/', "-"));
        let told = room.run_typing(&["play", &path, "--plain", "--seed", "7", "--journal", &journal], &typed).exits(0);
        says(&told, &["What you can type", "Ending: "]);
        assert_eq!(alliance_words(&told), [""; 0], "{scenario}");
        for arguments in [vec!["brief", &path], vec!["show", &path], vec!["graph", &path, "--format", "text"]] {
            let told = room.run(&arguments).exits(0);
            assert_eq!(alliance_words(&told), [""; 0], "{arguments:?}");
        }
    }
}

#[test]
fn a_journal_of_an_own_cast_and_its_pack_needs_no_file() {
    let room = Room::new();
    let folder = room.named("city");
    fs::create_dir(&folder).unwrap();
    for name in ["pack.ron", "city.ron"] {
        fs::copy(root().join("tests/fixtures/language/pack").join(name), format!("{folder}/{name}")).unwrap();
    }
    let (path, journal) = (format!("{folder}/city.ron"), room.named("j.wcj"));
    let script = room.named("script.txt");
    fs::write(&script, "lock\nrespond turn-by-hand pumps\nrespond sandbags\nlock\n").unwrap();
    room.run(&["play", &path, "--seed", "7", "--script", &script, "--strict", "--journal", &journal]).exits(0);
    fs::remove_dir_all(&folder).unwrap();
    let told = room.run(&["replay", &journal, "--verify"]).exits(0);
    says(&told, &["High Water"]);
    let told = room.run_typing(&["resume", &journal, "--plain"], "review\nq\n").exits(0);
    says(&told, &["Ending: Dry"]);
    assert_eq!(alliance_words(&told), [""; 0]);
}

#[test]
fn a_scenario_adds_to_the_cast_of_its_pack() {
    let mut table = Table::play("pack/city", 7, "lock\nrespond warn-people\nlock");
    let board = table.board();
    let mut ids: Vec<&str> = board.offers.iter().map(|it| it.id.as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["emergency-patching", "sandbags", "turn-by-hand", "wait", "warn-people"]);
    assert_eq!((board.allies.len(), board.terms.member()), (3, "department"));
    assert_eq!(table.review().ending, "Wet");
}

#[test]
fn five_governments_decide_together_in_their_own_words() {
    let mut table = Table::play("five-governments", 7, "lock\nrespond joint-note\nlock\nlock");
    let board = table.board();
    assert_eq!(board.allies.len(), 5);
    assert!(board.terms.has_council());
    let told = whitecell::ui::describe::board(&board).join("\n");
    assert!(told.contains("Riparians, those that matter first") && !told.contains("Allies"), "{told}");
    assert!(told.contains("Brief the Commission's table"), "shipped responses are told in the words of the cast");
    let passed = board.council.record.iter().any(|it| it.contains("Joint note"));
    let raised = board.feed.iter().any(|it| it.title.contains("puts to the Commission's table: Joint note"));
    assert!(passed || raised, "{:?}", board.council.record);
    let review = table.review();
    assert!(["One note", "Apart"].contains(&review.ending.as_str()));
}

#[test]
fn mistakes_in_a_cast_are_found_where_they_stand() {
    let mistakes = |from, to| found("company", from, to);
    for (from, to, said) in [
        ("kind: \"old\"", "kind: \"odl\"", "unknown-kind: there is no kind of party `odl`"),
        ("like: \"ndw\"", "like: \"nwd\"", "unknown-kind: there is no adversary `nwd` to be like"),
        ("protected: true", "protectd: true", "unknown-field: this sector has no field `protectd`"),
        ("manual: 0.6", "manual: 6.0", "bad-cast: `manual` is 6, which is not from 0 to 1"),
        ("b: \"shops\"", "b: \"shop\"", "bad-cast: a link joins two Allies of the roster"),
        ("(\"cooling\", 0.7)", "(\"cooling\", 0.8)", "bad-cast: the weights of the sectors add up to 1.1, not to 1"),
        (
            "\"wait\", \"isolate",
            "\"wiat\", \"isolate",
            "bad-cast: there is no response `wiat` in the shipped catalogue",
        ),
        ("\"table.attention\"", "\"table.atention\"", "bad-cast: the rulebook has no number `table.atention`"),
        (
            "lasts: InForce), (",
            "lasts: Once), (",
            "bad-response: `thermometers`: RepairTime is a rate and needs a duration",
        ),
        (
            "id: \"shops\", name",
            "id: \"Shops\", name",
            "bad-cast: `Shops` is not an id: an id is 1 to 64 of a-z, 0-9, - and _",
        ),
        ("of: \"tills\"", "of: \"Tills\"", "wrong-type: an id is 1 to 64 of a-z, 0-9, - and _"),
    ] {
        let found = mistakes(from, to);
        assert!(found.contains(&said.to_owned()), "{from} -> {to}: {found:?}");
    }
}

#[test]
fn what_fits_of_the_catalogue_can_be_kept() {
    let all = text("company")
        .replace("keep: Only([\"wait\", \"isolate-network\", \"transparent-communication\"])", "keep: All");
    let source = whitecell::scenario::Source::new("company", all.as_bytes()).unwrap();
    let scenario = whitecell::scenario::load(&source, bundled::rulebook()).unwrap();
    let rows = &scenario.rulebook(bundled::rulebook()).responses.rows;
    let has = |id: &str| rows.iter().any(|it| it.id.as_str() == id);
    assert!(has("thermometers") && has("expel-diplomats") && has("rebuild-surge"));
    assert!(!has("article-4") && !has("election-protection"), "no council, and no sector of elections");
}

#[test]
fn a_scenario_without_a_cast_shares_the_shipped_rulebook() {
    let source = source("numbers");
    let scenario = whitecell::scenario::load(&source, bundled::rulebook()).unwrap();
    assert!(scenario.own.is_none());
    let ground = whitecell::sim::Ground::new(bundled::shared().clone(), scenario.into());
    assert!(std::ptr::eq(ground.rulebook(), bundled::rulebook()));
}

#[test]
fn responses_alone_leave_the_alliance_as_it_is() {
    let cast =
        "cast: (responses: [(id: \"look\", name: \"Look\", about: \"Somebody looks.\")], keep: All),\n    briefing:";
    let written = text("numbers").replacen("briefing:", cast, 1);
    let source = whitecell::scenario::Source::new("numbers", written.as_bytes()).unwrap();
    let scenario = whitecell::scenario::load(&source, bundled::rulebook()).unwrap();
    let own = scenario.rulebook(bundled::rulebook());
    assert_eq!(own.roster, bundled::rulebook().roster);
    assert_eq!(own.terms, whitecell::vocab::Terms::ALLIANCE);
    assert_eq!(own.responses.rows.len(), bundled::rulebook().responses.rows.len() + 1);
}

#[test]
fn sectors_alone_are_run_by_the_allies_that_there_are() {
    let cast =
        "cast: (sectors: [(id: \"tra\", name: \"Ports\"), (id: \"hea\", name: \"Wards\")], keep: All),\n    briefing:";
    let written = text("numbers").replacen("briefing:", cast, 1);
    let source = whitecell::scenario::Source::new("numbers", written.as_bytes()).unwrap();
    let checked = whitecell::scenario::check(&source, bundled::rulebook());
    let of_cast = checked.findings.iter().filter(|it| it.code.starts_with("bad-"));
    assert_eq!(of_cast.count(), 0, "{:?}", checked.findings);
    assert_eq!(checked.own.unwrap().roster.allies.len(), 32);
}

#[test]
fn a_pack_is_checked_as_what_it_is() {
    let room = Room::new();
    let folder = root().join("tests/fixtures/language/pack").display().to_string();
    says(&room.run(&["check", &folder]).exits(0), &["2 scenarios checked"]);
    let pack = format!("{folder}/pack.ron");
    let told = room.run(&["play", &pack, "--plain"]);
    assert!(told.err.contains("is a pack that scenarios name"), "{}", told.err);
    let bad = room.named("pack.ron");
    fs::write(&bad, fs::read_to_string(&pack).unwrap().replace("\"prepared\"", "\"prepard\"")).unwrap();
    says(&room.run(&["check", &bad]).exits(1), &["did you mean `prepared`?"]);
    let findings = whitecell::scenario::check(&source("pack/city"), bundled::rulebook()).findings;
    assert!(findings.iter().all(|it| it.severity == Severity::Note), "{findings:?}");
}

#[test]
fn dry_runs_of_a_company_reach_more_than_one_end() {
    let room = Room::new();
    let path = root().join("tests/fixtures/language/company.ron").display().to_string();
    let script = room.named("script.txt");
    fs::write(&script, COMPANY).unwrap();
    room.run(&["play", &path, "--seed", "3", "--script", &script, "--journal", &room.named("c.wcj")]).exits(0);
    says(&room.run(&["rehearse", &path, "--runs", "20"]).exits(0), &["read", "thawed"]);
    says(&room.run(&["simulate", &path, "--runs", "10", "--policy", "random,null"]).exits(0), &["random"]);
}
