//! Joins and dresses what the rules found: weekday with its date, a day with its part, "early" with its year.
//!
//! ```text
//! Rabu | (4/3/2020) | malam      -->  one TIME
//! akhir | tahun lalu             -->  END of last year
//! ```

use super::build::modifier_named;
use super::fields::{Direction, Fields, Meaning, Origin, Place, Timex};
use super::other_calendar::falls_on;
use super::reading::{Granularity, Modifier};
use super::without::{Pass, Without};
use crate::lang::TokenizedSentence;
use crate::lang::{ClassId, Lexeme, Lexicon, TokenKind};

/// The classes of words that stand around dates, where the language has them.
#[derive(Clone, Copy, Debug, Default)]
pub struct RefineClasses {
    /// `START`, `MID`, `END`.
    edge: Option<ClassId>,
    /// About a date or a length.
    approximator: Option<ClassId>,
    /// `LESS_THAN`, `MORE_THAN`, `EQUAL_OR_LESS` of a length.
    quantity: Option<ClassId>,
    /// The same behind the length.
    quantity_after: Option<ClassId>,
    /// Part of day.
    part: Option<ClassId>,
    /// Ends in an edge word and is none: "bắt đầu".
    no_edge: Option<ClassId>,
    weekday: Option<ClassId>,
    number: Option<ClassId>,
    /// First hours of the new day, a part with START.
    early_part: Option<ClassId>,
    /// Points to the past or the future, behind a date.
    pointer: Option<ClassId>,
    /// May stand between two names of the same day.
    apposition: Option<ClassId>,
    /// Says that a holiday and a date are the same day.
    equating: Option<ClassId>,
    /// May stand between a period and the one it belongs to.
    of: Option<ClassId>,
}

impl RefineClasses {
    pub fn of(lexicon: &Lexicon) -> Self {
        Self {
            edge: lexicon.class("edge"),
            approximator: lexicon.class("approximator"),
            quantity: lexicon.class("quantity"),
            quantity_after: lexicon.class("quantity_after"),
            part: lexicon.class("part"),
            no_edge: lexicon.class("no_edge"),
            weekday: lexicon.class("weekday"),
            number: lexicon.class("number"),
            early_part: lexicon.class("early_part"),
            pointer: lexicon.class("pointer"),
            apposition: lexicon.class("apposition"),
            equating: lexicon.class("equating"),
            of: lexicon.class("of"),
        }
    }
}

/// All passes, in order.
pub fn refine(timexes: Vec<Timex>, sentence: &TokenizedSentence<'_>, classes: RefineClasses, without: &Without) -> Vec<Timex> {
    type Dress = fn(&mut Timex, &TokenizedSentence<'_>, RefineClasses);
    let mut refined: Vec<Timex> = timexes;
    let dress = |pass: Pass, refined: &mut [Timex], with: Dress| {
        if without.keeps(pass) {
            refined.iter_mut().for_each(|timex| with(timex, sentence, classes));
        }
    };
    let add_all_parts = |refined: &mut [Timex]| {
        let mut end_before = 0;
        for timex in refined.iter_mut().filter(|_| without.keeps(Pass::Parts)) {
            add_parts(timex, end_before, sentence, classes);
            end_before = timex.tokens.end;
        }
    };
    add_all_parts(&mut refined);
    if without.keeps(Pass::Join) {
        refined = join_neighbours(refined, sentence, classes);
    }
    add_all_parts(&mut refined);
    dress(Pass::Pointers, &mut refined, point);
    dress(Pass::Edges, &mut refined, narrow);
    dress(Pass::Quantities, &mut refined, qualify);
    refined.dedup_by(|later, earlier| later.tokens.start < earlier.tokens.end);
    refined
}

/// Joins two expressions of one time: "Rabu, 4 Maret", "9/5 | năm ngoái", "14h08 | ngày 9/5".
fn join_neighbours(timexes: Vec<Timex>, sentence: &TokenizedSentence<'_>, classes: RefineClasses) -> Vec<Timex> {
    let mut joined: Vec<Timex> = Vec::with_capacity(timexes.len());
    for timex in timexes {
        match joined.last().and_then(|before| join(before, &timex, sentence, classes)) {
            Some(both) => {
                joined.pop();
                joined.push(both);
            }
            None => joined.push(timex),
        }
    }
    joined
}

fn join(a: &Timex, b: &Timex, sentence: &TokenizedSentence<'_>, classes: RefineClasses) -> Option<Timex> {
    if let Some(joined) = join_clock_range(a, b, sentence, classes) {
        return Some(joined);
    }
    let (Meaning::Date(first), Meaning::Date(second)) = (&a.meaning, &b.meaning) else { return None };
    let gap = gap_between(a, b, sentence, classes)?;
    // "6pm on Friday (4pm AEDT)": a clock in brackets is the same time elsewhere.
    if gap == Gap::Bracket && second.is_clock_only() && first.day.is_none() {
        return None;
    }
    let is_equated = gap == Gap::Bracket
        || classes.equating.is_some_and(|class| (a.tokens.end..b.tokens.start).any(|at| sentence.lexeme_of(at, class).is_some()));
    let is_apposition = gap.allows_apposition() && (is_one_day(first, second) || is_holiday_of_day(first, second, gap, is_equated));
    if !(is_apposition || gap == Gap::Nothing && belongs_to(first, second)) {
        return None;
    }
    let fields = unite(first, second)?;
    let end = if gap == Gap::Bracket { b.tokens.end + 1 } else { b.tokens.end };
    // The rule that names more of the date answers for both.
    let leading = if second.is_full_day() || second.day.is_some() && first.day.is_none() { b } else { a };
    Some(Timex {
        tokens: a.tokens.start..end,
        span: a.span,
        rule: leading.rule,
        meaning: Meaning::Date(fields),
        modifier: a.modifier.or(b.modifier),
        approximate: a.approximate || b.approximate,
        order_open: a.order_open || b.order_open,
        so_far: a.so_far || b.so_far,
        needs_style: a.needs_style && b.needs_style,
        is_numeric: a.is_numeric || b.is_numeric,
        month_first: if a.is_numeric { a.month_first } else { b.month_first },
    })
}

/// "8h–10h | ngày 2/8", "Sabtu (27/10) | pukul 08.00–16.00": both clocks are of that day.
fn join_clock_range(a: &Timex, b: &Timex, sentence: &TokenizedSentence<'_>, classes: RefineClasses) -> Option<Timex> {
    let (day, start, end) = match (&a.meaning, &b.meaning) {
        (Meaning::Date(day), Meaning::Range(start, end)) | (Meaning::Range(start, end), Meaning::Date(day)) => (day, start, end),
        _ => return None,
    };
    let is_day = day.without_clock().granularity() == Some(Granularity::Day) && day.hour.is_none();
    if !(is_day && start.is_clock_only() && end.is_clock_only() && gap_between(a, b, sentence, classes)?.allows_apposition()) {
        return None;
    }
    let range = Meaning::Range(Box::new(day.union(start)?), Box::new(day.union(end)?));
    Some(Timex { tokens: a.tokens.start..b.tokens.end, meaning: range, ..b.clone() })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    Nothing,
    Comma,
    /// The second stands in brackets, which close right behind it.
    Bracket,
}

impl Gap {
    const fn allows_apposition(self) -> bool {
        matches!(self, Self::Nothing | Self::Comma | Self::Bracket)
    }
}

fn gap_between(a: &Timex, b: &Timex, sentence: &TokenizedSentence<'_>, classes: RefineClasses) -> Option<Gap> {
    let mut at = a.tokens.end;
    let mut gap = Gap::Nothing;
    while at < b.tokens.start {
        let skipped = [classes.apposition, classes.of].into_iter().flatten().find_map(|class| sentence.lexeme_of(at, class));
        match (sentence.token_text(at), skipped) {
            (_, Some(lexeme)) => at += lexeme.tokens,
            ("," | "-" | "–" | "—" | "|", None) if gap == Gap::Nothing => {
                gap = Gap::Comma;
                at += 1;
            }
            ("(", None) if at + 1 == b.tokens.start && sentence.token_text(b.tokens.end) == ")" => return Some(Gap::Bracket),
            _ => return None,
        }
    }
    (at == b.tokens.start).then_some(gap)
}

/// Whether the two can be two names of the same day, or a day and its clock.
fn is_one_day(first: &Fields, second: &Fields) -> bool {
    let names_day_loosely = |fields: &Fields| {
        let only_weekday = fields.weekday.is_some() && fields.day.is_none();
        // "27 January, 872 days later" are two days, "the next day, 27 January" is one.
        let is_same = |amount: i32| fields.origin == Origin::Published || amount.abs() <= 1;
        let only_offset =
            fields.day.is_none() && fields.offset.is_some_and(|offset| offset.unit == super::fields::Unit::Day && is_same(offset.amount));
        only_weekday || only_offset || fields.is_clock_only()
    };
    let names_day = |fields: &Fields| fields.day.is_some() || names_day_loosely(fields);
    let both_clocks = first.hour.is_some() && second.hour.is_some();
    names_day(first) && names_day(second) && (names_day_loosely(first) || names_day_loosely(second)) && !both_clocks
}

/// Whether one is a holiday and the other its day or weekday: "rằm tháng Giêng (3/3)", "ngày 5 tháng Chạp, tức 13/1", "Thanksgiving Thursday".
/// A comma alone joins only a date that the holiday is sure to have, "Easter Sunday, April 21, 2019": "trước Tết, ngày 5/2" are two days.
fn is_holiday_of_day(first: &Fields, second: &Fields, gap: Gap, is_equated: bool) -> bool {
    let (feast, other) = match (first.names_occasion_day(), second.names_occasion_day()) {
        (true, false) => (first, second),
        (false, true) => (second, first),
        // "Giỗ Tổ Hùng Vương (10/3 âm lịch)"
        (true, true) => return gap == Gap::Bracket,
        (false, false) => return false,
    };
    match other {
        _ if falls_on(feast, other) => true,
        _ if other.is_clock_only() => gap == Gap::Nothing,
        _ if other.is_weekday_only() => true,
        _ => is_equated && other.granularity() <= Some(Granularity::Day),
    }
}

/// Whether the second is the larger period in which the first lies: "Maret | tahun lalu", "Senin | pekan depan".
fn belongs_to(first: &Fields, second: &Fields) -> bool {
    let (Some(fine), Some(coarse)) = (first.granularity(), second.granularity()) else { return false };
    let is_placed = first.year.is_some() || first.offset.is_some();
    let fits = match coarse {
        Granularity::Year => {
            first.occasion.is_some() || first.month.is_some() || first.quarter.is_some() || first.half.is_some() || first.season.is_some()
        }
        Granularity::Month => first.day.is_some() && first.month.is_none(),
        Granularity::Week => first.weekday.is_some() && first.day.is_none(),
        _ => false,
    };
    !is_placed && fine < coarse && fits
}

/// Both together; where one is a whole date, "today" or a holiday beside it adds nothing.
fn unite(first: &Fields, second: &Fields) -> Option<Fields> {
    let names_date = |fields: &Fields| fields.day.is_some() || fields.offset.is_some_and(|offset| offset.unit == super::fields::Unit::Day);
    let without_occasion =
        |fields: &Fields, other: &Fields| Fields { occasion: fields.occasion.filter(|_| !names_date(other)), ..fields.clone() };
    let second = if first.occasion.is_some() { &Fields { occasion: None, ..second.clone() } } else { second };
    let (first, second) = (&without_occasion(first, second), &without_occasion(second, first));
    let without_offset = |fields: &Fields, other: &Fields| {
        let redundant = other.day.is_some() && fields.offset.is_some_and(|offset| offset.unit == super::fields::Unit::Day);
        Fields { offset: if redundant { None } else { fields.offset }, ..fields.clone() }
    };
    without_offset(first, second).union(&without_offset(second, first))
}

/// "sáng | 9/5", "5 Juni | malam". What ends before `end_before` belongs to another expression, and so does a part before another date.
fn add_parts(timex: &mut Timex, end_before: usize, sentence: &TokenizedSentence<'_>, classes: RefineClasses) {
    let Meaning::Date(fields) = &mut timex.meaning else { return };
    if fields.granularity() != Some(Granularity::Day) {
        return;
    }
    // "Rạng sáng" ends in "sáng": the longer name first.
    for (class, is_early) in [(classes.early_part, true), (classes.part, false)] {
        let Some(class) = class else { continue };
        let before = sentence.lexeme_before(timex.tokens.start, class).filter(|(start, _)| *start >= end_before);
        let behind = || sentence.lexeme_of(timex.tokens.end, class);
        let is_next = |lexeme: &Lexeme| begins_date(sentence, timex.tokens.end + lexeme.tokens, classes);
        if let Some((start, lexeme)) = before {
            fields.part = Some(lexeme.sense.value);
            timex.tokens.start = start;
        } else if let Some(lexeme) = behind().filter(|lexeme| !is_next(lexeme)) {
            fields.part = Some(lexeme.sense.value);
            timex.tokens.end += lexeme.tokens;
        } else {
            continue;
        }
        if is_early {
            timex.modifier = Some(Modifier::Start);
        }
        return;
    }
}

/// "25 Oktober | lalu".
fn point(timex: &mut Timex, sentence: &TokenizedSentence<'_>, classes: RefineClasses) {
    let Meaning::Date(fields) = &mut timex.meaning else { return };
    if fields.offset.is_some() || fields.is_clock_only() {
        return;
    }
    let Some(lexeme) = classes.pointer.and_then(|class| sentence.lexeme_of(timex.tokens.end, class)) else { return };
    if begins_date(sentence, timex.tokens.end + lexeme.tokens, classes) {
        return;
    }
    if fields.year.is_none() {
        fields.direction = if lexeme.sense.value == "past" { Some(Direction::Past) } else { Some(Direction::Future) };
    }
    timex.tokens.end += lexeme.tokens;
}

/// "từ 5/3 tới 8/3": what could point is a "to" where another date follows.
fn begins_date(sentence: &TokenizedSentence<'_>, at: usize, classes: RefineClasses) -> bool {
    let skipped = classes.apposition.and_then(|class| sentence.lexeme_of(at, class)).map_or(0, |lexeme| lexeme.tokens);
    let is_weekday = classes.weekday.is_some_and(|class| sentence.lexeme_of(at + skipped, class).is_some());
    is_weekday || sentence.token(at + skipped).is_some_and(|token| token.kind == TokenKind::Digits)
}

/// "akhir | 2019", "đầu | tháng 8".
fn narrow(timex: &mut Timex, sentence: &TokenizedSentence<'_>, classes: RefineClasses) {
    let Meaning::Date(fields) = &timex.meaning else { return };
    if timex.modifier.is_some() || fields.hour.is_some() {
        return;
    }
    let Some((start, lexeme)) = classes.edge.and_then(|class| sentence.lexeme_before(timex.tokens.start, class)) else { return };
    if classes.no_edge.is_some_and(|class| sentence.lexeme_before(timex.tokens.start, class).is_some()) {
        return;
    }
    timex.modifier = modifier_named(lexeme.sense.value);
    timex.tokens.start = start;
}

/// "sekitar | 2019", "hampir | 5 tahun", "5 năm | rưỡi".
fn qualify(timex: &mut Timex, sentence: &TokenizedSentence<'_>, classes: RefineClasses) {
    let before = |class: Option<ClassId>| class.and_then(|class| sentence.lexeme_before(timex.tokens.start, class));
    // "Around Wednesday's ruling", "over the next few days": before what is no number these are prepositions.
    let is_day_by_name = matches!(&timex.meaning, Meaning::Date(fields) if fields.day.is_none() && fields.hour.is_none()
        && (fields.weekday.is_some() || fields.offset.is_some_and(|offset| offset.unit == super::fields::Unit::Day)));
    let approximator = before(classes.approximator).filter(|_| !is_day_by_name);
    let begins_with_number = sentence.token(timex.tokens.start).is_some_and(|token| token.kind == TokenKind::Digits)
        || classes.number.is_some_and(|class| sentence.lexeme_of(timex.tokens.start, class).is_some());
    let is_placed = |place: Place| matches!(place, Place::UntilAnchor | Place::FromAnchor);
    let is_length = matches!(&timex.meaning, Meaning::Duration(length) if begins_with_number || !is_placed(length.place));
    let quantity = before(classes.quantity).filter(|_| is_length);
    let quantity_after = classes.quantity_after.and_then(|class| sentence.lexeme_of(timex.tokens.end, class)).filter(|_| is_length);
    if let Some((start, lexeme)) = quantity {
        timex.modifier = timex.modifier.or_else(|| modifier_named(lexeme.sense.value));
        timex.tokens.start = start;
    } else if let Some((start, _)) = approximator {
        timex.approximate = true;
        timex.tokens.start = start;
    } else if let Some(lexeme) = quantity_after {
        timex.modifier = timex.modifier.or_else(|| modifier_named(lexeme.sense.value));
        timex.tokens.end += lexeme.tokens;
    }
}
