//! Days that are stated in full in one line, with the clock beside them: "Ahad 07 Jun 2020 14:15 WIB".
//!
//! Only what a header line, a `meta` element or a `time` element can hold is known here; phrases in prose are read by `temporal`.

use crate::lang::{ClassId, Lexeme, StampWords, TokenKind, TokenizedSentence};
use chrono::NaiveDate;

/// Years in which a text can have been published.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2099;

/// A part of a line, from a token up to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub first: usize,
    pub end: usize,
    pub kind: PieceKind,
}

#[derive(Clone, Debug, PartialEq)]
pub enum PieceKind {
    Day(NaiveDate),
    /// `HH:MM` or `HH:MM:SS`.
    Clock(String),
    Weekday,
    Zone,
    Published,
    Updated,
    /// The label of a person or an outlet.
    By,
    /// A word of header lines that tells nothing.
    Filler,
    Number,
    Mark,
    /// Any other word.
    Word,
}

/// Cuts the line that `tokens` hold into pieces.
pub fn pieces(tokens: &TokenizedSentence<'_>, words: &StampWords) -> Vec<Piece> {
    let line = Line { tokens, words };
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.tokens.len() {
        let (end, kind) = line.piece_at(at);
        found.push(Piece { first: at, end, kind });
        at = end.max(at + 1);
    }
    found
}

/// The first day that a line states, with its clock.
pub fn first_stamp(text: &str) -> Option<(NaiveDate, Option<String>)> {
    let words = StampWords::embedded();
    let mut tokens = TokenizedSentence::new(text);
    tokens.read(crate::text_span::TextSpan::new(0, text.len()), &words.lexicon);
    let found = pieces(&tokens, words);
    let at = found.iter().position(|piece| matches!(piece.kind, PieceKind::Day(_)))?;
    let PieceKind::Day(day) = found.get(at)?.kind else { return None };
    Some((day, clock_beside(&found, at)))
}

/// The clock of the day at `index`: the first behind it and before the next day, else the last before it.
pub fn clock_beside(pieces: &[Piece], index: usize) -> Option<String> {
    let clock = |piece: &Piece| match &piece.kind {
        PieceKind::Clock(clock) => Some(clock.clone()),
        _ => None,
    };
    let is_border = |piece: &&Piece| !matches!(piece.kind, PieceKind::Day(_) | PieceKind::Published | PieceKind::Updated);
    let mut behind = pieces.iter().skip(index + 1).take_while(is_border);
    let mut before = pieces.get(..index)?.iter().rev().take_while(is_border);
    behind.find_map(clock).or_else(|| before.find_map(clock))
}

struct Line<'t, 'a> {
    tokens: &'t TokenizedSentence<'a>,
    words: &'t StampWords,
}

impl Line<'_, '_> {
    fn piece_at(&self, at: usize) -> (usize, PieceKind) {
        let kind = self.tokens.token(at).map(|token| token.kind);
        // Without digits and without an entry nothing begins here.
        if kind != Some(TokenKind::Digits) && self.tokens.lexemes_at(at).is_empty() {
            return (at + 1, if kind == Some(TokenKind::Word) { PieceKind::Word } else { PieceKind::Mark });
        }
        if let Some((end, day)) = self.day(at) {
            return (end, PieceKind::Day(day));
        }
        if let Some((end, clock)) = self.clock(at) {
            return (end, PieceKind::Clock(clock));
        }
        let words = self.words;
        let classes = [
            (words.weekday, PieceKind::Weekday),
            (words.published_label, PieceKind::Published),
            (words.updated_label, PieceKind::Updated),
            (words.byline_label, PieceKind::By),
            (words.zone, PieceKind::Zone),
            (words.zone_words, PieceKind::Zone),
            (words.half_day, PieceKind::Zone),
            (words.header_word, PieceKind::Filler),
            (words.unit, PieceKind::Filler),
        ];
        let lexemes = classes.into_iter().filter_map(|(class, kind)| Some((self.lexeme(at, class)?.tokens, kind)));
        // The longest entry; of two equal ones the class that stands first.
        let longest = lexemes.reduce(|best, next| if next.0 > best.0 { next } else { best });
        if let Some((length, kind)) = longest {
            let end = if kind == PieceKind::Zone { self.offset_end(at + length) } else { at + length };
            return (end, kind);
        }
        let kind = match kind {
            Some(TokenKind::Digits) => PieceKind::Number,
            Some(TokenKind::Word) => PieceKind::Word,
            _ => PieceKind::Mark,
        };
        (at + 1, kind)
    }

    fn lexeme(&self, at: usize, class: Option<ClassId>) -> Option<Lexeme> {
        self.tokens.lexeme_of(at, class?)
    }

    /// The end of "+7", "+0700" or "+07:00" behind the name of a zone.
    fn offset_end(&self, at: usize) -> usize {
        if !matches!(self.tokens.token_text(at), "+" | "-") || self.number(at + 1).is_none() {
            return at;
        }
        let has_minutes = self.tokens.token_text(at + 2) == ":" && self.number(at + 3).is_some();
        if has_minutes { at + 4 } else { at + 2 }
    }

    fn number(&self, at: usize) -> Option<u32> {
        self.tokens.token(at).filter(|token| token.kind == TokenKind::Digits && token.span.len() <= 4)?;
        self.tokens.token_text(at).parse().ok()
    }

    fn number_up_to(&self, at: usize, most: u32) -> Option<u32> {
        self.number(at).filter(|number| *number <= most && self.tokens.token_text(at).len() <= 2)
    }

    fn year(&self, at: usize) -> Option<u32> {
        self.number(at).filter(|year| YEARS.contains(year))
    }

    /// A day that begins at a token, with the token behind it.
    fn day(&self, at: usize) -> Option<(usize, NaiveDate)> {
        self.numeric(at).or_else(|| self.day_first(at)).or_else(|| self.month_first(at))
    }

    /// `2015-03-04`, `04/03/2015`, `4.3.2015`; two digits of a year only between slashes.
    fn numeric(&self, at: usize) -> Option<(usize, NaiveDate)> {
        let mark = self.tokens.token_text(at + 1);
        let is_date = matches!(mark, "/" | "-" | ".") && self.tokens.token_text(at + 3) == mark;
        let is_longer = self.tokens.token_text(at + 5) == mark && self.number(at + 6).is_some() && mark != "-";
        if !is_date || is_longer {
            return None;
        }
        let (a, b) = (self.number(at)?, self.number_up_to(at + 2, 31)?);
        if let Some(year) = self.year(at) {
            return Some((at + 5, date(year, b, self.number_up_to(at + 4, 31)?)?));
        }
        let a = Some(a).filter(|_| self.number_up_to(at, 31).is_some())?;
        let short = || self.number_up_to(at + 4, 99).filter(|_| mark == "/" && self.tokens.token_text(at + 4).len() == 2);
        let year = self.year(at + 4).or_else(|| short().map(|year| 2000 + year))?;
        // The day stands first nearly everywhere; where it can't, the month does.
        Some((at + 5, date(year, b, a).or_else(|| date(year, a, b))?))
    }

    /// "5 Juni 2020", "4th of March, 2015", "05-Jun-2020", "ngày 25 tháng 10 năm 2025".
    fn day_first(&self, at: usize) -> Option<(usize, NaiveDate)> {
        let start = at + self.unit(at, "day");
        let day = self.number_up_to(start, 31)?;
        let behind = start + 1;
        let behind = behind + self.lexeme(behind, self.words.ordinal_mark).map_or(0, |mark| mark.tokens);
        let behind = self.skip_marks(behind, &["-", "/", ".", ","], 1);
        let behind = behind + self.lexeme(behind, self.words.of).map_or(0, |of| of.tokens);
        let (behind, month) = self.month(behind)?;
        let behind = self.skip_marks(behind, &["-", "/", ".", ","], 2);
        let behind = behind + self.unit(behind, "year");
        Some((behind + 1, date(self.year(behind)?, month, day)?))
    }

    /// "March 4, 2015", "Mar. 4th 2015", "tháng 10 25, 2025".
    fn month_first(&self, at: usize) -> Option<(usize, NaiveDate)> {
        let (behind, month) = self.month(at)?;
        let behind = self.skip_marks(behind, &[".", "-", "/"], 1);
        let day = self.number_up_to(behind, 31)?;
        let behind = behind + 1;
        let behind = behind + self.lexeme(behind, self.words.ordinal_mark).map_or(0, |mark| mark.tokens);
        let behind = self.skip_marks(behind, &[",", ".", "-", "/"], 1);
        Some((behind + 1, date(self.year(behind)?, month, day)?))
    }

    /// A month by name, or the unit of months with its number.
    fn month(&self, at: usize) -> Option<(usize, u32)> {
        if let Some(name) = self.lexeme(at, self.words.month) {
            return Some((at + name.tokens, u32::try_from(name.sense.number).ok()?));
        }
        let unit = self.unit(at, "month");
        if unit == 0 {
            return None;
        }
        let behind = at + unit;
        let named =
            self.lexeme(behind, self.words.month).and_then(|name| Some((behind + name.tokens, u32::try_from(name.sense.number).ok()?)));
        named.or_else(|| Some((behind + 1, self.number_up_to(behind, 12)?)))
    }

    /// How many tokens the word of a unit takes; 0 where there is none.
    fn unit(&self, at: usize, unit: &str) -> usize {
        let lexemes = self.tokens.lexemes_at(at).iter().filter(|lexeme| Some(lexeme.sense.class) == self.words.unit);
        lexemes.filter(|lexeme| lexeme.sense.value == unit).map(|lexeme| lexeme.tokens).max().unwrap_or(0)
    }

    fn skip_marks(&self, at: usize, marks: &[&str], most: usize) -> usize {
        at + (at..at + most).take_while(|index| marks.contains(&self.tokens.token_text(*index))).count()
    }

    /// "14:15", "14:15:30", "14h57", "21.10 WITA", "07:26 am"; `HH:MM` of twenty-four hours.
    fn clock(&self, at: usize) -> Option<(usize, String)> {
        let hour = self.number_up_to(at, 23)?;
        let mark = self.tokens.token_text(at + 1);
        let minute = self.number_up_to(at + 2, 59).filter(|_| self.tokens.token_text(at + 2).len() == 2)?;
        if !matches!(mark, ":" | "." | "h" | "H") {
            return None;
        }
        let second = Some(at + 4).filter(|_| self.tokens.token_text(at + 3) == mark && mark != "h");
        let second = second.and_then(|second| self.number_up_to(second, 59));
        let mut end = if second.is_some() { at + 5 } else { at + 3 };
        let half = self.lexeme(end, self.words.half_day);
        let zone = self.lexeme(end, self.words.zone).or_else(|| self.lexeme(end, self.words.zone_words));
        // "21.10" alone is as well a price.
        if mark == "." && half.is_none() && zone.is_none() && second.is_none() && !self.stands_behind_clock_word(at) {
            return None;
        }
        end += half.map_or(0, |half| half.tokens);
        let hour = match half.map(|half| half.sense.value) {
            Some("pm") if hour < 12 => hour + 12,
            Some("am") if hour == 12 => 0,
            _ => hour,
        };
        let seconds = second.map_or_else(String::new, |second| format!(":{second:02}"));
        Some((end, format!("{hour:02}:{minute:02}{seconds}")))
    }

    /// Whether a mark or a word of header lines stands before: "Rabu, 3 Mei 2011 | 21.10", "pukul 21.10".
    fn stands_behind_clock_word(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        self.lexeme(before, self.words.header_word).is_some() || matches!(self.tokens.token_text(before), "|" | "-" | "–" | "," | "/")
    }
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

#[cfg(test)]
mod tests {
    use super::first_stamp;

    #[test]
    fn days_stated_in_full_are_read_with_their_clock() {
        let table = [
            ("Ahad 07 Jun 2020 14:15 WIB", Some(("2020-06-07", Some("14:15")))),
            ("Thứ năm, 10/5/2018 14:57 (GMT+7)", Some(("2018-05-10", Some("14:57")))),
            ("March 04, 2015 — 07:26 am EST", Some(("2015-03-04", Some("07:26")))),
            ("Posted 04 Mar 2015 11:05pm", Some(("2015-03-04", Some("23:05")))),
            ("Updated 9:00 AM EST, Fri March 6, 2015", Some(("2015-03-06", Some("09:00")))),
            ("Sun, 07 Jun 2020 14:15:00 +0700", Some(("2020-06-07", Some("14:15:00")))),
            ("Sel, 03 Mei 2011 - 21.10 WITA", Some(("2011-05-03", Some("21:10")))),
            ("Chủ nhật, ngày 3 tháng 8 năm 2014", Some(("2014-08-03", None))),
            ("25 Tháng Mười, 2015", Some(("2015-10-25", None))),
            ("Tháng 10 25, 2015", Some(("2015-10-25", None))),
            ("BáoBáo25/10/2015Đọc", Some(("2015-10-25", None))),
            ("4th of March 2015", Some(("2015-03-04", None))),
            ("03/25/2015", Some(("2015-03-25", None))),
            ("04/03/15 10:00", Some(("2015-03-04", Some("10:00")))),
            ("Mar. 4, 2015 12:10 a.m.", Some(("2015-03-04", Some("00:10")))),
            ("31/02/2015", None),
            ("March 4", None),
            ("1.2.2015.4", None),
            ("4/5", None),
            ("", None),
        ];
        for (line, expected) in table {
            let found = first_stamp(line).map(|(day, clock)| (day.to_string(), clock));
            let expected = expected.map(|(day, clock): (&str, Option<&str>)| (day.to_owned(), clock.map(str::to_owned)));
            assert_eq!(found, expected, "{line}");
        }
    }
}
