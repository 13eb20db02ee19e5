//! What a new exercise is played with.

use crate::journal::{Fingerprint, Header, WhatIf};
use crate::scenario::{PACK, Scenario, Settings, Source, clean_line};
use crate::store::bundled;
use crate::vocab::Slug;

use super::super::nearest::nearest;
use super::super::stop::Stop;

/// The header of a new exercise of `scenario`, which was read from `source`. Without a seat it is the first one's; without
/// a seed, chance picks one.
///
/// # Errors
///
/// Where the scenario has no such seat, or nothing that may be set so.
pub(in crate::cli) fn header(
    source: &Source,
    scenario: &Scenario,
    seat: Option<&str>,
    seed: Option<u64>,
    settings: &Settings,
) -> Result<Header, Stop> {
    if let Some((message, help)) = scenario.unfit(settings) {
        return Err(Stop::wrong(message, help));
    }
    let taken = match seat {
        Some(id) => scenario.seats.iter().find(|it| it.id.as_str() == id),
        None => scenario.seats.first(),
    };
    let taken = taken.ok_or_else(|| unknown_seat(scenario, seat.unwrap_or_default()))?;
    Ok(Header {
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        rulebook: Fingerprint(bundled::rulebook().digest),
        scenario: scenario.id.clone(),
        title: scenario.title.clone(),
        text: source.text().to_owned(),
        pack: source.pack_text().to_owned(),
        seed: seed.unwrap_or_else(|| rand::random::<u32>().into()),
        seat: taken.id.clone(),
        settings: settings.clone(),
        what_if: None,
        branch: None,
    })
}

/// The seats with these ids.
///
/// # Errors
///
/// Where the scenario has no such seat, or one is named twice.
pub(in crate::cli) fn seats(scenario: &Scenario, ids: &[String]) -> Result<Vec<Slug>, Stop> {
    let mut seats: Vec<Slug> = Vec::new();
    for id in ids.iter().map(|it| it.trim()) {
        let seat = scenario.seats.iter().find(|it| it.id.as_str() == id);
        let seat = seat.ok_or_else(|| unknown_seat(scenario, id))?;
        if seats.contains(&seat.id) {
            return Err(Stop::wrong(format!("the seat `{id}` is named twice"), "name every seat once"));
        }
        seats.push(seat.id.clone());
    }
    Ok(seats)
}

/// The scenario in a journal, with its pack.
pub(in crate::cli) fn source_of(header: &Header) -> Option<Source> {
    let source = Source::new(header.scenario.as_str(), header.text.as_bytes()).ok()?;
    if header.pack.is_empty() {
        return Some(source);
    }
    let pack = Source::new(PACK, header.pack.as_bytes()).ok()?;
    Some(source.with_pack(Ok(pack)))
}

/// What `--at` and `--set` ask for; `None` where they ask for nothing.
///
/// # Errors
///
/// Where the scenario has no such inject or flag.
pub(in crate::cli) fn what_if(
    scenario: &Scenario,
    at: Option<&str>,
    set: &[(String, bool)],
) -> Result<Option<WhatIf>, Stop> {
    let injects = || scenario.injects.iter().map(|it| &it.id);
    let at = at.map(|id| named("inject", id, injects())).transpose()?;
    let flag = |(id, on): &(String, bool)| Ok::<_, Stop>((named("flag", id, scenario.flags.iter())?, *on));
    let set = set.iter().map(flag).collect::<Result<Vec<_>, _>>()?;
    Ok((at.is_some() || !set.is_empty()).then_some(WhatIf { at, set }))
}

/// The id among `ids` that was written.
fn named<'a>(kind: &str, id: &str, ids: impl Iterator<Item = &'a Slug> + Clone) -> Result<Slug, Stop> {
    ids.clone().find(|it| it.as_str() == id).cloned().ok_or_else(|| {
        let message = format!("the scenario has no {kind} `{}`", clean_line(id));
        let near = nearest(id, ids.clone().map(Slug::as_str));
        let all = || format!("there is {}", ids.map(Slug::as_str).collect::<Vec<_>>().join(", "));
        Stop::wrong(message, near.map_or_else(all, |it| format!("did you mean `{it}`?")))
    })
}

fn unknown_seat(scenario: &Scenario, id: &str) -> Stop {
    let seats: Vec<String> = scenario.seats.iter().map(|it| format!("`{}` ({})", it.id, it.title)).collect();
    let near = nearest(id, scenario.seats.iter().map(|it| it.id.as_str()));
    let meant = near.map_or_else(String::new, |it| format!("did you mean `{it}`? "));
    Stop::wrong(
        format!("there is no seat `{}` in `{}`", clean_line(id), scenario.id),
        format!("{meant}the seats are {}", seats.join(", ")),
    )
}
