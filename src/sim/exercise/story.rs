//! What the scenario puts to players and to the facilitator: answers, releases, judgements.

use crate::journal::{Answer, Cause, Event, Refusal, Rule};
use crate::scenario::Condition;
use crate::scenario::model::AnswersFile;
use crate::sim::state::Given;
use crate::sim::{admit, asking, condition, project};
use crate::view::Console;
use crate::vocab::{SeatId, Slug};

use super::Exercise;

impl Exercise {
    /// Whether a condition of the scenario holds now.
    pub fn holds(&mut self, condition: &Condition) -> bool {
        let facts = self.facts();
        condition::holds(&facts, condition)
    }

    /// Judges a rubric, also once the exercise is over.
    pub(super) fn judge(&mut self, rubric: &Slug, level: &Slug) -> Result<(), Refusal> {
        let unknown = || Refusal::UnknownLevel(rubric.clone(), level.clone());
        let rubrics = &self.model.ground.scenario.rubrics;
        let at = rubrics.iter().position(|it| it.id == *rubric && it.judged).ok_or_else(unknown)?;
        let level = rubrics[at].levels.iter().position(|it| it.id == *level).ok_or_else(unknown)?;
        let event = Event::RubricJudged { rubric: at as u16, level: level as u16 };
        self.commit(Cause::Rule(Rule::Facilitator), event);
        Ok(())
    }

    /// Takes an answer that was admitted.
    fn give(&mut self, given: Given) {
        let decision = given.decision;
        let answers = &mut self.model.story.answers;
        let answer = answers.len() as u16;
        answers.push(given);
        self.commit(Cause::Answer(answer), Event::DecisionAnswered { decision, answer });
        if self.model.ground.scenario.decisions[decision.index()].answers != AnswersFile::UntilLock {
            self.settle(answer);
        }
    }

    /// Makes an answer count.
    fn settle(&mut self, answer: u16) {
        let facts = self.facts();
        for event in asking::settled(&facts, answer) {
            self.commit(Cause::Answer(answer), event);
        }
    }

    /// Answers that a seat could give now, decision by decision. For players that decide by rule.
    pub fn answers(&mut self, seat: SeatId) -> Vec<Vec<Answer>> {
        asking::open_to(&self.facts(), seat)
    }

    /// Answers a decision, if it may be answered so now.
    ///
    /// # Errors
    ///
    /// Where it is not admitted.
    pub fn answer(&mut self, seat: SeatId, answer: &Answer) -> Result<(), Refusal> {
        let facts = self.facts();
        let given = asking::understand(&facts, seat, answer)?;
        self.give(given);
        self.notice();
        Ok(())
    }

    /// Puts an inject on the table that waits for the facilitator.
    pub(super) fn release(&mut self, id: &Slug) -> Result<(), Refusal> {
        let facts = self.facts();
        let (inject, events) = admit::release(&facts, id)?;
        for event in events {
            self.commit(Cause::Inject(inject), event);
        }
        self.notice();
        Ok(())
    }

    /// Makes every answer count that could be changed until now.
    pub(super) fn settle_pending(&mut self) {
        let asked = &self.model.story.decisions;
        let pending: Vec<u16> = asked.iter().filter_map(|it| it.pending).collect();
        pending.into_iter().for_each(|answer| self.settle(answer));
    }

    /// What only the facilitator is shown.
    pub fn console(&mut self) -> Console {
        project::console(self)
    }
}
