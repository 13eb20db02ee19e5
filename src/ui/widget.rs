//! Parts that every screen is made of.

mod bar;
mod cells;
pub mod hits;
mod list;
mod pane;
mod popup;
mod strip;
mod write;

pub use bar::{bar, change, change_column, spark, trend};
pub use cells::Cells;
pub use list::{Row, excerpt, list, prose};
pub use pane::{Pane, split_wide};
pub use popup::{Size, popup};
pub use strip::{footer, header, message};
pub use write::write;
