//! HTML as the text of its article: title first, then one block per paragraph.
//!
//! ```text
//! page --readability--> main part --walk--> text
//!   \--metadata--> title, publisher, address, day
//! ```

use super::draft::Draft;
use super::html_metadata::read_metadata;
use crate::diagnostic::{Diagnostic, Severity};
use crate::message::Message;
use crate::text_span::TextSpan;
use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};
use std::collections::BTreeMap;

/// Pages nested deeper than this are made for no reader; they are read without regard to structure.
const DEEPEST: usize = 400;
/// Pages with more elements than this are not searched for their main part.
const MOST_ELEMENTS: usize = 60_000;
/// A main part shorter than this is a miss; the whole page is taken instead.
const SHORTEST_MAIN_BYTES: usize = 200;

/// Elements whose content nobody reads.
const UNSEEN: [&str; 10] = ["script", "style", "noscript", "template", "head", "svg", "iframe", "select", "button", "form"];
/// Elements that begin and end a block.
const BLOCKS: [&str; 27] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ul",
    "ol",
    "blockquote",
    "figure",
    "figcaption",
    "table",
    "tr",
    "section",
    "article",
    "header",
    "footer",
    "nav",
    "aside",
    "main",
    "pre",
    "dl",
    "dt",
    "dd",
];

/// Reads a page.
pub fn render(source: &str) -> Draft {
    if is_too_deep(source) {
        return flat(source);
    }
    let document = Document::from(source);
    let mut draft = read_metadata(&document);
    let title = draft.title.clone();
    let main = main_part(source);
    if let Some(title) = &title {
        draft.text.push_str(title);
        draft.headline = Some(TextSpan::new(0, title.len()));
        draft.end_block();
    }
    let before = draft.text.len();
    if let Some(main) = main {
        write_text(Document::from(main).root(), title.as_deref(), &mut draft);
    }
    if draft.text.len() < before + SHORTEST_MAIN_BYTES {
        draft.text.truncate(before);
        write_text(document.root(), title.as_deref(), &mut draft);
    }
    draft
}

fn main_part(source: &str) -> Option<String> {
    let config = Config { max_elements_to_parse: MOST_ELEMENTS, ..Config::default() };
    let article = Readability::new(source, None, Some(config)).ok()?.parse().ok()?;
    Some(article.content.to_string())
}

/// Appends the visible text below `root`. A repetition of the title is left out.
fn write_text(root: NodeRef<'_>, title: Option<&str>, draft: &mut Draft) {
    let mut walk = vec![(root, false)];
    let mut block_start = draft.text.len();
    while let Some((node, is_leaving)) = walk.pop() {
        if node.is_text() {
            push_words(&node.text(), &mut draft.text);
            continue;
        }
        let name = node.node_name().map(|name| name.to_string()).unwrap_or_default();
        match name.as_str() {
            "br" => draft.text.push('\n'),
            "td" | "th" if is_leaving => push_words(" ", &mut draft.text),
            _ => {}
        }
        if BLOCKS.contains(&name.as_str()) {
            let block = draft.text.get(block_start..).unwrap_or_default().trim();
            if title == Some(block) {
                draft.text.truncate(block_start);
            }
            draft.end_block();
            block_start = draft.text.len();
        }
        if is_leaving || UNSEEN.contains(&name.as_str()) {
            continue;
        }
        walk.push((node, true));
        walk.extend(node.children_it(true).map(|child| (child, false)));
    }
    draft.end_block();
}

/// Appends words with single spaces, as a browser shows them.
fn push_words(words: &str, text: &mut String) {
    for c in words.chars() {
        if !c.is_whitespace() || c == '\u{A0}' {
            text.push(if c == '\u{A0}' { ' ' } else { c });
        } else if !text.is_empty() && !text.ends_with([' ', '\n']) {
            text.push(' ');
        }
    }
}

/// A bound on how deep the elements nest, without parsing: opening tags less closing ones.
fn is_too_deep(source: &str) -> bool {
    const VOID: [&str; 8] = ["br", "img", "meta", "link", "input", "hr", "source", "p"];
    let (mut depth, mut deepest) = (0_usize, 0);
    let mut open: BTreeMap<String, usize> = BTreeMap::new();
    for tag in source.split('<').skip(1) {
        if let Some(closing) = tag.strip_prefix('/') {
            // A closing tag of nothing that is open closes nothing.
            let name = tag_name(closing);
            if open.get(&name).is_some_and(|count| *count > 0) {
                *open.entry(name).or_default() -= 1;
                depth = depth.saturating_sub(1);
            }
        } else if tag.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let name = tag_name(tag);
            let closes_itself = tag.split('>').next().is_some_and(|inside| inside.ends_with('/'));
            if !VOID.contains(&name.as_str()) && !closes_itself {
                *open.entry(name).or_default() += 1;
                depth += 1;
                deepest = deepest.max(depth);
            }
        }
    }
    deepest > DEEPEST
}

fn tag_name(tag: &str) -> String {
    tag.chars().take_while(char::is_ascii_alphanumeric).take(8).map(|c| c.to_ascii_lowercase()).collect()
}

/// The text between the tags, where the structure cannot be trusted.
fn flat(source: &str) -> Draft {
    let mut draft = Draft::default();
    for (index, piece) in source.split('<').enumerate() {
        let behind = if index == 0 { piece } else { piece.split_once('>').map_or("", |(_, behind)| behind) };
        push_words(behind, &mut draft.text);
        if !draft.text.is_empty() && !draft.text.ends_with([' ', '\n']) {
            draft.text.push('\n');
        }
    }
    draft.diagnostics.push(Diagnostic::new(Severity::Warning, Message::new("diagnostic-html-too-deep")));
    draft
}
