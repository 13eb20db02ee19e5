//! Motion: there is none. Nothing blinks, spins or fades; the screen changes when a key does something, and not before.

use super::paint::Reason;

/// What can be asked for.
pub const NAMES: [&str; 3] = ["auto", "on", "off"];

/// Whether motion is wanted. It makes no difference, and is told so.
pub fn asked(get: &dyn Fn(&str) -> Option<String>) -> Reason {
    let why = match get("motion").as_deref() {
        Some("off") => "it is switched off; ",
        Some("on") => "it is switched on, but ",
        _ if get("NO_MOTION").is_some() => "NO_MOTION is set; ",
        _ => "",
    };
    Reason { about: "motion", is: "off", why: format!("{why}nothing moves by itself in any case") }
}
