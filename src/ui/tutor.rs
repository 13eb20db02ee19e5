//! The tutorial: notices what a beginner does, and finds the tip that is due.

use crate::view::Tip;
use crate::vocab::{Deed, Spot};

/// A tutorial under way.
#[derive(Clone, Debug, Default)]
pub struct Tutor {
    /// What was done so far.
    pub done: Vec<Deed>,
    /// Whether the next Esc leaves.
    pub leaving: bool,
}

/// What a player has before their eyes, as far as the tutorial cares.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scene {
    /// Where they are; the particular before the general.
    pub spots: [Option<Spot>; 2],
    /// How much is planned.
    pub planned: usize,
    /// Capital, money and staff that are left.
    pub left: (f64, f64, u8),
}

impl Scene {
    fn is_at(&self, spot: Spot) -> bool {
        self.spots.contains(&Some(spot))
    }

    /// What was done between two scenes, by one key.
    pub fn deeds(&self, after: &Self) -> Vec<Deed> {
        let left = |spot, deed| (self.is_at(spot) && !after.is_at(spot)).then_some(deed);
        let came = |spot, deed| (!self.is_at(spot) && after.is_at(spot)).then_some(deed);
        let locked = came(Spot::Turn, Deed::Lock);
        let planned = after.planned > self.planned;
        [
            left(Spot::Briefing, Deed::ReadBriefing),
            left(Spot::Report, Deed::ReadReport),
            left(Spot::Response, Deed::ReadResponse),
            left(Spot::Turn, Deed::ReadTurn),
            left(Spot::Why, Deed::ReadWhy),
            left(Spot::Council, Deed::SeeCouncil),
            left(Spot::Evidence, Deed::SeeEvidence),
            left(Spot::Decision, Deed::SeeDecision),
            came(Spot::Responses, Deed::SeeResponses),
            came(Spot::Question, Deed::AskToLock),
            came(Spot::Why, Deed::AskWhy),
            locked,
            planned.then_some(Deed::Plan),
            (planned && after.left != self.left).then_some(Deed::PlanAtCost),
            (after.planned < self.planned && locked.is_none()).then_some(Deed::TakeBack),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// The tip that is due here: at the particular spot first.
pub fn due<'a>(tips: &'a [Tip], spots: &[Option<Spot>], done: &[Deed]) -> Option<&'a Tip> {
    spots.iter().flatten().find_map(|spot| tips.iter().find(|it| it.is_due(*spot, done)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Scene = Scene { spots: [Some(Spot::Feed), Some(Spot::Room)], planned: 0, left: (9.0, 9.0, 3) };

    #[test]
    fn what_was_done_follows_from_what_was_seen_before_and_after() {
        let at = |spot| Scene { spots: [Some(spot), None], ..ROOM };
        assert_eq!(at(Spot::Briefing).deeds(&ROOM), [Deed::ReadBriefing]);
        assert_eq!(at(Spot::Report).deeds(&ROOM), [Deed::ReadReport]);
        assert_eq!(ROOM.deeds(&Scene { planned: 1, ..ROOM }), [Deed::Plan]);
        assert_eq!(ROOM.deeds(&Scene { planned: 1, left: (8.0, 9.0, 2), ..ROOM }), [Deed::Plan, Deed::PlanAtCost]);
        let planned = Scene { planned: 1, ..ROOM };
        assert_eq!(planned.deeds(&ROOM), [Deed::TakeBack]);
        let locked = Scene { spots: [Some(Spot::Turn), None], ..ROOM };
        assert_eq!(Scene { planned: 1, ..at(Spot::Question) }.deeds(&locked), [Deed::Lock]);
        assert_eq!(ROOM.deeds(&ROOM), []);
    }
}
