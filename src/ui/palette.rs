//! Roles as egui colours, and the bundled font.

use crate::layout::{FONT_BOLD, FONT_REGULAR, Role, Theme, ThemeName};
use egui::{Color32, FontData, FontFamily, FontId, RichText};
use std::sync::Arc;

/// The colours of the current theme.
pub struct Palette {
    theme: Theme,
    name: ThemeName,
}

impl Palette {
    pub fn new(name: ThemeName) -> Self {
        Self { theme: Theme::named(name), name }
    }

    pub fn color(&self, role: Role) -> Color32 {
        let [red, green, blue] = self.theme.rgb(role);
        Color32::from_rgb(red, green, blue)
    }

    pub fn background(&self) -> Color32 {
        self.color(Role::Background)
    }

    /// Sets egui's own widgets in the colours of the theme.
    pub fn apply(&self, ctx: &egui::Context) {
        let is_dark = self.name == ThemeName::Dark;
        let mut visuals = if is_dark { egui::Visuals::dark() } else { egui::Visuals::light() };
        visuals.panel_fill = self.color(Role::Panel);
        visuals.window_fill = self.color(Role::Panel);
        visuals.extreme_bg_color = self.color(Role::Background);
        visuals.override_text_color = Some(self.color(Role::Text));
        visuals.hyperlink_color = self.color(Role::Link);
        visuals.selection.stroke.color = self.color(Role::Selection);
        let theme = if is_dark { egui::Theme::Dark } else { egui::Theme::Light };
        ctx.set_visuals_of(theme, visuals);
        ctx.set_theme(theme);
    }

    pub fn heading(&self, text: impl Into<String>) -> RichText {
        RichText::new(text).font(bold(18.0)).color(self.color(Role::Text))
    }

    pub fn strong(&self, text: impl Into<String>) -> RichText {
        RichText::new(text).font(bold(13.5)).color(self.color(Role::Text))
    }

    pub fn weak(&self, text: impl Into<String>) -> RichText {
        RichText::new(text).size(12.0).color(self.color(Role::TextWeak))
    }
}

/// Lines of reading text stand this far apart, so that the mark behind one line does not touch the next.
const READING_LINE: f32 = 1.5;

/// Running text of an article, `size` points.
pub fn reading_format(size: f32, color: Color32) -> egui::text::TextFormat {
    egui::text::TextFormat {
        font_id: FontId::proportional(size),
        color,
        line_height: Some(size * READING_LINE),
        expand_bg: 0.0,
        ..Default::default()
    }
}

const BOLD: &str = "bold";

pub fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(BOLD.into()))
}

/// Puts the bundled font before egui's own, which lack half of the Vietnamese letters.
pub fn install_fonts(ctx: &egui::Context) {
    let mut fonts = egui::FontDefinitions::default();
    fonts.font_data.insert("regular".to_owned(), Arc::new(FontData::from_static(FONT_REGULAR)));
    fonts.font_data.insert(BOLD.to_owned(), Arc::new(FontData::from_static(FONT_BOLD)));
    let proportional = fonts.families.entry(FontFamily::Proportional).or_default();
    proportional.insert(0, "regular".to_owned());
    let mut bold_first = proportional.clone();
    bold_first.insert(0, BOLD.to_owned());
    fonts.families.insert(FontFamily::Name(BOLD.into()), bold_first);
    fonts.families.entry(FontFamily::Monospace).or_default().push("regular".to_owned());
    ctx.set_fonts(fonts);
}
