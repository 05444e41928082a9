//! Full text search over events and articles. Marks on letters, capitals and the way they are encoded make no difference: "nuoc" finds
//! "nước" typed in either normal form.

use super::Timeline;
use crate::text_span::TextSpan;
use std::collections::BTreeSet;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Passages of articles that are found, at most.
const MOST_PASSAGES: usize = 2_000;

/// All text of a timeline, folded once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Haystack {
    titles: Vec<String>,
    articles: Vec<String>,
}

/// One place to go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hit {
    /// Index into `Timeline::events`.
    Event(usize),
    /// A passage that no event is taken from. Index into `Timeline::articles`.
    Passage { article: usize, span: TextSpan },
}

/// Events first, in time order; then passages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    pub hits: Vec<Hit>,
    /// More passages were found than are listed.
    pub has_more: bool,
}

impl Hits {
    pub fn has_event(&self, index: usize) -> bool {
        self.hits.binary_search(&Hit::Event(index)).is_ok()
    }
}

impl Haystack {
    pub fn new(timeline: &Timeline) -> Self {
        Self {
            titles: timeline.events.iter().map(|event| fold(&event.title)).collect(),
            articles: timeline.articles.iter().map(|dated| fold(&dated.article.text)).collect(),
        }
    }

    /// Where `query` stands. Nothing is found for a query without a letter or digit.
    pub fn find(&self, query: &str, timeline: &Timeline) -> Hits {
        let query = fold(query.trim());
        if !query.contains(char::is_alphanumeric) {
            return Hits::default();
        }
        let titled = self.titles.iter().enumerate().filter(|(_, title)| title.contains(&query)).map(|(index, _)| Hit::Event(index));
        let mut hits: BTreeSet<Hit> = titled.collect();
        let (passages, has_more) = self.passages(&query, timeline);
        let told = told_by_article(timeline);
        for (article, span) in passages {
            let events: Vec<usize> =
                told.get(article).into_iter().flatten().filter(|(quote, _)| quote.overlaps(span)).map(|(_, event)| *event).collect();
            if events.is_empty() {
                hits.insert(Hit::Passage { article, span });
            }
            hits.extend(events.into_iter().map(Hit::Event));
        }
        Hits { hits: hits.into_iter().collect(), has_more }
    }

    fn passages(&self, query: &str, timeline: &Timeline) -> (Vec<(usize, TextSpan)>, bool) {
        let mut found = Vec::new();
        for (article, folded) in self.articles.iter().enumerate() {
            let places: Vec<usize> = folded.match_indices(query).map(|(at, _)| at).take(MOST_PASSAGES - found.len() + 1).collect();
            let text = timeline.articles.get(article).map_or("", |dated| dated.article.text.as_str());
            found.extend(spans_in(text, &places, query.len()).into_iter().map(|span| (article, span)));
            if found.len() > MOST_PASSAGES {
                found.truncate(MOST_PASSAGES);
                return (found, true);
            }
        }
        (found, false)
    }
}

/// For each article the quotes that events are taken from.
fn told_by_article(timeline: &Timeline) -> Vec<Vec<(TextSpan, usize)>> {
    let mut told = vec![Vec::new(); timeline.articles.len()];
    for (index, event) in timeline.events.iter().enumerate() {
        for claim in &event.claims {
            told.get_mut(claim.article).into_iter().for_each(|quotes| quotes.push((claim.quote, index)));
        }
    }
    told
}

/// Lower case, without marks, with single spaces.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        push_folded(&mut folded, c);
    }
    folded
}

fn push_folded(folded: &mut String, c: char) {
    if c.is_whitespace() {
        if !folded.ends_with(' ') {
            folded.push(' ');
        }
        return;
    }
    for lower in c.to_lowercase() {
        decompose_canonical(lower, |part| {
            if !is_combining_mark(part) {
                // The stroke through a letter is no mark of its own in Unicode, but people leave it out like one.
                folded.push(if part == 'đ' { 'd' } else { part });
            }
        });
    }
}

/// The spans of `text` whose folded form begins at `places` (sorted) and is `length` bytes long.
fn spans_in(text: &str, places: &[usize], length: usize) -> Vec<TextSpan> {
    let mut spans = Vec::with_capacity(places.len());
    let (mut folded, mut waiting) = (String::new(), places.iter().peekable());
    let mut open: Vec<(usize, usize)> = Vec::new();
    for (at, c) in text.char_indices() {
        let before = folded.len();
        push_folded(&mut folded, c);
        if folded.len() == before {
            // A mark belongs to the letter before it.
            continue;
        }
        open.retain(|(start, end)| {
            let is_over = before >= *end;
            if is_over {
                spans.push(TextSpan::new(*start, at));
            }
            !is_over
        });
        while waiting.next_if(|place| **place < folded.len()).is_some() {
            open.push((at, before + length));
        }
    }
    spans.extend(open.into_iter().map(|(start, _)| TextSpan::new(start, text.len())));
    spans.sort_by_key(|span| span.start);
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_capitals_and_encoding_make_no_difference() {
        let rows = [
            ("Nước sông Đà dâng cao", "nuoc song da", Some("Nước sông Đà")),
            ("Nước sông", "NƯỚC", Some("Nước")),
            ("Nu\u{31b}o\u{301}c so\u{302}ng", "nước", Some("Nu\u{31b}o\u{301}c")),
            ("Kata-kata", "kata", Some("Kata")),
            ("the  river\nrose", "river rose", Some("river\nrose")),
            ("İstanbul", "istanbul", Some("İstanbul")),
            ("the river", "rivers", None),
            ("đường", "duong", Some("đường")),
            ("", "a", None),
        ];
        for (text, query, expected) in rows {
            let folded = fold(text);
            let query = fold(query);
            let places: Vec<usize> = folded.match_indices(&query).map(|(at, _)| at).collect();
            let first = spans_in(text, &places, query.len()).first().map(|span| span.of(text));
            assert_eq!(first, expected, "{query:?} in {text:?}");
        }
    }

    #[test]
    fn every_place_of_a_long_text_is_found_where_it_stands() {
        let text = "Lũ và lũ, LŨ; không lu nào";
        let folded = fold(text);
        let places: Vec<usize> = folded.match_indices("lu").map(|(at, _)| at).collect();
        let found: Vec<&str> = spans_in(text, &places, 2).iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["Lũ", "lũ", "LŨ", "lu"]);
    }
}
