//! Resolves injects and what they change.

use crate::scenario::model::{
    ConsequenceFile, HappeningFile, InjectFile, MediaFile, Ref, Reliability, RuleFile, TimingFile, Truthfulness,
    VariantFile,
};
use crate::scenario::resolved::{Consequence, Happening, Inject, Media, Timing, Variant};
use crate::vocab::{AllyId, SeatId};

use super::{Resolver, Unresolved};

impl Resolver<'_> {
    /// The injects in the order of the file, then the rules: a rule is an inject that nobody sees.
    pub(super) fn injects(&self, first_victim: AllyId) -> Result<Vec<Inject>, Unresolved> {
        let mut all = self.each(&self.names.file.injects, |it| self.inject(it, first_victim))?;
        all.extend(self.each(&self.names.file.rules, |it| self.rule(it, first_victim))?);
        Ok(all)
    }

    fn rule(&self, file: &RuleFile, first_victim: AllyId) -> Result<Inject, Unresolved> {
        Ok(Inject {
            id: self.slug(&file.id)?,
            title: self.live_line(&file.title),
            when: self.timing(&file.when)?,
            only_if: self.condition(&file.only_if)?,
            chance: *file.chance.value(),
            text: String::new(),
            variants: Vec::new(),
            source: String::new(),
            voice: String::new(),
            reliability: Reliability::F,
            credibility: 6,
            media: None,
            truth: Truthfulness::True,
            audience: Vec::new(),
            unseen: true,
            urgent: false,
            ally: first_victim,
            then: self.each(&file.then, |it| self.consequence(it))?,
            notes: [const { String::new() }; 3],
        })
    }

    fn inject(&self, file: &InjectFile, first_victim: AllyId) -> Result<Inject, Unresolved> {
        Ok(Inject {
            id: self.slug(&file.id)?,
            title: self.live_line(&file.title),
            when: self.timing(&file.when)?,
            only_if: self.condition(&file.only_if)?,
            chance: *file.chance.value(),
            text: self.live(&file.text),
            variants: self.each(&file.variants, |it| self.variant(it))?,
            source: self.source(file)?,
            voice: self.voice(file)?,
            reliability: file.reliability,
            credibility: self.narrow("credibility", &file.credibility)?,
            media: self.media(&file.media),
            truth: file.truth,
            audience: self.readers(&file.audience)?,
            unseen: false,
            urgent: file.urgent,
            ally: self.ally_if_any(&file.ally)?.unwrap_or(first_victim),
            then: self.each(&file.then, |it| self.consequence(it))?,
            notes: [&file.notes.why, &file.notes.say, &file.notes.watch_for].map(|text| self.prose(text)),
        })
    }

    fn media(&self, file: &MediaFile) -> Option<Media> {
        let written = !file.outlet.value().is_empty();
        written.then(|| Media { outlet: self.line(&file.outlet), reach: *file.reach.value(), tone: file.tone })
    }

    /// The seats that get a report, each once.
    pub(super) fn readers(&self, ids: &[Ref]) -> Result<Vec<SeatId>, Unresolved> {
        let mut seats = self.each(ids, |id| self.audience(id))?.concat();
        seats.sort_unstable();
        seats.dedup();
        Ok(seats)
    }

    fn variant(&self, file: &VariantFile) -> Result<Variant, Unresolved> {
        let when = self.condition(&file.when)?;
        Ok(Variant { when, title: self.live_line(&file.title), text: self.live(&file.text) })
    }

    fn timing(&self, file: &TimingFile) -> Result<Timing, Unresolved> {
        Ok(match file {
            TimingFile::At(hour) => Timing::At(*hour.value()),
            TimingFile::Between(first, last) => Timing::Between(*first.value(), *last.value()),
            TimingFile::Every { hours, from, most } => {
                Timing::Every { hours: *hours.value(), from: *from.value(), most: *most.value() }
            }
            TimingFile::EachTime { what, most } => {
                Timing::EachTime { what: self.happening(what)?, most: *most.value() }
            }
            TimingFile::Manual => Timing::Manual,
            TimingFile::AfterInject(inject, hours) => Timing::After(self.inject_id(inject)?, *hours.value()),
            TimingFile::When(condition) => Timing::Since(self.condition(condition)?, 0),
            TimingFile::Since(condition, hours) => Timing::Since(self.condition(condition)?, *hours.value()),
        })
    }

    fn happening(&self, file: &HappeningFile) -> Result<Happening, Unresolved> {
        Ok(match file {
            HappeningFile::Done(response) => Happening::Done(self.response(response)?),
            HappeningFile::Struck(operation) => Happening::Struck(self.operation_id(operation)?),
            HappeningFile::Adopted(measure) => Happening::Adopted(self.measure(measure)?),
        })
    }

    pub(super) fn consequence(&self, file: &ConsequenceFile) -> Result<Consequence, Unresolved> {
        Ok(match file {
            ConsequenceFile::Set(flag) => Consequence::Set(self.flag(flag)?, true),
            ConsequenceFile::Clear(flag) => Consequence::Set(self.flag(flag)?, false),
            ConsequenceFile::Ask(decision) => Consequence::Ask(self.decision_id(decision)?),
            ConsequenceFile::AddTo(number, by) => Consequence::AddTo(self.number(number)?, *by.value()),
            ConsequenceFile::SetNumber(number, to) => Consequence::SetNumber(self.number(number)?, *to.value()),
            ConsequenceFile::Shift(change) => Consequence::Shift(change.value().clone()),
            ConsequenceFile::Start(operation) => Consequence::Start(self.operation_id(operation)?),
            ConsequenceFile::Abandon(operation) => Consequence::Abandon(self.operation_id(operation)?),
            ConsequenceFile::Reveal(operation) => Consequence::Reveal(self.operation_id(operation)?),
            ConsequenceFile::Evidence { incident, channel, points_at, weight, planted } => Consequence::Evidence {
                incident: self.incident_id(incident)?,
                channel: self.channel(channel)?,
                points_at: self.hypothesis(points_at)?,
                weight: *weight.value(),
                planted: *planted,
            },
            ConsequenceFile::Claim { by, incident, hypothesis, likelihood, confidence } => Consequence::Claim {
                by: self.claimant(by)?,
                incident: self.incident_id(incident)?,
                hypothesis: self.hypothesis(hypothesis)?,
                likelihood: *likelihood,
                confidence: *confidence,
            },
            ConsequenceFile::Withdraw { by, incident } => {
                Consequence::Withdraw { by: self.claimant(by)?, incident: self.incident_id(incident)? }
            }
            ConsequenceFile::Consult(ally) => Consequence::Consult(self.ally(ally)?),
        })
    }
}
