//! One input as an article, by its format.

use super::article::{Article, GivenFields};
use super::assemble::assemble;
use super::decode::decode;
use super::draft::Draft;
use super::{front_matter, html, markdown};

/// What is to be read: a name that tells the format, and the bytes.
#[derive(Clone, Debug)]
pub struct Input {
    /// The article's id: the path below the folder that was given, or the file's name.
    pub id: String,
    pub bytes: Vec<u8>,
    pub given: GivenFields,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Text,
    Markdown,
    Html,
}

/// The article of one input. Never fails: what cannot be read is an article without text, with a diagnostic.
pub fn read(input: Input) -> Article {
    let Input { id, bytes, given } = input;
    let format = format_of(&id, &bytes);
    let declared = if format == Format::Html { declared_encoding(&bytes) } else { None };
    let decoded = decode(&bytes, declared.as_deref());
    let mut draft = match format {
        Format::Html => html::render(&decoded.text),
        Format::Markdown => with_front_matter(decoded.text, |text| markdown::render(&text)),
        Format::Text => with_front_matter(decoded.text, |text| Draft { text, ..Draft::default() }),
    };
    draft.diagnostics.extend(decoded.diagnostic);
    assemble(id, draft, given)
}

/// Whether a file of this name is one that [`read`] has a format for; others inside a folder are passed over with a note.
pub fn is_readable_name(name: &str) -> bool {
    ending_of(name).is_some_and(|ending| ["txt", "text", "md", "markdown", "html", "htm", "xhtml"].contains(&ending.as_str()))
}

fn ending_of(name: &str) -> Option<String> {
    let file = name.rsplit(['/', '\\']).next()?;
    file.rsplit_once('.').filter(|(stem, _)| !stem.is_empty()).map(|(_, ending)| ending.to_ascii_lowercase())
}

fn format_of(name: &str, bytes: &[u8]) -> Format {
    match ending_of(name).as_deref() {
        Some("html" | "htm" | "xhtml") => Format::Html,
        Some("md" | "markdown") => Format::Markdown,
        Some("txt" | "text") => Format::Text,
        _ if looks_like_html(bytes) => Format::Html,
        _ => Format::Text,
    }
}

fn looks_like_html(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(512)).unwrap_or_default()).to_ascii_lowercase();
    let head = head.trim_start();
    head.starts_with("<!doctype html") || head.starts_with("<html") || head.starts_with("<?xml") && head.contains("<html")
}

/// The `charset` that an HTML page names in its first kilobytes.
fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(4096)).unwrap_or_default()).to_ascii_lowercase();
    let (_, behind) = head.split_once("charset=")?;
    let label: String =
        behind.trim_start_matches(['"', '\'']).chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    (!label.is_empty()).then_some(label)
}

fn with_front_matter(text: String, render: impl FnOnce(String) -> Draft) -> Draft {
    let Some((matter, rest)) = front_matter::split(&text) else { return render(text) };
    let mut draft = render(rest.to_owned());
    draft.kind = matter.kind;
    draft.after = matter.after;
    draft.fields = matter.fields;
    draft.diagnostics.extend(matter.diagnostics);
    draft
}
