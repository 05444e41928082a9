//! `linimasa render`: the timeline as a picture, without a window.

use super::config::{Config, Picture, PictureFormat};
use super::events::read_timeline;
use super::exit_code::ExitCode;
use super::output::complain_of;
use super::report::print_sentence;
use super::run::Tally;
use crate::export::{ExportError, PngOptions, missing_characters, png, svg};
use crate::layout::{self, BundledFont, Metrics, PictureRequest, Theme, ThemeName, day_number};
use crate::message::Message;
use crate::words::Words;
use chrono::NaiveDate;
use std::fs;

/// Reads all inputs and writes the picture of their timeline.
pub fn render(config: &Config, picture: &Picture, as_of: Option<NaiveDate>, words: &Words) -> ExitCode {
    let mut tally = Tally::new(config);
    let (timeline, _notes) = read_timeline(config, as_of, &mut tally, words);
    if timeline.events.is_empty() {
        print_sentence(&Message::new("cli-no-events"), words);
        return ExitCode::Nothing;
    }
    let request = request(picture);
    let drawn = layout::picture(&timeline.view(), &request, words, BundledFont::shared());
    let missing = missing_characters(&drawn.scene);
    if !missing.is_empty() {
        let characters: String = missing.iter().take(40).collect();
        print_sentence(&Message::new("cli-missing-characters").text("characters", characters), words);
    }
    let bytes = match write_picture(&drawn, picture) {
        Ok(bytes) => bytes,
        Err(error) => {
            print_sentence(&error.message(), words);
            return ExitCode::Nothing;
        }
    };
    if let Err(error) = fs::write(&picture.output, bytes) {
        complain_of(&picture.output, &error, words);
        return ExitCode::Nothing;
    }
    tally.exit_code()
}

fn request(picture: &Picture) -> PictureRequest {
    PictureRequest {
        width: picture.width,
        height: picture.height,
        title: picture.title.clone(),
        from: picture.from.map(day_number),
        // The day that is named last is part of the picture.
        to: picture.to.map(|day| day_number(day) + 1.0),
        metrics: Metrics { today: picture.today, ..Metrics::default() },
        remarks: Vec::new(),
    }
}

fn write_picture(drawn: &layout::Picture, picture: &Picture) -> Result<Vec<u8>, ExportError> {
    let theme = Theme::named(ThemeName::of(picture.theme));
    match picture.format {
        PictureFormat::Svg => Ok(svg(&drawn.scene, &theme, picture.transparent).into_bytes()),
        PictureFormat::Png => {
            let options = PngOptions {
                width: picture.width,
                height: picture.height,
                scale: drawn.scale,
                dpi: picture.dpi.into(),
                is_transparent: picture.transparent,
            };
            png(&drawn.scene, &theme, &options)
        }
    }
}
