//! Drawing the interface: a header, the screen, a line for messages, the keys, and windows on top.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;

use crate::ui::cursor::Extent;
use crate::ui::gate;
use crate::ui::keymap::Keymap;
use crate::ui::paint::Paint;
use crate::ui::screen::{
    answer, briefing, commands, confirm, council, curtain, entry, evidence, facilitator, help, ledger, library, log,
    notice, number, past, picker, projector, read_out, reader, review, room, seats, settings, small, targets, tip,
    words,
};
use crate::ui::widget::{footer, header, hits, message};
use crate::view::{Board, Phase};
use crate::vocab::Terms;

use super::lobby::unfinished;
use super::{App, Screen, Tone, Window};

impl App<'_> {
    /// Finds out about sizes for the next key, as drawing does, and draws nothing.
    pub fn measure(&mut self) {
        if !small::too_small(self.area) {
            hits::take();
            self.extent = self.paint_all(self.area, &mut Buffer::empty(self.area));
            self.hits = hits::take();
        }
    }

    /// Draws one frame on a buffer. What it finds out about sizes is kept for the next key.
    pub fn paint_on(&mut self, area: Rect, buf: &mut Buffer) {
        self.area = area;
        hits::take();
        if small::too_small(area) {
            small::draw(area, buf, self.paint);
        } else {
            self.extent = self.paint_all(area, buf);
        }
        self.hits = hits::take();
        gate::pass(buf, self.paint.ascii);
        self.paint.theme.ground(buf);
        let shows_time = !self.time().is_empty();
        self.table.watch.drawn(shows_time);
    }

    fn paint_all(&self, area: Rect, buf: &mut Buffer) -> Extent {
        let rows = [Constraint::Length(1), Constraint::Fill(1), Constraint::Length(1), Constraint::Length(1)];
        let [top, body, said, keys] = Layout::vertical(rows).areas(area);
        let body = self.paint_tip(body, buf);
        let behind = self.paint.behind();
        let (over, under) = self.windows.split_last().unzip();
        let paint = if over.is_some() { behind } else { self.paint };
        self.paint_header(top, buf, paint);
        let mut extent = self.paint_screen(body, buf, paint);
        for window in under.unwrap_or_default() {
            self.paint_window(window, body, buf, behind);
        }
        if let Some(window) = over {
            hits::take();
            extent = self.paint_window(window, body, buf, self.paint);
        }
        self.paint_message(said, buf);
        let context = self.context();
        let hints = self.keys.hints(context, |action| self.is_live(context, action, extent));
        footer(&hints, keys, buf, self.paint);
        extent
    }

    fn paint_header(&self, area: Rect, buf: &mut Buffer, paint: Paint) {
        let Some(desk) = &self.desk else {
            return;
        };
        let board = desk.board();
        let (title, place) = match self.screen {
            Screen::Council => (board.terms.say("The Council").into_owned(), words::place(board)),
            Screen::Evidence => ("Evidence".to_owned(), words::place(board)),
            Screen::Review => ("Review".to_owned(), board.scenario.clone()),
            Screen::Briefing => (desk.briefing().title.clone(), String::new()),
            Screen::Picker | Screen::Room | Screen::Curtain => (board.scenario.clone(), words::place(board)),
            Screen::Projector => return header(&board.scenario, "", "", area, buf, paint),
            Screen::Facilitator => ("Facilitator".to_owned(), words::place(board)),
        };
        let place = if self.present.is_some() { format!("AS IT WAS  {place}") } else { place };
        let time = self.time();
        let place = if time.is_empty() { place } else { format!("{time}   {place}") };
        let seat = match self.screen {
            Screen::Curtain | Screen::Projector => "",
            Screen::Facilitator => {
                if area.width < 100 {
                    ""
                } else {
                    &board.scenario
                }
            }
            _ if self.several() => &board.seat,
            _ => &board.actor,
        };
        header(&title, &place, seat, area, buf, paint);
    }

    fn paint_screen(&self, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
        let Some(desk) = &self.desk else {
            return picker::draw(self.lobby.entries(), self.lobby.saved(), &self.picker, area, buf, paint);
        };
        let board = desk.board();
        match self.screen {
            Screen::Briefing | Screen::Picker => {
                briefing::draw(desk.briefing(), board, self.briefing, area, buf, paint)
            }
            Screen::Room => room::draw(board, &self.room, area, buf, paint),
            Screen::Council => council::draw(&board.council, &board.terms, &self.council, area, buf, paint),
            Screen::Evidence => evidence::draw(&board.cases, &self.evidence, area, buf, paint),
            Screen::Review => {
                desk.review().map_or_else(Extent::default, |it| review::draw(it, &self.review, area, buf, paint))
            }
            Screen::Curtain => {
                curtain::draw(&self.places(), &self.time(), self.table.curtain, &self.keys, area, buf, paint)
            }
            Screen::Projector => projector::draw(&desk.projector(), self.clock(), area, buf, paint),
            Screen::Facilitator => {
                let shown = facilitator::Shown { console: &desk.console(), board, clock: self.clock() };
                facilitator::draw(shown, &self.table.facilitator, area, buf, paint)
            }
        }
    }

    fn paint_window(&self, window: &Window, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
        let board = self.desk.as_ref().map(|it| it.board());
        match window {
            Window::Help(context, cursor) => {
                let terms = board.map_or(Terms::ALLIANCE, |it| it.terms.clone());
                help::draw(&self.keys, *context, *cursor, &terms, area, buf, paint)
            }
            Window::Log(cursor) => log::draw(&self.messages, *cursor, area, buf, paint),
            Window::Ledger(leaves) => ledger::draw(leaves, area, buf, paint),
            Window::Library(state) => library::draw(self.lobby.library(), state, area, buf, paint),
            Window::Article(at, cursor) => {
                let article = self.lobby.library().get(*at);
                article.map_or_else(Extent::default, |it| library::draw_article(it, *cursor, area, buf, paint))
            }
            Window::Reader(what, cursor) => {
                board.map_or_else(Extent::default, |it| reader::draw(it, what, *cursor, area, buf, paint))
            }
            Window::Targets(state) => targets::draw(state, area, buf, paint),
            Window::Answer(state) => board.map_or_else(Extent::default, |it| answer::draw(it, state, area, buf, paint)),
            Window::Menu(state) => entry::menu(state, area, buf, paint),
            Window::Entry(state) => entry::draw(state, area, buf, paint),
            Window::Number(state) => number::draw(state, area, buf, paint),
            Window::Past(cursor) => {
                let lines = self.desk.as_ref().map_or(&[][..], |it| it.past());
                past::draw(lines, self.decisions_behind(), *cursor, area, buf, paint)
            }
            Window::Seats(state) => {
                let entry = self.lobby.entries().get(state.entry);
                entry.map_or_else(Extent::default, |it| seats::draw(it, state, area, buf, paint))
            }
            Window::Commands(state) => commands::draw(state, area, buf, paint),
            Window::ReadOut(lines, cursor) => read_out::draw(lines, *cursor, area, buf, paint),
            Window::Settings(cursor) => settings::draw(&self.house, *cursor, area, buf, paint),
            Window::Notice(notice, cursor) => notice::draw(notice, *cursor, area, buf, paint),
            Window::Tips(cursor) => tip::draw_all(self.lobby.tips(), &self.keys, *cursor, area, buf, paint),
            Window::Confirm(state) => {
                let saved_at = self.desk.as_ref().map(|it| it.saved_at()).unwrap_or_default();
                confirm::draw(board, &saved_at, *state, &self.keys, area, buf, paint)
            }
        }
    }

    /// Draws the tip that is due under the screen, and returns the room that is left for it.
    fn paint_tip(&self, body: Rect, buf: &mut Buffer) -> Rect {
        let Some(due) = self.tip() else { return body };
        let [above, below] =
            Layout::vertical([Constraint::Fill(1), Constraint::Length(tip::rows(due, &self.keys, body.width))])
                .areas(body);
        tip::draw(due, &self.keys, below, buf, self.paint);
        above
    }

    fn paint_message(&self, area: Rect, buf: &mut Buffer) {
        let theme = self.paint.theme;
        match &self.said {
            Some((text, Tone::Plain)) => message(text, Style::new(), area, buf, self.paint),
            Some((text, Tone::Warn)) => message(&format!("! {text}"), theme.warn, area, buf, self.paint),
            None if self.present.is_some() => {
                message(&self.banner().unwrap_or_default(), theme.warn, area, buf, self.paint);
            }
            None => {
                let (text, style) = match self.desk.as_ref().map(|it| it.board()) {
                    Some(_) if self.screen == Screen::Room && self.has_locked() => (
                        self.keys
                            .fill("You have locked. {hand-over} hands the keyboard on; {undo} opens your plan again."),
                        theme.quiet,
                    ),
                    Some(board) if self.screen == Screen::Room => (
                        standing(board, &self.keys),
                        if board.phase == Phase::Interrupted { theme.warn } else { theme.quiet },
                    ),
                    Some(_) => (String::new(), theme.quiet),
                    None => (
                        match unfinished(self.lobby.saved()) {
                            Some(game) if !game.over => {
                                let key = self.keys.fill("{continue}");
                                let cut = if game.interrupted { ", where it was interrupted" } else { "" };
                                format!(
                                    "{key} continues {} in turn {} of {}{cut}.",
                                    game.title, game.turn.0, game.turn.1
                                )
                            }
                            Some(_) => {
                                self.keys.fill("{choose-row} opens the selected row; {help} explains any screen.")
                            }
                            None => self.keys.fill(
                                "First time here? {tutorial} plays one guided turn: eight minutes, leave any time.",
                            ),
                        },
                        theme.quiet,
                    ),
                };
                message(&text, style, area, buf, self.paint);
            }
        }
    }
}

/// What can be done now, where nothing else was said.
fn standing(board: &Board, keys: &Keymap) -> String {
    match board.phase {
        Phase::Interrupted => {
            keys.fill("! Something cannot wait. Read the feed, decide again; {lock} lets the turn go on.")
        }
        Phase::Over => keys.fill("The exercise is over. {review} opens the review."),
        Phase::Deciding if board.to_decide() > 0 => {
            let how = keys.fill("{decide} opens it. {lock} locks the turn.");
            format!("{} put to you to decide: {how}", board.to_decide())
        }
        Phase::Deciding if board.plan.is_empty() => {
            keys.fill("Read the feed, plan responses ({responses}, then {plan}), then {lock} locks the turn.")
        }
        Phase::Deciding => {
            let how = keys.fill("{lock} locks the turn, {undo} takes the last one back.");
            format!("{} planned. {how}", board.plan.len())
        }
    }
}
