//! Markdown as the text that a reader sees.

use super::draft::Draft;
use crate::text_span::TextSpan;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// The visible text, one block per paragraph, an empty line between blocks; the first heading of the first level is the headline.
pub fn render(source: &str) -> Draft {
    let mut draft = Draft::default();
    let mut heading_start = None;
    for event in Parser::new_ext(source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) if draft.headline.is_none() => {
                heading_start = Some(draft.text.len())
            }
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => {
                if let Some(start) = heading_start.take() {
                    draft.headline = Some(TextSpan::new(start, draft.text.len()));
                }
                draft.end_block();
            }
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock | TagEnd::TableRow | TagEnd::TableHead,
            ) => draft.end_block(),
            Event::End(TagEnd::TableCell) => draft.text.push(' '),
            Event::Text(text) | Event::Code(text) => draft.text.push_str(&text),
            Event::SoftBreak => draft.text.push(' '),
            Event::HardBreak => draft.text.push('\n'),
            _ => {}
        }
    }
    draft
}
