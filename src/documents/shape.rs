//! What a block is by its shape alone: prose, a heading.

/// Characters of the longest headline.
const HEADLINE_CHARS: usize = 200;
/// Words of the shortest headline: "Tiga hasil" is a subhead.
const HEADLINE_WORDS: usize = 4;
/// Characters of the shortest paragraph of prose.
const PROSE_CHARS: usize = 100;
/// Characters of the shortest paragraph that nothing but an article has.
const LONG_PROSE_CHARS: usize = 160;
/// Characters of the shortest paragraph of an article in short paragraphs.
const SHORT_PROSE_CHARS: usize = 50;

/// Whether a line can be a headline: a few words at least, and no mark that ends a sentence or leads on.
pub fn could_be_headline(line: &str) -> bool {
    let words = line.split_whitespace().take(HEADLINE_WORDS).count();
    words >= HEADLINE_WORDS && !line.ends_with(['.', ':', ';', ',']) && !has_chars(line, HEADLINE_CHARS + 1)
}

/// A paragraph that ends as sentences do.
pub fn is_prose(block: &str) -> bool {
    is_prose_of(block, PROSE_CHARS)
}

/// A paragraph as only an article has it; reader's comments and link texts are shorter.
pub fn is_long_prose(block: &str) -> bool {
    is_prose_of(block, LONG_PROSE_CHARS)
}

/// A sentence that can be a paragraph of its own.
pub fn is_short_prose(block: &str) -> bool {
    is_prose_of(block, SHORT_PROSE_CHARS)
}

/// A few words that end as a sentence does.
pub fn is_sentence(block: &str) -> bool {
    block.split_whitespace().take(HEADLINE_WORDS).count() >= HEADLINE_WORDS && ends_as_sentence(block)
}

fn is_prose_of(block: &str, chars: usize) -> bool {
    ends_as_sentence(block) && has_chars(block, chars)
}

/// Whether a text has so many characters at least. Looks at no more bytes than so many can have.
pub fn has_chars(text: &str, fewest: usize) -> bool {
    const LONGEST_CHAR: usize = 4;
    let near = text.get(..text.floor_char_boundary(fewest * LONGEST_CHAR)).unwrap_or(text);
    text.len() >= fewest && near.chars().count() >= fewest
}

fn ends_as_sentence(block: &str) -> bool {
    block.ends_with(['.', '!', '?', '”', '"', ')', '’', '…'])
}
