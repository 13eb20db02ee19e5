//! The library.

use super::page::Page;
use crate::view::Article;

/// The titles of these articles, by their numbers among all, and what to type to read one.
#[must_use]
pub fn articles(articles: &[Article], shown: &[usize]) -> Vec<String> {
    let mut page = Page::default();
    let mut kind = "";
    for &at in shown {
        let article = &articles[at];
        if article.kind != kind {
            kind = &article.kind;
            page.line(format!("{kind}:"));
        }
        let when = if article.when.is_empty() { String::new() } else { format!(", {}", article.when) };
        page.item(at, format!("{}{when}.", article.title));
    }
    page.line(if shown.is_empty() {
        "No article holds these words. For all, type library."
    } else {
        "To read one, type library and its number."
    });
    page.done()
}

/// One article in full.
#[must_use]
pub fn article(article: &Article) -> Vec<String> {
    let when = if article.when.is_empty() { String::new() } else { format!(", {}", article.when) };
    let mut page = Page::titled(format!("{}. {}{when}.", article.title, article.kind));
    page.text(&article.text);
    for (head, lines) in [("Sources:", &article.sources), ("See also:", &article.see_also)] {
        if !lines.is_empty() {
            page.line(head);
            lines.iter().for_each(|it| page.under(it));
        }
    }
    page.done()
}
