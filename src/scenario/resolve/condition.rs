//! Resolves questions about the state.

use crate::scenario::model::{ConditionFile, Deadline, Of, Ref};
use crate::scenario::resolved::{Condition, Level};
use crate::vocab::{Lever, Subject};

use super::{Resolver, Unresolved};

impl Resolver<'_> {
    pub(super) fn condition(&self, file: &ConditionFile) -> Result<Condition, Unresolved> {
        use ConditionFile as F;
        Ok(match file {
            F::Always => Condition::Always,
            F::All(parts) => Condition::All(self.each(parts, |part| self.condition(part))?),
            F::Any(parts) => Condition::Any(self.each(parts, |part| self.condition(part))?),
            F::Not(part) => Condition::Not(Box::new(self.condition(part)?)),
            F::Flag(flag) => Condition::Flag(self.flag(flag)?),
            F::NumberAtLeast(number, value) => Condition::Number(self.number(number)?, *value.value(), true),
            F::NumberBelow(number, value) => Condition::Number(self.number(number)?, *value.value(), false),
            F::Switch(switch, option) if self.is_set(switch, option)? => Condition::Always,
            F::Switch(..) => Condition::Not(Box::new(Condition::Always)),
            F::Picked(decision, option) | F::Agreed(decision, option) => {
                let (decision, option) = self.option_of(decision, option)?;
                Condition::Picked(decision, option)
            }
            F::Answered(decision) => Condition::Answered(self.decision_id(decision)?),
            F::LeftOpen(decision) => Condition::LeftOpen(self.decision_id(decision)?),
            F::Clock(clock, how) => Condition::Clock(self.clock(clock)?, *how),
            F::Claimed(by, incident, who) => {
                Condition::Claimed(self.claimant(by)?, self.incident_id(incident)?, self.hypothesis(who)?)
            }
            F::Hidden(hidden, value) => {
                let (hidden, value) = self.hidden_value(hidden, value)?;
                Condition::Hidden(hidden, value)
            }
            F::After(hours) => Condition::After(*hours.value()),
            F::FromTurn(turn) => Condition::FromTurn(*turn.value()),
            F::InPhase(phase) => Condition::InPhase(self.phase(phase)?),
            F::Chosen(response) => Condition::Chosen(self.response(response)?),
            F::ChosenBy(response, by) => Condition::ChosenBy(self.response(response)?, self.hour(by), true),
            F::NotChosenBy(response, by) => Condition::ChosenBy(self.response(response)?, self.hour(by), false),
            F::Came(inject) => Condition::Came(self.inject_id(inject)?),
            F::Done(response) => Condition::Done(self.response(response)?),
            F::InForce(response) => Condition::InForce(self.response(response)?),
            F::Named(adversary) => Condition::Named(self.adversary(adversary)?),
            F::NamedBy(adversary, by) => Condition::NamedBy(self.adversary(adversary)?, *by),
            F::Known(incident) => Condition::Known(self.incident_id(incident)?),
            F::Reached(operation, stage) => Condition::Reached(self.operation_id(operation)?, *stage),
            F::Struck(operation) => Condition::Struck(self.operation_id(operation)?),
            F::Found(operation) => Condition::Found(self.operation_id(operation)?),
            F::Stopped(operation) => Condition::Stopped(self.operation_id(operation)?),
            F::ServiceBelow { ally, sector, share } => {
                Condition::ServiceBelow(self.ally(ally)?, self.sector(sector)?, *share.value())
            }
            F::Likelihood { incident, hypothesis, at_least } => {
                Condition::Likelihood(self.incident_id(incident)?, self.hypothesis(hypothesis)?, *at_least.value())
            }
            F::AtLeast { lever, of, value } => Condition::Lever(self.level(*lever, of)?, *value.value(), true),
            F::Below { lever, of, value } => Condition::Lever(self.level(*lever, of)?, *value.value(), false),
            F::ScoreAtLeast(score, value) => Condition::Score(*score, *value.value()),
            F::Adopted(measure) => Condition::Adopted(self.measure(measure)?),
            F::AdoptedSoftened(measure, steps) => Condition::AdoptedSoftened(self.measure(measure)?, *steps.value()),
            F::AdoptedOnCondition(measure) => Condition::AdoptedOnCondition(self.measure(measure)?),
            F::Objected(measure, ally) => Condition::Objected(self.measure(measure)?, self.ally(ally)?),
            F::NotAdopted(measure) => Condition::NotAdopted(self.measure(measure)?),
            F::Consulted => Condition::Consulted,
        })
    }

    pub(super) fn hidden_value(&self, hidden: &Ref, value: &Ref) -> Result<(usize, u16), Unresolved> {
        self.names.hidden(hidden.value(), value.value()).ok_or_else(|| self.unresolved("hidden truth", value))
    }

    /// The hour of a deadline; of a turn, its end.
    pub(super) fn hour(&self, deadline: &Deadline) -> u32 {
        match deadline {
            Deadline::Hour(hour) => *hour.value(),
            Deadline::Turn(turn) => {
                let turns = self.names.file.turns.iter().take(*turn.value() as usize);
                turns.fold(0, |hours, turn| hours.saturating_add(*turn.hours.value()))
            }
        }
    }

    fn level(&self, lever: Lever, of: &Of) -> Result<Level, Unresolved> {
        Ok(match of {
            Of::Alliance => Level::Of(lever, Subject::Alliance),
            Of::Ally(ally) => Level::Of(lever, Subject::Ally(self.ally(ally)?)),
            Of::Adversary(adversary) => Level::Of(lever, Subject::Adversary(self.adversary(adversary)?)),
            Of::Network(ally, sector) => Level::Network(lever, self.ally(ally)?, self.sector(sector)?),
        })
    }
}
