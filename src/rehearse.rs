//! Many runs of one scenario by policies, and what they add up to. The only owner of `rayon`.
//!
//! [`rehearse`] runs; [`Known`] names the policies; [`Summary`] tells how a policy fared.

mod estimates;
mod policy;
mod runner;
mod statistics;

pub use estimates::{Estimate, Watch, watch};
pub use policy::{Known, Policy};
pub use runner::{Batch, NoThreads, Run, rehearse, run_seed};
pub use statistics::{Spread, Summary};
