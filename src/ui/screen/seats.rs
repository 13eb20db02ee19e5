//! The choice of a seat, where a scenario has more than one.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::text::fit;
use crate::ui::widget::{Row, Size, list, popup};
use crate::view::PickerEntry;

/// Draws the choice.
pub fn draw(entry: &PickerEntry, cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let height = u16::try_from(entry.seats.len()).unwrap_or(u16::MAX).saturating_add(5);
    let inner = popup(&format!("{}: which seat?", entry.title), Size { width: 64, height }, area, buf, paint);
    let width = Row::width(inner);
    let mut rows = vec![Row::between(Line::styled(
        fit("The other seats are played by the model.", width, paint.ascii),
        paint.theme.quiet,
    ))];
    rows.push(Row::between(Line::default()));
    rows.extend(
        entry.seats.iter().map(|(_, title)| Row::item(Line::styled(fit(title, width, paint.ascii), Style::new()))),
    );
    rows.push(Row::item(Line::styled(fit("All of them, in turns at this keyboard", width, paint.ascii), Style::new())));
    list(&rows, cursor, true, inner, buf, paint)
}
