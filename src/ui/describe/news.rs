//! What was reported.

use super::page::Page;
use super::words::{count, labelled, sentences, when};
use crate::view::{Board, FeedItem};

/// The headlines, oldest first.
#[must_use]
pub fn news(board: &Board) -> Vec<String> {
    let mut page = Page::titled(format!("News: {}, oldest first.", count(board.feed.len(), "message", "messages")));
    for (index, item) in board.feed.iter().enumerate() {
        page.item(index, headline(item));
    }
    page.done()
}

/// The headlines that came since the last lock, numbered as in [`news`].
#[must_use]
pub fn latest(board: &Board) -> Vec<String> {
    let fresh: Vec<_> = board.feed.iter().enumerate().filter(|(_, item)| item.new).collect();
    if fresh.is_empty() {
        return Page::titled("Nothing new was reported.").done();
    }
    let mut page = Page::titled(format!("New: {}.", count(fresh.len(), "message", "messages")));
    for (index, item) in fresh {
        page.item(index, headline(item));
    }
    page.done()
}

/// One message in full.
#[must_use]
pub fn report(item: &FeedItem) -> Vec<String> {
    let mut page = Page::titled(headline(item));
    page.text_under(&item.text);
    let source = sentences([labelled("Source: ", &item.source), labelled("Graded ", &item.grade)]);
    if !source.is_empty() {
        page.under(source);
    }
    if !item.voice.is_empty() {
        page.under(format!("Voice: {}", item.voice));
    }
    page.done()
}

/// When, what kind, the title, and what is special about it.
fn headline(item: &FeedItem) -> String {
    sentences([
        format!("{}, turn {}, {}: {}", item.at, item.turn, item.kind, item.title),
        when(item.new, "New"),
        when(item.urgent, "Urgent: it stopped the clock"),
        when(item.only_you, "Only you have it"),
    ])
}
