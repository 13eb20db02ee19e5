//! What responses are likely to do, in two columns and in a few lines of text.

use ratatui::style::Style;

use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::text::band;
use crate::ui::widget::Cells;
use crate::view::{Band, Foretold, Offer};

/// The least width of a column: that of its head.
const HEAD: usize = 10;

/// Whether there is anything to show in the columns.
pub fn any(offers: &[Offer]) -> bool {
    offers.iter().any(|it| it.forecast != Foretold::Nothing)
}

/// Columns for each of the two bands, for the widest of all responses.
pub fn room(offers: &[Offer]) -> usize {
    let widest = |it: &Offer| match &it.forecast {
        Foretold::Known(it) => band(&it.deterrence).len().max(band(&it.resilience).len()),
        Foretold::Nothing | Foretold::Coming => 0,
    };
    offers.iter().map(widest).max().unwrap_or(0).max(HEAD)
}

/// Adds the heads of the columns.
pub fn heads(cells: Cells, room: usize, style: Style) -> Cells {
    cells.right("Deterrence", room, style).right("Resilience", room, style)
}

/// Adds the columns of one response: its bands, `...` while they are worked out, `-` where there are none.
pub fn columns(cells: Cells, offer: &Offer, room: usize, style: Style) -> Cells {
    let bands = match &offer.forecast {
        Foretold::Nothing => ["-".to_owned(), "-".to_owned()],
        Foretold::Coming => ["...".to_owned(), "...".to_owned()],
        Foretold::Known(it) => [band(&it.deterrence), band(&it.resilience)],
    };
    cells.right(&bands[0], room, style).right(&bands[1], room, style)
}

/// A band in a sentence.
fn told(it: &Band) -> String {
    band(it).replace("..", " to ")
}

/// What a response is likely to do, and what that rests on.
pub fn lines(offer: &Offer, text: &mut Prose, paint: Paint) {
    let quiet = paint.theme.quiet;
    match &offer.forecast {
        Foretold::Nothing => {}
        Foretold::Coming => {
            text.para("What it is likely to do is being worked out.", quiet);
        }
        Foretold::Known(it) => {
            let aimed = if it.target.is_empty() { String::new() } else { format!(", aimed at {}", it.target) };
            let bands = format!("Deterrence {}, resilience {}{aimed}", told(&it.deterrence), told(&it.resilience));
            text.para(&bands, Style::new());
            text.para(&it.basis, quiet);
        }
    }
}
