//! What of a timeline may leave.

use super::DataFormat;
use crate::documents::{ArticleKind, is_web_address};
use crate::edtf::Edtf;
use crate::events::{Claim, DatedArticle, Event, Modality};
use crate::layout::status_key;
use crate::message::Message;
use crate::timeline::Timeline;
use crate::words::Words;
use std::collections::BTreeSet;

/// How much of the texts leaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Whole articles, not only the quoted sentences.
    pub with_texts: bool,
    /// A byte order mark before tables, for spreadsheets that need it to read UTF-8.
    pub with_bom: bool,
}

/// A timeline with nothing in it that stays at home.
#[derive(Clone, Copy, Debug)]
pub struct Public<'a> {
    timeline: &'a Timeline,
    pub scope: Scope,
}

/// A source as it is cited.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// From 1, in the order of the articles.
    pub number: usize,
    dated: &'a DatedArticle,
}

impl<'a> Public<'a> {
    pub const fn new(timeline: &'a Timeline, scope: Scope) -> Self {
        Self { timeline, scope }
    }

    pub fn events(&self) -> &'a [Event] {
        &self.timeline.events
    }

    /// Events that have a day to stand on.
    pub fn located(&self) -> impl Iterator<Item = &'a Event> {
        self.timeline.events.iter().filter(|event| event.bounds.is_located())
    }

    pub fn tags(&self, index: usize) -> &'a [String] {
        self.timeline.curation.get(index).map(|curation| curation.tags.as_slice()).unwrap_or_default()
    }

    pub fn source(&self, article: usize) -> Option<Source<'a>> {
        self.timeline.articles.get(article).map(|dated| Source { number: article + 1, dated })
    }

    /// The articles that events stand on.
    pub fn sources(&self) -> Vec<Source<'a>> {
        let used: BTreeSet<usize> = self.timeline.events.iter().flat_map(|event| &event.claims).map(|claim| claim.article).collect();
        used.into_iter().filter_map(|article| self.source(article)).collect()
    }

    /// The sources of one event, each once, the leading first.
    pub fn sources_of(&self, event: &Event) -> Vec<Source<'a>> {
        let mut seen = BTreeSet::new();
        let first = event.claims.iter().filter(|claim| seen.insert(claim.article));
        first.filter_map(|claim| self.source(claim.article)).collect()
    }

    /// The sentence of a claim, where the words are the article's own: a brief's are ours and are no quotation.
    pub fn quote(&self, claim: &Claim) -> Option<&'a str> {
        let article = &self.timeline.articles.get(claim.article)?.article;
        (article.kind == ArticleKind::Original).then(|| claim.quote.of(&article.text).trim())
    }
}

impl<'a> Source<'a> {
    pub fn publisher(&self) -> Option<&'a str> {
        self.dated.article.publisher.as_deref()
    }

    /// The title of the article; of a brief, that of the article it was written after.
    pub fn title(&self) -> Option<&'a str> {
        self.dated.article.after.as_deref().or(self.dated.article.title.as_deref())
    }

    pub fn url(&self) -> Option<&'a str> {
        self.dated.article.url.as_deref().filter(|url| is_web_address(url))
    }

    pub fn published(&self) -> Option<Edtf> {
        self.dated.dating.published.as_ref().map(|published| published.edtf)
    }

    pub fn language(&self) -> Option<&'static str> {
        self.dated.article.language.map(|language| language.as_str())
    }

    pub fn text(&self) -> &'a str {
        &self.dated.article.text
    }

    /// "Publisher, title": what names it in one line. Never the name of its file.
    pub fn name(&self) -> String {
        let host = self.url().and_then(|url| url.split('/').nth(2));
        let parts: Vec<&str> = [self.publisher().or(host), self.title()].into_iter().flatten().collect();
        if parts.is_empty() { format!("[{}]", self.number) } else { parts.join(", ") }
    }
}

/// "projected" and its like, in the reader's language.
pub fn status(event: &Event, words: &Words) -> String {
    words.text(if is_vouched(event) { status_key(event.modality) } else { "status-disputed" })
}

/// Whether anybody says so in earnest.
pub fn is_vouched(event: &Event) -> bool {
    use crate::events::Stance::{Attributed, Denied, Stated};
    let says = |claim: &Claim| matches!(claim.stance, Stated | Attributed);
    event.claims.iter().any(says) && !event.claims.iter().any(|claim| claim.stance == Denied)
}

/// Whether it is sure enough to stand in a calendar without a mark.
pub fn is_settled(event: &Event) -> bool {
    event.modality == Modality::Happened && is_vouched(event)
}

/// What leaves with a format, to be said before it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaving {
    /// One sentence each.
    pub leaves: Vec<Message>,
    /// Events that the format has no place for.
    pub skipped: usize,
}

pub fn leaving(public: &Public<'_>, format: DataFormat) -> Leaving {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let sources = Message::new("leaves-sources").count("count", count(public.sources().len()));
    if !format.has_events() {
        return Leaving { leaves: vec![sources], skipped: 0 };
    }
    let shown: Vec<&Event> = if format.has_undated() { public.events().iter().collect() } else { public.located().collect() };
    let quotes = shown.iter().flat_map(|event| &event.claims).filter(|claim| public.quote(claim).is_some()).count();
    let mut leaves = vec![Message::new("leaves-events").count("count", count(shown.len())), sources];
    if matches!(format, DataFormat::Csv | DataFormat::Json) {
        leaves.push(Message::new("leaves-quotes").count("count", count(quotes)));
    } else if quotes > 0 && matches!(format, DataFormat::Ics | DataFormat::TimelineJs) {
        leaves.push(
            Message::new("leaves-quotes").count("count", count(shown.iter().filter(|event| lead_quote(public, event).is_some()).count())),
        );
    }
    if public.scope.with_texts && format == DataFormat::Json {
        leaves.push(Message::new("leaves-texts").count("count", count(public.sources().len())));
    }
    leaves.push(Message::new("leaves-nothing-else"));
    Leaving { leaves, skipped: public.events().len() - shown.len() }
}

/// The sentence of the leading claim.
pub fn lead_quote<'a>(public: &Public<'a>, event: &Event) -> Option<&'a str> {
    public.quote(event.claims.first()?)
}
