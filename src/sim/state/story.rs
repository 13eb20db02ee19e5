//! What the scenario keeps count of itself, apart from the model.

use bevy_ecs::resource::Resource;
use serde::Serialize;

/// What the scenario keeps count of itself.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Story {
    /// Numbers of the scenario.
    pub(crate) numbers: Vec<f64>,
    /// Values of the hidden truths.
    pub(crate) hidden: Vec<u16>,
}
