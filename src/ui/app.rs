//! The interface as a value: keys go in, frames come out, and only the desk and the lobby are ever asked for anything.

mod answer;
mod commands;
mod council;
mod evidence;
mod facilitate;
mod library;
mod live;
mod lobby;
mod mouse;
mod past;
mod play;
mod read_out;
mod reason;
mod review;
mod room;
mod settings;
mod show;
mod table;
mod tutor;
mod windows;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use ratatui::layout::Rect;

use super::cursor::{Cursor, Extent};
use super::desk::{Desk, Lobby, Waker};
use super::house::House;
use super::keymap::{Action, Context, Keymap, Part};
use super::paint::Paint;
use super::screen::answer::AnswerState;
use super::screen::commands::CommandsState;
use super::screen::confirm::{ConfirmState, Question};
use super::screen::council::CouncilState;
use super::screen::entry::{EntryState, MenuState};
use super::screen::evidence::EvidenceState;
use super::screen::ledger::Leaf;
use super::screen::library::LibraryState;
use super::screen::notice::Notice;
use super::screen::number::NumberState;
use super::screen::picker::PickerState;
use super::screen::reader::Reading;
use super::screen::review::ReviewState;
use super::screen::room::RoomState;
use super::screen::seats::SeatsState;
use super::screen::small::too_small;
use super::screen::targets::TargetsState;
use super::tutor::Tutor;
use super::widget::hits::Hit;

use past::{Present, READ_ONLY};

/// Where the interface begins.
pub enum Start {
    /// With the list of scenarios.
    Picker,
    /// With an exercise.
    Desk(Box<dyn Desk>),
    /// With the tutorial, and the list behind it.
    Tutorial,
}

/// How a session at the terminal ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Where the last exercise is saved, if there was one.
    pub saved_at: Option<String>,
    /// Whether that exercise is over.
    pub over: bool,
    /// The signal that ended it, if one did. The exit code is then 128 and this number.
    pub signal: Option<i32>,
}

/// The screen under every window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Screen {
    Picker,
    Briefing,
    Room,
    Council,
    Evidence,
    Review,
    Curtain,
    Facilitator,
    Projector,
}

/// A window over the screen.
enum Window {
    Help(Context, Cursor),
    Log(Cursor),
    Ledger(Vec<Leaf>),
    Library(LibraryState),
    Article(usize, Cursor),
    Reader(Reading, Cursor),
    Targets(TargetsState),
    Number(NumberState),
    Answer(AnswerState),
    Seats(SeatsState),
    Confirm(ConfirmState),
    Commands(CommandsState),
    ReadOut(Vec<String>, Cursor),
    Settings(Cursor),
    Notice(Notice, Cursor),
    Tips(Cursor),
    Past(Cursor),
    Menu(MenuState),
    Entry(EntryState),
}

/// How much a message matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tone {
    /// It went as asked.
    Plain,
    /// It did not.
    Warn,
}

/// The interface.
pub struct App<'a> {
    lobby: &'a mut dyn Lobby,
    desk: Option<Box<dyn Desk>>,
    /// Whether leaving an exercise leads back to the list.
    has_picker: bool,
    screen: Screen,
    windows: Vec<Window>,
    picker: PickerState,
    briefing: Cursor,
    room: RoomState,
    council: CouncilState,
    evidence: EvidenceState,
    review: ReviewState,
    table: table::AtTable,
    messages: Vec<String>,
    /// What stands on the message line.
    said: Option<(String, Tone)>,
    paint: Paint,
    keys: Keymap,
    house: House,
    /// Whether everything is to be drawn anew.
    redraw: bool,
    /// What is to be printed below the screen.
    printed: Vec<String>,
    /// What the last frame put where, for the mouse.
    hits: Vec<Hit>,
    extent: Extent,
    /// The size of the last frame.
    area: Rect,
    outcome: Option<Outcome>,
    /// The tutorial, while it is under way.
    tutor: Option<Tutor>,
    /// The exercise as it is now, while it is looked at as it was.
    present: Option<Present>,
    /// Wakes whoever draws, from another thread.
    wake: Option<Waker>,
}

impl<'a> App<'a> {
    /// An interface that begins at `start`.
    pub fn new(lobby: &'a mut dyn Lobby, start: Start, paint: Paint) -> Self {
        let mut app = Self {
            lobby,
            desk: None,
            has_picker: matches!(start, Start::Picker | Start::Tutorial),
            screen: Screen::Picker,
            windows: Vec::new(),
            picker: PickerState::default(),
            briefing: Cursor::default(),
            room: RoomState::default(),
            council: CouncilState::default(),
            evidence: EvidenceState::default(),
            review: ReviewState::default(),
            table: table::AtTable::default(),
            messages: Vec::new(),
            said: None,
            paint,
            keys: Keymap::default(),
            house: House::default(),
            redraw: false,
            printed: Vec::new(),
            hits: Vec::new(),
            extent: Extent::default(),
            area: Rect::new(0, 0, u16::MAX, u16::MAX),
            outcome: None,
            tutor: None,
            present: None,
            wake: None,
        };
        match start {
            Start::Picker => {}
            Start::Desk(desk) => app.sit_down(desk),
            Start::Tutorial => app.tutorial(),
        }
        app
    }

    /// Lets the desk work things out in the background: `wake` is called when [`App::refresh`] has something to take up.
    pub fn wake_with(&mut self, wake: Waker) {
        self.wake = Some(wake);
        self.foresee();
    }

    /// Takes up what was worked out in the background, without waiting; whether the screen may look different now.
    pub fn refresh(&mut self) -> bool {
        let of_desk = self.desk.as_mut().is_some_and(|it| it.refresh());
        self.refresh_lobby() || of_desk
    }

    fn foresee(&mut self) {
        if !self.house.is_on("forecasts") {
            return;
        }
        if let (Some(desk), Some(_)) = (&mut self.desk, &self.wake) {
            desk.foresee(self.wake.clone());
        }
    }

    /// How the session ended, once it has.
    pub const fn outcome(&self) -> Option<&Outcome> {
        self.outcome.as_ref()
    }

    /// Ends the session, because of a signal or an error.
    pub fn end(&mut self, signal: Option<i32>) -> Outcome {
        self.come_back();
        let desk = self.desk.as_ref();
        Outcome { saved_at: desk.map(|it| it.saved_at()), over: desk.is_some_and(|it| it.review().is_some()), signal }
    }

    /// Answers one key. Keys that are held or let go are none.
    pub fn key(&mut self, event: KeyEvent) {
        if event.kind != KeyEventKind::Press {
            return;
        }
        if too_small(self.area) {
            if event.modifiers.contains(KeyModifiers::CONTROL) && event.code == KeyCode::Char('c') {
                self.outcome = Some(self.end(None));
            }
            return;
        }
        self.said = None;
        let before = self.scene();
        let context = self.context();
        if let Some(action) = self.keys.lookup(context, event) {
            if self.desk.as_ref().is_none_or(|it| action.is_for(&it.board().terms)) {
                self.act(context, action);
            }
        } else if let KeyCode::Char(c) = event.code
            && !event.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT)
        {
            self.typed(context, c);
        }
        self.witness(&before);
    }

    /// Takes pasted text: into a field where there is one, and nowhere else.
    pub fn paste(&mut self, text: &str) {
        let context = self.context();
        if too_small(self.area) {
            return;
        }
        if !context.takes_text() {
            self.warn("A paste was ignored: nothing here takes text.");
            return;
        }
        for c in text.chars().take(400) {
            self.typed(context, c);
        }
    }

    /// Where a key would be pressed now.
    pub fn context(&self) -> Context {
        match self.windows.last() {
            Some(Window::Help(..)) => Context::Help,
            Some(Window::Log(_)) => Context::Log,
            Some(Window::Ledger(_)) => Context::Ledger,
            Some(Window::Library(state)) if state.typing => Context::Filter,
            Some(Window::Library(_)) => Context::Library,
            Some(Window::Reader(Reading::Offer(_) | Reading::Position(_), _)) => Context::Offer,
            Some(Window::Reader(..) | Window::Article(..) | Window::Notice(..) | Window::Tips(_)) => Context::Reader,
            Some(Window::Targets(_)) => Context::Targets,
            Some(Window::Number(_)) => Context::Number,
            Some(Window::Answer(_)) => Context::Answer,
            Some(Window::Seats(..)) => Context::Seats,
            Some(Window::Confirm(_)) => Context::Confirm,
            Some(Window::Commands(_)) => Context::Commands,
            Some(Window::ReadOut(..)) => Context::ReadOut,
            Some(Window::Settings(_)) => Context::Settings,
            Some(Window::Past(_)) => Context::Past,
            Some(Window::Menu(_)) => Context::Menu,
            Some(Window::Entry(_)) => Context::Entry,
            None if self.typing() => Context::Filter,
            None => match self.screen {
                Screen::Picker => Context::Picker,
                Screen::Briefing => Context::Briefing,
                Screen::Room => Context::Room,
                Screen::Council => Context::Council,
                Screen::Evidence => Context::Evidence,
                Screen::Review => Context::Review,
                Screen::Curtain => Context::Curtain,
                Screen::Facilitator => Context::Facilitator,
                Screen::Projector => Context::Projector,
            },
        }
    }

    /// The part of the screen that has the focus.
    const fn focus(&self) -> Part {
        match self.screen {
            Screen::Council => self.council.part,
            Screen::Facilitator => self.table.facilitator.part,
            _ => self.room.part,
        }
    }

    fn typing(&self) -> bool {
        match self.screen {
            Screen::Picker => self.picker.typing,
            Screen::Room => self.room.typing,
            _ => false,
        }
    }

    fn act(&mut self, context: Context, action: Action) {
        if self.leaves_tutorial(action) {
            return;
        }
        match action {
            Action::Help => self.windows.push(Window::Help(context, Cursor::default())),
            Action::Messages => self.windows.push(Window::Log(Cursor::default())),
            Action::Library => self.open_library(),
            Action::Leave => self.ask_to_leave(),
            Action::Commands => self.open_commands(),
            Action::ReadOut => self.read_out(),
            Action::Settings => self.open_settings(),
            Action::NextTheme => self.next_theme(),
            Action::Mouse => self.toggle_mouse(),
            Action::Redraw => self.redraw = true,
            Action::Print => self.print(),
            Action::Tips => self.open_tips(),
            Action::Plan
            | Action::Lock
            | Action::Undo
            | Action::Decide
            | Action::HandOver
            | Action::Facilitate
            | Action::Act(_)
                if self.present.is_some() =>
            {
                self.warn(READ_ONLY);
            }
            Action::Past if self.windows.is_empty() => self.open_past(),
            Action::Facilitate => self.facilitate(),
            _ if !self.windows.is_empty() => self.act_in_window(action),
            _ => match self.screen {
                Screen::Picker => self.act_in_picker(action),
                Screen::Briefing => self.act_in_briefing(action),
                Screen::Room => self.act_in_room(action),
                Screen::Council => self.act_in_council(action),
                Screen::Evidence => self.act_in_evidence(action),
                Screen::Review => self.act_in_review(action),
                Screen::Curtain => self.act_at_curtain(action),
                Screen::Facilitator => self.act_in_console(action),
                Screen::Projector if action == Action::Back => {
                    let last = self.places().len();
                    self.draw_curtain(last);
                }
                Screen::Projector => {}
            },
        }
    }

    fn typed(&mut self, context: Context, c: char) {
        match (context, self.windows.last_mut()) {
            (Context::Number, Some(Window::Number(number))) => {
                if let Some(digit) = c.to_digit(10).and_then(|it| u8::try_from(it).ok()) {
                    number.digit(digit);
                }
            }
            (Context::Answer, Some(Window::Answer(answer))) => answer.push(c),
            (Context::Commands, Some(Window::Commands(commands))) => commands.push(c),
            (Context::Entry, Some(Window::Entry(entry))) => entry.push(c),
            (Context::Filter, _) if !c.is_control() => {
                let (filter, cursor) = self.filter();
                if filter.chars().count() < 40 {
                    filter.push(c);
                    cursor.at = 0;
                }
            }
            _ => {}
        }
    }

    fn filter(&mut self) -> (&mut String, &mut Cursor) {
        if let Some(Window::Library(state)) = self.windows.last_mut() {
            (&mut state.filter, &mut state.cursor)
        } else if self.screen == Screen::Picker {
            (&mut self.picker.filter, &mut self.picker.cursor)
        } else {
            (&mut self.room.filter, &mut self.room.responses)
        }
    }

    /// Asks before leaving, unless that is being asked already.
    fn ask_to_leave(&mut self) {
        if matches!(self.windows.last(), Some(Window::Confirm(_))) {
            return;
        }
        let quit = self.desk.is_none() || !self.has_picker;
        self.windows.push(Window::Confirm(ConfirmState::new(Question::Leave { quit })));
    }

    /// Whether the lobby is finding something out.
    fn looks(&self) -> bool {
        self.has_picker && self.lobby.is_looking()
    }

    /// Takes in what the lobby found out meanwhile; true if the screen may look different. The selected row stays the
    /// selected one.
    fn refresh_lobby(&mut self) -> bool {
        let selected = self.selected_key();
        if !self.has_picker || !self.lobby.refresh() {
            return false;
        }
        self.select_key(selected.as_deref());
        self.desk.is_none()
    }

    /// Says a sentence of the program's own that names keys by their words in braces, see [`Keymap::fill`].
    fn say_keys(&mut self, text: &str) {
        self.say(self.keys.fill(text));
    }

    fn say(&mut self, text: impl Into<String>) {
        self.note(text.into(), Tone::Plain);
    }

    pub(super) fn warn(&mut self, text: impl Into<String>) {
        self.note(text.into(), Tone::Warn);
    }

    fn note(&mut self, text: String, tone: Tone) {
        if self.messages.last() != Some(&text) {
            self.messages.push(text.clone());
        }
        if self.messages.len() > 200 {
            self.messages.remove(0);
        }
        self.said = Some((text, tone));
    }
}
