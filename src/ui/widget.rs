//! Parts that every screen is made of.

mod bar;
mod cells;
pub mod hits;
mod list;
mod pane;
mod popup;
mod strip;

pub use bar::{bar, change, change_column, spark, trend};
pub use cells::Cells;
pub use list::{Row, excerpt, list, prose};
pub use pane::{Pane, split_wide};
pub use popup::{Size, popup, veil};
pub use strip::{footer, header, message};
