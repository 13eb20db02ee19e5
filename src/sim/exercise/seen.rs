//! What is shown of an exercise: to a seat, to whoever asks why, and at the end.

use crate::sim::{law, project};
use crate::view::{Board, Briefing, Explanation, Opens, Review};
use crate::vocab::{HypothesisId, IncidentId, SeatId};

use super::Exercise;

impl Exercise {
    /// Who is really behind an incident in this exercise.
    pub fn author(&mut self, incident: IncidentId) -> HypothesisId {
        law::author(&self.model.ground, &self.model.story, incident)
    }

    /// Everything a seat may know now.
    pub fn board(&mut self, seat: SeatId) -> Board {
        project::board(self, seat)
    }

    /// What a seat reads before the first turn.
    #[must_use]
    pub fn briefing(&self, seat: SeatId) -> Briefing {
        project::briefing(&self.model.ground, &self.model.story.hidden, seat)
    }

    /// The review; `None` while the exercise runs.
    pub fn review(&mut self, seat: SeatId) -> Option<Review> {
        self.is_over().then(|| project::review(self, seat))
    }

    /// Why something is as it is, as far as the seat may know.
    pub fn explain(&mut self, seat: SeatId, what: Opens) -> Explanation {
        project::explain(self, seat, what)
    }
}
