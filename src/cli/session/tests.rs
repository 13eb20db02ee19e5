//! Tests of carrying out, saving and taking back.

use crate::cli::catalogue::find;
use crate::journal::{Branch, Command, Decision, Order, Refusal};
use crate::scenario::Settings;
use crate::store::Folder;
use crate::vocab::Slug;

use super::{Course, Session, header};
use crate::ui::{Denied, Desk};

fn respond(response: &str) -> Command {
    Command::Plan(Decision::Respond { response: Slug::new(response).unwrap(), target: None })
}

fn course() -> (Course, Slug) {
    let (source, scenario) = find("bronze-statue").unwrap();
    let header = header(&source, &scenario, None, Some(7), &Settings::new()).unwrap();
    (Course::begin(&header).unwrap(), header.seat)
}

#[test]
fn an_order_that_is_taken_back_leaves_no_trace() {
    let (mut course, seat) = course();
    let order = |command| Order { seat: seat.clone(), command };
    course.take(&order(respond("brief-the-council"))).unwrap();
    course.take(&order(Command::Lock)).unwrap();
    let (digest, record) = (course.digest(), course.exercise().record().to_vec());
    let page = course.take(&order(Command::Lock)).unwrap();
    assert_ne!(course.digest(), digest);
    course.take_back();
    assert_eq!(course.digest(), digest);
    assert_eq!(course.exercise().record(), record);
    assert_eq!(course.take(&order(Command::Lock)).unwrap(), page, "the same order leads to the same again");
}

#[test]
fn a_refused_order_changes_nothing() {
    let (mut course, seat) = course();
    let digest = course.digest();
    let refused = course.take(&Order { seat, command: Command::Undo });
    assert_eq!(refused, Err(Refusal::NothingPlanned));
    assert_eq!(course.digest(), digest);
}

#[test]
fn the_past_is_as_it_was_and_a_branch_goes_on_from_there_on_the_same_rolls() {
    let folder = tempfile::tempdir().unwrap();
    let (source, scenario) = find("bronze-statue").unwrap();
    let header = header(&source, &scenario, None, Some(7), &Settings::new()).unwrap();
    let mut session = Session::begin(&header, Some(&folder.path().join("j.wcj"))).unwrap();
    session.submit(&respond("brief-the-council")).unwrap();
    let planned = session.board().clone();
    session.submit(&Command::FinishTurn).unwrap();
    let second = session.board().clone();
    session.submit(&Command::Undo).unwrap_err();
    session.submit(&Command::FinishTurn).unwrap();
    let third = session.board().clone();
    let told: Vec<(usize, u16, &str)> =
        session.past().iter().map(|it| (it.decisions, it.turn, it.text.split(':').next().unwrap())).collect();
    assert_eq!(told, [(0, 1, "Turn 1 begins"), (1, 1, "Planned"), (2, 2, "Turn 2 begins"), (3, 3, "Turn 3 begins")]);

    assert!(*session.as_it_was(1).unwrap().board() == planned, "it was otherwise");
    let mut then = session.as_it_was(2).unwrap();
    assert!(*then.board() == second, "it was otherwise");
    assert!(matches!(then.submit(&Command::Lock), Err(Denied::Refused(Refusal::Past))));

    let branch = session.past.branch(2, "j", &Folder::at(folder.path())).unwrap();
    let (mut branch, resumed) = Session::resume(branch.as_ref()).unwrap();
    assert_eq!(resumed.header.branch, Some(Branch { of: "j".into(), decisions: 2, turn: 2 }));
    assert!(*branch.board() == second, "a branch begins as it was");
    branch.submit(&Command::FinishTurn).unwrap();
    assert!(*branch.board() == third, "the same decision falls on the same rolls");
    assert!(*session.board() == third, "the first exercise is untouched");
}

#[test]
fn a_seat_is_not_told_what_another_decided_before_it_is_over() {
    let folder = tempfile::tempdir().unwrap();
    let (source, scenario) = find("bronze-statue").unwrap();
    let header = header(&source, &scenario, None, Some(7), &Settings::new()).unwrap();
    let mut session = Session::begin(&header, Some(&folder.path().join("j.wcj"))).unwrap();
    let seats: Vec<Slug> = scenario.seats.iter().take(2).map(|it| it.id.clone()).collect();
    session.lay(&seats, false).unwrap();
    session.submit(&respond("brief-the-council")).unwrap();
    let planned = |session: &Session| session.past().iter().filter(|it| it.text.starts_with("Planned")).count();
    assert_eq!(planned(&session), 1);
    session.sit(seats[1].as_str()).unwrap();
    assert_eq!(planned(&session), 0, "what the first seat planned is its own");
    let then = session.as_it_was(session.past().len()).unwrap();
    assert_eq!(then.board().seat, scenario.seats[1].title, "the past is looked at from one's own seat");
}

#[test]
fn a_refused_command_is_not_written_down() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("j.wcj");
    let (source, scenario) = find("bronze-statue").unwrap();
    let header = header(&source, &scenario, None, Some(7), &Settings::new()).unwrap();
    let mut session = Session::begin(&header, Some(&path)).unwrap();
    let before = session.board().clone();
    assert!(matches!(session.submit(&Command::Undo), Err(Denied::Refused(Refusal::NothingPlanned))));
    assert_eq!(*session.board(), before);
    session.submit(&respond("brief-the-council")).unwrap();
    assert_ne!(*session.board(), before);
    drop(session);
    let (session, resumed) = Session::resume(&path).unwrap();
    assert_eq!((resumed.decisions, resumed.last), (1, Some((1, "respond brief-the-council".to_owned()))));
    assert_eq!(session.board().plan.len(), 1);
}
