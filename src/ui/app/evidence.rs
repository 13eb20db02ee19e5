//! Keys in the evidence.

use crate::ui::cursor::{Cursor, Motion};
use crate::ui::keymap::Action;
use crate::ui::screen::number::NumberState;

use super::{App, Screen, Window};

impl App<'_> {
    pub(super) fn act_in_evidence(&mut self, action: Action) {
        let Some(desk) = &self.desk else { return };
        let cases = &desk.board().cases;
        let case = cases.get(self.evidence.case.within(cases.len()));
        let hypotheses = case.map_or(0, |it| it.hypotheses.len());
        match action {
            Action::Move(motion @ (Motion::PageUp | Motion::PageDown)) => {
                self.evidence.scroll.scroll(motion, self.extent);
            }
            Action::Move(motion) => self.evidence.hypothesis.step(motion, hypotheses, hypotheses),
            Action::NextCase if !cases.is_empty() => {
                self.evidence.case.at = (self.evidence.case.within(cases.len()) + 1) % cases.len();
                self.evidence.hypothesis = Cursor::default();
                self.evidence.scroll = Cursor::default();
            }
            Action::Open => self.ask_how_likely(),
            Action::Why => {
                let line = case.and_then(|it| it.hypotheses.get(self.evidence.hypothesis.within(hypotheses)));
                if let Some(what) = line.map(|it| it.opens) {
                    self.explain(what, None);
                }
            }
            Action::Gravity => {
                if let Some(what) = case.map(|it| it.opens) {
                    self.explain(what, None);
                }
            }
            Action::Back => self.screen = Screen::Room,
            other => self.act_in_turn(other),
        }
    }

    fn ask_how_likely(&mut self) {
        let Some(desk) = &self.desk else { return };
        let cases = &desk.board().cases;
        let Some(case) = cases.get(self.evidence.case.within(cases.len())) else { return };
        let Some(line) = case.hypotheses.get(self.evidence.hypothesis.within(case.hypotheses.len())) else { return };
        let number = NumberState {
            incident: case.id.clone(),
            hypothesis: line.id.clone(),
            name: format!("{}: {}", case.title, line.name),
            percent: line.stated,
            fresh: true,
        };
        self.windows.push(Window::Number(number));
    }
}
