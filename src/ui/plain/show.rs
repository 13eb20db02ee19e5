//! The pages of plain mode, and what the numbers on them open.

use super::ask::Page;
use super::help::help;
use crate::ui::describe;
use crate::ui::desk::Desk;
use crate::view::Opens;

/// Lines to show, and what `why` opens by their numbers.
pub(super) struct Shown {
    /// The lines.
    pub(super) lines: Vec<String>,
    /// What each number opens, from 1.
    pub(super) opens: Vec<Option<Opens>>,
}

impl Shown {
    /// Lines whose numbers, if any, open nothing.
    pub(super) fn closed(lines: Vec<String>) -> Self {
        Self { lines, opens: Vec::new() }
    }
}

/// A page as it is now.
pub(super) fn show(page: Page, desk: &dyn Desk) -> Shown {
    let board = desk.board();
    match page {
        Page::Help => Shown::closed(help(&board.terms)),
        Page::Situation => Shown { lines: describe::situation(board), opens: gauges(desk) },
        Page::History => Shown { lines: describe::history(board), opens: gauges(desk) },
        Page::Briefing => Shown::closed(describe::briefing(desk.briefing())),
        Page::News => Shown { lines: new_messages(desk), opens: feed(desk) },
        Page::AllNews => Shown { lines: describe::news(board), opens: feed(desk) },
        Page::Allies => {
            Shown { lines: describe::allies(board), opens: board.allies.iter().map(|ally| ally.opens).collect() }
        }
        Page::Networks => Shown {
            lines: describe::networks(board),
            opens: board.networks.iter().map(|network| Some(network.opens)).collect(),
        },
        Page::Evidence => Shown::closed(describe::cases(&board.cases)),
        Page::Council => Shown::closed(describe::council(&board.council, &board.terms)),
        Page::Facilitator => Shown::closed(describe::console(&desk.console())),
        Page::Decisions => Shown::closed(describe::decisions(board)),
        Page::Plan => Shown::closed([describe::plan(board), describe::under_way(board)].concat()),
        Page::Review => review(desk),
        Page::Timeline => timeline(desk),
        Page::Tips => Shown::closed(Vec::new()),
        Page::Past => Shown::closed(describe::past(desk.past())),
        Page::Table => Shown::closed(desk.table().map(describe::table).unwrap_or_default()),
        Page::Truth => Shown::closed(describe::truth(&desk.console())),
        Page::Wall => Shown::closed(describe::projector(&desk.projector())),
    }
}

/// What the numbers of the values open.
fn gauges(desk: &dyn Desk) -> Vec<Option<Opens>> {
    let board = desk.board();
    let further = describe::further(board).into_iter().map(|(_, opens)| opens);
    board.gauges.iter().map(|gauge| Some(gauge.opens)).chain(further).collect()
}

/// What the numbers of the news open.
pub(super) fn feed(desk: &dyn Desk) -> Vec<Option<Opens>> {
    desk.board().feed.iter().map(|item| item.opens).collect()
}

/// Every new message in full.
fn new_messages(desk: &dyn Desk) -> Vec<String> {
    let feed = &desk.board().feed;
    let fresh: Vec<String> = feed
        .iter()
        .enumerate()
        .filter(|(_, item)| item.new)
        .flat_map(|(index, item)| {
            let mut lines = describe::report(item);
            lines[0] = format!("{} {}", index + 1, lines[0]);
            lines
        })
        .collect();
    if fresh.is_empty() { vec!["Nothing new was reported. For all headlines, type n all.".into()] } else { fresh }
}

fn review(desk: &dyn Desk) -> Shown {
    match desk.review() {
        None => not_over(),
        Some(review) => {
            Shown { lines: describe::review(review), opens: review.movers.iter().map(|mover| mover.opens).collect() }
        }
    }
}

fn timeline(desk: &dyn Desk) -> Shown {
    match desk.review() {
        None => not_over(),
        Some(review) => Shown {
            lines: describe::timeline(review),
            opens: review.timeline.iter().map(|line| Some(line.opens)).collect(),
        },
    }
}

fn not_over() -> Shown {
    Shown::closed(vec!["There is a review once the exercise is over.".into()])
}
