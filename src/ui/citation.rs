//! A claim as a citation: what was said, by whom, when, where.

use crate::documents::{Article, ArticleKind};
use crate::events::{Claim, DatedArticle};
use crate::layout::source_line;
use crate::words::Words;

/// The article, and the quote where the words are the article's own. A brief's words are ours, so they are not quoted.
pub fn citation(dated: &DatedArticle, claim: &Claim, words: &Words) -> String {
    let article = &dated.article;
    let published = dated.dating.published.as_ref().map(|published| published.edtf);
    match article.kind {
        ArticleKind::Original => format!("“{}” — {}", quote(article, claim), source_line(article, published, words)),
        ArticleKind::Brief => source_line(&cited_article(article), published, words),
    }
}

/// The article that a brief was written after.
fn cited_article(brief: &Article) -> Article {
    Article { kind: ArticleKind::Original, ..brief.clone() }
}

fn quote<'a>(article: &'a Article, claim: &Claim) -> &'a str {
    claim.quote.of(&article.text).trim_matches(['"', '“', '”'])
}
