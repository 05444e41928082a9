//! From a draft to the article: blocks, zones, sentences, language, and who said what of the source.

use super::article::{Article, Basis, GivenFields, Published, Sentence};
use super::blocks::{Block, blocks};
use super::draft::Draft;
use super::glue::cut_glue;
use super::html_metadata::is_web_address;
use super::language::{Evidence, evidence};
use super::publisher::publisher_in;
use super::sentences::sentences;
use super::zones::{Marked, Zones, zones};
use crate::diagnostic::{Diagnostic, Severity};
use crate::embedded;
use crate::lang::{LanguageTag, TextWords};
use crate::message::Message;
use sha2::{Digest, Sha256};
use std::sync::OnceLock;

/// The words of all languages, read once.
pub fn text_words() -> &'static TextWords {
    static WORDS: OnceLock<TextWords> = OnceLock::new();
    WORDS.get_or_init(|| embedded::compiled(embedded::TEXT_WORDS).unwrap_or_default())
}

/// Puts the article together. What the caller gives wins over the front block, that over the format, that over the text.
pub fn assemble(id: String, draft: Draft, given: GivenFields) -> Article {
    let words = text_words();
    let mut diagnostics = draft.diagnostics;
    let text = draft.text;
    if text.trim().is_empty() && diagnostics.is_empty() {
        diagnostics.push(Diagnostic::new(Severity::Warning, Message::new("diagnostic-empty")));
    }
    let found_blocks = cut_glue(&text, blocks(&text));
    let found_zones = zones(&text, &found_blocks, words, Marked { headline: draft.headline, captions: &draft.captions });
    let passages: Vec<Evidence> = found_blocks.iter().map(|block| evidence(block.span.of(&text), words)).collect();
    let forced = given.language.or(draft.fields.language);
    let declared = || draft.language.as_deref().filter(|_| is_short(&passages)).and_then(declared_language);
    let language = forced.or_else(|| language_of_all(&passages)).or_else(declared);
    let sentences = all_sentences(&text, &found_blocks, &found_zones, &passages, forced, language);
    let url = given.url.or(draft.fields.url).or(draft.url).or_else(|| found_zones.url.map(|span| span.of(&text).to_owned()));
    let byline_publisher = || found_zones.header_lines.iter().find_map(|span| publisher_in(span.of(&text)));
    let published_given = given.published.or(draft.fields.published);
    Article {
        id,
        kind: draft.kind,
        after: draft.after,
        title: given.title.or(draft.fields.title).or(draft.title).or_else(|| found_zones.headline.map(|span| span.of(&text).to_owned())),
        publisher: given.publisher.or(draft.fields.publisher).or(draft.publisher).or_else(byline_publisher),
        url: url.filter(|url| is_web_address(url)),
        language,
        published: published_given.map(|edtf| Published { edtf, time: None, basis: Basis::Given, span: None }).or(draft.published),
        header_days: found_zones.published,
        url_span: found_zones.url,
        sentences,
        hash: hash_of(&text),
        diagnostics,
        text,
    }
}

/// `sha256:` and the digest of the text.
fn hash_of(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().fold("sha256:".to_owned(), |hash, byte| hash + &format!("{byte:02x}"))
}

/// `id-ID` is Indonesian.
fn declared_language(tag: &str) -> Option<LanguageTag> {
    LanguageTag::find(tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str())
}

fn language_of_all(passages: &[Evidence]) -> Option<LanguageTag> {
    let mut all = Evidence::default();
    passages.iter().for_each(|passage| all.add(passage));
    all.language()
}

/// Whether a text is too short to tell its language by; then a page's own word is taken.
fn is_short(passages: &[Evidence]) -> bool {
    const WORDS: usize = 40;
    passages.iter().map(Evidence::words).sum::<usize>() < WORDS
}

fn all_sentences(
    text: &str,
    blocks: &[Block],
    zones: &Zones,
    passages: &[Evidence],
    forced: Option<LanguageTag>,
    language: Option<LanguageTag>,
) -> Vec<Sentence> {
    let words = text_words();
    let mut all = Vec::new();
    for (paragraph, ((block, zone), passage)) in blocks.iter().zip(&zones.of_blocks).zip(passages).enumerate() {
        // A line too short to tell is in the language of the article.
        let of_passage = passage.language().or(language);
        for span in sentences(text, block.span, words) {
            let own = forced.or_else(|| own_language(span.of(text), words)).or(of_passage);
            all.push(Sentence { span, zone: *zone, language: own, paragraph });
        }
    }
    all
}

/// The language of a sentence that has words enough to tell.
fn own_language(sentence: &str, words: &TextWords) -> Option<LanguageTag> {
    const FEWEST: usize = 4;
    let found = evidence(sentence, words);
    found.language().filter(|_| found.best() >= FEWEST)
}
