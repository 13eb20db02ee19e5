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

/// Hands every component, with the name of its rows and the dense ids of the things that have it, to another macro, before what else that one takes: one list for all who need all.
macro_rules! every_row {
    ($then:ident $($more:tt)*) => {
        $then! {
            rows {
                defences[NetworkId]: Defence,
                functions[NetworkId]: Function,
                moods[AllyId]: Mood,
                minds[AdversaryId]: Mind,
                patience[AdversaryId]: Patience,
                courses[OperationId]: Course,
                hazards[OperationId]: Hazard,
                dossiers[IncidentId]: Dossier,
                gathering[IncidentId]: Gathering,
                evidence[EvidenceId]: EvidenceItem,
                progresses[ProgressId]: Progress,
                drafts[ProposalId]: Draft,
                cues[InjectId]: Cue,
                bodies[BodyKind]: Body,
            }
            $($more)*
        }
    };
}

pub(crate) use every_row;
