//! What the options mean. Parsing ends here, before any work begins.

use super::opts::{AsOfOpts, CheckOpts, CommonOpts, ExtractFormat, ExtractOpts, Opts, PictureOpts, Sample, Verb};
use crate::edtf::Edtf;
use crate::export::{DataFormat, Scope};
use crate::lang::LanguageTag;
use crate::message::Message;
use crate::words::ui_languages;
use chrono::NaiveDate;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// A whole run of the program.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    pub command: Command,
    pub source: Source,
    /// For articles that state no publication date.
    pub published: Option<Edtf>,
    /// `None` finds the language of each passage.
    pub language: Option<LanguageTag>,
    /// A name of `data/ui`.
    pub ui_language: &'static str,
    /// How many threads read articles; `None` is one per processor.
    pub jobs: Option<NonZeroUsize>,
    pub with_text: bool,
    /// Errors alone are told on standard error.
    pub quiet: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    Window,
    Check,
    Export { as_of: Option<NaiveDate>, file: DataFile },
    Extract(Extraction),
    Events { as_of: Option<NaiveDate> },
    Render { as_of: Option<NaiveDate>, picture: Picture },
}

/// What `extract` writes, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extraction {
    pub explain_refusals: bool,
    pub format: ExtractFormat,
    /// Standard output if there is none.
    pub output: Option<PathBuf>,
}

/// A file for another program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFile {
    pub output: PathBuf,
    pub format: DataFormat,
    pub scope: Scope,
}

/// Where the articles come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Sample(Sample),
    Paths(Vec<PathBuf>),
    /// JSON lines on standard input.
    Stdin,
}

/// A picture of the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub output: PathBuf,
    pub format: PictureFormat,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Dots per inch; 96 is one pixel a point.
    pub dpi: u32,
    pub theme: &'static str,
    pub transparent: bool,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub title: Option<String>,
    pub today: Option<NaiveDate>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    Png,
    Svg,
}

const THEMES: [&str; 3] = ["light", "dark", "contrast"];
/// Pixels on one side: beyond it a picture needs more memory than a desk has.
const MAX_SIDE: u32 = 16_384;

impl Config {
    /// # Errors
    ///
    /// The sentence, as a message, that says which option cannot be meant.
    pub fn new(opts: Opts) -> Result<Self, Message> {
        match opts.verb {
            None => Self::with(Command::Window, opts.paths, &opts.common),
            Some(Verb::Extract(verb)) => {
                let ExtractOpts { inputs, common, explain_refusals, format, output } = verb;
                Self::with(Command::Extract(Extraction { explain_refusals, format, output }), inputs.paths, &common)
            }
            Some(Verb::Events(verb)) => Self::with(Command::Events { as_of: as_of(&verb.as_of)? }, verb.inputs.paths, &verb.common),
            Some(Verb::Export(verb)) => {
                let scope = Scope { with_texts: verb.common.with_text, with_bom: verb.bom };
                let format = data_format(&verb.output, verb.format.as_deref())?;
                let file = DataFile { output: verb.output, format, scope };
                Self::with(Command::Export { as_of: as_of(&verb.as_of)?, file }, verb.inputs.paths, &verb.common)
            }
            Some(Verb::Check(verb)) => Self::of_check(verb),
            Some(Verb::Render(verb)) => {
                let command = Command::Render { as_of: as_of(&verb.as_of)?, picture: Picture::new(verb.picture)? };
                Self::with(command, verb.inputs.paths, &verb.common)
            }
        }
    }

    fn of_check(verb: CheckOpts) -> Result<Self, Message> {
        Ok(Self {
            command: Command::Check,
            source: Source::Paths(verb.files),
            published: None,
            language: None,
            ui_language: ui_language(&verb.ui_lang)?,
            jobs: None,
            with_text: false,
            quiet: verb.quiet,
        })
    }

    fn with(command: Command, paths: Vec<PathBuf>, common: &CommonOpts) -> Result<Self, Message> {
        Ok(Self {
            source: Source::new(&command, paths, common.sample)?,
            command,
            published: common.published.as_deref().map(edtf).transpose()?,
            language: language(&common.lang)?,
            ui_language: ui_language(&common.ui_lang)?,
            jobs: common.jobs.map(|jobs| NonZeroUsize::new(jobs).ok_or_else(|| Message::new("usage-jobs"))).transpose()?,
            with_text: common.with_text,
            quiet: common.quiet,
        })
    }
}

impl Source {
    fn new(command: &Command, paths: Vec<PathBuf>, sample: Sample) -> Result<Self, Message> {
        let from_stdin = paths.iter().any(|path| path.as_os_str() == "-");
        match (from_stdin, paths.len()) {
            (true, _) if *command == Command::Window => Err(Message::new("usage-window-stdin")),
            (true, 1) => Ok(Self::Stdin),
            (true, _) => Err(Message::new("usage-stdin-alone")),
            (false, 0) => Ok(Self::Sample(sample)),
            (false, _) => Ok(Self::Paths(paths)),
        }
    }
}

impl Picture {
    fn new(opts: PictureOpts) -> Result<Self, Message> {
        let (width, height) = size(&opts.size)?;
        let picture = Self {
            format: format(&opts.output)?,
            output: opts.output,
            width,
            height,
            dpi: Some(opts.dpi).filter(|dpi| (24..=2400).contains(dpi)).ok_or_else(|| Message::new("usage-dpi"))?,
            theme: theme(&opts.theme)?,
            transparent: opts.transparent,
            from: opts.from.as_deref().map(|text| day("--from", text)).transpose()?,
            to: opts.to.as_deref().map(|text| day("--to", text)).transpose()?,
            title: opts.title,
            today: opts.today.as_deref().map(|text| day("--today", text)).transpose()?,
        };
        match (picture.from, picture.to) {
            (Some(from), Some(to)) if from > to => {
                Err(Message::new("usage-from-after-to").text("from", from.to_string()).text("to", to.to_string()))
            }
            _ => Ok(picture),
        }
    }
}

fn as_of(opts: &AsOfOpts) -> Result<Option<NaiveDate>, Message> {
    opts.as_of.as_deref().map(|text| day("--as-of", text)).transpose()
}

fn day(option: &str, text: &str) -> Result<NaiveDate, Message> {
    let value = text.parse::<Edtf>().ok().and_then(Edtf::single_day);
    value.ok_or_else(|| Message::new("usage-day").text("option", option).text("given", text))
}

fn edtf(text: &str) -> Result<Edtf, Message> {
    text.parse().map(Edtf::without_time).map_err(|_| Message::new("usage-edtf").text("option", "--published").text("given", text))
}

fn language(tag: &str) -> Result<Option<LanguageTag>, Message> {
    if tag == "auto" {
        return Ok(None);
    }
    let known = || LanguageTag::all().map(|tag| tag.as_str()).collect::<Vec<_>>().join(", ");
    let base = || LanguageTag::base().map(|tag| tag.as_str()).collect::<Vec<_>>().join(", ");
    LanguageTag::find(tag)
        .map(Some)
        .ok_or_else(|| Message::new("usage-language").text("given", tag).text("known", known()).text("base", base()))
}

fn ui_language(tag: &str) -> Result<&'static str, Message> {
    let known = ui_languages();
    let list = known.join(", ");
    known.into_iter().find(|name| *name == tag).ok_or_else(|| Message::new("usage-ui-language").text("given", tag).text("known", list))
}

fn theme(name: &str) -> Result<&'static str, Message> {
    let found = THEMES.into_iter().find(|theme| *theme == name);
    found.ok_or_else(|| Message::new("usage-theme").text("given", name).text("known", THEMES.join(", ")))
}

fn size(text: &str) -> Result<(u32, u32), Message> {
    let side = |text: &str| text.parse().ok().filter(|side| (64..=MAX_SIDE).contains(side));
    let sides = text.split_once('x').and_then(|(width, height)| side(width).zip(side(height)));
    sides.ok_or_else(|| Message::new("usage-size").text("given", text).count("most", MAX_SIDE.into()))
}

fn format(output: &std::path::Path) -> Result<PictureFormat, Message> {
    let ending = output.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("png") => Ok(PictureFormat::Png),
        Some("svg") => Ok(PictureFormat::Svg),
        _ => Err(Message::new("usage-ending").text("file", output.to_string_lossy())),
    }
}

fn data_format(output: &std::path::Path, name: Option<&str>) -> Result<DataFormat, Message> {
    let known = || DataFormat::ALL.map(DataFormat::name).join(", ");
    if let Some(name) = name {
        return DataFormat::named(name).ok_or_else(|| Message::new("usage-format").text("given", name).text("known", known()));
    }
    let ending = output.extension().map(|ending| ending.to_string_lossy()).unwrap_or_default();
    let unknown = || Message::new("usage-data-ending").text("file", output.to_string_lossy()).text("known", known());
    DataFormat::of_ending(&ending).ok_or_else(unknown)
}
