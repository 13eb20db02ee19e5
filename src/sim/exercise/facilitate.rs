//! The seats at the table, and what the facilitator does.

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error as Misread;

use crate::journal::{Act, Cause, Change, Command, Cue, Event, Note, Refusal, Rule, Tick};
use crate::scenario::{clean_line, shown_number};
use crate::sim::component::CueState;
use crate::sim::project;
use crate::sim::slots;
use crate::sim::system::arrival;
use crate::sim::table::{Asked, Done, Noted, Undo};
use crate::view::{Projector, Table};
use crate::vocab::{AdversaryId, AllyId, FlagId, InjectId, Lever, NumberId, SeatId, Slug, Subject, SubjectKind};

use super::Exercise;

/// The longest text that is kept, bytes.
const LONGEST: usize = 2000;

impl Exercise {
    /// Whether a seat may still decide: one that has locked may not.
    pub(super) fn is_open_to(&self, seat: SeatId, command: &Command) -> Result<(), Refusal> {
        let decides = matches!(command, Command::Plan(_) | Command::Undo | Command::Drop(_) | Command::Answer(_));
        if decides && self.table.ready.contains(&seat) { Err(Refusal::Locked) } else { Ok(()) }
    }

    /// A seat has locked, or goes on deciding. When the last one has locked, the turn runs.
    pub(super) fn ready(&mut self, seat: SeatId, on: bool) -> Result<(), Refusal> {
        let alone = [seat];
        let seats = if self.table.seats.is_empty() { &alone[..] } else { &self.table.seats };
        if !seats.contains(&seat) {
            let id = self.model.ground.scenario.seats[seat.index()].id.clone();
            return Err(Refusal::NotAtTheTable(id));
        }
        if on && self.table.ready.contains(&seat) {
            return Err(Refusal::Locked);
        }
        if !on {
            return if self.table.ready.remove(&seat) { Ok(()) } else { Err(Refusal::NotLocked) };
        }
        let last = seats.iter().all(|it| *it == seat || self.table.ready.contains(it));
        if last {
            self.run();
        } else {
            self.table.ready.insert(seat);
        }
        Ok(())
    }

    /// A seat asks the facilitator something.
    pub(super) fn ask(&mut self, seat: SeatId, question: &str) -> Result<(), Refusal> {
        let question = said(question)?;
        let turn = self.turn();
        self.table.asked.push(Asked { turn, seat, question, reply: String::new() });
        Ok(())
    }

    /// Carries out what the facilitator does.
    pub(super) fn facilitate(&mut self, act: &Act) -> Result<(), Refusal> {
        let notes_only = matches!(act, Act::Look | Act::Note(_) | Act::Reply { .. } | Act::Clock(_));
        if self.is_over() && !notes_only {
            return Err(Refusal::ExerciseOver);
        }
        match act {
            Act::Seats(seats) => self.seat_all(seats),
            Act::Look => {
                self.table.facilitated = true;
                Ok(())
            }
            Act::Bring(cue) => self.bring(cue),
            Act::Hold(cue) => self.stop(cue, "held back", |inject| Event::InjectHeld { inject }),
            Act::Skip(cue) => self.stop(cue, "took out", |inject| Event::InjectDropped { inject }),
            Act::Free(cue) => self.free(cue),
            Act::Delay(cue, hours) => self.delay(cue, *hours),
            Act::Change(change, because) => self.change(change, because),
            Act::Retract => self.retract(),
            Act::Note(note) => self.note(note),
            Act::Reply { seat, text } => {
                let (id, text) = (self.seat(seat)?, said(text)?);
                let open = self.table.open_question(id).ok_or_else(|| Refusal::NothingAsked(seat.clone()))?;
                open.reply = text;
                Ok(())
            }
            Act::Clock(tick) => {
                let seat = if let Tick::Extra(seat, _) = tick { Some(self.seat(seat)?) } else { None };
                let turn = self.turn();
                self.table.tick(turn, tick, seat);
                Ok(())
            }
        }
    }

    fn seat_all(&mut self, ids: &[Slug]) -> Result<(), Refusal> {
        let seats = ids.iter().map(|it| self.seat(it)).collect::<Result<Vec<_>, _>>()?;
        let mut once = seats.clone();
        once.sort_unstable();
        once.dedup();
        if once.is_empty() || once.len() < seats.len() {
            return Err(Refusal::EachSeatOnce);
        }
        self.table.seats = seats;
        self.table.ready.clear();
        Ok(())
    }

    /// The inject with this id, unless it is over.
    fn open_inject(&mut self, id: &Slug) -> Result<(InjectId, CueState), Refusal> {
        let facts = self.facts();
        let at = facts.scenario().injects.iter().position(|it| it.id == *id);
        let inject = at.map(InjectId::at).ok_or_else(|| Refusal::UnknownInject(id.clone()))?;
        match facts.cues()[inject.index()].state {
            CueState::Over => Err(Refusal::InjectOver(id.clone())),
            state => Ok((inject, state)),
        }
    }

    fn bring(&mut self, cue: &Cue) -> Result<(), Refusal> {
        let (inject, _) = self.open_inject(&cue.inject)?;
        let facts = self.facts();
        let row = facts.scenario().inject(inject);
        let title = row.title.clone();
        for event in arrival(&facts, &mut slots::free_evidence(&facts), inject, row) {
            self.commit(Cause::Rule(Rule::Facilitator), event);
        }
        self.notice();
        self.did(format!("put on the table: {title}"), &cue.because, None);
        Ok(())
    }

    fn stop(&mut self, cue: &Cue, how: &str, event: fn(InjectId) -> Event) -> Result<(), Refusal> {
        let (inject, state) = self.open_inject(&cue.inject)?;
        let undo = match state {
            CueState::Held(_) => Undo::Hold(inject),
            CueState::Dropped(_) => Undo::Drop(inject),
            CueState::Waiting | CueState::Due(_) | CueState::Over => Undo::Free(inject),
        };
        self.commit(Cause::Rule(Rule::Facilitator), event(inject));
        self.did(format!("{how}: {}", self.title(inject)), &cue.because, Some(undo));
        Ok(())
    }

    fn free(&mut self, cue: &Cue) -> Result<(), Refusal> {
        let (inject, state) = self.open_inject(&cue.inject)?;
        let undo = match state {
            CueState::Held(_) => Undo::Hold(inject),
            CueState::Dropped(_) => Undo::Drop(inject),
            CueState::Waiting | CueState::Due(_) | CueState::Over => return Err(Refusal::NotHeld(cue.inject.clone())),
        };
        self.commit(Cause::Rule(Rule::Facilitator), Event::InjectFreed { inject });
        self.notice();
        self.did(format!("let go: {}", self.title(inject)), &cue.because, Some(undo));
        Ok(())
    }

    fn delay(&mut self, cue: &Cue, hours: u32) -> Result<(), Refusal> {
        let (inject, state) = self.open_inject(&cue.inject)?;
        let CueState::Due(due) = state else { return Err(Refusal::NoHour(cue.inject.clone())) };
        let to = due.max(self.now()) + hours.clamp(1, 24 * 365);
        self.commit(Cause::Rule(Rule::Facilitator), Event::InjectMoved { inject, to });
        self.did(format!("put off to {to}: {}", self.title(inject)), &cue.because, Some(Undo::Move(inject, due)));
        Ok(())
    }

    fn title(&self, inject: InjectId) -> String {
        self.model.ground.scenario.inject(inject).title.clone()
    }

    fn change(&mut self, change: &Change, because: &str) -> Result<(), Refusal> {
        if because.trim().is_empty() {
            return Err(Refusal::ReasonMissing);
        }
        let scenario = &self.model.ground.scenario;
        let (what, event, undo) = match change {
            Change::Flag(id, on) => {
                let at = scenario.flags.iter().position(|it| it == id);
                let flag = at.map(FlagId::at).ok_or_else(|| Refusal::UnknownName("flag", id.clone()))?;
                let before = self.model.crisis.flags[flag.index()];
                let what = format!("{} the flag `{id}`", if *on { "set" } else { "cleared" });
                (what, Event::FlagSet { flag, on: *on }, Undo::Flag(flag, before))
            }
            Change::Number(id, to) => {
                let at = scenario.numbers.iter().position(|it| it.id == *id);
                let number = at.map(NumberId::at).ok_or_else(|| Refusal::UnknownName("number", id.clone()))?;
                let before = self.model.story.numbers[number.index()];
                let to = scenario.numbers[number.index()].within(amount(to)?);
                let title = &scenario.numbers[number.index()].title;
                let what = format!("set {title} from {} to {}", shown_number(before), shown_number(to));
                (what, Event::NumberSet { number, to }, Undo::Number(number, before))
            }
            Change::Lever(id, by, of) => {
                let lever = stock(id).ok_or_else(|| Refusal::UnknownName("stock", id.clone()))?;
                let (by, subject) = (amount(by)?, self.subject(lever, of.as_ref())?);
                let whose = of.as_ref().map_or_else(String::new, |it| format!(" of {it}"));
                let how = if by < 0.0 { "lowered" } else { "raised" };
                let what = format!("{how} {}{whose} by {}", lever.name(), shown_number(by.abs()));
                (what, Event::LeverMoved { lever, of: subject, by }, Undo::Lever(lever, subject, -by))
            }
        };
        let before = self.level(&event);
        self.commit(Cause::Rule(Rule::Facilitator), event);
        let undo = match (undo, before, self.level(&event)) {
            // A stock at the end of its range moved less than it was told to.
            (Undo::Lever(lever, of, _), Some(before), Some(after)) => Undo::Lever(lever, of, before - after),
            (undo, ..) => undo,
        };
        self.notice();
        self.did(what, because, Some(undo));
        Ok(())
    }

    /// How the stock stands that an event moves, where one owner has it.
    fn level(&mut self, event: &Event) -> Option<f64> {
        let Event::LeverMoved { lever, of, .. } = *event else { return None };
        let owned = matches!(
            (lever.kind(), of),
            (SubjectKind::Alliance, Subject::Alliance)
                | (SubjectKind::Ally, Subject::Ally(_))
                | (SubjectKind::Adversary, Subject::Adversary(_))
        );
        owned.then(|| self.facts().lever(lever, of))
    }

    /// Whose stock is meant.
    fn subject(&self, lever: Lever, of: Option<&Slug>) -> Result<Subject, Refusal> {
        let Some(id) = of else {
            let all = lever.kind() != SubjectKind::Adversary;
            return if all { Ok(Subject::Alliance) } else { Err(Refusal::TargetMissing) };
        };
        let rulebook = &self.model.ground.rulebook;
        let ally = || rulebook.roster.allies.iter().position(|it| it.id == *id).map(|it| Subject::Ally(AllyId::at(it)));
        let adversary = || {
            let at = rulebook.adversaries.rows.iter().position(|it| it.id == *id);
            at.map(|it| Subject::Adversary(AdversaryId::at(it)))
        };
        let found = match lever.kind() {
            SubjectKind::Adversary => adversary(),
            SubjectKind::Ally | SubjectKind::Network => ally(),
            SubjectKind::Alliance => None,
        };
        found.ok_or_else(|| Refusal::UnknownTarget(id.clone()))
    }

    fn retract(&mut self) -> Result<(), Refusal> {
        let undo = self.table.undo.pop().ok_or(Refusal::NothingToRetract)?;
        let event = match undo {
            Undo::Note => {
                self.table.notes.pop();
                return Ok(());
            }
            Undo::Free(inject) => Event::InjectFreed { inject },
            Undo::Hold(inject) => Event::InjectHeld { inject },
            Undo::Drop(inject) => Event::InjectDropped { inject },
            Undo::Move(inject, to) => Event::InjectMoved { inject, to },
            Undo::Flag(flag, on) => Event::FlagSet { flag, on },
            Undo::Number(number, to) => Event::NumberSet { number, to },
            Undo::Lever(lever, of, by) => Event::LeverMoved { lever, of, by },
        };
        self.commit(Cause::Rule(Rule::Facilitator), event);
        self.notice();
        if let Some(last) = self.table.done.iter_mut().rfind(|it| it.can_be && !it.taken_back) {
            last.taken_back = true;
        }
        Ok(())
    }

    fn note(&mut self, note: &Note) -> Result<(), Refusal> {
        let text = said(&note.text)?;
        note.seat.as_ref().map_or(Ok(()), |it| self.seat(it).map(|_| ()))?;
        let objectives = self.model.ground.scenario.objectives.len();
        if let Some(number) = note.objective.filter(|it| !(1..=objectives).contains(&usize::from(*it))) {
            return Err(Refusal::UnknownObjective(number, objectives));
        }
        let turn = self.turn();
        self.table.notes.push(Noted { turn, note: Note { text, ..note.clone() } });
        self.table.undo.push(Undo::Note);
        Ok(())
    }

    /// Keeps what the facilitator did, and how it is taken back.
    fn did(&mut self, what: String, because: &str, undo: Option<Undo>) {
        let turn = self.turn();
        let because = clean_line(because.trim());
        self.table.done.push(Done { turn, what, because, taken_back: false, can_be: undo.is_some() });
        self.table.undo.extend(undo);
    }

    pub(crate) const fn at_table(&self) -> &crate::sim::table::Table {
        &self.table
    }

    /// The table, as a seat sees it: who plays, who has locked, the clock, and what the seat asked.
    pub fn table(&mut self, seat: SeatId) -> Table {
        project::table(self, seat)
    }

    /// What everybody may see: for the wall. No seat's secret is in it.
    pub fn projector(&mut self) -> Projector {
        project::projector(self)
    }
}

/// A text of somebody at the table, cleaned.
fn said(text: &str) -> Result<String, Refusal> {
    let text = clean_line(text.trim());
    if text.is_empty() {
        return Err(Refusal::NothingSaid);
    }
    if text.len() > LONGEST { Err(Refusal::TextTooLong(LONGEST)) } else { Ok(text) }
}

fn amount(text: &str) -> Result<f64, Refusal> {
    let number = text.trim().parse::<f64>().ok().filter(|it| it.is_finite());
    number.ok_or_else(|| Refusal::NoNumber(clean_line(text).into()))
}

/// The stock that an id such as `arms-race` names.
fn stock(id: &Slug) -> Option<Lever> {
    let capital = |part: &str| {
        let mut chars = part.chars();
        chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect::<String>())
    };
    let name: String = id.as_str().split(['-', '_']).map(capital).collect();
    let read: Result<Lever, Misread> = Lever::deserialize(name.as_str().into_deserializer());
    read.ok().filter(|it| !it.is_rate())
}
