//! The whole situation room as one page.

use super::page::Page;
use super::{allies, cases, council, history, networks, news, offer, offers, plan, report, situation, under_way};
use crate::view::Board;

/// Everything that the seat may know now, section by section.
#[must_use]
pub fn board(board: &Board) -> Vec<String> {
    let mut page = Page::default();
    page.lines(situation(board));
    page.lines(history(board));
    page.lines(news(board));
    board.feed.iter().for_each(|item| page.lines(report(item)));
    page.lines(allies(board));
    page.lines(networks(board));
    page.lines(cases(&board.cases));
    page.lines(council(&board.council, &board.terms));
    page.lines(plan(board));
    page.lines(under_way(board));
    page.lines(offers(&board.offers));
    board.offers.iter().for_each(|one| page.lines(offer(one)));
    page.done()
}
