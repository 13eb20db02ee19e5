//! What a consequence changes, in words.

use crate::scenario::resolved::Consequence;

use super::fields::Drawer;

impl Drawer<'_> {
    pub(super) fn consequences(&self, all: &[Consequence]) -> String {
        all.iter().map(|it| self.consequence(it)).collect::<Vec<_>>().join("; ")
    }

    pub(super) fn consequence(&self, consequence: &Consequence) -> String {
        let (scenario, rulebook) = (self.scenario, self.rulebook);
        let operation = |at: usize| &scenario.operations[at].id;
        match consequence {
            Consequence::Set(flag, true) => format!("sets {}", scenario.flags[flag.index()]),
            Consequence::Set(flag, false) => format!("clears {}", scenario.flags[flag.index()]),
            Consequence::Ask(it) => format!("asks {}", scenario.decisions[it.index()].id),
            Consequence::AddTo(it, by) => format!("adds {by} to {}", scenario.numbers[it.index()].id),
            Consequence::SetNumber(it, to) => format!("sets {} to {to}", scenario.numbers[it.index()].id),
            Consequence::Shift(change) => format!("{change:?}"),
            Consequence::Start(it) => format!("starts {}", operation(it.index())),
            Consequence::Abandon(it) => format!("ends {}", operation(it.index())),
            Consequence::Reveal(it) => format!("reveals {}", operation(it.index())),
            Consequence::Evidence { incident, channel, points_at, weight, planted } => {
                let planted = if *planted { ", planted" } else { "" };
                let (incident, points_at) =
                    (&scenario.incidents[incident.index()].id, &scenario.hypotheses[points_at.index()].id);
                let channel = &rulebook.channels.rows[*channel].id;
                format!("evidence in {incident} from {channel} at {points_at}, {weight}{planted}")
            }
            Consequence::Claim { by, incident, hypothesis, likelihood, confidence } => {
                let (by, incident) = (&scenario.claimants[by.index()].id, &scenario.incidents[incident.index()].id);
                let hypothesis = &scenario.hypotheses[hypothesis.index()].id;
                format!("{by} claims of {incident} that it was {hypothesis}, {likelihood}, {confidence}")
            }
            Consequence::Withdraw { by, incident } => {
                let (by, incident) = (&scenario.claimants[by.index()].id, &scenario.incidents[incident.index()].id);
                format!("{by} takes back the claim of {incident}")
            }
            Consequence::Consult(ally) => format!("{} consults", rulebook.roster.allies[ally.index()].id),
        }
    }
}
