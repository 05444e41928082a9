//! An article with its date expressions marked inside its text: TimeML, as the TempEval tasks exchange it.
//!
//! ```text
//! <TimeML …> <DOCID>a.txt</DOCID>
//! <DCT><TIMEX3 tid="t0" type="DATE" value="2019-03-12" functionInDocument="CREATION_TIME" …>2019-03-12</TIMEX3></DCT>
//! <TITLE>…</TITLE>
//! <TEXT>
//! … signed it <TIMEX3 tid="t1" type="DATE" value="2019-03-11" temporalFunction="true" anchorTimeID="t0">yesterday</TIMEX3>.</TEXT>
//! </TimeML>
//! ```
//! From the line break behind `<TEXT>`, which scorers take off, to `</TEXT>` stands the text of the article, all of it, so that what is left
//! without the tags is the text that offsets count in. What no XML document can hold is replaced by as many bytes as it takes.

use crate::events::DatedArticle;
use crate::temporal::{Anchor, AnchorKind, Reading};
use crate::text_span::TextSpan;
use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::io;

type Xml = Writer<Vec<u8>>;

const SCHEMA: [(&str, &str); 2] = [
    ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ("xsi:noNamespaceSchemaLocation", "http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"),
];
/// The expression that stands for the publication day.
const CREATION_TIME: &str = "t0";

/// The whole document.
///
/// # Errors
///
/// None of an article: the writer below is one into memory.
pub fn timex3(dated: &DatedArticle) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new(Vec::with_capacity(dated.article.text.len() * 2));
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    line_end(&mut xml)?;
    xml.write_event(Event::Start(BytesStart::new("TimeML").with_attributes(SCHEMA)))?;
    line_end(&mut xml)?;
    element(&mut xml, "DOCID", &dated.article.id)?;
    creation_time(&mut xml, dated)?;
    element(&mut xml, "TITLE", dated.article.title.as_deref().unwrap_or_default())?;
    marked_text(&mut xml, dated)?;
    xml.write_event(Event::End(BytesEnd::new("TimeML")))?;
    line_end(&mut xml)?;
    Ok(xml.into_inner())
}

/// The publication day; an empty element where nobody knows it.
fn creation_time(xml: &mut Xml, dated: &DatedArticle) -> io::Result<()> {
    xml.write_event(Event::Start(BytesStart::new("DCT")))?;
    if let Some(published) = &dated.dating.published {
        let day = published.edtf.to_string();
        let attributes = [
            ("tid", CREATION_TIME),
            ("type", "DATE"),
            ("value", &day),
            ("temporalFunction", "false"),
            ("functionInDocument", "CREATION_TIME"),
        ];
        xml.write_event(Event::Start(BytesStart::new("TIMEX3").with_attributes(attributes)))?;
        text(xml, &day)?;
        xml.write_event(Event::End(BytesEnd::new("TIMEX3")))?;
    }
    xml.write_event(Event::End(BytesEnd::new("DCT")))?;
    line_end(xml)
}

fn marked_text(xml: &mut Xml, dated: &DatedArticle) -> io::Result<()> {
    let whole = &dated.article.text;
    let readings = &dated.dating.readings;
    let mut written = 0;
    xml.write_event(Event::Start(BytesStart::new("TEXT")))?;
    line_end(xml)?;
    for (index, reading) in readings.iter().enumerate() {
        text(xml, TextSpan::new(written, reading.span.start).of(whole))?;
        xml.write_event(Event::Start(tag(reading, index, dated)))?;
        text(xml, reading.span.of(whole))?;
        xml.write_event(Event::End(BytesEnd::new("TIMEX3")))?;
        written = reading.span.end;
    }
    text(xml, TextSpan::new(written, whole.len()).of(whole))?;
    xml.write_event(Event::End(BytesEnd::new("TEXT")))?;
    line_end(xml)
}

fn tag(reading: &Reading, index: usize, dated: &DatedArticle) -> BytesStart<'static> {
    let mut tag = BytesStart::new("TIMEX3");
    tag.push_attribute(("tid", id(index).as_str()));
    tag.push_attribute(("type", name(reading.timex_type).as_str()));
    tag.push_attribute(("value", reading.value.as_str()));
    if let Some(modifier) = reading.modifier {
        tag.push_attribute(("mod", name(modifier).as_str()));
    }
    tag.push_attribute(("temporalFunction", if reading.anchor.is_some() { "true" } else { "false" }));
    tag.push_attribute(("functionInDocument", "NONE"));
    if let Some(anchor) = reading.anchor.and_then(|anchor| anchor_id(anchor, dated)) {
        tag.push_attribute(("anchorTimeID", anchor.as_str()));
    }
    tag
}

fn id(index: usize) -> String {
    format!("t{}", index + 1)
}

/// The expression that another one counts from, if it is one of this document.
fn anchor_id(anchor: Anchor, dated: &DatedArticle) -> Option<String> {
    match anchor.kind {
        AnchorKind::Published => dated.dating.published.as_ref().map(|_| CREATION_TIME.to_owned()),
        AnchorKind::Mention => {
            let index = dated.dating.readings.binary_search_by_key(&anchor.span?, |reading| reading.span).ok()?;
            Some(id(index))
        }
        AnchorKind::Event => None,
    }
}

/// How TIMEX3 writes one of its words: the same as the JSON does.
fn name(word: impl serde::Serialize) -> String {
    serde_json::to_value(word).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn element(xml: &mut Xml, name: &str, content: &str) -> io::Result<()> {
    xml.write_event(Event::Start(BytesStart::new(name)))?;
    text(xml, content)?;
    xml.write_event(Event::End(BytesEnd::new(name)))?;
    line_end(xml)
}

fn line_end(xml: &mut Xml) -> io::Result<()> {
    xml.write_event(Event::Text(BytesText::from_escaped("\n")))
}

fn text(xml: &mut Xml, content: &str) -> io::Result<()> {
    let held: String = content.chars().map(held_by_xml).collect();
    // Readers turn a bare carriage return into a line feed.
    let escaped = partial_escape(&held).replace('\r', "&#13;");
    xml.write_event(Event::Text(BytesText::from_escaped(escaped)))
}

/// The character, or where XML 1.0 cannot hold it another of the same number of bytes, so that all offsets stay.
const fn held_by_xml(letter: char) -> char {
    match letter {
        '\t' | '\n' | '\r' => letter,
        '\0'..='\u{1f}' => ' ',
        '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
        _ => letter,
    }
}
