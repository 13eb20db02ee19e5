//! Rows of a cast as the rulebook has them: what was left out is as in the row that others begin as.

use crate::rulebook::{Adversary, Ally, Archetype, Basis, Keep, Measure, Named, NetworkLevel, OwnCast, Response};
use crate::rulebook::{Requirement, Rulebook, Sector, Voice};
use crate::scenario::clean::{clean, clean_line};
use crate::scenario::model::{
    CastFile, KeepFile, MeasureFile, OwnAdversaryFile, PartyFile, PartyKindFile, Ref, ResponseFile, SectorFile,
    WordsFile,
};
use crate::scenario::nearest::nearest;
use crate::scenario::spanned::Spanned;
use crate::vocab::{OwnTerms, Slug};

use super::{Fault, Kind};

/// The most parties, sectors and responses of a cast.
const MOST: (usize, usize, usize) = (64, 40, 300);

/// Makes rows out of what was written, and notes what cannot be.
pub(super) struct Maker<'a> {
    base: &'a Rulebook,
    faults: Vec<Fault>,
    /// Whether it was said what is kept of the shipped catalogue.
    kept: bool,
}

impl<'a> Maker<'a> {
    pub(super) const fn new(base: &'a Rulebook) -> Self {
        Self { base, faults: Vec::new(), kept: false }
    }

    pub(super) fn take_faults(&mut self) -> Vec<Fault> {
        std::mem::take(&mut self.faults)
    }

    /// Adds what `file` says to `cast`. A row whose id is there already takes its place.
    pub(super) fn add(&mut self, file: &CastFile, cast: &mut OwnCast) {
        if let Some(words) = &file.words {
            cast.terms = Some(self.terms(words));
        }
        self.limit("parties", file.parties.len(), MOST.0, file.parties.last().map(|it| &it.id));
        self.limit("sectors", file.sectors.len(), MOST.1, file.sectors.last().map(|it| &it.id));
        self.limit("responses", file.responses.len(), MOST.2, file.responses.last().map(|it| &it.id));
        let before = cast.clone();
        for row in &file.kinds {
            let row = self.kind(row, &cast.kinds);
            put(&mut cast.kinds, before.kinds.len(), row);
        }
        for row in file.parties.iter().take(MOST.0) {
            let row = self.party(row, &cast.kinds);
            put(&mut cast.parties, before.parties.len(), row);
        }
        for row in file.sectors.iter().take(MOST.1) {
            let row = self.sector(row);
            put(&mut cast.sectors, before.sectors.len(), row);
        }
        for row in file.responses.iter().take(MOST.2) {
            let row = self.response(row);
            put(&mut cast.responses, before.responses.len(), row);
        }
        for row in &file.adversaries {
            if let Some(row) = self.adversary(row, &cast.adversaries) {
                put(&mut cast.adversaries, before.adversaries.len(), row);
            }
        }
        for row in &file.measures {
            if let Some(row) = self.measure(row) {
                put(&mut cast.measures, before.measures.len(), row);
            }
        }
        for row in &file.links {
            cast.links.push((self.slug(&row.a), self.slug(&row.b), self.slug(&row.sector)));
        }
        cast.dependencies.extend(file.dependencies.iter().cloned());
        let named = |it: &Requirement| Requirement { name: clean_line(&it.name), ..it.clone() };
        cast.requirements.extend(file.requirements.iter().map(named));
        cast.numbers.extend(file.numbers.iter().map(|(path, value)| (path.value().clone(), *value.value())));
        match &file.keep {
            None if file.responses.is_empty() || self.kept => return,
            Some(KeepFile::All) => cast.keep = Keep::All,
            None | Some(KeepFile::Nothing) => cast.keep = Keep::Only(Vec::new()),
            Some(KeepFile::Only(ids)) => cast.keep = Keep::Only(ids.iter().map(|it| self.slug(it)).collect()),
        }
        self.kept = true;
    }

    /// Makes weights add up to one, as those of the shipped sectors do.
    pub(super) fn finish(cast: &mut OwnCast) {
        let sum: f64 = cast.sectors.iter().map(|it| it.felt).sum();
        if sum.is_finite() && sum > 0.0 {
            for sector in &mut cast.sectors {
                sector.felt /= sum;
            }
        }
    }

    fn limit(&mut self, list: &str, count: usize, most: usize, last: Option<&Ref>) {
        if let (true, Some(last)) = (count > most, last) {
            self.fault(Kind::Cast, last, format!("there are {count} `{list}`; {most} are allowed"), None);
        }
    }

    fn fault(&mut self, kind: Kind, at: &Ref, message: String, help: Option<String>) {
        self.faults.push(Fault { kind, span: at.span(), message, help });
    }

    fn slug(&mut self, id: &Ref) -> Slug {
        Slug::new(id.value()).unwrap_or_else(|bad| {
            self.fault(Kind::Cast, id, format!("`{}` is not an id: {bad}", id.value()), None);
            Slug::new("x").expect("one letter is an id")
        })
    }

    fn terms(&mut self, words: &WordsFile) -> OwnTerms {
        for word in [&words.member, &words.whole] {
            if word.value().trim().is_empty() {
                self.fault(Kind::Cast, word, "this word is empty, and sentences need it".into(), None);
            }
        }
        let begin = &self.base.casts.terms;
        let member = line(&words.member);
        let or = |written: &Option<Spanned<String>>, begin: &str| written.as_ref().map_or_else(|| begin.into(), line);
        OwnTerms {
            members: or(&words.members, &format!("{member}s")),
            whole: line(&words.whole),
            council: line(&words.council),
            government: or(&words.government, &begin.government),
            capital: or(&words.capital, &begin.capital),
            member,
        }
    }

    /// The kind of party called `id`: of the cast, of casts, or of Allies.
    fn kind_called(&mut self, id: &Ref, own: &[Archetype]) -> Option<Archetype> {
        let known = || own.iter().chain(&self.base.casts.kinds).chain(&self.base.archetypes.rows);
        let found = known().find(|it| it.id.as_str() == id.value()).cloned();
        if found.is_none() {
            let ids: Vec<&str> = known().map(|it| it.id.as_str()).collect();
            let help = nearest(id.value(), ids.iter().copied()).map_or_else(
                || format!("there is {}", ids.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ")),
                |meant| format!("did you mean `{meant}`?"),
            );
            self.fault(Kind::Unknown, id, format!("there is no kind of party `{}`", id.value()), Some(help));
        }
        found
    }

    fn kind(&mut self, row: &PartyKindFile, own: &[Archetype]) -> Archetype {
        let like = row.like.as_ref().and_then(|it| self.kind_called(it, own));
        let begin = like.unwrap_or_else(|| self.base.casts.kinds[0].clone());
        Archetype {
            id: self.slug(&row.id),
            name: line(&row.name),
            networks: row.networks.unwrap_or(begin.networks),
            capability: row.capability.unwrap_or(begin.capability),
            hawkishness: row.hawkishness.unwrap_or(begin.hawkishness),
            evidence_threshold: row.evidence_threshold.unwrap_or(begin.evidence_threshold),
            trade_exposure: row.trade_exposure.unwrap_or(begin.trade_exposure),
            risk_aversion: row.risk_aversion.unwrap_or(begin.risk_aversion),
            warmth: row.warmth.unwrap_or(begin.warmth),
            voice: row.voice.as_ref().map_or(begin.voice, spoken),
            leads: begin.leads,
            basis: written(),
        }
    }

    fn party(&mut self, row: &PartyFile, kinds: &[Archetype]) -> Ally {
        let begin = &self.base.casts.party;
        let kind = row.kind.as_ref().and_then(|it| self.kind_called(it, kinds)).map(|it| it.id);
        let id = self.slug(&row.id);
        let letters = || id.as_str().chars().filter(char::is_ascii_alphanumeric).take(3).collect::<String>();
        Ally {
            code: row.code.as_ref().map_or_else(|| letters().to_uppercase(), line),
            name: line(&row.name),
            capital: line(&row.place),
            archetype: kind.unwrap_or_else(|| begin.archetype.clone()),
            population_m: row.people.map_or(begin.population_m, |it| it / 1e6),
            gdp_beur: row.output_meur.map_or(begin.gdp_beur, |it| it / 1e3),
            union_member: row.union_member,
            traits: row.traits.iter().map(|it| self.slug(it)).collect(),
            interest: clean(row.interest.value()),
            networks: row
                .networks
                .iter()
                .map(|it| NetworkLevel { sector: self.slug(&it.sector), adds: it.adds })
                .collect(),
            id,
            ..begin.clone()
        }
    }

    fn sector(&mut self, row: &SectorFile) -> Sector {
        let begin = self.base.casts.sector.clone();
        Sector {
            id: self.slug(&row.id),
            name: line(&row.name),
            manual: row.manual.unwrap_or(begin.manual),
            manual_d: row.manual_d.unwrap_or(begin.manual_d),
            buffer_h: row.buffer_h.unwrap_or(begin.buffer_h),
            felt: row.felt.unwrap_or(begin.felt),
            gva: row.share.unwrap_or(begin.gva),
            target_value: row.target_value.unwrap_or(begin.target_value),
            protected: row.protected,
            opinion: row.opinion,
            repairs: row.repairs,
            ..begin
        }
    }

    fn response(&mut self, row: &ResponseFile) -> Response {
        let begin = self.base.casts.response.clone();
        let mut response = Response {
            id: self.slug(&row.id),
            name: line(&row.name),
            about: line(&row.about),
            caution: row.caution.as_ref().map_or(begin.caution, line),
            level: row.level.unwrap_or(begin.level),
            authority: row.authority.clone().unwrap_or(begin.authority),
            target: row.target.unwrap_or(begin.target),
            needs: row.needs.clone(),
            cost: row.cost.unwrap_or(begin.cost),
            delay: row.delay.unwrap_or(begin.delay),
            imposes: row.imposes,
            coalition: row.coalition.clone(),
            changes: row.changes.clone(),
            alone: row.alone.clone(),
            raised: row.raised,
            outcomes: row.outcomes.clone(),
            combines: row.combines.clone(),
            risks: row.risks.clone(),
            provokes: row.provokes.clone(),
            legal: row.legal.unwrap_or(begin.legal),
            rung: row.rung,
            repeat_d: row.repeat_d,
            basis: begin.basis,
        };
        for risk in &mut response.risks {
            risk.told = clean_line(&risk.told);
        }
        response.alone.iter_mut().for_each(|it| it.told = clean_line(&it.told));
        response
    }

    fn adversary(&mut self, row: &OwnAdversaryFile, own: &[Adversary]) -> Option<Adversary> {
        let known = || own.iter().chain(&self.base.adversaries.rows);
        let Some(begin) = known().find(|it| it.id.as_str() == row.like.value()).cloned() else {
            let help = nearest(row.like.value(), known().map(|it| it.id.as_str()));
            let help = help.map(|meant| format!("did you mean `{meant}`?"));
            let message = format!("there is no adversary `{}` to be like", row.like.value());
            self.fault(Kind::Unknown, &row.like, message, help);
            return None;
        };
        Some(Adversary {
            id: self.slug(&row.id),
            name: line(&row.name),
            about: clean(row.about.value()),
            class: row.class.unwrap_or(begin.class),
            goals: if row.goals.is_empty() { begin.goals } else { row.goals.clone() },
            sophistication: row.sophistication.unwrap_or(begin.sophistication),
            stealth: row.stealth.unwrap_or(begin.stealth),
            entanglement: row.entanglement.unwrap_or(begin.entanglement),
            norm_sensitivity: row.norm_sensitivity.unwrap_or(begin.norm_sensitivity),
            basis: written(),
            ..begin
        })
    }

    fn measure(&mut self, row: &MeasureFile) -> Option<Measure> {
        let known = || self.base.measures.rows.iter();
        let Some(begin) = known().find(|it| it.id.as_str() == row.like.value()).cloned() else {
            let help = nearest(row.like.value(), known().map(|it| it.id.as_str()));
            let help = help.map(|meant| format!("did you mean `{meant}`?"));
            let message = format!("there is no measure `{}` to be like", row.like.value());
            self.fault(Kind::Unknown, &row.like, message, help);
            return None;
        };
        Some(Measure {
            id: self.slug(&row.id),
            name: line(&row.name),
            text: clean(row.text.value()),
            softened: clean(row.softened.value()),
            base: row.base.unwrap_or(begin.base),
            deadline_h: row.deadline_h.unwrap_or(begin.deadline_h),
            basis: written(),
            ..begin
        })
    }
}

fn line(text: &Spanned<String>) -> String {
    clean_line(text.value())
}

/// A voice without anything that a terminal would obey.
fn spoken(voice: &Voice) -> Voice {
    Voice {
        evidence: clean_line(&voice.evidence),
        trade: clean_line(&voice.trade),
        risk: clean_line(&voice.risk),
        ties: clean_line(&voice.ties),
        consultation: clean_line(&voice.consultation),
        support: clean_line(&voice.support),
    }
}

fn written() -> Basis {
    Basis::Judgement("the scenario's author".into())
}

/// Adds a row. One of the first `before` that has its id gives way to it; two of one list are found out later.
fn put<T: Named>(rows: &mut Vec<T>, before: usize, row: T) {
    match rows[..before].iter().position(|it| it.id() == row.id()) {
        Some(at) => rows[at] = row,
        None => rows.push(row),
    }
}
