//! Keys in the review.

use crate::ui::keymap::Action;
use crate::ui::screen::review::{PAGES, items, opens};

use super::{App, Screen};

impl App<'_> {
    pub(super) fn act_in_review(&mut self, action: Action) {
        let Some(review) = self.desk.as_ref().and_then(|it| it.review()) else { return };
        let page = self.review.page;
        match action {
            Action::Page(page) => self.review.page = page.min(PAGES.len() - 1),
            Action::Next | Action::Right => self.review.page = (page + 1) % PAGES.len(),
            Action::Previous | Action::Left => self.review.page = (page + PAGES.len() - 1) % PAGES.len(),
            Action::Move(motion) => {
                let count = items(review, page);
                let cursor = &mut self.review.cursors[page];
                if count > 0 {
                    cursor.step(motion, count, self.extent.page);
                } else {
                    cursor.scroll(motion, self.extent);
                }
            }
            Action::Open => match opens(review, &self.review) {
                Some(what) => self.explain(what, None),
                None => self.say("There is nothing more to open here."),
            },
            Action::Back => self.screen = Screen::Room,
            Action::HandOver => self.hand_over(),
            _ => {}
        }
    }
}
