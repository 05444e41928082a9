//! Reads the phrases of one article in order, each counted from what stands around it.
//!
//! ```text
//! quotations, page order --\
//! what was told before  ----+--> Surroundings of a phrase --resolve--> Reading, and one more thing told
//! sentence, tense       ---/
//! ```

use super::engine::SentencePhrases;
use super::fields::{Direction, Meaning, Origin, Place, Timex};
use super::lengths;
use super::memory::{Memory, years_and_presents};
use super::order::PageOrder;
use super::other_calendar::FiscalYears;
use super::place::{Mention, Surroundings, Tense};
use super::publication::{anchor_day, inside, is_anchored};
use super::quotes::Quotations;
use super::reading::{Certainty, Granularity, Modifier, Reading, TimexType};
use super::reason;
use super::resolve::{Resolved, resolve};
use super::story::Context;
use super::url_stamp::url_stamp;
use super::without::{Pass, Without};
use crate::diagnostic::{Diagnostic, Severity};
use crate::documents::{Article, Published, Sentence, Zone};
use crate::edtf::Edtf;
use crate::lang::TokenizedSentence;
use crate::message::Message;
use crate::text_span::TextSpan;
use chrono::{Datelike, NaiveDate};

/// The rule that reads a stamp in an address; it belongs to no language and needs no words.
const URL_STAMP_RULE: &str = "shared.url.stamp";

/// Reads the phrases of one article in order and remembers what later ones count from.
pub(super) struct ArticleReader<'a> {
    article: &'a Article,
    without: &'a Without,
    published: Option<NaiveDate>,
    order: PageOrder,
    fiscal_years: FiscalYears,
    quotations: Quotations,
    memory: Memory,
    pub(super) readings: Vec<Reading>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl<'a> ArticleReader<'a> {
    /// Takes in what the whole article tells: its day, its order of day and month, who was quoted when, and whether it is a story of other years.
    pub(super) fn new(article: &'a Article, phrases: &[SentencePhrases<'_>], published: Option<&Published>, without: &'a Without) -> Self {
        let published = anchor_day(published);
        let of_prose = || phrases.iter().filter(|found| is_anchored(found.sentence.zone)).flat_map(|found| &found.timexes);
        let (years, presents) = years_and_presents(of_prose().map(|timex| &timex.meaning));
        let mut reader = Self {
            article,
            without,
            published,
            order: PageOrder::of(of_prose(), published),
            fiscal_years: FiscalYears::of(of_prose()),
            quotations: Quotations::of(article),
            memory: Memory::new(&years, presents, published),
            readings: Vec::new(),
            diagnostics: Vec::new(),
        };
        if without.keeps(Pass::QuotationDay) {
            phrases.iter().for_each(|found| reader.note_speech(found));
        }
        reader
    }

    /// Notes the day on which a sentence says that it was said: "..., ujar menteri, Rabu (4/3)"; or that somebody spoke on whom the next
    /// sentence quotes: "Menteri berbicara pada Rabu (4/3). \"...\"".
    fn note_speech(&mut self, found: &SentencePhrases<'_>) {
        let (sentence, tokens) = (found.sentence, &found.tokens);
        let follows = self.quotations.right_behind(sentence.span, &self.article.text);
        if !is_anchored(sentence.zone) || !(follows || self.quotations.touch(sentence.span)) {
            return;
        }
        let is_outside = |span: TextSpan| self.quotations.around(span).is_none();
        let speech = (0..tokens.tokens.len())
            .find(|&at| found.rules.clause.is_speech(tokens, at) && tokens.token(at).is_some_and(|token| is_outside(token.span)));
        let Some(speech) = speech else { return };
        let is_placed = |timex: &&Timex| (follows || timex.tokens.start > speech) && is_outside(timex.span);
        let around = Surroundings { published: self.published, ..Surroundings::default() };
        let said = found.timexes.iter().filter(is_placed).find_map(|timex| {
            let mention = mention(&resolve(timex, &around), timex.span)?;
            mention.single_day().filter(|day| self.published.is_none_or(|published| *day <= published)).map(|_| mention)
        });
        if let Some(said) = said {
            self.quotations.said_on(sentence.span, said, &self.article.text);
        }
    }

    /// Reads the phrases of one sentence.
    pub(super) fn read(&mut self, found: &SentencePhrases<'_>) {
        if found.sentence.zone == Zone::Source {
            self.readings.extend(found.links.iter().filter_map(|link| stamp_reading(&self.article.text, *link)));
        }
        if found.timexes.is_empty() {
            return;
        }
        let tokens = &found.tokens;
        let first = self.readings.len();
        for (position, timex) in found.timexes.iter().enumerate() {
            let mut timex = timex.clone();
            if self.without.keeps(Pass::HouseStyle) {
                self.order.settle(&mut timex);
            }
            self.fiscal_years.settle(&mut timex);
            self.read_timex(found, position, &timex, tokens);
        }
        let of_sentence = self.readings.get_mut(first..).unwrap_or_default();
        if self.without.keeps(Pass::LengthsBeside) {
            lengths::locate_beside(of_sentence, &found.timexes, tokens, &found.rules.clause);
        }
    }

    fn read_timex(&mut self, found: &SentencePhrases<'_>, position: usize, timex: &Timex, tokens: &TokenizedSentence<'_>) {
        let (zone, paragraph, span) = (found.sentence.zone, found.sentence.paragraph, timex.span);
        let around = if is_anchored(zone) { self.surroundings(found, position, timex, tokens) } else { Surroundings::default() };
        let resolved = resolve(timex, &around);
        if zone == Zone::Byline && resolved.extent.is_none() {
            // Crumbs of a header line are no expressions of the article.
            return;
        }
        // A length is nothing that "later" counts from, nor is a year of birth in passing.
        let is_date = resolved.timex_type != TimexType::Duration && !found.rules.clause.is_birth(tokens, &timex.tokens);
        if let Some(told) = mention(&resolved, span).filter(|_| is_date && is_anchored(zone)) {
            self.memory.tell(told, &timex.meaning, found.sentence.span, paragraph, self.published);
        }
        let certainty = if self.without.keeps(Pass::Certainty) {
            certainty(found, timex, &resolved, around.published, tokens)
        } else {
            Certainty::Certain
        };
        self.diagnose(&resolved, span);
        self.readings.push(reading(found, timex, resolved, certainty, zone));
    }

    fn surroundings(&self, found: &SentencePhrases<'_>, position: usize, timex: &Timex, tokens: &TokenizedSentence<'_>) -> Surroundings {
        let sentence = found.sentence;
        let keeps = |pass: Pass| self.without.keeps(pass);
        Surroundings {
            published: self.published,
            said: self.day_of_quotation(timex.span, sentence.paragraph),
            is_quoted: self.quotations.around(timex.span).is_some_and(|quotation| quotation.said.is_none()),
            mention: unit_counted(&timex.meaning).and_then(|unit| self.memory.fine_enough(unit, sentence.paragraph)),
            context: self
                .memory
                .context(sentence.span, self.sentence_before(&sentence), sentence.paragraph)
                .map(|context| self.told_again(timex, context))
                .filter(|_| keeps(Pass::Narrative)),
            day: is_clock(&timex.meaning).then(|| self.day_beside(found, position, tokens)).flatten(),
            near: self.published.and_then(|published| self.memory.near(sentence.paragraph, published)).filter(|_| keeps(Pass::Narrative)),
            period: self.memory.period(),
            sentence_year: linked_year(found, position, tokens)
                .or_else(|| self.year_of_first_half(found, position, tokens))
                .filter(|_| keeps(Pass::LinkedYear)),
            tense: tense_of(found, position, timex, tokens).filter(|_| keeps(Pass::Tense)),
        }
    }

    /// The day on which the quotation around an expression was said: its sentence tells, or in a narrative the story has come to it.
    fn day_of_quotation(&self, span: TextSpan, paragraph: usize) -> Option<Mention> {
        let quotation = self.quotations.around(span).filter(|_| self.without.keeps(Pass::QuotationDay))?;
        quotation.said.or_else(|| self.memory.day_of_story(paragraph))
    }

    /// The year of the date that this one is the second half of, if it can lie behind it there: "từ 2/9 đến 16/9".
    fn year_of_first_half(&self, found: &SentencePhrases<'_>, position: usize, tokens: &TokenizedSentence<'_>) -> Option<i32> {
        let (first, second) = (found.timexes.get(position.checked_sub(1)?)?, found.timexes.get(position)?);
        let (Meaning::Date(start), Meaning::Date(end)) = (&first.meaning, &second.meaning) else { return None };
        let told = self.memory.last().filter(|told| told.span == first.span)?;
        let is_linked = found.rules.clause.is_range_link(tokens, first.tokens.end..second.tokens.start);
        let is_behind = start.month.is_some() && (start.month, start.day) <= (end.month, end.day);
        told.first_day().map(|day| day.year()).filter(|_| is_linked && is_behind && end.year.is_none())
    }

    /// The context of an expression; in a narrative, of a day told before that is told again, that day.
    fn told_again(&self, timex: &Timex, context: Context) -> Context {
        let again = match &timex.meaning {
            Meaning::Date(fields) if context.is_narrative => self.memory.told_again(fields),
            _ => None,
        };
        Context { mention: again.unwrap_or(context.mention), ..context }
    }

    /// The sentence right before one of the same paragraph.
    fn sentence_before(&self, sentence: &Sentence) -> Option<TextSpan> {
        let index = self.article.sentences.partition_point(|other| other.span.start < sentence.span.start);
        let before = self.article.sentences.get(index.checked_sub(1)?)?;
        (before.paragraph == sentence.paragraph).then_some(before.span)
    }

    /// The day that a clock time belongs to: the one right behind it ("8am on Sunday"), told before it in the sentence, farther behind it
    /// there, or before it in the paragraph.
    fn day_beside(&self, found: &SentencePhrases<'_>, position: usize, tokens: &TokenizedSentence<'_>) -> Option<Mention> {
        let clock = found.timexes.get(position)?;
        let told = self.memory.day(found.sentence.paragraph);
        let is_in_sentence = |mention: &Mention| mention.span.start >= found.sentence.span.start;
        let day_at = |index: usize, timex: &Timex| {
            let around = if is_clock(&timex.meaning) { return None } else { self.surroundings(found, index, timex, tokens) };
            mention(&resolve(timex, &around), timex.span).filter(|mention| mention.single_day().is_some())
        };
        let next = found.timexes.get(position + 1);
        let is_right_behind = |next: &&Timex| found.rules.clause.only_prepositions(tokens, clock.tokens.end..next.tokens.start);
        let right_behind = next.filter(is_right_behind).and_then(|next| day_at(position + 1, next));
        // "By nightfall they held the port, and the next morning ...": what counts from the clock itself is not its day.
        let counts_from_told = |timex: &Timex| unit_counted(&timex.meaning).is_some();
        let days = found.timexes.iter().enumerate().skip(position + 1).filter(|(_, timex)| !counts_from_told(timex));
        let behind = || days.clone().find_map(|(index, timex)| day_at(index, timex));
        right_behind.or_else(|| told.filter(is_in_sentence)).or_else(behind).or(told)
    }

    fn diagnose(&mut self, resolved: &Resolved, span: TextSpan) {
        let phrase = span.of(&self.article.text);
        for other in &resolved.alternatives {
            let code = if other.why.key == "alternative-weekday" { "diagnostic-weekday-mismatch" } else { "diagnostic-day-month-order" };
            let mut message = Message::new(code).text("phrase", phrase);
            for (name, edtf) in [("main", resolved.edtf), ("other", other.edtf)] {
                message = edtf.map_or(message.clone(), |edtf| message.date(name, edtf));
            }
            self.diagnostics.push(Diagnostic::new(Severity::Warning, message).at(span));
        }
    }
}

/// Where the tense around an expression points. A weekday without any tense word leads ahead where the language marks its past and a clock
/// stands beside it, "Polls close at 9pm on Friday", and so does one that something lasts until.
fn tense_of(found: &SentencePhrases<'_>, position: usize, timex: &Timex, tokens: &TokenizedSentence<'_>) -> Option<Tense> {
    let clause = &found.rules.clause;
    let of = |is_close: bool| move |direction: Direction| Tense { direction, is_close };
    let is_weekday = matches!(&timex.meaning, Meaning::Date(fields) if fields.weekday.is_some() && fields.day.is_none());
    let is_until = || is_weekday && clause.is_led_up_to(tokens, &timex.tokens);
    let has_clock = || {
        let beside = [position.wrapping_sub(1), position + 1].into_iter().filter_map(|at| found.timexes.get(at));
        is_weekday && clause.marks_past() && beside.into_iter().any(|other| is_clock(&other.meaning))
    };
    let close = clause.close_tense(tokens, &timex.tokens).or_else(|| is_until().then_some(Direction::Future));
    let far = || clause.far_tense(tokens, &timex.tokens).or_else(|| has_clock().then_some(Direction::Future));
    close.map(of(true)).or_else(|| far().map(of(false)))
}

/// What later phrases can count from, if the phrase lies on the calendar.
fn mention(resolved: &Resolved, span: TextSpan) -> Option<Mention> {
    Some(Mention { extent: resolved.extent?, span, clock: resolved.clock })
}

fn is_clock(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Date(fields) => fields.is_clock_only(),
        Meaning::Range(start, end) => start.is_clock_only() && end.is_clock_only(),
        _ => false,
    }
}

/// The unit that an anaphoric phrase counts in: what it counts from must be told that finely.
fn unit_counted(meaning: &Meaning) -> Option<Granularity> {
    let fields = match meaning {
        Meaning::Date(fields) => fields,
        Meaning::Range(start, _) => start.as_ref(),
        _ => return None,
    };
    let counts_from_told = matches!(fields.origin, Origin::Mention | Origin::MentionElsePublished);
    if counts_from_told && fields.weekday.is_some() && fields.offset.is_none() {
        return Some(Granularity::Day);
    }
    if counts_from_told && fields.direction.is_some() && (fields.month.is_some() || fields.season.is_some()) {
        return Some(Granularity::Year);
    }
    fields.offset.filter(|_| counts_from_told).map(|offset| offset.unit.granularity())
}

/// The year of the date that this one is the first half of: "antara 3 Maret dan 5 Mei 2019".
fn linked_year(found: &SentencePhrases<'_>, position: usize, tokens: &TokenizedSentence<'_>) -> Option<i32> {
    let (timex, next) = (found.timexes.get(position)?, found.timexes.get(position + 1)?);
    let is_linked = found.rules.clause.is_range_link(tokens, timex.tokens.end..next.tokens.start);
    match &next.meaning {
        Meaning::Date(fields) if is_linked && fields.month.is_some() => fields.year,
        _ => None,
    }
}

fn certainty(
    found: &SentencePhrases<'_>,
    timex: &Timex,
    resolved: &Resolved,
    published: Option<NaiveDate>,
    tokens: &TokenizedSentence<'_>,
) -> Certainty {
    if matches!(&timex.meaning, Meaning::Duration(length) if length.place == Place::AfterEvent) {
        return Certainty::Conditional;
    }
    let clause = &found.rules.clause;
    let is_open_length =
        || resolved.timex_type == TimexType::Duration && clause.close_tense(tokens, &timex.tokens) != Some(Direction::Past);
    let latest = resolved.bounds.latest;
    let is_to_come = latest.map_or_else(is_open_length, |latest| published.is_none_or(|published| latest > published));
    if is_to_come && clause.is_conditional(tokens, &timex.tokens) {
        return Certainty::Conditional;
    }
    if is_to_come && clause.is_projected(tokens, &timex.tokens) {
        return Certainty::Projected;
    }
    let is_indefinite = matches!(&timex.meaning, Meaning::Duration(length) if length.amount.is_none());
    let is_bounded = matches!(timex.modifier, Some(Modifier::LessThan | Modifier::MoreThan | Modifier::Approx));
    let is_doubtful = resolved.edtf.is_some_and(|edtf| edtf.qualifier().is_some());
    if timex.approximate || is_doubtful || is_bounded || is_indefinite || matches!(timex.meaning, Meaning::Vague(_)) {
        return Certainty::Approximate;
    }
    Certainty::Certain
}

fn reading(found: &SentencePhrases<'_>, timex: &Timex, resolved: Resolved, certainty: Certainty, zone: Zone) -> Reading {
    Reading {
        span: timex.span,
        timex_type: resolved.timex_type,
        value: resolved.value,
        modifier: timex.modifier.or_else(|| timex.approximate.then_some(Modifier::Approx)),
        edtf: resolved.edtf,
        bounds: resolved.bounds,
        granularity: resolved.granularity,
        certainty,
        zone,
        language: Some(found.rules.tag),
        rule: timex.rule,
        anchor: resolved.anchor,
        alternatives: resolved.alternatives,
        steps: resolved.steps,
    }
}

/// A time stamp inside the address of the source.
fn stamp_reading(text: &str, link: TextSpan) -> Option<Reading> {
    let stamp = url_stamp(link.of(text)).filter(super::url_stamp::UrlStamp::is_whole_day)?;
    let edtf: Edtf = stamp.edtf();
    let (timex_type, clock) = match &stamp.time {
        Some(time) => (TimexType::Time, format!("T{time}")),
        None => (TimexType::Date, String::new()),
    };
    Some(Reading {
        span: inside(link, &stamp),
        timex_type,
        value: format!("{edtf}{clock}"),
        modifier: None,
        edtf: Some(edtf),
        bounds: edtf.bounds(),
        granularity: Some(if stamp.time.is_some() { Granularity::Time } else { Granularity::Day }),
        certainty: Certainty::Certain,
        zone: Zone::Source,
        language: None,
        rule: URL_STAMP_RULE,
        anchor: None,
        alternatives: Vec::new(),
        steps: [Message::new("step-url-stamp")].into_iter().chain(reason::result(Some(edtf))).collect(),
    })
}
