//! The networks.

use super::page::Page;
use super::words::{percent, sentences, standing, trend};
use crate::view::Board;

/// Every network of the board: how it stands and serves.
#[must_use]
pub fn networks(board: &Board) -> Vec<String> {
    let mut page = Page::titled("Networks, worst first. For the reason behind one, type why and its number:");
    for (index, network) in board.networks.iter().enumerate() {
        let service = format!("service {}, {}", percent(network.service), trend(network.trend));
        page.item(
            index,
            sentences([
                format!("{} {} ({}): {}", network.ally, network.sector, network.id, standing(network.standing)),
                service,
                network.note.clone(),
            ]),
        );
    }
    page.done()
}
