//! What is so of the exercise as a whole, one of each. Part of every snapshot, like the components.

mod agenda;
mod alliance;
mod changes;
mod clock;
mod conduct;
mod crisis;
mod ledger;
mod plan;
mod record;
mod story;

pub(crate) use agenda::{Agenda, Business, Paces, Parts, reach};
pub(crate) use alliance::Alliance;
pub(crate) use changes::{Changes, Ends, Lasting};
pub(crate) use clock::{Clock, Halt};
pub(crate) use conduct::{Conduct, Naming, Statement, Wording};
pub(crate) use crisis::{Coming, Crisis, Pending};
pub(crate) use ledger::{Ledger, Posting};
pub(crate) use plan::Plan;
pub use plan::{Choice, CouncilChoice};
pub(crate) use record::Record;
pub(crate) use story::{Asked, Claim, Clocked, Given, Story, Taken};
