//! The networks.

use super::page::Page;
use super::words::{percent, sentences, standing, trend};
use crate::view::{Board, NetworkCard};

/// Every network of the board, country by country: how it stands and serves, and what it depends on.
#[must_use]
pub fn networks(board: &Board) -> Vec<String> {
    let mut page = Page::titled(
        "Networks, one's own first and the worst first. For the reason behind one, type why and its number:",
    );
    let mut country = "";
    for (index, network) in board.networks.iter().enumerate() {
        if network.country != country {
            country = &network.country;
            page.line(format!("{country}:"));
        }
        page.item(index, line(network));
    }
    page.done()
}

fn line(network: &NetworkCard) -> String {
    let service = format!("service {}, {}", percent(network.service), trend(network.trend));
    sentences([
        format!("{} {} ({}): {}", network.ally, network.sector, network.id, standing(network.standing)),
        service,
        network.note.clone(),
        depends(network),
    ])
}

/// What a network depends on, in a sentence; empty where it depends on nothing.
#[must_use]
pub fn depends(network: &NetworkCard) -> String {
    let needs: Vec<String> = network.needs.iter().map(|(on, how)| format!("{on} ({how})")).collect();
    if needs.is_empty() { String::new() } else { format!("Depends on {}", needs.join(", ")) }
}
