//! The briefing: what a player reads before the first turn, a page at a time.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::screen::words;
use crate::ui::text::{count, number};
use crate::ui::widget::Pane;
use crate::view::{Board, Briefing};

/// Draws the page of the briefing that `cursor` stands on. The extent counts pages.
pub fn draw(briefing: &Briefing, board: &Board, cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let columns: u16 = if area.width >= WIDE { 2 } else { 1 };
    let width = (area.width.saturating_sub(4) - (columns - 1) * BETWEEN) / columns;
    let sheets = pages(sections(briefing, board, width, paint), usize::from(area.height.saturating_sub(1)));
    let pages: Vec<_> = sheets.chunks(usize::from(columns)).collect();
    let at = cursor.within(pages.len());
    let length = format!("{}, {} minutes, {} turns", briefing.difficulty, briefing.minutes, briefing.turns);
    let note = if pages.len() > 1 { format!("{length}, page {} of {}", at + 1, pages.len()) } else { length };
    let inner = Pane { title: "Briefing", note: &note, key: "", focused: true }.draw(area, buf, paint);
    let mut column = Rect { x: inner.x + 1.min(inner.width), width: width.min(inner.width), ..inner };
    for sheet in pages.get(at).into_iter().copied().flatten() {
        for (place, line) in column.rows().zip(sheet) {
            line.render(place.intersection(inner), buf);
        }
        column.x += width + BETWEEN;
    }
    Extent { page: 1, overflow: pages.len().saturating_sub(1) }
}

/// The width from which on two sheets lie side by side.
const WIDE: u16 = 150;

/// Columns between them.
const BETWEEN: u16 = 4;

/// So many rows at the foot of a page are filled with the beginning of a section that does not fit.
const WORTH_BREAKING: usize = 6;

/// Sections put together to pages of `height` rows.
fn pages(sections: Vec<Vec<Line<'static>>>, height: usize) -> Vec<Vec<Line<'static>>> {
    let mut pages: Vec<Vec<Line<'static>>> = vec![Vec::new()];
    for section in sections.into_iter().filter(|it| !it.is_empty()) {
        let last = pages.last().map_or(0, Vec::len);
        let gap = usize::from(last > 0);
        let left = height.saturating_sub(last + gap);
        if section.len() > left && left < WORTH_BREAKING && last > 0 {
            pages.push(Vec::new());
        } else if gap > 0 {
            pages.last_mut().into_iter().for_each(|page| page.push(Line::default()));
        }
        for line in section {
            if pages.last().map_or(0, Vec::len) >= height.max(1) {
                pages.push(Vec::new());
            }
            pages.last_mut().into_iter().for_each(|page| page.push(line.clone()));
        }
    }
    pages
}

/// What there is to read, a section each.
fn sections(briefing: &Briefing, board: &Board, width: u16, paint: Paint) -> Vec<Vec<Line<'static>>> {
    let quiet = paint.theme.quiet;
    let mut sections = Vec::new();
    let mut part = |title: &str, style: Style, fill: &dyn Fn(&mut Prose)| {
        let (mut text, mut head) = (Prose::new(width), Prose::new(width));
        fill(&mut text);
        if text.len() > 0 {
            head.para(title, style);
            sections.push([head.into_lines(), text.into_lines()].concat());
        }
    };
    let heading = paint.theme.title;
    let plain = Style::new();
    let para = |it: &mut Prose, text: &str| {
        it.para(text, plain);
    };
    part("The situation", heading, &|it| para(it, &briefing.situation));
    part("What is at stake", heading, &|it| para(it, &briefing.stakes));
    part("Your task", heading, &|it| para(it, &briefing.task));
    part("Your seat", heading, &|it| {
        it.para(&briefing.seat, plain);
        if !briefing.may.is_empty() {
            it.para(&format!("You may {}.", briefing.may.join("; ")), plain);
        }
    });
    part("ONLY YOU know this", paint.theme.warn, &|it| para(it, &briefing.private));
    for (about, so) in &briefing.secrets {
        part("ONLY YOU know this too", paint.theme.warn, &|it| para(it, &format!("{about}: {so}")));
    }
    part("This turn", heading, &|it| para(it, &this_turn(board)));
    part("Who else is here", heading, &|it| {
        if !briefing.others.is_empty() {
            it.para(&format!("Played by the model: {}.", briefing.others.join("; ")), plain);
        }
        let people: Vec<_> = briefing.people.iter().map(|(name, role)| format!("{name}, {role}")).collect();
        if !people.is_empty() {
            it.para(&format!("You will hear from {}.", people.join("; ")), plain);
        }
    });
    part("What you practise", heading, &|it| {
        for objective in &briefing.objectives {
            it.hang("  - ", quiet, objective, plain);
        }
    });
    sections
}

/// What may be done in the turn that is open.
fn this_turn(board: &Board) -> String {
    let (turn, purse) = (&board.turn, &board.purse);
    format!(
        "\"{}\" lasts until {}. Nothing runs until you lock the turn; then {} pass. Your staff can start up to {}; you have {} {} and \
         {} M EUR to spend.",
        words::sentence(&turn.title),
        turn.until,
        count(turn.hours as usize, "hour"),
        count(usize::from(purse.attention), "response"),
        number(purse.capital),
        board.terms.say("political capital"),
        number(purse.meur),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_begins_on_a_page_of_its_own_unless_there_is_room_for_a_good_part_of_it() {
        let section = |rows: usize| vec![Line::from("x"); rows];
        let told = |sections: &[usize]| {
            let pages = pages(sections.iter().map(|it| section(*it)).collect(), 10);
            pages.iter().map(Vec::len).collect::<Vec<_>>()
        };
        assert_eq!(told(&[4, 5]), [10]);
        assert_eq!(told(&[5, 6, 3]), [5, 10]);
        assert_eq!(told(&[3, 8]), [10, 2]);
        assert_eq!(told(&[25, 2]), [10, 10, 8]);
        assert_eq!(told(&[]), [0]);
    }
}
