//! Articles as they are stored, and back.

use super::format::{StoredArticle, StoredDay, StoredSentence};
use crate::documents::{Article, Published, Sentence, read_json_line};
use crate::lang::LanguageTag;
use crate::text_span::TextSpan;
use serde_json::{Map, json};

impl StoredArticle {
    pub fn of(article: &Article) -> Self {
        let sentence = |sentence: &Sentence| {
            let language = sentence.language.map(|tag| tag.as_str().to_owned());
            (sentence.span.start, sentence.span.end, sentence.zone, language, sentence.paragraph)
        };
        Self {
            id: article.id.clone(),
            kind: article.kind,
            after: article.after.clone(),
            title: article.title.clone(),
            publisher: article.publisher.clone(),
            url: article.url.clone(),
            language: article.language.map(|tag| tag.as_str().to_owned()),
            published: article.published.as_ref().map(StoredDay::of),
            header_days: article.header_days.iter().map(StoredDay::of).collect(),
            url_span: article.url_span,
            sentences: article.sentences.iter().map(sentence).collect(),
            hash: article.hash.clone(),
            text: article.text.clone(),
            other: Map::new(),
        }
    }

    /// The article as it was read; where its sentences are missing or cannot be those of the text, the text is read anew.
    pub fn article(&self) -> Article {
        let read = || read_json_line(&json!({ "id": self.id, "text": self.text, "lang": self.language }).to_string(), 1, None);
        let sentences = self.sentences_of_text();
        let fresh = if sentences.is_some() { None } else { Some(read()) };
        let is_in_text = |span: &TextSpan| !span.of(&self.text).is_empty();
        Article {
            id: self.id.clone(),
            kind: self.kind,
            after: self.after.clone(),
            text: self.text.clone(),
            title: self.title.clone().or_else(|| fresh.as_ref()?.title.clone()),
            publisher: self.publisher.clone().or_else(|| fresh.as_ref()?.publisher.clone()),
            url: self.url.clone().or_else(|| fresh.as_ref()?.url.clone()),
            language: self.language.as_deref().and_then(LanguageTag::find).or_else(|| fresh.as_ref()?.language),
            published: self.published.as_ref().map(StoredDay::published),
            header_days: match &fresh {
                Some(fresh) => fresh.header_days.clone(),
                None => self.header_days.iter().map(StoredDay::published).collect(),
            },
            url_span: self.url_span.filter(is_in_text),
            sentences: sentences.or_else(|| fresh.as_ref().map(|fresh| fresh.sentences.clone())).unwrap_or_default(),
            hash: self.hash.clone(),
            diagnostics: Vec::new(),
        }
    }

    /// `None` if there are none, or if they are not in order or not on characters of the text.
    pub(super) fn sentences_of_text(&self) -> Option<Vec<Sentence>> {
        let mut end_before = 0;
        let mut sentence = |(start, end, zone, language, paragraph): &StoredSentence| {
            let span = TextSpan::new(*start, *end);
            let fits = end_before <= *start && start < end && !span.of(&self.text).is_empty();
            end_before = *end;
            let language = language.as_deref().and_then(LanguageTag::find);
            fits.then_some(Sentence { span, zone: *zone, language, paragraph: *paragraph })
        };
        if self.sentences.is_empty() { None } else { self.sentences.iter().map(&mut sentence).collect() }
    }
}

impl StoredDay {
    fn of(published: &Published) -> Self {
        Self { edtf: published.edtf, time: published.time.clone(), basis: published.basis, span: published.span }
    }

    fn published(&self) -> Published {
        Published { edtf: self.edtf, time: self.time.clone(), basis: self.basis, span: self.span }
    }
}
