//! What came is no longer to come.

use crate::sim::emit::Emit;
use crate::sim::model::Model;

/// Strikes off everything pending whose moment has come.
pub(crate) fn strike_off(model: &mut Model, _: &mut Emit) {
    let now = model.clock.now;
    model.crisis.pending.retain(|it| it.at > now);
}
