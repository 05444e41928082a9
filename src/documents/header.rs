//! Which lines of a text are its header lines, and what they say of the publication day.
//!
//! ```text
//! site clock  menu  HEADLINE  lead  HEADER LINE  prose ...  (NOTE, date)
//!             the best of the dated lines around the first prose; else the end; else a dateline
//! ```

use super::article::{Basis, Published, Zone};
use super::blocks::Block;
use super::header_line::{HeaderLine, LineReader, Role, Stated};
use super::shape::{could_be_headline, is_prose, is_sentence, is_short_prose};
use crate::edtf::Edtf;

/// Blocks behind the first prose that can still be header lines: a lead stands before them.
const BEHIND_PROSE: usize = 3;
/// Blocks at the end that can be header lines.
const CLOSING_BLOCKS: usize = 8;
/// Blocks above a header line among which the headline is.
const HEADLINE_REACH: usize = 7;

/// The header of a text.
#[derive(Debug, Default)]
pub struct Header {
    /// The lines, by block; the one that counts most first.
    pub lines: Vec<usize>,
    /// The headline that belongs to them.
    pub headline: Option<usize>,
    /// What they say, the likeliest first.
    pub published: Vec<Published>,
    /// Header lines of other articles on the page.
    pub elsewhere: Vec<usize>,
}

/// Whether a block, by its shape, can be the headline of a text without a header line.
pub fn could_head(text: &str, block: &Block) -> bool {
    could_be_headline(block.span.of(text)) && {
        let mut reader = LineReader::new(text);
        !reader.is_credit(block.span) && reader.header_line(block.span).is_none()
    }
}

/// The lines of names and labels between a headline and the first sentences.
pub fn credits_below(text: &str, blocks: &[Block], zones: &[Zone], headline: usize) -> Vec<usize> {
    const MOST_LINES: usize = 6;
    let mut reader = LineReader::new(text);
    let below = blocks.iter().zip(zones).enumerate().skip(headline + 1).take(MOST_LINES);
    let lines = below.take_while(|(_, (block, _))| !is_prose(block.span.of(text)));
    lines.filter(|(_, (block, zone))| **zone == Zone::Body && reader.is_credit(block.span)).map(|(index, _)| index).collect()
}

/// Finds the header. `zones` are the zones of `blocks` by their own words; `headline` is the headline where the format marks it.
pub fn header(text: &str, blocks: &[Block], zones: &[Zone], headline: Option<usize>) -> Header {
    let mut search = Search { text, blocks, zones, headline, reader: LineReader::new(text) };
    let found = search.top().or_else(|| search.closing()).or_else(|| search.dateline()).unwrap_or_default();
    Header { elsewhere: search.elsewhere(&found.lines), ..found }
}

/// A dated line, and how well it stands.
struct Candidate {
    block: usize,
    headline: Option<usize>,
    score: usize,
}

struct Search<'a> {
    text: &'a str,
    blocks: &'a [Block],
    zones: &'a [Zone],
    headline: Option<usize>,
    reader: LineReader<'a>,
}

impl Search<'_> {
    fn top(&mut self) -> Option<Header> {
        let from = self.headline.unwrap_or(0);
        let prose = (from..self.blocks.len()).find(|index| self.is_body(*index) && self.is_prose(*index));
        let end = prose.map_or(self.blocks.len().min(from + 12), |prose| (prose + BEHIND_PROSE).min(self.blocks.len()));
        let mut best: Option<Candidate> = None;
        let mut lines: Vec<usize> = Vec::new();
        for index in 0..end {
            let Some(line) = self.header_line(index).filter(|_| Some(index) != self.headline) else { continue };
            lines.push(index);
            let Some(candidate) = self.candidate(index, &line, prose) else { continue };
            if best.as_ref().is_none_or(|best| candidate.score > best.score) {
                best = Some(candidate);
            }
        }
        // Many dates and no prose are a list of articles.
        let is_list = prose.is_none() && lines.len() > 2;
        let best = best.filter(|_| !is_list)?;
        Some(self.around(best.block, best.headline, &lines))
    }

    fn candidate(&mut self, index: usize, line: &HeaderLine, prose: Option<usize>) -> Option<Candidate> {
        let prose_before = prose.map_or(0, |prose| (prose..index).filter(|before| self.is_prose(*before)).count());
        let is_update = line.stated.iter().all(|stated| stated.role == Role::Updated);
        // Behind a lead, text follows at once; in a chronology a short entry does.
        let is_behind_lead = prose_before == 1 && self.is_followed_by_prose(index);
        if prose_before > 0 && !is_behind_lead && !line.has_label {
            return None;
        }
        let headline = self.headline_above(index);
        let place = match (headline, self.headline_below(index)) {
            (Some(_), _) => 8,
            (None, Some(_)) => 4,
            (None, None) if self.headline.is_none() && index < 3 && self.leads_to_text(index) => 2,
            _ => return None,
        };
        let is_near_prose = prose.is_none_or(|prose| index.abs_diff(prose) <= 2);
        let place = if prose_before > 0 { place / 2 } else { place };
        let score = place + line.strength + usize::from(is_near_prose) - usize::from(is_update);
        Some(Candidate { block: index, headline: headline.or_else(|| self.headline_below(index)), score })
    }

    /// Whether the first sentences below a line are a paragraph; a caption or a name may stand between.
    fn is_followed_by_prose(&self, index: usize) -> bool {
        let body = self.blocks.iter().zip(self.zones).skip(index + 1).filter(|(_, zone)| **zone == Zone::Body);
        let mut below = body.take(5).map(|(block, _)| block.span.of(self.text));
        below.find(|block| is_sentence(block)).is_some_and(is_prose)
    }

    /// Whether sentences stand right below a line.
    fn leads_to_text(&self, index: usize) -> bool {
        let mut below = self.blocks.iter().skip(index + 1).take(2);
        below.any(|block| is_sentence(block.span.of(self.text)))
    }

    /// The headline above a line: the marked one, or the longest line near by that can be one.
    fn headline_above(&mut self, index: usize) -> Option<usize> {
        if let Some(marked) = self.headline {
            return (marked < index).then_some(marked);
        }
        let near = index.saturating_sub(HEADLINE_REACH)..index;
        let lines: Vec<usize> = near.filter(|above| self.is_headline(*above)).collect();
        lines.into_iter().max_by_key(|above| (self.words_of(*above), *above))
    }

    /// The headline right below a line; with a menu between them the line is the clock of the site.
    fn headline_below(&mut self, index: usize) -> Option<usize> {
        if let Some(marked) = self.headline {
            return (index < marked && marked <= index + 2).then_some(marked);
        }
        const LONGEST_KICKER: usize = 3;
        let (next, second) = (index + 1, index + 2);
        let is_kicker = self.words_of(next) <= LONGEST_KICKER || self.is_row_of_buttons(next);
        // Of two lines that can be headlines the first may be the site's own: then nothing tells, unless the second is a few words of a dateline.
        const LONGER_BY: usize = 3;
        let has_rival = self.is_headline(second) && self.words_of(next) < self.words_of(second) + LONGER_BY;
        if self.is_headline(next) && !has_rival {
            return Some(next);
        }
        Some(second).filter(|_| is_kicker && self.is_headline(second))
    }

    /// The header lines next to the chosen one, and what they say together.
    fn around(&mut self, chosen: usize, headline: Option<usize>, lines: &[usize]) -> Header {
        const NEAR: usize = 2;
        let mut near: Vec<usize> =
            lines.iter().copied().filter(|line| line.abs_diff(chosen) <= NEAR && !self.is_prose_between(*line, chosen)).collect();
        let mut stated: Vec<(Role, bool, Stated)> = Vec::new();
        for line in &near {
            let label = line.checked_sub(1).and_then(|above| self.reader.label_alone(self.blocks.get(above)?.span));
            let found = self.header_line(*line).map(|line| line.stated).unwrap_or_default();
            stated.extend(found.into_iter().map(|stated| (role_in(&stated, label), *line != chosen, stated)));
        }
        stated.sort_by_key(|(role, is_other_line, _)| (*role, *is_other_line));
        near.sort_by_key(|line| line.abs_diff(chosen));
        let mut beside = Vec::new();
        for index in chosen.saturating_sub(NEAR)..=chosen + NEAR {
            beside.extend(Some(index).filter(|_| Some(index) != headline && self.is_credit(index)));
        }
        beside.extend(headline.map_or(0..0, |headline| headline + 1..chosen).filter(|index| self.is_name_line(*index)));
        beside.retain(|index| !near.contains(index));
        let lines = near.into_iter().chain(beside).collect();
        Header { lines, headline, published: stated.iter().map(|(_, _, stated)| published(stated)).collect(), ..Header::default() }
    }

    /// A labelled line or a note in brackets behind the text.
    fn closing(&mut self) -> Option<Header> {
        let body: Vec<usize> = (0..self.blocks.len()).filter(|index| self.is_body(*index)).collect();
        for index in body.iter().rev().take(CLOSING_BLOCKS).copied() {
            let block = self.blocks.get(index)?.span;
            if let Some(line) = self.header_line(index).filter(|line| line.has_label || block.of(self.text).starts_with('(')) {
                let published = line.stated.iter().map(published).collect();
                return Some(Header { lines: self.with_credits(index), published, ..Header::default() });
            }
            if let Some(stated) = self.reader.closing_note(block) {
                return Some(Header { published: vec![published(&stated)], ..Header::default() });
            }
        }
        None
    }

    fn with_credits(&mut self, line: usize) -> Vec<usize> {
        let near: Vec<usize> = (line.saturating_sub(3)..line + 3).filter(|index| *index != line && self.is_credit(*index)).collect();
        std::iter::once(line).chain(near).collect()
    }

    /// "JAKARTA, 5 Juni 2020 (X) -" before the first sentences; it stays part of them.
    fn dateline(&mut self) -> Option<Header> {
        const FIRST_PROSE: usize = 2;
        let prose: Vec<usize> = (0..self.blocks.len())
            .filter(|index| self.is_body(*index) && self.blocks.get(*index).is_some_and(|block| is_short_prose(block.span.of(self.text))))
            .take(FIRST_PROSE)
            .collect();
        let stated = prose.into_iter().find_map(|index| self.reader.dateline(self.blocks.get(index)?.span))?;
        Some(Header { published: vec![published(&stated)], ..Header::default() })
    }

    /// Lines with clock, weekday and zone that do not belong to the header.
    fn elsewhere(&mut self, lines: &[usize]) -> Vec<usize> {
        const STRONG: usize = 3;
        let mut found = Vec::new();
        for index in (0..self.blocks.len()).filter(|index| !lines.contains(index)) {
            found.extend(self.header_line(index).filter(|line| line.strength >= STRONG).map(|_| index));
        }
        found
    }

    fn header_line(&mut self, index: usize) -> Option<HeaderLine> {
        self.is_body(index).then(|| self.reader.header_line(self.blocks.get(index)?.span)).flatten()
    }

    fn is_credit(&mut self, index: usize) -> bool {
        self.is_body(index) && self.blocks.get(index).is_some_and(|block| self.reader.is_credit(block.span))
    }

    fn is_prose_between(&self, a: usize, b: usize) -> bool {
        (a.min(b)..a.max(b)).any(|index| self.is_prose(index))
    }

    /// A few words between headline and header line: the reporter's name, the outlet, a section.
    fn is_name_line(&self, index: usize) -> bool {
        const MOST_WORDS: usize = 5;
        let line = self.blocks.get(index).map_or("", |block| block.span.of(self.text));
        self.is_body(index) && !is_sentence(line) && self.words_of(index) <= MOST_WORDS
    }

    /// A few words that are glued together: "In bàiGửi cho bạn bè".
    fn is_row_of_buttons(&self, index: usize) -> bool {
        const MOST_WORDS: usize = 6;
        let line = self.blocks.get(index).map_or("", |block| block.span.of(self.text));
        let is_glued = line.chars().zip(line.chars().skip(1)).any(|(before, behind)| before.is_lowercase() && behind.is_uppercase());
        is_glued && self.words_of(index) <= MOST_WORDS
    }

    fn is_headline(&mut self, index: usize) -> bool {
        self.is_body(index)
            && !self.is_row_of_buttons(index)
            && self.blocks.get(index).is_some_and(|block| could_be_headline(block.span.of(self.text)))
            && self.header_line(index).is_none()
    }

    fn is_body(&self, index: usize) -> bool {
        self.zones.get(index) == Some(&Zone::Body)
    }

    fn is_prose(&self, index: usize) -> bool {
        self.blocks.get(index).is_some_and(|block| is_prose(block.span.of(self.text)))
    }

    fn words_of(&self, index: usize) -> usize {
        self.blocks.get(index).map_or(0, |block| block.span.of(self.text).split_whitespace().count())
    }
}

/// A label on a line of its own holds for a date that has none.
fn role_in(stated: &Stated, label_above: Option<Role>) -> Role {
    if stated.role == Role::Plain { label_above.unwrap_or(Role::Plain) } else { stated.role }
}

fn published(stated: &Stated) -> Published {
    Published { edtf: Edtf::from(stated.day), time: stated.clock.clone(), basis: Basis::Header, span: Some(stated.span) }
}
