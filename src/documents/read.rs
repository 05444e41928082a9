//! One input as an article, by its format.

use super::article::{Article, GivenFields};
use super::assemble::{assemble, text_words};
use super::decode::decode;
use super::draft::Draft;
use super::mhtml::{SavedPage, looks_like_mhtml, saved_page};
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
    Mhtml,
}

/// The article of one input. Never fails: what cannot be read is an article without text, with a diagnostic.
pub fn read(input: Input) -> Article {
    let Input { id, bytes, given } = input;
    let draft = match format_of(&id, &bytes) {
        Format::Html => html_draft(&bytes, None),
        Format::Mhtml => saved_page(&bytes).map_or_else(|| text_draft(&bytes, plain), |page| mhtml_draft(&page)),
        Format::Markdown => text_draft(&bytes, |text| markdown::render(&text)),
        Format::Text => text_draft(&bytes, plain),
    };
    assemble(id, draft, given)
}

fn plain(text: String) -> Draft {
    Draft { text, ..Draft::default() }
}

fn text_draft(bytes: &[u8], render: impl FnOnce(String) -> Draft) -> Draft {
    let decoded = decode(bytes, None);
    let mut draft = with_front_matter(decoded.text, render);
    draft.diagnostics.extend(decoded.diagnostic);
    draft
}

fn html_draft(bytes: &[u8], charset: Option<&str>) -> Draft {
    let declared = charset.map(str::to_owned).or_else(|| declared_encoding(bytes));
    let decoded = decode(bytes, declared.as_deref());
    let mut draft = html::render(&decoded.text, text_words());
    draft.diagnostics.extend(decoded.diagnostic);
    draft
}

fn mhtml_draft(page: &SavedPage) -> Draft {
    let draft = html_draft(&page.html, page.charset.as_deref());
    Draft { url: draft.url.or_else(|| page.url.clone()), ..draft }
}

/// Whether a file of this name is one that [`read`] has a format for; others inside a folder are passed over with a note.
pub fn is_readable_name(name: &str) -> bool {
    ending_of(name)
        .is_some_and(|ending| ["txt", "text", "md", "markdown", "html", "htm", "xhtml", "mhtml", "mht"].contains(&ending.as_str()))
}

fn ending_of(name: &str) -> Option<String> {
    let file = name.rsplit(['/', '\\']).next()?;
    file.rsplit_once('.').filter(|(stem, _)| !stem.is_empty()).map(|(_, ending)| ending.to_ascii_lowercase())
}

fn format_of(name: &str, bytes: &[u8]) -> Format {
    match ending_of(name).as_deref() {
        Some("html" | "htm" | "xhtml") => Format::Html,
        Some("mhtml" | "mht") => Format::Mhtml,
        Some("md" | "markdown") => Format::Markdown,
        Some("txt" | "text") => Format::Text,
        _ if looks_like_html(bytes) => Format::Html,
        _ if looks_like_mhtml(&head_of(bytes)) => Format::Mhtml,
        _ => Format::Text,
    }
}

fn looks_like_html(bytes: &[u8]) -> bool {
    let head = head_of(bytes);
    head.starts_with("<!doctype html") || head.starts_with("<html") || head.starts_with("<?xml") && head.contains("<html")
}

/// The first bytes in small letters, without white space before them.
fn head_of(bytes: &[u8]) -> String {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(512)).unwrap_or_default()).to_ascii_lowercase();
    head.trim_start().to_owned()
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
