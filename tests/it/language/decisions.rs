//! Decisions that the scenario puts to players.

use whitecell::view::DecisionCard;

use super::{Table, found};
use crate::play::room::Room;

fn open(table: &mut Table) -> Vec<String> {
    table.board().decisions.into_iter().map(|it| it.id).collect()
}

fn card(table: &mut Table, id: &str) -> DecisionCard {
    table.board().decisions.into_iter().find(|it| it.id == id).unwrap()
}

fn beds(table: &mut Table) -> String {
    table.board().counts.remove(0).value
}

#[test]
fn a_decision_is_open_once_it_is_asked_and_until_it_is_answered() {
    let mut table = Table::play("decisions", 7, "");
    assert_eq!(open(&mut table), ["hotline"], "nothing asks it, so it is open from the beginning");
    table.go_on("lock").unwrap();
    assert_eq!(open(&mut table), ["evacuate", "teams", "hotline"], "the matron stopped the clock");
    let matron = card(&mut table, "evacuate");
    assert_eq!(matron.ask, "Do you move the patients of ward 0?");
    assert_eq!((matron.takes.as_str(), matron.due.as_str()), ("one option", "D1 10h"));
    let options: Vec<_> = matron.options.iter().map(|it| (it.price.as_str(), it.refused.is_some())).collect();
    assert_eq!(options, [("3 capital, 1.5 M EUR", false), ("", false), ("", true)]);
    table.go_on("answer evacuate stay | because the roads are dark | sure 60").unwrap();
    assert_eq!(open(&mut table), ["teams", "hotline"]);
    let told =
        table.board().feed.iter().any(|it| it.title == "Decided: Do you move the patients of ward 0? Let them stay");
    assert!(told, "{:#?}", table.board().feed);
}

#[test]
fn an_answer_costs_changes_and_goes_on_changing() {
    let mut table = Table::play("decisions", 7, "lock");
    let before = table.board().purse;
    table.go_on("answer evacuate 1 | because they cannot walk | sure 90").unwrap();
    let after = table.board().purse;
    assert!((before.capital - after.capital - 3.0).abs() < 1e-9 && (before.meur - after.meur - 1.5).abs() < 1e-9);
    table.go_on("lock").unwrap();
    assert_eq!(beds(&mut table), "0");
    table.go_on("lock 2").unwrap();
    let review = table.review();
    assert_eq!(review.ending_text, "12 beds are free.", "a day and an hour after");
    let answer = &review.answers[0];
    assert_eq!(
        (answer.turn, answer.answer.as_str(), answer.because.as_str()),
        (1, "Move them tonight", "they cannot walk")
    );
    assert_eq!(answer.sure, Some(90));
    assert!(review.objectives[0].shown);
}

#[test]
fn an_answer_can_be_changed_until_the_turn_is_locked() {
    let mut table = Table::play("decisions", 7, "lock");
    let before = table.board().purse.meur;
    table.go_on("answer teams clerks drivers").unwrap();
    assert!((before - table.board().purse.meur - 4.0).abs() < 1e-9, "what it costs is set aside");
    assert_eq!(card(&mut table, "teams").answer, "The clerks, The drivers");
    table.go_on("answer teams guards").unwrap();
    assert!((before - table.board().purse.meur).abs() < 1e-9, "and given back");
    assert_eq!(beds(&mut table), "0", "it does not count yet");
    table.go_on("lock").unwrap();
    assert_eq!(beds(&mut table), "4");
}

#[test]
fn a_number_and_a_text_and_an_order_are_answers() {
    let mut table = Table::play("decisions", 7, "lock\nanswer evacuate stay | because so | sure 5\nlock");
    table.go_on("answer reserve 7.5\nanswer statement We are with them, | because it is so").unwrap();
    assert_eq!(table.review_so_far(), ["We are with them,"]);
    table.go_on("lock").unwrap();
    assert_eq!(beds(&mut table), "7.5");
    table.go_on("answer order 2 1").unwrap();
    assert_eq!(beds(&mut table), "37.5", "what the first changes is changed");
}

impl Table {
    /// Texts among the events so far.
    fn review_so_far(&mut self) -> Vec<String> {
        let told = self
            .board()
            .feed
            .into_iter()
            .filter_map(|it| it.title.strip_prefix("Decided: What do you tell the families? ").map(str::to_owned));
        told.collect()
    }
}

#[test]
fn what_nobody_decides_in_time_is_decided_otherwise() {
    let mut table = Table::play("decisions", 7, "lock\nlock\nlock");
    assert!(!open(&mut table).contains(&"evacuate".to_owned()));
    let feed = table.board().feed;
    let lapsed = feed.iter().find(|it| it.title.starts_with("Nobody decided in time")).unwrap();
    assert_eq!(lapsed.at, "D1 10h");
    assert_eq!(lapsed.title, "Nobody decided in time: Do you move the patients of ward 0? So it is: Let them stay");
    table.go_on("lock").unwrap();
    assert!(!table.review().objectives[0].shown);
    assert_eq!(table.review().questions, [""; 0]);
}

#[test]
fn an_option_has_its_attempts_and_its_pause() {
    let mut table = Table::play("decisions", 7, "answer hotline police");
    let refused = |table: &mut Table, line: &str| table.go_on(line).unwrap_err().to_string();
    assert_eq!(refused(&mut table, "answer hotline police"), "`police` can be chosen again from D0 12h on");
    table.go_on("answer hotline gang").unwrap();
    assert_eq!(refused(&mut table, "answer hotline gang"), "`gang` was tried as often as it can be");
    table.go_on("lock 2\nanswer hotline police").unwrap();
    assert_eq!(refused(&mut table, "answer hotline police"), "`police` was tried as often as it can be");
    assert_eq!(refused(&mut table, "answer evacuate ship | sure 10"), "say why: `| because ...`");
    table.go_on("answer evacuate ship | because it floats | sure 10").unwrap();
}

#[test]
fn what_is_no_answer_says_what_would_be_one() {
    let mut table = Table::play("decisions", 7, "lock\nlock");
    let mut refused = |line: &str| table.go_on(line).unwrap_err().to_string();
    assert_eq!(refused("answer evacuate stay | because so"), "say how sure you are, in percent: `| sure 70`");
    assert_eq!(refused("answer evacuate stay move | because so | sure 5"), "name one option");
    assert_eq!(
        refused("answer evacuate ship | because so | sure 5"),
        "`ship` cannot be chosen now: the ship waits for its money"
    );
    assert_eq!(refused("answer teams clerks clerks"), "an option was named twice");
    assert_eq!(refused("answer teams clerks drivers guards"), "name 1 to 2 options");
    assert_eq!(refused("answer teams 4"), "there is no option `4`");
    assert_eq!(refused("answer reserve many"), "answer with a number, such as 12 or 2.5");
    assert_eq!(refused("answer reserve nan"), "answer with a number from 0 to 30");
    assert_eq!(refused("answer reserve 31"), "answer with a number from 0 to 30");
    assert_eq!(refused("answer order pharmacy laboratory"), "`order` is not open now");
    assert_eq!(refused("answer nothing 1"), "there is no decision `nothing`");
}

#[test]
fn the_facilitator_decides_what_players_are_not_shown() {
    let mut table = Table::play("decisions", 7, "");
    assert!(!open(&mut table).contains(&"steer".to_owned()));
    table.go_on("answer steer calm").unwrap();
    assert!(open(&mut table).contains(&"evacuate".to_owned()), "it was asked at once");
    assert!(table.board().feed.iter().all(|it| !it.title.contains("How is the room")));
}

#[test]
fn mistakes_with_decisions_are_found() {
    let found = |from, to| found("decisions", from, to);
    assert_eq!(found("Ask(\"order\")", "Ask(\"odrer\")"), ["unknown-decision: there is no decision `odrer`"]);
    assert_eq!(found("otherwise: [\"stay\"]", "otherwise: [\"go\"]"), ["unknown-decision: there is no option `go`"]);
    assert_eq!(
        found("otherwise: [\"stay\"]", "otherwise: [\"stay\", \"move\"]"),
        ["unanswerable: what is taken otherwise has 2 options, and an answer 1 to 1"]
    );
    assert_eq!(found("kind: Several(1, 2)", "kind: Several(1, 4)"), ["unanswerable: it asks for 1 to 4 of 3 options"]);
    assert_eq!(
        found("kind: Number(0, 30)", "kind: Text"),
        ["unanswerable: only an answer of the kind `Number` goes into a number"]
    );
    assert_eq!(found("Picked(\"evacuate\", \"move\")", "Picked(\"evacuate\", \"run\")").len(), 1);
    assert_eq!(found("hours: 25", "hours: 0"), ["number-out-of-range: this must be 1 to 17568, not 0"]);
}

#[test]
fn an_option_that_is_barred_says_why() {
    let mut table = Table::play("decisions", 7, "lock\nlock");
    let ship = |table: &mut Table| card(table, "evacuate").options.into_iter().find(|it| it.id == "ship").unwrap();
    assert_eq!(ship(&mut table).refused.as_deref(), Some("the ship waits for its money"));
    table.go_on("answer hotline gang").unwrap();
    assert_eq!(ship(&mut table).refused, None);
    let police = "`police` can be chosen again";
    table.go_on("answer hotline police").unwrap();
    let refused = card(&mut table, "hotline").options.remove(0).refused.unwrap();
    assert!(refused.starts_with(police), "{refused}");
}

#[test]
fn a_decision_whose_options_are_all_barred_waits_for_nobody() {
    let mut table = Table::play("decisions", 7, "");
    let waiting = table.board().to_decide();
    table.go_on("answer hotline police").unwrap();
    assert_eq!(table.board().to_decide(), waiting, "the other number can still be called");
    table.go_on("answer hotline gang").unwrap();
    assert_eq!(table.board().to_decide(), waiting - 1, "nobody can be called before noon");
    assert!(!card(&mut table, "hotline").can_be_answered());
    let told = whitecell::ui::describe::situation(&table.board()).join("\n");
    assert!(!told.contains("put to you"), "{told}");
    table.go_on("lock\nlock").unwrap();
    assert!(card(&mut table, "hotline").can_be_answered(), "the police can be called again");
}

#[test]
fn an_answer_its_reason_and_how_sure_one_is_fit_on_one_typed_line() {
    let room = Room::new();
    let journal = room.named("a.wcj");
    let scenario = "tests/fixtures/language/decisions.ron";
    let typed = "l\nd 1 stay | the roads hold | 60\nq\n";
    let told = room.run_typing(&["play", scenario, "--plain", "--seed", "7", "--journal", &journal], typed).exits(0);
    assert!(told.contains("Answered and saved."), "{told}");
}
