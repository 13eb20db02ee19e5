//! Everything that is so in an exercise: the things in it, and what is so of it as a whole.

use std::sync::Arc;

use bevy_ecs::change_detection::ContiguousMut;
use bevy_ecs::component::{Component, Mutable};
use bevy_ecs::query::QueryState;
use bevy_ecs::system::Query;
use bevy_ecs::world::World;

use super::chance::Seed;
use super::component::{
    Body, Course, Cue, Defence, Dossier, Draft, EvidenceItem, Function, Gathering, Hazard, Mind, Mood, Patience,
    Progress, every_row,
};
use super::ground::Ground;
use super::index::Index;
use super::state::{Agenda, Alliance, Changes, Clock, Conduct, Crisis, Ledger, Plan, Record, Story};

/// Everything that is so in an exercise.
///
/// Things (Allies, networks, operations, incidents ...) are entities, and what they are is their components. What is so of the
/// exercise as a whole is not a thing, and lies beside them: `docs/decisions/0021-the-whole-lies-beside-the-things.md`.
pub(crate) struct Model {
    pub(crate) ground: Arc<Ground>,
    pub(crate) things: World,
    pub(crate) rows: Rows,
    pub(crate) index: Index,
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

/// Declares ways to the rows of every component.
macro_rules! rows {
    (rows { $($rows:ident: $component:ty),+ $(,)? }) => {
        /// Ways to the rows of the things, by dense id. Bound to their World.
        pub(crate) struct Rows {
            $(pub(crate) $rows: QueryState<&'static mut $component>,)+
        }

        impl Rows {
            pub(crate) fn of(things: &mut World) -> Self {
                Self { $($rows: things.query::<&mut $component>(),)+ }
            }
        }
    };
}

every_row!(rows);

/// The rows of one component, by dense id.
pub(crate) fn all<'w, T: Component>(query: Query<'w, '_, &'static T>) -> &'w [T] {
    let mut tables = query.contiguous_iter_inner().expect("components live in tables");
    tables.find(|rows| !rows.is_empty()).unwrap_or(&[])
}

/// The same, to be changed.
pub(crate) fn all_mut<'w, T: Component<Mutability = Mutable>>(
    rows: &'w mut QueryState<&'static mut T>,
    things: &'w mut World,
) -> &'w mut [T] {
    let mut tables = rows.query_mut(things).contiguous_iter_inner().expect("components live in tables");
    tables.find(|rows| !rows.is_empty()).map_or(&mut [], |rows| ContiguousMut::bypass_change_detection_split(rows).0)
}
