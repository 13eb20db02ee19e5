//! Motion: on the screen there is none. Nothing blinks, spins or fades; it changes when a key does something, and not before.

use super::paint::Reason;

/// What can be asked for.
pub const NAMES: [&str; 3] = ["auto", "on", "off"];

/// Whether anything may move by itself, where something would: a bar that grows while one waits.
pub fn is_wanted(get: &dyn Fn(&str) -> Option<String>) -> bool {
    match get("motion").as_deref() {
        Some("off") => false,
        Some("on") => true,
        _ => get("NO_MOTION").is_none(),
    }
}

/// Whether motion is wanted on the screen. It makes no difference, and is told so.
pub fn asked(get: &dyn Fn(&str) -> Option<String>) -> Reason {
    let why = match get("motion").as_deref() {
        Some("off") => "it is switched off; ",
        Some("on") => "it is switched on, but ",
        _ if get("NO_MOTION").is_some() => "NO_MOTION is set; ",
        _ => "",
    };
    Reason { about: "motion", is: "off", why: format!("{why}nothing moves by itself in any case") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn motion_is_off_where_it_is_switched_off_or_the_environment_says_so() {
        let wanted = |pairs: &'static [(&str, &str)]| {
            is_wanted(&move |name| pairs.iter().find(|(it, _)| *it == name).map(|(_, value)| (*value).to_owned()))
        };
        assert!(wanted(&[]) && wanted(&[("motion", "on"), ("NO_MOTION", "1")]));
        assert!(!wanted(&[("NO_MOTION", "1")]) && !wanted(&[("motion", "off")]));
    }
}
