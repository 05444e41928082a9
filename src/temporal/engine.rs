//! All languages compiled, and the way of one article through the phases.
//!
//! ```text
//! sentences --tag, refine--> phrases --publication--> anchor --resolve in order--> readings --neighbours--> readings
//! ```

use super::clause::ClauseClasses;
use super::fields::{Meaning, Origin, Place, Timex};
use super::matcher::Matcher;
use super::opaque::{links, opaque_ranges};
use super::place::{Mention, Surroundings};
use super::publication::{anchor_day, inside, is_anchored, publication};
use super::reading::{Certainty, Granularity, Modifier, Reading, TimexType};
use super::refine::{RefineClasses, refine};
use super::refusal::Refusal;
use super::resolve::{Resolved, resolve};
use super::tag::tag;
use super::url_stamp::url_stamp;
use super::without::{Pass, Without};
use super::{Dating, lengths};
use crate::diagnostic::{Diagnostic, Severity};
use crate::documents::{Article, Published, Sentence, Zone};
use crate::edtf::Edtf;
use crate::embedded;
use crate::lang::TokenizedSentence;
use crate::lang::{LanguageTag, Lexicon, parse_rules};
use crate::message::Message;
use crate::text_span::TextSpan;
use chrono::NaiveDate;

/// The rule that reads a stamp in an address; it belongs to no language and needs no words.
const URL_STAMP_RULE: &str = "shared.url.stamp";

/// The compiled language data of all languages.
#[derive(Debug)]
pub struct DateEngine {
    languages: Vec<LanguageRules>,
    without: Without,
}

/// One language, ready to be applied.
#[derive(Debug)]
pub(super) struct LanguageRules {
    pub(super) tag: LanguageTag,
    pub(super) matcher: Matcher,
    refine: RefineClasses,
    clause: ClauseClasses,
}

/// The phrases of one sentence.
struct SentencePhrases<'e> {
    sentence: Sentence,
    rules: &'e LanguageRules,
    timexes: Vec<Timex>,
    refusals: Vec<Refusal>,
    links: Vec<TextSpan>,
}

impl DateEngine {
    /// Compiles the embedded language data.
    ///
    /// A language whose files are broken is left out; the tests hold the data of every language against that.
    pub fn embedded() -> Self {
        Self::embedded_without(Without::default())
    }

    /// The same without some trap classes or passes, to measure what they earn.
    pub fn embedded_without(without: Without) -> Self {
        let languages = LanguageTag::all().into_iter().filter_map(|tag| compile(tag, &without).ok()).collect();
        Self { languages, without }
    }

    /// What is wrong with the data of a language, as a sentence for whoever edits it.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong.
    pub fn check(tag: LanguageTag) -> Result<(), String> {
        compile(tag, &Without::default()).map(|_| ())
    }

    /// Finds the publication day and reads every date expression of the article.
    pub fn date_article(&self, article: &Article) -> Dating {
        let mut tokens = TokenizedSentence::new(&article.text);
        let phrases = self.find_phrases(article, &mut tokens);
        let headers: Vec<(TextSpan, &Timex)> =
            phrases.iter().filter(|found| found.sentence.zone == Zone::Byline).flat_map(SentencePhrases::spanned).collect();
        let published = publication(article, &headers);
        let mut reader = ArticleReader {
            published: published.as_ref(),
            mention: None,
            period: None,
            readings: Vec::new(),
            diagnostics: Vec::new(),
            article,
            without: &self.without,
        };
        for found in &phrases {
            reader.read(found, &mut tokens);
        }
        if self.without.keeps(Pass::LengthsAgain) {
            lengths::repeat(&mut reader.readings);
        }
        let refusals = phrases.iter().flat_map(|found| found.refusals.iter().cloned()).collect();
        let ArticleReader { mut readings, diagnostics, .. } = reader;
        readings.sort_by_key(|reading| reading.span);
        Dating { published, readings, refusals, diagnostics }
    }

    fn find_phrases<'e>(&'e self, article: &Article, tokens: &mut TokenizedSentence<'_>) -> Vec<SentencePhrases<'e>> {
        let mut phrases = Vec::new();
        for sentence in &article.sentences {
            let mut best: Option<SentencePhrases<'e>> = None;
            for rules in self.candidates(article, sentence) {
                let found = find_in_sentence(rules, *sentence, tokens, &self.without);
                let is_better = best.as_ref().is_none_or(|best| found.evidence() > best.evidence());
                if is_better {
                    best = Some(found);
                }
            }
            phrases.extend(best.filter(|found| !found.is_empty()));
        }
        phrases
    }

    /// The languages whose rules are tried on a sentence. A header line can be in another language than the text, and so can a line of unknown language.
    fn candidates(&self, article: &Article, sentence: &Sentence) -> Vec<&LanguageRules> {
        let own = sentence.language.or(article.language);
        let of = |tag: LanguageTag| self.languages.iter().find(move |rules| rules.tag == tag);
        let preferred = own.and_then(of);
        if sentence.zone != Zone::Byline
            && let Some(rules) = preferred
        {
            return vec![rules];
        }
        let others = self.languages.iter().filter(|rules| Some(rules.tag) != own);
        preferred.into_iter().chain(others).collect()
    }
}

impl SentencePhrases<'_> {
    fn is_empty(&self) -> bool {
        self.timexes.is_empty() && self.refusals.is_empty() && self.links.is_empty()
    }

    /// How well the rules of a language understand the sentence: a whole day is best, then the number of tokens that they explain.
    fn evidence(&self) -> (bool, usize) {
        let is_whole_day = |timex: &Timex| matches!(&timex.meaning, Meaning::Date(fields) if fields.is_full_day());
        (self.timexes.iter().any(is_whole_day), self.timexes.iter().map(|timex| timex.tokens.len()).sum())
    }

    fn spanned(&self) -> impl Iterator<Item = (TextSpan, &Timex)> {
        self.timexes.iter().map(|timex| (timex.span, timex))
    }
}

fn compile(tag: LanguageTag, without: &Without) -> Result<LanguageRules, String> {
    let file = |name: &str| {
        let path = format!("lang/{tag}/{name}");
        embedded::file(&path).ok_or_else(|| format!("data/{path} is missing")).map(|content| (path.clone(), content))
    };
    let (words_path, words) = file("words.toml")?;
    let lexicon = Lexicon::parse(words).map_err(|error| format!("data/{words_path}: {error}"))?;
    let (rules_path, rules) = file("rules.toml")?;
    let mut all = parse_rules(rules).map_err(|error| format!("data/{rules_path}: {error}"))?;
    let shared = embedded::file("lang/shared.toml").unwrap_or_default();
    all.extend(parse_rules(shared).map_err(|error| format!("data/lang/shared.toml: {error}"))?);
    all.retain(|rule| rule.kind != "trap" || !rule.set.get("class").is_some_and(|class| without.trap_classes.contains(*class)));
    let (refine, clause) = (RefineClasses::of(&lexicon), ClauseClasses::of(&lexicon));
    let matcher = Matcher::compile(lexicon, all).map_err(|error| format!("data/{rules_path}: {error}"))?;
    Ok(LanguageRules { tag, matcher, refine, clause })
}

fn find_in_sentence<'e>(
    rules: &'e LanguageRules,
    sentence: Sentence,
    tokens: &mut TokenizedSentence<'_>,
    without: &Without,
) -> SentencePhrases<'e> {
    tokens.read(sentence.span, &rules.matcher.lexicon);
    let opaque = opaque_ranges(tokens);
    let found = tag(tokens, &rules.matcher, &opaque);
    let mut timexes = refine(found.timexes, tokens, rules.refine, without);
    for timex in &mut timexes {
        timex.span = tokens.span_of(&timex.tokens);
    }
    let refusals = found.refusals.into_iter().map(|refused| Refusal {
        span: tokens.span_of(&refused.tokens),
        class: refused.class,
        rule: refused.rule,
    });
    SentencePhrases { sentence, rules, timexes, refusals: refusals.collect(), links: links(tokens) }
}

/// Reads the phrases of one article in order and remembers what later ones count from.
struct ArticleReader<'a> {
    article: &'a Article,
    without: &'a Without,
    published: Option<&'a Published>,
    mention: Option<Mention>,
    /// The period told last, longer than a week.
    period: Option<Mention>,
    readings: Vec<Reading>,
    diagnostics: Vec<Diagnostic>,
}

impl ArticleReader<'_> {
    fn read(&mut self, found: &SentencePhrases<'_>, tokens: &mut TokenizedSentence<'_>) {
        if found.sentence.zone == Zone::Source {
            self.readings.extend(found.links.iter().filter_map(|link| stamp_reading(&self.article.text, *link)));
        }
        if found.timexes.is_empty() {
            return;
        }
        tokens.read(found.sentence.span, &found.rules.matcher.lexicon);
        let first = self.readings.len();
        for (position, timex) in found.timexes.iter().enumerate() {
            self.read_timex(found, position, timex, tokens);
        }
        let of_sentence = self.readings.get_mut(first..).unwrap_or_default();
        if self.without.keeps(Pass::LengthsBeside) {
            lengths::locate_beside(of_sentence, &found.timexes, tokens, &found.rules.clause);
        }
    }

    fn read_timex(&mut self, found: &SentencePhrases<'_>, position: usize, timex: &Timex, tokens: &TokenizedSentence<'_>) {
        let zone = found.sentence.zone;
        let around = Surroundings {
            published: self.anchor(zone),
            mention: self.mention.filter(|_| is_anchored(zone)),
            period: self.period.filter(|_| is_anchored(zone)),
            sentence_year: if self.without.keeps(Pass::LinkedYear) { linked_year(found, position, tokens) } else { None },
            tense: if self.without.keeps(Pass::Tense) { found.rules.clause.tense(tokens, &timex.tokens) } else { None },
        };
        let resolved = resolve(timex, &around);
        let span = timex.span;
        if zone == Zone::Byline && resolved.extent.is_none() {
            // Crumbs of a header line are no expressions of the article.
            return;
        }
        if let Some(extent) = resolved.extent.filter(|_| is_anchored(zone)) {
            self.remember(Mention { extent, span }, &timex.meaning);
        }
        let certainty = if self.without.keeps(Pass::Certainty) {
            certainty(found, timex, &resolved, around.published, tokens)
        } else {
            Certainty::Certain
        };
        self.diagnose(&resolved, span);
        self.readings.push(reading(found, timex, resolved, certainty, zone));
    }

    fn remember(&mut self, mention: Mention, meaning: &Meaning) {
        // What is compared with the period that is reported on does not take its place.
        let is_reported = match meaning {
            Meaning::Date(fields) => fields.origin == Origin::Published && fields.offset.is_none_or(|offset| offset.amount == 0),
            Meaning::Range(..) => true,
            _ => false,
        };
        if is_reported && mention.extent.granularity() > Granularity::Week {
            self.period = Some(mention);
        }
        self.mention = Some(mention);
    }

    fn anchor(&self, zone: Zone) -> Option<NaiveDate> {
        if is_anchored(zone) { anchor_day(self.published) } else { None }
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
    let is_to_come = resolved.bounds.latest.is_some_and(|latest| published.is_none_or(|published| latest > published));
    if is_to_come && found.rules.clause.is_conditional(tokens, &timex.tokens) {
        return Certainty::Conditional;
    }
    if is_to_come && found.rules.clause.is_projected(tokens, &timex.tokens) {
        return Certainty::Projected;
    }
    let is_indefinite = matches!(&timex.meaning, Meaning::Duration(length) if length.amount.is_none());
    let is_bounded = matches!(timex.modifier, Some(Modifier::LessThan | Modifier::MoreThan | Modifier::Approx));
    if timex.approximate || is_bounded || is_indefinite || matches!(timex.meaning, Meaning::Vague(_)) {
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
        steps: vec![Message::new("step-url-stamp"), Message::new("step-result").date("date", edtf)],
    })
}
