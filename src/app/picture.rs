//! The window's timeline as a picture file.

use crate::export::{PngOptions, png, svg};
use crate::layout::{self, BundledFont, Grouping, Metrics, PictureRequest, Theme, ThemeName, Viewport};
use crate::message::Message;
use crate::timeline::{Facets, Filter, Timeline, TimelineView};
use crate::ui::value_name;
use crate::ui::{ExportExtent, ExportForm, ImageKind};
use crate::words::Words;
use chrono::NaiveDate;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// What is to be written.
#[derive(Clone, Debug)]
pub struct Request {
    pub form: ExportForm,
    pub timeline: Arc<Timeline>,
    /// What the window shows.
    pub viewport: Option<Viewport>,
    pub today: Option<NaiveDate>,
    pub grouping: Grouping,
    pub filter: Filter,
    /// The day that it is seen from.
    pub as_of: Option<NaiveDate>,
}

/// The name that a dialog suggests.
pub const fn file_name(form: &ExportForm) -> &'static str {
    match form.kind {
        ImageKind::Png => "timeline.png",
        ImageKind::Svg => "timeline.svg",
    }
}

/// Draws and writes the picture.
///
/// # Errors
///
/// What to tell the user if it cannot be drawn or the file cannot be written.
pub fn write(request: &Request, path: &Path, language: &'static str) -> Result<(), Message> {
    let words = Words::new(language).ok_or_else(|| Message::new("notice-nothing-read"))?;
    let bytes = draw(request, &words)?;
    fs::write(path, bytes)
        .map_err(|error| Message::new("notice-not-written").text("path", path.display().to_string()).text("why", error.to_string()))
}

/// "as it was known on ...", and what was filtered.
fn remarks(request: &Request, words: &Words) -> Vec<String> {
    let day = request.as_of.map(|day| words.say(&Message::new("as-of-day").date("day", day.into())));
    let chosen = request.filter.chosen().map(|(facet, values)| {
        let values: Vec<String> = values.iter().map(|value| value_name(facet, value, words)).collect();
        format!("{}: {}", words.text(facet.key()), values.join(", "))
    });
    day.into_iter().chain(chosen).collect()
}

fn draw(request: &Request, words: &Words) -> Result<Vec<u8>, Message> {
    let form = &request.form;
    let shown = request.viewport.filter(|_| form.extent == ExportExtent::CurrentView);
    let title = Some(form.title.trim().to_owned()).filter(|title| !title.is_empty());
    let wanted = PictureRequest {
        width: form.width,
        height: form.height,
        title,
        from: shown.map(|port| port.first_day),
        to: shown.map(|port| port.last_day),
        metrics: Metrics { grouping: request.grouping, today: request.today, ..Metrics::default() },
        remarks: remarks(request, words),
    };
    let matches = Facets::new(&request.timeline).apply(&request.filter);
    let view = TimelineView::filtered(&request.timeline, &request.filter, &matches);
    let drawn = layout::picture(&view, &wanted, words, BundledFont::shared());
    let theme = Theme::named(if form.is_dark { ThemeName::Dark } else { ThemeName::Light });
    match form.kind {
        ImageKind::Svg => Ok(svg(&drawn.scene, &theme, false).into_bytes()),
        ImageKind::Png => {
            let options =
                PngOptions { width: form.width, height: form.height, scale: drawn.scale, dpi: form.dpi.into(), is_transparent: false };
            png(&drawn.scene, &theme, &options).map_err(|error| error.message())
        }
    }
}
