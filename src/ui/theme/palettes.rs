//! The contrast of every theme, computed on the colours that terminals ship with.

use ratatui::style::{Color, Style};

use super::{Theme, parts};

/// A terminal's own colours: background, text, and bright cyan, the one of its sixteen that a theme uses.
struct Palette {
    name: &'static str,
    is_light: bool,
    background: u32,
    text: u32,
    bright_cyan: u32,
}

const fn dark(name: &'static str, background: u32, text: u32, bright_cyan: u32) -> Palette {
    Palette { name, is_light: false, background, text, bright_cyan }
}

const fn light(name: &'static str, background: u32, text: u32, bright_cyan: u32) -> Palette {
    Palette { name, is_light: true, background, text, bright_cyan }
}

/// What terminals ship with, and what many people choose.
const PALETTES: [Palette; 13] = [
    dark("xterm", 0x00_0000, 0xe5_e5e5, 0x00_ffff),
    dark("Linux console", 0x00_0000, 0xaa_aaaa, 0x55_ffff),
    dark("Windows (Campbell)", 0x0c_0c0c, 0xcc_cccc, 0x61_d6d6),
    dark("GNOME (Tango)", 0x2e_3436, 0xd3_d7cf, 0x34_e2e2),
    dark("Solarized dark", 0x00_2b36, 0x83_9496, 0x93_a1a1),
    dark("Catppuccin Mocha", 0x1e_1e2e, 0xcd_d6f4, 0x94_e2d5),
    dark("Gruvbox dark", 0x28_2828, 0xeb_dbb2, 0x8e_c07c),
    dark("Nord", 0x2e_3440, 0xd8_dee9, 0x8f_bcbb),
    dark("Dracula", 0x28_2a36, 0xf8_f8f2, 0xa4_ffff),
    light("macOS Basic", 0xff_ffff, 0x00_0000, 0x14_f0f0),
    light("Solarized light", 0xfd_f6e3, 0x65_7b83, 0x93_a1a1),
    light("Catppuccin Latte", 0xef_f1f5, 0x4c_4f69, 0x17_9299),
    light("Gruvbox light", 0xfb_f1c7, 0x3c_3836, 0x42_7b58),
];

/// Relative luminance, 0-1, as WCAG 2.2 defines it.
fn luminance(colour: u32) -> f64 {
    let part = |shift: u32| {
        let share = f64::from((colour >> shift) & 0xff) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
    };
    0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
}

/// Contrast of two colours, 1-21, as WCAG 2.2 defines it.
fn contrast(a: u32, b: u32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn seen(colour: Option<Color>, palette: &Palette) -> Option<u32> {
    match colour? {
        Color::Indexed(index) => {
            let [red, green, blue] = parts(index);
            Some(u32::from_be_bytes([0, red, green, blue]))
        }
        Color::LightCyan => Some(palette.bright_cyan),
        other => panic!("{other:?} is not in the palettes"),
    }
}

/// The contrast of a role on a palette; `None` where the theme leaves text and background as they are.
fn of(style: Style, base: Style, palette: &Palette) -> Option<f64> {
    let text = seen(style.fg, palette).or_else(|| seen(base.fg, palette));
    let ground = seen(style.bg, palette).or_else(|| seen(base.bg, palette));
    if text.is_none() && ground.is_none() {
        return None;
    }
    Some(contrast(text.unwrap_or(palette.text), ground.unwrap_or(palette.background)))
}

#[track_caller]
fn stands_out(theme: Theme, least: f64, on: impl Fn(&Palette) -> bool) {
    for palette in PALETTES.iter().filter(|it| on(it)) {
        for (role, style) in theme.roles() {
            let contrast = of(style, theme.base, palette);
            assert!(contrast.is_none_or(|it| it >= least), "{role} on {}: {contrast:?}", palette.name);
        }
    }
}

#[test]
fn text_of_every_theme_stands_out_from_the_backgrounds_it_is_for() {
    stands_out(Theme::dark(), 4.5, |it| !it.is_light);
    stands_out(Theme::light(), 4.5, |it| it.is_light);
    stands_out(Theme::sixteen(), 4.5, |it| !it.is_light);
    stands_out(Theme::contrast(), 7.0, |_| true);
    stands_out(Theme::mono(), 21.0, |_| true);
}

#[test]
fn contrast_is_computed_as_the_guideline_does() {
    // The guideline's own examples: black on white, and the lightest grey that passes on white.
    assert!((contrast(0, 0xff_ffff) - 21.0).abs() < 1e-9);
    assert!((contrast(0x76_7676, 0xff_ffff) - 4.54).abs() < 0.01);
}
