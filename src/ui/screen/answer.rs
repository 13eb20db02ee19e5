//! A window to answer a decision that the scenario puts.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::journal::Answer;
use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::widget::{Size, popup, prose};
use crate::view::{Board, DecisionCard};
use crate::vocab::Slug;

/// The longest text that a field takes, characters.
const LONGEST: usize = 400;

/// A field of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Field {
    /// The answer itself.
    #[default]
    Words,
    /// The reason for it.
    Because,
    /// How sure, percent.
    Sure,
}

/// An answer as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerState {
    /// Which of the open decisions, from 0.
    pub at: usize,
    /// The field that is typed in.
    pub field: Field,
    /// The answer.
    pub words: String,
    /// The reason.
    pub because: String,
    /// How sure.
    pub sure: String,
}

impl AnswerState {
    /// The decision that is being answered.
    pub fn card<'a>(&self, board: &'a Board) -> Option<&'a DecisionCard> {
        board.decisions.get(self.at.min(board.decisions.len().saturating_sub(1)))
    }

    /// Turns to another of `count` decisions, with nothing typed.
    pub fn turn(&mut self, by: usize, count: usize) {
        *self = Self { at: (self.at + by) % count.max(1), ..Self::default() };
    }

    /// Goes to the next field that `card` has.
    pub fn next(&mut self, card: &DecisionCard) {
        let fields = fields(card);
        let here = fields.iter().position(|it| *it == self.field).unwrap_or(0);
        self.field = fields[(here + 1) % fields.len()];
    }

    /// Takes a character.
    pub fn push(&mut self, c: char) {
        let text = self.text();
        if !c.is_control() && text.chars().count() < LONGEST {
            text.push(c);
        }
    }

    /// Takes the last character back.
    pub fn erase(&mut self) {
        self.text().pop();
    }

    const fn text(&mut self) -> &mut String {
        match self.field {
            Field::Words => &mut self.words,
            Field::Because => &mut self.because,
            Field::Sure => &mut self.sure,
        }
    }

    /// The answer to `card`; `None` while something is missing, and that field is turned to.
    pub fn answer(&mut self, card: &DecisionCard) -> Option<Answer> {
        let sure = self.sure.trim().trim_end_matches('%').parse().ok();
        let missing = |it: &Field| match it {
            Field::Words => self.words.trim().is_empty(),
            Field::Because => card.reason && self.because.trim().is_empty(),
            Field::Sure => card.confidence && sure.is_none(),
        };
        if let Some(field) = fields(card).into_iter().find(|it| missing(it)) {
            self.field = field;
            return None;
        }
        let (words, because) = (Answer::plain(&self.words), Answer::plain(&self.because));
        Some(Answer { decision: Slug::new(&card.id).ok()?, words, because, sure })
    }
}

/// The fields that a decision has.
fn fields(card: &DecisionCard) -> Vec<Field> {
    let optional = [(Field::Because, card.reason), (Field::Sure, card.confidence)];
    std::iter::once(Field::Words).chain(optional.into_iter().filter(|(_, asked)| *asked).map(|(it, _)| it)).collect()
}

/// Draws the window.
pub fn draw(board: &Board, state: &AnswerState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let Some(card) = state.card(board) else { return Extent::default() };
    let size = Size { width: 76, height: area.height.saturating_sub(2).min(24) };
    let place = format!("To decide, {} of {}", state.at + 1, board.decisions.len());
    let inner = popup(&place, size, area, buf, paint);
    let quiet = paint.theme.quiet;
    let rows = u16::try_from(fields(card).len()).unwrap_or(1);
    let [above, _, below] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(1), Constraint::Length(rows)]).areas(inner);
    let mut text = Prose::new(above.width);
    text.para(&card.ask, paint.theme.title).gap();
    for (at, option) in card.options.iter().enumerate() {
        let style = if option.refused.is_some() { quiet } else { Style::new() };
        let price = if option.price.is_empty() { String::new() } else { format!("  ({})", option.price) };
        let not = option.refused.as_ref().map_or_else(String::new, |why| format!("  - not now: {why}"));
        text.hang(&format!("{:>2}  ", at + 1), paint.theme.key, &format!("{}{price}{not}", option.text), style);
    }
    if !card.options.is_empty() {
        text.gap();
    }
    for (name, said) in &card.parties {
        text.hang(&format!("{name}: "), paint.theme.title, said, Style::new());
    }
    let due = if card.due.is_empty() { String::new() } else { format!(" By {}.", card.due) };
    text.para(&format!("Takes {}; {}.{due}", card.takes, card.changes), quiet);
    if !card.answer.is_empty() {
        text.para(&format!("Your answer so far: {}", card.answer), quiet);
    }
    if !card.hint.is_empty() {
        text.para(&format!("Hint: {}", card.hint), quiet);
    }
    for (field, row) in fields(card).into_iter().zip(below.rows()) {
        typed(state, card, field, row, buf, paint);
    }
    prose(&text.into_lines(), Cursor::default(), above, buf, paint)
}

/// Draws a field on one row, with the end of what was typed.
fn typed(state: &AnswerState, card: &DecisionCard, field: Field, row: Rect, buf: &mut Buffer, paint: Paint) {
    let (name, said) = match field {
        Field::Words if card.options.is_empty() => ("Answer:   ", &state.words),
        Field::Words => ("Numbers:  ", &state.words),
        Field::Because => ("Because:  ", &state.because),
        Field::Sure => ("Sure, %:  ", &state.sure),
    };
    let room = usize::from(row.width).saturating_sub(name.len() + 1);
    let hidden = said.chars().count().saturating_sub(room);
    let shown: String = said.chars().skip(hidden).collect();
    let here = field == state.field;
    let style = if here { paint.theme.key } else { paint.theme.quiet };
    let line = [Span::styled(name, style), Span::raw(shown), Span::raw(if here { "_" } else { "" })];
    Line::from_iter(line).render(row, buf);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::sample::decision as card;

    #[test]
    fn an_answer_is_given_once_nothing_is_missing() {
        let (card, mut state) = (card(), AnswerState::default());
        assert_eq!(state.answer(&card), None);
        state.push('1');
        assert_eq!((state.answer(&card), state.field), (None, Field::Because));
        "they | wait".chars().for_each(|c| state.push(c));
        state.next(&card);
        "70x".chars().for_each(|c| state.push(c));
        assert_eq!((state.answer(&card), state.field), (None, Field::Sure), "70x is no percentage");
        state.erase();
        assert_eq!(state.answer(&card).unwrap().to_string(), "answer evacuate 1 | because they wait | sure 70");
        state.next(&card);
        assert_eq!(state.field, Field::Words);
        state.turn(1, 2);
        assert_eq!(state, AnswerState { at: 1, ..AnswerState::default() });
    }

    #[test]
    fn the_window_shows_question_options_and_fields() {
        let mut board = crate::ui::sample::board();
        board.decisions = vec![card()];
        let state = AnswerState { words: "1".into(), field: Field::Because, ..AnswerState::default() };
        let area = Rect::new(0, 0, 80, 20);
        let mut buf = Buffer::empty(area);
        draw(&board, &state, area, &mut buf, Paint::full());
        let rows = area.rows().map(|row| row.columns().map(|it| buf[(it.x, it.y)].symbol()).collect::<String>());
        insta::assert_snapshot!(rows.map(|row| row.trim_end().to_owned()).collect::<Vec<_>>().join("\n"));
    }
}
