//! `whitecell library`: what stands behind the model in the world, to read.

use std::fmt::Write as _;
use std::io::Write;

use clap::Args;
use serde::Serialize;

use crate::rulebook::{Article, Kind};
use crate::scenario::clean_line;
use crate::store::bundled;
use crate::vocab::Slug;

use super::json;
use super::nearest::nearest;
use super::prose::folded;
use super::stop::{Exit, Stop};

/// Read what stands behind the model: institutions, instruments, law, precedents.
#[derive(Debug, Args)]
pub(super) struct Library {
    /// An article's id; without one, all articles are listed.
    #[arg(value_name = "ID")]
    article: Option<String>,
    /// Print JSON, for scripts.
    #[arg(long)]
    json: bool,
}

/// An article in `whitecell library --json`.
#[derive(Debug, Serialize)]
struct Listed<'a> {
    id: &'a str,
    title: &'a str,
    kind: &'static str,
    years: &'a [u16],
}

/// What `whitecell library ID --json` prints.
#[derive(Debug, Serialize)]
struct Shown<'a> {
    #[serde(flatten)]
    listed: Listed<'a>,
    text: &'a str,
    sources: &'a [String],
    see_also: Vec<&'a str>,
}

impl<'a> From<&'a Article> for Listed<'a> {
    fn from(article: &'a Article) -> Self {
        let Article { id, title, kind, years, .. } = article;
        Self { id: id.as_str(), title, kind: kind.name(), years }
    }
}

impl<'a> From<&'a Article> for Shown<'a> {
    fn from(article: &'a Article) -> Self {
        let see_also = article.see_also.iter().map(Slug::as_str).collect();
        Self { listed: article.into(), text: &article.text, sources: &article.sources, see_also }
    }
}

impl Library {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let library = bundled::library();
        match &self.article {
            None if self.json => json::print(out, &library.articles.iter().map(Listed::from).collect::<Vec<_>>())?,
            None => out.write_all(list(&library.articles).as_bytes())?,
            Some(id) => {
                let article = library.article(id).ok_or_else(|| unknown(id, &library.articles))?;
                if self.json {
                    json::print(out, &Shown::from(article))?;
                } else {
                    out.write_all(told(article).as_bytes())?;
                }
            }
        }
        Ok(Exit::Done)
    }
}

/// All articles by kind, one a line.
fn list(articles: &[Article]) -> String {
    let widest = articles.iter().map(|article| article.id.as_str().len()).max().unwrap_or(0);
    let mut page = String::new();
    for kind in Kind::ALL {
        let _ = writeln!(page, "{}", heading(kind));
        for Article { id, title, .. } in articles.iter().filter(|article| article.kind == kind) {
            let _ = writeln!(page, "  {:widest$}  {title}", id.as_str());
        }
        page.push('\n');
    }
    page + "`whitecell library ID` shows an article.\n"
}

const fn heading(kind: Kind) -> &'static str {
    match kind {
        Kind::Timeline => "How the policy came about",
        Kind::Institution => "Institutions",
        Kind::Instrument => "Instruments",
        Kind::Law => "Law and norms",
        Kind::Precedent => "Precedents",
    }
}

fn told(article: &Article) -> String {
    let Article { id, title, kind, text, sources, see_also, .. } = article;
    let when = if article.years.is_empty() { String::new() } else { format!(", {}", article.when()) };
    let mut page = format!("{title} ({id})\n{kind}{when}\n\n{}\nSources\n", folded(text, ""));
    for source in sources {
        let _ = writeln!(page, "  - {}", folded(source, "    ").trim());
    }
    if !see_also.is_empty() {
        let ids: Vec<&str> = see_also.iter().map(Slug::as_str).collect();
        let _ = write!(page, "\nSee also\n{}", folded(&ids.join(", "), "  "));
    }
    page
}

fn unknown(id: &str, articles: &[Article]) -> Stop {
    let help = match nearest(id, articles.iter().map(|article| article.id.as_str())) {
        Some(near) => format!("did you mean `{near}`? `whitecell library` lists all"),
        None => "`whitecell library` lists all".to_owned(),
    };
    Stop::wrong(format!("there is no article `{}`", clean_line(id)), help)
}
