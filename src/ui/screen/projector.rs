//! What stands on the wall: large, short, and for everybody.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::stopwatch::{shown, told};
use crate::ui::text::number;
use crate::ui::widget::{Cells, Pane, bar, change, prose};
use crate::view::{Moved, Projector, Wall};

/// Digits and a colon, five rows each: a bit for each column, the leftmost first.
const DIGITS: [[u8; 5]; 11] = [
    [7, 5, 5, 5, 7],
    [2, 6, 2, 2, 7],
    [7, 1, 7, 4, 7],
    [7, 1, 7, 1, 7],
    [5, 5, 7, 1, 1],
    [7, 4, 7, 1, 7],
    [7, 4, 7, 5, 7],
    [7, 1, 1, 1, 1],
    [7, 5, 7, 5, 7],
    [7, 5, 7, 1, 7],
    [0, 2, 0, 2, 0],
];

/// Columns and rows from which on the figures are twice as large, with air between all else.
const ROOMY: (u16, u16) = (100, 34);

/// Draws the wall.
pub fn draw(wall: &Projector, clock: Option<Wall>, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let area = area.centered_horizontally(Constraint::Max(120));
    let roomy = area.height >= ROOMY.1 && area.width >= ROOMY.0;
    let times = if roomy { 2 } else { 1 };
    let tall = if clock.is_some() { 3 + 5 * times } else { 2 };
    let news = u16::try_from(wall.news.len()).unwrap_or(0).saturating_add(2).max(3);
    let rows = [Constraint::Length(tall), Constraint::Length(news), Constraint::Fill(1)];
    let [top, middle, bottom] = Layout::vertical(rows).spacing(u16::from(roomy)).areas(area);
    let turn = if wall.over {
        format!("It is over, at {}", wall.now)
    } else {
        format!("Turn {} of {}   {}   {}", wall.turn.0, wall.turn.1, wall.now, wall.title)
    };
    Line::styled(turn, paint.theme.title).centered().render(Rect { height: top.height.min(1), ..top }, buf);
    if let Some(clock) = clock {
        big(clock, times, Rect { y: top.y + 2, height: top.height.saturating_sub(2), ..top }, buf, paint);
    }
    let inner =
        Pane { title: "Told to all", note: "the newest first", key: "", focused: false }.draw(middle, buf, paint);
    let mut text = Prose::new(inner.width);
    for (at, source, title) in &wall.news {
        let who = if source.is_empty() { String::new() } else { format!("  ({source})") };
        text.hang(&format!("{at:8} "), paint.theme.quiet, &format!("{title}{who}"), paint.theme.title);
    }
    if wall.news.is_empty() {
        text.para("Nothing yet.", paint.theme.quiet);
    }
    prose(&text.into_lines(), Cursor::default(), inner, buf, paint);
    let [left, right] = if wall.seats.is_empty() {
        [bottom, Rect { width: 0, ..bottom }]
    } else {
        Layout::horizontal([Constraint::Percentage(50), Constraint::Percentage(50)]).spacing(2).areas(bottom)
    };
    scores(wall, left, buf, paint);
    seats(wall, right, buf, paint);
    Extent::default()
}

/// Rows for `count` lines: every second one where there is room for that, so that they can be read from afar.
fn spread(area: Rect, count: usize) -> impl Iterator<Item = Rect> {
    area.rows().step_by(if usize::from(area.height) >= 2 * count { 2 } else { 1 })
}

/// The time left, in large figures.
fn big(clock: Wall, times: u16, area: Rect, buf: &mut Buffer, paint: Paint) {
    let time = shown(clock.left_s);
    let wide = usize::from(2 * times);
    let (ink, air) = (if paint.ascii { "#" } else { "█" }.repeat(wide), " ".repeat(wide));
    for row in 0..(5 * times).min(area.height) {
        let line: String = time
            .chars()
            .map(|c| {
                let digit = c.to_digit(10).map_or(10, |it| it as usize);
                let bits = DIGITS[digit][usize::from(row / times)];
                let cell = |bit: &u8| if bits & bit == 0 { air.as_str() } else { &ink };
                let cells: String = [4, 2, 1].iter().map(cell).collect();
                cells + &air
            })
            .collect();
        Line::styled(line, paint.theme.focus).centered().render(Rect { y: area.y + row, height: 1, ..area }, buf);
    }
    if area.height > 5 * times {
        let style = if clock.runs { paint.theme.quiet } else { paint.theme.warn };
        Line::styled(told(clock), style).centered().render(Rect { y: area.y + 5 * times, height: 1, ..area }, buf);
    }
}

fn scores(wall: &Projector, area: Rect, buf: &mut Buffer, paint: Paint) {
    let inner = Pane { title: "Scores", note: "more is better", key: "", focused: false }.draw(area, buf, paint);
    for (place, (name, value, by)) in spread(inner, wall.scores.len()).zip(&wall.scores) {
        let columns = usize::from(inner.width).saturating_sub(14 + 6 + 6).min(30);
        let (moved, style) = change(Moved::between(value - by, *value), true, paint);
        let mut line = Cells::new(usize::from(inner.width), paint.ascii)
            .left(name, 12, Style::new())
            .right(&number(value.round()), 3, paint.theme.title)
            .left(&moved, 4, style)
            .line();
        line.spans.extend(bar(*value, 100.0, columns, Style::new(), paint));
        line.render(place, buf);
    }
}

fn seats(wall: &Projector, area: Rect, buf: &mut Buffer, paint: Paint) {
    if area.width < 10 {
        return;
    }
    let inner = Pane { title: "Seats", note: "", key: "", focused: false }.draw(area, buf, paint);
    for (place, it) in spread(inner, wall.seats.len()).zip(&wall.seats) {
        let (sign, said, style) =
            if it.locked { ("✓", "locked", paint.theme.good) } else { (".", "deciding", Style::new()) };
        let cells = Cells::new(usize::from(inner.width), paint.ascii);
        cells.left(sign, 1, style).rest(&it.title, 10, Style::new()).left(said, 8, style).line().render(place, buf);
    }
}
