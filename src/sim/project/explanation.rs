//! The answer to "why?": what moved a number, or what an event followed from.

mod holding;
mod judgement;
mod number;

use crate::journal::{Cause, Entry, Event, Rule};
use crate::sim::exercise::Exercise;
use crate::sim::facts::Facts;
use crate::sim::media;
use crate::sim::score;
use crate::sim::state::{Choice, Ledger};
use crate::sim::words::{Words, told_scale};
use crate::view::{Explanation, LedgerLine, Opens};
use crate::vocab::{Account, EntryNo, SeatId};

use super::{feed, places};

/// The longest chain of causes that is followed.
const LONGEST: usize = 12;

/// The least that a cause must have moved a number to have a line of its own: less is told as nothing.
const WORTH_A_LINE: f64 = 0.005;

/// Why an inject came.
const SCENARIO: &str = "the scenario puts it on the table";

/// Why something is as it is, as far as the seat may know.
pub(crate) fn explain(exercise: &mut Exercise, seat: SeatId, what: Opens) -> Explanation {
    let ledger = exercise.model().ledger.clone();
    let plan = exercise.model().plan.clone();
    let over = exercise.is_over();
    let facts = exercise.facts();
    let asker = Asker { facts: &facts, seat, over };
    match what {
        Opens::Account(account) => asker.account(&ledger, account),
        Opens::Likelihood(incident, hypothesis) => asker.likelihood(incident, hypothesis),
        Opens::Gravity(incident) => asker.gravity(incident),
        Opens::Event(no) => asker.event(no),
        Opens::Decision(number) => asker.decision(number),
        Opens::Holding(holding) => asker.holding(&plan, holding),
        Opens::Number(number) => asker.number(number),
    }
}

/// Who asks, and whether there still is something to hide.
struct Asker<'a, 'w> {
    facts: &'a Facts<'w>,
    seat: SeatId,
    over: bool,
}

impl Asker<'_, '_> {
    fn account(&self, ledger: &Ledger, account: Account) -> Explanation {
        let scale = match account {
            Account::Lever(lever, _) => told_scale(lever),
            Account::Score(_) | Account::Service(_) | Account::Outage(_) | Account::Harm => 1.0,
        };
        let all = ledger.of(account).map(|it| {
            let (why, opens) = self.cause(it.cause);
            LedgerLine { turn: it.turn + 1, amount: it.amount * scale, why, opens }
        });
        let all = all.chain(self.just_hit(ledger, account));
        let (mut lines, small): (Vec<_>, Vec<_>) = all.partition(|it| it.amount.abs() >= WORTH_A_LINE);
        lines.sort_by(|a, b| b.turn.cmp(&a.turn).then(b.amount.abs().total_cmp(&a.amount.abs())));
        let title = Words(self.facts).account(account);
        Explanation { title, now: self.value(account), lines, small: Some(small) }
    }

    /// What a strike of this very hour took from a network: the ledger has it from the next hour on.
    fn just_hit(&self, ledger: &Ledger, account: Account) -> Option<LedgerLine> {
        let Account::Service(network) = account else { return None };
        let function = &self.facts.functions()[network.index()];
        let posted: f64 = ledger.of(account).map(|it| it.amount).sum();
        let amount = places::service(self.facts, function) - 1.0 - posted;
        if !function.struck || amount.abs() < WORTH_A_LINE {
            return None;
        }
        let (why, opens) = self.cause(Cause::Event(function.hit_by));
        Some(LedgerLine { turn: turn_at(self.facts, function.hit_by), amount, why, opens })
    }

    fn value(&self, account: Account) -> String {
        let facts = self.facts;
        match account {
            Account::Score(it) => format!("{:.1} of 100", score::last(facts, it)),
            Account::Lever(lever, of) => match facts.lever(lever, of) * told_scale(lever) {
                large if large.abs() >= 10.0 => format!("{large:.1}"),
                small => format!("{small:.2}"),
            },
            Account::Service(network) => {
                let function = &facts.functions()[network.index()];
                let share = 100.0 * places::service(facts, function);
                format!("{share:.0} %; {} of service lost so far", crate::sim::words::hours(function.outage_h))
            }
            Account::Outage(network) => format!("{:.0} h", facts.functions()[network.index()].outage_h),
            Account::Harm => format!("{:.0} done", facts.conduct.harm),
        }
    }

    /// A cause in words, unless the seat could not know of it yet.
    fn cause(&self, cause: Cause) -> (String, Option<Opens>) {
        if self.over || self.knows(cause) {
            Words(self.facts).cause(cause)
        } else {
            ("something that you do not know of yet".into(), None)
        }
    }

    /// That an incident went unanswered moves what its author believes, and nobody else's belief: it would tell who did it.
    fn knows(&self, cause: Cause) -> bool {
        match cause {
            Cause::Event(no) => self.facts.record.entry(no).is_some_and(|it| self.knows_of(it)),
            Cause::Inject(inject) => feed::receives(self.facts, self.seat, inject),
            Cause::Adversary(_) | Cause::Rule(Rule::Unanswered) => false,
            Cause::Decision(_)
            | Cause::Answer(_)
            | Cause::Opening
            | Cause::Lever(..)
            | Cause::Network(_)
            | Cause::Rule(_) => true,
        }
    }

    /// Whether the seat could know of an event, or may be told of it when it asks.
    fn knows_of(&self, entry: &Entry) -> bool {
        let asked = match entry.event {
            Event::LeverMoved { .. } | Event::LeverHeld { .. } => self.knows(entry.cause),
            Event::EstimateStated { seat, .. } => seat == self.seat,
            Event::TurnOpened { .. }
            | Event::TurnLocked { .. }
            | Event::Interrupted { .. }
            | Event::ResponseDecided { .. } => true,
            _ => false,
        };
        asked || feed::visible(self.facts, self.seat, entry)
    }

    fn event(&self, no: EntryNo) -> Explanation {
        let known = self.facts.record.entry(no).filter(|it| self.over || self.knows_of(it));
        let Some(entry) = known else { return nothing() };
        let title = super::fill(self.facts, &feed::event(self.facts, &entry.event, no), no);
        let mut now = format!("{}. {title}.", entry.at);
        if let Event::InjectDelivered { inject } = entry.event {
            let row = self.facts.scenario().inject(inject);
            let source = row.media.as_ref().map_or_else(|| row.source.clone(), |it| media::told(&row.source, it));
            now = format!(
                "{} ({source}). {}",
                entry.at,
                super::fill(self.facts, feed::wording(self.facts, inject, no).1, no)
            );
        }
        let mut lines = self.moved_by_media(no, entry);
        let mut cause = entry.cause;
        let longest = lines.len() + LONGEST;
        while lines.len() < longest {
            let (why, opens) = match (cause, entry.event) {
                (Cause::Inject(by), Event::InjectDelivered { inject }) if by == inject => (SCENARIO.into(), None),
                _ => self.cause(cause),
            };
            lines.push(LedgerLine { turn: self.turn_of(cause), amount: 0.0, why, opens });
            let Cause::Event(earlier) = cause else { break };
            if !(self.over || self.knows(cause)) {
                break;
            }
            let Some(entry) = self.facts.record.entry(earlier) else { break };
            cause = entry.cause;
        }
        Explanation { title, now, lines, small: None }
    }

    /// What the public that reads a media item was moved by, one line a lever.
    fn moved_by_media(&self, no: EntryNo, entry: &Entry) -> Vec<LedgerLine> {
        let Event::InjectDelivered { inject } = entry.event else { return Vec::new() };
        if self.facts.scenario().inject(inject).media.is_none() {
            return Vec::new();
        }
        let same = |it: &&Entry| it.cause == entry.cause && it.at == entry.at;
        let rest = feed::numbered(self.facts).skip_while(|(at, _)| *at <= no).map(|(_, it)| it);
        let moved = rest.take_while(same).filter_map(|it| match it.event {
            Event::LeverMoved { lever, of, by } => Some((lever, of, by)),
            _ => None,
        });
        let turn = turn_at(self.facts, no);
        moved
            .map(|(lever, of, by)| LedgerLine {
                turn,
                amount: by * told_scale(lever),
                why: crate::sim::words::sentence(&Words(self.facts).lever(lever, of)),
                opens: Some(crate::view::Opens::Account(Account::Lever(lever, of))),
            })
            .collect()
    }

    fn decision(&self, number: u32) -> Explanation {
        let words = Words(self.facts);
        let decided = (number as usize).checked_sub(1).and_then(|it| self.facts.conduct.decided.get(it));
        let Some((turn, seat, choice)) = decided else { return nothing() };
        if matches!(choice, Choice::Estimate { .. }) && !self.over && *seat != self.seat {
            return nothing();
        }
        let who = &self.facts.scenario().seats[seat.index()].title;
        let of_it = |it: &Entry| it.cause == Cause::Decision(number) && (self.over || self.knows_of(it));
        let followed = feed::numbered(self.facts).filter(|(_, it)| of_it(it));
        let lines = followed
            .map(|(no, it)| LedgerLine {
                turn: turn + 1,
                amount: 0.0,
                why: words.event(&it.event),
                opens: Some(Opens::Event(no)),
            })
            .collect();
        let now = format!("Decided in turn {} by: {who}", turn + 1);
        Explanation { title: words.decision(number), now, lines, small: None }
    }

    fn turn_of(&self, cause: Cause) -> u16 {
        match cause {
            Cause::Event(no) => turn_at(self.facts, no),
            Cause::Decision(number) => {
                let at = (number as usize).saturating_sub(1);
                self.facts.conduct.decided.get(at).map_or(0, |(turn, _, _)| turn + 1)
            }
            Cause::Answer(answer) => self.facts.story.answers[usize::from(answer)].turn + 1,
            Cause::Inject(_)
            | Cause::Opening
            | Cause::Adversary(_)
            | Cause::Lever(..)
            | Cause::Network(_)
            | Cause::Rule(_) => 0,
        }
    }
}

fn nothing() -> Explanation {
    Explanation { title: "Nothing is known of this".into(), now: String::new(), lines: Vec::new(), small: None }
}

/// The turn in which an event happened, from 1.
pub(super) fn turn_at(facts: &Facts<'_>, no: EntryNo) -> u16 {
    let opened = |it: &crate::journal::Entry| match it.event {
        Event::TurnOpened { turn } => Some(turn + 1),
        _ => None,
    };
    let last = (no.0.saturating_sub(facts.record.before)) as usize;
    let entries = &facts.record.entries[..last.min(facts.record.entries.len())];
    entries.iter().rev().find_map(opened).unwrap_or(0)
}
