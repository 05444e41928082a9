//! The claims of one sentence: each of its dates with what it dates, and the happenings that it tells without a date.

use super::DatedArticle;
use super::claim_draft::ClaimDraft;
use super::concept::{concept_of, concept_of_clause};
use super::condition::{condition, is_offset};
use super::event::{Modality, Stance};
use super::extract::{ArticleClaims, Undatable};
use super::figures::figures;
use super::fingerprint::Fingerprint;
use super::memory::Memory;
use super::modality::{DateRole, date_role, modality, side};
use super::names::{folded_names, places, subject};
use super::predicate::Governor;
use super::run::Run;
use super::sentence_map::{SentenceMap, Target};
use super::stance::{is_negated, stance};
use super::title::title;
use crate::documents::{Sentence, Zone};
use crate::edtf::{Bounds, CalendarDate, Edtf};
use crate::lang::{Concept, LanguageTag};
use crate::temporal::{Granularity, Modifier, Reading, TimexType};
use crate::text_span::TextSpan;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::ops::Range;

/// Longer lengths of time ("over the last three years") tell of a trend, not of a happening.
const LONGEST_LENGTH_DAYS: i64 = 31;
/// A date this close before the publication day can be that of the report.
const RECENT_DAYS: i64 = 7;
/// Happenings that one sentence tells without dating them.
const MOST_UNDATED: usize = 3;

/// One sentence while its claims are read.
pub struct SentenceReader<'a> {
    pub run: &'a Run<'a>,
    pub article: usize,
    pub dated: &'a DatedArticle,
    pub sentence: &'a Sentence,
    pub map: SentenceMap<'a>,
    pub readings: Vec<&'a Reading>,
}

impl SentenceReader<'_> {
    /// Adds what the sentence tells; says why where that is nothing.
    pub fn read(&self, memory: &mut Memory, found: &mut ArticleClaims) -> &'static str {
        let mut taken: BTreeSet<usize> = BTreeSet::new();
        let mut told: BTreeSet<usize> = BTreeSet::new();
        let mut concepts: BTreeSet<&'static str> = BTreeSet::new();
        for (at, reading) in self.readings.iter().enumerate() {
            if let Some(claim) = self.conditional(at, reading, memory, &mut taken) {
                concepts.extend(claim.concept);
                found.claims.push(claim);
            }
        }
        let before = found.claims.len();
        for (at, reading) in self.readings.iter().enumerate() {
            if taken.contains(&at) || !self.dates_a_happening(at, reading) {
                continue;
            }
            if let Some((claim, target)) = self.claim(at, reading, memory) {
                told.insert(target.clause);
                concepts.extend(claim.concept);
                found.claims.push(claim);
            }
        }
        self.join_ranges(found, before);
        self.undated(memory, &told, &concepts, found);
        memory.remember(&self.map);
        self.reason()
    }

    /// Why a sentence without claims has none.
    fn reason(&self) -> &'static str {
        let has = |kind: Governor| self.map.predicates.iter().any(|predicate| predicate.governor == Some(kind));
        if has(Governor::Wish) {
            "wish"
        } else if self.map.predicates.iter().any(|predicate| predicate.is_state) {
            "state"
        } else if has(Governor::Speech) {
            "report"
        } else {
            "no-happening"
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
        if self.is_told_finer_beside(at, reading) {
            return false;
        }
        match reading.timex_type {
            TimexType::Date | TimexType::Time => reading.is_located(),
            TimexType::Duration => {
                let is_clock = reading.value.starts_with("PT");
                let is_short = !is_clock && reading.bounds.day_count().is_some_and(|days| days <= LONGEST_LENGTH_DAYS);
                reading.is_located() && is_short && !is_named_beside()
            }
            TimexType::Set => false,
        }
    }

    /// "Last week, on Thursday": the finer date beside it says it all.
    fn is_told_finer_beside(&self, at: usize, reading: &Reading) -> bool {
        const BESIDE: usize = 3;
        let Some(own) = self.map.dates.get(at) else { return false };
        self.readings.iter().zip(&self.map.dates).any(|(other, date)| {
            let gap = if date.start >= own.end { date.start - own.end } else { own.start.saturating_sub(date.end) };
            let is_inside = other.is_located() && other.bounds != reading.bounds && reading.bounds.contains(other.bounds);
            is_inside && gap <= BESIDE && *date != *own
        })
    }

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

    /// "90 days after the 40th ratification, expected in 2027": one claim, with the forecast's date if there is one.
    fn conditional(&self, at: usize, reading: &Reading, memory: &Memory, taken: &mut BTreeSet<usize>) -> Option<ClaimDraft> {
        let length = self.map.dates.get(at).filter(|_| is_offset(reading))?;
        let forecast =
            self.readings.iter().enumerate().skip(at + 1).find(|(_, other)| other.is_located() && other.timex_type == TimexType::Date);
        let stated = forecast.and_then(|(_, other)| Some((other.edtf?, other.bounds)));
        let condition = condition(&self.map.tokens, reading, length, stated)?;
        // What waits is told before the length; behind it stands what it waits for.
        let (index, predicate) = self
            .map
            .predicates
            .iter()
            .enumerate()
            .rfind(|(_, predicate)| predicate.tokens.end <= length.start && predicate.concept.is_some())?;
        let clause = self.map.clause_of(predicate.tokens.start)?;
        let start = self.map.clause(clause)?.tokens.start;
        let target = Target { clause, predicate: Some(index), scope: start..length.start, is_bracketed: false };
        taken.insert(at);
        let concept = predicate.concept.and_then(|id| self.run.concept(id));
        let mut claim = self.draft(&target, concept, memory);
        self.date(&mut claim, reading);
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

    fn claim(&self, at: usize, reading: &Reading, memory: &Memory) -> Option<(ClaimDraft, Target)> {
        let date = self.map.dates.get(at)?;
        // "Two days, on 25 and 26 May" is one date said twice: only dates of other happenings part a sentence.
        let is_other =
            |other: &usize| *other != at && self.readings.get(*other).is_some_and(|reading| self.dates_a_happening(*other, reading));
        let others: Vec<Range<usize>> =
            (0..self.map.dates.len()).filter(is_other).filter_map(|other| self.map.dates.get(other).cloned()).collect();
        let target = self.map.target(date, &others, self.is_recent(reading))?;
        let side = side(reading.bounds, self.published());
        let role = date_role(&self.map, &target, date, side);
        let concept = concept_of(self.run, &self.map, &target, date, role);
        if !self.is_happening(&target, concept, reading) {
            return None;
        }
        let mut claim = self.draft(&target, concept, memory);
        self.date(&mut claim, reading);
        claim.modality = modality(&self.map, &target, date, reading, side, role);
        claim.is_superseded = role == DateRole::From;
        if target.is_bracketed && concept.is_none() {
            claim.modality = Modality::Happened;
        }
        claim.context = self.frame();
        self.end_at_last_day(&mut claim, date, reading);
        (!claim.title.is_empty()).then_some((claim, target))
    }

    /// The concept of the frame in which it happened: "on the sidelines of the summit".
    fn frame(&self) -> Option<&'static str> {
        use super::clause::Opener;
        let index = self.map.clauses.iter().position(|clause| clause.opener == Opener::Context)?;
        self.map.own_predicates(index).find_map(|(_, predicate)| predicate.concept)
    }

    /// Whether what the date is of is a happening rather than a state, a wish, a trend or a mere report.
    fn is_happening(&self, target: &Target, concept: Option<&Concept>, reading: &Reading) -> bool {
        let Some(clause) = self.map.clause(target.clause) else { return false };
        let is_wished = clause.governors.iter().any(|governing| governing.kind == Governor::Wish);
        if is_wished {
            return false;
        }
        let predicate = target.predicate.and_then(|index| self.map.predicates.get(index));
        if concept.is_some() {
            // "Trials have become rarer since 2019": a noun of a happening further off is not what the date is of.
            return predicate.is_none_or(|predicate| !predicate.is_state);
        }
        if predicate.is_none() {
            return !target.is_bracketed;
        }
        if self.readings.iter().any(|reading| reading.timex_type == TimexType::Set) {
            return false;
        }
        let is_fine = reading.granularity.is_none_or(|granularity| granularity <= Granularity::Month);
        let is_negated = target.predicate.is_some_and(|index| is_negated(&self.map, target.clause, index));
        target.is_bracketed && predicate.is_some()
            || predicate.is_some_and(|predicate| predicate.is_verb && !predicate.is_state && predicate.governor.is_none())
                && is_fine
                && !is_negated
    }

    /// "From 3 March to 5 May": two dates of one happening are its beginning and its end.
    fn join_ranges(&self, found: &mut ArticleClaims, from: usize) {
        const FARTHEST: usize = 3;
        let mut at = from;
        while at + 1 < found.claims.len() {
            let joined = found.claims.get(at).zip(found.claims.get(at + 1)).and_then(|(first, second)| {
                let is_range = first.concept == second.concept && !first.is_superseded && !first.is_postponed;
                let dates = (first.timex?, second.timex?);
                let (left, right) = (self.map.tokens.tokens_of(dates.0), self.map.tokens.tokens_of(dates.1));
                let is_near = right.start >= left.end && right.start - left.end <= FARTHEST;
                let is_from = self.function_before(left.start) == Some("from");
                let is_until = self.function_before(right.start) == Some("until");
                let bounds = Bounds::new(first.bounds.earliest?, second.bounds.latest?);
                (is_range && is_near && is_from && is_until && first.bounds.earliest <= second.bounds.latest).then_some(bounds)
            });
            let Some(bounds) = joined else {
                at += 1;
                continue;
            };
            let second = found.claims.remove(at + 1);
            if let Some(first) = found.claims.get_mut(at) {
                first.bounds = bounds;
                first.edtf = edtf_of(bounds);
                if second.modality != Modality::Happened {
                    first.modality = second.modality;
                }
            }
            at += 1;
        }
    }

    /// "Open … until the end of 1996" tells of a last day.
    fn end_at_last_day(&self, claim: &mut ClaimDraft, date: &Range<usize>, reading: &Reading) {
        let function = self.map.tokens.words.classes.function;
        let before = self.function_before(date.start);
        let is_by_the_end = matches!(before, Some("until" | "before")) && reading.modifier == Some(Modifier::End);
        let is_until = before == Some("until") || is_by_the_end;
        let is_open = is_by_the_end || self.map.tokens.has(0..self.map.tokens.len(), function, "open");
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
        let all = self.readings.iter().zip(&self.map.dates);
        all.filter(|(reading, _)| reading.is_located() || reading.anchor.is_some()).map(|(_, date)| date.clone()).collect()
    }

    /// What kind of function word stands right before a token.
    fn function_before(&self, token: usize) -> Option<&'static str> {
        let class = self.map.tokens.words.classes.function?;
        self.map.tokens.sentence.lexeme_before(token, class).map(|(_, lexeme)| lexeme.sense.value)
    }

    /// Writes the date of a reading into a claim.
    fn date(&self, claim: &mut ClaimDraft, reading: &Reading) {
        claim.timex = Some(reading.span);
        claim.edtf = reading.edtf.or_else(|| edtf_of(reading.bounds));
        claim.bounds = reading.bounds;
        claim.is_approximate = reading.modifier.is_some();
        claim.minute = minute_of(&reading.value);
    }

    /// Everything that does not depend on a date.
    fn draft(&self, target: &Target, concept: Option<&Concept>, memory: &Memory) -> ClaimDraft {
        let tokens = &self.map.tokens;
        let (stance, speaker) = stance(&self.map, target.clause, target.predicate, concept);
        let whole = 0..tokens.len();
        let title = title(&self.map, target, &self.located_dates(), memory.last_named.as_deref());
        ClaimDraft {
            article: self.article,
            quote: self.sentence.span,
            focus: tokens.span(&target.scope),
            timex: None,
            edtf: None,
            bounds: Bounds::default(),
            modality: Modality::Happened,
            stance,
            speaker,
            reported: self.dated.dating.published.as_ref().map(|published| published.edtf),
            figures: figures(tokens, whole.clone(), &self.map.dates),
            concept: concept.map(|concept| concept.id),
            context: None,
            title: title.text,
            title_rank: title.rank,
            language: self.language(),
            subject: subject(tokens, target.scope.clone()).or_else(|| subject(tokens, whole.clone())),
            names: folded_names(tokens, whole.clone(), &self.map.dates),
            places: places(tokens, whole.clone(), &self.map.dates),
            condition: None,
            is_derived: false,
            is_postponed: tokens.has(whole, tokens.words.classes.modality, "postponed"),
            is_superseded: false,
            is_headline: self.sentence.zone == Zone::Headline,
            is_caption: self.sentence.zone == Zone::Caption,
            is_approximate: false,
            minute: None,
            print: Fingerprint::default(),
        }
    }

    /// The happenings of lenses that the sentence tells without dating them.
    fn undated(&self, memory: &Memory, told: &BTreeSet<usize>, concepts: &BTreeSet<&'static str>, found: &mut ArticleClaims) {
        let is_unresolved = self
            .readings
            .iter()
            .any(|reading| reading.timex_type == TimexType::Date && !reading.is_located() && reading.value.contains('X'));
        let mut seen = concepts.clone();
        for clause in (0..self.map.clauses.len()).filter(|clause| !told.contains(clause)) {
            if seen.len() >= concepts.len() + MOST_UNDATED {
                break;
            }
            let is_wished =
                self.map.clause(clause).is_some_and(|own| own.governors.iter().any(|governing| governing.kind == Governor::Wish));
            let Some(told) = concept_of_clause(self.run, &self.map, clause).filter(|_| !is_wished) else { continue };
            let (predicate, concept) = (told.predicate, told.concept);
            if !seen.insert(concept.id) {
                continue;
            }
            let scope = self.map.clause(clause).map_or(0..0, |clause| clause.tokens.clone());
            let target = Target { clause, predicate: Some(predicate), scope, is_bracketed: false };
            let claim = self.draft(&target, Some(concept), memory);
            let reason = match told.is_named {
                true if is_unresolved && concepts.is_empty() => "unresolved",
                true => "no-date",
                false => "no-happening",
            };
            if !claim.title.is_empty() {
                found.undated.push(Undatable { claim, reason });
            }
        }
        if seen.is_empty() && told.is_empty() {
            self.undated_without_concept(memory, found);
        }
    }

    /// A headline, an accusation or a denial that no lens names may still tell what other sentences date.
    fn undated_without_concept(&self, memory: &Memory, found: &mut ArticleClaims) {
        let disputes = |clause: &usize| {
            let of_clause = stance(&self.map, *clause, self.map.main_predicate(*clause), None).0;
            matches!(of_clause, Stance::Alleged | Stance::Denied)
        };
        let is_headline = self.sentence.zone == Zone::Headline;
        let disputed = (0..self.map.clauses.len()).find(disputes);
        let main = (0..self.map.clauses.len()).find(|clause| self.map.main_predicate(*clause).is_some());
        let Some(clause) = disputed.or(if is_headline { main.or(Some(0)) } else { None }) else { return };
        let scope = self.map.clause(clause).map_or(0..0, |clause| clause.tokens.clone());
        let target = Target { clause, predicate: self.map.main_predicate(clause), scope, is_bracketed: false };
        let claim = self.draft(&target, None, memory);
        if !claim.title.is_empty() {
            found.undated.push(Undatable { claim, reason: "no-happening" });
        }
    }

    fn is_recent(&self, reading: &Reading) -> bool {
        let days = self.published().zip(reading.bounds.earliest).map(|(published, earliest)| (published - earliest).num_days());
        days.is_some_and(|days| (0..=RECENT_DAYS).contains(&days))
    }

    fn published(&self) -> Option<NaiveDate> {
        self.dated.dating.published.as_ref().and_then(|published| published.edtf.bounds().latest)
    }

    fn language(&self) -> Option<LanguageTag> {
        self.sentence.language.or(self.dated.article.language)
    }
}

/// The days of a narrowed period, as an interval.
fn edtf_of(bounds: Bounds) -> Option<Edtf> {
    use CalendarDate::Day;
    Some(Edtf::interval(Day(bounds.earliest?), Day(bounds.latest?)))
}

/// Minutes after midnight of a value with a clock time: `2031-06-03T14:08`.
fn minute_of(value: &str) -> Option<u16> {
    let (_, clock) = value.split_once('T')?;
    let hour: u16 = clock.get(..2)?.parse().ok()?;
    let minute: u16 = clock.get(3..5).and_then(|minute| minute.parse().ok()).unwrap_or(0);
    Some(hour * 60 + minute)
}
