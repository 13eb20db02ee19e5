//! A question before something that costs: focus on keeping things as they are.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::keymap::Keymap;
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::screen::words;
use crate::ui::text::count;
use crate::ui::widget::{Size, popup, prose};
use crate::view::{Board, Phase};

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Lock the turn?
    Lock,
    /// Leave the exercise? With `quit`, leave the program as well.
    Leave {
        /// Whether to leave the program.
        quit: bool,
    },
    /// Lock the plan of one seat of several?
    Ready,
    /// Look at what players may not know?
    Look,
    /// End the turn for all seats?
    EndTurn,
}

/// A question that waits for its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConfirmState {
    /// What is asked.
    pub question: Question,
    /// Whether the button that acts has the focus.
    pub acting: bool,
}

impl ConfirmState {
    /// Asks, with the focus on keeping things as they are.
    pub const fn new(question: Question) -> Self {
        Self { question, acting: false }
    }
}

/// Draws the question.
pub fn draw(
    board: Option<&Board>,
    saved_at: &str,
    state: ConfirmState,
    keys: &Keymap,
    area: Rect,
    buf: &mut Buffer,
    paint: Paint,
) -> Extent {
    let width = area.width.saturating_sub(4).min(72);
    let mut text = Prose::new(width.saturating_sub(4));
    let (title, keep, act) = named(board, state.question);
    match (state.question, board) {
        (Question::Lock, Some(board)) => lock(board, &mut text, paint),
        (Question::Ready, Some(board)) => {
            lock(board, &mut text, paint);
            text.gap().para(&keys.fill(UNTIL_ALL), Style::new());
        }
        (Question::Lock | Question::Ready, None) => {}
        (Question::Look, _) => {
            text.para(LOOKING, Style::new());
        }
        (Question::EndTurn, _) => {
            text.para(ENDING, Style::new());
        }
        (Question::Leave { .. }, _) => leave(saved_at, board.map(|it| it.phase), &mut text, paint),
    }
    text.gap().line(buttons([keep, &keys.fill(&format!("{act}: {{yes}}"))], state.acting, paint));
    let height = u16::try_from(text.len()).unwrap_or(u16::MAX).saturating_add(2);
    let inner = popup(&title, Size { width, height }, area, buf, paint);
    let lines = text.into_lines();
    let tail = lines.len().saturating_sub(usize::from(inner.height));
    prose(&lines, Cursor { at: tail }, inner, buf, paint)
}

/// The question in sentences: what it asks, and all that it says.
pub fn told(board: Option<&Board>, saved_at: &str, state: ConfirmState, keys: &Keymap) -> (String, Vec<String>) {
    let (title, keep, act) = named(board, state.question);
    let mut lines = match (state.question, board) {
        (Question::Lock | Question::Ready, Some(board)) => {
            let planned = board.plan.iter().enumerate().map(|(index, it)| format!("{} {}", index + 1, it.text));
            let nothing = board.plan.is_empty().then(|| NOTHING_PLANNED.to_owned());
            let left = format!("Left: {}.", words::purse(board));
            let seats = (state.question == Question::Ready).then(|| keys.fill(UNTIL_ALL));
            std::iter::once(will_pass(board)).chain(nothing).chain(planned).chain([left]).chain(seats).collect()
        }
        (Question::Lock | Question::Ready, None) => Vec::new(),
        (Question::Look, _) => vec![LOOKING.to_owned()],
        (Question::EndTurn, _) => vec![ENDING.to_owned()],
        (Question::Leave { .. }, Some(board)) => {
            vec![leaving(Some(board.phase)).to_owned(), format!("Saved at {saved_at}.")]
        }
        (Question::Leave { .. }, None) => vec![leaving(None).to_owned()],
    };
    lines.push(keys.fill(&format!("Esc: {keep}. {{yes}}: {act}.")));
    (title, lines)
}

/// The title and the two buttons.
fn named(board: Option<&Board>, question: Question) -> (String, &'static str, &'static str) {
    match (question, board) {
        (Question::Lock, Some(board)) => {
            (format!("Lock turn {}?", board.turn.number), "Keep deciding", "Lock the turn")
        }
        (Question::Lock, None) => ("Lock the turn?".to_owned(), "Keep deciding", "Lock the turn"),
        (Question::Ready, Some(board)) => {
            (format!("Lock your plan for turn {}?", board.turn.number), "Keep deciding", "Lock your plan")
        }
        (Question::Ready, None) => ("Lock your plan?".to_owned(), "Keep deciding", "Lock your plan"),
        (Question::Look, _) => ("Look behind the scenes?".to_owned(), "Play on", "Look"),
        (Question::EndTurn, _) => ("End the turn for all?".to_owned(), "Let them decide", "End the turn"),
        (Question::Leave { quit: true }, _) => ("Leave?".to_owned(), "Stay", "Leave Whitecell"),
        (Question::Leave { quit: false }, _) => ("Leave?".to_owned(), "Stay", "Leave the exercise"),
    }
}

/// What is said where nothing is planned.
const NOTHING_PLANNED: &str = "Nothing is planned. Waiting is a decision too, and it has its price.";

/// What is said where several seats lock.
const UNTIL_ALL: &str =
    "The turn runs once every seat at the table has locked; until then {undo} opens your plan again.";

/// What is said before one looks at what players may not know.
const LOOKING: &str = "The console shows what players may not know: what is so, what comes, and who is behind it. That \
     somebody looked is noted in the journal and told in the review.";

/// What is said before a turn ends for all.
const ENDING: &str =
    "The turn runs now, with what every seat has planned, whether it has locked or not. It cannot be taken back.";

fn will_pass(board: &Board) -> String {
    let hours = count(usize::try_from(board.turn.hours).unwrap_or(usize::MAX), "hour");
    let until = &board.turn.until;
    format!("{hours} will pass, until {until}, or until something cannot wait. A locked turn cannot be taken back.")
}

fn lock(board: &Board, text: &mut Prose, paint: Paint) {
    text.para(&will_pass(board), Style::new()).gap();
    if board.plan.is_empty() {
        text.hang("! ", paint.theme.warn, NOTHING_PLANNED, paint.theme.warn);
    }
    for (index, line) in board.plan.iter().take(8).enumerate() {
        text.hang(&format!("{:>2}  ", index + 1), paint.theme.quiet, &line.text, Style::new());
    }
    if board.plan.len() > 8 {
        text.para(&format!("    and {} more", board.plan.len() - 8), paint.theme.quiet);
    }
    text.gap().pair("Left", 6, &words::purse(board), paint.theme.quiet);
}

const fn leaving(phase: Option<Phase>) -> &'static str {
    match phase {
        None => "Nothing is lost.",
        Some(Phase::Over) => "The exercise is over, and all of it is saved. Its review can be read again at any time.",
        Some(_) => "Every decision is saved already, the plan of this turn too. You can continue at any time.",
    }
}

fn leave(saved_at: &str, phase: Option<Phase>, text: &mut Prose, paint: Paint) {
    text.para(leaving(phase), Style::new());
    if phase.is_some() {
        text.gap().pair("Saved at", 10, saved_at, paint.theme.quiet);
    }
}

fn buttons([keep, act]: [&str; 2], acting: bool, paint: Paint) -> Line<'static> {
    let style = |focused: bool| if focused { paint.theme.selected } else { Style::new() };
    let mark = |focused: bool| if focused { ">" } else { " " };
    Line::from(vec![
        Span::styled(format!("{}[ {keep} ] ", mark(!acting)), style(!acting)),
        Span::raw("   "),
        Span::styled(format!("{}[ {act} ] ", mark(acting)), style(acting)),
    ])
}
