//! What is not the article's own behind its text and between its paragraphs: related articles, comments, references, heads of pages.

use super::article::Zone;
use super::blocks::Block;
use super::shape::{is_long_prose, is_sentence, is_short_prose};
use super::zones::set;
use crate::lang::{Labels, TextWords, fold};
use std::collections::HashMap;

/// Everything behind the source line or behind a heading that leads to other articles, and the titles behind such a heading between
/// paragraphs.
pub fn mark_tail(text: &str, blocks: &[Block], zones: &mut [Zone], source: Option<usize>, words: &TextWords) {
    const MOST_PROSE: usize = 3;
    let page = Page::new(text, blocks, words);
    let mut first = None;
    for index in (0..blocks.len()).filter(|index| page.prose_before(*index) > 0) {
        match page.heading_at(index) {
            Some(heading) if page.ends_at(index, heading) => {
                first = Some(index);
                break;
            }
            Some(_) => page.titles_below(index).for_each(|title| set(zones, title, Zone::Chrome)),
            None => {}
        }
    }
    // A page is over at its source line where it has told something before, and does not go on with paragraphs behind it.
    let ends_page = |line: &usize| page.prose_before(*line) > 0 && page.prose_from(line + 1) <= MOST_PROSE;
    let behind_source = source.filter(ends_page).map(|line| line + 1);
    let Some(first) = first.into_iter().chain(behind_source).min() else { return };
    (first..blocks.len()).filter(|index| Some(*index) != source).for_each(|index| set(zones, index, Zone::Chrome));
}

/// The last lines of a page that are no sentences but lists of links: titles with their day in brackets, links side by side, rights.
pub fn mark_link_lines(text: &str, blocks: &[Block], zones: &mut [Zone]) {
    let line = |index: usize| blocks.get(index).map_or("", |block| block.span.of(text));
    let last = (0..blocks.len()).rev().take_while(|index| !is_paragraph(line(*index)));
    let first_sentence = (0..blocks.len()).find(|index| is_sentence(line(*index)) || line(*index).contains(". ")).unwrap_or(blocks.len());
    let last: Vec<usize> = last.filter(|index| *index > first_sentence).collect();
    // Behind the line of rights nothing is the article's.
    let rights = last.iter().rev().find(|index| line(**index).contains('©')).copied().unwrap_or(blocks.len());
    for index in last.into_iter().filter(|index| *index > rights || is_link_line(line(*index))) {
        let is_text = matches!(zones.get(index), Some(Zone::Body | Zone::Caption));
        if is_text {
            set(zones, index, Zone::Chrome);
        }
    }
}

/// Words that end with a mark of the sentence, and not with a day in brackets.
fn is_paragraph(line: &str) -> bool {
    is_sentence(line) && !line.contains('©') && !has_dated_title(line) && !has_glued_titles(line)
}

fn is_link_line(line: &str) -> bool {
    const SIDE_BY_SIDE: [&str; 3] = [" · ", " | ", " » "];
    line.contains('©') || has_dated_title(line) || has_glued_titles(line) || SIDE_BY_SIDE.iter().any(|mark| line.contains(mark))
}

/// "A title (22-10-1998)", and not a note that stands in brackets as a whole: what stands in the brackets is short, has digits, and ends the line or touches the next title.
fn has_dated_title(line: &str) -> bool {
    const LONGEST_DAY_BYTES: usize = 24;
    let mut brackets = line.match_indices('(').filter_map(|(open, _)| {
        let inside = line.get(open + 1..)?;
        let close = inside.find(')')?;
        Some((inside.get(..close)?, inside.get(close + 1..)?))
    });
    !line.starts_with('(')
        && brackets.any(|(inside, behind)| {
            let numbers = inside.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).count();
            let is_named = numbers == 1 && inside.ends_with(char::is_alphabetic);
            let is_day = inside.len() <= LONGEST_DAY_BYTES && (numbers >= 2 || is_named);
            let ends_title =
                behind.is_empty() || behind.starts_with(char::is_uppercase) || behind.starts_with(" ·") || behind.starts_with("](");
            is_day && ends_title
        })
}

/// "A title15 Nov 2014Another titleA third": words and numbers that touch each other, again and again.
fn has_glued_titles(line: &str) -> bool {
    const FEWEST: usize = 3;
    let mut letters = line.chars().zip(line.chars().skip(1));
    let touches = |(before, behind): &(char, char)| {
        let is_small = before.is_lowercase() || *before == ')' || *before == '?';
        is_small && (behind.is_uppercase() || before.is_lowercase() && behind.is_ascii_digit())
            || before.is_ascii_digit() && behind.is_uppercase()
    };
    (0..FEWEST).all(|_| letters.any(|pair| touches(&pair)))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Heading {
    /// Stands between paragraphs as well: "Baca juga".
    Inline,
    /// Stands behind the article: "Berita terkait".
    Final,
}

/// The blocks of a text with its paragraphs counted.
struct Page<'a> {
    text: &'a str,
    blocks: &'a [Block],
    words: &'a TextWords,
    /// The blocks that are paragraphs, long ones where there are such.
    prose: Vec<usize>,
}

impl<'a> Page<'a> {
    fn new(text: &'a str, blocks: &'a [Block], words: &'a TextWords) -> Self {
        const FEWEST_LONG: usize = 2;
        let of = |is_prose: fn(&str) -> bool| -> Vec<usize> {
            blocks.iter().enumerate().filter(|(_, block)| is_prose(block.span.of(text))).map(|(index, _)| index).collect()
        };
        let long = of(is_long_prose);
        // An article in short paragraphs.
        let prose = if long.len() < FEWEST_LONG { of(is_short_prose) } else { long };
        Self { text, blocks, words, prose }
    }

    fn prose_before(&self, index: usize) -> usize {
        self.prose.partition_point(|prose| *prose < index)
    }

    fn prose_from(&self, index: usize) -> usize {
        self.prose.len() - self.prose_before(index)
    }

    fn heading_at(&self, index: usize) -> Option<Heading> {
        let line = self.blocks.get(index)?.span.of(self.text);
        if !is_heading(line, &self.words.chrome_headings) {
            return None;
        }
        let is_inline = is_heading(line, &self.words.chrome_lines);
        Some(if is_inline { Heading::Inline } else { Heading::Final })
    }

    /// Whether nothing of the article stands behind a heading. The summaries of other articles are as long as paragraphs, but each has its title.
    fn ends_at(&self, index: usize, heading: Heading) -> bool {
        const SUMMARIES: std::ops::RangeInclusive<usize> = 2..=3;
        let behind = self.prose_from(index);
        let first = self.prose_before(index);
        let mut summaries = self.prose.iter().skip(first);
        let mut are_titled = || summaries.all(|prose| prose.checked_sub(1).is_some_and(|title| self.prose.binary_search(&title).is_err()));
        let is_list = heading == Heading::Final && SUMMARIES.contains(&behind) && behind * 2 <= first && are_titled();
        behind == 0 || is_list
    }

    /// The lines right below a heading that are no sentences.
    fn titles_below(&self, index: usize) -> impl Iterator<Item = usize> {
        const MOST_TITLES: usize = 8;
        let below = self.blocks.iter().enumerate().skip(index + 1).take(MOST_TITLES);
        let titles = below.take_while(|(_, block)| !is_sentence(block.span.of(self.text))).map(|(title, _)| title);
        std::iter::once(index).chain(titles)
    }
}

/// Everything behind a heading of references.
pub fn mark_references(text: &str, blocks: &[Block], zones: &mut [Zone], words: &TextWords) {
    let is_heading = |block: &&Block| is_heading(block.span.of(text), &words.reference_headings);
    let Some(behind) = blocks.iter().skip(blocks.len() / 3).rev().position(|block| is_heading(&block)) else { return };
    (blocks.len() - behind - 1..blocks.len())
        .filter(|index| zones.get(*index) == Some(&Zone::Body))
        .collect::<Vec<_>>()
        .into_iter()
        .for_each(|index| set(zones, index, Zone::Chrome));
}

/// Short lines that come back with another number at most: the heads of printed pages.
pub fn mark_running_heads(text: &str, blocks: &[Block], zones: &mut [Zone]) {
    const LONGEST_BYTES: usize = 120;
    const FEWEST: usize = 3;
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, block) in blocks.iter().enumerate().filter(|(_, block)| block.span.len() <= LONGEST_BYTES) {
        let line = block.span.of(text);
        if line.ends_with('.') || !line.bytes().any(|byte| byte.is_ascii_digit()) {
            continue;
        }
        let key: String = line.chars().filter(|c| !c.is_ascii_digit()).collect();
        if key.chars().any(char::is_alphabetic) {
            places.entry(key).or_default().push(index);
        }
    }
    let mut heads: Vec<usize> = places.into_values().filter(|places| places.len() >= FEWEST).flatten().collect();
    heads.sort_unstable();
    heads
        .into_iter()
        .filter(|index| zones.get(*index) == Some(&Zone::Body))
        .collect::<Vec<_>>()
        .into_iter()
        .for_each(|index| set(zones, index, Zone::Chrome));
}

/// A short line that is a label, with a counter or a few words more at most: "Komentar (0)", "Dalam topik yang sama", "More from Lagos".
fn is_heading(block: &str, labels: &Labels) -> bool {
    const MORE_CHARS: usize = 8;
    const MORE_WORDS: usize = 2;
    /// How many times as long a text can be as its folded form, where it is not ASCII.
    const LONGEST_SPELLING: usize = 3;
    let bare = block.trim_end_matches(|c: char| !c.is_alphabetic()).trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    let longest = (labels.longest() + MORE_CHARS) * if bare.is_ascii() { 1 } else { LONGEST_SPELLING };
    // Only the beginning of a longer line can be a label, and no sentence begins with one.
    let is_closed = is_sentence(block);
    if bare.len() > longest && (is_closed || !labels.may_begin(bare)) {
        return false;
    }
    let bare = fold(bare);
    let ends_in = |label: &str| bare.ends_with(label) && bare.len() <= label.len() + MORE_CHARS;
    let begins_with = |label: &str| {
        let more = bare.strip_prefix(label).filter(|more| more.starts_with(' '));
        more.is_some_and(|more| !is_closed && more.split_whitespace().count() <= MORE_WORDS)
    };
    let is_labelled = |label: &str| bare == *label || label.contains(' ') && (ends_in(label) || begins_with(label));
    labels.iter().any(is_labelled)
}
