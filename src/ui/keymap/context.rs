//! Where a key is pressed.

/// Where a key is pressed: a screen, a window, or a habit that several share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// The list of scenarios.
    Picker,
    /// Letters are being typed to narrow a list down.
    Filter,
    /// The choice of a seat.
    Seats,
    /// The briefing.
    Briefing,
    /// The situation room.
    Room,
    /// The Council.
    Council,
    /// The evidence.
    Evidence,
    /// A probability is being typed.
    Number,
    /// A decision is being answered.
    Answer,
    /// The choice of a target.
    Targets,
    /// The ledger.
    Ledger,
    /// The library.
    Library,
    /// Something is being read.
    Reader,
    /// Something is being read that can be planned.
    Offer,
    /// A question that wants yes or no.
    Confirm,
    /// The help.
    Help,
    /// The messages.
    Log,
    /// The review.
    Review,
    /// The curtain between seats.
    Curtain,
    /// The facilitator's console.
    Facilitator,
    /// The wall, for everybody.
    Projector,
    /// A choice of the facilitator.
    Menu,
    /// The facilitator types something.
    Entry,
    /// Habit: a turn is open.
    Turn,
    /// Habit: a list.
    List,
    /// Habit: a text.
    Text,
    /// Habit: one can leave from here.
    Leaving,
    /// Habit: one can ask for help.
    Helped,
    /// Habit: everywhere.
    Always,
    /// The list of everything that can be done.
    Commands,
    /// A screen as plain text.
    ReadOut,
    /// The settings.
    Settings,
    /// The list of turns and decisions so far.
    Past,
}

impl Context {
    /// Every screen and window, without the habits.
    pub const ALL: [Self; 27] = [
        Self::Picker,
        Self::Filter,
        Self::Seats,
        Self::Briefing,
        Self::Room,
        Self::Council,
        Self::Evidence,
        Self::Number,
        Self::Answer,
        Self::Targets,
        Self::Ledger,
        Self::Library,
        Self::Reader,
        Self::Offer,
        Self::Confirm,
        Self::Help,
        Self::Log,
        Self::Review,
        Self::Commands,
        Self::ReadOut,
        Self::Settings,
        Self::Past,
        Self::Curtain,
        Self::Facilitator,
        Self::Projector,
        Self::Menu,
        Self::Entry,
    ];

    /// This place and its habits, the particular first.
    pub const fn chain(self) -> &'static [Self] {
        use Context::{
            Always, Answer, Briefing, Commands, Confirm, Council, Curtain, Entry, Evidence, Facilitator, Filter, Help,
            Helped, Leaving, Ledger, Library, List, Log, Menu, Number, Offer, Past, Picker, Projector, ReadOut, Reader,
            Review, Room, Seats, Settings, Targets, Text, Turn,
        };
        match self {
            Picker => &[Picker, List, Leaving, Helped, Always],
            Filter => &[Filter, Always],
            Seats => &[Seats, List, Helped, Always],
            Briefing => &[Briefing, Text, Leaving, Helped, Always],
            Room => &[Room, Turn, List, Leaving, Helped, Always],
            Council => &[Council, Turn, List, Leaving, Helped, Always],
            Evidence => &[Evidence, Turn, List, Leaving, Helped, Always],
            Number => &[Number, Helped, Always],
            Answer => &[Answer, Always],
            Targets => &[Targets, List, Helped, Always],
            Ledger => &[Ledger, List, Leaving, Helped, Always],
            Library => &[Library, List, Leaving, Helped, Always],
            Offer => &[Offer, Reader, Text, Leaving, Helped, Always],
            Reader => &[Reader, Text, Leaving, Helped, Always],
            Confirm => &[Confirm, Helped, Always],
            Help => &[Help, Text, Always],
            Log => &[Log, Text, Helped, Always],
            Review => &[Review, List, Leaving, Helped, Always],
            Commands => &[Commands, Always],
            ReadOut => &[ReadOut, Text, Always],
            Settings => &[Settings, List, Leaving, Helped, Always],
            Past => &[Past, List, Leaving, Helped, Always],
            Curtain => &[Curtain, List, Leaving, Helped, Always],
            Facilitator => &[Facilitator, List, Leaving, Helped, Always],
            Projector => &[Projector, Leaving, Helped, Always],
            Menu => &[Menu, List, Helped, Always],
            Entry => &[Entry, Always],
            Turn | List | Text | Leaving | Helped | Always => &[],
        }
    }

    /// Whether letters are text here.
    pub const fn takes_text(self) -> bool {
        matches!(self, Self::Filter | Self::Number | Self::Answer | Self::Commands | Self::Entry)
    }

    /// What the place is called in the help.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Picker => "Scenarios",
            Self::Filter => "Narrowing a list down",
            Self::Seats => "Choosing a seat",
            Self::Briefing => "Briefing",
            Self::Room => "Situation room",
            Self::Council => "The Council",
            Self::Evidence => "Evidence",
            Self::Number => "Stating a probability",
            Self::Answer => "Answering",
            Self::Targets => "Choosing a target",
            Self::Ledger => "Why?",
            Self::Library => "Library",
            Self::Reader | Self::Offer => "Reading",
            Self::Confirm => "A question",
            Self::Help => "Help",
            Self::Log => "Messages",
            Self::Review => "Review",
            Self::Commands => "Every command",
            Self::ReadOut => "This screen as text",
            Self::Settings => "Settings",
            Self::Past => "Turns and decisions so far",
            Self::Curtain => "The curtain",
            Self::Facilitator => "Facilitator",
            Self::Projector => "The wall",
            Self::Menu => "Choosing",
            Self::Entry => "Typing",
            Self::Turn => "While a turn is open",
            Self::List | Self::Text => "Moving",
            Self::Leaving | Self::Helped | Self::Always => "Everywhere",
        }
    }
}
