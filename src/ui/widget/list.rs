//! Lists with one selected row, and texts that scroll.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;

use super::hits::{Spot, record};
use super::write;

/// Columns in front of a row, for the mark of the selected one.
const MARK: u16 = 2;

/// A row of a list.
pub struct Row<'a> {
    line: Text<'a>,
    /// Whether it can be selected.
    item: bool,
}

/// What stands in a row.
enum Text<'a> {
    Known(Line<'static>),
    /// Made where the row shows, and not else: of a long list only a few rows do.
    Made(Box<dyn Fn() -> Line<'static> + 'a>),
}

impl<'a> Row<'a> {
    /// A row that can be selected.
    pub const fn item(line: Line<'static>) -> Self {
        Self { line: Text::Known(line), item: true }
    }

    /// A row that can be selected, of a list that may be long.
    pub fn made(line: impl Fn() -> Line<'static> + 'a) -> Self {
        Self { line: Text::Made(Box::new(line)), item: true }
    }

    /// A row between others: a heading, an explanation, a gap.
    pub const fn between(line: Line<'static>) -> Self {
        Self { line: Text::Known(line), item: false }
    }

    /// Columns for the row's text in an area this wide. One on the right stays free, so that nothing touches the track.
    pub fn width(area: Rect) -> usize {
        usize::from(area.width.saturating_sub(MARK + 1))
    }
}

/// Draws rows; the selected item has a mark, and is reversed where the list has the focus.
///
/// The list scrolls so that the selected row stands in its middle: where it shows depends on nothing but the selection. What
/// stands above the first item shows with it.
pub fn list(rows: &[Row<'_>], cursor: Cursor, focused: bool, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let items = rows.iter().filter(|it| it.item).count();
    let at = cursor.within(items);
    let selected = rows.iter().enumerate().filter(|(_, it)| it.item).nth(at).map(|(row, _)| row);
    let height = usize::from(area.height);
    let selected_row = selected.unwrap_or(0);
    let middle = selected_row.saturating_sub(height / 2).min(rows.len().saturating_sub(height));
    let top = if at == 0 && selected_row < height { 0 } else { middle };
    let mut item = rows[..top].iter().filter(|it| it.item).count();
    for (place, (index, row)) in area.rows().zip(rows.iter().enumerate().skip(top)) {
        if row.item {
            record(place, Spot::Item { index: item, selected: at });
            item += 1;
        }
        let inner = Rect { x: place.x + MARK.min(place.width), width: place.width.saturating_sub(MARK), ..place };
        match &row.line {
            Text::Known(line) => write(line, inner, buf),
            Text::Made(make) => write(&make(), inner, buf),
        }
        if Some(index) == selected {
            buf.set_string(place.x, place.y, ">", paint.theme.focus);
            if focused && paint.theme.selected != Style::new() {
                for cell in place.positions() {
                    buf[cell].set_style(Style::reset()).set_style(paint.theme.selected);
                }
            }
        }
    }
    track(top, rows.len(), area, buf, paint);
    Extent { page: height, overflow: 0 }
}

/// Draws where in a list that does not fit one is, in the margin on its right.
fn track(top: usize, len: usize, area: Rect, buf: &mut Buffer, paint: Paint) {
    let height = usize::from(area.height);
    if len <= height || height < 2 || area.right() >= buf.area.right() {
        return;
    }
    let thumb = (height * height / len).max(1);
    let start = (top * (height - thumb)).div_ceil(len - height);
    for (at, place) in area.rows().enumerate() {
        let here = (start..start + thumb).contains(&at);
        let (sign, style) = if here { ("┃", paint.theme.heading) } else { ("│", paint.theme.quiet) };
        buf.set_string(area.right(), place.y, sign, style);
    }
}

/// Draws text from the row that `cursor` stands on, and tells how much does not fit.
///
/// Where not all fits, the last row tells how to read on.
pub fn prose(lines: &[Line<'_>], cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let all = lines.len() <= usize::from(area.height);
    let rows = usize::from(area.height) - usize::from(!all && area.height > 1);
    let overflow = lines.len().saturating_sub(rows);
    let top = cursor.at.min(overflow);
    for (place, line) in area.rows().zip(&lines[top..]).take(rows) {
        write(line, place, buf);
    }
    if !all && area.height > 1 {
        let left = overflow - top;
        let hint = if left > 0 { format!("▾ {left} more, PgDn") } else { "end, PgUp".to_owned() };
        read_on(&hint, area, buf, paint);
    }
    Extent { page: rows, overflow }
}

/// Draws the beginning of a text; where not all fits, the last row has `hint`: how to read all of it.
pub fn excerpt(lines: &[Line<'_>], hint: &str, area: Rect, buf: &mut Buffer, paint: Paint) {
    let all = lines.len() <= usize::from(area.height);
    let rows = usize::from(area.height) - usize::from(!all && area.height > 1);
    for (place, line) in area.rows().zip(lines).take(rows) {
        write(line, place, buf);
    }
    if !all && area.height > 1 {
        read_on(hint, area, buf, paint);
    }
}

/// Tells on the last row how to read on.
fn read_on(hint: &str, area: Rect, buf: &mut Buffer, paint: Paint) {
    let place = Rect { y: area.bottom() - 1, height: 1, ..area };
    Line::styled(hint, paint.theme.key).right_aligned().render(place, buf);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_does_not_fit_shows_where_one_is() {
        let rows: Vec<_> = (0..30).map(|it| Row::item(Line::from(it.to_string()))).collect();
        let area = Rect::new(0, 0, 6, 5);
        let marked = |at, rows: &[Row<'_>]| {
            let mut buf = Buffer::empty(Rect { width: 7, ..area });
            list(rows, Cursor { at }, false, area, &mut buf, Paint::full());
            (0..5).map(|y| buf[(6, y)].symbol().to_owned()).collect::<String>()
        };
        assert_eq!([marked(0, &rows), marked(29, &rows)], ["┃││││", "││││┃"]);
        assert_eq!(marked(0, &rows[..5]), "     ");
    }

    #[test]
    fn what_stands_above_the_first_item_shows_with_it() {
        let above = ["a", "b", "c"].map(|it| Row::between(Line::from(it)));
        let rows: Vec<_> = above.into_iter().chain((0..9).map(|it| Row::item(Line::from(it.to_string())))).collect();
        let area = Rect::new(0, 0, 6, 5);
        let mut buf = Buffer::empty(area);
        list(&rows, Cursor::default(), true, area, &mut buf, Paint::full());
        assert_eq!((buf[(2, 0)].symbol(), buf[(2, 3)].symbol()), ("a", "0"));
    }

    #[test]
    fn the_selected_row_always_shows() {
        let rows: Vec<_> = (0..30).map(|it| Row::item(Line::from(it.to_string()))).collect();
        for at in 0..30 {
            let area = Rect::new(0, 0, 6, 5);
            let mut buf = Buffer::empty(area);
            list(&rows, Cursor { at }, false, area, &mut buf, Paint::full());
            let marked = (0..5).find(|&y| buf[(0, y)].symbol() == ">").expect("one row is marked");
            let text: String = (2..4).map(|x| buf[(x, marked)].symbol()).collect();
            assert_eq!(text.trim(), at.to_string());
        }
    }
}
