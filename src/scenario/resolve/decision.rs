//! Resolves decisions that are put to players.

use crate::scenario::model::{
    AnswersFile, ConsequenceFile, DecisionFile, KindFile, LaterFile, OptionFile, Ref, SideFile,
};
use crate::scenario::resolved::{Choosable, Consequence, Decision, Kind, Party, Trade};

use super::{Resolver, Unresolved};

impl Resolver<'_> {
    pub(super) fn decisions(&self) -> Result<Vec<Decision>, Unresolved> {
        self.each(&self.names.file.decisions, |row| self.decision(row))
    }

    fn decision(&self, row: &DecisionFile) -> Result<Decision, Unresolved> {
        let given = |id: &Ref| !id.value().is_empty();
        Ok(Decision {
            id: self.slug(&row.id)?,
            ask: self.live(&row.ask),
            to: if given(&row.to) { Some(self.seat(&row.to)?) } else { None },
            facilitator: row.facilitator,
            standing: !self.is_asked(row.id.value()),
            kind: match &row.kind {
                KindFile::Choice => Kind::Choice,
                KindFile::Several(least, most) => Kind::Several(*least.value(), *most.value()),
                KindFile::Ranking => Kind::Ranking,
                KindFile::Number(least, most) => Kind::Number(*least.value(), *most.value()),
                KindFile::Text => Kind::Text,
                KindFile::Draft => Kind::Draft,
            },
            options: self.each(&row.options, |it| self.option(it))?,
            parties: self.each(&row.parties, |it| self.party(&row.id, it))?,
            reason: row.reason,
            confidence: row.confidence,
            answers: if row.kind == KindFile::Draft { AnswersFile::UntilLock } else { row.answers },
            within_h: Some(*row.within_h.value()).filter(|hours| *hours > 0),
            otherwise: self.each(&row.otherwise, |it| Ok(self.option_of(&row.id, it)?.1))?,
            into: if given(&row.into) { Some(self.number(&row.into)?) } else { None },
            hint: self.live(&row.hint),
            notes: [&row.read_aloud, &row.expected, &row.success, &row.red_flag, &row.note].map(|it| self.prose(it)),
        })
    }

    fn party(&self, decision: &Ref, row: &SideFile) -> Result<Party, Unresolved> {
        let clause = |it: &Ref| Ok(self.option_of(decision, it)?.1);
        Ok(Party {
            id: self.slug(&row.id)?,
            name: self.line(&row.name),
            says: self.live_line(&row.says),
            wants: self.each(&row.wants, clause)?,
            refuses: self.each(&row.refuses, clause)?,
            trades: self.each(&row.trades, |it| {
                let with = if it.with.value().is_empty() { None } else { Some(clause(&it.with)?) };
                Ok(Trade { on: clause(&it.on)?, with, when: self.condition(&it.when)? })
            })?,
        })
    }

    /// Whether anything asks a decision; otherwise it is open from the beginning.
    fn is_asked(&self, id: &str) -> bool {
        let asks = |it: &ConsequenceFile| matches!(it, ConsequenceFile::Ask(asked) if asked.value() == id);
        self.names.file.consequences().any(asks)
    }

    fn option(&self, row: &OptionFile) -> Result<Choosable, Unresolved> {
        Ok(Choosable {
            id: self.slug(&row.id)?,
            text: self.live_line(&row.text),
            cost: (*row.capital.value(), *row.meur.value()),
            only_if: self.condition(&row.only_if)?,
            closed: self.line(&row.closed),
            attempts: Some(*row.attempts.value()).filter(|most| *most > 0),
            cooldown_h: *row.cooldown_h.value(),
            then: self.each(&row.then, |it| self.consequence(it))?,
            later: self.each(&row.later, |it| self.later(it))?,
        })
    }

    fn later(&self, row: &LaterFile) -> Result<(u32, Vec<Consequence>), Unresolved> {
        Ok((*row.hours.value(), self.each(&row.then, |it| self.consequence(it))?))
    }

    /// A decision and one of its options.
    pub(super) fn option_of(
        &self,
        decision: &Ref,
        option: &Ref,
    ) -> Result<(crate::vocab::DecisionId, u16), Unresolved> {
        let found = self.names.option(decision.value(), option.value());
        found.ok_or_else(|| self.unresolved("decision with this option", option))
    }
}
