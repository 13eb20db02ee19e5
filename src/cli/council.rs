//! `whitecell council`: one measure before many freshly drawn rosters.

use std::io::Write;

use clap::Args;
use serde::Serialize;

use crate::rehearse::{Poll, Spread, poll};
use crate::sim::Question;
use crate::store::bundled;
use crate::vocab::MeasureId;

use super::json;
use super::nearest::nearest;
use super::prose::count;
use super::report::Format;
use super::stop::{Exit, Stop};

/// Put one measure to many freshly drawn rosters: how often it passes, how many join.
///
/// A text for the Council goes through its rounds as in an exercise that nobody steers: broken silence softens it. For a
/// measure that each nation takes for itself, it tells the share of Allies that join.
#[derive(Debug, Args)]
pub(super) struct Council {
    /// The id of a measure, such as `statement-naming`; a wrong one lists them all.
    #[arg(long, value_name = "ID")]
    measure: String,
    /// Severity of what happened, 0 to 10.
    #[arg(long, value_name = "S", value_parser = severity)]
    severity: f64,
    /// Probability that the lead nation gives the one named, 0 to 1.
    #[arg(long, value_name = "P", value_parser = share)]
    probability: f64,
    /// Weight of the sponsors, 0 to 1: one large Ally .5, each other Ally .1.
    #[arg(long, value_name = "L", default_value_t = 0.5, value_parser = share)]
    lead: f64,
    /// Hours of consultation before the text is tabled.
    #[arg(long, value_name = "H", default_value_t = 24.0, value_parser = hours)]
    consult_h: f64,
    /// How far the evidence is shared with the Allies, 0 to 1.
    #[arg(long, value_name = "SHARE", default_value_t = 0.8, value_parser = share)]
    share: f64,
    /// Rosters to draw.
    #[arg(long, value_name = "N", default_value_t = 2000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    runs: u32,
    /// Fixes the luck of all runs.
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    seed: u64,
    /// How to report.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// What `whitecell council --format json` prints: shares are 0 to 1, and what does not apply is null.
#[derive(Serialize)]
struct Polled<'a> {
    measure: &'a str,
    runs: u32,
    adopted_first: Option<f64>,
    adopted_within_3: Option<f64>,
    mean_weaken: Option<f64>,
    joined: Option<Joined>,
}

#[derive(Serialize)]
struct Joined {
    mean: f64,
    p10: f64,
    p90: f64,
}

impl Council {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let rulebook = bundled::rulebook();
        let question = Question {
            measure: measure(&self.measure)?,
            severity: self.severity,
            probability: self.probability,
            lead: self.lead,
            consultation_h: self.consult_h,
            sharing: self.share,
        };
        let polled = poll(rulebook, &question, self.runs, self.seed);
        match self.format {
            Format::Table => self.told(out, &rulebook.measures.rows[question.measure.index()].name, &polled)?,
            Format::Json => json::print(out, &self.shape(&polled))?,
        }
        Ok(Exit::Done)
    }

    fn shape(&self, polled: &Poll) -> Polled<'_> {
        let bare = Polled {
            measure: &self.measure,
            runs: self.runs,
            adopted_first: None,
            adopted_within_3: None,
            mean_weaken: None,
            joined: None,
        };
        match *polled {
            Poll::Voted { first, ever, softened } => {
                let [first, ever, softened] = [first, ever, softened].map(rounded);
                Polled { adopted_first: Some(first), adopted_within_3: Some(ever), mean_weaken: Some(softened), ..bare }
            }
            Poll::Joined(Spread { mean, p10, p90, .. }) => {
                let [mean, p10, p90] = [mean, p10, p90].map(rounded);
                Polled { joined: Some(Joined { mean, p10, p90 }), ..bare }
            }
        }
    }

    fn told(&self, out: &mut dyn Write, name: &str, polled: &Poll) -> Result<(), Stop> {
        let Self { measure, severity, probability, lead, consult_h, share, runs, seed, .. } = self;
        writeln!(out, "{name} ({measure}): {}, seed {seed}", count(*runs as usize, "run"))?;
        writeln!(out, "Severity {severity}, probability {probability}, lead {lead},")?;
        writeln!(out, "consultation {consult_h} h, share {share}")?;
        writeln!(out)?;
        let percent = |share: f64| format!("{:.1} %", 100.0 * share);
        let rows = match *polled {
            Poll::Voted { first, ever, softened } => vec![
                ("Adopted in the first round", percent(first)),
                ("Adopted within three", percent(ever)),
                ("Softened on average, if adopted", percent(softened)),
            ],
            Poll::Joined(it) => vec![
                ("Allies that join, on average", percent(it.mean)),
                ("In one run of ten at most", percent(it.p10)),
                ("In one run of ten at least", percent(it.p90)),
            ],
        };
        for (head, figure) in rows {
            writeln!(out, "{head:<33}{figure:>8}")?;
        }
        Ok(())
    }
}

/// To the millionth: what is beyond is noise of the draws.
fn rounded(share: f64) -> f64 {
    (share * 1e6).round() / 1e6
}

fn measure(id: &str) -> Result<MeasureId, Stop> {
    let rulebook = bundled::rulebook();
    rulebook.measure(id).ok_or_else(|| {
        let names = || rulebook.measures.rows.iter().map(|it| it.id.as_str());
        let help = match nearest(id, names()) {
            Some(name) => format!("did you mean `{name}`?"),
            None => format!("there are {}", names().collect::<Vec<_>>().join(", ")),
        };
        Stop::wrong(format!("there is no measure `{id}`"), help)
    })
}

fn share(text: &str) -> Result<f64, String> {
    within(text, 1.0)
}

fn severity(text: &str) -> Result<f64, String> {
    within(text, 10.0)
}

/// A year at most: what counts ends after days.
fn hours(text: &str) -> Result<f64, String> {
    within(text, 8760.0)
}

fn within(text: &str, most: f64) -> Result<f64, String> {
    let number = text.parse::<f64>().ok().filter(|it| (0.0..=most).contains(it));
    number.ok_or_else(|| format!("a number from 0 to {most} is needed"))
}
