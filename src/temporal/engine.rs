//! All languages compiled, and the way of one article through the phases.
//!
//! ```text
//! sentences --tag, refine--> phrases --publication--> anchor --resolve in order--> readings --neighbours--> readings
//! ```

use super::build::slot;
use super::clause::ClauseClasses;
use super::fields::{Meaning, Timex};
use super::house_style::keep_style;
use super::matcher::Matcher;
use super::name_signs::{NameClasses, drop_by_signs};
use super::names::drop_names;
use super::opaque::{links, opaque_ranges};
use super::other_calendar::settle_by_country;
use super::publication::publication;
use super::reader::ArticleReader;
use super::reason::name_phrases;
use super::refine::{RefineClasses, refine};
use super::refusal::Refusal;
use super::tag::tag;
use super::without::{Pass, Without};
use super::{Dating, lengths};
use crate::documents::{Article, Sentence, Zone};
use crate::embedded;
use crate::lang::{CompiledRules, LanguageTag, RuleHead, RuleKind, TokenizedSentence};
use crate::text_span::TextSpan;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// The compiled language data of all languages, each taken up when it is first needed.
#[derive(Debug)]
pub struct DateEngine {
    languages: Vec<(LanguageTag, OnceLock<Option<LanguageRules>>)>,
    without: Without,
}

/// One language, ready to be applied.
#[derive(Debug)]
pub(super) struct LanguageRules {
    pub(super) tag: LanguageTag,
    pub(super) matcher: Matcher,
    refine: RefineClasses,
    names: NameClasses,
    pub(super) clause: ClauseClasses,
}

/// The phrases of one sentence.
pub(super) struct SentencePhrases<'e> {
    pub(super) sentence: Sentence,
    /// Its tokens, in the words of `rules`.
    pub(super) tokens: TokenizedSentence<'e>,
    pub(super) rules: &'e LanguageRules,
    pub(super) timexes: Vec<Timex>,
    pub(super) refusals: Vec<Refusal>,
    pub(super) links: Vec<TextSpan>,
}

impl DateEngine {
    /// The engine over the embedded language data.
    pub fn embedded() -> Self {
        Self::embedded_without(Without::default())
    }

    /// The same without some trap classes or passes, to measure what they earn.
    pub fn embedded_without(without: Without) -> Self {
        Self { languages: LanguageTag::all().chain(LanguageTag::base()).map(|tag| (tag, OnceLock::new())).collect(), without }
    }

    /// The classes of traps that the rules of all languages name.
    pub fn trap_classes(&self) -> BTreeSet<&'static str> {
        self.languages().flat_map(|language| &language.matcher.rules).filter_map(trap_class).collect()
    }

    /// Finds the publication day and reads every date expression of the article.
    pub fn date_article(&self, article: &Article) -> Dating {
        let mut phrases = self.find_phrases(article);
        if self.without.keeps(Pass::Names) {
            drop_names(&mut phrases, &article.text);
        }
        if self.without.keeps(Pass::HouseStyle) {
            keep_style(&mut phrases, &article.text);
        }
        let spanned: Vec<(TextSpan, &Timex)> = phrases.iter().flat_map(SentencePhrases::spanned).collect();
        let published = publication(article, &spanned);
        let mut reader = ArticleReader::new(article, &phrases, published.as_ref(), &self.without);
        for found in &phrases {
            reader.read(found);
        }
        if self.without.keeps(Pass::LengthsAgain) {
            lengths::repeat(&mut reader.readings);
        }
        let refusals = phrases.iter().flat_map(|found| found.refusals.iter().cloned()).collect();
        let ArticleReader { mut readings, diagnostics, .. } = reader;
        readings.sort_by_key(|reading| reading.span);
        name_phrases(&mut readings, &article.text, published.as_ref());
        Dating { published, readings, refusals, diagnostics }
    }

    fn find_phrases<'e>(&'e self, article: &'e Article) -> Vec<SentencePhrases<'e>> {
        let mut phrases = Vec::new();
        let mut tokens = TokenizedSentence::new(&article.text);
        for sentence in &article.sentences {
            let mut best: Option<((bool, usize), Option<SentencePhrases<'e>>)> = None;
            let own = sentence.language.or(article.language);
            for rules in self.candidates(article, sentence) {
                let found = find_in_sentence(rules, *sentence, &mut tokens, &self.without);
                let evidence = found.as_ref().map_or((false, 0), SentencePhrases::evidence);
                // Words of another language than the text's are only read for a whole day: the header line of a foreign page.
                let is_own = own.is_none_or(|own| own == rules.tag);
                let (is_whole_day, _) = evidence;
                if (is_own || is_whole_day) && best.as_ref().is_none_or(|(known, _)| evidence > *known) {
                    best = Some((evidence, found));
                }
            }
            phrases.extend(best.and_then(|(_, found)| found));
        }
        phrases
    }

    /// The languages whose rules are tried on a sentence. A header line can be in another language than the text, and so can a line of unknown language.
    fn candidates(&self, article: &Article, sentence: &Sentence) -> Vec<&LanguageRules> {
        let own = sentence.language.or(article.language);
        let preferred = own.and_then(|own| self.language(own));
        if sentence.zone != Zone::Byline
            && let Some(rules) = preferred
        {
            return vec![rules];
        }
        let others = self.languages().filter(|rules| Some(rules.tag) != own);
        preferred.into_iter().chain(others).collect()
    }

    /// Those that are tried on a line of unknown language.
    fn languages(&self) -> impl Iterator<Item = &LanguageRules> {
        LanguageTag::all().filter_map(|tag| self.language(tag))
    }

    /// The rules of a language. A test takes up those of every language.
    fn language(&self, tag: LanguageTag) -> Option<&LanguageRules> {
        let (_, rules) = self.languages.iter().find(|(known, _)| *known == tag)?;
        rules.get_or_init(|| LanguageRules::embedded(tag, &self.without)).as_ref()
    }
}

impl LanguageRules {
    fn embedded(tag: LanguageTag, without: &Without) -> Option<Self> {
        let compiled: CompiledRules = embedded::compiled(tag.as_str())?;
        let (refine, names, clause) =
            (RefineClasses::of(&compiled.lexicon), NameClasses::of(&compiled.lexicon), ClauseClasses::of(&compiled.lexicon));
        let is_left_out = |rule: &RuleHead| trap_class(rule).is_some_and(|class| without.trap_classes.contains(class));
        Some(Self { tag, matcher: Matcher::new(compiled, is_left_out), refine, names, clause })
    }
}

/// The class of a rule that is a trap, where it names one.
fn trap_class(rule: &RuleHead) -> Option<&'static str> {
    rule.set_to(slot!("class")).filter(|_| rule.kind == RuleKind::Trap).map(|class| class.value)
}

impl SentencePhrases<'_> {
    /// How well the rules of a language understand the sentence: a whole day is best, then the number of tokens that they explain.
    fn evidence(&self) -> (bool, usize) {
        let is_whole_day = |timex: &Timex| matches!(&timex.meaning, Meaning::Date(fields) if fields.is_full_day());
        (self.timexes.iter().any(is_whole_day), self.timexes.iter().map(|timex| timex.tokens.len()).sum())
    }

    fn spanned(&self) -> impl Iterator<Item = (TextSpan, &Timex)> {
        self.timexes.iter().map(|timex| (timex.span, timex))
    }
}

/// What the rules of a language find in a sentence, if anything. What is found takes `tokens` with it.
fn find_in_sentence<'e>(
    rules: &'e LanguageRules,
    sentence: Sentence,
    tokens: &mut TokenizedSentence<'e>,
    without: &Without,
) -> Option<SentencePhrases<'e>> {
    tokens.read(sentence.span, &rules.matcher.lexicon);
    let opaque = opaque_ranges(tokens);
    let found = tag(tokens, &rules.matcher, &opaque);
    // Stamps are read from the address of the source alone.
    let links = if sentence.zone == Zone::Source { links(tokens, &opaque) } else { Vec::new() };
    if found.is_empty() && links.is_empty() {
        return None;
    }
    let mut timexes = refine(found.timexes, tokens, rules.refine, without);
    let mut refused = found.refusals;
    if without.keeps(Pass::NameSigns) && sentence.zone != Zone::Headline {
        refused.extend(drop_by_signs(&mut timexes, tokens, rules.names, &rules.clause, sentence.zone));
    }
    settle_by_country(&mut timexes, tokens, rules.matcher.lexicon.class("fiscal_country"));
    for timex in &mut timexes {
        timex.span = tokens.span_of(&timex.tokens);
    }
    let refusals =
        refused.into_iter().map(|refused| Refusal { span: tokens.span_of(&refused.tokens), class: refused.class, rule: refused.rule });
    let refusals = refusals.collect();
    let tokens = std::mem::replace(tokens, TokenizedSentence::new(tokens.text));
    Some(SentencePhrases { sentence, tokens, rules, timexes, refusals, links })
}
