//! The help for one place, made from the keymap.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::keymap::{Context, Keymap};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::widget::{Size, popup, prose};
use crate::vocab::Terms;

/// Draws the help for `context`.
pub fn draw(
    keys: &Keymap,
    context: Context,
    cursor: Cursor,
    terms: &Terms,
    area: Rect,
    buf: &mut Buffer,
    paint: Paint,
) -> Extent {
    let width = area.width.min(100);
    let mut text = Prose::new(width.saturating_sub(4));
    text.para(about(context), Style::new());
    let mut heading = "";
    for bound in keys.here(context).filter(|it| it.row.action.is_for(terms) && !it.keys.is_empty()) {
        let binding = bound.row;
        let name = binding.context.name();
        if name != heading {
            heading = name;
            text.gap().para(name, paint.theme.title);
        }
        text.hang(&format!("  {:14}", bound.told()), paint.theme.key, &terms.say(binding.about), Style::new());
    }
    signs(context, terms, &mut text, paint);
    let height = u16::try_from(text.len()).unwrap_or(u16::MAX).saturating_add(2);
    let inner = popup(&format!("Help: {}", context.name()), Size { width, height }, area, buf, paint);
    prose(&text.into_lines(), cursor, inner, buf, paint)
}

/// What a place is for.
const fn about(context: Context) -> &'static str {
    match context {
        Context::Picker | Context::Filter => {
            "Choose a scenario to start, or an exercise to continue. The preview tells what it practises."
        }
        Context::Seats => "Each seat sees and may do different things. The first one is the usual choice.",
        Context::Briefing => "Read it once; b in the situation room brings it back.",
        Context::Room => {
            "Each turn: read what was reported, plan responses, then lock the turn. Time passes, and the next turn shows what \
             came of it. Until the lock everything can be taken back. Any number can be asked why it is what it is."
        }
        Context::Council => {
            "A text is adopted when its silence ends and nobody has broken it. Objections have reasons: evidence, softer words, \
             a condition or a conversation may answer them, each at a price."
        }
        Context::Evidence => {
            "Likelihood says what the analysts believe. How well founded it is, is another matter, and is told apart. State \
             your own probabilities; the review scores them."
        }
        Context::Number => "Say how likely you think it is. Honest numbers score best in the long run.",
        Context::Targets => "Choose what it is aimed at. Those with a reason behind them cannot be chosen now.",
        Context::Ledger => {
            "Every change has a cause, and most causes have one of their own. Open them, one after the other."
        }
        Context::Library => {
            "Short articles on the institutions, the instruments, the law and the precedents behind the model, with sources."
        }
        Context::Review => {
            "Five pages: scores, what moved them, the truth, questions for the debrief, and everything in order."
        }
        Context::Commands => {
            "Everything that can be done: first what works where you are, then all the rest, with its place. Type words, or a key \
             to learn what it does; Enter does what is selected."
        }
        Context::Settings => "What you change holds at once, and is kept in your file.",
        Context::ReadOut => {
            "The screen in sentences, with nothing drawn: to read, to listen to, or to select with the mouse."
        }
        Context::Confirm => "Nothing happens until you say y, or move to the other button.",
        Context::Answer => {
            "Type the number of an option, or what is asked for, then Enter; it goes on to the fields that are still empty."
        }
        Context::Past => {
            "Every turn and decision until now. Look at one as it was, or go on from there another way, in an exercise of its own."
        }
        Context::Curtain => "Whoever plays next chooses a seat. Nothing of any seat shows until y.",
        Context::Facilitator => {
            "What only you may see: what comes, what is so, and what the seats plan and ask. What you change is noted with its \
             reason, and the review tells it."
        }
        Context::Projector => "What everybody may see, for a large screen. It holds no secrets.",
        _ => "Keys that work here:",
    }
}

/// Signs that are only drawn where there is a council.
const STANCES: &str = "Allies on the text: supports, accepts, wavers, objects";

/// What the signs mean.
fn signs(context: Context, terms: &Terms, text: &mut Prose, paint: Paint) {
    let signs: &[(&str, &str)] = match context {
        Context::Room => &[
            ("!  *", "in the feed: cannot wait; new since the last lock"),
            ("x ▾ ! o =", "networks: down, degraded, attacked or an intruder inside, isolated on purpose, normal"),
            ("+ = ~ x", STANCES),
            ("+  -", "responses: planned; cannot be chosen now"),
            ("▴ ▾ =", "went up, went down, did not move"),
        ],
        Context::Council => &[("+ = ~ x", "supports, accepts, wavers, objects"), ("-", "cannot be done now")],
        _ => return,
    };
    text.gap().para("Signs", paint.theme.title);
    for (sign, meaning) in signs.iter().filter(|it| terms.has_council() || it.1 != STANCES) {
        text.hang(&format!("  {sign:14}"), paint.theme.key, &terms.say(meaning), Style::new());
    }
}
