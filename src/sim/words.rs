//! Facts in a reader's words.

#![allow(clippy::wildcard_enum_match_arm, reason = "the rest is told in one way")]

mod acts;
mod lasting;
mod phrases;
mod story;

use crate::journal::{Cause, Event, FoundBy, Rule};
use crate::scenario::HypothesisActor;
use crate::view::Opens;
use crate::vocab::{
    Account, AdversaryId, AllyId, HypothesisId, IncidentId, Lever, NetworkId, OperationId, ProgressId, ProposalId,
    Subject,
};

pub(crate) use acts::counted;
pub(crate) use lasting::amount;
pub(crate) use phrases::objection;
pub(crate) use story::said;

use super::facts::Facts;
use super::project::{event_at, fill, fill_now};
use super::state::{Choice, CouncilChoice};
use phrases::{failure, found_by, rule_words};

/// Puts facts in words.
#[derive(Clone, Copy)]
pub(crate) struct Words<'a, 'w>(pub(crate) &'a Facts<'w>);

impl<'a> Words<'a, '_> {
    /// A sentence of the program in the words of the cast.
    pub(crate) fn say(self, text: &str) -> String {
        self.0.rulebook().terms.say(text).into_owned()
    }

    pub(crate) fn ally(self, ally: AllyId) -> &'a str {
        &self.0.rulebook().roster.allies[ally.index()].name
    }

    pub(crate) fn adversary(self, adversary: AdversaryId) -> &'a str {
        &self.0.rulebook().adversaries.rows[adversary.index()].name
    }

    pub(crate) fn hypothesis(self, hypothesis: HypothesisId) -> &'a str {
        &self.0.scenario().hypotheses[hypothesis.index()].name
    }

    /// A hypothesis as it stands in running text: `Goldfang`, `a criminal group`.
    pub(crate) fn suspect(self, hypothesis: HypothesisId) -> String {
        let row = &self.0.scenario().hypotheses[hypothesis.index()];
        match row.actor {
            HypothesisActor::Adversary(_) | HypothesisActor::Ally(_) => row.name.clone(),
            HypothesisActor::General => lower(&row.name),
        }
    }

    /// The name of a sector, as it stands in running text.
    pub(crate) fn sector(self, network: NetworkId) -> &'a str {
        &self.0.rulebook().sectors.rows[self.0.ground().site(network).sector.index()].name
    }

    /// `Energy in Ostrana`.
    pub(crate) fn network(self, network: NetworkId) -> String {
        let sector = self.sector(network);
        self.0
            .ground()
            .site(network)
            .ally
            .map_or_else(|| sector.to_owned(), |it| format!("{sector} in {}", self.ally(it)))
    }

    /// What an operation does, such as `wiper`.
    pub(crate) fn effect(self, operation: OperationId) -> String {
        let course = &self.0.courses()[operation.index()];
        self.0.rulebook().effects.rows[course.effect.index()].name.to_lowercase()
    }

    /// Whether an operation works from outside, with nobody inside who could be driven out.
    pub(crate) fn is_flood(self, operation: OperationId) -> bool {
        let effect = &self.0.rulebook().effects.rows[self.0.courses()[operation.index()].effect.index()];
        effect.loud && !effect.destructive
    }

    pub(crate) fn incident(self, incident: IncidentId) -> String {
        let scenario = self.0.scenario();
        if let Some(row) = scenario.incidents.get(incident.index()) {
            return row.title.clone();
        }
        let at = incident.index() - scenario.incidents.len();
        scenario.adversaries.get(at).map_or_else(|| "Further acts".into(), |_| format!("Further acts ({})", at + 1))
    }

    pub(crate) fn response(self, progress: ProgressId) -> &'a str {
        let response = self.0.progresses()[progress.index()].response;
        &self.0.rulebook().responses.rows[response.index()].name
    }

    /// A response and what it is aimed at.
    pub(crate) fn response_at(self, progress: ProgressId) -> String {
        let name = self.response(progress);
        match self.0.progresses()[progress.index()].target {
            Subject::Alliance => name.to_owned(),
            target => format!("{name}: {}", self.subject(target)),
        }
    }

    pub(crate) fn measure(self, proposal: ProposalId) -> &'a str {
        let measure = self.0.drafts()[proposal.index()].measure;
        &self.0.rulebook().measures.rows[measure.index()].name
    }

    pub(crate) fn subject(self, subject: Subject) -> String {
        match subject {
            Subject::Alliance => self.say("the Alliance"),
            Subject::Ally(ally) => self.ally(ally).into(),
            Subject::Network(network) => self.network(network),
            Subject::Adversary(adversary) => self.adversary(adversary).into(),
        }
    }

    /// `public trust in Ostrana`.
    pub(crate) fn lever(self, lever: Lever, of: Subject) -> String {
        match of {
            Subject::Alliance => self.say(lever.name()),
            Subject::Ally(ally) => format!("{} in {}", self.say(lever.name()), self.ally(ally)),
            Subject::Network(network) => format!("{} of {}", lever.name(), self.network(network)),
            Subject::Adversary(adversary) => format!("{}: {}", self.adversary(adversary), self.say(lever.name())),
        }
    }

    pub(crate) fn account(self, account: Account) -> String {
        match account {
            Account::Score(score) => score.to_string(),
            Account::Lever(Lever::Cohesion, _) => "Cohesion as it stands; the score is its mean so far".into(),
            Account::Lever(lever, of) => sentence(&self.lever(lever, of)),
            Account::Service(network) => format!("Service: {}", self.network(network)),
            Account::Outage(network) => format!("Hours of lost service: {}", self.network(network)),
            Account::Harm => "Harm of hostile operations, less what there would have been if nobody had acted".into(),
        }
    }

    /// A choice, as a player made it.
    pub(crate) fn choice(self, choice: Choice) -> String {
        match choice {
            Choice::Respond { response, target } => {
                let name = &self.0.rulebook().responses.rows[response.index()].name;
                if target == Subject::Alliance { name.clone() } else { format!("{name}: {}", self.subject(target)) }
            }
            Choice::Council(step) => self.council_move(step),
            Choice::Estimate { incident, hypothesis, percent } => {
                format!("{}: {percent} % that it was {}", self.incident(incident), self.suspect(hypothesis))
            }
        }
    }

    fn council_move(self, step: CouncilChoice) -> String {
        match step {
            CouncilChoice::Soften => "Soften the text".into(),
            CouncilChoice::Condition => "Make the text conditional".into(),
            CouncilChoice::Share => self.say("Show the evidence to the Allies"),
            CouncilChoice::Lobby(ally) => format!("Speak to {}", self.ally(ally)),
            CouncilChoice::Hold => "Put the text under silence again as it stands".into(),
            CouncilChoice::Withdraw => "Withdraw the text".into(),
            CouncilChoice::Break => "Break silence".into(),
        }
    }

    /// A cause in words, and what opens it.
    pub(crate) fn cause(self, cause: Cause) -> (String, Option<Opens>) {
        match cause {
            Cause::Decision(number) => (self.decision(number), Some(Opens::Decision(number))),
            Cause::Event(no) => {
                let told = self.0.record.entry(no).map(|it| fill(self.0, &event_at(self.0, &it.event, no), no));
                (told.unwrap_or_else(|| "something earlier".into()), Some(Opens::Event(no)))
            }
            Cause::Inject(inject) => {
                let came = self.0.cues()[inject.index()].came;
                let title = came.map(|no| event_at(self.0, &Event::InjectDelivered { inject }, no));
                let title = title.unwrap_or_else(|| self.0.scenario().inject(inject).title.clone());
                (fill_now(self.0, &title), came.map(Opens::Event))
            }
            Cause::Answer(answer) => (story::answer(self.0, answer), None),
            Cause::Opening => ("how things stood when it began".into(), None),
            Cause::Adversary(adversary) => (format!("{} follows its own plan", self.adversary(adversary)), None),
            Cause::Lever(lever @ (Lever::Cohesion | Lever::Legality), of) => {
                let told = if lever == Lever::Cohesion {
                    "how well the Alliance held together, day by day"
                } else {
                    "whether what was done was lawful"
                };
                (self.say(told), Some(Opens::Account(Account::Lever(lever, of))))
            }
            Cause::Lever(lever, of) => {
                (sentence(&self.lever(lever, of)), Some(Opens::Account(Account::Lever(lever, of))))
            }
            Cause::Network(network) => {
                (format!("outage: {}", self.network(network)), Some(Opens::Account(Account::Outage(network))))
            }
            Cause::Rule(Rule::Comparison) => (rule_words(Rule::Comparison).into(), Some(Opens::Account(Account::Harm))),
            Cause::Rule(Rule::Regain) => (format!("{} comes back with time", self.0.rulebook().terms.capital()), None),
            Cause::Rule(rule) => (self.say(rule_words(rule)), None),
        }
    }

    /// A decision by its number.
    pub(crate) fn decision(self, number: u32) -> String {
        let at = (number as usize).checked_sub(1);
        let decided = at.and_then(|it| self.0.conduct.decided.get(it));
        decided.map_or_else(|| "a decision".into(), |(_, _, choice)| self.choice(*choice))
    }

    /// An event in a sentence without its full stop.
    #[allow(clippy::too_many_lines, reason = "a line for each event, so that none is missed")]
    pub(crate) fn event(self, event: &Event) -> String {
        match *event {
            Event::TurnOpened { turn } => {
                let title = &self.0.scenario().turns[usize::from(turn)].title;
                format!("Turn {} opens: {title}", turn + 1)
            }
            Event::TurnLocked { turn } => format!("The plan of turn {} is locked", turn + 1),
            Event::Interrupted { .. } => "Something cannot wait".into(),
            Event::ExerciseEnded { ending } => {
                format!("The exercise ends: {}", self.0.scenario().endings[usize::from(ending)].title)
            }
            Event::InjectDelivered { inject }
            | Event::InjectSkipped { inject }
            | Event::InjectArmed { inject }
            | Event::InjectHeld { inject }
            | Event::InjectFreed { inject }
            | Event::InjectMoved { inject, .. }
            | Event::InjectDropped { inject } => story::inject(self.0, event, inject),
            Event::FlagSet { .. }
            | Event::InjectVaried { .. }
            | Event::NumberMoved { .. }
            | Event::NumberSet { .. }
            | Event::RubricJudged { .. }
            | Event::DecisionAsked { .. }
            | Event::DecisionAnswered { .. }
            | Event::DecisionSettled { .. }
            | Event::DecisionLapsed { .. }
            | Event::DecisionClosed { .. }
            | Event::ClockStarted { .. }
            | Event::ClockWarned { .. }
            | Event::ClockMet { .. }
            | Event::ClockMissed { .. }
            | Event::ClaimMade { .. }
            | Event::ClaimWithdrawn { .. }
            | Event::TextRefused { .. }
            | Event::SecretTold { .. } => story::event(self.0, event),
            Event::AdversaryChose { adversary, option } => {
                let option = &self.0.rulebook().menu.rows[usize::from(option)].name;
                format!("{} weighs its options: {}", self.adversary(adversary), option.to_lowercase())
            }
            Event::AdversaryReacted { adversary, reaction, .. } => {
                let told = &self.0.rulebook().reactions.rows[usize::from(reaction)].told;
                trim(&told.replace("{adversary}", self.adversary(adversary)))
            }
            Event::LeverMoved { lever, of, by } => self.moved(lever, of, by),
            Event::LeverHeld { lever, of, by, until } => self.held(lever, of, by, until),
            Event::OperationStarted { .. }
            | Event::OperationAdvanced { .. }
            | Event::OperationSetBack { .. }
            | Event::OperationAbandoned { .. }
            | Event::OperationStruck { .. }
            | Event::OperationFound { .. }
            | Event::OperationEvicted { .. }
            | Event::OperationReturned { .. }
            | Event::OperationFrozen { .. }
            | Event::OperationPlanned { .. }
            | Event::NetworkStruck { .. }
            | Event::WormSpread { .. }
            | Event::NetworkRestored { .. } => self.operation_event(event),
            Event::IncidentDisclosed { .. }
            | Event::EvidenceArrived { .. }
            | Event::PlantExposed { .. }
            | Event::EvidenceChecked { .. }
            | Event::ActClaimed { .. }
            | Event::EstimateStated { .. }
            | Event::AdversaryNamed { .. }
            | Event::ClaimReversed { .. }
            | Event::IncidentAnswered { .. }
            | Event::IncidentUnanswered { .. } => self.case_event(event),
            Event::ResponseStarted { .. }
            | Event::ResponseDecided { .. }
            | Event::ResponseDone { .. }
            | Event::ResponseFailed { .. }
            | Event::ResponseEnded { .. }
            | Event::RiskRealised { .. }
            | Event::AllyJoined { .. }
            | Event::LawBroken { .. } => self.response_event(event),
            Event::ConsultationCalled { .. }
            | Event::ConsultationHeld { .. }
            | Event::TextTabled { .. }
            | Event::SilenceBroken { .. }
            | Event::TextSoftened { .. }
            | Event::TextConditioned { .. }
            | Event::EvidenceShared { .. }
            | Event::AllyLobbied { .. }
            | Event::TextTabledAgain { .. }
            | Event::TextWithdrawn { .. }
            | Event::TextAdopted { .. }
            | Event::TextFailed { .. } => self.council_event(event),
            Event::AllyActed { ally, response, adversary, .. } => self.own_act(ally, response, adversary),
            Event::AllyProposed { response, ally, .. } => self.proposes(ally, response),
            Event::AllyConceded { ally, adversary } => self.concedes(ally, adversary),
        }
    }

    fn moved(self, lever: Lever, of: Subject, by: f64) -> String {
        format!("{} moves by {}", sentence(&self.lever(lever, of)), signed(by * told_scale(lever)))
    }

    fn operation_event(self, event: &Event) -> String {
        let name = |operation: OperationId| {
            let network = self.0.courses()[operation.index()].network;
            format!("the {} against {}", self.effect(operation), self.network(network))
        };
        match *event {
            Event::OperationStarted { operation, stage } => {
                sentence(&format!("{} begins, at {stage}", name(operation)))
            }
            Event::OperationAdvanced { operation, stage } => sentence(&format!("{} reaches {stage}", name(operation))),
            Event::OperationSetBack { operation } => sentence(&format!("{} is set back", name(operation))),
            Event::OperationAbandoned { operation } => sentence(&format!("{} is given up", name(operation))),
            Event::OperationStruck { operation, wave: 0 } => sentence(&format!("{} strikes", name(operation))),
            Event::OperationStruck { operation, wave } => {
                sentence(&format!("{} strikes again, wave {}", name(operation), wave + 1))
            }
            Event::OperationFound { operation, by: FoundBy::Effect } => {
                sentence(&format!("{} shows by what it does", name(operation)))
            }
            Event::OperationFound { operation, by } => {
                sentence(&format!("{} comes to light: {}", name(operation), found_by(by)))
            }
            Event::OperationEvicted { operation } => {
                let how = if self.is_flood(operation) { "beaten off" } else { "driven out" };
                sentence(&format!("{} is {how}", name(operation)))
            }
            Event::OperationReturned { operation } => {
                sentence(&format!("{} keeps a hidden foothold and is back", name(operation)))
            }
            Event::OperationFrozen { operation, .. } => sentence(&format!("{} is frozen", name(operation))),
            Event::OperationPlanned { adversary, network, .. } => {
                format!("{} plans to strike {}", self.adversary(adversary), self.network(network))
            }
            Event::NetworkStruck { network, operation, loss, .. } if loss > 0.0 => {
                format!("{}: {}, {:.0} % out", self.network(network), self.effect(operation), loss * 100.0)
            }
            Event::NetworkStruck { network, operation, .. } => {
                format!("{}: {}", self.network(network), self.effect(operation))
            }
            Event::WormSpread { from, to, .. } => {
                format!("It spreads from {} to {}", self.network(from), self.network(to))
            }
            Event::NetworkRestored { network } => format!("{} is back in service", self.network(network)),
            _ => String::new(),
        }
    }

    fn case_event(self, event: &Event) -> String {
        match *event {
            Event::IncidentDisclosed { incident } => format!("An incident becomes known: {}", self.incident(incident)),
            Event::EvidenceArrived { incident, channel, points_at, .. } => {
                let channel = &self.0.rulebook().channels.rows[usize::from(channel)].name;
                format!(
                    "{}: {}, pointing at {}",
                    self.incident(incident),
                    channel.to_lowercase(),
                    self.suspect(points_at)
                )
            }
            Event::PlantExposed { incident } => format!("{}: a planted trail is seen through", self.incident(incident)),
            Event::EvidenceChecked { incident } => {
                format!("{}: the evidence was checked, and no planted trail was found", self.incident(incident))
            }
            Event::ActClaimed { incident, by } => {
                format!("{}: a message in the name of {} claims it", self.incident(incident), self.suspect(by))
            }
            Event::EstimateStated { incident, hypothesis, percent, .. } => {
                let (case, who) = (self.incident(incident), self.suspect(hypothesis));
                format!("{case}: you hold it {percent} % likely that it was {who}")
            }
            Event::AdversaryNamed { incident, adversary, .. } => {
                format!("{} is named for: {}", self.adversary(adversary), self.incident(incident))
            }
            Event::ClaimReversed { incident, adversary } => {
                format!("The claim that {} did it falls apart: {}", self.adversary(adversary), self.incident(incident))
            }
            Event::IncidentAnswered { incident, adversary, .. } => {
                format!("{} is made to pay for: {}", self.adversary(adversary), self.incident(incident))
            }
            Event::IncidentUnanswered { incident } => format!("It goes unanswered: {}", self.incident(incident)),
            _ => String::new(),
        }
    }

    fn response_event(self, event: &Event) -> String {
        match *event {
            Event::ResponseStarted { progress, .. } => format!("Started: {}", self.response_at(progress)),
            Event::ResponseDecided { progress } => format!("Decided: {}", self.response_at(progress)),
            Event::ResponseDone { progress, .. } => format!("Carried out: {}", self.response_at(progress)),
            Event::ResponseFailed { progress, why } => {
                format!("Came to nothing, {}: {}", failure(why), self.response_at(progress))
            }
            Event::ResponseEnded { progress } => format!("No longer in force: {}", self.response_at(progress)),
            Event::RiskRealised { progress, risk } => self.risk(progress, risk),
            Event::AllyJoined { progress, ally } => format!("{} joins: {}", self.ally(ally), self.response(progress)),
            Event::LawBroken { progress, disproportionate: false, .. } => {
                format!("Jurists cannot justify it: {}", self.response_at(progress))
            }
            Event::LawBroken { progress, .. } => {
                format!("It goes beyond what was done: {}", self.response_at(progress))
            }
            _ => String::new(),
        }
    }

    fn risk(self, progress: ProgressId, risk: u16) -> String {
        let it = &self.0.progresses()[progress.index()];
        let row = &self.0.rulebook().responses.rows[it.response.index()].risks[usize::from(risk)];
        let adversary = super::scope::adversary(it.target).map_or("the adversary", |it| self.adversary(it));
        let actor = it.actor.or_else(|| self.0.scenario().victims.first().copied());
        let ally = actor.map_or_else(|| self.say("an Ally"), |it| self.ally(it).to_owned());
        trim(&row.told.replace("{adversary}", adversary).replace("{ally}", &ally))
    }

    fn council_event(self, event: &Event) -> String {
        match *event {
            Event::ConsultationCalled { ally } => {
                format!("{} {}", self.ally(ally), self.say("calls for consultations under Article 4"))
            }
            Event::ConsultationHeld { .. } => self.say("The Council consults under Article 4"),
            Event::TextTabled { proposal, deadline, .. } => {
                format!("A text is under silence until {deadline}: {}", self.measure(proposal))
            }
            Event::SilenceBroken { proposal, ally, over } => {
                format!("{} breaks silence over {}: {}", self.ally(ally), objection(over), self.measure(proposal))
            }
            Event::TextSoftened { proposal, softened } => {
                format!(
                    "The text now says {:.0} % of what it said: {}",
                    (1.0 - softened) * 100.0,
                    self.measure(proposal)
                )
            }
            Event::TextConditioned { proposal } => format!("The text is made conditional: {}", self.measure(proposal)),
            Event::EvidenceShared { .. } => self.say("The Allies are shown the evidence"),
            Event::AllyLobbied { ally, .. } => format!("{} is spoken to", self.ally(ally)),
            Event::TextTabledAgain { proposal, round, deadline } => {
                format!("Round {}: under silence until {deadline}: {}", round + 1, self.measure(proposal))
            }
            Event::TextWithdrawn { proposal } => format!("The text is withdrawn: {}", self.measure(proposal)),
            Event::TextAdopted { proposal } => format!("Nobody breaks silence. Adopted: {}", self.measure(proposal)),
            Event::TextFailed { proposal } => format!("No consensus: {}", self.measure(proposal)),
            _ => String::new(),
        }
    }
}

/// What a lever is multiplied by before it is told: those that run from 0 to 1 are told out of 100, as everything else is.
pub(crate) const fn told_scale(lever: Lever) -> f64 {
    match lever {
        Lever::Disinformation | Lever::Sharing | Lever::Norms => 100.0,
        _ => 1.0,
    }
}

/// With a capital letter first.
pub(crate) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// With a small letter first.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A change with its sign, to one decimal, or two where it is small.
pub(crate) fn signed(by: f64) -> String {
    if by.abs() < 0.95 { format!("{by:+.2}") } else { format!("{by:+.1}") }
}

/// Hours in the unit that reads best.
pub(crate) fn hours(hours: f64) -> String {
    if hours < 48.0 { format!("{hours:.0} h") } else { format!("{:.0} d", hours / 24.0) }
}

fn trim(text: &str) -> String {
    text.trim_end_matches('.').to_owned()
}
