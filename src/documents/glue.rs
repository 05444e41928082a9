//! Pages scraped to one line: headline, header line and text glued together are cut apart.

use super::blocks::Block;
use super::header_line::LineReader;
use crate::text_span::TextSpan;

/// Blocks at the beginning that can hold a glued header line.
const OPENING_BLOCKS: usize = 12;

/// Cuts the header line out of the first block that has one glued into it: what stands before, the line, what stands behind.
pub fn cut_glue(text: &str, blocks: Vec<Block>) -> Vec<Block> {
    let mut reader = LineReader::new(text);
    let glued =
        blocks.iter().take(OPENING_BLOCKS).position(|block| reader.header_line(block.span).is_none() && reader.glued(block.span).is_some());
    let Some(index) = glued else { return blocks };
    let stamp = blocks.get(index).and_then(|block| reader.glued(block.span));
    let cut = |block: Block| match stamp {
        Some(stamp) => parts(text, block, stamp),
        None => vec![block],
    };
    let (before, behind): (Vec<Block>, Vec<Block>) =
        (blocks.iter().take(index).copied().collect(), blocks.iter().skip(index + 1).copied().collect());
    let parts = blocks.get(index).copied().map(cut).unwrap_or_default();
    before.into_iter().chain(parts).chain(behind).collect()
}

fn parts(text: &str, block: Block, stamp: TextSpan) -> Vec<Block> {
    let spans = [TextSpan::new(block.span.start, stamp.start), stamp, TextSpan::new(stamp.end, block.span.end)];
    let trimmed = spans.into_iter().map(|span| trim(text, span)).filter(|span| !span.is_empty());
    trimmed.enumerate().map(|(index, span)| Block { span, blank_before: index > 0 || block.blank_before }).collect()
}

fn trim(text: &str, span: TextSpan) -> TextSpan {
    let content = span.of(text);
    let start = span.start + (content.len() - content.trim_start().len());
    TextSpan::new(start, start + content.trim().len())
}
