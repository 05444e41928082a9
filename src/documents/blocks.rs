//! Lines put together to blocks: a paragraph, a heading, a list entry.

use crate::text_span::TextSpan;

/// One paragraph or line of its own. White space at both ends is outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    pub span: TextSpan,
    /// Whether an empty line stands before it.
    pub blank_before: bool,
}

/// The blocks of a text. Lines of hard-wrapped prose are joined; otherwise each line is a block.
pub fn blocks(text: &str) -> Vec<Block> {
    let lines = lines(text);
    if !is_hard_wrapped(text, &lines) {
        return lines;
    }
    let width = lines.iter().map(|line| line.span.len()).max().unwrap_or(0);
    let mut joined: Vec<Block> = Vec::new();
    let mut last_len = 0;
    for line in lines {
        // A line much shorter than the others, before one that begins anew, was ended by its writer: a headline, a header line.
        let content = line.span.of(text);
        let is_line_of_its_own = line.span.len() * 3 < width * 2 && !content.ends_with(['.', '!', '?', '”', '"', ')', ',']);
        let is_ended = (last_len * 3 < width * 2 || is_line_of_its_own) && !content.starts_with(char::is_lowercase);
        last_len = line.span.len();
        match joined.last_mut().filter(|_| !line.blank_before && !is_ended) {
            Some(block) => block.span = block.span.join(line.span),
            None => joined.push(line),
        }
    }
    joined
}

fn lines(text: &str) -> Vec<Block> {
    let mut lines = Vec::new();
    let (mut offset, mut blank_before) = (0, true);
    // A lone carriage return ends a line as well; of "\r\n" it is the blank end of the line.
    for line in split_lines(text) {
        let trimmed = line.trim();
        let is_second_half = line == "\n" && text.get(..offset).is_some_and(|before| before.ends_with('\r'));
        if trimmed.is_empty() {
            blank_before |= !is_second_half;
        } else {
            let start = offset + (line.len() - line.trim_start().len());
            lines.push(Block { span: TextSpan::new(start, start + trimmed.len()), blank_before });
            blank_before = false;
        }
        offset += line.len();
    }
    lines
}

/// The lines with their ends.
fn split_lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = rest.bytes().position(|byte| matches!(byte, b'\n' | b'\r')).map_or(rest.len(), |at| at + 1);
        let (line, behind) = rest.split_at_checked(end)?;
        rest = behind;
        (!line.is_empty()).then_some(line)
    })
}

/// Whether line ends fall inside sentences: a fair share of lines go on in lower case on the next.
fn is_hard_wrapped(text: &str, lines: &[Block]) -> bool {
    let follows = lines.windows(2).filter(|pair| matches!(pair, [_, next] if !next.blank_before));
    let (mut breaks, mut inside) = (0, 0);
    for pair in follows {
        let [line, next] = pair else { continue };
        breaks += 1;
        let goes_on = next.span.of(text).starts_with(char::is_lowercase);
        let is_open = !line.span.of(text).ends_with(['.', '!', '?', '”', '"', ':']);
        inside += usize::from(goes_on && is_open);
    }
    breaks >= 2 && inside * 3 >= breaks
}
