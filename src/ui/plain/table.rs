//! The player at the desk: reads lines, answers them, keeps what was listed last.

use std::io::{self, BufRead, Write};
use std::time::Duration;

use super::ask::{Ask, Page, ask, give};
use super::find::{Named, find, opened};
use super::lesson::{Coach, deeds};
use super::line::read_line;
use super::show::{Shown, feed, show};
use super::{Ended, Options};
use crate::journal::{Act, Command};
use crate::ui::describe;
use crate::ui::desk::{Denied, Desk, Shelf, passed_time};
use crate::ui::screen::library::shown;
use crate::view::{Opens, PastLine, Phase};
use crate::vocab::Deed;

/// What is said where the timeline has no such number.
const NO_MOMENT: &str = "There is no turn or decision of that number. Type timeline for all.";

/// How long a person waits for forecasts.
const A_MOMENT: Duration = Duration::from_secs(1);

/// Empty lines that move what a seat saw out of sight.
const CURTAIN: usize = 60;

/// The player at the desk.
pub(super) struct Table<'a, 'c> {
    desk: &'a mut dyn Desk,
    shelf: Shelf,
    coach: Coach<'c>,
    input: &'a mut dyn BufRead,
    out: &'a mut dyn Write,
    options: Options,
    /// What the numbers of the last list open.
    opens: Vec<Option<Opens>>,
}

impl<'a, 'c> Table<'a, 'c> {
    pub(super) fn new(
        desk: &'a mut dyn Desk,
        shelf: Shelf,
        coach: Coach<'c>,
        input: &'a mut dyn BufRead,
        out: &'a mut dyn Write,
        options: Options,
    ) -> Self {
        Self { desk, shelf, coach, input, out, options, opens: Vec::new() }
    }

    /// Plays until the player leaves or the input ends.
    pub(super) fn play(mut self) -> io::Result<Ended> {
        if self.options.forecasts {
            self.desk.foresee(None);
        }
        self.open()?;
        loop {
            self.coach.advise(self.out)?;
            let Some(line) = self.read("> ")? else { return self.leave("End of input.", Ended::InputEnded) };
            let line = self.own_word(line);
            match ask(&line) {
                Ask::Leave => return self.leave("You leave.", Ended::Left),
                Ask::Branch(number) => {
                    if let Some(path) = self.branch(number)? {
                        return Ok(Ended::Branched(path));
                    }
                }
                asked => {
                    self.coach.notice(deeds(&asked));
                    self.answer(asked)?;
                }
            }
        }
    }

    /// The line, with the program's word in place of what this cast calls its members.
    fn own_word(&self, line: String) -> String {
        let typed = self.desk.board().terms.typed();
        if line.trim().to_lowercase() == typed { "allies".to_owned() } else { line }
    }

    /// Waits for forecasts, where they are wanted: for a person no longer than it takes to read a line.
    fn await_forecasts(&mut self) {
        if self.options.forecasts {
            self.desk.await_forecasts(self.options.interactive.then_some(A_MOMENT));
        }
    }

    /// The first page: the briefing at the start of an exercise, else the situation.
    fn open(&mut self) -> io::Result<()> {
        let several = self.desk.table().filter(|it| it.seats.len() > 1 && self.desk.review().is_none());
        if let Some(id) = several.filter(|_| self.options.interactive).map(|it| it.seats[it.at].id.clone()) {
            self.hand_over(&id, "")?;
            return self.say(&["Type b for the briefing, hand for the next seat, ? for all that you can type."]);
        }
        let board = self.desk.board();
        match (board.phase, board.turn.number) {
            (Phase::Over, _) => self.show_end()?,
            (Phase::Deciding, 1) if board.plan.is_empty() => {
                self.show(Page::Briefing)?;
                self.show(Page::Situation)?;
            }
            _ => self.show(Page::Situation)?,
        }
        self.say(&["Type n for what is new, r for the responses, ? for all that you can type."])
    }

    fn answer(&mut self, asked: Ask) -> io::Result<()> {
        match asked {
            Ask::Library(_) | Ask::Move(..) if !self.desk.board().terms.has_council() => self.show(Page::Council),
            Ask::Nothing | Ask::Leave | Ask::Branch(_) => Ok(()),
            Ask::Then(number) => self.then(number),
            Ask::Show(page) => self.show(page),
            Ask::Response(number) => self.response(number),
            Ask::Responses(words) => {
                self.await_forecasts();
                self.list(Shown::closed(describe::offers_about(&self.desk.board().offers, &words)))
            }
            Ask::Library(words) => self.library(&words),
            Ask::Message(number) => self.message(number),
            Ask::Why(number) => self.why(number),
            Ask::WhyNamed(name) => self.why_named(&name),
            Ask::WhyLikely(incident, hypothesis) => self.why_likely(&incident, &hypothesis),
            Ask::Plan(response, target) => self.plan(&response, &target),
            Ask::Move(number, ally) => self.council_move(number, &ally),
            Ask::Estimate(words) => self.estimate(&words),
            Ask::Answer(number, said) => self.answer_decision(number, &said),
            Ask::Give(commands) => {
                let commands: Vec<Command> = commands.into_iter().map(|it| self.own_lock(it)).collect();
                self.give(&commands)
            }
            Ask::EndTurn => self.give(&[Command::Lock]),
            Ask::HandOver(seat) => self.hand_over(&seat, ""),
            Ask::Unclear(help) => self.say(&[describe::clean(&help) + "."]),
        }
    }

    fn show(&mut self, page: Page) -> io::Result<()> {
        let looks = page == Page::Truth && self.desk.table().is_some_and(|it| !it.facilitated);
        if looks && let Err(denied) = self.desk.submit(&Command::Facilitate(Act::Look)) {
            return self.say(&[format!("Not shown, because that you looked could not be noted: {denied}.")]);
        }
        let shown = if page == Page::Tips { Shown::closed(self.coach.all()) } else { show(page, self.desk) };
        self.list(shown)
    }

    /// Shows lines and remembers what their numbers open.
    fn list(&mut self, shown: Shown) -> io::Result<()> {
        self.opens = shown.opens;
        self.say(&shown.lines)
    }

    fn response(&mut self, number: usize) -> io::Result<()> {
        self.await_forecasts();
        let offer = number.checked_sub(1).and_then(|index| self.desk.board().offers.get(index));
        let lines = offer.map(describe::offer);
        match lines {
            Some(lines) => self.list(Shown::closed(lines)),
            None => self.say(&["There is no response of that number. Type r for all."]),
        }
    }

    /// An article by its number, or the titles of those that hold the words.
    fn library(&mut self, words: &str) -> io::Result<()> {
        let articles = (self.shelf)();
        let Ok(number) = words.parse::<usize>() else {
            return self.list(Shown::closed(describe::articles(articles, &shown(articles, words))));
        };
        match number.checked_sub(1).and_then(|it| articles.get(it)) {
            Some(article) => self.list(Shown::closed(describe::article(article))),
            None => self.say(&["There is no article of that number. For all, type library."]),
        }
    }

    /// The line of the timeline with this number.
    fn past(&self, number: usize) -> Option<&PastLine> {
        self.desk.past().get(number.checked_sub(1)?)
    }

    /// The exercise as it was at a line of the timeline.
    fn then(&mut self, number: usize) -> io::Result<()> {
        let Some(line) = self.past(number) else { return self.say(&[NO_MOMENT]) };
        match self.desk.as_it_was(line.decisions) {
            Ok(then) => {
                let mut lines =
                    vec![format!("As it was, to be read only. {}.", describe::clean(&describe::moment(line)))];
                lines.extend(describe::board(then.board()));
                lines.push("That was how it was then. Everything you type is about the present again.".into());
                self.list(Shown::closed(lines))
            }
            Err(why) => self.say(&[describe::clean(&why) + "."]),
        }
    }

    /// Begins an exercise that branches off at a line of the timeline; where it is saved.
    fn branch(&mut self, number: usize) -> io::Result<Option<String>> {
        let Some(line) = self.past(number) else {
            self.say(&[NO_MOMENT])?;
            return Ok(None);
        };
        match self.desk.branch(line.decisions) {
            Ok(path) => {
                let from = describe::clean(&describe::moment(line));
                let saved = describe::clean(&self.desk.saved_at());
                self.say(&[format!(
                    "A branch with a journal of its own, from {from}. The exercise it comes from stays at {saved}"
                )])?;
                Ok(Some(path))
            }
            Err(why) => {
                self.say(&[describe::clean(&why) + "."])?;
                Ok(None)
            }
        }
    }

    fn message(&mut self, number: usize) -> io::Result<()> {
        let item = number.checked_sub(1).and_then(|index| self.desk.board().feed.get(index));
        let lines = item.map(describe::report);
        match lines {
            Some(lines) => self.list(Shown { lines, opens: feed(self.desk) }),
            None => self.say(&["There is no message of that number. Type n all for all."]),
        }
    }

    fn why(&mut self, number: usize) -> io::Result<()> {
        let listed = number.checked_sub(1).and_then(|index| self.opens.get(index)).copied();
        match listed {
            Some(Some(opens)) => self.explain(opens),
            Some(None) => self.say(&["Nothing further is known about that one."]),
            None if self.opens.is_empty() => {
                self.say(&["The last list has no reasons to open. Those of s, w, n and review have."])
            }
            None => self.say(&["The last list has no such number. Type s, w or n for a list of its own."]),
        }
    }

    fn explain(&mut self, opens: Opens) -> io::Result<()> {
        let explanation = self.desk.explain(opens);
        let lines = describe::explanation(&explanation);
        self.list(Shown { lines, opens: explanation.lines.iter().map(|line| line.opens).collect() })
    }

    fn why_likely(&mut self, incident: &str, hypothesis: &str) -> io::Result<()> {
        let case = find(&self.desk.board().cases, incident);
        match case.and_then(|it| find(&it.hypotheses, hypothesis)).map(|it| it.opens) {
            Some(opens) => self.explain(opens),
            None if incident.parse::<usize>().is_ok() => {
                self.say(&["There is no such incident or hypothesis. Type e for all."])
            }
            None => self.why_named(&format!("{incident} {hypothesis}")),
        }
    }

    fn why_named(&mut self, name: &str) -> io::Result<()> {
        let board = self.desk.board();
        let values = board.gauges.iter().map(|it| (it as &dyn Named, it.opens));
        let networks = board.networks.iter().map(|it| (it as &dyn Named, it.opens));
        let allies = board.allies.iter().filter_map(|it| Some((it as &dyn Named, it.opens?)));
        match opened(values.chain(networks).chain(allies), name) {
            Some(opens) => self.explain(opens),
            None => self.say(&[
                "Nothing of that name has a reason to open. Type s for the values, w for the networks, a for the \
                                Allies, e for incidents and hypotheses.",
            ]),
        }
    }

    fn plan(&mut self, response: &str, target: &str) -> io::Result<()> {
        let Some(offer) = find(&self.desk.board().offers, response) else {
            return self.say(&["There is no such response. Type r for all."]);
        };
        if target.is_empty() && !offer.targets.is_empty() {
            let mut lines = vec![format!("Say what it is aimed at: type p {response} and a number or id of these.")];
            lines.extend(describe::targets(offer));
            return self.say(&lines);
        }
        let target = find(&offer.targets, target).map_or(target, |target| &target.id);
        let line = format!("respond {} {target}", offer.id);
        self.answer(give(&line))
    }

    fn council_move(&mut self, number: usize, ally: &str) -> io::Result<()> {
        let board = self.desk.board();
        let Some(step) = number.checked_sub(1).and_then(|index| board.council.moves.get(index)) else {
            return self.say(&["There is no move of that number now. Type c for all."]);
        };
        let ally = find(&board.allies, ally).map_or(ally, |ally| &ally.id);
        let line = format!("council {} {ally}", step.id.trim_start_matches("council "));
        self.answer(give(&line))
    }

    fn estimate(&mut self, [incident, hypothesis, percent]: &[String; 3]) -> io::Result<()> {
        let case = find(&self.desk.board().cases, incident);
        let hypothesis = case.and_then(|case| find(&case.hypotheses, hypothesis)).map_or(hypothesis, |line| &line.id);
        let incident = case.map_or(incident, |case| &case.id);
        let line = format!("estimate {incident} {hypothesis} {percent}");
        self.answer(give(&line))
    }

    fn answer_decision(&mut self, number: usize, said: &str) -> io::Result<()> {
        let card = number.checked_sub(1).and_then(|index| self.desk.board().decisions.get(index));
        match card.map(|card| format!("answer {} {said}", card.id)) {
            Some(line) => self.answer(give(&line)),
            None => self.say(&["There is no decision of that number now. Type d for all."]),
        }
    }

    /// Gives commands until one is not taken. Locking asks first where a person types.
    fn give(&mut self, commands: &[Command]) -> io::Result<()> {
        let locks = commands.iter().filter(|it| it.passes_time() || **it == Command::Ready(true)).count();
        if locks > 0 && self.options.interactive && self.desk.board().phase != Phase::Over && !self.confirm(locks)? {
            return self.say(&["The turn stays open."]);
        }
        for command in commands {
            let (before, planned) = (self.desk.board().purse, self.desk.board().plan.len());
            if let Err(denied) = self.desk.submit(command) {
                let why = match denied {
                    Denied::Refused(refusal) => self.desk.board().terms.said(format!("Not taken: {refusal}.")),
                    Denied::NotSaved(why) => format!("Not saved, and so not taken: {why}."),
                };
                return self.say(&[describe::clean(&why)]);
            }
            if passed_time(self.desk, command) {
                self.coach.notice(&[Deed::Lock]);
                self.show_time(command)?;
            } else if *command == Command::Ready(true) {
                let lines = self.desk.table().map(describe::table).unwrap_or_default();
                self.say(&["Locked and saved. For the next seat, type hand."])?;
                self.say(&lines)?;
            } else if let Command::Facilitate(_) | Command::Ask(_) | Command::Release(_) | Command::Ready(_) = command {
                self.say(&["Done and saved."])?;
            } else if let Command::Answer(_) = command {
                self.say(&["Answered and saved."])?;
                self.show(Page::Decisions)?;
            } else {
                let (board, mut did) = (self.desk.board(), Vec::new());
                did.extend((board.plan.len() > planned).then_some(Deed::Plan));
                did.extend((board.plan.len() > planned && board.purse != before).then_some(Deed::PlanAtCost));
                self.coach.notice(&did);
                self.show_plan()?;
            }
            if self.desk.board().phase == Phase::Over {
                return self.show_end();
            }
        }
        Ok(())
    }

    /// A lock is for the own seat alone where several share the keyboard; `end turn` locks for all.
    fn own_lock(&self, command: Command) -> Command {
        let several = self.desk.table().is_some_and(|it| it.seats.len() > 1);
        if several && command == Command::Lock { Command::Ready(true) } else { command }
    }

    /// What time brought. At a table it is shown to each seat behind the curtain, and to nobody before.
    fn show_time(&mut self, command: &Command) -> io::Result<()> {
        let several = self.desk.table().is_some_and(|it| it.seats.len() > 1);
        if !several || !self.options.interactive || self.desk.board().phase == Phase::Over {
            return self.show_lock();
        }
        let how = if *command == Command::Lock { "The turn was ended for all. " } else { "All have locked. " };
        let first = self.desk.table().and_then(|it| it.seats.first()).map(|it| it.id.clone()).unwrap_or_default();
        self.hand_over(&first, how)
    }

    /// Hands the keyboard over: nothing is shown until somebody says so.
    fn hand_over(&mut self, seat: &str, how: &str) -> io::Result<()> {
        let Some(table) = self.desk.table().filter(|it| it.seats.len() > 1) else {
            return self.say(&["One seat plays here. whitecell play SCENARIO --seats A,B plays several in turns."]);
        };
        let count = table.seats.len();
        let after = (1..=count).map(|by| &table.seats[(table.at + by) % count]);
        let next = if seat.is_empty() {
            after.clone().find(|it| !it.locked).or_else(|| after.clone().next())
        } else {
            table.seats.iter().find(|it| it.id == seat)
        };
        let Some(next) = next.cloned() else {
            let lines = describe::seats(&table.seats);
            self.say(&["There is no such seat at this table."])?;
            return self.say(&lines);
        };
        if self.options.interactive {
            self.say(&[""; CURTAIN])?;
        }
        self.opens.clear();
        self.say(&[format!("{how}Hand the keyboard to: {}. Nothing is shown until you type show.", next.title)])?;
        loop {
            let Some(line) = self.read("Type show: ")? else { return Ok(()) };
            if line.trim().eq_ignore_ascii_case("show") {
                break;
            }
            self.say(&["Type show once only that seat is looking."])?;
        }
        if let Err(denied) = self.desk.sit(&next.id) {
            return self.say(&[format!("Not possible: {denied}.")]);
        }
        self.show(Page::Situation)
    }

    fn confirm(&mut self, locks: usize) -> io::Result<bool> {
        let board = self.desk.board();
        let turns = if locks > 1 { format!("{locks} turns, one after the other") } else { "the turn".into() };
        let first = format!("You are about to lock {turns}: {} hours pass. It cannot be taken back.", board.turn.hours);
        let mut lines = vec![first];
        lines.extend(describe::plan(board));
        self.say(&lines)?;
        let answer = self.read("Type y to lock, anything else to go on deciding: ")?;
        Ok(answer.is_some_and(|answer| matches!(answer.to_lowercase().as_str(), "y" | "yes")))
    }

    fn show_plan(&mut self) -> io::Result<()> {
        let board = self.desk.board();
        let lines = [describe::plan(board), describe::purse(board)].concat();
        self.list(Shown::closed(lines))
    }

    /// What time brought, once the plan is on disk.
    fn show_lock(&mut self) -> io::Result<()> {
        let board = self.desk.board();
        let mut lines = vec!["Locked and saved.".to_owned()];
        lines.extend(describe::turn(board));
        lines.extend(describe::latest(board));
        lines.push(describe::headline(board));
        let opens = feed(self.desk);
        self.list(Shown { lines, opens })
    }

    /// How it ended: in full where nobody can ask for the rest.
    fn show_end(&mut self) -> io::Result<()> {
        match self.desk.review() {
            Some(review) if self.options.interactive => {
                let mut lines = describe::verdict(review);
                lines.push("For all of it, type review. For what happened, type happened.".into());
                self.list(Shown::closed(lines))
            }
            _ => self.show(Page::Review),
        }
    }

    fn leave(&mut self, why: &str, how: Ended) -> io::Result<Ended> {
        let board = self.desk.board();
        let over = board.phase == Phase::Over;
        let place =
            if over { "The exercise is over".into() } else { format!("Turn {} stays as it is", board.turn.number) };
        let saved = describe::clean(&self.desk.saved_at());
        self.say(&[format!("{why} {place}. Saved at {saved}")])?;
        self.out.flush()?;
        Ok(if over { Ended::Over } else { how })
    }

    fn say(&mut self, lines: &[impl AsRef<str>]) -> io::Result<()> {
        lines.iter().try_for_each(|line| writeln!(self.out, "{}", line.as_ref()))
    }

    /// The next line: prompted for where a person types, else echoed.
    fn read(&mut self, prompt: &str) -> io::Result<Option<String>> {
        if self.options.interactive {
            write!(self.out, "{prompt}")?;
        }
        self.out.flush()?;
        let line = read_line(self.input)?;
        match &line {
            None if self.options.interactive => writeln!(self.out)?,
            Some(line) if !self.options.interactive => writeln!(self.out, "> {}", describe::clean(line))?,
            _ => {}
        }
        Ok(line)
    }
}
