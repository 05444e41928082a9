//! All languages compiled, and the way of one article through the phases.
//!
//! ```text
//! sentences --tag, refine--> phrases --publication--> anchor --resolve in order--> readings --neighbours--> readings
//! ```

use super::clause::ClauseClasses;
use super::fields::{Meaning, Timex};
use super::house_style::keep_style;
use super::matcher::Matcher;
use super::names::drop_names;
use super::opaque::{links, opaque_ranges};
use super::other_calendar::settle_by_country;
use super::publication::publication;
use super::reader::ArticleReader;
use super::refine::{RefineClasses, refine};
use super::refusal::Refusal;
use super::tag::tag;
use super::without::{Pass, Without};
use super::{Dating, lengths};
use crate::documents::{Article, Sentence, Zone};
use crate::embedded;
use crate::lang::TokenizedSentence;
use crate::lang::{LanguageTag, Lexicon, parse_rules};
use crate::text_span::TextSpan;
use std::collections::BTreeSet;

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
    pub(super) clause: ClauseClasses,
}

/// The phrases of one sentence.
pub(super) struct SentencePhrases<'e> {
    pub(super) sentence: Sentence,
    pub(super) rules: &'e LanguageRules,
    pub(super) timexes: Vec<Timex>,
    pub(super) refusals: Vec<Refusal>,
    pub(super) links: Vec<TextSpan>,
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

    /// The classes of traps that the rules of all languages name.
    pub fn trap_classes(&self) -> BTreeSet<&'static str> {
        let rules = self.languages.iter().flat_map(|language| &language.matcher.rules);
        rules.filter(|rule| rule.kind == "trap").filter_map(|rule| rule.set.get("class").copied()).collect()
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
        let mut phrases = self.find_phrases(article, &mut tokens);
        if self.without.keeps(Pass::Names) {
            drop_names(&mut phrases, &article.text);
        }
        if self.without.keeps(Pass::HouseStyle) {
            keep_style(&mut phrases, &article.text);
        }
        let spanned: Vec<(TextSpan, &Timex)> = phrases.iter().flat_map(SentencePhrases::spanned).collect();
        let published = publication(article, &spanned);
        let mut reader = ArticleReader::new(article, &phrases, published.as_ref(), &self.without, &mut tokens);
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
            let own = sentence.language.or(article.language);
            for rules in self.candidates(article, sentence) {
                let found = find_in_sentence(rules, *sentence, tokens, &self.without);
                // Words of another language than the text's are only read for a whole day: the header line of a foreign page.
                let is_own = own.is_none_or(|own| own == rules.tag);
                let may_be = is_own || found.evidence().0;
                let is_better = may_be && best.as_ref().is_none_or(|best| found.evidence() > best.evidence());
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
    let mut lexicon = Lexicon::parse(words).map_err(|error| format!("data/{words_path}: {error}"))?;
    let (rules_path, rules) = file("rules.toml")?;
    let mut all = parse_rules(rules).map_err(|error| format!("data/{rules_path}: {error}"))?;
    // A language can do without holidays.
    if let Ok((path, calendar)) = file("calendar.toml") {
        all.extend(lexicon.add_classes_beside_rules(calendar).map_err(|error| format!("data/{path}: {error}"))?);
    }
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
    settle_by_country(&mut timexes, tokens, rules.matcher.lexicon.class("fiscal_country"));
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
