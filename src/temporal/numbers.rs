//! Numbers in a sentence: digits, and numbers that are spelled out ("dua puluh lima", "hai mươi lăm", "twenty-five").

use crate::lang::TokenizedSentence;
use crate::lang::{ClassId, KindSet, Lexicon, NumberKind, TokenKind};

const OF_MARKS: KindSet = KindSet::of(&[NumberKind::Any]);
const OF_SMALL: KindSet = KindSet::of(&[NumberKind::Any, NumberKind::Lowercase]);
const OF_CAPITALISED: KindSet = KindSet::of(&[NumberKind::Any, NumberKind::Capitalised, NumberKind::Roman]);
const OF_LONG_DIGITS: KindSet = KindSet::of(&[NumberKind::Any, NumberKind::Digits]);
/// By the number of digits.
const OF_DIGITS: [KindSet; 5] = {
    use NumberKind::{Any, Clock4, Count, Day, Decimal, Digits, Grouped, Hour, Minute, MonthNumber, Year2, Year3, Year4, YearNear};
    [
        OF_LONG_DIGITS,
        KindSet::of(&[Any, Digits, Day, MonthNumber, Hour, Count, Grouped, Decimal]),
        KindSet::of(&[Any, Digits, Day, MonthNumber, Hour, Minute, Year2, Count, Grouped, Decimal]),
        KindSet::of(&[Any, Digits, Year3, Count, Grouped, Decimal]),
        KindSet::of(&[Any, Digits, Year4, YearNear, Clock4]),
    ]
};

/// Kinds that are put together from words for numbers.
pub const SPELLED: KindSet = KindSet::of(&[NumberKind::Count, NumberKind::YearWords]);

/// The kinds of numbers that may begin at a token, by a first look, but for [`SPELLED`] ones: all others do not.
pub fn kinds_at(sentence: &TokenizedSentence<'_>, index: usize) -> KindSet {
    let Some(token) = sentence.token(index) else { return KindSet::default() };
    match token.kind {
        TokenKind::Mark => OF_MARKS,
        TokenKind::Digits => OF_DIGITS.get(token.span.len()).copied().unwrap_or(OF_LONG_DIGITS),
        TokenKind::Word => match sentence.text.as_bytes().get(token.span.start) {
            Some(b'a'..=b'z') => OF_SMALL,
            Some(b'A'..=b'Z') => OF_CAPITALISED,
            _ if sentence.token_text(index).starts_with(char::is_uppercase) => OF_CAPITALISED,
            _ => OF_SMALL,
        },
    }
}

/// The classes that spelled-out numbers are made of, where the language has them.
#[derive(Clone, Copy, Debug, Default)]
pub struct NumberClasses {
    number: Option<ClassId>,
    /// "belas": adds ten to the unit before it.
    teen: Option<ClassId>,
    /// "puluh", "hundred".
    multiplier: Option<ClassId>,
    /// "and", the hyphen of "twenty-five".
    joiner: Option<ClassId>,
}

impl NumberClasses {
    pub fn of(lexicon: &Lexicon) -> Self {
        Self {
            number: lexicon.class("number"),
            teen: lexicon.class("teen"),
            multiplier: lexicon.class("multiplier"),
            joiner: lexicon.class("number_joiner"),
        }
    }

    /// Whether spelled-out numbers can begin with words of a class.
    pub fn hold(self, class: ClassId) -> bool {
        [self.number, self.teen, self.multiplier].contains(&Some(class))
    }

    /// The number of `kind` at a token, with the number of tokens it takes.
    pub fn read(self, sentence: &TokenizedSentence<'_>, index: usize, kind: NumberKind) -> Option<(i64, usize)> {
        let token = sentence.token(index)?;
        let text = token.span.of(sentence.text);
        match (kind, token.kind) {
            (NumberKind::Any, _) => Some((0, 1)),
            (NumberKind::Capitalised, TokenKind::Word) => text.starts_with(char::is_uppercase).then_some((0, 1)),
            (NumberKind::Lowercase, TokenKind::Word) => text.starts_with(char::is_lowercase).then_some((0, 1)),
            (NumberKind::Roman, TokenKind::Word) => roman(text).map(|number| (number, 1)),
            (NumberKind::Count, TokenKind::Word) => self.spelled(sentence, index),
            (NumberKind::YearWords, TokenKind::Word) => self.year_in_words(sentence, index),
            (NumberKind::Grouped, TokenKind::Digits) => grouped(sentence, index),
            (NumberKind::Decimal, TokenKind::Digits) => decimal(sentence, index).map(|number| (number, 3)),
            (kind, TokenKind::Digits) => digits(kind, text).map(|number| (number, 1)),
            _ => None,
        }
    }

    /// A century and its year said one after the other, or the year as one number.
    fn year_in_words(self, sentence: &TokenizedSentence<'_>, index: usize) -> Option<(i64, usize)> {
        let (first, tokens) = self.spelled(sentence, index)?;
        if (1900..=2099).contains(&first) {
            return Some((first, tokens));
        }
        let (second, more) = self.spelled(sentence, index + tokens)?;
        let fits = (15..=20).contains(&first) && (10..=99).contains(&second);
        fits.then_some((first * 100 + second, tokens + more))
    }

    fn spelled(self, sentence: &TokenizedSentence<'_>, index: usize) -> Option<(i64, usize)> {
        if sentence.lexemes_at(index).is_empty() {
            return None;
        }
        let mut sum = SpelledNumber::default();
        let (mut at, mut end) = (index, index);
        loop {
            let of = |class: Option<ClassId>| class.and_then(|class| sentence.lexeme_of(at, class));
            if let Some(lexeme) = of(self.number).filter(|lexeme| sum.add(lexeme.sense.number.into())) {
                at += lexeme.tokens;
                end = at;
            } else if let Some(lexeme) = of(self.teen).filter(|_| sum.make_teen()) {
                at += lexeme.tokens;
                end = at;
            } else if let Some(lexeme) = of(self.multiplier).filter(|lexeme| sum.multiply(lexeme.sense.number.into())) {
                at += lexeme.tokens;
                end = at;
            } else if let Some(lexeme) = of(self.joiner).filter(|_| at == end && sum.is_begun()) {
                at += lexeme.tokens;
            } else {
                break;
            }
        }
        (end > index).then(|| (sum.value(), end - index))
    }
}

/// A spelled-out number while its words are read.
#[derive(Default)]
struct SpelledNumber {
    thousands: i64,
    below: i64,
    /// The part of `below` that a multiplier would multiply.
    last: i64,
}

impl SpelledNumber {
    const fn is_begun(&self) -> bool {
        self.thousands > 0 || self.below > 0
    }

    const fn value(&self) -> i64 {
        self.thousands + self.below
    }

    /// "dua" after "dua puluh" fits, after "dua" it does not.
    fn add(&mut self, number: i64) -> bool {
        let free_places = if self.below == 0 { i64::MAX } else { lowest_place(self.below) };
        let fits = number < free_places && (self.below == 0 || number > 0);
        if fits {
            self.below += number;
            self.last = number;
        }
        fits
    }

    fn make_teen(&mut self) -> bool {
        let fits = (1..=9).contains(&self.last);
        if fits {
            self.below += 10;
            self.last += 10;
        }
        fits
    }

    fn multiply(&mut self, by: i64) -> bool {
        if self.last == 0 || self.last >= by || by <= 1 {
            return false;
        }
        if by >= 1000 {
            self.thousands += self.below * by;
            self.below = 0;
        } else {
            self.below += self.last * (by - 1);
        }
        self.last = 0;
        true
    }
}

/// 10 for 20, 100 for 300: a number below that can still be added.
fn lowest_place(number: i64) -> i64 {
    let mut place = 1;
    while number % (place * 10) == 0 {
        place *= 10;
    }
    place
}

fn digits(kind: NumberKind, text: &str) -> Option<i64> {
    let number: i64 = text.get(..text.len().min(15))?.parse().ok()?;
    let length = text.len();
    let fits = match kind {
        NumberKind::Day => length <= 2 && (1..=31).contains(&number),
        NumberKind::MonthNumber => length <= 2 && (1..=12).contains(&number),
        NumberKind::Year4 => length == 4 && (1000..=2999).contains(&number),
        NumberKind::YearNear => length == 4 && (1900..=2099).contains(&number),
        NumberKind::Year3 => length == 3 && number >= 100,
        NumberKind::Year2 => length == 2,
        NumberKind::Hour => length <= 2 && number <= 24,
        NumberKind::Minute => length == 2 && number <= 59,
        NumberKind::Count => length <= 3,
        NumberKind::Clock4 => length == 4 && number / 100 <= 23 && number % 100 <= 59,
        NumberKind::Digits | NumberKind::Any => true,
        NumberKind::YearWords
        | NumberKind::Grouped
        | NumberKind::Decimal
        | NumberKind::Roman
        | NumberKind::Capitalised
        | NumberKind::Lowercase => false,
    };
    fits.then_some(number)
}

/// "30.000" and "1,234,567", with the number of their tokens: the marks are all the same.
fn grouped(sentence: &TokenizedSentence<'_>, index: usize) -> Option<(i64, usize)> {
    /// More groups are no count of anything.
    const MOST_GROUPS: usize = 4;
    let first = sentence.token_text(index);
    let mark = sentence.token_text(index + 1);
    if first.len() > 3 || !matches!(mark, "." | ",") {
        return None;
    }
    let is_glued = |at: usize| sentence.token(at).is_some_and(|token| !token.space_before);
    let mut number: i64 = first.parse().ok()?;
    let mut end = index + 1;
    while end < index + 2 * MOST_GROUPS && sentence.token_text(end) == mark && is_glued(end) && is_glued(end + 1) {
        let group = sentence.token_text(end + 1);
        if group.len() != 3 {
            return None;
        }
        number = number * 1000 + group.parse::<i64>().ok()?;
        end += 2;
    }
    (end > index + 1).then_some((number, end - index))
}

/// "1,5" is 1500 thousandths.
fn decimal(sentence: &TokenizedSentence<'_>, index: usize) -> Option<i64> {
    let is_glued = |at: usize| sentence.token(at).is_some_and(|token| !token.space_before);
    let mark = sentence.token_text(index + 1);
    let (whole, part) = (sentence.token_text(index), sentence.token_text(index + 2));
    let fits = matches!(mark, "." | ",") && is_glued(index + 1) && is_glued(index + 2) && whole.len() <= 3 && (1..=3).contains(&part.len());
    let scale = *[100, 10, 1].get(part.len().checked_sub(1)?)?;
    if fits { Some(whole.parse::<i64>().ok()? * 1000 + part.parse::<i64>().ok()? * scale) } else { None }
}

/// 1 to 39, written in capitals as numerals are: `I`, `IV`, `XXI`.
fn roman(text: &str) -> Option<i64> {
    let value = |c: char| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        _ => None,
    };
    if text.len() > 7 {
        return None;
    }
    let mut total = 0;
    let mut highest = 0;
    for c in text.chars().rev() {
        let number = value(c)?;
        total += if number < highest { -number } else { number };
        highest = highest.max(number);
    }
    (1..=39).contains(&total).then_some(total).filter(|&number| to_roman(number) == text)
}

fn to_roman(mut number: i64) -> String {
    let mut text = String::new();
    for (value, numeral) in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
        while number >= value {
            text.push_str(numeral);
            number -= value;
        }
    }
    text
}
