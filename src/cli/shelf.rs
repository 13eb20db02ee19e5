//! The articles of the library as players read them.

use std::sync::OnceLock;

use crate::rulebook::Article as Row;
use crate::store::bundled;
use crate::view::Article;

/// The articles, put on the shelf when somebody first looks there.
pub(super) fn shelf() -> &'static [Article] {
    static SHELF: OnceLock<Vec<Article>> = OnceLock::new();
    SHELF.get_or_init(|| bundled::library().articles.iter().map(article).collect())
}

fn article(row: &Row) -> Article {
    let other = |id| bundled::library().article(id).map(|it| it.title.clone());
    let kind = row.kind.name();
    Article {
        kind: kind[..1].to_uppercase() + &kind[1..],
        title: row.title.clone(),
        when: row.when(),
        text: row.text.clone(),
        sources: row.sources.clone(),
        see_also: row.see_also.iter().filter_map(|it| other(it.as_str())).collect(),
    }
}
