//! From dense ids to entities, for the one place that changes them.

use bevy_ecs::change_detection::Mut;
use bevy_ecs::component::{Component, Mutable};
use bevy_ecs::entity::Entity;

use crate::vocab::{
    AdversaryId, AllyId, EvidenceId, IncidentId, InjectId, NetworkId, OperationId, ProgressId, ProposalId,
};

use super::model::Model;

/// Entities by dense id.
#[derive(Clone, Debug)]
pub(crate) struct Index {
    pub(crate) networks: Vec<Entity>,
    pub(crate) allies: Vec<Entity>,
    pub(crate) adversaries: Vec<Entity>,
    pub(crate) operations: Vec<Entity>,
    pub(crate) incidents: Vec<Entity>,
    pub(crate) evidence: Vec<Entity>,
    pub(crate) progresses: Vec<Entity>,
    pub(crate) proposals: Vec<Entity>,
    pub(crate) injects: Vec<Entity>,
}

/// A dense id that names an entity.
pub(crate) trait Named: Copy {
    /// Its entity.
    fn entity(self, index: &Index) -> Entity;
}

macro_rules! named {
    ($($id:ident => $rows:ident),+ $(,)?) => {$(
        impl Named for $id {
            fn entity(self, index: &Index) -> Entity {
                index.$rows[self.index()]
            }
        }
    )+};
}

named! {
    NetworkId => networks,
    AllyId => allies,
    AdversaryId => adversaries,
    OperationId => operations,
    IncidentId => incidents,
    EvidenceId => evidence,
    ProgressId => progresses,
    ProposalId => proposals,
    InjectId => injects,
}

/// A component of the thing that `id` names, to be changed.
pub(crate) fn the<T: Component<Mutability = Mutable>>(model: &mut Model, id: impl Named) -> Mut<'_, T> {
    let entity = id.entity(&model.index);
    model.things.get_mut::<T>(entity).expect("every entity has the components of its kind from the start")
}
