//! What a thing is, is what it has: the components, one a file.
//!
//! Every component is plain old data, so that a snapshot is a copy of rows and the digest covers all that matters. Entities
//! are made once, in id order, and never despawned: row number and dense id are the same.

mod adversary;
mod ally;
mod body;
mod buildup;
mod incident;
mod inject;
mod network;
mod operation;
mod progress;
mod proposal;

pub(crate) use adversary::{Mind, Patience};
pub(crate) use ally::Mood;
pub(crate) use body::{Body, BodyKind};
pub(crate) use buildup::Buildup;
pub(crate) use incident::{Dossier, EvidenceItem, Gathering, MOST_CHANNELS};
pub(crate) use inject::{Cue, CueState};
pub(crate) use network::{Defence, Function};
pub(crate) use operation::{Course, CourseState, Hazard};
pub(crate) use progress::{Progress, ProgressState};
pub(crate) use proposal::{Draft, DraftState};

/// Hands every component with the name of its rows to another macro, before what else that one takes: one list for all who need all.
macro_rules! every_row {
    ($then:ident $($more:tt)*) => {
        $then! {
            rows {
                defences: Defence,
                functions: Function,
                moods: Mood,
                minds: Mind,
                patience: Patience,
                courses: Course,
                hazards: Hazard,
                dossiers: Dossier,
                gathering: Gathering,
                evidence: EvidenceItem,
                progresses: Progress,
                drafts: Draft,
                cues: Cue,
                bodies: Body,
            }
            $($more)*
        }
    };
}

pub(crate) use every_row;
