//! From a draft to the article: blocks, zones, sentences, language, and who said what of the source.

use super::article::{Article, Basis, GivenFields, Published, Sentence};
use super::base_language::base_language;
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
use crate::text_span::TextSpan;
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
    let cut = CutBlocks::of(&text, &found_blocks, words);
    let forced = given.language.or(draft.fields.language);
    let declared = || draft.language.as_deref().filter(|_| cut.all.words() < FEW_WORDS).and_then(declared_language);
    let language = forced.or_else(|| cut.all.language()).or_else(declared).or_else(|| base_language(&text));
    let sentences = cut.sentences(&found_zones, forced, language);
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
    let digits = digest.iter().flat_map(|byte| [byte >> 4, byte & 0xF]);
    "sha256:".chars().chain(digits.filter_map(|digit| char::from_digit(digit.into(), 16))).collect()
}

/// `id-ID` is Indonesian.
fn declared_language(tag: &str) -> Option<LanguageTag> {
    LanguageTag::find(tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str())
}

/// A text of fewer words is too short to tell its language by; then a page's own word is taken.
const FEW_WORDS: usize = 40;

/// The sentences of all blocks, with what tells their languages.
struct CutBlocks {
    /// Per sentence: its place, its block, its evidence.
    sentences: Vec<(TextSpan, usize, Evidence)>,
    of_blocks: Vec<Evidence>,
    all: Evidence,
}

impl CutBlocks {
    fn of(text: &str, blocks: &[Block], words: &TextWords) -> Self {
        let mut cut = Self { sentences: Vec::new(), of_blocks: Vec::with_capacity(blocks.len()), all: Evidence::default() };
        for (index, block) in blocks.iter().enumerate() {
            let first = cut.sentences.len();
            let spans = sentences(text, block.span, words);
            cut.sentences.extend(spans.into_iter().map(|span| (span, index, evidence(span.of(text), words))));
            let of_block = cut.sentences.iter().skip(first).map(|(_, _, evidence)| evidence);
            cut.of_blocks.push(Evidence::sum(of_block));
        }
        cut.all = Evidence::sum(cut.of_blocks.iter());
        cut
    }

    fn sentences(&self, zones: &Zones, forced: Option<LanguageTag>, language: Option<LanguageTag>) -> Vec<Sentence> {
        /// Common words by which a sentence tells its own language.
        const FEWEST: usize = 4;
        let sentence = |&(span, block, evidence): &(TextSpan, usize, Evidence)| {
            let own = || evidence.language().filter(|_| evidence.best() >= FEWEST);
            // A line too short to tell is in the language of its block, or of the article.
            let of_block = || self.of_blocks.get(block).and_then(Evidence::language);
            let language = forced.or_else(own).or_else(of_block).or(language);
            Sentence { span, zone: zones.of_blocks.get(block).copied().unwrap_or_default(), language, paragraph: block }
        };
        self.sentences.iter().map(sentence).collect()
    }
}
