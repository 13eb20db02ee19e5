//! One decision in the record: what was asked, what came of it, and the world on both sides of it.

use serde::{Deserialize, Serialize};

use super::command::Order;
use super::digest::Digest;
use super::event::Entry;

/// One decision and everything that it led to.
///
/// The digests are taken over the whole world. Replaying the order from the same world must give the same events and the
/// same world again; where it does not, the two digests say at which decision the runs parted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Who asked for what.
    pub order: Order,
    /// The world before it.
    pub before: Digest,
    /// What happened, in order.
    pub events: Vec<Entry>,
    /// The world after it.
    pub after: Digest,
}
