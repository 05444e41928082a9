//! Which part of the page each block belongs to, from its shape, its place and the labels of `text.toml`.
//!
//! ```text
//! banner  headline  lead  BYLINE  caption  body body ... SOURCE  comments, related links
//! chrome                                                         chrome
//! ```

use super::article::{Published, Zone};
use super::blocks::Block;
use super::header::{could_head, credits_below, header};
use super::shape::{has_chars, is_long_prose};
use super::tail::{mark_link_lines, mark_references, mark_running_heads, mark_tail};
use crate::lang::{Labels, TextWords, TokenKind, fold, tokenize};
use crate::text_span::TextSpan;
use std::collections::HashSet;

/// Characters of the longest caption.
const CAPTION_CHARS: usize = 320;

/// The zones of a text's blocks, in order.
#[derive(Debug)]
pub struct Zones {
    pub of_blocks: Vec<Zone>,
    /// The source's address in the text.
    pub url: Option<TextSpan>,
    /// The headline, where the structure shows one.
    pub headline: Option<TextSpan>,
    /// The header lines, the one with the publication date first.
    pub header_lines: Vec<TextSpan>,
    /// What the header says of the publication day, the likeliest first.
    pub published: Vec<Published>,
}

/// What the format itself marks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marked<'m> {
    pub headline: Option<TextSpan>,
    /// The texts of captions.
    pub captions: &'m [String],
}

/// Sorts the blocks.
pub fn zones(text: &str, blocks: &[Block], words: &TextWords, marked: Marked<'_>) -> Zones {
    let captions: HashSet<&str> = marked.captions.iter().map(String::as_str).collect();
    let zone_of = |block: &str| if captions.contains(block) { Zone::Caption } else { own_zone(block, words) };
    let mut of_blocks: Vec<Zone> = blocks.iter().map(|block| zone_of(block.span.of(text))).collect();
    let source = source_block(text, blocks, words);
    if let Some((index, _)) = source {
        set(&mut of_blocks, index, Zone::Source);
    }
    mark_tail(text, blocks, &mut of_blocks, source.map(|(index, _)| index), words);
    mark_references(text, blocks, &mut of_blocks, words);
    mark_link_lines(text, blocks, &mut of_blocks);
    let marked = marked.headline.and_then(|span| blocks.iter().position(|block| span.overlaps(block.span)));
    let header = header(text, blocks, &of_blocks, marked);
    mark_running_heads(text, blocks, &mut of_blocks);
    header.lines.iter().chain(&header.elsewhere).for_each(|line| set(&mut of_blocks, *line, Zone::Byline));
    let headline = marked.or(header.headline).or_else(|| headline_alone(text, blocks, &of_blocks));
    if let Some(index) = headline {
        set(&mut of_blocks, index, Zone::Headline);
        credits_below(text, blocks, &of_blocks, index).into_iter().for_each(|line| set(&mut of_blocks, line, Zone::Byline));
        // What stands above the headline belongs to the site.
        (0..index)
            .filter(|above| !header.lines.contains(above) && source.map(|(line, _)| line) != Some(*above))
            .for_each(|above| set(&mut of_blocks, above, Zone::Chrome));
    } else if let Some(first) = header.lines.first().filter(|_| !header.published.is_empty()) {
        mark_menu_above(text, blocks, &mut of_blocks, *first);
    }
    let span_of = |index: usize| blocks.get(index).map(|block| block.span);
    let header_lines = header.lines.into_iter().filter_map(span_of).collect();
    Zones { of_blocks, url: source.map(|(_, url)| url), headline: headline.and_then(span_of), header_lines, published: header.published }
}

pub fn set(zones: &mut [Zone], index: usize, zone: Zone) {
    if let Some(place) = zones.get_mut(index) {
        *place = zone;
    }
}

/// What a block is by its own words, wherever it stands.
fn own_zone(block: &str, words: &TextWords) -> Zone {
    let short = !has_chars(block, CAPTION_CHARS + 1);
    if short && (is_caption(block, words) || is_file_name(block)) {
        Zone::Caption
    } else if short && (leads_elsewhere(block, words) || is_age(block, words)) {
        Zone::Chrome
    } else {
        Zone::Body
    }
}

/// A line that leads to another article, asks for something, or is a banner's.
fn leads_elsewhere(block: &str, words: &TextWords) -> bool {
    let is_closed = block.ends_with(['.', '!', '?', '”', '"']);
    begins_with_label(block, &words.chrome_lines)
        || !is_closed && (begins_with_phrase(block, &words.chrome_lines) || begins_with_counted(block, &words.chrome_lines))
        || begins_with_phrase(block, &words.consent_lines)
}

/// "2 jam lalu" alone, with a name before it at most: how old something was when the page was fetched.
fn is_age(block: &str, words: &TextWords) -> bool {
    const MOST_TOKENS: usize = 7;
    const MOST_BYTES: usize = 80;
    if block.len() > MOST_BYTES || block.ends_with('.') {
        return false;
    }
    let tokens = tokenize(block);
    let ends_in_age = tokens.last().is_some_and(|last| words.age_words.contains(last.span.of(block)));
    let is_counted = tokens.iter().rev().take(4).any(|token| token.kind == TokenKind::Digits);
    tokens.len() <= MOST_TOKENS && ends_in_age && is_counted
}

/// "(Foto: N.N.)", "Foto: N.N." at the end or the beginning.
fn is_caption(block: &str, words: &TextWords) -> bool {
    /// How many times as long a text can be as its folded form.
    const LONGEST_SPELLING: usize = 3;
    let labels = &words.caption_labels;
    let is_labelled = |(mark, _): (usize, u8)| {
        let before = block.get(..mark).unwrap_or_default().trim_end();
        let near = before.len().saturating_sub((labels.longest() + 1) * LONGEST_SPELLING);
        let folded = fold(before.get(before.ceil_char_boundary(near)..).unwrap_or_default());
        labels.iter().any(|label| folded.strip_suffix(label).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)))
    };
    let is_mark =
        |at: usize, byte: u8| matches!(byte, b':' | b'/') || byte == 0xC2 && block.get(at..).is_some_and(|rest| rest.starts_with('©'));
    block.bytes().enumerate().filter(|(at, byte)| is_mark(*at, *byte)).any(is_labelled)
}

fn is_file_name(block: &str) -> bool {
    if block.contains(char::is_whitespace) {
        return false;
    }
    let ending = block.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ["jpg", "jpeg", "png", "gif", "webp"].contains(&ending.as_str()))
}

/// The label stands at the beginning and a mark or the end of the block follows.
fn begins_with_label(block: &str, labels: &Labels) -> bool {
    let bare = block.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©' && c != '>');
    if !labels.may_begin(bare) {
        return false;
    }
    let folded = fold(labels.beginning(bare));
    labels.iter().any(|label| {
        folded.strip_prefix(label).is_some_and(|behind| {
            let behind = behind.trim_start();
            !label.ends_with(char::is_alphanumeric) || behind.is_empty() || behind.starts_with(|c: char| !c.is_alphanumeric() && c != ',')
        })
    })
}

/// A label stands at the beginning, and a number: "Copyright 2010-2014", "Comments 12".
fn begins_with_counted(block: &str, labels: &Labels) -> bool {
    if !labels.may_begin(block) {
        return false;
    }
    let folded = fold(labels.beginning(block));
    let is_counted = |behind: &str| behind.trim_start().starts_with(|c: char| c.is_ascii_digit());
    labels.iter().any(|label| folded.strip_prefix(label).is_some_and(is_counted))
}

/// A label of several words stands at the beginning, whatever follows.
fn begins_with_phrase(block: &str, labels: &Labels) -> bool {
    let bare = block.trim_start_matches(|c: char| !c.is_alphanumeric());
    if !labels.may_begin(bare) {
        return false;
    }
    let folded = fold(labels.beginning(bare));
    let is_phrase = |label: &&str| label.contains(' ');
    labels.iter().filter(is_phrase).any(|label| folded.strip_prefix(label).is_some_and(|behind| !behind.starts_with(char::is_alphanumeric)))
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
    if !content.as_bytes().contains(&b':') {
        return None;
    }
    let start = content.find("https://").or_else(|| content.find("http://"))?;
    let rest = content.get(start..)?;
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '”' | ')')).unwrap_or(rest.len());
    let url = rest.get(..end)?.trim_end_matches(['.', ',', ';']);
    (url.len() > 10).then(|| TextSpan::new(block.start + start, block.start + start + url.len()))
}

/// Where there is no headline, what stands above a header line and is no sentence is the site's.
fn mark_menu_above(text: &str, blocks: &[Block], zones: &mut [Zone], line: usize) {
    let is_menu = |block: &Block| !block.span.of(text).ends_with(['.', '!', '?', '”', '"']);
    let above: Vec<usize> = blocks.iter().enumerate().take(line).filter(|(_, block)| is_menu(block)).map(|(index, _)| index).collect();
    if above.len() == line {
        above.into_iter().for_each(|index| set(zones, index, Zone::Chrome));
    }
}

/// Without a header line: a first line, below short lines of the site at most, that an empty line sets apart from prose.
fn headline_alone(text: &str, blocks: &[Block], zones: &[Zone]) -> Option<usize> {
    const MOST_ABOVE: usize = 12;
    let is_body = |index: &usize| zones.get(*index) == Some(&Zone::Body);
    let prose = (0..blocks.len().min(MOST_ABOVE))
        .filter(is_body)
        .find(|index| blocks.get(*index).is_some_and(|block| is_long_prose(block.span.of(text))))?;
    let line = (0..prose).rev().filter(is_body).find(|line| blocks.get(*line).is_some_and(|block| could_head(text, block)))?;
    let (block, next) = (blocks.get(line)?, blocks.get(line + 1)?);
    (next.blank_before && could_head(text, block)).then_some(line)
}
