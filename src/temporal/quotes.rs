//! Direct speech: where quotation marks open and close in an article, and the day it was said.

use super::place::Mention;
use crate::documents::Article;
use crate::text_span::TextSpan;

/// Spaces between a sentence and the one behind it.
const LONGEST_GAP: usize = 3;

/// One stretch of direct speech.
#[derive(Clone, Copy, Debug)]
pub struct Quotation {
    /// From the opening mark to the closing one.
    pub span: TextSpan,
    /// The day it was said, where the sentence that quotes it names one: "..., kata menteri, Rabu (4/3)".
    pub said: Option<Mention>,
}

/// The quotations of an article, in order.
#[derive(Clone, Debug, Default)]
pub struct Quotations {
    all: Vec<Quotation>,
}

impl Quotations {
    /// Finds them paragraph by paragraph: a mark that nobody closes quotes to the end of its paragraph.
    pub fn of(article: &Article) -> Self {
        let mut all = Vec::new();
        let mut paragraphs = article.sentences.chunk_by(|a, b| a.paragraph == b.paragraph);
        while let Some([first, .., last] | [first @ last]) = paragraphs.next() {
            let span = TextSpan::new(first.span.start, last.span.end);
            all.extend(
                quoted(span.of(&article.text))
                    .map(|(start, end)| Quotation { span: TextSpan::new(span.start + start, span.start + end), said: None }),
            );
        }
        Self { all }
    }

    /// The quotation that the expression stands in.
    pub fn around(&self, span: TextSpan) -> Option<&Quotation> {
        let after = self.all.partition_point(|quotation| quotation.span.start <= span.start);
        self.all.get(after.checked_sub(1)?).filter(|quotation| span.end <= quotation.span.end)
    }

    /// Notes the day on which all that a sentence quotes was said; what begins right behind it too, unless its own sentence says otherwise.
    pub fn said_on(&mut self, sentence: TextSpan, day: Mention, text: &str) {
        let first = self.all.partition_point(|quotation| quotation.span.end <= sentence.start);
        let near = self.all.iter_mut().skip(first).take_while(|quotation| quotation.span.start <= sentence.end + LONGEST_GAP);
        for quotation in near {
            let is_own = quotation.span.overlaps(sentence);
            let is_next = quotation.said.is_none() && is_right_behind(sentence, quotation.span, text);
            if is_own || is_next {
                quotation.said = Some(day);
            }
        }
    }

    /// Whether a quotation begins right behind a sentence.
    pub fn right_behind(&self, sentence: TextSpan, text: &str) -> bool {
        let first = self.all.partition_point(|quotation| quotation.span.start < sentence.end);
        self.all.get(first).is_some_and(|quotation| is_right_behind(sentence, quotation.span, text))
    }

    /// Whether a sentence quotes anything.
    pub fn touch(&self, sentence: TextSpan) -> bool {
        let first = self.all.partition_point(|quotation| quotation.span.end <= sentence.start);
        self.all.get(first).is_some_and(|quotation| quotation.span.overlaps(sentence))
    }
}

/// Whether nothing but spaces stands between a sentence and a quotation of the same paragraph.
fn is_right_behind(sentence: TextSpan, quotation: TextSpan, text: &str) -> bool {
    let gap = text.get(sentence.end..quotation.start);
    gap.is_some_and(|gap| gap.len() <= LONGEST_GAP && gap.chars().all(|c| c == ' '))
}

/// Byte ranges between quotation marks, the marks included.
fn quoted(paragraph: &str) -> impl Iterator<Item = (usize, usize)> {
    // All marks but the plain one begin with one of two bytes.
    let may_be = paragraph.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'"' | 0xC2 | 0xE2));
    let chars = may_be.filter_map(|(at, _)| Some((at, paragraph.get(at..)?.chars().next()?)));
    let mut marks = chars.filter(|(_, c)| matches!(c, '"' | '“' | '”' | '„' | '«' | '»'));
    std::iter::from_fn(move || {
        let (start, opening) = marks.find(|(_, c)| !matches!(c, '”' | '»'))?;
        let closes = |c: char| if opening == '"' { c == '"' } else { matches!(c, '”' | '»' | '"') };
        let end = marks.find(|(_, c)| closes(*c)).map_or(paragraph.len(), |(at, c)| at + c.len_utf8());
        Some((start, end))
    })
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn marks_are_paired_and_an_open_one_reaches_to_the_end() {
        let table: &[(&str, &[&str])] = &[
            ("He said \"today\" and left.", &["\"today\""]),
            ("“Besok,” katanya. “Lusa.”", &["“Besok,”", "“Lusa.”"]),
            ("“No end", &["“No end"]),
            ("A ” alone “b”", &["“b”"]),
            ("no marks", &[]),
        ];
        for (text, expected) in table {
            let found: Vec<&str> = quoted(text).filter_map(|(start, end)| text.get(start..end)).collect();
            assert_eq!(&found, expected, "{text}");
        }
    }
}
