//! Bytes as text: what encoding they are in, and what in them is no text at all.

use crate::diagnostic::{Diagnostic, Severity};
use crate::message::Message;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes at the beginning by which common formats are known that hold no text we read.
const BINARY_SIGNATURES: [(&[u8], &str); 10] = [
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"\x89PNG", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1F\x8B", "GZIP"),
    (b"\x7FELF", "ELF"),
    (b"\xD0\xCF\x11\xE0", "OLE"),
    (b"RIFF", "RIFF"),
    (b"MZ\x90", "EXE"),
];

/// What became of the bytes.
#[derive(Debug, PartialEq)]
pub struct Decoded {
    /// Without a byte order mark; empty if the bytes are refused.
    pub text: String,
    pub diagnostic: Option<Diagnostic>,
}

/// Decodes `bytes`; `declared` is the encoding that the file itself names (an HTML `charset`).
pub fn decode(bytes: &[u8], declared: Option<&str>) -> Decoded {
    if let Some((_, format)) = BINARY_SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return refused(Message::new("diagnostic-binary").text("format", *format));
    }
    let encoding = encoding_of(bytes, declared);
    if encoding == UTF_8 && is_mostly_control(bytes) {
        return refused(Message::new("diagnostic-binary").text("format", "binary"));
    }
    let (text, _, has_bad_bytes) = encoding.decode(bytes);
    let text = text.into_owned();
    let diagnostic = has_bad_bytes.then(|| bad_bytes(&text)).or_else(|| is_empty(&text));
    Decoded { text, diagnostic }
}

fn refused(message: Message) -> Decoded {
    Decoded { text: String::new(), diagnostic: Some(Diagnostic::new(Severity::Error, message)) }
}

fn bad_bytes(text: &str) -> Diagnostic {
    let count = text.matches('\u{FFFD}').count();
    Diagnostic::new(Severity::Warning, Message::new("diagnostic-bad-bytes").count("count", i64::try_from(count).unwrap_or(i64::MAX)))
}

fn is_empty(text: &str) -> Option<Diagnostic> {
    text.trim().is_empty().then(|| Diagnostic::new(Severity::Warning, Message::new("diagnostic-empty")))
}

fn encoding_of(bytes: &[u8], declared: Option<&str>) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if let Some(encoding) = utf_16_without_mark(bytes) {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    if let Some(encoding) = declared.and_then(|label| Encoding::for_label(label.as_bytes())).filter(|encoding| *encoding != UTF_8) {
        return encoding;
    }
    if is_nearly_utf_8(bytes) {
        return UTF_8;
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, chardetng::Utf8Detection::Allow)
}

/// Every second byte of Latin text in UTF-16 is zero.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    if sample.len() < 8 {
        return None;
    }
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count() * 2;
    match (zeros(0), zeros(1)) {
        (even, odd) if even * 10 < sample.len() && odd * 10 > sample.len() * 7 => Some(UTF_16LE),
        (even, odd) if odd * 10 < sample.len() && even * 10 > sample.len() * 7 => Some(UTF_16BE),
        _ => None,
    }
}

/// UTF-8 with a few broken places is still UTF-8, not a code page.
fn is_nearly_utf_8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let broken = text.matches('\u{FFFD}').count();
    let beyond_ascii = text.chars().filter(|c| !c.is_ascii() && *c != '\u{FFFD}').count();
    broken * 4 < beyond_ascii
}

fn is_mostly_control(bytes: &[u8]) -> bool {
    let control = bytes.iter().filter(|byte| **byte < 9 || (14..32).contains(*byte)).count();
    control * 20 > bytes.len()
}
