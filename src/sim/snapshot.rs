//! The whole state as plain data: copied out, written back, digested.

use serde::Serialize;

use super::chance::Seed;
use super::component::{
    Body, Course, Cue, Defence, Dossier, Draft, EvidenceItem, Function, Gathering, Hazard, Mind, Mood, Patience,
    Progress, every_row,
};
use super::model::Model;
use super::state::{Agenda, Alliance, Changes, Clock, Conduct, Crisis, Plan, Story};

/// Declares the snapshot: one list of rows for each component, and a copy of what is so of the whole.
macro_rules! snapshot {
    (rows { $($rows:ident[$id:ty]: $component:ty),+ $(,)? } copies { $($copy:ident: $of:ty),+ $(,)? }) => {
        /// The whole state of an exercise, apart from what never changes and from what only explains.
        ///
        /// Taking one copies dense rows; writing one back reuses the World. Nothing that matters lies outside of it.
        #[derive(Clone, Debug, PartialEq, Serialize)]
        pub struct Snapshot {
            $(pub(crate) $rows: Vec<$component>,)+
            $(pub(crate) $copy: $of,)+
            /// Events before the snapshot was taken.
            pub(crate) events: u32,
        }

        impl Model {
            /// Copies the state out.
            pub(crate) fn snapshot(&self) -> Snapshot {
                Snapshot {
                    $($rows: self.things.all::<$component>().to_vec(),)+
                    $($copy: self.$copy.clone(),)+
                    events: self.record.next().0,
                }
            }

            /// Writes a state back; the record starts anew behind it.
            pub(crate) fn restore(&mut self, snapshot: &Snapshot) {
                $({
                    let rows = self.things.all_mut::<$component>();
                    assert_eq!(rows.len(), snapshot.$rows.len(), "one table for each kind of thing");
                    rows.copy_from_slice(&snapshot.$rows);
                })+
                $(self.$copy.clone_from(&snapshot.$copy);)+
                self.record.before = snapshot.events;
                self.record.entries.clear();
            }
        }
    };
}

every_row! {
    snapshot
    copies {
        seed: Seed,
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
