//! The list of everything that can be done: what is in it, and doing what was chosen.

use crate::ui::keymap::{Action, Bound, Context};
use crate::ui::screen::commands::{CommandsState, Entry, Place};
use crate::vocab::Terms;

use super::{App, Screen, Window};

/// Whether a window only shows what its seat may see.
const fn lies_over_a_seat(window: &Window) -> bool {
    matches!(
        window,
        Window::Help(..)
            | Window::Log(_)
            | Window::Ledger(_)
            | Window::Library(_)
            | Window::Article(..)
            | Window::Reader(..)
            | Window::Targets(_)
            | Window::Number(_)
            | Window::Confirm(_)
            | Window::ReadOut(..)
            | Window::Settings(_)
            | Window::Past(_)
            | Window::Tips(_)
    )
}

/// Whether an action only moves about.
const fn moves(action: Action) -> bool {
    matches!(action, Action::Move(_) | Action::Left | Action::Right | Action::Next | Action::Previous)
}

impl App<'_> {
    /// Opens the list over whatever is on the screen.
    pub(super) fn open_commands(&mut self) {
        let context = self.context();
        let keyed = |it: &Bound| {
            self.keys.here(context).any(|other| other.row.action == it.row.action && !other.keys.is_empty())
        };
        let here = self.keys.here(context).filter(|it| !it.keys.is_empty() || !keyed(it));
        let mut entries: Vec<_> = here.filter_map(|it| self.entry_here(context, it)).collect();
        let away = |it: &&Bound| !context.chain().contains(&it.row.context) && it.row.context != Context::Commands;
        entries.extend(self.keys.all().filter(away).filter_map(|it| self.entry_away(it)));
        // What is done before how one moves, and places that can be gone to before those that cannot.
        entries.sort_by_key(|it| match it.place {
            Place::Here => (0, moves(it.action)),
            Place::There => (1, false),
            Place::Elsewhere => (2, false),
        });
        self.windows.push(Window::Commands(CommandsState { entries, ..CommandsState::default() }));
    }

    fn entry_here(&self, context: Context, bound: &Bound) -> Option<Entry> {
        let refused = self.why_not(context, bound.row.action);
        self.entry(bound, Place::Here, refused)
    }

    fn entry_away(&self, bound: &Bound) -> Option<Entry> {
        let place = bound.row.context;
        if self.road(place).is_some() {
            return self.entry(bound, Place::There, None);
        }
        let why = match place {
            Context::Turn => "it works while a turn is open".to_owned(),
            _ if Context::ALL.contains(&place) => format!("it works in: {}", place.name()),
            _ => "it works elsewhere".to_owned(),
        };
        self.entry(bound, Place::Elsewhere, Some(why))
    }

    fn entry(&self, bound: &Bound, place: Place, refused: Option<String>) -> Option<Entry> {
        let row = bound.row;
        let terms = self.terms();
        let say = |text: &str| terms.say(text).into_owned();
        let (name, about) = (say(row.words), say(row.about));
        let entry = Entry { action: row.action, name, keys: bound.told(), about, within: row.context, place, refused };
        row.action.is_for(&terms).then_some(entry)
    }

    /// The words of the cast on the screen.
    pub(super) fn terms(&self) -> Terms {
        self.desk.as_ref().map_or(Terms::ALLIANCE, |it| it.board().terms.clone())
    }

    /// The screen to go to so that the keys of a place work.
    ///
    /// There is one only from the screens of a seat and the windows over them: what else there is, is left by its own keys.
    fn road(&self, to: Context) -> Option<Screen> {
        let seated = matches!(
            self.screen,
            Screen::Picker | Screen::Briefing | Screen::Room | Screen::Council | Screen::Evidence | Screen::Review
        );
        if !seated || !self.windows.iter().all(lies_over_a_seat) {
            return None;
        }
        let Some(desk) = &self.desk else { return (to == Context::Picker).then_some(Screen::Picker) };
        let screen = match to {
            Context::Briefing => Screen::Briefing,
            Context::Room | Context::Turn => Screen::Room,
            Context::Council if desk.board().terms.has_council() => Screen::Council,
            Context::Evidence => Screen::Evidence,
            Context::Review if desk.review().is_some() => Screen::Review,
            _ => return None,
        };
        (screen != self.screen || !self.windows.is_empty()).then_some(screen)
    }

    pub(super) fn act_in_commands(&mut self, action: Action) {
        let page = self.extent.page;
        let Some(Window::Commands(state)) = self.windows.last_mut() else { return };
        match action {
            Action::Move(motion) => state.cursor.step(motion, state.shown().len(), page),
            Action::Erase => state.erase(),
            Action::Open => self.do_command(),
            _ => {}
        }
    }

    fn do_command(&mut self) {
        let Some(Window::Commands(state)) = self.windows.last() else { return };
        let Some(Entry { action, name, within, refused, place, .. }) = state.selected().cloned() else { return };
        if let Some(why) = refused {
            self.warn(format!("Not now, {name}: {why}."));
            return;
        }
        self.windows.pop();
        if place == Place::There
            && let Some(screen) = self.road(within)
        {
            self.windows.clear();
            self.screen = screen;
            if let Some(why) = self.why_not(self.context(), action) {
                self.warn(format!("Not now, {name}: {why}."));
                return;
            }
        }
        self.act(self.context(), action);
    }

    /// Everything in the list that is open.
    #[cfg(test)]
    pub fn listed(&self) -> Vec<Entry> {
        let Some(Window::Commands(state)) = self.windows.last() else { return Vec::new() };
        state.entries.clone()
    }
}
