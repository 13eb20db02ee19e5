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
use crate::ui::text::{fit, wrap};
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
    let width = area.width.min(76);
    let lines = told(card, state, width.saturating_sub(4), paint).into_lines();
    let typed: Vec<_> =
        fields(card).into_iter().flat_map(|it| typed(state, card, it, width.saturating_sub(4), paint)).collect();
    let rows = u16::try_from(typed.len()).unwrap_or(1);
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(rows + 3);
    let place = format!("To decide, {} of {}", state.at + 1, board.decisions.len());
    let inner = popup(&place, Size { width, height }, area, buf, paint);
    let [above, rule, below] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(1), Constraint::Length(rows)]).areas(inner);
    Line::styled("─".repeat(usize::from(rule.width)), paint.theme.quiet).render(rule, buf);
    for (line, row) in typed.iter().zip(below.rows()) {
        line.render(row, buf);
    }
    prose(&lines, Cursor::default(), above, buf, paint)
}

/// The options that were typed, from 0.
fn chosen(card: &DecisionCard, words: &str) -> Vec<usize> {
    let named = |word: &str| card.options.iter().position(|it| it.id == word);
    let number = |word: &str| word.parse::<usize>().ok()?.checked_sub(1).filter(|it| *it < card.options.len());
    words.split([' ', ',']).filter_map(|word| number(word).or_else(|| named(word))).collect()
}

/// The question, what can be answered, and on what terms.
fn told(card: &DecisionCard, state: &AnswerState, width: u16, paint: Paint) -> Prose {
    let quiet = paint.theme.quiet;
    let mut text = Prose::new(width);
    text.para(&card.ask, paint.theme.title).gap();
    let chosen = chosen(card, &state.words);
    for (at, option) in card.options.iter().enumerate() {
        let picked = chosen.contains(&at);
        let style = match (&option.refused, picked) {
            (Some(_), _) => quiet,
            (None, true) => paint.theme.title,
            (None, false) => Style::new(),
        };
        let price = if option.price.is_empty() { String::new() } else { format!("  ({})", option.price) };
        let not = option.refused.as_ref().map_or_else(String::new, |why| format!("  - not now: {why}"));
        let sign = if picked { "+" } else { " " };
        text.hang(&format!("{sign}{:>2}  ", at + 1), paint.theme.key, &format!("{}{price}{not}", option.text), style);
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
    text
}

/// The most rows of a field that show.
const ROWS: usize = 5;

/// A field, with the end of what was typed.
fn typed(state: &AnswerState, card: &DecisionCard, field: Field, width: u16, paint: Paint) -> Vec<Line<'static>> {
    let (name, said) = match field {
        Field::Words => ("Answer:   ", &state.words),
        Field::Because => ("Because:  ", &state.because),
        Field::Sure => ("Sure, %:  ", &state.sure),
    };
    let hint = match field {
        _ if !said.is_empty() => "",
        Field::Words if card.options.is_empty() => &card.takes,
        Field::Words if card.takes == "one option" => "its number",
        Field::Words => "their numbers, with blanks between",
        Field::Because => "why, in a sentence",
        Field::Sure => "how sure you are, 0 to 100",
    };
    let room = usize::from(width).saturating_sub(name.len());
    let here = field == state.field;
    let style = if here { paint.theme.key } else { paint.theme.quiet };
    let mut shown = wrap(&format!("{said}{}", if here { "_" } else { "" }), room);
    shown.drain(..shown.len().saturating_sub(ROWS));
    let hint = fit(&format!(" {hint}"), room.saturating_sub(1), paint.ascii);
    let lead = |at: usize| if at == 0 { name.to_owned() } else { " ".repeat(name.len()) };
    let mut lines: Vec<Line<'static>> = shown
        .into_iter()
        .enumerate()
        .map(|(at, part)| Line::from(vec![Span::styled(lead(at), style), Span::raw(part)]))
        .collect();
    lines.last_mut().into_iter().for_each(|it| it.push_span(Span::styled(hint.clone(), paint.theme.quiet)));
    lines
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
    fn what_was_typed_marks_the_options_that_it_means() {
        assert_eq!(chosen(&card(), "2 1"), [1, 0]);
        assert_eq!(chosen(&card(), "stay,1"), [1, 0]);
        assert!(chosen(&card(), "0 3 x").is_empty());
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
