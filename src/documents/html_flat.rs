//! Pages made for no reader: nested so deeply that they are read without regard to structure.

use super::draft::Draft;
use super::html_text::push_words;
use crate::diagnostic::{Diagnostic, Severity};
use crate::message::Message;
use dom_query::Document;
use std::collections::BTreeMap;

/// Pages nested deeper than this are read flat.
const DEEPEST: usize = 400;

/// A bound on how deep the elements nest, without parsing: opening tags less closing ones.
pub fn is_too_deep(source: &str) -> bool {
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
pub fn flat(source: &str) -> Draft {
    const UNSEEN: [&str; 3] = ["script", "style", "noscript"];
    let mut lines = String::new();
    let mut hidden: Option<String> = None;
    for (index, piece) in source.split('<').enumerate() {
        let (tag, behind) = if index == 0 { ("", piece) } else { piece.split_once('>').unwrap_or((piece, "")) };
        let name = tag_name(tag.trim_start_matches('/'));
        if hidden.is_none() && UNSEEN.contains(&name.as_str()) {
            hidden = Some(name);
        } else if tag.starts_with('/') && hidden.as_ref() == Some(&name) {
            hidden = None;
        }
        if hidden.is_none() {
            lines.push_str(behind);
            lines.push('\n');
        }
    }
    let mut draft = Draft { text: visible(&lines), ..Draft::default() };
    draft.diagnostics.push(Diagnostic::new(Severity::Warning, Message::new("diagnostic-html-too-deep")));
    draft
}

/// Text without tags as a browser shows it: entities decoded, one line each.
fn visible(lines: &str) -> String {
    let decoded = Document::from(lines).text();
    let mut text = String::new();
    for line in decoded.lines().filter(|line| !line.trim().is_empty()) {
        push_words(line.trim(), &mut text);
        text.push('\n');
    }
    text
}
