//! What an event that is no report says when it is opened: who noticed it, what it means, and what can be done.

use crate::journal::{Event, Failure, FoundBy};
use crate::rulebook::Outcome;
use crate::sim::component::{DraftState, ProgressState};
use crate::sim::facts::Facts;
use crate::sim::likelihood;
use crate::sim::words::Words;
use crate::vocab::{AllyId, EvidenceId, IncidentId, NetworkId, OperationId, ProgressId, ProposalId, Subject};

use super::{cases, council_board, offers};

/// Who noticed an event, and what it says in full. Only from what a seat may know that sees the event in its feed.
pub(super) fn telling(facts: &Facts<'_>, event: &Event) -> (String, String) {
    let teller = Teller { facts, words: Words(facts) };
    let (source, parts) = match *event {
        Event::NetworkStruck { network, operation, loss, .. } => teller.struck(network, operation, loss),
        Event::WormSpread { from, to, .. } => teller.spread(from, to),
        Event::NetworkRestored { network } => teller.restored(network),
        Event::OperationFound { operation, by } => teller.found(operation, by),
        Event::OperationEvicted { operation } => {
            let told = if Words(facts).is_flood(operation) { BEATEN } else { EVICTED };
            (String::new(), vec![told.to_owned()])
        }
        Event::EvidenceArrived { evidence, incident, .. } => teller.evidence(evidence, incident),
        Event::PlantExposed { incident } => (ANALYSTS.into(), vec![EXPOSED.into(), teller.estimate(incident)]),
        Event::ActClaimed { incident, .. } => ("a public claim".into(), vec![CLAIM.into(), teller.estimate(incident)]),
        Event::IncidentDisclosed { incident } => teller.disclosed(incident),
        Event::ClaimReversed { .. } => (ANALYSTS.into(), vec![teller.words.say(REVERSED)]),
        Event::ExerciseEnded { ending } => {
            (String::new(), vec![super::filling::fill_now(facts, &facts.scenario().endings[usize::from(ending)].text)])
        }
        Event::ClockStarted { clock }
        | Event::ClockWarned { clock }
        | Event::ClockMet { clock }
        | Event::ClockMissed { clock } => super::clocks::told(facts, clock),
        Event::ClaimMade { claimant, confidence, .. } => super::claims::told(facts, claimant, confidence),
        Event::TextRefused { decision, answer, party } => super::decisions::refusal(facts, decision, answer, party),
        Event::SecretTold { hidden } => {
            let value = facts.story.hidden[usize::from(hidden)];
            let row = &facts.scenario().hidden[usize::from(hidden)];
            (String::new(), vec![row.values[usize::from(value)].told.clone(), SECRET.into()])
        }
        Event::DecisionAsked { .. } => (String::new(), vec![ASKED.to_owned()]),
        Event::DecisionSettled { .. } | Event::DecisionLapsed { .. } => (String::new(), vec![SETTLED.to_owned()]),
        Event::AdversaryReacted { .. } => (String::new(), vec![REACTED.to_owned()]),
        Event::AllyConceded { .. } => (String::new(), vec![CONCEDED.to_owned()]),
        Event::AdversaryNamed { .. } => (String::new(), vec![NAMED.to_owned()]),
        _ => (String::new(), teller.response(event).unwrap_or_else(|| teller.council(event))),
    };
    let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    (source, parts.join("\n\n"))
}

const ANALYSTS: &str = "your analysts";
const EVICTED: &str = "Nothing more is seen of the intruder. Some leave a hidden way back in: hunting together, or \
    rebuilding the network, makes that less likely.";
const BEATEN: &str = "It came from outside, and no longer comes through. Whoever sent it can send another.";
const ASKED: &str = "It waits for your answer among the decisions. Left open for too long, it is decided without you.";
const SETTLED: &str = "What follows from it comes in its own time.";
const EXPOSED: &str = "Somebody laid the trail on purpose, to be found. What came of it no longer counts.";
const CLAIM: &str =
    "Anybody can claim an act, and some claim what they never did. The analysts take it for one sign among others.";
const REVERSED: &str = "What was said in public no longer stands on the evidence. It costs legality, and the Allies will look \
    twice at the next text that names anybody.";
const REACTED: &str = "It answers what was done to it, not what it was asked. Whether to answer in turn is your choice; so is to \
    leave it at that.";
const NAMED: &str =
    "Named in public, it has a reason to deny, to answer, or to stop. If the evidence turns, the claim falls with it.";
const CONCEDED: &str = "What people bore, day after day, was more than the quarrel was worth to them. Whoever pressed learns that \
    pressing works. Services that hold and a public that trusts make a country harder to press.";
const PROPOSED: &str = "It is its text, at its own expense. You may speak to Allies about it and show them the evidence; an Ally \
    may break silence; whoever convenes the Council may soften or withdraw it.";
const SECRET: &str =
    "You have known it from the beginning. Others at the table do not; whether you tell them is yours to decide.";
const CULPRIT: &str = "An outage does not say who did it: that is for the evidence, and it takes days.";

struct Teller<'a, 'w> {
    facts: &'a Facts<'w>,
    words: Words<'a, 'w>,
}

impl Teller<'_, '_> {
    fn operator(&self, network: NetworkId) -> String {
        format!("the operator of {}", self.words.network(network))
    }

    fn struck(&self, network: NetworkId, operation: OperationId, loss: f64) -> (String, Vec<String>) {
        let effect = &self.facts.rulebook().effects.rows[self.facts.courses()[operation.index()].effect.index()];
        let (what, culprit) = if loss > 0.0 {
            ("", CULPRIT)
        } else {
            ("The service goes on. What was taken or changed is another matter. ", "")
        };
        let help = if effect.destructive {
            "What was destroyed has to be rebuilt: extra crews and teams of Allies shorten it. Isolating and patching keep it \
             from others."
        } else if effect.loud {
            "It comes from outside and can be filtered: virtual support, teams of Allies and industry shorten it."
        } else {
            "Whoever did it had a way in, and may still have it: hunting for it and isolating the network are the choices."
        };
        (self.operator(network), vec![format!("{what}{}", self.words.say(help)), culprit.into()])
    }

    fn spread(&self, from: NetworkId, to: NetworkId) -> (String, Vec<String>) {
        let text = format!(
            "It went over by itself, along the links between {} and {}. It goes on until the links are cut or the gap that \
             it uses is closed: isolating and emergency patching do that.",
            self.words.network(from),
            self.words.network(to)
        );
        (self.operator(to), vec![text])
    }

    fn restored(&self, network: NetworkId) -> (String, Vec<String>) {
        let text = "It works again. That does not mean that whoever was there is gone, or will not come back: hardening is \
            done in quiet hours.";
        (self.operator(network), vec![text.into()])
    }

    fn found(&self, operation: OperationId, by: FoundBy) -> (String, Vec<String>) {
        let network = self.facts.courses()[operation.index()].network;
        let source = match by {
            FoundBy::Victim | FoundBy::Effect => self.operator(network),
            FoundBy::Others => "others, who passed it on".into(),
            FoundBy::Attacker => "its author, in public".into(),
        };
        let text = "What is known can be watched, to learn who it is; cut off, by isolating the network; or driven out, by \
            hunting together and rebuilding. Watching brings evidence, and takes a risk.";
        (source, vec![text.into()])
    }

    fn evidence(&self, evidence: EvidenceId, incident: IncidentId) -> (String, Vec<String>) {
        let item = &self.facts.evidence()[evidence.index()];
        let who = self.words.suspect(item.points_at);
        let meaning = if item.exposed {
            format!(
                "It pointed {} at {who}, and was seen through since: it was planted, and no longer counts.",
                cases::strength(item.weight)
            )
        } else if self.facts.dossiers()[incident.index()].checked {
            format!("It points {} at {who}.", cases::strength(item.weight))
        } else {
            format!(
                "It points {} at {who}. Nobody has checked yet whether it was planted.",
                cases::strength(item.weight)
            )
        };
        let about = format!("on: {}", self.words.incident(incident));
        let estimate = self.estimate(incident);
        (format!("{ANALYSTS}, {about}"), vec![cases::wording(self.facts, evidence), format!("{meaning} {estimate}")])
    }

    fn disclosed(&self, incident: IncidentId) -> (String, Vec<String>) {
        let dossier = &self.facts.dossiers()[incident.index()];
        let what = format!("As far as is known, its severity is {:.0} of 10.", dossier.severity);
        let how = "Evidence comes in by itself. Sharing indicators, bringing industry in and hunting together bring more of it. \
            Say how likely you hold each hypothesis: the review scores it.";
        (ANALYSTS.into(), vec![format!("{what} {}", self.estimate(incident)), how.into()])
    }

    /// Who the analysts now hold most likely.
    fn estimate(&self, incident: IncidentId) -> String {
        let dossier = &self.facts.dossiers()[incident.index()];
        let count = self.facts.scenario().hypotheses.len();
        let lead = likelihood::leading(dossier, count);
        let percent = likelihood::of(dossier, count, lead) * 100.0;
        format!("The analysts now lean most to {}: {percent:.0} %.", self.words.suspect(lead))
    }

    fn response(&self, event: &Event) -> Option<Vec<String>> {
        let parts = match *event {
            Event::ResponseStarted { progress, .. } => vec![self.about(progress), self.next(progress)],
            Event::ResponseDone { progress, .. } => vec![self.effects(progress)],
            Event::ResponseFailed { why, .. } => vec![self.words.say(failed(why))],
            Event::ResponseEnded { .. } => vec!["What it did only while in force is over; what it cost is spent.".into()],
            Event::RiskRealised { progress, .. } => {
                let row = self.facts.progresses()[progress.index()].response;
                vec![format!("This was the risk of it: {}", self.facts.rulebook().responses.rows[row.index()].caution)]
            }
            Event::AllyJoined { .. } => vec![self.words.say("Each Ally that joins makes it count for more.")],
            Event::LawBroken { .. } => vec![self.words.say(
                "It costs legality, and the Allies who care for law will say so. What follows should be in proportion, and \
                 only against who did it.",
            )],
            _ => return None,
        };
        Some(parts)
    }

    fn about(&self, progress: ProgressId) -> String {
        let response = self.facts.progresses()[progress.index()].response;
        self.facts.rulebook().responses.rows[response.index()].about.clone()
    }

    /// What the response waits for now.
    fn next(&self, progress: ProgressId) -> String {
        let it = &self.facts.progresses()[progress.index()];
        match it.state {
            ProgressState::Deciding => format!("It is being decided, by {}.", it.due),
            ProgressState::Tabled => self.words.say("It is before the Council."),
            ProgressState::Executing => format!("It is being carried out, by {}.", it.due),
            ProgressState::InForce => format!("It is in force until {}.", it.due),
            _ => String::new(),
        }
    }

    fn effects(&self, progress: ProgressId) -> String {
        let response = self.facts.progresses()[progress.index()].response;
        let lines = offers::effects(self.facts.rulebook(), &self.facts.rulebook().responses.rows[response.index()]);
        if lines.is_empty() { self.about(progress) } else { format!("What it changes. {}.", lines.join(". ")) }
    }

    fn council(&self, event: &Event) -> Vec<String> {
        match *event {
            Event::ConsultationCalled { .. } | Event::ConsultationHeld { .. } => {
                vec![
                    "It decides nothing by itself. Hours of consultation make the next text easier to let pass.".into(),
                ]
            }
            Event::AllyProposed { progress, ally, .. } => vec![self.proposed(progress, ally), self.words.say(PROPOSED)],
            Event::TextTabled { proposal, .. } | Event::TextTabledAgain { proposal, .. } => vec![
                self.wording(proposal),
                self.words.say("It is adopted unless an Ally breaks silence before then. Nobody has to say yes."),
            ],
            Event::SilenceBroken { proposal, .. } => {
                let open = self.facts.drafts()[proposal.index()].state == DraftState::Broken;
                let next = if open {
                    "Soften it, make it conditional, show the evidence, speak to Allies, put it again as it stands, or \
                     withdraw it: the Council has the moves."
                } else {
                    ""
                };
                vec![self.wording(proposal), self.words.say(next)]
            }
            Event::TextAdopted { proposal } => vec![self.wording(proposal), self.condition(proposal).into()],
            Event::TextSoftened { proposal, .. } | Event::TextConditioned { proposal } => vec![self.wording(proposal)],
            Event::TextWithdrawn { .. } | Event::TextFailed { .. } => {
                vec!["What it was to decide comes to nothing, and everybody saw it.".into()]
            }
            Event::EvidenceShared { .. } => {
                vec![self.words.say(
                    "What Allies have seen themselves, they object to less. Secret sources bring less for a while.",
                )]
            }
            Event::AllyLobbied { .. } => vec!["It weighs with them for this text only.".into()],
            _ => Vec::new(),
        }
    }

    /// What a text that was adopted on condition waits for.
    fn condition(&self, proposal: ProposalId) -> &'static str {
        let draft = &self.facts.drafts()[proposal.index()];
        let response = self.facts.progresses()[draft.progress.index()].response;
        let outcomes = &self.facts.rulebook().responses.rows[response.index()].outcomes;
        if draft.conditional || outcomes.contains(&Outcome::Conditional) {
            "It holds if direction from abroad is shown. Once the evidence is in, it can be put to a second vote; until then it \
             is worth less, and opens no way to force."
        } else {
            ""
        }
    }

    /// Why an Ally brought it before the Council.
    fn proposed(&self, progress: ProgressId, ally: AllyId) -> String {
        let it = &self.facts.progresses()[progress.index()];
        let touched = self.facts.crisis.touched.contains(&ally);
        let why = if touched { "It was hit itself" } else { "It has links with an Ally that was hit" };
        let case = it.incident.map_or_else(|| "what happened".into(), |it| self.words.incident(it));
        let sure = match (it.target, it.incident) {
            (Subject::Adversary(adversary), Some(_)) => {
                format!(" It is as sure as it asks to be that it was {}.", self.words.adversary(adversary))
            }
            _ => String::new(),
        };
        format!("{}: {case}.{sure}", self.words.say(&format!("{why}, and wants the Allies to take a stand on it")))
    }

    fn wording(&self, proposal: ProposalId) -> String {
        format!("The text: {}", council_board::current(self.facts, proposal))
    }
}

const fn failed(why: Failure) -> &'static str {
    match why {
        Failure::NoConsensus => "An Ally held to its objection to the end. What was spent on it is spent.",
        Failure::TooFewJoined => {
            "It needed company. Allies join what the evidence carries, and what they were told of before."
        }
        Failure::NoProvider => "No Ally had it to give at this time.",
        Failure::Withdrawn => "It was taken back before it was decided. What was spent on it is spent.",
        Failure::OutOfTime => "It was not decided before its time ran out. What was spent on it is spent.",
    }
}
