//! A made-up table: two seats at one keyboard, and a facilitator behind them.

use crate::journal::{Act, Command, Refusal, Tick};
use crate::ui::{Denied, Desk};
use crate::view::{
    BeliefLine, Board, Briefing, Console, ConsoleRubric, ConsoleSeat, Explanation, Opens, Phase, Projector, QueueLine,
    Review, Table, TableSeat, Wall,
};
use crate::vocab::Slug;

use super::SampleDesk;

/// Two seats at the sample exercise. What only one of them may know stands on its board as `secret of SEAT`.
#[derive(Debug)]
pub struct TableDesk {
    desk: SampleDesk,
    table: Table,
}

impl Default for TableDesk {
    fn default() -> Self {
        Self::new()
    }
}

impl TableDesk {
    /// Nobody has locked.
    #[allow(clippy::new_without_default, reason = "a sample is no default")]
    pub fn new() -> Self {
        let seat = |id: &str, title: &str| TableSeat { id: id.into(), title: title.into(), locked: false, extra: 0 };
        let seats = vec![seat("cell", "Crisis cell of Estmark"), seat("ward", "The hospital")];
        let mut desk = Self { desk: SampleDesk::new(), table: Table { seats, ..Table::default() } };
        desk.look();
        desk
    }

    /// Commands that were admitted.
    pub fn admitted(&self) -> &[Command] {
        &self.desk.admitted
    }

    fn look(&mut self) {
        let seat = &self.table.seats[self.table.at];
        let board = self.desk.board_mut();
        board.seat.clone_from(&seat.title);
        let last = board.feed.last_mut().expect("the sample has a feed");
        last.title = format!("secret of {}", seat.id);
        last.only_you = true;
    }
}

impl Desk for TableDesk {
    fn briefing(&self) -> &Briefing {
        self.desk.briefing()
    }

    fn board(&self) -> &Board {
        self.desk.board()
    }

    fn review(&self) -> Option<&Review> {
        self.desk.review()
    }

    fn submit(&mut self, command: &Command) -> Result<(), Denied> {
        let at = self.table.at;
        match command {
            Command::Plan(_) if self.table.seats[at].locked => return Err(Refusal::Locked.into()),
            Command::Ready(on) => {
                self.table.seats[at].locked = *on;
                if !self.table.seats.iter().all(|it| it.locked) {
                    return Ok(());
                }
            }
            Command::Facilitate(Act::Look) => self.table.facilitated = true,
            Command::Facilitate(Act::Clock(tick)) => match tick {
                Tick::Run(left_s) => self.table.clock = Some(Wall { left_s: *left_s, runs: true }),
                Tick::Pause(left_s) => self.table.clock = Some(Wall { left_s: *left_s, runs: false }),
                _ => {}
            },
            _ => {}
        }
        self.desk.submit(command)?;
        if matches!(command, Command::Ready(_) | Command::Lock) {
            self.table.seats.iter_mut().for_each(|it| it.locked = false);
            self.look();
        }
        Ok(())
    }

    fn explain(&self, what: Opens) -> Explanation {
        self.desk.explain(what)
    }

    fn console(&self) -> Console {
        console(&self.table)
    }

    fn table(&self) -> Option<&Table> {
        Some(&self.table)
    }

    fn sit(&mut self, seat: &str) -> Result<(), Denied> {
        let at = self.table.seats.iter().position(|it| it.id == seat);
        self.table.at = at.ok_or_else(|| Slug::new(seat).map_or(Refusal::NoText, Refusal::NotAtTheTable))?;
        self.look();
        Ok(())
    }

    fn projector(&self) -> Projector {
        let board = self.desk.board();
        let news = |at: &str, who: &str, what: &str| (at.to_owned(), who.to_owned(), what.to_owned());
        Projector {
            scenario: board.scenario.clone(),
            turn: (board.turn.number, board.turn.of),
            title: board.turn.title.clone(),
            now: board.turn.now.clone(),
            over: board.phase == Phase::Over,
            news: vec![
                news("D2 06h", "Grid operator", "The lights are out in three districts"),
                news("D1 03h", "Wire service", "Portals of the government do not answer"),
            ],
            scores: board.gauges.iter().take(5).map(|it| (it.name.clone(), it.value, it.change)).collect(),
            seats: self.table.seats.clone(),
            clock: self.table.clock,
        }
    }

    fn saved_at(&self) -> String {
        self.desk.saved_at()
    }
}

fn console(table: &Table) -> Console {
    let line = |id: &str, title: &str, when: &str, to: &str, state: &str| QueueLine {
        id: id.into(),
        title: title.into(),
        when: when.into(),
        to: to.into(),
        state: state.into(),
        ready: state == "ready",
        stopped: state == "held back",
        text: "Forty names, as a sample, and a price.".into(),
        notes: vec![
            ("Why".into(), "If the room is too calm.".into()),
            ("Watch for".into(), "Who is told first.".into()),
        ],
    };
    let seat = |it: &TableSeat| ConsoleSeat {
        id: it.id.clone(),
        title: it.title.clone(),
        played: true,
        locked: it.locked,
        plan: vec!["Send a rapid response team: estmark".into()],
        open: usize::from(it.id == "ward"),
        asks: if it.id == "ward" { "What is an Article 4 consultation?".into() } else { String::new() },
        extra: if it.id == "ward" { 25 } else { 0 },
    };
    let own = |id: &str, title: &str| (id.to_owned(), title.to_owned());
    Console {
        seats: table.seats.iter().map(seat).collect(),
        queue: vec![
            line("cold", "The wards are cold", "D2 17h", "all", ""),
            line("minister", "The minister wants to speak", "D3 02h", "The hospital", "held back"),
            line("leak", "A list of patients is on sale", "by hand", "all", "ready"),
            line("rumour", "They say a patient has died", "if it holds", "all", "not as it stands"),
        ],
        truth: vec![("Wiper against Energy of Estmark".into(), "run by Lantern; struck once; was found".into())],
        beliefs: vec![BeliefLine {
            about: "Wiper at Estgrid".into(),
            truth: "Lantern".into(),
            held: vec![own("The analysts", "Hollow Fox 62 %"), own("Crisis cell of Estmark", "Lantern 45 %")],
        }],
        flags: vec![("tension".into(), false)],
        numbers: vec![("beds".into(), "Beds kept free".into(), "12".into())],
        texts: vec![(
            "The hospital".into(),
            "What do you tell the families?".into(),
            "What we know, every hour.".into(),
        )],
        rubrics: vec![ConsoleRubric {
            id: "plain".into(),
            title: "How plainly it was told".into(),
            levels: vec![own("good", "What is known and what is not"), own("poor", "Only what is good news")],
            level: String::new(),
        }],
        notes: vec!["The hospital: asked for a second source (objective 1)".into()],
        done: vec!["The facilitator held back: The minister wants to speak. Why: one thing at a time".into()],
        objectives: vec!["Ask for what you need to know.".into(), "Speak with one voice.".into()],
        pace: vec![(Some(12), Some(840)), (Some(12), Some(660)), (Some(10), None)],
        undo: 1,
        ..Console::default()
    }
}
