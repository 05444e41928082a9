//! What was typed. `config` says what it means.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Turns news articles into a timeline: every mark is one click from the sentence it came from.
#[derive(Debug, Parser)]
#[command(name = "linimasa", version, args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
#[command(after_help = "Without PATH the sample that comes with the program is read.")]
pub struct Opts {
    #[command(subcommand)]
    pub verb: Option<Verb>,
    /// Articles (text, Markdown, HTML), folders of them and project files, to be opened in the window.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub common: CommonOpts,
}

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Print the date expressions of each article, as JSON lines or as TimeML documents.
    Extract(ExtractOpts),
    /// Print the merged timeline as one JSON document.
    Events(EventsOpts),
    /// Draw the timeline as a picture, PNG or SVG by the file's ending.
    Render(RenderOpts),
    /// Write the timeline for other programs, by the file's ending or --format.
    Export(ExportOpts),
    /// Say what is wrong with project files, and where.
    Check(CheckOpts),
}

#[derive(Args, Debug)]
pub struct ExtractOpts {
    #[command(flatten)]
    pub inputs: InputOpts,
    #[command(flatten)]
    pub common: CommonOpts,
    /// Add what looks like a date and was dropped, with the reason.
    #[arg(long)]
    pub explain_refusals: bool,
    /// What to write.
    #[arg(long, value_enum, value_name = "NAME", default_value = "json")]
    pub format: ExtractFormat,
    /// Where to write instead of standard output: a file of JSON lines, a folder of TimeML documents.
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub struct EventsOpts {
    #[command(flatten)]
    pub inputs: InputOpts,
    #[command(flatten)]
    pub common: CommonOpts,
    #[command(flatten)]
    pub as_of: AsOfOpts,
}

#[derive(Args, Debug)]
pub struct RenderOpts {
    #[command(flatten)]
    pub inputs: InputOpts,
    #[command(flatten)]
    pub common: CommonOpts,
    #[command(flatten)]
    pub as_of: AsOfOpts,
    #[command(flatten)]
    pub picture: PictureOpts,
}

#[derive(Args, Debug)]
pub struct ExportOpts {
    #[command(flatten)]
    pub inputs: InputOpts,
    #[command(flatten)]
    pub common: CommonOpts,
    #[command(flatten)]
    pub as_of: AsOfOpts,
    /// The file to write: FILE.csv, .json, .ics, .mw, .jsonld, .bib or .ris.
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// csv, json, ics, timelinejs, vis, markwhen, jsonld, bibtex, ris or csl-json [default: by the file's ending].
    #[arg(long, value_name = "NAME")]
    pub format: Option<String>,
    /// Begin a table with a byte order mark, for spreadsheets that need one.
    #[arg(long)]
    pub bom: bool,
}

#[derive(Args, Debug)]
pub struct CheckOpts {
    /// Project files.
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// Language of messages.
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub ui_lang: String,
    /// Say nothing but errors.
    #[arg(long)]
    pub quiet: bool,
}

#[derive(Args, Debug)]
pub struct InputOpts {
    /// Articles, folders and project files; `-` reads articles as JSON lines from standard input.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
}

#[derive(Args, Debug)]
pub struct CommonOpts {
    /// Which of the articles that come with the program to read, where no PATH is given.
    #[arg(long, value_enum, value_name = "NAME", default_value = "briefs")]
    pub sample: Sample,
    /// Publication date for articles that state none, as in 2025-10-26 or 2025-10.
    #[arg(long, value_name = "EDTF")]
    pub published: Option<String>,
    /// Language of the articles: auto, en, es, id, vi, or one of many at base level (absolute dates and simple relative words).
    #[arg(long, value_name = "TAG", default_value = "auto")]
    pub lang: String,
    /// Language of messages, explanations and pictures.
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub ui_lang: String,
    /// How many articles to read at the same time [default: one per processor].
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
    /// Add each article's text to the output.
    #[arg(long)]
    pub with_text: bool,
    /// Say nothing on standard error but errors.
    #[arg(long)]
    pub quiet: bool,
}

#[derive(Args, Debug)]
pub struct AsOfOpts {
    /// Only articles published on or before this day; those of unknown date are left out and listed.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
}

#[derive(Args, Debug)]
pub struct PictureOpts {
    /// The picture to write: FILE.png or FILE.svg.
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// Width and height in pixels.
    #[arg(long, value_name = "WxH", default_value = "1920x1080")]
    pub size: String,
    /// Dots per inch, written into the file; text and lines grow with it.
    #[arg(long, value_name = "N", default_value_t = 96)]
    pub dpi: u32,
    /// Colours.
    #[arg(long, value_name = "NAME", default_value = "light")]
    pub theme: String,
    /// No background.
    #[arg(long)]
    pub transparent: bool,
    /// First day shown [default: all events].
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Last day shown [default: all events].
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    /// Heading of the picture.
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// Where the today line stands; there is none otherwise.
    #[arg(long, value_name = "DATE")]
    pub today: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExtractFormat {
    /// One line per article, as data/schema says.
    Json,
    /// One TimeML document per article, its expressions marked in the text as TIMEX3; several articles need a folder, -o.
    Timex3,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Sample {
    /// Briefs, in our own words, of five articles about one story.
    Briefs,
    /// An invented story, told by five articles in three languages.
    Fiction,
}
