//! An article's source, and what is wrong with it.

use crate::diagnostic::{Diagnostic, Severity};
use crate::documents::{ArticleKind, Basis};
use crate::edtf::Edtf;
use crate::events::DatedArticle;
use crate::lang::LanguageTag;
use crate::text_span::TextSpan;
use crate::words::Words;
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct ArticleJson {
    pub id: String,
    kind: ArticleKind,
    title: Option<String>,
    publisher: Option<String>,
    url: Option<String>,
    language: Option<LanguageTag>,
    hash: String,
    published: Option<PublishedJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

#[derive(Debug, Serialize)]
struct PublishedJson {
    edtf: Edtf,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    basis: Basis,
    span: Option<TextSpan>,
}

impl ArticleJson {
    pub fn new(dated: &DatedArticle, with_text: bool) -> Self {
        let article = &dated.article;
        let published = dated.dating.published.as_ref().map(|published| PublishedJson {
            edtf: published.edtf,
            time: published.time.clone(),
            basis: published.basis,
            span: published.span,
        });
        Self {
            id: article.id.clone(),
            kind: article.kind,
            title: article.title.clone(),
            publisher: article.publisher.clone(),
            url: article.url.clone(),
            language: article.language,
            hash: article.hash.clone(),
            published,
            text: with_text.then(|| article.text.clone()),
        }
    }
}

#[derive(Debug, Serialize)]
pub struct DiagnosticJson {
    /// The article or path, where it does not stand inside the article's own line.
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<String>,
    severity: &'static str,
    code: &'static str,
    message: String,
    span: Option<TextSpan>,
    hint: Option<String>,
}

impl DiagnosticJson {
    pub fn new(place: Option<&str>, diagnostic: &Diagnostic, words: &Words) -> Self {
        Self {
            article: place.map(str::to_owned),
            severity: match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            },
            code: diagnostic.code,
            message: words.say(&diagnostic.message),
            span: diagnostic.span,
            hint: words.hint(&diagnostic.message),
        }
    }
}
