//! The Council: the text on the table, where each Ally stands and why, and what can be done about it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::keymap::Part;
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::screen::{reader, words};
use crate::ui::text::{count, fit};
use crate::ui::widget::{Cells, Pane, Row, excerpt, list};
use crate::view::{CouncilBoard, CouncilText, Move, Position, Stance, TextState};
use crate::vocab::Terms;

/// What the player looks at in the Council.
#[derive(Clone, Debug)]
pub struct CouncilState {
    /// Positions or moves.
    pub part: Part,
    /// The selected position.
    pub positions: Cursor,
    /// The selected move.
    pub moves: Cursor,
}

impl Default for CouncilState {
    fn default() -> Self {
        Self { part: Part::Positions, positions: Cursor::default(), moves: Cursor::default() }
    }
}

/// Draws the Council.
pub fn draw(
    council: &CouncilBoard,
    terms: &Terms,
    state: &CouncilState,
    area: Rect,
    buf: &mut Buffer,
    paint: Paint,
) -> Extent {
    let text = on_the_table(council, terms, area.width.saturating_sub(2), paint);
    let table = rows(text.len() + 1).min(area.height * 9 / 20);
    let [above, _, rest] =
        Layout::vertical([Constraint::Length(table), Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    let title = council.text.as_ref().map_or("Text on the table", |it| &it.measure);
    let note = council.text.as_ref().map(silence).unwrap_or_default();
    let inner = Pane { title, note: &note, key: "t", focused: false }.draw(above, buf, paint);
    excerpt(&text.into_lines(), "▾ more, t", inner, buf, paint);
    let third = Constraint::Fill(1);
    let (left, right, below) = if area.width >= WIDE {
        let [left, middle, right] = Layout::horizontal([third; 3]).spacing(1).areas(rest);
        (left, middle, right)
    } else {
        let most = rows(council.positions.len().max(council.moves.len()) + 2);
        let low = (area.height / 4).clamp(4, 11);
        let middle = most.min(rest.height.saturating_sub(low));
        let [middle, below] = Layout::vertical([Constraint::Length(middle), third]).areas(rest);
        let [left, right] = Layout::horizontal([third; 2]).spacing(1).areas(middle);
        (left, right, below)
    };
    let positions = positions(council, state, left, buf, paint);
    let moves = moves(council, state, right, buf, paint);
    detail(council, state, below, buf, paint);
    if state.part == Part::Moves { moves } else { positions }
}

/// The width from which on the selected row is read beside the lists, not below them.
const WIDE: u16 = 150;

fn rows(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// The silence clock.
fn silence(text: &CouncilText) -> String {
    match text.state {
        TextState::Silence => format!("silence ends {}, in {} h", text.silence_ends, text.hours_left),
        TextState::Broken => "! silence broken".to_owned(),
        TextState::Planned | TextState::Preparing => String::new(),
    }
}

/// The text, whose it is, and how it stands.
pub fn on_the_table(council: &CouncilBoard, terms: &Terms, width: u16, paint: Paint) -> Prose {
    let mut prose = Prose::new(width);
    let quiet = paint.theme.quiet;
    let Some(text) = &council.text else {
        prose.para(&terms.say("No text is before the Council."), Style::new());
        let which = "Some responses put one there: statements, joint attribution, Article 4 and Article 5.";
        prose.para(&terms.say(which), quiet);
        standing(council, &mut prose, quiet);
        return prose;
    };
    for (at, clause) in text.clauses().iter().enumerate() {
        prose.hang(&format!("{}  ", at + 1), quiet, clause, Style::new());
    }
    let whose = if text.own { "Your text".to_owned() } else { format!("Text of {}", text.sponsor) };
    let softened =
        if text.softened > 0.0 { format!(", softened by {:.0} %", text.softened * 100.0) } else { String::new() };
    let conditional = if text.conditional { ", conditional" } else { "" };
    let (round, rounds) = (text.round, text.rounds);
    prose.gap().para(
        &format!("{whose}, round {round} of {rounds}, {}{softened}{conditional}.", words::text_state(text.state)),
        quiet,
    );
    if !text.softer.is_empty() {
        prose.hang("Softer it would read: ", quiet, &text.softer, quiet);
    }
    for broken in &text.broken_by {
        prose.hang("! broke silence: ", paint.theme.bad, broken, Style::new());
    }
    standing(council, &mut prose, quiet);
    prose
}

fn standing(council: &CouncilBoard, prose: &mut Prose, quiet: Style) {
    let shared = council.sharing * 100.0;
    prose.para(
        &format!(
            "{:.0} h of consultation behind the next vote. Evidence sharing: {shared:.0} of 100.",
            council.consultation_h
        ),
        quiet,
    );
}

fn positions(council: &CouncilBoard, state: &CouncilState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let focused = state.part != Part::Moves;
    let tally = |stance| council.positions.iter().filter(|it| it.stance == stance).count();
    let note = match (tally(Stance::Objects), tally(Stance::Wavers)) {
        _ if council.positions.is_empty() => String::new(),
        (0, 0) => "nobody objects".to_owned(),
        (objects, 0) => does(objects, "object"),
        (0, wavers) => does(wavers, "waver"),
        (objects, wavers) => format!("{}, {}", does(objects, "object"), does(wavers, "waver")),
    };
    let inner = Pane { title: "Positions", note: &note, key: "p", focused }.draw(area, buf, paint);
    let width = Row::width(inner);
    let noted = council.positions.iter().any(|it| it.broke || it.lobbied);
    let name = if width >= ROOMY || !noted { 21 } else { 12 };
    let mut rows: Vec<_> = council.positions.iter().map(|it| Row::item(position(it, name, width, paint))).collect();
    if rows.is_empty() {
        rows.push(Row::between(Line::styled("Nobody has to say anything yet.", paint.theme.quiet)));
    }
    list(&rows, state.positions, focused, inner, buf, paint)
}

/// So many do it: `1 objects`, `2 object`.
fn does(count: usize, verb: &str) -> String {
    format!("{count} {verb}{}", if count == 1 { "s" } else { "" })
}

/// The width from which on notes beside positions are told in full.
const ROOMY: usize = 48;

fn position(position: &Position, name: usize, width: usize, paint: Paint) -> Line<'static> {
    let (sign, style) = words::stance(position.stance, paint);
    let roomy = width >= ROOMY;
    let note = match (position.broke, position.lobbied) {
        (true, _) => {
            if roomy {
                "broke silence"
            } else {
                "broke it"
            }
        }
        (false, true) => {
            if roomy {
                "you spoke to them"
            } else {
                "spoken to"
            }
        }
        (false, false) => "",
    };
    Cells::new(width, paint.ascii)
        .left(sign, 1, style)
        .left(&position.ally, name, Style::new())
        .left(&position.stance.to_string(), 8, style)
        .rest(note, 0, paint.theme.quiet)
        .line()
}

fn moves(council: &CouncilBoard, state: &CouncilState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let focused = state.part == Part::Moves;
    let open = council.moves.iter().filter(|it| it.refused.is_none()).count();
    let note = count(open, "move") + " open";
    let inner = Pane { title: "Moves", note: &note, key: "m", focused }.draw(area, buf, paint);
    let width = Row::width(inner);
    let why = refused_alike(council);
    let mut rows: Vec<_> = council.moves.iter().map(|it| Row::item(step(it, why.is_some(), width, paint))).collect();
    if let Some(why) = why {
        let why = fit(&format!("{}.", words::sentence(why)), width, paint.ascii);
        rows.insert(0, Row::between(Line::styled(why, paint.theme.quiet)));
    }
    list(&rows, state.moves, focused, inner, buf, paint)
}

/// Why no move can be made, where it is the same for all: it is told once, above them.
fn refused_alike(council: &CouncilBoard) -> Option<&str> {
    let first = council.moves.first()?.refused.as_deref()?;
    council.moves.iter().all(|it| it.refused.as_deref() == Some(first)).then_some(first)
}

fn step(step: &Move, alike: bool, width: usize, paint: Paint) -> Line<'static> {
    let (sign, style) = match &step.refused {
        _ if step.planned => ("+", paint.theme.good),
        Some(_) => ("-", paint.theme.quiet),
        None => (" ", Style::new()),
    };
    let price = match &step.refused {
        _ if step.planned => "planned",
        Some(why) if !alike => why,
        _ => &step.price,
    };
    let cells = Cells::new(width, paint.ascii).left(sign, 1, style);
    if width < 50 {
        return cells.rest(&step.name, 0, style).line();
    }
    cells.left(&step.name, (width * 3 / 5).min(28), style).rest(price, 0, paint.theme.quiet).line()
}

/// What became of earlier texts.
pub fn record(council: &CouncilBoard, text: &mut Prose, paint: Paint) {
    if !council.record.is_empty() {
        text.gap().para("Earlier texts", paint.theme.quiet);
    }
    for line in &council.record {
        text.hang("- ", paint.theme.quiet, line, Style::new());
    }
}

/// What the selected row says in full.
fn detail(council: &CouncilBoard, state: &CouncilState, area: Rect, buf: &mut Buffer, paint: Paint) {
    let title = if area.x > 0 { "In full" } else { "" };
    let inner = Pane { title, note: "", key: "", focused: false }.draw(area, buf, paint);
    let mut text = Prose::new(inner.width);
    let of_moves = state.part == Part::Moves || council.positions.is_empty();
    if of_moves {
        if let Some(step) = council.moves.get(state.moves.within(council.moves.len())) {
            text.para(&step.name, paint.theme.title);
            text.pair("Price", 8, &step.price, paint.theme.quiet);
            if step.planned {
                text.para("+ planned this turn; u takes the last decision back", paint.theme.good);
            } else if let Some(why) = &step.refused {
                text.hang("- not now: ", paint.theme.warn, why, paint.theme.warn);
            } else {
                text.para("Enter plans it; u takes it back until the turn is locked.", paint.theme.quiet);
            }
        }
    } else if let Some(position) = council.positions.get(state.positions.within(council.positions.len())) {
        text = reader::position(position, inner.width, paint);
    }
    record(council, &mut text, paint);
    excerpt(&text.into_lines(), if of_moves { "▾ more, t" } else { "▾ more, Enter" }, inner, buf, paint);
}
