//! Which part of the page each block belongs to, from its shape, its place and the labels of `text.toml`.
//!
//! ```text
//! banner  headline  lead  BYLINE  caption  body body ... SOURCE  comments, related links
//! chrome                                                         chrome
//! ```

use super::article::Zone;
use super::blocks::Block;
use crate::lang::{TextWords, fold};
use crate::text_span::TextSpan;

/// Header lines stand among the first blocks.
const HEADER_BLOCKS: usize = 10;
/// Characters of the longest header line, heading and caption.
const BYLINE_CHARS: usize = 110;
const HEADLINE_CHARS: usize = 200;
const CAPTION_CHARS: usize = 320;
/// Words of the shortest headline: "Tiga hasil" is a subhead.
const HEADLINE_WORDS: usize = 4;

/// The zones of a text's blocks, in order.
#[derive(Debug)]
pub struct Zones {
    pub of_blocks: Vec<Zone>,
    /// The source's address in the text.
    pub url: Option<TextSpan>,
    /// The headline, where the structure shows one.
    pub headline: Option<TextSpan>,
    /// The header line with the publication date.
    pub byline: Option<TextSpan>,
}

/// Sorts the blocks. `known_headline` is the headline where the format itself marks it.
pub fn zones(text: &str, blocks: &[Block], words: &TextWords, known_headline: Option<TextSpan>) -> Zones {
    let mut of_blocks: Vec<Zone> = blocks.iter().map(|block| own_zone(block.span.of(text), words)).collect();
    let source = source_block(text, blocks, words);
    if let Some((index, _)) = source {
        set(&mut of_blocks, index, Zone::Source);
    }
    mark_tail(text, blocks, &mut of_blocks, source.map(|(index, _)| index), words);
    let byline = byline_block(text, blocks, &of_blocks);
    if let Some(index) = byline {
        set(&mut of_blocks, index, Zone::Byline);
    }
    let headline = match known_headline {
        Some(span) => blocks.iter().position(|block| span.overlaps(block.span)),
        None => headline_block(text, blocks, &of_blocks, byline),
    };
    if let Some(index) = headline {
        set(&mut of_blocks, index, Zone::Headline);
        // What stands above the headline belongs to the site.
        (0..index).filter(|above| byline != Some(*above)).for_each(|above| set(&mut of_blocks, above, Zone::Chrome));
    }
    let span_of = |index: Option<usize>| index.and_then(|index| blocks.get(index)).map(|block| block.span);
    Zones { of_blocks, url: source.map(|(_, url)| url), headline: span_of(headline), byline: span_of(byline) }
}

fn set(zones: &mut [Zone], index: usize, zone: Zone) {
    if let Some(place) = zones.get_mut(index) {
        *place = zone;
    }
}

/// What a block is by its own words, wherever it stands.
fn own_zone(block: &str, words: &TextWords) -> Zone {
    let short = block.chars().take(CAPTION_CHARS + 1).count() <= CAPTION_CHARS;
    if short && (is_caption(block, words) || is_file_name(block)) {
        Zone::Caption
    } else if short && begins_with_label(block, &words.chrome_lines) {
        Zone::Chrome
    } else {
        Zone::Body
    }
}

/// "(Foto: N.N.)", "Foto: N.N." at the end or the beginning.
fn is_caption(block: &str, words: &TextWords) -> bool {
    let folded = fold(block);
    words.caption_labels.iter().any(|label| {
        folded.match_indices(label.as_str()).any(|(at, _)| {
            let before = folded.get(..at).unwrap_or_default();
            let behind = folded.get(at + label.len()..).unwrap_or_default();
            let is_word = !before.ends_with(char::is_alphanumeric);
            is_word && behind.trim_start().starts_with([':', '/', '©'])
        })
    })
}

fn is_file_name(block: &str) -> bool {
    let ending = block.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    !block.contains(char::is_whitespace) && ending.is_some_and(|ending| ["jpg", "jpeg", "png", "gif", "webp"].contains(&ending.as_str()))
}

/// The label stands at the beginning and a mark or the end of the block follows.
fn begins_with_label(block: &str, labels: &[String]) -> bool {
    let folded = fold(block.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©' && c != '>'));
    labels.iter().any(|label| {
        folded.strip_prefix(label.as_str()).is_some_and(|behind| {
            let behind = behind.trim_start();
            !label.ends_with(char::is_alphanumeric) || behind.is_empty() || behind.starts_with(|c: char| !c.is_alphabetic())
        })
    })
}

/// The last line "Sumber: https://…", or the last line that is nothing but an address; with the address.
fn source_block(text: &str, blocks: &[Block], words: &TextWords) -> Option<(usize, TextSpan)> {
    blocks.iter().enumerate().rev().find_map(|(index, block)| {
        let url = url_in(text, block.span)?;
        let is_alone = url == block.span;
        (is_alone || begins_with_label(block.span.of(text), &words.source_labels)).then_some((index, url))
    })
}

/// The first http or https address in a block, without a closing mark.
fn url_in(text: &str, block: TextSpan) -> Option<TextSpan> {
    let content = block.of(text);
    let start = content.find("https://").or_else(|| content.find("http://"))?;
    let rest = content.get(start..)?;
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '”' | ')')).unwrap_or(rest.len());
    let url = rest.get(..end)?.trim_end_matches(['.', ',', ';']);
    (url.len() > 10).then(|| TextSpan::new(block.start + start, block.start + start + url.len()))
}

/// Everything behind the source line, or behind a heading that leads to other articles, but for prose.
fn mark_tail(text: &str, blocks: &[Block], zones: &mut [Zone], source: Option<usize>, words: &TextWords) {
    let heading = || {
        let mut headings = blocks.iter().enumerate().skip(blocks.len() / 2);
        headings.find(|(_, block)| is_heading(block.span.of(text), &words.chrome_headings)).map(|(index, _)| index)
    };
    let Some(first) = source.map(|index| index + 1).or_else(heading) else { return };
    let prose_behind = blocks.iter().skip(first).filter(|block| is_prose(block.span.of(text))).count();
    // A page that goes on with paragraphs behind its source line is not over.
    if prose_behind > 3 {
        return;
    }
    (first..blocks.len()).for_each(|index| set(zones, index, Zone::Chrome));
}

/// A short line that is a label, with a counter or a word or two more at most: "Komentar (0)", "Dalam topik yang sama".
fn is_heading(block: &str, labels: &[String]) -> bool {
    const MORE_CHARS: usize = 8;
    let bare = fold(block.trim_end_matches(|c: char| !c.is_alphabetic()));
    let is_labelled =
        |label: &String| bare == *label || label.contains(' ') && bare.ends_with(label.as_str()) && bare.len() <= label.len() + MORE_CHARS;
    labels.iter().any(is_labelled)
}

fn is_prose(block: &str) -> bool {
    block.chars().take(160).count() >= 160 && block.ends_with(['.', '!', '?', '”', '"'])
}

fn byline_block(text: &str, blocks: &[Block], zones: &[Zone]) -> Option<usize> {
    let header = blocks.iter().zip(zones).enumerate().take(HEADER_BLOCKS);
    let mut candidates = header.filter(|(_, (_, zone))| **zone == Zone::Body);
    candidates.find(|(_, (block, _))| is_byline(block.span.of(text))).map(|(index, _)| index)
}

/// A short line, not a sentence, with the digits of a date: a year and at least one more number, or day/month/year.
fn is_byline(line: &str) -> bool {
    if line.chars().take(BYLINE_CHARS + 1).count() > BYLINE_CHARS
        || line.ends_with(['.', '!', '?', ':']) && !line.ends_with("a.m.") && !line.ends_with("p.m.")
    {
        return false;
    }
    let numbers: Vec<&str> = line.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).collect();
    let is_year = |digits: &&&str| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let years = numbers.iter().filter(is_year).count();
    let days = numbers.iter().filter(|digits| digits.len() <= 2).count();
    let words = line.split_whitespace().count();
    years == 1 && days >= 1 && words <= 16
}

/// The longest line without a full stop above the header line; without one, a first line that an empty line sets apart from prose.
fn headline_block(text: &str, blocks: &[Block], zones: &[Zone], byline: Option<usize>) -> Option<usize> {
    let could_be = |block: &Block| {
        let line = block.span.of(text);
        let words = line.split_whitespace().count();
        words >= HEADLINE_WORDS && line.chars().take(HEADLINE_CHARS + 1).count() <= HEADLINE_CHARS && !line.ends_with(['.', ':', ';', ','])
    };
    let is_body = |index: usize| zones.get(index) == Some(&Zone::Body);
    if let Some(byline) = byline.filter(|byline| *byline > 0) {
        let above = blocks.iter().enumerate().take(byline).filter(|(index, block)| is_body(*index) && could_be(block));
        return above.max_by_key(|(index, block)| (block.span.of(text).split_whitespace().count(), *index)).map(|(index, _)| index);
    }
    let first = byline.map_or(0, |byline| byline + 1);
    let (line, next) = (blocks.get(first)?, blocks.get(first + 1)?);
    let is_set_apart = next.blank_before && (is_prose(next.span.of(text)) || byline.is_some());
    (is_body(first) && could_be(line) && is_set_apart).then_some(first)
}
