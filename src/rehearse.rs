//! Many runs of one scenario by policies, and what they add up to. The only owner of `rayon`.
//!
//! [`rehearse`] runs; [`Player`] names who plays, [`Known`] the policies; [`Summary`] tells how a policy fared. [`cover`] tells what runs reach of a
//! scenario. [`poll`] puts one measure to many rosters. [`forecast`] tells a seat what its
//! responses are likely to do.

mod chronicle;
mod coverage;
mod estimates;
mod forecast;
mod player;
mod policy;
mod poll;
mod runner;
mod statistics;
mod tally;

pub use chronicle::{Span, Unfinished, chronicle};
pub use coverage::{
    Clues, Coverage, Failure, Failures, Gain, Histogram, Reached, Rehearsal, cover, parts, parts_of_inject,
};
pub use estimates::{Estimate, Watch, watch};
pub use forecast::{Calibration, Forecast, Foretold, Sample, Tried, forecast};
pub use player::Player;
pub use policy::{Known, Policy};
pub use poll::{Poll, poll};
pub use runner::{Batch, NoThreads, Run, rehearse, replay, run_seed};
pub use statistics::{Spread, Summary};
pub use tally::Tally;
