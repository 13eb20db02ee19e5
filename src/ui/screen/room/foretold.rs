//! What responses are likely to do, in two columns and in a few lines of text.

use ratatui::style::Style;

use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::text::band;
use crate::ui::widget::Cells;
use crate::view::{Band, Foretold, Offer};

/// Width of a column.
const COLUMN: usize = 12;

/// Width of both columns, with the spaces before and between.
pub const WIDTH: usize = 2 * (COLUMN + 2);

/// Whether there is anything to show in the columns.
pub fn any(offers: &[Offer]) -> bool {
    offers.iter().any(|it| it.forecast != Foretold::Nothing)
}

/// Adds the heads of the columns.
pub fn heads(cells: Cells, style: Style) -> Cells {
    cells.right("Deterrence", COLUMN, style).right("Resilience", COLUMN, style)
}

/// Adds the columns of one response: its bands, `...` while they are worked out, `-` where there are none.
pub fn columns(cells: Cells, offer: &Offer, style: Style) -> Cells {
    let bands = match &offer.forecast {
        Foretold::Nothing => ["-".to_owned(), "-".to_owned()],
        Foretold::Coming => ["...".to_owned(), "...".to_owned()],
        Foretold::Known(it) => [band(&it.deterrence), band(&it.resilience)],
    };
    cells.right(&bands[0], COLUMN, style).right(&bands[1], COLUMN, style)
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
