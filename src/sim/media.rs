//! What a media item does to the public that reads it.

use crate::journal::Event;
use crate::scenario::model::{Tone, Truthfulness};
use crate::scenario::{Inject, Media};
use crate::vocab::{Lever, Subject};

use super::facts::Facts;

/// What an inject moves by being read, as events: nothing where it is no media item.
pub(crate) fn events(facts: &Facts<'_>, inject: &Inject) -> Vec<Event> {
    let Some(media) = &inject.media else { return Vec::new() };
    let of = Subject::Ally(inject.ally);
    let moved = |(lever, by): (Lever, f64)| (by != 0.0).then_some(Event::LeverMoved { lever, of, by });
    let falsehood = falsehood(facts, inject, media, of);
    by_tone(facts, inject, media).into_iter().chain([(Lever::Disinformation, falsehood)]).filter_map(moved).collect()
}

fn by_tone(facts: &Facts<'_>, inject: &Inject, media: &Media) -> Vec<(Lever, f64)> {
    let public = &facts.parameters().public;
    let by = |figure: &crate::rulebook::Figure| media.reach * figure.value;
    match media.tone {
        Tone::Hostile => {
            vec![(Lever::Trust, -by(&public.media_hostile)), (Lever::Dread, by(&public.media_dread))]
        }
        Tone::Neutral if inject.truth == Truthfulness::True => {
            vec![(Lever::Uncertainty, -by(&public.media_informs))]
        }
        Tone::Neutral => Vec::new(),
        Tone::Friendly => vec![(Lever::Trust, by(&public.media_friendly))],
    }
}

/// What is wrong or planted feeds disinformation, the less so the more people are used to judging, or were warned.
fn falsehood(facts: &Facts<'_>, inject: &Inject, media: &Media, of: Subject) -> f64 {
    if !matches!(inject.truth, Truthfulness::Wrong | Truthfulness::Planted) {
        return 0.0;
    }
    let public = &facts.parameters().public;
    let warned = 1.0 - public.prebunk_gain.value * facts.lever(Lever::Prebunking, of).clamp(0.0, 1.0);
    let open = 1.0 - facts.lever(Lever::Literacy, of).clamp(0.0, 100.0) / 100.0;
    media.reach * public.media_falsehood.value * open * warned
}

/// How many read it, in words: `read by about 2 in 10`.
pub(crate) fn reach(media: &Media) -> String {
    let of_ten = libm::round(media.reach * 10.0);
    match media.reach {
        all if all > 0.95 => "read by nearly everybody".into(),
        some if some >= 0.1 => format!("read by about {of_ten:.0} in 10"),
        few if few >= 0.01 => format!("read by about {:.0} in 100", libm::round(few * 100.0)),
        _ => "read by fewer than 1 in 100".into(),
    }
}

/// Who says so, where, and how many read it.
pub(crate) fn told(source: &str, media: &Media) -> String {
    let by = if source == media.outlet { String::new() } else { format!("{source}, in ") };
    format!("{by}{}, {}", media.outlet, reach(media))
}
