//! What became of money, staff and experts: what there was, and everything that was taken from it or given back.

use crate::journal::{Entry, Event};
use crate::scenario::shown_number;
use crate::sim::asking;
use crate::sim::project::feed;
use crate::sim::state::{Choice, Plan};
use crate::sim::words::Words;
use crate::view::{Explanation, Holding, LedgerLine, Opens};
use crate::vocab::EntryNo;

use super::{Asker, WORTH_A_LINE, turn_at};

impl Asker<'_, '_> {
    /// What there was of something at the start, and what was taken from it since, newest first.
    pub(super) fn holding(&self, plan: &Plan, holding: Holding) -> Explanation {
        let facts = self.facts;
        let table = &facts.parameters().table;
        let (title, unit, now, start) = match holding {
            Holding::Money => ("Money", "million euro", facts.alliance.meur, table.budget_meur.value),
            Holding::Staff => {
                ("Staff attention this turn", "places", f64::from(facts.alliance.attention), table.attention.value)
            }
            Holding::Experts => {
                ("Experts of the pool", "experts", f64::from(facts.alliance.experts), table.experts.value)
            }
        };
        let mut lines: Vec<LedgerLine> = feed::numbered(facts).filter_map(|it| self.spent(it, holding)).collect();
        lines.reverse();
        let turn = facts.clock.turn + 1;
        if holding == Holding::Staff {
            lines.retain(|it| it.turn == turn);
        }
        for (_, choice) in &plan.items {
            let amount = -self.price(*choice, holding);
            if amount != 0.0 {
                let why = format!("Planned: {}", Words(facts).choice(*choice));
                lines.insert(0, LedgerLine { turn, amount, why, opens: None });
            }
        }
        let rest = now - start - lines.iter().map(|it| it.amount).sum::<f64>();
        if rest.abs() >= WORTH_A_LINE {
            let why = match holding {
                Holding::Money => "What is in force costs so much a day",
                Holding::Staff => "What was started before in this turn",
                Holding::Experts => "Who came back, and who left with what is in force",
            };
            lines.push(LedgerLine { turn, amount: rest, why: why.into(), opens: None });
        }
        lines.push(LedgerLine { turn: 0, amount: start, why: "What there is at the start".into(), opens: None });
        lines.sort_by_key(|it| std::cmp::Reverse(it.turn));
        let now = format!("{} {unit}", shown_number(now));
        Explanation { title: title.into(), now, lines, small: Some(Vec::new()) }
    }

    /// What a choice costs of it.
    fn price(&self, choice: Choice, holding: Holding) -> f64 {
        let Choice::Respond { response, .. } = choice else { return 0.0 };
        let cost = &self.facts.rulebook().responses.rows[response.index()].cost;
        match holding {
            Holding::Money => cost.meur,
            Holding::Staff => f64::from(cost.attention),
            Holding::Experts => f64::from(cost.experts),
        }
    }

    /// What an event took of it, or gave back.
    fn spent(&self, (no, entry): (EntryNo, &Entry), holding: Holding) -> Option<LedgerLine> {
        let words = Words(self.facts);
        let line = |amount: f64, why: String| {
            let known = self.over || self.knows_of(entry);
            let opens = known.then_some(Opens::Event(no));
            (amount != 0.0).then(|| LedgerLine { turn: turn_at(self.facts, no), amount, why, opens })
        };
        match entry.event {
            Event::ResponseStarted { response, target, .. } => {
                let choice = Choice::Respond { response, target };
                line(-self.price(choice, holding), words.choice(choice))
            }
            Event::DecisionSettled { decision, answer } if holding == Holding::Money => {
                let row = &self.facts.scenario().decisions[decision.index()];
                let given = &self.facts.story.answers[usize::from(answer)];
                line(-asking::cost(row, &given.picks).1, words.event(&entry.event))
            }
            Event::ResponseEnded { progress } | Event::ResponseFailed { progress, .. } => {
                let progress = &self.facts.progresses()[progress.index()];
                let lent = holding == Holding::Experts && progress.seat.is_some();
                let row = &self.facts.rulebook().responses.rows[progress.response.index()];
                line(if lent { f64::from(row.cost.experts) } else { 0.0 }, words.event(&entry.event))
            }
            _ => None,
        }
    }
}
