//! A name stays a name: where "Juli Sarwono" was refused as a name, "Juli menambahkan" is no month either.

use super::engine::SentencePhrases;
use super::fields::Meaning;
use super::refusal::Refusal;
use crate::lang::fold;
use crate::text_span::TextSpan;
use std::collections::BTreeMap;

/// The class of traps whose phrases are names.
const NAME: &str = "name";

/// Drops months and weekdays that stand alone and are a name elsewhere in the article. After a preposition they are kept.
pub(super) fn drop_names(phrases: &mut [SentencePhrases<'_>], text: &str) {
    let mut names: BTreeMap<String, &'static str> = BTreeMap::new();
    for refusal in phrases.iter().flat_map(|found| &found.refusals).filter(|refusal| refusal.class == NAME) {
        let words = refusal.span.of(text).split_whitespace().filter(|word| word.starts_with(char::is_uppercase));
        names.extend(words.map(|word| (word.to_owned(), refusal.rule)));
    }
    if names.is_empty() {
        return;
    }
    for found in phrases {
        let prepositions = found.rules.matcher.lexicon.entries("preposition");
        let SentencePhrases { sentence, timexes, refusals, .. } = found;
        timexes.retain(|timex| {
            let is_bare = timex.tokens.len() == 1 && matches!(&timex.meaning, Meaning::Date(fields) if fields.day.is_none());
            let rule = names.get(timex.span.of(text)).filter(|_| is_bare && !follows_one_of(prepositions, text, sentence.span, timex.span));
            refusals.extend(rule.map(|rule| Refusal { span: timex.span, class: NAME, rule }));
            rule.is_none()
        });
    }
}

fn follows_one_of(words: &[&str], text: &str, sentence: TextSpan, phrase: TextSpan) -> bool {
    let before = TextSpan::new(sentence.start, phrase.start).of(text);
    before.split_whitespace().next_back().is_some_and(|word| words.contains(&fold(word).as_str()))
}
