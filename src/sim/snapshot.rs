//! The whole state as plain data: copied out, written back, digested.

use bevy_ecs::query::QueryState;
use bevy_ecs::world::World;
use serde::Serialize;

use super::component::{
    Body, Course, Cue, Defence, Dossier, Draft, EvidenceItem, Function, Gathering, Hazard, Mind, Mood, Patience,
    Progress, every_row,
};
use super::facts::{Seeded, all_mut};
use super::state::{Agenda, Alliance, Changes, Clock, Conduct, Crisis, Plan, Record, Story};

/// Declares the snapshot: one list of rows for each component, and a copy of each resource.
macro_rules! snapshot {
    (rows { $($rows:ident: $component:ty),+ $(,)? } copies { $($copy:ident: $resource:ty),+ $(,)? }) => {
        /// The whole state of an exercise, apart from what never changes and from what only explains.
        ///
        /// Taking one copies dense rows; writing one back reuses the World. Nothing that matters lies outside of it.
        #[derive(Clone, Debug, PartialEq, Serialize)]
        pub struct Snapshot {
            $(pub(crate) $rows: Vec<$component>,)+
            $(pub(crate) $copy: $resource,)+
            /// Events before the snapshot was taken.
            pub(crate) events: u32,
        }

        /// Ways to the rows of a World. Bound to that World.
        pub(crate) struct Rows {
            $(pub(super) $rows: QueryState<&'static mut $component>,)+
        }

        impl Rows {
            pub(crate) fn of(world: &mut World) -> Self {
                Self { $($rows: world.query::<&mut $component>(),)+ }
            }

            /// Copies the state out.
            pub(crate) fn take(&mut self, world: &mut World) -> Snapshot {
                Snapshot {
                    $($rows: self.$rows.iter(world).copied().collect(),)+
                    $($copy: world.resource::<$resource>().clone(),)+
                    events: world.resource::<Record>().next().0,
                }
            }

            /// Writes a state back; the record starts anew behind it.
            pub(crate) fn restore(&mut self, world: &mut World, snapshot: &Snapshot) {
                $({
                    let rows = all_mut(self.$rows.query_mut(&mut *world));
                    assert_eq!(rows.len(), snapshot.$rows.len(), "one table for each kind of thing");
                    rows.copy_from_slice(&snapshot.$rows);
                })+
                $(world.resource_mut::<$resource>().clone_from(&snapshot.$copy);)+
                let mut record = world.resource_mut::<Record>();
                record.before = snapshot.events;
                record.entries.clear();
            }
        }
    };
}

every_row! {
    snapshot
    copies {
        seeded: Seeded,
        clock: Clock,
        agenda: Agenda,
        alliance: Alliance,
        changes: Changes,
        crisis: Crisis,
        conduct: Conduct,
        plan: Plan,
        story: Story,
    }
}
