//! What is kept in id order is so whatever order it came in.

use crate::sim::state::Crisis;
use crate::vocab::{AllyId, NetworkId};

use super::{HOMELAND, altered};

#[test]
fn disturbed_networks_stand_in_id_order_and_once() {
    for order in [[3, 1, 2, 1], [2, 3, 1, 3], [1, 1, 2, 3]] {
        let mut crisis = Crisis::default();
        order.iter().for_each(|it| crisis.disturb(NetworkId(*it)));
        assert_eq!(crisis.disturbed, [1, 2, 3].map(NetworkId), "{order:?}");
    }
}

#[test]
fn touched_allies_stand_in_id_order_and_once() {
    for order in [[3, 1, 2, 1], [2, 3, 1, 3], [1, 1, 2, 3]] {
        let mut crisis = Crisis::default();
        let new = order.iter().filter(|it| crisis.touch(AllyId(**it))).count();
        assert_eq!(crisis.touched, [1, 2, 3].map(AllyId), "{order:?}");
        assert_eq!(new, 3, "an Ally is new once");
    }
}

#[test]
fn links_stand_in_id_order_whatever_the_roster_says_first() {
    let ground = altered(HOMELAND, |rulebook, _| {
        rulebook.roster.links.reverse();
        let twice = rulebook.roster.links.clone();
        rulebook.roster.links.extend(twice);
    });
    assert!(ground.abroad.iter().any(|it| it.len() > 2));
    for links in &ground.abroad {
        assert!(links.is_sorted_by(|a, b| a < b), "{links:?}");
    }
}

#[test]
fn dependencies_stand_in_id_order_whatever_the_file_says_first() {
    let forth = altered(HOMELAND, |_, _| ());
    let back = altered(HOMELAND, |rulebook, _| rulebook.dependencies.rows.reverse());
    assert_eq!((&forth.depends, &forth.web), (&back.depends, &back.web));
    assert!(forth.depends.iter().any(|it| it.len() > 3));
}
