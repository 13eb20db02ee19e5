//! One step of exercise time, in order. Read this file first.

use crate::vocab::Moment;

use super::apply::settle;
use super::emit::Emit;
use super::facts::Facts;
use super::model::Model;
use super::state::Business;
use super::system::{
    advance_operations, carry_out_responses, come_due, deliver_injects, drift_beliefs, expose_plants, find_intruders,
    follow_through, gather_evidence, judge_answers, look_ahead, move_publics, relax_services, set_alarm,
    settle_silence, spread_worms, strike_off, strike_targets, wear_changes, weigh_concessions, weigh_options,
};

/// The rules of a step, in order.
///
/// A rule runs when its business is due, a flow when anything is that services or publics have a part in. What a rule decides
/// is made true before the next one looks. Turns, scores and the ledger are closed after a step, by
/// [`Exercise`](super::Exercise). `docs/decisions/0009-rules-run-when-due.md` tells why this is a list, and not a schedule of
/// the ECS.
pub(crate) struct Step {
    rules: Vec<(When, Rule)>,
    decided: Emit,
}

/// A rule.
enum Rule {
    /// Reads the facts and decides what happens.
    Decides(fn(&Facts<'_>, &mut Emit)),
    /// Moves what flows, and decides what happens by that.
    Moves(Box<dyn FnMut(&mut Model, &mut Emit) + Send + Sync>),
}

/// When a rule runs.
#[derive(Clone, Copy, Debug)]
enum When {
    Due(&'static [Business]),
    Flow,
}

impl Step {
    /// The rules, with room to work in.
    pub(crate) fn new() -> Self {
        use Business::{
            Answers, Decisions, Evidence, Injects, Intruders, Operations, Options, Pending, Reports, Responses,
            Silence, Strikes, Voices,
        };
        use Rule::{Decides, Moves};
        use When::{Due, Flow};
        let rules = vec![
            (Due(&[Reports, Injects]), Decides(deliver_injects)),
            (Due(&[Options]), Decides(weigh_options)),
            (Due(&[Operations]), Decides(advance_operations)),
            (Due(&[Intruders]), Decides(find_intruders)),
            (Due(&[Strikes]), Decides(strike_targets)),
            (Due(&[Strikes]), Decides(spread_worms)),
            (Flow, with_room(relax_services)),
            (Due(&[Evidence]), Decides(gather_evidence)),
            (Due(&[Evidence]), Decides(expose_plants)),
            (Flow, with_room(move_publics)),
            (Flow, Decides(weigh_concessions)),
            (Due(&[Silence]), Decides(settle_silence)),
            (Due(&[Decisions, Responses]), Decides(carry_out_responses)),
            (Due(&[Responses]), Decides(follow_through)),
            (Due(&[Voices, Pending]), Decides(come_due)),
            (Due(&[Voices, Pending]), Moves(Box::new(strike_off))),
            (Flow, Moves(Box::new(wear_changes))),
            (Flow, Moves(Box::new(drift_beliefs))),
            (Due(&[Answers]), Decides(judge_answers)),
        ];
        Self { rules, decided: Emit::default() }
    }

    /// Tells when the next step ends. Draws up the agenda anew where it may be out of date.
    pub(crate) fn look_ahead(&mut self, model: &mut Model) -> Moment {
        let now = model.clock.now;
        let out_of_date = model.agenda.out_of_date(now);
        if !out_of_date.is_empty() {
            let mut agenda = model.agenda;
            agenda.clear(out_of_date, now);
            look_ahead(&Facts::new(model), &mut self.decided, &mut agenda, out_of_date);
            model.agenda = agenda;
            settle(model, &mut self.decided);
        }
        set_alarm(&mut model.agenda, &model.ground.rulebook.parameters.service, &model.clock);
        model.agenda.alarm
    }

    /// Runs the rules that have something to do now, the clock having been moved.
    pub(crate) fn run(&mut self, model: &mut Model) {
        let clock = model.clock;
        let now = clock.now;
        let recently = clock.step_h() < model.ground.rulebook.parameters.service.step_wait_h.value;
        let mut agenda = model.agenda;
        let mut flows = None;
        for (when, rule) in &mut self.rules {
            let runs = match when {
                When::Due(business) => business.iter().any(|it| agenda.is_due(*it, now)),
                // What happened before services move in this step may move them, and nothing after.
                When::Flow => *flows.get_or_insert_with(|| agenda.moves_flows(now, recently)),
            };
            if runs {
                match rule {
                    Rule::Decides(decide) => decide(&Facts::new(model), &mut self.decided),
                    Rule::Moves(flow) => flow(model, &mut self.decided),
                }
                // Only what happens changes the agenda in the middle of a step.
                if settle(model, &mut self.decided) {
                    agenda = model.agenda;
                }
            }
        }
        if flows == Some(true) {
            model.clock.from = now;
        }
    }
}

/// A flow that needs room to work in, which is kept so that no step has to ask for memory.
fn with_room<R: Default + Send + Sync + 'static>(flow: fn(&mut Model, &mut R, &mut Emit)) -> Rule {
    let mut room = R::default();
    Rule::Moves(Box::new(move |model, emit| flow(model, &mut room, emit)))
}
