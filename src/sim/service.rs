//! How well a network serves: repair, manual fallback, dependencies.

use crate::rulebook::parameters::Service;
use crate::vocab::{HOURS_PER_DAY, Moment};

use super::component::Function;
use super::ground::Ground;
use super::math::{exp, ln};

/// Function of the machines, 0-1: what the hit left, and what repair has brought back.
pub(crate) fn it_function(function: &Function, service: &Service) -> f64 {
    if !function.struck {
        return 1.0;
    }
    let come_back = exp(service.repair_shape.value * ln(function.repaired));
    let done = 1.0 - exp(-ln(service.repair_rest.value) * come_back);
    function.left + (1.0 - function.left) * done
}

/// Share of the service that is lost by the network's own state, 0-1: what people do by hand makes up for some of it, less
/// as time goes on, and what was switched off is off.
#[inline]
pub(crate) fn own_loss(ground: &Ground, function: &Function, sector: usize, switched_off: f64, now: Moment) -> f64 {
    if !function.struck && switched_off <= 0.0 {
        return 0.0;
    }
    lost_by_itself(ground, function, sector, switched_off, now)
}

fn lost_by_itself(ground: &Ground, function: &Function, sector: usize, switched_off: f64, now: Moment) -> f64 {
    let row = &ground.rulebook.sectors.rows[sector];
    let machines = it_function(function, &ground.rulebook.parameters.service);
    let out_d = f64::from(now.since(function.down_since)) / HOURS_PER_DAY;
    let by_hand = if row.manual > 0.0 { row.manual * exp(-out_d / row.manual_d) } else { 0.0 };
    let service = machines + (1.0 - machines) * by_hand;
    (1.0 - service * (1.0 - switched_off.clamp(0.0, 1.0))).clamp(0.0, 1.0)
}

/// How far an outage of `out_h` has eaten through the buffer of what depends on it: nothing within the buffer, everything
/// after twice the buffer.
#[inline]
pub(crate) fn past_buffer(out_h: f64, buffer_h: f64) -> f64 {
    if out_h >= 2.0 * buffer_h { 1.0 } else { ((out_h - buffer_h) / buffer_h).clamp(0.0, 1.0) }
}
