//! The settings: what each is now, and what else it can be.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::config::{SETTINGS, Setting};
use crate::ui::cursor::{Cursor, Extent};
use crate::ui::house::House;
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::widget::{Cells, Row, Size, list, popup, prose};

/// Draws the settings.
pub fn draw(house: &House, cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let inner = popup("Settings", Size { width: 76, height: 17 }, area, buf, paint);
    let rows = [Constraint::Length(8), Constraint::Length(1), Constraint::Fill(1)];
    let [above, rule, below] = Layout::vertical(rows).areas(inner);
    let width = Row::width(above);
    let row = |it: &Setting| {
        let now = house.now(it);
        let now = if now.is_empty() { "as written".to_owned() } else { now };
        Row::item(
            Cells::new(width, paint.ascii)
                .left(it.title, 10, Style::new())
                .left(&now, 10, paint.theme.title)
                .rest(&others(it, &now), 0, paint.theme.quiet)
                .line(),
        )
    };
    let lines: Vec<_> = SETTINGS.iter().map(row).collect();
    let extent = list(&lines, cursor, true, above, buf, paint);
    Line::styled("─".repeat(usize::from(rule.width)), paint.theme.quiet).render(rule, buf);
    let mut text = Prose::new(below.width);
    text.para(SETTINGS[cursor.within(SETTINGS.len())].about, Style::new()).gap();
    match (house.place(), house.config().problems()) {
        (None, _) => text.para("Changes hold until the end: there is no file to keep them in.", paint.theme.quiet),
        (Some(place), []) => text.para(&format!("Kept in {place}"), paint.theme.quiet),
        (Some(place), [first, ..]) => text.hang(
            "! ",
            paint.theme.warn,
            &format!("{place}, line {}: {}", first.line, first.message),
            paint.theme.warn,
        ),
    };
    prose(&text.into_lines(), Cursor::default(), below, buf, paint);
    extent
}

/// What else a setting can be.
fn others(setting: &Setting, now: &str) -> String {
    format!("or {}", setting.all().filter(|it| *it != now).collect::<Vec<_>>().join(", "))
}

/// The settings in sentences.
pub fn told(house: &House) -> Vec<String> {
    let lines = SETTINGS.iter().map(|it| {
        let now = house.now(it);
        format!("{}: {now}, {}. {}", it.title, others(it, &now), it.about)
    });
    let problems = house.config().problems().iter().map(|it| format!("Line {} of the file: {}.", it.line, it.message));
    let place = house.place().map(|it| format!("Kept in {it}"));
    lines.chain(place).chain(problems).collect()
}
