//! Sentences in, claims out: one for each happening that a sentence dates.

use super::DatedArticle;
use super::claim_draft::ClaimDraft;
use super::condition::{condition, is_offset};
use super::event::{Modality, Undated};
use super::figures::figures;
use super::fingerprint::Fingerprint;
use super::names::{folded_names, subject};
use super::run::Run;
use super::scope::{Scope, scope};
use super::stance::{modality, stance};
use super::title::title;
use super::tokens::ClaimTokens;
use crate::documents::{Sentence, Zone};
use crate::edtf::{Bounds, Edtf};
use crate::lang::{Concept, LanguageTag, fold};
use crate::temporal::{Granularity, Reading, TimexType};
use crate::text_span::TextSpan;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::ops::Range;

/// Longer lengths of time ("over the last three years") tell of a trend, not of a happening.
const LONGEST_LENGTH_DAYS: i64 = 31;

/// A sentence that names a happening of a lens without dating it.
#[derive(Clone, Debug)]
pub struct Undatable {
    pub claim: ClaimDraft,
    /// `no-date` or `unresolved`.
    pub reason: &'static str,
}

/// What one article tells.
#[derive(Debug, Default)]
pub struct ArticleClaims {
    pub claims: Vec<ClaimDraft>,
    pub undated: Vec<Undatable>,
}

/// One dated sentence while its claims are read.
struct Reader<'a> {
    run: &'a Run<'a>,
    article: usize,
    dated: &'a DatedArticle,
    sentence: &'a Sentence,
    tokens: ClaimTokens<'a>,
    readings: Vec<&'a Reading>,
    /// Tokens of each reading, in the same order.
    dates: Vec<Range<usize>>,
}

/// All claims of the article at `index`.
pub fn extract(run: &Run<'_>, index: usize, dated: &DatedArticle) -> ArticleClaims {
    let mut found = ArticleClaims::default();
    for sentence in &dated.article.sentences {
        if !matches!(sentence.zone, Zone::Body | Zone::Headline) {
            continue;
        }
        let inside = readings_in(&dated.dating.readings, sentence.span);
        // Where nothing else tells the language of a short text, its dates do.
        let language = sentence.language.or(dated.article.language).or_else(|| inside.first()?.language);
        let Some(words) = run.words_of(language) else { continue };
        let tokens = ClaimTokens::new(&dated.article.text, sentence.span, words);
        let readings: Vec<&Reading> = inside.iter().collect();
        let dates = readings.iter().map(|reading| tokens.tokens_of(reading.span)).collect();
        let reader = Reader { run, article: index, dated, sentence, tokens, readings, dates };
        reader.read(&mut found);
    }
    found
}

/// The readings inside a sentence; all are in the order of the text.
fn readings_in(readings: &[Reading], sentence: TextSpan) -> &[Reading] {
    let first = readings.partition_point(|reading| reading.span.start < sentence.start);
    let last = readings.partition_point(|reading| reading.span.end <= sentence.end);
    readings.get(first..last).unwrap_or_default()
}

impl Reader<'_> {
    fn read(&self, found: &mut ArticleClaims) {
        let before = found.claims.len();
        let mut taken: BTreeSet<usize> = BTreeSet::new();
        for (at, reading) in self.readings.iter().enumerate() {
            if let Some(claim) = self.conditional(at, reading, &mut taken) {
                found.claims.push(claim);
            }
        }
        for (at, reading) in self.readings.iter().enumerate() {
            if !taken.contains(&at) && self.dates_a_happening(at, reading) {
                found.claims.extend(self.claim(at, reading));
            }
        }
        if found.claims.len() == before {
            found.undated.extend(self.undated());
        }
    }

    /// Whether the expression says when something happened: located, short, and not the length of a date beside it.
    fn dates_a_happening(&self, at: usize, reading: &Reading) -> bool {
        if self.is_citation(reading) {
            return false;
        }
        let is_named_beside = || {
            let others = self.readings.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other);
            others.into_iter().any(|other| other.timex_type == TimexType::Date && other.bounds == reading.bounds)
        };
        match reading.timex_type {
            TimexType::Date | TimexType::Time => reading.is_located(),
            TimexType::Duration => {
                let is_short = reading.bounds.day_count().is_some_and(|days| days <= LONGEST_LENGTH_DAYS);
                reading.is_located() && is_short && !is_named_beside()
            }
            TimexType::Set => false,
        }
    }

    /// "90 days after the 40th ratification, expected in 2027": one claim, with the forecast's date if there is one.
    /// Whether a year stands behind an author in brackets, as the sources of a study are named: "(Nguyễn, 2019)". A short form in capitals
    /// is what was signed or founded in that year.
    fn is_citation(&self, reading: &Reading) -> bool {
        let text = &self.dated.article.text;
        let before = TextSpan::new(self.sentence.span.start, reading.span.start).of(text);
        let behind = text.get(reading.span.end..).unwrap_or_default();
        let author = before.trim_end().strip_suffix(',').and_then(|before| before.rsplit(['(', ';']).next().map(|author| (author, before)));
        let is_author = |(author, before): (&str, &str)| {
            let words = author.split_whitespace();
            author.len() < before.len()
                && words.clone().count() == 1
                && words.into_iter().all(|word| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase))
        };
        reading.granularity == Some(Granularity::Year) && author.is_some_and(is_author) && behind.starts_with([')', ';', ','])
    }

    fn conditional(&self, at: usize, reading: &Reading, taken: &mut BTreeSet<usize>) -> Option<ClaimDraft> {
        let length = self.dates.get(at).filter(|_| is_offset(reading))?;
        let forecast =
            self.readings.iter().enumerate().skip(at + 1).find(|(_, other)| other.is_located() && other.timex_type == TimexType::Date);
        let stated = forecast.and_then(|(_, other)| Some((other.edtf?, other.bounds)));
        let condition = condition(&self.tokens, reading, length, stated)?;
        // What waits is told before the length; behind it stands what it waits for.
        let before = 0..length.start;
        let (concept, _) = self.concept_in(&before, length.start)?;
        taken.insert(at);
        let mut claim = self.draft(&before, Some(concept.id), reading);
        claim.condition = Some(condition);
        claim.modality = Modality::Conditional;
        if let Some((index, other)) = forecast {
            taken.insert(index);
            claim.modality = Modality::Projected;
            claim.timex = Some(other.span);
            (claim.edtf, claim.bounds) = (other.edtf, other.bounds);
        }
        Some(claim)
    }

    fn claim(&self, at: usize, reading: &Reading) -> Option<ClaimDraft> {
        let date = self.dates.get(at)?;
        // "Two days, on 25 and 26 May" is one date said twice: only dates of other happenings part a sentence.
        let is_other =
            |other: &usize| *other != at && self.readings.get(*other).is_some_and(|reading| self.dates_a_happening(*other, reading));
        let others: Vec<Range<usize>> = (0..self.dates.len()).filter(is_other).filter_map(|other| self.dates.get(other).cloned()).collect();
        let is_moved = !others.is_empty() && self.tokens.has(0..self.tokens.len(), self.tokens.words.classes.modality, "postponed");
        let scope = if is_moved { self.scope_of_move() } else { scope(&self.tokens, date, &others) };
        let concept = self.concept_in(&scope.tokens, date.start).map(|(concept, _)| concept);
        if concept.is_none() && self.is_attitude(&scope) {
            return None;
        }
        let mut claim = self.draft(&scope.tokens, concept.map(|concept| concept.id), reading);
        claim.context = scope.context.as_ref().and_then(|context| self.concept_in(context, context.start)).map(|(concept, _)| concept.id);
        if scope.is_bracketed && claim.concept.is_none() {
            claim.modality = Modality::Happened;
        }
        if claim.title.split_whitespace().count() < 2 {
            // A clause of one word needs the words around it.
            claim.title = title(&self.tokens, &(0..self.tokens.len()), &self.located_dates(), claim.concept);
        }
        claim.is_superseded = is_moved && self.function_before(date.start) == Some("from");
        if claim.is_superseded {
            claim.modality = Modality::Cancelled;
        }
        self.end_at_last_day(&mut claim, date, reading);
        (!claim.title.is_empty()).then_some(claim)
    }

    /// "Open … until the end of 1996" tells of a last day.
    fn end_at_last_day(&self, claim: &mut ClaimDraft, date: &Range<usize>, reading: &Reading) {
        let function = self.tokens.words.classes.function;
        let is_until = self.function_before(date.start) == Some("until");
        let is_open = self.tokens.has(0..self.tokens.len(), function, "open");
        let is_period = reading.granularity.is_some_and(|granularity| granularity > Granularity::Day);
        let Some(last) = reading.bounds.latest.filter(|_| is_until && is_open && is_period) else { return };
        if self.published().is_none_or(|published| last > published) {
            claim.bounds = Bounds::new(last, last);
            claim.edtf = Some(Edtf::from(last));
            claim.modality = Modality::Planned;
            claim.is_derived = true;
        }
    }

    /// The dates that the title leaves to the event's own date: "annual" stays.
    fn located_dates(&self) -> Vec<Range<usize>> {
        let all = self.readings.iter().zip(&self.dates);
        all.filter(|(reading, _)| reading.is_located() || reading.anchor.is_some()).map(|(_, date)| date.clone()).collect()
    }

    /// "X was moved from one date to another": both are dates of X, which is told before the first.
    fn scope_of_move(&self) -> Scope {
        let first_date = self.dates.iter().map(|date| date.start).min().unwrap_or_else(|| self.tokens.len());
        let start = (0..first_date).rfind(|at| self.tokens.is_clause_word(*at, "that")).map_or(0, |at| at + 1);
        let tokens = if first_date > start + 1 { start..first_date } else { 0..self.tokens.len() };
        Scope { tokens, context: None, is_bracketed: false }
    }

    /// What kind of function word stands right before a token.
    fn function_before(&self, token: usize) -> Option<&'static str> {
        let class = self.tokens.words.classes.function?;
        self.tokens.sentence.lexeme_before(token, class).map(|(_, lexeme)| lexeme.sense.value)
    }

    fn draft(&self, scope: &Range<usize>, concept: Option<&'static str>, reading: &Reading) -> ClaimDraft {
        let at = self.readings.iter().position(|other| other.span == reading.span);
        let undated = self.bare(scope, concept, at.and_then(|at| self.dates.get(at)));
        ClaimDraft {
            timex: Some(reading.span),
            edtf: reading.edtf.or_else(|| edtf_of(reading.bounds)),
            bounds: reading.bounds,
            modality: modality(&self.tokens, scope, reading, self.published()),
            is_approximate: reading.modifier.is_some(),
            ..undated
        }
    }

    /// Everything that does not depend on a date.
    fn bare(&self, scope: &Range<usize>, concept: Option<&'static str>, date: Option<&Range<usize>>) -> ClaimDraft {
        let (stance, speaker) = stance(&self.tokens, date);
        let whole = 0..self.tokens.len();
        ClaimDraft {
            article: self.article,
            quote: self.sentence.span,
            focus: self.tokens.span(scope),
            timex: None,
            edtf: None,
            bounds: Bounds::default(),
            modality: Modality::Happened,
            stance,
            speaker,
            reported: self.dated.dating.published.as_ref().map(|published| published.edtf),
            figures: figures(&self.tokens, whole.clone(), &self.dates),
            concept,
            context: None,
            title: title(&self.tokens, scope, &self.located_dates(), concept),
            language: self.language(),
            subject: subject(&self.tokens, scope.clone()).or_else(|| subject(&self.tokens, whole.clone())),
            names: folded_names(&self.tokens, whole.clone(), &self.dates),
            places: BTreeSet::new(),
            words: self.content_words(scope),
            condition: None,
            is_derived: false,
            is_postponed: self.tokens.has(whole, self.tokens.words.classes.modality, "postponed"),
            is_superseded: false,
            is_headline: self.sentence.zone == Zone::Headline,
            is_approximate: false,
            print: Fingerprint::default(),
        }
    }

    fn undated(&self) -> Option<Undatable> {
        let whole = 0..self.tokens.len();
        let (concept, _) = self.concept_in(&whole, 0)?;
        let is_unresolved = self
            .readings
            .iter()
            .any(|reading| reading.timex_type == TimexType::Date && !reading.is_located() && reading.value.contains('X'));
        let claim = self.bare(&whole, Some(concept.id), None);
        let reason = if is_unresolved { "unresolved" } else { "no-date" };
        (!claim.title.is_empty()).then_some(Undatable { claim, reason })
    }

    /// The concept that names a scope: heavy and near the date; the distance is returned with it.
    fn concept_in(&self, scope: &Range<usize>, date: usize) -> Option<(&Concept, usize)> {
        let found = self.tokens.all_in(scope.clone(), self.tokens.words.classes.concept);
        let candidates = found
            .into_iter()
            .filter_map(|(at, lexeme)| Some((self.run.concept(lexeme.sense.value)?, at.abs_diff(date).min(at - scope.start))));
        let fitting = candidates.filter(|(concept, _)| self.run.looks_at(concept, self.article, &self.tokens));
        fitting.max_by(|(a, far_a), (b, far_b)| score(a, *far_a).total_cmp(&score(b, *far_b)))
    }

    fn is_attitude(&self, scope: &Scope) -> bool {
        !self.tokens.all_in(scope.tokens.clone(), self.tokens.words.classes.attitude).is_empty()
    }

    fn content_words(&self, scope: &Range<usize>) -> BTreeSet<String> {
        let classes = &self.tokens.words.classes;
        let is_content = |at: &usize| {
            let is_date = self.dates.iter().any(|date| date.contains(at));
            let is_function = self.tokens.at(*at, classes.function).is_some() || self.tokens.at(*at, classes.clause).is_some();
            self.tokens.is_word(*at) && !is_date && !is_function
        };
        scope.clone().filter(is_content).map(|at| fold(self.tokens.text(at))).filter(|word| word.chars().count() > 2).collect()
    }

    fn published(&self) -> Option<NaiveDate> {
        self.dated.dating.published.as_ref().and_then(|published| published.edtf.bounds().latest)
    }

    fn language(&self) -> Option<LanguageTag> {
        self.sentence.language.or(self.dated.article.language)
    }
}

/// Each token of distance counts as much as three hundredths of weight, ten tokens at most.
fn score(concept: &Concept, distance: usize) -> f64 {
    concept.weight - 0.03 * distance.min(10) as f64
}

/// The days of a narrowed period, as an interval.
fn edtf_of(bounds: Bounds) -> Option<Edtf> {
    use crate::edtf::CalendarDate::Day;
    Some(Edtf::interval(Day(bounds.earliest?), Day(bounds.latest?)))
}

/// The undated entry of a sentence.
pub fn undated_entry(undatable: Undatable) -> Undated {
    let Undatable { claim, reason } = undatable;
    Undated { article: claim.article, quote: claim.quote, title: claim.title, concept: claim.concept, reason }
}
