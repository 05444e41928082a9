//! Signs that a word of time is a name: what stands around it, and how it is written. They need no list of names.
//!
//! ```text
//! “December” topped the chart        a title between marks
//! the group September Players        behind a word that bears names
//! Julia March Systems, April Reyes   within a run of capitals
//! "...," June said                   months do not speak
//! for Tomorrow magazine              a capital where the word has none
//! ```
//! What follows a word that asks for a time ("in May Chinese exports fell") is left alone, and so is a line in which all words have capitals.

use super::clause::ClauseClasses;
use super::fields::{Fields, Meaning, Timex, Unit};
use super::refusal::TokenRefusal;
use crate::documents::Zone;
use crate::lang::{ClassId, Lexicon, TokenKind, TokenizedSentence};
use std::ops::Range;

/// The class of names that are no first names: they do not stand for themselves elsewhere.
const THING: &str = "named-thing";

/// The classes of words that help to tell names from times, where the language has them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct NameClasses {
    /// Ask for a time: "in", "sejak", "vào".
    before_time: Option<ClassId>,
    /// Stand before the name of what they mean: "ferry", "grup", "nhóm".
    bearer: Option<ClassId>,
    /// Stand before the title of what they mean: "song", "novel", "phim".
    work: Option<ClassId>,
    /// What only people do: "said".
    says: Option<ClassId>,
    /// May stand behind a name; where the language has no such class, every word may. Where nouns are stacked, "June Fed minutes", only these.
    behind_name: Option<ClassId>,
    edge: Option<ClassId>,
    month: Option<ClassId>,
    weekday: Option<ClassId>,
    part: Option<ClassId>,
    /// The other name of a weekday in another week: "Kamis Pon".
    market_day: Option<ClassId>,
    /// "the"
    definite: Option<ClassId>,
}

impl NameClasses {
    pub fn of(lexicon: &Lexicon) -> Self {
        Self {
            before_time: lexicon.class("before_time"),
            bearer: lexicon.class("bearer"),
            work: lexicon.class("work"),
            says: lexicon.class("says"),
            behind_name: lexicon.class("behind_name"),
            edge: lexicon.class("edge"),
            month: lexicon.class("month"),
            weekday: lexicon.class("weekday"),
            part: lexicon.class("part"),
            market_day: lexicon.class("market_day"),
            definite: lexicon.class("definite"),
        }
    }
}

/// What a phrase without figures is, as far as it can be a name as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    Month,
    Weekday,
    /// A day in words, a weekday with its part, "last year", "seven days", "every day": some of its words have no capitals of their own.
    Common,
}

/// Takes the phrases out that are names by their signs, and says which.
pub(super) fn drop_by_signs(
    timexes: &mut Vec<Timex>,
    sentence: &TokenizedSentence<'_>,
    classes: NameClasses,
    clause: &ClauseClasses,
    zone: Zone,
) -> Vec<TokenRefusal> {
    let mut refusals = Vec::new();
    if timexes.is_empty() {
        return refusals;
    }
    let signs = Signs {
        sentence,
        classes,
        clause,
        is_title_case: !matches!(zone, Zone::Byline | Zone::Caption) && is_title_case(sentence),
        marks: paired_marks(sentence),
    };
    let mut end_before = None;
    timexes.retain(|timex| {
        let sign = signs.of(timex, end_before);
        end_before = Some(timex.tokens.end);
        refusals.extend(sign.map(|(class, rule)| TokenRefusal { tokens: timex.tokens.clone(), class, rule }));
        sign.is_none()
    });
    refusals
}

struct Signs<'s, 'a> {
    sentence: &'s TokenizedSentence<'a>,
    classes: NameClasses,
    clause: &'s ClauseClasses,
    is_title_case: bool,
    /// Quotation marks and asterisks that belong together, in order.
    marks: Vec<(usize, usize)>,
}

impl Signs<'_, '_> {
    /// The class and the rule of the first sign that a phrase is a name; `end_before` is where the phrase before it ends.
    fn of(&self, timex: &Timex, end_before: Option<usize>) -> Option<(&'static str, &'static str)> {
        let tokens = &timex.tokens;
        let has_figures = tokens.clone().any(|at| self.sentence.token(at).is_some_and(|token| token.kind == TokenKind::Digits));
        if has_figures {
            return None;
        }
        if self.is_in_title(tokens) || self.is_work_with_year(tokens, end_before) {
            return Some(("title", "shared.name.title"));
        }
        let word = self.word_of(timex).filter(|_| self.is_capitalised(tokens.start))?;
        if self.is_beside_ampersand(tokens) {
            return Some((THING, "shared.name.firm"));
        }
        if self.is_title_case || self.is_governed(tokens.start, end_before) {
            return None;
        }
        if word == Word::Month && self.is_speaker(tokens) {
            return Some(("name", "shared.name.speaker"));
        }
        if self.is_in_run(word, tokens) {
            let class = if word == Word::Month && self.run_end(tokens.end) == tokens.end + 1 { "name" } else { THING };
            return Some((class, "shared.name.run"));
        }
        (word == Word::Common && self.has_idle_capital(tokens)).then_some((THING, "shared.name.capital"))
    }

    fn word_of(&self, timex: &Timex) -> Option<Word> {
        match &timex.meaning {
            // "May Day" has its capitals by right.
            Meaning::Date(fields) if fields.day.is_some() && self.is(timex.tokens.start, self.classes.month) => None,
            Meaning::Date(fields) if timex.modifier.is_none() && !timex.approximate => word_of(fields),
            Meaning::Duration(_) => Some(Word::Common),
            // "Sundays" have their capital by right.
            Meaning::Set(value) if value.starts_with('P') => Some(Word::Common),
            _ => None,
        }
    }

    fn is_capitalised(&self, at: usize) -> bool {
        self.sentence.token_text(at).starts_with(char::is_uppercase)
    }

    fn is(&self, at: usize, class: Option<ClassId>) -> bool {
        class.is_some_and(|class| self.sentence.lexeme_of(at, class).is_some())
    }

    fn ends_before(&self, at: usize, class: Option<ClassId>) -> bool {
        class.is_some_and(|class| self.sentence.lexeme_before(at, class).is_some())
    }

    /// Whether a word that asks for a time stands before it, or it is the second of two: "between May and August".
    fn is_governed(&self, start: usize, end_before: Option<usize>) -> bool {
        let is_second = end_before.is_some_and(|end| end < start && self.clause.is_range_link(self.sentence, end..start));
        is_second || self.ends_before(start, self.classes.before_time) || self.ends_before(start, self.classes.edge)
    }

    /// Between marks, short, and written like a title or behind a word for such a work.
    fn is_in_title(&self, tokens: &Range<usize>) -> bool {
        const MOST_TOKENS: usize = 9;
        let Some((open, close)) = self.marks_around(tokens).filter(|(open, close)| close - open - 1 <= MOST_TOKENS) else { return false };
        let inside = open + 1..close;
        let ends_sentence = close.checked_sub(1).is_some_and(|last| matches!(self.sentence.token_text(last), "." | "," | "!" | "?" | ";"));
        let is_work = self.ends_before(open, self.classes.work);
        if is_work {
            return !ends_sentence;
        }
        let is_said = open.checked_sub(1).is_some_and(|before| matches!(self.sentence.token_text(before), ":" | ","));
        let is_whole = inside == *tokens;
        let has_small = inside.clone().any(|at| is_long_word(self.sentence, at) && !self.is_capitalised(at));
        let has_capitals = inside.clone().filter(|&at| self.is_capitalised(at)).count() > 1;
        let is_title = is_whole && open > 0 || has_capitals && !has_small;
        is_title && self.is_capitalised(open + 1) && !ends_sentence && !is_said
    }

    /// "A Thousand Sundays (1979)": a list of works gives each its year.
    fn is_work_with_year(&self, tokens: &Range<usize>, end_before: Option<usize>) -> bool {
        let open = self.run_end(tokens.end);
        let year = self.sentence.token_text(open + 1);
        let has_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        let is_closed = self.sentence.token_text(open) == "(" && has_year && matches!(self.sentence.token_text(open + 2), ")" | ",");
        is_closed && self.is_capitalised(tokens.start) && !self.is_governed(tokens.start, end_before)
    }

    /// The quotation marks, or the asterisks of emphasis, right around some words with no other mark of the kind between.
    fn marks_around(&self, tokens: &Range<usize>) -> Option<(usize, usize)> {
        let behind = self.marks.partition_point(|(open, _)| *open < tokens.start);
        self.marks.get(behind.checked_sub(1)?).copied().filter(|(_, close)| *close >= tokens.end)
    }

    /// "August & Sons"; two days with the sign between are days.
    fn is_beside_ampersand(&self, tokens: &Range<usize>) -> bool {
        let is_time = |at: usize| self.is(at, self.classes.month) || self.is(at, self.classes.weekday);
        let is_sign = |at: usize| self.sentence.token_text(at) == "&";
        let before = tokens.start >= 2 && is_sign(tokens.start - 1) && !is_time(tokens.start - 2);
        before || is_sign(tokens.end) && !is_time(tokens.end + 1)
    }

    /// "June said": a month that says something.
    fn is_speaker(&self, tokens: &Range<usize>) -> bool {
        self.is(tokens.end, self.classes.says)
    }

    /// A name may begin a sentence, a quotation or a line; there its capital says nothing.
    fn begins(&self, at: usize) -> bool {
        let is_mark = |at: usize| self.sentence.token(at).is_some_and(|token| token.kind == TokenKind::Mark);
        at.checked_sub(1).is_none_or(|before| is_mark(before) && self.sentence.token_text(before) != ",")
    }

    /// A capitalised word that is no time of its own and no mere word of grammar.
    fn is_name_part(&self, at: usize) -> bool {
        let token = self.sentence.token(at);
        let is_word = token.is_some_and(|token| token.kind == TokenKind::Word && token.space_before && token.span.len() > 1);
        let is_time = [self.classes.month, self.classes.weekday, self.classes.part, self.classes.market_day]
            .into_iter()
            .any(|class| self.is(at, class));
        is_word && self.is_capitalised(at) && !is_time
    }

    fn is_in_run(&self, word: Word, tokens: &Range<usize>) -> bool {
        let left = tokens
            .start
            .checked_sub(1)
            .filter(|&before| self.sentence.token(tokens.start).is_some_and(|token| token.space_before) && self.is_name_part(before));
        let has_left = left.is_some_and(|before| !self.begins(before));
        let behind = self.run_end(tokens.end);
        let has_right = behind > tokens.end;
        let is_borne = self.is_borne(tokens.start);
        let has_all_capitals = tokens.len() > 1 && tokens.clone().all(|at| self.is_capitalised(at));
        match word {
            Word::Month => has_left || is_borne || has_right && self.closes_name(behind),
            Word::Weekday | Word::Common => {
                // Where no nouns are stacked, a weekday right before a name is part of it.
                let is_apart = self.classes.behind_name.is_none() != self.begins(tokens.start);
                let is_person = || has_right && self.closes_name(behind) && (left.is_some() || is_apart);
                (has_left || is_borne) && (has_right || has_all_capitals)
                    || has_right && self.is_named_with_article(tokens)
                    || word == Word::Weekday && is_person()
            }
        }
    }

    /// "The Sunday Independent"; before a short form in capitals it is a day: "the Monday NATO meeting".
    fn is_named_with_article(&self, tokens: &Range<usize>) -> bool {
        let is_short_form = self.sentence.token_text(tokens.end).chars().all(|c| c.is_uppercase() || c == '.');
        self.ends_before(tokens.start, self.classes.definite) && !is_short_form && tokens.len() == 1
    }

    /// Behind a word that bears names, some words of the name between at most: "the group September", "kelompok Tani Mei".
    fn is_borne(&self, start: usize) -> bool {
        const MOST_BETWEEN: usize = 2;
        (0..=MOST_BETWEEN)
            .map_while(|back| start.checked_sub(back).filter(|&at| (at..start).all(|part| self.is_name_part(part))))
            .any(|at| self.ends_before(at, self.classes.bearer))
    }

    /// Where the capitalised words that begin at a token end.
    fn run_end(&self, from: usize) -> usize {
        const LONGEST_RUN: usize = 8;
        (from..from + LONGEST_RUN).find(|&at| !self.is_name_part(at)).unwrap_or(from + LONGEST_RUN)
    }

    /// Whether what stands at a token leaves the words before it a name: the end, a mark, a verb.
    fn closes_name(&self, at: usize) -> bool {
        let Some(token) = self.sentence.token(at) else { return true };
        token.kind == TokenKind::Mark
            || self.classes.behind_name.is_none_or(|class| self.sentence.lexeme_of(at, class).is_some())
            || self.clause.is_verb(self.sentence, at)
    }

    /// "for Tomorrow magazine", "directed Seven Days in Lisbon": a capital inside a sentence on a word that has none.
    fn has_idle_capital(&self, tokens: &Range<usize>) -> bool {
        let is_free = |at: usize| !self.is(at, self.classes.weekday) && !self.is(at, self.classes.month);
        let is_common = tokens.clone().any(is_free);
        is_common && !self.begins(tokens.start) && tokens.clone().all(|at| self.is_capitalised(at) || !is_long_word(self.sentence, at))
    }
}

fn word_of(fields: &Fields) -> Option<Word> {
    let is_bare = fields.year.is_none() && fields.hour.is_none() && fields.direction.is_none();
    if !is_bare || fields.occasion.is_some() {
        return None;
    }
    if fields.day.is_some() {
        return Some(Word::Common);
    }
    match (fields.month, fields.weekday, fields.offset) {
        (Some(_), None, None) => Some(Word::Month),
        (None, Some(_), None) if fields.part.is_none() => Some(Word::Weekday),
        (None, Some(_), None) => Some(Word::Common),
        (None, None, Some(offset)) if offset.unit >= Unit::Day => Some(Word::Common),
        _ => None,
    }
}

/// The pairs of marks between which words are quoted or stressed.
fn paired_marks(sentence: &TokenizedSentence<'_>) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut open: Option<(usize, &str)> = None;
    for at in 0..sentence.tokens.len() {
        let mark = sentence.token_text(at);
        match open {
            Some((from, closing)) if mark == closing => {
                pairs.push((from, at));
                open = None;
            }
            _ => open = closing_of(mark).map(|closing| (at, closing)).or(open),
        }
    }
    pairs
}

fn closing_of(mark: &str) -> Option<&'static str> {
    Some(match mark {
        "“" => "”",
        "«" => "»",
        "‘" => "’",
        "\"" => "\"",
        "*" => "*",
        "_" => "_",
        _ => return None,
    })
}

/// Words of grammar are shorter, and keep their small letters in titles.
fn is_long_word(sentence: &TokenizedSentence<'_>, at: usize) -> bool {
    const SHORTEST: usize = 4;
    sentence.token(at).is_some_and(|token| token.kind == TokenKind::Word) && sentence.token_text(at).chars().count() >= SHORTEST
}

/// Whether most words of a line without a full stop or brackets have capitals: there they say nothing.
fn is_title_case(sentence: &TokenizedSentence<'_>) -> bool {
    let ends_in_stop = sentence.tokens.len().checked_sub(1).is_some_and(|last| sentence.token_text(last) == ".");
    if ends_in_stop || sentence.token_text(0) == "(" {
        return false;
    }
    const FEWEST_WORDS: usize = 2;
    // The first word has its capital anyway.
    let words: Vec<usize> = (1..sentence.tokens.len()).filter(|&at| is_long_word(sentence, at)).collect();
    let capitals = words.iter().filter(|&&at| sentence.token_text(at).starts_with(char::is_uppercase)).count();
    words.len() >= FEWEST_WORDS && capitals * 10 >= words.len() * 8
}
