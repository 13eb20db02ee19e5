//! The library: short articles on the institutions, the instruments, the law and the precedents behind the model.

#[cfg(test)]
mod tests;
mod validate;

use std::fmt;

use serde::Deserialize;

use crate::vocab::Slug;

use super::load::{BadRulebook, Texts};

/// Every file of the library, in reading order.
const FILES: [&str; 5] = ["timeline.ron", "institutions.ron", "instruments.ron", "law.ron", "precedents.ron"];

/// Everything that the articles tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Library {
    /// The articles, by kind, in reading order.
    pub articles: Vec<Article>,
}

/// One article.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// What other articles call it.
    pub id: Slug,
    /// One line.
    pub title: String,
    /// What it is about.
    pub kind: Kind,
    /// The years it belongs to, ascending; none where it belongs to no year.
    #[serde(default)]
    pub years: Vec<u16>,
    /// One paragraph. The file may break its lines anywhere.
    pub text: String,
    /// Public texts in which it can be read up.
    pub sources: Vec<String>,
    /// Articles to go on with.
    #[serde(default)]
    pub see_also: Vec<Slug>,
}

/// What an article is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Kind {
    /// A step in the Alliance's policy.
    Timeline,
    /// Somebody who decides, helps or is asked.
    Institution,
    /// Something that can be used.
    Instrument,
    /// What is allowed, and what is agreed to be right.
    Law,
    /// Something that happened.
    Precedent,
}

impl Kind {
    /// Every kind, in reading order.
    pub const ALL: [Self; 5] = [Self::Timeline, Self::Institution, Self::Instrument, Self::Law, Self::Precedent];

    /// The kind in a word.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::Institution => "institution",
            Self::Instrument => "instrument",
            Self::Law => "law",
            Self::Precedent => "precedent",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Library {
    /// Reads and checks a library. `file` gives the text at a path such as `law.ron`.
    ///
    /// # Errors
    ///
    /// At the first file that is missing or does not parse, and at the first article that cannot be shown.
    pub fn read<'a>(file: impl Fn(&str) -> Option<&'a str>) -> Result<Self, BadRulebook> {
        let texts = Texts::gather(FILES, file)?;
        let mut articles: Vec<(&'static str, Article)> = Vec::new();
        for name in FILES {
            let read = texts.parse::<Vec<Article>>(name)?;
            articles.extend(read.into_iter().map(|article| (name, article.on_one_line())));
        }
        validate::validate(&articles, &texts)?;
        let mut articles: Vec<Article> = articles.into_iter().map(|(_, article)| article).collect();
        articles.sort_by_key(|article| article.kind);
        Ok(Self { articles })
    }

    /// The article called `id`.
    #[must_use]
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.articles.iter().find(|article| article.id.as_str() == id)
    }
}

impl Article {
    /// Undoes the line breaks of the file.
    fn on_one_line(mut self) -> Self {
        self.text = self.text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        self
    }

    /// The years in words: `2002`, `2018, 2019`, or nothing.
    #[must_use]
    pub fn when(&self) -> String {
        self.years.iter().map(u16::to_string).collect::<Vec<_>>().join(", ")
    }
}
