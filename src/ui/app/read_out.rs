//! Every screen and window in sentences: the same that plain mode says, without what it says about typing.

use crate::ui::cursor::Cursor;
use crate::ui::describe;
use crate::ui::glyphs;
use crate::ui::keymap::{Context, Part};
use crate::ui::screen::answer::AnswerState;
use crate::ui::screen::confirm;
use crate::ui::screen::library::shown;
use crate::ui::screen::number::NumberState;
use crate::ui::screen::picker::{Choice, STEPS, choices};
use crate::ui::screen::reader::Reading;
use crate::ui::screen::seats::SeatsState;
use crate::ui::screen::settings;
use crate::ui::screen::words;
use crate::ui::text::count;
use crate::view::{Board, PickerEntry, SwitchCard};
use crate::vocab::Band;

use super::lobby::unfinished;
use super::{App, Screen, Window};

impl App<'_> {
    /// Opens the window with this screen as text.
    pub(super) fn read_out(&mut self) {
        let lines = self.described();
        self.windows.push(Window::ReadOut(lines, Cursor::default()));
    }

    /// Has the text printed that is open.
    pub(super) fn print(&mut self) {
        let Some(Window::ReadOut(lines, _)) = self.windows.last() else { return };
        let width = usize::from(self.area.width.clamp(1, 96));
        let fitting = lines.iter().flat_map(|line| {
            let text = line.trim_start();
            let indent = line.len() - text.len();
            let rows = crate::ui::text::wrap(text, width.saturating_sub(indent));
            rows.into_iter().map(move |row| format!("{:indent$}{row}", ""))
        });
        let shown = |c: char| if self.paint.ascii && !c.is_ascii() { glyphs::plain(c) } else { c };
        self.printed = fitting.map(|line| line.chars().map(shown).collect()).collect();
        self.say("Printed. The text stands in the terminal's scrollback once you have left.");
    }

    /// What is to be printed below the screen; once.
    pub fn takes_print(&mut self) -> Vec<String> {
        std::mem::take(&mut self.printed)
    }

    /// The window that is in front, then what lies behind it, then what was said last.
    pub fn described(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for window in self.windows.iter().rev() {
            lines.extend(self.window_described(window));
        }
        if !lines.is_empty() {
            lines.push("Behind this window:".into());
        }
        lines.extend(self.screen_described());
        lines.extend(self.clock().map(describe::left));
        lines.extend(self.tip().map(|it| describe::clean(&format!("Tip: {}. {}", it.title, self.keys.fill(&it.text)))));
        lines.extend(self.said.as_ref().map(|(text, _)| describe::clean(&format!("Said last: {text}"))));
        describe::untyped(lines)
    }

    fn screen_described(&self) -> Vec<String> {
        let Some(desk) = &self.desk else { return self.picker_described() };
        let board = desk.board();
        match self.screen {
            Screen::Picker | Screen::Briefing => {
                let (page, of) = (self.briefing.at + 1, self.extent.overflow + 1);
                let page = if of > 1 { vec![format!("Page {} of {of}.", page.min(of))] } else { Vec::new() };
                [describe::briefing(desk.briefing()), describe::turn(board), describe::purse(board), page].concat()
            }
            Screen::Room => self.room_described(board),
            Screen::Council => [describe::turn(board), describe::council(&board.council, &board.terms)].concat(),
            Screen::Evidence => [describe::turn(board), describe::cases(&board.cases)].concat(),
            Screen::Curtain => [describe::turn(board), describe::seats(&self.places())].concat(),
            Screen::Projector => describe::projector(&desk.projector()),
            Screen::Facilitator => {
                let console = desk.console();
                let pace = describe::pace(&console, board.turn.number);
                [describe::turn(board), pace, describe::console(&console), describe::truth(&console)].concat()
            }
            Screen::Review => desk.review().map(describe::review).unwrap_or_default(),
        }
    }

    fn picker_described(&self) -> Vec<String> {
        let (entries, saved, filter) = (self.lobby.entries(), self.lobby.saved(), &self.picker.filter);
        let choices = choices(entries, saved, filter);
        let scenarios = choices.iter().filter(|it| matches!(it, Choice::Entry(_))).count();
        let mut lines = vec![match filter.as_str() {
            "" => format!("Exercises, {}:", count(scenarios, "scenario")),
            filter => describe::clean(&format!("Exercises with \"{filter}\", {}:", count(scenarios, "scenario"))),
        }];
        lines.extend(describe::picker(entries, saved, filter));
        lines.extend(choices.get(self.picker.cursor.within(choices.len())).into_iter().flat_map(describe::choice));
        if let Some(game) = unfinished(self.lobby.saved()).filter(|it| !it.over) {
            lines.push(format!("To continue: {}, turn {} of {}.", game.title, game.turn.0, game.turn.1));
        }
        lines.extend(describe::numbered("How a turn goes:", STEPS));
        lines
    }

    /// The situation, then the pane with the focus, then the others.
    fn room_described(&self, board: &Board) -> Vec<String> {
        let pane = |part| match part {
            Part::Feed => {
                [describe::news(board), board.feed.iter().rev().take(1).flat_map(describe::report).collect()].concat()
            }
            Part::Allies => describe::allies(board),
            Part::Networks => describe::networks(board),
            Part::Plan => [describe::plan(board), describe::under_way(board)].concat(),
            Part::Responses => describe::offers_about(&board.offers, &self.room.filter),
            _ => describe::history(board),
        };
        let parts = [Part::Feed, Part::Allies, Part::Networks, Part::Play, Part::Responses, Part::Plan];
        let mut lines = describe::situation(board);
        lines.extend(pane(self.room.part));
        let chosen = self.selected_offer(board);
        let offer = chosen.and_then(|id| board.offers.iter().find(|it| it.id == id));
        lines.extend(offer.into_iter().flat_map(describe::offer));
        parts.into_iter().filter(|it| *it != self.room.part).for_each(|it| lines.extend(pane(it)));
        lines
    }

    fn window_described(&self, window: &Window) -> Vec<String> {
        let board = self.desk.as_ref().map(|it| it.board());
        match window {
            Window::Help(context, _) => self.keys_described(*context),
            Window::Log(_) => describe::numbered("Everything that was said, oldest first:", &self.messages),
            Window::Ledger(leaves) => leaves.last().map_or_else(Vec::new, |leaf| {
                let item = leaf.item.iter().flat_map(describe::report);
                item.chain(describe::explanation(&leaf.explanation)).collect()
            }),
            Window::Library(state) => {
                let articles = self.lobby.library();
                describe::articles(articles, &shown(articles, &state.filter))
            }
            Window::Article(at, _) => self.lobby.library().get(*at).map(describe::article).unwrap_or_default(),
            Window::Reader(what, _) => board.map(|it| reading(it, what)).unwrap_or_default(),
            Window::Targets(state) => {
                let option = |it: &crate::view::TargetOption| match &it.refused {
                    Some(why) => format!("{}. Not now: {why}.", it.name),
                    None => format!("{}.", it.name),
                };
                describe::numbered(&state.title, state.options.iter().map(option))
            }
            Window::Number(state) => number(state),
            Window::Answer(state) => board.map(|it| answer(it, state)).unwrap_or_default(),
            Window::Seats(state) => {
                self.lobby.entries().get(state.entry).map(|it| seats(it, state)).unwrap_or_default()
            }
            Window::Notice(notice, _) => describe::under(&notice.title, &notice.lines),
            Window::Tips(_) => {
                let tips = self.lobby.tips().iter().map(|it| (it.title.clone(), self.keys.fill(&it.text)));
                describe::pairs("What the tutorial says, in the order of a turn", &tips.collect::<Vec<_>>())
            }
            Window::Commands(state) => describe::numbered("Every command:", state.shown().iter().map(|it| &it.name)),
            Window::Menu(state) => describe::numbered(&state.title, state.rows.iter().map(|(name, _)| name)),
            Window::Entry(state) => describe::under(&state.title, [&state.hint, &state.text]),
            Window::ReadOut(lines, _) => lines.clone(),
            Window::Past(_) => self.desk.as_ref().map(|it| describe::past(it.past())).unwrap_or_default(),
            Window::Settings(_) => describe::numbered("Settings:", settings::told(&self.house)),
            Window::Confirm(state) => {
                let saved_at = self.desk.as_ref().map(|it| it.saved_at()).unwrap_or_default();
                let (title, lines) = confirm::told(board, &saved_at, *state, &self.keys);
                describe::under(&title, lines)
            }
        }
    }

    fn keys_described(&self, context: Context) -> Vec<String> {
        let terms = self.terms();
        let here = self.keys.here(context).filter(|it| it.row.action.is_for(&terms) && !it.keys.is_empty());
        let lines: Vec<_> =
            here.map(|it| (it.told().replace("  ", " or "), terms.say(it.row.about).into_owned())).collect();
        describe::pairs(&format!("Help: {}", context.name()), &lines)
    }
}

/// What is read in a window.
fn reading(board: &Board, what: &Reading) -> Vec<String> {
    let found = match what {
        Reading::Item(index) => board.feed.get(*index).map(describe::report),
        Reading::Offer(id) => board.offers.iter().find(|it| it.id == *id).map(describe::offer),
        Reading::Ally(id) => board.allies.iter().find(|it| it.id == *id).map(|it| describe::ally(it, &board.terms)),
        Reading::Position(id) => board.council.positions.iter().find(|it| it.id == *id).map(describe::position),
        Reading::Text => Some(describe::council(&board.council, &board.terms)),
        Reading::Turn(title, lines) => Some(describe::pairs(title, lines)),
    };
    found.unwrap_or_default()
}

/// The seats and the switches of a scenario, and what is set.
fn seats(entry: &PickerEntry, state: &SeatsState) -> Vec<String> {
    let title = format!("{}: which seat? The other seats are played by the model.", entry.title);
    let chosen = state.chosen(entry);
    let switch = |it: &SwitchCard| {
        let set = chosen.iter().find(|(id, _)| *id == it.id).map(|(_, option)| option);
        let named = it.options.iter().find(|(id, _)| Some(id) == set).map(|(_, title)| title.clone());
        (it.title.clone(), named.unwrap_or_default())
    };
    let switches: Vec<_> = entry.switches.iter().map(switch).collect();
    let seats = describe::numbered(&title, entry.seats.iter().map(|(_, title)| title));
    if switches.is_empty() { seats } else { [seats, describe::pairs("What is set", &switches)].concat() }
}

/// A probability as it is typed.
fn number(state: &NumberState) -> Vec<String> {
    let so = state.percent.map_or_else(
        || "Nothing is typed yet.".to_owned(),
        |it| format!("{it} percent: {}.", Band::of(f64::from(it) / 100.0)),
    );
    let how = "Type 0 to 100, or move with the arrows: up and down by 5, left and right by 1.";
    describe::under(&format!("How likely is it? {}", state.name), [so.as_str(), how])
}

/// An answer as it is typed.
fn answer(board: &Board, state: &AnswerState) -> Vec<String> {
    let card = format!("To decide, {} of {}.", state.at + 1, board.decisions.len());
    let typed = [("Answer", &state.words), ("Because", &state.because), ("Sure, percent", &state.sure)];
    let typed = typed.iter().filter(|it| !it.1.is_empty()).map(|(name, said)| format!("{name}: {said}"));
    [describe::under(&card, typed), describe::decisions(board), vec![words::place(board)]].concat()
}
