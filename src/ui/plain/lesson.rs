//! The tutorial in plain mode: tips as sentences, each at the moment when it helps.

use std::io::Write;

use super::ask::{Ask, Page};
use crate::view::Tip;
use crate::vocab::Deed;

/// What the tutorial has to say, and what was done in it.
pub struct Coach<'a> {
    /// Every tip.
    pub tips: &'a [Tip],
    /// The tutorial, where one is under way.
    pub lesson: Option<Lesson<'a>>,
}

/// A tutorial under way.
pub struct Lesson<'a> {
    /// What was done so far.
    pub done: Vec<Deed>,
    /// Remembers it for the next time.
    pub remember: &'a mut dyn FnMut(&[Deed]),
    /// The title of the tip that was said last.
    pub said: String,
}

impl<'a> Lesson<'a> {
    /// A tutorial in which this was done already.
    pub fn new(done: Vec<Deed>, remember: &'a mut dyn FnMut(&[Deed])) -> Self {
        Self { done, remember, said: String::new() }
    }
}

impl Coach<'_> {
    /// Nothing to say.
    pub const fn silent() -> Self {
        Self { tips: &[], lesson: None }
    }

    /// Takes note of what was done.
    pub(super) fn notice(&mut self, deeds: &[Deed]) {
        let Some(lesson) = &mut self.lesson else { return };
        let before = lesson.done.len();
        for deed in deeds {
            if !lesson.done.contains(deed) {
                lesson.done.push(*deed);
            }
        }
        // What a turn brought is told at once here: asking on says that it was read.
        if deeds.contains(&Deed::ReadWhy) && lesson.done.contains(&Deed::Lock) && !lesson.done.contains(&Deed::ReadTurn)
        {
            lesson.done.push(Deed::ReadTurn);
        }
        if lesson.done.len() > before {
            (lesson.remember)(&lesson.done);
        }
    }

    /// Says the tip that is due, once.
    pub(super) fn advise(&mut self, out: &mut dyn Write) -> std::io::Result<()> {
        let Some(lesson) = &mut self.lesson else { return Ok(()) };
        let due = self.tips.iter().find(|it| !it.plain.is_empty() && it.is_due(it.spot, &lesson.done));
        match due {
            Some(tip) if tip.title != lesson.said => {
                lesson.said.clone_from(&tip.title);
                writeln!(out, "Tip: {}", tip.plain)
            }
            _ => Ok(()),
        }
    }

    /// Every tip, to be read again.
    pub(super) fn all(&self) -> Vec<String> {
        let tips = self.tips.iter().filter(|it| !it.plain.is_empty());
        let lines: Vec<_> = tips.map(|it| format!("Tip: {}", it.plain)).collect();
        if lines.is_empty() { vec!["There are no tips here.".to_owned()] } else { lines }
    }
}

/// What a beginner does by asking this.
pub(super) fn deeds(asked: &Ask) -> &'static [Deed] {
    match asked {
        Ask::Message(_) | Ask::Show(Page::News | Page::AllNews) => &[Deed::ReadReport],
        Ask::Responses(_) => &[Deed::SeeResponses],
        Ask::Response(_) => &[Deed::ReadResponse],
        Ask::Why(_) | Ask::WhyNamed(_) | Ask::WhyLikely(..) => &[Deed::AskWhy, Deed::ReadWhy],
        Ask::Show(Page::Council) => &[Deed::SeeCouncil],
        Ask::Show(Page::Evidence) => &[Deed::SeeEvidence],
        _ => &[],
    }
}
