//! What an article must be before it can be shown.

use std::collections::BTreeSet;

use crate::rulebook::load::{BadRulebook, Texts};

use super::{Article, Kind};

/// Checks `articles`, each with the file it came from.
pub(super) fn validate(articles: &[(&'static str, Article)], texts: &Texts<'_>) -> Result<(), BadRulebook> {
    let mut known = BTreeSet::new();
    for (file, article) in articles {
        let id = &article.id;
        if !known.insert(id) {
            return Err(texts.bad(file, &called(article), format!("two articles are called `{id}`")));
        }
    }
    for (file, article) in articles {
        let id = &article.id;
        let wrong = blank(article).or_else(|| obeyed(article)).or_else(|| undated(article));
        if let Some(wrong) = wrong {
            return Err(texts.bad(file, &called(article), format!("`{id}`: {wrong}")));
        }
        if let Some(other) = article.see_also.iter().find(|other| *other == id || !known.contains(other)) {
            let wrong =
                if other == id { "points at itself".to_owned() } else { format!("there is no article `{other}`") };
            return Err(texts.bad(file, &called(article), format!("`{id}`: {wrong}")));
        }
    }
    Ok(())
}

/// How the file says whose article it is: where to point.
fn called(article: &Article) -> String {
    format!("id: \"{}\"", article.id)
}

/// Title, text and sources.
fn prose(article: &Article) -> impl Iterator<Item = (&'static str, &str)> {
    let sources = article.sources.iter().map(|source| ("a source", source.as_str()));
    [("the title", article.title.as_str()), ("the text", article.text.as_str())].into_iter().chain(sources)
}

fn blank(article: &Article) -> Option<String> {
    if article.sources.is_empty() {
        return Some("it names no source".to_owned());
    }
    prose(article).find(|(_, text)| text.trim().is_empty()).map(|(what, _)| format!("{what} is empty"))
}

/// What a terminal would obey rather than show.
fn obeyed(article: &Article) -> Option<String> {
    prose(article).find_map(|(what, text)| {
        let letter = text.chars().find(|letter| letter.is_control())?;
        Some(format!("{what} holds the control character U+{:04X}", u32::from(letter)))
    })
}

/// A step in a timeline has a year; years ascend.
fn undated(article: &Article) -> Option<String> {
    if article.kind == Kind::Timeline && article.years.is_empty() {
        return Some("a step of the timeline needs a year".to_owned());
    }
    let ascend = article.years.is_sorted_by(|a, b| a < b);
    (!ascend).then(|| "the years do not ascend".to_owned())
}
