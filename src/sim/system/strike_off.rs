//! What came is no longer to come.

use bevy_ecs::change_detection::{Res, ResMut};

use crate::sim::state::{Clock, Crisis};

/// Strikes off everything pending whose moment has come.
pub(crate) fn strike_off(clock: Res<'_, Clock>, mut crisis: ResMut<'_, Crisis>) {
    let now = clock.now;
    crisis.pending.retain(|it| it.at > now);
}
