//! HTML as the text of its article: title first, then one block per paragraph.
//!
//! ```text
//! page --metadata--> title, publisher, address, day
//!   \--without furniture--> main text; header lines beside it
//! ```

use super::blocks::blocks;
use super::draft::Draft;
use super::html_dates::day_of_time_element;
use super::html_flat::{flat, is_too_deep};
use super::html_furniture::remove_furniture;
use super::html_main::main_text;
use super::html_metadata::{read_metadata, squeeze};
use super::html_text::visible_text;
use super::zones::{Marked, zones};
use crate::lang::TextWords;
use crate::text_span::TextSpan;
use dom_query::Document;

/// Reads a page.
pub fn render(source: &str, words: &TextWords) -> Draft {
    if is_too_deep(source) {
        return flat(source);
    }
    let document = Document::from(source);
    let metadata = read_metadata(&document, source);
    let mut draft = metadata.draft;
    remove_furniture(&document);
    draft.published = draft.published.or_else(|| day_of_time_element(&document));
    draft.captions = document.select("figcaption").iter().map(|caption| squeeze(&caption.text())).collect();
    let title = draft.title.clone();
    let mut main = main_text(&document, title.as_deref());
    // A page that is built in the browser has its text only in its metadata.
    main = metadata.article_body.filter(|body| body.len() > 2 * main.len()).unwrap_or(main);
    if let Some(title) = &title {
        draft.text.push_str(title);
        draft.headline = Some(TextSpan::new(0, title.len()));
        draft.end_block();
    }
    if draft.published.is_none() {
        draft.text.push_str(&missing_header_lines(&document, title.as_deref(), &main, words));
    }
    draft.text.push_str(&main);
    draft
}

/// The header lines that stand beside the main part, where it has none itself.
fn missing_header_lines(document: &Document, title: Option<&str>, main: &str, words: &TextWords) -> String {
    let titled = title.map(|title| format!("{title}\n\n{main}"));
    if !header_lines(titled.as_deref().unwrap_or(main), title, words).is_empty() {
        return String::new();
    }
    let whole = visible_text(document.root(), None);
    let missing = header_lines(&whole, title, words).into_iter().filter(|line| !main.contains(line.as_str()));
    missing.fold(String::new(), |lines, line| lines + &line + "\n\n")
}

/// The header lines of a text with a publication day.
fn header_lines(text: &str, title: Option<&str>, words: &TextWords) -> Vec<String> {
    let blocks = blocks(text);
    let headline = blocks.iter().map(|block| block.span).find(|span| title == Some(span.of(text)));
    let found = zones(text, &blocks, words, Marked { headline, captions: &[] });
    if found.published.is_empty() {
        return Vec::new();
    }
    let mut spans = found.header_lines;
    spans.sort();
    spans.into_iter().map(|span| span.of(text).to_owned()).collect()
}
