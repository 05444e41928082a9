//! What each article is about: the treaties, companies and cases that it names, and which names are of one thing.

use super::DatedArticle;
use super::names::{capitalised_runs, name_text};
use super::tokens::ClaimTokens;
use crate::documents::Zone;
use crate::lang::{ClaimWords, LanguageTag, fold};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Share of words from which two names are of one thing.
const SAME_NAME: f64 = 0.5;
/// How often an article must use a lens's words to be about its subject.
const OFTEN: usize = 2;

/// The subjects of a set of articles.
#[derive(Debug, Default)]
pub struct Topics {
    /// Per article: folded names.
    names: Vec<BTreeSet<String>>,
    /// Per article: how often each lens's subject words occur.
    mentions: Vec<BTreeMap<&'static str, usize>>,
    /// Words that only say what kind of thing a name names.
    heads: BTreeSet<String>,
    /// Each name's representative.
    alias: BTreeMap<String, String>,
}

impl Topics {
    /// Reads the articles once for the names of their subjects.
    pub fn of<'w>(articles: &[DatedArticle], words_of: impl Fn(Option<LanguageTag>) -> Option<&'w ClaimWords>) -> Self {
        let mut topics = Self::default();
        for dated in articles {
            let (mut names, mut mentions) = (BTreeSet::new(), BTreeMap::new());
            for sentence in
                dated.article.sentences.iter().filter(|sentence| !matches!(sentence.zone, Zone::Chrome | Zone::Source | Zone::Byline))
            {
                let Some(words) = words_of(sentence.language.or(dated.article.language)) else { continue };
                let tokens = ClaimTokens::new(&dated.article.text, sentence.span, words);
                for (_, lexeme) in tokens.all_in(0..tokens.len(), words.classes.subject) {
                    *mentions.entry(lexeme.sense.value).or_default() += 1;
                }
                topics.read_names(&tokens, &mut names);
            }
            topics.names.push(names);
            topics.mentions.push(mentions);
        }
        topics.link_similar_names();
        topics
    }

    fn read_names(&mut self, tokens: &ClaimTokens<'_>, names: &mut BTreeSet<String>) {
        let class = tokens.words.classes.subject;
        let is_headed = |run: &Range<usize>| {
            run.end - run.start > 1 && (tokens.at(run.start, class).is_some() || tokens.at(run.end - 1, class).is_some())
        };
        let runs: Vec<Range<usize>> = capitalised_runs(tokens, 0..tokens.len()).into_iter().filter(is_headed).collect();
        for run in &runs {
            let heads = [run.start, run.end - 1].into_iter().filter(|at| tokens.at(*at, class).is_some());
            self.heads.extend(heads.map(|at| fold(tokens.text(at))));
        }
        for pair in runs.windows(2) {
            let [first, second] = pair else { continue };
            // "the full name (or the short one)".
            let between = first.end..second.start;
            let is_short_name =
                between.len() <= 3 && tokens.text(first.end) == "(" && (second.end..second.end + 2).any(|at| tokens.text(at) == ")");
            if is_short_name {
                self.link(&fold(&name_text(tokens, first)), &fold(&name_text(tokens, second)));
            }
        }
        names.extend(runs.iter().map(|run| fold(&name_text(tokens, run))));
    }

    fn link_similar_names(&mut self) {
        // More names than this are no stack of articles about a few things; comparing each with each would be slow.
        const MOST_NAMES: usize = 600;
        let all: Vec<String> = self.names.iter().flatten().cloned().collect::<BTreeSet<_>>().into_iter().take(MOST_NAMES).collect();
        for (index, first) in all.iter().enumerate() {
            for second in all.iter().skip(index + 1) {
                if self.share_of_words(first, second) >= SAME_NAME {
                    self.link(first, second);
                }
            }
        }
    }

    /// Share of telling words that two names have in common: neither articles nor "treaty" tell.
    fn share_of_words(&self, first: &str, second: &str) -> f64 {
        let is_telling = |word: &&str| word.chars().count() > 3 && !self.heads.contains(*word);
        let words = |name: &str| name.split([' ', '-']).filter(is_telling).map(str::to_owned).collect::<BTreeSet<_>>();
        let (first, second) = (words(first), words(second));
        let (common, all) = (first.intersection(&second).count(), first.union(&second).count());
        if all == 0 { 0.0 } else { common as f64 / all as f64 }
    }

    fn link(&mut self, first: &str, second: &str) {
        let (root, other) = (self.root(first), self.root(second));
        if root != other {
            let (low, high) = if root < other { (root, other) } else { (other, root) };
            self.alias.insert(high, low);
        }
    }

    fn root(&self, name: &str) -> String {
        let mut at = name;
        while let Some(next) = self.alias.get(at) {
            at = next;
        }
        at.to_owned()
    }

    pub fn are_names_of_one(&self, first: &str, second: &str) -> bool {
        self.root(&fold(first)) == self.root(&fold(second))
    }

    /// Whether two articles name one subject.
    pub fn share_subject(&self, first: usize, second: usize) -> bool {
        let roots = |index: usize| self.names.get(index).into_iter().flatten().map(|name| self.root(name)).collect::<BTreeSet<_>>();
        !roots(first).is_disjoint(&roots(second))
    }

    /// Whether an article speaks of what a lens looks at.
    pub fn is_about(&self, article: usize, lens: &str) -> bool {
        self.mentions.get(article).and_then(|mentions| mentions.get(lens)).is_some_and(|count| *count >= OFTEN)
    }
}
