//! Every id that a table names is a row of another, and weights add up.

use crate::rulebook::load::{BadRulebook, Rulebook, Texts};
use crate::rulebook::lookup::{self, Named};
use crate::rulebook::peace::Interest;
use crate::rulebook::roster::{Ally, Link, LinkKind};
use crate::vocab::Slug;

use super::SUM_SLACK;

/// Checks the ids that tables other than the catalogue of responses name.
pub(super) fn check(rulebook: &Rulebook, texts: &Texts<'_>) -> Result<(), BadRulebook> {
    let known = |file: &str, kind: &str, id: &str, found: bool| {
        if found { Ok(()) } else { Err(texts.bad(file, &format!("\"{id}\""), format!("there is no {kind} `{id}`"))) }
    };
    for row in &rulebook.dependencies.rows {
        for id in [row.of.as_str(), row.on.as_str()] {
            known("dependencies.ron", "sector", id, rulebook.sector(id).is_some())?;
        }
    }
    for (id, _) in rulebook.requirements.rows.iter().flat_map(|row| &row.carried_by) {
        known("requirements.ron", "sector", id.as_str(), rulebook.sector(id.as_str()).is_some())?;
    }
    for row in &rulebook.adversaries.rows {
        let harbour = row.harboured_by.as_str();
        known("adversaries.ron", "adversary", harbour, harbour.is_empty() || rulebook.adversary(harbour).is_some())?;
        let options = row.fits.iter().map(|(id, _)| id).chain(row.uses.iter().map(|(id, _)| id));
        for id in options.map(Slug::as_str) {
            known("adversaries.ron", "option", id, rulebook.menu_option(id).is_some())?;
        }
        for (_, id) in &row.uses {
            known("adversaries.ron", "effect", id.as_str(), rulebook.effect(id.as_str()).is_some())?;
        }
    }
    for row in &rulebook.reactions.rows {
        let id = row.operation.as_str();
        known("reactions.ron", "option", id, id.is_empty() || rulebook.menu_option(id).is_some())?;
    }
    for row in &rulebook.partners.rows {
        let id = row.archetype.as_str();
        known("peace/partners.ron", "archetype", id, rulebook.archetype(id).is_some())?;
    }
    for row in &rulebook.interests.rows {
        let (of, on) = (row.of.as_str(), row.on.as_str());
        known("peace/interests.ron", "adversary", of, rulebook.adversary(of).is_some())?;
        known("peace/interests.ron", "archetype", on, on == Interest::PARTNERS || rulebook.archetype(on).is_some())?;
    }
    for row in &rulebook.lures.rows {
        let id = row.of.as_str();
        known("peace/lures.ron", "sector", id, rulebook.sector(id).is_some())?;
    }
    for row in &rulebook.habits.rows {
        let id = row.id.as_str();
        known("peace/habits.ron", "response", id, rulebook.response(id).is_some())?;
    }
    for row in &rulebook.channels.rows {
        if row.wordings.len() < 2 {
            let needle = super::needle(row);
            return Err(texts.bad("channels.ron", &needle, format!("{:?} needs two wordings or more", row.id)));
        }
    }
    Ok(())
}

/// Checks that shares of a whole add up to it.
pub(super) fn check_weights(rulebook: &Rulebook, texts: &Texts<'_>) -> Result<(), BadRulebook> {
    let whole = |file: &str, needle: &str, what: &str, sum: f64| {
        if (sum - 1.0).abs() < SUM_SLACK {
            Ok(())
        } else {
            Err(texts.bad(file, needle, format!("{what} add up to {sum}, not to 1")))
        }
    };
    for row in &rulebook.requirements.rows {
        let sum = row.carried_by.iter().map(|(_, weight)| weight).sum();
        whole("requirements.ron", &super::needle(row), "the weights of the sectors", sum)?;
    }
    let felt = rulebook.sectors.rows.iter().map(|row| row.felt).sum();
    whole("sectors.ron", "rows:", "the weights in what the public feels", felt)?;

    let law = &rulebook.parameters.law;
    let factors = [
        &law.severity,
        &law.invasiveness,
        &law.immediacy,
        &law.directness,
        &law.measurability,
        &law.military,
        &law.state_involvement,
        &law.presumptive,
    ];
    let sum = factors.map(|figure| figure.value).iter().sum();
    whole("parameters/law.ron", "severity:", "the eight factors", sum)?;

    let scoring = &rulebook.parameters.scoring;
    for (needle, what, parts) in [
        (
            "punishment:",
            "the parts of posture",
            vec![&scoring.punishment, &scoring.denial, &scoring.entanglement, &scoring.norms],
        ),
        ("baseline:", "the parts of resilience", vec![&scoring.baseline, &scoring.recovery, &scoring.society]),
        (
            "overall_deterrence:",
            "the weights of the axes",
            vec![
                &scoring.overall_deterrence,
                &scoring.overall_resilience,
                &scoring.overall_legality,
                &scoring.overall_cohesion,
            ],
        ),
    ] {
        whole("parameters/scoring.ron", needle, what, parts.into_iter().map(|figure| figure.value).sum())?;
    }
    Ok(())
}

/// Everything that is wrong with the roster's ids, departures and links, one thing a row.
pub(super) fn check_roster(rulebook: &Rulebook, texts: &Texts<'_>) -> Vec<BadRulebook> {
    let roster = &rulebook.roster;
    let bad = |(needle, message): (String, String)| texts.bad("roster.ron", &needle, message);
    let allies = roster.allies.iter().filter_map(|it| Some((super::needle(it), ally_fault(it, rulebook)?)));
    let links = roster.links.iter().filter_map(|it| {
        let needle = format!("a: \"{}\", b: \"{}\", kind: \"{}\"", it.a, it.b, it.kind);
        Some((needle, link_fault(it, rulebook)?))
    });
    let unknown = |it: &&LinkKind| rulebook.sector(it.sector.as_str()).is_none();
    let kinds = roster.link_kinds.iter().filter(unknown);
    let kinds = kinds.map(|it| (super::needle(it), format!("{:?} joins no sector that there is", it.id())));
    allies.chain(links).chain(kinds).map(bad).collect()
}

fn ally_fault(ally: &Ally, rulebook: &Rulebook) -> Option<String> {
    if rulebook.archetype(ally.archetype.as_str()).is_none() {
        return Some(format!("there is no archetype {:?}", ally.archetype));
    }
    if let Some(level) = ally.networks.iter().find(|level| rulebook.sector(level.sector.as_str()).is_none()) {
        return Some(format!("there is no sector {:?}", level.sector));
    }
    let (h, theta, e, rho, w) = ally.departs;
    let levels = ally.networks.iter().flat_map(|level| [level.adds.0, level.adds.1, level.adds.2]);
    if ![h, theta, e, rho, w].into_iter().chain(levels).all(f64::is_finite) {
        return Some("a departure is not a finite number".into());
    }
    let above_0 = |it: f64| it.is_finite() && it > 0.0;
    let sizes = above_0(ally.population_m) && above_0(ally.gdp_beur);
    (!sizes).then(|| "population and product must be above 0".into())
}

fn link_fault(link: &Link, rulebook: &Rulebook) -> Option<String> {
    let ends = [&link.a, &link.b].map(|id| rulebook.ally(id.as_str()));
    if link.a == link.b || ends.contains(&None) {
        return Some("a link joins two Allies of the roster".into());
    }
    let unknown = lookup::position(&rulebook.roster.link_kinds, link.kind.as_str()).is_none();
    unknown.then(|| format!("there is no kind of link {:?}", link.kind))
}
