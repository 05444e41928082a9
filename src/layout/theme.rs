//! Which colour each role has: `assets/theme/*.toml`.

use super::scene::Role;
use std::collections::BTreeMap;

/// Colours by role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    colours: BTreeMap<Role, [u8; 3]>,
}

/// The themes that the program carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeName {
    #[default]
    Light,
    Dark,
    Contrast,
}

impl ThemeName {
    /// The theme of that name; the light one for others.
    pub fn of(name: &str) -> Self {
        match name {
            "dark" => Self::Dark,
            "contrast" => Self::Contrast,
            _ => Self::Light,
        }
    }
}

impl Theme {
    pub fn named(name: ThemeName) -> Self {
        let file = match name {
            ThemeName::Light => include_str!("../../assets/theme/light.toml"),
            ThemeName::Dark => include_str!("../../assets/theme/dark.toml"),
            ThemeName::Contrast => include_str!("../../assets/theme/contrast.toml"),
        };
        Self::parse(file).unwrap_or(Self { colours: BTreeMap::new() })
    }

    fn parse(toml: &str) -> Option<Self> {
        let written: BTreeMap<Role, String> = toml::from_str(toml).ok()?;
        let colours = written.into_iter().map(|(role, hex)| Some((role, parse_hex(&hex)?))).collect::<Option<_>>()?;
        Some(Self { colours })
    }

    /// Red, green, blue. Mid grey for a role that the theme forgot, which a test excludes.
    pub fn rgb(&self, role: Role) -> [u8; 3] {
        self.colours.get(&role).copied().unwrap_or([128; 3])
    }

    /// Contrast ratio between two roles as WCAG 2.1 defines it, 1 to 21.
    pub fn contrast(&self, a: Role, b: Role) -> f64 {
        let (a, b) = (luminance(self.rgb(a)), luminance(self.rgb(b)));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

fn parse_hex(hex: &str) -> Option<[u8; 3]> {
    let digits = hex.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// Relative luminance, WCAG 2.1.
fn luminance(rgb: [u8; 3]) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = rgb.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_marks_stand_out_from_every_ground_in_all_themes() {
        for (name, least_text, least_mark) in [(ThemeName::Light, 4.5, 3.0), (ThemeName::Dark, 4.5, 3.0), (ThemeName::Contrast, 7.0, 4.5)] {
            let theme = Theme::named(name);
            for ground in [Role::Background, Role::Panel, Role::LaneOdd, Role::Future] {
                for text in [Role::Text, Role::TextWeak, Role::Link] {
                    assert!(
                        theme.contrast(text, ground) >= least_text,
                        "{name:?}: {text:?} on {ground:?}: {:.2}",
                        theme.contrast(text, ground)
                    );
                }
                for mark in [
                    Role::Happened,
                    Role::Planned,
                    Role::Projected,
                    Role::Conditional,
                    Role::Cancelled,
                    Role::Disputed,
                    Role::Conflict,
                    Role::Cluster,
                    Role::Selection,
                    Role::Today,
                ] {
                    assert!(
                        theme.contrast(mark, ground) >= least_mark,
                        "{name:?}: {mark:?} on {ground:?}: {:.2}",
                        theme.contrast(mark, ground)
                    );
                }
            }
        }
    }
}
