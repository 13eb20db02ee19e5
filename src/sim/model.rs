//! Everything that is so in an exercise: the things in it, and what is so of it as a whole.

use std::sync::Arc;

use bevy_ecs::change_detection::ContiguousMut;
use bevy_ecs::component::{Component, Mutable};
use bevy_ecs::query::QueryState;
use bevy_ecs::world::World;

use crate::vocab::{
    AdversaryId, AllyId, EvidenceId, IncidentId, InjectId, NetworkId, OperationId, ProgressId, ProposalId,
};

use super::chance::Seed;
use super::component::{
    Body, BodyKind, Course, Cue, Defence, Dossier, Draft, EvidenceItem, Function, Gathering, Hazard, Mind, Mood,
    Patience, Progress, every_row,
};
use super::ground::Ground;
use super::state::{Agenda, Alliance, Changes, Clock, Conduct, Crisis, Ledger, Plan, Record, Story};

/// Everything that is so in an exercise.
///
/// Things (Allies, networks, operations, incidents ...) are entities, and what they are is their components. What is so of the
/// exercise as a whole is not a thing, and lies beside them: `docs/decisions/0021-the-whole-lies-beside-the-things.md`.
pub(crate) struct Model {
    pub(crate) ground: Arc<Ground>,
    pub(crate) things: Things,
    pub(crate) record: Record,
    pub(crate) ledger: Ledger,
    pub(crate) seed: Seed,
    pub(crate) clock: Clock,
    pub(crate) agenda: Agenda,
    pub(crate) alliance: Alliance,
    pub(crate) changes: Changes,
    pub(crate) crisis: Crisis,
    pub(crate) conduct: Conduct,
    pub(crate) plan: Plan,
    pub(crate) story: Story,
}

/// A component, and the dense ids of the things that have it.
pub(crate) trait Row: Component<Mutability = Mutable> + Sized {
    /// What names a thing that has it.
    type Id;
    /// Its place among the rows.
    fn place(id: Self::Id) -> usize;
    fn rows(ways: &Ways) -> &QueryState<&'static mut Self>;
    fn rows_mut(ways: &mut Ways) -> &mut QueryState<&'static mut Self>;
}

/// Declares the ways to the rows of every component.
macro_rules! ways {
    (rows { $($rows:ident[$id:ty]: $component:ty),+ $(,)? }) => {
        /// Ways to the rows of every component. Bound to one World.
        pub(crate) struct Ways {
            $($rows: QueryState<&'static mut $component>,)+
        }

        impl Ways {
            fn of(world: &mut World) -> Self {
                Self { $($rows: world.query::<&mut $component>(),)+ }
            }
        }

        $(
            impl Row for $component {
                type Id = $id;

                fn place(id: $id) -> usize {
                    id.index()
                }

                fn rows(ways: &Ways) -> &QueryState<&'static mut Self> {
                    &ways.$rows
                }

                fn rows_mut(ways: &mut Ways) -> &mut QueryState<&'static mut Self> {
                    &mut ways.$rows
                }
            }
        )+
    };
}

every_row!(ways);

/// The things: one table for each kind, in the order of their ids, from the start to the end.
pub(crate) struct Things {
    world: World,
    ways: Ways,
}

impl Things {
    pub(crate) fn of(mut world: World) -> Self {
        Self { ways: Ways::of(&mut world), world }
    }

    /// The rows of one component, by dense id.
    pub(crate) fn all<T: Row>(&self) -> &[T] {
        let rows = T::rows(&self.ways).query_manual(&self.world);
        let mut tables = rows.contiguous_iter_inner().expect("components live in tables");
        tables.find(|rows| !rows.is_empty()).unwrap_or(&[])
    }

    /// The same, to be changed.
    pub(crate) fn all_mut<T: Row>(&mut self) -> &mut [T] {
        let rows = T::rows_mut(&mut self.ways).query_mut(&mut self.world);
        let mut tables = rows.contiguous_iter_inner().expect("components live in tables");
        tables
            .find(|rows| !rows.is_empty())
            .map_or(&mut [], |rows| ContiguousMut::bypass_change_detection_split(rows).0)
    }

    /// What the thing that `id` names is in this respect, to be changed.
    pub(crate) fn the<T: Row>(&mut self, id: T::Id) -> &mut T {
        &mut self.all_mut::<T>()[T::place(id)]
    }
}
