//! `--set PATH=NUMBER`: a number of the rulebook that is to be another.

use std::str::FromStr;

use crate::rulebook::{BadAmendment, Rulebook};

use super::nearest::nearest;
use super::stop::Stop;

/// A number to change.
#[derive(Clone, Debug)]
pub(super) struct Setting {
    path: String,
    value: f64,
}

impl FromStr for Setting {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (path, value) = text.split_once('=').ok_or("a path, `=` and a number are needed")?;
        let number = value.trim().parse::<f64>().ok().filter(|it| it.is_finite());
        let value = number.ok_or_else(|| format!("`{value}` is not a number"))?;
        Ok(Self { path: path.trim().to_owned(), value })
    }
}

impl Setting {
    /// Changes the number.
    pub(super) fn make(&self, rulebook: &mut Rulebook) -> Result<(), Stop> {
        rulebook.amend(&self.path, self.value).map_err(|bad| {
            let help = match &bad {
                BadAmendment::Unknown(path) => known(rulebook, path),
                BadAmendment::Unfit { .. } => "`whitecell params` lists every number with its unit".to_owned(),
            };
            Stop::wrong(bad.to_string(), help)
        })
    }
}

fn known(rulebook: &Rulebook, path: &str) -> String {
    let entries = rulebook.entries();
    let paths = || entries.iter().map(|it| it.path.as_str());
    nearest(path, paths())
        .map_or_else(|| "`whitecell params` lists every path".to_owned(), |it| format!("did you mean `{it}`?"))
}
