//! An article of the library.

/// A short article on what stands behind the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// What it is about, in a word.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// The years it belongs to, in words; empty where it belongs to none.
    pub when: String,
    /// One paragraph.
    pub text: String,
    /// Public texts in which it can be read up.
    pub sources: Vec<String>,
    /// Titles of articles to go on with.
    pub see_also: Vec<String>,
}
