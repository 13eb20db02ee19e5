//! A desk that answers like an exercise would, without one behind it.

use crate::journal::{Command, CouncilMove, Decision, Refusal};
use crate::ui::{Denied, Desk};
use crate::view::{
    Board, Briefing, Explanation, FeedItem, LedgerLine, Opens, PastKind, PastLine, Phase, PlanLine, Review,
};
use crate::vocab::EntryNo;

use super::{board, briefing, review};

/// One exercise in memory. Locking moves the turn on; the tenth lock ends it.
#[derive(Debug)]
pub struct SampleDesk {
    briefing: Briefing,
    board: Board,
    review: Review,
    /// Every command that was admitted.
    pub admitted: Vec<Command>,
    past: Vec<PastLine>,
}

impl Default for SampleDesk {
    fn default() -> Self {
        Self::new()
    }
}

impl SampleDesk {
    /// An exercise in its third turn, with one decision planned.
    #[allow(clippy::new_without_default, reason = "a sample is no default")]
    pub fn new() -> Self {
        Self { briefing: briefing(), board: board(), review: review(), admitted: vec![], past: past() }
    }

    /// The same with this board.
    pub fn with(board: Board) -> Self {
        Self { board, ..Self::new() }
    }

    /// The board, to change something on it.
    pub const fn board_mut(&mut self) -> &mut Board {
        &mut self.board
    }

    fn plan(&mut self, decision: &Decision) -> Result<(), Refusal> {
        let line = match decision {
            Decision::Respond { response, target } => {
                let offer = self.board.offers.iter_mut().find(|it| it.id == response.as_str());
                let offer = offer.ok_or_else(|| Refusal::UnknownResponse(response.clone()))?;
                if offer.planned {
                    return Err(Refusal::AlreadyPlanned);
                }
                if !offer.targets.is_empty() && target.is_none() {
                    return Err(Refusal::TargetMissing);
                }
                offer.planned = true;
                let text = target.as_ref().map_or_else(|| offer.name.clone(), |it| format!("{}: {it}", offer.name));
                let cost = format!("{} capital, {} M EUR", offer.capital, offer.meur);
                PlanLine { text, cost, response: Some(offer.id.clone()) }
            }
            Decision::Council(CouncilMove::Lobby(ally)) => {
                PlanLine { text: format!("Speak to {ally} about the text"), cost: "1 capital".into(), response: None }
            }
            Decision::Council(step) => PlanLine { text: step.to_string(), cost: String::new(), response: None },
            Decision::Estimate { incident, hypothesis, percent } => {
                let case = self.board.cases.iter_mut().find(|it| it.id == incident.as_str());
                let case = case.ok_or_else(|| Refusal::UnknownIncident(incident.clone()))?;
                let line = case.hypotheses.iter_mut().find(|it| it.id == hypothesis.as_str());
                line.ok_or_else(|| Refusal::UnknownHypothesis(hypothesis.clone()))?.stated = Some(*percent);
                PlanLine { text: format!("State {percent} % for {hypothesis}"), cost: String::new(), response: None }
            }
        };
        self.board.plan.push(line);
        Ok(())
    }

    fn drop_line(&mut self, index: usize) -> Result<(), Refusal> {
        if index >= self.board.plan.len() {
            return Err(Refusal::NothingPlanned);
        }
        let line = self.board.plan.remove(index);
        if let Some(offer) = self.board.offers.iter_mut().find(|it| Some(&it.id) == line.response.as_ref()) {
            offer.planned = false;
        }
        Ok(())
    }

    fn lock(&mut self) {
        while self.drop_line(0).is_ok() {}
        let turn = &mut self.board.turn;
        if turn.number == turn.of {
            self.board.phase = Phase::Over;
            return;
        }
        turn.number += 1;
        turn.title = "The next twelve hours".into();
        turn.now = std::mem::replace(&mut turn.until, "D4 06h".into());
        for (gauge, change) in self.board.gauges.iter_mut().zip([0.0, -1.2, -3.4, 0.0, 1.1, -2.0, 4.0]) {
            gauge.change = change;
            gauge.value += change;
            gauge.history.push(gauge.value);
        }
        for item in &mut self.board.feed {
            item.new = false;
        }
        self.board.feed.push(FeedItem {
            turn: turn.number,
            at: turn.now.clone(),
            kind: "REPORT".into(),
            title: "Time has passed".into(),
            text: "The plan was carried out and nothing else happened.".into(),
            source: "Duty officer".into(),
            voice: String::new(),
            grade: "A1".into(),
            only_you: false,
            urgent: false,
            new: true,
            opens: Some(Opens::Event(EntryNo(0))),
        });
    }
}

impl Desk for SampleDesk {
    fn briefing(&self) -> &Briefing {
        &self.briefing
    }

    fn board(&self) -> &Board {
        &self.board
    }

    fn review(&self) -> Option<&Review> {
        (self.board.phase == Phase::Over).then_some(&self.review)
    }

    fn submit(&mut self, command: &Command) -> Result<(), Denied> {
        if self.board.phase == Phase::Over {
            return Err(Refusal::ExerciseOver.into());
        }
        match command {
            Command::Plan(decision) => self.plan(decision)?,
            Command::Undo => {
                let last = self.board.plan.len().checked_sub(1).ok_or(Refusal::NothingPlanned)?;
                self.drop_line(last)?;
            }
            Command::Drop(index) => self.drop_line(usize::from(*index))?,
            Command::Lock | Command::FinishTurn => self.lock(),
            Command::Answer(answer) => {
                let at = self.board.decisions.iter().position(|it| it.id == answer.decision.as_str());
                self.board.decisions.remove(at.ok_or_else(|| Refusal::UnknownDecision(answer.decision.clone()))?);
            }
            Command::Judge { rubric, level } => {
                return Err(Refusal::UnknownLevel(rubric.clone(), level.clone()).into());
            }
            Command::Release(inject) => return Err(Refusal::UnknownInject(inject.clone()).into()),
            Command::Ready(_) => self.lock(),
            Command::Ask(_) | Command::Facilitate(_) => {}
        }
        self.admitted.push(command.clone());
        Ok(())
    }

    fn explain(&self, what: Opens) -> Explanation {
        explanation(what)
    }

    fn past(&self) -> &[PastLine] {
        &self.past
    }

    fn as_it_was(&self, decisions: usize) -> Result<Box<dyn Desk>, String> {
        let mut then = Self::new();
        then.board.turn.title = format!("After decision {decisions}");
        then.past.clone_from(&self.past);
        Ok(Box::new(then))
    }

    fn branch(&self, decisions: usize) -> Result<String, String> {
        if decisions > 2 {
            return Err("the disk is full".into());
        }
        Ok(format!("/home/ann/.local/state/whitecell/bronze-statue-8-{decisions}.journal"))
    }

    fn saved_at(&self) -> String {
        "/home/ann/.local/state/whitecell/bronze-statue-7.journal".into()
    }
}

/// The way back in the sample: two turns, an interruption, three decisions.
fn past() -> Vec<PastLine> {
    use PastKind::{Decision, Interruption, Turn};
    let rows = [
        (0, 1, "D0 06h", "Turn 1 begins: A statue is moved", Turn),
        (1, 1, "D0 06h", "Planned: Brief the Council", Decision),
        (2, 1, "D0 21h", "Interrupted: something could not wait", Interruption),
        (3, 2, "D1 18h", "Turn 2 begins: The lights go out", Turn),
        (4, 2, "D1 18h", "Planned: Send a rapid response team: Estmark", Decision),
        (5, 3, "D3 06h", "Turn 3 begins: Who did this?", Turn),
        (6, 3, "D3 06h", "Planned: Warn the public of forged documents", Decision),
    ];
    rows.map(|(decisions, turn, at, text, kind)| PastLine { decisions, turn, at: at.into(), text: text.into(), kind })
        .to_vec()
}

/// Why something is what it is, in the sample.
pub fn explanation(what: Opens) -> Explanation {
    let line = |turn, amount, why: &str, event: Option<u32>| LedgerLine {
        turn,
        amount,
        why: why.into(),
        opens: event.map(|it| Opens::Event(EntryNo(it))),
    };
    match what {
        Opens::Account(_) | Opens::Holding(_) | Opens::Number(_) => Explanation {
            title: "Resilience".into(),
            now: "52.6 of 100".into(),
            lines: vec![
                line(3, -4.2, "Energy of Estmark was down for 31 h", Some(4)),
                line(3, -2.1, "Dread rose when phones fell silent in Valdora", Some(10)),
                line(3, 0.8, "The rapid response team shortened the repair", Some(5)),
                line(2, -7.5, "Wiper in the control centre of Estgrid", Some(4)),
                line(2, 1.6, "Filtering brought the portals back", None),
                line(1, -2.4, "Government portals were flooded", Some(0)),
                line(0, 66.0, "Where the scenario begins", None),
            ],
            small: Some((1..=3).map(|turn| line(turn, 0.001, "Repair", None)).collect()),
        },
        Opens::Event(_) => Explanation {
            title: "Wiper in the control centre of Estgrid".into(),
            now: "D1 03h. Operator stations were overwritten; breakers were opened by hand in three districts.".into(),
            lines: vec![
                line(2, 0.0, "The intruder had reached the control centre", Some(3)),
                line(1, 0.0, "The contractor's remote access was left open", None),
            ],
            small: None,
        },
        Opens::Likelihood(..) => Explanation {
            title: "Wiper at Estgrid: Lantern, as weights of evidence".into(),
            now: "62 %, likely".into(),
            lines: vec![
                line(2, 0.6, "Malware and code: points clearly at Lantern", Some(5)),
                line(1, -0.3, "Servers and domains: points weakly at Hollow Fox", None),
                line(0, 1.2, "the one that everybody thinks of first", None),
            ],
            small: None,
        },
        Opens::Gravity(_) => Explanation {
            title: "Wiper at Estgrid: how grave it is".into(),
            now: "severity 6.0 of 10, force 5.4 of 10: a use of force is arguable".into(),
            lines: vec![line(1, 0.0, "Wiper in the control centre of Estgrid", Some(4))],
            small: None,
        },
        Opens::Decision(number) => Explanation {
            title: format!("Decision {number}"),
            now: "You sent a rapid response team to Estmark.".into(),
            lines: vec![line(3, 0.8, "The rapid response team shortened the repair", Some(5))],
            small: None,
        },
    }
}
