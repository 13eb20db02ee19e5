//! Makes the rulebook of an exercise from the shipped one and a cast.

use crate::rulebook::load::{BadRulebook, Rulebook};
use crate::rulebook::lookup::{Named, position};
use crate::rulebook::response::{Authority, Outcome, Response};
use crate::rulebook::roster::{Link, LinkKind, NetworkLevel};
use crate::rulebook::sector::Sector;
use crate::rulebook::validate;
use crate::vocab::Terms;

use super::{BadCast, Keep, OwnCast};

impl Rulebook {
    /// This rulebook with a cast of a scenario's own in place of the shipped one, and everything in the cast that cannot be.
    #[must_use]
    pub fn with_cast(&self, cast: &OwnCast) -> (Self, Vec<BadCast>) {
        let mut own = self.clone();
        let mut found = Vec::new();
        put(&mut own.archetypes.rows, &self.casts.kinds);
        put(&mut own.archetypes.rows, &cast.kinds);
        put(&mut own.adversaries.rows, &cast.adversaries);
        own.put_parties(cast);
        own.retell();
        own.put_sectors(cast);
        own.put_links(cast);
        put(&mut own.measures.rows, &cast.measures);
        own.put_responses(cast, &mut found);
        for (path, value) in &cast.numbers {
            if let Err(bad) = own.amend(path, *value) {
                found.push(BadCast { list: "numbers", needle: format!("\"{path}\""), message: bad.to_string() });
            }
        }
        let mut hasher = blake3::Hasher::new();
        hasher.update(&own.digest).update(format!("{cast:?}").as_bytes());
        own.digest = *hasher.finalize().as_bytes();
        found.extend(validate::faults(&own).into_iter().map(|bad| told(bad, cast)));
        (own, found)
    }

    fn put_parties(&mut self, cast: &OwnCast) {
        if !cast.parties.is_empty() {
            self.roster.allies.clone_from(&cast.parties);
            self.roster.links.clear();
            self.sectors.rows.retain(|it| it.national);
            self.terms = Terms::own(self.casts.terms.clone());
        }
        if let Some(terms) = &cast.terms {
            self.terms = Terms::own(terms.clone());
        }
    }

    /// Tells what ships in the words of the cast; what the cast brings is told as its author wrote it.
    fn retell(&mut self) {
        let terms = self.terms.clone();
        let again = |text: &mut String| *text = terms.said(std::mem::take(text));
        for row in &mut self.responses.rows {
            [&mut row.name, &mut row.about, &mut row.caution].into_iter().for_each(again);
            row.risks.iter_mut().for_each(|it| again(&mut it.told));
            row.alone.iter_mut().for_each(|it| again(&mut it.told));
        }
        for row in &mut self.measures.rows {
            [&mut row.name, &mut row.text, &mut row.softened].into_iter().for_each(again);
        }
    }

    fn put_sectors(&mut self, cast: &OwnCast) {
        if cast.sectors.is_empty() {
            self.dependencies.rows.extend(cast.dependencies.iter().cloned());
            if !cast.requirements.is_empty() {
                self.requirements.rows.clone_from(&cast.requirements);
            }
        } else {
            self.sectors.rows.clone_from(&cast.sectors);
            self.roster.link_kinds.clear();
            // Shipped Allies that stay have the new sectors, without what set theirs apart.
            self.roster.links.clear();
            let kept = &self.sectors;
            let known = |it: &NetworkLevel| kept.position(it.sector.as_str()).is_some();
            if cast.parties.is_empty() {
                self.roster.allies.iter_mut().for_each(|it| it.networks.retain(known));
            }
            self.dependencies.rows.clone_from(&cast.dependencies);
            self.requirements.rows = if cast.requirements.is_empty() {
                let requirement = |it: &Sector| crate::rulebook::Requirement {
                    id: it.id.clone(),
                    name: it.name.clone(),
                    carried_by: vec![(it.id.clone(), 1.0)],
                    ..self.casts.requirement.clone()
                };
                cast.sectors.iter().map(requirement).collect()
            } else {
                cast.requirements.clone()
            };
        }
        let sectors = &self.sectors;
        let own = |id: &crate::vocab::Slug| cast.sectors.is_empty() && sectors.position(id.as_str()).is_none();
        self.dependencies.rows.retain(|it| !own(&it.of) && !own(&it.on));
        self.lures.rows.retain(|it| sectors.position(it.of.as_str()).is_some());
    }

    fn put_links(&mut self, cast: &OwnCast) {
        for (a, b, sector) in &cast.links {
            self.roster.links.push(Link { a: a.clone(), b: b.clone(), kind: sector.clone() });
            if position(&self.roster.link_kinds, sector.as_str()).is_none() {
                let kind = LinkKind { id: sector.clone(), name: sector.to_string(), sector: sector.clone() };
                self.roster.link_kinds.push(kind);
            }
        }
    }

    fn put_responses(&mut self, cast: &OwnCast, found: &mut Vec<BadCast>) {
        let council = self.terms.has_council();
        match &cast.keep {
            Keep::All => {
                self.responses.rows.retain(|it| council || !needs_council(it));
                put(&mut self.responses.rows, &cast.responses);
                self.leave_out_what_does_not_fit(cast);
            }
            Keep::Only(ids) => {
                for id in ids {
                    let message = match self.responses.rows.iter().find(|it| it.id == *id) {
                        None => format!("there is no response {id:?} in the shipped catalogue"),
                        Some(row) if !council && needs_council(row) => {
                            format!("{id:?} is decided by a council, and this cast has none")
                        }
                        Some(_) => continue,
                    };
                    found.push(BadCast { list: "keep", needle: format!("\"{id}\""), message });
                }
                self.responses.rows.retain(|it| ids.contains(&it.id) && (council || !needs_council(it)));
                put(&mut self.responses.rows, &cast.responses);
            }
        }
        for row in cast.responses.iter().filter(|it| !council && needs_council(it)) {
            let message = format!("{:?} is decided by a council, and this cast has none", row.id);
            found.push(BadCast { list: "responses", needle: needle(row), message });
        }
        let known = &self.responses;
        self.habits.rows.retain(|it| known.position(it.id.as_str()).is_some());
    }

    /// Leaves shipped responses out that name what this cast does not have, and those that follow only such.
    fn leave_out_what_does_not_fit(&mut self, cast: &OwnCast) {
        loop {
            let is_own = |it: &Response| cast.responses.iter().any(|own| own.id == it.id);
            let fits: Vec<bool> = self
                .responses
                .rows
                .iter()
                .map(|it| is_own(it) || validate::response_fault(it, self).is_none())
                .collect();
            if fits.iter().all(|it| *it) {
                return;
            }
            let mut fits = fits.into_iter();
            self.responses.rows.retain(|_| fits.next().unwrap_or(true));
        }
    }
}

fn needle(row: &impl Named) -> String {
    format!("id: \"{}\"", row.id())
}

/// Whether only a council, or a union of states, can decide on it.
fn needs_council(row: &Response) -> bool {
    let decided = match row.authority {
        Authority::Council(_) | Authority::Union(_) | Authority::AnyAlly => true,
        Authority::Anyone | Authority::National | Authority::Convener => false,
    };
    decided || row.outcomes.iter().any(|it| matches!(it, Outcome::Consult | Outcome::CollectiveDefence))
}

/// Adds rows; one whose id is there already takes its place.
fn put<T: Named + Clone>(rows: &mut Vec<T>, own: &[T]) {
    let shipped = rows.len();
    for row in own {
        match rows[..shipped].iter().position(|it| it.id() == row.id()) {
            Some(at) => rows[at] = row.clone(),
            None => rows.push(row.clone()),
        }
    }
}

/// A fault of the rulebook, as one of the cast that it comes from.
fn told(bad: BadRulebook, cast: &OwnCast) -> BadCast {
    let list = match bad.file.as_str() {
        "roster.ron" if bad.needle.starts_with("a: ") => "links",
        "roster.ron" => "parties",
        "sectors.ron" => "sectors",
        "dependencies.ron" => "dependencies",
        "requirements.ron" => "requirements",
        "archetypes.ron" => "kinds",
        "measures.ron" => "measures",
        "adversaries.ron" => "adversaries",
        _ if cast.responses.iter().any(|it| needle(it) == bad.needle) => "responses",
        _ if matches!(cast.keep, Keep::Only(_)) => "keep",
        _ => "numbers",
    };
    let needle = if list == "keep" { bad.needle.trim_start_matches("id: ").to_owned() } else { bad.needle };
    BadCast { list, needle, message: bad.message }
}
