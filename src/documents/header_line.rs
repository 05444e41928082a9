//! Whether one line is a header line: reporter, outlet and date with marks between, in any order.

use super::shape::has_chars;
use super::stamp::{Piece, PieceKind, clock_beside, pieces};
use crate::lang::{StampWords, TokenizedSentence, fold};
use crate::text_span::TextSpan;
use chrono::NaiveDate;

/// Characters of the longest header line.
const LONGEST: usize = 170;
/// Bytes at the beginning of a block in which a glued header line or a dateline is looked for.
const OPENING_BYTES: usize = 400;

/// Digits of the shortest whole day, "1/2/15", and of the shortest clock, "1:05".
const DIGITS_OF_DAY: usize = 4;
const DIGITS_OF_CLOCK: usize = 3;

/// What a date in a header line is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Published,
    /// No label stands before it.
    Plain,
    Updated,
}

/// A day in a header line.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated {
    pub span: TextSpan,
    pub day: NaiveDate,
    pub clock: Option<String>,
    pub role: Role,
}

/// A line that is made of dates, names and labels.
#[derive(Clone, Debug, Default)]
pub struct HeaderLine {
    pub stated: Vec<Stated>,
    /// How much besides the date says that it is a header line: clock, weekday, zone, label.
    pub strength: usize,
    pub has_label: bool,
}

/// Reads lines of one text; the tokens are reused.
#[derive(Debug)]
pub struct LineReader<'a> {
    tokens: TokenizedSentence<'a>,
    words: &'static StampWords,
}

impl<'a> LineReader<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { tokens: TokenizedSentence::new(text), words: StampWords::embedded() }
    }

    /// The header line that a block is; `None` if it is prose, a heading or has no whole date.
    pub fn header_line(&mut self, block: TextSpan) -> Option<HeaderLine> {
        let line = block.of(self.tokens.text);
        if has_chars(line, LONGEST + 1) || !has_digits(line, DIGITS_OF_DAY) {
            return None;
        }
        let found = self.pieces(block);
        let header = self.header_of(&found)?;
        let is_open = line.ends_with(':') && header.strength == 0;
        let is_sentence = is_open || line.ends_with(['.', '!', '?']) && !ends_in_abbreviation(&found) && !header.has_label;
        (!is_sentence && self.is_bare(&found, &header)).then_some(header)
    }

    /// Whether a block is nothing but names behind the label of a reporter or an editor, or a count of readers or minutes.
    pub fn is_credit(&mut self, block: TextSpan) -> bool {
        const MOST_WORDS: usize = 12;
        let line = block.of(self.tokens.text);
        if line.ends_with(['.', '!', '?']) || has_chars(line, LONGEST + 1) {
            return false;
        }
        let found = self.pieces(block);
        let is_labelled =
            found.first().is_some_and(|piece| matches!(piece.kind, PieceKind::By | PieceKind::Published | PieceKind::Updated));
        let words = found.iter().filter(|piece| piece.kind == PieceKind::Word);
        let small = words.clone().filter(|piece| !self.is_name(piece)).count();
        // "3 min read", "0 views".
        let is_count = found.len() <= MOST_WORDS
            && found.iter().all(|piece| matches!(piece.kind, PieceKind::Filler | PieceKind::Number | PieceKind::Mark));
        is_count && found.iter().any(|piece| piece.kind == PieceKind::Filler) || is_labelled && words.count() <= MOST_WORDS && small <= 1
    }

    /// The role that a line of nothing but a label gives to the next line.
    pub fn label_alone(&mut self, block: TextSpan) -> Option<Role> {
        if block.len() > LONGEST {
            return None;
        }
        let found = self.pieces(block);
        let is_alone = found.iter().all(|piece| !matches!(piece.kind, PieceKind::Word | PieceKind::Number | PieceKind::Day(_)));
        found.iter().filter(|_| is_alone).find_map(role_of)
    }

    /// A header line glued to the front of a block: its bytes. A stamp with a clock, and a weekday, a zone or a label beside it, that no
    /// sentence leads to.
    pub fn glued(&mut self, block: TextSpan) -> Option<TextSpan> {
        let opening = self.opening(block);
        let content = opening.of(self.tokens.text);
        if !has_digits(content, DIGITS_OF_DAY + DIGITS_OF_CLOCK) || !may_hold_clock(content) {
            return None;
        }
        let found = self.pieces(opening);
        let day = found.iter().position(|piece| matches!(piece.kind, PieceKind::Day(_)))?;
        let is_part = |piece: &&Piece| !matches!(piece.kind, PieceKind::Word | PieceKind::Number | PieceKind::Filler | PieceKind::By);
        let first = day - found.get(..day)?.iter().rev().take_while(is_part).count();
        let last = day + found.get(day + 1..)?.iter().take_while(is_part).count();
        let stamp = found.get(first..=last)?;
        let has = |wanted: fn(&PieceKind) -> bool| stamp.iter().any(|piece| wanted(&piece.kind));
        let weekday = self.weekday_in_glue(block, stamp.first()?.first);
        let is_strong = weekday.is_some() || has(|kind| matches!(kind, PieceKind::Weekday | PieceKind::Zone | PieceKind::Published));
        let is_cut_off = weekday.is_some() || self.is_cut_off(stamp, found.first()?) || self.stands_between(&found, first, last);
        // "By Priya HallidayNovember 28, 2012 — 3.01amSave": no sentence writes a day right behind a name.
        let start = self.tokens.token(stamp.iter().find(|piece| piece.kind != PieceKind::Mark)?.first)?.span.start;
        let is_touching = TextSpan::new(block.start, start).of(self.tokens.text).ends_with(char::is_alphabetic);
        let (is_strong, is_cut_off) = (is_strong || is_touching, is_cut_off || is_touching);
        if !is_strong || !is_cut_off || !has(|kind| matches!(kind, PieceKind::Clock(_))) {
            return None;
        }
        let start = stamp.iter().find(|piece| piece.kind != PieceKind::Mark)?;
        let closing = stamp.iter().rev().find(|piece| piece.kind != PieceKind::Mark || self.tokens.token_text(piece.first) == ")")?;
        let span = self.tokens.span_of(&(start.first..closing.end));
        Some(TextSpan::new(weekday.unwrap_or(span.start), span.end))
    }

    /// The day of a dateline, "JAKARTA, 5 Juni 2020 (X) -", at the beginning of prose.
    pub fn dateline(&mut self, block: TextSpan) -> Option<Stated> {
        const MOST_PIECES: usize = 16;
        let opening = self.opening(block);
        if !has_digits(opening.of(self.tokens.text), DIGITS_OF_DAY) {
            return None;
        }
        let found = self.pieces(opening);
        let dash = found.iter().take(MOST_PIECES).position(|piece| matches!(self.tokens.token_text(piece.first), "-" | "–" | "—" | ":"))?;
        let line = found.get(..dash)?;
        let day = line.iter().position(|piece| matches!(piece.kind, PieceKind::Day(_)))?;
        let is_name_or_mark = |piece: &Piece| match piece.kind {
            PieceKind::Word => self.is_name(piece),
            PieceKind::Number => false,
            _ => true,
        };
        let is_set_off =
            day == 0 || line.get(day - 1).is_some_and(|piece| piece.kind == PieceKind::Mark || piece.kind == PieceKind::Weekday);
        let has_space = self.tokens.token(found.get(dash)?.first)?.space_before || self.tokens.token_text(found.get(dash)?.first) != "-";
        (is_set_off && has_space && line.iter().all(is_name_or_mark)).then(|| self.stated(line, day, Role::Plain)).flatten()
    }

    /// The day of a note in brackets at the very end of prose: "(ANTARA, 5/6/2020)".
    pub fn closing_note(&mut self, block: TextSpan) -> Option<Stated> {
        const LONGEST_NOTE: usize = 80;
        let text = block.of(self.tokens.text);
        let open = text.strip_suffix(')').and_then(|inside| inside.rfind('(')).filter(|open| text.len() - open <= LONGEST_NOTE)?;
        let header = self.header_line(TextSpan::new(block.start + open, block.end))?;
        header.stated.into_iter().next()
    }

    fn pieces(&mut self, span: TextSpan) -> Vec<Piece> {
        self.tokens.read(span, &self.words.lexicon);
        pieces(&self.tokens, self.words)
    }

    fn opening(&self, block: TextSpan) -> TextSpan {
        let text = block.of(self.tokens.text);
        let end = (0..=text.len().min(OPENING_BYTES)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        TextSpan::new(block.start, block.start + end)
    }

    fn header_of(&self, found: &[Piece]) -> Option<HeaderLine> {
        let mut header = HeaderLine::default();
        let mut role = None;
        for (index, piece) in found.iter().enumerate() {
            role = role_of(piece).or(role);
            if matches!(piece.kind, PieceKind::Day(_)) {
                header.stated.extend(self.stated(found, index, role.unwrap_or(Role::Plain)));
            }
        }
        header.has_label = role.is_some();
        let has = |wanted: fn(&PieceKind) -> bool| usize::from(found.iter().any(|piece| wanted(&piece.kind)));
        header.strength = has(|kind| matches!(kind, PieceKind::Clock(_)))
            + has(|kind| *kind == PieceKind::Weekday)
            + has(|kind| *kind == PieceKind::Zone)
            + 2 * usize::from(header.has_label);
        (!header.stated.is_empty()).then_some(header)
    }

    fn stated(&self, found: &[Piece], index: usize, role: Role) -> Option<Stated> {
        let piece = found.get(index)?;
        let PieceKind::Day(day) = piece.kind else { return None };
        Some(Stated { span: self.tokens.span_of(&(piece.first..piece.end)), day, clock: clock_beside(found, index), role })
    }

    /// Whether a line holds hardly more than its dates and some names.
    fn is_bare(&self, found: &[Piece], header: &HeaderLine) -> bool {
        const MOST_WORDS: [usize; 2] = [7, 12];
        const MOST_NUMBERS: usize = 2;
        let words = found.iter().filter(|piece| piece.kind == PieceKind::Word);
        let small = words.clone().filter(|piece| !self.is_name(piece)).count();
        let most_words = MOST_WORDS.get(usize::from(header.strength > 0)).copied().unwrap_or_default();
        let most_small = if header.has_label { 3 } else { 1 };
        let numbers = found.iter().filter(|piece| piece.kind == PieceKind::Number).count();
        let clocks = found.iter().filter(|piece| matches!(piece.kind, PieceKind::Clock(_))).count();
        // More clocks than days are hours of opening or of play.
        if clocks > header.stated.len() && !header.has_label {
            return false;
        }
        words.count() <= most_words && small <= most_small && numbers <= MOST_NUMBERS
    }

    /// A word with a capital, also inside: pages glue "dân" and "Báo" to "dânBáo". Letters of an address are no words either.
    fn is_name(&self, piece: &Piece) -> bool {
        let word = self.tokens.token_text(piece.first);
        let follows_dot = piece.first.checked_sub(1).is_some_and(|before| matches!(self.tokens.token_text(before), "." | "@"));
        let is_glued = self.tokens.token(piece.first).is_some_and(|token| !token.space_before);
        word.contains(char::is_uppercase) || follows_dot && is_glued || matches!(self.tokens.token_text(piece.first + 1), "@")
    }

    /// Whether a stamp begins the block, or stands behind a mark or glued to a word; a sentence leads to its dates by a space.
    fn is_cut_off(&self, stamp: &[Piece], first: &Piece) -> bool {
        let Some(start) = stamp.first() else { return false };
        let is_glued = start.kind != PieceKind::Mark && self.tokens.token(start.first).is_some_and(|token| !token.space_before);
        let begins_with_mark = start.kind == PieceKind::Mark && !matches!(self.tokens.token_text(start.first), "," | "(");
        start == first || start.kind == PieceKind::Published || begins_with_mark || is_glued
    }

    /// A stamp with weekday, clock and zone between words of a page scraped to one line: no preposition leads to it, and what follows begins anew.
    fn stands_between(&self, found: &[Piece], first: usize, last: usize) -> bool {
        let stamp = found.get(first..=last).unwrap_or_default();
        let has = |wanted: fn(&PieceKind) -> bool| stamp.iter().any(|piece| wanted(&piece.kind));
        let is_whole = has(|kind| *kind == PieceKind::Weekday)
            && has(|kind| *kind == PieceKind::Zone)
            && has(|kind| matches!(kind, PieceKind::Clock(_)));
        let start = stamp.first().map_or(0, |piece| piece.first);
        let is_led_to = self.words.lead_ins.iter().any(|class| self.tokens.lexeme_before(start, *class).is_some());
        let begins_anew = found.get(last + 1).is_some_and(|next| self.tokens.token_text(next.first).starts_with(char::is_uppercase));
        is_whole && !is_led_to && begins_anew && stamp.last().is_some_and(|piece| piece.kind != PieceKind::Mark)
    }

    /// "sựThứ bảy, 25/10/2025": where a weekday begins that is glued to the word before; `at` is the token behind it.
    fn weekday_in_glue(&self, block: TextSpan, at: usize) -> Option<usize> {
        const REACH_BYTES: usize = 40;
        let end = self.tokens.token(at)?.span.start.checked_sub(block.start)?;
        let before = block.of(self.tokens.text).get(..end)?;
        let from = (end.saturating_sub(REACH_BYTES)..=end).find(|from| before.is_char_boundary(*from))?;
        let (near, weekdays) = (before.get(from..)?, self.words.lexicon.entries("weekday"));
        let capitals = near.char_indices().rev().filter(|(_, letter)| letter.is_uppercase());
        let name_from = |start: usize| near.get(start..).unwrap_or_default().trim_end_matches([' ', ',']);
        let found = capitals.map(|(start, _)| start).find(|start| weekdays.contains(&fold(name_from(*start)).as_str()))?;
        Some(block.start + from + found)
    }
}

/// Whether a text has so many digits at least: most lines have none, and are looked at no closer.
fn has_digits(text: &str, fewest: usize) -> bool {
    text.bytes().filter(u8::is_ascii_digit).nth(fewest - 1).is_some()
}

/// Whether a mark of clocks stands between two digits somewhere, as in "14:15" and "21 . 10".
fn may_hold_clock(text: &str) -> bool {
    let mut marks = text.match_indices([':', '.', 'h', 'H']);
    marks.any(|(at, mark)| {
        let (before, behind) = (text.get(..at).unwrap_or_default(), text.get(at + mark.len()..).unwrap_or_default());
        let is_digit = |c: char| c.is_ascii_digit();
        before.trim_end_matches(is_gap).ends_with(is_digit) && behind.trim_start_matches(is_gap).starts_with(is_digit)
    })
}

/// What stands between tokens.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == '\u{200B}' || c == '\u{FEFF}'
}

fn role_of(piece: &Piece) -> Option<Role> {
    match piece.kind {
        PieceKind::Published => Some(Role::Published),
        PieceKind::Updated => Some(Role::Updated),
        _ => None,
    }
}

fn ends_in_abbreviation(found: &[Piece]) -> bool {
    let before = found.iter().rev().find(|piece| piece.kind != PieceKind::Mark);
    before.is_some_and(|piece| matches!(piece.kind, PieceKind::Zone | PieceKind::Clock(_)))
}
