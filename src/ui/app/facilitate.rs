//! Keys in the facilitator's console.

use crate::journal::{Answer, Command};
use crate::ui::cursor::Cursor;
use crate::ui::keymap::{Action, Deed, Part};
use crate::ui::screen::confirm::{ConfirmState, Question};
use crate::ui::screen::entry::{After, EntryState, MenuState, Then};
use crate::ui::screen::facilitator::PARTS;
use crate::ui::screen::notice::Notice;
use crate::ui::script::parse_line;
use crate::view::{Console, ConsoleSeat, QueueLine};

use super::{App, Screen, Window};

/// Percent of extra time that a seat can get, one after the other.
const EXTRA: [u16; 4] = [0, 25, 50, 100];

impl App<'_> {
    pub(super) fn act_in_console(&mut self, action: Action) {
        let console = self.console();
        let state = &mut self.table.facilitator;
        let here = PARTS.iter().position(|it| *it == state.part).unwrap_or(0);
        match action {
            Action::Focus(part) => state.part = part,
            Action::Next | Action::Right => state.part = PARTS[(here + 1) % PARTS.len()],
            Action::Previous | Action::Left => state.part = PARTS[(here + PARTS.len() - 1) % PARTS.len()],
            Action::Move(motion) => match state.part {
                Part::Seats => state.seats.step(motion, console.seats.len(), self.extent.page),
                Part::Injects => state.injects.step(motion, console.queue.len(), self.extent.page),
                Part::Truth => state.truth.scroll(motion, self.extent),
                Part::Notes => state.notes.scroll(motion, self.extent),
                _ => {}
            },
            Action::Open => self.open_in_console(&console),
            Action::Back => self.leave_console(),
            Action::Undo => self.retract(&console),
            Action::Act(deed) => self.act_on(deed, &console),
            _ => {}
        }
    }

    /// A seat asks: the question waits in the console.
    pub(super) fn ask_the_facilitator(&mut self) {
        if self.is_facilitated() {
            let entry = EntryState::text("Ask the facilitator", "What do you want to know?", "ask", After::Give);
            self.windows.push(Window::Entry(entry));
        } else {
            self.say("Nobody facilitates here.");
        }
    }

    fn console(&self) -> Console {
        self.desk.as_ref().map(|it| it.console()).unwrap_or_default()
    }

    fn inject<'a>(&self, console: &'a Console) -> Option<&'a QueueLine> {
        console.queue.get(self.table.facilitator.injects.within(console.queue.len()))
    }

    fn chosen_seat<'a>(&self, console: &'a Console) -> Option<&'a ConsoleSeat> {
        console.seats.get(self.table.facilitator.seats.within(console.seats.len()))
    }

    /// Enter: what can be done with the selected line.
    fn open_in_console(&mut self, console: &Console) {
        let menu = match self.table.facilitator.part {
            Part::Injects => self.inject(console).map(of_inject),
            Part::Seats => self.chosen_seat(console).map(of_seat),
            Part::Truth => Some(of_changes(console)),
            Part::Notes => return self.act_on(Deed::Note, console),
            _ => return self.pause(),
        };
        match menu {
            Some(menu) => self.windows.push(Window::Menu(menu)),
            None => self.say("There is nothing here to do anything with."),
        }
    }

    fn act_on(&mut self, deed: Deed, console: &Console) {
        let then = match deed {
            Deed::Pause => return self.pause(),
            Deed::More => return self.add_minute(1),
            Deed::Less => return self.add_minute(-1),
            Deed::EndTurn => return self.windows.push(Window::Confirm(ConfirmState::new(Question::EndTurn))),
            Deed::Projector => {
                self.put_away();
                self.screen = Screen::Projector;
                return;
            }
            Deed::Ask => None,
            Deed::Bring => self.inject(console).map(bring),
            Deed::Hold => self.inject(console).map(|it| reason("Hold back", "hold", it)),
            Deed::Later => self.inject(console).map(|it| reason("Six hours later", "delay", it)),
            Deed::TakeOut => self.inject(console).map(|it| reason("Take out", "skip", it)),
            Deed::LetGo => self.inject(console).map(|it| Then::Give(format!("free {}", it.id))),
            Deed::Reply => self.asking(console).map(reply),
            Deed::Extra => self.chosen_seat(console).map(extra),
            Deed::Change => Some(Then::Choose(of_changes(console))),
            Deed::Judge => of_rubrics(console).map(Then::Choose),
            Deed::Decide => of_decisions(console).map(Then::Choose),
            Deed::Note => Some(Then::Type(EntryState::text(
                "A note, for the review",
                "What did you see? Begin with + for a strength, - for what to improve; SEAT: in front says who.",
                "note",
                After::Objective,
            ))),
        };
        match then {
            Some(then) => self.follow(then),
            None if deed == Deed::Judge => self.say("This scenario has nothing for you to judge."),
            None if deed == Deed::Decide => self.say("Nothing is put to you to decide now."),
            None if deed == Deed::Reply => self.say("Nobody asks anything."),
            None => self.say("There is nothing here to do that with."),
        }
    }

    /// The seat that asks: the selected one, else the first.
    fn asking<'a>(&self, console: &'a Console) -> Option<&'a ConsoleSeat> {
        let chosen = self.chosen_seat(console).filter(|it| !it.asks.is_empty());
        chosen.or_else(|| console.seats.iter().find(|it| !it.asks.is_empty()))
    }

    fn follow(&mut self, then: Then) {
        match then {
            Then::Give(line) => self.give_line(&line),
            Then::Type(entry) => self.windows.push(Window::Entry(entry)),
            Then::Choose(menu) => self.windows.push(Window::Menu(menu)),
            Then::Read(notice) => self.windows.push(Window::Notice(notice, Cursor::default())),
        }
    }

    fn retract(&mut self, console: &Console) {
        if console.undo == 0 {
            self.say("There is nothing of this turn to take back: what was put on the table stays there.");
        } else {
            self.give_line("retract");
        }
    }

    /// Gives a line of the script language, and says what came of it.
    fn give_line(&mut self, line: &str) {
        match parse_line(line) {
            Ok(commands) => {
                for command in commands {
                    if self.submit(&command) {
                        self.say(format!("Done: {}.", told(&command)));
                    }
                }
            }
            Err(error) => self.warn(format!("{}; {}.", error.message, error.help)),
        }
    }

    pub(super) fn act_in_menu(&mut self, action: Action) {
        let page = self.extent.page;
        let Some(Window::Menu(menu)) = self.windows.last_mut() else { return };
        match action {
            Action::Move(motion) => menu.cursor.step(motion, menu.rows.len(), page),
            Action::Open => {
                let chosen = menu.rows.get(menu.cursor.within(menu.rows.len())).map(|it| it.1.clone());
                self.windows.pop();
                if let Some(then) = chosen {
                    self.follow(then);
                }
            }
            _ => {}
        }
    }

    pub(super) fn act_in_entry(&mut self, action: Action) {
        let Some(Window::Entry(entry)) = self.windows.last_mut() else { return };
        match action {
            Action::Erase => {
                entry.text.pop();
            }
            Action::Open => {
                let (entry, line) = (entry.clone(), entry.line());
                let Some(line) = line else { return self.say("Type something first; Esc leaves it as it is.") };
                self.windows.pop();
                match entry.after {
                    After::Give => self.give_line(&line),
                    After::Because => self.follow(Then::Type(EntryState::because(entry.title, line, true))),
                    After::Objective => {
                        let menu = of_objectives(line.strip_prefix("note").unwrap_or(&line), &self.console());
                        self.follow(menu);
                    }
                }
            }
            _ => {}
        }
    }
}

/// A command in a few words, for the message line.
fn told(command: &Command) -> String {
    let line = command.to_string();
    let (line, _) = line.split_once(" | because").unwrap_or((&line, ""));
    line.to_owned()
}

fn menu(title: &str, rows: Vec<(String, Then)>) -> MenuState {
    MenuState { title: title.to_owned(), rows, cursor: Cursor::default() }
}

/// Something with an inject, with a reason that may stay empty.
fn reason(what: &str, verb: &str, it: &QueueLine) -> Then {
    let hours = if verb == "delay" { " 6" } else { "" };
    Then::Type(EntryState::because(format!("{what}: {}", it.title), format!("{verb} {}{hours}", it.id), false))
}

/// Asks whether an inject is to come now.
fn now(it: &QueueLine, then: Then) -> Then {
    let rows = vec![("Not yet".to_owned(), Then::Give(String::new())), (format!("Now, to {}", it.to), then)];
    Then::Choose(menu(&format!("Put on the table now: {}?", it.title), rows))
}

/// An inject that waits for the facilitator is released; any other is brought, whatever it waits for.
fn bring(it: &QueueLine) -> Then {
    if it.ready {
        now(it, Then::Give(format!("release {}", it.id)))
    } else {
        reason("Put on the table now", "bring", it)
    }
}

fn of_inject(it: &QueueLine) -> MenuState {
    // What comes by Enter and Enter again is not what stays on the table for good.
    let sure = match bring(it) {
        Then::Type(entry) => now(it, Then::Type(entry)),
        choice => choice,
    };
    let mut rows = vec![("Put it on the table now".to_owned(), sure)];
    if it.stopped {
        rows.push(("Let it go: it comes again by itself".to_owned(), Then::Give(format!("free {}", it.id))));
    } else {
        rows.push(("Hold it back until you let it go".to_owned(), reason("Hold back", "hold", it)));
    }
    rows.push(("Let it come six hours later".to_owned(), reason("Six hours later", "delay", it)));
    rows.push(("Take it out: it does not come".to_owned(), reason("Take out", "skip", it)));
    let notes = it.notes.iter().map(|(name, note)| format!("{name}: {note}"));
    let lines = notes.chain([format!("To {}:", it.to), it.text.clone()]).collect();
    rows.push(("Read all of it".to_owned(), Then::Read(Notice { title: it.title.clone(), lines })));
    menu(&it.title, rows)
}

fn reply(it: &ConsoleSeat) -> Then {
    Then::Type(EntryState::text(format!("Answer {}", it.title), &it.asks, format!("reply {}", it.id), After::Give))
}

fn extra(it: &ConsoleSeat) -> Then {
    let next = EXTRA.iter().copied().find(|percent| *percent > it.extra).unwrap_or(0);
    Then::Give(format!("clock extra {} {next}", it.id))
}

fn of_seat(it: &ConsoleSeat) -> MenuState {
    let mut rows = Vec::new();
    if !it.asks.is_empty() {
        rows.push(("Answer what it asks".to_owned(), reply(it)));
    }
    for percent in EXTRA.into_iter().filter(|percent| *percent != it.extra) {
        let name = if percent == 0 { "No extra time".to_owned() } else { format!("{percent} % more time each turn") };
        rows.push((name, Then::Give(format!("clock extra {} {percent}", it.id))));
    }
    let note = EntryState::text(
        format!("A note on {}", it.title),
        "What did you see? Begin with + for a strength and with - for what to improve.",
        format!("note {}:", it.id),
        After::Objective,
    );
    rows.push(("Note something about it".to_owned(), Then::Type(note)));
    if !it.plan.is_empty() {
        let title = format!("The plan of: {}", it.title);
        rows.push(("Read its plan".to_owned(), Then::Read(Notice { title, lines: it.plan.clone() })));
    }
    menu(&it.title, rows)
}

fn of_changes(console: &Console) -> MenuState {
    let mut rows: Vec<(String, Then)> = Vec::new();
    for (id, on) in &console.flags {
        let (now, to) = if *on { ("set", "Take the flag back") } else { ("not set", "Set the flag") };
        let entry = EntryState::because(format!("{to}: {id}"), format!("change flag {id} {}", !on), true);
        rows.push((format!("Flag {id}: {now}"), Then::Type(entry)));
    }
    for (id, title, value) in &console.numbers {
        let entry = EntryState::text(
            format!("{title}: now {value}"),
            "What is it to be? A number, such as 12 or 2.5.",
            format!("change number {id}"),
            After::Because,
        );
        rows.push((format!("{title}: now {value}"), Then::Type(entry)));
    }
    let stock = EntryState::text(
        "A stock of the model",
        "Which, by how much, and whose where it is somebody's: `trust -5 estmark`, `capital 3`, `cohesion -4`.",
        "change lever",
        After::Because,
    );
    rows.push(("A stock of the model: trust, capital, cohesion ...".to_owned(), Then::Type(stock)));
    menu("What is to be otherwise?", rows)
}

fn of_rubrics(console: &Console) -> Option<MenuState> {
    let level =
        |rubric: &str, (id, title): &(String, String)| (title.clone(), Then::Give(format!("judge {rubric} {id}")));
    let rows: Vec<_> = console
        .rubrics
        .iter()
        .map(|it| {
            let now = if it.level.is_empty() { "not judged" } else { &it.level };
            let levels = it.levels.iter().map(|row| level(&it.id, row)).collect();
            (format!("{}: {now}", it.title), Then::Choose(menu(&it.title, levels)))
        })
        .collect();
    (!rows.is_empty()).then(|| menu("What do you judge?", rows))
}

/// Decisions that are the facilitator's own: the exercise is steered by them.
fn of_decisions(console: &Console) -> Option<MenuState> {
    let own = console.decisions.iter().filter(|it| it.own);
    let rows: Vec<(String, Then)> = own
        .map(|it| {
            let (ask, id) = (&it.card.ask, &it.card.id);
            let give = |words: &str| {
                let line = format!("answer {id} {words}");
                if it.card.reason { Then::Type(EntryState::because(ask.clone(), line, true)) } else { Then::Give(line) }
            };
            let options = it.card.options.iter().map(|row| (row.text.clone(), give(&row.id))).collect::<Vec<_>>();
            let after = if it.card.reason { After::Because } else { After::Give };
            let then = if options.is_empty() {
                Then::Type(EntryState::text(
                    ask.clone(),
                    &format!("Takes {}.", it.card.takes),
                    format!("answer {id}"),
                    after,
                ))
            } else {
                Then::Choose(menu(ask, options))
            };
            (ask.clone(), then)
        })
        .collect();
    (!rows.is_empty()).then(|| menu("What do you decide?", rows))
}

/// The tags of a note: `works: + asked twice` is a strength of the works.
fn of_objectives(text: &str, console: &Console) -> Then {
    let seat_of = |id: &str| console.seats.iter().any(|it| it.id == id.trim());
    let (seat, text) = match text.split_once(':') {
        Some((id, rest)) if seat_of(id) => (Some(id.trim().to_owned()), rest.trim()),
        _ => (None, text.trim()),
    };
    let (tone, text) = match text.strip_prefix('+') {
        Some(rest) => (" | strength", rest),
        None => text.strip_prefix('-').map_or(("", text), |rest| (" | improve", rest)),
    };
    let seat = seat.map_or_else(String::new, |it| format!(" | seat {it}"));
    let line = |about: &str| format!("note {}{seat}{about}{tone}", Answer::plain(text));
    let mut rows = vec![("About no objective in particular".to_owned(), Then::Give(line("")))];
    for (at, objective) in console.objectives.iter().enumerate() {
        let number = at + 1;
        rows.push((format!("{number}  {objective}"), Then::Give(line(&format!(" | objective {number}")))));
    }
    Then::Choose(menu("What is it about?", rows))
}
