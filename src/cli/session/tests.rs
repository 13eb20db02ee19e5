//! Tests of carrying out, saving and taking back.

use crate::cli::catalogue::find;
use crate::journal::{Command, Decision, Order, Refusal};
use crate::scenario::Settings;
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
