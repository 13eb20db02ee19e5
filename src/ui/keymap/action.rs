//! What a key asks for.

use crate::ui::cursor::Motion;
use crate::vocab::Terms;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Explain this screen.
    Help,
    /// Leave the exercise or the program; asks first.
    Leave,
    /// Everything that was said.
    Messages,
    /// The library.
    Library,
    /// Move along a list or a text.
    Move(Motion),
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// The next part of the screen.
    Next,
    /// The part of the screen before.
    Previous,
    /// This part of the screen.
    Focus(Part),
    /// This page of the review, from 0.
    Page(usize),
    /// Open, or choose.
    Open,
    /// Close, or go back.
    Back,
    /// Why is it so?
    Why,
    /// Why is the incident as grave as it is?
    Gravity,
    /// Plan what is selected, or take it back.
    Plan,
    /// Take the last decision back.
    Undo,
    /// Lock the turn; asks first.
    Lock,
    /// To the Council.
    Council,
    /// To the evidence.
    Evidence,
    /// To what is put to the seat to decide.
    Decide,
    /// To the briefing.
    Briefing,
    /// To the review.
    Review,
    /// Type letters to narrow the list down.
    Filter,
    /// Continue the newest saved exercise.
    Continue,
    /// The next incident.
    NextCase,
    /// Yes, do it.
    Yes,
    /// Press the button that has the focus.
    Press,
    /// Take the last character back.
    Erase,
    /// The list of everything that can be done.
    Commands,
    /// This screen as plain text.
    ReadOut,
    /// Print the text into the terminal's scrollback.
    Print,
    /// The settings.
    Settings,
    /// The next theme.
    NextTheme,
    /// Draw everything anew.
    Redraw,
    /// The mouse on, or off.
    Mouse,
    /// Play the tutorial.
    Tutorial,
    /// Read the tips of the tutorial again.
    Tips,
    /// To the list of turns and decisions so far.
    Past,
    /// Begin an exercise that branches off where one is looking.
    Branch,
    /// Hand the keyboard to another seat, behind a curtain.
    HandOver,
    /// To the facilitator's console, or back from it.
    Facilitate,
    /// Something that the facilitator does.
    Act(Deed),
}

/// Something that the facilitator does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Start the clock, or stop it.
    Pause,
    /// A minute more.
    More,
    /// A minute less.
    Less,
    /// Put the selected inject on the table.
    Bring,
    /// Hold it back.
    Hold,
    /// Let it come later.
    Later,
    /// Take it out.
    TakeOut,
    /// Let it go.
    LetGo,
    /// Answer what a seat asks.
    Reply,
    /// More time for the selected seat.
    Extra,
    /// Say that something is otherwise.
    Change,
    /// End the turn for all.
    EndTurn,
    /// Note something.
    Note,
    /// Judge a rubric.
    Judge,
    /// Show the wall.
    Projector,
    /// Ask the facilitator, from a seat.
    Ask,
    /// Take a decision that is put to the facilitator.
    Decide,
}

impl Action {
    /// Whether it asks before it does something: its key must do nothing in the question.
    pub const fn asks(self) -> bool {
        matches!(self, Self::Lock | Self::Leave | Self::Facilitate | Self::Act(Deed::EndTurn))
    }

    /// Whether a cast has a use for it: without a council there is nothing to vote on, and the library is about one.
    pub fn is_for(self, terms: &Terms) -> bool {
        terms.has_council() || !matches!(self, Self::Council | Self::Library)
    }
}

/// A part of a screen that can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What was reported.
    Feed,
    /// The Allies.
    Allies,
    /// The networks.
    Networks,
    /// Scores and moods.
    Play,
    /// The catalogue.
    Responses,
    /// This turn's plan.
    Plan,
    /// Where Allies stand on the text.
    Positions,
    /// What can be done about the text.
    Moves,
    /// The text before the Council.
    Text,
    /// The seats at the table.
    Seats,
    /// The injects that have not come.
    Injects,
    /// The clock and the pace.
    Clock,
    /// What is so, and what is believed.
    Truth,
    /// What was noted.
    Notes,
}
